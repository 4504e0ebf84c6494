namespace Tidewaiter.Register;

/// <summary>The reference rows of data/ that are built into the library.</summary>
internal static class Reference
{
    /// <summary>The text of a file of data/.</summary>
    public static string ReadText(string file)
    {
        using var stream = typeof(Reference).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"data/{file} is not built into {typeof(Reference).Assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The rows of a tab-separated table with their line numbers; lines that are empty or begin with # are left out.</summary>
    /// <exception cref="FormatException">A row has another number of columns; the message names its line.</exception>
    public static IEnumerable<(int Line, string[] Cells)> Rows(string table, string file, int columns)
    {
        var number = 0;
        foreach (var line in table.Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells.Length != columns) throw new FormatException($"{file}, line {number}: {columns} columns expected, {cells.Length} found.");
            yield return (number, cells);
        }
    }
}
