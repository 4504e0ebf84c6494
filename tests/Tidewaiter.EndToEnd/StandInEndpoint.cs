using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Tidewaiter.EndToEnd;

/// <summary>A model's endpoint on this machine that answers with whatever bytes a test gives it.</summary>
internal sealed class StandInEndpoint : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<NetworkStream, CancellationToken, Task> _answer;

    public StandInEndpoint(Func<NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = AcceptAsync();
    }

    public StandInEndpoint(string answer)
        : this(Bytes(answer))
    {
    }

    public StandInEndpoint(byte[] answer)
        : this((stream, stop) => stream.WriteAsync(answer, stop).AsTask())
    {
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1";

    /// <summary>The requests that came in, headers and body.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>An answer of a chat completions endpoint with such a text.</summary>
    public static string Completion(string content) => Http(200, "application/json", JsonSerializer.Serialize(new { choices = new[] { new { index = 0, finish_reason = "stop", message = new { role = "assistant", content } } } }));

    public static string Http(int status, string type, string body, string headers = "") =>
        $"HTTP/1.1 {status} Whatever\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{headers}Connection: close\r\n\r\n{body}";

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                Requests.Enqueue(await RequestAsync(stream, _stop.Token));
                await _answer(stream, _stop.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException)
            {
                // The other side hung up, or the test is over.
            }
        }
    }

    private static async Task<string> RequestAsync(NetworkStream stream, CancellationToken stop)
    {
        var request = new StringBuilder();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            request.Append(Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer, stop)));
            var text = request.ToString();
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0) continue;
            var length = text.Split("\r\n").First(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))[15..];
            if (Encoding.UTF8.GetByteCount(text[(end + 4)..]) >= int.Parse(length)) return text;
        }
    }
}
