using System.Collections.Immutable;
using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Discourse;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Measures;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Scopes;
using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>The words and values that fill the slots of a claim.</content>
internal sealed partial class ClaimMaker
{
    private readonly List<Complement> _behind = [];

    private string? Party(NounPhrase? noun, Draft draft, Sentence sentence, NounPhrase? other = null)
    {
        if (noun is null) return null;
        if (!noun.IsPronoun)
        {
            if (IsTheCountry(noun) && recency.Country(noun, sentence.Paragraph, other is { Country: not null } ? slots.Name(other) : null) is { } country) return country;
            // "Russia's support for the war by providing rifles": whose deed it is.
            if (noun == draft.Supplier && noun.Possessor is { IsPronoun: false, Country: not null } doer && draft.Nominal is null && Words[noun.Head].Form.NounLemma is "support" or "assistance" or "effort" or "help" or "aid" or "campaign" or "attempt" or "policy" or "role" or "backing") return slots.Name(doer);
            if (recency.Body(Words, noun, sentence.Paragraph, other is { IsPronoun: false } ? slots.Name(other) : null) is { } body) return body;
            if (Called(noun, draft) is { } called) return called;
            return draft.Kind == ClaimKind.Designation || CanBeParty(noun) ? At(noun, draft) is >= 0 and var end ? slots.Range(SlotText.NameOf(noun).First, end) : slots.Name(noun) : null;
        }

        // "He was sanctioned in May": the person spoken of.
        if (draft.Kind == ClaimKind.Designation && noun == draft.Recipient && Words[noun.Head].Form.Text is "he" or "she" or "him" or "her" && draft.Clause.Relation == ClauseRelation.Main) return _subject is { Person: true } told && _paragraph - told.Paragraph <= 1 ? slots.Range(told.Name) : null;
        if (Words[noun.Head].Form.Text is "anyone" or "anybody" or "someone" or "somebody" or "nobody" or "everyone" or "everybody" or "none" or "others" or "who") return null;

        // "Moscow denied that it had received", "confirmed that drones that it had bought were lost": the speaker speaks of itself.
        for (var clause = draft.Clause; clause.Parent is { } parent && (clause.Relation is ClauseRelation.Content or ClauseRelation.Infinitive or ClauseRelation.Gerund || (clause.Relation == ClauseRelation.Relative && parent.Relation == ClauseRelation.Content)); clause = parent)
        {
            if (parent.Subject is { IsPronoun: false } speaker && parent.Subject != noun && speaker != draft.Clause.Subject && (speaker.Country is not null || speaker.Classes.Has(Classes.Party | Classes.Person) || (draft.Kind == ClaimKind.Designation && speaker.Classes.Has(Classes.Source))) && (!noun.Plural || speaker.Country is not null)) return (draft.Kind == ClaimKind.Designation ? null : StateOf(speaker)) ?? slots.Name(speaker);
            // "Kigali has refuted the charge, but it admitted that it had sent": the clause beside names the speaker.
            if (parent is { Subject.IsPronoun: true, Sibling.Subject: { IsPronoun: false, Country: not null } beside } && !noun.Plural) return slots.Name(beside);
        }

        // "It has long denied that it sends": the speaker was named before.
        for (var clause = draft.Clause; clause.Parent is { } parent && clause.Relation is ClauseRelation.Content or ClauseRelation.Infinitive or ClauseRelation.Gerund; clause = parent)
        {
            if (!noun.Plural && Words[noun.Head].Form.Text == "it" && parent is { Subject: { IsPronoun: true } again, Verb: { } speaking } && Words[again.Head].Form.Text == "it" && speaking.Classes.Has(Classes.Say | Classes.Deny) && _lastSource is { } before && slots.Range(before) is var named && Countries.Default.Find(named) is not null) return named;
        }

        if (OfOffice(noun, draft) is { } office) return office;
        // "We gave a limited number of drones": who speaks.
        if (noun == draft.Supplier && Words[noun.Head].Form.Text == "we" && draft.Clause.Relation != ClauseRelation.Infinitive && draft.Kind is ClaimKind.Transfer or ClaimKind.Designation or ClaimKind.Training or ClaimKind.Deployment) return slots.Name(noun);
        return (noun.Plural ? recency.People(Words, noun, sentence.Paragraph) : null) ?? Topic(noun, draft, other);
    }

