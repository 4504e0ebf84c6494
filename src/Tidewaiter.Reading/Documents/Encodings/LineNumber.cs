namespace Tidewaiter.Reading.Documents.Encodings;

/// <summary>Counts lines for the place of a fault.</summary>
internal static class LineNumber
{
    /// <summary>Line of a byte offset, 1-based.</summary>
    public static int At(ReadOnlySpan<byte> bytes, int offset) => 1 + bytes[..offset].Count((byte)'\n');
}
