namespace Tidewaiter.Reading.Measures;

/// <summary>Ranks: first, twenty-first, 224th.</summary>
internal static class OrdinalNumber
{
    /// <summary>Reads a rank at the token.</summary>
    public static bool TryRead(in MeasureText text, int at, out int rank, out int end)
    {
        (rank, end) = (0, at);
        if (text.Has(at, WordClass.Digits))
        {
            if (!text.Glued(at + 1) || !IsSuffix(text[at + 1]) || !Digits.TryRead(text[at], out var value) || value > 100_000 || !decimal.IsInteger(value)) return false;
            (rank, end) = ((int)value, at + 2);
            return true;
        }

        if (text.Has(at, WordClass.Ordinal))
        {
            (rank, end) = ((int)Math.Min(text.Word(at).Number, int.MaxValue), at + 1);
            return true;
        }

        var unit = text.SkipDash(at + 1);
        if (!text.Has(at, WordClass.Tens) || !text.Has(unit, WordClass.Ordinal) || text.Word(unit).Number >= 10) return false;
        (rank, end) = ((int)(text.Word(at).Number + text.Word(unit).Number), unit + 1);
        return true;
    }

    /// <summary>True for st, nd, rd, th.</summary>
    public static bool IsSuffix(ReadOnlySpan<char> letters) =>
        letters.Length == 2 && (letters.Equals("th", StringComparison.OrdinalIgnoreCase) || letters.Equals("st", StringComparison.OrdinalIgnoreCase)
            || letters.Equals("nd", StringComparison.OrdinalIgnoreCase) || letters.Equals("rd", StringComparison.OrdinalIgnoreCase));
}
