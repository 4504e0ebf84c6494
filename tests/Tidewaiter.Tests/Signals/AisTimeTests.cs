using System.Globalization;
using System.Text;
using Tidewaiter.Signals;
using Tidewaiter.Signals.Ais;
using Tidewaiter.Signals.Nmea;

namespace Tidewaiter.Tests.Signals;

/// <summary>The ways in which a log carries time, and what is believed of each.</summary>
public sealed class AisTimeTests
{
    private const string Position = "!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A"; // second 33
    private const string BaseStation = "!AIVDM,1,1,,A,403OviQuMGCqWrRO9>E6fE700@GO,0*4D"; // 2007-05-14T19:57:39Z

    [Theory]
    [InlineData("c:1577762601", 1577762601000)]
    [InlineData("c:1577762601.123", 1577762601123)]
    [InlineData("c:1577762601123", 1577762601123)]
    [InlineData("c:1577762601123456", 1577762601123)]
    [InlineData("c:1577762601123456789", 1577762601123)]
    [InlineData("s:station,c:1577762601,n:7", 1577762601000)]
    public void Tag_block_in_seconds_or_finer(string block, long expected)
    {
        var message = Hearing.Of(Block(block) + Position).Messages.Single();
        message.Time.ShouldBe(expected);
        message.Carrier.ShouldBe(TimeCarrier.TagBlock);
    }

    [Fact]
    public void Two_tag_blocks_in_a_row_are_both_read()
    {
        var message = Hearing.Of(Block("s:rORBCOMM") + Block("c:1577762601,T:2019-12-31") + Position).Messages.Single();
        message.Source.ShouldBe("rORBCOMM");
        message.Time.ShouldBe(1577762601000);
    }

    [Fact]
    public void Nothing_of_a_tag_block_with_a_wrong_checksum_is_believed()
    {
        var block = Block("s:station,c:1577762601").Replace("c:1577762601", "c:1577762602", StringComparison.Ordinal);
        var hearing = Hearing.Of(block + Position);
        hearing.Messages.Single().ShouldSatisfyAllConditions(m => m.Carrier.ShouldBe(TimeCarrier.None), m => m.Source.ShouldBeEmpty());
        hearing.Faults.Single().ShouldBe(new Fault(0, 1, block.Length, FaultReason.BadChecksum));
    }

    [Fact]
    public void A_group_that_the_checksum_does_not_cover_is_not_believed_but_the_rest_is()
    {
        var block = Block("c:1577762601").Replace("\\c:", "\\g:1-2-9999,c:", StringComparison.Ordinal);
        var hearing = Hearing.Of(block + Position);
        hearing.Messages.Single().Time.ShouldBe(1577762601000);
        hearing.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(",r003669946,1325394060,1325394001", 1325394060000, "r003669946")]
    [InlineData(",d-109,S2105,t050056.00,T56.13718694,r003669946,1325394060", 1325394060000, "r003669946")]
    [InlineData(",s28089,d-103,T39.44353985,x147521,r08TPHI1,1242958962", 1242958962000, "r08TPHI1")]
    [InlineData(",b003660465", null, "b003660465")]
    public void Trailing_fields(string fields, long? expected, string station)
    {
        var message = Hearing.Of(Position + fields).Messages.Single();
        message.Time.ShouldBe(expected);
        message.Carrier.ShouldBe(expected is null ? TimeCarrier.None : TimeCarrier.TrailingField);
        message.Source.ShouldBe(station);
    }

    [Theory]
    [InlineData("1577762601 ", 1577762601000)]
    [InlineData("1577762601.5,", 1577762601500)]
    [InlineData("1577762601123 ", 1577762601123)]
    [InlineData("1577762601123456789 ", 1577762601123)]
    [InlineData("2019-12-31T03:23:21Z ", 1577762601000)]
    [InlineData("2019-12-31 03:23:21.123456,", 1577762601123)]
    [InlineData("[2019-12-31T04:23:21+01:00] ", 1577762601000)]
    [InlineData("12345 ", null)]
    [InlineData("hello ", null)]
    [InlineData("2019-13-31T03:23:21Z ", null)]
    [InlineData("99999999999999999999999 ", null)]
    public void Leading_stamp(string stamp, long? expected)
    {
        var message = Hearing.Of(stamp + Position).Messages.Single();
        message.Time.ShouldBe(expected);
        message.Carrier.ShouldBe(expected is null ? TimeCarrier.None : TimeCarrier.LeadingStamp);
    }

