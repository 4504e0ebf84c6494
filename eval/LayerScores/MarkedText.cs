using System.Globalization;

namespace Tidewaiter.Eval.LayerScores;

/// <summary>Words of a text that somebody marked, with the value that they stand for; null when the marks carry none.</summary>
internal readonly record struct Mark(Span Span, string? Value);

/// <summary>A plain text with its marks: NAME.txt, and NAME.tsv with one mark a line.</summary>
internal sealed record MarkedText(string Name, TextLayer Layer, DateOnly? Published, IReadOnlyList<Mark> Marks)
{
    /// <summary>
    /// Reads every NAME.txt of a folder that has a NAME.tsv. A line of the table holds start, end (code points of the canonical text, the end excluded),
    /// the value (may be empty) and, if anybody wrote them, the words, which must then be the words at that place. "# published: 2025-05-30" sets the day of
    /// publication; other lines with # and the line of headings are passed over.
    /// </summary>
    /// <exception cref="UsageException">The folder holds no such pair.</exception>
    /// <exception cref="FormatException">A line is not of this form, with file and line.</exception>
    public static IReadOnlyList<MarkedText> Load(string folder)
    {
        var texts = Directory.EnumerateFiles(folder, "*.txt").Where(file => File.Exists(Path.ChangeExtension(file, ".tsv"))).Order(StringComparer.Ordinal).Select(Read).ToList();
        return texts.Count > 0 ? texts : throw new UsageException($"{folder} holds no NAME.txt with a NAME.tsv beside it.");
    }

    private static MarkedText Read(string file)
    {
        var layer = TextLayer.From(File.ReadAllText(file));
        var (table, number) = (Path.ChangeExtension(file, ".tsv"), 0);
        DateOnly? published = null;
        var marks = new List<Mark>();
        foreach (var line in File.ReadLines(table))
        {
            number++;
            if (line.StartsWith("# published:", StringComparison.Ordinal)) published = DateOnly.ParseExact(line["# published:".Length..].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("start\t", StringComparison.Ordinal)) continue;
            marks.Add(Line(line.Split('\t'), layer) ?? throw new FormatException($"{table}:{number}: not start, end, value [, the words at that place]: {line}"));
        }

        marks.Sort((one, other) => one.Span.Start.CompareTo(other.Span.Start));
        return new MarkedText(Path.GetFileNameWithoutExtension(file), layer, published, marks);
    }

    private static Mark? Line(string[] cells, TextLayer layer)
    {
        if (cells.Length < 2 || !int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start) || !int.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out var end)) return null;
        if (start >= end || end > layer.Length) return null;
        var span = new Span(layer.Hash, start, end);
        if (cells.Length > 3 && OneLine(layer.Slice(span)) != OneLine(cells[3])) return null;
        return new Mark(span, cells.Length > 2 && cells[2].Length > 0 ? cells[2] : null);
    }

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
