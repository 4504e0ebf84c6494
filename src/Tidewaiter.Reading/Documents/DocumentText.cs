using System.Collections.Immutable;

namespace Tidewaiter.Reading.Documents;

/// <summary>What a file turned out to be, by its content first and its name second.</summary>
public enum DocumentKind
{
    /// <summary>No text can be had from it: binary, an image, an archive of something else.</summary>
    Unknown,

    /// <summary>Plain text, taken as it is.</summary>
    Text,

    /// <summary>A web page, saved as HTML or as MHTML.</summary>
    Html,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>PDF, read through poppler.</summary>
    Pdf,

    /// <summary>An Office Open XML word-processing document.</summary>
    Docx,

    /// <summary>An e-mail message (RFC 5322).</summary>
    Email,

    /// <summary>A web archive (ISO 28500), packed with gzip or not.</summary>
    Warc,

    /// <summary>A zipped web archive collection.</summary>
    Wacz,
}

/// <summary>What the text is written in, as far as it matters to a reader of English.</summary>
public enum TextLanguage
{
    /// <summary>There is no text.</summary>
    None,

    /// <summary>English, or too short to be told from it.</summary>
    English,

    /// <summary>Mostly Hangul: kept, not read.</summary>
    Korean,

    /// <summary>Mostly Cyrillic: kept, not read.</summary>
    Cyrillic,

    /// <summary>Any other language or script: kept, not read.</summary>
    Other,
}

/// <summary>How much a fault costs.</summary>
public enum FaultWeight
{
    /// <summary>Nothing is lost, but a person should know (a guessed encoding, a page footer left out, a language that is not read).</summary>
    Note,

    /// <summary>A part was lost or could not be trusted; the rest is there.</summary>
    Part,

    /// <summary>There is no text at all.</summary>
    Whole,
}

/// <summary>A located fault of a document.</summary>
/// <param name="Weight">How much it costs.</param>
/// <param name="Offset">Byte offset in the file (or in the named part, if <paramref name="Reason"/> names one), 0-based; -1 where no byte is to blame.</param>
/// <param name="Line">Line, 1-based; 0 where lines do not apply.</param>
/// <param name="Reason">What is wrong, as a sentence.</param>
/// <param name="Remedy">What a person can do about it, as a sentence; empty if there is nothing to do.</param>
public sealed record DocumentFault(FaultWeight Weight, long Offset, int Line, string Reason, string Remedy);

/// <summary>A day of publication and the place it was found in.</summary>
/// <param name="Day">The civil day as the document writes it, in the document's own zone.</param>
/// <param name="Origin">Where it stood, such as "JSON-LD datePublished", "meta article:published_time", "time element", "dateline", "Date header".</param>
public sealed record PublicationDay(DateOnly Day, string Origin)
{
    /// <summary>Origin of a day on which a file was made: that of printing or saving, often long after publication.</summary>
    public const string FileCreated = "document created";

    /// <summary>True if relative dates may be resolved against it: the document itself says when it was published.</summary>
    public bool IsAnchor => Origin != FileCreated;
}

/// <summary>The text of a document with what the document says about itself.</summary>
public sealed record DocumentText
{
    /// <summary>What the file is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>The canonical text; null if there is none.</summary>
    public TextLayer? Layer { get; init; }

    /// <summary>Day of publication, if the document says it.</summary>
    public PublicationDay? Published { get; init; }

    /// <summary>Headline, title or subject.</summary>
    public string? Title { get; init; }

    /// <summary>Name of the site, or the sender of a message.</summary>
    public string? SiteName { get; init; }

    /// <summary>Address that the page names as its own, or that an archive recorded. Outside data: never follow it unasked.</summary>
    public string? Url { get; init; }

    /// <summary>What the text is written in.</summary>
    public TextLanguage Language { get; init; }

    /// <summary>Name of the character encoding the bytes were read in; null where the format leaves no choice.</summary>
    public string? Encoding { get; init; }

    /// <summary>What went wrong, in the order it was met.</summary>
    public ImmutableArray<DocumentFault> Faults { get; init; } = [];

    /// <summary>The pages of a web archive in archive order, the main page among them; empty for every other kind.</summary>
    public ImmutableArray<DocumentText> Pages { get; init; } = [];
}
