using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Phrases;

/// <summary>Reads one noun phrase from the left, without what is attached to it behind its head.</summary>
internal sealed class NounPhraseStage
{
    private const Classes TitleClasses = Classes.Carrier | Classes.Person | Classes.Source | Classes.Party | Classes.Place | Classes.Troops | Classes.Goods;

    private readonly Arena<NounPhrase> _phrases = new(static () => new NounPhrase());

    /// <summary>Takes back all phrases that were read, to be used again.</summary>
    public void TakeBack() => _phrases.TakeBack();

    /// <summary>A phrase that is counted by another which stands before it and "of".</summary>
    public NounPhrase Counted(NounPhrase phrase, NounPhrase count) => _phrases.Next().Become(phrase).CountBy(count);

    /// <summary>The noun phrase that begins at a word, or null.</summary>
    public NounPhrase? At(ReadOnlySpan<Word> words, int first, int end)
    {
        if (words[first].Tag == Tag.Pron) return Pronoun(words, first);
        int i = first, determiner = -1, quantity = -1, core = -1, lastNoun = -1, nationality = -1, cue = -1, opened = -1;
        NounPhrase? possessor = null;
        var quoted = false;
        for (; i < end; i++)
        {
            ref readonly var word = ref words[i];
            if (word.Tag == Tag.Det && core < 0) determiner = determiner < 0 ? i : determiner;
            else if (word.Tag == Tag.Number && lastNoun < 0) quantity = word.Quantity;
            else if (word.Tag == Tag.Number && word.Capital && words[i - 1].Tag == Tag.Name && words[i - 1].Country is null && words[i - 1].EndToken == word.FirstToken && word.EndToken == word.FirstToken + 1 && !(words[i - 1].Form.NounClasses.Has(Classes.Place) && i + 1 < end && words[i + 1].Tag is Tag.Noun or Tag.Adj)) lastNoun = i;
            else if (word.Tag == Tag.Poss && lastNoun >= 0)
            {
                possessor = Make(words, first, i, (determiner, quantity, core, lastNoun, nationality, cue), possessor);
                (determiner, quantity, core, lastNoun, nationality, cue) = (-1, -1, -1, -1, -1, -1);
                continue;
            }
            // "Putin's October 2023 trip".
            else if (word.Tag == Tag.Time && possessor is not null && i > first && words[i - 1].Tag == Tag.Poss && i + 1 < end && words[i + 1].Tag is Tag.Noun or Tag.Adj) continue;
            else if (word.Tag is Tag.Adj or Tag.Noun or Tag.Name)
            {
                if (lastNoun >= 0 && !Continues(words, i, lastNoun)) break;
                if (word.Tag is not Tag.Adj || (word.IsAdjectiveOfCountry && !Follows(words, i, end))) lastNoun = i;
                if (word.IsAdjectiveOfCountry && nationality < 0) nationality = i;
                if (cue < 0 && word.Tag == Tag.Adj && word.Form.Terms.Any(static term => term.Part is Parts.Adj && term.Classes.Has(Classes.Cue))) cue = i;
            }
            // "a "small number"", "Russian "instructors"": a mark between the modifiers and the noun is none of the phrase.
            else if (word.Tag == Tag.Quote && i > first && lastNoun < 0 && i + 1 < end && words[i + 1].Tag is Tag.Adj or Tag.Noun or Tag.Name && words[i - 1].Tag is Tag.Det or Tag.Adj or Tag.Number)
            {
                opened = i;
                continue;
            }
            // "twelve "shadow fleet" vessels", "the "maximum pressure" campaign": the noun stands behind the closing mark.
            else if (word.Tag == Tag.Quote && opened >= 0 && lastNoun > opened && i + 1 < end && words[i + 1].Tag is Tag.Noun)
            {
                if (core == opened + 1) core = opened;
                opened = -1;
                continue;
            }
            // "the tanker "Zvezda"".
            else if (word.Tag == Tag.Quote && i == lastNoun + 1 && lastNoun >= 0 && IsQuotedName(words, i, end))
            {
                quoted = true;
                continue;
            }
            // "a liquefied natural gas (LNG) tanker": a short form in brackets stands within the phrase.
            else if (word.Tag == Tag.Open && i == lastNoun + 1 && lastNoun >= 0 && IsShortForm(words, i, end))
            {
                i += 2;
                continue;
            }
            else if (!(word.Tag == Tag.Adv && lastNoun < 0 && AdverbOfAdjective(words, i, end)) && !JoinsAdjectives(words, i, end, lastNoun))
            {
                break;
            }

            // "what looks like a Mohajer-6" is a Mohajer-6, perhaps.
            if (core < 0 && word.Tag is Tag.Adj or Tag.Noun or Tag.Name && !(i == cue && word.Form.Text.StartsWith("what ", StringComparison.Ordinal))) core = i;
        }

        if (lastNoun < 0 && quantity < 0) return possessor ?? (determiner >= 0 && words[determiner].Form.Parts.Has(Parts.Pron) ? Pronoun(words, determiner) : null);
        // Adjectives behind the last noun belong to what follows.
        var stop = i;
        while (lastNoun >= 0 && stop > lastNoun + 1) stop--;
        if (quoted && stop < end && words[stop].Tag == Tag.Quote) stop++;
        return Make(words, first, stop, (determiner, quantity, core, lastNoun, nationality, cue), possessor);
    }

