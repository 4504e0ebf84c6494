namespace Tidewaiter.Reading.Measures;

/// <summary>Numbers that give only a least value: several, dozens, tens of thousands, a few hundred, a couple of.</summary>
internal static class VagueNumber
{
    /// <summary>Reads one at the token; its value is the least number that the words can mean.</summary>
    public static bool TryRead(in MeasureText text, int at, out Numeral number)
    {
        number = default;
        var first = at;
        if (text.Has(at, WordClass.Article)) at++;
        if (text.Is(at, "pair") && !IsPair(text, first, at)) return false;
        if (text.Is(at, "few")) return TryFew(text, first, at, out number);
        if (!text.Has(at, WordClass.Vague)) return false;
        if (text.Is(at, "couple") || IsPair(text, first, at)) return TryCouple(text, first, at, out number);
        if (first != at) return false;
        if (text.Is(at, "several"))
        {
            var (scale, end) = ScaleAt(text, at + 1);
            // "several dozen" is as many as "dozens".
            number = new Numeral(scale == 12 ? 24 : 3 * scale, at, end, NumeralKind.Whole, scale);
            return true;
        }

        decimal value = text.Word(at).Number;
        var after = at + 1;
        if (text.Is(after, "of") && text.Has(after + 1, WordClass.Vague) && text.Word(after + 1).Number >= 200)
        {
            value *= text.Word(after + 1).Number / 2m;
            after += 2;
        }
        else if (value == 20)
        {
            return false;
        }

        number = new Numeral(value, at, after, NumeralKind.Whole);
        return true;
    }

    // "a few" alone is no number; "a few hundred" is at least two hundred.
    private static bool TryFew(in MeasureText text, int first, int at, out Numeral number)
    {
        var (scale, end) = ScaleAt(text, at + 1);
        number = new Numeral(2 * scale, first, end, NumeralKind.Whole, scale);
        return scale > 1;
    }

    /// <summary>"a pair of tankers": two.</summary>
    public static bool IsPair(in MeasureText text, int article, int at) => at > article && text.Is(at, "pair") && text.Is(at + 1, "of");

    private static bool TryCouple(in MeasureText text, int first, int at, out Numeral number)
    {
        var next = text.Is(at + 1, "of") ? at + 2 : at + 1;
        var (scale, end) = ScaleAt(text, next);
        number = new Numeral(2 * scale, first, end, NumeralKind.Whole, scale);
        return true;
    }

    private static (decimal Scale, int End) ScaleAt(in MeasureText text, int at)
    {
        if (text.Has(at, WordClass.Hundred | WordClass.Scale)) return (text.Word(at).Number, at + 1);
        if (text.Has(at, WordClass.Dozen)) return (12, at + 1);
        return text.Has(at, WordClass.Vague) && text.Word(at).Number >= 200 ? (text.Word(at).Number / 2m, at + 1) : (1, at);
    }
}
