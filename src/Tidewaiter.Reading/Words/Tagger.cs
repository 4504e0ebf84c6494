using System.Runtime.InteropServices;

namespace Tidewaiter.Reading.Words;

/// <summary>
/// Decides what each word is here, from its form, the tag before and the form after, in one pass from the left. Words that the lexicon does not know
/// are nouns, names, adverbs in -ly, or verbs in -ed and -ing.
/// </summary>
internal static partial class Tagger
{
    private const int Lookahead = 24;

    private const Parts Closed = Parts.Det | Parts.Pron | Parts.Prep | Parts.Conj | Parts.Sub | Parts.Modal | Parts.Aux | Parts.That | Parts.Wh | Parts.To | Parts.Neg;

    private static readonly WordForm UnknownEd = Unknown("\u0001ed", VerbForms.Past | VerbForms.Participle);
    /// <summary>Form of "U.S.-supplied": an adjective that tells of a hand-over.</summary>
    public const string Supplied = "\u0001supplied";

    private static readonly WordForm SuppliedBy = OfPart(Supplied, Parts.Adj);

    /// <summary>Form of "Emirati-trained": an adjective that tells who trained them.</summary>
    public const string Trained = "\u0001trained";

    private static readonly WordForm TrainedBy = OfPart(Trained, Parts.Adj);

    /// <summary>Form of "Houthi-launched": an adjective that tells who fired it.</summary>
    public const string Launched = "\u0001launched";

    private static readonly WordForm LaunchedBy = OfPart(Launched, Parts.Adj);

    /// <summary>Form of "Pyongyang-sent": an adjective that tells who sent them.</summary>
    public const string Sent = "\u0001sent";

    private static readonly WordForm SentBy = OfPart(Sent, Parts.Adj);
    private static readonly WordForm UnknownHyphened = OfPart("\u0001hyphened", Parts.Adj);
    private static readonly WordForm UnknownDescribing = OfPart("\u0001describing", Parts.Adj | Parts.Noun);
    private static readonly WordForm UnknownLy = OfPart("\u0001ly", Parts.Adv);
    private static readonly WordForm InformationTechnology = OfPart("\u0001it", Parts.Adj);
    private static readonly WordForm UnknownIng = Unknown("\u0001ing", VerbForms.Ing);

    private static readonly HashSet<string> NoPasts = new(StringComparer.OrdinalIgnoreCase) { "seed", "speed", "breed", "creed", "greed", "indeed", "hundred", "sacred", "naked", "kindred", "hatred", "embed", "steed", "biped" };

