using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Tidewaiter.Docket.Files;
using Tidewaiter.Docket.Log;
using Tidewaiter.Docket.Sqlite;
using Tidewaiter.Docket.Verification;

namespace Tidewaiter.Docket;

/// <summary>Makes dockets, and brings them back from backups.</summary>
public static class DocketFolder
{
    /// <summary>Makes a docket in a folder, which is made when it does not exist, and opens it. Either the whole docket is there afterwards or nothing of it.</summary>
    /// <exception cref="DocketException">There is one in this folder already, or the settings cannot be kept.</exception>
    public static Docket Create(string folder, DocketSettings settings, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (!SignedNote.IsKeyName(settings.Origin) || settings.Origin.Any(char.IsControl)) throw new DocketException($"'{settings.Origin}' cannot name a log: an origin is one word without plus signs.");
        if (settings.Owner.Length == 0) throw new DocketException("A docket has an owner: say whose it is.");
        var target = new DocketLayout(Path.Combine(Path.GetFullPath(folder), DocketLayout.FolderName));
        if (Directory.Exists(target.Root)) throw new DocketException($"There is a docket in {Path.GetFullPath(folder)} already.");
        var options = new DocketOpenOptions { StateFolder = settings.StateFolder, Time = time, Files = settings.Files };
        var files = settings.Files;
        var building = new DocketLayout(target.Root + ".new");
        if (Directory.Exists(building.Root)) Directory.Delete(building.Root, recursive: true);
        Build(building, settings, options);
        files.Rename(building.Root, target.Root);
        files.SyncFolder(Path.GetDirectoryName(target.Root)!);
        new OutsideCheckpoints(settings.StateFolder, files).Write(settings.Origin, File.ReadAllBytes(target.Checkpoint));
        return Docket.Open(folder, options);
    }

    /// <summary>
    /// Brings a backup back into a folder, as an act that is seen: the docket that is there is moved aside and not removed, an entry records who restored what over what
    /// and why, and the user's last checkpoint is set back knowingly. Whoever holds a later checkpoint will still find that history was turned back.
    /// </summary>
    /// <param name="backup">The folder that was given to <see cref="Docket.BackupTo"/>.</param>
    /// <param name="target">The folder that is to hold the docket.</param>
    /// <param name="actor">Who restores.</param>
    /// <param name="because">Why.</param>
    /// <param name="options">How the restored docket is opened.</param>
    /// <exception cref="DocketException">The backup is not sound, or somebody is writing to the docket that is there.</exception>
    public static Docket Restore(string backup, string target, string actor, string because, DocketOpenOptions? options = null)
    {
        options ??= new DocketOpenOptions();
        var files = options.Files;
        var from = new DocketLayout(Path.Combine(Path.GetFullPath(backup), DocketLayout.FolderName));
        if (!Directory.Exists(from.Root)) throw new DocketException($"There is no backup in {Path.GetFullPath(backup)}.");
        var report = DocketVerifier.Verify(backup, new VerifyOptions { UseKeptCheckpoint = false });
        if (!report.IsSound) throw new DocketException($"The backup in {Path.GetFullPath(backup)} is not sound, so it was not restored: {report.Findings[0]}");
        var to = new DocketLayout(Path.Combine(Path.GetFullPath(target), DocketLayout.FolderName));
        var building = new DocketLayout(to.Root + ".restoring");
        if (Directory.Exists(building.Root)) Directory.Delete(building.Root, recursive: true);
        DocketCopy.Begin(from, building, files);
        DocketCopy.Finish(from, building, files, progress: null, default);
        if (Directory.Exists(to.Root)) MoveAside(to, files, options.Time);
        files.Rename(building.Root, to.Root);
        files.SyncFolder(Path.GetDirectoryName(to.Root)!);
        return Record(to, actor, because, options);
    }

    private static void MoveAside(DocketLayout layout, IDurableFiles files, TimeProvider time)
    {
        using var alone = WriterLock.Take(layout.Lock);
        var aside = layout.Root + time.GetUtcNow().UtcDateTime.ToString("'.before-restore-'yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        files.Rename(layout.Root, aside);
    }

    private static Docket Record(DocketLayout layout, string actor, string because, DocketOpenOptions options)
    {
        var outside = new OutsideCheckpoints(options.StateFolder, options.Files);
        var note = File.ReadAllBytes(layout.Checkpoint);
        var restored = Read(note) ?? throw new DocketException($"{layout.Checkpoint} cannot be read.");
        var replaced = outside.Read(restored.Origin) is { } kept ? Read(kept) : null;
        outside.Write(restored.Origin, note);
        var docket = Docket.Open(Path.GetDirectoryName(layout.Root)!, options with { ReadOnly = false });
        try
        {
            docket.Append(Entries.Restored(actor, docket.Settings.DefaultMarking, restored, replaced, because));
            return docket;
        }
        catch
        {
            docket.Dispose();
            throw;
        }
    }

    private static Checkpoint? Read(byte[] note) => SignedNote.TryParse(note, out var signed, out _) && Checkpoint.TryParse(signed.Text, out var checkpoint) ? checkpoint : null;

    private static void Build(DocketLayout layout, DocketSettings settings, DocketOpenOptions options)
    {
        var files = options.Files;
        files.CreateFolder(layout.Root);
        files.CreateFolder(layout.Exhibits);
        files.CreateFolder(layout.Artefacts);
        files.CreateFolder(layout.Keys);
        layout.CloseToOthers();
        using var key = SigningKey.Create(settings.Origin);
        files.WriteWhole(layout.SigningKey, Encoding.ASCII.GetBytes(key.ToPem()), ownerOnly: true);
        files.WriteWhole(layout.Format, Encoding.UTF8.GetBytes(DocketLayout.FormatText(Schema.Format)));
        using (var connection = Connections.Write(layout.Database, create: true)) Schema.Create(connection);
        using var appender = new Appender(layout, options, key, layout.ExhibitStore(files, writable: true, 0), layout.ArtefactStore(files, writable: true, 0));
        appender.Append(OpeningEntry.Drafts(settings, key.Public));
        appender.WriteCheckpoint();
    }
}
