using System.Globalization;
using System.Text;
using Tidewaiter.Docket.Exhibits;
using Tidewaiter.Docket.Files;
using Tidewaiter.Docket.Log;
using Tidewaiter.Docket.Sqlite;

namespace Tidewaiter.Docket;

/// <summary>Where everything stands in the folder of a docket. <paramref name="Root"/> is the hidden folder itself.</summary>
internal sealed record DocketLayout(string Root)
{
    /// <summary>Name of the hidden folder.</summary>
    public const string FolderName = ".tidewaiter";

    private const string FormatWord = "tidewaiter-docket";

    public string Database => Path.Combine(Root, "docket.db");

    public string Exhibits => Path.Combine(Root, "exhibits");

    public string Artefacts => Path.Combine(Root, "artefacts");

    public string Keys => Path.Combine(Root, "keys");

    public string SigningKey => Path.Combine(Keys, "signing.pem");

    private string NextKey => Path.Combine(Keys, "next.pem");

    public string Checkpoint => Path.Combine(Root, "checkpoint");

    public string Format => Path.Combine(Root, "format");

    public string Lock => Path.Combine(Root, "lock");

    /// <summary>The docket of a folder or of the nearest folder above it; null if there is none.</summary>
    public static DocketLayout? Find(string folder)
    {
        for (var at = Path.GetFullPath(folder); at is not null; at = Path.GetDirectoryName(at))
        {
            var root = Path.Combine(at, FolderName);
            if (Directory.Exists(root)) return new DocketLayout(root);
        }

        return null;
    }

    /// <summary>The docket of a folder or of the nearest folder above it.</summary>
    /// <exception cref="DocketException">There is none.</exception>
    public static DocketLayout Require(string folder)
        => Find(folder) ?? throw new DocketException($"There is no docket in {Path.GetFullPath(folder)} or above it. 'tidewaiter init' makes one.");

    public ContentStore ExhibitStore(IDurableFiles files, bool writable, long maximumLength) => new(Exhibits, "exhibit", files, writable, maximumLength);

    public ContentStore ArtefactStore(IDurableFiles files, bool writable, long maximumLength) => new(Artefacts, "artefact", files, writable, maximumLength);

    /// <summary>What the format file holds for a version.</summary>
    public static string FormatText(int version) => string.Create(CultureInfo.InvariantCulture, $"{FormatWord} {version}\n");

    /// <summary>Version of the format.</summary>
    /// <exception cref="DocketException">The file is missing or is not of a docket.</exception>
    public int ReadFormat()
    {
        var text = File.Exists(Format) ? File.ReadAllText(Format) : throw new DocketException($"{Root} is no docket: its file 'format' is missing. Restore a backup.");
        var words = text.TrimEnd().Split(' ');
        return words is [FormatWord, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version >= Schema.Format
            ? version
            : throw new DocketException($"{Format} is damaged: it holds '{text.TrimEnd()}' in place of '{FormatText(Schema.Format).TrimEnd()}'. Restore a backup.");
    }

    /// <summary>Keeps a new key beside the old one until the log names it.</summary>
    public void WriteNextKey(IDurableFiles files, Log.SigningKey key) => files.WriteWhole(NextKey, Encoding.ASCII.GetBytes(key.ToPem()), ownerOnly: true);

    /// <summary>Puts the new key in the old one's place.</summary>
    public void TakeNextKey(IDurableFiles files)
    {
        files.Rename(NextKey, SigningKey);
        files.SyncFolder(Keys);
    }

    /// <summary>A rotation that was interrupted is finished when the log names the new key, and forgotten when it does not.</summary>
    public void FinishRotation(IDurableFiles files, VerifyingKey? inForce)
    {
        if (!File.Exists(NextKey)) return;
        using var next = Log.SigningKey.FromPem(inForce?.Name ?? "", File.ReadAllText(NextKey));
        if (inForce is not null && next.Public.PublicKey.Span.SequenceEqual(inForce.PublicKey.Span)) TakeNextKey(files);
        else files.Delete(NextKey);
    }

    /// <summary>Lets nobody but the owner of the files in, since a marking binds readers and not the file system. Whoever shares a folder on purpose can open it again; the keys stay closed beneath.</summary>
    public void CloseToOthers()
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        File.SetUnixFileMode(Root, owner);
        File.SetUnixFileMode(Keys, owner);
    }
}
