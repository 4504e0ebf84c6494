namespace Tidewaiter;

/// <summary>What a number counts over time.</summary>
public enum QuantityMeaning
{
    /// <summary>Everything in the period so far: "has sent 20,000 containers since September".</summary>
    Cumulative,

    /// <summary>On top of what was said before: "another 3,000".</summary>
    Increment,

    /// <summary>What is there at a moment: "15,000 are working there". Only a stock may fall.</summary>
    Stock,
}

/// <summary>
/// An amount as a text puts it: a closed interval of a unit, never a bare number. Both ends are included.
/// A null end is open: "more than 200" is [200, open), "up to 9 million" is (open, 9,000,000].
/// </summary>
/// <remarks>"More than N" keeps N as its lower end: a bound of N is safe, and the words stay in the quote.</remarks>
public sealed record Quantity
{
    /// <summary>Makes an interval.</summary>
    /// <exception cref="ArgumentException">Both ends are open, an end is negative, or min is above max.</exception>
    public Quantity(decimal? min, decimal? max, bool approximate, string unit, QuantityMeaning meaning = QuantityMeaning.Cumulative)
    {
        if (min is null && max is null) throw new ArgumentException("A quantity has at least one end; no number at all is null, not a quantity.", nameof(min));
        if (min < 0 || max < 0) throw new ArgumentException("An amount is not negative.", nameof(min));
        if (min > max) throw new ArgumentException($"The lower end {min} is above the upper end {max}.", nameof(min));
        ArgumentNullException.ThrowIfNull(unit);
        (Min, Max, Approximate, Unit, Meaning) = (min, max, approximate, unit, meaning);
    }

    /// <summary>Lower end, included; null when open.</summary>
    public decimal? Min { get; }

    /// <summary>Upper end, included; null when open.</summary>
    public decimal? Max { get; }

    /// <summary>True when the text says about, roughly, nearly, dozens.</summary>
    public bool Approximate { get; }

    /// <summary>What is counted, in the text's own word, plural: "shells", "containers", "vehicles".</summary>
    public string Unit { get; }

    /// <summary>Cumulative unless the text says otherwise.</summary>
    public QuantityMeaning Meaning { get; }

    /// <summary>Exactly this many.</summary>
    public static Quantity Exactly(decimal count, string unit) => new(count, count, approximate: false, unit);

    /// <summary>True if the value lies in the interval, ends included.</summary>
    public bool Contains(decimal value) => (Min is null || value >= Min) && (Max is null || value <= Max);

    /// <summary>True if some value lies in both intervals. Units are not compared.</summary>
    public bool Overlaps(Quantity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return !(Min > other.Max) && !(other.Min > Max);
    }

    /// <summary>The values that lie in both, or null when there are none; approximate if either is.</summary>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public Quantity? Intersect(Quantity other)
    {
        RequireSameUnit(other);
        if (!Overlaps(other)) return null;
        var min = Min is null ? other.Min : other.Min is null ? Min : Math.Max(Min.Value, other.Min.Value);
        var max = Max is null ? other.Max : other.Max is null ? Max : Math.Min(Max.Value, other.Max.Value);
        return new Quantity(min, max, Approximate || other.Approximate, Unit, Meaning);
    }

    /// <summary>The smallest interval that holds both, or null when it would be open at both ends.</summary>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public Quantity? Hull(Quantity other)
    {
        RequireSameUnit(other);
        decimal? min = Min is null || other.Min is null ? null : Math.Min(Min.Value, other.Min.Value);
        decimal? max = Max is null || other.Max is null ? null : Math.Max(Max.Value, other.Max.Value);
        return min is null && max is null ? null : new Quantity(min, max, Approximate || other.Approximate, Unit, Meaning);
    }

    private void RequireSameUnit(Quantity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!string.Equals(Unit, other.Unit, StringComparison.Ordinal)) throw new ArgumentException($"'{Unit}' and '{other.Unit}' are different units.", nameof(other));
    }
}
