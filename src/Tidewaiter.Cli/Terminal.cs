using System.Text;
using Spectre.Console;

namespace Tidewaiter.Cli;

/// <summary>Where a verb writes: results to the output, progress and complaints to the error stream, so that a pipe carries results only.</summary>
internal sealed class Terminal
{
    // Wide enough for a table in a log file, narrow enough to read; a real terminal tells its own width.
    private const int WidthWithoutTerminal = 140;

    private Terminal(TextWriter output, TextWriter error, IAnsiConsole console, bool errorIsTerminal)
    {
        (Out, Error, Console, ShowsProgress) = (output, error, console, errorIsTerminal);
    }

    /// <summary>Plain results.</summary>
    public TextWriter Out { get; }

    /// <summary>Plain complaints.</summary>
    public TextWriter Error { get; }

    /// <summary>Results with tables and colour.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>True when somebody watches the error stream.</summary>
    public bool ShowsProgress { get; }

    /// <summary>The process's own streams, in UTF-8.</summary>
    public static Terminal ForConsole()
    {
        System.Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = System.Console.Out;
        return new Terminal(output, System.Console.Error, Make(output, !System.Console.IsOutputRedirected), !System.Console.IsErrorRedirected);
    }

    /// <summary>A terminal of sixteen colours that somebody draws afterwards.</summary>
    /// <param name="output">Where the escape sequences go.</param>
    /// <param name="columns">Its width.</param>
    public static Terminal ForPicture(TextWriter output, int columns)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard, Interactive = InteractionSupport.No });
        console.Profile.Width = columns;
        console.Profile.Capabilities.Unicode = true;
        console.Profile.Capabilities.Links = false;
        return new Terminal(output, output, console, errorIsTerminal: false);
    }

    /// <summary>Says on the error stream what went wrong.</summary>
    public void Complain(string message) => Error.WriteLine("tidewaiter: " + Show.Harmless(message));

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
