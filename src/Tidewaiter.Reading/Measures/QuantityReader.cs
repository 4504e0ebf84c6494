namespace Tidewaiter.Reading.Measures;

/// <summary>Reads a quantity at a token: change word, number or range, unit, change word after it.</summary>
internal static class QuantityReader
{
    private static readonly ChangeWord NoChange = new(Change.Exact);

    // "eight ballistic missiles or more": words of what is counted.
    private const int LongestCounted = 3;

    /// <summary>Reads the quantity that begins at the token.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="at">First token.</param>
    /// <param name="plain">True to read any number, names in figures, ranks and signed numbers among them, without units.</param>
    /// <param name="node">The quantity.</param>
    /// <returns>False when none begins here, or when its number is a name ("KN-23") or a time.</returns>
    public static bool TryRead(in MeasureText text, int at, bool plain, out QuantityNode node)
    {
        if (TryChanged(text, at, plain, out node))
        {
            if (TrySecondBound(text, node, plain, out var both)) node = both;
            return true;
        }

        if (!plain && TryOrdinal(text, at, out node)) return true;
        var joining = text.Is(at, "between", "from");
        if (!TryInterval(text, at, joining, plain, ratio: true, out var first, out var last) || (!plain && Designation.IsName(text, first, last, changed: last != first))) return false;
        node = Node(text, at, first, last, NoChange, (at, joining ? at + 1 : at), plain);
        return true;
    }

    private static bool TryChanged(in MeasureText text, int at, bool plain, out QuantityNode node)
    {
        node = default;
        if (!text.Has(at, WordClass.StartsChange) || !(text.Has(at + 1, WordClass.ChangeNext) || Starts(text, at + 1, plain) || text.Is(at + 1, "between", "from")) || !MeasureLexicon.Changes.TryMatch(text, at, out var change, out var afterChange)) return false;
        if (text.Glued(at) && text.Is(at, "<", ">") && (text.Is(at - 1, "<", ">") || text.Is(at - 1, "="))) return false;
        // "fired “no fewer than” 58 of them": quoted, and still of the number.
        if (text.Is(at - 1, "\"", "“") && text.Is(afterChange, "\"", "”")) afterChange++;
        if (!TryInterval(text, afterChange, text.Is(afterChange, "between", "from"), plain, ratio: change.Change == Change.About, out var first, out var last)) return false;
        // "sub-7 nanometre": the hyphen is the change word's.
        if (!plain && !(text.IsDash(afterChange - 1) && afterChange > at + 1) && Designation.IsName(text, first, last, changed: true)) return false;
        node = Node(text, at, first, last, change, (at, afterChange), plain);
        return true;
    }

    private static bool TryOrdinal(in MeasureText text, int at, out QuantityNode node)
    {
        node = default;
        if (!OrdinalNumber.TryRead(text, at, out var rank, out var end)) return false;
        node = new QuantityNode(at, end, rank, rank, Approximate: false, QuantityMeaning.Cumulative, QuantityKind.Ordinal, null) { NumberFirst = at, NumberEnd = end, ChangeFirst = at, ChangeEnd = at };
        return true;
    }

    // "more than 200 but fewer than 300", "at most 100 and at least 20"
    private static bool TrySecondBound(in MeasureText text, QuantityNode first, bool plain, out QuantityNode node)
    {
        node = default;
        if (first.Approximate || first.Joined || first.Min is null == first.Max is null) return false;
        var at = text.Is(first.EndToken, ",") ? first.EndToken + 1 : first.EndToken;
        if (text.Is(at, "and", "but")) at++;
        if (at == first.EndToken || !TryChanged(text, at, plain, out var second) || second.Approximate || second.Joined) return false;
        if (first.Min is null == second.Min is null || first.Max is null == second.Max is null) return false;
        var (low, high) = first.Min is null ? (second, first) : (first, second);
        if (low.Min >= high.Max || (low.Unit is not null && low.Unit != high.Unit && high.Unit is not null)) return false;
        node = second with { FirstToken = first.FirstToken, Min = low.Min, Max = high.Max, MinOpen = low.MinOpen, MaxOpen = high.MaxOpen, Unit = second.Unit ?? first.Unit, ChangeFirst = first.ChangeFirst, ChangeEnd = first.ChangeEnd, NumberFirst = first.NumberFirst };
        return true;
    }

    // One amount, or two joined by "to", a dash, or "and" after "between".
    private static bool TryInterval(in MeasureText text, int at, bool joining, bool plain, bool ratio, out Amount first, out Amount last)
    {
        (first, last) = (default, default);
        var start = joining ? at + 1 : at;
        if (!Starts(text, start, plain) || !Amount.TryRead(text, start, plain, ratio, out first)) return false;
        last = first;
        if (first.Vague) return !joining;
        var dash = text.IsDash(first.End);
        var joined = dash || text.Is(first.End, "to", "~") || (joining && text.Is(first.End, "and")) || text.Is(first.End, "through") || (text.Is(first.End, "or") && first.Unit is null && !plain);
        if (!joined || (dash && text.Glued(first.End) != text.Glued(first.End + 1))) return !joining;
        if (!Starts(text, first.End + 1, plain) || !Amount.TryRead(text, first.End + 1, plain, ratio, out var second) || second.Vague) return !joining;
        // "rose by 3 million to 9 million dollars" is a step and a level, and no range.
        if (!dash && text.Is(first.End, "to") && (first.Unit is not null || first.Money is not null) && (text.Is(at - 1, "by") || (MeasureLexicon.Trends.TryGet(text[at - 1], out var moved) && moved.Part != TrendPart.Close))) return !joining;
        first = first.SharingScale(second);
        if (first.Number.Value >= second.Number.Value || !first.CanJoin(second) || (dash && IsRowOfDigits(text, first, second))) return !joining;
        last = second with { Money = second.Money ?? first.Money };
        return true;
    }

