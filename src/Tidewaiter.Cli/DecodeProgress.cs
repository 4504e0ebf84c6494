using System.Diagnostics;
using Tidewaiter.Workbench.Watch;

namespace Tidewaiter.Cli;

/// <summary>One line on the error stream with a bar and a rate; written at most ten times a second, and wiped before anything else is said.</summary>
internal sealed class DecodeProgress(Terminal terminal) : IProgress<RecordingProgress>
{
    private const int Cells = 20;
    private const int MaxWidth = 120;

    private long _begun = Stopwatch.GetTimestamp();
    private long _last;
    private bool _isShown;

    /// <summary>A recording begins.</summary>
    public void Begin() => _begun = Stopwatch.GetTimestamp();

    public void Report(RecordingProgress value)
    {
        if (Stopwatch.GetElapsedTime(_last) < TimeSpan.FromMilliseconds(100)) return;
        _last = Stopwatch.GetTimestamp();
        _isShown = true;
        var width = Width();
        var full = (int)((value.Done ?? 0) * Cells);
        var bar = value.Done is { } done ? $"[{new string('#', full)}{new string('.', Cells - full)}] {done,4:0%} " : "";
        terminal.Error.Write("\r" + Show.Clip($"{bar}{Show.Clip(Show.Harmless(Path.GetFileName(value.Name)), 24)}: {Rate(value.Messages, value.Bytes)}", width).PadRight(width));
    }

    /// <summary>Wipes the line.</summary>
    public void Clear()
    {
        if (_isShown) terminal.Error.Write("\r" + new string(' ', Width()) + "\r");
        _isShown = false;
    }

    /// <summary>What became of a recording, in one line with its rate.</summary>
    public string Rate(RecordingSummary summary) =>
        $"{Show.Harmless(summary.Name)}: {summary.Format.Name}, {Rate(summary.Messages, summary.Bytes)}, {summary.Faults:#,0} faults";

    // A line that is wrapped cannot be written over, so one cell of the terminal is left free.
    private static int Width() => Console.WindowWidth is > 1 and var cells ? Math.Min(cells - 1, MaxWidth) : MaxWidth;

    private string Rate(long messages, long bytes)
    {
        var seconds = Math.Max(Stopwatch.GetElapsedTime(_begun).TotalSeconds, 0.001);
        return $"{messages:#,0} messages in {seconds:0.0} s ({messages / seconds:#,0} a second, {bytes / seconds / 1e6:0.0} MB/s)";
    }
}
