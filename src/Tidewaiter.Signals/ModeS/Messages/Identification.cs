namespace Tidewaiter.Signals.ModeS.Messages;

/// <summary>ADS-B aircraft identification and category, type codes 1–4 (DO-260B §2.2.3.2.5, register 0,8).</summary>
/// <param name="Payload">The 56 bits of ME.</param>
public readonly record struct Identification(ulong Payload)
{
    /// <summary>Category set: 'A' to 'D' for type codes 4 to 1.</summary>
    public char CategorySet => (char)('A' + 4 - Payload.Bits(1, 5));

    /// <summary>Category within its set, 1–7; null when not given. A3 is a large aeroplane, A7 a rotorcraft, C1 an emergency vehicle.</summary>
    public int? Category => Payload.Bits(6, 3) is var category && category == 0 ? null : category;

    /// <summary>The call sign or registration as entered by the crew.</summary>
    public Callsign Callsign => new(Payload & 0xFFFFFFFFFFFF);
}
