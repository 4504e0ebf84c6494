using System.Globalization;
using System.Numerics;

namespace Tidewaiter.Register.Bounds;

/// <summary>An exact fraction of two integers, in lowest terms; the default value is 0.</summary>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger _denominatorLessOne;

    /// <summary>Makes a fraction and reduces it.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException("A fraction has no denominator of 0.");
        var divisor = denominator.IsOne ? BigInteger.One : BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0) divisor = -divisor;
        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    /// <summary>Above the line, with the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Below the line, at least 1.</summary>
    public BigInteger Denominator => _denominatorLessOne + 1;

    /// <summary>0.</summary>
    public static Rational Zero => default;

    /// <summary>1.</summary>
    public static Rational One { get; } = new(1, 1);

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>A decimal as the fraction that it is.</summary>
    public static Rational From(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var whole = (new BigInteger((uint)bits[2]) << 64) | (new BigInteger((uint)bits[1]) << 32) | (uint)bits[0];
        return new Rational(value < 0 ? -whole : whole, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    /// <summary>The fraction with the smallest denominator up to a limit that lies next to a floating-point number (continued fractions); null when none is near or the number is not finite.</summary>
    public static Rational? Near(double value, int largestDenominator = 1_000_000)
    {
        if (!double.IsFinite(value) || Math.Abs(value) > 1e15) return null;
        var (p0, q0, p1, q1) = (BigInteger.One, BigInteger.Zero, new BigInteger(Math.Floor(value)), BigInteger.One);
        var (rest, nearness) = (value - Math.Floor(value), 1e-9 * Math.Max(1, Math.Abs(value)));
        while (Math.Abs(value - ((double)p1 / (double)q1)) > nearness)
        {
            if (rest < 1e-12) return null;
            rest = 1 / rest;
            var digit = new BigInteger(Math.Floor(rest));
            rest -= Math.Floor(rest);
            (p0, q0, p1, q1) = (p1, q1, (digit * p1) + p0, (digit * q1) + q0);
            if (q1 > largestDenominator) return null;
        }

        return new Rational(p1, q1);
    }

    /// <summary>The nearest decimal; null when it is larger than a decimal can be.</summary>
    public decimal? ToDecimal()
    {
        var scaled = Numerator * BigInteger.Pow(10, 10) / Denominator;
        return BigInteger.Abs(scaled) < (BigInteger)decimal.MaxValue ? (decimal)scaled / 10_000_000_000m : null;
    }

    /// <summary>The nearest floating-point number.</summary>
    public double ToDouble() => Denominator.IsOne ? (double)Numerator : Math.Exp(BigInteger.Log(BigInteger.Abs(Numerator)) - BigInteger.Log(Denominator)) * Sign;

    /// <inheritdoc cref="decimal.op_Addition"/>
    public static Rational operator +(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <inheritdoc cref="decimal.op_Subtraction"/>
    public static Rational operator -(Rational left, Rational right) => left + -right;

    /// <inheritdoc cref="decimal.op_UnaryNegation"/>
    public static Rational operator -(Rational value) => new(-value.Numerator, value.Denominator);

    /// <inheritdoc cref="decimal.op_Multiply"/>
    public static Rational operator *(Rational left, Rational right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <inheritdoc cref="decimal.op_Division"/>
    public static Rational operator /(Rational left, Rational right) => new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Order by value.</summary>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Order by value.</summary>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Order by value.</summary>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Order by value.</summary>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>Equal values.</summary>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>Different values.</summary>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <inheritdoc/>
    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) => Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);

    /// <summary>"3" or "3/4".</summary>
    public override string ToString() => Denominator.IsOne
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