    private NounPhrase Pronoun(ReadOnlySpan<Word> words, int word)
    {
        var pronoun = _phrases.Next();
        (pronoun.First, pronoun.CoreFirst, pronoun.CoreEnd, pronoun.End, pronoun.Head) = (word, word, word + 1, word + 1, word);
        (pronoun.IsPronoun, pronoun.Determiner) = (true, word);
        pronoun.Plural = words[word].Form.Text is "they" or "them" or "these" or "those" or "we" or "both" or "many" or "some";
        return pronoun;
    }

    private NounPhrase Make(ReadOnlySpan<Word> words, int first, int end, (int Determiner, int Quantity, int Core, int LastNoun, int Nationality, int Cue) seen, NounPhrase? possessor)
    {
        var head = seen.LastNoun >= 0 ? seen.LastNoun : end - 1;
        var core = seen.Core >= 0 ? seen.Core : head;
        head = Numbered(words, core, head);
        var form = words[head].Form;
        var classes = form.NounClasses;
        var kind = form.Event;
        // "the sending of workers": an -ing with a determiner is an event.
        if (kind is null && form.Forms == VerbForms.Ing && words[head].Tag == Tag.Noun && head + 1 < words.Length && words[head + 1].Form.Text == "of") kind = form.VerbClasses.Has(Classes.Give) ? ClaimKind.Transfer : form.VerbClasses.Has(Classes.Deploy) ? ClaimKind.Deployment : form.VerbClasses.Has(Classes.Train) ? ClaimKind.Training : null;
        var isName = true;
        var titled = Classes.None;
        for (var i = core; i < end; i++)
        {
            if (words[i].Tag is Tag.Noun) isName = false;
            // "the ro-ro Port Olya-3": what was called a ship stays one, whatever stands in its name.
            if (i < head && words[i].Tag is Tag.Noun or Tag.Name && words[i].Form.NounClasses.Has(TitleClasses) && !(titled.Has(Classes.Carrier) && words[i].Tag == Tag.Name)) titled = words[i].Form.NounClasses;
        }

        var country = words[head].Country is { } found && (core == head || words[head - 1].Tag is Tag.Adj or Tag.Number) ? found : null;
        // "the destroyer Choe Hyon" is a ship, "spokesman John Kirby" a speaker: a name takes the kind of its title.
        if (classes == Classes.None && words[head].Tag is Tag.Name or Tag.Number && country is null) classes = titled;
        // "the tanker Skipper": a common word that is a ship's name.
        if (classes != Classes.None && !classes.Has(Classes.Carrier) && head > core && country is null && words[head].Capital && !words[head - 1].Capital && words[head - 1].Tag == Tag.Noun && words[head - 1].Form.NounClasses.Has(Classes.Carrier) && !words[head - 1].Form.Plural) classes = words[head - 1].Form.NounClasses;
        if (country is null && words[head].Tag == Tag.Name && !classes.Has(Classes.Carrier) && TitleOf(words, core, head) is { } title) classes = title;
        if (head > core && words[head].Form.NounLemma is "fighter" or "man" && AreFighters(words, head)) classes = Classes.Troops;
        // "IT worker teams" are workers.
        if (head > core && words[head].Form.NounLemma is "team" or "group" or "crew" or "delegation" && words[head - 1].Form.NounClasses.Has(Classes.Workers) && words[head - 1].Tag is Tag.Noun or Tag.Name) classes = Classes.Workers;
        // "heavy artillery units" are guns, not soldiers.
        if (words[head].Form.NounLemma == "unit" && head > core && words[head - 1].Form.NounClasses.Has(Classes.Goods)) classes = Classes.Goods;
        // "Yak-130 trainers" are jets.
        if (words[head].Form.NounLemma == "trainer" && head > core && words[head - 1].IsDesignation) classes = Classes.Goods | Classes.Carrier;
        if (words[head].IsDesignation) classes |= titled == Classes.None && classes == Classes.None ? Classes.Goods : titled;
        var phrase = _phrases.Next();
        phrase.First = first;
        phrase.CoreFirst = core;
        phrase.CoreEnd = end;
        phrase.End = end;
        phrase.Head = head;
        phrase.Classes = classes;
        phrase.Event = kind;
        phrase.Country = country;
        phrase.Nationality = seen.Nationality == head && core == head ? -1 : seen.Nationality;
        phrase.Quantity = seen.Quantity;
        phrase.Possessor = possessor;
        phrase.Determiner = seen.Determiner;
        phrase.Plural = form.Plural;
        phrase.IsName = isName;
        phrase.Cue = seen.Cue;
        phrase.CountOnly = seen.LastNoun < 0;
        phrase.Measured = seen.LastNoun < 0 ? words[head].Measured : IsRate(words, first, head, measured: true);
        phrase.Money = seen.LastNoun < 0 ? words[head].Money : IsRate(words, first, head, measured: false);
        phrase.IsPeople = country is not null && IsPeople(words[head].Form.Text, country);
        // "1,000 Sudanese", "4,000 Chinese": people where they are counted and nothing else is.
        if (country is not null && seen.Quantity >= 0 && head == end - 1 && words[head].IsAdjectiveOfCountry && words[head].Form.Text.EndsWith("ese", StringComparison.Ordinal)) (phrase.IsPeople, phrase.Plural, phrase.CountOnly, phrase.Measured) = (true, true, false, false);
        return phrase;
    }

