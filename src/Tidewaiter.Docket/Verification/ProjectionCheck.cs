using Microsoft.Data.Sqlite;
using Tidewaiter.Docket.Log;
using Tidewaiter.Docket.Projections;
using Tidewaiter.Docket.Sqlite;

namespace Tidewaiter.Docket.Verification;

/// <summary>Replays the log and holds every row of every projection against it. Both come in the order of the log, so one pass does it and nothing is kept.</summary>
internal sealed class ProjectionCheck : IDisposable
{
    private readonly Findings _findings;
    private readonly Projector _projector;
    private readonly List<Cursor> _cursors = [];

    public ProjectionCheck(SqliteConnection connection, Projector projector, Findings findings)
    {
        _findings = findings;
        _projector = projector;
        foreach (var table in ProjectionTable.All) _cursors.Add(new Cursor(connection, table));
    }

    /// <summary>Holds the rows of one entry against the stored ones; an entry that is gone or expunged has none.</summary>
    public void Check(long seq, Entry? entry)
    {
        IReadOnlyList<ProjectionRow> expected = [];
        var known = true;
        if (entry is not null)
        {
            try
            {
                expected = _projector.Project(entry);
            }
            catch (DocketException exception)
            {
                known = false;
                _findings.Add(FindingKind.ProjectionChanged, "docket.db", seq, "it cannot be replayed: " + exception.Message);
            }
        }

        var marking = entry is null ? "" : MarkingJson.Write(entry.Marking);
        foreach (var cursor in _cursors) Compare(cursor, seq, marking, expected, known);
    }

    /// <summary>Reports rows that belong to no entry.</summary>
    public void Finish(long size)
    {
        foreach (var cursor in _cursors) Compare(cursor, size, "", [], known: true);
        foreach (var cursor in _cursors)
        {
            while (cursor.More) Extra(cursor);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var cursor in _cursors) cursor.Dispose();
    }

    private void Compare(Cursor cursor, long seq, string marking, IReadOnlyList<ProjectionRow> expected, bool known)
    {
        while (cursor.More && cursor.Seq < seq) Extra(cursor);
        foreach (var row in expected)
        {
            if (row.Table != cursor.Table) continue;
            while (cursor.More && cursor.Seq == seq && cursor.N < row.N) Extra(cursor);
            if (!cursor.More || cursor.Seq != seq || cursor.N != row.N)
            {
                _findings.Add(FindingKind.ProjectionChanged, Where(cursor), seq, $"a row is missing (n = {row.N})");
                continue;
            }

            if (cursor.Difference(marking, row) is { } column) _findings.Add(FindingKind.ProjectionChanged, Where(cursor), seq, $"column '{column}' was changed (n = {row.N})");
            cursor.Next();
        }

        while (cursor.More && cursor.Seq == seq)
        {
            if (known) Extra(cursor);
            else cursor.Next();
        }
    }

    private void Extra(Cursor cursor)
    {
        _findings.Add(FindingKind.ProjectionChanged, Where(cursor), cursor.Seq, $"there is a row that the log does not give (n = {cursor.N})");
        cursor.Next();
    }

    private static string Where(Cursor cursor) => "docket.db, table " + cursor.Table.Name;

    private sealed class Cursor : IDisposable
    {
        private readonly SqliteCommand _command;
        private readonly SqliteDataReader _reader;

        public Cursor(SqliteConnection connection, ProjectionTable table)
        {
            Table = table;
            _command = connection.Prepare($"SELECT {string.Join(", ", table.ColumnNames)} FROM {table.Name} ORDER BY seq, n");
            _reader = _command.ExecuteReader();
            Next();
        }

        public ProjectionTable Table { get; }

        public bool More { get; private set; }

        public long Seq { get; private set; }

        public long N { get; private set; }

        public void Next()
        {
            More = _reader.Read();
            if (!More) return;
            Seq = _reader.GetInt64(0);
            N = _reader.GetInt64(1);
        }

        public string? Difference(string marking, ProjectionRow row)
        {
            if (_reader.GetString(2) != marking) return "marking";
            for (var i = 0; i < row.Values.Length; i++)
            {
                var stored = _reader.IsDBNull(i + 3) ? null : _reader.GetValue(i + 3);
                if (!Equals(stored, row.Values[i])) return Table.Columns[i].Name;
            }

            return null;
        }

        public void Dispose()
        {
            _reader.Dispose();
            _command.Dispose();
        }
    }
}
