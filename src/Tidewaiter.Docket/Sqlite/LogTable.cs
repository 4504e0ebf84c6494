using System.Text;
using Microsoft.Data.Sqlite;
using Tidewaiter.Docket.Log;

namespace Tidewaiter.Docket.Sqlite;

/// <summary>A row of the entry table.</summary>
/// <param name="Seq">Index of the leaf.</param>
/// <param name="Commitment">What the leaf is made of.</param>
/// <param name="Salt">The salt; null when the entry was expunged or is not held here.</param>
/// <param name="Body">The canonical entry; null when it was expunged or is not held here.</param>
internal sealed record LogRow(long Seq, byte[] Commitment, byte[]? Salt, byte[]? Body);

/// <summary>Reads the log from docket.db.</summary>
internal static class LogTable
{
    /// <summary>Number of entries, by the last of them.</summary>
    public static long Size(SqliteConnection connection) => connection.Scalar("SELECT max(seq) FROM entry") is long last ? last + 1 : 0;

    /// <summary>The tree over the entries as it is stored.</summary>
    public static MerkleTree Tree(SqliteConnection connection, long size) => new(size, position => Node(connection, position));

    /// <summary>The stored node at a position.</summary>
    /// <exception cref="DocketException">It is not there, or is no hash.</exception>
    public static ContentHash Node(SqliteConnection connection, long position)
        => connection.Scalar("SELECT hash FROM node WHERE pos = $pos", ("$pos", position)) is byte[] { Length: ContentHash.Size } hash
            ? new ContentHash(hash)
            : throw new DocketException($"The log is damaged: docket.db has no hash at position {position} of its tree. Run 'tidewaiter verify' to see what is affected, and restore a backup.");

    /// <summary>The checkpoint that was signed with the last entries; null if the row is gone.</summary>
    public static byte[]? Seal(SqliteConnection connection) => connection.Scalar("SELECT note FROM seal") is string note ? Encoding.UTF8.GetBytes(note) : null;

    /// <summary>Streams rows in order.</summary>
    public static IEnumerable<LogRow> Rows(SqliteConnection connection, long from = 0)
    {
        using var command = connection.Prepare("SELECT seq, commitment, salt, body FROM entry WHERE seq >= $from ORDER BY seq", ("$from", from));
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return new LogRow(reader.GetInt64(0), (byte[])reader[1], reader[2] as byte[], reader[3] as byte[]);
    }

    /// <summary>One row; null if there is none.</summary>
    public static LogRow? Row(SqliteConnection connection, long seq) => Rows(connection, seq).FirstOrDefault(row => row.Seq == seq);
}
