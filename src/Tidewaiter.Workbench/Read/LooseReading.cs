using Tidewaiter.Reading;
using Tidewaiter.Reading.Documents;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Workbench.Read;

/// <summary>The reading of one file that is in no docket.</summary>
/// <param name="Document">What the file turned out to be, with its faults.</param>
/// <param name="Reading">Its claims; null when it has no text that can be read.</param>
/// <param name="Published">The day that relative dates were resolved against; null when nobody says it.</param>
public sealed record LooseReading(DocumentText Document, TextReading? Reading, DateOnly? Published)
{
    /// <summary>Reads a file without a docket.</summary>
    /// <param name="path">The file.</param>
    /// <param name="published">Day of publication; null takes what the file says of itself.</param>
    /// <param name="pdfToText">The way to poppler; null when there is none.</param>
    /// <param name="lexicon">The words that the reader knows.</param>
    /// <param name="keepDoubtful">Tell claims also where what is known of them speaks against them.</param>
    /// <param name="cancellation">The wish to stop.</param>
    /// <exception cref="IOException">The file cannot be read; the message names it and says what to do.</exception>
    public static LooseReading Of(string path, DateOnly? published, Func<ReadOnlyMemory<byte>, CancellationToken, PdfTextResult>? pdfToText, Lexicon lexicon, bool keepDoubtful, CancellationToken cancellation)
    {
        var options = DocumentOptions.Default with { PdfToText = pdfToText };
        var document = DocumentReader.Read(Bytes(path, options.MaxBytes), Path.GetFileName(path), options, cancellation);
        var day = published ?? (document.Published is { IsAnchor: true } said ? said.Day : null);
        var reading = document is { Layer: { } layer, Language: TextLanguage.English } ? Reader.Read(layer, new ReadingOptions { Published = day, Lexicon = lexicon, KeepDoubtful = keepDoubtful }, cancellation) : null;
        return new LooseReading(document, reading, day);
    }

    private static byte[] Bytes(string path, int limit)
    {
        if (Directory.Exists(path)) throw new IOException($"{path} is a folder. Give a file in it.");
        var file = new FileInfo(path);
        if (!file.Exists) throw new IOException($"{path} does not exist.");
        if (file.Length > limit) throw new IOException($"{path} has {file.Length:#,0} bytes; documents up to {limit:#,0} bytes are read. Split it, or take the pages that matter out of it.");
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"{path} cannot be read ({exception.Message}). Check its rights.", exception);
        }
    }
}
