using Tidewaiter.Register.Measures;
using Tidewaiter.Workbench.Weigh;

namespace Tidewaiter.Cli;

/// <summary>Citations of measures on a screen. A number from memory carries a question mark until a person confirms it.</summary>
internal static class Measures
{
    /// <summary>One line a paragraph, with its status on the days of the event.</summary>
    public static void Print(Terminal terminal, Paragraphs paragraphs, IReadOnlyCollection<Citation> citations, Period days)
    {
        foreach (var (measure, status) in citations)
        {
            terminal.Line($"  [dim]would violate[/] {Show.Plain(paragraphs.Cite(measure))} [dim]{Show.Plain(measure.Id)}, {(status == MeasureStatus.Disputed ? "disputed" : "in force")} on its days ({Show.Days(days)}): {Show.Plain(Show.Clip(measure.Content, 140))}[/]");
        }

        if (citations.Any(citation => paragraphs.IsUncertain(citation.Measure))) terminal.Line("  [yellow](?) the number is from memory[/] [dim]until a person confirms it: measure confirm[/]");
    }

    /// <summary>"S/RES/1874 (2009) para 9; S/RES/2270 (2016) para 8 (?), disputed".</summary>
    public static string List(Paragraphs paragraphs, IEnumerable<Citation> citations) =>
        string.Join("; ", citations.Select(citation => paragraphs.Cite(citation.Measure) + (citation.Status == MeasureStatus.Disputed ? ", disputed" : "")));
}
