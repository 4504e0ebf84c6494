namespace Tidewaiter.Reading.Documents;

/// <summary>Limits on what outside data may cost, and the way to poppler. All sizes are inclusive: a file of exactly the limit is read.</summary>
public sealed record DocumentOptions
{
    /// <summary>The defaults, without a way to read PDF.</summary>
    public static DocumentOptions Default { get; } = new();

    /// <summary>Largest file that is read, in bytes.</summary>
    public int MaxBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Longest text, in UTF-16 units; the rest is cut off with a fault.</summary>
    public int MaxTextLength { get; init; } = 16 * 1024 * 1024;

    /// <summary>Most bytes that all packed parts of one file may unfold to.</summary>
    public int MaxUnpackedBytes { get; init; } = 128 * 1024 * 1024;

    /// <summary>Most bytes that one packed byte may unfold to, once a part is larger than a megabyte.</summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>Most entries of a ZIP, records of an archive, or parts of a message.</summary>
    public int MaxEntries { get; init; } = 10_000;

    /// <summary>Most pages of a web archive that are read.</summary>
    public int MaxPages { get; init; } = 200;

    /// <summary>Deepest nesting of HTML elements; deeper ones are laid flat.</summary>
    public int MaxDepth { get; init; } = 200;

    /// <summary>Most elements and texts of one HTML page.</summary>
    public int MaxNodes { get; init; } = 1_000_000;

    /// <summary>Turns PDF bytes into text; null if there is no poppler. It must not throw but for cancellation.</summary>
    public Func<ReadOnlyMemory<byte>, CancellationToken, PdfTextResult>? PdfToText { get; init; }
}

/// <summary>What poppler made of a PDF.</summary>
/// <param name="Text">Text in reading order, lines ended by LF, pages by form feed; null if there is none, or <see cref="Boxes"/> instead.</param>
/// <param name="Fault">Why there is no text, or what is doubtful about it; null if all went well.</param>
public sealed record PdfTextResult(string? Text, PdfFault? Fault)
{
    /// <summary>Words with their places, as "pdftotext -bbox-layout" prints them; taken before <see cref="Text"/>, because columns, tables and raised numbers can be told.</summary>
    public string? Boxes { get; init; }

    /// <summary>The title that the file gives itself.</summary>
    public string? Title { get; init; }

    /// <summary>Day on which the file says it was made.</summary>
    public DateOnly? Created { get; init; }
}

/// <summary>Why a PDF gave no text.</summary>
/// <param name="Reason">What is wrong, as a sentence.</param>
/// <param name="Remedy">What to do, as a sentence.</param>
public sealed record PdfFault(string Reason, string Remedy);
