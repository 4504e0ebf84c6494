using System.Text.Json;

namespace Tidewaiter.Tests.Reading.Measures.Recognizers;

/// <summary>The four suites of times, restricted to dates, periods and lengths of time, with the rules by which a case is out of scope.</summary>
internal static class TimeScores
{
    private static readonly string[] Types = ["datetimeV2.date", "datetimeV2.daterange", "datetimeV2.duration"];

    private static readonly Rule NoReference = new("has no reference day", one => one.Reference is null);

    private static readonly Rule OtherType = new("asks for an hour, a repetition, a zone or a choice of times", one => !one.Results.All(result => Types.Contains(result.TryGetProperty("TypeName", out var type) ? type.GetString() : "")));

    // "the 27", "on 15", "my day"
    private static readonly Rule Bare = new("takes a bare number, or the bare word day or hour, for a time: in a report it counts something or points back", one => one.Results.Any(result => IsBare(result.GetProperty("Text").GetString()!)));

    private static readonly Rule Comparison = new("compares a year by a sign or by 'greater', as queries of data do", one => one.Results.Any(result => IsComparison(result.GetProperty("Text").GetString()!)));

    /// <summary>All three types in running text.</summary>
    public static Score? Model() => Run("DateTimeModel", [Rule.Unsupported, NoReference, OtherType, Bare, Comparison], TimeAdapter.OfModel, TimeAdapter.Find);

    /// <summary>Days.</summary>
    public static Score? Dates() => Parser("DateParser", "date");

    /// <summary>Periods.</summary>
    public static Score? Periods() => Parser("DatePeriodParser", "daterange");

    /// <summary>Lengths of time.</summary>
    public static Score? Lengths() => Parser("DurationParser", "duration");

    private static Score? Parser(string file, string type) => Run(file, [Rule.Unsupported, NoReference, Bare, Comparison], TimeAdapter.OfParser, one => TimeAdapter.Find(one, type));

    private static Score? Run(string file, Rule[] rules, Func<JsonElement, string> expected, Func<SuiteCase, IReadOnlyList<Found>> find) =>
        Suite.Load(file) is { } cases ? Suite.Run(file, cases, rules, expected, find) : null;

    private static bool IsComparison(string words) => words.IndexOfAny(['=', '<', '>']) >= 0 || words.Contains("greater", StringComparison.OrdinalIgnoreCase);

    private static bool IsBare(string words)
    {
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        var rest = words[..Math.Max(space, 0)].ToLowerInvariant() is "the" or "my" ? words[(space + 1)..] : words;
        return rest.ToLowerInvariant() is "day" or "hour" || (rest.Length <= 2 && rest.All(char.IsAsciiDigit));
    }
}
