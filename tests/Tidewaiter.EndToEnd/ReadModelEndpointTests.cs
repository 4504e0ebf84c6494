using System.IO.Compression;
using System.Text;
using Tidewaiter.Reading.SecondReader;
using Tidewaiter.Workbench.Read;

namespace Tidewaiter.EndToEnd;

/// <summary>An endpoint that misbehaves: a fault in words, never an exception, never a wait without end.</summary>
public sealed class ReadModelEndpointTests
{
    private static readonly ModelQuestion Question = new("task", "{}");

    private static async Task<ModelReply> Ask(StandInEndpoint endpoint, string? key = null, double seconds = 20)
    {
        ModelEndpoint.TryParse(endpoint.Url, out var address, out _).ShouldBeTrue();
        using var model = new ModelEndpoint(address, "stand-in", key, TimeSpan.FromSeconds(seconds));
        return await model.AskAsync(Question, TestContext.Current.CancellationToken);
    }

    private static async Task Fault(StandInEndpoint endpoint, string why, double seconds = 20)
    {
        using (endpoint)
        {
            var reply = await Ask(endpoint, seconds: seconds);
            reply.Content.ShouldBeNull();
            reply.Fault.ShouldNotBeNull().ShouldContain(why);
            endpoint.Requests.Count.ShouldBe(1, "one attempt and no other");
        }
    }

