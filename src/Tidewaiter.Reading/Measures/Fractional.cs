namespace Tidewaiter.Reading.Measures;

/// <summary>Parts of a number: a half, two thirds, one and a quarter, 10 1/2, half a million, two thirds of a million, ¾.</summary>
internal static class Fractional
{
    /// <summary>Reads a fraction that begins at the token with an article: "a half", "a quarter million".</summary>
    public static bool TryArticle(in MeasureText text, int at, out Numeral numeral)
    {
        numeral = default;
        if (text.Has(at + 1, WordClass.Tens))
        {
            if (!TryCompound(text, new Numeral(1, at, at + 1, NumeralKind.Whole), at + 1, out var whole, out var end)) return false;
            numeral = new Numeral(1m / whole, at, end, NumeralKind.Fraction);
            return true;
        }

        if (!text.Has(at + 1, WordClass.Fraction) || IsOrdinalUse(text, at + 1)) return false;
        // "a half-finished boat"
        if (text.IsDash(at + 2) && text.Glued(at + 2) && text.IsWord(at + 3) && !text.Has(at + 3, WordClass.Scale | WordClass.Span | WordClass.Dozen)) return false;
        numeral = WithScale(text, new Numeral(1m / text.Word(at + 1).Number, at, at + 2, NumeralKind.Fraction));
        return true;
    }

    /// <summary>Reads a fraction that begins at the token: "half a dozen", "two thirds", "3/4", "½".</summary>
    public static bool TryRead(in MeasureText text, int at, out Numeral numeral)
    {
        numeral = default;
        if (TrySign(text, at, out var sign))
        {
            numeral = new Numeral(sign, at, at + 1, NumeralKind.Fraction);
            return true;
        }

        if (text.Is(at, "half", "quarter")) return TryHalf(text, at, out numeral);
        if (text.Has(at, WordClass.Digits)) return TryStroke(text, at, out numeral);
        if (!text.Has(at, WordClass.StartsNumber)) return false;
        return Numerals.TryCardinal(text, at, decimal.MaxValue, out var count) && TryOver(text, count, out numeral);
    }

    /// <summary>Reads the denominator after a number of parts: thirds, "twenty-fifths", "hundredths".</summary>
    public static bool TryOver(in MeasureText text, Numeral count, out Numeral numeral)
    {
        numeral = default;
        if (!TryDenominator(text, count, out var parts, out var whole, out var added, out var end)) return false;
        numeral = WithScale(text, new Numeral((parts / whole) + added, count.First, end, NumeralKind.Fraction));
        return true;
    }

    private static bool TryDenominator(in MeasureText text, Numeral count, out decimal parts, out decimal whole, out decimal added, out int end)
    {
        (parts, whole, added) = (count.Value, 0, 0);
        end = text.SkipDash(count.End);
        if (text.Has(end, WordClass.Tens)) return TryCompound(text, count, end, out whole, out end);
        if (text.Has(end, WordClass.StartsNumber) && count.End == count.First + 1) return TryHundreds(text, end, out whole, out end);
        if (!text.Has(end, WordClass.Fraction | WordClass.Fractions) || (end == count.End && IsOrdinalUse(text, end))) return false;
        whole = text.Word(end).Number;
        var last = count.End - 1;
        var single = !text.Has(end, WordClass.Fractions);
        // "one hundred thirty fifths" is a hundred thirty-fifths; "one hundred and thirty fifths" is 130 of them.
        if (whole < 10 && text.Has(last, WordClass.Tens) && last > count.First && !text.Is(last - 1, "and"))
        {
            parts -= text.Word(last).Number;
            whole += text.Word(last).Number;
        }
        else if (LastPart(text, count) is var rest && rest > 0 && rest < whole)
        {
            (parts, added) = (rest, count.Value - rest);
        }
        else if (single && count.Value != 1)
        {
            return false;
        }

        end++;
        return whole > 1 && parts > 0;
    }

    // What stands after the last "and" of a number: three in "one hundred and three".
    private static decimal LastPart(in MeasureText text, Numeral count)
    {
        for (var i = count.End - 1; i > count.First && i > count.End - 4; i--)
        {
            if (text.Is(i - 1, "and") && Numerals.TryCardinal(text, i, 100, out var rest) && rest.End == count.End) return rest.Value;
        }

        return 0;
    }

    private static bool TryCompound(in MeasureText text, Numeral count, int at, out decimal whole, out int end)
    {
        var unit = text.SkipDash(at + 1);
        (whole, end) = (text.Word(at).Number + text.Word(unit).Number, unit + 1);
        if (!text.Has(unit, WordClass.Fractions) && !(text.Has(unit, WordClass.Fraction | WordClass.Ordinal) && count.Value == 1 && !IsOrdinalUse(text, unit))) return false;
        return text.Word(unit).Number < 10;
    }

