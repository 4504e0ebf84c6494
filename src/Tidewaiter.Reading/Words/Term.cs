using Tidewaiter.Reading.Leanings;

namespace Tidewaiter.Reading.Words;

/// <summary>What a word can be in a sentence. A form may be several.</summary>
[Flags]
internal enum Parts
{
    None = 0,
    Verb = 1 << 0,
    Noun = 1 << 1,
    Adj = 1 << 2,
    Adv = 1 << 3,
    Det = 1 << 4,
    Pron = 1 << 5,
    Prep = 1 << 6,
    Conj = 1 << 7,
    Sub = 1 << 8,
    Modal = 1 << 9,
    Aux = 1 << 10,
    That = 1 << 11,
    Wh = 1 << 12,
    To = 1 << 13,
    Neg = 1 << 14,
}

/// <summary>The role classes of verbs and the kinds of things that nouns name; the words of the second column of data/lexicon.</summary>
[Flags]
internal enum Classes : long
{
    None = 0,

    // Verbs.
    Give = 1L << 0,
    With = 1L << 1,
    Receive = 1L << 2,
    Trade = 1L << 3,
    Carry = 1L << 4,
    Travel = 1L << 5,
    Load = 1L << 6,
    Dark = 1L << 7,
    Withdraw = 1L << 8,
    Deploy = 1L << 9,
    Train = 1L << 10,
    Share = 1L << 11,
    Sight = 1L << 12,
    Seize = 1L << 13,
    Use = 1L << 14,
    Visit = 1L << 15,
    Designate = 1L << 16,
    Labour = 1L << 17,
    Earn = 1L << 18,
    Fight = 1L << 19,
    Support = 1L << 20,
    Body = 1L << 21,
    Say = 1L << 22,
    Show = 1L << 23,
    Hedge = 1L << 24,
    Plan = 1L << 25,
    Deny = 1L << 26,
    Ban = 1L << 27,
    Other = 1L << 28,

    // Nouns.
    Goods = 1L << 29,
    Troops = 1L << 30,
    Workers = 1L << 31,
    Knowledge = 1L << 32,
    Money = 1L << 33,
    Carrier = 1L << 34,
    Source = 1L << 35,
    Place = 1L << 36,
    Party = 1L << 37,
    Person = 1L << 38,
    Vague = 1L << 39,
    Event = 1L << 40,

    // Any part.
    Cue = 1L << 41,
    Neg = 1L << 42,
    Be = 1L << 43,
    Have = 1L << 44,
    Do = 1L << 45,
    Hold = 1L << 46,
    Resemble = 1L << 47,

    // What stands around a claim (data/lexicon/surroundings.tsv).
    Label = 1L << 48,
    Account = 1L << 49,
    Telling = 1L << 50,
    Aspect = 1L << 51,
    Topic = 1L << 52,
    Norm = 1L << 53,
    Attest = 1L << 54,

    /// <summary>Of another land, if of no one state: "African", "foreign", "Chechens".</summary>
    Foreign = 1L << 55,

    /// <summary>Classes that make a verb the head of a frame.</summary>
    Frames = Give | Receive | Trade | Carry | Travel | Load | Dark | Withdraw | Deploy | Train | Share | Sight | Seize | Use | Visit | Designate | Labour | Fight,

    /// <summary>Classes of nouns that can be the item of a transfer.</summary>
    Items = Goods | Troops | Workers | Knowledge | Money,
}

/// <summary>Inflections of a verb; one form may be several ("put").</summary>
[Flags]
internal enum VerbForms
{
    None = 0,
    Base = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Ing = 16,
}

/// <summary>One row of the lexicon.</summary>
/// <param name="Lemma">Lower-case headword, possibly of several words.</param>
/// <param name="Part">What part of speech it is.</param>
/// <param name="Classes">Role classes or kinds of thing.</param>
/// <param name="Event">The kind of claim that a noun of an event makes.</param>
/// <param name="Ceiling">The commitment left to what stands in its scope; null when it bears on none.</param>
internal sealed record Term(string Lemma, Parts Part, Classes Classes, ClaimKind? Event, Modality? Ceiling);

/// <summary>One written form, with everything that it may be.</summary>
internal sealed class WordForm(string text)
{
    /// <summary>No word: what a verb group has before it is read.</summary>
    public static readonly WordForm Nothing = new("");

    private readonly List<Term> _terms = [];

    /// <summary>The form in lower case.</summary>
    public string Text { get; } = text;

    /// <summary>All parts of speech that it may be.</summary>
    public Parts Parts { get; private set; }

    /// <summary>Inflections, when it may be a verb.</summary>
    public VerbForms Forms { get; private set; }

    /// <summary>True when it may be a plural noun.</summary>
    public bool Plural { get; private set; }

    /// <summary>The verb's classes, or none.</summary>
    public Classes VerbClasses { get; private set; }

    /// <summary>The noun's classes, or none.</summary>
    public Classes NounClasses { get; private set; }

    /// <summary>The adjective's classes, or none.</summary>
    public Classes AdjectiveClasses { get; private set; }

    /// <summary>The kind of claim of a noun of an event.</summary>
    public ClaimKind? Event { get; private set; }

    /// <summary>Headword of the verb, or the form itself.</summary>
    public string VerbLemma { get; private set; } = text;

    /// <summary>Headword of the noun, or the form itself.</summary>
    public string NounLemma { get; private set; } = text;

    /// <summary>The frames that its verb triggers, kept by <see cref="FrameTriggers"/>; null until they are asked for.</summary>
    public FrameRows? Frames { get; set; }

    /// <summary>What it is called in the features of a sentence, kept by <see cref="FormFeatures"/>; null until that is asked for.</summary>
    public FormFeatures? Features { get; set; }

    /// <summary>Every row that the form belongs to.</summary>
    public List<Term> Terms => _terms;

    /// <summary>Adds a row that this form belongs to.</summary>
    public void Add(Term term, VerbForms forms, bool plural)
    {
        _terms.Add(term);
        Parts |= term.Part;
        Forms |= forms;
        switch (term.Part)
        {
            case Parts.Verb:
                VerbClasses |= term.Classes;
                VerbLemma = term.Lemma;
                break;
            case Parts.Noun:
                NounClasses |= term.Classes;
                NounLemma = term.Lemma;
                Event ??= term.Event;
                Plural |= plural;
                break;
            case Parts.Adj:
                AdjectiveClasses |= term.Classes;
                break;
            case Parts.Aux:
                VerbClasses |= term.Classes;
                break;
        }
    }

    /// <summary>The lowest commitment that rows of a part leave, among those of some classes; null when they bear on none.</summary>
    public Modality? Ceiling(Parts part, Classes classes)
    {
        Modality? lowest = null;
        foreach (var term in _terms)
        {
            if (!term.Part.Has(part) || !term.Classes.Has(classes) || term.Ceiling is not { } ceiling) continue;
            lowest = lowest is { } other ? Modalities.Weakest(other, ceiling) : ceiling;
        }

        return lowest;
    }
}
