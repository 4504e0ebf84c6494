using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Leanings;

/// <summary>How firm a claim may be that no rule understands: as firm as the softest word of its sentence, wherever that stands.</summary>
internal static class Firmness
{
    // How far behind an order stands what is ordered: "told the crew of the tanker to leave".
    private const int OrderReach = 8;

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
    /// ahead, reported where somebody is heard or something shows it, asserted otherwise. The weakest word counts, wherever it stands; but what a deed is done for
    /// ("shipped guns to arm them") makes no plan of the deed, unless it follows at once ("stands to receive guns").
    /// </summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="trigger">The word that tells the event, in these words.</param>
    /// <param name="deed">That word is a verb.</param>
    /// <param name="heard">It is heard from somebody where it is a word of saying ("said"); else such a word tells the event itself ("was listed").</param>
    public static (Modality Modality, int Word) Ceiling(ReadOnlySpan<Word> words, int trigger, bool deed, bool heard)
    {
        var (ceiling, at) = (Modality.Asserted, -1);
        for (var i = 0; i < words.Length; i++)
        {
            if (deed && i > trigger + 1 && IsInfinitive(words, i) && !IsFuture(words, i)) continue;
            var left = Left(words, i, i == trigger && !heard);
            if (left < ceiling) (ceiling, at) = (left, i);
        }

        return (ceiling, at);
    }

    private static Modality Left(ReadOnlySpan<Word> words, int i, bool isEvent)
    {
        ref readonly var word = ref words[i];
        if (word.Tag == Tag.Modal) return IsHad(words, i) ? Modality.Asserted : word.Form.Text is "will" or "would" or "shall" or "'ll" ? Modality.Planned : Modality.Possible;
        if (word.Tag == Tag.Neg || word.Form.Text is "if" or "whether" or "unless" or "no" or "none" or "neither" or "nor") return Modality.Possible;
        // "without selling any", but not "without a word"
        if (word.Form.Text == "without" && i + 1 < words.Length && words[i + 1].Tag == Tag.Verb) return Modality.Possible;
        // "avoided being listed", "risks being searched"
        if (word.Form.Text == "being" && i > 0 && words[i - 1].Tag == Tag.Verb) return Modality.Possible;
        if (word.Form.Text is "destined for" or "intended for" or "meant for" or "bound for" || IsFuture(words, i)) return Modality.Planned;
        // "to send", "to be sent", "to have sent"
        var left = IsInfinitive(words, i) && (words[i + 1].Tag == Tag.Aux || words[i + 1].Form.VerbClasses.Has(Classes.Frames)) ? Modality.Planned : Modality.Asserted;
        foreach (var term in word.Form.Terms)
        {
            if (!term.Part.Has(PartsOf(word.Tag)) || (isEvent && term.Classes.Has(Classes.Say | Classes.Show)) || IsNoOrder(words, i, term)) continue;
            if (term.Ceiling is { } own) left = Modalities.Weakest(left, own);
            if (term.Classes.Has(Classes.Deny | Classes.Hedge | Classes.Neg)) left = Modalities.Weakest(left, Modality.Possible);
            else if (term.Classes.Has(Classes.Plan | Classes.Ban)) left = Modalities.Weakest(left, Modality.Planned);
            else if (term.Classes.Has(Classes.Say | Classes.Show)) left = Modalities.Weakest(left, Modality.Reported);
        }

        return left;
    }

    // "are to help", "is to be enlarged", "are going to be sent"; but "had been to see".
    private static bool IsFuture(ReadOnlySpan<Word> words, int i) => words[i].Tag == Tag.To && i > 0 && ((words[i - 1].Form.VerbClasses.Has(Classes.Be) && words[i - 1].Form.Text != "been") || words[i - 1].Form.Text == "going");

    private static bool IsInfinitive(ReadOnlySpan<Word> words, int i) => words[i].Tag == Tag.To && i + 1 < words.Length && words[i + 1].Tag is Tag.Aux or Tag.Verb;

    // "told to leave" orders, "told us" says; "stopped from sailing" forbids, "stopped a lorry" does not.
    private static bool IsNoOrder(ReadOnlySpan<Word> words, int i, Term term)
    {
        if (term.Part != Parts.Verb || !term.Classes.Has(Classes.Plan | Classes.Ban) || !words[i].Form.VerbClasses.Has(Classes.Say | Classes.Train | Classes.Seize)) return false;
        for (var at = i + 1; at < words.Length && at < i + OrderReach; at++)
        {
            if (IsInfinitive(words, at) || words[at].Form.Text == "from") return false;
        }

        return true;
    }

    // Short for "had": "he'd been".
    private static bool IsHad(ReadOnlySpan<Word> words, int i)
    {
        if (words[i].Form.Text is not ("'d" or "’d")) return false;
        var next = i + 1;
        while (next < words.Length && words[next].Tag == Tag.Adv) next++;
        return next < words.Length && (words[next].Form.Text == "been" || words[next].Form.Forms.Has(VerbForms.Participle)) && !words[next].Form.Forms.Has(VerbForms.Base);
    }

    // The rows of the lexicon that a word can be meant by: "a list" says nothing, "lists" does. Taggers take nouns for names and participles for adjectives.
    private static Parts PartsOf(Tag tag) => tag switch
    {
        Tag.Noun or Tag.Name => Parts.Noun,
        Tag.Verb => Parts.Verb,
        Tag.Adj => Parts.Adj | Parts.Verb,
        Tag.Adv => Parts.Adv | Parts.Adj,
        _ => ~Parts.None,
    };
}