    [Fact]
    public async Task An_answer_is_taken_and_the_key_is_sent()
    {
        using var endpoint = new StandInEndpoint(StandInEndpoint.Completion("[]"));
        (await Ask(endpoint, "sk-secret")).Content.ShouldBe("[]");
        endpoint.Requests.TryDequeue(out var request).ShouldBeTrue();
        request!.ShouldStartWith("POST /v1/chat/completions HTTP/1.1");
        request.ShouldContain("Authorization: Bearer sk-secret");
        request.ShouldContain("\"model\":\"stand-in\"");
        request.ShouldContain("Accept-Encoding: identity");
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        using var other = new StandInEndpoint(StandInEndpoint.Completion("[]"));
        await Fault(new StandInEndpoint(StandInEndpoint.Http(status, "text/plain", "", $"Location: {other.Url}/chat/completions\r\n")), "redirect");
        other.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(204)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public Task An_error_is_told_and_not_tried_again(int status) => Fault(new StandInEndpoint(StandInEndpoint.Http(status, "application/json", status == 204 ? "" : "{\"error\":\"no\"}")), status.ToString());

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/event-stream")]
    [InlineData("application/json; charset=utf-16")]
    public Task Another_content_type_is_not_taken(string type) => Fault(new StandInEndpoint(StandInEndpoint.Http(200, type, "{\"choices\":[{\"message\":{\"content\":\"[]\"}}]}")), "not with JSON");

    [Fact]
    public async Task A_compressed_answer_is_not_taken()
    {
        using var body = new MemoryStream();
        using (var gzip = new GZipStream(body, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(new byte[1 << 20]);
        var head = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: {body.Length}\r\n\r\n");
        await Fault(new StandInEndpoint([.. head, .. body.ToArray()]), "compressed");
    }

    [Fact]
    public Task An_answer_that_says_it_is_huge_is_not_read() => Fault(new StandInEndpoint("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9000000000\r\n\r\n{"), "bytes");

    [Fact]
    public Task An_answer_that_never_ends_is_cut() => Fault(new StandInEndpoint(async (stream, stop) =>
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"u8.ToArray(), stop);
        var part = new byte[64 * 1024];
        part.AsSpan().Fill((byte)' ');
        while (true) await stream.WriteAsync(part, stop);
    }), "bytes", seconds: 60);

    [Fact]
    public Task Endless_headers_are_cut() => Fault(new StandInEndpoint(async (stream, stop) =>
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), stop);
        while (true) await stream.WriteAsync(Encoding.ASCII.GetBytes("X-More: " + new string('x', 4_000) + "\r\n"), stop);
    }), "could not be asked", seconds: 60);

    [Fact]
    public Task Silence_ends_with_the_time() => Fault(new StandInEndpoint(static (_, stop) => Task.Delay(Timeout.Infinite, stop)), "within", seconds: 0.5);

    [Fact]
    public Task A_trickle_ends_with_the_time() => Fault(new StandInEndpoint(static async (stream, stop) =>
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"u8.ToArray(), stop);
        while (true)
        {
            await stream.WriteAsync(" "u8.ToArray(), stop);
            await Task.Delay(20, stop);
        }
    }), "within", seconds: 0.7);

    [Theory]
    [InlineData("")]
    [InlineData("not HTTP at all\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{\"cho")]
    public Task A_connection_that_breaks_is_told(string answer) => Fault(new StandInEndpoint(answer), "could not be asked");

    [Theory]
    [InlineData("{\"choices\":[")]
    [InlineData("{\"choices\":[],\"choices\":[]}")]
    [InlineData("\u0001\u0002")]
    public Task Json_that_is_none_is_told(string body) => Fault(new StandInEndpoint(StandInEndpoint.Http(200, "application/json", body)), "no JSON");

    [Fact]
    public async Task Nobody_there_is_told()
    {
        var endpoint = new StandInEndpoint("");
        var url = endpoint.Url;
        endpoint.Dispose();
        ModelEndpoint.TryParse(url, out var address, out _).ShouldBeTrue();
        using var model = new ModelEndpoint(address, "m", null, TimeSpan.FromSeconds(20));
        (await model.AskAsync(Question, TestContext.Current.CancellationToken)).Fault.ShouldNotBeNull().ShouldContain("could not be asked");
    }

    [Fact]
    public async Task The_key_is_not_told_when_an_endpoint_echoes_it()
    {
        using var endpoint = new StandInEndpoint(StandInEndpoint.Http(401, "text/plain", "bad key sk-secret\u001b[2J"));
        var fault = (await Ask(endpoint, "sk-secret")).Fault.ShouldNotBeNull();
        fault.ShouldNotContain("sk-secret");
        fault.ShouldNotContain("\u001b");
    }

    [Theory]
    [InlineData("https://api.example.org/v1", "https://api.example.org/v1/chat/completions")]
    [InlineData("https://api.example.org/v1/chat/completions", "https://api.example.org/v1/chat/completions")]
    [InlineData("https://api.example.org/openai?api-version=1", "https://api.example.org/openai/chat/completions?api-version=1")]
    [InlineData("http://localhost:8080/v1/", "http://localhost:8080/v1/chat/completions")]
    [InlineData("http://[::1]:8080", "http://[::1]:8080/chat/completions")]
    public void An_address_over_https_or_on_this_machine_is_taken(string text, string address)
    {
        ModelEndpoint.TryParse(text, out var endpoint, out var reason).ShouldBeTrue(reason);
        endpoint.AbsoluteUri.ShouldBe(address);
    }

    [Theory]
    [InlineData("http://api.example.org/v1")]
    [InlineData("http://127.0.0.1.example.org/v1")]
    [InlineData("http://localhost.example.org/")]
    [InlineData("http://10.0.0.1/v1")]
    [InlineData("http://127.0.0.1@example.org/")]
    [InlineData("https://user:pass@example.org/")]
    [InlineData("https://example.org/#x")]
    [InlineData("ftp://localhost/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("localhost:8080")]
    [InlineData("/v1")]
    [InlineData("")]
    public void Any_other_is_refused(string text)
    {
        ModelEndpoint.TryParse(text, out _, out var reason).ShouldBeFalse();
        reason.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("line\nX-Evil: 1")]
    [InlineData("schlüssel")]
    public void A_key_that_a_header_cannot_carry_is_refused(string key) => Should.Throw<ArgumentException>(() => new ModelEndpoint(new Uri("https://example.org/"), "m", key, TimeSpan.FromSeconds(1)));
}
