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

    /// <summary>Reads an amount at the token: [currency] number [scale] [unit].</summary>
    public static bool TryRead(in MeasureText text, int at, out Amount amount)
    {
        amount = default;
        var start = at;
        MoneyName? money = null;
        if (text.Has(at, WordClass.StartsMoney) && MeasureLexicon.Money.TryMatch(text, at, out var sign, out var afterSign) && sign.Before && text.Has(afterSign, WordClass.Digits))
        {
            (money, at) = (sign, afterSign);
        }

        var number = default(Numeral);
        var vague = money is null && VagueNumber.TryRead(text, at, out number);
        if (!vague && !Numerals.TryRead(text, at, out number)) return false;
        if (money is not null || IsMillionOfThings(text, number)) number = Millions(text, number);
        amount = new Amount(number, start, number.End) { Money = money, Vague = vague };
        if (money is null) amount = amount.WithUnit(text);
        return true;
    }

    private Amount WithUnit(in MeasureText text)
    {
        var at = End;
        var dash = text.IsDash(at) && text.Glued(at) && text.Glued(at + 1);
        if (dash) at++;
        if (Vague && text.Is(at, "of")) at++;
        if (!text.Has(at, WordClass.StartsMoney | WordClass.StartsUnit)) return this;
        var afterMoney = at;
        MoneyName? money = null;
        if (text.Has(at, WordClass.StartsMoney) && MeasureLexicon.Money.TryMatch(text, at, out money, out afterMoney) && !money.After) money = null;
        if (text.Has(at, WordClass.StartsUnit) && MeasureLexicon.Units.TryMatch(text, at, out var unit, out var afterUnit) && Fits(text, unit, at, afterUnit))
        {
            // "pounds" is money by the million and mass below.
            if (money is null || (afterUnit >= afterMoney && Number.Scale < 1_000_000)) return this with { Unit = unit, End = afterUnit };
        }

        return money is null ? this : this with { Money = money, End = afterMoney };
    }

    private bool Fits(in MeasureText text, UnitName unit, int at, int end)
    {
        if (text.Glued(end) && (text.IsWord(end) || text.Has(end, WordClass.Digits))) return false;
        if (!unit.SymbolOnly) return true;
        // "9 m" is a length and "9m rounds" a number: glued "m" before a plural noun is a million.
        return text.Has(Number.End - 1, WordClass.Digits) && (text.Glued(at) || !text.Is(at, "in", "g")) && !text.Is(at, "\"");
    }

    // "9m rounds" counts rounds, "a 9m boat" measures it: what is counted stands in the plural.
    private static bool IsMillionOfThings(in MeasureText text, Numeral number)
    {
        if (!text.Is(number.End, "m") || !text.Glued(number.End) || text.Glued(number.End + 1) || text.Token(number.End + 1).Shape != Tokens.TokenShape.Lower) return false;
        var noun = number.End + 1;
        return text[noun].Length > 3 && text[noun][^1] == 's' && text[noun][^2] != 's';
    }

    // "$9m", "£1.5b": after a currency sign a glued letter is always a scale.
    private static Numeral Millions(in MeasureText text, Numeral number)
    {
        if (number.Scale != 1 || !text.Has(number.End, WordClass.Short) || !text.Glued(number.End)) return number;
        var scale = text.Word(number.End).Number;
        return number with { Value = number.Value * scale, End = number.End + 1, Scale = scale };
    }
}
