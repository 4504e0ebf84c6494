using System.Security.Cryptography;

namespace Tidewaiter.Docket.Log;

/// <summary>The hashes of the tree (RFC 9162 §2.1.1): leaves and nodes have different first bytes, so that neither can be passed off as the other.</summary>
public static class MerkleHash
{
    /// <summary>Root of the tree without leaves: the SHA-256 of nothing.</summary>
    public static ContentHash Empty { get; } = ContentHash.Of([]);

    /// <summary>SHA-256 of 0x00 and the leaf's data.</summary>
    public static ContentHash Leaf(ReadOnlySpan<byte> data)
    {
        Span<byte> bytes = data.Length < 256 ? stackalloc byte[1 + data.Length] : new byte[1 + data.Length];
        bytes[0] = 0;
        data.CopyTo(bytes[1..]);
        return ContentHash.Of(bytes);
    }

    /// <summary>SHA-256 of 0x01 and both children.</summary>
    public static ContentHash Node(ContentHash left, ContentHash right)
    {
        Span<byte> bytes = stackalloc byte[1 + (2 * ContentHash.Size)];
        bytes[0] = 1;
        left.CopyTo(bytes[1..]);
        right.CopyTo(bytes[(1 + ContentHash.Size)..]);
        Span<byte> hash = stackalloc byte[ContentHash.Size];
        SHA256.HashData(bytes, hash);
        return new ContentHash(hash);
    }
}
