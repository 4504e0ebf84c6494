namespace Tidewaiter.Reading.Documents;

/// <summary>Lines that only say when something was published: "Published: 5 September 2024, 10:15 GMT", "By Jane Doe | Sept. 5, 2024".</summary>
internal static class Dateline
{
    private const int MaxLength = 120;
    private const int OtherWords = 9;

    /// <summary>True if the line holds a whole date and little else.</summary>
    public static bool IsDateline(ReadOnlySpan<char> line, out DateOnly day)
    {
        day = default;
        if (line.Length is < 8 or > MaxLength) return false;
        var (words, word) = (0, false);
        foreach (var c in line)
        {
            var letter = char.IsLetter(c);
            if (letter && !word) words++;
            word = letter;
        }

        // A sentence that happens to name a date is no dateline.
        if (words > OtherWords || (line[^1] is '.' or '?' or '!' && words > 4)) return false;
        return DateText.TryFind(line, out day);
    }
}
