using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Attributions;

/// <summary>The stretches of a text that stand between quotation marks, by words, marks included. A quotation that is not closed ends with its paragraph.</summary>
internal sealed class Quotations
{
    private readonly List<(int First, int End)> _ranges = [];

    /// <summary>Finds them in one pass.</summary>
    public Quotations(LayerRun run)
    {
        var words = run.Words;
        var text = run.Layer.Text;
        var open = -1;
        var paragraph = -1;
        foreach (var sentence in run.Sentences)
        {
            if (sentence.Paragraph != paragraph) Close(ref open, sentence.First);
            paragraph = sentence.Paragraph;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (!IsMark(text, words, i, out var opens, out var closes)) continue;
                if (open < 0 && opens) open = i;
                else if (open >= 0 && closes) Close(ref open, i + 1);
                if (words[i].End - words[i].Start == 1 && text[words[i].Start] == '\'') i++;
            }
        }

        Close(ref open, words.Length);
    }

    /// <summary>The quotation that holds a word, marks included; null when none does.</summary>
    public (int First, int End)? At(int word)
    {
        int low = 0, high = _ranges.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ranges[middle].End <= word) low = middle + 1;
            else high = middle;
        }

        return low < _ranges.Count && _ranges[low].First <= word ? _ranges[low] : null;
    }

    private void Close(ref int open, int end)
    {
        if (open >= 0 && end > open) _ranges.Add((open, end));
        open = -1;
    }

    // Straight marks do both; two apostrophes in a row are one mark of some newspapers.
    private static bool IsMark(string text, ReadOnlySpan<Word> words, int at, out bool opens, out bool closes)
    {
        (opens, closes) = (false, false);
        if (words[at].End - words[at].Start != 1) return false;
        var c = text[words[at].Start];
        opens = c is '"' or '\u201C' or '\u201E' or '\u00AB';
        closes = c is '"' or '\u201D' or '\u00BB';
        if (c == '\'' && at + 1 < words.Length && words[at + 1].Start == words[at].End && text[words[at + 1].Start] == '\'') opens = closes = true;
        return opens || closes;
    }
}
