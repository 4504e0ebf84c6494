using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tidewaiter.EndToEnd;

/// <summary>`tidewaiter decode` on what is sent now: a host, a port, a pipe; and how it is stopped.</summary>
public sealed class DecodeLiveTests : IDisposable
{
    private const string Sentence = "!AIVDM,1,1,,B,13A><b0P010qaGPOo2Gcl?w208C?,0*04";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task A_host_is_listened_to_until_it_ends()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var bytes = await File.ReadAllBytesAsync(Checkout.SharedFile("signals/dma-decode_encode_messages.txt"), TestContext.Current.CancellationToken);
        var sent = Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
            await client.GetStream().WriteAsync(bytes, TestContext.Current.CancellationToken);
        }, TestContext.Current.CancellationToken);
        var run = _cli.Ok("decode", $"tcp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        await sent;
        run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(601);
    }

    [Fact]
    public void A_host_that_is_not_there_is_said()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var run = _cli.Do("decode", $"tcp://127.0.0.1:{port}");
        run.Code.ShouldBe(1);
        run.Error.ShouldContain($"tcp://127.0.0.1:{port} cannot be reached");
    }

    [Fact]
    public async Task Datagrams_are_decoded_as_they_come_and_a_stop_gives_the_summary_so_far()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals of the system are those of Unix.");
        var port = FreePort();
        using var process = _cli.Start("decode", $"udp://127.0.0.1:{port}");
        using var sender = new UdpClient();
        var first = process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask();
        for (var clock = Stopwatch.StartNew(); !first.IsCompleted && clock.Elapsed < Limit;)
        {
            await sender.SendAsync(Encoding.ASCII.GetBytes(Sentence), "127.0.0.1", port, TestContext.Current.CancellationToken);
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        (await first)!.ShouldContain("\"mmsi\":219");
        Interrupt(process);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Limit, TestContext.Current.CancellationToken);
        process.WaitForExit(Limit).ShouldBeTrue();
        process.ExitCode.ShouldBe(0, error);
        error.ShouldContain("AIS, ");
        error.ShouldContain("was stopped after");
    }

    [Fact]
    public async Task A_pipe_that_nobody_writes_to_is_said_and_can_be_stopped()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Named pipes in folders are those of Unix.");
        var pipe = Path.Combine(_cli.Work, "pipe");
        using (var make = Process.Start("mkfifo", pipe)) await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var process = _cli.Start("decode", pipe);
        var said = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Limit, TestContext.Current.CancellationToken);
        said!.ShouldContain("a pipe that nobody writes to");
        Interrupt(process);
        process.WaitForExit(Limit).ShouldBeTrue();
        process.ExitCode.ShouldBe(1);
    }

    // SIGTERM, which is heard as Ctrl-C is: SIGINT may be ignored in whatever started the tests, and a child inherits that.
    private static void Interrupt(Process process)
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static int FreePort()
    {
        using var socket = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.Client.LocalEndPoint!).Port;
    }
}
