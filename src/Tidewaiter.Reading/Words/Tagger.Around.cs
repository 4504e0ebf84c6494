namespace Tidewaiter.Reading.Words;

/// <content>What stands before and behind a word.</content>
internal static partial class Tagger
{
    // Nothing but one phrase stands between the last comma and the word.
    private static bool IsAfterComma(Span<Word> words, int i)
    {
        for (var k = i - 1; k >= 0 && k > i - 12; k--)
        {
            if (words[k].Tag is Tag.Comma or Tag.Quote) return k < i - 1;
            if (words[k].Tag is Tag.Verb or Tag.Aux or Tag.Modal or Tag.Stop or Tag.Break or Tag.To or Tag.Conj) return false;
        }

        return false;
    }

    // "labourers in Primorye work": the plural before a phrase of place is the subject.
    private static bool IsManyBeforePlace(Span<Word> words, int at)
    {
        for (var k = at; k > 0 && k > at - 5; k--)
        {
            // "arms smuggled from Iran reach the Houthis", "planes flown by crews land at".
            if (words[k].Tag == Tag.Prep && words[k - 1].Tag == Tag.Verb && (words[k].Form.Text == "by" || (words[k].Form.Text == "from" && words[k - 1].Form.Forms.Has(VerbForms.Participle)))) return k > 1 && IsMany(words[k - 2]);
            if (words[k].Tag == Tag.Prep) return IsMany(words[k - 1]) && (k < 3 || !WasVerbBefore(words, k - 1) || words[k - 2].Tag == Tag.Comma || words[k - 3].Tag == Tag.Comma);
            if (words[k].Tag is not (Tag.Name or Tag.Noun or Tag.Det or Tag.Adj)) return false;
        }

        return false;
    }

    // "Kyiv and Seoul estimate that": two joined are many.
    private static bool AreTwo(Span<Word> words, int at) => at > 1 && words[at].Tag == Tag.Name && words[at - 1].Form.Text == "and" && words[at - 2].Tag is Tag.Name or Tag.Noun;

    // "Photographs posted on Telegram show a launcher": where they were posted does not show it.
    private static bool IsPosted(Span<Word> words, int at)
    {
        for (var k = at; k > 1 && k > at - 5; k--)
        {
            if (words[k].Tag == Tag.Prep) return words[k - 1].Form.Forms.Has(VerbForms.Participle) && words[k - 2].Form.NounClasses.Has(Classes.Source) && IsMany(words[k - 2]);
            if (words[k].Tag is not (Tag.Name or Tag.Noun or Tag.Det or Tag.Adj)) return false;
        }

        return false;
    }

    private static bool IsGoverned(Span<Word> words, int country)
    {
        while (country > 1 && words[country - 1].Tag is Tag.Conj or Tag.Comma && words[country - 2].Country is not null) country -= 2;
        return country > 0 && words[country - 1].Tag == Tag.Prep;
    }

    private static bool WasThatBefore(Span<Word> words, int i)
    {
        for (var k = i - 1; k >= 0 && k > i - (2 * Lookahead) && words[k].Tag is not (Tag.Stop or Tag.Break); k--)
        {
            if (words[k].Tag == Tag.That || (words[k].Tag == Tag.Verb && words[k].Form.VerbClasses.Has(Classes.Say))) return true;
        }

        return false;
    }

    private static bool WasSaidBefore(Span<Word> words, int i)
    {
        // "said in a video, which nobody has checked, that he": behind what is told of the video goes on what is said.
        var aside = false;
        for (var k = i - 1; k >= 0 && k > i - Lookahead && words[k].Tag is not (Tag.Stop or Tag.Break); k--)
        {
            if (words[k].Tag == Tag.Verb && words[k].Form.VerbClasses.Has(Classes.Say) && k + 1 < i && (aside || words[k + 1].Tag == Tag.Comma)) return true;
            aside |= words[k].Tag == Tag.Wh && k > 0 && words[k - 1].Tag == Tag.Comma;
        }

        return false;
    }

    private static bool IsDo(Span<Word> words, int i)
    {
        for (var k = i - 1; k >= 0 && k > i - 4; k--)
        {
            if (words[k].Tag == Tag.Aux) return words[k].Form.VerbClasses.Has(Classes.Do);
        }

        return false;
    }

    private static bool WasVerbBefore(Span<Word> words, int i)
    {
        for (var k = i - 1; k >= 0 && k > i - Lookahead; k--)
        {
            if (words[k].Tag is Tag.Verb or Tag.Aux) return true;
            if (words[k].Tag is Tag.Stop or Tag.Break) return false;
        }

        return false;
    }

    private static bool HasVerbLater(Span<Word> words, int i, bool toComma = false)
    {
        for (var k = i + 1; k < words.Length && k < i + Lookahead; k++)
        {
            if (words[k].Tag is Tag.Stop or Tag.Break or Tag.Pause || (toComma && words[k].Tag == Tag.Comma)) return false;
            var parts = words[k].Form.Parts;
            if (parts.Has(Parts.Modal | Parts.Aux)) return true;
            if (parts.Has(Parts.That | Parts.Wh)) return false;
            if (parts == Parts.Verb && words[k].Form.Forms.Has(VerbForms.Past | VerbForms.Third)) return true;
        }

        return false;
    }
}
