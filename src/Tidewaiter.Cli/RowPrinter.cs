using Spectre.Console;
using Tidewaiter.Register;
using Tidewaiter.Register.Accounts;
using Tidewaiter.Register.Items;
using Tidewaiter.Register.Movements;
using Tidewaiter.Workbench.Weigh;

namespace Tidewaiter.Cli;

/// <summary>Prints one row of the register: the class with its id, the figure with its bar, the claims that it rests on, and what else was said.</summary>
internal sealed class RowPrinter(Terminal terminal, WeighedDocket docket, RangeBars bars, Paragraphs paragraphs)
{
    private const int MostClaims = 3;
    private const int MostOthers = 4;

    // Figures of all rows stand in one column, so that the bars do, too.
    private readonly int _figureWidth = docket.Register.Rows.Length == 0 ? 0 : docket.Register.Rows.Max(row => Figure(row).Length);

    public void Print(NestedRow nested)
    {
        var row = nested.Row;
        var indent = 2 * (nested.Depth + 1);
        Padded(indent, $"{(nested.Depth > 0 ? "[dim]of which[/] " : "")}[bold]{Show.Plain(row.Flow.Item)}[/]  [dim]{Show.Short(row.Id)}[/]");
        var bar = bars.Of(row) is { } drawn ? $"  [blue]{drawn}[/]" : "";
        Padded(indent + 2, $"[bold]{Show.Plain(Figure(row).PadRight(bar.Length > 0 ? _figureWidth : 0))}[/]{bar}  [dim]says[/] {Show.Plain(string.Join("; ", row.Roots))}{Independent(row)}");
        PrintGrounds(indent + 2, nested);
        var also = AlsoSaid(row);
        if (also.Length > 0) Padded(indent + 2, $"[dim]also said:[/] {also}");
        if (docket.DifferenceOf(row.Id, DifferenceKind.Beginning) is { } beginnings) Padded(indent + 2, $"[yellow]beginnings differ:[/] {string.Join("; ", beginnings.Accounts.OrderBy(account => account.Value, StringComparer.Ordinal).Select(Begun))}");
        if (row.Contradicted) Padded(indent + 2, "[yellow]contradicted: the widest of the ways out, see below[/]");
        if (Bases(row) is { Length: > 0 } bases) Padded(indent + 2, $"[dim]of these trips:[/] {Show.Plain(bases)}");
        foreach (var carriage in docket.Register.Carriages.Where(one => one.Unit == row.Unit && one.From == row.Flow.Supplier && one.To == row.Flow.Recipient))
        {
            Padded(indent + 2, $"[dim]by {carriage.Mode.Word()}:[/] {Show.Plain(carriage.Text)} [blue]({Show.Plain(string.Join(", ", carriage.Assumptions.Select(RegisterNotes.NameOf)))})[/]");
        }

        if (row.Citations.Length > 0) Padded(indent + 2, $"[dim]would violate[/] {Show.Plain(Measures.List(paragraphs, row.Citations))}");
        if (row.Assumptions.Length > 0) Padded(indent + 2, $"[blue]assumes {Show.Plain(string.Join(", ", row.Assumptions.Select(RegisterNotes.NameOf)))}[/]");
        terminal.Line("");
    }

    /// <summary>"≈ [28,000, unknown] containers", "occurred, amount unknown".</summary>
    private static string Figure(RegisterRow row) => row.Lower is null && row.Upper is null
        ? "occurred, amount unknown"
        : $"{(row.Approximate ? "≈ " : "")}{Show.Bounds(row.Lower, row.Upper)} {row.Unit}{(row.Counting == QuantityMeaning.Stock ? " present" : "")}";

