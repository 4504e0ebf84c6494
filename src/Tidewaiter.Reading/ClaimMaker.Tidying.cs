using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>Where a quote ends: not in the words that open what is told next.</content>
internal sealed partial class ClaimMaker
{
    // A phrase that opens the next clause is no longer than this.
    private const int LongestOpening = 6;

    // "… to Rajin, which", "… of containers, many of which", "… to Goma, bringing", "… since August, and the newspaper [says]".
    private int Tidy(int first, int end)
    {
        for (var tidied = end; ; end = tidied)
        {
            tidied = Opened(first, Verbless(first, Dated(first, Trimmed(first, end))));
            if (tidied == end) return end;
        }
    }

    // "[North Korea] has shipped": a quote that begins or ends in the writer's own words has both of their brackets.
    private (int Start, int Stop) Bracketed(int start, int stop)
    {
        var quote = layer.Text.AsSpan(start, stop - start);
        if (start > 0 && layer.Text[start - 1] == '[' && quote.IndexOf(']') is >= 0 and var close && quote.IndexOf('[') is var next && (next < 0 || next > close)) start--;
        if (stop < layer.Text.Length && layer.Text[stop] == ']' && quote.LastIndexOf('[') is >= 0 and var open && quote.LastIndexOf(']') < open) stop++;
        return (start, stop);
    }

    private int Trimmed(int first, int end)
    {
        for (var behind = Tag.Comma; end > first + 1; end--)
        {
            var tag = Words[end - 1].Tag;
            if (tag is not (Tag.Comma or Tag.Conj or Tag.Pause or Tag.Open or Tag.Wh or Tag.Sub or Tag.That) && !(tag == Tag.Prep && (behind == Tag.Wh || Words[end - 1].Form.Text is "until" or "than" or "because"))) break;
            behind = tag;
        }

        return end;
    }

    // "…, and on Thursday [its minister said]": when the next thing was done.
    private int Dated(int first, int end)
    {
        if (end < first + 4 || end >= Words.Length || Words[end].Tag is Tag.Stop or Tag.Break or Tag.Comma || Words[end - 1].Tag != Tag.Time) return end;
        var before = Words[end - 2].Tag == Tag.Prep ? end - 3 : end - 2;
        return Words[before].Tag == Tag.Conj && Words[before - 1].Tag == Tag.Comma ? before - 1 : end;
    }

    // "… and were", ", saying", ", and denies": a verb behind a mark with nothing behind it.
    private int Verbless(int first, int end)
    {
        if (end < 2 || (Words[end - 1].Form.Forms.Has(VerbForms.Participle) && (Words[end - 2].Tag == Tag.Aux || (Words[end - 2].Tag == Tag.Conj && Words[end - 3].Tag == Tag.Verb)))) return end;
        var verb = end;
        while (verb > first + 2 && Words[verb - 1].Tag is Tag.Verb or Tag.Aux or Tag.Modal) verb--;
        return verb < end && verb > first + 2 && Words[verb - 1].Tag is Tag.Conj or Tag.Comma && end < Words.Length && Words[end].Tag is not (Tag.Stop or Tag.Break or Tag.Quote) ? verb - 1 : end;
    }

    // "…, it [then vanished]", ", and a further 150 [are expected]": who does what is told next.
    private int Opened(int first, int end)
    {
        if (end >= Words.Length || !IsFinite(end)) return end;
        for (var i = end - 1; i > first + 2 && i >= end - LongestOpening; i--)
        {
            if (Words[i].Tag is Tag.Comma or Tag.Conj && i < end - 1) return Words[i].Tag == Tag.Comma || Words[i - 1].Tag == Tag.Comma || Words[i + 1].Form.Text is "he" or "she" or "it" or "they" or "we" or "i" ? i : end;
            if (Words[i].Tag is not (Tag.Noun or Tag.Name or Tag.Adj or Tag.Det or Tag.Pron or Tag.Number or Tag.Poss)) return end;
        }

        return end;
    }

    private bool IsFinite(int word) => Words[word].Tag is Tag.Aux or Tag.Modal || (Words[word].Tag == Tag.Verb && !Words[word].Form.Forms.Has(VerbForms.Participle) && !Words[word].Form.Text.EndsWith("ing", StringComparison.Ordinal));
}
