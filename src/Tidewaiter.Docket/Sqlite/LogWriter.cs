using Microsoft.Data.Sqlite;
using Tidewaiter.Docket.Log;
using Tidewaiter.Docket.Projections;

namespace Tidewaiter.Docket.Sqlite;

/// <summary>Inserts entries, nodes and projection rows within a transaction that the caller holds. Statements are prepared once.</summary>
internal sealed class LogWriter : IDisposable
{
    private readonly SqliteCommand _entry;
    private readonly SqliteCommand _node;
    private readonly Dictionary<ProjectionTable, SqliteCommand> _projections;

    public LogWriter(SqliteConnection connection)
    {
        _entry = Insert(connection, "entry", ["seq", "commitment", "salt", "body"]);
        _node = Insert(connection, "node", ["pos", "hash"]);
        _projections = ProjectionTable.All.ToDictionary(table => table, table => Insert(connection, table.Name, [.. table.ColumnNames]));
    }

    /// <summary>Inserts an entry with what its leaf completes.</summary>
    public void Add(SqliteTransaction transaction, MerkleFrontier frontier, byte[] salt, byte[] body, List<ContentHash> completed)
    {
        var commitment = Commitment.Of(salt, body).ToArray();
        var seq = frontier.Size;
        Execute(transaction, _entry, [seq, commitment, salt, body]);
        completed.Clear();
        frontier.Append(MerkleHash.Leaf(commitment), completed);
        var position = MerkleTree.Position(seq);
        foreach (var hash in completed) Execute(transaction, _node, [position++, hash.ToArray()]);
    }

    /// <summary>Inserts the rows of an entry.</summary>
    public void Add(SqliteTransaction transaction, long seq, string marking, IEnumerable<ProjectionRow> rows)
    {
        foreach (var row in rows) Execute(transaction, _projections[row.Table], [seq, row.N, marking, .. row.Values]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _entry.Dispose();
        _node.Dispose();
        foreach (var command in _projections.Values) command.Dispose();
    }

    private static SqliteCommand Insert(SqliteConnection connection, string table, string[] columns)
    {
        var command = connection.Prepare($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})");
        for (var i = 0; i < columns.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" });
        return command;
    }

    private static void Execute(SqliteTransaction transaction, SqliteCommand command, ReadOnlySpan<object?> values)
    {
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }
}
