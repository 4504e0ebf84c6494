using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Leanings;

/// <summary>How firm a claim may be that no rule understands: as firm as the softest word of its sentence, wherever that stands.</summary>
internal static class Firmness
{
    // How far behind an order stands what is ordered: "told the crew of the tanker to leave".
    private const int OrderReach = 8;

    /// <summary>False for what tells of nothing that was done: a question, what is left open ("Whether it was fired is disputed"), what can be done, what must or should be.</summary>
    public static bool Tells(string text, ReadOnlySpan<Word> words)
    {
        if (words.Length > 0 && words[0].Form.Text == "whether") return false;
        foreach (ref readonly var word in words)
        {
            if (word.Tag == Tag.Modal && word.Form.Text is "can" or "must" or "should" or "shall" or "ought") return false;
            if (word.End - word.Start == 1 && text[word.Start] == '?') return false;
        }

        return true;
    }

    /// <summary>
    /// The firmest that a claim told by no rule may be, and the word that makes it so (-1 for none): denied where nothing of the kind was there, possible where one doubts,
    /// planned where one wishes, plans or looks ahead, reported where somebody is heard or something shows it, asserted otherwise. The weakest word counts, wherever it
    /// stands; but what a deed is done for ("shipped guns to arm them") makes no plan of the deed, unless it follows at once ("stands to receive guns"), nor does what
    /// is negated or planned behind a semicolon or in a clause that hangs on a word behind the deed.
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
            if (i > trigger + 1 && IsInfinitive(words, i) && !IsFuture(words, i)) continue;
            if (IsOfWhatIs(words[i]) && IsElsewhere(words, i, trigger, deed)) continue;
            var left = IsNone(words, i, trigger) ? Modality.Denied : Left(words, i, i == trigger && !heard);
            if (left < ceiling) (ceiling, at) = (left, i);
        }

        return (ceiling, at);
    }

    // Words that say of one event that it is not, or is to come, and nothing of its neighbours: "not", "will", "plans"; those of doubt and of hearing reach further.
    private static bool IsOfWhatIs(in Word word) => word.Tag == Tag.Neg || word.Form.Text is "no" or "none" or "neither" or "nor" or "without" or "will" or "would" || (word.Tag is Tag.Verb or Tag.Noun && word.Form.Ceiling(Parts.Verb | Parts.Noun, Classes.Plan | Classes.Cue) == Modality.Planned);

    // "One plant runs on oil from Iran; the other does not", "…, which by July had not grown": in a sentence of its own, or in a clause that hangs on what stands behind the deed.
    private static bool IsElsewhere(ReadOnlySpan<Word> words, int i, int trigger, bool deed)
    {
        for (var at = Math.Min(i, trigger) + 1; at < Math.Max(i, trigger); at++)
        {
            if (words[at].Tag == Tag.Pause && words[at].Form.Text == ";") return true;
            // "…, and no government is accused of it": of another subject.
            if (i > trigger && deed && at == i - 1 && at > 0 && words[at].Tag == Tag.Conj && words[at - 1].Tag == Tag.Comma && words[i].Form.Text is "no" or "none" or "nobody") return true;
            if (i > trigger && deed && words[at].Tag == Tag.Wh && words[at - 1].Tag is not (Tag.Quote or Tag.Pause)) return true;
        }

        return false;
    }

    // "there are no foreigners", "it has no bases", "no instructor had been sent", "had seen no sign of help": nothing but what belongs to the phrase stands between.
    private static bool IsNone(ReadOnlySpan<Word> words, int i, int trigger)
    {
        if (words[i].Form.Text is not ("no" or "none" or "neither" or "not one" or "nobody")) return false;
        if (i >= trigger) return i == trigger + 1;
        for (var at = i + 1; at < trigger; at++)
        {
            if (words[at].Tag is not (Tag.Noun or Tag.Name or Tag.Adj or Tag.Adv or Tag.Aux or Tag.Det or Tag.Poss or Tag.Number) && words[at].Form.Text is not ("of" or "for" or "in" or "about")) return false;
        }

        return true;
    }

    private static Modality Left(ReadOnlySpan<Word> words, int i, bool isEvent)
    {
        ref readonly var word = ref words[i];
        if (word.Tag == Tag.Modal) return IsHad(words, i) ? Modality.Asserted : word.Form.Text is "will" or "would" or "shall" or "'ll" ? Modality.Planned : Modality.Possible;
        // "not long ago", "not far from Kursk", "looks to have started"
        if (Scopes.ScopeStage.IsOfWhen(words, i)) return Modality.Asserted;
        if (word.Form.VerbLemma == "look to" && i + 1 < words.Length && words[i + 1].Form.Text == "have") return Modality.Possible;
        // "will go if there is a lift": a plan with its condition.
        if (word.Form.Text == "if" && IsAhead(words[..i])) return Modality.Planned;
        if (word.Tag == Tag.Neg || word.Form.Text is "if" or "whether" or "unless" or "no" or "none" or "neither" or "nor") return Modality.Possible;
        // "without selling any", but not "without a word"
        if (word.Form.Text == "without" && i + 1 < words.Length && words[i + 1].Tag == Tag.Verb) return Modality.Possible;
        // "avoided being listed", "risks being searched"
        if (word.Form.Text == "being" && i > 0 && words[i - 1].Tag == Tag.Verb) return Modality.Possible;
        if (word.Form.Text is "destined for" or "intended for" or "meant for" or "bound for" || IsFuture(words, i)) return Modality.Planned;
        // "to send", "to be sent", "to have sent"
        var left = IsInfinitive(words, i) && !IsCarriedOut(words, i) && (words[i + 1].Tag == Tag.Aux || words[i + 1].Form.VerbClasses.Has(Classes.Frames)) ? Modality.Planned : Modality.Asserted;
        foreach (var term in word.Form.Terms)
        {
            // A word of doubt counts whatever it is taken for: "two analysts consulted for this article suspect that …".
            if ((!term.Part.Has(PartsOf(word.Tag)) && !(term.Part == Parts.Verb && term.Classes.Has(Classes.Hedge | Classes.Deny))) || (isEvent && term.Classes.Has(Classes.Say | Classes.Show)) || IsNoOrder(words, i, term) || IsOtherSense(words, i, term) || IsOfAuthor(words, i, term) || IsNeither(words, i, term)) continue;
            if (term.Ceiling is { } own) left = Modalities.Weakest(left, own);
            if (term.Classes.Has(Classes.Deny | Classes.Hedge | Classes.Neg)) left = Modalities.Weakest(left, Modality.Possible);
            else if (term.Classes.Has(Classes.Plan | Classes.Ban)) left = Modalities.Weakest(left, Modality.Planned);
            else if (term.Classes.Has(Classes.Say | Classes.Show)) left = Modalities.Weakest(left, Modality.Reported);
        }

        return left;
    }

    // "helped to design", "came to see", "has been to see", "began to move", "learned to fly", "is said to have": what is done by the doing of the first verb, or is told of it.
    private static bool IsCarriedOut(ReadOnlySpan<Word> words, int i)
    {
        if (i == 0) return false;
        if (words[i - 1].Form.Text is "been" or "how") return true;
        if (i + 1 < words.Length && words[i + 1].Form.Text is "be" or "have" && words[i - 1].Form.VerbClasses.Has(Classes.Say | Classes.Hedge) && !words[i - 1].Form.VerbClasses.Has(Classes.Plan)) return i + 2 >= words.Length || !(words[i + 2].Form.Text == "about" || words[i + 2].Form.Text.EndsWith("ing", StringComparison.Ordinal));
        for (var at = i - 1; at >= 0 && at > i - OrderReach; at--)
        {
            if (words[at].Tag is Tag.Comma or Tag.Pause or Tag.Modal or Tag.To) return false;
            if (words[at].Tag == Tag.Verb) return !words[at].Form.VerbClasses.Has(Classes.Plan) && words[at].Form.VerbLemma is "help" or "go" or "come" or "begin" or "start" or "continue" or "learn" or "teach" or "manage" or "use" or "serve" or "get";
        }

        return false;
    }

    // "neither confirmed nor denied": no denial.
    private static bool IsNeither(ReadOnlySpan<Word> words, int i, Term term) => term.Part == Parts.Verb && term.Classes.Has(Classes.Deny) && i > 2 && words[i - 1].Form.Text == "nor" && (words[i - 3].Form.Text == "neither" || words[i - 4 < 0 ? 0 : i - 4].Form.Text == "neither");

    // "we counted thirty": the writer's own voice; "learning to fly" is heard from nobody.
    private static bool IsOfAuthor(ReadOnlySpan<Word> words, int i, Term term)
    {
        if (term.Part != Parts.Verb || !term.Classes.Has(Classes.Say | Classes.Show)) return false;
        if (words[i].Form.VerbLemma == "learn" && i + 1 < words.Length && words[i + 1].Tag is Tag.To or Tag.Wh) return true;
        // "were added to the 300"
        if (i > 0 && words[i].Form.VerbLemma == "add" && words[i - 1].Form.VerbClasses.Has(Classes.Be)) return true;
        var before = i - 1;
        while (before >= 0 && words[before].Tag is Tag.Adv or Tag.Aux) before--;
        return before >= 0 && words[before].Form.Text is "we" or "i" && !words[i].Form.Text.EndsWith("told", StringComparison.Ordinal);
    }

    // "under resolution 2397", "despite the embargo", "above the agreed ceiling": a rule that is there all the same.
    private static bool IsUnder(ReadOnlySpan<Word> words, int rule)
    {
        for (var i = rule - 1; i >= 0 && i > rule - 4 && words[i].Tag is Tag.Det or Tag.Adj or Tag.Noun or Tag.Name or Tag.Prep; i--)
        {
            if (words[i].Tag == Tag.Prep) return words[i].Form.Text is "under" or "despite" or "in spite of" or "above" or "over" or "beyond" or "in defiance of" or "contrary to" or "against";
        }

        return false;
    }

    // A word that plans, forbids or doubts elsewhere and not here: "signed by a dead man", "limited", "under resolution 2397", "looked round the plant".
    private static bool IsOtherSense(ReadOnlySpan<Word> words, int i, Term term)
    {
        if (term.Part == Parts.Noun && term.Classes.Has(Classes.Ban)) return IsUnder(words, i);
        if (term.Part == Parts.Noun && words[i].Form.NounLemma is "invitation" or "request") return IsAt(words, i);
        if (term.Part != Parts.Verb || term.Classes.Has(Classes.Say | Classes.Show)) return false;
        if (term.Classes.Has(Classes.Ban)) return words[i].Tag == Tag.Adj || !IsFollowedUp(words, i);
        var next = i + 1 < words.Length ? words[i + 1].Form.Text : "";
        // "putting off its boxes", "were counted on their way"
        if (words[i].Form.VerbLemma == "put off") return IsOfLoad(words, i + 1);
        if (words[i].Form.VerbLemma == "count on") return i + 2 < words.Length && words[i + 2].Form.Text == "way";
        if (words[i].Form.VerbLemma == "look") return next is "round" or "around" or "at" or "over" or "out" or "down" or "into" or "on";
        if (words[i].Form.VerbLemma == "appear") return next is "on" or "at" or "before" or "overhead" or "off";
        return words[i].Form.VerbLemma is "sign" or "clear" or "set" or "ask" or "allow" or "commit" or "press" or "push" or "need" or "line up" or "consider" or "direct" or "apply" or "tell" && !IsFollowedUp(words, i);
    }

    // "had gone there at Kim's invitation"
    private static bool IsAt(ReadOnlySpan<Word> words, int noun)
    {
        for (var i = noun - 1; i >= 0 && i > noun - 5 && words[i].Tag is Tag.Det or Tag.Adj or Tag.Noun or Tag.Name or Tag.Poss or Tag.Prep; i--)
        {
            if (words[i].Tag == Tag.Prep) return words[i].Form.Text == "at";
        }

        return false;
    }

    private static bool IsOfLoad(ReadOnlySpan<Word> words, int first)
    {
        for (var i = first; i < words.Length && i < first + 4 && words[i].Tag is Tag.Det or Tag.Adj or Tag.Noun or Tag.Number; i++)
        {
            if (words[i].Form.NounLemma is "box" or "container" or "load" or "cargo" or "crate" or "freight" or "passenger") return true;
        }

        return false;
    }

    // "are to help", "is to be enlarged", "are going to be sent"; but "had been to see".
    private static bool IsFuture(ReadOnlySpan<Word> words, int i) => words[i].Tag == Tag.To && i > 0 && ((words[i - 1].Form.VerbClasses.Has(Classes.Be) && words[i - 1].Form.Text != "been") || words[i - 1].Form.Text is "going" or "about");

    private static bool IsAhead(ReadOnlySpan<Word> words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i].Form.Text == "will" || IsFuture(words, i)) return true;
        }

        return false;
    }

    private static bool IsInfinitive(ReadOnlySpan<Word> words, int i) => words[i].Tag == Tag.To && i + 1 < words.Length && words[i + 1].Tag is Tag.Aux or Tag.Verb;

    // "told to leave" orders, "told us" says; "stopped from sailing" forbids, "stopped a lorry" does not.
    private static bool IsNoOrder(ReadOnlySpan<Word> words, int i, Term term) =>
        term.Part == Parts.Verb && term.Classes.Has(Classes.Plan | Classes.Ban) && words[i].Form.VerbClasses.Has(Classes.Say | Classes.Train | Classes.Seize) && !IsFollowedUp(words, i);

    // "told the crew of the tanker to leave", but not "told reporters that they had come to fight".
    private static bool IsFollowedUp(ReadOnlySpan<Word> words, int i)
    {
        for (var at = i + 1; at < words.Length && at < i + OrderReach; at++)
        {
            if (IsInfinitive(words, at) || words[at].Form.Text is "from" or "for") return true;
            if (words[at].Tag is Tag.Verb or Tag.Aux or Tag.Modal or Tag.That or Tag.Comma or Tag.Pause or Tag.Quote) return false;
        }

        return false;
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
