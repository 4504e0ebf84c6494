using Microsoft.Data.Sqlite;
using Tidewaiter.Docket.Sqlite;

namespace Tidewaiter.Docket.Verification;

/// <summary>Holds the tables, indexes and triggers of docket.db against the format, and asks SQLite whether its pages and indexes are whole.</summary>
internal static class SchemaCheck
{
    /// <summary>False if a table is missing or different, so that the rest cannot be read.</summary>
    public static bool Run(SqliteConnection connection, string database, Findings findings)
    {
        var expected = Schema.Statements.ToHashSet(StringComparer.Ordinal);
        var readable = true;
        foreach (var statement in Statements(connection))
        {
            if (!expected.Remove(statement)) findings.Add(FindingKind.Schema, database, seq: null, $"the format does not know: {statement}");
        }

        foreach (var statement in expected)
        {
            findings.Add(FindingKind.Schema, database, seq: null, $"missing or changed: {statement}");
            readable &= !statement.StartsWith("CREATE TABLE", StringComparison.Ordinal);
        }

        using var command = connection.Prepare("PRAGMA integrity_check(20)");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (reader.GetString(0) != "ok") findings.Add(FindingKind.Damaged, database, seq: null, reader.GetString(0));
        }

        return readable;
    }

    private static List<string> Statements(SqliteConnection connection)
    {
        using var command = connection.Prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL");
        using var reader = command.ExecuteReader();
        var statements = new List<string>();
        while (reader.Read()) statements.Add(reader.GetString(0));
        return statements;
    }
}
