using System.Collections.Immutable;

namespace Tidewaiter.Reading;

/// <summary>The parts of a reading that can be had on their own.</summary>
[Flags]
public enum LayerKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Sentences, with what part of a page each belongs to.</summary>
    Sentences = 1,

    /// <summary>Numbers with the words that make them intervals.</summary>
    Quantities = 2,

    /// <summary>Time expressions.</summary>
    Times = 4,

    /// <summary>Names and designations.</summary>
    Names = 8,

    /// <summary>Who says what.</summary>
    Attributions = 16,

    /// <summary>Cues with their reach.</summary>
    Scopes = 32,
}

/// <summary>A sentence of a text.</summary>
/// <param name="Span">Its words, full stop included.</param>
/// <param name="Kind">body, heading, caption or boilerplate.</param>
/// <param name="Paragraph">Number of its paragraph, from 0.</param>
public sealed record SentenceItem(Span Span, string Kind, int Paragraph);

/// <summary>A name or designation of a text.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Kind">country, nationality, body, person, place, carrier, designation, or name when the words do not tell.</param>
/// <param name="Row">The row of data that it names ("countries/KP", "places/ru-vostochny", "imo/9179842" for a ship that no row has); null when there is none.</param>
public sealed record NameItem(Span Span, string Kind, string? Row)
{
    /// <summary>The rows that it may name where the text does not tell which one ("Fokino", of which there are two), and rows whose mistranslation it may be; empty when <see cref="Row"/> is given.</summary>
    public ImmutableArray<string> Candidates { get; init; } = [];
}

/// <summary>Somebody who says something.</summary>
/// <param name="Source">Who; null when the text names nobody ("it was reported that").</param>
/// <param name="Cue">The words that say that somebody says it.</param>
/// <param name="Content">What is said, from its first word to its last; null when the sentence does not hold it.</param>
/// <param name="ContentParts">The content without what interrupts it, in order: one part unless the attribution stands in its middle.</param>
/// <param name="Ceiling">The commitment that the attribution leaves at most.</param>
public sealed record AttributionItem(Span? Source, Span Cue, Span? Content, ImmutableArray<Span> ContentParts, Modality Ceiling)
{
    /// <summary>0 for the text's own attribution; more when it is part of what others say, as many as there are of them.</summary>
    public int Depth { get; init; }
}

/// <summary>A cue and the words that it bears on.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="Ceiling">The commitment that it leaves at most to what it reaches.</param>
/// <param name="Extent">From the first to the last word that it reaches.</param>
public sealed record ScopeItem(Span Cue, Modality Ceiling, Span Extent);

/// <summary>Parts of a reading. A part that was not asked for is empty.</summary>
public sealed record LayerSet
{
    /// <summary>Which parts were asked for.</summary>
    public required LayerKinds Kinds { get; init; }

    /// <summary>Sentences, in order.</summary>
    public ImmutableArray<SentenceItem> Sentences { get; init; } = [];

    /// <summary>Quantities, in order.</summary>
    public ImmutableArray<QuantityItem> Quantities { get; init; } = [];

    /// <summary>Times, in order.</summary>
    public ImmutableArray<TimeItem> Times { get; init; } = [];

    /// <summary>Names, in order.</summary>
    public ImmutableArray<NameItem> Names { get; init; } = [];

    /// <summary>Attributions, in the order of their cues.</summary>
    public ImmutableArray<AttributionItem> Attributions { get; init; } = [];

    /// <summary>Scopes, in the order of their cues.</summary>
    public ImmutableArray<ScopeItem> Scopes { get; init; } = [];
}
