namespace Tidewaiter.Docket.Log;

/// <summary>
/// The right edge of a growing tree: the roots of the complete subtrees that cover its leaves, largest first. It is all that an append needs, and its length is
/// the number of one-bits of the size.
/// </summary>
internal sealed class MerkleFrontier
{
    private readonly List<ContentHash> _peaks = [];

    /// <summary>Number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>Restores the edge of a tree whose nodes are stored.</summary>
    public static MerkleFrontier Load(long size, Func<long, ContentHash> nodeAt)
    {
        var frontier = new MerkleFrontier { Size = size };
        long begin = 0;
        for (var level = 62; level >= 0; level--)
        {
            if ((size >> level & 1) == 0) continue;
            frontier._peaks.Add(nodeAt(MerkleTree.Position(level, begin >> level)));
            begin += 1L << level;
        }

        return frontier;
    }

    /// <summary>Adds a leaf and appends to <paramref name="completed"/> the nodes that it completes, the leaf first: the order in which they are stored.</summary>
    public void Append(ContentHash leaf, List<ContentHash> completed)
    {
        completed.Add(leaf);
        var hash = leaf;
        for (var size = Size; (size & 1) == 1; size >>= 1)
        {
            hash = MerkleHash.Node(_peaks[^1], hash);
            _peaks.RemoveAt(_peaks.Count - 1);
            completed.Add(hash);
        }

        _peaks.Add(hash);
        Size++;
    }

    /// <summary>Root of the tree (RFC 9162 §2.1.1).</summary>
    public ContentHash Root()
    {
        if (_peaks.Count == 0) return MerkleHash.Empty;
        var root = _peaks[^1];
        for (var i = _peaks.Count - 2; i >= 0; i--) root = MerkleHash.Node(_peaks[i], root);
        return root;
    }
}
