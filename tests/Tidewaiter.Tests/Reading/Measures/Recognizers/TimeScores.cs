namespace Tidewaiter.Tests.Reading.Measures.Recognizers;

/// <summary>The four suites of times, restricted to dates, periods and lengths of time, with the rules by which a case is out of scope.</summary>
internal static class TimeScores
{
    private static readonly string[] Types = ["datetimeV2.date", "datetimeV2.daterange", "datetimeV2.duration"];

    // Days of feasts are no part of the grammar: what day they fall on is a calendar of its own.
    private static readonly string[] Feasts = ["independence", "christmas", "xmas", "thanksgiving", "easter", "new year", "labor day", "labour day", "mother", "father", "halloween", "valentine", "ramadan", "juneteenth", "memorial", "martin luther", "mlk", "fool", "veteran", "columbus", "eid", "carnival", "earth day", "solstice", "equinox", "holiday", "black friday", "cyber monday"];

    /// <summary>
    /// Out of scope: cases that the suite's own reference does not support; with a result of another type (an hour, a repetition, a zone, a choice of times);
    /// without a reference day; and days of feasts.
    /// </summary>
    public static Score? Model() => Suite.Load("DateTimeModel") is { } cases
        ? Suite.Run("DateTimeModel", cases, one => InScope(one) && one.Results.All(result => Types.Contains(result.TryGetProperty("TypeName", out var type) ? type.GetString() : "")), TimeAdapter.OfModel, TimeAdapter.Find)
        : null;

    public static Score? Dates() => Parser("DateParser", "date");

    public static Score? Periods() => Parser("DatePeriodParser", "daterange");

    public static Score? Lengths() => Parser("DurationParser", "duration");

    private static Score? Parser(string file, string type) => Suite.Load(file) is { } cases
        ? Suite.Run(file, cases, InScope, TimeAdapter.OfParser, one => TimeAdapter.Find(one, type))
        : null;

    private static bool InScope(SuiteCase one) => !Suite.IsUnsupported(one) && one.Reference is not null && !Array.Exists(Feasts, feast => one.Input.Contains(feast, StringComparison.OrdinalIgnoreCase));
}
