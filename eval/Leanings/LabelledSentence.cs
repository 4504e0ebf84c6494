using System.Runtime.InteropServices;
using Tidewaiter.Eval.Claims;
using Tidewaiter.Reading;
using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Leanings;
using Tidewaiter.Reading.Sentences;
using Word = Tidewaiter.Reading.Words.Word;

namespace Tidewaiter.Eval.Leanings;

/// <summary>A word by which a sentence may tell of an event.</summary>
/// <param name="Features">The names of what stands about it.</param>
/// <param name="Kinds">The kinds of the claims in whose quotes it stands, one bit each; 0 where quotes are not known.</param>
internal sealed record LabelledTrigger(string[] Features, int Kinds);

/// <summary>A sentence and the kinds of claims that it makes.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Features">The names of what it shows.</param>
/// <param name="Triggers">The words by which it may tell of an event.</param>
/// <param name="Kinds">The kinds of its claims, one bit each.</param>
internal sealed record LabelledSentence(string Text, string[] Features, LabelledTrigger[] Triggers, int Kinds)
{
    /// <summary>The sentences of an annotated report: a claim belongs to the sentence in which its quote begins, and to the triggers that stand in its quote.</summary>
    public static List<LabelledSentence> Of(Report report) => Read(report.Layer, new ReadingOptions { Published = report.Published }, 0, report.Claims);

    /// <summary>A sentence by itself.</summary>
    public static LabelledSentence Of(string text, int kinds)
    {
        var sentences = Read(TextLayer.From(text), new ReadingOptions(), kinds, []);
        return sentences.Count == 0 ? new LabelledSentence(text, [], [], kinds) : sentences[0];
    }

    private static List<LabelledSentence> Read(TextLayer layer, ReadingOptions options, int known, IReadOnlyList<Claim> claims)
    {
        var sentences = new List<LabelledSentence>();
        var workspace = Workspace.Rent();
        new Cascade(layer, options, workspace) { Observer = (sentence, clauses, drafts) => sentences.Add(Of(layer, CollectionsMarshal.AsSpan(workspace.Words), sentence, clauses, drafts, known, claims)) }.Run(CancellationToken.None);
        Workspace.Return(workspace);
        return sentences;
    }

    private static LabelledSentence Of(TextLayer layer, ReadOnlySpan<Word> words, Sentence sentence, IReadOnlyList<Clause> clauses, List<Draft> drafts, int known, IReadOnlyList<Claim> claims)
    {
        var (triggers, labelled, shown) = (new List<Trigger>(), new List<LabelledTrigger>(), new TriggerFeatures());
        Trigger.Collect(clauses, triggers);
        shown.Begin(layer.Text, sentence.First, sentence.End);
        foreach (var trigger in triggers)
        {
            var about = new FeatureNames();
            shown.Add(words, trigger, trigger.Rule(drafts), [], about);
            var word = layer.SpanOf(words[trigger.Word].Start, words[trigger.Word].End);
            labelled.Add(new LabelledTrigger([.. about.Names], KindsOf(claims, claim => claim.Span.Start <= word.Start && word.End <= claim.Span.End)));
        }

        var names = new FeatureNames();
        SentenceFeatures.Add(layer.Text, words[sentence.First..sentence.End], [], names);
        var span = layer.SpanOf(words[sentence.First].Start, words[sentence.End - 1].End);
        var kinds = known | KindsOf(claims, claim => claim.Span.Start >= span.Start && claim.Span.Start < span.End);
        return new LabelledSentence(layer.Slice(span), [.. names.Names.Distinct()], [.. labelled], kinds);
    }

    private static int KindsOf(IReadOnlyList<Claim> claims, Func<Claim, bool> holds) => claims.Where(claim => claim.Kind != ClaimKind.Body && holds(claim)).Aggregate(0, static (bits, claim) => bits | (1 << (int)claim.Kind));
}
