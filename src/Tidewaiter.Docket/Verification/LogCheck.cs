using System.Globalization;
using Microsoft.Data.Sqlite;
using Tidewaiter.Docket.Log;
using Tidewaiter.Docket.Projections;
using Tidewaiter.Docket.Sqlite;

namespace Tidewaiter.Docket.Verification;

/// <summary>Reads the whole log once, in order: entries against their commitments, commitments against the tree, projections against the entries.</summary>
internal sealed class LogCheck(SqliteConnection connection, Projector projector, Findings findings, IProgress<VerifyProgress>? progress)
{
    private const string Where = "docket.db, table entry";
    private const int ProgressStep = 10_000;

    private readonly HashSet<long> _without = [];
    private readonly HashSet<long> _expunged = [];
    private DateTimeOffset _last = DateTimeOffset.MinValue;

    /// <summary>Number of entries, with those that are missing.</summary>
    public long Size { get; private set; }

    /// <summary>Root over them.</summary>
    public ContentHash Root { get; private set; } = MerkleHash.Empty;

    /// <summary>Roots at the sizes that checkpoints speak of; null where something below is reported already, so that the entries cannot say.</summary>
    public Dictionary<long, ContentHash?> Roots { get; } = [];

    /// <summary>Reads the log.</summary>
    /// <param name="sizes">Sizes at which a root is wanted.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public void Run(IReadOnlySet<long> sizes, CancellationToken cancellation)
    {
        var total = LogTable.Size(connection);
        using var nodes = new NodeCheck(connection, findings);
        using var projections = new ProjectionCheck(connection, projector, findings);
        foreach (var row in LogTable.Rows(connection))
        {
            cancellation.ThrowIfCancellationRequested();
            if (row.Seq < 0)
            {
                findings.Add(FindingKind.EntryChanged, Where, row.Seq, "an entry cannot have a number below 0");
                continue;
            }

            PassGap(nodes, projections, row.Seq, sizes);
            if (nodes.Size != row.Seq) break;
            var entry = ReadEntry(row, nodes.StoredLeaf(), out var leaf, out var sound);
            nodes.Append(leaf, tainted: !sound);
            projections.Check(row.Seq, entry);
            Note(nodes, sizes);
            if (nodes.Size % ProgressStep == 0) progress?.Report(new VerifyProgress("entries", nodes.Size, total));
        }

        // A tree that goes on behind the last row tells how many rows were cut off.
        while (nodes.StoredLeaf() is { } orphan)
        {
            findings.Add(FindingKind.EntryMissing, Where, nodes.Size, "the row is missing; the tree still holds its leaf");
            nodes.Append(orphan, tainted: false);
            Note(nodes, sizes);
        }

        nodes.Finish();
        projections.Finish(nodes.Size);
        CheckExpunged();
        Size = nodes.Size;
        Root = nodes.Root;
    }

    private void Note(NodeCheck nodes, IReadOnlySet<long> sizes)
    {
        if (sizes.Contains(nodes.Size)) Roots[nodes.Size] = nodes.IsTainted ? null : nodes.Root;
    }

    private void PassGap(NodeCheck nodes, ProjectionCheck projections, long next, IReadOnlySet<long> sizes)
    {
        while (nodes.Size < next)
        {
            var leaf = nodes.StoredLeaf();
            if (leaf is null)
            {
                findings.Add(FindingKind.EntryMissing, Where, nodes.Size, $"the rows {nodes.Size} to {next - 1} are missing, and their leaves too; nothing behind them was checked");
                return;
            }

            findings.Add(FindingKind.EntryMissing, Where, nodes.Size, "the row is missing; the tree still holds its leaf");
            projections.Check(nodes.Size, entry: null);
            nodes.Append(leaf.Value, tainted: false);
            Note(nodes, sizes);
        }
    }

    // Gives the entry for the projections, the leaf for the tree, and whether the row is what the tree holds. A row that is wrong is named here and the stored
    // leaf takes its place, so that what stands above it is still checked.
    private Entry? ReadEntry(LogRow row, ContentHash? storedLeaf, out ContentHash leaf, out bool sound)
    {
        var before = findings.Count;
        leaf = MerkleHash.Leaf(row.Commitment);
        Entry? entry = null;
        if (row.Body is null || row.Salt is null)
        {
            _without.Add(row.Seq);
            if (row.Body is not null || row.Salt is not null) findings.Add(FindingKind.EntryChanged, Where, row.Seq, "only one of body and salt is there");
        }
        else
        {
            entry = ReadBody(row, row.Salt, row.Body);
        }

        if (storedLeaf is { } stored && stored != leaf && findings.Count == before)
        {
            findings.Add(FindingKind.EntryChanged, Where, row.Seq, "it is not the entry whose leaf the tree holds: the row was replaced, or the leaf was");
        }

        sound = findings.Count == before;
        if (!sound && storedLeaf is { } kept) leaf = kept;
        return entry;
    }

    private Entry? ReadBody(LogRow row, byte[] salt, byte[] body)
    {
        var committed = row.Commitment.Length == ContentHash.Size && new ContentHash(row.Commitment) == Commitment.Of(salt, body);
        try
        {
            var entry = EntryJson.Read(body);
            if (entry.Seq != row.Seq) findings.Add(FindingKind.EntryChanged, Where, row.Seq, $"the row holds entry {entry.Seq}: rows were reordered or copied");
            else if (!committed) findings.Add(FindingKind.EntryChanged, Where, row.Seq, "its content does not fit its commitment: body, salt or commitment was changed");
            else if (!EntryJson.Write(entry).AsSpan().SequenceEqual(body)) findings.Add(FindingKind.EntryChanged, Where, row.Seq, "its bytes are not canonical (RFC 8785)");
            if (entry.Time < _last) findings.Notice($"Entry {row.Seq} bears a time before that of the entry before it: the clock went back.");
            _last = entry.Time;
            if (entry.Kind == EntryKind.Expunged && long.TryParse(entry.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var seq)) _expunged.Add(seq);
            return entry;
        }
        catch (Exception exception) when (exception is FormatException or DocketException)
        {
            findings.Add(FindingKind.EntryChanged, Where, row.Seq, "its body cannot be read: " + exception.Message);
            return null;
        }
    }

    private void CheckExpunged()
    {
        foreach (var seq in _without.Where(seq => !_expunged.Contains(seq)).Order())
        {
            findings.Add(FindingKind.EntryChanged, Where, seq, "its body is gone and no entry says that it was expunged");
        }

        foreach (var seq in _expunged.Where(seq => !_without.Contains(seq)).Order())
        {
            findings.Add(FindingKind.EntryChanged, Where, seq, "an entry says that it was expunged and its body is there");
        }
    }
}
