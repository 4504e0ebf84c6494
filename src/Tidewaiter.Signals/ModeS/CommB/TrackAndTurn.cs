namespace Tidewaiter.Signals.ModeS.CommB;

/// <summary>BDS 5,0, track and turn report (ICAO Doc 9871 table A-2-80).</summary>
/// <param name="Payload">The 56 bits of MB.</param>
public readonly record struct TrackAndTurn(ulong Payload)
{
    /// <summary>Roll angle in degrees, right wing down positive.</summary>
    public double? RollDegrees => Payload.Bit(1) ? Payload.Signed(2, 9) * (45.0 / 256) : null;

    /// <summary>True track over ground in degrees, 0 to below 360.</summary>
    public double? TrackDegrees => Payload.Bit(12) ? Plausibility.Turn(Payload.Signed(13, 10) * (90.0 / 512)) : null;

    /// <summary>Ground speed in knots, in steps of 2.</summary>
    public int? GroundSpeedKnots => Payload.BitsIf(24, 25, 10) * 2;

    /// <summary>Rate of turn in degrees per second, right positive.</summary>
    public double? TurnRateDegreesPerSecond => Payload.Bit(35) ? Payload.Signed(36, 9) * (8.0 / 256) : null;

    /// <summary>True airspeed in knots, in steps of 2.</summary>
    public int? TrueAirspeedKnots => Payload.BitsIf(46, 47, 10) * 2;

    internal static bool IsPlausible(ulong mb)
    {
        var report = new TrackAndTurn(mb);
        return Plausibility.FieldsFit(mb, 1, 10) && Plausibility.FieldsFit(mb, 12, 11) && Plausibility.FieldsFit(mb, 24, 10)
            && Plausibility.FieldsFit(mb, 35, 10) && Plausibility.FieldsFit(mb, 46, 10)
            && (mb.Bit(12) || mb.Bit(24) || mb.Bit(46))
            && report.RollDegrees is null or (>= -50 and <= 50)
            && report.GroundSpeedKnots is null or (> 0 and <= 800)
            && report.TrueAirspeedKnots is null or (> 0 and <= 600)
            && (report.GroundSpeedKnots is not { } ground || report.TrueAirspeedKnots is not { } air || Math.Abs(ground - air) <= 250)
            && (report.RollDegrees is not { } roll || report.TurnRateDegreesPerSecond is not { } turn || roll * turn >= -2);
    }
}
