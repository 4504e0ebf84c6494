using System.Numerics;

namespace Tidewaiter.Docket.Log;

/// <summary>Checks proofs as RFC 9162 §2.1.3.2 and §2.1.4.2 describe. Anything that is not proven is false; nothing throws.</summary>
public static class MerkleProof
{
    /// <summary>True if the leaf stands at this index of the tree of this size and root.</summary>
    public static bool VerifyInclusion(long index, long size, ContentHash leaf, IReadOnlyList<ContentHash> path, ContentHash root)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (index < 0 || index >= size) return false;
        long node = index, last = size - 1;
        var hash = leaf;
        foreach (var sibling in path)
        {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last)
            {
                hash = MerkleHash.Node(sibling, hash);
                SkipLonelyLevels(ref node, ref last);
            }
            else
            {
                hash = MerkleHash.Node(hash, sibling);
            }

            node >>= 1;
            last >>= 1;
        }

        return last == 0 && hash == root;
    }

    /// <summary>True if the tree of the older size and root begins the tree of the newer. An empty older tree proves nothing and is refused,
    /// unless both are empty.</summary>
    public static bool VerifyConsistency(long older, long newer, ContentHash olderRoot, ContentHash newerRoot, IReadOnlyList<ContentHash> proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (older < 0 || older > newer) return false;
        if (older == newer) return proof.Count == 0 && olderRoot == newerRoot;
        if (older == 0) return false;
        var rest = proof.AsEnumerable();
        ContentHash first;
        if (BitOperations.IsPow2(older))
        {
            first = olderRoot;
        }
        else
        {
            if (proof.Count == 0) return false;
            first = proof[0];
            rest = proof.Skip(1);
        }

        long node = older - 1, last = newer - 1;
        while ((node & 1) == 1)
        {
            node >>= 1;
            last >>= 1;
        }

        ContentHash olderHash = first, newerHash = first;
        foreach (var hash in rest)
        {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last)
            {
                olderHash = MerkleHash.Node(hash, olderHash);
                newerHash = MerkleHash.Node(hash, newerHash);
                SkipLonelyLevels(ref node, ref last);
            }
            else
            {
                newerHash = MerkleHash.Node(newerHash, hash);
            }

            node >>= 1;
            last >>= 1;
        }

        return last == 0 && olderHash == olderRoot && newerHash == newerRoot;
    }

    // On the right edge a node without a sibling is its own parent, so those levels have no hash in the path.
    private static void SkipLonelyLevels(ref long node, ref long last)
    {
        while ((node & 1) == 0 && node != 0)
        {
            node >>= 1;
            last >>= 1;
        }
    }
}
