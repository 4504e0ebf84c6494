using System.Text.Json;

namespace Tidewaiter.Tests.Reading.Measures.Recognizers;

/// <summary>The four suites of times, restricted to dates, periods and lengths of time, with the rules by which a case is out of scope.</summary>
internal static class TimeScores
{
    private static readonly string[] Types = ["datetimeV2.date", "datetimeV2.daterange", "datetimeV2.duration"];

    private static readonly Rule NoReference = new("has no reference day", one => one.Reference is null);

    private static readonly Rule OtherType = new("asks for an hour, a repetition, a zone or a choice of times", one => !one.Results.All(result => Types.Contains(result.TryGetProperty("TypeName", out var type) ? type.GetString() : "")));

    /// <summary>All three types in running text.</summary>
    public static Score? Model() => Run("DateTimeModel", [Rule.Unsupported, NoReference, OtherType], TimeAdapter.OfModel, TimeAdapter.Find);

    /// <summary>Days.</summary>
    public static Score? Dates() => Parser("DateParser", "date");

    /// <summary>Periods.</summary>
    public static Score? Periods() => Parser("DatePeriodParser", "daterange");

    /// <summary>Lengths of time.</summary>
    public static Score? Lengths() => Parser("DurationParser", "duration");

    private static Score? Parser(string file, string type) => Run(file, [Rule.Unsupported, NoReference], TimeAdapter.OfParser, one => TimeAdapter.Find(one, type));

    private static Score? Run(string file, Rule[] rules, Func<JsonElement, string> expected, Func<SuiteCase, IReadOnlyList<Found>> find) =>
        Suite.Load(file) is { } cases ? Suite.Run(file, cases, rules, expected, find) : null;
}
