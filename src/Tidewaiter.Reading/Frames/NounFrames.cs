using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <summary>Frames whose head is a noun of an event: "Iran's delivery of drones to Russia", "arms shipments from Rajin".</summary>
internal static partial class NounFrames
{
    private static readonly string[] Rules = [.. Enum.GetValues<ClaimKind>().Select(static kind => $"{kind.Word()}/noun")];

    /// <summary>The claim that an event noun makes in its clause, or null when too little is told of it.</summary>
    public static Draft? Of(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        if (noun.Event is not { } kind) return null;
        // "the first disclosure of arms transfers": what is made known is told elsewhere.
        if (noun.First > 1 && words[noun.First - 1].Form.Text == "of" && words[noun.First - 2].Form.NounLemma is "disclosure" or "question" or "issue" or "topic" or "subject") return null;
        // "in the presence of an officer": who looked on.
        if (noun.First > 0 && noun is { Determiner: >= 0, Of: not null } && words[noun.Head].Form.NounLemma == "presence" && words[noun.First - 1].Form.Text == "in") return null;
        if (kind == ClaimKind.Use) return Used(words, noun, clause);
        if (kind == ClaimKind.Visit) return DealFrames.Of(words, noun, clause) ?? Call(noun, words, clause) ?? Visit(words, noun, clause) ?? Met(words, noun, clause);
        // "trade amounted to $2.7 billion": a sum of many dealings.
        if (kind == ClaimKind.Transfer && noun.Of is null && words[noun.Head].Form.NounLemma is "trade" && clause.Verb is not null && clause.Subject == noun && Grown(words, clause) is { Money: true } turnover) return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/trade", Clause = clause, Item = noun, Counted = turnover };
        if (words[noun.Head].Form.NounLemma is "trip" or "journey" && Visit(words, noun, clause) is { } visit) return visit;
        if (kind == ClaimKind.Transfer && DealFrames.Of(words, noun, clause) is { } deal) return deal;
        return kind == ClaimKind.Designation && Listing(words, noun, clause) is { } listing ? listing : Told(words, noun, clause, kind);
    }

