using System.Text;
using Microsoft.Data.Sqlite;
using Tidewaiter.Docket.Files;
using Tidewaiter.Docket.Log;
using Tidewaiter.Docket.Projections;
using Tidewaiter.Docket.Sqlite;

namespace Tidewaiter.Docket.Verification;

/// <summary>Checks a whole docket and names what is wrong. It changes nothing, and a docket that is broken in one place is still checked in the others.</summary>
public static class DocketVerifier
{
    /// <summary>Verifies the docket of a folder, or of the nearest folder above it.</summary>
    /// <exception cref="DocketException">There is no docket.</exception>
    public static VerifyReport Verify(string folder, VerifyOptions? options = null, IProgress<VerifyProgress>? progress = null, CancellationToken cancellation = default)
    {
        options ??= new VerifyOptions();
        var layout = DocketLayout.Require(folder);

        // A docket that nobody has open is read without locks and side files. Should somebody begin to write meanwhile, the reading is void and is done again
        // beside the writer, in one snapshot.
        var log = new FileInfo(layout.Database + "-wal");
        if (!log.Exists || log.Length == 0)
        {
            var before = Stamp(layout);
            var report = new VerifyRun(layout, options, progress, untouched: true).Run(cancellation);
            log.Refresh();
            if (before == Stamp(layout) && (!log.Exists || log.Length == 0)) return report;
        }

        return new VerifyRun(layout, options, progress, untouched: false).Run(cancellation);
    }

    private static (DateTime, long) Stamp(DocketLayout layout)
    {
        var file = new FileInfo(layout.Database);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }
}

/// <summary>One run of the verifier.</summary>
internal sealed class VerifyRun(DocketLayout layout, VerifyOptions options, IProgress<VerifyProgress>? progress, bool untouched)
{
    private readonly Findings _findings = new();
    private long _entries;
    private long _files;
    private ContentHash _root = MerkleHash.Empty;

    public VerifyReport Run(CancellationToken cancellation)
    {
        CheckFormat();
        try
        {
            // Checkpoints first: a writer makes the log longer than they say, never shorter.
            var inside = File.Exists(layout.Checkpoint) ? File.ReadAllBytes(layout.Checkpoint) : null;
            if (!File.Exists(layout.Database)) throw new IOException("the file is missing");
            using var connection = untouched ? Connections.ReadUntouched(layout.Database) : Connections.Read(layout.Database);
            using var snapshot = connection.BeginTransaction(deferred: true);
            CheckDatabase(connection, inside, cancellation);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or InvalidCastException or UnauthorizedAccessException)
        {
            _findings.Add(FindingKind.Damaged, layout.Database, seq: null, "it cannot be read: " + exception.Message);
        }

        return new VerifyReport { Findings = _findings.All, FindingCount = _findings.Count, Notices = _findings.Notices, Entries = _entries, Files = _files, Root = _root };
    }

    private void CheckDatabase(SqliteConnection connection, byte[]? inside, CancellationToken cancellation)
    {
        if (!SchemaCheck.Run(connection, layout.Database, _findings)) return;
        var artefacts = layout.ArtefactStore(DiskFiles.Instance, writable: false, 0);
        var checkpoints = new CheckpointsCheck(layout, options, inside, connection, _findings);
        var log = new LogCheck(connection, new Projector(artefacts), _findings, progress);
        log.Run(checkpoints.Sizes, cancellation);
        _entries = log.Size;
        _root = log.Root;
        checkpoints.Run(log);
        checkpoints.CheckKey(log.Size);
        var content = new ContentCheck(connection, _findings, progress);
        _files = content.Run(layout.ExhibitStore(DiskFiles.Instance, writable: false, 0), cancellation) + content.Run(artefacts, cancellation);
    }

    private void CheckFormat()
    {
        try
        {
            var format = layout.ReadFormat();
            if (format > Schema.Format) _findings.Notice($"The docket has format {format}; this program knows format {Schema.Format} and checks what it knows.");
        }
        catch (DocketException exception)
        {
            _findings.Add(FindingKind.Damaged, layout.Format, seq: null, exception.Message);
        }
    }
}