    // "a Slovak citizen, Ashot Petrov, was sanctioned", "a Russian firm, Terra Tech", "Kratol Aviation, an Emirati company that supplied planes": who is told of has a name beside it.
    private string? Called(NounPhrase noun, Draft draft)
    {
        if (noun is not { IsName: false, Country: null, Next: null } || noun.Classes.Has(Classes.Troops | Classes.Workers | Classes.Carrier) || !(noun.Classes.Has(Classes.Person | Classes.Party | Classes.Source) || noun == draft.Clause.Antecedent)) return null;
        var listed = draft.Kind == ClaimKind.Designation && noun == draft.Recipient;
        if (listed || (noun is { Plural: false, Determiner: >= 0 } && Words[noun.Determiner].Form.Text is "a" or "an" or "another"))
        {
            if (Appositions.Of(Words, noun, ofShip: false) is { } named) return slots.Range(named.First, named.End);
            // "a company called Mega Impex", "companies linked to Petrov, Delta Chips and Nord Trade,".
            foreach (var child in draft.Clause.Children)
            {
                if (child is { Relation: ClauseRelation.Participle, Verb.Form.VerbLemma: "call" or "name" or "know as", Objects: [{ IsName: true } name, ..] } && child.Antecedent == noun) return slots.Name(name);
            }
        }

        return noun == draft.Clause.Antecedent && draft.Clause.Relation is ClauseRelation.Relative or ClauseRelation.Participle && Appositions.Before(Words, noun) is { } before ? slots.Range(before.First, before.End) : null;
    }

    // "traders in Hong Kong", "distributors in East Asia": who are told by where they are; the word behind the place, or -1.
    private int At(NounPhrase noun, Draft draft)
    {
        // "a delegation from the air force": whose it is.
        if (draft.Kind == ClaimKind.Visit && noun == draft.Supplier && noun is { IsName: false, Country: null, Next: null, Of: null, Possessor: null }) return Behind(draft.Clause, noun.End).Find(complement => complement.Noun is { IsPronoun: false } sender && sender != draft.From && Words[complement.Prep].Form.Text == "from" && (Arguments.IsParty(sender) || sender.Classes.Has(Classes.Source | Classes.Place))).Noun is { } home0 ? home0.End : -1;
        var given = draft.Kind == ClaimKind.Transfer && noun == draft.Recipient && IsSomebody(noun);
        if (noun is not { IsName: false, Country: null, Next: null, Of: null, Possessor: null } || !(given || noun.Plural) || noun.Classes.Has(Classes.Troops | Classes.Workers) || !(given || noun == draft.Supplier)) return -1;
        foreach (var complement in draft.Clause.Preps)
        {
            if (complement.Prep == noun.End && Words[complement.Prep].Form.Text is "in" or "from" or "based in" or "across" && complement.Noun is { IsPronoun: false, Event: null } home && home != draft.To && home != draft.From && home != draft.Via && (home.Country is not null || home.Classes.Has(Classes.Place))) return home.End;
        }

        return -1;
    }

    // "US-sanctioned": the part before the hyphen.
    private string Authority(Draft draft)
    {
        var word = slots.Word(draft.SupplierWord);
        return draft.Kind == ClaimKind.Designation && word.LastIndexOf('-') is var hyphen and > 0 ? word[..hyphen] : word;
    }

    private bool IsTheCountry(NounPhrase noun) => noun is { Determiner: >= 0, Of: null, Possessor: null, Plural: false } && noun.CoreEnd == noun.CoreFirst + 1 && Words[noun.Head].Form.NounLemma is "country" or "nation" or "state" && Words[noun.Determiner].Form.Text is "the" or "that" or "this";

    // "arrangements", "light crude", "the decision": things neither give nor receive.
    private bool CanBeParty(NounPhrase noun)
    {
        if (noun.Country is not null || noun.IsName || noun.IsPeople || noun.Possessor is not null || noun.Nationality >= 0 || noun.Classes.Has(Classes.Party | Classes.Person | Classes.Source | Classes.Troops | Classes.Workers | Classes.Place | Classes.Carrier)) return true;
        for (var i = noun.CoreFirst; i < noun.End; i++)
        {
            if (Words[i].Tag == Tag.Name) return true;
        }

        return false;
    }

