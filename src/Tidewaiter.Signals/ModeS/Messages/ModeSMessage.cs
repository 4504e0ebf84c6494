using System.Runtime.CompilerServices;

namespace Tidewaiter.Signals.ModeS.Messages;

/// <summary>One accepted Mode S frame: its parity fits, or its overlaid address is known from clean frames.</summary>
/// <param name="Stamped">The frame with its time and its place in the recording.</param>
/// <param name="Address">24-bit address.</param>
/// <param name="AddressKind">What the address is, and who sent it.</param>
/// <param name="InterrogatorCode">Interrogator of an all-call reply DF11, 0 for the squitter; 0 otherwise.</param>
public readonly record struct ModeSMessage(StampedFrame Stamped, int Address, AddressKind AddressKind, int InterrogatorCode)
{
    /// <summary>Downlink format: 0, 4, 5, 11, 16, 17, 18, 20 or 21.</summary>
    public int DownlinkFormat
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Stamped.Frame.DownlinkFormat;
    }

    /// <summary>Capability of DF11 and 17 (0–7; 4 on the ground, 5 airborne), control field of DF18 (0–7); null otherwise.</summary>
    public int? CapabilityOrControl => DownlinkFormat is 11 or 17 or 18 ? Stamped.Frame.Bits(6, 3) : null;

    /// <summary>Address parity: the address is what was left of the parity, so it is right only if the frame is whole.</summary>
    public bool IsAddressFromParity => DownlinkFormat is 0 or 4 or 5 or 16 or 20 or 21;

    /// <summary>Type code 0–31 of DF17 and 18 with an ADS-B payload; null otherwise (also for coarse TIS-B and management messages).</summary>
    public int? TypeCode => HasExtendedSquitter ? Payload.Bits(1, 5) : null;

    /// <summary>The 56 bits of ME, MB or MV; null for a short frame.</summary>
    public ulong? PayloadBits => Stamped.Frame.IsLong ? Payload : null;

    /// <summary>Air-to-air surveillance (DF0, 16).</summary>
    public AirToAir? AirToAir => DownlinkFormat is 0 or 16 ? new AirToAir(Stamped.Frame) : null;

    /// <summary>Surveillance or Comm-B reply (DF4, 5, 20, 21).</summary>
    public Surveillance? Surveillance => DownlinkFormat is 4 or 5 or 20 or 21 ? new Surveillance(Stamped.Frame) : null;

    /// <summary>Type codes 1–4.</summary>
    public Identification? Identification => TypeCode is >= 1 and <= 4 ? new Identification(Payload) : null;

    /// <summary>Type codes 5–8.</summary>
    public SurfacePosition? SurfacePosition => TypeCode is >= 5 and <= 8 ? new SurfacePosition(Payload) : null;

    /// <summary>Type codes 0, 9–18 and 20–22.</summary>
    public AirbornePosition? AirbornePosition => TypeCode is 0 or (>= 9 and <= 18) or (>= 20 and <= 22) ? new AirbornePosition(Payload) : null;

    /// <summary>Type code 19.</summary>
    public AirborneVelocity? AirborneVelocity => TypeCode == 19 ? new AirborneVelocity(Payload) : null;

    /// <summary>Type code 28.</summary>
    public AircraftStatus? AircraftStatus => TypeCode == 28 ? new AircraftStatus(Payload) : null;

    /// <summary>Type code 29.</summary>
    public TargetState? TargetState => TypeCode == 29 ? new TargetState(Payload) : null;

    /// <summary>Type code 31.</summary>
    public OperationalStatus? OperationalStatus => TypeCode == 31 ? new OperationalStatus(Payload) : null;

    /// <summary>The address belongs to no one aircraft for sure: anonymous, a track number or repeated by a ground station.</summary>
    public bool IsAddressDoubtful => AddressKind is not (AddressKind.Icao or AddressKind.IcaoNonTransponder);

    internal ulong Payload => Stamped.Frame.Payload;

    /// <summary>Coarse TIS-B (CF 3), management (CF 4) and reserved (CF 7) payloads are not ADS-B and stay raw.</summary>
    internal bool HasExtendedSquitter =>
        DownlinkFormat == 17 || (DownlinkFormat == 18 && Stamped.Frame.Bits(6, 3) is not (3 or 4 or 7));
}
