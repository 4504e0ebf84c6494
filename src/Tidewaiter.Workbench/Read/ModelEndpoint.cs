using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Tidewaiter.Reading.SecondReader;

namespace Tidewaiter.Workbench.Read;

/// <summary>
/// A chat completions endpoint: over https, or over http on this machine only. One attempt a question, within a time; an answer of another type,
/// compressed, too long, or that points elsewhere is not taken. Whatever goes wrong is told in the reply and never thrown.
/// </summary>
public sealed class ModelEndpoint : IDisposable
{
    private const string Path = "/chat/completions";
    private const int LongestExcerpt = 300;

    private readonly Uri _address;
    private readonly string _model;
    private readonly string? _key;
    private readonly TimeSpan _timeout;
    private readonly HttpClient _client;

    /// <summary>Prepares questions to a model.</summary>
    /// <param name="address">An address that <see cref="TryParse"/> gave.</param>
    /// <param name="model">Name of the model, as the endpoint knows it.</param>
    /// <param name="key">Sent as a bearer token; null sends none. Printable ASCII.</param>
    /// <param name="timeout">Longest time for one answer, its last byte included.</param>
    /// <exception cref="ArgumentException">The key has a character that a header cannot carry.</exception>
    public ModelEndpoint(Uri address, string model, string? key, TimeSpan timeout)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (key is not null && (key.Length == 0 || key.AsSpan().ContainsAnyExceptInRange('!', '~'))) throw new ArgumentException("The key has characters that a header cannot carry.", nameof(key));
        (_address, _model, _key, _timeout) = (address, model, key, timeout);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            MaxResponseHeadersLength = 64,
        };
        if (address.Scheme == Uri.UriSchemeHttp)
        {
            // A proxy would carry text and key over the network in the clear, and a name of this machine may be made to lead elsewhere.
            handler.UseProxy = false;
            handler.ConnectCallback = ConnectHereAsync;
        }

        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Reads an address: that of the endpoint itself, or of the interface above it ("https://host/v1"), to which /chat/completions is added.</summary>
    /// <param name="text">The address.</param>
    /// <param name="address">The endpoint.</param>
    /// <param name="reason">Why it is refused, as the end of a sentence.</param>
    public static bool TryParse(string text, out Uri address, out string reason)
    {
        reason = "";
        if (!Uri.TryCreate(text, UriKind.Absolute, out address!)) reason = "is no address.";
        else if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) reason = "is neither https nor http on this machine; a report and a key do not go over the network in the clear.";
        else if (address.UserInfo.Length > 0) reason = "carries a name or password; the key belongs into TIDEWAITER_LLM_KEY.";
        else if (address.Fragment.Length > 0) reason = "has a fragment.";
        if (reason.Length > 0) return false;
        if (!address.AbsolutePath.EndsWith(Path, StringComparison.Ordinal)) address = new UriBuilder(address) { Path = address.AbsolutePath.TrimEnd('/') + Path }.Uri;
        return true;
    }

    /// <summary>Asks one question, once.</summary>
    /// <exception cref="OperationCanceledException">The caller wished to stop.</exception>
    public async Task<ModelReply> AskAsync(ModelQuestion question, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_timeout);
        try
        {
            using var request = Request(question);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            return await ReadAsync(response, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ModelReply.Failed($"{_address.Host} did not finish its answer within {_timeout.TotalSeconds:0.#} seconds.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
        {
            return ModelReply.Failed($"{_address.Host} could not be asked: {Harmless(exception.Message)}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(ModelQuestion question)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = new ByteArrayContent(ChatCompletion.Request(_model, question)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
        if (_key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _key);
        return request;
    }

    private async Task<ModelReply> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        if (status is >= 300 and < 400) return ModelReply.Failed($"{_address.Host} answered {status}, a redirect, which is not followed. Give the address that it ends at.");
        if (response.Content.Headers.ContentEncoding.Any(static encoding => !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))) return ModelReply.Failed($"{_address.Host} answered with a compressed body, which was not asked for and is not taken.");
        if (await BodyAsync(response, cancellation).ConfigureAwait(false) is not { } body) return ModelReply.Failed($"The answer has more than {ChatCompletion.MaxAnswerBytes:#,0} bytes.");
        if (status != 200) return ModelReply.Failed($"{_address.Host} answered {status}: {Harmless(Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, LongestExcerpt)]))}");
        var type = response.Content.Headers.ContentType;
        if (type?.MediaType != "application/json" || !(type.CharSet is null || type.CharSet.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))) return ModelReply.Failed($"{_address.Host} answered with {Harmless(type?.ToString() ?? "no content type")} and not with JSON in UTF-8.");
        return ChatCompletion.Read(body);
    }

    // Null when it is longer than what is taken; what lies beyond is never read.
    private static async Task<ReadOnlyMemory<byte>?> BodyAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength > ChatCompletion.MaxAnswerBytes) return null;
        using var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            if (body.Length + read > ChatCompletion.MaxAnswerBytes) return null;
            body.Write(buffer, 0, read);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static async ValueTask<Stream> ConnectHereAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var here = (await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation).ConfigureAwait(false)).Where(IPAddress.IsLoopback).ToArray();
        if (here.Length == 0) throw new HttpRequestException("its name leads to another machine.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(here, context.DnsEndPoint.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // An endpoint's own words, on one line, without the key that it may have been sent to echo.
    private string Harmless(string words)
    {
        if (_key is not null) words = words.Replace(_key, "…", StringComparison.Ordinal);
        return string.Create(Math.Min(words.Length, LongestExcerpt), words, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = char.IsControl(source[i]) || char.GetUnicodeCategory(source[i]) == System.Globalization.UnicodeCategory.Format ? ' ' : source[i];
        });
    }
}
