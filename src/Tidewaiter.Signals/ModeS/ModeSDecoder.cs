using Tidewaiter.Signals.ModeS.Messages;
using Tidewaiter.Signals.ModeS.Tracking;

namespace Tidewaiter.Signals.ModeS;

/// <summary>Checks frames, types them, and tracks positions. One instance per stream; not thread-safe.</summary>
/// <remarks>Bit errors are never repaired: a frame that does not fit gives a fault. A reply whose parity is overlaid with its address
/// (DF0, 4, 5, 16, 20, 21) is accepted only within ten minutes of a clean frame of that address.</remarks>
/// <param name="sink">Takes the results.</param>
/// <param name="options">Limits and what the caller knows.</param>
public sealed class ModeSDecoder(IModeSSink sink, ModeSOptions? options = null)
{
    private readonly Tracker tracker = new(options ?? new ModeSOptions());

    /// <summary>Frames taken, good or bad.</summary>
    public long FrameCount { get; private set; }

    /// <summary>Aircraft forgotten because there were more than <see cref="ModeSOptions.MaxAircraft"/>.</summary>
    public long ForgottenAircraft => tracker.Evicted;

    /// <summary>Makes an address known without a clean frame, as when only replies were recorded and the caller vouches for it.</summary>
    /// <param name="address">24-bit ICAO address.</param>
    /// <param name="timeNanoseconds">Time on the stream's clock; it is known for ten minutes around.</param>
    public void Know(int address, long timeNanoseconds) => tracker.Confirm(address & 0xFFFFFF, timeNanoseconds);

    /// <summary>Takes one frame.</summary>
    /// <param name="stamped">The frame with its time and place.</param>
    public void Accept(in StampedFrame stamped)
    {
        FrameCount++;
        int format = stamped.Frame.DownlinkFormat;
        if (stamped.Frame.IsLong != format >= 16)
        {
            Refuse(stamped, FaultReason.BadLength);
            return;
        }

        uint remainder = Crc24.Remainder(stamped.Frame);
        switch (format)
        {
            case 17 or 18:
                if (remainder == 0)
                    TakeSquitter(stamped, format);
                else
                    Refuse(stamped, FaultReason.BadChecksum);
                break;
            case 11:
                TakeAllCall(stamped, (int)remainder);
                break;
            case 0 or 4 or 5 or 16 or 20 or 21:
                TakeReply(stamped, format, (int)remainder);
                break;
            default:
                Refuse(stamped, FaultReason.NotRecognised);
                break;
        }
    }

    /// <summary>Reports a piece that an input format could not read as a frame.</summary>
    internal void Report(in Fault fault) => sink.OnFault(fault);

    private void TakeSquitter(in StampedFrame stamped, int format)
    {
        int address = stamped.Frame.AnnouncedAddress;
        var kind = format == 17 ? AddressKind.Icao : NonTransponder(stamped.Frame);
        var message = new ModeSMessage(stamped, address, kind, 0);
        if (kind is AddressKind.Icao or AddressKind.IcaoNonTransponder && !stamped.IsMlat)
            tracker.Confirm(address, stamped.TimeNanoseconds);
        sink.OnMessage(message);
        if (!message.HasExtendedSquitter)
            return;
        if (tracker.TryPosition(message, out var position, out bool isImplausible))
            sink.OnPosition(position);
        else if (isImplausible)
            Refuse(stamped, FaultReason.Implausible);
    }

    /// <summary>A reply whose parity is overlaid with its address: right only if the frame is whole, which nothing in it proves.</summary>
    private void TakeReply(in StampedFrame stamped, int format, int address)
    {
        if (!tracker.IsKnown(address, stamped.TimeNanoseconds))
        {
            Refuse(stamped, FaultReason.UnknownAddress);
            return;
        }

        if (format is 0 or 4 or 16 or 20 && AltitudeCode.FeetOf13Bits(stamped.Frame.Bits(20, 13)) is { } altitude
            && !tracker.CanHaveAltitude(address, altitude, stamped.TimeNanoseconds))
        {
            Refuse(stamped, FaultReason.Implausible);
            return;
        }

        sink.OnMessage(new ModeSMessage(stamped, address, AddressKind.Icao, 0));
    }

    /// <summary>All-call reply (ICAO Annex 10 vol. IV §3.1.2.5.2.2): the parity is overlaid with the interrogator's 7 bits.</summary>
    private void TakeAllCall(in StampedFrame stamped, int remainder)
    {
        int address = stamped.Frame.AnnouncedAddress;
        if (remainder > 0x7F)
        {
            Refuse(stamped, FaultReason.BadChecksum);
            return;
        }

        if (remainder == 0)
        {
            tracker.Confirm(address, stamped.TimeNanoseconds);
        }
        else if (!tracker.IsKnown(address, stamped.TimeNanoseconds))
        {
            Refuse(stamped, FaultReason.UnknownAddress);
            return;
        }

        sink.OnMessage(new ModeSMessage(stamped, address, AddressKind.Icao, remainder));
    }

    private void Refuse(in StampedFrame stamped, FaultReason reason) =>
        sink.OnFault(new Fault(stamped.Offset, stamped.Line, stamped.EnvelopeLength, reason));

    private static AddressKind NonTransponder(in Frame frame)
    {
        bool isOther = IsImf(frame.Payload);
        return frame.Bits(6, 3) switch
        {
            0 => AddressKind.IcaoNonTransponder,
            1 => AddressKind.Anonymous,
            2 => isOther ? AddressKind.TisbOther : AddressKind.TisbIcao,
            3 => frame.Payload.Bit(1) ? AddressKind.TisbOther : AddressKind.TisbIcao,
            5 => AddressKind.TisbOther,
            6 => isOther ? AddressKind.AdsrOther : AddressKind.AdsrIcao,
            _ => AddressKind.None,
        };
    }

    /// <summary>The ICAO/Mode A flag takes the place of another bit, by type code (DO-260B §2.2.17.3, §2.2.18.4).</summary>
    private static bool IsImf(ulong me) => me.Bits(1, 5) switch
    {
        >= 5 and <= 8 => me.Bit(21),
        (>= 9 and <= 18) or (>= 20 and <= 22) => me.Bit(8),
        19 => me.Bit(9),
        29 => me.Bit(51),
        31 => me.Bit(56),
        _ => false,
    };
}
