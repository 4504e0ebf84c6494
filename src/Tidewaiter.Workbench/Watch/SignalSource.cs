using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Tidewaiter.Workbench.Watch;

/// <summary>Where a recording comes from: a file, standard input, a host that is listened to, or a port that is listened at.</summary>
public sealed class SignalSource : IDisposable
{
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan OpenPatience = TimeSpan.FromSeconds(2);

    private readonly WaitingStream? _waiting;

    private SignalSource(string name, Stream stream, bool isLive, WaitingStream? waiting) => (Name, Stream, IsLive, _waiting) = (name, stream, isLive, waiting);

    /// <summary>Its name, as the user gave it; "standard input" for "-".</summary>
    public string Name { get; }

    /// <summary>Its bytes, packed as they are; closed with this.</summary>
    public Stream Stream { get; }

    /// <summary>True for a host or port, whose bytes are being sent now.</summary>
    public bool IsLive { get; }

    /// <summary>Share of a file that was read, 0 to 1; null when nobody knows how much there is.</summary>
    public double? Done => Stream is { CanSeek: true, Length: > 0 } ? (double)Stream.Position / Stream.Length : null;

    /// <summary>Is called before each waiting for a pipe or socket: what was found so far can be shown.</summary>
    public Action? BeforeWaiting
    {
        set
        {
            if (_waiting is not null) _waiting.BeforeWaiting = value;
        }
    }

    /// <summary>Opens a source: a file's path, "-", "tcp://host:port", "udp://:port" or "udp://address:port". A connection that ends is not made again.</summary>
    /// <param name="text">As the user gave it.</param>
    /// <param name="say">Is told, in words, that it waits.</param>
    /// <param name="cancellation">Stops opening, and all waiting afterwards.</param>
    /// <exception cref="FormatException">An address that cannot be meant.</exception>
    /// <exception cref="IOException">It cannot be opened; the message begins with the name.</exception>
    /// <exception cref="UnauthorizedAccessException">Its rights forbid it.</exception>
    public static SignalSource Open(string text, Action<string> say, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(say);
        if (text == "-") return Waiting("standard input", Console.OpenStandardInput(), isLive: false, say, cancellation);
        if (text.StartsWith("tcp://", StringComparison.OrdinalIgnoreCase)) return Waiting(text, Connect(text, cancellation), isLive: true, say, cancellation);
        if (text.StartsWith("udp://", StringComparison.OrdinalIgnoreCase)) return Waiting(text, Listen(text), isLive: true, say, cancellation);
        if (Directory.Exists(text)) throw new IOException($"{text} is a folder. Give the files in it, for example with a pattern: {Path.Combine(text, "*")}");
        if (!File.Exists(text)) throw new IOException($"{text} does not exist.");
        var file = OpenFile(text, say, cancellation);
        return file.CanSeek ? new SignalSource(text, file, isLive: false, null) : Waiting(text, file, isLive: false, say, cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => Stream.Dispose();

    private static SignalSource Waiting(string name, Stream stream, bool isLive, Action<string> say, CancellationToken cancellation)
    {
        var waiting = new WaitingStream(stream, cancellation) { StillSilent = () => say($"{name}: nothing has come for five seconds; still waiting (Ctrl-C ends it).") };
        return new SignalSource(name, waiting, isLive, waiting);
    }

    // Opening a named pipe waits until somebody writes to it. A recording may still be written to while it is read.
    private static FileStream OpenFile(string path, Action<string> say, CancellationToken cancellation)
    {
        var opening = Task.Run(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan), CancellationToken.None);
        if (Task.WaitAny([opening], (int)OpenPatience.TotalMilliseconds, cancellation) < 0)
        {
            say($"{path} does not open: it is a pipe that nobody writes to, or its disk does not answer. Still waiting (Ctrl-C ends it).");
            Task.WaitAny([opening], cancellation);
        }

        return opening.GetAwaiter().GetResult();
    }

    private static NetworkStream Connect(string text, CancellationToken cancellation)
    {
        var (host, port) = Address(text);
        if (host.Length == 0) throw new FormatException($"'{text}' names no host. Write tcp://host:port");
        var client = new TcpClient();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(ConnectPatience);
        try
        {
            client.ConnectAsync(host, port, patience.Token).AsTask().GetAwaiter().GetResult();
            return client.GetStream();
        }
        catch (SocketException refused)
        {
            client.Dispose();
            throw new IOException($"{text} cannot be reached: {refused.Message}. Check host and port, and that the receiver runs.", refused);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            client.Dispose();
            throw new IOException($"{text} did not answer within {ConnectPatience.TotalSeconds:0} seconds. Check host and port.", late);
        }
    }

    private static UdpStream Listen(string text)
    {
        var (host, port) = Address(text);
        var any = Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any;
        if (host.Length > 0 && !IPAddress.TryParse(host, out any)) throw new FormatException($"'{text}': '{host}' is no address of this machine. Write udp://:port or udp://127.0.0.1:port");
        try
        {
            return new UdpStream(new IPEndPoint(any!, port));
        }
        catch (SocketException refused)
        {
            throw new IOException($"{text} cannot be listened at: {refused.Message}.", refused);
        }
    }

    private static (string Host, int Port) Address(string text)
    {
        var rest = text[6..].TrimEnd('/');
        var colon = rest.LastIndexOf(':');
        if (colon < 0 || !int.TryParse(rest.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is 0 or > 65535)
            throw new FormatException($"'{text}' names no port from 1 to 65535. Write tcp://host:port or udp://:port");
        return (rest[..colon].Trim('[', ']'), port);
    }
}
