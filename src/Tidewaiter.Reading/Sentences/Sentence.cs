namespace Tidewaiter.Reading.Sentences;

/// <summary>What part of a page a sentence belongs to.</summary>
internal enum SentenceKind
{
    /// <summary>The report itself.</summary>
    Body,

    /// <summary>Headline or heading: no claims are made from it.</summary>
    Heading,

    /// <summary>A line under a picture.</summary>
    Caption,

    /// <summary>Mast, weather, by-line, credit, links, biography.</summary>
    Boilerplate,
}

/// <summary>A sentence: a range of words.</summary>
/// <param name="First">First word.</param>
/// <param name="End">Word after the last, its full stop included.</param>
/// <param name="Paragraph">Number of its paragraph.</param>
/// <param name="Kind">What it belongs to.</param>
internal readonly record struct Sentence(int First, int End, int Paragraph, SentenceKind Kind);
