using System.CommandLine;
using Tidewaiter.Docket.Verification;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter verify</summary>
internal static class VerifyVerb
{
    public static Command Build(Terminal terminal)
    {
        var session = new SessionOptions();
        var against = new Option<string?>("--checkpoint") { Description = "A file with a signed checkpoint that was kept elsewhere: finds a docket that was rolled back.", HelpName = "FILE" };
        var command = new Command("verify", "Check that nothing was changed, lost or rolled back; name what was.") { session.Folder, against, session.Json };
        command.SetLongAction((parsed, cancellation) =>
        {
            var options = new VerifyOptions { OutsideCheckpoint = parsed.GetValue(against) is { } file ? File.ReadAllText(file) : null };
            var report = DocketVerifier.Verify(parsed.GetValue(session.Folder)!, options, terminal.ShowsProgress ? new ProgressLine(terminal) : null, cancellation);
            if (parsed.GetValue(session.Json)) PrintJson(terminal, report);
            else Print(terminal, report);
            return report.IsSound ? 0 : 1;
        });
        return command;
    }

    private static void Print(Terminal terminal, VerifyReport report)
    {
        foreach (var finding in report.Findings) terminal.Line($"[red]{finding.Kind}[/] {Show.Plain(finding.ToString())}");
        if (report.FindingCount > report.Findings.Length) terminal.Line($"… and {report.FindingCount - report.Findings.Length} more.");
        foreach (var notice in report.Notices) terminal.Line($"[dim]{Show.Plain(notice)}[/]");
        terminal.Line(report.IsSound
            ? $"[green]Sound.[/] {report.Entries} entries and {report.Files} files are as they were written; root {report.Root.ToString()[..16]}."
            : $"[red]Not sound:[/] {report.FindingCount} findings over {report.Entries} entries and {report.Files} files. Keep the folder as it is and restore a backup beside it: tidewaiter restore BACKUP FOLDER.");
    }

    private static void PrintJson(Terminal terminal, VerifyReport report) => JsonOutput.Print(terminal, writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("sound", report.IsSound);
        writer.WriteNumber("entries", report.Entries);
        writer.WriteNumber("files", report.Files);
        writer.WriteString("root", report.Root.ToString());
        writer.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", finding.Kind.ToString());
            writer.WriteString("where", finding.Where);
            if (finding.Seq is { } seq) writer.WriteNumber("entry", seq);
            else writer.WriteNull("entry");
            writer.WriteString("text", finding.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("notices");
        foreach (var notice in report.Notices) writer.WriteStringValue(notice);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
