namespace Tidewaiter.Tests.Reading.Measures.Recognizers;

/// <summary>The four suites of numbers, with the rules by which a case is out of scope.</summary>
internal static class NumberScores
{
    private static readonly Rule NoAmount = new("names a unit or a currency without an amount", one => !one.Results.All(result => Suite.Resolution(result, "value").Length > 0));

    private static readonly Rule Angle = new("measures an angle, which is no dimension of our field", one => one.Results.Any(result => Suite.Resolution(result, "subtype") == "Angle"));

    public static Score? Numbers() => Suite.Load("NumberModel") is { } cases
        ? Suite.Run("NumberModel", cases, [Rule.Unsupported], result => Suite.Number(Suite.Resolution(result, "value")), NumberAdapters.Numbers)
        : null;

    public static Score? Ranges() => Suite.Load("NumberRangeModel") is { } cases
        ? Suite.Run("NumberRangeModel", cases, [Rule.Unsupported], result => Suite.Resolution(result, "value"), NumberAdapters.Ranges)
        : null;

    public static Score? Money() => Suite.Load("CurrencyModel") is { } cases
        ? Suite.Run("CurrencyModel", cases, [Rule.Unsupported, NoAmount],
            result => $"{Suite.Number(Suite.Resolution(result, "value"))} {Suite.Resolution(result, "unit")} {Suite.Resolution(result, "isoCurrency")}".TrimEnd(), NumberAdapters.Money)
        : null;

    public static Score? Dimensions() => Suite.Load("DimensionModel") is { } cases
        ? Suite.Run("DimensionModel", cases,
            [Rule.Unsupported, NoAmount, Angle],
            result => $"{Suite.Number(Suite.Resolution(result, "value"))} {Suite.Resolution(result, "unit")} {Suite.Resolution(result, "subtype")}", NumberAdapters.Dimensions)
        : null;
}
