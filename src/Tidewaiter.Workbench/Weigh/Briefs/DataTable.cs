namespace Tidewaiter.Workbench.Weigh.Briefs;

/// <summary>The tables of data/ that are built into the programs, with their hashes, so that what a brief takes from them can be cited like an exhibit.</summary>
/// <param name="Name">Name of the file in data/.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
/// <param name="Rows">Its rows, cell by cell; comments and empty lines are left out.</param>
public sealed record DataTable(string Name, ContentHash Hash, IReadOnlyList<string[]> Rows)
{
    /// <summary>Reads a table of the workbench.</summary>
    internal static DataTable Own(string name) => Read(typeof(DataTable).Assembly.GetManifestResourceStream(name), name);

    /// <summary>Reads a table of the register.</summary>
    internal static DataTable OfRegister(string name) => Read(typeof(Register.TransferRegister).Assembly.GetManifestResourceStream(name), name);

    /// <summary>Reads a table of names of the reader.</summary>
    internal static DataTable OfNames(string name) => Read(typeof(Reading.Names.NameTable).Assembly.GetManifestResourceStream("names/" + name), name);

    /// <summary>Reads a table of a team's own.</summary>
    /// <param name="name">What it is called in messages and in the brief.</param>
    /// <param name="content">Tab-separated rows in UTF-8.</param>
    public static DataTable Of(string name, ReadOnlySpan<byte> content) => new(name, ContentHash.Of(content),
        [.. System.Text.Encoding.UTF8.GetString(content).TrimStart('\uFEFF').Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))]);

    private static DataTable Read(Stream? stream, string name)
    {
        using var content = new MemoryStream();
        using (stream ?? throw new InvalidOperationException($"data/{name} is not built in.")) stream.CopyTo(content);
        return Of("data/" + name, content.ToArray());
    }
}
