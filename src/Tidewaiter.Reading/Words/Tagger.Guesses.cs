namespace Tidewaiter.Reading.Words;

/// <content>What a word that the lexicon does not know may be, by its form.</content>
internal static partial class Tagger
{
    private static WordForm Unknown(string text, VerbForms forms)
    {
        var form = new WordForm(text);
        form.Add(new Term(text, Parts.Verb, Classes.Other, null, null), forms, plural: false);
        return form;
    }

    private static WordForm OfPart(string text, Parts part)
    {
        var form = new WordForm(text);
        form.Add(new Term(text, part, Classes.None, null, null), VerbForms.None, plural: false);
        return form;
    }

    // "Iranian-made", "Panama-flagged", "U.S.-sanctioned" are adjectives.
    private static bool IsHyphenedParticiple(ReadOnlySpan<char> word)
    {
        var hyphen = word.LastIndexOf('-');
        return hyphen > 1 && word.Length - hyphen > 3 && (word.EndsWith("ed", StringComparison.Ordinal) || word[(hyphen + 1)..] is "made" or "sent" or "built" or "run" or "led" or "held" or "grade" or "type" or "class" or "era" or "style");
    }

    // "U.S.-supplied", "Emirati-trained", "Houthi-launched": the adjective tells who did it.
    private static WordForm DoneBy(ReadOnlySpan<char> word)
    {
        var hyphen = word.LastIndexOf('-');
        var form = word[(hyphen + 1)..] switch
        {
            "supplied" or "provided" or "donated" or "delivered" or "furnished" => SuppliedBy,
            "trained" => TrainedBy,
            "launched" or "fired" => LaunchedBy,
            "sent" or "deployed" => SentBy,
            _ => UnknownHyphened,
        };
        return form == UnknownHyphened || word[..hyphen] is "Western" || Countries.Default.Find(word[..hyphen].ToString()) is not null ? form : UnknownHyphened;
    }

    private static void FixPossessive(Span<Word> words, int i)
    {
        if (i > 0 && words[i - 1].Tag is Tag.Pron or Tag.That or Tag.Wh) words[i].Tag = Tag.Aux;
    }

    private static WordForm Guess(string text, Word word)
    {
        var length = word.End - word.Start;
        if (length > 6 && IsHyphenedParticiple(text.AsSpan(word.Start, length))) return DoneBy(text.AsSpan(word.Start, length));
        if (char.IsAsciiDigit(text[word.Start]) && char.IsLower(text[word.End - 1]) && text.AsSpan(word.Start, length).Contains('-')) return UnknownHyphened;
        // "award-winning", "oil-carrying": told of what stands behind it.
        if (!word.Capital && length > 8 && text.AsSpan(word.Start, length) is var joined && joined.EndsWith("ing", StringComparison.Ordinal) && joined.IndexOf('-') > 1) return UnknownDescribing;
        if (word.Capital || length < 5 || text.AsSpan(word.Start, length).Contains('-')) return word.Form;
        var span = text.AsSpan(word.Start, length);
        if (length > 6 && (span.EndsWith("ful", StringComparison.Ordinal) || span.EndsWith("ous", StringComparison.Ordinal) || span.EndsWith("less", StringComparison.Ordinal) || span.EndsWith("atic", StringComparison.Ordinal))) return UnknownDescribing;
        if (span.EndsWith("ing", StringComparison.Ordinal)) return UnknownIng;
        if (span.EndsWith("ly", StringComparison.Ordinal)) return UnknownLy;
        // "unanswered", "unqualified": what nobody has done to it is what it is.
        if (length > 7 && span.StartsWith("un", StringComparison.Ordinal) && span.EndsWith("ed", StringComparison.Ordinal)) return UnknownDescribing;
        if (span.EndsWith("ed", StringComparison.Ordinal) && !NoPasts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(span)) return UnknownEd;
        return word.Form;
    }
}