    // "The dhow was carrying munitions when it was stopped": the subject of the clause around it.
    private static NounPhrase? Around(Draft draft, NounPhrase pronoun)
    {
        if (pronoun.Plural) return null;
        for (var clause = draft.Clause; clause is not null; clause = clause.Parent)
        {
            // "stopped the dhow, boarded it".
            var before = clause.Sibling;
            for (var back = 0; before is not null && back < 4; before = before.Sibling, back++)
            {
                if (before.Objects.Count > 0 && before.Objects[0] is { IsPronoun: false, Plural: false } stopped && Arguments.IsShipLike(stopped) && stopped.First < pronoun.First) return stopped;
            }

            // "A patrol vessel pursued the Arman and stopped her": who stops her is another.
            var acted = clause == draft.Clause && clause.Verb is { } own && pronoun.First > own.First;
            if (!acted && clause.Subject is { IsPronoun: false, Plural: false, Quantity: < 0 } subject && Arguments.IsShipLike(subject) && subject.First < pronoun.First) return subject;
            // "whether the ship was carrying coal when it was stopped": what stands beside it under one clause.
            if (clause.Parent is { Children: { Count: <= 8 } beside0 } && beside0.FindLast(other => other != clause && other.Subject is { IsPronoun: false, Plural: false, Quantity: < 0 } named && Arguments.IsShipLike(named) && named.First < pronoun.First)?.Subject is { } ship) return ship;
            if (clause.Subject is { Possessor: { IsPronoun: false, Plural: false } owner } && Arguments.IsShipLike(owner) && owner.First < pronoun.First) return owner;
            if (clause.Sibling?.Subject is { IsPronoun: false, Plural: false, Quantity: < 0 } beside && Arguments.IsShipLike(beside) && beside.First < pronoun.First) return beside;
        }

        return null;
    }

    private string? Carrier(NounPhrase? noun, Draft draft, Sentence sentence)
    {
        if (noun is null) return null;
        if (noun.IsPronoun && (Around(draft, noun) ?? (IsToldOf(draft, noun) ? Vessel(noun) : null)) is { } ship) return slots.Name(ship);
        if (!noun.IsPronoun && (Apposed(noun, draft) ?? Manned(noun, sentence.Paragraph)) is { } names) return names;
        if (noun.CountOnly && Hulls(noun) is { } hull) return slots.Range(hull);
        if (noun.CountOnly || Recency.IsAnaphor(Words, noun)) return recency.Carrier(Words, noun, sentence.Paragraph) ?? (noun.IsPronoun || noun.CountOnly ? null : slots.Name(noun));
        return slots.Name(noun);
    }

    // "The vessel, then called Grace 1,", "the four vessels concerned, Angara, Maria and Lady R, are": the names stand behind the comma.
    private string? Apposed(NounPhrase noun, Draft draft)
    {
        if (noun.IsName || !Arguments.IsCarrier(noun)) return null;
        // "Two tankers, the Vela and the Onyx, loaded": a plural and names behind a comma are no list.
        if (noun is { Plural: true, Of: null, Next: { IsName: true } first } && noun.CoreEnd < Words.Length && Words[noun.CoreEnd].Tag == Tag.Comma && AreNames(first)) return slots.Range(first.CoreFirst, noun.End);
        if (noun.Next is not null) return null;
        if (noun == draft.Clause.Antecedent && Appositions.Before(Words, noun) is { } before) return slots.Range(before.First, before.End);
        return (Appositions.Of(Words, noun, ofShip: true) ?? (noun.Plural ? null : Appositions.Known(Words, noun))) is { } named ? slots.Range(named.First, named.End) : null;
    }

    private static bool AreNames(NounPhrase member)
    {
        for (var next = member; next is not null; next = next.Next)
        {
            if (next is not { IsName: true, Country: null, Quantity: < 0, Plural: false }) return false;
        }

        return member.Next is not null;
    }

    // "planes operated by Euro Asia Air", "an aircraft belonging to Qeshm Fars Air", "a Boeing of Mahan Air".
    private NounPhrase? OperatorOf(Draft draft)
    {
        if (draft.Carrier is not { IsPronoun: false } carrier) return null;
        foreach (var clause in clauses.Clauses)
        {
            if (clause.Antecedent != carrier || clause.Verb is not { } verb || verb.Form.VerbLemma is not ("operate" or "own" or "charter" or "run" or "manage" or "lease" or "belong" or "crew")) continue;
            foreach (var complement in clause.Preps)
            {
                if (Words[complement.Prep].Form.Text == (verb.Form.VerbLemma == "belong" ? "to" : "by") && complement.Prep > verb.First) return complement.Noun;
            }
        }

        return null;
    }

