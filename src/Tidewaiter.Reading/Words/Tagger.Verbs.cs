namespace Tidewaiter.Reading.Words;

/// <content>Verb or noun: words that can be both.</content>
internal static partial class Tagger
{
    private static bool IsVerbHere(Span<Word> words, int i)
    {
        var form = words[i].Form;
        var forms = form.Forms;
        var next = i + 1 < words.Length ? words[i + 1] : default;
        // "uses “suicide” drones": the mark is none of the grammar.
        if (next.Tag == Tag.Quote && forms.Has(VerbForms.Third) && i + 2 < words.Length && IsNounish(words, i + 2) && Before(words, i) is Tag.Noun or Tag.Name && !words[i - 1].Form.Plural && !WasVerbBefore(words, i)) return true;
        // "Court papers detail how the firm shipped engines".
        if (next.Form is { Text: "how" } && form.VerbClasses.Has(Classes.Say | Classes.Show) && Before(words, i) is Tag.Noun or Tag.Name && !WasVerbBefore(words, i)) return true;
        // "analysts consulted for this article suspect that".
        if (next.Form is { Text: "that" } && forms.Has(VerbForms.Base) && form.VerbLemma is "suspect" or "doubt" && Before(words, i) is Tag.Noun or Tag.Name) return true;
        // "analysts at the firm suspect the ship of carrying arms", "Iran disputes having sent them".
        if (form.VerbLemma == "suspect" && forms.Has(VerbForms.Base) && next.Form is { Parts: var opens } && (opens.Has(Parts.Det) || next.Capital || next.Tag == Tag.Number) && Before(words, i) is Tag.Noun or Tag.Name && !WasVerbBefore(words, i)) return true;
        if (forms.Has(VerbForms.Third) && form.VerbClasses.Has(Classes.Deny | Classes.Say) && next.Form is { Text: "having" } && Before(words, i) is Tag.Noun or Tag.Name) return true;
        // "The customs service reports exporting 16,000 tonnes".
        if (forms.Has(VerbForms.Third) && form.VerbClasses.Has(Classes.Say) && next.Form is { Forms: VerbForms.Ing } done && done.VerbClasses.Has(Classes.Give | Classes.Receive) && Before(words, i) is Tag.Noun or Tag.Name && !words[i - 1].Form.Plural && !WasVerbBefore(words, i)) return true;
        var startsPhrase = i + 1 < words.Length && (next.Tag == Tag.Number || (next.Tag == Tag.Noun && next.Form.Parts.Has(Parts.Det | Parts.Pron | Parts.That) && !next.Form.Parts.Has(Parts.Prep)) || (next.Tag == Tag.Noun && next.Country is not null));
        var before = Before(words, i);
        switch (before)
        {
            case Tag.To or Tag.Modal:
                return true;
            case Tag.Neg:
                return forms.Has(VerbForms.Base | VerbForms.Participle | VerbForms.Ing);
            case Tag.Number when IsNumberOfName(words, i - 1):
                return IsVerbAfterNoun(words, i, forms, startsPhrase, Tag.Name);
            // "video posted online shows a train", "a clip shared widely shows a train".
            case Tag.Adj or Tag.Verb when startsPhrase && form.Text is "shows" or "show" && (words[i - 1].Form.Text == "online" || before == Tag.Verb):
                return true;
            case Tag.Det or Tag.Adj or Tag.Poss or Tag.Number:
                return false;
            case Tag.Aux:
                return forms.Has(VerbForms.Ing | VerbForms.Participle) || (IsDo(words, i) && forms.Has(VerbForms.Base));
            // "revealed that worries about": what was revealed begins with its subject.
            case Tag.That when words[i - 1].Tag == Tag.That && i > 1 && words[i - 2].Tag == Tag.Verb && !startsPhrase:
                return false;
            // "was to send him arms and instructors": nobody of whom one says "him" does anything.
            case Tag.Pron when words[i - 1].Form.Text is "him" or "them" or "us" or "me" && forms == VerbForms.Third:
                return false;
            case Tag.Pron or Tag.Wh or Tag.That:
                return forms != VerbForms.Ing || IsNounish(words, i + 1) || startsPhrase;
            // "arm their proxies rather than feed their people".
            case Tag.Prep when words[i - 1].Form.Text == "rather than" && forms.Has(VerbForms.Base) && startsPhrase:
                return true;
            case Tag.Prep when IsTellingBehindBare(words, i):
                return true;
            case Tag.Prep:
                return forms == VerbForms.Ing && (startsPhrase || IsNounish(words, i + 1));
            // "has helped supply the rebels".
            case Tag.Verb when words[i - 1].Form.VerbLemma == "help" && forms.Has(VerbForms.Base) && startsPhrase:
                return true;
            case Tag.Verb:
                return forms == VerbForms.Ing && (startsPhrase || IsNounish(words, i + 1));
            case Tag.Conj when i > 1 && words[i - 2].Tag == Tag.Verb && words[i - 2].Form.Forms.Has(VerbForms.Base) && forms.Has(VerbForms.Base) && !IsNounish(words, i + 1) && i > 2 && words[i - 3].Tag is Tag.To or Tag.Modal:
                return true;
            case Tag.Conj:
                return startsPhrase && (forms != VerbForms.Third || WasVerbBefore(words, i)) && WasVerbBefore(words, i);
            default:
                return IsVerbAfterNoun(words, i, forms, startsPhrase, before);
        }
    }

