using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tidewaiter.Signals.Ais;

/// <summary>
/// The bits of one message, or a part of them, in the order of the air (ITU-R M.1371-5, annex 8). Bit 0 is the first. Valid only while
/// the message is being handed out: copy what must outlive it.
/// </summary>
public readonly ref struct AisBits
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly int _start;

    /// <summary>The first <paramref name="length"/> bits of some bytes, the highest bit of a byte first.</summary>
    /// <param name="bytes">At least as many bytes as the bits need, and eight more so that any field is one load.</param>
    /// <param name="length">How many bits.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer bytes than that.</exception>
    public AisBits(ReadOnlySpan<byte> bytes, int length)
        : this(bytes, 0, length)
    {
    }

    private AisBits(ReadOnlySpan<byte> bytes, int start, int length, bool trusted)
    {
        System.Diagnostics.Debug.Assert(trusted && ((start + length + 7) >> 3) + sizeof(ulong) <= bytes.Length, "A field must be one load.");
        _bytes = bytes;
        _start = start;
        Length = length;
    }

    private AisBits(ReadOnlySpan<byte> bytes, int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(((start + length + 7) >> 3) + sizeof(ulong), bytes.Length, nameof(bytes));
        _bytes = bytes;
        _start = start;
        Length = length;
    }

    /// <summary>For a caller who knows that the bytes suffice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static AisBits Unchecked(ReadOnlySpan<byte> bytes, int length) => new(bytes, 0, length, trusted: true);

    /// <summary>How many bits there are, fill bits not counted.</summary>
    public int Length { get; }

    /// <summary>Whether a field lies wholly within the bits.</summary>
    /// <param name="start">Its first bit.</param>
    /// <param name="length">Its length in bits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int start, int length) => unchecked((uint)start <= (uint)Length && (uint)length <= (uint)(Length - start));

    /// <summary>An unsigned field of at most 32 bits; 0 when it lies not wholly within the bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Unsigned(int start, int length)
    {
        if (!Has(start, length) || length is < 1 or > 32)
            return 0;
        unchecked
        {
            var at = _start + start;
            var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetReference(_bytes), at >> 3));
            if (BitConverter.IsLittleEndian)
                word = BinaryPrimitives.ReverseEndianness(word);
            return (uint)((word << (at & 7)) >> (64 - length));
        }
    }

    /// <summary>A two's-complement field of at most 32 bits; 0 when it lies not wholly within the bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Signed(int start, int length) => unchecked((int)(Unsigned(start, length) << (32 - length)) >> (32 - length));

    /// <summary>An unsigned field; null when it lies not wholly within the bits or holds the value that says "not available".</summary>
    public int? Value(int start, int length, int none = -1)
    {
        if (!Has(start, length))
            return null;
        var value = unchecked((int)Unsigned(start, length));
        return value == none ? null : value;
    }

    /// <summary>A signed field; null when it lies not wholly within the bits or holds the value that says "not available".</summary>
    public int? SignedValue(int start, int length, int none = int.MinValue)
    {
        if (!Has(start, length))
            return null;
        var value = Signed(start, length);
        return value == none ? null : value;
    }

    /// <summary>A single bit; null when the message ends before it.</summary>
    public bool? Flag(int at) => Has(at, 1) ? Unsigned(at, 1) != 0 : null;

    /// <summary>A part of the bits from one place to the end; empty when they end before it.</summary>
    public AisBits From(int start) => new(_bytes, _start + Math.Min(start, Length), Math.Max(0, Length - start));

    /// <summary>A part of the bits.</summary>
    public AisBits Slice(int start, int length) => new(_bytes, _start + Math.Min(start, Length), Math.Clamp(Length - start, 0, length));

    /// <summary>
    /// Six-bit text (ITU-R M.1371-5, annex 8, table 47): cut at the first <c>@</c>, then without the blanks at its end. The underscore
    /// (31) and the apostrophe (39) are kept as they are. Whole characters within the bits only.
    /// </summary>
    /// <param name="start">First bit.</param>
    /// <param name="characters">Most characters that the field has.</param>
    /// <param name="text">Receives ASCII characters.</param>
    /// <returns>How many were written.</returns>
    public int ReadText(int start, int characters, Span<byte> text)
    {
        var (written, end) = (0, 0);
        for (var i = 0; i < characters && i < text.Length && Has(start + (i * 6), 6); i++)
        {
            var value = Unsigned(start + (i * 6), 6);
            if (value == 0)
                break;
            text[written++] = (byte)(value < 32 ? value + 64 : value);
            if (value != 32)
                end = written;
        }

        return end;
    }

    /// <summary>Six-bit text as above; null when nothing is left of it, which is how "not available" is written.</summary>
    public string? Text(int start, int characters)
    {
        Span<byte> text = stackalloc byte[Math.Min(characters, 256)];
        var length = ReadText(start, characters, text);
        return length == 0 ? null : System.Text.Encoding.ASCII.GetString(text[..length]);
    }

    /// <summary>Copies the bits to bytes, the first bit highest; the last byte is filled with zeros.</summary>
    /// <returns>How many bytes were written.</returns>
    public int CopyTo(Span<byte> bytes)
    {
        var count = (Length + 7) >> 3;
        for (var i = 0; i < count; i++)
        {
            var rest = Math.Min(8, Length - (i * 8));
            bytes[i] = unchecked((byte)(Unsigned(i * 8, rest) << (8 - rest)));
        }

        return count;
    }

    /// <summary>The first byte, for code that reads fields without asking where the message ends; eight bytes can be read at any byte within the bits. Only for bits that start at a byte.</summary>
    internal ref byte First => ref MemoryMarshal.GetReference(_bytes);

    /// <summary>A signed field divided by a scale; null as for <see cref="SignedValue"/>.</summary>
    internal double? Scaled(int start, int length, double divisor, int none) => SignedValue(start, length, none) is { } v ? v / divisor : null;

    /// <summary>An unsigned field divided by a scale; null as for <see cref="Value"/>.</summary>
    internal double? UnsignedScaled(int start, int length, double divisor, int none) => Value(start, length, none) is { } v ? v / divisor : null;
}
