using System.Text;
using Tidewaiter.Reading;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Workbench.Read;

/// <summary>The words that a reading knows: the product's, with a team's own table laid over them if there is one.</summary>
public sealed class TeamLexicon
{
    private TeamLexicon(Lexicon words, byte[]? table) => (Words, Table) = (words, table);

    /// <summary>The product's words alone.</summary>
    public static TeamLexicon Default { get; } = new(Lexicon.Default, null);

    /// <summary>All words.</summary>
    public Lexicon Words { get; }

    /// <summary>The team's table in UTF-8; null when there is none.</summary>
    public ReadOnlyMemory<byte>? Table { get; }

    /// <summary>Version of the reader with these words: "reader/0.2", or "reader/0.2+lexicon.4f0c…" with the beginning of the table's hash.</summary>
    public string ReaderVersion => Hash is { } hash ? $"{Reader.Version}+lexicon.{hash.ToString()[..16]}" : Reader.Version;

    /// <summary>Hash of the team's table; null when there is none.</summary>
    public ContentHash? Hash => Table is { } table ? ContentHash.Of(table.Span) : null;

    /// <summary>Lays a table over the product's words.</summary>
    /// <param name="name">Name of the table, for messages.</param>
    /// <param name="table">Rows as in data/lexicon.</param>
    /// <exception cref="FormatException">A row cannot be read; the message names the table and the line.</exception>
    public static TeamLexicon Of(string name, string table) => new(Lexicon.Default.With(name, table), Encoding.UTF8.GetBytes(table));
}
