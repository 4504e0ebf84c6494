using Microsoft.Data.Sqlite;
using Tidewaiter.Docket.Log;
using Tidewaiter.Docket.Projections;

namespace Tidewaiter.Docket.Sqlite;

/// <summary>
/// The one place where a viewer meets stored rows. Every row carries the marking of its entry, and no row leaves here that the viewer may not read: what is
/// hidden and what does not exist are the same to all that stands above.
/// </summary>
internal sealed class VisibleRows(DocketLayout layout, Viewer viewer)
{
    // Few different markings occur, so each is parsed once; the limit keeps a hostile docket from filling the memory.
    private const int MaximumRemembered = 10_000;

    private readonly Dictionary<string, (bool Readable, Marking Marking)> _remembered = new(StringComparer.Ordinal);

    /// <summary>The readable rows of a projection in the order of the log; with <paramref name="key"/> only those whose index column has this value.</summary>
    public IReadOnlyList<T> Of<T>(ProjectionTable table, Func<SqliteDataReader, Marking, T> read, string? key = null)
    {
        using var connection = Connections.Read(layout.Database);
        var where = key is null ? "" : $" WHERE {table.Index} = $key";
        using var command = connection.Prepare($"SELECT {string.Join(", ", table.ColumnNames)} FROM {table.Name}{where} ORDER BY seq, n");
        if (key is not null) command.Parameters.AddWithValue("$key", key);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            if (Look(reader.GetString(2)) is { } marking) rows.Add(read(reader, marking));
        }

        return rows;
    }

    /// <summary>The readable entries, in order. Expunged ones are gone for everybody.</summary>
    public IEnumerable<Entry> Entries(long from)
    {
        using var connection = Connections.Read(layout.Database);
        foreach (var row in LogTable.Rows(connection, from))
        {
            if (Read(row) is { } entry) yield return entry;
        }
    }

    /// <summary>One entry; null if there is none that is readable.</summary>
    public Entry? Entry(long seq)
    {
        using var connection = Connections.Read(layout.Database);
        return LogTable.Row(connection, seq) is { } row ? Read(row) : null;
    }

    private Entry? Read(LogRow row)
    {
        if (row.Body is null) return null;
        var entry = EntryJson.Read(row.Body);
        return entry.Marking.CanRead(viewer) ? entry : null;
    }

    private Marking? Look(string json)
    {
        lock (_remembered)
        {
            if (!_remembered.TryGetValue(json, out var known))
            {
                var marking = MarkingJson.Read(json);
                known = (marking.CanRead(viewer), marking);
                if (_remembered.Count < MaximumRemembered) _remembered.Add(json, known);
            }

            return known.Readable ? known.Marking : null;
        }
    }
}
