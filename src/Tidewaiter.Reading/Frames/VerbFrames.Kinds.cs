using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Which kind an event is where its verb does not say it alone: technology that is sold is goods, people are not handed over, what is used in a factory is not used in combat.</content>
internal static partial class VerbFrames
{
    private static Draft NoEvent(Clause clause) => new() { Kind = ClaimKind.Estimate, Rule = "no-event", Clause = clause, IsNoEvent = true };

    // "sold Western technology", "restricted technology shipped by traders": wares under control, and no know-how that one state shares with another.
    private static bool IsWares(ReadOnlySpan<Word> words, Clause clause, NounPhrase theme, NounPhrase? dealer)
    {
        if (words[theme.Head].Form.NounLemma is not ("technology" or "military technology") || dealer?.Country is not null) return false;
        for (var i = theme.CoreFirst; i < theme.Head; i++)
        {
            if (words[i].Form.Text is "western" or "european" or "u.s." or "us" or "american" or "german" or "japanese" or "british" or "dual-use" or "military-use" or "restricted" or "controlled" or "export-controlled" or "banned" or "sanctioned" or "sensitive" or "commercial" or "u.s.-origin" or "us-origin" or "american-made" or "western-made") return true;
        }

        return dealer is not null && clause.Verb!.Form.VerbLemma is "sell" or "resell" or "export" or "re-export" or "reexport" or "smuggle" or "ship" or "traffic" or "divert";
    }

    // "electronics and military technology", "arms and technologies": technology of no endeavour of its own, at the end of a list of goods, is one of them.
    private static bool IsPlainTechnology(ReadOnlySpan<Word> words, NounPhrase noun) =>
        words[noun.Head].Form.NounLemma is "technology" or "military technology" && (noun.CoreFirst == noun.Head || (words[noun.Head - 1].Tag == Tag.Adj && words[noun.Head - 1].Form.Parts.Has(Parts.Adj))) && !noun.Classes.Has(Classes.Goods) && !(noun.CoreEnd < words.Length && words[noun.CoreEnd].Tag == Tag.To);

    private static bool IsGoodsBefore(NounPhrase list, NounPhrase last)
    {
        for (var member = list; member is not null && member != last; member = member.Next)
        {
            if (!member.Classes.Has(Classes.Goods) || member.Classes.Has(Classes.Troops | Classes.Workers)) return false;
        }

        return true;
    }

