using System.Runtime.InteropServices;
using Tidewaiter.Eval.Claims;
using Tidewaiter.Eval.Leanings;
using Tidewaiter.Reading;
using Tidewaiter.Reading.Leanings;
using Tidewaiter.Reading.Nets;
using Tidewaiter.Reading.Sentences;
using Word = Tidewaiter.Reading.Words.Word;

namespace Tidewaiter.Eval.Nets;

/// <summary>Words of which one or more tell a claim; which of them is not known.</summary>
/// <param name="Kind">Place of its kind in <see cref="LeaningTable.Kinds"/>.</param>
/// <param name="First">First word, counted from the sentence's first.</param>
/// <param name="End">Word after the last.</param>
/// <param name="Soft">It is denied, doubted or planned; null when that is not known.</param>
internal readonly record struct NetBag(int Kind, int First, int End, bool? Soft);

/// <summary>A sentence as the net sees it, and its claims.</summary>
/// <param name="Words">What is seen of its words.</param>
/// <param name="Bags">Its claims.</param>
internal sealed record NetSentence(NetWord[] Words, NetBag[] Bags)
{
    /// <summary>The sentences of an annotated report.</summary>
    public static List<NetSentence> Of(Report report) => Read(report.Layer, new ReadingOptions { Published = report.Published }, (layer, words, sentence) => BagsOf(layer, words, sentence, report.Claims));

    /// <summary>The sentences that are labelled apart from reports.</summary>
    public static IEnumerable<NetSentence> Apart() => Labelled.Apart().Select(static sentence => (sentence.Text, Bags: Whole(sentence.Kinds)))
        .AsParallel().AsOrdered().SelectMany(static row => Read(TextLayer.From(row.Text), new ReadingOptions(), (_, _, sentence) => [.. row.Bags.Select(bag => bag with { End = sentence.End - sentence.First })]).Take(1));

    private static List<NetSentence> Read(TextLayer layer, ReadingOptions options, Func<TextLayer, Word[], Sentence, NetBag[]> bags)
    {
        var sentences = new List<NetSentence>();
        var workspace = Workspace.Rent();
        new Cascade(layer, options, workspace)
        {
            Observer = (sentence, _, _) =>
            {
                if (sentence.End - sentence.First > SentenceNet.MostWords) return;
                var words = CollectionsMarshal.AsSpan(workspace.Words)[sentence.First..sentence.End].ToArray();
                sentences.Add(new NetSentence([.. words.Select(static word => NetWord.Of(word))], bags(layer, words, sentence)));
            },
        }.Run(CancellationToken.None);
        Workspace.Return(workspace);
        return sentences;
    }

    private static NetBag[] Whole(int kinds) => [.. Enumerable.Range(0, LeaningTable.Kinds.Length).Where(kind => ((kinds >> (int)LeaningTable.Kinds[kind]) & 1) == 1).Select(static kind => new NetBag(kind, 0, 0, null))];

    private static NetBag[] BagsOf(TextLayer layer, Word[] words, Sentence sentence, IReadOnlyList<Claim> claims)
    {
        var span = layer.SpanOf(words[0].Start, words[^1].End);
        var bags = new List<NetBag>();
        foreach (var claim in claims)
        {
            var kind = Array.IndexOf(LeaningTable.Kinds, claim.Kind);
            if (kind < 0 || claim.Span.Start >= span.End || claim.Span.End <= span.Start || claim.Span.Start < span.Start) continue;
            var inside = Enumerable.Range(0, words.Length).Where(i => layer.SpanOf(words[i].Start, words[i].End) is var word && claim.Span.Start <= word.Start && word.End <= claim.Span.End).ToList();
            if (inside.Count > 0) bags.Add(new NetBag(kind, inside[0], inside[^1] + 1, claim.Modality <= Modality.Planned));
        }

        return [.. bags];
    }
}
