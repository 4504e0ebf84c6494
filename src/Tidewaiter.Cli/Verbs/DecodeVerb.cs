using System.CommandLine;
using Tidewaiter.Workbench.Watch;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter decode SOURCE…</summary>
internal static class DecodeVerb
{
    public static Command Build(Terminal terminal)
    {
        var sources = new Argument<string[]>("source") { Description = "Files (plain, .gz, .zip, .zst), '-' for standard input, tcp://host:port, udp://:port. The kind is found out.", Arity = ArgumentArity.OneOrMore };
        var options = new DecodeOptions();
        var command = new Command("decode", "Radio logs of ships and aircraft, and position tables, to JSON lines, CSV or columns.") { sources };
        options.AddTo(command);

        // On a thread of its own, so that Ctrl-C is heard while a source is silent.
        command.SetAction((parsed, cancellation) =>
        {
            var wishes = options.Read(parsed);
            return Task.Run(() => Decode(terminal, parsed.GetValue(sources)!, wishes, cancellation), CancellationToken.None);
        });
        return command;
    }

    private static int Decode(Terminal terminal, string[] sources, DecodeWishes wishes, CancellationToken cancellation)
    {
        var writer = wishes.StatsOnly ? null : new RecordingWriter(DecodeOutput.Open(), wishes.Form ?? RecordingForm.JsonLines);
        var progress = new DecodeProgress(terminal);
        var decoder = new RecordingDecoder(wishes.Selection, wishes.Facts, writer, TimeProvider.System, terminal.ShowsProgress && (wishes.StatsOnly || Console.IsOutputRedirected) ? progress : null);
        var isGood = true;
        foreach (var text in sources)
        {
            if (cancellation.IsCancellationRequested) break;
            try
            {
                using var source = SignalSource.Open(text, terminal.Complain, cancellation);
                isGood &= Decode(terminal, source, decoder, progress, wishes, cancellation);
            }
            catch (OperationCanceledException)
            {
                progress.Clear();
                terminal.Complain($"{Show.Harmless(text)}: stopped before anything came.");
                isGood = false;
            }
            catch (Exception failure) when (failure is InvalidDataException or FormatException or UnauthorizedAccessException || (failure is IOException && !DecodeOutput.IsClosed(failure)))
            {
                progress.Clear();
                terminal.Complain(Show.Harmless(failure.Message));
                isGood = false;
            }
            catch (IOException)
            {
                // Whoever read the output has seen enough.
                return 0;
            }
        }

        return isGood ? 0 : 1;
    }

    /// <returns>False if something could not be read, or was stopped before its end.</returns>
    private static bool Decode(Terminal terminal, SignalSource source, RecordingDecoder decoder, DecodeProgress progress, DecodeWishes wishes, CancellationToken cancellation)
    {
        var isGood = true;
        progress.Begin();
        foreach (var summary in decoder.Decode(source, cancellation))
        {
            progress.Clear();
            if (wishes.StatsOnly && wishes.Form == RecordingForm.JsonLines) DecodeSummary.PrintJson(terminal, summary);
            else if (wishes.StatsOnly) DecodeSummary.Print(terminal, summary);
            else terminal.Error.WriteLine(progress.Rate(summary));
            isGood &= DecodeSummary.Complain(terminal, summary, isAsked: wishes.Selection.IsAll, source.IsLive);
            progress.Begin();
        }

        return isGood;
    }
}