    // Claims about a part of the class stand with that part: the whole follows from it. Several claims may rest on one sentence; it is shown once.
    private void PrintGrounds(int indent, NestedRow nested)
    {
        var row = nested.Row;
        var claims = row.LowerClaims.Concat(row.UpperClaims).Distinct().ToList();
        var parts = nested.Parts.Where(part => part.LowerClaims.Any(claims.Contains)).ToList();
        var narrowest = parts.Where(part => !parts.Any(other => ClassTree.Lies(other, part) && part.LowerClaims.All(other.LowerClaims.Contains))).ToList();
        if (narrowest.Count > 0) Padded(indent, $"[dim]follows from[/] {string.Join(" [dim]and[/] ", narrowest.Select(part => $"{Show.Plain(part.Flow.Item)} [dim]{Show.Short(part.Id)}[/]"))}");
        var below = narrowest.SelectMany(part => part.LowerClaims).ToHashSet();
        var own = claims.Where(claim => !below.Contains(claim)).Select(docket.Claim).DistinctBy(claim => claim.Words).ToList();
        foreach (var claim in own.Take(MostClaims)) Padded(indent, $"[dim]{Show.Plain(Show.Quoted(claim, 220))} {Show.Plain(Show.From(claim))}, {Show.Short(claim.Claim.Id.Text)}[/]");
        if (own.Count > MostClaims) Padded(indent, $"[dim]and {own.Count - MostClaims} more {(own.Count == MostClaims + 1 ? "claim" : "claims")}; why {Show.Short(row.Id)} has all[/]");
    }

    // Trips that somebody asserts and trips that somebody saw are added, since they are different trips; the reader is told which are which.
    private string Bases(RegisterRow row)
    {
        var movements = row.LowerClaims.Select(claim => docket.Claim(claim).Movement).OfType<ObservedMovement>().ToList();
        return movements.Count == 0 || movements.TrueForAll(movement => movement.Basis == MovementBasis.Observed) ? ""
            : string.Join(", ", movements.GroupBy(movement => (movement.Basis, movement.Root)).OrderBy(same => same.Key.Basis).ThenBy(same => same.Key.Root, StringComparer.Ordinal)
                .Select(same => $"{same.Sum(movement => movement.Trips.Min ?? 0):#,0} {(same.Key.Basis == MovementBasis.Observed ? "observed by" : "only asserted by")} {same.Key.Root}"));
    }

    private string AlsoSaid(RegisterRow row)
    {
        var others = docket.AsideOf(row.Id).Where(aside => aside.Cause is SetAsideCause.NotBinding or SetAsideCause.OutsideWindow).Select(aside => docket.Claim(aside.Claim))
            .Where(claim => claim.Claim.Quantity is not null).OrderByDescending(claim => claim.Claim.Quantity!.Min ?? claim.Claim.Quantity.Max).ThenBy(claim => claim.Claim.Id.Text, StringComparer.Ordinal).ToList();
        var echoes = docket.AsideOf(row.Id).Count(aside => aside.Cause == SetAsideCause.Echo);
        var parts = others.Take(MostOthers).Select(claim => Show.Plain(Other(claim))).ToList();
        if (others.Count > MostOthers) parts.Add($"{others.Count - MostOthers} more");
        if (echoes > 0) parts.Add((echoes == 1 ? "1 echo of a voice counted already" : $"{echoes} echoes of voices counted already") + (row.EchoDoubtful ? " (not all confirmed)" : ""));
        return string.Join("; ", parts);
    }

    // Several roots that an echo links are fewer voices than they look.
    private static string Independent(RegisterRow row) => row.Roots.Length <= row.IndependentRoots ? ""
        : $" [yellow]({(row.IndependentRoots == 1 ? "one voice" : $"{row.IndependentRoots} voices")}{(row.EchoDoubtful ? ", unless an echo is cut" : "")})[/]";

    private static string Other(ClaimRow claim)
    {
        var days = claim.Claim.Time is { Period: var period } && period != Period.Always ? " " + Show.Days(period) : "";
        return $"{Show.Amount(claim.Claim.Quantity)}{days}, {claim.Claim.Sources.Root ?? claim.SourceName}{(claim.Published is { } day ? $" on {day:yyyy-MM-dd}" : "")}";
    }

    private string Begun(Account beginning)
    {
        var voices = beginning.Voices.Where(voice => voice.Claim is not null).Select(voice => docket.Claim(voice.Claim!.Value)).OrderBy(claim => claim.Exhibit.Seq).ThenBy(claim => claim.Claim.Span.Start).Select(claim => claim.Claim.Sources.Root ?? claim.SourceName).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return Show.Plain($"{beginning.Value.Replace("since ", "", StringComparison.Ordinal)} ({string.Join(", ", voices.Take(3))}{(voices.Count > 3 ? $" and {voices.Count - 3} more" : "")})");
    }

    private void Padded(int indent, string markup) => terminal.Console.Write(new Indented(markup, indent));
}
