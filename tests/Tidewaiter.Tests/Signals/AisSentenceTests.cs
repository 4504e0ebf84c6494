using Tidewaiter.Signals;
using Tidewaiter.Signals.Ais;

namespace Tidewaiter.Tests.Signals;

/// <summary>Sentences, their joining, and hostile input.</summary>
public sealed class AisSentenceTests
{
    private const string Body = "1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0";
    private const string Good = "!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A";
    private const string First = "!AIVDM,2,1,3,A,802R5Ph0Bk@Ch@Fln<ljQhs2HGwwwwwwwwwwwwwwwwwwwwwwwwwwwwww,0*48";
    private const string Second = "!AIVDM,2,2,3,A,wwt,2*63";

    [Theory]
    [InlineData("AI")]
    [InlineData("AB")]
    [InlineData("AN")]
    [InlineData("AR")]
    [InlineData("AS")]
    [InlineData("AT")]
    [InlineData("AX")]
    [InlineData("BS")]
    [InlineData("SA")]
    [InlineData("X7")]
    public void Any_talker_is_heard_and_named(string talker)
    {
        foreach (var kind in new[] { "VDM", "VDO" })
            Hearing.Of(AisTimeTests.Checked($"!{talker}{kind},{Body}")).Messages.Single().Talker.ShouldBe(talker);
    }

    [Theory]
    [InlineData("!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4B", FaultReason.BadChecksum)]
    [InlineData("!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0", FaultReason.Truncated)]
    [InlineData("!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4", FaultReason.Truncated)]
    [InlineData("!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*G4", FaultReason.BadField)]
    [InlineData("!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4AB", FaultReason.BadField)]
    [InlineData("AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A", FaultReason.NotRecognised)]
    [InlineData("some text", FaultReason.NotRecognised)]
    public void Faults_have_a_reason_and_a_place(string line, FaultReason reason)
    {
        var hearing = Hearing.Of($"{Good}\r\n{line}\r\n{Good}\r\n");
        hearing.Messages.Select(m => m.Line).ShouldBe([1, 3]);
        hearing.Faults.Single().ShouldBe(new Fault(Good.Length + 2, 2, line.Length, reason));
    }

    [Theory]
    [InlineData("!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,6")]
    [InlineData("!AIVDM,1,2,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0")]
    [InlineData("!AIVDM,0,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0")]
    [InlineData("!AIVDM,1,1,,A,15RTgt0PAso;90TXcjM8h6g208CQ,0")]
    [InlineData("!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ")]
    [InlineData("!AIVDM,1,1,,AB,15RTgt0PAso;90TKcjM8h6g208CQ,0")]
    [InlineData("!AIVDM,1,1,,*,15RTgt0PAso;90TKcjM8h6g208CQ,0")]
    [InlineData("!AIVDM,1,1,,A,15RTgt0PAso,90TKcjM8h6g208CQ,0")]
    [InlineData("!AIVDM,2,1,1,A,15RTgt0PAso;90TKcjM8h6g208CQ,2")]
    public void A_right_checksum_does_not_excuse_a_wrong_field(string sentence)
    {
        var hearing = Hearing.Of(AisTimeTests.Checked(sentence));
        hearing.Messages.ShouldBeEmpty();
        hearing.Faults.Single().Reason.ShouldBe(FaultReason.BadField);
    }

