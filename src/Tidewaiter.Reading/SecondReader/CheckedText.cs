using System.Collections.Immutable;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.SecondReader;

/// <summary>A text with all that a model's claims are checked against: its folded words, our own layers, and the grammar's claims.</summary>
internal sealed class CheckedText
{
    private const LayerKinds Needed = LayerKinds.Sentences | LayerKinds.Quantities | LayerKinds.Times | LayerKinds.Scopes;

    private readonly LayerRun _run;

    /// <summary>Reads what is needed of a text.</summary>
    public CheckedText(TextLayer layer, ReadingOptions options, TextReading grammar, CancellationToken cancellation)
    {
        (Layer, Grammar) = (layer, grammar);
        _run = new LayerRun(layer, options);
        Layers = Reading.Layers.Of(_run, Needed, cancellation);
        Folded = new FoldedText(layer.Text);
        Ceiling = new CueCeiling(layer, Layers);
    }

    /// <summary>The text.</summary>
    public TextLayer Layer { get; }

    /// <summary>What the grammar made of it.</summary>
    public TextReading Grammar { get; }

    /// <summary>Our own sentences, quantities, times and scopes.</summary>
    public LayerSet Layers { get; }

    /// <summary>The words, to be found.</summary>
    public FoldedText Folded { get; }

    /// <summary>Our own scopes, to be asked.</summary>
    public CueCeiling Ceiling { get; }

    /// <summary>The sentences that a span touches.</summary>
    public ImmutableArray<SentenceItem> SentencesOf(Span span) => [.. Layers.Sentences.Where(sentence => CueCeiling.Overlaps(sentence.Span, span))];

    /// <summary>The code point where the paragraph begins that stands so many before another.</summary>
    public int ParagraphStart(int paragraph)
    {
        foreach (var sentence in Layers.Sentences)
        {
            if (sentence.Paragraph >= paragraph) return sentence.Span.Start;
        }

        return 0;
    }

    /// <summary>True if a word of the span stands for something said before: a pronoun, or "the", "this", "such" before a noun.</summary>
    public bool PointsBack(Span span)
    {
        var words = _run.Words;
        var (from, to) = (Layer.ToIndex(span.Start), Layer.ToIndex(span.End));
        for (var i = First(words, from); i < words.Length && words[i].End <= to; i++)
        {
            if (words[i].Tag == Tag.Pron) return true;
            if (words[i].Tag == Tag.Det && words[i].Form.Text is "the" or "this" or "that" or "these" or "those" or "such" or "its" or "their" or "his" or "her" && i + 1 < words.Length && words[i + 1].Tag is Tag.Noun or Tag.Adj) return true;
        }

        return false;
    }

    private static int First(ReadOnlySpan<Word> words, int index)
    {
        int low = 0, high = words.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].Start < index) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
