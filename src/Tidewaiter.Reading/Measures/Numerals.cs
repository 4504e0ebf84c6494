using Tidewaiter.Reading.Tokens;

namespace Tidewaiter.Reading.Measures;

/// <summary>
/// Reads a number, in words, digits or both, at a token. A numeral is at most as long as there are scales to descend, so reading one costs a bounded
/// number of steps however long the text is.
/// </summary>
internal static class Numerals
{
    private const decimal Largest = 1e24m;

    /// <summary>Reads a number that begins at the token: "forty-nine", "9 million", "one and a half", "two dozen", "3/4".</summary>
    public static bool TryRead(in MeasureText text, int at, out Numeral numeral)
    {
        numeral = default;
        if (TryArticle(text, at, out numeral)) return true;
        if (Fractional.TryRead(text, at, out numeral)) return true;
        if (!TryCardinal(text, at, Largest, out numeral)) return false;
        numeral = Fractional.Extend(text, numeral);
        return true;
    }

    /// <summary>Reads a whole or decimal number below a limit, without fractions in words.</summary>
    public static bool TryCardinal(in MeasureText text, int at, decimal limit, out Numeral numeral)
    {
        numeral = default;
        if (!TryGroup(text, at, out var value, out var end, out var digits)) return false;
        var scale = 1m;
        while (TryScale(text, end, digits && scale == 1, out var factor, out var afterScale) && value * factor < Largest && value != 0)
        {
            (value, scale, end) = (value * factor, factor, afterScale);
        }

        if (value >= limit) return false;
        if (text.Has(end, WordClass.Dozen) && scale == 1)
        {
            numeral = new Numeral(value * 12, at, end + 1, NumeralKind.Whole);
            return true;
        }

        if (scale >= 1000 && TryRest(text, end, scale, out var rest)) (value, end) = (value + rest.Value, rest.End);
        numeral = new Numeral(value, at, end, decimal.IsInteger(value) ? NumeralKind.Whole : NumeralKind.Decimal, scale);
        if (!digits && text.Is(end, "point")) numeral = SpelledPoint(text, numeral);
        return true;
    }

    /// <summary>Reads the word after a number as a scale: million, bn, 10k.</summary>
    public static bool TryScale(in MeasureText text, int at, bool afterDigits, out decimal factor, out int end)
    {
        (factor, end) = (1, at);
        var dashed = text.IsDash(at) && text.Glued(at) && text.Glued(at + 1) ? at + 1 : at;
        if (text.Has(dashed, WordClass.Scale))
        {
            (factor, end) = (text.Word(dashed).Number, dashed + 1);
            return true;
        }

        if (!afterDigits || !text.Has(at, WordClass.Short)) return false;
        var letters = text[at];
        var glued = text.Glued(at);
        // "1m" and "2t" are metres and tonnes, "10 b" is a list; two letters say it plainly ("bn", "mil"), a capital does too ("10M").
        if (letters.Length == 1 && !(glued ? letters[0] is not ('m' or 't' or 'g' or 'T') || IsMillion(text, at) : letters[0] is 'k' or 'G' or 'M' or 'B')) return false;
        if (letters.Equals("mm", StringComparison.Ordinal)) return false;
        if (text.Glued(at + 1) && (text.IsWord(at + 1) || text.Has(at + 1, WordClass.Digits))) return false;
        (factor, end) = (text.Word(at).Number, at + 1);
        return true;
    }

    // "3m shells" are millions: a plural stands behind a count, and not behind a length.
    private static bool IsMillion(in MeasureText text, int at) => text.Is(at, "m") && !text.Glued(at + 1) && text.IsWord(at + 1) && text.Token(at + 1).Shape == TokenShape.Lower && text[at + 1] is [_, _, _, .., not 's', 's'] && !text.Has(at + 1, ~WordClass.None) && text[at + 1] is not ("across" or "towards" or "upwards" or "downwards" or "seas");

    // "a hundred", "a dozen", "a million", "half a million", "a couple of" is vague and is read elsewhere.
    private static bool TryArticle(in MeasureText text, int at, out Numeral numeral)
    {
        numeral = default;
        if (!text.Has(at, WordClass.Article)) return false;
        if (text.Has(at + 1, WordClass.Dozen) && !text.Has(at + 1, WordClass.Vague))
        {
            numeral = new Numeral(12, at, at + 2, NumeralKind.Whole);
            return true;
        }

        if (text.Has(at + 1, WordClass.Hundred | WordClass.Scale))
        {
            if (!TryFrom(text, at + 1, text.Word(at + 1).Number, out numeral)) return false;
            numeral = numeral with { First = at };
            if (text.Has(numeral.End, WordClass.Fractions) && Fractional.TryOver(text, numeral, out var parts)) numeral = parts;
            else numeral = Fractional.Extend(text, numeral);
            return true;
        }

        return Fractional.TryArticle(text, at, out numeral);
    }

    private static bool TryFrom(in MeasureText text, int at, decimal value, out Numeral numeral)
    {
        var end = at + 1;
        var scale = value >= 1000 ? value : 1;
        if (value == 100 && TryBelowHundredAfter(text, end, out var rest, out var afterRest)) (value, end) = (value + rest, afterRest);
        while (TryScale(text, end, afterDigits: false, out var factor, out var afterScale) && value * factor < Largest)
        {
            (value, scale, end) = (value * factor, factor, afterScale);
        }

        if (scale >= 1000 && TryRest(text, end, scale, out var low)) (value, end) = (value + low.Value, low.End);
        numeral = new Numeral(value, at, end, NumeralKind.Whole, scale);
        return true;
    }

