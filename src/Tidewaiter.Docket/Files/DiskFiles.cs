using System.Runtime.InteropServices;
using System.Text;

namespace Tidewaiter.Docket.Files;

/// <summary>The real file system.</summary>
internal sealed class DiskFiles : IDurableFiles
{
    /// <summary>The only one that is needed: it has no state.</summary>
    public static DiskFiles Instance { get; } = new();

    /// <inheritdoc/>
    public void CreateFolder(string path)
    {
        if (Directory.Exists(path)) return;
        var parent = Path.GetDirectoryName(path);
        if (string.IsNullOrEmpty(parent)) return;
        CreateFolder(parent);
        Directory.CreateDirectory(path);
        SyncFolder(parent);
    }

    /// <inheritdoc/>
    public Stream Create(string path, bool ownerOnly = false)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0 };
        if (ownerOnly && !OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    /// <inheritdoc/>
    public void Sync(Stream file) => ((FileStream)file).Flush(flushToDisk: true);

    /// <inheritdoc/>
    public void Rename(string from, string to)
    {
        if (Directory.Exists(from)) Directory.Move(from, to);
        else File.Move(from, to, overwrite: true);
    }

    /// <inheritdoc/>
    public void Delete(string path) => File.Delete(path);

    /// <inheritdoc/>
    public void SyncFolder(string path)
    {
        // Windows has no such call, and NTFS journals its names.
        if (OperatingSystem.IsWindows()) return;
        var descriptor = NativeMethods.Open(Encoding.UTF8.GetBytes(path + '\0'), 0);
        if (descriptor < 0) throw new IOException($"The folder {path} cannot be opened to be synced (error {Marshal.GetLastPInvokeError()}).");
        var result = NativeMethods.Fsync(descriptor);
        var error = Marshal.GetLastPInvokeError();
        _ = NativeMethods.Close(descriptor);
        if (result != 0) throw new IOException($"The folder {path} cannot be synced (error {error}).");
    }

    private static class NativeMethods
    {
        [DllImport("libc", EntryPoint = "open", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Open(byte[] path, int flags);

        [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Fsync(int descriptor);

        [DllImport("libc", EntryPoint = "close", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Close(int descriptor);
    }
}
