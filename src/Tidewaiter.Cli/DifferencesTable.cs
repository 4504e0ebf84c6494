using Tidewaiter.Register.Accounts;
using Tidewaiter.Workbench.Weigh;

namespace Tidewaiter.Cli;

/// <summary>Where sources differ, on a screen: one line each, what it is about first.</summary>
internal static class DifferencesTable
{
    // What stands with its row or among the contradictions, too, comes last: a long docket has many of these.
    private const int MostShown = 20;

    /// <summary>The section of a register. Without <paramref name="each"/> the first few of those that stand in no other place.</summary>
    public static void Print(Terminal terminal, WeighedDocket docket, bool each)
    {
        var all = docket.Register.Differences.Where(difference => each || difference.Differs).ToList();
        if (all.Count == 0) return;
        var shown = each ? all : [.. all.OrderBy(Rank).Take(MostShown)];
        terminal.Line($"[bold]Where sources differ[/] [dim](stated, never settled){(shown.Count < all.Count ? $"; --differences has the other {all.Count - shown.Count}" : "")}[/]");
        foreach (var difference in shown) Item(terminal, difference);
        terminal.Line("");
    }

    /// <summary>"founded, MSMT: …".</summary>
    public static void Item(Terminal terminal, Difference difference) =>
        terminal.Console.Write(new Indented($"{Heading(difference)} {Show.Plain(difference.Text)} [dim]{Show.Short(difference.Id)}[/]", 1, "• "));

    private static string Heading(Difference difference) => $"[{(difference.Differs ? "yellow" : "green")}]{(difference.Differs ? "" : "agreed, ")}{difference.Kind.Word()}[/], {Show.Plain(difference.Subject)}:";

    // What is about nothing that is counted stands nowhere else.
    private static int Rank(Difference difference) => difference.Kind switch
    {
        DifferenceKind.Name or DifferenceKind.Founded or DifferenceKind.Members or DifferenceKind.Published => 0,
        DifferenceKind.Carriers or DifferenceKind.Designation or DifferenceKind.Calibre => 1,
        DifferenceKind.Wording or DifferenceKind.Amount => 2,
        _ => 3,
    };
}