    // "used to build cars", "used in arms factories", "used in the production of fuel", "used in civilian aircraft": made of it or with it, and no combat.
    private static bool IsMaking(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        if (clause.Verb!.Form.VerbLemma is not ("use" or "employ" or "utilise" or "utilize")) return false;
        // "4,000 North Koreans are employed at plants": who is used so is at work.
        if (arguments.Theme is { } hands && (hands.IsPeople || hands.Classes.Has(Classes.Workers))) return false;
        foreach (var child in clause.Children)
        {
            if (child is { Relation: ClauseRelation.Infinitive, Verb: { } purpose } && (IsToil(purpose.Form.VerbLemma) || purpose.Form.VerbLemma is "power" or "guide" or "fuel" or "fill" or "enrich") && purpose.Form.VerbLemma is not ("clear" or "help" or "serve")) return true;
        }

        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < clause.Verb.First || words[complement.Prep].Form.Text is not ("in" or "for" or "by" or "at")) continue;
            var goal = complement.Noun;
            if (words[goal.Head].Form.NounLemma is "factory" or "arms factory" or "plant" or "production" or "manufacture" or "manufacturing" or "making" or "assembly" or "construction" or "refinery" or "industry" or "laboratory" or "workshop" or "sector" or "process" or "agriculture" or "training") return true;
            if (words[complement.Prep].Form.Text == "in" && arguments.Agent is null && (IsWeapon(goal) || Arguments.IsCarrier(goal)) && !goal.Classes.Has(Classes.Place | Classes.Troops) && !goal.IsName) return true;
        }

        return false;
    }

    // "supports Kigali's support for the rebels", "earns revenues for the state": no goods change hands.
    private static bool IsBacking(ReadOnlySpan<Word> words, Clause clause, NounPhrase theme, bool unbound)
    {
        var lemma = words[theme.Head].Form.NounLemma;
        if (clause.Verb!.Form.VerbLemma is "support" or "back" or "aid" or "assist" or "help" or "enable" or "sponsor" or "sustain" or "facilitate" && lemma is "support" or "effort" or "war" or "war effort" or "assistance" or "aid" or "backing" or "campaign") return true;
        if (lemma is "revenue" or "income" or "profit" or "proceeds" or "tax") return true;
        // "the support provided by Beijing": who got what is not told.
        return unbound && lemma is "support" or "assistance" or "help" or "backing" && theme.Of is null && theme.Nationality < 0 && theme.Including is null && theme.Next is null && (theme.CoreFirst == theme.Head || words[theme.Head - 1].Form.Text is "further" or "additional" or "more" or "new" or "greater" or "strong" or "full" or "continued");
    }

    // "a corvette armed with missiles", "guards armed with rifles": how they are fitted out, and by nobody.
    private static bool IsFittedOut(Clause clause, Arguments arguments) => (arguments is { Passive: false, Agent: { } hull, Theme: null, With.Nationality: < 0 } && Arguments.IsCarrier(hull) && clause is { Relation: not ClauseRelation.Main, Verb: { MaybeParticiple: true, Form.VerbLemma: "arm" or "equip" or "fit" } }) || arguments is { Passive: true, Agent: null, With.Nationality: < 0 } && clause.Times.Count == 0 && (clause.Relation is ClauseRelation.Participle or ClauseRelation.Relative || (clause.Verb is { Perfect: false, Negated: false, Modal: < 0 } && arguments.With.Quantity < 0)) && clause.Verb!.Form.VerbLemma is "arm" or "equip" or "fit" or "outfit" or "re-equip" && arguments.With.Possessor is null;

    // "he was sent to the front", "was later transferred to Saint Petersburg", "before being sent to the battlefield": people go, they are not handed over.
    private static Draft? PersonMoved(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        if (arguments is not { Passive: true, Theme: { } who } || (arguments.To ?? arguments.ToPlace) is not { } there || clause.Verb!.Form.VerbLemma is not ("send" or "dispatch" or "transfer" or "move" or "bring" or "take" or "ship" or "return" or "relocate" or "post")) return null;
        var he = who.IsPronoun && words[who.Head].Form.Text is "he" or "him";
        var person = !who.IsPronoun && who is { Plural: false, Country: null, IsPeople: false } && who.Classes.Has(Classes.Person) && !who.Classes.Has(Classes.Items | Classes.Carrier);
        if (!he && !person) return null;
        if (IsFront(words, there)) return new Draft { Kind = ClaimKind.Deployment, Rule = Rule("deployment/person", clause, arguments), Clause = clause, Item = who, Supplier = arguments.Agent, To = there };
        if (!he || !IsWhere(there)) return null;
        if (clause.Children.Exists(static child => child is { Relation: ClauseRelation.Infinitive, Verb: { } deed } && (IsToil(deed.Form.VerbLemma) || deed.Classes.Has(Classes.Fight | Classes.Visit) || deed.Form.VerbLemma is "lead" or "command" or "oversee" or "meet"))) return null;
        return new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/person", clause, arguments), Clause = clause, Item = who, From = arguments.From ?? arguments.FromPlace, To = there };
    }

    // "these soldiers travelled by ship to Vladivostok", "the fighters flew from Benghazi to Bangui": a leg of those who were spoken of.
    private static Draft? Marched(ReadOnlySpan<Word> words, Clause clause, Arguments arguments, NounPhrase men)
    {
        // "The contingent has returned to the fighting": it fights.
        if (!men.IsPronoun && !arguments.Passive && (arguments.ToPlace ?? arguments.To ?? arguments.Theme) is { } fray && words[fray.Head].Form.NounLemma is "fighting" or "combat" or "battle" or "fight" or "fray" && clause.Verb!.Form.VerbLemma is "return" or "return to" or "go" or "go back" or "come back" or "enter") return new Draft { Kind = ClaimKind.Use, Rule = Rule("use/return", clause, arguments), Clause = clause, Recipient = men, Counted = men.Quantity >= 0 ? men : null, To = IsWhere(arguments.At) ? arguments.At : null };
        if (men is not { Determiner: >= 0, Nationality: < 0, Country: null, Quantity: < 0, IsPronoun: false } || (arguments.To ?? arguments.ToPlace ?? (clause.Verb!.Form.VerbLemma == "travel to" ? arguments.Theme : null)) is not { } goal) return null;
        var pointed = words[men.Determiner].Form.Text is "these" or "those" && clause.Verb!.Form.VerbLemma is "travel" or "travel to" or "fly" or "sail" or "move" or "journey" or "head" or "march" or "drive" or "ride" or "walk" or "go" && !(clause.Verb.Form.VerbLemma == "move" && words[goal.Head].Form.NounLemma is "base" or "camp" or "barracks" or "position" or "garrison");
        var leg = words[men.Determiner].Form.Text is "the" && (arguments.From ?? arguments.FromPlace) is not null;
        return pointed || leg ? new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/men", clause, arguments), Clause = clause, Item = men, Counted = men, Carrier = arguments.Aboard, From = arguments.From ?? arguments.FromPlace, To = goal, Via = arguments.Via } : null;
    }

    // "Eritrean soldiers have moved into western Tigray": men who move are carried by nobody.
    private static Draft? MenMoved(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        if (arguments is not { Passive: false, Theme: null, Agent: { } men } || clause.Verb!.Form.VerbLemma != "move") return null;
        // "The tankers are moving towards Primorsk".
        if ((Arguments.IsCarrier(men) || (men.CountOnly && men.Quantity >= 0)) && !men.Classes.Has(Classes.Troops) && (arguments.To ?? arguments.ToPlace) is { } port && IsWhere(port) && words[port.Head].Form.NounLemma is not ("berth" or "pier" or "quay" or "anchorage")) return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/travel", clause, arguments), Clause = clause, Carrier = men, Counted = men, To = port }, arguments);
        if (!IsForce(men) || (arguments.To ?? arguments.ToPlace) is not { } goal || !(IsWhere(goal) || IsFront(words, goal))) return null;
        return Marched(words, clause, arguments, men) ?? Went(words, ClaimKind.Deployment, clause, arguments, men, null, leaving: false);
    }

    // "Several hundred Russians were working in Mali as instructors".
    private static bool IsAsSoldiers(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text == "as" && (IsForce(complement.Noun) || words[complement.Noun.Head].Form.NounLemma is "instructor" or "adviser" or "advisor" or "mercenary" or "guard" or "bodyguard" or "fighter")) return true;
        }

        return false;
    }

    // "working with allies", "do not work alone", "working on their behalf": no labour abroad.
    private static bool IsCooperating(ReadOnlySpan<Word> words, Clause clause, NounPhrase workers)
    {
        if (workers.IsPronoun && words[workers.Head].Form.Text is "we" or "i" or "you" or "it" or "he" or "she") return true;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep >= clause.Verb!.First && (words[complement.Prep].Form.Text is "with" or "together with" or "alongside" or "on behalf of" or "against" || words[complement.Noun.Head].Form.NounLemma == "behalf")) return true;
        }

        return false;
    }

    // "supplied fuel by transferring cargoes at sea": one hand-over, and how it was done.
    private static bool IsManner(ReadOnlySpan<Word> words, Clause clause) => clause is { Relation: ClauseRelation.Gerund, Marker: >= 0, Parent: { Verb: { } giving, Objects.Count: > 0 } parent } && words[clause.Marker].Form.Text == "by" && giving.Classes.Has(Classes.Give | Classes.Receive) && !giving.Classes.Has(Classes.Support | Classes.Designate) && Arguments.IsItem(parent.Objects[^1]) && clause.Subject == parent.Subject;

    // "sent planes to Iran for maintenance": they come back.
    private static bool IsServicing(ReadOnlySpan<Word> words, Arguments arguments) => arguments.For is { } purpose && words[purpose.Head].Form.NounLemma is "maintenance" or "repair" or "overhaul" or "refurbishment" or "servicing" or "service" or "inspection" or "upgrade" or "refit" or "testing";

    // "The jets are stationed at a base in Egypt": posted there, and not seen in passing.
    private static Draft? Posted(Clause clause, Arguments arguments, NounPhrase jets, NounPhrase? to) => to is not null && arguments.Passive && IsPosted(clause.Verb!.Form.VerbLemma) && jets.Classes.Has(Classes.Goods | Classes.Carrier) ? new Draft { Kind = ClaimKind.Deployment, Rule = Rule("deployment/posted", clause, arguments), Clause = clause, Item = jets, Counted = jets, To = to } : null;

    private static bool IsPosted(string lemma) => lemma is "station" or "base" or "garrison" or "forward-deploy" or "position";

    // "It had been caught smuggling rifles off Eritrea": caught there, with them.
    private static Draft? Caught(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Passive: true, Form.VerbLemma: "catch" }, Subject: { } ship } || !(Arguments.IsShipLike(ship) || IsShipPronoun(words, ship))) return null;
        if (clause.Children.Find(static child => child.Relation is ClauseRelation.Gerund or ClauseRelation.Participle && child.Verb is { Ing: true } verb && verb.Classes.Has(Classes.Give | Classes.Carry | Classes.Load | Classes.Trade)) is not { } doing) return null;
        var deed = Arguments.OfVerb(words, doing);
        return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/caught", Clause = clause, Carrier = ship, Item = deed.Theme is { } cargo && Arguments.IsItem(cargo) ? cargo : null, Counted = deed.Theme is { Quantity: >= 0 } load ? load : ship, To = deed.At ?? deed.ToPlace ?? Arguments.OfVerb(words, clause).At, Date = clause.Times.Count == 0 && doing.Times.Count > 0 ? doing.Times[0] : -1 };
    }

    private static bool Compares(ReadOnlySpan<Word> words, Clause clause)
    {
        for (var i = clause.Verb!.End; i < clause.End; i++)
        {
            if (words[i].Form.Text == "than") return true;
        }

        return false;
    }

    private static bool IsUnknownName(NounPhrase noun) => noun is { IsName: true, Country: null, Plural: false } && !noun.Classes.Has(Classes.Person | Classes.Source | Classes.Party | Classes.Place);

    // "was spotted off Sevastopol with its transponder switched off": how it was seen, told with the sighting.
    private static bool IsBeside(ReadOnlySpan<Word> words, Clause clause) => clause is { Relation: ClauseRelation.Participle, Antecedent: { First: > 0 } beacon, Parent.Verb: { } around } && words[beacon.First - 1].Form.Text == "with" && around.Classes.Has(Classes.Sight | Classes.Seize | Classes.Travel | Classes.Load | Classes.Carry | Classes.Show);

    // "he will have to return to Athens", "had not run into them", "came down from the helicopters", "a ship travelling under a false name was seen".
    private static bool IsNoLeg(ReadOnlySpan<Word> words, Clause clause, Arguments arguments, NounPhrase subject)
    {
        // "support goes on within the agreements", "a nurse can be called at her ward".
        if (clause.Verb!.Form.VerbLemma == "go" && clause.Verb.End + 1 < words.Length && words[clause.Verb.End].Form.Text == "on" && words[clause.Verb.End + 1] is { Tag: Tag.Prep or Tag.Stop or Tag.Comma or Tag.Sub } behind && behind.Form.Text is not ("to" or "into" or "towards" or "toward")) return true;
        if (IsSomebody(words, subject) || (arguments.Passive && clause.Verb!.Form.VerbLemma == "leave") || subject is { CountOnly: true, Money: true, Of: null }) return true;
        if (subject.IsPronoun && words[subject.Head].Form.Text is "he" && clause.Verb!.Form.VerbLemma is not ("travel" or "travel to" or "fly" or "fly to" or "go" or "journey" or "cross" or "arrive")) return true;
        // "left Ukraine to fend for itself", "was going to an exercise".
        if (clause.Verb!.Form.VerbLemma == "leave" && !Arguments.IsCarrier(subject) && clause.Children.Exists(static child => child is { Relation: ClauseRelation.Infinitive, Verb.Form.VerbLemma: "fend" or "face" or "cope" or "fight" or "rely" or "defend" or "pay" or "suffer" or "bear" or "struggle" or "decide" or "wonder" or "deal" })) return true;
        if (clause.Verb.Form.VerbLemma == "go" && subject.IsPronoun && arguments.To is null && arguments.ToPlace is { } end && words[end.Head].Form.NounLemma is "exercise" or "training exercise" or "drill" or "school" or "meeting" or "trial" or "court" or "war") return true;
        // "it going down by the bow".
        if (clause.Verb!.Form.VerbLemma is "go down" || (clause.Verb.Form.VerbLemma == "go" && HasModifier(words, clause, "down"))) return true;
        var men = subject.Classes.Has(Classes.Troops | Classes.Person) && !subject.Classes.Has(Classes.Carrier | Classes.Goods);
        if (men && clause.Verb.Form.VerbLemma is "run" or "run into" or "come across") return true;
        if (men && clause.Verb.Form.VerbLemma is "come" or "come down" or "climb" or "jump" or "get" && arguments is { To: null, ToPlace: null, FromPlace: { } hold } && Arguments.IsCarrier(hold)) return true;
        return clause is { Relation: ClauseRelation.Participle, Times.Count: 0, Antecedent: { } seen, Parent: { Verb: { Passive: true } seeing } around } && around.Subject == seen && seeing.Classes.Has(Classes.Sight) && arguments is { To: null, ToPlace: null, From: null, FromPlace: null, Via: null, At: null };
    }

    /// <summary>What is listed or given beside, with a count of its own behind another phrase: "added 16 individuals to its list, along with 12 entities". Null when nothing is.</summary>
    public static Draft? Alongside(ReadOnlySpan<Word> words, Clause clause, Draft draft)
    {
        if (draft is not { Kind: ClaimKind.Designation or ClaimKind.Transfer or ClaimKind.Movement or ClaimKind.Sighting or ClaimKind.Deployment or ClaimKind.Labour or ClaimKind.Use, Nominal: null, IsNoEvent: false, Ordinal: 0 }) return null;
        var told = draft.Kind == ClaimKind.Designation ? draft.Carrier ?? draft.Recipient : draft.Item;
        if (told is null) return null;
        foreach (var complement in clause.Preps)
        {
            if (Added(words, clause, complement, told, draft) is { } added) return added;
            // "put the freighter on its blacklist, along with four vessels and seven Iranians".
            if (draft.Kind == ClaimKind.Designation && complement.Prep > told.First && told.Next is null && complement.Noun is { Next: { Quantity: >= 0, CountOnly: false, Next: not null } many } onList && NounFrames.IsListWord(words, onList) && NounFrames.CanStandOnList(words, many)) return Arguments.IsCarrier(many) ? draft with { Carrier = many, Recipient = null, Counted = many } : draft with { Recipient = many, Carrier = null, Counted = many };
            if (complement.Prep < told.First || told.Next is not null || complement.Noun.Next is not { Quantity: >= 0, CountOnly: false, Next: null } beside) continue;
            if (draft.Kind == ClaimKind.Designation && !complement.Noun.Classes.Has(Classes.Person | Classes.Party) && beside.Classes.Has(Classes.Person | Classes.Party | Classes.Carrier)) return Arguments.IsCarrier(beside) ? draft with { Carrier = beside.Alone(), Recipient = null, Counted = beside } : draft with { Recipient = beside.Alone(), Carrier = null, Counted = beside };
        }

        return null;
    }

    // "sent 60 trucks to Goma, along with two radars", "in addition to 3,000 shells", "supplied it with thousands of rockets and with drones": goods of their own, when either has a count.
    private static Draft? Added(ReadOnlySpan<Word> words, Clause clause, Complement complement, NounPhrase told, Draft draft)
    {
        var more = complement.Noun;
        if (more == told || more is { IsPronoun: true } or { CountOnly: true } or { Event: not null } || more.Country is not null || (more.Quantity < 0 && (told.Quantity < 0 || complement.Prep < told.First))) return null;
        if (words[complement.Prep].Form.Text is not ("along with" or "together with" or "alongside" or "in addition to" or "besides" or "as well as" or "plus" or "coupled with"))
        {
            var again = complement.Prep > told.First && words[complement.Prep - 1].Tag == Tag.Conj && words[complement.Prep].Form.Text is "with" or "of" && draft.Kind == ClaimKind.Transfer;
            if (!again || !clause.HasComplement(told)) return null;
        }

        if (draft.Kind == ClaimKind.Designation) return Arguments.IsCarrier(more) ? draft with { Carrier = more, Recipient = null, Counted = more } : more.Classes.Has(Classes.Person | Classes.Party) ? draft with { Recipient = more, Carrier = null, Counted = more } : null;
        if (Arguments.IsItem(told) || Arguments.IsCarrier(told))
        {
            // "30,000 soldiers as well as artillery".
            if (draft.Kind == ClaimKind.Deployment && more.Classes.Has(Classes.Goods) && !more.Classes.Has(Classes.Troops) && told.Classes.Has(Classes.Troops) && !told.Classes.Has(Classes.Goods)) return draft with { Kind = ClaimKind.Transfer, Rule = "transfer/besides", Item = more, Counted = more, ItemWords = null };
            if (Arguments.IsItem(more) || Arguments.IsCarrier(more)) return draft with { Item = more, Counted = more, ItemWords = null };
            return draft.Kind == ClaimKind.Transfer && more.Classes.Has(Classes.Troops) && more.Quantity >= 0 ? draft with { Kind = ClaimKind.Deployment, Rule = "deployment/besides", Item = more, Counted = more, ItemWords = null } : null;
        }

        return (told.Classes & more.Classes).Has(Classes.Troops | Classes.Workers) ? draft with { Item = more, Counted = more } : null;
    }

    // "weapons found on the battlefield show that …": what tells is no find of its own; "uncovered a ship that ferried arms": what it did is told, and no look at it.
    private static bool IsNoLook(Clause clause, Arguments arguments, NounPhrase theme)
    {
        if (clause is { Relation: ClauseRelation.Participle, Antecedent: { } telling, Parent: { Verb: { Passive: false } saying } above } && above.Subject == telling && saying.Classes.Has(Classes.Say | Classes.Show) && !saying.Classes.Has(Classes.Frames) && above.Children.Exists(static child => child.Relation == ClauseRelation.Content)) return true;
        if (theme.Of is not null || arguments is not { Passive: false, At: null, On: null } || clause.Verb!.Form.VerbLemma is not ("uncover" or "identify" or "expose" or "reveal" or "document") || clause.Relation != ClauseRelation.Main) return false;
        foreach (var child in clause.Children)
        {
            if (child.Antecedent == theme && child.Relation is ClauseRelation.Relative or ClauseRelation.Participle && child.Verb is { Negated: false } deed && deed.Classes.Has(Classes.Use | Classes.Carry | Classes.Give | Classes.Receive)) return true;
        }

        return false;
    }

    // "The rounds found near the border were exported by Bulgaria", "the rifles used by the gangs come from Florida": by which they are known; what is told of them is another thing.
    private static bool IsKnownBy(Clause clause, Arguments arguments, NounPhrase theme) => clause is { Relation: ClauseRelation.Participle, Times.Count: 0, Antecedent: { } known, Parent: { Verb: { } telling } above } && arguments.Passive && known == theme && known.Quantity < 0 && above.Subject == known && (telling.Classes.Has(Classes.Give | Classes.Receive | Classes.Resemble) || telling.Form.VerbLemma is "come" or "kill");

    // "his son had travelled to Russia", "the young man flew to Moscow": people of no office go, and visit nobody.
    private static Draft? KinWent(ReadOnlySpan<Word> words, Clause clause, Arguments arguments, NounPhrase who)
    {
        var he = who.IsPronoun && words[who.Head].Form.Text is "he" or "himself";
        if (!he && (who.IsPronoun || who.IsName || words[who.Head].Form.NounLemma is not ("son" or "brother" or "husband" or "father" or "cousin" or "nephew" or "relative" or "recruit" or "student" or "youth" or "migrant" or "man" or "woman" or "boy") || who.Plural)) return null;
        if (arguments.Passive || clause.Verb!.Form.VerbLemma is not ("travel" or "travel to" or "go" or "fly" or "fly to" or "head" or "leave" or "return" or "journey") || (he && clause.Verb.Form.VerbLemma is "leave" or "return")) return null;
        var goal = arguments.To ?? arguments.ToPlace ?? arguments.Theme ?? arguments.For;
        if (goal is null || !IsWhere(goal)) return null;
        // "he travelled to Moscow twice": who is spoken of by "he" is somebody.
        if (he) return new Draft { Kind = ClaimKind.Visit, Rule = Rule("visit/travel", clause, arguments), Clause = clause, Supplier = who, Recipient = goal.Country is null ? null : goal, To = goal };
        return new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/person", clause, arguments), Clause = clause, Item = who, From = arguments.From ?? arguments.FromPlace, To = goal };
    }

    private static bool IsStrike(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep >= clause.Verb!.End && words[complement.Prep].Form.Text == "on" && words[complement.Noun.Head].Form.NounLemma is "strike" or "leave" or "holiday" or "hunger strike") return true;
        }

        return false;
    }

    // "200 labourers left Pyongyang for Vladivostok": who leaves a place comes from it.
    private static Draft? Went(ReadOnlySpan<Word> words, ClaimKind kind, Clause clause, Arguments arguments, NounPhrase people, NounPhrase? place, bool leaving)
    {
        // "protocol staff went to the summit", "workers went on strike".
        if (kind == ClaimKind.Labour && people is { IsPronoun: false, Quantity: < 0 } && !IsForeign(words, people) && (words[people.Head].Form.NounLemma == "staff" || IsStrike(words, clause))) return NoEvent(clause);
        var draft = new Draft { Kind = kind, Rule = Rule($"{kind.Word()}/travel", clause, arguments), Clause = clause, Item = people, Counted = people };
        // "instructors from Africa Corps arrived": whose they are stands beside them.
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep == people.End && complement.Noun is { } origin && (origin == arguments.From || origin == arguments.FromPlace)) draft.Supplier = origin;
        }

        // "withdrew from Tartus", "the last soldiers left Agadez": who goes away is deployed nowhere.
        var home0 = HasModifier(words, clause, "home") || (HasModifier(words, clause, "back") && people.Nationality >= 0 && !IsFront(words, arguments.To ?? arguments.ToPlace)) || (clause.Verb!.Form.VerbLemma is "return" or "cross" or "go" or "fly" && people.Nationality >= 0 && arguments.To is { Country: { } land } && land == words[people.Nationality].Country) || clause.Verb!.Form.VerbLemma is "go home" or "come home" or "return home" or "fly home" or "come back" or "pull back";
        var away = home0 || clause.Verb!.Classes.Has(Classes.Withdraw) ? clause.Verb!.Form.VerbLemma != "redeploy" : leaving && arguments is { To: null, ToPlace: null } && (arguments.For is null || !IsSomewhere(arguments.For));
        // "A further contingent could leave North Korea": those who are still to be sent.
        if (away && !home0 && leaving && clause.Verb!.Modal >= 0 && people.Determiner >= 0 && IsAnother(words, people)) away = false;
        if (away && kind == ClaimKind.Deployment) (draft.Kind, draft.Supplier, draft.Rule) = (ClaimKind.Movement, null, Rule("movement/withdraw", clause, arguments));
        if (leaving && place is not null) (draft.From, draft.To) = (place, arguments.To ?? arguments.ToPlace ?? (arguments.For is { } goal && (goal.Country is not null || goal.IsName || goal.Classes.Has(Classes.Place)) ? goal : null));
        else (draft.To, draft.Recipient) = (arguments.To ?? arguments.ToPlace ?? place ?? arguments.At, arguments.To ?? (place?.Country is null ? null : place));
        Reach(draft, arguments);
        // "went on strike over their wages", "returned to their barracks": no place that is told, or their own.
        if ((kind == ClaimKind.Labour && draft is { From: null, Carrier: null, Recipient: null, To: { } spot } && people.Quantity < 0 && !IsSomewhere(spot)) || (draft.To is { Determiner: >= 0, Of: null } home && words[home.Determiner].Form.Text is "their" && words[home.Head].Form.NounLemma is "barracks" or "home" or "base" or "family" or "village")) return null;
        if (draft.Kind == ClaimKind.Movement) draft.Recipient = null;
        if (draft.Supplier is not null && draft.From == draft.Supplier) draft.From = null;
        return draft is { To: null, From: null, Via: null, Carrier: null, Recipient: null } && clause.Times.Count == 0 && clause.Modifiers.Count == 0 && people.Quantity < 0 ? null : draft;
    }
}
