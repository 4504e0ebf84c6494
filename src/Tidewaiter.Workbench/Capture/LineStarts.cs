namespace Tidewaiter.Workbench.Capture;

/// <summary>Where the lines of a file begin, so that what a text layer says of a line can be found in the bytes.</summary>
internal static class LineStarts
{
    /// <summary>The offset of the first byte of every line; none for UTF-16, in which a line end is not one byte. Line ends are those of a text layer: CR, LF, both, and NEL, LS and PS of UTF-8.</summary>
    public static IReadOnlyList<long> Of(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || file.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return [];
        var starts = new List<long> { 0 };
        for (var i = 0; i < file.Length; i++)
        {
            var length = EndAt(file[i..]);
            if (length == 0) continue;
            i += length - 1;
            starts.Add(i + 1);
        }

        return starts;
    }

    private static int EndAt(ReadOnlySpan<byte> rest) => rest[0] switch
    {
        (byte)'\r' => rest.Length > 1 && rest[1] == '\n' ? 2 : 1,
        (byte)'\n' => 1,
        0xC2 when rest.Length > 1 && rest[1] == 0x85 => 2,
        0xE2 when rest.Length > 2 && rest[1] == 0x80 && rest[2] is 0xA8 or 0xA9 => 3,
        _ => 0,
    };
}
