namespace Tidewaiter.Signals.Ais.Writing;

/// <summary>An area between two meridians and two parallels, all four inclusive. West may be greater than east: then it spans the antimeridian.</summary>
/// <param name="WestDegrees">-180 to 180.</param>
/// <param name="SouthDegrees">-90 to 90.</param>
/// <param name="EastDegrees">-180 to 180.</param>
/// <param name="NorthDegrees">-90 to 90.</param>
public readonly record struct AisArea(double WestDegrees, double SouthDegrees, double EastDegrees, double NorthDegrees)
{
    /// <summary>Whether a position lies in it.</summary>
    public bool Contains(double longitudeDegrees, double latitudeDegrees) =>
        latitudeDegrees >= SouthDegrees && latitudeDegrees <= NorthDegrees
        && (WestDegrees <= EastDegrees
            ? longitudeDegrees >= WestDegrees && longitudeDegrees <= EastDegrees
            : longitudeDegrees >= WestDegrees || longitudeDegrees <= EastDegrees);
}

/// <summary>Passes on the messages that are asked for, and all faults.</summary>
/// <param name="next">Gets them.</param>
public sealed class AisSelection(IAisSink next) : IAisSink
{
    /// <summary>Message types; empty for all.</summary>
    public IReadOnlySet<int> Types { get; init; } = new HashSet<int>();

    /// <summary>Senders; empty for all.</summary>
    public IReadOnlySet<uint> Mmsis { get; init; } = new HashSet<uint>();

    /// <summary>Only messages with a position in this area; null for all, also those without a position.</summary>
    public AisArea? Area { get; init; }

    /// <inheritdoc/>
    public void Message(scoped in AisMessage message)
    {
        if (Types.Count > 0 && !Types.Contains(message.Type))
            return;
        if (Mmsis.Count > 0 && !Mmsis.Contains(message.Mmsi))
            return;
        if (Area is { } area && !(message.TryGetPosition(out var longitude, out var latitude) && area.Contains(longitude, latitude)))
            return;
        next.Message(message);
    }

    /// <inheritdoc/>
    public void Fault(in Fault fault) => next.Fault(fault);
}
