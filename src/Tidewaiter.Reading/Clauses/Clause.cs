using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Clauses;

/// <summary>How a clause hangs in the one above it.</summary>
internal enum ClauseRelation : byte
{
    /// <summary>It stands alone.</summary>
    Main,

    /// <summary>What is said, believed or denied: "that …".</summary>
    Content,

    /// <summary>"which …", "who …", or without a word.</summary>
    Relative,

    /// <summary>"to send".</summary>
    Infinitive,

    /// <summary>After a preposition: "of sending".</summary>
    Gerund,

    /// <summary>"carrying …", "seized by …".</summary>
    Participle,

    /// <summary>"while …", "if …".</summary>
    Adverbial,
}

/// <summary>A preposition with its noun phrase.</summary>
/// <param name="Prep">Word of the preposition.</param>
/// <param name="Noun">What it governs.</param>
/// <param name="Node">Node of the preposition.</param>
internal readonly record struct Complement(int Prep, NounPhrase Noun, int Node);

/// <summary>A verb with its subject, objects and complements, and the clause it hangs in.</summary>
internal sealed class Clause : IErasable
{
    public ClauseRelation Relation { get; set; }

    public Clause? Parent { get; set; }

    /// <summary>The clause before it that it is coordinated with ("and").</summary>
    public Clause? Sibling { get; set; }

    /// <summary>The clauses that hang in this one.</summary>
    public List<Clause> Children { get; } = [];

    public NounPhrase? Subject { get; set; }

    public VerbGroup? Verb { get; set; }

    public List<NounPhrase> Objects { get; } = [];

    public List<Complement> Preps { get; } = [];

    /// <summary>Words that are times.</summary>
    public List<int> Times { get; } = [];

    /// <summary>Adverbs and predicate adjectives: words.</summary>
    public List<int> Modifiers { get; } = [];

    /// <summary>The noun that a relative or a participle clause tells of.</summary>
    public NounPhrase? Antecedent { get; set; }

    /// <summary>The noun that governs a content or infinitive clause: "the possibility that", "a plan to".</summary>
    public NounPhrase? Governor { get; set; }

    /// <summary>The word that opens the clause (preposition, subordinator), or -1.</summary>
    public int Marker { get; set; } = -1;

    /// <summary>Who does what to whom; ask <see cref="Arguments.OfVerb"/>, which sorts them when they are first needed.</summary>
    public Arguments Arguments { get; } = new();

    /// <summary>Where its frames take what they need of the sentence.</summary>
    public SentencePool Pool { get; set; } = null!;

    /// <summary>It stands between commas or dashes and the clause around it goes on behind.</summary>
    public bool Aside { get; set; }

    /// <summary>First word.</summary>
    public int First { get; set; }

    /// <summary>Word after the last of its own words.</summary>
    public int End { get; set; }

    /// <summary>The first clause hanging in it that tells of a noun with a verb of some class; null when none does.</summary>
    public Clause? Telling(NounPhrase noun, Classes classes)
    {
        foreach (var child in Children)
        {
            if (child.Antecedent == noun && child.Verb is { } verb && verb.Classes.Has(classes)) return child;
        }

        return null;
    }

    /// <summary>A preposition behind a word of it governs something.</summary>
    public bool HasComplementAfter(int word)
    {
        foreach (var complement in Preps)
        {
            if (complement.Prep > word) return true;
        }

        return false;
    }

    /// <summary>A preposition behind a word of it governs something of some class.</summary>
    public bool HasComplementAfter(int word, Classes classes)
    {
        foreach (var complement in Preps)
        {
            if (complement.Prep > word && complement.Noun.Classes.Has(classes)) return true;
        }

        return false;
    }

    /// <summary>A relative clause tells of a noun with a verb of some class.</summary>
    public bool HasRelative(NounPhrase noun, Classes classes)
    {
        foreach (var child in Children)
        {
            if (child is { Relation: ClauseRelation.Relative, Verb: { } verb } && child.Antecedent == noun && verb.Classes.Has(classes)) return true;
        }

        return false;
    }

    /// <summary>A preposition before a word of it governs something.</summary>
    public bool HasComplementBefore(int word)
    {
        foreach (var complement in Preps)
        {
            if (complement.Prep < word) return true;
        }

        return false;
    }

    /// <summary>It governs a noun by one of its own prepositions.</summary>
    public bool HasComplement(NounPhrase noun)
    {
        foreach (var complement in Preps)
        {
            if (complement.Noun == noun) return true;
        }

        return false;
    }

    /// <summary>The first object that is not this one; null when there is none.</summary>
    public NounPhrase? ObjectBeside(NounPhrase? noun)
    {
        foreach (var other in Objects)
        {
            if (other != noun) return other;
        }

        return null;
    }

    /// <inheritdoc />
    public void Erase()
    {
        (Relation, Marker, Aside, First, End) = (ClauseRelation.Main, -1, false, 0, 0);
        (Parent, Sibling, Subject, Verb, Antecedent, Governor) = (null, null, null, null, null, null);
        Arguments.Forget();
        Children.Clear();
        Objects.Clear();
        Preps.Clear();
        Times.Clear();
        Modifiers.Clear();
    }
}

/// <summary>Somebody who says what the sentence says: ", the ministry said", "according to X".</summary>
/// <param name="Source">Who; null when the text does not name one.</param>
/// <param name="First">First word.</param>
/// <param name="End">Word after the last.</param>
/// <param name="Cue">Word of the cue.</param>
/// <param name="Clause">The clause that it stands in or after; its attribution governs the whole sentence when null.</param>
/// <param name="Relay">It brings what another source says to the reader: "seen by Reuters", "told the BBC".</param>
internal readonly record struct Attribution(NounPhrase? Source, int First, int End, int Cue, Clause? Clause, bool Relay = false);
