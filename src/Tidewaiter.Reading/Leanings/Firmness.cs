using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Leanings;

/// <summary>How firm a claim may be that no rule understands: as firm as the softest word of its sentence that reaches it.</summary>
internal static class Firmness
{
    // How far behind an order stands what is ordered: "told the crew of the tanker to leave".
    private const int OrderReach = 8;

    // "To stop the rebels in the west of the country, …": so far behind its first word the comma may stand.
    private const int LongestAim = 16;

    /// <summary>False for what tells of nothing that was done: a question, what is left open ("Whether it was fired is disputed"), what can be done, what must or should be.</summary>
    public static bool Tells(string text, ReadOnlySpan<Word> words)
    {
        if (words.Length > 0 && (words[0].Form.Text == "whether" || IsReply(words))) return false;
        foreach (ref readonly var word in words)
        {
            if (word.Tag == Tag.Modal && word.Form.Text is "can" or "must" or "should" or "shall" or "ought") return false;
            if (word.End - word.Start == 1 && text[word.Start] == '?') return false;
        }

        return true;
    }

    // "In its reply of 9 November Iran stated that these were …": what somebody sets against a charge.
    private static bool IsReply(ReadOnlySpan<Word> words)
    {
        for (var i = 1; words[0].Form.Text == "in" && i < words.Length && i <= 3; i++)
        {
            if (words[i].Form.NounLemma is "reply" or "answer" or "response") return true;
        }

        return false;
    }

    /// <summary>
    /// The firmest that a claim told by no rule may be, and the word that makes it so (-1 for none): denied where nothing of the kind was there, possible where one doubts,
    /// planned where one wishes, plans or looks ahead, reported where somebody is heard or something shows it, asserted otherwise. The weakest word counts of those that
    /// reach it; but what a deed is done for ("shipped guns to arm them") makes no plan of the deed, unless it follows at once ("stands to receive guns").
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="all">All its words.</param>
    /// <param name="first">First word of the sentence.</param>
    /// <param name="end">Word after its last.</param>
    /// <param name="sentence">Its clauses, and who says so.</param>
    /// <param name="told">What tells the event.</param>
    /// <param name="heard">It is heard from somebody where it is a word of saying ("said"); else such a word tells the event itself ("was listed").</param>
    public static (Modality Modality, int Word) Ceiling(string text, ReadOnlySpan<Word> all, int first, int end, ClauseBuilder sentence, in Trigger told, bool heard)
    {
        var words = all[first..end];
        var trigger = told.Word - first;
        var (ceiling, at) = (Modality.Asserted, -1);
        for (var i = 0; i < words.Length; i++)
        {
            if (i > trigger + 1 && IsInfinitive(words, i) && !IsFuture(words, i)) continue;
            var left = IsNone(words, i, trigger) ? Modality.Denied : Left(text, words, i, i == trigger && !heard);
            if (left == Modality.Planned && words[i].Tag == Tag.Noun && !Agreements.IsOfThis(words, i, trigger, told)) continue;
            if (left >= ceiling) continue;
            if (left < Modality.Reported ? !CueReach.Reaches(text, all, first, sentence, first + i, told) : !CueReach.IsHeard(all, sentence, first + i, told)) continue;
            (ceiling, at) = (left, first + i);
        }

        return ceiling >= Modality.Reported && Disowned(text, words) is >= 0 and var disowned ? (Modality.Possible, first + disowned) : (ceiling, at);
    }

