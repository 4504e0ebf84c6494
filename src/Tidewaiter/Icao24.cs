using System.Globalization;

namespace Tidewaiter;

/// <summary>A 24-bit aircraft address (ICAO Annex 10, Volume III, chapter 9), written as six hexadecimal digits.</summary>
public readonly record struct Icao24
{
    private Icao24(int value) => Value = value;

    /// <summary>The address, 0 to 0xFFFFFF.</summary>
    public int Value { get; }

    /// <summary>False for all zeros and all ones, which Annex 10 assigns to no aircraft.</summary>
    public bool IsAssignable => Value is > 0 and < 0xFFFFFF;

    /// <summary>Takes a number; false outside 24 bits.</summary>
    public static bool TryCreate(long value, out Icao24 address)
    {
        var valid = value is >= 0 and <= 0xFFFFFF;
        address = valid ? new Icao24((int)value) : default;
        return valid;
    }

    /// <summary>Reads exactly six hexadecimal digits, either case; false for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Icao24 address)
    {
        address = default;
        return text.Length == 6
            && int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            && TryCreate(value, out address);
    }

    /// <summary>Six lower-case hexadecimal digits.</summary>
    public override string ToString() => $"{Value:x6}";
}