    // What stands about the noun and what its clause says of it, weighed together: enough of either makes a claim.
    private static Draft? Told(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause, ClaimKind kind)
    {
        // "the transfer and testing of these missiles": both are of them.
        if (kind == ClaimKind.Transfer && noun is { Of: null, Next: { Of: { } both, Next: null } } && (noun.Next.Event is not null || words[noun.Next.Head].Form.Forms == VerbForms.Ing)) noun.Of = both;
        // "the trade in arms between Moscow and Pyongyang".
        if (kind == ClaimKind.Transfer && noun.Of is null && words[noun.Head].Form.NounLemma is "trade" or "traffic") noun.Of = TradedIn(words, clause, noun.End);
        var arguments = Arguments.OfNoun(words, noun, clause);
        var supported = IsSupported(words, noun, clause, kind);
        // "shipments between Dunai and Rajin": from place to place, and into nobody's hands.
        if (kind == ClaimKind.Transfer && noun.Plural && arguments.Between is { Country: null, Next: { Country: null } other } one && VerbFrames.IsWhere(one) && VerbFrames.IsWhere(other) && words[noun.Head].Form.NounLemma == "shipment") kind = ClaimKind.Movement;
        // "exports fell sharply": that they were is said with it.
        var moving = clause is { Verb: { Passive: false } changing } && clause.Subject == noun && (kind == ClaimKind.Transfer ? noun.Possessor is not null || noun.Nationality >= 0 || arguments is { From: not null } or { Between.Next: not null } || (noun.Of is { } sold && sold.Classes.Has(Classes.Goods)) : kind == ClaimKind.Movement) && changing.Form.VerbLemma is "pick up" or "double" or "triple" or "ease" or "slow" or "dwindle" or "jump" or "rise" or "grow" or "fall" or "drop" or "climb" or "soar" or "surge" or "plunge" or "increase" or "decline" or "slump" or "rebound" or "accelerate" or "intensify" or "recover" or "shoot up" or "swell" or "continue" or "resume" or "collapse" or "go on" or "persist";
        supported |= moving;
        var labelled = kind == ClaimKind.Transfer && clause is { Sibling: null, Verb: { Passive: false, Negated: false } calling } && calling.Classes.Has(Classes.Label) && clause.Objects is [{ Of: { } goodsTold } toldOf, ..] && goodsTold == noun && Discourse.Denials.IsCalledFalse(words, clause, toldOf);
        // "deny that any arms deal was signed".
        var below = kind == ClaimKind.Transfer && clause is { Relation: ClauseRelation.Content, Verb: { Passive: true, Negated: false }, Parent.Verb: { Negated: false } denier } && denier.Classes.Has(Classes.Deny) && clause.Subject == noun;
        var denying = labelled || below || clause is { Sibling: null, Verb: { Passive: false } refusing } && refusing.Classes.Has(Classes.Deny) && (clause.Objects.Contains(noun) || (clause.Objects is [{ Of: { } of } account, ..] && of == noun && account.Classes.Has(Classes.Account))) && kind is ClaimKind.Transfer or ClaimKind.Deployment or ClaimKind.Training or ClaimKind.Labour;
        var grown = clause.Verb is { } growing && clause.Subject == noun && growing.Form.VerbLemma is "jump" or "rise" or "grow" or "fall" or "drop" or "climb" or "soar" or "surge" or "total" or "reach" or "exceed" or "amount" or "hit" or "stand" or "come" or "top" or "plunge" or "increase" or "decline" or "average" or "surpass" or "be" ? Grown(words, clause) : null;
        supported |= grown is not null;
        // "the arrival of 300 workers": people who move are deployed or at work.
        if (kind is ClaimKind.Movement or ClaimKind.Transfer or ClaimKind.Deployment && arguments.Theme is { } people && !people.Classes.Has(Classes.Goods) && people.Classes.Has(Classes.Troops | Classes.Workers) && !(kind == ClaimKind.Movement && IsLeaving(words[noun.Head].Form.NounLemma))) kind = people.Classes.Has(Classes.Troops) ? ClaimKind.Deployment : ClaimKind.Labour;
        // "noted the presence of a tanker at the pier": carriers are not deployed, they are seen.
        if (kind == ClaimKind.Deployment && words[noun.Head].Form.NounLemma == "presence" && noun.Of is { } present && (Arguments.IsShipLike(present) || (present.Classes.Has(Classes.Goods) && !present.Classes.Has(Classes.Troops)))) kind = ClaimKind.Sighting;
        // "Iran's transfer of drone technology": know-how.
        if (kind == ClaimKind.Transfer && arguments.Theme is { } expertise && expertise.Classes.Has(Classes.Knowledge) && !expertise.Classes.Has(Classes.Goods) && noun.Of == expertise) kind = ClaimKind.Technology;
        var draft = Begun(noun, clause, kind, arguments);
        Fill(words, draft, noun, arguments);
        draft.Counted = grown ?? draft.Counted!;
        if (labelled) draft.Ceiling = Modality.Denied;
        if (supported) FillFromSubject(draft, noun, clause);
        Places(draft, arguments);
        var receipt = kind == ClaimKind.Transfer && DealFrames.IsReceipt(words, noun);
        if (receipt) Receive(words, draft, arguments);
        if (kind == ClaimKind.Transfer && clause.Subject is { IsPronoun: false } party && party != noun && Arguments.IsParty(party)) supported |= FillFromParty(words, draft, noun, clause, party, receipt);
        if (kind == ClaimKind.Training) supported |= Taught(words, draft, noun, clause, arguments);
        if (supported && kind == ClaimKind.Training) draft.Recipient ??= SharedRecipient(words, clause);
        // "Wagner's presence in Mali": who is there is what is there.
        if (kind == ClaimKind.Deployment && draft.Item is null && draft.ItemWords is null && arguments.Agent is { IsPronoun: false } corps && (VerbFrames.IsForce(corps) || corps.Country?.Code == "XX-WAGNER")) draft.Item = corps;
        if (kind == ClaimKind.Deployment && draft.Item is null && draft.ItemWords is null) return null;
        if (kind == ClaimKind.Designation) return Designation(words, clause, draft, clause.Verb is { Passive: true } && clause.Subject == noun ? Arguments.OfVerb(words, clause) : arguments);
        if (kind == ClaimKind.Sighting && draft.Carrier is null && draft.Item is null && !(supported && clause.Times.Count > 0 && noun.Determiner >= 0)) return null;
        if (kind == ClaimKind.Training && draft.Supplier is null && draft.Recipient is null) return null;
        if (kind == ClaimKind.Movement && draft.Carrier is null && draft.Counted.Quantity < 0 && draft.Item is null && draft.ItemWords is null && !((draft.To ?? draft.Via) is not null && (draft.From is not null || (supported && clause.Subject == noun))) && !(supported && arguments.Between is { Next: not null })) return null;
        var none = noun.Determiner >= 0 && words[noun.Determiner].Form.Text == "no" && supported;
        // "Iranian shipments to Yemen": between whom is told, if not of what.
        var routed = kind == ClaimKind.Transfer && IsRouted(words, draft, noun, moving || (supported && clause.Subject == noun));
        // "to stop these deliveries to Wagner": those that were spoken of.
        var pointed = kind == ClaimKind.Transfer && draft.Recipient is not null && noun is { Determiner: >= 0, Of: null } && words[noun.Determiner].Form.Text is "these" or "those" or "this" && words[noun.Head].Form.NounLemma is "delivery" or "shipment" or "transfer" or "sale" or "supply";
        if (kind == ClaimKind.Transfer && draft.Item is null && draft.ItemWords is null && draft.Counted.Quantity < 0 && !routed && !pointed && !(none && draft.Filled > 0) && !(supported && draft.Carrier is not null && IsShipToShip(words, noun))) return null;
        // "the sale of arms to the rebels violates the resolution": a rule, when it is not said whose.
        if (kind == ClaimKind.Transfer && draft.Supplier is null && draft.SupplierWord < 0 && (clause.Subject == noun || clause.Subject?.Next == noun || clause.Subject?.Next?.Next == noun) && clause.Verb is { Perfect: false, Form: { VerbLemma: "violate" or "breach" or "contravene" or "break" or "infringe", Forms: var tense } } && !tense.Has(VerbForms.Past)) return null;
        if (noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "any" or "every" or "such" && !(supported && noun.Quantity >= 0) && clause.Verb is not { Negated: true } && !below && !(clause.Verb?.Classes.Has(Classes.Deny) == true)) return null;
        if (draft.SupplierWord >= 0 && draft.Filled == 2 && draft.Counted.Quantity < 0 && !supported && !routed && !(kind == ClaimKind.Transfer && draft.Item is not null && noun.Plural)) return null;
        var dated = clause.Times.Count > 0 && clause.Relation == ClauseRelation.Participle ? 1 : 0;
        var origin = draft.Item is { Nationality: >= 0 } && draft.SupplierWord < 0 && draft.Supplier is null && kind == ClaimKind.Transfer ? 1 : 0;
        var parties = (arguments.Between is { Next: not null } || draft.Via is not null) && kind == ClaimKind.Transfer ? 1 : 0;
        // "the deployment of workers overseas".
        var abroad = kind == ClaimKind.Labour && clause.Modifiers.Count > 0 && IsAbroad(words, clause) ? 1 : 0;
        // "the detention of the Grace", "the tanker's passage through the Channel": what is spoken of as known has happened.
        var known = kind == ClaimKind.Movement && draft is { Carrier: not null, Via: not null } ? 1 : kind == ClaimKind.Movement && IsLeaving(words[noun.Head].Form.NounLemma) && draft.Item is { Nationality: >= 0 } left && left.Classes.Has(Classes.Troops) && noun.Determiner >= 0 ? 1 : kind == ClaimKind.Deployment && draft.Item is { Nationality: >= 0 } come && come.Classes.Has(Classes.Troops) && noun.Determiner >= 0 && words[noun.Determiner].Form.Text == "the" && words[noun.Head].Form.NounLemma is "arrival" or "introduction" or "influx" ? 1 : kind == ClaimKind.Sighting && draft.Carrier is { IsPronoun: false, Plural: false } && (noun.Determiner >= 0 || noun.Possessor is not null) && (arguments.By is not null || HasName(words, draft.Carrier, draft.Carrier.CoreFirst) || (clause.Subject == noun && draft.Carrier.Determiner >= 0 && words[draft.Carrier.Determiner].Form.Text == "the" && clause.Verb is { Passive: false, Modal: < 0 }) || (noun.Possessor == draft.Carrier && clause.Verb is not { Modal: >= 0 })) ? 1 : 0;
        var filled = draft.Filled + dated + origin + parties + abroad + known + (pointed ? 1 : 0);
        // "made a trip, visiting three ports": where it went is told by what follows.
        if (kind == ClaimKind.Movement && draft is { Carrier: not null, Filled: 1 } && clause.Times.Count == 0 && clause.Objects.Contains(noun)) return null;
        // Who seizes fills no slot.
        if (kind == ClaimKind.Sighting) (draft.Supplier, draft.SupplierWord) = (null, -1);
        if (kind == ClaimKind.Technology && noun.Event == ClaimKind.Transfer && draft is { Supplier: null, SupplierWord: < 0, Recipient: null }) return null;
        if (draft.Via is not null && moving) filled++;
        if (kind == ClaimKind.Movement && supported && draft.Carrier is null && (arguments.Between is { Next: not null } || (moving && draft.Via is not null))) return draft;
        return filled >= 2 || ((supported || denying) && (draft.Filled >= 1 || kind == ClaimKind.Sighting)) ? draft : null;
    }

