using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Discourse;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>Slots that the frame of the verb leaves open and the words around it fill, whatever the verb: in what it was carried, whom a guest met, against whom a measure is.</content>
internal sealed partial class ClaimMaker
{
    private Draft Fill(Draft draft) => Carried(Afloat(Numbered(Placed(Filled(Answerable(draft) is { } held ? draft with { Supplier = held } : draft)))));

    // "sanctioned Tehran over its delivery of missiles", "thanked Pyongyang for its dispatch of troops": the deed is that of whom it is done to.
    private NounPhrase? Answerable(Draft draft)
    {
        if (draft is not { Nominal: { Determiner: >= 0, Possessor: null } deed, Kind: ClaimKind.Transfer or ClaimKind.Deployment or ClaimKind.Labour or ClaimKind.Technology } || Words[deed.Determiner].Form.Text != "its" || (draft.Supplier is not null && draft.Supplier != draft.Clause.Subject)) return null;
        foreach (var complement in draft.Clause.Preps)
        {
            if (Words[complement.Prep].Form.Text is not ("for" or "over" or "about" or "against" or "because of" or "due to" or "in response to" or "regarding" or "from")) continue;
            for (var told = complement.Noun; told is not null; told = told.Next)
            {
                if (told == deed) return draft.Clause.Objects.Find(held => IsBody(held) && (!held.Plural || IsState(held)) && held.First < complement.Prep && held != draft.Recipient);
            }
        }

        return null;
    }

    // "600 ships carry oil": of goods without a count, what carries them is counted.
    private static Draft Numbered(Draft draft) => draft is { Kind: ClaimKind.Movement or ClaimKind.Transfer, Nominal: null, Carrier: { IsPronoun: false, Quantity: >= 0 } carrier, Clause: { Relation: ClauseRelation.Main or ClauseRelation.Content } clause } && carrier == clause.Subject && draft.Counted is not { Quantity: >= 0 } and not { Of.Quantity: >= 0 } ? draft with { Counted = carrier } : draft;

    private Draft Filled(Draft draft) => draft.Kind switch
    {
        ClaimKind.Movement or ClaimKind.Transfer => Laden(Dealt(draft)),
        ClaimKind.Sighting => Boarded(draft),
        ClaimKind.Use => Flown(draft with { Recipient = draft.Recipient ?? Wielder(draft) ?? Arsenal(draft), To = Scene(draft) }),
        ClaimKind.Visit => draft with { Recipient = Met(draft.Clause) is { } host && host != draft.Supplier ? host : draft.Recipient },
        ClaimKind.Designation => Hull(Enlisted(Listed(Fleet(draft with { Recipient = Target(draft) })))),
        ClaimKind.Technology => Site(draft.Recipient is null && draft.Supplier is null && draft is { SupplierWord: >= 0, Nominal: null, Clause: { Verb.Passive: false, Subject: { Country: not null } builder } } ? draft with { Recipient = builder } : draft),
        // "Diplomats put the contingent at 1,000 men": who counts them did not send them.
        ClaimKind.Deployment or ClaimKind.Labour => Meant(Native(draft) is { } native ? draft with { Supplier = native } : draft is { Clause: { Verb.Form.VerbLemma: "put", Subject: { Country: null } counter } } && draft.Supplier == counter ? draft with { Supplier = null } : draft),
        ClaimKind.Training => Taught(Meant(draft)),
        _ => draft,
    };

    // "15,000 builders from the DPRK are toiling in Tatarstan": who sends them is told by where they are from.
    private NounPhrase? Native(Draft draft)
    {
        if (draft is not { Supplier: null, SupplierWord: < 0, From: null, Item: { IsPronoun: false, Nationality: < 0, Possessor: null, Of: null } people } || !people.Classes.Has(Classes.Troops | Classes.Workers | Classes.Person)) return null;
        return Behind(draft.Clause, people.End).Find(complement => complement.Noun is { IsPronoun: false, Country: not null } && Words[complement.Prep].Form.Text == "from").Noun;
    }

