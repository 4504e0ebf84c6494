using System.ComponentModel;
using System.Diagnostics;

namespace Tidewaiter.Workbench.Watch;

/// <summary>
/// Unpacks Zstandard (RFC 8878) through the program zstd, because the base library has no decoder for it: without a shell, from a pipe to a pipe, so that neither side is ever whole in memory or on the disk. The
/// program refuses a window of more than 128 MiB of its own accord; what it may unpack to is limited by whoever reads this stream.
/// </summary>
internal sealed class Zstandard : InputStream
{
    private const int BlockBytes = 1 << 16;
    private const int MaxErrorCharacters = 300;
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly Task _feeding;
    private readonly Task<string> _errors;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _stop;
    private volatile bool _isOver;

    private Zstandard(Process process, Stream packed, CancellationToken cancellation)
    {
        (_process, _cancellation) = (process, cancellation);
        _errors = Task.Run(ReadErrors, CancellationToken.None);
        _feeding = Task.Factory.StartNew(() => Feed(packed), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _stop = cancellation.Register(Kill);
    }

    /// <summary>Name or path of the program.</summary>
    public static string Program { get; } = "zstd";

    /// <summary>Opens the unpacked bytes of packed ones, which are read on a thread of their own until this is closed.</summary>
    /// <param name="packed">The packed bytes; not closed.</param>
    /// <param name="name">The recording's name, for messages.</param>
    /// <param name="cancellation">Ends the program.</param>
    /// <exception cref="IOException">The program is not installed; the message names the package.</exception>
    public static Zstandard Open(Stream packed, string name, CancellationToken cancellation)
    {
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(Program, ["--decompress", "--stdout", "--quiet"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false },
        };
        try
        {
            process.Start();
        }
        catch (Win32Exception absent)
        {
            process.Dispose();
            throw new IOException($"{name} is packed with Zstandard, which is read through the program zstd, and that is not installed. Install the package zstd, or unpack the file first", absent);
        }

        return new Zstandard(process, packed, cancellation);
    }

    /// <exception cref="InvalidDataException">The packed bytes are broken.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = _process.StandardOutput.BaseStream.Read(buffer);
        if (count == 0 && !buffer.IsEmpty) CheckEnd();
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isOver)
        {
            _isOver = true;
            _stop.Dispose();
            Kill();

            // A source that is a pipe may be silent for ever, and nobody waits for it.
            Task.WhenAll(_feeding, _errors).ContinueWith(static _ => { }, TaskScheduler.Default).Wait(EndPatience, CancellationToken.None);
            _process.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>The end of the output is the end of the recording only when the program says that all was well.</summary>
    private void CheckEnd()
    {
        _cancellation.ThrowIfCancellationRequested();
        _process.WaitForExit();
        _cancellation.ThrowIfCancellationRequested();

        // A source that broke off is why the program found no end.
        if (_feeding.IsFaulted) _feeding.GetAwaiter().GetResult();
        if (_process.ExitCode != 0) throw new InvalidDataException(Complaint());
    }

    private string Complaint()
    {
        var said = _errors.GetAwaiter().GetResult().ReplaceLineEndings(" ").Trim();
        if (said.StartsWith("zstd: ", StringComparison.Ordinal)) said = said["zstd: ".Length..];
        return $"zstd could not unpack it ({(said.Length == 0 ? $"exit code {_process.ExitCode}" : said)}).";
    }

    private void Feed(Stream packed)
    {
        var block = new byte[BlockBytes];
        using var input = _process.StandardInput.BaseStream;
        while (!_isOver && packed.Read(block) is > 0 and var count)
        {
            try
            {
                input.Write(block, 0, count);
            }
            catch (IOException)
            {
                // The program has ended; its exit code says why.
                return;
            }
        }
    }

    private string ReadErrors()
    {
        var text = new char[MaxErrorCharacters];
        var length = _process.StandardError.ReadBlock(text);

        // What is too long to show is read all the same, so that the program never waits for room.
        var rest = new char[BlockBytes];
        while (_process.StandardError.Read(rest) > 0)
        {
        }

        return new string(text, 0, length);
    }

    private void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
