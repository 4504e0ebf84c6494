using System.CommandLine;
using System.Text.Json;
using Tidewaiter.Docket;
using Tidewaiter.Register;
using Tidewaiter.Register.Accounts;
using Tidewaiter.Register.Echoes;
using Tidewaiter.Register.Measures;
using Tidewaiter.Register.Movements;
using Tidewaiter.Register.Tables;
using Tidewaiter.Workbench.Weigh;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter why ID</summary>
internal static class WhyVerb
{
    public static Command Build(Terminal terminal)
    {
        var session = new SessionOptions();
        session.Viewer.Aliases.Add("--as");
        var choices = new RegisterChoices();
        var id = new Argument<string>("id") { Description = "A row (r-…), a claim (c-…) or a difference between sources (d-…), or any unique beginning of its id." };
        var command = session.AddTo(new Command("why", "Go from a figure to claims, words, bytes and the entry that took them in.") { id }, session.Json);
        choices.AddTo(command);
        command.SetLongAction((parsed, cancellation) =>
        {
            using var open = session.OpenToRead(parsed);
            var view = choices.View(open, parsed);
            var docket = choices.Weigh(open, parsed, cancellation);
            var word = parsed.GetValue(id)!;
            var row = Row(docket, word);
            var difference = row is null ? Difference(docket, word) : null;
            var claims = difference is not null ? difference.Claims.Select(docket.Claim).ToList() : row is null ? [Claim(view, docket, word)] : row.LowerClaims.Concat(row.UpperClaims).Distinct().Select(docket.Claim).ToList();
            var grounds = claims.Select(claim => Grounds.Of(view, claim)).ToList();
            if (parsed.GetValue(session.Json)) JsonOutput.Print(terminal, writer => Write(writer, row, difference, grounds));
            else Print(terminal, view, docket, row, difference, grounds);
            if (!parsed.GetValue(session.Json)) RegisterNotes.PrintChoices(terminal, open, docket.Register.Options, "");
            return 0;
        });
        return command;
    }

    private static RegisterRow? Row(WeighedDocket docket, string word)
    {
        var rows = docket.Register.Rows.Where(row => row.Id.StartsWith(word, StringComparison.Ordinal)).ToList();
        if (rows.Count > 1) throw new DocketException($"'{word}' begins {rows.Count} rows; give more of it: {string.Join(", ", rows.Take(5).Select(row => row.Id))}.");
        return rows.Count == 1 ? rows[0] : null;
    }

    private static Difference? Difference(WeighedDocket docket, string word)
    {
        var differences = docket.Register.Differences.Where(difference => difference.Id.StartsWith(word, StringComparison.Ordinal)).ToList();
        if (differences.Count > 1) throw new DocketException($"'{word}' begins {differences.Count} differences; give more of it: {string.Join(", ", differences.Take(5).Select(difference => difference.Id))}.");
        return differences.Count == 1 ? differences[0] : null;
    }

    private static ClaimRow Claim(DocketView view, WeighedDocket docket, string word)
    {
        var claims = ClaimRow.Of(view, superseded: true).Where(claim => claim.Claim.Id.Text.StartsWith(word, StringComparison.Ordinal)).ToList();
        if (claims.Count == 1) return claims[0];
        throw new DocketException(claims.Count == 0
            ? $"There is no row and no claim '{word}'. 'tidewaiter register' and 'tidewaiter claims' list them{(docket.Register.Options.Window == Period.Always ? "" : "; give the same --window as there")}."
            : $"'{word}' begins {claims.Count} claims; give more of it: {string.Join(", ", claims.Take(5).Select(claim => claim.Claim.Id))}.");
    }

