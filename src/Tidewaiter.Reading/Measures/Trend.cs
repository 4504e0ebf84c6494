namespace Tidewaiter.Reading.Measures;

/// <summary>What the words before a number say of a movement.</summary>
internal enum Trend : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The number is the amount of a rise: rose 5%, up 12 cents, an increase of 300.</summary>
    Rise,

    /// <summary>The number is the amount of a fall.</summary>
    Fall,

    /// <summary>The number is the level that a rise came to: rose to 7 billion.</summary>
    RisenTo,

    /// <summary>The number is the level that a fall came to.</summary>
    FallenTo,

    /// <summary>The number is the level that a movement left: from 208 pounds to 193.</summary>
    From,
}

/// <summary>What a word of data/lexicon/measures-trends.tsv is.</summary>
internal enum TrendPart : byte
{
    /// <summary>A verb of movement with hardly another use: rose, plunged.</summary>
    Verb,

    /// <summary>A verb that also has objects of other kinds: lost, added, cut.</summary>
    Object,

    /// <summary>A noun of movement.</summary>
    Noun,

    /// <summary>A verb that stands before "up" and "down": ended, was, edged.</summary>
    Close,
}

/// <summary>A word of movement.</summary>
/// <param name="Direction">Rise, fall, or none.</param>
/// <param name="Part">What it is.</param>
internal readonly record struct TrendWord(Trend Direction, TrendPart Part);

/// <summary>Finds the movement that a number is the amount or the end of, looking back over a bounded number of tokens.</summary>
internal static class Trends
{
    private const int Back = 7;
    private const int Between = 9;

    /// <summary>The movement before a quantity.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="node">The quantity.</param>
    /// <param name="first">First token of the words that say it; the quantity's own first token when they say nothing.</param>
    public static Trend Before(in MeasureText text, QuantityNode node, out int first)
    {
        var start = node.FirstToken;
        first = start;
        if (node.Kind is QuantityKind.Ordinal or QuantityKind.Age or QuantityKind.Calibre) return Trend.None;
        var at = SkipAdverbs(text, start - 1);
        if (text.Is(at, "from") || (node.Joined && text.Is(start, "from"))) return Trend.None;
        var to = text.Is(at, "to");
        var by = text.Is(at, "by");
        if (to || by) at = SkipAdverbs(text, at - 1);
        if (text.Is(at, "up", "down") || text.Is(at, "upward", "upwards") || text.Is(at, "downward", "downwards"))
        {
            var up = text[at][0] is 'u' or 'U';
            if (!IsMovement(text, at, node)) return Trend.None;
            first = at;
            return Toward(up ? Trend.Rise : Trend.Fall, to);
        }

        if (text.Is(at, "of") && MeasureLexicon.Trends.TryGet(text[at - 1], out var noun) && noun.Direction != Trend.None)
        {
            first = at - 1;
            return noun.Direction;
        }

        if (MeasureLexicon.Trends.TryGet(text[at], out var word) && word.Direction != Trend.None && IsVerb(text, at, word, node, by || to))
        {
            first = at;
            return Toward(word.Direction, to);
        }

        return by ? ByObject(text, at, ref first) : Trend.None;
    }

    /// <summary>True for "from 208 pounds to 193", "from $36,000 last night to $34,900": the first number is what the second left.</summary>
    public static bool IsLeft(in MeasureText text, QuantityNode first, QuantityNode second)
    {
        if (!text.Is(first.FirstToken - 1, "from") || !text.Is(second.FirstToken - 1, "to") || second.FirstToken - first.EndToken > Between) return false;
        if (first.Kind != second.Kind && first.Unit is not null && second.Unit is not null) return false;
        for (var at = first.EndToken; at < second.FirstToken; at++)
        {
            // "from $75 U.S. per barrel": the dots of an abbreviation end nothing.
            if (text.Is(at, ",", ";") || (text.Is(at, ".") && text.Token(at - 1).Length > 1)) return false;
        }

        return true;
    }

    private static Trend Toward(Trend direction, bool to) => (direction, to) switch
    {
        (Trend.Rise, true) => Trend.RisenTo,
        (Trend.Fall, true) => Trend.FallenTo,
        _ => direction,
    };

    // "ended down 1%", ", up 12", "Blackmores up 9.4 per cent", but "shot down 5 drones", "set up 12 camps".
    private static bool IsMovement(in MeasureText text, int at, QuantityNode node)
    {
        var before = SkipAdverbs(text, at - 1);
        if (node.Kind == QuantityKind.Percent || before < 0 || text.Has(before, WordClass.Mark) || !text.IsWord(before)) return true;
        return MeasureLexicon.Trends.TryGet(text[before], out _);
    }

    private static bool IsVerb(in MeasureText text, int at, TrendWord word, QuantityNode node, bool linked) => word.Part switch
    {
        TrendPart.Verb => !text.Has(at - 1, WordClass.Article) && !text.Is(at - 1, "the"),
        // A noun alone, "a drop 5%", says nothing; the same word as a verb does.
        TrendPart.Object => linked || node.Kind == QuantityKind.Percent || IsPoints(text, node) || node.Kind == QuantityKind.Money && IsSmall(text, node),
        _ => false,
    };

    // "lost 15 points", "gained 10 cents": what prices and marks move by.
    private static bool IsPoints(in MeasureText text, QuantityNode node) => text.Is(node.EndToken, "points", "point") || text.Is(node.EndToken, "basis");

    private static bool IsSmall(in MeasureText text, QuantityNode node) => node.EndToken - 1 > node.NumberFirst && MeasureLexicon.Money.TryMatch(text, node.EndToken - 1, out var name, out _) && name.Factor < 1;

    // "expected to grow sales by 35 per cent", "cut output by 2 million barrels"
    private static Trend ByObject(in MeasureText text, int at, ref int first)
    {
        for (var back = at; back > at - Back && back >= 0; back--)
        {
            if (!text.IsWord(back)) return Trend.None;
            if (!MeasureLexicon.Trends.TryGet(text[back], out var word)) continue;
            if (word.Direction == Trend.None || word.Part == TrendPart.Noun) return Trend.None;
            first = back;
            return word.Direction;
        }

        return Trend.None;
    }

    private static int SkipAdverbs(in MeasureText text, int at)
    {
        for (var i = 0; i < 2 && IsAdverb(text, at); i++) at--;
        return at;
    }

    private static bool IsAdverb(in MeasureText text, int at) => text[at] is [_, _, _, .., 'l', 'y'] || text.Is(at, "only", "just") || text.Is(at, "back", "further") || text.Is(at, "even", "another") || text.Is(at, "still", "again");
}
