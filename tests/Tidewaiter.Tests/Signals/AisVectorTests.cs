using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Tidewaiter.Signals.Nmea;

namespace Tidewaiter.Tests.Signals;

/// <summary>The vector ways and the plain ways give the same.</summary>
public sealed class AisVectorTests
{
    [Fact]
    public void Checksums_agree() => Prop.ForAll<byte[]>(bytes =>
    {
        var expected = bytes.Aggregate((byte)0, (sum, b) => (byte)(sum ^ b));
        return NmeaChecksum.Xor(bytes) == expected && NmeaChecksum.XorScalar(bytes) == expected && (bytes.Length < 32 || NmeaChecksum.XorVector(bytes) == expected);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Checksums_agree_at_every_length()
    {
        var bytes = Enumerable.Range(0, 300).Select(i => (byte)(i * 31)).ToArray();
        for (var length = 0; length <= bytes.Length; length++)
            NmeaChecksum.Xor(bytes.AsSpan(0, length)).ShouldBe(NmeaChecksum.XorScalar(bytes.AsSpan(0, length)));
    }

    [Fact]
    public void Ten_digits_at_once_are_the_same_time_and_nothing_else_is_one()
    {
        for (var seconds = 1_000_000_007L; seconds < 7_258_118_400; seconds += 123_456_789)
        {
            var digits = Encoding.ASCII.GetBytes(seconds.ToString(CultureInfo.InvariantCulture));
            CivilTime.FromUnix(digits).ShouldBe(seconds * 1000);
            for (var at = 0; at < digits.Length; at++)
            {
                foreach (var wrong in (byte[])[(byte)'/', (byte)':', (byte)' ', (byte)'a', 0, 0xB0, 0xFF])
                {
                    var broken = digits.ToArray();
                    broken[at] = wrong;
                    CivilTime.FromUnix(broken).ShouldBe(CivilTime.None);
                }
            }
        }

        CivilTime.FromUnix("7258118399"u8).ShouldBe(7_258_118_399_000);
        CivilTime.FromUnix("7258118400"u8).ShouldBe(CivilTime.None);
        CivilTime.FromUnix("0000000001"u8).ShouldBe(1000);
    }

    [Fact]
    public void Every_byte_is_judged_and_unpacked_alike()
    {
        for (var length = 1; length <= 70; length++)
        {
            for (var c = 0; c < 256; c++)
            {
                var buffer = Enumerable.Range(0, length + 64).Select(i => (byte)(48 + (i % 40))).ToArray();
                buffer[(c * 7) % length] = (byte)c;
                var (vector, scalar) = (new byte[120], new byte[120]);

                var vectorGood = Armour.TryUnpack(buffer, 0, length, vector);
                var scalarGood = Armour.TryUnpackScalar(buffer.AsSpan(0, length), scalar);

                vectorGood.ShouldBe(scalarGood);
                if (!scalarGood)
                    continue;
                var bits = length * 6;
                vector.AsSpan(0, bits / 8).SequenceEqual(scalar.AsSpan(0, bits / 8)).ShouldBeTrue();
                if (bits % 8 != 0)
                    (vector[bits / 8] >> (8 - (bits % 8))).ShouldBe(scalar[bits / 8] >> (8 - (bits % 8)));
            }
        }
    }

    [Fact]
    public void Line_ends_agree() => Prop.ForAll<byte[]>(bytes =>
    {
        var block = new byte[64];
        for (var i = 0; i < block.Length; i++)
            block[i] = bytes.Length > 0 && bytes[i % bytes.Length] % 3 == 0 ? (byte)'\n' : (byte)i;
        return LineScanner.Newlines(ref block[0]) == LineScanner.NewlinesScalar(ref block[0]);
    }).QuickCheckThrowOnFailure();
}