    // "a list found on board suggests that", "a tanker that they are after appears to lie off": a preposition without a phrase of its own, and what cannot be a noun.
    private static bool IsTellingBehindBare(Span<Word> words, int i)
    {
        if (words[i].Form.Forms != VerbForms.Third || words[i].Form.Parts.Has(Parts.Noun) || i + 1 >= words.Length || !words[i].Form.VerbClasses.Has(Classes.Say | Classes.Show | Classes.Hedge)) return false;
        return words[i + 1].Form.Text == "that" || (words[i + 1].Form.Parts.Has(Parts.To) && IsInfinitive(words, i + 1));
    }

    private static bool IsVerbAfterNoun(Span<Word> words, int i, VerbForms forms, bool startsPhrase, Tag before)
    {
        ref readonly var word = ref words[i];
        if (forms.Has(VerbForms.Past | VerbForms.Participle)) return before is Tag.Noun or Tag.Name or Tag.Comma or Tag.Close or Tag.Quote or Tag.Time;
        if (forms == VerbForms.Ing) return IsDoing(words, i, startsPhrase, before);
        // "the tanker remains off Syria".
        if (word.Form.Text == "remains" && before == Tag.Noun && words[i - 1].Form.NounClasses.Has(Classes.Carrier) && !words[i - 1].Form.Plural && i + 1 < words.Length && words[i + 1].Form.Text is "off" or "in" or "at" or "near" or "under" or "anchored" or "docked" or "moored") return true;
        if (before is not (Tag.Noun or Tag.Name or Tag.Close or Tag.Comma or Tag.Time)) return false;
        var at = i - 1;
        while (at > 0 && at > i - 3 && words[at].Tag == Tag.Adv) at--;
        ref readonly var subject = ref words[at];
        var closes = i + 1 >= words.Length || words[i + 1].Tag is Tag.Stop or Tag.Comma or Tag.Quote or Tag.Break;
        // "…, South Korea's spy agency estimates.": who closes a sentence so has said it.
        if (forms.Has(VerbForms.Third) && closes && word.Form.VerbClasses.Has(Classes.Say | Classes.Show | Classes.Hedge) && (!IsMany(subject) || subject.Form.Text.EndsWith("data", StringComparison.Ordinal)) && IsAfterComma(words, i)) return true;
        // "Coalition forces intercepted a dhow": of two before an object the second is the verb.
        if (forms == VerbForms.Third && word.Form.Parts.Has(Parts.Noun) && i + 2 < words.Length && words[i + 1].Form.Forms.Has(VerbForms.Past) && !words[i + 1].Form.Parts.Has(Parts.Noun | Parts.Adj) && words[i + 2].Form.Parts.Has(Parts.Det | Parts.Prep) && subject.Country is null) return false;
        if (forms.Has(VerbForms.Third)) return IsThirdAfterNoun(words, i, at, startsPhrase, closes);

        var ends = i + 1 >= words.Length || words[i + 1].Tag is Tag.Stop or Tag.Comma or Tag.Quote or Tag.Break;
        if (ends && words[i].Form.VerbClasses.Has(Classes.Say | Classes.Show | Classes.Hedge)) return (IsMany(subject) && !IsModifyingPlural(subject.Form.NounLemma)) || IsManyBeforePlace(words, at);
        // "data show the tanker has sailed", "photographs taken on 4 May show crates": who shows is told before.
        if (word.Form.Text == "show" && (startsPhrase || (before == Tag.Time && IsNounish(words, i + 1))) && (before == Tag.Time || IsMany(subject) || IsManyBeforePlace(words, at))) return true;
        if (word.Form.Text == "show" && (startsPhrase || IsNounish(words, i + 1)) && IsPictureBefore(words, at)) return true;
        // "the data seen by the Ledger show that": behind a name, before what is shown.
        if (word.Form.Text == "show" && !word.Capital && words[i - 1].Capital && i + 2 < words.Length && words[i + 1].Form.Text == "that" && words[i + 2].Tag != Tag.Verb) return true;
        // "photographs, published in May, show a …": a determiner behind it leaves no noun.
        if (startsPhrase && forms.Has(VerbForms.Base) && (before is Tag.Comma or Tag.Time or Tag.Close || (word.Form.VerbClasses.Has(Classes.Say | Classes.Show) && AreTwo(words, at) && !WasVerbBefore(words, i)))) return true;
        var timed = i + 1 < words.Length && (words[i + 1].Tag is Tag.Time or Tag.Number || words[i + 1].Measured);
        if (word.Form.Text == "show" && (startsPhrase || IsNounish(words, i + 1)) && (IsManyBeforePlace(words, at) || IsPosted(words, at))) return true;
        // "the measures also blacklist 31 ships": an adverb stands before a verb.
        if (at < i - 1 && forms.Has(VerbForms.Base) && !word.Form.Plural && words[i - 1].Form.Text is "now" or "currently" or "still" or "already" or "usually" or "often" or "also" or "then" && IsMany(subject) && (startsPhrase || timed || IsNounish(words, i + 1)) && !HasVerbLater(words, i, toComma: true)) return true;
        // "Moscow and Pyongyang trade arms", "Iran and Syria ship the shells": two states do it to goods.
        if (forms.Has(VerbForms.Base) && !word.Form.Plural && word.Form.VerbClasses.Has(Classes.Give | Classes.Receive | Classes.Trade | Classes.Carry) && AreTwo(words, at) && !WasVerbInClause(words, i) && IsBeforeGoods(words, i)) return true;
        // "toured an aircraft plant": one of them is no plural.
        if (at > 0 && words[at - 1].Form.Text is "a" or "an" && word.Form.Parts.Has(Parts.Noun) && subject.Form.Text == subject.Form.NounLemma) return false;
        if (!IsMany(subject)) return !word.Form.Plural && forms.Has(VerbForms.Base) && (startsPhrase || timed || (i + 1 < words.Length && words[i + 1].Form.Parts.Has(Parts.Prep))) && IsManyBeforePlace(words, at) && !HasVerbLater(words, i, toComma: true);
        if (timed && forms.Has(VerbForms.Base)) return !HasVerbLater(words, i, toComma: true);
        // "pictures show engines stacked in crates": a participle later is none of its own.
        if (word.Form.Text == "show" && IsNounish(words, i + 1)) return true;
        if (startsPhrase || IsNounish(words, i + 1)) return !HasVerbLater(words, i, toComma: true);
        // "workers work in", "drones land at": a plural before a bare form is its subject, but for those that stand before nouns ("arms trade in").
        return forms.Has(VerbForms.Base) && !word.Form.Plural && !IsModifyingPlural(subject.Form.NounLemma) && i + 1 < words.Length && words[i + 1].Form.Parts.Has(Parts.Prep | Parts.To) && !HasVerbLater(words, i, toComma: true);
    }

