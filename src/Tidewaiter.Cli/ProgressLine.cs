using System.Diagnostics;
using Tidewaiter.Docket.Verification;

namespace Tidewaiter.Cli;

/// <summary>One line on the error stream that says how far long work is; written at most ten times a second, and wiped at the end.</summary>
internal sealed class ProgressLine(Terminal terminal) : IProgress<VerifyProgress>
{
    private long _last;

    public void Report(VerifyProgress value)
    {
        var done = value.Done >= value.Total;
        if (!done && Stopwatch.GetElapsedTime(_last) < TimeSpan.FromMilliseconds(100)) return;
        _last = Stopwatch.GetTimestamp();
        terminal.Error.Write(done ? "\r" + new string(' ', 60) + "\r" : $"\r{value.What}: {value.Done:#,0} of {value.Total:#,0}");
    }
}
