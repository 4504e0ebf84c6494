using System.IO.Compression;

namespace Tidewaiter.Reading.Documents;

/// <summary>A ZIP in memory with limits on entries, ratio and sum. Entries are asked for by name and never become files, so a name such as "../../x" leads nowhere.</summary>
internal sealed class SafeZip : IDisposable
{
    private const int RatioFloor = 1024 * 1024;
    private readonly ZipArchive _zip;
    private readonly Intake _intake;
    private long _unpacked;

    private SafeZip(ZipArchive zip, Intake intake) => (_zip, _intake) = (zip, intake);

    public IReadOnlyCollection<ZipArchiveEntry> Entries => _zip.Entries;

    /// <summary>Opens a ZIP; null, with a fault, if it is broken or has too many entries.</summary>
    public static SafeZip? Open(ReadOnlyMemory<byte> content, Intake intake)
    {
        try
        {
            var zip = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count <= intake.Options.MaxEntries) return new SafeZip(zip, intake);
            intake.Faults.Whole($"The archive has {zip.Entries.Count} entries; up to {intake.Options.MaxEntries} are read.", "Unpack it and add the documents that matter.");
            zip.Dispose();
        }
        catch (InvalidDataException)
        {
            intake.Faults.Whole("The archive's directory is missing or broken: the file was cut off or damaged.", "Fetch or copy it again.");
        }

        return null;
    }

    /// <summary>The bytes of an entry; null if there is none of that name or, with a fault, if it is broken or unfolds beyond the limits.</summary>
    public byte[]? Read(string name)
    {
        var entry = _zip.GetEntry(name);
        return entry is null ? null : Read(entry);
    }

    /// <summary>The bytes of an entry; null, with a fault, if it is broken or unfolds beyond the limits.</summary>
    public byte[]? Read(ZipArchiveEntry entry)
    {
        try
        {
            using var source = entry.Open();
            var content = Inflation.ReadAll(source, entry.CompressedLength, _intake, ref _unpacked, RatioFloor);
            if (content is null) _intake.Faults.Part($"The part {Line.OrNull(entry.FullName)} unfolds beyond the limits (a ZIP bomb?); it is not read.", "Do not open the file elsewhere; ask where it comes from.");
            return content;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException)
        {
            _intake.Faults.Part($"The part {Line.OrNull(entry.FullName)} is damaged or locked: {broken.Message}", "Fetch or copy the file again, or save it without a password.");
            return null;
        }
    }

    public void Dispose() => _zip.Dispose();
}
