using System.Text;
using Microsoft.Data.Sqlite;
using Tidewaiter.Docket.Files;
using Tidewaiter.Docket.Log;
using Tidewaiter.Docket.Sqlite;

namespace Tidewaiter.Docket.Verification;

/// <summary>Holds the log against the signature in the database, the checkpoint in the folder, the one kept for this user, and the one that was handed in.</summary>
internal sealed class CheckpointsCheck
{
    private const string Seal = "docket.db, table seal";

    private readonly DocketLayout _layout;
    private readonly SqliteConnection _connection;
    private readonly Findings _findings;
    private readonly string? _origin;
    private readonly List<(string Where, byte[] Note)> _notes = [];

    public CheckpointsCheck(DocketLayout layout, VerifyOptions options, byte[]? inside, SqliteConnection connection, Findings findings)
    {
        _layout = layout;
        _connection = connection;
        _findings = findings;
        _origin = ReadOrigin();
        if (LogTable.Seal(connection) is { } seal) _notes.Add((Seal, seal));
        else findings.Add(FindingKind.CheckpointMissing, Seal, seq: null, "the signature over the log is missing");
        if (inside is not null) _notes.Add((layout.Checkpoint, inside));
        else findings.Add(FindingKind.CheckpointMissing, layout.Checkpoint, seq: null, "the checkpoint is missing: nothing in the folder says how long the log should be");
        if (options.OutsideCheckpoint is { } given) _notes.Add(("the checkpoint that was handed in", Encoding.UTF8.GetBytes(given)));
        if (!options.UseKeptCheckpoint || _origin is null) return;
        var outside = new OutsideCheckpoints(options.StateFolder, DiskFiles.Instance);
        if (outside.Read(_origin) is { } kept) _notes.Add((outside.PathOf(_origin), kept));
        else findings.Notice("No checkpoint of this docket is kept for this user, so a docket that was rolled back as a whole cannot be told from this one.");
    }

    /// <summary>The sizes that the checkpoints speak of.</summary>
    public IReadOnlySet<long> Sizes => _notes
        .Select(note => SignedNote.TryParse(note.Note, out var signed, out _) && Checkpoint.TryParse(signed.Text, out var checkpoint) ? checkpoint.Size : -1)
        .ToHashSet();

    /// <summary>Holds them against the log that was read.</summary>
    public void Run(LogCheck log)
    {
        var tree = LogTable.Tree(_connection, log.Size);
        foreach (var (where, note) in _notes)
        {
            var fault = CheckpointCheck.Fault(note, _origin ?? "", log.Size, RootAt, size => CheckpointCheck.KeyAt(_connection, size), out var checkpoint);
            if (fault is not null) _findings.Add(Kind(fault.Value.Kind), where, seq: null, fault.Value.Text);
            else if (where == Seal && checkpoint!.Size < log.Size) AddUnsigned(checkpoint.Size, log.Size);
        }

        // What the entries give; where an entry is already reported, what the tree stores.
        ContentHash RootAt(long size)
        {
            if (log.Roots.GetValueOrDefault(size) is { } root) return root;
            try
            {
                return tree.Root(size);
            }
            catch (DocketException)
            {
                return default;
            }
        }
    }

    /// <summary>Holds the private key in the folder against the one that the log names.</summary>
    public void CheckKey(long size)
    {
        if (!File.Exists(_layout.SigningKey))
        {
            _findings.Notice($"{_layout.SigningKey} is missing: the docket can be read and not be written to.");
            return;
        }

        try
        {
            using var key = StartCheck.ReadKey(_layout, CheckpointCheck.KeyAt(_connection, size));
        }
        catch (Exception exception) when (exception is DocketException or UnauthorizedAccessException or IOException)
        {
            _findings.Add(FindingKind.KeyWrong, _layout.SigningKey, seq: null, exception.Message);
        }

        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(_layout.SigningKey) & Others) != UnixFileMode.None)
        {
            _findings.Notice($"{_layout.SigningKey} can be read by others than its owner. 'chmod 600' closes it.");
        }
    }

    // Entries and signature are written together, so entries without it were not written by a program that holds the key.
    private void AddUnsigned(long from, long size)
    {
        for (var seq = from; seq < size; seq++) _findings.Add(FindingKind.EntryUnsigned, "docket.db, table entry", seq, "it is not signed by the docket's key: it was put there behind its back");
    }

    private static FindingKind Kind(CheckpointFault fault) => fault switch
    {
        CheckpointFault.RolledBack => FindingKind.RolledBack,
        CheckpointFault.Forked => FindingKind.Forked,
        _ => FindingKind.CheckpointForged,
    };

    private string? ReadOrigin()
    {
        try
        {
            return LogTable.Row(_connection, 0)?.Body is { } body ? OpeningEntry.Origin(EntryJson.Read(body)) : null;
        }
        catch (Exception exception) when (exception is FormatException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
