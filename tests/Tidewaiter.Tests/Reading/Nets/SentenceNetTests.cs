using Tidewaiter.Reading.Leanings;
using Tidewaiter.Reading.Nets;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Tests.Reading.Nets;

/// <summary>What the net says of words, whatever they are.</summary>
public sealed class SentenceNetTests
{
    private static readonly NetWord[] Sentence = [.. Enumerable.Range(0, 17).Select(static i => new NetWord((i * 131) - 1, (Tag)(i % 20), i % 5 == 0 ? NetSort.Name : NetSort.Word, (Classes)(i % 3 == 0 ? 1L << i : 0), Classes.None))];

    [Fact]
    public void ASentenceIsReadTheSameWhateverWasReadBefore()
    {
        var (fresh, used) = (new SentenceNet(), new SentenceNet());
        used.Show([.. Sentence.Reverse(), .. Sentence]);
        _ = used.Of(0);
        fresh.Show(Sentence);
        used.Show(Sentence);
        for (var i = 0; i < Sentence.Length; i++) Assert.Equal(fresh.Of(i).ToArray(), used.Of(i).ToArray());
    }

    [Fact]
    public void TheBestOfSomeWordsIsTheMostThatOneOfThemSays()
    {
        var net = new SentenceNet();
        net.Show(Sentence);
        for (var kind = 0; kind < LeaningTable.Kinds.Length; kind++)
        {
            Assert.Equal(Enumerable.Range(3, 6).Max(i => net.Of(i)[kind]), net.Best(kind, 3, 9));
            Assert.Equal(net.Best(kind, 0, Sentence.Length), net.Best(kind, -4, 99));
        }

        Assert.Equal(float.NegativeInfinity, net.Best(0, 5, 5));
    }

    [Fact]
    public void SoftnessLiesBetweenWhatTheWordsSay()
    {
        var net = new SentenceNet();
        net.Show(Sentence);
        var said = Enumerable.Range(2, 7).Select(i => net.Of(i)[NetWeights.Soft]).ToList();
        Assert.InRange(net.Softness(1, 2, 9, out var softest), said.Min() - 1e-4f, said.Max() + 1e-4f);
        Assert.InRange(softest, 2, 8);
        Assert.True(float.IsNaN(net.Softness(1, 4, 4, out softest)));
        Assert.Equal(-1, softest);
    }

    [Fact]
    public void OfASentenceWithTooManyWordsNothingIsTold()
    {
        var net = new SentenceNet();
        net.Show([.. Enumerable.Repeat(Sentence[1], SentenceNet.MostWords + 1)]);
        Assert.Equal(0, net.Count);
        Assert.Equal(float.NegativeInfinity, net.Best(0, 0, 10));
        net.Show([.. Enumerable.Repeat(Sentence[1], SentenceNet.MostWords)]);
        Assert.Equal(SentenceNet.MostWords, net.Count);
        Assert.True(float.IsFinite(net.Best(0, 0, net.Count)));
    }

    [Fact]
    public void NoNameIsKnownByItsForm()
    {
        var (one, other) = (Seen("Officials said Orlov sent 40 shells to Mali on Monday."), Seen("Officials said Petrenko sent 70 shells to Chad on Friday."));
        Assert.Equal(one, other);
        Assert.NotEqual(one, Seen("Officials said Orlov took 40 shells to Mali on Monday."));
    }

    private static List<NetWord> Seen(string text)
    {
        var workspace = Tidewaiter.Reading.Workspace.Rent();
        var seen = new List<NetWord>();
        new Tidewaiter.Reading.Cascade(TextLayer.From(text), new Tidewaiter.Reading.ReadingOptions(), workspace) { Observer = (sentence, _, _) => seen.AddRange(workspace.Words[sentence.First..sentence.End].Select(static word => NetWord.Of(word))) }.Run(CancellationToken.None);
        return seen;
    }
}
