using System.Security.Cryptography;

namespace Tidewaiter.Docket.Log;

/// <summary>
/// What the tree holds in place of an entry: SHA-256 of a random salt of 32 bytes followed by the canonical entry. Without the salt nobody can test a guess about
/// the entry, so the log can be shown to those who may not read it.
/// </summary>
internal static class Commitment
{
    /// <summary>Length of a salt in bytes.</summary>
    public const int SaltLength = 32;

    /// <summary>Commits to an entry.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> canonicalEntry)
    {
        using var hasher = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hasher.AppendData(salt);
        hasher.AppendData(canonicalEntry);
        Span<byte> hash = stackalloc byte[ContentHash.Size];
        hasher.GetHashAndReset(hash);
        return new ContentHash(hash);
    }
}
