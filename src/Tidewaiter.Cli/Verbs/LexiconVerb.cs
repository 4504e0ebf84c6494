using System.CommandLine;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter lexicon check FILE</summary>
internal static class LexiconVerb
{
    public static Command Build(Terminal terminal) => new("lexicon", "Words of your own for the reader.") { Check(terminal) };

    private static Command Check(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "The table: rows as in data/lexicon, tab-separated: term, part, classes, ceiling, forms; one named frames.tsv: frame, voice, verbs." };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new Command("check", "Check a table before 'read --lexicon' or 'add --lexicon' lays it over the product's words.") { file, json };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            var report = Path.GetFileName(path) == "frames.tsv" ? LexiconCheck.OfFrames(ReadLexicon.Text(path)) : LexiconCheck.Of(ReadLexicon.Text(path));
            if (parsed.GetValue(json)) Print(terminal, report);
            else Tell(terminal, path, report);
            return report.Findings.Any(static finding => finding.IsError) ? 1 : 0;
        });
        return command;
    }

    private static void Tell(Terminal terminal, string path, LexiconReport report)
    {
        foreach (var finding in report.Findings) terminal.Line($"{Show.Plain(path)}, line {finding.Line}: [{(finding.IsError ? "red" : "yellow")}]{(finding.IsError ? "error" : "doubt")}[/] {Show.Plain(Show.Clip(finding.Reason, 300))}");
        var errors = report.Findings.Count(static finding => finding.IsError);
        terminal.Line($"{report.Rows} rows can be read, {errors} cannot{(errors == 0 ? "." : "; the table is not taken until they can.")}");
    }

    private static void Print(Terminal terminal, LexiconReport report) => JsonOutput.Print(terminal, writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("rows", report.Rows);
        writer.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            writer.WriteStartObject();
            writer.WriteNumber("line", finding.Line);
            writer.WriteString("weight", finding.IsError ? "error" : "doubt");
            writer.WriteString("reason", finding.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