    // "the tanker Halcyon Trader", "the freighter Lady of Hope": what is called a ship is one, whatever its name says.
    private static Classes? TitleOf(ReadOnlySpan<Word> words, int core, int head)
    {
        var first = head;
        while (first > core && words[first - 1].Capital && words[first - 1] is { Tag: Tag.Name, Country: null }) first--;
        if (first == head || first <= core || words[first - 1] is not { Tag: Tag.Noun, Capital: false } title) return null;
        return title.Form.NounClasses.Has(Classes.Carrier) && !title.Form.Plural && !title.Form.NounClasses.Has(Classes.Party) ? title.Form.NounClasses : null;
    }

    // "Wagner men", "rebel fighters", "Syrian fighters" fly nowhere; those of a state that builds jets may.
    private static bool AreFighters(ReadOnlySpan<Word> words, int head)
    {
        var before = words[head - 1];
        if (before.Country is { } party) return party.IsStateless || (before.IsAdjectiveOfCountry && words[head].Form.NounLemma == "fighter" && party.Code is not ("RU" or "CN" or "US" or "FR" or "IN" or "PK" or "SE" or "GB" or "DE" or "KR" or "KP" or "TR" or "EU" or "IR" or "UA" or "JP" or "IT" or "IL"));
        return words[head].Form.NounLemma == "fighter" && before.Form.Text is "rebel" or "militia" or "tuareg" or "insurgent" or "islamist" or "kurdish" or "separatist" or "foreign" or "pmc" or "mercenary" or "jihadist";
    }

    // "flight No. AB-100", "Flight 12" is a flight, whatever its number.
    private static int Numbered(ReadOnlySpan<Word> words, int core, int head)
    {
        if (!words[head].IsDesignation && words[head].Tag != Tag.Number) return head;
        for (var i = head - 1; i >= core && i > head - 3; i--)
        {
            if (words[i].Form.Event == ClaimKind.Movement && words[i].Form.NounLemma.EndsWith("flight", StringComparison.Ordinal)) return i;
        }

        return head;
    }

