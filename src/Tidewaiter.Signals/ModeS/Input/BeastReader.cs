using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tidewaiter.Signals.ModeS.Input;

/// <summary>Reads the binary Beast format: 0x1A, a type ('1' Mode A/C, '2' short, '3' long, '4' and '5' status), six bytes of stamp, one of
/// signal level, the frame; every 0x1A inside is doubled. Chunks may be cut anywhere. Nothing is allocated per frame.</summary>
/// <param name="decoder">Takes the frames.</param>
/// <param name="options">What is known of the time.</param>
public sealed class BeastReader(ModeSDecoder decoder, StampOptions? options = null)
{
    private const byte Escape = 0x1A;
    private const byte ReceiverId = 0xE3;
    private const int Room = 64;
    private const int MaxBody = 21;

    private readonly StampClock clock = new(options ?? new StampOptions());
    private readonly byte[] pending = new byte[Room];
    private int pendingLength;
    private long offset;
    private long garbageFrom = -1;

    /// <summary>When the caller received what is pushed next: the time of frames without a stamp.</summary>
    public DateTimeOffset? ReceivedAt
    {
        get => clock.ReceivedAt;
        set => clock.ReceivedAt = value;
    }

    /// <summary>Mode A/C replies passed over: they carry no address.</summary>
    public long ModeACCount { get; private set; }

    /// <summary>How often the receiver's counter began anew; later times are <see cref="Clock.Assumed"/>.</summary>
    public long ClockRestarts => clock.Restarts;

    /// <summary>Takes the next bytes of the stream.</summary>
    /// <param name="chunk">Any number of bytes.</param>
    public void Push(ReadOnlySpan<byte> chunk)
    {
        while (pendingLength > 0)
        {
            int taken = Math.Min(chunk.Length, Room - pendingLength);
            chunk[..taken].CopyTo(pending.AsSpan(pendingLength));
            int used = Scan(pending.AsSpan(0, pendingLength + taken));
            offset += used;
            if (used >= pendingLength)
            {
                chunk = chunk[(used - pendingLength)..];
                pendingLength = 0;
                break;
            }

            bool isAllIn = taken == chunk.Length;
            int left = pendingLength - used + (isAllIn ? taken : 0);
            pending.AsSpan(used, left).CopyTo(pending);
            pendingLength = left;
            if (isAllIn)
                return;
        }

        int consumed = Scan(chunk);
        offset += consumed;
        chunk[consumed..].CopyTo(pending);
        pendingLength = chunk.Length - consumed;
    }

    /// <summary>The stream has ended: an unfinished frame is a fault.</summary>
    public void Complete()
    {
        EndGarbage(offset);
        if (pendingLength > 0)
            decoder.Report(new Fault(offset, 0, pendingLength, FaultReason.Truncated));
        offset += pendingLength;
        pendingLength = 0;
    }

    /// <summary>Reads frames until one is not complete.</summary>
    /// <returns>Bytes done with; fewer than <see cref="Room"/> are left.</returns>
    private int Scan(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (at + 1 < bytes.Length)
        {
            int body = bytes[at] == Escape ? BodyLength(bytes[at + 1]) : 0;
            if (body == 0)
            {
                at += SkipGarbage(bytes[at..], offset + at);
                continue;
            }

            EndGarbage(offset + at);
            int used = body == MaxBody && bytes.Length - at >= 2 + Vector256<byte>.Count && IsPlain(bytes[at..])
                ? TakePlain(bytes[at..], offset + at)
                : TakeEscaped(bytes[at..], body, offset + at);
            if (used == 0)
                return at;
            at += used;
        }

        if (at < bytes.Length && bytes[at] != Escape)
            at += SkipGarbage(bytes[at..], offset + at);
        return at;
    }

    private static int BodyLength(byte type) => type switch
    {
        (byte)'3' or (byte)'4' or (byte)'5' => 7 + Frame.LongLength,
        (byte)'2' => 7 + Frame.ShortLength,
        (byte)'1' => 7 + 2,
        ReceiverId => 8,
        _ => 0,
    };

    /// <summary>No escape in the 21 bytes after the type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(ReadOnlySpan<byte> bytes)
    {
        var body = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(bytes), 2);
        return (Vector256.Equals(body, Vector256.Create(Escape)).ExtractMostSignificantBits() & ((1u << MaxBody) - 1)) == 0;
    }

    private int TakePlain(ReadOnlySpan<byte> bytes, long at)
    {
        const int Length = 2 + MaxBody;
        if (bytes[1] == '3')
        {
            ulong low = ((ulong)BinaryPrimitives.ReadUInt32BigEndian(bytes[17..]) << 32) | ((ulong)BinaryPrimitives.ReadUInt16BigEndian(bytes[21..]) << 16);
            var frame = new Frame(BinaryPrimitives.ReadUInt64BigEndian(bytes[9..]), low, IsLong: true);
            Give(frame, BinaryPrimitives.ReadUInt64BigEndian(bytes[2..]) >> 16, bytes[8], at, Length);
        }

        return Length;
    }

    /// <returns>Bytes used, 0 if more are needed.</returns>
    private int TakeEscaped(ReadOnlySpan<byte> bytes, int length, long at)
    {
        Span<byte> body = stackalloc byte[MaxBody];
        int from = 2;
        for (int i = 0; i < length; i++, from++)
        {
            if (from >= bytes.Length)
                return 0;
            body[i] = bytes[from];
            if (bytes[from] != Escape)
                continue;
            if (++from >= bytes.Length)
                return 0;
            if (bytes[from] != Escape)
            {
                decoder.Report(new Fault(at, 0, from - 1, FaultReason.Truncated));
                return from - 1;
            }
        }

        byte type = bytes[1];
        if (type == '1')
            ModeACCount++;
        else if (type is (byte)'2' or (byte)'3' && Frame.TryRead(body[7..length], out var frame))
            Give(frame, BinaryPrimitives.ReadUInt64BigEndian(body) >> 16, body[6], at, from);
        return from;
    }

    private void Give(in Frame frame, ulong stamp, byte signal, long at, int length)
    {
        var kind = clock.Read(stamp, out long nanoseconds);
        decoder.Accept(new StampedFrame(frame, nanoseconds, kind, StampClock.IsMlat(stamp), signal, at, 0, length));
    }

    /// <summary>Steps over what begins no frame; a doubled escape is data of a frame whose beginning was lost.</summary>
    private int SkipGarbage(ReadOnlySpan<byte> bytes, long at)
    {
        if (garbageFrom < 0)
            garbageFrom = at;
        if (bytes[0] == Escape)
            return bytes[1] == Escape ? 2 : 1;
        int next = bytes.IndexOf(Escape);
        return next < 0 ? bytes.Length : next;
    }

    private void EndGarbage(long at)
    {
        if (garbageFrom < 0)
            return;
        decoder.Report(new Fault(garbageFrom, 0, (int)Math.Min(at - garbageFrom, int.MaxValue), FaultReason.NotRecognised));
        garbageFrom = -1;
    }
}
