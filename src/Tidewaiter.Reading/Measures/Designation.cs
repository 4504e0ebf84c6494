using Tidewaiter.Reading.Tokens;

namespace Tidewaiter.Reading.Measures;

/// <summary>Tells numbers that are part of a name, a label or an address from numbers that say how many.</summary>
internal static class Designation
{
    /// <summary>True if the number belongs to a name: KN-23, 9K720, RA-82030, resolution 1718, paragraph 12, a telephone number.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="amount">The number.</param>
    /// <param name="last">The upper number of a range; the same as <paramref name="amount"/> otherwise.</param>
    /// <param name="changed">True when a change word or a range shows that it is an amount.</param>
    public static bool IsName(in MeasureText text, Amount amount, Amount last, bool changed)
    {
        var first = amount.Number.First;
        if (amount.Money is not null) return text.Glued(amount.First) && text.IsWord(amount.First - 1) && text.Has(amount.First, WordClass.Digits);
        if (IsKindOf(text, last.End) && !changed && amount.Number.Value < 10) return true;
        if (HangsOnWord(text, amount.First) || text.Is(first - 1, "minus", "negative")) return true;
        if (text.Has(first, WordClass.Digits)) return IsNamedFigure(text, amount, last, changed);
        if (changed) return false;
        if (text.Is(first, "half") && (text.Is(first - 1, "this", "last") || text.Is(first - 1, "next", "that") || text.Has(first - 1, WordClass.Ordinal))) return true;
        var shape = text.Token(first).Shape;
        if (shape == TokenShape.Capitalised && text.Token(first - 1).Shape == TokenShape.Lower && text.IsWord(first - 1) && !text.Token(first).LineStart) return true;
        return text.Is(first, "one") && amount.Number.End == first + 1 && amount.Unit is null && IsPronoun(text, first);
    }

    private static bool IsNamedFigure(in MeasureText text, Amount amount, Amount last, bool changed)
    {
        var (first, end) = (amount.Number.First, last.End);
        if (text.Glued(end) && (text.IsWord(end) || text.Has(end, WordClass.Digits) || IsPair(text, end))) return true;
        if (amount.Unit is null && text[first][0] == '0' && text[first].Length > 1 && char.IsAsciiDigit(text[first][1])) return true;
        // "about 2019 Q1", "around 2019/Aug": a year.
        if (Digits.IsYear(text[first], out _) && ((text.Is(end, "Q") && text.Has(end + 1, WordClass.Digits)) || ((text.IsDash(end) || text.Is(end, "/")) && (text.Has(end + 1, WordClass.Month) || text.Is(end + 1, "Q"))))) return true;
        if (amount.Unit is null && (!changed || text.IsDash(amount.End)) && IsAddress(text, last, end)) return true;
        if (changed || amount.Unit is not null) return false;
        if (IsLabelled(text, first) || IsNumbered(text, amount, end)) return true;
        // "1/16 of a pint" is a part; "24/7" and "9/11" are names.
        if (text.Is(first - 1, "#", "№") || amount.Number.Kind == NumeralKind.Fraction && amount.Number.End == first + 3 && !text.Is(end, "of")) return true;
        if (IsJetliner(text, first, end)) return true;
        // "5G": a generation and no thousand million.
        if (text.Is(end - 1, "G") && text.Glued(end - 1) && amount.Number.Scale > 1) return true;
        // "83.5 F", "Il 76 M": a lone capital after a number marks a scale, a pole or a version.
        if (text[end].Length == 1 && char.IsAsciiLetterUpper(text[end][0]) && text[end][0] is not ('A' or 'I')) return true;
        return text.Token(first).LineStart && text.Is(end, ".", ")") && text.Glued(end) && !text.Token(end + 1).LineStart && end + 1 < text.Count;
    }

    // "Two types of shells" says nothing of how many (guide).
    private static bool IsKindOf(in MeasureText text, int at) => (text.IsDash(at) && text.Is(at + 1, "fold")) || text.Is(at + 1, "of") && (text.Is(at, "types", "kinds") || text.Is(at, "sorts", "categories") || text.Is(at, "classes", "varieties"));

    // resolution 1718, No. 5, paras. 8, 9 and 12
    private static bool IsLabelled(in MeasureText text, int first)
    {
        var at = first - 1;
        for (var i = 0; i < 3 && text.Has(at - 1, WordClass.Digits) && (text.Is(at, "and", ",") || text.IsDash(at)); i++) at -= 2;
        // "its IMO number is 8817007": a long number without separators looks further back for its label.
        var serial = text[first].Length >= 5 && text[first].IndexOfAnyExceptInRange('0', '9') < 0;
        if (serial && (text.Has(at - 1, WordClass.Label) || text.Is(at - 1, "number", "numbers"))) return true;
        return text.Has(at, WordClass.Label) || (text.Is(at, ".") && text.Glued(at) && text.Has(at - 1, WordClass.Label));
    }

