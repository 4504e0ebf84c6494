namespace Tidewaiter.Reading.Measures;

/// <summary>Reads a quantity at a token: change word, number or range, unit, change word after it.</summary>
internal static class QuantityReader
{
    /// <summary>Reads the quantity that begins at the token. False when none does, or when its number is a name ("KN-23") or a time.</summary>
    public static bool TryRead(in MeasureText text, int at, out QuantityNode node)
    {
        node = default;
        if (text.Has(at, WordClass.StartsChange) && MeasureLexicon.Changes.TryMatch(text, at, out var change, out var afterChange)
            && TryInterval(text, afterChange, between: text.Is(afterChange, "between", "from"), out var first, out var last)
            && !Designation.IsName(text, first, last, changed: true))
        {
            node = Node(text, at, first, last, change, (at, afterChange));
            return true;
        }

        if (OrdinalNumber.TryRead(text, at, out var rank, out var afterRank))
        {
            node = new QuantityNode(at, afterRank, rank, rank, Approximate: false, QuantityMeaning.Cumulative, QuantityKind.Ordinal, null) { NumberFirst = at, NumberEnd = afterRank, ChangeFirst = at, ChangeEnd = at };
            return true;
        }

        if (!TryInterval(text, at, between: text.Is(at, "between", "from"), out first, out last) || Designation.IsName(text, first, last, changed: last != first)) return false;
        var opened = text.Is(at, "between", "from") ? at + 1 : at;
        node = Node(text, at, first, last, new ChangeWord(Change.Exact, Increment: false), (at, opened));
        return true;
    }

    // One amount, or two joined by "to", a dash, or "and" after "between".
    private static bool TryInterval(in MeasureText text, int at, bool between, out Amount first, out Amount last)
    {
        (first, last) = (default, default);
        if (!Starts(text, between ? at + 1 : at) || !Amount.TryRead(text, between ? at + 1 : at, out first)) return false;
        last = first;
        if (first.Vague) return !between;
        var dash = text.IsDash(first.End);
        var joined = dash || text.Is(first.End, "to", "~") || (between && text.Is(first.End, "and")) || (text.Is(first.End, "or") && first.Unit is null);
        if (!joined || (dash && text.Glued(first.End) != text.Glued(first.End + 1))) return !between;
        if (!Starts(text, first.End + 1) || !Amount.TryRead(text, first.End + 1, out var second) || second.Vague) return !between;
        if (first.Number.Scale == 1 && second.Number.Scale > 1 && first.Number.Value < second.Number.Value / second.Number.Scale)
        {
            first = first with { Number = first.Number with { Value = first.Number.Value * second.Number.Scale } };
        }

        var sameUnit = first.Unit is null || second.Unit?.Dimension == first.Unit.Dimension;
        if (first.Number.Value >= second.Number.Value || !sameUnit || (first.Unit is null && first.Money is null && IsLongRow(text, second))) return !between;
        last = second with { Money = second.Money ?? first.Money };
        return true;
    }

    // "555-1234-99" is a row of digits and no range.
    private static bool IsLongRow(in MeasureText text, Amount second) => text.IsDash(second.End) && text.Glued(second.End) && text.Has(second.End + 1, WordClass.Digits);

    private static bool Starts(in MeasureText text, int at) =>
        text.Has(at, WordClass.Digits | WordClass.StartsNumber | WordClass.Vague | WordClass.Article | WordClass.Fraction | WordClass.StartsMoney) || text.Is(at, "few") || (text[at].Length == 1 && text[at][0] is >= '¼' and <= '⅞');

    private static QuantityNode Node(in MeasureText text, int at, Amount first, Amount last, ChangeWord change, (int First, int End) changeRange)
    {
        var (money, unit, end) = (last.Money, last.Unit, last.End);
        var factor = money?.Factor ?? 1;
        decimal? low = Scaled(first.Number.Value, factor), high = Scaled(last.Number.Value, factor);
        if (text.Has(end, WordClass.StartsChange | WordClass.Mark) || text.Is(end, "or", "and") || text.Is(end, "plus"))
        {
            if (MeasureLexicon.ChangesAfter.TryMatch(text, end, out var after, out var afterEnd) && !text.Is(afterEnd, "than") && !(text.Is(end, "more") && !text.IsWord(end)))
            {
                if (changeRange.First == changeRange.End) changeRange = (end, afterEnd);
                change = change.Change == Change.Exact ? after with { Increment = after.Increment || change.Increment } : change with { Increment = change.Increment || after.Increment };
                end = afterEnd;
            }
        }

        var aged = money is null && unit is null && Age.TryRead(text, at, end, out end);
        var approximate = change.Change is Change.Near or Change.About || first.Vague;
        var vagueOpen = first.Vague && !text.Is(first.Number.First + 1, "couple") && !text.Is(first.Number.First, "couple");
        if (vagueOpen) high = null;
        if (change.Change == Change.Min) high = null;
        else if (change.Change is Change.Max or Change.Near && !vagueOpen) low = null;
        return new QuantityNode(at, end, low, high, approximate, change.Increment ? QuantityMeaning.Increment : QuantityMeaning.Cumulative, aged ? QuantityKind.Age : KindOf(first, unit, money), money?.Unit ?? unit?.Name)
        {
            ChangeFirst = changeRange.First,
            ChangeEnd = changeRange.End,
            NumberFirst = first.Number.First,
            NumberEnd = last.Number.End,
            Vague = first.Vague,
        };
    }

    // Dividing by a one with many places drops the zeros after the point: 500000, not 500000.0.
    private static decimal Scaled(decimal value, decimal factor) => decimal.IsInteger(value) && factor == 1 ? decimal.Truncate(value) : value * factor / 1.0000000000000000000000000000m;

    private static QuantityKind KindOf(Amount amount, UnitName? unit, MoneyName? money) => (unit, money) switch
    {
        (_, not null) => QuantityKind.Money,
        ({ Dimension: "percent" }, _) => QuantityKind.Percent,
        ({ Name: "millimetres" or "centimetres" }, _) => QuantityKind.Calibre,
        (not null, _) => QuantityKind.Dimension,
        _ => amount.Number.Kind == NumeralKind.Fraction && amount.Number.Value < 1 ? QuantityKind.Share : QuantityKind.Count,
    };
}
