namespace Tidewaiter.Reading.Documents.Pdf;

/// <summary>Finds the footnotes at the end of a page.</summary>
internal static class Footnotes
{
    /// <summary>Index of the first line of the footnotes; the number of lines if there are none. They stand in the lower half, behind a blank line or an ended sentence, and
    /// no numbered paragraph follows them.</summary>
    public static int Start(List<string> page)
    {
        var start = page.Count;
        for (var i = page.Count - 1; i >= page.Count / 2; i--)
        {
            if (page[i].Length > 0 && Reflow.StartsBlock(page[i])) break;
            if (IsNote(page[i]) && (i == 0 || page[i - 1].Length == 0 || page[i - 1][^1] is '.' or ';' or '!' or '?')) start = i;
        }

        return start;
    }

    /// <summary>True for a number and a capital, "3 Letter from …": a footnote if what stands before it has ended.</summary>
    public static bool IsNote(string line)
    {
        var at = 0;
        while (at < line.Length && at < 4 && char.IsAsciiDigit(line[at])) at++;
        return at is > 0 and < 4 && at + 1 < line.Length && line[at] == ' ' && char.IsUpper(line[at + 1]);
    }
}
