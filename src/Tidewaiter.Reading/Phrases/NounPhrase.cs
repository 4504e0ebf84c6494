using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Phrases;

/// <summary>A noun with what belongs to it: determiner, count, modifiers, "of" phrase, coordinated members, "including" list.</summary>
internal sealed record NounPhrase : IErasable
{
    /// <summary>First word, determiner included.</summary>
    public int First { get; set; }

    /// <summary>First word after determiner, count and possessor: where the slot text begins.</summary>
    public int CoreFirst { get; set; }

    /// <summary>Word after the last of the phrase proper, without "of" phrase and members.</summary>
    public int CoreEnd { get; set; }

    /// <summary>Word after the last, with everything attached.</summary>
    public int End { get; set; }

    /// <summary>The head word.</summary>
    public int Head { get; set; }

    /// <summary>Kinds of thing that the head names.</summary>
    public Classes Classes { get; set; }

    /// <summary>The kind of claim of an event noun.</summary>
    public ClaimKind? Event { get; set; }

    /// <summary>The state or party that the phrase is ("Moscow"), not merely an adjective in it.</summary>
    public Country? Country { get; set; }

    /// <summary>Word of the first nationality adjective in it ("North Korean"), or -1.</summary>
    public int Nationality { get; set; } = -1;

    /// <summary>Index of the quantity that counts it, or -1.</summary>
    public int Quantity { get; set; } = -1;

    /// <summary>The possessor ("Iran's").</summary>
    public NounPhrase? Possessor { get; set; }

    /// <summary>The "of" phrase.</summary>
    public NounPhrase? Of { get; set; }

    /// <summary>The next member of a coordination.</summary>
    public NounPhrase? Next { get; set; }

    /// <summary>The list after "including" or "such as".</summary>
    public NounPhrase? Including { get; set; }

    /// <summary>The name that stands behind it in apposition: "a ship, the Miss Lily".</summary>
    public NounPhrase? Named { get; set; }

    /// <summary>A pronoun.</summary>
    public bool IsPronoun { get; set; }

    /// <summary>The word of its determiner, or -1.</summary>
    public int Determiner { get; set; } = -1;

    /// <summary>The head is plural.</summary>
    public bool Plural { get; set; }

    /// <summary>All words of the core are names or designations.</summary>
    public bool IsName { get; set; }

    /// <summary>Word of a hedge or an allegation among the modifiers ("alleged", "apparent"), or -1.</summary>
    public int Cue { get; set; } = -1;

    /// <summary>It is a count and nothing else: "dozens", "another 3,000".</summary>
    public bool CountOnly { get; set; }

    /// <summary>It is an amount with a unit: "165,000 barrels".</summary>
    public bool Measured { get; set; }

    /// <summary>It is an amount of money.</summary>
    public bool Money { get; set; }

    /// <summary>It names the people of a state and not the state: "North Koreans".</summary>
    public bool IsPeople { get; set; }

    /// <summary>The state that an adjective names, as a phrase of its own: "Russian interest".</summary>
    public static NounPhrase OfState(ReadOnlySpan<Word> words, int word) => new() { First = word, CoreFirst = word, CoreEnd = word + 1, End = word + 1, Head = word, Country = words[word].Country };

    /// <summary>This phrase as counted by another that stands before it and "of".</summary>
    public NounPhrase WithCount(NounPhrase count) => (this with { }).CountBy(count);

    /// <summary>Takes the count of a phrase that stands before it and "of".</summary>
    public NounPhrase CountBy(NounPhrase count)
    {
        (First, Quantity, Money) = (count.First, count.Quantity, Money || (count.Money && Classes.Has(Classes.Money)));
        return this;
    }

    /// <summary>This phrase with the members that stand before one.</summary>
    public NounPhrase Before(NounPhrase member) => Next is null || Next == member ? Alone() : this with { Next = Next.Before(member), End = member.First - 1 };

    /// <summary>This phrase without the members behind it.</summary>
    public NounPhrase Alone() => this with { Next = null, End = Next is null ? End : Of is { } of && of.End < Next.First ? of.End : CoreEnd };

    /// <inheritdoc />
    public void Erase()
    {
        (First, CoreFirst, CoreEnd, End, Head) = (0, 0, 0, 0, 0);
        (Nationality, Quantity, Determiner, Cue) = (-1, -1, -1, -1);
        (Classes, Event, Country) = (Classes.None, null, null);
        (Possessor, Of, Next, Including, Named) = (null, null, null, null, null);
        (IsPronoun, Plural, IsName, CountOnly, Measured, Money, IsPeople) = (false, false, false, false, false, false, false);
    }

    /// <summary>Takes over every member of another phrase.</summary>
    public NounPhrase Become(NounPhrase other)
    {
        (First, CoreFirst, CoreEnd, End, Head) = (other.First, other.CoreFirst, other.CoreEnd, other.End, other.Head);
        (Nationality, Quantity, Determiner, Cue) = (other.Nationality, other.Quantity, other.Determiner, other.Cue);
        (Classes, Event, Country) = (other.Classes, other.Event, other.Country);
        (Possessor, Of, Next, Including, Named) = (other.Possessor, other.Of, other.Next, other.Including, other.Named);
        (IsPronoun, Plural, IsName, CountOnly, Measured, Money, IsPeople) = (other.IsPronoun, other.Plural, other.IsName, other.CountOnly, other.Measured, other.Money, other.IsPeople);
        return this;
    }
}
