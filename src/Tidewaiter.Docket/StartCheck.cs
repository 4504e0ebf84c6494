using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Tidewaiter.Docket.Log;
using Tidewaiter.Docket.Sqlite;

namespace Tidewaiter.Docket;

/// <summary>What is checked before a docket is used: that its log is the one that its last checkpoint was signed for, and the last one kept outside the folder.
/// It reads a number of nodes that grows with the logarithm of the log; the whole is the verifier's work.</summary>
internal sealed class StartCheck(DocketLayout layout, OutsideCheckpoints outside)
{
    private const string Advice = " Nothing was opened. 'tidewaiter verify' says what is affected; 'tidewaiter restore' brings back a backup and records that.";

    /// <summary>Checks, and gives what the docket was made with.</summary>
    public DocketSettings Run(out VerifyingKey? keyInForce)
    {
        // Checkpoints are read before the log: a writer who appends meanwhile makes the log longer than they say, never shorter.
        if (!File.Exists(layout.Checkpoint)) throw new DocketException($"{layout.Checkpoint} is missing, so nothing says what the log should hold." + Advice);
        var inside = File.ReadAllBytes(layout.Checkpoint);
        var kept = ReadOutside(out var origin);
        using var connection = Connections.Read(layout.Database);
        using var snapshot = connection.BeginTransaction(deferred: true);
        var size = LogTable.Size(connection);
        var tree = LogTable.Tree(connection, size);
        keyInForce = CheckpointCheck.KeyAt(connection, size);
        var seal = LogTable.Seal(connection) ?? throw new DocketException($"{layout.Database} holds no signature over its log." + Advice);
        var signed = Hold(layout.Database, seal);
        if (signed.Size < size) throw new DocketException($"The entries from {signed.Size} on in {layout.Database} are not signed by the docket's key: they were put there behind its back." + Advice);
        Hold(layout.Checkpoint, inside);
        if (kept is not null) Hold(outside.PathOf(origin), kept);
        return OpeningEntry.Settings(Require(connection, 1), origin);

        Checkpoint Hold(string path, byte[] note)
        {
            if (CheckpointCheck.Fault(note, origin, size, tree.Root, at => CheckpointCheck.KeyAt(connection, at), out var checkpoint) is { } fault)
            {
                throw new DocketException($"The docket in {layout.Root} does not fit the checkpoint in {path}: {fault.Text}." + Advice);
            }

            return checkpoint!;
        }
    }

    /// <summary>Reads the private key and holds it against the one that the log names.</summary>
    public static SigningKey ReadKey(DocketLayout layout, VerifyingKey? inForce)
    {
        if (!File.Exists(layout.SigningKey)) throw new DocketException($"{layout.SigningKey} is missing, so nothing can be signed. Bring it back from a backup; the docket can be read without it.");
        var key = SigningKey.FromPem(inForce?.Name ?? "", File.ReadAllText(layout.SigningKey));
        if (inForce is not null && key.Public.PublicKey.Span.SequenceEqual(inForce.PublicKey.Span)) return key;
        key.Dispose();
        throw new DocketException($"{layout.SigningKey} is not the key that the log names, so nothing can be signed with it. Bring the right one back from a backup; the docket can be read without it.");
    }

    private byte[]? ReadOutside(out string origin)
    {
        using var connection = Connections.Read(layout.Database);
        try
        {
            origin = OpeningEntry.Origin(Require(connection, 0));
            return outside.Read(origin);
        }
        catch (Exception exception) when (exception is FormatException or KeyNotFoundException or InvalidOperationException)
        {
            throw new DocketException($"The log in {layout.Database} does not begin as a docket's does: {exception.Message}." + Advice, exception);
        }
    }

    private Entry Require(SqliteConnection connection, long seq) => LogTable.Row(connection, seq)?.Body is { } body
        ? EntryJson.Read(body)
        : throw new DocketException($"Entry {seq} is missing from {layout.Database}." + Advice);
}
