using System.Text;
using Spectre.Console;

namespace Tidewaiter.Cli;

/// <summary>Where a verb writes: results to the output, progress and complaints to the error stream, so that a pipe carries results only.</summary>
internal sealed class Terminal
{
    // Wide enough for a table in a log file, narrow enough to read; a real terminal tells its own width.
    private const int WidthWithoutTerminal = 140;

    private Terminal(TextWriter output, TextWriter error, bool outputIsTerminal, bool errorIsTerminal)
    {
        (Out, Error) = (output, error);
        Console = Make(output, outputIsTerminal);
        Progress = Make(error, errorIsTerminal);
        ShowsProgress = errorIsTerminal;
    }

    /// <summary>Plain results.</summary>
    public TextWriter Out { get; }

    /// <summary>Plain complaints.</summary>
    public TextWriter Error { get; }

    /// <summary>Results with tables and colour.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>Progress, on the error stream.</summary>
    public IAnsiConsole Progress { get; }

    /// <summary>True when somebody watches the error stream.</summary>
    public bool ShowsProgress { get; }

    /// <summary>The process's own streams, in UTF-8.</summary>
    public static Terminal ForConsole()
    {
        System.Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Terminal(System.Console.Out, System.Console.Error, !System.Console.IsOutputRedirected, !System.Console.IsErrorRedirected);
    }

    /// <summary>Writers given by a test.</summary>
    public static Terminal ForWriters(TextWriter output, TextWriter error) => new(output, error, outputIsTerminal: false, errorIsTerminal: false);

    /// <summary>Says on the error stream what went wrong.</summary>
    public void Complain(string message) => Error.WriteLine("tidewaiter: " + message);

    /// <summary>A line of results, with Spectre markup.</summary>
    public void Line(string markup) => Console.MarkupLine(markup);

    private static IAnsiConsole Make(TextWriter writer, bool isTerminal)
    {
        var plain = !isTerminal || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) && columns is >= 40 and <= 1000) console.Profile.Width = columns;
        else if (!isTerminal) console.Profile.Width = WidthWithoutTerminal;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
