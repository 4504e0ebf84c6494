namespace Tidewaiter.Tests.Reading.Measures.Recognizers;

/// <summary>The four suites of numbers, with the rules by which a case is out of scope.</summary>
internal static class NumberScores
{
    // Angles are no dimension of our field; a temperature is a degree of something and cheap, and in scope.
    private static readonly string[] ForeignDimensions = ["Angle"];

    public static Score? Numbers() => Suite.Load("NumberModel") is { } cases
        ? Suite.Run("NumberModel", cases, one => !Suite.IsUnsupported(one), result => Suite.Number(Suite.Resolution(result, "value")), NumberAdapters.Numbers)
        : null;

    public static Score? Ranges() => Suite.Load("NumberRangeModel") is { } cases
        ? Suite.Run("NumberRangeModel", cases, one => !Suite.IsUnsupported(one), result => Suite.Resolution(result, "value"), NumberAdapters.Ranges)
        : null;

    /// <summary>Out of scope beside unsupported cases: a currency named without an amount ("the dollar fell") is no quantity.</summary>
    public static Score? Money() => Suite.Load("CurrencyModel") is { } cases
        ? Suite.Run("CurrencyModel", cases, one => !Suite.IsUnsupported(one) && one.Results.All(result => Suite.Resolution(result, "value").Length > 0),
            result => $"{Suite.Number(Suite.Resolution(result, "value"))} {Suite.Resolution(result, "unit")} {Suite.Resolution(result, "isoCurrency")}".TrimEnd(), NumberAdapters.Money)
        : null;

    /// <summary>Out of scope beside unsupported cases: a unit named without an amount, and dimensions that are not of our field.</summary>
    public static Score? Dimensions() => Suite.Load("DimensionModel") is { } cases
        ? Suite.Run("DimensionModel", cases,
            one => !Suite.IsUnsupported(one) && one.Results.All(result => Suite.Resolution(result, "value").Length > 0 && !ForeignDimensions.Contains(Suite.Resolution(result, "subtype"))),
            result => $"{Suite.Number(Suite.Resolution(result, "value"))} {Suite.Resolution(result, "unit")} {Suite.Resolution(result, "subtype")}", NumberAdapters.Dimensions)
        : null;
}
