using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Tests.Reading;

/// <summary>data/lexicon/frames.tsv against the frames and the words that it names.</summary>
public class FrameTriggersTests
{
    [Fact]
    public void Every_frame_has_a_row_and_every_row_a_frame() =>
        FrameTriggers.Default.Rows.Select(row => row.Frame).Distinct().Order().ShouldBe(VerbFrames.Names.Order());

    [Fact]
    public void Every_verb_that_triggers_a_frame_is_known() =>
        LexiconCheck.OfFrames(Lexicon.Resource("frames.tsv")).Findings.Select(finding => finding.Reason).ShouldBeEmpty();

    [Theory]
    [InlineData("Give\t\tzorgle", "'zorgle'")]
    [InlineData("Give\t\tclass:gods", "'class:gods' is no class.")]
    [InlineData("Give\tmiddle\tsend", "'middle' is no voice.")]
    [InlineData("Give", "3 columns expected, 1 found.")]
    public void A_bad_row_of_frames_is_told(string row, string reason) =>
        LexiconCheck.OfFrames("# frame\tvoice\tverbs\n" + row).Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            finding => finding.Line.ShouldBe(2),
            finding => finding.Reason.ShouldContain(reason));

    [Theory]
    [InlineData("sent", true, "SentToLead")]
    [InlineData("sent", false, "Sends")]
    [InlineData("send", false, "Give")]
    public void A_verb_triggers_the_frames_of_its_lemma_voice_and_class(string form, bool passive, string frame) =>
        Triggered(form, passive).ShouldContain(frame);

    [Fact]
    public void A_row_of_one_voice_is_not_triggered_by_the_other()
    {
        Triggered("sent", passive: true).ShouldNotContain("Sends");
        Triggered("sent", passive: false).ShouldNotContain("SentToLead");
    }

    [Fact]
    public void Rows_are_triggered_in_the_order_of_the_table()
    {
        var rows = FrameTriggers.Default.Of(Lexicon.Default.Find("found")!, be: false, passive: false);
        rows.ShouldBe(rows.Order());
        rows.Length.ShouldBeGreaterThan(5);
    }

    private static IEnumerable<string> Triggered(string form, bool passive) =>
        FrameTriggers.Default.Of(Lexicon.Default.Find(form)!, be: false, passive).Select(row => FrameTriggers.Default.Rows[row].Frame);
}
