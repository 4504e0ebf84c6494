using Tidewaiter.Reading;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Tests.Reading;

public class LexiconTests
{
    [Fact]
    public void A_team_adds_a_word_without_compiling()
    {
        var layer = TextLayer.From("Iran sent zorgles to Russia.");
        Reader.Read(layer, new ReadingOptions(), TestContext.Current.CancellationToken).Claims.ShouldBeEmpty();
        var lexicon = Lexicon.Default.With("own.tsv", "zorgle\tnoun\tgoods\n# a remark\n");
        Reader.Read(layer, new ReadingOptions { Lexicon = lexicon }, TestContext.Current.CancellationToken).Claims.ShouldHaveSingleItem().Item.ShouldBe("zorgles");
    }

    [Theory]
    [InlineData("a\tnoun\tgoods\t\tx\ty", "own.tsv, line 1: 2 to 5 columns")]
    [InlineData("a\tthing", "own.tsv, line 1: 'thing' is no part of speech")]
    [InlineData("# fine\na\tnoun\tgods", "own.tsv, line 2: 'gods' is no class")]
    [InlineData("a\tadv\tcue\tsure", "own.tsv, line 1: 'sure' is no modality")]
    [InlineData("a\tnoun\tevent:party", "own.tsv, line 1: 'party' is no kind of claim")]
    [InlineData("\tnoun", "own.tsv, line 1: the term is empty")]
    public void A_bad_row_is_named_by_its_line(string table, string message) =>
        Should.Throw<FormatException>(() => Lexicon.Default.With("own.tsv", table)).Message.ShouldStartWith(message);

    [Theory]
    [InlineData("ship", "shipped,shipped", "ships shipping shipped")]
    [InlineData("supply", null, "supplies supplying supplied")]
    [InlineData("send", "sent,sent", "sends sending sent")]
    [InlineData("hand over", null, "hands over handing over handed over")]
    [InlineData("put in", "put in,put in", "puts in putting in put in")]
    public void Verbs_are_inflected(string lemma, string? irregular, string forms)
    {
        var made = Inflection.OfVerb(lemma, irregular).Select(form => form.Form).ToHashSet();
        made.ShouldContain(lemma);
        string.Join(' ', made.Where(form => form != lemma).Distinct()).ShouldBe(forms.Replace(lemma + " ", "", StringComparison.Ordinal).Replace(" put in", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_frame_class_of_the_lexicon_has_verbs()
    {
        foreach (var name in (Classes[])[Classes.Give, Classes.Receive, Classes.Carry, Classes.Travel, Classes.Deploy, Classes.Train, Classes.Share, Classes.Sight, Classes.Seize, Classes.Use, Classes.Visit, Classes.Designate, Classes.Labour])
        {
            Lexicon.Default.Rows.Count(row => row.Term.Part == Parts.Verb && row.Term.Classes.Has(name)).ShouldBeGreaterThan(1, name.ToString());
        }
    }
}
