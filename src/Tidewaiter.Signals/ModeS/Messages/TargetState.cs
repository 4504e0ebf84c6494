namespace Tidewaiter.Signals.ModeS.Messages;

/// <summary>ADS-B target state and status, type code 29 (DO-260B §2.2.3.2.7.1, register 6,2; subtype 0 is the form of DO-260A).</summary>
/// <param name="Payload">The 56 bits of ME.</param>
public readonly record struct TargetState(ulong Payload)
{
    /// <summary>1 version 2, 0 version 1; 2 and 3 are reserved, and all else is then null.</summary>
    public int Subtype => Payload.Bits(6, 2);

    /// <summary>Altitude set in the autopilot, in feet, in steps of 32 (subtype 1).</summary>
    public int? SelectedAltitudeFeet => IsVersion2 && Payload.Bits(10, 11) is > 0 and var raw ? (raw - 1) * 32 : null;

    /// <summary>The selected altitude is from the flight management system; otherwise from the control panel (subtype 1).</summary>
    public bool? IsFromFlightManagement => IsVersion2 && Payload.Bits(10, 11) != 0 ? Payload.Bit(9) : null;

    /// <summary>Altimeter setting in hPa, in steps of 0.8 (subtype 1).</summary>
    public double? BarometricSettingHectopascals => IsVersion2 && Payload.Bits(21, 9) is > 0 and var raw ? 800 + ((raw - 1) * 0.8) : null;

    /// <summary>Heading set in the autopilot, degrees 0 to below 360 (subtype 1).</summary>
    public double? SelectedHeadingDegrees => IsVersion2 ? Payload.BitsIf(30, 31, 9) * (180.0 / 256) : null;

    /// <summary>Accuracy category of position, NACp, 0–11; a fall to 0 is a sign of interference.</summary>
    public int? PositionAccuracyCategory => Subtype <= 1 ? Payload.Bits(40, 4) : null;

    /// <summary>The pressure altitude was cross-checked.</summary>
    public bool? IsBarometerChecked => Subtype <= 1 ? Payload.Bit(44) : null;

    /// <summary>Source integrity level, SIL, 0–3.</summary>
    public int? SourceIntegrityLevel => Subtype <= 1 ? Payload.Bits(45, 2) : null;

    /// <summary>Autopilot engaged; null when the mode bits are not valid.</summary>
    public bool? IsAutopilotEngaged => Mode(48);

    /// <summary>Vertical navigation mode.</summary>
    public bool? IsVerticalNavigation => Mode(49);

    /// <summary>Altitude hold mode.</summary>
    public bool? IsAltitudeHold => Mode(50);

    /// <summary>Approach mode.</summary>
    public bool? IsApproach => Mode(52);

    /// <summary>Lateral navigation mode.</summary>
    public bool? IsLateralNavigation => Mode(54);

    /// <summary>TCAS is operational (subtype 1).</summary>
    public bool? IsTcasOperational => IsVersion2 ? Payload.Bit(53) : null;

    /// <summary>Emergency state as in <see cref="AircraftStatus.EmergencyState"/> (subtype 0).</summary>
    public int? EmergencyState => Subtype == 0 ? Payload.Bits(54, 3) : null;

    private bool IsVersion2 => Subtype == 1;

    private bool? Mode(int bit) => IsVersion2 && Payload.Bit(47) ? Payload.Bit(bit) : null;
}