    private static bool TryRest(in MeasureText text, int at, decimal scale, out Numeral rest)
    {
        // "one million, two hundred thousand": a comma between spelled parts.
        var comma = text.Is(at, ",") && text.Has(at - 1, WordClass.Scale) && text.Has(at + 1, WordClass.StartsNumber) && !text.Has(at - 2, WordClass.Digits);
        var start = comma || text.Is(at, "and") ? at + 1 : at;
        rest = default;
        if (text.Has(start, WordClass.Digits) && start == at && !text.Has(at + 1, WordClass.Hundred | WordClass.Scale)) return false;
        if (!text.Has(start, WordClass.StartsNumber | WordClass.Digits)) return false;
        if (!TryCardinal(text, start, scale, out rest) || rest.Value <= 0) return false;
        if (comma && rest.Scale < 1000) return false;
        // "two million and three fifths": the part is added later, of a million.
        if (start > at && text.Has(text.SkipDash(rest.End), WordClass.Fractions | WordClass.Fraction)) return false;
        // "4 thousand 3 hundred" goes on; "2 million and 3.5" and "3 million 5" do not.
        return decimal.IsInteger(rest.Value);
    }

    private static bool TryGroup(in MeasureText text, int at, out decimal value, out int end, out bool digits)
    {
        (value, end, digits) = (0, at, false);
        if (text.Has(at, WordClass.Digits))
        {
            if (!Digits.TryRead(text[at], out value)) return false;
            (end, digits) = (at + 1, true);
            (value, end) = Spaced(text, at, value);
        }
        else if (!TryBelowHundred(text, at, out value, out end))
        {
            if (!text.Has(at, WordClass.Hundred) || !text.Has(at + 1, WordClass.Scale)) return false;
            (value, end) = (100, at + 1);
            return true;
        }

        var hundred = text.IsDash(end) ? end + 1 : end;
        if (!text.Has(hundred, WordClass.Hundred) || value == 0 || value > 999_999) return true;
        (value, end) = (value * 100, hundred + 1);
        if (decimal.IsInteger(value) && TryBelowHundredAfter(text, end, out var rest, out var afterRest)) (value, end) = (value + rest, afterRest);
        return true;
    }

    // Digits grouped by spaces: 1 414 021 100.
    private static (decimal Value, int End) Spaced(in MeasureText text, int at, decimal value)
    {
        var end = at + 1;
        if (text[at].Length > 3 || value == 0 || text.Glued(at)) return (value, end);
        var groups = 0;
        while (groups < 6 && text.Has(end, WordClass.Digits) && !text.Glued(end) && text.Token(end).Start == text.Token(end - 1).End + 1
            && (text[end].Length == 3 || (text[end].Length > 3 && text[end][3] == '.' && text[end].IndexOf(',') < 0))
            && !(text.Glued(end + 1) && text.IsWord(end + 1)) && Digits.TryRead(text[end], out var group))
        {
            value = value * 1000 + group;
            groups++;
            end++;
            if (!decimal.IsInteger(value)) break;
        }

        return (value, end);
    }

    // After "hundred": "and six", "sixty-one"; digits only after "and" and when nothing multiplies them.
    private static bool TryBelowHundredAfter(in MeasureText text, int at, out decimal value, out int end)
    {
        var and = text.Is(at, "and");
        var start = and ? at + 1 : at;
        (value, end) = (0, at);
        if (text.Has(start, WordClass.Digits))
        {
            if (!and || !Digits.TryWhole(text[start], 2, out var whole) || whole == 0 || text.Has(start + 1, WordClass.Hundred | WordClass.Scale)) return false;
            (value, end) = (whole, start + 1);
            return true;
        }

        if (!TryBelowHundred(text, start, out value, out var after) || value == 0 || text.Has(after, WordClass.Hundred)) return false;
        end = after;
        return true;
    }

    private static bool TryBelowHundred(in MeasureText text, int at, out decimal value, out int end)
    {
        (value, end) = (0, at);
        if (text.Has(at, WordClass.Tens))
        {
            (value, end) = (text.Word(at).Number, at + 1);
            var unit = text.SkipDash(end);
            if (text.Has(unit, WordClass.Unit) && text.Word(unit).Number is > 0 and < 10) (value, end) = (value + text.Word(unit).Number, unit + 1);
            else if (text.Is(end, "and") && text.Has(end + 1, WordClass.Unit) && text.Word(end + 1).Number is > 0 and < 10 && (text.Has(end + 2, WordClass.Span) || text.Is(end + 2, "and"))) (value, end) = (value + text.Word(end + 1).Number, end + 2);
            return true;
        }

        if (!text.Has(at, WordClass.Unit)) return false;
        (value, end) = (text.Word(at).Number, at + 1);
        return true;
    }

    // "nine point nought four": single digits in a row, or one number ("point seventy-one").
    private static Numeral SpelledPoint(in MeasureText text, Numeral whole)
    {
        var at = whole.End + 1;
        decimal part = 0, place = 0.1m;
        var end = at;
        while (end - at < 12 && text.Has(end, WordClass.Unit) && text.Word(end).Number < 10)
        {
            part += text.Word(end++).Number * place;
            place /= 10;
        }

        if (end == at)
        {
            if (!TryBelowHundred(text, at, out var value, out end)) return whole;
            part = value / 100;
        }

        return whole with { Value = whole.Value + part, End = end, Kind = NumeralKind.Decimal };
    }
}
