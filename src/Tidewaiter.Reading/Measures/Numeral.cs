namespace Tidewaiter.Reading.Measures;

/// <summary>How a number is written.</summary>
internal enum NumeralKind : byte
{
    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>With a decimal part in digits.</summary>
    Decimal,

    /// <summary>With a part in words or strokes: two thirds, 1/4.</summary>
    Fraction,

    /// <summary>A power: 1e10, 1.1^23.</summary>
    Power,
}

/// <summary>A number as the text writes it.</summary>
/// <param name="Value">Its value.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after it.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="Scale">The lowest scale named in it (million: 1,000,000), or 1: "3 to 5 million" shares it.</param>
internal readonly record struct Numeral(decimal Value, int First, int End, NumeralKind Kind, decimal Scale = 1);
