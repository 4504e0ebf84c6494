using Microsoft.Data.Sqlite;

namespace Tidewaiter.Docket.Sqlite;

/// <summary>How docket.db is opened, and the few statements that everyone runs.</summary>
internal static class Connections
{
    private const int WriterCacheKibibytes = 16 * 1024;
    private const int ReadOnlyCode = 8;
    private const int CannotOpenCode = 14;

    /// <summary>
    /// Opens for the writer. Write-ahead log, so that readers neither wait nor are waited for; <c>synchronous=FULL</c>, so that a committed entry survives a power failure;
    /// <c>secure_delete</c>, so that an expunged body is overwritten and not only unlinked.
    /// </summary>
    public static SqliteConnection Write(string path, bool create = false)
    {
        var connection = Open(path, create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite);
        connection.Run("PRAGMA journal_mode = WAL");
        connection.Run("PRAGMA synchronous = FULL");
        connection.Run("PRAGMA secure_delete = ON");
        connection.Run($"PRAGMA cache_size = -{WriterCacheKibibytes}");
        return connection;
    }

    /// <summary>Opens for reading. A docket on a medium that cannot be written to has no side files, and then needs none.</summary>
    public static SqliteConnection Read(string path)
    {
        var connection = Open(path, SqliteOpenMode.ReadOnly);
        try
        {
            // SQLite touches the file, and makes its side files, with the first question only.
            connection.Run("PRAGMA schema_version");
            return connection;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is ReadOnlyCode or CannotOpenCode && File.Exists(path) && !File.Exists(path + "-wal"))
        {
            connection.Dispose();
            return ReadUntouched(path);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens for reading without locks and side files, which is right only when nobody writes meanwhile.</summary>
    public static SqliteConnection ReadUntouched(string path)
        => Open("file:" + Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal) + "?immutable=1", SqliteOpenMode.ReadOnly);

    /// <summary>Runs a statement without result.</summary>
    public static void Run(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Prepare(sql, parameters);
        command.ExecuteNonQuery();
    }

    /// <summary>First column of the first row; null if there is none.</summary>
    public static object? Scalar(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Prepare(sql, parameters);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    /// <summary>A command with its parameters.</summary>
    public static SqliteCommand Prepare(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        // The text is always a constant of this project with table and column names of this project in it; what comes from outside is a parameter.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        try
        {
            connection.Open();
            connection.Run("PRAGMA trusted_schema = OFF");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
