using System.CommandLine;

namespace Tidewaiter.Cli;

/// <summary>Actions that take long enough to be stopped.</summary>
internal static class LongWork
{
    /// <summary>Sets the action of a command and runs it on a thread of its own: only so does System.CommandLine hear Ctrl-C while it works, and cancels it instead of ending the process.</summary>
    public static void SetLongAction(this Command command, Func<ParseResult, CancellationToken, int> work) =>
        command.SetAction((parsed, cancellation) => Task.Run(() => work(parsed, cancellation), CancellationToken.None));
}