    private static void Print(Terminal terminal, DocketView view, WeighedDocket docket, RegisterRow? row, Difference? difference, IReadOnlyList<Grounds> grounds)
    {
        var paragraphs = new Paragraphs(view);
        if (difference is not null) PrintDifference(terminal, view, difference);
        if (row is not null)
        {
            terminal.Line($"[bold]{Show.Plain($"{row.Flow.Supplier} → {row.Flow.Recipient}: {row.Flow.Item}")}[/]  {Show.Plain(row.Lower is null && row.Upper is null ? "occurred, amount unknown" : Show.Bounds(row.Lower, row.Upper) + " " + row.Unit)}  [dim]{row.Id}[/]");
            terminal.Line($"At least: {Names(row.LowerClaims)}.  At most: {Names(row.UpperClaims)}.  Whose word: {Show.Plain(row.Roots.Length == 0 ? "nobody is named" : string.Join("; ", row.Roots))}.");
            foreach (var assumption in row.Assumptions) terminal.Line($"Assumes {Show.Plain(assumption)}");
            Measures.Print(terminal, paragraphs, row.Citations, row.Occurred);
        }

        foreach (var ground in grounds)
        {
            Print(terminal, docket, ground);
            if (ground.Row.Claim.Modality >= Modality.Reported) Measures.Print(terminal, paragraphs, MeasureBook.Default.ForEvent(ground.Row.Claim, ground.Row.Published), ground.Row.Claim.Time?.Period ?? new Period(null, ground.Row.Published));
        }
    }

    private static void Print(Terminal terminal, WeighedDocket docket, Grounds grounds)
    {
        var claim = grounds.Row.Claim;
        var exhibit = grounds.Row.Exhibit;
        terminal.Line("");
        terminal.Line($"[bold]{claim.Id}[/]  {Show.Styled(claim.Modality)} {claim.Kind.Word()}  {Show.Plain(Show.Parties(claim.Supplier, claim.Recipient))}  {Show.Plain(claim.Item ?? claim.Carrier ?? "")}  {Show.Plain(Show.Amount(claim.Quantity))}");
        if (docket.Register.SetAside.FirstOrDefault(aside => aside.Claim == claim.Id) is { } aside) terminal.Line($"  [yellow]set aside:[/] {Show.Plain(aside.Reason)}");
        if (grounds.Row.TableRow is { } row) PrintCells(terminal, grounds.Row, row);
        else terminal.Line($"  [dim]{Show.Plain(Show.Clip(grounds.Before, 400))}[/][bold]{Show.Plain(claim.Quote.ReplaceLineEndings(" "))}[/][dim]{Show.Plain(Show.Clip(grounds.After, 400))}[/]");
        terminal.Line($"  [dim]characters[/] {claim.Span.Start}–{claim.Span.End} [dim]of text[/] {claim.Span.Layer.ToString()[..16]}[dim]; says[/] {Show.Plain(claim.Sources.Root is null ? grounds.Row.SourceName : $"{grounds.Row.SourceName} → {claim.Sources}")}");
        terminal.Line($"  [dim]rule[/] {Show.Plain(claim.Rule)}{(claim.Cues.Length == 0 ? "" : "[dim]; cues[/] " + Show.Plain(string.Join(", ", claim.Cues.Select(cue => $"“{cue.Text}” ≤ {cue.Ceiling.Word()}"))))}");
        terminal.Line($"  [dim]exhibit[/] {Show.Plain(exhibit.Name)}  [dim]sha256[/] {exhibit.Hash}");
        if (grounds.Capture is { } entry) terminal.Line($"  [dim]captured as entry[/] {entry.Seq} [dim]on[/] {entry.Time:yyyy-MM-dd HH:mm:ss} UTC [dim]by[/] {Show.Plain(entry.Actor)}[dim]; marked[/] {Show.Plain(entry.Marking.ToString())}");
        foreach (var finding in docket.Register.MovementFindings.Concat(docket.Register.CarriageFindings).Where(finding => finding.Claim == claim.Id)) terminal.Line($"  [dim]movements:[/] {finding.Verdict.Word()}. {Show.Plain(finding.Text)}");
        foreach (var link in docket.Register.Echoes.Where(link => link.Copy == claim.Id || link.Original == claim.Id))
        {
            var (role, other) = link.Copy == claim.Id ? ("may rest on", link.Original) : ("may be the root of", link.Copy);
            terminal.Line($"  [dim]{(link.Decision is null ? role : link.Decision == EchoDecision.Cut ? "does not rest on, says a person:" : role.Replace("may rest", "rests", StringComparison.Ordinal).Replace("may be", "is", StringComparison.Ordinal))}[/] {other} [dim]{link.Id}: {Show.Plain(link.Reasons[0].Text)}[/]");
        }

        foreach (var difference in docket.DifferencesOf(claim.Id)) DifferencesTable.Item(terminal, difference);
        foreach (var judgement in grounds.Judgements) terminal.Line($"  [dim]entry[/] {judgement.Seq}: {judgement.Verdict.ToString().ToLowerInvariant()} by {Show.Plain(judgement.By)}, because {Show.Plain(judgement.Because)}");
    }

