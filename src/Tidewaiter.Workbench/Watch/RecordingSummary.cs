using System.Collections.Immutable;
using Tidewaiter.Signals;

namespace Tidewaiter.Workbench.Watch;

/// <summary>How a reading ended.</summary>
public enum RecordingEnd
{
    /// <summary>At the end of the recording.</summary>
    Whole,

    /// <summary>Where somebody stopped it.</summary>
    Stopped,

    /// <summary>Where the bytes could not be had: broken packed data, a lost connection.</summary>
    Broken,
}

/// <summary>A number with what it counts.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Number">How many.</param>
public sealed record Count(string Name, long Number);

/// <summary>What a recording holds.</summary>
/// <param name="Name">Name of the recording; for an entry of an archive <c>file!entry</c>.</param>
/// <param name="Format">What it is.</param>
public sealed record RecordingSummary(string Name, RecordingFormat Format)
{
    /// <summary>Unpacked bytes that were read.</summary>
    public long Bytes { get; init; }

    /// <summary>Messages, frames or rows that were asked for.</summary>
    public long Messages { get; init; }

    /// <summary>The same by type.</summary>
    public ImmutableArray<Count> ByType { get; init; } = [];

    /// <summary>AIS only: what the times rest on.</summary>
    public ImmutableArray<Count> ByTimeCarrier { get; init; } = [];

    /// <summary>Pieces that gave no message.</summary>
    public long Faults { get; init; }

    /// <summary>The same by reason.</summary>
    public ImmutableArray<Count> ByReason { get; init; } = [];

    /// <summary>The first of them; null when there are none.</summary>
    public Fault? FirstFault { get; init; }

    /// <summary>Earliest time, UTC; null when none is known with its date.</summary>
    public DateTimeOffset? First { get; init; }

    /// <summary>Latest time, UTC.</summary>
    public DateTimeOffset? Last { get; init; }

    /// <summary>How many different ships and aircraft.</summary>
    public long Carriers { get; init; }

    /// <summary>False when there were more than are counted.</summary>
    public bool CarriersAreComplete { get; init; } = true;

    /// <summary>How the reading ended.</summary>
    public RecordingEnd End { get; init; }

    /// <summary>What broke; null otherwise.</summary>
    public string? BrokenBy { get; init; }

    internal static ImmutableArray<Count> Reasons(long[] byReason) =>
        [.. byReason.Select(static (number, code) => new Count(Word((FaultReason)code), number)).Where(static count => count.Number > 0)];

    internal static string Word(FaultReason reason) => reason switch
    {
        FaultReason.NotRecognised => "not recognised",
        FaultReason.BadChecksum => "bad checksum",
        FaultReason.Truncated => "truncated",
        FaultReason.BadField => "bad field",
        FaultReason.TooLong => "too long",
        FaultReason.MissingPart => "missing part",
        FaultReason.BadLength => "bad length",
        FaultReason.UnknownAddress => "unknown address",
        _ => "implausible",
    };
}
