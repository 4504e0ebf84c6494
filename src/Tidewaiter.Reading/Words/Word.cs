namespace Tidewaiter.Reading.Words;

/// <summary>What a word is in its sentence, decided from its form and its neighbours.</summary>
internal enum Tag : byte
{
    Noun,
    Name,
    Adj,
    Adv,
    Verb,
    Aux,
    Modal,
    Neg,
    Det,
    Pron,
    Prep,
    Conj,
    Sub,
    That,
    Wh,
    To,
    Poss,
    Number,
    Time,
    Comma,
    Pause,
    Quote,
    Open,
    Close,
    Stop,
    Break,
    Mark,
}

/// <summary>A word of a sentence: one or more tokens that belong together ("KN-23", "North Korea", "in exchange for", "U.S."), or a mark.</summary>
internal record struct Word
{
    /// <summary>UTF-16 index of the first unit.</summary>
    public int Start { get; init; }

    /// <summary>UTF-16 index after the last unit.</summary>
    public int End { get; init; }

    /// <summary>First token.</summary>
    public int FirstToken { get; init; }

    /// <summary>Token after the last.</summary>
    public int EndToken { get; init; }

    /// <summary>What its form may be.</summary>
    public WordForm Form { get; init; }

    /// <summary>What it is here.</summary>
    public Tag Tag { get; set; }

    /// <summary>The state or party that it names or is an adjective of.</summary>
    public Country? Country { get; init; }

    /// <summary>True for an adjective of a state ("Russian"), also where the same word is its name ("US").</summary>
    public bool IsAdjectiveOfCountry { get; init; }

    /// <summary>True when it begins with a capital or a digit.</summary>
    public bool Capital { get; init; }

    /// <summary>True when it has a digit and a letter: "KN-23", "S-300", "152mm".</summary>
    public bool IsDesignation { get; init; }

    /// <summary>True when it stands first on its line.</summary>
    public bool LineStart { get; init; }

    /// <summary>Index of the quantity or time that the word belongs to, or -1.</summary>
    public int Quantity { get; set; }

    /// <summary>True for a number with a unit of its own: "31,860 tons", "$406 million".</summary>
    public bool Measured { get; init; }

    /// <summary>True for a share before "of": "half", "a third", "30 percent".</summary>
    public bool Share { get; init; }

    /// <summary>True for an amount of money.</summary>
    public bool Money { get; init; }

    /// <summary>Index of the time that the word belongs to, or -1.</summary>
    public int Time { get; set; }
}
