using Spectre.Console;
using Tidewaiter.Register;
using Tidewaiter.Register.Changes;
using Tidewaiter.Register.Items;
using Tidewaiter.Workbench.Weigh;

namespace Tidewaiter.Cli;

/// <summary>What differs between two registers, and why.</summary>
internal static class ChangesTable
{
    private const int MostReasons = 4;

    public static void Print(Terminal terminal, RegisterChanges changes, WeighedDocket now, string since, DateOnly? known)
    {
        if (changes.IsEmpty)
        {
            terminal.Line($"Nothing changed since {Show.Plain(since)}.");
            return;
        }

        var more = known is { } day ? $"{now.Claims.Count(claim => claim.Published > day)} claims and movements were published since" : $"{changes.NewClaims.Length} new claims and movements, {changes.GoneClaims.Length} gone";
        terminal.Line($"[bold]What changed since {Show.Plain(since)}[/]: {more}; {changes.Rows.Length} rows differ.\n");
        var order = ClassTree.Order(changes.Rows.Select(change => change.Row)).Select((nested, index) => (nested.Row.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        foreach (var change in changes.Rows.OrderBy(change => order[change.Row.Id])) Print(terminal, change, now);
        Contradictions(terminal, "New among what cannot all be true", changes.NewContradictions);
        Contradictions(terminal, "No longer among what cannot all be true", changes.SettledContradictions);
    }

    private static void Print(Terminal terminal, RowChange change, WeighedDocket now)
    {
        var row = change.Row;
        terminal.Line($"[bold]{Show.Plain($"{row.Flow.Supplier} → {row.Flow.Recipient}: {row.Flow.Item}")}[/]  [dim]{Show.Short(row.Id)}[/]");
        Padded(terminal, change.Kind switch
        {
            RowChangeKind.Added => $"[green]new:[/] {Markup.Escape(Figure(change.After!))} {Show.Plain(row.Unit)}",
            RowChangeKind.Removed => $"[red]gone:[/] it was {Markup.Escape(Figure(change.Before!))} {Show.Plain(row.Unit)}",
            RowChangeKind.Moved => $"{Markup.Escape(Figure(change.Before!))} [bold]→ {Markup.Escape(Figure(change.After!))}[/] {Show.Plain(row.Unit)}",
            _ => $"still {Markup.Escape(Figure(change.After!))} {Show.Plain(row.Unit)}, on other grounds",
        });
        foreach (var why in change.Why.Take(MostReasons)) Padded(terminal, $"[dim]•[/] {Show.Plain(Named(why, now))}");
        if (change.Why.Length > MostReasons) Padded(terminal, $"[dim]• and {change.Why.Length - MostReasons} more reasons; --json has all[/]");
        terminal.Line("");
    }

    // "c-1234… is new" becomes readable with who said it and what.
    private static string Named(string why, WeighedDocket now)
    {
        if (why.Contains(" the assumption ", StringComparison.Ordinal)) return RegisterNotes.NameOf(why);
        var word = why.Split(' ', 2)[0];
        var claim = now.Claims.FirstOrDefault(claim => claim.Claim.Id.Text == word);
        return claim is null ? why : $"{why.Replace(word, Show.Short(word), StringComparison.Ordinal)}: {Show.Amount(claim.Claim.Quantity)}, {claim.Claim.Sources.Root ?? claim.SourceName}{(claim.Published is { } day ? $" on {day:yyyy-MM-dd}" : "")}";
    }

    private static string Figure(RegisterRow row) => row.Lower is null && row.Upper is null ? "occurred, amount unknown" : (row.Approximate ? "≈ " : "") + Show.Bounds(row.Lower, row.Upper);

    private static void Contradictions(Terminal terminal, string head, IEnumerable<Contradiction> contradictions)
    {
        var all = contradictions.ToList();
        if (all.Count == 0) return;
        terminal.Line($"[bold]{head}[/]");
        foreach (var one in all) Padded(terminal, "• " + Show.Plain(one.Text));
        terminal.Line("");
    }

    private static void Padded(Terminal terminal, string markup) => terminal.Console.Write(new Indented(markup, 2));
}