    // "the iPhone 11 has", "S&P 500", "Game 7 at 89-89": a short number behind a name belongs to it, unless what follows can be what is counted.
    private static bool IsNumbered(in MeasureText text, Amount amount, int end)
    {
        var first = amount.Number.First;
        if (end != first + 1 || amount.Number.Scale != 1 || text[first].Length > 3 || !decimal.IsInteger(amount.Number.Value) || text.Glued(first) || text.Token(first).LineStart) return false;
        // "S P 500 utilities": a lone capital in front is never what is counted.
        if (text[first - 1].Length == 1 && char.IsAsciiLetterUpper(text[first - 1][0]) && text[first - 1][0] is not ('A' or 'I')) return true;
        var name = text.Token(first - 1);
        var opens = name.LineStart || text.Is(first - 2, ".", "\"") || text.Is(first - 2, "“");
        if (name.Shape is not (TokenShape.Capitalised or TokenShape.Upper or TokenShape.Mixed) || (opens && name.Shape != TokenShape.Mixed) || text.Has(first - 1, ~(WordClass.Mark | WordClass.Label | WordClass.StartsUnit | WordClass.StartsMoney))) return false;
        return !text.IsWord(end) || text.Token(end).Shape != TokenShape.Lower || text[end].Length == 1 || IsFunctionWord(text[end]) || text.Is(end, "index") || (MeasureLexicon.Trends.TryGet(text[end], out var moved) && moved.Part != TrendPart.Noun);
    }

    // "two 737 Max jets", "its own 787 Dreamliner", "a 747 freighter": the makers number their types 707 to 787 and A220 to A380.
    private static bool IsJetliner(in MeasureText text, int first, int end)
    {
        if (text[first].Length != 3 || text[first][0] != '7' || text[first][2] != '7') return false;
        return text.Is(end, "max", "dreamliner") || text.Is(end, "freighter", "freighters") || text.Is(end, "jet", "jets") || text.IsDash(end);
    }

    // "49 Zorro Ranch Road"
    private static bool IsAddress(in MeasureText text, Amount amount, int end)
    {
        if (amount.Number.Scale != 1 || amount.Number.End != amount.Number.First + 1 || text[amount.Number.First].Length > 4) return false;
        for (var at = end; at < end + 4 && text.Token(at).Shape is TokenShape.Capitalised or TokenShape.Upper; at++)
        {
            if (at > end && text[at] is "Road" or "Rd" or "Street" or "St" or "Avenue" or "Ave" or "Way" or "Lane" or "Drive" or "Boulevard" or "Blvd" or "Highway" or "Terrace") return true;
        }

        return false;
    }

    private static bool IsFunctionWord(ReadOnlySpan<char> word) => word is "and" or "or" or "but" or "is" or "was" or "has" or "had" or "will" or "would" or "can" or "could" or "may" or "in" or "on" or "at" or "of" or "for" or "to" or "from" or "with" or "by" or "as" or "that" or "which" or "where" or "when" or "while" or "does" or "did" or "said" or "says" or "over" or "into";

    // The number touches a word or stroke before it: KN-23, F16, S/2024/215. A currency sign or a bracket does no harm.
    private static bool HangsOnWord(in MeasureText text, int at)
    {
        if (!text.Glued(at)) return false;
        if (text.IsWord(at - 1) || text.Is(at - 1, "/", "_") || text.Is(at - 1, "+", ":") || text.Is(at - 1, "#", "@")) return true;
        if (text.Is(at - 1, ".")) return !text.Glued(at - 1) || text.Token(at - 2).Length == 1 || text.Token(at - 2).Shape == TokenShape.Upper;
        return text.IsDash(at - 1) && (text.Token(at - 1).Length == 1 && text[at - 1][0] is not ('–' or '—') || text.Glued(at - 1) && text.Has(at - 2, WordClass.Digits));
    }

    // 10:30, 2024/215, 24/7, 1-222-2222.
    private static bool IsPair(in MeasureText text, int end) =>
        (text.Is(end, ":", "/") || text.IsDash(end)) && text.Glued(end + 1) && text.Has(end + 1, WordClass.Digits);

    private static bool IsPronoun(in MeasureText text, int at)
    {
        if (text.Is(at + 1, "of", "another") || text.Is(at + 1, "day", "way") || text.Is(at + 1, "that", "who") || text.Is(at + 1, "side", "'")) return true;
        if (text.IsDash(at + 1) || !text.IsWord(at + 1)) return true;
        return text.Is(at - 1, "no", "any") || text.Is(at - 1, "every", "each") || text.Is(at - 1, "the", "this") || text.Is(at - 1, "that", "which") || text.Is(at - 1, "another", "last") || text.Is(at - 1, "same") || text.IsDash(at - 1);
    }
}
