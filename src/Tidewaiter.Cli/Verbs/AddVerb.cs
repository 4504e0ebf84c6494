using System.CommandLine;
using Tidewaiter.Reading.Documents;
using Tidewaiter.Register.Tables;
using Tidewaiter.Workbench.Capture;
using Tidewaiter.Workbench.Read;
using Tidewaiter.Workbench.Watch;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter add FILE…</summary>
internal static class AddVerb
{
    public static Command Build(Terminal terminal)
    {
        var session = new SessionOptions();
        var marking = new MarkingOptions();
        var files = new Argument<string[]>("file") { Description = "Reports: text, HTML, Markdown, PDF, DOCX, e-mail, web archives; tables of claims (CSV); recordings of signals. The kind is found out.", Arity = ArgumentArity.OneOrMore };
        var published = Days.DayOption("--published", "Day of publication, against which relative dates are resolved.");
        var source = new Option<string?>("--source") { Description = "Who published them.", HelpName = "NAME" };
        var supplier = new Option<string?>("--supplier") { Description = "Who gives, in rows of a table that name neither party; with --recipient.", HelpName = "NAME" };
        var recipient = new Option<string?>("--recipient") { Description = "Who receives, in such rows.", HelpName = "NAME" };
        var lexicon = ReadLexicon.Option();
        var command = session.AddTo(new Command("add", "Take reports in: bytes as exhibits, text as claims.") { files, published, source, supplier, recipient, lexicon }, session.Person);
        marking.AddTo(command);
        command.SetLongAction((parsed, cancellation) =>
        {
            var words = ReadLexicon.Get(parsed, lexicon);
            using var open = session.OpenToWrite(parsed);
            var wishes = new CaptureWishes
            {
                Actor = session.Actor(parsed),
                Published = parsed.GetValue(published),
                SourceName = parsed.GetValue(source),
                Marking = marking.Read(parsed, open.Docket.Settings),
                TableParties = Parties(parsed.GetValue(supplier), parsed.GetValue(recipient)),
            };
            var failures = Add(terminal, open, [.. parsed.GetValue(files)!.Select(file => (file, wishes))], words, cancellation);
            if (failures == 0) Next.Suggest(terminal, "register", "shows what can be said");
            return failures == 0 ? 0 : 1;
        });
        return command;
    }

    /// <summary>Takes files in one after the other, saying of each what became of it; each line is written after its entries are on the disk.</summary>
    /// <returns>How many did not go well.</returns>
    public static int Add(Terminal terminal, Session session, IReadOnlyList<(string Path, CaptureWishes Wishes)> files, TeamLexicon words, CancellationToken cancellation)
    {
        var capture = new FileCapture(session.Docket) { RecordingKind = RecordingKinds.Of };
        var failures = 0;
        for (var i = 0; i < files.Count; i++)
        {
            var (path, wishes) = files[i];
            if (terminal.ShowsProgress && files.Count > 1) terminal.Error.Write($"\r[{i + 1}/{files.Count}] {Show.Clip(path, 60),-60}\r");
            var result = capture.Capture(path, wishes, cancellation);
            var isGood = result.TableKind is null || result.IsFailure ? TellReport(terminal, session, wishes.Actor, result, words, cancellation) : TellTable(terminal, session, wishes, result, cancellation);
            if (!isGood || result.IsFailure || !TellRecording(terminal, session, result, cancellation)) failures++;
            terminal.Out.Flush();
        }

        return failures;
    }

    private static bool TellReport(Terminal terminal, Session session, string actor, CaptureResult result, TeamLexicon words, CancellationToken cancellation)
    {
        Tell(terminal, result, Read(session, actor, result, words, cancellation));
        return true;
    }

    /// <returns>False if something in the table could not be read.</returns>
    private static bool TellTable(Terminal terminal, Session session, CaptureWishes wishes, CaptureResult result, CancellationToken cancellation)
    {
        if (session.View.Exhibit(result.Exhibit!.Value) is not { } exhibit || (result.Layer ?? session.View.TextLayerOf(exhibit.Hash)) is not { } layer) return true;
        return AddedTable.Tell(terminal, result, TableReading.Read(session.Docket, session.View, wishes.Actor, exhibit, layer, wishes.TableParties, cancellation));
    }