    // Is a form in -s behind a noun what that does, and no noun?
    private static bool IsThirdAfterNoun(Span<Word> words, int i, int at, bool startsPhrase, bool closes)
    {
        ref readonly var word = ref words[i];
        ref readonly var subject = ref words[at];
        // "12 Su-30SM2 jets it ordered": a kind of goods behind its designation.
        if (subject.IsDesignation && word.Form.NounClasses.Has(Classes.Goods | Classes.Carrier)) return false;
        if (startsPhrase || (word.Form.VerbClasses.Has(Classes.Say | Classes.Show) && i + 1 < words.Length && words[i + 1].Form.Text is "how" or "where" or "whether" or "when" or "why")) return true;
        // "the bank remains under sanctions", "remains interested in".
        if (word.Form.Text == "remains" && i + 1 < words.Length && words[i + 1].Tag == Tag.Noun && !words[i + 1].Capital && (words[i + 1].Form.Parts.Has(Parts.Prep) || words[i + 1].Form.Forms.Has(VerbForms.Participle)) && words[i + 1].Form.Text is not "of" && !HasVerbLater(words, i, toComma: true)) return true;
        // "Putin plans to visit Pyongyang": what one of a name plans to do.
        if (subject is { Tag: Tag.Name, Country: null or { IsStateless: true } } && i + 2 < words.Length && words[i + 1].Form.Text == "to" && words[i + 2].Form.Forms.Has(VerbForms.Base) && word.Form.VerbClasses.Has(Classes.Plan | Classes.Hedge) && !WasVerbBefore(words, i) && !HasVerbLater(words, i + 2, toComma: true)) return true;
        // "the rocket looks like a Fateh": a likeness.
        if (word.Form.Text == "looks" && i + 1 < words.Length && words[i + 1].Form.Text == "like") return true;
        // "imagery shows new hangars": what shows is no noun before one. "the shells that Russia needs now come from": behind the subject of a relative stands its verb.
        if (word.Form.Text == "shows" && IsNounish(words, i + 1)) return true;
        if (at > 1 && (subject.Country is not null ? !subject.IsAdjectiveOfCountry : subject.Tag == Tag.Name) && words[at - 1].Tag == Tag.That && words[at - 2].Tag == Tag.Noun) return true;
        // "flight-tracking records show.": of two at the end the last is the verb.
        // "government figures show that": of two before what is shown, too.
        if (i + 2 < words.Length && (words[i + 2].Tag is Tag.Stop or Tag.Comma or Tag.Quote or Tag.Break or Tag.Number || words[i + 2].Form.Parts.Has(Parts.That | Parts.Det) || words[i + 2].Country is not null) && words[i + 1].Form.Forms.Has(VerbForms.Base) && words[i + 1].Form.VerbClasses.Has(Classes.Say | Classes.Show | Classes.Hedge)) return false;
        // "to defy US sanctions by": what a verb governs is no subject.
        if (subject.Country is not null && at > 0 && words[at - 1].Tag == Tag.Verb && !words[at - 1].Form.VerbClasses.Has(Classes.Say | Classes.Hedge | Classes.Show | Classes.Deny | Classes.Plan)) return false;
        // "under EU and US sanctions": what stands behind a preposition is no subject.
        if (subject.Country is not null && IsGoverned(words, at)) return false;
        if (subject.Country is not null && !subject.IsAdjectiveOfCountry) return IsNounish(words, i + 1) || !HasVerbLater(words, i);
        // "the number now stands at 597", "the firm trades through Dubai": an adverb stands before a verb, and a sentence has one.
        if (at < i - 1 && words[i - 1].Form.Text is "now" or "currently" or "still" or "already" or "usually" or "often" or "also") return true;
        if (i + 1 < words.Length && words[i + 1].Form.Parts.Has(Parts.Prep) && words[i + 1].Form.Text is not "of" && !subject.Form.Plural && at > 0 && words[at - 1].Tag is Tag.Det or Tag.Adj or Tag.Noun or Tag.Poss or Tag.Name && !WasVerbInClause(words, i) && !HasVerbLater(words, i)) return true;
        // "whom the president trusts with it, had been received": the verb behind the comma is that of the clause around it.
        if (i + 1 < words.Length && words[i + 1].Form.Parts.Has(Parts.Prep) && words[i + 1].Form.Text is not "of" && subject.Tag == Tag.Name && IsToldByName(words, at) && !HasVerbLater(words, i, toComma: true)) return true;
        // "as demand grows.", "when the market closes,": a clause that a word has opened has a verb.
        if (closes && !subject.Form.Plural && subject.Tag == Tag.Noun && IsOpenedAlone(words, at)) return true;
        // "Refined oil flows from Russian terminals to Nampo": goods that go somewhere.
        if (word.Form.VerbClasses.Has(Classes.Travel) && !subject.Form.Text.EndsWith('s') && subject.Form.NounClasses.Has(Classes.Goods) && i + 1 < words.Length && words[i + 1].Form.Text is "from" or "to" or "into" or "through" or "across" or "via" or "between" or "out" && !WasVerbBefore(words, i) && !HasVerbLater(words, i)) return true;
        return IsNounish(words, i + 1) && !HasVerbLater(words, i) && !subject.Form.Plural;
    }

