using Tidewaiter.Signals;
using Tidewaiter.Signals.Nmea;

namespace Tidewaiter.Tests.Signals;

/// <summary>The real recordings: how many messages and faults each gives, what carries the time, and that cutting them into chunks changes nothing.</summary>
public sealed class AisRecordingTests
{
    // The number of sentences is what a search for VDM and VDO outside comments finds; every one of them is in a message or a fault.
    [Theory]
    [InlineData("aisdb_20211101.nm4", 997, 979, 18, 0, "TagBlock=979")]
    [InlineData("dma-ais-sample.txt.gz", 26146, 26077, 69, 0, "ProprietaryLine=26077")]
    [InlineData("dma-decode_encode_messages.txt", 646, 601, 45, 0, "Message=71 BaseStation=530")]
    [InlineData("gpsd-ais-18-27.log", 276, 276, 0, 0, "None=276")]
    [InlineData("gpsd-sample.aivdm", 118, 102, 14, 1, "None=4 TrailingField=3 Message=1 BaseStation=94")]
    [InlineData("kystverket-Ais1000Lines.nm4", 1000, 877, 123, 0, "TagBlock=877")]
    [InlineData("libais-typeexamples.nmea", 26, 26, 0, 0, "TrailingField=26")]
    [InlineData("opencpn-Hakefjord.log.gz", 15912, 15824, 88, 10, "None=4 Message=956 BaseStation=14864")]
    [InlineData("pyais-nmea_data_sample.txt", 898, 778, 0, 120, "None=196 Message=6 BaseStation=576")]
    public void Every_sentence_is_in_a_message_or_a_fault(string name, int sentences, int messages, int joined, int faults, string carriers)
    {
        var hearing = Hearing.Of(Recordings.Read(name));

        hearing.Messages.Count.ShouldBe(messages);
        hearing.Messages.Count(m => m.Sentences > 1).ShouldBe(joined);
        hearing.Faults.Count.ShouldBe(faults);
        string.Join(' ', hearing.Messages.GroupBy(m => m.Carrier).OrderBy(g => g.Key).Select(g => $"{g.Key}={g.Count()}")).ShouldBe(carriers);
        var inMessages = hearing.Messages.Sum(m => m.Sentences);
        var inFaults = hearing.Faults.Count(f => Recordings.Lines(name).ElementAt((int)f.Line - 1).Contains("!AIVD", StringComparison.Ordinal));
        (inMessages + inFaults).ShouldBe(sentences);
    }

    [Fact]
    public void Empty_payloads_and_missing_parts_are_faults_of_their_own()
    {
        var faults = Hearing.Of(Recordings.Read("pyais-nmea_data_sample.txt")).Faults.GroupBy(f => f.Reason).ToDictionary(g => g.Key, g => g.Count());

        faults.ShouldBe(new Dictionary<FaultReason, int> { [FaultReason.BadLength] = 100, [FaultReason.MissingPart] = 20 }, ignoreOrder: true);
    }

    [Fact]
    public void A_recording_of_five_minutes_has_all_its_times_in_them()
    {
        var times = Hearing.Of(Recordings.Read("dma-ais-sample.txt.gz")).Messages.Select(m => DateTimeOffset.FromUnixTimeMilliseconds(m.Time!.Value).UtcDateTime).ToList();

        times.Min().ShouldBe(new DateTime(2013, 11, 12, 11, 59, 59, DateTimeKind.Utc), TimeSpan.FromSeconds(2));
        times.Max().ShouldBe(new DateTime(2013, 11, 12, 12, 4, 59, DateTimeKind.Utc), TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(63)]
    [InlineData(4099)]
    public void Cutting_a_recording_into_chunks_changes_nothing(int chunk)
    {
        foreach (var name in new[] { "gpsd-sample.aivdm", "kystverket-Ais1000Lines.nm4", "pyais-nmea_data_sample.txt", "libais-typeexamples.nmea" })
        {
            var bytes = Recordings.Read(name);
            var whole = Hearing.Of(bytes);

            var cut = Hearing.Of(bytes, chunk: chunk);

            cut.Messages.ShouldBe(whole.Messages);
            cut.Faults.ShouldBe(whole.Faults);
        }
    }

    [Fact]
    public void Each_message_is_found_again_at_its_offset()
    {
        var bytes = Recordings.Read("aisdb_20211101.nm4");
        foreach (var message in Hearing.Of(bytes).Messages.Where(m => m.Sentences == 1))
        {
            var end = Array.IndexOf(bytes, (byte)'\n', (int)message.Offset);
            var again = Hearing.Of(bytes[(int)message.Offset..end]).Messages.Single();
            again.Hex.ShouldBe(message.Hex);
            again.Time.ShouldBe(message.Time);
        }
    }

    [Fact]
    public void The_second_of_the_minute_agrees_with_the_clock_of_the_base_station_network()
    {
        // Most positions are received within seconds of the second that they carry (repeated and late ones are not); wrong times would give a third.
        var near = 0;
        var all = 0;
        foreach (var message in Hearing.Of(Recordings.Read("dma-ais-sample.txt.gz")).Messages.Where(m => m.Type is 1 or 3 && m.Carrier == TimeCarrier.ProprietaryLine))
        {
            var bits = Convert.FromHexString(message.Hex).Concat(new byte[8]).ToArray();
            var second = new Tidewaiter.Signals.Ais.PositionReport(new Tidewaiter.Signals.Ais.AisBits(bits, message.BitLength)).Motion.UtcSecond;
            if (second is null)
                continue;
            all++;
            var distance = Math.Abs((message.Time!.Value / 1000 % 60) - second.Value);
            if (Math.Min(distance, 60 - distance) <= 10)
                near++;
        }

        (near / (double)all).ShouldBeGreaterThan(0.9);
    }
}