    // Who has the goods is told by the clause around: "promised boats that are to be delivered", "used mortars procured from Bulgaria"; or by the way they took: "acquired jets through a company".
    private static Draft Dealt(Draft draft)
    {
        if (draft is not { Kind: ClaimKind.Transfer, Nominal: null, Clause: { Verb: { } verb } clause }) return draft;
        if (clause is { Antecedent: { } goods, Parent: { Verb: { Passive: false, Negated: false } dealing, Subject: { IsPronoun: false } party } around } && verb.Passive && (goods == draft.Item || goods == draft.Counted) && party != goods && Arguments.IsParty(party) && around.Objects.Contains(goods))
        {
            if (draft is { Supplier: null, SupplierWord: < 0 } && draft.Recipient != party && dealing.Classes.Has(Classes.Give) && !verb.Classes.Has(Classes.Receive)) draft = draft with { Supplier = party };
            else if (draft.Recipient is null && draft.Supplier != party && (dealing.Classes.Has(Classes.Receive) || (dealing.Classes.Has(Classes.Use) && verb.Classes.Has(Classes.Receive)))) draft = draft with { Recipient = party };
        }

        return draft is { Supplier: null, SupplierWord: < 0, Via: { IsPronoun: false, Country: null, Event: null } agent, Recipient: not null } && agent.Classes.Has(Classes.Party | Classes.Person) && !agent.Classes.Has(Classes.Place) ? draft with { Supplier = agent, Via = null, To = draft.To is { } home && home.First <= agent.End + 1 && home.First > agent.First ? null : draft.To } : draft;
    }

