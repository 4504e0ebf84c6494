namespace Tidewaiter.Reading.SecondReader;

/// <summary>
/// Finds the words that a model put into slots: in the quote, in its sentence, or, when the quote points back, in the text before it.
/// What is found is replaced by the text's own characters; what is not is taken away, and said.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="quote">Where the quote stands.</param>
/// <param name="corrections">Receives what was taken away, as sentences.</param>
internal sealed class SlotCheck(CheckedText text, Span quote, List<string> corrections)
{
    // As far back as the reader's own resolution of "the ship" looks.
    private const int Memory = 3;

    // A short word that differs in case is another word: US and us, IT and it.
    private const int CaseMatters = 4;

    private readonly bool _pointsBack = text.PointsBack(quote);

    /// <summary>The words of a slot as they stand in the text; null when they do not.</summary>
    public string? Words(ProposedClaim claim, string slot)
    {
        if (!claim.Slots.TryGetValue(slot, out var words)) return null;
        if (slot != "carrier" || !words.Contains("; ", StringComparison.Ordinal)) return Find(slot, words);
        var parts = words.Split("; ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => Find(slot, part)).OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join("; ", parts);
    }

    /// <summary>The sources that stand in the quote's sentence, before it in its paragraph, or before it where the quote points back.</summary>
    public SourceChain Sources(ProposedClaim claim)
    {
        var chain = new List<string>();
        foreach (var source in claim.Sources)
        {
            var found = In(source, Sentences()) ?? Before(source, _pointsBack ? Memory : 0);
            if (found is null) corrections.Add($"The source “{source}” does not stand near the quote and was taken away.");
            else if (!chain.Contains(found, StringComparer.OrdinalIgnoreCase)) chain.Add(found);
        }

        return new SourceChain(chain);
    }

    /// <summary>Where words stand in the quote or in its sentence; null when they do not.</summary>
    public Span? Place(string words)
    {
        foreach (var range in (ReadOnlySpan<(int, int)>)[(text.Layer.ToIndex(quote.Start), text.Layer.ToIndex(quote.End)), Sentences()])
        {
            if (First(words, range) is { } place) return text.Layer.SpanOf(place.Start, place.End);
        }

        return null;
    }

    private string? Find(string slot, string words)
    {
        var found = (Place(words) is { } place ? Single(text.Layer.Slice(place)) : null) ?? (_pointsBack ? Before(words, Memory) : null);
        if (found is null) corrections.Add($"The {slot.Replace('_', ' ')} “{words}” stands neither in the quote nor where it points back to and was taken away.");
        return found;
    }

    private (int Start, int End) Sentences()
    {
        var (start, end) = (quote.Start, quote.End);
        foreach (var sentence in text.SentencesOf(quote)) (start, end) = (Math.Min(start, sentence.Span.Start), Math.Max(end, sentence.Span.End));
        return (text.Layer.ToIndex(start), text.Layer.ToIndex(end));
    }

    // The last mention before the quote, at most so many paragraphs up.
    private string? Before(string words, int paragraphs)
    {
        if (text.SentencesOf(quote) is not [var first, ..]) return null;
        var from = text.Layer.ToIndex(text.ParagraphStart(first.Paragraph - paragraphs));
        return In(words, (from, text.Layer.ToIndex(quote.Start)));
    }

    private string? In(string words, (int Start, int End) range) => First(words, range) is { } place ? Single(text.Layer.Text[place.Start..place.End]) : null;

    private (int Start, int End)? First(string words, (int Start, int End) range)
    {
        if (range.End <= range.Start) return null;
        var found = text.Folded.Find(words, range.Start, range.End, 1);
        if (found.Count == 0 && words.Length >= CaseMatters) found = text.Folded.Find(words, range.Start, range.End, 1, anyCase: true);
        return found.Count == 0 ? null : found[0];
    }

    private static string Single(string words) => words.Contains('\n', StringComparison.Ordinal) ? string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : words;
}
