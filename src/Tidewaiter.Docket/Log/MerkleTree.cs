using System.Numerics;

namespace Tidewaiter.Docket.Log;

/// <summary>
/// Roots and proofs of a tree whose complete nodes are stored in the order in which they were completed. Every answer reads a number of nodes that grows with
/// the logarithm of the size.
/// </summary>
internal sealed class MerkleTree(long size, Func<long, ContentHash> nodeAt)
{
    /// <summary>Number of leaves.</summary>
    public long Size { get; } = size;

    /// <summary>Where the node stands that covers the leaves [index·2^level, (index+1)·2^level): after the last leaf that it covers, above its lower neighbours.</summary>
    public static long Position(int level, long index) => Position(((index + 1) << level) - 1) + level;

    /// <summary>Where a leaf stands: before it are all leaves below it and all nodes that they complete.</summary>
    public static long Position(long leaf) => (2 * leaf) - BitOperations.PopCount((ulong)leaf);

    /// <summary>Number of stored nodes of a tree of this many leaves.</summary>
    public static long Count(long leaves) => Position(leaves);

    /// <summary>Root of the first <paramref name="size"/> leaves.</summary>
    public ContentHash Root(long size)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return size == 0 ? MerkleHash.Empty : Cover(0, size);
    }

    /// <summary>The path from a leaf to the root of the first <paramref name="size"/> leaves, nearest first (RFC 9162 §2.1.3.1).</summary>
    public IReadOnlyList<ContentHash> Inclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<ContentHash>();
        long begin = 0, end = size;
        while (end - begin > 1)
        {
            var middle = begin + Split(end - begin);
            if (index < middle)
            {
                path.Add(Cover(middle, end));
                end = middle;
            }
            else
            {
                path.Add(Cover(begin, middle));
                begin = middle;
            }
        }

        path.Reverse();
        return path;
    }

    /// <summary>Proof that the first <paramref name="older"/> leaves begin the tree of the first <paramref name="newer"/> (RFC 9162 §2.1.4.1).</summary>
    public IReadOnlyList<ContentHash> Consistency(long older, long newer)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(newer, Size);
        ArgumentOutOfRangeException.ThrowIfLessThan(older, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(older, newer);
        var proof = new List<ContentHash>();
        long begin = 0, end = newer;
        while (older != end)
        {
            var middle = begin + Split(end - begin);
            if (older <= middle)
            {
                proof.Add(Cover(middle, end));
                end = middle;
            }
            else
            {
                proof.Add(Cover(begin, middle));
                begin = middle;
            }
        }

        // Whoever asks knows the older root, which is this last node when nothing was split off to its left.
        if (begin != 0) proof.Add(Cover(begin, end));
        proof.Reverse();
        return proof;
    }

    // Largest power of two below the length.
    private static long Split(long length) => 1L << (63 - BitOperations.LeadingZeroCount((ulong)(length - 1)));

    private ContentHash Cover(long begin, long end)
    {
        var length = end - begin;
        if (BitOperations.IsPow2(length))
        {
            var level = BitOperations.TrailingZeroCount(length);
            return nodeAt(Position(level, begin >> level));
        }

        var middle = begin + Split(length);
        return MerkleHash.Node(Cover(begin, middle), Cover(middle, end));
    }
}
