using System.CommandLine;
using System.Text;
using Tidewaiter.Reading;
using Tidewaiter.Reading.Documents;
using Tidewaiter.Reading.SecondReader;
using Tidewaiter.Workbench.Capture;
using Tidewaiter.Workbench.Read;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter read FILE</summary>
internal static class ReadVerb
{
    public static Command Build(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "The report." };
        var published = Days.DayOption("--published", "Day of publication, against which relative dates are resolved.");
        var json = new Option<bool>("--json") { Description = "Print the claims as JSON: the contract of docs/formats/claims.md." };
        var outcomes = new Option<bool>("--outcomes") { Description = "Also list every sentence that gave no claim, and why." };
        var layers = new Option<string?>("--layers") { Description = $"Print parts of the reading instead of claims: {string.Join(',', LayersJson.Names)}, or some of them.", HelpName = "LIST" };
        var doubtful = new Option<bool>("--doubtful") { Description = "Also print the claims that are withheld because what is known of them speaks against them." };
        var html = new Option<string?>("--html") { Description = "Write the reading as a page that stands alone.", HelpName = "OUT" };
        var lexicon = ReadLexicon.Option();
        var second = new ReadSecondOptions();
        var command = new Command("read", "Read one file without a docket.") { file, published, json, outcomes, doubtful, layers, html, lexicon };
        second.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(file)!;
            var kinds = parsed.GetValue(layers) is { } list ? Kinds(list) : LayerKinds.None;
            var page = parsed.GetValue(html);
            if (page is not null && Path.GetFullPath(page) == Path.GetFullPath(path)) throw new UsageException("--html names the report itself; give another file.");
            if (kinds != LayerKinds.None && (page is not null || second.IsAsked(parsed))) throw new UsageException("--layers prints parts of the reading; it goes with neither --html nor --reader.");
            using var endpoint = second.Endpoint(parsed);
            var words = ReadLexicon.Get(parsed, lexicon).Words;
            var loose = LooseReading.Of(path, parsed.GetValue(published), new Poppler(TimeProvider.System).Read, words, parsed.GetValue(doubtful), cancellation);
            foreach (var fault in loose.Document.Faults) terminal.Complain($"{path}{(fault.Line > 0 ? $", line {fault.Line}" : "")}: {fault.Reason} {fault.Remedy}".TrimEnd());
            var code = loose.Document.Faults.Any(static fault => fault.Weight != FaultWeight.Note) ? 1 : 0;
            var options = new ReadingOptions { Published = loose.Published, Lexicon = words, KeepDoubtful = parsed.GetValue(doubtful) };
            if (kinds != LayerKinds.None)
            {
                if (loose.Document.Layer is { } text) ReadLayers.Print(terminal, text, Layers.Of(text, kinds, options, cancellation), parsed.GetValue(json));
                return code;
            }

            var view = new ReadView(Path.GetFileName(path), loose, second.Choice(parsed));
            if (endpoint is not null && loose is { Document.Layer: { } layer, Reading: { } grammar })
            {
                second.Tell(terminal, parsed, path);
                view = view with { Second = await ModelReader.ReadAsync(layer, options, grammar, second.Model(parsed), endpoint.AskAsync, cancellation) };
            }

            if (page is not null) File.WriteAllText(page, view.Page().Write(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            view.Complain(terminal);
            if (parsed.GetValue(json)) view.PrintJson(terminal);
            else if (page is null) ReadText.Print(terminal, view, parsed.GetValue(outcomes));
            else terminal.Line($"{Show.Counted(view.Claims.Length, "claim")}, written to [bold]{Show.Plain(page)}[/].");
            return view.Second is { Failures.Length: > 0 } ? 1 : code;
        });
        return command;
    }

    private static LayerKinds Kinds(string list) => LayersJson.TryParse(list, out var kinds, out var wrong) ? kinds : throw new UsageException($"'{wrong}' is no layer. Layers: {string.Join(',', LayersJson.Names)}.");
}
