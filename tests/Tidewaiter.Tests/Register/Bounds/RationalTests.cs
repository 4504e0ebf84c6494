using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Tidewaiter.Register.Bounds;

namespace Tidewaiter.Tests.Register.Bounds;

/// <summary>Fractions are those of the integers that they are made of, whether these are small or beyond 63 bits.</summary>
public sealed class RationalTests
{
    [Theory]
    [InlineData("2147483647")]
    [InlineData("2147483648")]
    [InlineData("3000000000")]
    [InlineData("4294967295.5")]
    [InlineData("-9223372036854775808")]
    [InlineData("79228162514264337593543950335")]
    public void A_figure_of_any_size_is_read_and_given_back(string figure)
    {
        var value = decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture);
        var fraction = Rational.From(value);
        ((decimal)fraction.Numerator / (decimal)fraction.Denominator).ShouldBe(value);
    }

    [Fact]
    public void Arithmetic_is_that_of_whole_numbers_without_limit() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), (int seed) =>
    {
        var random = new Random(seed);
        var (a, b, c, d) = (Number(random), Number(random), Number(random), Number(random));
        if (b.IsZero || d.IsZero) return true;
        var (one, other) = (new Rational(a, b), new Rational(c, d));
        Is(one + other, (a * d) + (c * b), b * d);
        Is(one - other, (a * d) - (c * b), b * d);
        Is(one * other, a * c, b * d);
        if (!c.IsZero) Is(one / other, a * d, b * c);
        one.CompareTo(other).ShouldBe((a * d * (b * d).Sign).CompareTo(c * b * (b * d).Sign));
        (one == other).ShouldBe(a * d == c * b);
        (-one + one).ShouldBe(Rational.Zero);
        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(int.MaxValue));

    private static void Is(Rational fraction, BigInteger numerator, BigInteger denominator)
    {
        (fraction.Numerator * denominator).ShouldBe(numerator * fraction.Denominator);
        fraction.Denominator.Sign.ShouldBe(1);
        BigInteger.GreatestCommonDivisor(fraction.Numerator, fraction.Denominator).ShouldBe(BigInteger.One);
        fraction.ShouldBe(new Rational(numerator, denominator));
        fraction.GetHashCode().ShouldBe(new Rational(numerator, denominator).GetHashCode());
    }

    // From one bit to more than 63, the ends of a long among them.
    private static BigInteger Number(Random random) => random.Next(8) switch
    {
        0 => long.MaxValue,
        1 => long.MinValue,
        2 => new BigInteger(random.NextInt64()) * random.NextInt64(),
        var size => new BigInteger(random.NextInt64() >> (size * 8)) * (random.Next(2) == 0 ? 1 : -1),
    };
}
