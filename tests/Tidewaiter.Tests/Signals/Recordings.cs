using System.IO.Compression;
using System.Text;
using Tidewaiter.Signals;
using Tidewaiter.Signals.Ais;

namespace Tidewaiter.Tests.Signals;

/// <summary>The real recordings beside the repository; tests that need one are skipped aloud where they are absent, but not in continuous integration.</summary>
internal static class Recordings
{
    public static readonly string[] Ais =
    [
        "aisdb_20211101.nm4", "dma-ais-sample.txt.gz", "dma-decode_encode_messages.txt", "gpsd-ais-18-27.log", "gpsd-sample.aivdm", "kystverket-Ais1000Lines.nm4",
        "libais-typeexamples.nmea", "opencpn-Hakefjord.log.gz", "pyais-nmea_data_sample.txt",
    ];

    public static byte[] Read(string name)
    {
        var path = Checkout.SharedFile("signals/" + name);
        using var file = File.OpenRead(path);
        using Stream stream = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    public static IEnumerable<string> Lines(string name) => Encoding.Latin1.GetString(Read(name)).Split('\n').Select(l => l.TrimEnd('\r'));
}

/// <summary>What a test keeps of a message, which itself does not outlive the call.</summary>
internal sealed record Heard(int Type, uint Mmsi, long? Time, Tidewaiter.Signals.Nmea.TimeCarrier Carrier, string Source, string Talker, char? Channel, long Offset, long Line, long LastLine, int Sentences, int BitLength, string Hex);

internal sealed class Hearing : IAisSink
{
    public List<Heard> Messages { get; } = [];

    public List<Fault> Faults { get; } = [];

    public void Message(scoped in AisMessage message)
    {
        var bytes = new byte[(message.Bits.Length + 7) / 8];
        message.Bits.CopyTo(bytes);
        Messages.Add(new Heard(message.Type, message.Mmsi, message.UnixMilliseconds, message.TimeCarrier, Encoding.Latin1.GetString(message.Source), message.Talker, message.Channel,
            message.Offset, message.Line, message.LastLine, message.Sentences, message.Bits.Length, Convert.ToHexString(bytes)));
    }

    public void Fault(in Fault fault) => Faults.Add(fault);

    public static Hearing Of(string text, AisOptions? options = null) => Of(Encoding.Latin1.GetBytes(text), options);

    public static Hearing Of(byte[] bytes, AisOptions? options = null, int chunk = int.MaxValue)
    {
        var hearing = new Hearing();
        var parser = new AisParser<Hearing>(hearing, options);
        for (var at = 0; at < bytes.Length; at += Math.Min(chunk, bytes.Length - at))
            parser.Feed(bytes.AsSpan(at, Math.Min(chunk, bytes.Length - at)));
        parser.Complete();
        return hearing;
    }
}