    private static Draft Begun(NounPhrase noun, Clause clause, ClaimKind kind, Arguments arguments)
    {
        var draft = Draft.Of(clause, kind, Rules[(int)kind]);
        (draft.Nominal, draft.Counted, draft.Via, draft.Carrier) = (noun, noun, arguments.Via, arguments.Aboard);
        return draft;
    }

    private static bool IsLeaving(string lemma) => lemma is "departure" or "withdrawal" or "pullout" or "pull-out" or "pullback" or "retreat" or "evacuation" or "exit" or "exodus" or "repatriation";

    internal static bool IsAbroad(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var word in clause.Modifiers)
        {
            if (words[word].Form.Text is "overseas" or "abroad") return true;
        }

        return false;
    }

    // "Russia's use of North Korean missiles in Ukraine".
    private static Draft? Used(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        if ((Raid(words, noun, clause) ?? VerbFrames.Assault(words, noun, clause)) is { } raid) return raid;
        if (words[noun.Head].Form.NounLemma is not ("use" or "usage" or "firing" or "launch" or "employment") || (noun.Of ?? ByOf(words, noun, clause)) is not { IsPronoun: false } weapon || !weapon.Classes.Has(Classes.Goods) || weapon.Classes.Has(Classes.Money)) return null;
        if (noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "any" or "such" or "no" && clause.Verb is not { Negated: true }) return null;
        var arguments = Arguments.OfNoun(words, noun, clause);
        var at = arguments.At ?? (arguments.On is { } on && (on.Country is not null || on.Classes.Has(Classes.Place)) ? on : null);
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep >= noun.End && words[complement.Prep].Form.Text == "against" && (complement.Noun.Country is not null || complement.Noun.Classes.Has(Classes.Place) || complement.Noun.IsName)) at ??= complement.Noun;
        }

        // "In Sumy region the use of a rocket has been documented".
        at ??= clause.Subject == noun && clause.Verb is { Passive: true, Negated: false } attested && attested.Classes.Has(Classes.Say | Classes.Show | Classes.Sight) && Arguments.OfVerb(words, clause).At is { } scene && VerbFrames.IsWhere(scene) ? scene : null;
        // "the launch of missiles into Ukraine".
        at ??= words[noun.Head].Form.NounLemma is "launch" or "firing" && (arguments.To ?? arguments.ToPlace) is { } aimed && VerbFrames.IsWhere(aimed) ? aimed : null;
        var user = noun.Possessor ?? (arguments.By is { } by && by.Of == weapon ? by with { Of = null, End = by.CoreEnd } : arguments.By);
        // "reported the use of North Korean missiles": whose weapon it is is told.
        // "The use of these drones illustrates": of those that were spoken of.
        var pointed = words[noun.Head].Form.NounLemma is "use" or "usage" && weapon.Determiner >= 0 && words[weapon.Determiner].Form.Text is "these" or "those" && clause.Subject == noun && clause.Verb is { Modal: < 0, Negated: false };
        if (user is null && at is null && !pointed && !(weapon.Nationality >= 0 && clause.Verb is { } telling && telling.Classes.Has(Classes.Say | Classes.Show | Classes.Deny))) return null;
        return new Draft { Kind = ClaimKind.Use, Rule = "use/noun", Clause = clause, Nominal = noun, Recipient = user, Item = weapon, Counted = weapon, To = at };
    }

    // "the use by Russia of North Korean missiles": the weapon stands behind the one who uses it.
    private static NounPhrase? ByOf(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep == noun.End && words[complement.Prep].Form.Text == "by") return complement.Noun.Of;
        }

        return null;
    }

    // "Ugandan planes carried out the raid on Nasir".
    private static Draft? Raid(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        if (clause.Verb is not { Passive: false, Form.VerbLemma: "carry out" or "conduct" or "launch" or "mount" or "stage" } verb || !clause.Objects.Contains(noun) || clause.Subject is not { IsPronoun: false, Country: null } attacker) return null;
        var machine = Arguments.IsCarrier(attacker);
        if (!machine && !(attacker.Classes.Has(Classes.Troops) && !attacker.Classes.Has(Classes.Goods)) && (words[attacker.Head].Form.NounLemma is not ("army" or "air force" or "navy" or "military" or "junta" or "militia" or "air arm") || VerbFrames.Struck(words, clause, noun) is null)) return null;
        NounPhrase? at = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && (complement.Noun.Country is not null || complement.Noun.IsName || complement.Noun.Classes.Has(Classes.Place))) at ??= complement.Noun;
        }

        return new Draft { Kind = ClaimKind.Use, Rule = "use/raid", Clause = clause, Nominal = noun, Carrier = machine ? attacker : null, Recipient = machine ? null : attacker, To = at };
    }

    // "The ship made two visits to Sevastopol", "the tanker's visit to Rajin": a ship that visits calls there.
    private static Draft? Call(NounPhrase noun, ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfNoun(words, noun, clause);
        var ship = arguments.Agent ?? arguments.Aboard ?? (clause.Verb is { Passive: false, Form.VerbLemma: "make" or "pay" or "complete" or "conduct" } && clause.Objects.Contains(noun) ? clause.Subject : null);
        if (ship is null || !(Arguments.IsCarrier(ship) || (Arguments.IsShipLike(ship) && words[ship.Head].Tag == Tag.Number)) || (arguments.To ?? arguments.ToPlace ?? arguments.At) is not { } port) return null;
        return new Draft { Kind = ClaimKind.Movement, Rule = "movement/visit", Clause = clause, Nominal = noun, Carrier = ship, Counted = noun.Quantity >= 0 ? noun : ship, To = port };
    }

    // "Putin's visit to Pyongyang", "a visit by the minister to Moscow", "paid a visit to Tehran".
    private static Draft? Visit(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        if (words[noun.Head].Form.NounLemma is "meeting" or "talks" or "summit" or "inspection" || (words[noun.Head].Form.NounLemma == "stay" && noun.Possessor is not { Plural: false, IsPronoun: false })) return null;
        var arguments = Arguments.OfNoun(words, noun, clause);
        var guest = arguments.Agent;
        if (guest is null && clause.Verb is { Passive: false } verb && clause.Objects.Contains(noun) && verb.Form.VerbLemma is "pay" or "make" or "conduct" or "undertake" or "take" or "begin" or "complete" or "plan") guest = clause.Subject;
        // "on his first visit to Pyongyang, Putin signed a pact".
        if (guest is null && noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "his" or "her" or "a" or "an" && clause.Verb is { } deed && deed.Form.VerbLemma is not "visit" && !(deed.Form.VerbLemma is "meet" && VerbFrames.IsWhere(Arguments.OfVerb(words, clause).At)) && IsGoverned(clause, noun) && clause.Subject is { IsPronoun: false, Country: null } traveller && (traveller.IsName || traveller.Classes.Has(Classes.Person)) && !traveller.Classes.Has(Classes.Items | Classes.Carrier)) guest = traveller;
        // "is on a visit to Tehran".
        if (guest is null && clause.Verb is { IsBe: true } && IsGoverned(clause, noun)) guest = clause.Subject;
        var host = arguments.To ?? arguments.ToPlace ?? arguments.At;
        var date = noun.CoreFirst > 0 && words[noun.CoreFirst - 1].Tag == Tag.Time ? noun.CoreFirst - 1 : -1;
        // "traffic rose after Putin's trip last June": when it was is told, if not where.
        if (host is null && noun is { Possessor: { Country: null, IsPronoun: false } caller, Of: null, Plural: false } && (caller.IsName || VerbFrames.IsForeign(words, caller)) && caller.Classes is Classes.None or Classes.Person or (Classes.Person | Classes.Source) && words[noun.Head].Form.NounLemma is "visit" or "trip" && (date >= 0 || (noun.End < words.Length && words[noun.End].Tag == Tag.Time))) return new Draft { Kind = ClaimKind.Visit, Rule = "visit/dated", Clause = clause, Nominal = noun, Supplier = caller, Date = date >= 0 ? date : noun.End };
        if (guest is null || guest.Country is not null || Arguments.IsShipLike(guest) || host is null || !(host.Country is not null || host.Classes.Has(Classes.Place))) return null;
        if (!guest.IsPronoun && !guest.IsName && !guest.Classes.Has(Classes.Person | Classes.Source | Classes.Troops)) return null;
        return new Draft { Kind = ClaimKind.Visit, Rule = "visit/noun", Clause = clause, Nominal = noun, Supplier = guest, Recipient = host.Country is null ? null : host, To = host, Date = date };
    }

    // "a meeting between Kim Jong Un and Putin in Vladivostok".
    private static Draft? Met(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        if (words[noun.Head].Form.NounLemma is not ("meeting" or "talk" or "talks" or "summit")) return null;
        var arguments = Arguments.OfNoun(words, noun, clause);
        // "Kim's meeting with Putin took place at the cosmodrome".
        if (noun.Possessor is { Country: null } caller && (caller.IsName || caller.Classes.Has(Classes.Person)) && arguments.With is { Country: null } met && (met.IsName || met.Classes.Has(Classes.Person)) && Held(words, noun, clause) is { } held && (held.IsName || held.Classes.Has(Classes.Place) || held.Country is not null)) return new Draft { Kind = ClaimKind.Visit, Rule = "visit/met", Clause = clause, Nominal = noun, Supplier = caller, Recipient = met, To = held };
        if (arguments.Between is not { Next: { Country: null } host } guest || guest.Country is not null || !(guest.IsName || guest.Classes.Has(Classes.Person | Classes.Source)) || (arguments.At ?? Held(words, noun, clause)) is not { } at || !(at.Country is not null || at.IsName || at.Classes.Has(Classes.Place))) return null;
        return new Draft { Kind = ClaimKind.Visit, Rule = "visit/met", Clause = clause, Nominal = noun, Supplier = guest.Alone(), Recipient = host, To = at };
    }

    // "the summit was held in Vladivostok", "talks lasted five hours in Istanbul": where it took place is told of it.
    private static NounPhrase? Held(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause) => clause.Subject == noun && clause.Verb is { Form.VerbLemma: "hold" or "take place" or "last" or "begin" or "open" or "happen" or "convene" or "continue" or "end" or "host" } ? Arguments.OfVerb(words, clause).At : null;

    /// <summary>The listing that an adjective presupposes: "the sanctioned tanker Bestla". Null without a name or a count.</summary>
    public static Draft? Listed(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        // "the EU's list of sanctioned vessels": what the list is a list of.
        if (noun is { Quantity: < 0, IsName: false, First: > 1 } && words[noun.First - 1].Form.Text == "of" && words[noun.First - 2].Form.NounLemma is "list" or "blacklist") return null;
        for (var i = noun.CoreFirst; i < noun.Head; i++)
        {
            var text = words[i].Form.Text;
            if (text is not ("sanctioned" or "blacklisted" or "us-sanctioned" or "u.s.-sanctioned" or "un-sanctioned" or "eu-sanctioned" or "un-listed" or "ofac-sanctioned" or "uk-sanctioned" or "us-designated" or "u.s.-designated" or "us-blacklisted" or "u.s.-blacklisted" or "eu-listed" or "ofac-designated" or "british-sanctioned")) continue;
            // "a dozen US-sanctioned tankers", "on behalf of sanctioned entities".
            if (!HasName(words, noun, i + 1) && noun.Quantity < 0 && !(noun is { Determiner: >= 0 } && (Arguments.IsCarrier(noun) || noun.Classes.Has(Classes.Party | Classes.Person)) && (words[noun.Determiner].Form.Text == "the" || (!noun.Plural && words[noun.Determiner].Form.Text is "a" or "another"))) && !(noun is { Plural: false, Possessor: not null } && (Arguments.IsCarrier(noun) || noun.Classes.Has(Classes.Party | Classes.Person))) && !(noun is { Plural: true, Determiner: < 0 } && clause.Relation != ClauseRelation.Infinitive && words[noun.Head].Form.NounLemma is "entity" or "company" or "firm" or "individual" or "person" or "vessel" or "tanker" or "ship" or "bank" or "refinery")) return null;
            var carrier = Arguments.IsCarrier(noun) ? noun : null;
            return new Draft { Kind = ClaimKind.Designation, Rule = "designation/presupposed", Untimed = true, Clause = clause, Nominal = noun, Carrier = carrier, Recipient = carrier is null ? noun : null, Counted = noun, SupplierWord = text.Contains('-') ? i : -1 };
        }

        return null;
    }

    // "exports jumped to almost $95 million", "shipments totalled 300,000 tons".
    private static NounPhrase? Grown(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > clause.Verb!.First && words[complement.Prep].Form.Text is "to" or "at" && complement.Noun is { CountOnly: true, Quantity: >= 0 }) return complement.Noun;
        }

        // "reached 1.3 million barrels a day".
        return clause.Objects.Count > 0 && clause.Objects[0] is { Quantity: >= 0, Of: null } level && (level.Money ? level.CountOnly : level.Measured && (level.CountOnly || words[level.Head].Form.Text is "day" or "week" or "month" or "year")) ? level : null;
    }

    private static bool HasName(ReadOnlySpan<Word> words, NounPhrase noun, int first)
    {
        for (var i = first; i < noun.CoreEnd; i++)
        {
            if (words[i].Tag == Tag.Name && words[i].Country is null) return true;
        }

        return false;
    }

    private static void Fill(ReadOnlySpan<Word> words, Draft draft, NounPhrase noun, Arguments arguments)
    {
        var movement = draft.Kind == ClaimKind.Movement;
        if (draft.Kind == ClaimKind.Sighting && arguments.Theme is { } taken && Arguments.IsCarrier(taken))
        {
            // "the navy's interception of a fishing boat".
            draft.Carrier = taken;
            if (noun.Quantity < 0) draft.Counted = taken;
        }
        else if (arguments.Theme is { } theme)
        {
            draft.Item = theme;
            if (noun.Quantity < 0) draft.Counted = theme;
        }
        else if (noun.Head > noun.CoreFirst)
        {
            var first = noun.Nationality == noun.CoreFirst ? noun.CoreFirst + 1 : noun.CoreFirst;
            var modifier = words[noun.Head - 1].Form.NounClasses;
            if (first < noun.Head && (modifier.Has(Classes.Items) || (draft.Kind == ClaimKind.Deployment && modifier.Has(Classes.Troops))) && !(movement && modifier.Has(Classes.Carrier))) draft.ItemWords = (first, noun.Head);
        }

        if (arguments.Agent is { } agent)
        {
            if (Arguments.IsCarrier(agent) || (draft.Kind == ClaimKind.Sighting && agent == noun.Of && Arguments.IsShipLike(agent) && words[noun.Head].Form.NounLemma is "detention" or "boarding" or "interception" or "interdiction" or "impoundment" or "seizure")) draft.Carrier ??= agent;
            // "the arrival of the Lena".
            else if (movement && agent == noun.Of && Arguments.IsShipLike(agent) && !agent.Classes.Has(Classes.Party | Classes.Person) && words[noun.Head].Form.NounLemma is "arrival" or "departure" or "landing" or "passage" or "transit" or "voyage" or "sailing" or "journey" or "reappearance" or "diversion" or "port call" or "return") draft.Carrier ??= agent;
            else if (movement) draft.Operator = agent;
            else draft.Supplier = agent;
        }

        if (noun.Nationality >= 0 && !movement && draft.Supplier is null) draft.SupplierWord = noun.Nationality;
    }

    // "imposed sanctions on": the one case in which the noun designates somebody.
    private static Draft? Designation(ReadOnlySpan<Word> words, Clause clause, Draft draft, Arguments arguments)
    {
        if ((arguments.On ?? arguments.Aboard ?? Told(clause)) is not { } listed || listed.Country is not null || words[listed.Head].Form.NounLemma is "kingdom" or "country" or "regime" or "state" || (listed.Determiner >= 0 && words[listed.Determiner].Form.Text is "any" or "every") || (listed.Event is not null && !Arguments.IsCarrier(listed)) || clause.Verb is not { } verb || (!IsWith(words, clause, draft.Nominal!) && !(verb.Classes.Has(Classes.Plan) && !verb.Passive && clause.Objects.Contains(draft.Nominal!)) && !(verb is { Passive: true, Form.VerbLemma: "meet" }) && verb.Form.VerbLemma is not ("impose" or "place" or "announce" or "slap" or "levy" or "put" or "issue" or "introduce" or "adopt" or "unveil" or "implement" or "extend" or "tighten" or "enact" or "unleash" or "approve" or "agree" or "renew" or "widen" or "expand" or "follow" or "respond" or "retaliate" or "consider" or "weigh" or "prepare" or "propose" or "plan" or "threaten" or "decide on" or "decide" or "have" or "keep" or "maintain"))) return null;
        // "The action imposes sanctions on": a measure is no authority.
        var authority = verb.Passive ? arguments.By : clause.Subject;
        draft.Supplier = authority is { Event: null } && !IsMeasure(words, authority) ? authority : null;
        draft.SupplierWord = -1;
        if (authority is not null && IsMeasure(words, authority) && VerbFrames.IsDraft(words, authority)) draft.Ceiling = Modality.Planned;
        draft.Carrier = Arguments.IsCarrier(listed) ? listed : null;
        draft.Recipient = draft.Carrier is null ? listed : null;
        draft.Counted = listed;
        return draft;
    }

    // "to be met with sanctions against individuals".
    private static bool IsWith(ReadOnlySpan<Word> words, Clause clause, NounPhrase noun)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Noun == noun) return words[complement.Prep].Form.Text == "with";
        }

        return false;
    }

    /// <summary>"the action", "this package": what an authority does and not the authority.</summary>
    public static bool IsMeasure(ReadOnlySpan<Word> words, NounPhrase noun) => noun.Country is null && words[noun.Head].Form.NounLemma is "action" or "move" or "measure" or "decision" or "package" or "step" or "round" or "order" or "act" or "designation" or "sanction" or "resolution" or "announcement" or "draft" or "listing" or "update" or "sanctions package" or "decree" or "law" or "regulation" or "ruling";

    // "a carrier on which the Treasury imposed sanctions".
    private static NounPhrase? Told(Clause clause) => clause is { Relation: ClauseRelation.Relative, Antecedent: { } told } && IsGoverned(clause, told) ? told : null;

    private static bool IsOn(ReadOnlySpan<Word> words, Clause clause, NounPhrase noun)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Noun == noun) return words[complement.Prep].Form.Text == "on";
        }

        return false;
    }

    private static bool IsGoverned(Clause clause, NounPhrase noun)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Noun == noun) return true;
        }

        return false;
    }

    // A conjunct without a receiver of its own has that of the verb before it: "supplied X to Y, and provided training".
    private static NounPhrase? SharedRecipient(ReadOnlySpan<Word> words, Clause clause) => clause.Sibling is { Verb: not null } sibling && sibling.Subject == clause.Subject ? Arguments.OfVerb(words, sibling).To : null;

    // "made multiple flights", "carried out three deliveries": the subject of a light verb does what the noun says.
    private static void FillFromSubject(Draft draft, NounPhrase noun, Clause clause)
    {
        var verb = clause.Verb!;
        var subject = verb.Passive ? null : clause.Subject;
        if (subject is null || subject == noun || noun.First < verb.First) return;
        if (draft.Kind == ClaimKind.Sighting) return;
        if (Arguments.IsCarrier(subject) || subject.Event == ClaimKind.Movement || (draft.Kind == ClaimKind.Movement && subject is { IsName: true, Country: null, Classes: Classes.None } && (noun.Quantity >= 0 || clause.Times.Count > 0)))
        {
            draft.Carrier ??= subject;
            if (draft.Kind == ClaimKind.Movement && noun.Quantity < 0 && subject.Quantity >= 0) draft.Counted = subject;
        }
        else if (draft.Kind != ClaimKind.Movement && draft.Supplier is null && Arguments.IsParty(subject) && !verb.Classes.Has(Classes.Say | Classes.Show))
        {
            draft.Supplier = subject;
        }
    }

    private static void Places(Draft draft, Arguments arguments)
    {
        if (draft.Kind is ClaimKind.Movement or ClaimKind.Sighting)
        {
            draft.From = arguments.From ?? arguments.FromPlace;
            draft.To = arguments.To ?? arguments.ToPlace ?? arguments.At;
            return;
        }

        draft.Recipient = arguments.To ?? (draft.Kind == ClaimKind.Transfer && arguments.For is { } user && Arguments.IsParty(user) ? user : null);
        if (draft.Supplier is null && draft.SupplierWord < 0) draft.Supplier = arguments.From;
        draft.From = arguments.FromPlace;
        draft.To = arguments.ToPlace ?? (draft.Kind is ClaimKind.Deployment or ClaimKind.Training ? arguments.To ?? arguments.At : null);
    }
}
