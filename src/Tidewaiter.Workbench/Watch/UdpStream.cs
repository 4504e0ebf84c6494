using System.Net;
using System.Net.Sockets;

namespace Tidewaiter.Workbench.Watch;

/// <summary>The datagrams that come to a port, one after the other. A line that its sender did not end is ended, so that two senders do not run into one another; a datagram of Beast is left as it is.</summary>
internal sealed class UdpStream : InputStream
{
    /// <summary>No datagram is longer.</summary>
    public const int MaxDatagramBytes = 64 * 1024;

    private const byte BeastEscape = 0x1A;

    private readonly Socket _socket;

    /// <summary>Listens at an address.</summary>
    /// <exception cref="SocketException">The port is taken, or not allowed.</exception>
    public UdpStream(IPEndPoint here)
    {
        _socket = new Socket(here.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            if (here.Address.Equals(IPAddress.IPv6Any)) _socket.DualMode = true;
            _socket.Bind(here);
        }
        catch
        {
            _socket.Dispose();
            throw;
        }
    }

    public override int Read(Span<byte> buffer)
    {
        var datagram = new byte[buffer.Length];
        var count = ReadAsync(datagram, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        datagram.AsSpan(0, count).CopyTo(buffer);
        return count;
    }

    /// <summary>Waits for a datagram that is not empty; an empty reading would be the end of the stream.</summary>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int count;
        do
        {
            count = await _socket.ReceiveAsync(buffer[..^1], SocketFlags.None, cancellationToken).ConfigureAwait(false);
        }
        while (count == 0);
        if (buffer.Span[0] != BeastEscape && buffer.Span[count - 1] != '\n') buffer.Span[count++] = (byte)'\n';
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _socket.Dispose();
        base.Dispose(disposing);
    }
}
