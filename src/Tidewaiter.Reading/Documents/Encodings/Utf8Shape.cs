using System.Buffers;
using System.Text;

namespace Tidewaiter.Reading.Documents.Encodings;

/// <summary>How much of some bytes is well-formed UTF-8 beyond ASCII.</summary>
internal static class Utf8Shape
{
    public static (int Valid, int Invalid) Count(ReadOnlySpan<byte> bytes)
    {
        int valid = 0, invalid = 0;
        while (true)
        {
            var next = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (next < 0) return (valid, invalid);
            bytes = bytes[next..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var used) == OperationStatus.Done) valid++;
            else invalid++;
            bytes = bytes[used..];
        }
    }
}
