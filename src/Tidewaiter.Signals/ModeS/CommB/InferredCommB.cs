using System.Numerics;
using Tidewaiter.Signals.ModeS.Messages;

namespace Tidewaiter.Signals.ModeS.CommB;

/// <summary>Which registers a Comm-B payload could be: the payload does not say, the ground station knows what it asked for.</summary>
[Flags]
public enum CommBRegisters
{
    /// <summary>None that is known here, or nothing was sent.</summary>
    None = 0,

    /// <summary>2,0, aircraft identification; it begins with its own number.</summary>
    Identification20 = 1,

    /// <summary>4,0, selected vertical intention.</summary>
    SelectedIntention40 = 2,

    /// <summary>5,0, track and turn.</summary>
    TrackAndTurn50 = 4,

    /// <summary>6,0, heading and speed.</summary>
    HeadingAndSpeed60 = 8,
}

/// <summary>A Comm-B payload of DF20 or 21, read by plausibility: everything here is inferred, never stated by the frame.</summary>
/// <param name="Payload">The 56 bits of MB.</param>
/// <param name="Candidates">All registers that the payload could be.</param>
public readonly record struct InferredCommB(ulong Payload, CommBRegisters Candidates)
{
    /// <summary>More than one register fits: no value is given out.</summary>
    public bool IsAmbiguous => BitOperations.PopCount((uint)Candidates) > 1;

    /// <summary>Aircraft identification; null unless it is the only candidate.</summary>
    public Callsign? Callsign => Candidates == CommBRegisters.Identification20 ? new Callsign(Payload & 0xFFFFFFFFFFFF) : null;

    /// <summary>Selected vertical intention; null unless it is the only candidate.</summary>
    public SelectedIntention? SelectedIntention => Candidates == CommBRegisters.SelectedIntention40 ? new SelectedIntention(Payload) : null;

    /// <summary>Track and turn; null unless it is the only candidate.</summary>
    public TrackAndTurn? TrackAndTurn => Candidates == CommBRegisters.TrackAndTurn50 ? new TrackAndTurn(Payload) : null;

    /// <summary>Heading and speed; null unless it is the only candidate.</summary>
    public HeadingAndSpeed? HeadingAndSpeed => Candidates == CommBRegisters.HeadingAndSpeed60 ? new HeadingAndSpeed(Payload) : null;

    /// <summary>Infers the register of a DF20 or DF21 message.</summary>
    /// <returns>Null for any other format.</returns>
    public static InferredCommB? Of(in ModeSMessage message)
    {
        if (message.DownlinkFormat is not (20 or 21))
            return null;
        ulong payload = message.Payload;
        return new InferredCommB(payload, Infer(payload, new Surveillance(message.Stamped.Frame).AltitudeFeet));
    }

    /// <summary>The registers that a payload could be.</summary>
    /// <param name="payload">The 56 bits of MB.</param>
    /// <param name="altitudeFeet">Pressure altitude, to check Mach against airspeed; null when unknown.</param>
    public static CommBRegisters Infer(ulong payload, int? altitudeFeet)
    {
        if (payload == 0)
            return CommBRegisters.None;
        var candidates = CommBRegisters.None;
        if (payload.Bits(1, 8) == 0x20 && new Callsign(payload & 0xFFFFFFFFFFFF) is { IsWellFormed: true, IsEmpty: false })
            candidates |= CommBRegisters.Identification20;
        if (CommB.SelectedIntention.IsPlausible(payload))
            candidates |= CommBRegisters.SelectedIntention40;
        if (CommB.TrackAndTurn.IsPlausible(payload))
            candidates |= CommBRegisters.TrackAndTurn50;
        if (CommB.HeadingAndSpeed.IsPlausible(payload, altitudeFeet))
            candidates |= CommBRegisters.HeadingAndSpeed60;
        return candidates;
    }
}