    private static TableParties? Parties(string? supplier, string? recipient) => (supplier, recipient) switch
    {
        (null, null) => null,
        ({ Length: > 0 } from, { Length: > 0 } to) => new TableParties(from, to),
        _ => throw new UsageException("--supplier and --recipient go together: a row of a table that names neither party takes both."),
    };

    // A text that was taken in but not yet read (an earlier run was stopped, the reader is newer, or other words are laid over it) is read now.
    private static int? Read(Session session, string actor, CaptureResult result, TeamLexicon words, CancellationToken cancellation)
    {
        if (result.Exhibit is not { } hash || session.View.Exhibit(hash) is not { } exhibit) return null;
        var layer = result.Layer ?? (result.Outcome == CaptureOutcome.AlreadyThere ? session.View.TextLayerOf(hash) : null);
        if (layer is null || (result.Outcome == CaptureOutcome.Captured && !result.IsReadable)) return null;
        if (result.Outcome == CaptureOutcome.AlreadyThere && !ReportReading.IsOutdated(session.View, exhibit, words)) return null;
        return ReportReading.Read(session.Docket, actor, exhibit, layer, words, cancellation).Claims.Length;
    }

    /// <returns>False if it is a recording that cannot be read to its end.</returns>
    private static bool TellRecording(Terminal terminal, Session session, CaptureResult result, CancellationToken cancellation)
    {
        if (result.Outcome != CaptureOutcome.Recording || session.View.Exhibit(result.Exhibit!.Value) is null) return true;
        var isGood = true;
        try
        {
            using var bytes = session.View.OpenExhibit(result.Exhibit.Value);
            foreach (var summary in RecordingDecoder.Summarise(bytes, Path.GetFileName(result.Path), cancellation))
            {
                DecodeSummary.Print(terminal, summary);
                isGood &= DecodeSummary.Complain(terminal, summary, isAsked: true, isLive: false);
            }
        }
        catch (InvalidDataException broken)
        {
            terminal.Complain(Show.Harmless(broken.Message));
            return false;
        }

        cancellation.ThrowIfCancellationRequested();
        return isGood;
    }

    /// <summary>A path as it is printed: what ships beside the program is named from there, for its folder says nothing to a user.</summary>
    internal static string Shown(string path) => path.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal) ? path[AppContext.BaseDirectory.Length..] : path;

    private static void Tell(Terminal terminal, CaptureResult result, int? claims)
    {
        var name = Show.Plain(Shown(result.Path));
        switch (result.Outcome)
        {
            case CaptureOutcome.Refused:
                terminal.Complain($"{result.Path} {result.Refusal}");
                return;
            case CaptureOutcome.AlreadyThere:
                terminal.Line($"[bold]{name}[/]: the same bytes are here already, captured {result.Before!.Captured:yyyy-MM-dd HH:mm} UTC as {Show.Plain(result.Before.Name)}; still one exhibit."
                    + (claims is null ? "" : $" Read anew: {Show.Counted(claims.Value, "claim")}."));
                return;
            case CaptureOutcome.Recording:
                terminal.Line($"[bold]{name}[/]: exhibit {result.Exhibit.ToString()![..12]}, a recording of signals; 'tidewaiter decode' gives its messages.");
                break;
            case CaptureOutcome.KeptUnread:
                terminal.Line($"[bold]{name}[/]: kept as exhibit {result.Exhibit.ToString()![..12]}, [yellow]not read[/].");
                break;
            default:
                var day = result.Published is { } published ? $"published {published:yyyy-MM-dd} ({result.PublishedFrom})" : "[yellow]no day of publication: relative dates stay words; give --published[/]";
                terminal.Line($"[bold]{name}[/]: exhibit {result.Exhibit.ToString()![..12]}, {(claims is null ? "text kept, not read" : Show.Counted(claims.Value, "claim"))}, {day}.");
                break;
        }

        foreach (var fault in result.Faults)
        {
            var place = fault.Line > 0 ? $", line {fault.Line}" : fault.Offset >= 0 ? $", byte {fault.Offset}" : "";
            if (fault.Weight == FaultWeight.Note) terminal.Line($"  [dim]{Show.Plain(fault.Reason)}[/]");
            else terminal.Complain($"{result.Path}{place}: {fault.Reason} {fault.Remedy}".TrimEnd());
        }
    }
}
