using Tidewaiter.Reading.Tokens;

namespace Tidewaiter.Reading.Measures;

/// <summary>
/// Every number of a text, whatever it is a number of: the years, labels and parts of dates that quantities leave out, and signs, ratios and powers.
/// </summary>
internal static class PlainNumbers
{
    private const int LargestExponent = 60;

    /// <summary>Replaces the content of the list by the numbers of a text, in order and without overlap.</summary>
    public static void Find(in MeasureText text, List<Numeral> numbers)
    {
        numbers.Clear();
        for (var at = 0; at < text.Count;)
        {
            var found = TryRead(text, at, ratio: true, out var numeral);
            if (found) numbers.Add(numeral);
            at = found ? numeral.End : at + 1;
        }
    }

    /// <summary>Replaces the content of the list by the numbers that are changed or joined to ranges: more than 5, 3 to 5.</summary>
    public static void FindRanges(in MeasureText text, List<QuantityNode> ranges)
    {
        ranges.Clear();
        for (var at = 0; at < text.Count;)
        {
            var found = QuantityReader.TryRead(text, at, plain: true, out var node);
            if (found && (node.Joined || node.ChangeFirst < node.ChangeEnd)) ranges.Add(node);
            at = found ? node.EndToken : at + 1;
        }
    }

    /// <summary>Reads the number at a token.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="at">First token.</param>
    /// <param name="ratio">True to read "2 in 5" as one number.</param>
    /// <param name="numeral">The number.</param>
    public static bool TryRead(in MeasureText text, int at, bool ratio, out Numeral numeral)
    {
        if (TryPoint(text, at, out numeral)) return true;
        var sign = IsMinus(text, at);
        var first = sign ? at + 1 : at;
        if (!TryPower(text, first, out numeral) && !(ratio && TryRatio(text, first, out numeral)) && !Numerals.TryRead(text, first, out numeral)) return false;
        if (IsUnitOrPronoun(text, first, numeral)) return false;
        if (sign) numeral = numeral with { Value = -numeral.Value, First = at };
        return true;
    }

    // .08
    private static bool TryPoint(in MeasureText text, int at, out Numeral numeral)
    {
        numeral = default;
        if (!text.Is(at, ".") || text.Glued(at) || !text.Has(at + 1, WordClass.Digits) || !text.Glued(at + 1)) return false;
        if (text[at + 1].IndexOfAnyExceptInRange('0', '9') >= 0 || text[at + 1].Length > 20 || (text.Glued(at + 2) && text.IsWord(at + 2))) return false;
        var scale = 1m;
        for (var i = 0; i < text[at + 1].Length; i++) scale /= 10;
        if (!decimal.TryParse(text[at + 1], System.Globalization.CultureInfo.InvariantCulture, out var digits)) return false;
        numeral = new Numeral(digits * scale, at, at + 2, NumeralKind.Decimal);
        return true;
    }

    // "-" is a sign where no word or number stands before it.
    private static bool IsMinus(in MeasureText text, int at)
    {
        if (text.Is(at, "minus", "negative")) return true;
        if (!text.IsDash(at) || !text.Has(at + 1, WordClass.Digits)) return false;
        return at == 0 || text.Token(at - 1).Shape == TokenShape.Mark && !text.Is(at - 1, ")");
    }

    private static bool IsUnitOrPronoun(in MeasureText text, int at, Numeral numeral)
    {
        if (text.Has(numeral.End - 1, WordClass.Digits) && text.Glued(numeral.End) && text.IsWord(numeral.End)) return true;
        if (at > 0 && text.Is(at - 1, ".") && text.Glued(at) && text.Token(at - 1).Shape == TokenShape.Mark && !text.Glued(at - 1) && text.IsWord(numeral.End) && text.Glued(numeral.End)) return true;
        return text.Is(at, "one") && numeral.End == at + 1 && (text.Is(at - 1, "the", "this") || text.Is(at - 1, "that", "which"));
    }

    // 1e10, 1.1^-23, 1.3x10^6
    private static bool TryPower(in MeasureText text, int at, out Numeral numeral)
    {
        numeral = default;
        if (!text.Has(at, WordClass.Digits) || !text.Glued(at + 1) || !Digits.TryRead(text[at], out var mantissa)) return false;
        var times = text.Is(at + 1, "x") && text.Is(at + 2, "10") && text.Is(at + 3, "^");
        var mark = times ? at + 3 : at + 1;
        var ten = times || text.Is(mark, "e");
        if (!ten && !text.Is(mark, "^")) return false;
        var negative = false;
        var exponent = mark + 1;
        while (exponent < mark + 3 && (text.Is(exponent, "+") || text.IsDash(exponent))) negative ^= text.IsDash(exponent++);
        if (!Digits.TryWhole(text[exponent], 3, out var power) || power > LargestExponent) return false;
        var value = ten ? (double)mantissa * Math.Pow(10, negative ? -power : power) : Math.Pow((double)mantissa, negative ? -power : power);
        if (!(Math.Abs(value) < 1e27)) return false;
        numeral = new Numeral((decimal)value, at, exponent + 1, NumeralKind.Power);
        return true;
    }

    // one in five, two out of five hundred, 1 over 3
    private static bool TryRatio(in MeasureText text, int at, out Numeral numeral)
    {
        numeral = default;
        if (!text.Has(at, WordClass.Digits | WordClass.StartsNumber) || !Numerals.TryRead(text, at, out var part)) return false;
        var over = text.Is(part.End, "over");
        var of = text.Is(part.End, "in") ? part.End + 1 : text.Is(part.End, "out") && text.Is(part.End + 1, "of") ? part.End + 2 : part.End + 1;
        if (!over && of == part.End + 1 && !text.Is(part.End, "in")) return false;
        if (!text.Has(of, WordClass.Digits | WordClass.StartsNumber) || !Numerals.TryRead(text, of, out var whole) || whole.Value == 0 || Digits.IsYear(text[of], out _)) return false;
        if (over ? text.IsWord(whole.End) || text.Has(at - 1, WordClass.StartsMoney) : part.Value >= whole.Value) return false;
        var end = text.Is(whole.End, "hundreds") ? whole.End + 1 : whole.End;
        numeral = new Numeral(part.Value / (end > whole.End ? whole.Value * 100 : whole.Value), at, end, NumeralKind.Fraction);
        return true;
    }
}
