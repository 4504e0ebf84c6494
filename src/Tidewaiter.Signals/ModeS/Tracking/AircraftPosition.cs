using Tidewaiter.Signals.ModeS.Messages;

namespace Tidewaiter.Signals.ModeS.Tracking;

/// <summary>How a position was made from its message.</summary>
public enum PositionMethod
{
    /// <summary>From an even and an odd half, without any reference.</summary>
    GlobalPair,

    /// <summary>From a surface pair, told apart by the aircraft's own last position.</summary>
    SurfacePair,

    /// <summary>From one half, against the aircraft's own last position.</summary>
    OwnLastPosition,

    /// <summary>From a surface message, against the receiver's place that the caller gave: right only if the aircraft is near it.</summary>
    ReceiverPlace,
}

/// <summary>A position of an aircraft at the time of a message.</summary>
/// <param name="Message">The message that carried it, with its time and its place in the recording.</param>
/// <param name="Point">The place.</param>
/// <param name="Method">How it was decoded.</param>
/// <param name="IsJump">The first position after the track broke: the aircraft cannot have flown here from its last position.
/// Two pairs had to agree on the new place before it was given out.</param>
/// <param name="Integrity">How exact the aircraft says it is.</param>
/// <param name="PositionAccuracyCategory">NACp 0–11 last heard; null when never heard. A fall to 0 is a sign of interference.</param>
/// <param name="GroundSpeedKnots">Of the same message on the surface, else of a velocity at most ten seconds away; null otherwise.</param>
/// <param name="TrackDegrees">Of the same message on the surface, else of a velocity at most ten seconds away; null otherwise.</param>
public readonly record struct AircraftPosition(
    ModeSMessage Message,
    GeoPoint Point,
    PositionMethod Method,
    bool IsJump,
    Integrity Integrity,
    int? PositionAccuracyCategory,
    double? GroundSpeedKnots,
    double? TrackDegrees)
{
    /// <summary>On the ground, by the type of message and not by its speed.</summary>
    public bool IsOnGround => Message.TypeCode is >= 5 and <= 8;

    /// <summary>Altitude in feet; null on the ground or when not given.</summary>
    public int? AltitudeFeet => Message.AirbornePosition?.AltitudeFeet;

    /// <summary>The altitude is a geometric height, not a pressure altitude.</summary>
    public bool IsGeometricAltitude => Message.AirbornePosition?.IsGeometricAltitude ?? false;
}
