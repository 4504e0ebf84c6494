namespace Tidewaiter.Reading.Documents;

/// <summary>Reads a packed stream to its end, within the limits of an intake.</summary>
internal static class Inflation
{
    /// <summary>All bytes of the stream, or null if they go beyond the ratio or the sum that all packed parts of the file may have together.</summary>
    /// <param name="source">The unpacking stream.</param>
    /// <param name="packedLength">Length of the packed bytes.</param>
    /// <param name="intake">The limits.</param>
    /// <param name="total">Bytes unpacked so far from this file; grows.</param>
    /// <param name="ratioFloor">Unpacked length below which the ratio does not count.</param>
    public static byte[]? ReadAll(Stream source, long packedLength, Intake intake, ref long total, int ratioFloor)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        while (source.Read(buffer) is > 0 and var read)
        {
            intake.Cancellation.ThrowIfCancellationRequested();
            total += read;
            if (total > intake.Options.MaxUnpackedBytes) return null;
            content.Write(buffer, 0, read);
            if (content.Length > ratioFloor && content.Length > packedLength * intake.Options.MaxRatio) return null;
        }

        return content.ToArray();
    }
}