    // "were flown to Nyala in Il-76 cargo planes", "moved its warplanes to Jufra", "the Irtysh delivered grain".
    private Draft Laden(Draft draft)
    {
        if (draft.Carrier is not null) return draft;
        // "122 flights had delivered aid".
        if (draft is { Kind: ClaimKind.Transfer, Nominal: null, Clause: { Verb.Passive: false, Subject: { IsPronoun: false, Event: ClaimKind.Movement } flights } } && Vehicles.IsAircraft(Words[flights.Head].Form.NounLemma)) return draft with { Carrier = flights, Supplier = draft.Supplier == flights ? null : draft.Supplier, Counted = flights.Quantity >= 0 ? flights : draft.Counted };
        // "150 cargo flights were logged": by whatever they were made.
        if (draft is { Kind: ClaimKind.Movement, Nominal: { Plural: true, Of: null } trips } && Vehicles.IsAircraft(Words[trips.Head].Form.NounLemma)) return draft with { Carrier = trips };
        // "armoured vehicles had crossed at Nimule", "a fighter jet flew past".
        if (draft is { Kind: ClaimKind.Movement, Nominal: null, Clause.Verb: { Passive: false } going, Item: { IsPronoun: false, Next: null } mover } && mover == draft.Clause.Subject && going.Form.VerbLemma is "cross" or "fly" or "fly past" or "fly over" or "drive" or "roll" or "enter" or "pass" or "leave" or "withdraw" or "travel" or "head" or "overfly" or "circle" or "approach" or "advance" or "land" or "take off" && Vehicles.IsOwnPower(Words[mover.Head].Form.NounLemma)) return draft with { Carrier = mover, Item = null };
        if (draft is { Kind: ClaimKind.Movement, Nominal: null, Item: { IsPronoun: false, Next: null } flown } && (Arguments.IsCarrier(flown) || flown.Plural) && Vehicles.IsAircraft(Words[flown.Head].Form.NounLemma) && draft.Clause.Verb is { } moving && !moving.Classes.Has(Classes.Load)) return draft with { Carrier = flown, Item = null };
        // "Ust-Luga exported 600,000 barrels a day": where it left.
        if (draft is { Kind: ClaimKind.Transfer, Nominal: null, From: null, Clause.Verb.Passive: false, Supplier: { IsPronoun: false, IsName: true, Country: null, Next: null } quayside } && quayside == draft.Clause.Subject && quayside.Classes.Has(Classes.Place) && !quayside.Classes.Has(Classes.Party | Classes.Source | Classes.Person | Classes.Carrier) && draft.Clause.Verb.Form.VerbLemma is "export" or "ship" or "load" or "handle") draft = draft with { From = quayside, Supplier = null };
        if (draft is { Kind: ClaimKind.Transfer, Nominal: null, Supplier: { IsPronoun: false, IsName: true, Country: null } giver } && (draft.Clause.Subject == giver ? recency.IsNamed(giver) : draft.Clause.Verb is { Passive: true } && giver.Determiner >= 0 && (recency.IsNamed(giver) || (giver.Classes == Classes.None && !IsAcronym(giver.CoreFirst))))) return draft with { Carrier = giver, Supplier = null };
        // "The tanker left Kharg. It delivered oil to Syria."
        if (draft is { Kind: ClaimKind.Transfer, Nominal: null, Supplier: { IsPronoun: true } hull } && hull == draft.Clause.Subject && draft.Clause.Relation == ClauseRelation.Main && _hullParagraph == _paragraph && Words[hull.Head].Form.Text is "it" or "she" or "they") return draft with { Carrier = hull, Supplier = null };
        // "It loaded crude at Kozmino", "one of them had come from Bosaso".
        if (draft is { Kind: ClaimKind.Movement, Nominal: null, Clause: { Verb.Passive: false, Subject: { } own } } && own != draft.Item && (own.IsPronoun || own is { CountOnly: true, Of.IsPronoun: true }) && (own.Of ?? own) is { IsPronoun: true } pointed && Words[pointed.Head].Form.Text is "it" or "she" or "they" or "them" && (!pointed.Plural || recency.PeopleMeant(_paragraph) == Classes.None)) return draft with { Carrier = own.CountOnly && Hulls(own) is not null ? own : pointed };
        if (draft.Nominal is not null) return draft;
        // "took delivery of six drones at Sénou airport".
        if (draft is { Kind: ClaimKind.Transfer, To: null } && draft.Clause.Verb is { } taking && taking.Classes.Has(Classes.Receive) && PlaceBehind(draft.Clause, taking.First) is { IsPronoun: false, Country: null } quay && quay != draft.Supplier && quay != draft.Recipient) draft = draft with { To = quay };
        // "delivered rockets to Russia for use by Wagner": whose they are in the end.
        if (draft.Kind == ClaimKind.Transfer && User(draft.Clause) is { IsPronoun: false } user && user != draft.Recipient) draft = draft with { Recipient = user, To = draft.To ?? draft.Recipient };
        // "has used trains and trucks to send fertiliser".
        if (draft.Clause is { Relation: ClauseRelation.Infinitive, Governor: null, Parent: { Verb: { Form.VerbLemma: "use" or "employ", Passive: false }, Objects: [{ IsPronoun: false } means, ..] } } && Arguments.IsCarrier(means) && means != draft.Item) return draft with { Carrier = means };
        foreach (var complement in draft.Clause.Preps)
        {
            var vessel = complement.Noun;
            if (Words[complement.Prep].Form.Text is "in" or "aboard" or "on board" or "on" && vessel is { IsPronoun: false, Event: null } && vessel != draft.Item && vessel != draft.To && vessel != draft.From && Arguments.IsCarrier(vessel) && !vessel.Classes.Has(Classes.Place | Classes.Source) && draft.Clause.Verb is { } verb && complement.Prep > verb.First) return draft with { Carrier = vessel };
        }

        return draft;
    }

