using System.CommandLine;

namespace Tidewaiter.Cli;

/// <summary>Options whose words are days.</summary>
internal static class Days
{
    /// <summary>An option that takes one day, YYYY-MM-DD.</summary>
    public static Option<DateOnly?> DayOption(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (PartialDate.TryParse(word, out var date) && date.DayOfMonth is not null) return date.Days.From;
            result.AddError($"'{word}' is no day: {name} takes YYYY-MM-DD, for example 2025-05-30.");
            return null;
        },
    };

    /// <summary>An option that takes a period: FROM..TO, each end a day, a month or a year and either left out, or one of these alone.</summary>
    public static Option<Period?> PeriodOption(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "FROM..TO",
        CustomParser = result =>
        {
            var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (Period.TryParse(word, out var period)) return period;
            result.AddError($"'{word}' is no period: {name} takes FROM..TO, for example 2023-08..2025-07, 2024, or 2023-09-01.. for an open end.");
            return null;
        },
    };
}
