namespace Tidewaiter;

/// <summary>
/// A grade of the Admiralty (NATO) system: how reliable a source is, A (completely) to F (cannot be judged), and how credible a piece of information is,
/// 1 (confirmed) to 6 (cannot be judged). Two fields that are never merged; either may be missing.
/// </summary>
/// <param name="Reliability">'A' to 'F', or null.</param>
/// <param name="Credibility">1 to 6, or null.</param>
public readonly record struct Grade(char? Reliability, int? Credibility)
{
    /// <summary>Reads "B2", "B" or "2", either case; false for anything else, also for the non-standard "G".</summary>
    public static bool TryParse(string? text, out Grade grade)
    {
        grade = default;
        if (string.IsNullOrEmpty(text) || text.Length > 2) return false;
        var first = char.ToUpperInvariant(text[0]);
        char? reliability = first is >= 'A' and <= 'F' ? first : null;
        var rest = reliability is null ? text : text[1..];
        if (rest.Length > 1 || (rest.Length == 1 && rest[0] is < '1' or > '6')) return false;
        grade = new Grade(reliability, rest.Length == 1 ? rest[0] - '0' : null);
        return true;
    }

    /// <summary>"B2", "B" or "2".</summary>
    public override string ToString() => $"{Reliability}{Credibility}";
}
