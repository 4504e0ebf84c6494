using System.Collections.Immutable;

namespace Tidewaiter.Workbench.Weigh.Briefs;

/// <summary>A standard of evidence that a brief states at its start: a row of data/standards.tsv, or of a table that a team keeps itself.</summary>
/// <param name="Name">The word by which it is chosen.</param>
/// <param name="Title">Its title.</param>
/// <param name="Sentences">What it says.</param>
/// <param name="Table">The table that it stands in.</param>
public sealed record StandardOfEvidence(string Name, string Title, ImmutableArray<string> Sentences, DataTable Table)
{
    /// <summary>The standards that come with the program.</summary>
    public static ImmutableArray<StandardOfEvidence> All { get; } = Read(DataTable.Own("standards.tsv"));

    /// <summary>The first of them.</summary>
    public static StandardOfEvidence Default => All[0];

    /// <summary>Reads a table of standards.</summary>
    /// <exception cref="FormatException">It has no row, or a row has not exactly a name, a title and a text.</exception>
    public static ImmutableArray<StandardOfEvidence> Read(DataTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Rows.Count == 0) throw new FormatException($"{table.Name} holds no standard: a row is name, title and text with tabs between.");
        return [.. table.Rows.Select(row => row is [{ Length: > 0 } name, var title, { Length: > 0 } text]
            ? new StandardOfEvidence(name, title, Prose.Sentences(text), table)
            : throw new FormatException($"{table.Name}: a row is name, title and text with tabs between; this one is not: {string.Join(" | ", row)}"))];
    }
}