    private static bool TryHundreds(in MeasureText text, int at, out decimal whole, out int end)
    {
        (whole, end) = (0, at);
        if (!Numerals.TryCardinal(text, at, decimal.MaxValue, out var hundreds) || hundreds.Value % 100 != 0 || hundreds.Value == 0) return false;
        var unit = text.Is(hundreds.End, "and") ? hundreds.End + 1 : hundreds.End;
        if (!text.Has(unit, WordClass.Fraction | WordClass.Fractions) || IsOrdinalUse(text, unit)) return false;
        (whole, end) = (hundreds.Value + text.Word(unit).Number, unit + 1);
        return true;
    }

    /// <summary>Adds a part that follows a number: "and a half", "10 1/2", "3 million and a half".</summary>
    public static Numeral Extend(in MeasureText text, Numeral whole)
    {
        if (TryStroke(text, whole.End, out var stroke) && !text.Glued(whole.End) && stroke.Value < 1 && decimal.IsInteger(whole.Value))
        {
            return whole with { Value = whole.Value + stroke.Value, End = stroke.End, Kind = NumeralKind.Fraction };
        }

        if (TrySign(text, whole.End, out var sign)) return whole with { Value = whole.Value + sign, End = whole.End + 1, Kind = NumeralKind.Fraction };
        if (!text.Is(whole.End, "and")) return whole;
        var at = whole.End + 1;
        if (!(text.Has(at, WordClass.Article) && TryArticle(text, at, out var part)) && !(text.Has(at, WordClass.StartsNumber | WordClass.Fraction) && TryRead(text, at, out part))) return whole;
        if (part.Value >= 1 && part.Scale == 1) return whole;
        var value = part.Scale > 1 && part.Scale < whole.Scale ? part.Value : part.Value * (part.Scale > 1 ? 1 / part.Scale : 1) * whole.Scale;
        if (part.Scale > 1 && whole.Scale == 1) return whole with { Value = (whole.Value + part.Value / part.Scale) * part.Scale, End = part.End, Kind = NumeralKind.Fraction, Scale = part.Scale };
        return whole with { Value = whole.Value + value, End = part.End, Kind = NumeralKind.Fraction };
    }

    private static bool TryHalf(in MeasureText text, int at, out Numeral numeral)
    {
        numeral = default;
        var part = 1m / text.Word(at).Number;
        var next = text.Has(at + 1, WordClass.Article) ? at + 2 : at + 1;
        if (text.Has(next, WordClass.Dozen)) numeral = new Numeral(part * 12, at, next + 1, NumeralKind.Whole);
        else if (text.Has(next, WordClass.Scale)) numeral = new Numeral(part * text.Word(next).Number, at, next + 1, NumeralKind.Fraction, text.Word(next).Number);
        else if (text.Is(at, "half") && !text.Has(at + 1, WordClass.Article) && !text.IsDash(at + 1)) numeral = new Numeral(part, at, at + 1, NumeralKind.Fraction);
        else return false;
        return true;
    }

    private static bool TryStroke(in MeasureText text, int at, out Numeral numeral)
    {
        numeral = default;
        if (!text.Is(at + 1, "/", "\u2044") || !text.Glued(at + 1) || !text.Glued(at + 2) || text.Is(at + 3, "/")) return false;
        if (text.Glued(at) && (text.Is(at - 1, "/") || text.IsDash(at - 1) && text.Has(at - 2, WordClass.Digits))) return false;
        if (!Digits.TryWhole(text[at], 4, out var part) || !Digits.TryWhole(text[at + 2], 4, out var whole) || whole == 0) return false;
        numeral = WithScale(text, new Numeral((decimal)part / whole, at, at + 3, NumeralKind.Fraction));
        return true;
    }

    // "two thirds of a million", "three quarters billion", "a quarter million".
    private static Numeral WithScale(in MeasureText text, Numeral part)
    {
        var at = part.End;
        if (text.Is(at, "of") && text.Has(at + 1, WordClass.Article)) at += 2;
        if (!text.Has(at, WordClass.Scale)) return part;
        return part with { Value = part.Value * text.Word(at).Number, End = at + 1, Scale = text.Word(at).Number };
    }

    // "a third country", "a second flight": a rank, unless what follows shows a part.
    private static bool IsOrdinalUse(in MeasureText text, int at) =>
        text.Has(at, WordClass.Ordinal) && (text.IsDash(at + 1) && text.Glued(at + 1) && text.IsWord(at + 2) || text.IsWord(at + 1)) && !text.Is(at + 1, "of", "and") && !text.Has(at + 1, WordClass.Scale | WordClass.StartsUnit);

    private static bool TrySign(in MeasureText text, int at, out decimal value)
    {
        value = 0;
        var sign = text[at];
        if (sign.Length != 1 || sign[0] < '\u00BC') return false;
        value = sign[0] switch
        {
            '¼' => 0.25m,
            '½' => 0.5m,
            '¾' => 0.75m,
            '⅓' => 1m / 3,
            '⅔' => 2m / 3,
            '⅕' => 0.2m,
            '⅖' => 0.4m,
            '⅗' => 0.6m,
            '⅘' => 0.8m,
            '⅙' => 1m / 6,
            '⅚' => 5m / 6,
            '⅛' => 0.125m,
            '⅜' => 0.375m,
            '⅝' => 0.625m,
            '⅞' => 0.875m,
            _ => 0,
        };
        return value != 0;
    }
}
