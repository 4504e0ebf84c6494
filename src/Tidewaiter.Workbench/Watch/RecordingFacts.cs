using Tidewaiter.Signals.ModeS;
using Tidewaiter.Signals.ModeS.Input;
using Tidewaiter.Signals.Tables.Layouts;

namespace Tidewaiter.Workbench.Watch;

/// <summary>What a user knows of recordings that they do not say themselves.</summary>
public sealed record RecordingFacts
{
    /// <summary>Nothing.</summary>
    public static RecordingFacts None { get; } = new();

    /// <summary>The columns of a table of one's own; every recording is then such a table. Null: kinds are found out.</summary>
    public ColumnMapping? Columns { get; init; }

    /// <inheritdoc cref="ModeSOptions.ReceiverPlace"/>
    public GeoPoint? ReceiverPlace { get; init; }

    /// <inheritdoc cref="ModeSOptions.RangeNauticalMiles"/>
    public double? RangeNauticalMiles { get; init; }

    /// <summary>What Beast and AVR stamps count, when the first was made, and the rate of frames to assume where there are none.</summary>
    public StampOptions Stamps { get; init; } = new();

    /// <summary>What the clock of an SBS recorder is ahead of UTC. Null: unknown, and its rows have local times only.</summary>
    public TimeSpan? UtcOffset { get; init; }
}
