using System.Text.Json;

namespace Tidewaiter.Signals.Tables.Json;

/// <summary>Refuses objects that name a key twice: readers differ on which value counts, so neither does.</summary>
/// <remarks>Keys are compared as written, by a 64-bit hash, and at most <see cref="MaxKeys"/> per document are remembered.
/// Two different keys of one hash would refuse an honest line, never accept a false one.</remarks>
internal sealed class KeyGuard
{
    internal const int MaxKeys = 1024;
    internal const int MaxDepth = 16;

    private readonly ulong[] hashes = new ulong[MaxKeys];
    private readonly int[] starts = new int[MaxDepth + 1];
    private int count;
    private int depth;

    internal void Reset()
    {
        count = 0;
        depth = 0;
    }

    /// <summary>Takes each token in turn.</summary>
    /// <returns>False if a key is doubled, or there are too many of them.</returns>
    internal bool Accept(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                if (depth == MaxDepth)
                    return false;
                starts[depth++] = count;
                return true;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                count = starts[--depth];
                return true;
            case JsonTokenType.PropertyName:
                // A key written with escapes could equal another that is written plainly; no honest writer does that.
                if (reader.ValueIsEscaped || count == MaxKeys)
                    return false;
                ulong hash = Hash(reader.ValueSpan);
                if (hashes.AsSpan(starts[depth - 1], count - starts[depth - 1]).Contains(hash))
                    return false;
                hashes[count++] = hash;
                return true;
            default:
                return true;
        }
    }

    /// <summary>FNV-1a.</summary>
    private static ulong Hash(ReadOnlySpan<byte> key)
    {
        ulong hash = 14695981039346656037;
        foreach (byte b in key)
            hash = unchecked((hash ^ b) * 1099511628211);
        return hash;
    }
}
