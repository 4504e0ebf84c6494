using Tidewaiter.Signals.ModeS.Messages;

namespace Tidewaiter.Signals.ModeS.Tracking;

/// <summary>Keeps what is needed to turn position halves into places, by the time of the messages and never by a wall clock,
/// so that a recording decodes the same at any speed of replay (DO-260B §2.2.10, appendix A §A.1.7).</summary>
internal sealed class Tracker(ModeSOptions options)
{
    private const long Second = 1_000_000_000;
    private const long KnownFor = 600 * Second;
    private const long VelocityFor = 10 * Second;

    /// <summary>No aerodrome lies higher; stands for the altitude of an aircraft on the ground, which does not send one.</summary>
    private const int HighestAirfieldFeet = 15_000;

    private readonly AircraftTable table = new(options.MaxAircraft);

    internal long Evicted => table.Evicted;

    /// <summary>An address was read from a frame whose parity is whole.</summary>
    internal void Confirm(int address, long nanoseconds)
    {
        if (address is 0 or 0xFFFFFF)
            return;
        ref Aircraft aircraft = ref table[table.FindOrAdd((uint)address)];
        aircraft.IsKnown = true;
        aircraft.CleanNanoseconds = nanoseconds;
        aircraft.SeenNanoseconds = nanoseconds;
    }

    /// <summary>The address was heard in a clean frame within ten minutes of this time.</summary>
    internal bool IsKnown(int address, long nanoseconds)
    {
        int index = table.Find((uint)address);
        if (index < 0)
            return false;
        ref Aircraft aircraft = ref table[index];
        if (!aircraft.IsKnown || Distance(aircraft.CleanNanoseconds, nanoseconds) > KnownFor)
            return false;
        aircraft.SeenNanoseconds = nanoseconds;
        return true;
    }

    /// <summary>An altitude from a frame with overlaid parity is one that the aircraft can have reached since its last clean position.
    /// A corrupt frame that happens to give a known address is caught here.</summary>
    internal bool CanHaveAltitude(int address, int altitudeFeet, long nanoseconds)
    {
        int index = table.Find((uint)address);
        if (index < 0 || !table[index].HasAltitude)
            return true;
        ref Aircraft aircraft = ref table[index];
        long age = Distance(aircraft.AltitudeNanoseconds, nanoseconds);
        bool isOnGround = aircraft.AltitudeFeet == HighestAirfieldFeet;
        return age > KnownFor
            || (isOnGround ? altitudeFeet - HighestAirfieldFeet : Math.Abs(altitudeFeet - aircraft.AltitudeFeet)) <= 2000 + (age / Second * 200);
    }

    /// <summary>Takes an extended squitter.</summary>
    /// <param name="message">The message; it has a type code.</param>
    /// <param name="position">The place, if there is one.</param>
    /// <param name="isImplausible">A place was decoded and withheld, because the aircraft cannot be there.</param>
    internal bool TryPosition(in ModeSMessage message, out AircraftPosition position, out bool isImplausible)
    {
        position = default;
        isImplausible = false;
        int typeCode = message.Payload.Bits(1, 5);
        ref Aircraft aircraft = ref table[table.FindOrAdd(KeyOf(message))];
        long now = message.Stamped.TimeNanoseconds;
        aircraft.SeenNanoseconds = now;
        switch (typeCode)
        {
            case >= 5 and <= 8:
                var surface = new SurfacePosition(message.Payload);
                double? speed = surface.SpeedKnots;
                KeepAltitude(ref aircraft, HighestAirfieldFeet, now);
                return message.Stamped.Clock != Clock.None
                    && Locate(ref aircraft, message, surface.Position, isSurface: true, speed, surface.TrackDegrees, ref position, ref isImplausible);
            case (>= 9 and <= 18) or (>= 20 and <= 22):
                var airborne = new AirbornePosition(message.Payload);
                if (typeCode <= 18 && airborne.AltitudeFeet is { } altitude)
                    KeepAltitude(ref aircraft, altitude, now);
                bool fresh = aircraft.HasVelocity && Distance(aircraft.VelocityNanoseconds, now) <= VelocityFor;
                return message.Stamped.Clock != Clock.None && Locate(
                    ref aircraft, message, airborne.Cpr, isSurface: false,
                    fresh ? aircraft.SpeedKnots : null, fresh && !float.IsNaN(aircraft.TrackDegrees) ? aircraft.TrackDegrees : null, ref position, ref isImplausible);
            case 19:
                KeepVelocity(ref aircraft, new AirborneVelocity(message.Payload), now);
                return false;
            case 29:
                if (new TargetState(message.Payload).PositionAccuracyCategory is { } accuracy)
                    aircraft.AccuracyPlusOne = (byte)(accuracy + 1);
                return false;
            case 31:
                KeepStatus(ref aircraft, new OperationalStatus(message.Payload));
                return false;
            default:
                return false;
        }
    }