    // "cash", "gas" and "ammunition" have no other form and are no plural.
    private static bool IsMany(in Word word) => word.Form.Text is not "gas" && (IsPeople(word) || (word.Tag == Tag.Noun || (word.Tag == Tag.Name && word.Form.Parts.Has(Parts.Noun) && word.Country is null)) && word.Form.Plural && (word.Form.Text.EndsWith('s') || word.Form.NounLemma != word.Form.Text || word.Form.Text is "people" or "police" or "personnel" or "aircraft" or "troops" or "media" || word.Form.Text.EndsWith("data", StringComparison.Ordinal)));

    // "North Koreans".
    private static bool IsPeople(in Word word)
    {
        if (word.Tag != Tag.Name || word.Country is not { } state || !word.Form.Text.EndsWith('s')) return false;
        foreach (var adjective in state.Adjectives)
        {
            if (adjective.AsSpan().Equals(word.Form.Text.AsSpan(0, word.Form.Text.Length - 1), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool IsModifyingPlural(string lemma) => lemma is "arms" or "arm" or "weapon" or "sanction" or "good" or "goods" or "sale" or "service" or "system" or "operation" or "communication" or "right" or "custom" or "customs" or "munition" or "logistics" or "force" or "affair" or "security" or "electronics" or "export" or "import" or "material" or "part";
}