    // What is said side by side; words that are no claim are shown here, claims below with what they rest on.
    private static void PrintDifference(Terminal terminal, DocketView view, Difference difference)
    {
        DifferencesTable.Item(terminal, difference);
        foreach (var account in difference.Accounts)
        {
            terminal.Line($"  [bold]{Show.Plain(account.Value)}[/]  [dim]{account.Roots} {(account.Roots == 1 ? "root" : "roots")}, {account.IndependentRoots} independent[/]");
            foreach (var voice in account.Voices) terminal.Line($"    {Show.Plain(voice.ToString())}  [dim]{Show.Plain(Place(view, voice))}[/]");
        }
    }

    private static string Place(DocketView view, AccountVoice voice)
    {
        if (voice.Claim is { } claim) return claim.Text;
        if (voice.Mention is { Named: var named } mention) return $"“{named.Words}”, characters {named.Span.Start}–{named.Span.End} of text {named.Span.Layer.ToString()[..16]}, exhibit {view.Exhibit(mention.Exhibit)?.Name}";
        return voice.Reference ?? "";
    }

    // The row as it stands, then what stands in which column.
    private static void PrintCells(Terminal terminal, ClaimRow claim, ClaimTableRow row)
    {
        terminal.Line($"  [dim]{Show.Plain(claim.Place)}:[/] [bold]{Show.Plain(claim.Claim.Quote.ReplaceLineEndings(" "))}[/]");
        terminal.Line("  " + string.Join("[dim];[/] ", row.Cells.Select(cell => $"[dim]{Show.Plain(cell.Column)}[/] {Show.Plain(cell.Text.ReplaceLineEndings(" "))}")));
    }

    private static string Names(IReadOnlyList<ClaimId> claims) => claims.Count == 0 ? "nothing bounds it" : string.Join(", ", claims.Select(claim => Show.Short(claim.Text)));

    private static void Write(Utf8JsonWriter writer, RegisterRow? row, Difference? difference, IReadOnlyList<Grounds> grounds)
    {
        writer.WriteStartObject();
        writer.WriteString("row", row?.Id);
        writer.WriteString("difference", difference?.Id);
        writer.WriteStartArray("claims");
        foreach (var ground in grounds)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("claim");
            ClaimOutput.Write(writer, ground.Row);
            writer.WriteString("before", ground.Before);
            writer.WriteString("after", ground.After);
            writer.WriteString("layer", ground.Row.Claim.Span.Layer.ToString());
            writer.WriteStartObject("exhibit");
            writer.WriteString("name", ground.Row.Exhibit.Name);
            writer.WriteString("sha256", ground.Row.Exhibit.Hash.ToString());
            writer.WriteEndObject();
            if (ground.Capture is { } entry) EntryOutput.Write(writer, "entry", entry);
            else writer.WriteNull("entry");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
