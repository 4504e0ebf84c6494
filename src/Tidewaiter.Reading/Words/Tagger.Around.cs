namespace Tidewaiter.Reading.Words;

/// <content>What stands before and behind a word.</content>
internal static partial class Tagger
{
    // "before sailing back to Tartus", "after landing in Benghazi": what is done, and no noun.
    private static bool IsDoneBeside(Span<Word> words, int i) => words[i].Form.Forms == VerbForms.Ing && i > 0 && words[i - 1].Form.Text is "before" or "after" && i + 1 < words.Length && words[i + 1].Form.Text is "to" or "from" or "back" or "for" or "into" or "through" or "in" or "at" or "on";

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

    // "Pictures of a port near Rajin show", "images of the pier at Dunai from May show": what shows stands before all its phrases.
    private static bool IsPicture(string? noun) => noun is not null && (noun is "photograph" or "video" or "clip" or "data" or "record" || noun.EndsWith("picture", StringComparison.Ordinal) || noun.EndsWith("image", StringComparison.Ordinal) || noun.EndsWith("photo", StringComparison.Ordinal));

    private static bool IsPictureBefore(Span<Word> words, int at)
    {
        for (var k = at; k > 0 && k > at - 12; k--)
        {
            if (words[k].Tag == Tag.Prep && words[k - 1].Form.NounClasses.Has(Classes.Source) && IsPicture(words[k - 1].Form.NounLemma)) return !WasVerbBefore(words, k - 1);
            if (words[k].Tag is not (Tag.Name or Tag.Noun or Tag.Det or Tag.Adj or Tag.Prep or Tag.Time or Tag.Number or Tag.Poss)) return false;
        }

        return false;
    }

    // "Kyiv and Seoul estimate that": two joined are many.
    private static bool AreTwo(Span<Word> words, int at) => at > 1 && words[at].Tag == Tag.Name && words[at - 1].Form.Text == "and" && words[at - 2].Tag is Tag.Name or Tag.Noun;

    // "armed Mohajer-6 drones" in a list, "to hand Russia armed drones": what they are, and nothing that somebody arms.
    private static bool IsArmed(Span<Word> words, int i)
    {
        if (i + 1 < words.Length && Before(words, i) is Tag.Conj or Tag.Comma && (words[i + 1].IsDesignation || (words[i + 1].Form.NounClasses.Has(Classes.Goods | Classes.Carrier) && !words[i + 1].Form.NounClasses.Has(Classes.Troops | Classes.Party)))) return true;
        return i > 1 && words[i - 1].Country is not null && words[i - 2].Tag == Tag.Verb && words[i - 2].Form.VerbClasses.Has(Classes.Give) && IsBeforeGoods(words, i);
    }

    // Behind the word stand goods, with "the" or without: "trade arms", "ship the artillery shells".
    private static bool IsBeforeGoods(Span<Word> words, int i)
    {
        for (var k = i + 1; k < words.Length && k < i + 5; k++)
        {
            if (words[k].Form.NounClasses.Has(Classes.Goods) && words[k].Form.Parts.Has(Parts.Noun)) return true;
            if (!words[k].Form.Parts.Has(Parts.Det | Parts.Adj | Parts.Adv) && !words[k].IsAdjectiveOfCountry) return false;
        }

        return false;
    }

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

