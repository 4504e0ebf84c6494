using Tidewaiter.Reading.Nets;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Leanings;

/// <summary>What a word is called in the features of its sentence.</summary>
/// <param name="Known">The name; null for a word outside the lexicon, which is called by its stem.</param>
/// <param name="Piece">The name as a piece of a feature.</param>
internal readonly record struct Headword(string? Known, Piece Piece)
{
    private const string Verb = "/v";

    /// <summary>A name that is known beforehand.</summary>
    public Headword(string known)
        : this(known, Piece.Of(known))
    {
    }

    /// <summary>A verb of the lexicon.</summary>
    public static Headword OfVerb(string lemma) => new(lemma + Verb);

    /// <summary>A word outside the lexicon.</summary>
    public static Headword OfStem(string text, in Word word)
    {
        var stem = Piece.Of(Stem.Of(text, word));
        return new Headword(null, word.Tag == Tag.Verb ? stem.Then(Verb) : stem);
    }

    /// <summary>The name, for who learns or explains.</summary>
    public string Name(string text, in Word word) => Known ?? string.Concat(Stem.Of(text, word), word.Tag == Tag.Verb ? Verb : "").ToLowerInvariant();
}

/// <summary>What a written form of the lexicon is called, and what company it keeps: worked out once for each form.</summary>
/// <param name="form">The form.</param>
internal sealed class FormFeatures(WordForm form)
{
    /// <summary>Its name as a verb.</summary>
    public Headword Verb { get; } = Headword.OfVerb(form.VerbLemma);

    /// <summary>Its name as a noun.</summary>
    public Headword Noun { get; } = new(form.NounLemma);

    /// <summary>Its company as a verb; null when it has none.</summary>
    public Part? VerbCompany { get; } = Company.Default.Of(form.Text, form.VerbLemma);

    /// <summary>Its company as anything else.</summary>
    public Part? NounCompany { get; } = Company.Default.Of(form.Text, form.NounLemma);

    /// <summary>The row of what is publicly known of it; -1 when nothing is.</summary>
    public int Vector { get; } = WordVectors.Default.Find(form.Text, form.NounLemma);

    /// <summary>Those of a form.</summary>
    public static FormFeatures Of(WordForm form) => form.Features ??= new FormFeatures(form);
}
