using System.Globalization;
using System.Numerics;

namespace Tidewaiter.Register.Bounds;

/// <summary>An exact fraction of two integers, in lowest terms; the default value is 0. Fractions whose integers fit into 63 bits are kept in them: they are nearly all, and ten times as fast.</summary>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly long _numerator;
    private readonly long _denominatorLessOne;
    private readonly Integers? _large;

    /// <summary>Makes a fraction and reduces it.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException("A fraction has no denominator of 0.");
        var divisor = denominator.IsOne ? BigInteger.One : BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0) divisor = -divisor;
        var (above, below) = (numerator / divisor, denominator / divisor);
        if (IsSmall(above) && IsSmall(below)) (_numerator, _denominatorLessOne) = ((long)above, (long)below - 1);
        else _large = new Integers(above, below);
    }

    // In lowest terms already.
    private Rational(long numerator, long denominator) => (_numerator, _denominatorLessOne) = (numerator, denominator - 1);

    /// <summary>Above the line, with the sign.</summary>
    public BigInteger Numerator => _large?.Numerator ?? _numerator;

    /// <summary>Below the line, at least 1.</summary>
    public BigInteger Denominator => _large?.Denominator ?? (_denominatorLessOne + 1);

    /// <summary>0.</summary>
    public static Rational Zero => default;

    /// <summary>1.</summary>
    public static Rational One { get; } = new(1L, 1L);

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => _large?.Numerator.Sign ?? Math.Sign(_numerator);

    /// <summary>A decimal as the fraction that it is.</summary>
    public static Rational From(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        // The words of a decimal are unsigned, whatever their type says.
        var (low, middle, high) = unchecked(((uint)bits[0], (uint)bits[1], (uint)bits[2]));
        var whole = (new BigInteger(high) << 64) | (new BigInteger(middle) << 32) | low;
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
    public double ToDouble() => _large is null ? _numerator / (double)(_denominatorLessOne + 1)
        : Denominator.IsOne ? (double)Numerator : Math.Exp(BigInteger.Log(BigInteger.Abs(Numerator)) - BigInteger.Log(Denominator)) * Sign;

    /// <inheritdoc cref="decimal.op_Addition"/>
    public static Rational operator +(Rational left, Rational right)
    {
        if (left._large is not null || right._large is not null) return new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);
        if (left._denominatorLessOne == 0 && right._denominatorLessOne == 0) return Reduced((Int128)left._numerator + right._numerator, Int128.One);
        return Reduced(((Int128)left._numerator * (right._denominatorLessOne + 1)) + ((Int128)right._numerator * (left._denominatorLessOne + 1)), (Int128)(left._denominatorLessOne + 1) * (right._denominatorLessOne + 1));
    }

    /// <inheritdoc cref="decimal.op_Subtraction"/>
    public static Rational operator -(Rational left, Rational right) => left + -right;

    /// <inheritdoc cref="decimal.op_UnaryNegation"/>
    public static Rational operator -(Rational value) => value._large is null ? new(-value._numerator, value._denominatorLessOne + 1) : new(-value.Numerator, value.Denominator);

    /// <inheritdoc cref="decimal.op_Multiply"/>
    public static Rational operator *(Rational left, Rational right)
    {
        if (left._large is not null || right._large is not null) return new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);
        if (left.IsOne) return right;
        if (right.IsOne) return left;
        return Reduced((Int128)left._numerator * right._numerator, (Int128)(left._denominatorLessOne + 1) * (right._denominatorLessOne + 1));
    }

    /// <inheritdoc cref="decimal.op_Division"/>
    public static Rational operator /(Rational left, Rational right) => left._large is null && right._large is null && right._numerator > 0
        ? Reduced((Int128)left._numerator * (right._denominatorLessOne + 1), (Int128)(left._denominatorLessOne + 1) * right._numerator)
        : new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

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
    public int CompareTo(Rational other) => _large is null && other._large is null
        ? _denominatorLessOne == other._denominatorLessOne ? _numerator.CompareTo(other._numerator) : ((Int128)_numerator * (other._denominatorLessOne + 1)).CompareTo((Int128)other._numerator * (_denominatorLessOne + 1))
        : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) => _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne && Equals(_large, other._large);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLessOne, _large);

    /// <summary>"3" or "3/4".</summary>
    public override string ToString() => Denominator.IsOne
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private bool IsOne => _numerator == 1 && _denominatorLessOne == 0;

    private static bool IsSmall(BigInteger value) => value >= -long.MaxValue && value <= long.MaxValue;

    // Products of two 63-bit integers, and the sum of two such products, fit into 128 bits.
    private static Rational Reduced(Int128 numerator, Int128 denominator)
    {
        if (denominator != Int128.One)
        {
            var (divisor, rest) = (Int128.Abs(numerator), denominator);
            while (rest != Int128.Zero) (divisor, rest) = (rest, divisor % rest);
            (numerator, denominator) = (numerator / divisor, denominator / divisor);
        }

        return Int128.Abs(numerator) <= long.MaxValue && denominator <= long.MaxValue ? new Rational((long)numerator, (long)denominator) : new Rational((BigInteger)numerator, (BigInteger)denominator);
    }

    // What 63 bits do not hold.
    private sealed record Integers(BigInteger Numerator, BigInteger Denominator);
}