    // The word stands behind a "that" which opens what is said, seen or doubted, before a noun with a verb behind it.
    private static bool OpensContent(Span<Word> words, int i)
    {
        if (i < 2 || words[i - 1].Form.Text != "that" || !IsNounish(words, i + 1)) return false;
        ref readonly var before = ref words[i - 2];
        if (before.Tag is not (Tag.Verb or Tag.Noun) || !HasVerbLater(words, i, toComma: true)) return false;
        return before.Tag == Tag.Verb ? before.Form.VerbClasses.Has(Classes.Say | Classes.Show | Classes.Hedge | Classes.Deny) : before.Form.NounClasses.Has(Classes.Cue) && !before.Form.Plural;
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

    // The same, in the clause that a conjunction behind a comma or a word that opens a clause has begun.
    private static bool WasVerbInClause(Span<Word> words, int i)
    {
        for (var k = i - 1; k >= 0 && k > i - Lookahead; k--)
        {
            if (words[k].Tag is Tag.Verb or Tag.Aux or Tag.Modal) return true;
            if (words[k].Tag is Tag.Stop or Tag.Break or Tag.Sub or Tag.Wh or Tag.That or Tag.Pause || (words[k].Tag == Tag.Conj && k > 0 && words[k - 1].Tag == Tag.Comma)) return false;
        }

        return false;
    }

    // Nothing but one phrase stands between the word and one that opens a clause: "as the demand", "when the market".
    private static bool IsOpenedAlone(Span<Word> words, int at)
    {
        for (var k = at - 1; k >= 0 && k > at - 5; k--)
        {
            if (words[k].Tag == Tag.Sub) return true;
            // "served as fuel depots.": no clause.
            if (words[k].Form.Text == "as") return k == 0 || words[k - 1].Tag is not Tag.Verb;
            if (words[k].Tag is not (Tag.Det or Tag.Adj or Tag.Noun or Tag.Poss)) return false;
        }

        return false;
    }

    // Nothing but a name stands between the word and "whom", "where".
    private static bool IsToldByName(Span<Word> words, int at)
    {
        while (at > 0 && words[at].Tag is Tag.Name or Tag.Noun or Tag.Det or Tag.Adj) at--;
        return words[at].Tag == Tag.Wh;
    }

    private static bool IsHelped(Span<Word> words, int i) => i < words.Length && words[i].Tag == Tag.Noun && words[i].Form.Parts.Has(Parts.Aux | Parts.Modal);

    // "Quietly,", "Naturally,": an adverb that opens a sentence.
    private static bool IsOfManner(string text, Span<Word> words, int i) => i + 1 < words.Length && words[i + 1].Tag == Tag.Comma && words[i].End - words[i].Start > 5 && text.AsSpan(words[i].Start, words[i].End - words[i].Start).EndsWith("ly", StringComparison.Ordinal) && !text.AsSpan(words[i].Start, words[i].End - words[i].Start).ContainsAny(' ', '-');

    private static bool IsDirection(Span<Word> words, int i) => words[i] is { Capital: false, Form.Text: "north" or "south" or "east" or "west" or "northwards" or "southwards" } && i > 0 && (words[i - 1].Tag is Tag.Noun or Tag.Name or Tag.Adv || (words[i - 1].Tag == Tag.Verb && !words[i - 1].Form.VerbClasses.Has(Classes.Frames))) && !IsNounish(words, i + 1) && !(i + 1 < words.Length && words[i + 1].Form.Text is "of");

    // "global warming has", "through advertising.", "the latest posting is": a doing that stands where a thing stands, and that no frame asks for.
    private static bool IsDoingAsThing(Span<Word> words, int i)
    {
        if (i == 0 || words[i].Form.Forms != VerbForms.Ing || words[i].Form.VerbClasses.Has(Classes.Frames | Classes.Say | Classes.Show | Classes.Plan | Classes.Hedge | Classes.Deny)) return i == 0 && words[i].Form.Forms == VerbForms.Ing && IsHelped(words, 1);
        var last = i + 1 >= words.Length || words[i + 1].Tag is Tag.Stop or Tag.Break || IsHelped(words, i + 1);
        return words[i - 1].Tag switch
        {
            Tag.Adj => (last || (i + 1 < words.Length && words[i + 1].Form.Parts.Has(Parts.That | Parts.Wh | Parts.Conj))) && i > 1 && words[i - 2].Tag is not (Tag.Aux or Tag.Verb or Tag.Adv),
            Tag.Noun => IsHelped(words, i + 1),
            Tag.Conj => last && i > 1 && words[i - 2].Tag == Tag.Noun && !IsHelped(words, i + 1),
            Tag.Prep => last && words[i - 1].Form.Text is not ("before" or "after" or "without" or "by" or "from" or "than" or "as" or "since"),
            Tag.Stop or Tag.Break => IsHelped(words, i + 1),
            _ => false,
        };
    }

    private static bool HasVerbLater(Span<Word> words, int i, bool toComma = false)
    {
        for (var k = i + 1; k < words.Length && k < i + Lookahead; k++)
        {
            if (words[k].Tag is Tag.Stop or Tag.Break or Tag.Pause || (toComma && words[k].Tag == Tag.Comma)) return false;
            var parts = words[k].Form.Parts;
            if (parts.Has(Parts.Modal | Parts.Aux)) return true;
            if (parts.Has(Parts.That | Parts.Wh) || (parts & (Parts.Sub | Parts.Prep | Parts.Adv)) == Parts.Sub) return false;
            if (parts == Parts.Verb && words[k].Form.Forms.Has(VerbForms.Past | VerbForms.Third)) return true;
        }

        return false;
    }

    // "a tanker east of Johor", "on its way west": where it is or goes, and no name of a thing.
    private static bool IsBearing(Span<Word> words, int i) =>
        words[i] is { Capital: false, Form.Text: "north" or "south" or "east" or "west" or "northeast" or "northwest" or "southeast" or "southwest" or "north-east" or "north-west" or "south-east" or "south-west" } && i > 0 && words[i - 1].Tag is Tag.Noun && !IsNounish(words, i + 1) && !(i + 1 < words.Length && words[i + 1].Form.Text == "of" && words[i - 1].Form.NounClasses.Has(Classes.Place));

    // "2,000 tons of diesel a week": how often, and no thing of its own.
    private static bool IsRate(Span<Word> words, int i) =>
        words[i].Form.Text is "a" or "per" && i > 2 && i + 1 < words.Length && words[i + 1].Form.Text is "day" or "week" or "month" or "year" && words[i - 1].Tag == Tag.Noun && words[i - 2].Tag is Tag.Prep or Tag.Adj && (IsCountOf(words, i - 2) || (i > 3 && words[i - 2].Tag == Tag.Adj && IsCountOf(words, i - 3)));

    private static bool IsCountOf(Span<Word> words, int of) => of > 0 && words[of].Form.Text == "of" && words[of - 1].Tag == Tag.Number;

    // Words that tell when or how long beside a verb, and are adjectives or conjunctions elsewhere.
    private static bool IsOfTime(Span<Word> words, int i)
    {
        ref readonly var word = ref words[i];
        // "has long denied reports", "has since received 40 tanks".
        if (word.Form.Text is "long" or "since" && i > 0 && words[i - 1].Tag == Tag.Aux && i + 1 < words.Length && words[i + 1].Form.Forms.Has(VerbForms.Participle)) return true;
        // "was last seen off Oman", "were first spotted in May".
        if (word.Form.Text is "last" or "first" or "next" && i > 0 && words[i - 1].Tag == Tag.Aux && i + 1 < words.Length && words[i + 1].Form.Forms.Has(VerbForms.Participle) && (words[i + 1].Form.Parts == Parts.Verb || !IsNounish(words, i + 2))) return true;
        // "The tanker, last seen off Libya": when it was seen.
        if (word.Form.Text is "last" or "first" && i > 0 && words[i - 1].Tag is Tag.Noun or Tag.Name or Tag.Comma && i + 1 < words.Length && words[i + 1].Form.Forms.Has(VerbForms.Participle) && words[i + 1].Form.VerbClasses.Has(Classes.Sight | Classes.Seize | Classes.Use | Classes.Give) && !IsNounish(words, i + 2)) return true;
        // "The two last met in Beijing".
        if (word.Form.Text == "last" && i > 0 && words[i - 1].Tag is Tag.Noun or Tag.Name or Tag.Pron && i + 1 < words.Length && (words[i + 1].Form.Parts == Parts.Verb || words[i + 1].Form.VerbClasses.Has(Classes.Seize)) && words[i + 1].Form.Forms.Has(VerbForms.Past) && !words[i + 1].Form.Forms.Has(VerbForms.Base)) return true;
        // "had earlier loaded oil".
        if (word.Form.Text is "earlier" or "later" or "first" or "last" && i > 0 && words[i - 1].Tag == Tag.Aux && words[i - 1].Form.VerbClasses.Has(Classes.Have) && i + 1 < words.Length && words[i + 1].Form.Forms.Has(VerbForms.Participle)) return true;
        // "has not yet been delivered", "were not yet ready": no conjunction behind a negation or a helping verb.
        if (word.Form.Text is "yet" or "once" && i > 0 && (words[i - 1].Tag is Tag.Neg or Tag.Aux or Tag.Modal || (words[i - 1].Tag == Tag.Noun && i + 1 < words.Length && words[i + 1].Form.Text == "that"))) return true;
        return false;
    }

    // Is an -ing form behind a noun what it does, and no noun?
    private static bool IsDoing(Span<Word> words, int i, bool startsPhrase, Tag before)
    {
        ref readonly var word = ref words[i];
        // ", sailing as the Kiwala": behind a comma and before a preposition.
        if (before == Tag.Comma && i + 1 < words.Length && words[i + 1].Form.Parts.Has(Parts.Prep) && !words[i + 1].Form.Parts.Has(Parts.Conj)) return true;
        // "Il-76s unloading at Al Khadim": what carriers do at a place.
        if (i > 0 && words[i - 1].Form.NounClasses.Has(Classes.Carrier) && word.Form.VerbClasses.Has(Classes.Load | Classes.Travel) && i + 1 < words.Length && words[i + 1].Form.Text is "at" or "in" or "off" or "near" or "from" or "into") return true;
        // "are in Iran training to fly": what people do where they are.
        if (i > 1 && before == Tag.Name && words[i - 1].Country is not null && words[i - 2].Form.Text == "in" && word.Form.VerbClasses.Has(Classes.Train | Classes.Labour | Classes.Fight) && i + 1 < words.Length && words[i + 1].Form.Text is "to" or "on" or "with" or "alongside") return true;
        // "the vessels continually loading and delivering cargo": of two -ing forms behind a carrier neither is a noun.
        if (i + 2 < words.Length && words[i + 1].Form.Parts.Has(Parts.Conj) && words[i + 2].Form.Forms == VerbForms.Ing && words[words[i - 1].Tag == Tag.Adv && i > 1 ? i - 2 : i - 1].Form.NounClasses.Has(Classes.Carrier | Classes.Troops)) return true;
        return (startsPhrase || IsNounish(words, i + 1)) && (startsPhrase || before is not (Tag.Stop or Tag.Break));
    }
}