    // "222-2222-2222", "1995-01" and "+1-222" are no ranges.
    private static bool IsRowOfDigits(in MeasureText text, Amount first, Amount second)
    {
        if (first.Unit is not null || first.Money is not null) return false;
        if ((text.IsDash(second.End) || text.Is(second.End, "/")) && text.Glued(second.End) && text.Has(second.End + 1, WordClass.Digits)) return true;
        return text[second.First][0] == '0' || (text.Glued(first.First) && (text.IsDash(first.First - 1) || text.Is(first.First - 1, "+", "/")));
    }

    private static bool Starts(in MeasureText text, int at, bool plain) =>
        text.Has(at, WordClass.Digits | WordClass.StartsNumber | WordClass.Vague | WordClass.Article | WordClass.Fraction | WordClass.StartsMoney) || text.Is(at, "few")
        || (text[at].Length == 1 && text[at][0] is >= '¼' and <= '⅞') || (plain && (text.IsDash(at) || text.Is(at, "minus", "negative") || text.Is(at, "the")));

    private static QuantityNode Node(in MeasureText text, int at, Amount first, Amount last, ChangeWord change, (int First, int End) changeRange, bool plain)
    {
        var (money, unit, end) = (last.Money, last.Unit, last.End);
        decimal? low = Scaled(first.Number.Value, money), high = Scaled(last.Number.Value, money);
        if (TryAfter(text, end, change, out var changed, out var afterEnd))
        {
            if (changeRange.First == changeRange.End) changeRange = (end, afterEnd);
            (change, end) = (changed, afterEnd);
        }
        else if (!plain && change == NoChange && !first.Vague && OrMore(text, end) is > 0 and var more)
        {
            (change, changeRange) = (new ChangeWord(Change.Min), (more, more + 2));
        }

        var aged = !plain && money is null && unit is null && Age.TryRead(text, first.Number.First, end, out end);
        var approximate = change.Change is Change.Near or Change.About || (first.Vague && !VagueNumber.IsPair(text, first.Number.First, first.Number.First + 1));
        var noUpper = first.Vague && !first.Couple;
        if (noUpper || change.Change == Change.Min) high = null;
        if (!noUpper && change.Change is Change.Max or Change.Near) low = null;
        return new QuantityNode(at, end, low, high, approximate, change.Increment ? QuantityMeaning.Increment : QuantityMeaning.Cumulative, aged ? QuantityKind.Age : last.Kind, money?.Unit ?? unit?.Name)
        {
            ChangeFirst = changeRange.First,
            ChangeEnd = changeRange.End,
            NumberFirst = first.Number.First,
            NumberEnd = last.Number.End,
            Vague = first.Vague,
            Joined = last != first,
            Upper = Scaled(last.Number.Value, money),
            MinOpen = change is { Change: Change.Min, Open: true },
            MaxOpen = change is { Change: Change.Max, Open: true },
        };
    }

    // "seven cargoes or more", "79 times or more": where the "or" stands behind what is counted; 0 without one.
    private static int OrMore(in MeasureText text, int at)
    {
        for (var or = at + 1; or <= at + LongestCounted && text.IsWord(or - 1); or++)
        {
            if (text.Is(or, "or")) return text.Is(or + 1, "more") && !text.Is(or + 2, "than", "less") && !text[or + 2].EndsWith("ly") ? or : 0;
        }

        return 0;
    }

    // "200 or more", "5,000 or so", "3,000 more"; "less than 5,000 or equal".
    private static bool TryAfter(in MeasureText text, int at, ChangeWord before, out ChangeWord change, out int end)
    {
        (change, end) = (before, at);
        if (before.Open && text.Is(at, "or") && text.Is(at + 1, "equal"))
        {
            end = text.Is(at + 2, "to") ? at + 3 : at + 2;
            if (text.Has(end, WordClass.Digits)) end = at;
            change = before with { Open = end == at };
            return end > at;
        }

        // "S&P 500 +0.3%": the sign belongs to what follows.
        if (text.Is(at, "+") && (!text.Glued(at) || text.Glued(at + 1))) return false;
        if (!text.Has(at, WordClass.StartsChange | WordClass.Mark | WordClass.Opener) && !text.Is(at, "or", "and") && !text.Is(at, "plus")) return false;
        if (!MeasureLexicon.ChangesAfter.TryMatch(text, at, out var after, out end) || text.Is(end, "than")) return false;
        if (text.Is(end - 1, "than") && text.Has(end, WordClass.Digits | WordClass.StartsNumber)) return false;
        if (text.Is(at, "further") && text.Is(at + 1, "than")) return false;
        change = before.Change is Change.Exact or Change.About && after.Change != Change.Exact ? after : before;
        change = change with { Increment = before.Increment || after.Increment };
        return true;
    }

    // Dividing by a one with many places drops the zeros after the point: 500000, not 500000.0.
    private static decimal Scaled(decimal value, MoneyName? money)
    {
        if (money is { Factor: not 1 }) value *= money.Factor;
        return decimal.IsInteger(value) ? decimal.Truncate(value) : value / 1.0000000000000000000000000000m;
    }
}