    // "in large quantities", "in four brigades", "about 4,700": nowhere.
    private string? Place(NounPhrase? noun, Draft draft, Sentence sentence)
    {
        if (noun is null or { IsPronoun: true } or { CountOnly: true, Country: null, Of: null }) return null;
        if (IsTheCountry(noun) && recency.Country(noun, sentence.Paragraph, draft.Item is { IsPeople: true } sent ? slots.Name(sent) : null) is { } land) return land;
        // "equipment to shore up the capital", "manuals in Farsi": a verb and a language are no places.
        if (noun is { IsName: false, Country: null, Determiner: < 0, Possessor: null, Plural: false, Of: null, Nationality: < 0 } && noun.End == noun.First + 1 && noun.First > 0 && Words[noun.First - 1].Form.Text == "to" && Words[noun.Head].Form is { VerbLemma.Length: > 0, NounLemma: not ("port" or "base" or "market" or "land" or "harbour" or "harbor" or "school" or "work") }) return null;
        if (noun.CoreEnd == noun.CoreFirst + 1 && Written(noun.Head) is "Farsi" or "Persian" or "Arabic" or "Cyrillic" or "Hangul" or "Korean" or "Hebrew" or "Mandarin" && noun.First > 0 && Words[noun.First - 1].Form.Text == "in") return null;
        // "since the start of the war", "left for repairs": when and what for, and not where.
        if (noun is { IsName: false, Country: null } && (Written(noun.Head) is "hours" or "days" or "weeks" or "months" or "years" or "month" or "week" or "start" or "beginning" or "outset" or "outbreak" or "repairs" or "maintenance" or "refuelling" or "refueling" or "inspection" or "scrapping")) return null;
        // "captured in a satellite photo", "clearance from the authorities": who or what tells is no place.
        if (noun is { Country: null, Possessor: null } && noun.Classes.Has(Classes.Source) && !noun.Classes.Has(Classes.Place | Classes.Carrier) && !noun.IsName) return null;
        if (!noun.IsName && noun.Nationality < 0 && noun.Of is null && noun.CoreEnd - noun.CoreFirst == 1 && Written(noun.Head) is "sea") return null;
        var somewhere = noun.Country is not null || noun.IsName || noun.Classes.Has(Classes.Place);
        if (!somewhere && noun.Classes.Has(Classes.Goods) && !noun.Classes.Has(Classes.Carrier)) return null;
        if (!somewhere && !(noun.Nationality >= 0 && Written(noun.Head) is "targets" or "soil" or "territory" or "waters" or "positions" or "cities" or "ports") && (noun.CountOnly || noun.Classes.Has(Classes.Vague | Classes.Troops | Classes.Workers | Classes.Money | Classes.Person) || Written(noun.Head) is "words" or "view" or "eyes" or "opinion" or "telling" or "hands" or "quantities" or "numbers" or "period" or "parts" or "packages" or "caliber" or "calibre" or "sector" or "sectors" or "construction" or "return" or "bid" or "attempt" or "effort" or "order" or "violation" or "connection" or "accordance" or "coordination" or "cooperation" or "support" or "least" or "speed" or "time" or "circumvention" or "defiance" or "breach" or "contravention" or "consultation" or "figure" or "conclusion")) return null;
        return noun.Named is null && somewhere ? slots.Range(SlotText.NameOf(noun).First, WhereEnd(noun, draft)) : slots.Name(noun);
    }

    // "a depot near Tikhoretsk", "the runway at Nyala", "Jebel Ali in the Emirates": a place told by the place that it is at.
    private int WhereEnd(NounPhrase noun, Draft draft)
    {
        var end = noun.End;
        if (noun.Country is not null || noun.Next is not null) return end;
        foreach (var complement in Behind(draft.Clause, end))
        {
            if (complement.Noun is not { IsPronoun: false } around || around == draft.From || around == draft.Via || Arguments.IsCarrier(around)) continue;
            var by = Words[complement.Prep].Form.Text;
            var fits = noun.IsName ? by == "in" && (around.Country is not null || around.Classes.Has(Classes.Place)) : by is "in" or "near" or "at" or "outside" or "off" or "on" or "along" && (around.Country is not null || around.IsName || around.Classes.Has(Classes.Place)) && !around.Classes.Has(Classes.Source | Classes.Person);
            if (fits) end = around.End;
        }

        return end;
    }

