using Microsoft.Data.Sqlite;
using Tidewaiter.Docket.Log;
using Tidewaiter.Docket.Projections;

namespace Tidewaiter.Docket.Sqlite;

/// <summary>
/// The one place where a viewer meets stored rows. Every row carries the marking of its entry, and no row leaves here that the viewer may not read: what is
/// hidden and what does not exist are the same to all that stands above.
/// </summary>
internal sealed class VisibleRows(DocketLayout layout, Viewer viewer, long upTo = long.MaxValue)
{
    // Few different markings occur, so each is parsed once; the limit keeps a hostile docket from filling the memory.
    private const int MaximumRemembered = 10_000;

    private readonly Dictionary<string, (bool Readable, Marking Marking)> _remembered = new(StringComparer.Ordinal);

    /// <summary>The same rows as they were at an instant: without those of entries that came after the last readable one of then.</summary>
    public VisibleRows AsOf(DateTimeOffset instant)
    {
        var last = -1L;
        foreach (var entry in Entries(0))
        {
            if (entry.Time <= instant) last = entry.Seq;
        }

        return new VisibleRows(layout, viewer, last);
    }

    /// <summary>The readable rows of a projection in the order of the log; with <paramref name="key"/> only those whose index column has this value.</summary>
    public IReadOnlyList<T> Of<T>(ProjectionTable table, Func<SqliteDataReader, Marking, T> read, string? key = null) => [.. Guard(Rows(table, read, key))];

    /// <summary>The readable entries, in order. Expunged ones are gone for everybody.</summary>
    public IEnumerable<Entry> Entries(long from) => Guard(EntryRows(from));

    /// <summary>One entry; null if there is none that is readable.</summary>
    public Entry? Entry(long seq) => Guard(EntryRows(seq, seq)).FirstOrDefault();

    private IEnumerable<T> Rows<T>(ProjectionTable table, Func<SqliteDataReader, Marking, T> read, string? key)
    {
        using var connection = Connections.Read(layout.Database);
        var where = $" WHERE seq <= $upTo{(key is null ? "" : $" AND {table.Index} = $key")}";
        using var command = connection.Prepare($"SELECT {string.Join(", ", table.ColumnNames)} FROM {table.Name}{where} ORDER BY seq, n");
        command.Parameters.AddWithValue("$upTo", upTo);
        if (key is not null) command.Parameters.AddWithValue("$key", key);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (Look(reader.GetString(2)) is { } marking) yield return read(reader, marking);
        }
    }

    private IEnumerable<Entry> EntryRows(long from, long to = long.MaxValue)
    {
        using var connection = Connections.Read(layout.Database);
        foreach (var row in LogTable.Rows(connection, from))
        {
            if (row.Seq > Math.Min(to, upTo)) yield break;
            if (row.Body is null) continue;
            var entry = EntryJson.Read(row.Body);
            if (entry.Marking.CanRead(viewer)) yield return entry;
        }
    }

    // What is damaged is said in the docket's own words, whichever layer notices it.
    private IEnumerable<T> Guard<T>(IEnumerable<T> rows)
    {
        using var all = rows.GetEnumerator();
        while (true)
        {
            try
            {
                if (!all.MoveNext()) yield break;
            }
            catch (Exception exception) when (exception is SqliteException or FormatException or KeyNotFoundException or InvalidOperationException or InvalidCastException)
            {
                throw new DocketException($"{layout.Database} is damaged: {exception.Message} Run 'tidewaiter verify' to see what is affected, and restore a backup.", exception);
            }

            yield return all.Current;
        }
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
