namespace Tidewaiter;

/// <summary>An IMO ship number: seven digits, the last a check digit (IMO Resolution A.1117(30)). It stays with the hull through changes of name, flag and owner.</summary>
public readonly record struct Imo
{
    private Imo(int value) => Value = value;

    /// <summary>The number, 1,000,000 to 9,999,999; 0 in the default value, which names no ship.</summary>
    public int Value { get; }

    /// <summary>Takes a number; false when it has not seven digits or the check digit is wrong.</summary>
    public static bool TryCreate(long value, out Imo imo)
    {
        imo = default;
        if (value is < 1_000_000 or > 9_999_999 || CheckDigit((int)(value / 10)) != value % 10) return false;
        imo = new Imo((int)value);
        return true;
    }

    /// <summary>Reads seven digits, with or without "IMO" before them ("IMO 9179842", "IMO9179842"); false for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Imo imo)
    {
        imo = default;
        if (text.StartsWith("IMO", StringComparison.OrdinalIgnoreCase)) text = text[3..].TrimStart(" :-\u00A0");
        if (text.Length != 7 || text.ContainsAnyExceptInRange('0', '9')) return false;
        return TryCreate(int.Parse(text, provider: null), out imo);
    }

    /// <summary>The check digit of the first six: their sum weighted 7, 6, 5, 4, 3, 2, modulo 10.</summary>
    /// <param name="firstSix">The six digits as a number.</param>
    public static int CheckDigit(int firstSix)
    {
        var sum = 0;
        for (var weight = 2; weight <= 7; weight++)
        {
            sum += firstSix % 10 * weight;
            firstSix /= 10;
        }

        return sum % 10;
    }

    /// <summary>"IMO 9179842".</summary>
    public override string ToString() => $"IMO {Value:0000000}";
}
