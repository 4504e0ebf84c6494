using Tidewaiter.Signals.Ais.Writing;

namespace Tidewaiter.Workbench.Watch;

/// <summary>Which messages are asked for. Faults are counted all the same.</summary>
public sealed record SignalSelection
{
    /// <summary>Everything.</summary>
    public static SignalSelection All { get; } = new();

    /// <summary>True if nothing is left out.</summary>
    public bool IsAll => Types.Count == 0 && Mmsis.Count == 0 && Area is null;

    /// <summary>AIS message types 1 to 27, or Mode S downlink formats; empty for all.</summary>
    public IReadOnlySet<int> Types { get; init; } = new HashSet<int>();

    /// <summary>Ships; empty for all.</summary>
    public IReadOnlySet<uint> Mmsis { get; init; } = new HashSet<uint>();

    /// <summary>Only what has a position in this area; null for all, also without a position.</summary>
    public AisArea? Area { get; init; }

    /// <summary>Why this selection cannot be made in a recording; null if it can.</summary>
    internal string? CannotBeMadeIn(RecordingFormat format) => format.Family switch
    {
        RecordingFamily.ModeS when Mmsis.Count > 0 => "holds aircraft, and --mmsi asks for ships",
        RecordingFamily.Positions when Types.Count > 0 => "is a table of positions, whose rows have no message type for --type",
        _ => null,
    };
}
