namespace Tidewaiter.Reading.Measures;

/// <summary>Adds the small coins to an amount of money: 3 dollars 50 cents, 15 dollars and 50, 17 USD 25.</summary>
internal static class SmallChange
{
    /// <summary>The amount with its coins, or as it was when none follow.</summary>
    public static Amount Add(in MeasureText text, Amount amount)
    {
        if (amount.Money!.Factor != 1 || amount.Number.Scale > 1000 || !decimal.IsInteger(amount.Number.Value)) return amount;
        var and = text.Is(amount.End, "and");
        var at = and ? amount.End + 1 : amount.End;
        if (!text.Has(at, WordClass.Digits | WordClass.StartsNumber) || text.Glued(at) || !Numerals.TryRead(text, at, out var coins) || coins.Value >= 100 || !decimal.IsInteger(coins.Value)) return amount;
        var end = coins.End;
        if (text.Has(end, WordClass.StartsMoney) && MeasureLexicon.Money.TryMatch(text, end, out var name, out var afterName))
        {
            if (name.Factor != 0.01m || !name.After) return amount;
            end = afterName;
        }
        else if ((text.IsWord(end) && !text.Is(end, "and", "more")) || text.Has(end, WordClass.Mark | WordClass.Digits) || (text.Glued(at - 1) && !and && !text.IsWord(at - 1)))
        {
            // "$4.25 and 32 is the quantity", "5 dollars and 10 rounds": the second number counts something else.
            return amount;
        }

        return amount with { End = end, Number = amount.Number with { Value = amount.Number.Value + (coins.Value / 100) } };
    }
}
