using System.CommandLine;
using System.CommandLine.Parsing;
using Tidewaiter.Cli.Verbs;

namespace Tidewaiter.Cli;

/// <summary>The command line: parses, runs one verb, and turns what went wrong into a message and an exit code.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args) => RunAsync(args, Terminal.ForConsole());

    // "tidewaiter echo confirm": a nested verb has the words of those it stands under.
    private static string Path(CommandResult command) => command.Parent is CommandResult above ? $"{Path(above)} {command.Command.Name}" : command.Command.Name;

    /// <summary>Runs one command line. 0 done, 1 a finding or a failure, 2 a mistake in the command line itself.</summary>
    internal static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        // A file name may begin with '@', so response files are off.
        var parsed = CommandTree.Build(terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) terminal.Complain(error.Message);
            terminal.Complain($"Try: {Path(parsed.CommandResult)} --help");
            return 2;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Error });
        }
        catch (UsageException exception)
        {
            terminal.Complain(exception.Message);
            return 2;
        }
        catch (OperationCanceledException)
        {
            terminal.Complain("Stopped before the end. What was acknowledged above is kept.");
            return 1;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or Tidewaiter.Docket.DocketException)
        {
            terminal.Complain(exception.Message);
            return 1;
        }
    }
}
