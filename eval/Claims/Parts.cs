namespace Tidewaiter.Eval.Claims;

/// <summary>What the reports of a part are for, and so who may look at them.</summary>
internal enum PartRole
{
    /// <summary>Rules were mended by its errors: its figures show that nothing is lost.</summary>
    Worked,

    /// <summary>The tables are learnt from it, and rules were mended by its promoted sentences only.</summary>
    Teaching,

    /// <summary>Only totals and promoted sentences are ever printed, and nothing is learnt from it.</summary>
    Unseen,
}

/// <summary>The parts of a folder of annotated reports (parts.tsv): what each is for and how its texts were written.</summary>
internal static class Parts
{
    /// <summary>Role and manner of each part that the folder's table names; empty without a table.</summary>
    /// <param name="folder">The folder of the reports.</param>
    /// <exception cref="FormatException">A row names no role.</exception>
    public static IReadOnlyDictionary<string, (PartRole Role, string Manner)> Read(string folder)
    {
        var parts = new Dictionary<string, (PartRole, string)>(StringComparer.Ordinal);
        var file = Path.Combine(folder, "parts.tsv");
        if (!File.Exists(file)) return parts;
        foreach (var line in File.ReadLines(file))
        {
            if (line.StartsWith('#')) continue;
            var cells = line.Split('\t');
            if (cells.Length < 3 || !Enum.TryParse<PartRole>(cells[1], ignoreCase: true, out var role)) throw new FormatException($"{file}: no role in: {line}");
            parts.Add(cells[0], (role, cells[2]));
        }

        return parts;
    }
}
