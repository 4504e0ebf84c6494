using System.Globalization;
using System.Text;

namespace Tidewaiter.Docket.Files;

/// <summary>The right to write to a docket, held by one process at a time. The operating system gives it back when the process ends, however it ends.</summary>
internal sealed class WriterLock : IDisposable
{
    private readonly FileStream _file;

    private WriterLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="DocketException">Another process, or another part of this one, holds it.</exception>
    public static WriterLock Take(string path)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (IOException exception)
        {
            throw new DocketException($"Somebody else is writing to this docket ({Holder(path)}). Wait until that is done and try again; reading is possible meanwhile. ({path})", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new DocketException($"You may read this docket but not write to it: {path} cannot be opened for writing.", exception);
        }

        file.SetLength(0);
        file.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName}")));
        file.Flush();
        return new WriterLock(file);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static string Holder(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd() is { Length: > 0 } holder ? holder : "another process";
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
