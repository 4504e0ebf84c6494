using System.Runtime.InteropServices;
using Tidewaiter.Eval.Claims;
using Tidewaiter.Reading;
using Tidewaiter.Reading.Leanings;
using Tidewaiter.Reading.Sentences;
using Word = Tidewaiter.Reading.Words.Word;

namespace Tidewaiter.Eval.Leanings;

/// <summary>A sentence and the kinds of claims that it makes.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Features">The names of what it shows.</param>
/// <param name="Kinds">The kinds of its claims, one bit each.</param>
internal sealed record LabelledSentence(string Text, string[] Features, int Kinds)
{
    /// <summary>The sentences of an annotated report: a claim belongs to the sentence in which its quote begins.</summary>
    public static IEnumerable<LabelledSentence> Of(Report report)
    {
        var run = new LayerRun(report.Layer, new ReadingOptions { Published = report.Published });
        foreach (var sentence in run.Sentences)
        {
            if (sentence.Kind is SentenceKind.Heading or SentenceKind.Boilerplate) continue;
            var span = run.SpanOf(sentence.First, sentence.End);
            var kinds = 0;
            foreach (var claim in report.Claims)
            {
                if (claim.Span.Start >= span.Start && claim.Span.Start < span.End && claim.Kind != ClaimKind.Body) kinds |= 1 << (int)claim.Kind;
            }

            yield return new LabelledSentence(report.Layer.Slice(span), Shown(run.Layer.Text, run.Words[sentence.First..sentence.End]), kinds);
        }
    }

    /// <summary>A sentence by itself.</summary>
    public static LabelledSentence Of(string text, int kinds)
    {
        var run = new LayerRun(TextLayer.From(text), new ReadingOptions());
        return new LabelledSentence(text, Shown(run.Layer.Text, run.Words), kinds);
    }

    private static string[] Shown(string text, ReadOnlySpan<Word> words)
    {
        var names = new List<string>();
        SentenceFeatures.Add(text, words, [], names);
        return [.. names.Distinct()];
    }
}
