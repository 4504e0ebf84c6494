using System.Buffers;
using System.Security.Cryptography;
using Tidewaiter.Docket.Files;

namespace Tidewaiter.Docket.Exhibits;

/// <summary>What became of bytes that were put into a store.</summary>
/// <param name="Hash">Their SHA-256, which is their name.</param>
/// <param name="Length">Their number.</param>
/// <param name="Existed">True if the same bytes were there already. This is a fact of the store and not of any view: whether to tell it depends on who asks.</param>
public sealed record StoredContent(ContentHash Hash, long Length, bool Existed);

/// <summary>
/// A folder of immutable files named by their SHA-256 (<c>sha256/aa/bb/HASH</c>). A file appears under its name only when it is whole and on the disk, and it is
/// hashed again before it is served.
/// </summary>
public sealed class ContentStore
{
    private const int BufferLength = 128 * 1024;

    private readonly IDurableFiles _files;
    private readonly string _folder;
    private readonly bool _writable;

    internal ContentStore(string folder, string name, IDurableFiles files, bool writable, long maximumLength)
    {
        _folder = folder;
        _files = files;
        _writable = writable;
        Name = name;
        MaximumLength = maximumLength;
    }

    /// <summary>"exhibit" or "artefact".</summary>
    public string Name { get; }

    /// <summary>Longest content that is taken, in bytes, included.</summary>
    public long MaximumLength { get; }

    private string Incoming => Path.Combine(_folder, "incoming");

    /// <summary>Takes bytes in. When it returns they are on the disk under their name; when it throws, nothing was added.</summary>
    /// <exception cref="DocketException">The docket was opened for reading, or the content is longer than <see cref="MaximumLength"/>.</exception>
    public StoredContent Put(Stream content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!_writable) throw new DocketException("The docket is open for reading only, so nothing can be put into it.");
        _files.CreateFolder(Incoming);
        var incoming = Path.Combine(Incoming, Guid.NewGuid().ToString("N"));
        try
        {
            ContentHash hash;
            long length;
            using (var file = _files.Create(incoming))
            {
                (hash, length) = Copy(content, file, cancellation);
                _files.Sync(file);
            }

            // Bytes that went bad under this name are replaced by the good ones that just arrived.
            var path = PathOf(hash);
            if (File.Exists(path) && HashOf(path) == hash) return new StoredContent(hash, length, Existed: true);
            var folder = Path.GetDirectoryName(path)!;
            _files.CreateFolder(folder);
            _files.Rename(incoming, path);
            _files.SyncFolder(folder);
            return new StoredContent(hash, length, Existed: false);
        }
        finally
        {
            _files.Delete(incoming);
        }
    }

    /// <summary>Takes bytes in.</summary>
    public StoredContent Put(ReadOnlyMemory<byte> content)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        return Put(stream);
    }

    internal string PathOf(ContentHash hash)
    {
        var name = hash.ToString();
        return Path.Combine(_folder, "sha256", name[..2], name[2..4], name);
    }

    internal bool Holds(ContentHash hash) => File.Exists(PathOf(hash));

    /// <summary>Opens content after hashing it.</summary>
    /// <exception cref="DocketException">It is missing, or its bytes are not those that were captured: nothing of it is served.</exception>
    internal Stream Open(ContentHash hash)
    {
        var path = PathOf(hash);
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DocketException($"The {Name} {hash} is missing: {path} does not exist. Bring it back from a backup, or add the same file again.", exception);
        }

        try
        {
            var found = new ContentHash(SHA256.HashData(file));
            if (found != hash) throw new DocketException($"The {Name} {hash} was changed: {path} now has the SHA-256 {found}. It is not shown. Bring it back from a backup, or add the same file again.");
            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    internal byte[] Read(ContentHash hash)
    {
        using var stream = Open(hash);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The hashes that the names of the files claim, in no order.</summary>
    internal IEnumerable<ContentHash> All()
    {
        var root = Path.Combine(_folder, "sha256");
        if (!Directory.Exists(root)) yield break;
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            if (ContentHash.TryParse(Path.GetFileName(path), out var hash)) yield return hash;
        }
    }

    /// <summary>Removes what an interrupted <see cref="Put(Stream, CancellationToken)"/> left behind. Only for whoever holds the writer's lock.</summary>
    internal void ClearIncoming()
    {
        if (!Directory.Exists(Incoming)) return;
        foreach (var path in Directory.EnumerateFiles(Incoming)) _files.Delete(path);
    }

    /// <summary>Destroys content, for an expungement.</summary>
    internal void Destroy(ContentHash hash)
    {
        var path = PathOf(hash);
        if (!File.Exists(path)) return;
        _files.Delete(path);
        _files.SyncFolder(Path.GetDirectoryName(path)!);
    }

    internal static ContentHash HashOf(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
        return new ContentHash(SHA256.HashData(file));
    }

    private (ContentHash Hash, long Length) Copy(Stream content, Stream file, CancellationToken cancellation)
    {
        using var hasher = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            long length = 0;
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                length += read;
                if (length > MaximumLength) throw new DocketException($"The content is longer than {MaximumLength} bytes, the most that is taken as one {Name}.");
                hasher.AppendData(buffer, 0, read);
                file.Write(buffer, 0, read);
            }

            return (new ContentHash(hasher.GetHashAndReset()), length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
