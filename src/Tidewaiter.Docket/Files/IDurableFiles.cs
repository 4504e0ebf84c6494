namespace Tidewaiter.Docket.Files;

/// <summary>
/// The file-system acts on which durability rests, and no others. It stands apart so that a test can drop everything that was not synced, renames included,
/// as a power failure may, and then open the docket.
/// </summary>
internal interface IDurableFiles
{
    /// <summary>Makes a folder, with its parents, so that it survives a power failure.</summary>
    void CreateFolder(string path);

    /// <summary>Begins a file that must not exist yet; with <paramref name="ownerOnly"/> nobody else may read it.</summary>
    Stream Create(string path, bool ownerOnly = false);

    /// <summary>Forces the content of a file to the disk. Its name is not part of that: see <see cref="SyncFolder"/>.</summary>
    void Sync(Stream file);

    /// <summary>Renames a file over whatever bears the new name, or a folder to a name that is free. Durable only after <see cref="SyncFolder"/> of the target's folder.</summary>
    void Rename(string from, string to);

    /// <summary>Removes a file if it is there.</summary>
    void Delete(string path);

    /// <summary>Forces the names in a folder to the disk.</summary>
    void SyncFolder(string path);
}

/// <summary>Writes whole files so that a reader, and a start after a power failure, meets the old content or the new, never a part.</summary>
internal static class DurableFiles
{
    /// <summary>Writes a small file: beside it, synced, renamed over it, folder synced.</summary>
    public static void WriteWhole(this IDurableFiles files, string path, ReadOnlySpan<byte> content, bool ownerOnly = false)
    {
        var beside = path + ".new";
        files.Delete(beside);
        using (var stream = files.Create(beside, ownerOnly))
        {
            stream.Write(content);
            files.Sync(stream);
        }

        files.Rename(beside, path);
        files.SyncFolder(Path.GetDirectoryName(path)!);
    }
}
