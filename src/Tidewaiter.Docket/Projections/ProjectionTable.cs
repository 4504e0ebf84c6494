namespace Tidewaiter.Docket.Projections;

/// <summary>
/// A table that is computed from the log. Its rows are never updated: each belongs to the entry that made it (<c>seq</c>, and <c>n</c> when one entry makes several) and
/// carries that entry's marking. What is current, or how many there are, is computed by a view from the rows that its viewer may read.
/// </summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Columns">Its own columns with their types, after seq, n and marking.</param>
/// <param name="Index">The column that is looked up beside seq; null if none is.</param>
internal sealed record ProjectionTable(string Name, (string Name, string Type)[] Columns, string? Index)
{
    /// <summary>The captures. The same bytes captured twice are two rows: each has a marking of its own.</summary>
    public static readonly ProjectionTable Exhibit = new(
        "exhibit",
        [("hash", "TEXT"), ("name", "TEXT"), ("kind", "TEXT"), ("length", "INTEGER"), ("source", "TEXT"), ("published", "TEXT"), ("url", "TEXT"), ("title", "TEXT"), ("actor", "TEXT"), ("captured", "TEXT")],
        "hash");

    /// <summary>Every file that an entry rests on or made.</summary>
    public static readonly ProjectionTable Content = new("content", [("store", "TEXT"), ("hash", "TEXT")], "hash");

    /// <summary>The text layers of exhibits.</summary>
    public static readonly ProjectionTable Layer = new("layer", [("exhibit", "TEXT"), ("layer", "TEXT")], "exhibit");

    /// <summary>The readings of text layers.</summary>
    public static readonly ProjectionTable Reading = new("reading", [("exhibit", "TEXT"), ("layer", "TEXT"), ("artefact", "TEXT"), ("tool", "TEXT"), ("version", "TEXT")], "exhibit");

    /// <summary>The claims of readings, and those that a person marked or edited.</summary>
    public static readonly ProjectionTable Claim = new("claim", [("id", "TEXT"), ("exhibit", "TEXT"), ("layer", "TEXT"), ("json", "TEXT")], "id");

    /// <summary>What people decided about claims.</summary>
    public static readonly ProjectionTable Judgement = new(
        "judgement",
        [("claim", "TEXT"), ("verdict", "TEXT"), ("actor", "TEXT"), ("behalf", "TEXT"), ("because", "TEXT"), ("time", "TEXT"), ("replacement", "TEXT")],
        "claim");

    /// <summary>The grades of sources.</summary>
    public static readonly ProjectionTable Grade = new("grade", [("source", "TEXT"), ("grade", "TEXT"), ("actor", "TEXT"), ("because", "TEXT"), ("time", "TEXT")], Index: null);

    /// <summary>What belongs together.</summary>
    public static readonly ProjectionTable Link = new("link", [("one", "TEXT"), ("relation", "TEXT"), ("other", "TEXT"), ("actor", "TEXT"), ("because", "TEXT"), ("time", "TEXT")], Index: null);

    /// <summary>The keys that sign checkpoints.</summary>
    public static readonly ProjectionTable SigningKey = new("signing_key", [("name", "TEXT"), ("algorithm", "TEXT"), ("public_key", "TEXT")], Index: null);

    /// <summary>All of them.</summary>
    public static readonly ProjectionTable[] All = [Exhibit, Content, Layer, Reading, Claim, Judgement, Grade, Link, SigningKey];

    /// <summary>Names of all columns, in order.</summary>
    public IEnumerable<string> ColumnNames => Columns.Select(column => column.Name).Prepend("marking").Prepend("n").Prepend("seq");

    /// <summary>The statements that make the table.</summary>
    public IEnumerable<string> Statements()
    {
        var columns = string.Concat(Columns.Select(column => $", {column.Name} {column.Type}"));
        yield return $"CREATE TABLE {Name} (seq INTEGER NOT NULL, n INTEGER NOT NULL, marking TEXT NOT NULL{columns}, PRIMARY KEY (seq, n)) STRICT, WITHOUT ROWID";
        if (Index is not null) yield return $"CREATE INDEX {Name}_{Index} ON {Name} ({Index})";
    }
}

/// <summary>A row of a projection without its marking, which is its entry's.</summary>
/// <param name="Table">Where it belongs.</param>
/// <param name="N">Place among the rows that the same entry puts into the same table, from 0.</param>
/// <param name="Values">Values of the table's own columns: string, long or null.</param>
internal readonly record struct ProjectionRow(ProjectionTable Table, long N, object?[] Values);
