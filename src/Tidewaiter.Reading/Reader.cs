using System.Collections.Immutable;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <summary>Reads a text layer into claims. The same text, options and version always give the same reading.</summary>
public static class Reader
{
    /// <summary>Version of the rules; it changes whenever a reading may change.</summary>
    public const string Version = "reader/0.14";

    /// <summary>Reads the text. Time is linear in its length.</summary>
    /// <param name="layer">The text.</param>
    /// <param name="options">Day of publication and words.</param>
    /// <param name="cancellation">Looked at between sentences.</param>
    public static TextReading Read(TextLayer layer, ReadingOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(layer);
        ArgumentNullException.ThrowIfNull(options);
        cancellation.ThrowIfCancellationRequested();
        var workspace = Workspace.Rent();
        var reading = new Cascade(layer, options, workspace).Run(cancellation);
        Workspace.Return(workspace);
        return reading;
    }
}

/// <summary>What the reader needs to know beside the text.</summary>
public sealed record ReadingOptions
{
    /// <summary>Day of publication, against which relative dates are resolved; null leaves them as words without days.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The words that the reader knows: those of the product unless a team has laid its own over them.</summary>
    public Lexicon Lexicon { get; init; } = Lexicon.Default;

    /// <summary>Claims are kept also where what is known of them speaks against them (docs/adr/0026-plausibility.md); else their sentences say so.</summary>
    public bool KeepDoubtful { get; init; }

    /// <summary>The net may second a leaning that is too faint to tell a claim by itself. False where somebody asks what rules and leanings make alone.</summary>
    internal bool Seconds { get; init; } = true;
}

/// <summary>What was read.</summary>
/// <param name="Claims">The claims, in the order of their quotes.</param>
/// <param name="Sentences">One outcome for every sentence: nothing is passed over in silence.</param>
public sealed record TextReading(ImmutableArray<Claim> Claims, ImmutableArray<SentenceOutcome> Sentences);

/// <summary>What became of a sentence.</summary>
/// <param name="Span">The sentence.</param>
/// <param name="Kind">The outcome.</param>
/// <param name="Missing">What an incomplete frame lacks, or why a claim is withheld, in words; null otherwise.</param>
public readonly record struct SentenceOutcome(Span Span, OutcomeKind Kind, string? Missing)
{
    /// <summary>How <see cref="Missing"/> begins when the reader's own rules failed on the sentence.</summary>
    public const string ReaderFault = "the reader failed on this sentence";
}

/// <summary>The outcomes that a sentence can have.</summary>
public enum OutcomeKind
{
    /// <summary>At least one claim rests on it.</summary>
    Claim,

    /// <summary>No word of it triggers a frame.</summary>
    NoTrigger,

    /// <summary>A word triggers a frame that lacks a part without which there is no claim.</summary>
    Incomplete,

    /// <summary>A frame reads it, and it makes no claim: it tells one again, is asked, is law or background, or points at nothing known.</summary>
    Withheld,

    /// <summary>It belongs to the page and not to the report: mast, headline, weather, credit, biography.</summary>
    Boilerplate,
}
