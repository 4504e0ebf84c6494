using System.Text;

namespace Tidewaiter.Reading.Documents;

/// <summary>One-line values: titles, names, addresses.</summary>
internal static class Line
{
    /// <summary>Longest one-line value that is kept, in UTF-16 units.</summary>
    public const int MaxLength = 2000;

    /// <summary>The words with single spaces between them, or null if there are none. Control characters count as space.</summary>
    public static string? OrNull(string? text)
    {
        if (text is null) return null;
        var line = new StringBuilder(Math.Min(text.Length, MaxLength));
        foreach (var c in text)
        {
            if (line.Length >= MaxLength) break;
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }

        if (line.Length > 0 && line[^1] == ' ') line.Length--;
        return line.Length == 0 ? null : line.ToString();
    }
}
