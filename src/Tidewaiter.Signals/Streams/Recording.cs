using System.IO.Compression;

namespace Tidewaiter.Signals.Streams;

/// <summary>How a recording is packed, told by its first bytes and not by its name.</summary>
public enum Packing
{
    /// <summary>Not at all.</summary>
    Plain,

    /// <summary>Gzip (RFC 1952), of one or several members.</summary>
    Gzip,

    /// <summary>A zip archive; each entry is a recording.</summary>
    Zip,

    /// <summary>Zstandard (RFC 8878).</summary>
    Zstandard,
}

/// <summary>One recording, ready to be read as a stream.</summary>
/// <param name="Name">Name of the file; for an entry of an archive <c>file!entry</c>.</param>
/// <param name="Packing">How it is packed.</param>
/// <param name="Stream">Its unpacked bytes. Reading throws <see cref="InvalidDataException"/> when the packed data are broken or go beyond the limits.</param>
public sealed record Recording(string Name, Packing Packing, Stream Stream)
{
    private const int HeadBytes = 4;

    /// <summary>Opens the recordings of a stream one after the other: one, or the entries of a zip archive. Each is valid until the next is asked for.</summary>
    /// <param name="stream">The bytes of a file, pipe or socket; not closed.</param>
    /// <param name="name">Its name, for <see cref="Name"/>.</param>
    /// <param name="limits">The defaults when null.</param>
    /// <param name="zstandard">Unpacks Zstandard, for which the base library has nothing: gets the packed bytes, gives the unpacked ones. Null: such a recording is refused.</param>
    /// <exception cref="InvalidDataException">While going through: the archive cannot be read; it comes from a pipe, where its directory cannot be reached; or the recording is packed with Zstandard and
    /// <paramref name="zstandard"/> is null. The message says what to do.</exception>
    public static IEnumerable<Recording> Open(Stream stream, string name, RecordingLimits? limits = null, Func<Stream, Stream>? zstandard = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return OpenAll(stream, name, limits ?? new RecordingLimits(), zstandard);
    }

    /// <summary>Tells the packing from the first bytes.</summary>
    public static Packing Detect(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return Packing.Gzip;
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
            return Packing.Zip;
        return head.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]) ? Packing.Zstandard : Packing.Plain;
    }

    private static IEnumerable<Recording> OpenAll(Stream stream, string name, RecordingLimits limits, Func<Stream, Stream>? zstandard)
    {
        var head = new byte[HeadBytes];
        var start = stream.CanSeek ? stream.Position : 0;
        var length = stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        var packing = Detect(head.AsSpan(0, length));
        if (packing == Packing.Zip)
        {
            if (!stream.CanSeek)
                throw new InvalidDataException($"{name} is a zip archive, whose directory stands at its end: give it as a file, not through a pipe.");
            stream.Position = start;
            foreach (var entry in OpenZip(stream, name, limits))
                yield return entry;
            yield break;
        }

        var bytes = new CountingStream(head, length, stream);
        if (packing == Packing.Plain)
        {
            yield return new Recording(name, packing, bytes);
            yield break;
        }

        if (packing == Packing.Zstandard && zstandard is null)
            throw new InvalidDataException($"{name} is packed with Zstandard, which is not read here: unpack it first (zstd -dc {name} | …).");
        var decompressor = packing == Packing.Gzip ? new GZipStream(bytes, CompressionMode.Decompress) : zstandard!(bytes);
        using var unpacked = new LimitedStream(decompressor, limits.UnpackedBytes, () => Math.Max(limits.RatioFromBytes, bytes.Count * limits.Ratio));
        yield return new Recording(name, packing, unpacked);
    }

    private static IEnumerable<Recording> OpenZip(Stream stream, string name, RecordingLimits limits)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var read = 0;
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.EndsWith('/'))
                continue;
            if (++read > limits.Entries)
                throw new InvalidDataException($"{name} has more than {limits.Entries} entries.");

            // An entry's own packed length is what it is measured against; a header that claims more than the file has is cut to it.
            var packedBytes = Math.Min(entry.CompressedLength, stream.Length);
            var most = Math.Min(limits.UnpackedBytes, Math.Max(limits.RatioFromBytes, packedBytes > long.MaxValue / limits.Ratio ? long.MaxValue : packedBytes * limits.Ratio));
            using var unpacked = new LimitedStream(entry.Open(), most);
            yield return new Recording($"{name}!{entry.FullName}", Packing.Zip, unpacked);
        }
    }
}