    private static bool IsQuotedName(ReadOnlySpan<Word> words, int quote, int end)
    {
        if (!words[quote - 1].Form.NounClasses.Has(Classes.Carrier)) return false;
        var i = quote + 1;
        while (i < end && i < quote + 6 && (words[i].Tag == Tag.Name || (i > quote + 1 && words[i].Tag == Tag.Number))) i++;
        return i > quote + 1 && i < end && words[i].Tag == Tag.Quote;
    }

    private static bool IsShortForm(ReadOnlySpan<Word> words, int open, int end) => open + 3 < end && words[open + 1].Tag == Tag.Name && words[open + 2].Tag == Tag.Close && words[open + 1].End - words[open + 1].Start <= 6
        && words[open + 3].Tag == Tag.Noun && !words[open + 3].Capital && words[open - 1].Tag == Tag.Noun;

    // "$800 a month" is money.
    private static bool IsRate(ReadOnlySpan<Word> words, int first, int head, bool measured) => head >= first + 2 && (measured ? words[head - 2].Measured && !words[head - 2].Money : words[head - 2].Money) && words[head - 1].Form.Text is "a" or "an" or "per" or "each" or "every" && words[head].Form.Text is "month" or "year" or "week" or "day" or "hour" or "head";

    private static bool IsPeople(string text, Country country)
    {
        if (!text.EndsWith('s')) return false;
        foreach (var adjective in country.Adjectives)
        {
            if (adjective.AsSpan().Equals(text.AsSpan(0, text.Length - 1), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // A name behind a lower-case noun belongs to it only as the name of that thing; "missiles Iran supplied" are two phrases.
    private static bool Continues(ReadOnlySpan<Word> words, int i, int lastNoun)
    {
        // "supplied drones months before the war": how long before is no thing.
        if (words[lastNoun].Form.Plural && words[i].Form.Text is "hours" or "days" or "weeks" or "months" or "years" or "decades" && i + 1 < words.Length && words[i + 1].Form.Text is "before" or "after" or "ago" or "earlier" or "later" or "ahead of" or "prior to") return false;
        // "gave Iran helicopters" are two phrases; "the Iran deal" is one.
        if (i == lastNoun + 1 && words[lastNoun].Country is not null && !words[lastNoun].IsAdjectiveOfCountry && (words[i].Tag is Tag.Noun or Tag.Adj || words[i].IsDesignation) && (!words[i].Form.NounClasses.Has(Classes.Source) || words[i].Form.NounClasses.Has(Classes.Knowledge)) && lastNoun > 0 && ((words[lastNoun - 1].Tag == Tag.Verb && !(words[lastNoun - 1].Form.VerbClasses.Has(Classes.Say | Classes.Hedge) && !words[lastNoun - 1].Form.VerbClasses.Has(Classes.Give | Classes.Receive | Classes.Train | Classes.Share | Classes.Carry))) || (lastNoun > 1 && words[lastNoun].Form.Text is "north" or "south" && words[lastNoun - 2].Tag == Tag.Verb)) && !(words[lastNoun].Country!.IsStateless && (words[i].Form.NounClasses.Has(Classes.Troops) || (i + 1 < words.Length && words[i + 1].Form.NounClasses.Has(Classes.Troops))))) return false;
        // "gave the rebels mortars", "sold the group spare parts": who is given, and what.
        if (i == lastNoun + 1 && IsGivenTo(words, lastNoun, i)) return false;
        if (words[i].Tag == Tag.Adj) return i == lastNoun + 1 && i + 1 < words.Length && words[i + 1].Tag is Tag.Noun or Tag.Name or Tag.Adj && (words[lastNoun].Tag == Tag.Name ? words[lastNoun].Country is null : !words[lastNoun].Form.Plural);
        if (words[i - 1].Tag == Tag.Adj && i - 1 > lastNoun) return true;
        if (words[i].Tag != Tag.Name || words[lastNoun].Tag == Tag.Name) return true;
        if (words[i].Country is not null) return LastWord(words[lastNoun].Form.NounLemma) is "company" or "group" or "firm" or "outfit" or "movement" or "militia" or "contractor" or "network" or "organisation" or "organization" or "capital" or "ally" or "neighbour" or "neighbor" or "rival" or "rebel" or "mercenary" or "client" or "patron" or "force" && !words[lastNoun].Form.Plural;
        return words[lastNoun].Form.NounClasses.Has(TitleClasses) || words[lastNoun].Form.Parts == Parts.None || words[i].IsDesignation || (words[lastNoun].Form.Event == ClaimKind.Movement && i + 1 < words.Length && words[i + 1].IsDesignation) || (words[i].Form.Plural && words[i].Form.NounClasses.Has(Classes.Goods));
    }

    private static bool IsGivenTo(ReadOnlySpan<Word> words, int party, int goods)
    {
        // "offered the Houthis missiles": a band of men under its name.
        var band = words[party] is { Tag: Tag.Name, IsAdjectiveOfCountry: false, Country: { } name } && name.IsStateless;
        if (!band && (words[party].Tag != Tag.Noun || !words[party].Form.NounClasses.Has(Classes.Party | Classes.Troops | Classes.Person) || words[party].Form.NounClasses.Has(Classes.Goods) || words[party].Form.Text.EndsWith("air force", StringComparison.Ordinal))) return false;
        if (words[goods].Tag is not (Tag.Noun or Tag.Adj) || (words[goods].Tag == Tag.Noun && !(words[goods].Form.NounClasses.Has(Classes.Goods) && (words[goods].Form.Plural || words[party].Form.Plural)))) return false;
        if (words[goods].Tag == Tag.Adj && !(words[party].Form.Plural && words[goods].IsAdjectiveOfCountry)) return false;
        for (var k = party - 1; k > 0 && k > party - 4; k--)
        {
            if (words[k].Tag == Tag.Verb) return words[k].Form.VerbLemma is "give" or "sell" or "send" or "offer" or "lend" or "hand" or "promise" or "pledge" or "grant" or "gift" or "ship" or "supply" or "loan";
            if (words[k].Tag is not (Tag.Det or Tag.Adj or Tag.Noun or Tag.Name)) return false;
        }

        return false;
    }

    // "private company" is a company.
    internal static ReadOnlySpan<char> LastWord(string lemma) => lemma.AsSpan(lemma.LastIndexOf(' ') + 1);

    private static bool Follows(ReadOnlySpan<Word> words, int i, int end) => i + 1 < end && words[i + 1].Tag is Tag.Noun or Tag.Name or Tag.Adj;

    private static bool AdverbOfAdjective(ReadOnlySpan<Word> words, int i, int end) => i + 1 < end && words[i + 1].Tag is Tag.Adj or Tag.Number && !words[i].Form.Terms.Any(static term => term.Classes.Has(Classes.Cue));

    // "short and medium range missiles", "Western and South Korean sources".
    private static bool JoinsAdjectives(ReadOnlySpan<Word> words, int i, int end, int lastNoun)
    {
        // "a small, fast boat".
        if (words[i].Tag == Tag.Comma && lastNoun < 0 && i > 1 && i + 2 < end && words[i - 1].Tag == Tag.Adj && words[i - 2].Tag is Tag.Det or Tag.Poss && words[i + 1].Tag == Tag.Adj && words[i + 2].Tag is Tag.Noun or Tag.Adj) return true;
        if (words[i].Tag != Tag.Conj || i == 0 || i + 2 >= end) return false;
        // "EU and US sanctions", "U.S. and Ukrainian officials": two names before one noun.
        if (lastNoun == i - 1 && words[i - 1].Country is not null && words[i + 1].Country is not null && words[i + 2].Tag == Tag.Noun && words[i - 1].End - words[i - 1].Start <= 4 && words[i + 2].Form.NounClasses.Has(Classes.Source | Classes.Event | Classes.Troops)) return true;
        if (lastNoun >= 0) return false;
        return words[i - 1].Tag == Tag.Adj && (words[i + 1].Tag == Tag.Adj || (words[i + 1].Tag == Tag.Noun && words[i + 2].Tag == Tag.Noun));
    }
}
