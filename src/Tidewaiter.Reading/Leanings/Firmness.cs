using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Leanings;

/// <summary>How firm a claim may be that no rule understands: as firm as the softest word of its sentence, wherever that stands.</summary>
internal static class Firmness
{
    /// <summary>False for what tells of nothing that was done: a question, what can be done, what must or should be.</summary>
    public static bool Tells(string text, ReadOnlySpan<Word> words)
    {
        foreach (ref readonly var word in words)
        {
            if (word.Tag == Tag.Modal && word.Form.Text is "can" or "must" or "should" or "shall" or "ought") return false;
            if (word.End - word.Start == 1 && text[word.Start] == '?') return false;
        }

        return true;
    }

    /// <summary>
    /// The firmest that a claim told by no rule may be, and the word that makes it so (-1 for none): possible where one doubts, planned where one wishes, plans or looks
    /// ahead, reported where somebody is heard or something shows it, asserted otherwise. The weakest word counts, wherever it stands.
    /// </summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="trigger">The word that tells the event, in these words, when it is one of saying too ("was listed") and is not heard from anybody; -1 otherwise.</param>
    public static (Modality Modality, int Word) Ceiling(ReadOnlySpan<Word> words, int trigger)
    {
        var (ceiling, at) = (Modality.Asserted, -1);
        for (var i = 0; i < words.Length; i++)
        {
            var left = Left(words, i, i == trigger);
            if (left < ceiling) (ceiling, at) = (left, i);
        }

        return (ceiling, at);
    }

    private static Modality Left(ReadOnlySpan<Word> words, int i, bool isEvent)
    {
        ref readonly var word = ref words[i];
        if (word.Tag == Tag.Modal) return word.Form.Text is "will" or "would" or "shall" or "'ll" ? Modality.Planned : Modality.Possible;
        if (word.Tag == Tag.Neg || word.Form.Text is "if" or "whether" or "unless" or "no" or "none" or "neither" or "nor" or "without") return Modality.Possible;
        // "avoided being listed", "risks being searched"
        if (word.Form.Text == "being" && i > 0 && words[i - 1].Tag == Tag.Verb) return Modality.Possible;
        // "destined for", "are to help"
        if (word.Form.Text is "destined for" or "intended for" or "meant for" or "bound for" || (word.Tag == Tag.To && i > 0 && words[i - 1].Form.VerbClasses.Has(Classes.Be))) return Modality.Planned;
        var left = Modality.Asserted;
        // "to send", "to be sent", "to have sent"
        if (word.Tag == Tag.To && i + 1 < words.Length && (words[i + 1].Tag == Tag.Aux || (words[i + 1].Tag == Tag.Verb && words[i + 1].Form.VerbClasses.Has(Classes.Frames)))) left = Modality.Planned;
        foreach (var term in word.Form.Terms)
        {
            if (isEvent && term.Classes.Has(Classes.Say | Classes.Show)) continue;
            if (term.Ceiling is { } own) left = Modalities.Weakest(left, own);
            if (term.Classes.Has(Classes.Deny | Classes.Hedge | Classes.Neg)) left = Modalities.Weakest(left, Modality.Possible);
            else if (term.Classes.Has(Classes.Plan | Classes.Ban)) left = Modalities.Weakest(left, Modality.Planned);
            else if (term.Classes.Has(Classes.Say | Classes.Show)) left = Modalities.Weakest(left, Modality.Reported);
        }

        return left;
    }
}