    [Fact]
    public void Lower_case_checksums_white_space_and_other_sentences_are_no_faults()
    {
        var hearing = Hearing.Of($"{Good.Replace("4A", "4a", StringComparison.Ordinal)}\n{Good}  \n\n# comment !AIVDM\n{AisTimeTests.Checked("$GPRMC,092212")}\n{AisTimeTests.Checked("!AIABM,1,1,0,1,1,12,x,0")}\n\\si:AISD*3F\\\n");
        hearing.Messages.Count.ShouldBe(2);
        hearing.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Of_a_sentence_that_was_written_into_another_the_second_is_saved()
    {
        var hearing = Hearing.Of($"!AIVDM,1,1,,B,15RTgt0P{Good}\n");
        hearing.Messages.Single().Type.ShouldBe(1);
        hearing.Faults.Count.ShouldBe(1);
    }

    [Fact]
    public void Parts_of_several_messages_may_interleave()
    {
        var other = new[] { First, Second }.Select(s => AisTimeTests.Checked(s[..s.IndexOf('*', StringComparison.Ordinal)].Replace(",3,A,", ",4,B,", StringComparison.Ordinal))).ToArray();
        var hearing = Hearing.Of(string.Join('\n', First, other[0], Good, Second, other[1]));
        hearing.Messages.Select(m => (m.Type, m.Line, m.LastLine, m.Channel)).ShouldBe([(1, 3, 3, 'A'), (8, 1, 4, 'A'), (8, 2, 5, 'B')]);
        hearing.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Parts_of_different_sources_are_never_joined()
    {
        var hearing = Hearing.Of($"{AisTimeTests.Block("s:one")}{First}\n{AisTimeTests.Block("s:two")}{Second}\n");
        hearing.Messages.ShouldBeEmpty();
        hearing.Faults.Select(f => (f.Line, f.Reason)).ShouldBe([(2, FaultReason.MissingPart), (1, FaultReason.MissingPart)]);
    }

    [Fact]
    public void A_group_ties_parts_together_even_when_only_the_first_names_its_source()
    {
        var hearing = Hearing.Of(
            $"{AisTimeTests.Block("g:1-2-11,s:one,c:1577762601")}{First}\n{AisTimeTests.Block("g:1-2-12,s:two,c:1577762602")}{First}\n"
            + $"{AisTimeTests.Block("g:2-2-11")}{Second}\n{AisTimeTests.Block("g:2-2-12")}{Second}\n");
        hearing.Messages.Select(m => (m.Source, m.Line, m.LastLine)).ShouldBe([("one", 1, 3), ("two", 2, 4)]);
    }

    [Fact]
    public void Parts_wait_neither_too_many_lines_nor_too_long()
    {
        var options = new AisOptions { PartLines = 10 };
        Hearing.Of($"{First}\n{new string('\n', 9)}{Second}", options).Messages.Count.ShouldBe(1);
        Hearing.Of($"{First}\n{new string('\n', 10)}{Second}", options).Faults.Count.ShouldBe(2);
        string At(int second, string part) => AisTimeTests.Block($"s:one,c:{1577762600 + second}") + part;
        Hearing.Of($"{At(0, First)}\n{At(10, Second)}").Messages.Count.ShouldBe(1);
        Hearing.Of($"{At(0, First)}\n{At(11, Second)}").Messages.ShouldBeEmpty();
    }

    [Fact]
    public void A_later_part_without_a_first_and_a_first_that_comes_again_are_faults()
    {
        Hearing.Of(Second).Faults.Single().Reason.ShouldBe(FaultReason.MissingPart);
        var again = Hearing.Of($"{First}\n{First}\n{Second}\n");
        again.Messages.Single().Line.ShouldBe(2);
        again.Faults.Single().ShouldBe(new Fault(0, 1, First.Length, FaultReason.MissingPart));
    }

    [Fact]
    public void The_table_of_waiting_messages_is_bounded()
    {
        var firsts = Enumerable.Range(0, 500).Select(i => AisTimeTests.Block($"s:{i}") + First);
        var hearing = Hearing.Of(string.Join('\n', firsts));
        hearing.Faults.Count.ShouldBe(500);
        hearing.Messages.ShouldBeEmpty();
    }

    [Fact]
    public void Hostile_lines_are_faults_and_the_rest_is_read()
    {
        var nuls = new string('\0', 300);
        var mixed = "\u00e9\u00ff\u00fe\u0000\u0001";
        var hearing = Hearing.Of($"{Good}\n{new string('A', 1 << 20)}\n{nuls}\n{mixed}\n{new string('!', 1000)}\n{new string('\\', 1000)}\n{Good}\n!AIVDM,1,1,,A,15RTgt0PAso;");
        hearing.Messages.Select(m => m.Line).ShouldBe([1, 7]);
        hearing.Faults.Select(f => (f.Line, f.Reason)).ShouldContain((2, FaultReason.TooLong));
        hearing.Faults.Single(f => f.Line == 2).Length.ShouldBe(1 << 20);
        hearing.Faults.Last().ShouldBe(new Fault(Good.Length + 1 + (1 << 20) + 1 + 301 + 6 + 1001 + 1001 + Good.Length + 1, 8, 26, FaultReason.Truncated));
    }

    [Fact]
    public void A_line_over_the_limit_is_one_fault_however_it_is_cut()
    {
        var bytes = System.Text.Encoding.Latin1.GetBytes($"{Good}\n{new string('x', 5000)}\n{Good}\n{new string('y', 3000)}");
        foreach (var chunk in new[] { 1, 100, 1023, 1024, 1025, 5000, 100_000 })
        {
            var hearing = Hearing.Of(bytes, chunk: chunk);
            hearing.Messages.Count.ShouldBe(2);
            hearing.Faults.Select(f => (f.Offset, f.Line, f.Length, f.Reason)).ShouldBe([(Good.Length + 1, 2, 5000, FaultReason.TooLong), ((2 * Good.Length) + 5003, 4, 3000, FaultReason.TooLong)]);
        }
    }

    [Fact]
    public void Nothing_is_allocated_for_a_message()
    {
        var bytes = System.Text.Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat($"{Good}\n{AisTimeTests.Block("s:one,c:1577762600")}{Good}\n{First}\n{Second}\n", 1000)));
        var parser = new AisParser<Nothing>(default);
        parser.Feed(bytes);
        // The runtime allocates now and then on a busy machine; a parser that did would do so every time.
        var least = long.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            parser.Feed(bytes);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        least.ShouldBe(0);
        parser.Sink.Messages.ShouldBe(12_000);
    }

    private struct Nothing : IAisSink
    {
        public int Messages;

        public void Message(scoped in AisMessage message) => Messages++;

        public void Fault(in Fault fault)
        {
        }
    }
}