    /// <summary>Sets the tags of all words.</summary>
    public static void Run(string text, List<Word> list)
    {
        var words = CollectionsMarshal.AsSpan(list);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Tag is Tag.Poss) FixPossessive(words, i);
            if (words[i].Tag is Tag.Time && IsLengthOf(text, words, i)) words[i] = words[i] with { Tag = Tag.Adj, Time = -1 };
            if (words[i].Tag != Tag.Noun) continue;
            // "IT staff" are no pronoun.
            if (words[i] is { Capital: true, Form.Text: "it" } && text[words[i].Start + 1] == 'T') words[i] = words[i] with { Form = InformationTechnology };
            if (words[i].Form.Parts == Parts.None && words[i].Country is null) words[i] = words[i] with { Form = Guess(text, words[i]) };
            words[i].Tag = Decide(text, words, i);
        }
    }

    // "the ten-day voyage", "a 12-hour flight": a length of time before a noun tells of it and not when.
    private static bool IsLengthOf(string text, Span<Word> words, int i) => i > 0 && words[i - 1].Tag is Tag.Det or Tag.Adj or Tag.Poss && i + 1 < words.Length && words[i + 1].Tag == Tag.Noun && !words[i + 1].Capital && words[i + 1].Form.Parts.Has(Parts.Noun) && text.AsSpan(words[i].Start, words[i].End - words[i].Start).ContainsAny('-', '\u2011');

    private static Tag Decide(string text, Span<Word> words, int i)
    {
        ref readonly var word = ref words[i];
        var parts = word.Form.Parts;
        if (word.Country is not null) return word.IsAdjectiveOfCountry && (IsNounish(words, i + 1) || (i + 2 < words.Length && words[i + 1].Tag == Tag.Quote && words[i + 2].Form.Parts.Has(Parts.Noun) && !words[i + 2].Capital && IsNounish(words, i + 2)) || (i + 2 < words.Length && words[i + 1].Form.Parts.Has(Parts.Conj) && words[i + 2].IsAdjectiveOfCountry && IsNounish(words, i + 3))) ? Tag.Adj : Tag.Name;
        var inside = word.Capital && !IsSentenceStart(words, i);
        if (IsOfTime(words, i) || IsRate(words, i) || (i > 0 && words[i - 1].Tag == Tag.Adv && IsRate(words, i - 1))) return Tag.Adv;
        if (IsOfNeither(words, i, parts)) return Tag.Noun;
        if (parts.Has(Closed) && !(inside && parts.Has(Parts.Modal))) return DecideClosed(words, i);
        if (inside && IsPartOfName(words, i, parts)) return Tag.Name;
        // "Quietly, the crew left": how it was done, and nobody's name.
        if (!inside && word.Capital && parts == Parts.None && IsOfManner(text, words, i)) return Tag.Adv;
        if (inside) return (parts & (Parts.Adj | Parts.Noun)) == Parts.Adj && (IsNounish(words, i + 1) || !(i > 0 && words[i - 1].Tag is Tag.Det or Tag.Prep)) ? Tag.Adj : Tag.Name;
        // "Ethiopia's military purchased drones".
        if (word.Form.Text == "military" && i > 0 && words[i - 1].Tag is Tag.Det or Tag.Poss or Tag.Adj or Tag.Name && i + 1 < words.Length && words[i + 1].Form is { Forms: var told } next && told.Has(VerbForms.Past) && !next.Parts.Has(Parts.Noun)) return Tag.Noun;
        // "loitering munitions and armed Mohajer-6 drones".
        if (word.Form.Text == "armed" && IsArmed(words, i)) return Tag.Adj;
        // "posted online", "sold online".
        if (word.Form.Text is "online" or "overnight" && i > 0 && words[i - 1].Tag == Tag.Verb) return Tag.Adv;
        // "whose total trade": whose it is stands before a noun.
        if (parts.Has(Parts.Adj) && i > 0 && words[i - 1].Form.Text == "whose" && IsNounish(words, i + 1)) return Tag.Adj;
        if (IsBearing(words, i)) return Tag.Adv;
        if (IsStandingAccused(words, i)) return Tag.Aux;
        var verb = parts.Has(Parts.Verb);
        var noun = parts.Has(Parts.Noun);
        // "a set", "the first press reports", "the launching of": behind a determiner, an adjective or a number stands no verb.
        if (verb && i > 0 && words[i - 1].Tag is Tag.Det or Tag.Poss or Tag.Number or Tag.Adj && !IsNumberOfName(words, i - 1))
        {
            if (words[i - 1].Tag == Tag.Number && word.Form.Forms == VerbForms.Third && words[i - 1].EndToken - words[i - 1].FirstToken == 1) return noun ? Tag.Noun : Tag.Verb;
            if (words[i - 1].Tag is Tag.Det or Tag.Poss && words[i - 1].Form.Text is not "another" && word.Form.Forms == VerbForms.Third) return Tag.Noun;
            // "tens of thousands remain there": a word that is no noun behind a bare number.
            if (word.Form.Forms.Has(VerbForms.Base)) return !noun && words[i - 1].Tag == Tag.Number && words[i - 1].EndToken > words[i - 1].FirstToken + 1 && parts == Parts.Verb && !IsNounish(words, i + 1) ? Tag.Verb : Tag.Noun;
            if (words[i - 1].Tag != Tag.Adj && !IsNounish(words, i + 1) && word.Form.Forms.Has(VerbForms.Ing)) return Tag.Noun;
        }

        // "whose outline matches": whose it is stands before a noun.
        if (verb && word.Form.Forms == VerbForms.Base && i > 0 && words[i - 1].Form.Text == "whose") return Tag.Noun;
        // "whose declared destination is Lomé"
        if (verb && word.Form.Forms.Has(VerbForms.Participle) && i > 0 && words[i - 1].Form.Text == "whose" && IsNounish(words, i + 1)) return Tag.Adj;
        // "no sign that complete reactors were handed over", "said that aid flights had landed": what is told begins with who does it.
        if (verb && (noun || parts.Has(Parts.Adj)) && !word.Form.Forms.Has(VerbForms.Past | VerbForms.Participle | VerbForms.Ing) && OpensContent(words, i)) return parts.Has(Parts.Adj) ? Tag.Adj : Tag.Noun;
        // "visible on tracks at the station": no verb with tense stands behind a preposition.
        if (verb && word.Form.Forms == VerbForms.Third && i > 0 && words[i - 1].Tag == Tag.Prep && !IsTellingBehindBare(words, i)) return Tag.Noun;

        // "the transfer and testing of missiles": an -ing before "of" is a noun.
        if (verb && word.Form.Forms == VerbForms.Ing && i + 1 < words.Length && words[i + 1].Form.Text == "of" && word.Form.VerbLemma is not ("consist" or "accuse" or "dispose" or "speak" or "think" or "complain" or "suspect" or "warn" or "tell" or "inform" or "talk" or "notify" or "approve" or "consisting" or "\u0001ing")) return Tag.Noun;
        if (parts == Parts.Verb && IsDoingAsThing(words, i)) return Tag.Noun;
        // "is very pleased", "was so divided": what can be more or less so is no deed.
        if (parts == Parts.Verb && word.Form.Forms.Has(VerbForms.Participle) && i > 1 && words[i - 1].Form.Text is "very" or "so" or "too" or "quite" && words[i - 2].Tag == Tag.Aux && !(i + 1 < words.Length && words[i + 1].Form.Text == "by")) return Tag.Adj;
        // "headed north", "pushed the line south": a way, where no phrase begins.
        if (IsDirection(words, i)) return Tag.Adv;
        // "with its hatches open.": at the end of a phrase stands no bare verb.
        if (verb && parts.Has(Parts.Adj) && word.Form.Forms == VerbForms.Base && i > 0 && words[i - 1].Tag is Tag.Noun or Tag.Verb && (i + 1 >= words.Length || words[i + 1].Tag is Tag.Stop or Tag.Comma or Tag.Break)) return Tag.Adj;
        if (verb && parts.Has(Parts.Adj)) return IsModifier(words, i) || IsAfterBe(words, i, word.Form) || (Before(words, i) is Tag.Conj or Tag.Comma && IsNounish(words, i + 1) && !word.Form.VerbClasses.Has(Classes.Frames)) ? Tag.Adj : Tag.Verb;
        // "bringing machinery back": an adverb unless it governs something.
        if (verb && parts.Has(Parts.Adv) && word.Form.Forms.Has(VerbForms.Base) && !(Before(words, i) is Tag.To or Tag.Modal or Tag.Pron or Tag.Wh || IsVerbHere(words, i))) return Tag.Adv;
        if (verb && noun) return IsDoneBeside(words, i) || IsVerbHere(words, i) ? Tag.Verb : Tag.Noun;
        if (verb) return word.Form.Forms.Has(VerbForms.Ing | VerbForms.Participle) && word.Form.Text != "showed" && IsModifier(words, i) ? Tag.Adj : Tag.Verb;
        // "the first of the missiles", "the second together with": an ordinal that stands for what it counts.
        if (parts.Has(Parts.Adv) && parts.Has(Parts.Adj) && i > 0 && words[i - 1].Tag == Tag.Det && !IsNounish(words, i + 1)) return Tag.Noun;
        // "has likely sent", "were likely carrying": before the verb itself it is an adverb.
        // "were likely more than 30": the number is uncertain, and what is told with it.
        if (word.Form.Text == "likely" && i + 1 < words.Length && words[i + 1].Tag == Tag.Number) return Tag.Adv;
        if (parts.Has(Parts.Adv)) return parts.Has(Parts.Adj) && !(Before(words, i) == Tag.Aux && IsVerbNext(words, i)) && (IsAfterBe(words, i, word.Form) || IsModifier(words, i)) ? Tag.Adj : Tag.Adv;
        // "military or cyber assistance".
        if (word.Form.Text == "military" && i + 3 < words.Length && words[i + 1].Form.Parts.Has(Parts.Conj) && words[i + 2].Form.Parts.Has(Parts.Adj) && IsNounish(words, i + 3)) return Tag.Adj;
        if (parts.Has(Parts.Adj)) return !noun || IsNounish(words, i + 1) ? Tag.Adj : Tag.Noun;
        if (noun) return Tag.Noun;
        if (word.Capital) return Tag.Name;
        return i > 0 && words[i - 1].Tag == Tag.To ? Tag.Verb : Tag.Noun;
    }

    // "neither ship broadcast": who did not.
    private static bool IsOfNeither(Span<Word> words, int i, Parts parts) => i > 0 && words[i - 1].Form.Text == "neither" && parts.Has(Parts.Noun) && !IsNounish(words, i + 1);

    // Is an adjective with a capital inside a sentence a name or a part of one?
    private static bool IsPartOfName(Span<Word> words, int i, Parts parts)
    {
        // "…, The Independent reports.": a capital before a verb of speech that closes is a name.
        if ((parts & (Parts.Adj | Parts.Noun)) == Parts.Adj && i + 2 < words.Length && words[i + 1].Form.Forms.Has(VerbForms.Third) && words[i + 1].Form.VerbClasses.Has(Classes.Say) && words[i + 2].Tag is Tag.Stop or Tag.Comma or Tag.Break) return true;
        // "Azu International shipped chips": an adjective with a capital that closes a name.
        if ((parts & (Parts.Adj | Parts.Noun)) == Parts.Adj && i > 0 && words[i - 1] is { Tag: Tag.Name, Country: null } && (!IsNounish(words, i + 1) || (i + 1 < words.Length && !words[i + 1].Capital && words[i + 1].Form.Forms.Has(VerbForms.Past)))) return true;
        // "the Ursa Major": behind an unknown name it is a part of it.
        if ((parts & (Parts.Adj | Parts.Noun | Parts.Verb)) == Parts.Adj && i > 1 && words[i - 1] is { Tag: Tag.Name, Capital: true, Country: null, IsDesignation: false } && words[i - 1].Form.Parts == Parts.None && words[i - 2].Tag == Tag.Det) return true;
        return false;
    }

    private static Tag DecideClosed(Span<Word> words, int i)
    {
        var parts = words[i].Form.Parts;
        var next = i + 1 < words.Length ? words[i + 1].Form.Parts : Parts.None;
        // "its onboard weapons".
        if (words[i].Form.Text is "onboard" && i > 0 && words[i - 1].Tag is Tag.Det or Tag.Poss && IsNounish(words, i + 1)) return Tag.Adj;
        if (parts.Has(Parts.To)) return IsInfinitive(words, i) ? Tag.To : Tag.Prep;
        if (parts.Has(Parts.That))
        {
            // "says that …, and that Pyongyang got missiles", "said it had sent four, and that more would follow".
            if (i > 0 && Before(words, i) == Tag.Conj && i + 1 < words.Length && (words[i + 1].Capital || next.Has(Parts.Det | Parts.Pron)) && WasThatBefore(words, i)) return Tag.That;
            // "wrote, citing traders, that the port took oil": behind the aside goes on what is said.
            if (i > 0 && Before(words, i) == Tag.Comma && i + 1 < words.Length && (words[i + 1].Capital || next.Has(Parts.Det | Parts.Pron)) && WasSaidBefore(words, i)) return Tag.That;
            // "for that reason it blacklisted the ship": which reason, and no clause.
            if (i > 0 && words[i - 1].Form.Text is "for" or "to" && i + 1 < words.Length && words[i + 1].Form.Text is "reason" or "purpose" or "end") return Tag.Det;
            // "found no sign, however, that …".
            if (i > 3 && words[i - 1].Tag == Tag.Comma && words[i - 2].Tag == Tag.Adv && words[i - 3].Tag == Tag.Comma && words[i - 4].Form.NounClasses.Has(Classes.Cue)) return Tag.That;
            if (i == 0 || Before(words, i) is Tag.Prep or Tag.Conj or Tag.Comma or Tag.Stop) return IsNounish(words, i + 1) && (!next.Has(Parts.Verb) || IsHelped(words, i + 2)) ? Tag.Det : Tag.Pron;
            return Tag.That;
        }

        // "Pyongyang once armed Zimbabwe".
        if (words[i].Form.Text == "once" && i > 0 && words[i - 1].Tag is Tag.Name or Tag.Noun && i + 1 < words.Length && words[i + 1].Form.Forms.Has(VerbForms.Past)) return Tag.Adv;
        if (parts.Has(Parts.Neg) && !parts.Has(Parts.Aux | Parts.Modal)) return Tag.Neg;
        if (parts.Has(Parts.Wh)) return Tag.Wh;
        if (words[i].Form.Text is "all" or "both" or "each" && i > 0 && (words[i - 1].Tag == Tag.Aux || (words[i - 1].Tag is Tag.Noun or Tag.Name && next.Has(Parts.Verb | Parts.Aux | Parts.Modal) && !next.Has(Parts.Noun | Parts.Adj)))) return Tag.Adv;
        if (parts.Has(Parts.Det) && parts.Has(Parts.Pron))
        {
            // "This means that": one thing stands before no plural.
            if (words[i].Form.Text == "this" && i + 2 < words.Length && words[i + 1].Form is { Plural: true, Forms: VerbForms.Third } && words[i + 2].Form.Parts.Has(Parts.That | Parts.Det | Parts.Pron | Parts.Sub)) return Tag.Pron;
            return IsNounish(words, i + 1) || (i + 1 < words.Length && (words[i + 1].Tag == Tag.Number || (words[i + 1].Form.Text is "a" or "an" or "the" && words[i].Form.Text is "such" or "all" or "both"))) ? Tag.Det : Tag.Pron;
        }

        if (parts.Has(Parts.Det)) return Tag.Det;
        // "Wing Loong I drones", "had itself sanctioned".
        if (words[i].Form.Text == "i" && i > 0 && words[i - 1].Tag == Tag.Name && IsNounish(words, i + 1)) return Tag.Name;
        if (words[i].Form.Text is "itself" or "themselves" or "himself" or "herself" && i > 0 && (words[i - 1].Tag == Tag.Aux || (words[i - 1].Tag is Tag.Noun or Tag.Name && next.Has(Parts.Verb | Parts.Aux | Parts.Modal) && !next.Has(Parts.Prep)))) return Tag.Adv;
        // "have been in use there since May": a place, where nothing is said to be.
        if (words[i].Form.Text == "there" && i > 1 && words[i - 1].Form.Text is "use" or "action" or "service" or "combat" && words[i - 2].Tag == Tag.Prep) return Tag.Adv;
        if (parts.Has(Parts.Pron)) return Tag.Pron;
        // "she'd left", "she'd been listed", "she'd leave".
        if (parts.Has(Parts.Modal) && parts.Has(Parts.Aux) && i + 1 < words.Length && (words[i + 1].Form.Text == "been" || (words[i + 1].Form.Forms.Has(VerbForms.Participle) && !words[i + 1].Form.Forms.Has(VerbForms.Base)))) return Tag.Aux;
        if (parts.Has(Parts.Modal)) return Tag.Modal;
        // "would also like to buy".
        if (words[i].Form.Text == "like" && i > 0 && Before(words, i) is Tag.Modal && i + 1 < words.Length && next.Has(Parts.To | Parts.Det | Parts.Pron)) return Tag.Verb;
        if (parts.Has(Parts.Aux)) return Tag.Aux;
        if (parts.Has(Parts.Conj)) return Tag.Conj;
        if (parts.Has(Parts.Prep)) return Tag.Prep;
        return Tag.Sub;
    }

    private static bool IsInfinitive(Span<Word> words, int i)
    {
        var next = i + 1;
        while (next < words.Length && (words[next].Form.Parts & (Parts.Adv | Parts.Verb | Parts.Noun | Parts.Adj)) == Parts.Adv && next < i + 4) next++;
        if (next >= words.Length || words[next].Tag != Tag.Noun || words[next].Capital) return false;
        if (words[next].Form.Text is "be" or "have" or "do") return true;
        // "committed to battle", "sent to war": no deed of theirs.
        if (i > 0 && next == i + 1 && words[next].Form.Text is "battle" or "war" or "combat" && words[i - 1].Form.VerbLemma is "commit" or "go" or "send" or "lead" or "march" or "take" or "throw" or "return" or "dispatch" or "ride") return false;
        if (words[next].Form.Parts == Parts.None && words[next].Country is null && next + 1 < words.Length) return words[next + 1].Form.Parts.Has(Parts.Det | Parts.Pron) || words[next + 1].Tag == Tag.Number || words[next + 1].Country is not null;
        if (!words[next].Form.Forms.Has(VerbForms.Base)) return false;
        return !words[next].Form.Parts.Has(Parts.Prep);
    }

    private static bool IsSentenceStart(Span<Word> words, int i)
    {
        while (i > 0 && words[i - 1].Tag is Tag.Quote or Tag.Open or Tag.Mark) i--;
        return i == 0 || words[i - 1].Tag is Tag.Stop or Tag.Break or Tag.Pause || words[i].LineStart;
    }

    private static Tag Before(Span<Word> words, int i)
    {
        for (var k = i - 1; k >= 0 && k > i - 4; k--)
        {
            if (words[k].Tag is not (Tag.Adv or Tag.Quote)) return words[k].Tag;
        }

        return Tag.Stop;
    }

    private static bool IsVerbNext(Span<Word> words, int i) => i + 1 < words.Length && words[i + 1].Form.Forms.Has(VerbForms.Participle | VerbForms.Ing) && !words[i + 1].Form.Parts.Has(Parts.Noun | Parts.Adj | Parts.Prep);

    private static bool IsAfterBe(Span<Word> words, int i, WordForm form)
    {
        // "is expected to", "was reported": after "be" a participle is the verb itself; a plain adjective ("is likely") is not.
        return !form.Forms.Has(VerbForms.Participle | VerbForms.Ing) && i > 0 && Before(words, i) == Tag.Aux;
    }

    // "the monitoring group", "of captured weapons", "two detained sailors".
    private static bool IsModifier(Span<Word> words, int i)
    {
        if (!IsNounish(words, i + 1)) return false;
        var before = Before(words, i);
        // "is “likely” sending jet fuel".
        if (before == Tag.Adj && words[i].Form.Forms == VerbForms.Ing && IsLikely(words, i)) return false;
        // "goods worth $4 billion reached Russia".
        if (before == Tag.Number && words[i - 1].Money && words[i].Form.Forms.Has(VerbForms.Past)) return false;
        if (before is Tag.Det or Tag.Adj or Tag.Poss || (before == Tag.Number && !IsNumberOfName(words, i - 1))) return true;
        var forms = words[i].Form.Forms;
        if (before is Tag.Prep or Tag.Verb && !forms.Has(VerbForms.Ing) && (before == Tag.Prep || !forms.Has(VerbForms.Past) || words[i].Form.Text.EndsWith("ed", StringComparison.Ordinal) || ReferenceEquals(words[i].Form, UnknownEd))) return true;
        return before is (Tag.Stop or Tag.Break) && forms.Has(VerbForms.Participle) && i + 1 < words.Length && words[i + 1].Form.Plural && !(forms.Has(VerbForms.Past) && IsVerbOfItem(words, i));
    }

    // "stands accused of giving": no more than "is accused".
    private static bool IsStandingAccused(Span<Word> words, int i) => words[i].Form.VerbLemma == "stand" && !words[i].Form.Forms.Has(VerbForms.Ing) && i + 1 < words.Length && words[i + 1].Form.Text is "accused" or "charged" or "convicted" or "indicted";

    // "1. delivered missiles to the North;": behind the number of an item what was done; "1. Captured weapons were shown" has a verb of its own.
    private static bool IsVerbOfItem(Span<Word> words, int i)
    {
        if (words[i].Capital || i < 2 || words[i - 1].Tag != Tag.Stop || words[i - 2] is not { LineStart: true } label || label.End - label.Start > 2 || words[i - 1].Start != label.End) return false;
        for (var k = i + 1; k < words.Length && words[k].Tag is not (Tag.Stop or Tag.Break or Tag.Pause); k++)
        {
            if (words[k].Form.Parts.Has(Parts.Aux | Parts.Modal)) return false;
        }

        return true;
    }

    private static bool IsLikely(Span<Word> words, int i)
    {
        var at = i - 1;
        while (at > 0 && words[at].Tag == Tag.Quote) at--;
        return at >= 0 && words[at].Form.Text == "likely";
    }

    // "the tanker Nam San 8 received diesel": the number belongs to the name.
    private static bool IsNumberOfName(Span<Word> words, int i) => i > 0 && words[i].Tag == Tag.Number && words[i].Capital && words[i - 1].Tag == Tag.Name && words[i - 1].Country is null;

    private static bool IsNounish(Span<Word> words, int i)
    {
        if (i >= words.Length) return false;
        ref readonly var word = ref words[i];
        if (word.Tag == Tag.Number) return true;
        if (word.Tag != Tag.Noun) return false;
        if (word.Country is not null || word.IsDesignation) return true;
        var parts = word.Form.Parts;
        if (parts.Has(Closed)) return false;
        if (parts == Parts.None) return true;
        // "A senior official claimed that", "the daily reported on Friday": who says it stands before.
        if (!parts.Has(Parts.Noun) && word.Form.Forms.Has(VerbForms.Past) && word.Form.VerbClasses.Has(Classes.Say) && !word.Capital && i + 1 < words.Length && (words[i + 1].Tag is Tag.Comma or Tag.Stop or Tag.Time or Tag.Quote or Tag.Break || words[i + 1].Form.Parts.Has(Parts.That | Parts.Prep | Parts.Det | Parts.Pron) || words[i + 1].Country is not null || words[i + 1].Form.Text == "how")) return false;
        if (parts.Has(Parts.Noun | Parts.Adj)) return true;
        if (parts == Parts.Verb && word.Form.Forms.Has(VerbForms.Participle) && i + 1 < words.Length && words[i + 1].Form.Parts.Has(Parts.Noun) && words[i + 1].Form.Plural) return true;
        return parts == Parts.None || word.Capital;
    }
}
