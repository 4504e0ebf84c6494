using Microsoft.Data.Sqlite;
using Tidewaiter.Docket.Log;
using Tidewaiter.Docket.Sqlite;

namespace Tidewaiter.Docket.Verification;

/// <summary>
/// Grows the tree again from the entries and holds every node against the stored one, in the order in which they were stored. A node above something that is
/// already reported is not reported again.
/// </summary>
internal sealed class NodeCheck : IDisposable
{
    private const string Where = "docket.db, table node";

    private readonly Findings _findings;
    private readonly SqliteCommand _command;
    private readonly SqliteDataReader _stored;
    private readonly MerkleFrontier _frontier = new();
    private readonly List<ContentHash> _completed = [];
    private readonly List<bool> _tainted = [];
    private bool _more;

    public NodeCheck(SqliteConnection connection, Findings findings)
    {
        _findings = findings;
        _command = connection.Prepare("SELECT pos, hash FROM node ORDER BY pos");
        _stored = _command.ExecuteReader();
        _more = _stored.Read();
    }

    /// <summary>Number of leaves so far.</summary>
    public long Size => _frontier.Size;

    /// <summary>True if something below the root so far is reported.</summary>
    public bool IsTainted => _tainted.Contains(item: true);

    /// <summary>Root of the leaves so far.</summary>
    public ContentHash Root => _frontier.Root();

    /// <summary>The stored leaf of the next entry; null if there is none.</summary>
    public ContentHash? StoredLeaf()
    {
        SkipTo(MerkleTree.Position(_frontier.Size));
        return Current(MerkleTree.Position(_frontier.Size));
    }

    /// <summary>True if the stored tree goes on behind the entries so far.</summary>
    public bool HasMore => _more;

    /// <summary>Adds the next leaf; <paramref name="tainted"/> says that what is wrong with it is reported already.</summary>
    public void Append(ContentHash leaf, bool tainted)
    {
        var seq = _frontier.Size;
        var position = MerkleTree.Position(seq);
        _completed.Clear();
        _frontier.Append(leaf, _completed);
        for (var level = 0; level < _completed.Count; level++, position++)
        {
            if (level > 0) tainted = TakeLeftTaint() || tainted;
            SkipTo(position);
            var stored = Current(position);
            if (stored is not null) _more = _stored.Read();
            if (tainted || stored == _completed[level]) continue;
            var first = seq + 1 - (1L << level);
            var covers = level == 0 ? $"the leaf of entry {seq}" : $"the node over entries {first} to {seq}";
            _findings.Add(FindingKind.TreeChanged, Where, seq, $"{covers} (position {position}) is {(stored is null ? "missing" : "not what the entries give")}");
            tainted = true;
        }

        _tainted.Add(tainted);
    }

    /// <summary>Reports what the stored tree holds behind the last entry.</summary>
    public void Finish()
    {
        if (!_more) return;
        _findings.Add(FindingKind.TreeChanged, Where, seq: null, $"the tree holds nodes behind the last entry (from position {_stored.GetInt64(0)} on)");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stored.Dispose();
        _command.Dispose();
    }

    private bool TakeLeftTaint()
    {
        var left = _tainted[^1];
        _tainted.RemoveAt(_tainted.Count - 1);
        return left;
    }

    private void SkipTo(long position)
    {
        while (_more && _stored.GetInt64(0) < position)
        {
            _findings.Add(FindingKind.TreeChanged, Where, seq: null, $"there is a node at position {_stored.GetInt64(0)} that belongs to nothing");
            _more = _stored.Read();
        }
    }

    private ContentHash? Current(long position)
        => _more && _stored.GetInt64(0) == position && _stored[1] is byte[] { Length: ContentHash.Size } hash ? new ContentHash(hash) : null;
}