    // The last place behind a word.
    private NounPhrase? PlaceBehind(Clause clause, int word)
    {
        NounPhrase? last = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > word && Words[complement.Prep].Form.Text == "at" && complement.Noun.Classes.Has(Classes.Place)) last = complement.Noun;
        }

        return last;
    }

    private NounPhrase? User(Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (Words[complement.Prep].Form.Text == "for use by") return complement.Noun;
        }

        return null;
    }

    // "sent to rebuild Kursk", "taught to handle mortars at a camp near Ntoroko": where they do what they were sent or taught to do.
    private Draft Meant(Draft draft)
    {
        if (draft is not { To: null, Nominal: null }) return draft;
        var depth = 0;
        for (var deed = Purpose(draft.Clause); deed is not null && depth < 3; deed = Purpose(deed), depth++)
        {
            foreach (var complement in deed.Preps)
            {
                if (Words[complement.Prep].Form.Text is "in" or "at" or "near" && complement.Noun is { IsPronoun: false } where && IsWhere(where)) return draft with { To = where };
            }

            if (deed.Verb is { Passive: false } && deed.Objects is [{ IsPronoun: false } land, ..] && !land.Classes.Has(Classes.Goods | Classes.Party | Classes.Person | Classes.Troops | Classes.Source) && (land.Classes.Has(Classes.Place) || (land.Country is not null && deed.Verb.Form.VerbLemma is "rebuild" or "retake" or "recapture" or "liberate" or "secure" or "occupy" or "capture" or "defend"))) return draft with { To = land };
        }

        return draft;
    }

    private bool IsWhere(NounPhrase noun) => noun.Country is not null || noun.Classes.Has(Classes.Place) || (noun.IsName && !noun.Classes.Has(Classes.Source | Classes.Party | Classes.Person)) || Words[noun.Head].Form.NounLemma is "camp" or "school" or "base";

    private static Clause? Purpose(Clause clause) => clause.Children.Find(static child => child is { Relation: ClauseRelation.Infinitive, Governor: null, Verb: { Negated: false } });

    // "helped Russia to set up a drone factory in Yelabuga": where what is built stands.
    private Draft Site(Draft draft)
    {
        if (draft is not { To: null, Item: { IsPronoun: false } built, Nominal: null }) return draft;
        var clause = draft.Clause.Objects.Contains(built) || draft.Clause.HasComplement(built) ? draft.Clause : draft.Clause.Children.Find(child => child.Objects.Contains(built));
        foreach (var complement in clause?.Preps ?? [])
        {
            if (complement.Prep == built.End && Words[complement.Prep].Form.Text is "in" or "at" or "near" && Words[built.Head].Form.NounLemma is { } lemma && (lemma.EndsWith("factory", StringComparison.Ordinal) || lemma.EndsWith("plant", StringComparison.Ordinal) || lemma.EndsWith("line", StringComparison.Ordinal) || lemma.EndsWith("facility", StringComparison.Ordinal)) && complement.Noun is { IsPronoun: false } site && (site.Country is not null || site.IsName || site.Classes.Has(Classes.Place))) return draft with { To = site };
        }

        return draft;
    }

    // "found on armoured vehicles", "boarded a dhow and seized missile parts": in or on what it was.
    private Draft Boarded(Draft draft)
    {
        if (draft is not { Carrier: null, Item: { IsPronoun: false } found, Nominal: null }) return draft;
        foreach (var complement in draft.Clause.Preps)
        {
            var hold = complement.Noun;
            if (Words[complement.Prep].Form.Text is "in" or "inside" or "aboard" or "on board" or "on" && hold is { IsPronoun: false, Event: null } && hold != found && hold != draft.To && (Arguments.IsCarrier(hold) || Vehicles.IsOwnPower(Words[hold.Head].Form.NounLemma)) && !hold.Classes.Has(Classes.Place | Classes.Source)) return draft with { Carrier = hold };
        }

        return draft;
    }

    // "planes bombed the town", "bombs dropped by drones": what flies an attack is its carrier and no party.
    private Draft Flown(Draft draft)
    {
        if (draft is { Carrier: null, Recipient: { IsPronoun: false } machine } && (Arguments.IsCarrier(machine) || (draft.Item is not null && machine.Classes.Has(Classes.Goods))) && !machine.Classes.Has(Classes.Troops | Classes.Party) && (!machine.IsName || machine.Plural)) return draft with { Carrier = machine, Recipient = null };
        return draft is { Carrier: null, Item: { IsPronoun: false } plane, Clause.Verb: { Passive: false, Form.VerbLemma: "bomb" or "strike" or "hit" or "attack" or "shell" or "pound" or "raid" or "destroy" or "target" or "strafe" } } && plane == draft.Clause.Subject && Vehicles.IsAircraft(Words[plane.Head].Form.NounLemma) ? draft with { Carrier = plane, Item = null } : draft;
    }

    // "has deployed drones to attack cities": who put them to use.
    private static NounPhrase? Wielder(Draft draft) => draft is { Item: not null, Clause: { Relation: ClauseRelation.Infinitive, Governor: null, Parent: { Verb.Passive: false, Subject: { IsPronoun: false } wielder } } } && wielder != draft.Item && wielder != draft.Supplier ? wielder : null;

    // "sank two freighters in the Red Sea", "hit a command centre in Kursk": what is hit and is no place was somewhere, or nowhere that is told.
    private NounPhrase? Scene(Draft draft)
    {
        if (draft.To is not { } hit) return Struck(draft.Clause) is { } struck && !Arguments.IsCarrier(struck) ? struck : null;
        if (!Arguments.IsCarrier(hit) && (!hit.Classes.Has(Classes.Source) || hit.Classes.Has(Classes.Place))) return hit;
        return draft.Clause.Verb is not null && Arguments.OfVerb(Words, draft.Clause).At is { } at && IsWhere(at) && !Arguments.IsCarrier(at) ? at : Arguments.IsCarrier(hit) ? null : hit;
    }

    // "Houthi drones struck a refinery", "Ukraine's drones have hit ships": whose weapons they are.
    private NounPhrase? Arsenal(Draft draft)
    {
        if (draft.Item is not { IsPronoun: false } weapon || weapon.Of is not null) return null;
        if (weapon.Possessor is { IsPronoun: false } owner && weapon == draft.Clause.Subject && draft.Clause.Verb is { Passive: false }) return owner.Country is null ? null : owner;
        var first = weapon.Nationality >= 0 ? weapon.Nationality : weapon.CoreFirst;
        // "Ukrainian drones struck a depot": whose they are; what is only told to be Iranian may be anybody's.
        return first < weapon.Head && Words[first].Country is { } party && (party.IsStateless || (weapon == draft.Clause.Subject && draft.Clause is { Verb: { Passive: false, Form.VerbLemma: "strike" or "hit" or "attack" or "bomb" or "target" or "destroy" or "damage" or "pound" or "raid" or "sink" or "kill" }, Relation: ClauseRelation.Main or ClauseRelation.Content })) ? NounPhrase.OfState(Words, first) : null;
    }

    // "fired missiles into Ukraine", "will use the drones to target Ukraine's power plants".
    private NounPhrase? Struck(Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (Words[complement.Prep].Form.Text == "into" && complement.Noun.Country is not null) return complement.Noun;
            // "used against Ukrainian cities".
            if (Words[complement.Prep].Form.Text == "against" && clause.Verb is { } verb && complement.Prep > verb.First && complement.Noun is { IsPronoun: false, Event: null } target && (target.Country is not null || target.Classes.Has(Classes.Place) || target.Nationality >= 0 || target.Possessor?.Country is not null) && (target.Country is not null || !target.Classes.Has(Classes.Person | Classes.Party | Classes.Troops))) return target;
        }

        foreach (var child in clause.Children)
        {
            if (child is { Relation: ClauseRelation.Infinitive or ClauseRelation.Participle, Governor: null, Verb: { Passive: false, Form.VerbLemma: "target" or "hit" or "strike" or "attack" or "bomb" or "shell" or "pound" }, Objects: [{ IsPronoun: false } hit, ..] }) return hit.Country is not null || hit.Classes.Has(Classes.Place) ? hit : hit.Possessor is { Country: not null } land ? land : null;
        }

        return null;
    }

    // "travelled to Alaska to meet Trump", "flew to Pyongyang and met Kim".
    private NounPhrase? Met(Clause clause)
    {
        foreach (var other in clauses.Clauses)
        {
            if (other != clause && other.Parent != clause && other.Sibling != clause) continue;
            if (other is { Verb: { Passive: false, Negated: false, Form.VerbLemma: "meet" } } && (other.Objects.Count > 0 ? other.Objects[0] : Arguments.OfVerb(Words, other).With) is { IsPronoun: false, Event: null } host && other.First > clause.First - 1 && (host.Classes.Has(Classes.Person) || (host.IsName && host.Country is null && !host.Classes.Has(Classes.Place)))) return host;
        }

        return null;
    }

    // "sanctions on the shadow fleet": no single ship is listed.
    private Draft Fleet(Draft draft) => draft is { Recipient: null, Carrier: { IsPronoun: false, IsName: false } ships } && Written(ships.Head).EndsWith("fleet", StringComparison.OrdinalIgnoreCase) ? draft with { Carrier = null, Recipient = ships } : draft;

    // "were added to a U.N. blacklist": whose list it is.
    private Draft Listed(Draft draft)
    {
        if (draft is not { Supplier: null, SupplierWord: < 0 }) return draft;
        if (draft.Nominal is { } measure) return draft.Rule == "designation/under" ? Imposed(draft, measure) : draft;
        foreach (var complement in draft.Clause.Preps)
        {
            // "put on its list by the Treasury": who lists stands behind "by", whatever is listed is called.
            if (draft.Clause.Verb is { } listing && complement.Prep >= listing.End && Words[complement.Prep].Form.Text == "by" && complement.Noun is { IsPronoun: false, Event: null } issuer && issuer != draft.Recipient && IsAuthority(issuer)) return draft with { Supplier = issuer };
            if (Words[complement.Prep].Form.Text is not ("to" or "on" or "onto" or "from" or "in" or "under") || complement.Noun is not { IsPronoun: false } list || !(list.Event == ClaimKind.Designation || Written(list.Head).EndsWith("list", StringComparison.OrdinalIgnoreCase) || Written(list.Head).EndsWith("lists", StringComparison.OrdinalIgnoreCase))) continue;
            // "on the sanctions lists of Britain and Canada".
            if (list is { Possessor: null, Of: { IsPronoun: false } lister } && IsAuthority(lister)) return draft with { Supplier = lister };
            if (list.Event == ClaimKind.Designation) continue;
            return list.Possessor is { IsPronoun: false } keeper ? draft with { Supplier = keeper } : draft with { SupplierWord = NounFrames.AuthorityWord(Words, list) };
        }

        return draft;
    }

    // "under sanctions of the European Union", "under UN sanctions", "subject to sanctions by Canada": whose they are.
    private Draft Imposed(Draft draft, NounPhrase measure)
    {
        if (measure.Of is { IsPronoun: false } of && IsAuthority(of)) return draft with { Supplier = of };
        return draft with { SupplierWord = NounFrames.AuthorityWord(Words, measure) };
    }

    private static bool IsAuthority(NounPhrase noun) => Arguments.IsParty(noun) || (noun.Classes.Has(Classes.Source) && (noun.IsName || noun.Next is { Country: not null }));

    // "The tanker left Kharg. It is under sanctions": what is listed is the ship that is told of.
    private Draft Hull(Draft draft) => draft.Carrier is null && (draft.Recipient ?? draft.Clause.Subject) is { IsPronoun: true } hull && draft.Clause.Relation == ClauseRelation.Main && _hullParagraph == _paragraph && Words[hull.Head].Form.Text is "it" or "she" or "they" or "both" && draft.Supplier != hull ? draft with { Carrier = hull, Recipient = null } : draft;

    // "will impose additional sanctions against Wagner": the measure is not the one it hits.
    private NounPhrase? Target(Draft draft)
    {
        if (draft.Recipient is not { Event: ClaimKind.Designation } measure) return draft.Recipient;
        foreach (var complement in draft.Clause.Preps)
        {
            if (complement.Prep >= measure.End && Words[complement.Prep].Form.Text is "on" or "against" or "upon" && complement.Noun is { IsPronoun: false } hit) return hit;
        }

        return null;
    }
}