    // What the preposition behind a word governs, in the clause or in what hangs in it: "were taught to fly it at a base near Kazan".
    private List<Complement> Behind(Clause clause, int end)
    {
        _behind.Clear();
        foreach (var other in clauses.Clauses)
        {
            if (other != clause && other.Parent != clause) continue;
            foreach (var complement in other.Preps)
            {
                if (complement.Prep == end) _behind.Add(complement);
            }
        }

        return _behind;
    }

    // "From there it sailed", "loaded 200 containers there": the place where the claim before ended.
    private Claim There(Draft draft, Claim claim)
    {
        if (draft.Nominal is not null || draft.Clause.Verb is not { } verb || claim.Kind is not (ClaimKind.Movement or ClaimKind.Sighting or ClaimKind.Deployment or ClaimKind.Labour)) return claim;
        if (_last?.ToPlace is not { } known || _paragraph - _lastParagraph > 1) return claim;
        for (var i = draft.Clause.First; i < draft.Clause.End && i < Words.Length; i++)
        {
            if (Words[i].Form.Text is not "there" || (i > verb.First && i < verb.End)) continue;
            var from = i > 0 && Words[i - 1].Form.Text == "from";
            if (from) return claim.FromPlace is null && known != claim.ToPlace ? claim with { FromPlace = known } : claim;
            if (i < verb.First) return claim;
            return VerbFrames.IsLoading(verb.Form.VerbLemma) ? claim.FromPlace is null ? claim with { FromPlace = known } : claim : claim.ToPlace is null ? claim with { ToPlace = known } : claim;
        }

        return claim;
    }

    // "sent to Russia's Kursk region": to the state and to the place. What cannot be a place is a recipient.
    private NounPhrase? Host(Draft draft)
    {
        // "passed on to workers in Laos", "transfers to vessels of the republic".
        if (draft is { Kind: ClaimKind.Transfer, To: { IsPronoun: false, Country: null } people } && !people.Classes.Has(Classes.Place) && people.Classes.Has(Classes.Workers | Classes.Troops | Classes.Person | Classes.Carrier) && people.First > 0 && Words[people.First - 1].Form.Text == "to") return people;
        if (draft is not { Kind: ClaimKind.Deployment or ClaimKind.Transfer or ClaimKind.Labour, To: { Possessor: { Country: not null, IsPronoun: false } host } to } || to.First == 0) return null;
        return Words[to.First - 1].Form.Text is "to" or "into" && host != draft.Supplier ? host : null;
    }

    private string? Item(Draft draft, Sentence sentence)
    {
        if (draft.ItemWords is { } range) return slots.Range(range.First, range.End);
        if (draft.Item is not { } item || (item is { CountOnly: true, Of: null, IsPronoun: false } && (item.Money || item.Measured))) return null;
        if (item.Of is null && IsContainer(item) && Filling(draft.Clause, item) is { } filling) return slots.Item(filling, alone: false);
        if (item.Of is null && IsContainer(item) && Content(draft.Clause, item) is { } inside && Arguments.IsItem(inside)) return slots.Item(inside, alone: false);
        if (draft.Rule == "estimate/toll" && (item.IsPronoun || item is { CountOnly: true, Of: null or { IsPronoun: true } })) return Fallen(draft, item, sentence);
        // "another 3,000 are in Belarus": of those last told of.
        if (item.CountOnly && (draft.Rule is "deployment/counted" or "labour/counted" || (item.Of is null && draft.Kind is ClaimKind.Deployment or ClaimKind.Labour))) return recency.Fallen(item.First, sentence.Paragraph);
        if (IsBatch(draft)) return Batch(draft.Kind)?.Item;
        if (item.Of is { } of && (Arguments.IsItem(of) || Arguments.IsCarrier(of)) && IsContainer(item)) return slots.Item(of, alone: false);
        if (ForWhat(draft, item) is var end && end > item.End) return slots.Range(item.CoreFirst, end);
        if (!Recency.IsAnaphor(Words, item)) return slots.Item(item, draft.ItemAlone) + Including(draft.Clause, item);
        // "loaded oil and delivered it": the object of the verb before.
        if (item.IsPronoun && draft.Clause.Sibling is { Objects: [{ IsPronoun: false } same0, ..] } && Arguments.IsItem(same0) && same0.First < item.First) return slots.Item(same0, alone: false);
        if (item.IsPronoun && draft.Kind is ClaimKind.Use or ClaimKind.Transfer && !item.Classes.Has(Classes.Troops | Classes.Workers) && Within(item) is { } before) return slots.Item(before, alone: false);
        var found = item.Classes.Has(Classes.Troops | Classes.Workers) || (item.IsPronoun && draft.Kind is ClaimKind.Deployment or ClaimKind.Labour) ? recency.People(Words, item, sentence.Paragraph) : recency.Item(Words, item, sentence.Paragraph);
        return found ?? (item.IsPronoun ? null : slots.Item(item, alone: false));
    }

