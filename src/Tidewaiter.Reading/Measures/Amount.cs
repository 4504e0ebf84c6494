namespace Tidewaiter.Reading.Measures;

/// <summary>A number with its unit, before change words: one end of a range, or the whole of it.</summary>
/// <param name="Number">The number.</param>
/// <param name="First">First token, currency sign included.</param>
/// <param name="End">The token after the unit.</param>
internal readonly record struct Amount(Numeral Number, int First, int End)
{
    /// <summary>The currency, if it is money.</summary>
    public MoneyName? Money { get; init; }

    /// <summary>The unit, if it has one.</summary>
    public UnitName? Unit { get; init; }

    /// <summary>True for several, dozens: only a least number.</summary>
    public bool Vague { get; init; }

    /// <summary>True for "a couple": vague, but no more than it says.</summary>
    public bool Couple { get; init; }

    /// <summary>What it is a number of.</summary>
    public QuantityKind Kind => (Unit, Money) switch
    {
        (_, not null) => QuantityKind.Money,
        ({ Dimension: "percent" }, _) => QuantityKind.Percent,
        ({ Name: "millimetres" or "centimetres" }, _) => QuantityKind.Calibre,
        (not null, _) => QuantityKind.Dimension,
        _ => Number.Kind == NumeralKind.Fraction && Number.Value < 1 ? QuantityKind.Share : QuantityKind.Count,
    };

    /// <summary>Reads an amount at the token: [currency] number [scale] [unit].</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="at">First token.</param>
    /// <param name="plain">True to read any number, ranks and signed numbers among them, without units.</param>
    /// <param name="ratio">True to read "2 in 5" as one number when plain.</param>
    /// <param name="amount">The amount.</param>
    public static bool TryRead(in MeasureText text, int at, bool plain, bool ratio, out Amount amount)
    {
        if (plain) return TryPlain(text, at, ratio, out amount);
        amount = default;
        var start = at;
        MoneyName? money = null;
        if (text.Has(at, WordClass.StartsMoney) && MeasureLexicon.Money.TryMatch(text, at, out var sign, out var afterSign) && sign.Before && text.Has(afterSign, WordClass.Digits) && !IsArticle(text, at, afterSign) && !IsLoose(text, at, afterSign))
        {
            (money, at) = (sign, afterSign);
        }

        var number = default(Numeral);
        var vague = money is null && VagueNumber.TryRead(text, at, out number);
        if (!vague && !Numerals.TryRead(text, at, out number)) return false;
        if (money is not null || IsMillionOfThings(text, number)) number = Millions(text, number);
        amount = new Amount(number, start, number.End) { Money = money, Vague = vague, Couple = vague && text.Is(text.Has(at, WordClass.Article) ? at + 1 : at, "couple", "pair") };
        if (money is null) amount = amount.WithUnit(text);
        if (amount.Money is not null) amount = SmallChange.Add(text, amount);
        return true;
    }

    /// <summary>"3 to 5 million": the scale of the second number is the first one's too.</summary>
    public Amount SharingScale(Amount second) =>
        Number.Scale == 1 && second.Number.Scale > 1 && Number.Value < second.Number.Value / second.Number.Scale
            ? this with { Number = Number with { Value = Number.Value * second.Number.Scale } }
            : this;

    /// <summary>True if this and a larger amount are two ends of one range: of one dimension, or the first without a unit.</summary>
    public bool CanJoin(Amount second) => (Unit is null || second.Unit?.Dimension == Unit.Dimension) && (Money is null || second.Money is null || second.Money.Unit == Money.Unit);

    private static bool TryPlain(in MeasureText text, int at, bool ratio, out Amount amount)
    {
        amount = default;
        var first = text.Is(at, "the") ? at + 1 : at;
        if (first > at || text.Has(at, WordClass.Ordinal))
        {
            if (!OrdinalNumber.TryRead(text, first, out var rank, out var end)) return false;
            amount = new Amount(new Numeral(rank, first, end, NumeralKind.Whole), at, end);
            return true;
        }

        if (!PlainNumbers.TryRead(text, at, ratio, out var number)) return false;
        amount = new Amount(number, at, number.End);
        return true;
    }

    private Amount WithUnit(in MeasureText text)
    {
        var at = End;
        if (text.IsDash(at) && text.Glued(at) && text.Glued(at + 1)) at++;
        var bracket = !Vague && IsBracket(text, at, 0);
        if (bracket || (Vague && text.Is(at, "of"))) at++;
        if (!text.Has(at, WordClass.StartsMoney | WordClass.StartsUnit)) return this;
        var afterMoney = at;
        MoneyName? money = null;
        if (text.Has(at, WordClass.StartsMoney) && (!MeasureLexicon.Money.TryMatch(text, at, out money, out afterMoney) || !Follows(text, money, at, afterMoney))) money = null;
        if (text.Has(at, WordClass.StartsUnit) && MeasureLexicon.Units.TryMatch(text, at, out var unit, out var afterUnit) && Fits(text, unit, at, afterUnit))
        {
            if (bracket && !IsBracket(text, afterUnit, 1)) return this;
            // "pounds" is money by the million and mass below.
            if (money is null || (afterUnit >= afterMoney && Number.Scale < 1_000_000)) return (this with { Unit = unit, End = bracket ? afterUnit + 1 : afterUnit }).WithInches(text);
        }

        if (money is null || bracket) return this;
        var scaled = Number.Scale == 1 && text.Has(afterMoney, WordClass.Scale) ? text.Word(afterMoney).Number : 1;
        return this with { Money = money, End = scaled > 1 ? afterMoney + 1 : afterMoney, Number = Number with { Value = Number.Value * scaled } };
    }

    // "12 ft 2 in", "5 feet and 2 inches"
    private Amount WithInches(in MeasureText text)
    {
        if (Unit!.Name != "feet") return this;
        var at = text.Is(End, "and") ? End + 1 : End;
        if (!text.Has(at, WordClass.Digits | WordClass.StartsNumber) || !Numerals.TryRead(text, at, out var inches) || inches.Value >= 12) return this;
        if (!text.Is(inches.End, "inches", "inch") && !(text.Is(inches.End, "in") && text.Has(inches.End - 1, WordClass.Digits))) return this;
        return this with { End = inches.End + 1, Number = Number with { Value = Number.Value + (inches.Value / 12) } };
    }

    private static bool IsBracket(in MeasureText text, int at, int side) => side == 0 ? text.Is(at, "(", "[") || text.Is(at, "{", "<") : text.Is(at, ")", "]") || text.Is(at, "}", ">");

    // "a $48 million contract", "music's $500 million man": a lone letter is part of the sign only as "A$" and "S$".
    private static bool IsArticle(in MeasureText text, int at, int end) => end > at + 1 && text.Is(at, "a", "s") && (!char.IsAsciiLetterUpper(text[at][0]) || (text.Is(at, "a") && !text.Glued(at + 1)));

    // "PS2.7m", "Y=590 billion": how feeds without other letters write the pound and the yen; "PS 5" is something else.
    private static bool IsLoose(in MeasureText text, int at, int end) => text.Is(at, "ps", "y") && !(text[at] is "PS" or "Y" && text.Glued(end) && !text.Glued(at));

    // "10 $ is", but "1 $10" and "3 USD50" belong to what follows.
    private static bool Follows(in MeasureText text, MoneyName money, int at, int end)
    {
        if (!money.After || (text.Is(at, "c", "p") && !(text.Glued(at) || text[at][0] == 'p'))) return false;
        if (!money.Before || !text.Has(end, WordClass.Digits) || text.Glued(at)) return true;
        return !text.Glued(end) && (text.Token(at).IsWord || text.Has(end + 1, WordClass.StartsMoney));
    }

    private bool Fits(in MeasureText text, UnitName unit, int at, int end)
    {
        // "100 KN-23 missiles", "5 m212"; a degree sign may touch its pole.
        if (text.Glued(end) && !text.Is(at, "°") && (text.IsWord(end) || text.Has(end, WordClass.Digits) || (text.IsDash(end) && text.Has(end + 1, WordClass.Digits)))) return false;
        if (!unit.SymbolOnly) return true;
        // "9 m" is a length and "9m rounds" a number: glued "m" before a plural noun is a million.
        return text.Has(Number.End - 1, WordClass.Digits) && (text.Glued(at) || !text.Is(at, "in", "g")) && !text.Is(at, "\"");
    }

    // "9m rounds" counts rounds, "a 9m boat" measures it: what is counted stands in the plural.
    private static bool IsMillionOfThings(in MeasureText text, Numeral number)
    {
        if (!text.Is(number.End, "m") || !text.Glued(number.End) || text.Glued(number.End + 1) || text.Token(number.End + 1).Shape != Tokens.TokenShape.Lower) return false;
        // "2.7m combined digital and physical sales": a plural within reach; "2m long poles", "300m off its piers" are lengths.
        for (var noun = number.End + 1; noun < number.End + 6 && text.Token(noun).Shape == Tokens.TokenShape.Lower && !text.Has(noun, WordClass.Mark); noun++)
        {
            if (text.Is(noun, "of", "from") || text.Is(noun, "off", "in") || text.Is(noun, "to", "long") || text.Is(noun, "tall", "high") || text.Is(noun, "wide", "deep") || text.Is(noun, "at", "on") || text.Is(noun, "thick", "away")) return false;
            if (text[noun].Length > 3 && text[noun][^1] == 's' && text[noun][^2] != 's') return true;
        }

        return false;
    }

    // "$9m", "£1.5b": after a currency sign a glued letter is always a scale.
    private static Numeral Millions(in MeasureText text, Numeral number)
    {
        if (number.Scale != 1 || !text.Has(number.End, WordClass.Short) || !text.Glued(number.End)) return number;
        var scale = text.Word(number.End).Number;
        return number with { Value = number.Value * scale, End = number.End + 1, Scale = scale };
    }
}