    [Fact]
    public void Proprietary_line_holds_for_the_sentence_that_it_announces()
    {
        var message = Hearing.Of($"{Proprietary("4A")}\r\n{Position}\r\n{Position}\r\n").Messages;
        message[0].ShouldSatisfyAllConditions(m => m.Time.ShouldBe(Utc("2013-11-12T12:00:00.011Z")), m => m.Source.ShouldBe("2190067"), m => m.Carrier.ShouldBe(TimeCarrier.ProprietaryLine));
        message[1].ShouldSatisfyAllConditions(m => m.Carrier.ShouldBe(TimeCarrier.None), m => m.Source.ShouldBeEmpty());
    }

    [Fact]
    public void Proprietary_line_that_announces_another_sentence_is_not_used()
    {
        Hearing.Of($"{Proprietary("4B")}\n{Position}\n").Messages.Single().Carrier.ShouldBe(TimeCarrier.None);
        Hearing.Of($"{Proprietary("4A")}\n{Checked("$PSTT,30A,,")}\n{Position}\n").Messages.Single().Carrier.ShouldBe(TimeCarrier.None);
    }

    [Fact]
    public void Proprietary_line_announces_all_parts_of_a_message()
    {
        const string parts = "!AIVDM,2,1,3,A,802R5Ph0Bk@Ch@Fln<ljQhs2HGwwwwwwwwwwwwwwwwwwwwwwwwwwwwww,0*48\n!AIVDM,2,2,3,A,wwt,2*63\n";
        Hearing.Of($"{Proprietary((0x48 ^ 0x63).ToString("X2", CultureInfo.InvariantCulture))}\n{parts}").Messages.Single().Carrier.ShouldBe(TimeCarrier.ProprietaryLine);
        Hearing.Of($"{Proprietary("48")}\n{parts}").Messages.Single().Carrier.ShouldBe(TimeCarrier.None);
    }

    [Fact]
    public void Without_any_other_the_last_base_station_tells_the_time()
    {
        var messages = Hearing.Of($"{Position}\n{BaseStation}\n{Position}\n").Messages;
        messages[0].ShouldSatisfyAllConditions(m => m.Time.ShouldBeNull(), m => m.Carrier.ShouldBe(TimeCarrier.None));
        messages[1].ShouldSatisfyAllConditions(m => m.Time.ShouldBe(Utc("2007-05-14T19:57:39Z")), m => m.Carrier.ShouldBe(TimeCarrier.Message));
        messages[2].ShouldSatisfyAllConditions(m => m.Time.ShouldBe(Utc("2007-05-14T19:57:33Z")), m => m.Carrier.ShouldBe(TimeCarrier.BaseStation));
        Hearing.Of($"{BaseStation}\n{Position}\n", new AisOptions { UseBaseStationTime = false }).Messages[1].Time.ShouldBeNull();
    }

    [Fact]
    public void The_stronger_carrier_wins()
    {
        Hearing.Of($"{Block("c:1577762601")}{Position},r003669946,1325394060").Messages.Single().Carrier.ShouldBe(TimeCarrier.TagBlock);
        Hearing.Of($"1111111111 {Position},r003669946,1325394060").Messages.Single().Carrier.ShouldBe(TimeCarrier.TrailingField);
        Hearing.Of($"{Proprietary("4D")}\n{BaseStation}").Messages.Single().Carrier.ShouldBe(TimeCarrier.ProprietaryLine);
    }

    internal static string Block(string content) => $"\\{content}*{Sum(content)}\\";

    internal static string Checked(string sentence) => $"{sentence}*{Sum(sentence[1..])}";

    private static string Proprietary(string announced) => Checked($"$PGHP,1,2013,11,12,12,0,0,11,219,,2190067,1,{announced}");

    private static string Sum(string text) => NmeaChecksum.Xor(Encoding.Latin1.GetBytes(text)).ToString("X2", CultureInfo.InvariantCulture);

    private static long Utc(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
}
