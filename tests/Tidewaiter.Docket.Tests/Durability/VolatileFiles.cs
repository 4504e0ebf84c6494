using Tidewaiter.Docket.Files;

namespace Tidewaiter.Docket.Tests.Durability;

/// <summary>The power went.</summary>
internal sealed class PowerFailureException : Exception;

/// <summary>
/// A file system that loses power at its n-th act and then has only what was synced: a file whose content was not synced is empty, and a name that was not synced with its
/// folder is gone, or is the old file's again.
/// </summary>
internal sealed class VolatileFiles(int failAt) : IDurableFiles
{
    private readonly List<(string Path, byte[]? Before)> _names = [];
    private readonly HashSet<string> _contents = new(StringComparer.Ordinal);
    private int _acts;

    public int Acts => _acts;

    public void CreateFolder(string path)
    {
        Act();
        DiskFiles.Instance.CreateFolder(path);
    }

    public Stream Create(string path, bool ownerOnly = false)
    {
        Act();
        _names.Add((path, null));
        _contents.Add(path);
        return DiskFiles.Instance.Create(path, ownerOnly);
    }

    public void Sync(Stream file)
    {
        Act();
        _contents.Remove(((FileStream)file).Name);
    }

    public void Rename(string from, string to)
    {
        Act();
        _names.Add((to, File.Exists(to) ? File.ReadAllBytes(to) : null));
        if (_contents.Remove(from)) _contents.Add(to);
        DiskFiles.Instance.Rename(from, to);
    }

    public void Delete(string path)
    {
        Act();
        DiskFiles.Instance.Delete(path);
    }

    public void SyncFolder(string path)
    {
        Act();
        _names.RemoveAll(name => Path.GetDirectoryName(name.Path) == path);
    }

    /// <summary>Leaves on the disk what survives.</summary>
    public void LosePower()
    {
        foreach (var path in _contents.Where(File.Exists)) File.WriteAllBytes(path, []);
        for (var i = _names.Count - 1; i >= 0; i--)
        {
            if (_names[i].Before is { } before) File.WriteAllBytes(_names[i].Path, before);
            else File.Delete(_names[i].Path);
        }
    }

    private void Act()
    {
        if (++_acts >= failAt) throw new PowerFailureException();
    }
}
