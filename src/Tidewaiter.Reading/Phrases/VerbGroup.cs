using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Phrases;

/// <summary>A verb with its auxiliaries, modal, negation and adverbs.</summary>
internal sealed class VerbGroup
{
    /// <summary>First word.</summary>
    public int First { get; init; }

    /// <summary>Word after the last.</summary>
    public int End { get; set; }

    /// <summary>The main verb, or the auxiliary when it stands alone.</summary>
    public int Main { get; init; }

    /// <summary>Form of the main verb.</summary>
    public required WordForm Form { get; init; }

    /// <summary>It can be the verb of a clause: it has tense.</summary>
    public bool Finite { get; init; }

    /// <summary>It could as well be a participle: a bare "-ed" form.</summary>
    public bool MaybeParticiple { get; init; }

    /// <summary>"to send".</summary>
    public bool Infinitive { get; init; }

    /// <summary>A bare "-ing" form.</summary>
    public bool Ing { get; init; }

    /// <summary>With a form of "be" and a participle.</summary>
    public bool Passive { get; set; }

    /// <summary>With "have": what happened is done.</summary>
    public bool Perfect { get; init; }

    /// <summary>With "be" and "-ing".</summary>
    public bool Progressive { get; init; }

    /// <summary>"be" alone.</summary>
    public bool IsBe { get; init; }

    /// <summary>Negated.</summary>
    public bool Negated { get; init; }

    /// <summary>The word of a modal, or -1.</summary>
    public int Modal { get; init; } = -1;

    /// <summary>Classes of the main verb.</summary>
    public Classes Classes => Form.VerbClasses;
}
