namespace Tidewaiter.Signals.ModeS.Messages;

/// <summary>ADS-B aircraft operational status, type code 31 (DO-260B §2.2.3.2.7.2, register 6,5).</summary>
/// <param name="Payload">The 56 bits of ME.</param>
public readonly record struct OperationalStatus(ulong Payload)
{
    /// <summary>0 airborne, 1 surface, else reserved.</summary>
    public int Subtype => Payload.Bits(6, 3);

    /// <summary>ADS-B version: 0 DO-260, 1 DO-260A, 2 DO-260B, 3 DO-260C; 4–7 reserved.</summary>
    public int Version => Payload.Bits(41, 3);

    /// <summary>NIC supplement A (version 1 and later).</summary>
    public bool? NicSupplementA => Version >= 1 ? Payload.Bit(44) : null;

    /// <summary>NIC supplement C (surface, version 2 and later).</summary>
    public bool? NicSupplementC => Version >= 2 && Subtype == 1 ? Payload.Bit(20) : null;

    /// <summary>Accuracy category of position, NACp, 0–11 (version 1 and later).</summary>
    public int? PositionAccuracyCategory => Version >= 1 ? Payload.Bits(45, 4) : null;

    /// <summary>Accuracy category of velocity, NACv (surface, version 2 and later).</summary>
    public int? VelocityAccuracyCategory => Version >= 2 && Subtype == 1 ? Payload.Bits(17, 3) : null;

    /// <summary>Accuracy of the geometric altitude, GVA: 0 unknown or over 150 m, 1 up to 150 m, 2 up to 45 m (airborne, version 2 and later).</summary>
    public int? GeometricAccuracy => Version >= 2 && Subtype == 0 ? Payload.Bits(49, 2) : null;

    /// <summary>Source integrity level, SIL, 0–3 (version 1 and later).</summary>
    public int? SourceIntegrityLevel => Version >= 1 ? Payload.Bits(51, 2) : null;

    /// <summary>The pressure altitude was cross-checked (airborne, version 1 and later).</summary>
    public bool? IsBarometerChecked => Version >= 1 && Subtype == 0 ? Payload.Bit(53) : null;

    /// <summary>Surface positions give heading, not track (surface, version 1 and later).</summary>
    public bool? IsSurfaceHeading => Version >= 1 && Subtype == 1 ? Payload.Bit(53) : null;

    /// <summary>Directions refer to magnetic north; otherwise to true north (version 1 and later).</summary>
    public bool? IsMagneticNorth => Version >= 1 ? Payload.Bit(54) : null;

    /// <summary>TCAS is operational (airborne, version 2 and later).</summary>
    public bool? IsTcasOperational => Version >= 2 && Subtype == 0 ? Payload.Bit(11) : null;

    /// <summary>An ACAS resolution advisory is active (version 1 and later).</summary>
    public bool? IsAdvisoryActive => Version >= 1 ? Payload.Bit(27) : null;

    /// <summary>The ident switch is active (version 1 and later).</summary>
    public bool? IsIdent => Version >= 1 ? Payload.Bit(28) : null;

    /// <summary>System design assurance, 0–3 (version 2 and later).</summary>
    public int? DesignAssurance => Version >= 2 ? Payload.Bits(31, 2) : null;

    /// <summary>Length and width code of the aircraft, 0–15 (surface, version 1 and later; DO-260B table 2-74).</summary>
    public int? LengthWidthCode => Version >= 1 && Subtype == 1 ? Payload.Bits(21, 4) : null;
}