    private bool Locate(
        ref Aircraft aircraft, in ModeSMessage message, CprPosition half, bool isSurface, double? speed, double? track,
        ref AircraftPosition position, ref bool isImplausible)
    {
        long now = message.Stamped.TimeNanoseconds;
        ref Half mine = ref half.IsOdd ? ref aircraft.Odd : ref aircraft.Even;
        mine = new Half { Position = half, Nanoseconds = now, IsSet = true, IsSurface = isSurface };
        if (!Fixing.TryFix(ref aircraft, half, isSurface, now, isSurface ? speed : null, options.ReceiverPlace, out var point, out var method))
            return false;
        if (options is { ReceiverPlace: { } receiver, RangeNauticalMiles: { } range } && Fixing.NauticalMiles(receiver, point) > range)
        {
            isImplausible = true;
            return false;
        }

        var fix = new Fix { Point = point, Nanoseconds = now, IsSet = true, IsSurface = isSurface };
        bool isJump = false;
        if (aircraft.Last.IsSet && !Fixing.CanReach(aircraft.Last, fix))
        {
            bool isConfirmed = aircraft.Candidate.IsSet && Fixing.CanReach(aircraft.Candidate, fix)
                && method is not PositionMethod.OwnLastPosition && now != aircraft.Candidate.Nanoseconds;
            aircraft.Candidate = fix;
            if (!isConfirmed)
            {
                isImplausible = true;
                return false;
            }

            isJump = true;
        }

        aircraft.Last = fix;
        aircraft.Candidate = default;
        bool b = !isSurface && message.AddressKind <= AddressKind.Anonymous && message.Payload.Bit(8);
        position = new AircraftPosition(
            message, point, method, isJump,
            Integrity.Of(message.Payload.Bits(1, 5), aircraft.Version, aircraft.NicA, b, aircraft.NicC),
            aircraft.Accuracy, speed, track);
        return true;
    }

    private static void KeepAltitude(ref Aircraft aircraft, int altitudeFeet, long now)
    {
        aircraft.AltitudeFeet = altitudeFeet;
        aircraft.AltitudeNanoseconds = now;
        aircraft.HasAltitude = true;
    }

    private static void KeepVelocity(ref Aircraft aircraft, AirborneVelocity velocity, long now)
    {
        if (velocity.GroundSpeedKnots is not { } speed)
            return;
        aircraft.SpeedKnots = (float)speed;
        aircraft.TrackDegrees = (float)(velocity.TrackDegrees ?? double.NaN);
        aircraft.VelocityNanoseconds = now;
        aircraft.HasVelocity = true;
    }

    private static void KeepStatus(ref Aircraft aircraft, OperationalStatus status)
    {
        if (status.Subtype > 1)
            return;
        aircraft.VersionPlusOne = (byte)(status.Version + 1);
        aircraft.NicA = status.NicSupplementA ?? false;
        if (status.NicSupplementC is { } c)
            aircraft.NicC = c;
        if (status.PositionAccuracyCategory is { } accuracy)
            aircraft.AccuracyPlusOne = (byte)(accuracy + 1);
    }

    /// <summary>ICAO addresses share a track; track numbers, anonymous addresses and multilaterated copies have tracks of their own.</summary>
    private static uint KeyOf(in ModeSMessage message)
    {
        uint kind = message.IsAddressDoubtful ? (uint)message.AddressKind : 0;
        return (uint)message.Address | (kind << 24) | (message.Stamped.IsMlat ? 0x4000_0000u : 0);
    }

    private static long Distance(long a, long b) => Math.Abs(a - b);
}