    // "said the claim was fabricated", "said it does no business with", "not one had come": whatever else the sentence tells, it takes something back, and what no rule understands is not told firmly beside it.
    private static int Disowned(string text, ReadOnlySpan<Word> words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i].Form.Text is "not one" or "no sign" or "no evidence" or "no business" || (words[i].Form.Text == "one" && words[i - 1].Tag == Tag.Neg)) return i;
            // "that not one had come", "that nothing lethal had left", "had never heard of such a deal"
            if (words[i].Tag == Tag.Number && words[i - 1].Tag == Tag.Neg && text.AsSpan(words[i].Start, words[i].End - words[i].Start).Equals("one", StringComparison.OrdinalIgnoreCase)) return i;
            if (words[i].Form.Text == "nothing" && words[i - 1].Tag is Tag.That or Tag.Verb) return i;
            if (words[i].Form.VerbLemma is "hear" or "hear of" && words[i - 1].Form.Text == "never") return i;
            // "found the ship empty of missiles", "had arrived empty"
            if (words[i].Form.Text == "empty") return i;
            if (words[i].Form.Text is "sign" or "business" or "dealings" or "evidence" && words[i - 1].Form.Text == "no") return i;
            if (words[i].Tag is Tag.Adj or Tag.Verb && words[i - 1].Form.VerbClasses.Has(Classes.Be) && words[i].Form.Ceiling(Parts.Adj, Classes.Cue) == Modality.Denied) return i;
        }

        return -1;
    }

    /// <summary>The weakest word of a stretch of words, wherever it stands, and what it leaves (-1 and asserted for none).</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words.</param>
    public static (Modality Modality, int Word) Weakest(string text, ReadOnlySpan<Word> words)
    {
        var (ceiling, at) = (Modality.Asserted, -1);
        for (var i = 0; i < words.Length; i++)
        {
            if (Left(text, words, i, isEvent: false) is var left && left < ceiling) (ceiling, at) = (left, i);
        }

        return (ceiling, at);
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

    private static Modality Left(string text, ReadOnlySpan<Word> words, int i, bool isEvent)
    {
        ref readonly var word = ref words[i];
        if (word.Tag == Tag.Modal) return IsHad(words, i) || IsInView(words, i) ? Modality.Asserted : word.Form.Text is "will" or "would" or "shall" or "'ll" ? Modality.Planned : Modality.Possible;
        // "not long ago", "not far from Kursk", "looks to have started"
        if (Scopes.ScopeStage.IsOfWhen(words, i)) return Modality.Asserted;
        if (word.Form.VerbLemma == "look to" && i + 1 < words.Length && words[i + 1].Form.Text == "have") return Modality.Possible;
        // "will go if there is a lift": a plan with its condition.
        if (word.Form.Text == "if" && IsAhead(words[..i])) return Modality.Planned;
        if (word.Tag == Tag.Neg || word.Form.Text is "if" or "whether" or "unless" or "no" or "none" or "neither" or "nor" or "nothing") return Modality.Possible;
        // "without selling any", but not "without a word"
        if (word.Form.Text == "without" && i + 1 < words.Length && words[i + 1].Tag == Tag.Verb) return Modality.Possible;
        // "avoided being listed", "risks being searched"
        if (word.Form.Text == "being" && i > 0 && words[i - 1].Tag == Tag.Verb) return Modality.Possible;
        // "is on its way to them shortly"; not "arrived soon", "is back soon after"
        if (word.Form.Text is "shortly" or "soon" && IsStillToCome(words, i)) return Modality.Planned;
        // "means to put them into the fight"
        if (word.Tag == Tag.Verb && word.Form.VerbLemma == "mean" && i + 1 < words.Length && words[i + 1].Tag == Tag.To) return Modality.Planned;
        // "what officers take to be rockets"
        if (word.Tag == Tag.To && i > 0 && i + 1 < words.Length && words[i - 1].Form.VerbLemma == "take" && words[i + 1].Form.Text == "be") return Modality.Possible;
        if (word.Tag == Tag.Verb && word.Form.VerbLemma == "approach" && IsAbout(text, words, i)) return Modality.Planned;
        if (word.Form.Text is "destined for" or "intended for" or "meant for" || IsFuture(words, i)) return Modality.Planned;
        // "to send", "to be sent", "to have sent"
        var left = IsInfinitive(words, i) && !IsCarriedOut(words, i) && !IsAim(words, i) && (words[i + 1].Tag == Tag.Aux || words[i + 1].Form.VerbClasses.Has(Classes.Frames)) ? Modality.Planned : Modality.Asserted;
        foreach (var term in word.Form.Terms)
        {
            // A word of doubt counts whatever it is taken for: "two analysts consulted for this article suspect that …".
            if ((!term.Part.Has(PartsOf(word.Tag)) && !(term.Part == Parts.Verb && (term.Classes.Has(Classes.Hedge | Classes.Deny) || word.Form.Text.Contains(' ', StringComparison.Ordinal)))) || (isEvent && term.Classes.Has(Classes.Say | Classes.Show)) || IsNoOrder(words, i, term) || IsOtherSense(words, i, term) || IsOfAuthor(words, i, term) || IsNeither(words, i, term)) continue;
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
        // "is said to run"
        if (i > 1 && words[i - 1].Form.VerbClasses.Has(Classes.Say) && !words[i - 1].Form.VerbClasses.Has(Classes.Plan) && words[i - 2].Form.VerbClasses.Has(Classes.Be) && words[i + 1].Tag == Tag.Verb) return true;
        if (i + 1 < words.Length && words[i + 1].Form.Text is "be" or "have" && words[i - 1].Form.VerbClasses.Has(Classes.Say | Classes.Hedge) && !words[i - 1].Form.VerbClasses.Has(Classes.Plan)) return i + 2 >= words.Length || !(words[i + 2].Form.Text == "about" || words[i + 2].Form.Text.EndsWith("ing", StringComparison.Ordinal));
        for (var at = i - 1; at >= 0 && at > i - OrderReach; at--)
        {
            if (words[at].Tag is Tag.Comma or Tag.Pause or Tag.Modal or Tag.To) return false;
            if (words[at].Tag == Tag.Verb) return !words[at].Form.VerbClasses.Has(Classes.Plan) && words[at].Form.VerbLemma is "help" or "go" or "come" or "begin" or "start" or "continue" or "learn" or "teach" or "manage" or "use" or "serve" or "get";
        }

        return false;
    }

    // "To stop the rebels, they have flown attacks", "a board to be seen in the picture": no plan of what is told.
    private static bool IsAim(ReadOnlySpan<Word> words, int i)
    {
        if (i == 0) return HasComma(words[..Math.Min(words.Length, LongestAim)]);
        return i + 2 < words.Length && words[i - 1].Tag == Tag.Noun && words[i + 1].Form.Text == "be" && words[i + 2].Form.VerbLemma is "see" or "find" or "hear";
    }

    private static bool HasComma(ReadOnlySpan<Word> words)
    {
        foreach (ref readonly var word in words)
        {
            if (word.Tag == Tag.Comma) return true;
        }

        return false;
    }

    // "could be seen at the pier", "could make out six ships": what can be seen is there.
    internal static bool IsInView(ReadOnlySpan<Word> words, int modal)
    {
        if (words[modal].Form.Text != "could") return false;
        for (var i = modal + 1; i < words.Length && i < modal + 4; i++)
        {
            if (words[i].Tag == Tag.Verb && words[i].Form.VerbLemma is "see" or "spot" or "observe" or "glimpse" or "make out" or "count") return !(i + 1 < words.Length && words[i + 1].Form.Text is "as" or "by" or "how" or "why" or "whether");
            if (words[i].Tag is not (Tag.Adv or Tag.Aux)) return false;
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
        if (term.Part == Parts.Verb && term.Classes.Has(Classes.Say | Classes.Show) && IsDoing(words, i)) return true;
        if (term.Part == Parts.Adj && Scopes.Negations.IsDisguise(words, i)) return true;
        // "a good deal", "a ship lies at the pier"
        if (term.Part == Parts.Noun && i > 0 && words[i].Form.NounLemma == "deal" && words[i - 1].Form.Text is "good" or "great") return true;
        if (term.Part == Parts.Noun && words[i].Form.Text is "lies" or "lie" && i + 1 < words.Length && words[i + 1].Tag == Tag.Prep) return true;
        // "its projects", "this look": a noun is no doubt.
        if (term.Part == Parts.Verb && words[i].Tag == Tag.Noun && i > 0 && words[i - 1].Tag is Tag.Det or Tag.Poss) return true;
        if (term.Part != Parts.Verb || term.Classes.Has(Classes.Say | Classes.Show)) return false;
        if (term.Classes.Has(Classes.Ban)) return words[i].Tag == Tag.Adj || !IsFollowedUp(words, i);
        var next = i + 1 < words.Length ? words[i + 1].Form.Text : "";
        // "putting off its boxes", "were counted on their way"
        if (words[i].Form.VerbLemma == "put off") return IsOfLoad(words, i + 1);
        if (words[i].Form.VerbLemma == "count on") return i + 2 < words.Length && (words[i + 2].Form.Text == "way" || words[i + 2].Form.NounLemma is "photo" or "photograph" or "picture" or "image" or "imagery");
        if (words[i].Form.VerbLemma == "weigh") return IsMeasured(words, i + 1);
        if (words[i].Form.VerbLemma == "look" && next is "round" or "after" or "through" or "around" or "over" or "out" or "down" or "into" or "on") return true;
        if (words[i].Form.VerbLemma is "look" or "appear" or "examine" or "arrange" && Senses.Lost(words, i, words.Length) is var lost and not Classes.None) return term.Classes.Has(lost);
        return words[i].Form.VerbLemma is "sign" or "clear" or "set" or "ask" or "allow" or "commit" or "press" or "push" or "need" or "line up" or "consider" or "direct" or "apply" or "tell" && !IsFollowedUp(words, i);
    }

    // "ships listed by the UN", "boxes declared as spares", "a destroyer found 35 tons", "had been noticed before": told by nobody.
    private static bool IsDoing(ReadOnlySpan<Word> words, int i)
    {
        if (i + 1 >= words.Length) return false;
        ref readonly var next = ref words[i + 1];
        return words[i].Form.Text switch
        {
            "listed" => next.Tag is Tag.Prep or Tag.Comma or Tag.Stop or Tag.Pause or Tag.Time && next.Form.Text is not ("as" or "among"),
            "declared" => next.Form.Text is "as" || (next.Form.Text == "to" && i + 2 < words.Length && words[i + 2].Form.Text == "be"),
            "found" => next.Tag == Tag.Number || next.Quantity >= 0,
            "noticed" => i > 0 && words[i - 1].Form.VerbClasses.Has(Classes.Be) && next.Form.Text is not ("by" or "that"),
            _ => false,
        };
    }

    // "weighs 680 tons"
    private static bool IsMeasured(ReadOnlySpan<Word> words, int first)
    {
        for (var i = first; i < words.Length && i < first + 4; i++)
        {
            if (words[i].Tag == Tag.Number || words[i].Quantity >= 0) return true;
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

    private static bool IsStillToCome(ReadOnlySpan<Word> words, int soon)
    {
        if (soon + 1 < words.Length && words[soon + 1].Form.Text is "after" or "afterwards" or "before" or "thereafter") return false;
        for (var i = soon - 1; i >= 0 && i > soon - LongestAim; i--)
        {
            if (words[i].Tag is Tag.Pause or Tag.Stop || words[i].Form.Forms.Has(VerbForms.Past)) return false;
            if (words[i].Form.Text is "is" or "are") return true;
        }

        return false;
    }

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

    // "was approached by Moscow about shells"
    private static bool IsAbout(string text, ReadOnlySpan<Word> words, int i)
    {
        for (var at = i + 1; at < words.Length && at < i + OrderReach; at++)
        {
            if (text.AsSpan(words[at].Start).StartsWith("about", StringComparison.Ordinal)) return true;
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
