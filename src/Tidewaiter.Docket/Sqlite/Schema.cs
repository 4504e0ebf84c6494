using Microsoft.Data.Sqlite;
using Tidewaiter.Docket.Projections;

namespace Tidewaiter.Docket.Sqlite;

/// <summary>The tables of docket.db, format 1.</summary>
internal static class Schema
{
    /// <summary>The format that this program writes.</summary>
    public const int Format = 1;

    /// <summary>The log: its entries with commitment and salt, the nodes of the tree in the order in which they were completed, and the checkpoint that was signed
    /// with the last of them.</summary>
    public static readonly string[] Log =
    [
        "CREATE TABLE entry (seq INTEGER PRIMARY KEY, commitment BLOB NOT NULL, salt BLOB, body BLOB) STRICT",
        "CREATE TABLE node (pos INTEGER PRIMARY KEY, hash BLOB NOT NULL) STRICT",
        "CREATE TABLE seal (id INTEGER PRIMARY KEY CHECK (id = 0), note TEXT NOT NULL) STRICT",
    ];

    /// <summary>Every statement that makes the database.</summary>
    public static IEnumerable<string> Statements => Log.Concat(ProjectionTable.All.SelectMany(table => table.Statements()));

    /// <summary>Makes the tables in an empty database.</summary>
    public static void Create(SqliteConnection connection)
    {
        foreach (var statement in Statements) connection.Run(statement);
        connection.Run($"PRAGMA user_version = {Format}");
    }
}