    // "containers with munitions", "crates full of rifles".
    private NounPhrase? Content(Clause clause, NounPhrase item)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep == item.End && Words[complement.Prep].Form.Text is "with" or "full of") return complement.Noun;
        }

        return null;
    }

    // "technology for modernising guns", "know-how for engines", "items critical for the drone": a bare word is told by what it is for; the word behind it.
    private int ForWhat(Draft draft, NounPhrase item)
    {
        var end = item.End;
        if (item is not { IsPronoun: false, IsName: false, CountOnly: false, Next: null, Of: null, Including: null, Country: null } || item.CoreEnd - item.CoreFirst > 2 || end + 1 >= Words.Length) return end;
        var fits = Words[end].Form.Text is "relevant" or "critical" or "crucial" or "vital" or "essential" or "necessary" or "useful" or "indispensable";
        if (!fits && draft.Kind != ClaimKind.Technology) return end;
        if (clauses.Clauses.Find(clause => clause is { Relation: ClauseRelation.Gerund, Objects.Count: > 0 } && clause.Marker == end && Words[end].Form.Text == "for") is { Objects: [.., { IsPronoun: false } made] }) return made.End;
        return Behind(draft.Clause, fits ? end + 1 : end).Find(complement => Words[complement.Prep].Form.Text is "for" or "on" or "about" or "in" or "relating to" or "to" && (fits || Words[complement.Prep].Form.Text != "to") && complement.Noun is { IsPronoun: false, Country: null, Event: null } purpose && Words[purpose.Head].Form.NounLemma is not ("purpose" or "use") && purpose != draft.Recipient && purpose != draft.Supplier && purpose != draft.To && purpose != draft.From && !purpose.Classes.Has(Classes.Party | Classes.Person | Classes.Place | Classes.Troops | Classes.Vague)).Noun is { } told ? told.End : end;
    }

    // "300 soldiers have died and some 2,700 been wounded", "6,000 of them": those who were told of, or nobody.
    private string? Fallen(Draft draft, NounPhrase count, Sentence sentence)
    {
        for (var (before, depth) = (draft.Clause.Sibling, 0); before is not null && depth < 3; before = before.Sibling, depth++)
        {
            if (before.Subject is { IsPronoun: false, CountOnly: false } told && told.First < count.First && (told.IsPeople || told.Classes.Has(Classes.Troops))) return slots.Item(told, alone: true);
        }

        return recency.Fallen(count.First, sentence.Paragraph);
    }

    // "containers filled with munitions", "packages containing rifles".
    private NounPhrase? Filling(Clause clause, NounPhrase item)
    {
        foreach (var child in clause.Children)
        {
            if (child.Antecedent != item || child.Verb is not { } verb || verb.Form.VerbLemma is not ("fill" or "load" or "contain" or "hold" or "carry" or "pack" or "stuff")) continue;
            var content = child.Objects.Count > 0 ? child.Objects[0] : child.Preps.Find(complement => Words[complement.Prep].Form.Text is "with" or "of").Noun;
            if (content is not null && Arguments.IsItem(content)) return content;
        }

        return null;
    }

    // "equipment from Russia, including mobile systems": the list stands apart from what it belongs to.
    private string Including(Clause clause, NounPhrase item)
    {
        if (item.Including is not null || item.Next is not null) return "";
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep <= item.First || !(Arguments.IsItem(complement.Noun) || Arguments.IsCarrier(complement.Noun))) continue;
            var word = Words[complement.Prep].Form.Text;
            if (word is "including" or "such as" || NodeStage.IsNaming(word)) return $", {(word == "such as" ? "including" : word)} {slots.Item(complement.Noun, alone: false)}";
        }

        return "";
    }

    private bool IsContainer(NounPhrase noun) => noun.CountOnly || Words[noun.Head].Form.NounLemma is "container" or "package" or "bale" or "sack" or "bag" or "shipment" or "consignment" or "gift" or "donation" or "cargo" or "batch" or "load" or "crate" or "pallet" or "box" or "lot" or "haul" or "stock" or "stockpile" or "barrel" or "truckload" or "planeload" or "shipload" or "boatload" or "trainload" or "cargoload" or "stash" or "cache" or "hoard" or "tonnage" or "delivery" or "supply" or "volume" or "amount" or "number" or "freight" or "lorry-load" or "lorryload" or "truck-load" or "boat-load" or "plane-load" or "ship-load";

    // "Chinese-made goods", "North Korean-manufactured shells": the state that the first part names.
    private string? Maker(NounPhrase item)
    {
        for (var i = item.CoreFirst; i < item.Head; i++)
        {
            var word = slots.Word(i);
            var hyphen = word.LastIndexOf('-');
            if (hyphen < 2 || word[(hyphen + 1)..] is not ("made" or "manufactured" or "origin" or "built" or "produced")) continue;
            var name = i > item.CoreFirst && slots.Word(i - 1) is "North" or "South" ? $"{slots.Word(i - 1)} {word[..hyphen]}" : word[..hyphen];
            return Countries.Default.Find(name) is not null || Countries.Default.All.Any(state => state.Adjectives.Contains(name, StringComparer.OrdinalIgnoreCase)) ? name : null;
        }

        return null;
    }

    // "UPDF", "SADC": a force is named by its letters.
    private bool IsAcronym(int word) => Written(word) is { Length: > 2 } letters && !letters.ContainsAnyExceptInRange('A', 'Z');

    // "soldiers of the Ugandan army", "a contingent of Rwandan troops", "UPDF commandos": whose men they are.
    private NounPhrase? Ranks(NounPhrase people)
    {
        if (people.Of is { IsPronoun: false } of && (Arguments.IsParty(of) || of.Possessor?.Country is not null)) return of is { Nationality: >= 0 } && of.Classes.Has(Classes.Troops | Classes.Workers) ? NounPhrase.OfState(Words, of.Nationality) : of.Possessor is { Country: not null } state ? state : of.Classes.Has(Classes.Troops | Classes.Workers | Classes.Person) && of.Country is null && !of.IsName ? null : of;
        return null;
    }

    private string? NationalityOf(Draft draft)
    {
        if (draft.Supplier is not null || draft.Kind is ClaimKind.Movement or ClaimKind.Sighting or ClaimKind.Use or ClaimKind.Visit or ClaimKind.Designation or ClaimKind.Estimate) return null;
        var item = draft.Item is { } noun && noun.Of is { } of && IsContainer(noun) ? of : draft.Item;
        if (item is { IsPeople: true }) return slots.Name(item);
        if (draft.Kind is ClaimKind.Deployment or ClaimKind.Labour && item is { IsPronoun: false, Nationality: < 0, Possessor: null } people && Ranks(people) is { } force) return slots.Name(force);
        // "DPRK soldiers", "Wagner mercenaries": a name before the noun says whose they are.
        if (item is { Nationality: < 0, Country: null, Possessor: null, IsPronoun: false } named && named.CoreFirst < named.Head && Words[named.CoreFirst].Tag == Tag.Name && (Words[named.CoreFirst].Country is not null || (draft.Kind == ClaimKind.Deployment && IsAcronym(named.CoreFirst))) && (draft.Kind is ClaimKind.Deployment or ClaimKind.Labour || (draft.Kind == ClaimKind.Transfer && Words[named.Head].Form.NounClasses.Has(Classes.Goods) && Written(named.Head) is not ("aid" or "assistance" or "package" or "support") && Words[named.CoreFirst].Country != draft.Recipient?.Country))) return slots.Word(named.CoreFirst);
        if (item is { Nationality: < 0, IsPronoun: false } && draft.Kind == ClaimKind.Transfer && Maker(item) is { } maker) return maker;
        return item is { Nationality: >= 0 } ? slots.Word(item.Nationality) : item?.Possessor?.Country is not null ? slots.Name(item.Possessor) : null;
    }
}
