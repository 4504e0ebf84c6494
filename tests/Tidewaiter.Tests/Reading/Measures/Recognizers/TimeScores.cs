namespace Tidewaiter.Tests.Reading.Measures.Recognizers;

/// <summary>The four suites of times, restricted to dates, periods and lengths of time, with the rules by which a case is out of scope.</summary>
internal static class TimeScores
{
    private static readonly string[] Types = ["datetimeV2.date", "datetimeV2.daterange", "datetimeV2.duration"];

    // Days of feasts are no part of the grammar: what day they fall on is a calendar of its own. So are working days and school years.
    private static readonly string[] OtherCalendars = ["independence", "christmas", "xmas", "thanksgiving", "easter", "new year", "labor day", "workers' day", "mother", "father", "halloween", "valentine", "ramadan", "juneteenth", "memorial", "martin luther", "mlk", "fool", "veteran", "columbus", "saint patrick", "carnival", "earth day", "solstice", "equinox", "holiday", "black friday", "business day", "working week", "workweek", "school year", " sy"];

    private static readonly string[] BareUnits = ["day", "week", "month", "year", "hour", "fortnight"];

    /// <summary>
    /// Out of scope: cases that the suite's own reference does not support; with a result of another type (an hour, a repetition, a zone, a choice of times);
    /// without a reference day; of another calendar; with a result that names a bare unit ("the year", "my week") or a bare number ("the 27"), which in a
    /// report point at something said before or count something; and signs of comparison.
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

    private static bool InScope(SuiteCase one) => !Suite.IsUnsupported(one) && one.Reference is not null
        && !Array.Exists(OtherCalendars, name => one.Input.Contains(name, StringComparison.OrdinalIgnoreCase))
        && one.Results.All(result => !IsBare(result.GetProperty("Text").GetString()!));

    private static bool IsBare(string words)
    {
        if (words.IndexOfAny(['=', '<', '>']) >= 0 || words.Contains("greater", StringComparison.OrdinalIgnoreCase)) return true;
        var rest = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words.StartsWith("my ", StringComparison.OrdinalIgnoreCase) ? words[3..] : words;
        return BareUnits.Contains(rest, StringComparer.OrdinalIgnoreCase) || (rest.Length <= 2 && rest.All(char.IsAsciiDigit));
    }
}
