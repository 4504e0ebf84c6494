namespace Tidewaiter.Signals.ModeS.Tracking;

/// <summary>Chooses how a position half can be turned into a place, and whether an aircraft can have got there.</summary>
internal static class Fixing
{
    private const long Second = 1_000_000_000;

    /// <summary>DO-260B §2.2.10.2: an airborne pair lies at most ten seconds apart.</summary>
    private const long AirbornePair = 10 * Second;

    /// <summary>A surface pair: 25 s above 25 kt or at unknown speed, 50 s below.</summary>
    private const long FastSurfacePair = 25 * Second;
    private const long SlowSurfacePair = 50 * Second;

    /// <summary>Within 10 min even 1,050 kt stay inside the 180 NM of local airborne decoding.</summary>
    private const long AirborneLocal = 600 * Second;

    /// <summary>Surface decoding is unique within 45 NM: half an hour of taxiing, or 4 min since it flew.</summary>
    private const long SurfaceLocal = 1800 * Second;
    private const long LandingLocal = 240 * Second;

    /// <summary>A surface pair is unique within 45°: two hours of flight.</summary>
    private const long SurfaceReference = 7200 * Second;

    private const double MaxSpeedKnots = 2000;
    private const double SlackNauticalMiles = 2;

    internal static bool TryFix(
        ref Aircraft aircraft, CprPosition half, bool isSurface, long now, double? surfaceSpeed, GeoPoint? receiver,
        out GeoPoint point, out PositionMethod method)
    {
        ref Fix last = ref aircraft.Last;
        long age = last.IsSet ? Math.Abs(now - last.Nanoseconds) : long.MaxValue;
        ref Half other = ref half.IsOdd ? ref aircraft.Even : ref aircraft.Odd;
        long limit = !isSurface ? AirbornePair : surfaceSpeed is <= 25 ? SlowSurfacePair : FastSurfacePair;
        if (other.IsSet && other.IsSurface == isSurface && Math.Abs(now - other.Nanoseconds) <= limit)
        {
            CprPosition even = half.IsOdd ? other.Position : half;
            CprPosition odd = half.IsOdd ? half : other.Position;
            method = isSurface ? PositionMethod.SurfacePair : PositionMethod.GlobalPair;
            if (!isSurface && Cpr.TryGlobalAirborne(even, odd, half.IsOdd, out point))
                return true;
            if (isSurface && age <= SurfaceReference && Cpr.TryGlobalSurface(even, odd, half.IsOdd, last.Point, out point))
                return true;
        }

        method = PositionMethod.OwnLastPosition;
        long reach = !isSurface ? AirborneLocal : last.IsSurface ? SurfaceLocal : LandingLocal;
        if (age <= reach)
            return Cpr.TryLocal(half, isSurface, last.Point, out point);
        method = PositionMethod.ReceiverPlace;
        point = default;
        return isSurface && !last.IsSet && receiver is { } place && Cpr.TryLocal(half, isSurface: true, place, out point);
    }

    /// <summary>The way between two fixes is one that an aircraft can fly in their time.</summary>
    internal static bool CanReach(in Fix from, in Fix to)
    {
        double hours = (Math.Abs(to.Nanoseconds - from.Nanoseconds) + Second) / (3600.0 * Second);
        double allowed = SlackNauticalMiles + (hours * MaxSpeedKnots);
        double north = (to.Point.LatitudeDegrees - from.Point.LatitudeDegrees) * 60;
        if (Math.Abs(north) > allowed)
            return false;
        double eastDegrees = Math.Abs(to.Point.LongitudeDegrees - from.Point.LongitudeDegrees);
        if (eastDegrees > 180)
            eastDegrees = 360 - eastDegrees;
        if ((north * north) + (eastDegrees * eastDegrees * 3600) <= allowed * allowed)
            return true;
        double middle = (to.Point.LatitudeDegrees + from.Point.LatitudeDegrees) * (Math.PI / 360);
        double east = eastDegrees * 60 * Math.Cos(middle);
        return (north * north) + (east * east) <= allowed * allowed;
    }

    /// <summary>Great-circle distance on a sphere whose minute of arc is a nautical mile.</summary>
    internal static double NauticalMiles(GeoPoint a, GeoPoint b)
    {
        const double Radians = Math.PI / 180;
        double north = Math.Sin((b.LatitudeDegrees - a.LatitudeDegrees) * Radians / 2);
        double east = Math.Sin((b.LongitudeDegrees - a.LongitudeDegrees) * Radians / 2);
        double chord = (north * north) + (Math.Cos(a.LatitudeDegrees * Radians) * Math.Cos(b.LatitudeDegrees * Radians) * east * east);
        return 2 * Math.Asin(Math.Sqrt(Math.Min(chord, 1))) / Radians * 60;
    }
}
