using System.Text;
using Microsoft.Data.Sqlite;
using Tidewaiter.Docket.Exhibits;
using Tidewaiter.Docket.Files;
using Tidewaiter.Docket.Sqlite;
using Tidewaiter.Docket.Verification;

namespace Tidewaiter.Docket;

/// <summary>Copies a docket that may be in use. The order makes the copy whole: checkpoint, then the log as of one moment, then every file that this log names,
/// which were all there before it named them.</summary>
internal static class DocketCopy
{
    /// <summary>Copies checkpoint, key and log. Nothing is to be signed or rotated meanwhile.</summary>
    public static void Begin(DocketLayout from, DocketLayout to, IDurableFiles files)
    {
        if (Directory.Exists(to.Root)) throw new DocketException($"There is something in {to.Root} already. Give a folder of its own to each backup.");
        files.CreateFolder(to.Root);
        files.CreateFolder(to.Keys);
        to.CloseToOthers();
        CopySmall(files, from.Checkpoint, to.Checkpoint, ownerOnly: false);
        if (File.Exists(from.SigningKey)) CopySmall(files, from.SigningKey, to.SigningKey, ownerOnly: true);
        CopyDatabase(from.Database, to.Database);
    }

    /// <summary>Copies what the copied log names. The format file is written last, so that a copy that was interrupted is no docket.</summary>
    public static void Finish(DocketLayout from, DocketLayout to, IDurableFiles files, IProgress<VerifyProgress>? progress, CancellationToken cancellation)
    {
        using (var connection = Connections.ReadUntouched(to.Database))
        {
            CopyContent(connection, from.ExhibitStore(files, writable: false, 0), to.ExhibitStore(files, writable: true, long.MaxValue), progress, cancellation);
            CopyContent(connection, from.ArtefactStore(files, writable: false, 0), to.ArtefactStore(files, writable: true, long.MaxValue), progress, cancellation);
        }

        CopySmall(files, from.Format, to.Format, ownerOnly: false);
    }

    private static void CopyDatabase(string from, string to)
    {
        using var source = Connections.Read(from);
        using var target = Connections.Write(to, create: true);
        source.BackupDatabase(target);
    }

    private static void CopyContent(SqliteConnection connection, ContentStore from, ContentStore to, IProgress<VerifyProgress>? progress, CancellationToken cancellation)
    {
        var total = connection.Scalar("SELECT count(DISTINCT hash) FROM content WHERE store = $store", ("$store", from.Name)) is long count ? count : 0;
        long done = 0;
        using var command = connection.Prepare("SELECT DISTINCT hash FROM content WHERE store = $store", ("$store", from.Name));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!ContentHash.TryParse(reader.GetString(0), out var hash)) continue;
            using var content = from.Open(hash);
            to.Put(content, cancellation);
            done++;
            progress?.Report(new VerifyProgress(from.Name + "s", done, total));
        }
    }

    private static void CopySmall(IDurableFiles files, string from, string to, bool ownerOnly) => files.WriteWhole(to, File.ReadAllBytes(from), ownerOnly);
}
