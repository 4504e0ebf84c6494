using System.IO.Compression;
using Tidewaiter.Signals;
using Tidewaiter.Signals.ModeS;
using Tidewaiter.Signals.ModeS.Messages;
using Tidewaiter.Signals.ModeS.Tracking;

namespace Tidewaiter.Tests.Signals.ModeS;

/// <summary>Keeps everything that a decoder gives.</summary>
internal sealed class Collected : IModeSSink
{
    public List<ModeSMessage> Messages { get; } = [];

    public List<AircraftPosition> Positions { get; } = [];

    public List<Fault> Faults { get; } = [];

    public void OnMessage(in ModeSMessage message) => Messages.Add(message);

    public void OnPosition(in AircraftPosition position) => Positions.Add(position);

    public void OnFault(in Fault fault) => Faults.Add(fault);
}

/// <summary>Real recordings, which live beside the repository.</summary>
internal static class Recording
{
    /// <summary>Bytes of a file of ../shared/signals, unzipped if it is a .gz; skips the test where the folder is absent, fails it in CI.</summary>
    internal static byte[] Bytes(string name)
    {
        byte[] bytes = File.ReadAllBytes(Checkout.SharedFile("signals/" + name));
        if (!name.EndsWith(".gz", StringComparison.Ordinal))
            return bytes;
        using var zip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zip.CopyTo(plain);
        return plain.ToArray();
    }

    internal static string[] Lines(string name) =>
        System.Text.Encoding.UTF8.GetString(Bytes(name)).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries);

    internal static Frame Frame(string hex)
    {
        Tidewaiter.Signals.ModeS.Frame.TryRead(Convert.FromHexString(hex), out var frame).ShouldBeTrue();
        return frame;
    }

    internal static StampedFrame At(string hex, double seconds) =>
        new(Frame(hex), (long)(seconds * 1e9), Clock.Unix, IsMlat: false, 0, 0, 0, hex.Length / 2);

    /// <summary>Decodes frames of one second apart or at the given times.</summary>
    internal static Collected Decode(params string[] frames)
    {
        var collected = new Collected();
        var decoder = new ModeSDecoder(collected);
        for (int i = 0; i < frames.Length; i++)
            decoder.Accept(At(frames[i], i));
        return collected;
    }
}
