using Tidewaiter.Docket.Sqlite;

namespace Tidewaiter.Docket.Log;

/// <summary>Why a checkpoint does not fit a log.</summary>
internal enum CheckpointFault
{
    /// <summary>It is no checkpoint of this docket, or not signed by its key.</summary>
    Forged,

    /// <summary>The log is shorter than it says.</summary>
    RolledBack,

    /// <summary>The log is another one.</summary>
    Forked,
}

/// <summary>Holds a signed checkpoint against a log.</summary>
internal static class CheckpointCheck
{
    /// <summary>Reads a checkpoint and says why it does not fit the log; null if it does.</summary>
    /// <param name="note">The signed note.</param>
    /// <param name="origin">Name of the log.</param>
    /// <param name="size">Number of entries that the log has.</param>
    /// <param name="rootAt">Root of the first so many entries.</param>
    /// <param name="keyAt">Key in force for a checkpoint of so many entries; null if the log names none.</param>
    /// <param name="checkpoint">What the note says, when it can be read.</param>
    public static (CheckpointFault Kind, string Text)? Fault(ReadOnlySpan<byte> note, string origin, long size, Func<long, ContentHash> rootAt, Func<long, VerifyingKey?> keyAt, out Checkpoint? checkpoint)
    {
        checkpoint = null;
        if (!SignedNote.TryParse(note, out var signed, out var fault)) return (CheckpointFault.Forged, $"it is no signed note: {fault}");
        if (!Checkpoint.TryParse(signed.Text, out var read)) return (CheckpointFault.Forged, "its text is no checkpoint");
        checkpoint = read;
        if (read.Origin != origin) return (CheckpointFault.Forged, $"it is of another docket ('{read.Origin}' and not '{origin}')");
        if (keyAt(Math.Min(read.Size, size)) is not { } key || !key.Signed(signed))
        {
            return (CheckpointFault.Forged, "its signature is not by the key that the log names: it is forged, or the log is another one");
        }

        if (read.Size > size)
        {
            return (CheckpointFault.RolledBack, $"it speaks for {read.Size} entries and the log has {size}: {read.Size - size} at the end are missing (the log was cut or rolled back)");
        }

        return rootAt(read.Size) == read.Root
            ? null
            : (CheckpointFault.Forked, $"the first {read.Size} entries of the log are not those that it was signed for: history was changed (a fork)");
    }

    /// <summary>The key in force for a checkpoint of so many entries: the last that an entry before it names.</summary>
    public static VerifyingKey? KeyAt(Microsoft.Data.Sqlite.SqliteConnection connection, long size)
    {
        using var command = connection.Prepare("SELECT name, public_key FROM signing_key WHERE seq < $size ORDER BY seq DESC LIMIT 1", ("$size", size));
        using var reader = command.ExecuteReader();
        if (!reader.Read()) return null;
        var bytes = new byte[reader.GetString(1).Length];
        return Convert.TryFromBase64String(reader.GetString(1), bytes, out var length) ? new VerifyingKey(reader.GetString(0), bytes.AsMemory(0, length)) : null;
    }
}
