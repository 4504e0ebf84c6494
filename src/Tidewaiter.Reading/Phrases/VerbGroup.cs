using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Phrases;

/// <summary>A verb with its auxiliaries, modal, negation and adverbs.</summary>
internal sealed class VerbGroup : IErasable
{
    /// <summary>First word.</summary>
    public int First { get; set; }

    /// <summary>Word after the last.</summary>
    public int End { get; set; }

    /// <summary>The main verb, or the auxiliary when it stands alone.</summary>
    public int Main { get; set; }

    /// <summary>Form of the main verb.</summary>
    public WordForm Form { get; set; } = WordForm.Nothing;

    /// <summary>It can be the verb of a clause: it has tense.</summary>
    public bool Finite { get; set; }

    /// <summary>It could as well be a participle: a bare "-ed" form.</summary>
    public bool MaybeParticiple { get; set; }

    /// <summary>"to send".</summary>
    public bool Infinitive { get; set; }

    /// <summary>A bare "-ing" form.</summary>
    public bool Ing { get; set; }

    /// <summary>With a form of "be" and a participle.</summary>
    public bool Passive { get; set; }

    /// <summary>With "have": what happened is done.</summary>
    public bool Perfect { get; set; }

    /// <summary>With "be" and "-ing".</summary>
    public bool Progressive { get; set; }

    /// <summary>"be" alone.</summary>
    public bool IsBe { get; set; }

    /// <summary>Negated.</summary>
    public bool Negated { get; set; }

    /// <summary>The word of a modal, or -1.</summary>
    public int Modal { get; set; } = -1;

    /// <inheritdoc />
    public void Erase()
    {
        (First, End, Main, Modal, Form, Lost) = (0, 0, 0, -1, WordForm.Nothing, default);
        (Finite, MaybeParticiple, Infinitive, Ing, Passive, Perfect, Progressive, IsBe, Negated) = (false, false, false, false, false, false, false, false, false);
    }

    /// <summary>Classes that the main verb has not where it stands: one that "appears at the pier" is in no doubt.</summary>
    public Classes Lost { get; set; }

    /// <summary>Classes of the main verb.</summary>
    public Classes Classes => Form.VerbClasses & ~Lost;
}
