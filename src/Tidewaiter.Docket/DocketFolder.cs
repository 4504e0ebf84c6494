using System.Text;
using Microsoft.Data.Sqlite;
using Tidewaiter.Docket.Files;
using Tidewaiter.Docket.Log;
using Tidewaiter.Docket.Sqlite;

namespace Tidewaiter.Docket;

/// <summary>Makes dockets.</summary>
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

    private static void Build(DocketLayout layout, DocketSettings settings, DocketOpenOptions options)
    {
        var files = options.Files;
        files.CreateFolder(layout.Root);
        files.CreateFolder(layout.Exhibits);
        files.CreateFolder(layout.Artefacts);
        files.CreateFolder(layout.Keys);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(layout.Keys, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using var key = SigningKey.Create(settings.Origin);
        files.WriteWhole(layout.SigningKey, Encoding.ASCII.GetBytes(key.ToPem()), ownerOnly: true);
        files.WriteWhole(layout.Format, Encoding.UTF8.GetBytes(DocketLayout.FormatText(Schema.Format)));
        using (var connection = Connections.Write(layout.Database, create: true)) Schema.Create(connection);
        using var appender = new Appender(layout, options, layout.ExhibitStore(files, writable: true, 0), layout.ArtefactStore(files, writable: true, 0));
        appender.Append(OpeningEntry.Drafts(settings, key.Public));
        appender.WriteCheckpoint(settings.Origin, key);
    }
}
