using System.Text;
using Tidewaiter.Docket.Log;
using Tidewaiter.Docket.Sqlite;

namespace Tidewaiter.Docket;

/// <summary>
/// The public shape of the log: its size, roots, commitments, proofs and checkpoint. It is the same for every viewer, by the one declared exception to the rule that
/// nobody sees more than their marking allows; it says how many entries there are and nothing of what they hold.
/// </summary>
public sealed class DocketLog
{
    private readonly DocketLayout _layout;

    internal DocketLog(DocketLayout layout, string origin)
    {
        _layout = layout;
        Origin = origin;
    }

    /// <summary>Name of the log in its checkpoints.</summary>
    public string Origin { get; }

    /// <summary>Number of entries.</summary>
    public long Size()
    {
        using var connection = Connections.Read(_layout.Database);
        return LogTable.Size(connection);
    }

    /// <summary>The last signed checkpoint, as a note.</summary>
    public string Checkpoint() => File.ReadAllText(_layout.Checkpoint, Encoding.UTF8);

    /// <summary>Root of the first <paramref name="size"/> entries.</summary>
    public ContentHash Root(long size) => Ask(tree => tree.Root(size));

    /// <summary>The commitment to an entry; null if the log is not that long.</summary>
    public ContentHash? Commitment(long seq)
    {
        using var connection = Connections.Read(_layout.Database);
        return LogTable.Row(connection, seq) is { } row ? new ContentHash(row.Commitment) : null;
    }

    /// <summary>Proof that an entry stands in the tree of the first <paramref name="size"/>: see <see cref="MerkleProof.VerifyInclusion"/>.</summary>
    public IReadOnlyList<ContentHash> Inclusion(long seq, long size) => Ask(tree => tree.Inclusion(seq, size));

    /// <summary>Proof that the log of <paramref name="older"/> entries begins the log of <paramref name="newer"/>: see <see cref="MerkleProof.VerifyConsistency"/>.</summary>
    public IReadOnlyList<ContentHash> Consistency(long older, long newer) => Ask(tree => tree.Consistency(older, newer));

    private T Ask<T>(Func<MerkleTree, T> question)
    {
        using var connection = Connections.Read(_layout.Database);
        return question(LogTable.Tree(connection, LogTable.Size(connection)));
    }
}
