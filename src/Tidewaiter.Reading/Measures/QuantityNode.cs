namespace Tidewaiter.Reading.Measures;

/// <summary>What a number is a number of.</summary>
internal enum QuantityKind : byte
{
    /// <summary>Things counted; the noun group after it names them.</summary>
    Count,

    /// <summary>Money; the unit is an ISO 4217 code or a plain name.</summary>
    Money,

    /// <summary>A length, mass, volume, speed, …; the unit is named.</summary>
    Dimension,

    /// <summary>A bore or a small length by which a weapon is named: 152mm. Never a count.</summary>
    Calibre,

    /// <summary>Percent or percentage points.</summary>
    Percent,

    /// <summary>A part of a whole: half, two thirds. The value is at most one.</summary>
    Share,

    /// <summary>A rank: first, 224th.</summary>
    Ordinal,

    /// <summary>The age of a person.</summary>
    Age,

    /// <summary>A length of time. The cascade reads it as a time; only the layer of quantities has it.</summary>
    Duration,
}

/// <summary>A number with the words that make it an interval.</summary>
/// <param name="FirstToken">First token, change word and currency sign included.</param>
/// <param name="EndToken">The token after the last; the unit of money and of a dimension is included, the noun that is counted is not.</param>
/// <param name="Min">Lower end, included; null when open.</param>
/// <param name="Max">Upper end, included; null when open.</param>
/// <param name="Approximate">True for about, nearly, dozens.</param>
/// <param name="Meaning">Increment for another, additional, "3,000 more"; otherwise cumulative: the verb tells a stock.</param>
/// <param name="Kind">What it is a number of.</param>
/// <param name="Unit">The unit of money, of a dimension or "percent"; null for a bare count.</param>
internal readonly record struct QuantityNode(int FirstToken, int EndToken, decimal? Min, decimal? Max, bool Approximate, QuantityMeaning Meaning, QuantityKind Kind, string? Unit)
{
    /// <summary>First token of the change word (more than, about); equal to <see cref="ChangeEnd"/> when there is none.</summary>
    public int ChangeFirst { get; init; }

    /// <summary>The token after the change word.</summary>
    public int ChangeEnd { get; init; }

    /// <summary>First token of the number, after a change word or a currency sign.</summary>
    public int NumberFirst { get; init; }

    /// <summary>The token after the number, before a unit.</summary>
    public int NumberEnd { get; init; }

    /// <summary>True for several, dozens, hundreds: the text gives no number, only a least one.</summary>
    public bool Vague { get; init; }

    /// <summary>True for "more than": the lower end itself is left out.</summary>
    public bool MinOpen { get; init; }

    /// <summary>True for "less than": the upper end itself is left out.</summary>
    public bool MaxOpen { get; init; }

    /// <summary>True when two numbers are joined: between 3 and 5, 3-5.</summary>
    public bool Joined { get; init; }

    /// <summary>The last number that was read, whatever the change word makes of it.</summary>
    public decimal? Upper { get; init; }

    /// <summary>The number without its change word, which turned out to belong to the verb: "handed over | 200".</summary>
    public QuantityNode WithoutChange() => this with { FirstToken = ChangeEnd, ChangeFirst = ChangeEnd, Min = Min ?? Max, Max = Vague ? null : Joined ? Upper : Min ?? Max, MinOpen = false, MaxOpen = false };
}
