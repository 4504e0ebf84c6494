using System.Text;

namespace Tidewaiter.Register.Tables;

/// <summary>A record of a comma-separated table with the place where it stands.</summary>
/// <param name="Cells">The cells, unquoted.</param>
/// <param name="Start">UTF-16 index of its first character.</param>
/// <param name="End">Index after its last character, without the line end.</param>
/// <param name="Line">Line of its first character, from 1.</param>
/// <param name="Fault">What is wrong with it, or null.</param>
internal readonly record struct CsvRow(List<string> Cells, int Start, int End, int Line, string? Fault);

/// <summary>Reads separated records (RFC 4180: quoted cells may hold separators, line ends and doubled quotation marks) in one pass.</summary>
internal static class CsvRows
{
    /// <summary>Longest record, in characters: an unclosed quotation mark must not swallow the rest of a large file.</summary>
    private const int LongestRecord = 65_536;

    // Spreadsheets write semicolons where the comma is the decimal sign, and tabs on copying.
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>The separator with which the first line has all these columns; null when it has them with none.</summary>
    public static char? SeparatorOf(string text, IReadOnlyCollection<string> columns)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? text : text[..Math.Min(end, LongestRecord)];
        foreach (var separator in Separators)
        {
            var header = Of(first, separator).FirstOrDefault().Cells;
            if (header is not null && columns.All(name => header.Contains(name, StringComparer.OrdinalIgnoreCase))) return separator;
        }

        return null;
    }

    /// <summary>Every record that is not empty.</summary>
    public static IEnumerable<CsvRow> Of(string text, char separator = ',')
    {
        var (at, line) = (0, 1);
        while (at < text.Length)
        {
            var row = One(text, at, line, separator);
            if (row.End > row.Start) yield return row;
            line += text.AsSpan(row.Start, row.End - row.Start).Count('\n') + 1;
            at = row.End + 1;
        }
    }

    private static CsvRow One(string text, int start, int line, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        var at = start;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (quoted && at - start > LongestRecord) return new CsvRow([], start, EndOfLine(text, start), line, $"a quotation mark is not closed within {LongestRecord} characters");
            if (quoted && c == '"' && at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
            else if (c == '"' && (quoted || cell.Length == 0)) quoted = !quoted;
            else if (!quoted && c == separator) Close(cells, cell);
            else if (!quoted && c == '\n') break;
            else cell.Append(c);
        }

        if (quoted) return new CsvRow([], start, EndOfLine(text, start), line, "a quotation mark is not closed");
        Close(cells, cell);
        return new CsvRow(cells, start, at, line, null);
    }

    private static int EndOfLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }

    private static void Close(List<string> cells, StringBuilder cell)
    {
        cells.Add(cell.ToString().Trim());
        cell.Clear();
    }
}
