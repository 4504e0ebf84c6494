using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tidewaiter.Signals.Tables.Csv;

/// <summary>Finds where the fields of a line end: 32 bytes at a step where there is no quote.</summary>
internal sealed class CsvFields(byte separator, int maxFields)
{
    internal enum Result
    {
        Whole,
        Open,
        TooMany,
    }

    private readonly int[] ends = new int[maxFields];
    private byte[] scratch = [];
    private int count;

    internal ReadOnlySpan<int> Ends => ends.AsSpan(0, count);

    /// <param name="line">The line.</param>
    /// <param name="content">What <see cref="Ends"/> refers to: the line, or a copy without quotes.</param>
    internal Result Split(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> content)
    {
        content = line;
        count = 0;
        bool hasQuote = line.Length >= Vector256<byte>.Count ? SplitWide(line) : SplitNarrow(line, 0);
        if (hasQuote)
            return SplitQuoted(line, out content);
        return AddEnd(line.Length) ? Result.Whole : Result.TooMany;
    }

    /// <returns>True if there is a quote; false also when there are too many fields, which the last end then finds.</returns>
    private bool SplitWide(ReadOnlySpan<byte> line)
    {
        ref byte start = ref MemoryMarshal.GetReference(line);
        var separators = Vector256.Create(separator);
        var quotes = Vector256.Create((byte)'"');
        int last = line.Length - Vector256<byte>.Count;
        int at = 0;
        while (true)
        {
            // The last step overlaps the one before it; the bits seen already are cut off.
            int from = Math.Min(at, last);
            var bytes = Vector256.LoadUnsafe(ref start, (nuint)from);
            uint unseen = uint.MaxValue << (at - from);
            if ((Vector256.Equals(bytes, quotes).ExtractMostSignificantBits() & unseen) != 0)
                return true;
            uint found = Vector256.Equals(bytes, separators).ExtractMostSignificantBits() & unseen;
            if (count + BitOperations.PopCount(found) >= maxFields)
            {
                count = maxFields;
                return false;
            }

            ref int end = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(ends), count);
            count += BitOperations.PopCount(found);
            for (; found != 0; found &= found - 1)
            {
                end = from + BitOperations.TrailingZeroCount(found);
                end = ref Unsafe.Add(ref end, 1);
            }

            at += Vector256<byte>.Count;
            if (at >= line.Length)
                return false;
        }
    }

    private bool SplitNarrow(ReadOnlySpan<byte> line, int from)
    {
        for (int i = from; i < line.Length; i++)
        {
            if (line[i] == '"')
                return true;
            if (line[i] == separator && !AddEnd(i))
                return false;
        }

        return false;
    }

    private Result SplitQuoted(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> content)
    {
        if (scratch.Length < line.Length + 1)
            scratch = new byte[Math.Max(line.Length + 1, 2 * scratch.Length)];
        count = 0;
        int written = 0;
        int at = 0;
        content = scratch;
        while (true)
        {
            if (at < line.Length && line[at] == '"')
            {
                at++;
                while (true)
                {
                    int quote = line[at..].IndexOf((byte)'"');
                    if (quote < 0)
                        return Result.Open;
                    line.Slice(at, quote).CopyTo(scratch.AsSpan(written));
                    written += quote;
                    at += quote + 1;
                    if (at >= line.Length || line[at] != '"')
                        break;
                    scratch[written++] = (byte)'"';
                    at++;
                }
            }

            int length = line[at..].IndexOf(separator);
            bool isLast = length < 0;
            if (isLast)
                length = line.Length - at;
            line.Slice(at, length).CopyTo(scratch.AsSpan(written));
            written += length;
            if (!AddEnd(written))
                return Result.TooMany;
            if (isLast)
                return Result.Whole;
            scratch[written++] = separator;
            at += length + 1;
        }
    }

    private bool AddEnd(int end)
    {
        if (count == maxFields)
            return false;
        ends[count++] = end;
        return true;
    }
}
