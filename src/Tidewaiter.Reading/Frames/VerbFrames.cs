using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <summary>Frames whose head is a verb: its role class and voice say which argument fills which slot.</summary>
internal static class VerbFrames
{
    /// <summary>The claim that the verb of a clause makes, or null; then <paramref name="missing"/> says what a triggered frame lacks.</summary>
    public static Draft? Of(ReadOnlySpan<Word> words, Clause clause, out string? missing)
    {
        missing = null;
        var verb = clause.Verb!;
        var classes = verb.Classes;
        if (EstimateFrames.Of(words, clause) is { } estimate) return estimate;
        if (verb.IsBe) return Presence(words, clause);
        if (classes.Has(Classes.Resemble)) return Resemble(clause);
        if (classes.Has(Classes.Show) && !classes.Has(Classes.Frames)) return Shown(clause);
        if (!classes.Has(Classes.Frames)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var draft = (classes.Has(Classes.Give) ? Give(words, clause, arguments) : null)
            ?? (classes.Has(Classes.Receive) ? Receive(clause, arguments) : null)
            ?? (classes.Has(Classes.Trade) ? Trade(clause, arguments) : null)
            ?? (classes.Has(Classes.Train) ? Train(clause, arguments) : null)
            ?? (classes.Has(Classes.Share) ? Share(clause, arguments) : null)
            ?? (classes.Has(Classes.Deploy) ? Deploy(clause, arguments) : null)
            ?? (classes.Has(Classes.Designate) ? Designate(clause, arguments) : null)
            ?? (classes.Has(Classes.Use) ? Use(words, clause, arguments) : null)
            ?? (classes.Has(Classes.Seize) ? Seize(clause, arguments) : null)
            ?? (classes.Has(Classes.Carry) ? Carry(words, clause, arguments) : null)
            ?? (classes.Has(Classes.Load | Classes.Dark) ? Load(words, clause, arguments) : null)
            ?? (classes.Has(Classes.Travel | Classes.Withdraw) ? Travel(clause, arguments) : null)
            ?? (classes.Has(Classes.Visit) ? Visit(clause, arguments) : null)
            ?? (classes.Has(Classes.Sight) ? Sight(clause, arguments) : null)
            ?? (classes.Has(Classes.Labour) ? Labour(clause, arguments) : null)
            ?? (classes.Has(Classes.Fight) ? Fight(clause, arguments) : null);
        if (draft is null) missing = Missing(classes, arguments);
        return draft;
    }

    // "Imagery shows vehicles lined up at the quay": seen, on the word of the image.
    private static Draft? Shown(Clause clause)
    {
        if (clause.Subject is not { } subject || !subject.Classes.Has(Classes.Source) || subject.Country is not null || clause.Verb!.Passive || clause.Objects.Count == 0) return null;
        var theme = clause.Objects[0];
        if (!Arguments.IsCarrier(theme) && !theme.Classes.Has(Classes.Goods)) return null;
        var at = clause.Preps.Find(static complement => complement.Noun.Classes.Has(Classes.Place) || complement.Noun.Country is not null);
        var carrier = Arguments.IsCarrier(theme) ? theme : null;
        return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/show", Clause = clause, Carrier = carrier, Item = carrier is null ? theme : null, Counted = theme, To = at.Noun, Witness = subject };
    }

    // "The radar resembles Russian technology": a likeness is technology, at most possible.
    private static Draft? Resemble(Clause clause)
    {
        if (clause.Subject is not { } subject || clause.Objects.Count == 0 || !(Arguments.IsItem(subject) || subject.IsPronoun)) return null;
        return new Draft { Kind = ClaimKind.Technology, Rule = "technology/resemble", Clause = clause, Item = subject, SupplierWord = clause.Objects[0].Nationality, Counted = subject, Ceiling = Modality.Possible };
    }

    private static string? Missing(Classes classes, Arguments arguments)
    {
        if (classes.Has(Classes.Give | Classes.Receive | Classes.Trade)) return arguments.Theme is null ? "what was handed over" : "the goods: what was handed over is not known as goods";
        if (classes.Has(Classes.Carry | Classes.Load)) return "the carrier or the cargo";
        return null;
    }

    private static string Rule(string name, Clause clause, Arguments arguments)
    {
        var voice = clause.Relation switch
        {
            ClauseRelation.Relative => "relative",
            ClauseRelation.Infinitive => "infinitive",
            ClauseRelation.Gerund => "gerund",
            ClauseRelation.Participle => "participle",
            _ => "",
        };
        var passive = arguments.Passive ? arguments.Agent is null ? "passive-without-by" : "passive" : "active";
        return voice.Length == 0 ? $"{name}/{passive}" : $"{name}/{voice}-{passive}";
    }

    private static bool IsItem(NounPhrase? noun) => noun is not null && (Arguments.IsItem(noun) || Arguments.IsCarrier(noun) || (noun.IsPronoun && noun.Country is null));

    private static Draft? Give(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        var theme = arguments.Theme;
        var recipient = arguments.Dative ?? arguments.To;
        var classes = clause.Verb!.Classes;
        if (classes.Has(Classes.With) && arguments.With is { } with && Arguments.IsItem(with)) (recipient, theme) = (theme, with);
        else if (classes.Has(Classes.With) && theme is not null && Arguments.IsParty(theme) && words[clause.Verb.Main].Form.VerbLemma is "arm" or "equip" or "rearm" or "resupply") (recipient, theme) = (theme, null);
        else if (!IsItem(theme)) return null;
        if (theme is { IsPronoun: true } && recipient is null && arguments.From is null && arguments.ToPlace is null) return null;
        if (theme is not null && theme.Classes.Has(Classes.Troops) && !theme.Classes.Has(Classes.Goods)) return Move("deployment/send", ClaimKind.Deployment, clause, arguments, theme, recipient);
        if (theme is not null && theme.Classes.Has(Classes.Workers) && !theme.Classes.Has(Classes.Goods)) return Move("labour/send", ClaimKind.Labour, clause, arguments, theme, recipient);
        var kind = theme is not null && theme.Classes.Has(Classes.Knowledge) && !theme.Classes.Has(Classes.Goods) ? ClaimKind.Technology : ClaimKind.Transfer;
        if (theme is not null && Arguments.IsCarrier(theme) && !theme.Classes.Has(Classes.Goods) && recipient is null && arguments.ToPlace is not null) return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/send", clause, arguments), Clause = clause, Carrier = theme, Counted = theme, To = arguments.ToPlace }, arguments);
        var draft = new Draft { Kind = kind, Rule = Rule($"{kind.Word()}/give", clause, arguments), Clause = clause, Item = theme, Counted = theme };
        Giver(draft, arguments);
        draft.Recipient = recipient ?? (arguments.For is { } to && Arguments.IsParty(to) ? to : null);
        return Route(draft, arguments);
    }

    private static void Giver(Draft draft, Arguments arguments)
    {
        if (arguments.Agent is { } agent && Arguments.IsCarrier(agent)) draft.Carrier = agent;
        else draft.Supplier = arguments.Agent;
        if (draft.Supplier is null && arguments.From is { } from) draft.Supplier = from;
        else if (arguments.From is { } place) draft.From = place;
    }

    private static Draft Move(string rule, ClaimKind kind, Clause clause, Arguments arguments, NounPhrase theme, NounPhrase? recipient)
    {
        var draft = new Draft { Kind = kind, Rule = Rule(rule, clause, arguments), Clause = clause, Item = theme, Counted = theme, Supplier = arguments.Agent ?? arguments.From, Recipient = recipient };
        if (draft.Supplier is { } agent && Arguments.IsCarrier(agent)) (draft.Carrier, draft.Supplier) = (agent, null);
        draft.To = recipient;
        return Route(draft, arguments);
    }

    private static Draft Route(Draft draft, Arguments arguments)
    {
        draft.Via ??= arguments.Via;
        draft.From ??= arguments.FromPlace;
        draft.To ??= arguments.ToPlace ?? (draft.Kind is ClaimKind.Transfer or ClaimKind.Technology ? null : arguments.At);
        draft.Carrier ??= arguments.Aboard;
        return draft;
    }

    private static Draft? Receive(Clause clause, Arguments arguments)
    {
        var theme = arguments.Theme;
        if (!IsItem(theme) || (theme!.IsPronoun && arguments.From is null)) return null;
        var kind = theme.Classes.Has(Classes.Knowledge) && !theme.Classes.Has(Classes.Goods) ? ClaimKind.Technology : theme.Classes.Has(Classes.Workers) && !theme.Classes.Has(Classes.Goods) ? ClaimKind.Labour : ClaimKind.Transfer;
        var draft = new Draft { Kind = kind, Rule = Rule($"{kind.Word()}/receive", clause, arguments), Clause = clause, Item = theme, Counted = theme, Recipient = arguments.Agent, Supplier = arguments.From };
        if (arguments.Agent is { } ship && Arguments.IsCarrier(ship) && arguments.FromPlace is { } giver && Arguments.IsCarrier(giver)) draft.Carrier = giver;
        else draft.From = arguments.FromPlace;
        draft.Via = arguments.Via;
        draft.To = arguments.ToPlace;
        draft.Carrier ??= arguments.Aboard;
        return draft;
    }

    private static Draft? Trade(Clause clause, Arguments arguments)
    {
        if (!IsItem(arguments.Theme) || arguments.Theme!.IsPronoun) return null;
        var draft = new Draft { Kind = ClaimKind.Transfer, Rule = Rule("transfer/trade", clause, arguments), Clause = clause, Item = arguments.Theme, Counted = arguments.Theme };
        draft.Supplier = arguments.Agent is { Next: null } single ? single : null;
        draft.Recipient = arguments.With is { } with && Arguments.IsParty(with) ? with : null;
        return draft;
    }

    private static Draft? Train(Clause clause, Arguments arguments)
    {
        if (arguments.Theme is null || arguments.Theme.Classes.Has(Classes.Vague)) return null;
        var draft = new Draft { Kind = ClaimKind.Training, Rule = Rule("training/train", clause, arguments), Clause = clause, Supplier = arguments.Agent, Recipient = arguments.Theme, Counted = arguments.Theme };
        draft.Item = arguments.On is { } on && Arguments.IsItem(on) ? on : null;
        draft.To = arguments.At ?? arguments.ToPlace;
        return draft;
    }

    private static Draft? Share(Clause clause, Arguments arguments)
    {
        var theme = arguments.Theme;
        if (theme is null || !theme.Classes.Has(Classes.Knowledge | Classes.Goods)) return null;
        return new Draft { Kind = ClaimKind.Technology, Rule = Rule("technology/share", clause, arguments), Clause = clause, Supplier = arguments.Agent, Recipient = arguments.With ?? arguments.To ?? arguments.Dative, Item = theme, Counted = theme };
    }

    private static Draft? Deploy(Clause clause, Arguments arguments)
    {
        var theme = arguments.Theme;
        if (theme is null || !theme.Classes.Has(Classes.Troops) || theme.Classes.Has(Classes.Goods)) return null;
        return Move("deployment/deploy", ClaimKind.Deployment, clause, arguments, theme, arguments.To);
    }

    private static Draft? Designate(Clause clause, Arguments arguments)
    {
        var theme = arguments.Theme;
        if (theme is null || theme.IsPronoun || clause.Relation is ClauseRelation.Gerund or ClauseRelation.Infinitive) return null;
        if (clause.Verb!.Form.Forms.Has(VerbForms.Base) && clause.Verb.First == clause.Verb.Main && clause.Relation == ClauseRelation.Content) return null;
        var lemma = clause.Verb!.Form.VerbLemma;
        if (lemma is "list" or "add" && arguments.To is null && arguments.ToPlace is null && !arguments.Passive) return null;
        if (lemma is "list" or "add" && (arguments.Agent is null ? !(arguments.Passive && theme.IsName && lemma == "list") : !Arguments.IsParty(arguments.Agent))) return null;
        var draft = new Draft { Kind = ClaimKind.Designation, Rule = Rule("designation/list", clause, arguments), Clause = clause, Supplier = arguments.Agent, Counted = theme };
        if (Arguments.IsCarrier(theme)) draft.Carrier = theme;
        else draft.Recipient = theme;
        return draft;
    }

    private static Draft? Use(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        var theme = arguments.Theme;
        if (clause.Verb!.Modal >= 0 && words[clause.Verb.Modal].Form.Text is "can") return null;
        if (clause.Verb.Form.VerbLemma is "strike" or "hit" or "attack" or "pound" or "bombard" or "target") return Strike(clause, arguments);
        if (theme is null || !theme.Classes.Has(Classes.Goods) || (arguments.Agent is { } user && Arguments.IsCarrier(user) && !user.Classes.Has(Classes.Goods))) return null;
        var draft = new Draft { Kind = ClaimKind.Use, Rule = Rule("use/fire", clause, arguments), Clause = clause, Recipient = arguments.Agent, Item = theme, Counted = theme };
        draft.To = arguments.At ?? arguments.ToPlace ?? arguments.On;
        return draft;
    }

    // "Kyiv was struck by drones", "attacked the port with missiles".
    private static Draft? Strike(Clause clause, Arguments arguments)
    {
        var weapon = arguments.With is { } with && with.Classes.Has(Classes.Goods) ? with : arguments.Agent is { } agent && agent.Classes.Has(Classes.Goods) ? agent : arguments.By is { } by && by.Classes.Has(Classes.Goods) ? by : null;
        if (weapon is null || weapon.Country is not null) return null;
        var draft = new Draft { Kind = ClaimKind.Use, Rule = Rule("use/strike", clause, arguments), Clause = clause, Item = weapon, Counted = weapon, To = arguments.Theme ?? arguments.At };
        if (arguments.Agent is { } user && user != weapon) draft.Recipient = user;
        return draft;
    }

    private static Draft? Seize(Clause clause, Arguments arguments)
    {
        var theme = arguments.Theme;
        if (theme is null || !(Arguments.IsShipLike(theme) || Arguments.IsItem(theme) || theme.IsPronoun)) return null;
        if (theme.IsPronoun && arguments.At is null) return null;
        var draft = new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/seize", clause, arguments), Clause = clause, Counted = theme };
        if (Arguments.IsShipLike(theme)) draft.Carrier = theme;
        else draft.Item = theme;
        draft.To = arguments.At;
        draft.Carrier ??= arguments.Aboard ?? (arguments.FromPlace is { } from && Arguments.IsCarrier(from) ? from : null);
        return draft;
    }

    private static Draft? Carry(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        var theme = arguments.Theme;
        if (!IsItem(theme) || (clause.Verb!.Modal >= 0 && words[clause.Verb.Modal].Form.Text == "can")) return null;
        if (theme!.IsPronoun && arguments.ToPlace is null && arguments.To is null && arguments.FromPlace is null) return null;
        var routed = arguments.To is not null || arguments.ToPlace is not null || arguments.From is not null || arguments.FromPlace is not null || arguments.Via is not null || (arguments.For is { } user0 && Arguments.IsParty(user0)) || arguments.Dative is not null;
        if (!routed && (clause.Relation == ClauseRelation.Participle || clause.Verb!.Form.VerbLemma is "take" or "bring" or "move" or "rail" or "haul" || (arguments.Agent is { } what && !Arguments.IsCarrier(what) && !Arguments.IsParty(what) && !what.IsPronoun))) return null;
        if (theme.Classes.Has(Classes.Troops) && !theme.Classes.Has(Classes.Goods)) return Move("deployment/carry", ClaimKind.Deployment, clause, arguments, theme, arguments.To);
        var recipient = arguments.For is { } user && Arguments.IsParty(user) ? user : arguments.Dative;
        var handed = recipient is not null || arguments.Agent is { Event: ClaimKind.Transfer } || (arguments.To is not null && (arguments.From is not null || (arguments.Agent is { } giver && !Arguments.IsCarrier(giver))));
        var draft = new Draft { Kind = handed ? ClaimKind.Transfer : ClaimKind.Movement, Rule = Rule(handed ? "transfer/carry" : "movement/carry", clause, arguments), Clause = clause, Item = theme, Counted = theme };
        if (arguments.Agent is { } agent && Arguments.IsCarrier(agent)) draft.Carrier = agent;
        else if (arguments.Agent is { Event: not null } event0) draft.Counted = event0.Quantity >= 0 ? event0 : theme;
        else if (handed) draft.Supplier = arguments.Agent;
        if (handed)
        {
            draft.Recipient = recipient ?? arguments.To;
            draft.Supplier ??= arguments.From;
        }
        else
        {
            (draft.From, draft.To) = (arguments.From, arguments.To);
        }

        return Route(draft, arguments);
    }

    private static Draft? Load(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        if (clause.Verb!.Classes.Has(Classes.Dark)) return Dark(words, clause, arguments);
        var carrier = arguments.Agent is { } agent && Arguments.IsCarrier(agent) ? agent : arguments.Theme is { } theme && Arguments.IsCarrier(theme) ? theme : arguments.Aboard;
        if (carrier is null && arguments.Agent is not { IsPronoun: true }) return null;
        var draft = new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/load", clause, arguments), Clause = clause, Carrier = carrier ?? arguments.Agent, Counted = carrier };
        if (arguments.Theme is { } cargo && Arguments.IsItem(cargo) && cargo != carrier) draft.Item = cargo;
        draft.To = arguments.At ?? arguments.ToPlace ?? arguments.To;
        return draft;
    }

    // "had switched off its transponder", "her tracking gear fell silent".
    private static Draft? Dark(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        // To broadcast is nothing; not to broadcast is the event.
        var silent = clause.Verb!.Form.VerbLemma is "broadcast" or "transmit";
        var none = arguments.Agent is { Determiner: >= 0 } few && words[few.Determiner].Form.Text is "none" or "no" or "neither";
        if (silent) return (clause.Verb.Negated || none) && arguments.Agent is { } quiet ? new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/dark", clause, arguments), Clause = clause, Carrier = quiet, Counted = quiet, To = arguments.At, NegativeEvent = true } : null;
        foreach (var noun in (ReadOnlySpan<NounPhrase?>)[arguments.Theme, arguments.Agent])
        {
            if (noun is null || words[noun.Head].Form.NounLemma is not ("transponder" or "system" or "signal" or "position" or "gear" or "ais" or "transmitter" or "tracker")) continue;
            var carrier = noun == arguments.Agent || arguments.Agent is null ? noun.Possessor ?? Pointer(noun) : arguments.Agent;
            return new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/dark", clause, arguments), Clause = clause, Carrier = carrier, Counted = carrier, To = arguments.At ?? arguments.ToPlace };
        }

        return arguments.Agent is { } ship && Arguments.IsCarrier(ship) && clause.Verb!.Form.VerbLemma is "go dark" or "go silent" or "fall silent" ? new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/dark", clause, arguments), Clause = clause, Carrier = ship, Counted = ship, To = arguments.At } : null;
    }

    // "its transponder": the determiner stands for the ship.
    private static NounPhrase? Pointer(NounPhrase noun) => noun.Determiner < 0 ? null : new NounPhrase { First = noun.Determiner, CoreFirst = noun.Determiner, CoreEnd = noun.Determiner + 1, End = noun.Determiner + 1, Head = noun.Determiner, IsPronoun = true, Determiner = noun.Determiner };

    private static Draft? Travel(Clause clause, Arguments arguments)
    {
        var subject = arguments.Passive ? arguments.Theme : arguments.Agent;
        var transitive = arguments.Theme is { } flown && Arguments.IsCarrier(flown) && !arguments.Passive;
        if (transitive) subject = arguments.Theme;
        if (subject is null) return null;
        var to = arguments.To ?? arguments.ToPlace ?? arguments.At;
        var place = arguments.Theme is { } visited && !arguments.Passive && !transitive && (visited.Country is not null || visited.Classes.Has(Classes.Place) || (visited.IsName && !Arguments.IsCarrier(visited))) ? visited : null;
        var leaving = clause.Verb!.Form.VerbLemma is "leave" or "depart";
        if (subject.Classes.Has(Classes.Troops | Classes.Workers) && arguments.Theme is { } steered && !arguments.Passive && (Arguments.IsItem(steered) || Arguments.IsCarrier(steered))) return null;
        if (subject.Classes.Has(Classes.Troops) && !Arguments.IsCarrier(subject)) return Reach(new Draft { Kind = ClaimKind.Deployment, Rule = Rule("deployment/travel", clause, arguments), Clause = clause, Item = subject, Counted = subject, To = to ?? place, Recipient = arguments.To ?? (place?.Country is null ? null : place) }, arguments);
        if (subject.Classes.Has(Classes.Workers) && !Arguments.IsCarrier(subject)) return Reach(new Draft { Kind = ClaimKind.Labour, Rule = Rule("labour/travel", clause, arguments), Clause = clause, Item = subject, Counted = subject, To = to ?? place, Recipient = arguments.To ?? (place?.Country is null ? null : place) }, arguments);
        if (!Arguments.IsCarrier(subject) && !subject.IsPronoun && !subject.CountOnly && !subject.Classes.Has(Classes.Goods) && subject.Event != ClaimKind.Movement)
        {
            var ship = subject.IsName && subject.Country is null && (subject.Determiner >= 0 || clause.Verb!.Classes.Has(Classes.Sight)) && !subject.Classes.Has(Classes.Person | Classes.Source | Classes.Party);
            var person = subject.Classes.Has(Classes.Person | Classes.Source) || subject.IsName;
            var host = arguments.To ?? (place?.Country is null ? null : place);
            if (ship) return Voyage(clause, arguments, subject, to ?? place, leaving ? place : null);
            if (!person || host is null || subject.Country is not null || arguments.Passive) return null;
            return new Draft { Kind = ClaimKind.Visit, Rule = Rule("visit/travel", clause, arguments), Clause = clause, Supplier = subject, Recipient = host, To = host };
        }

        if (to is null && place is null && arguments.Between is null && arguments.From is null && arguments.FromPlace is null && arguments.Via is null) return null;
        if (Arguments.IsItem(subject) && (!Arguments.IsCarrier(subject) || (subject.Classes.Has(Classes.Goods) && arguments.From is not null && clause.Verb!.Form.VerbLemma == "come")) && (arguments.To ?? arguments.From ?? (place is not null && Arguments.IsParty(place) ? place : null)) is not null) return Goods(clause, arguments, subject, place);
        var berthed = clause.Verb!.Classes.Has(Classes.Sight) && !subject.IsPronoun;
        var draft = new Draft { Kind = berthed ? ClaimKind.Sighting : ClaimKind.Movement, Rule = Rule(berthed ? "sighting/berth" : "movement/travel", clause, arguments), Clause = clause, Counted = subject };
        if (subject.Event is not null) draft.Carrier = subject.Of is { } of && Arguments.IsCarrier(of) ? of : arguments.Aboard ?? subject;
        else if (Arguments.IsCarrier(subject) || subject.IsPronoun || subject.CountOnly || (subject.IsName && !clause.Verb!.Form.VerbLemma.StartsWith("come", StringComparison.Ordinal))) draft.Carrier = subject;
        else draft.Item = subject;
        (draft.From, draft.To) = leaving ? (place ?? arguments.From, arguments.To ?? arguments.ToPlace ?? arguments.For) : (arguments.From, to ?? place);
        return Reach(draft, arguments);
    }

    // "The Fortune berthed at El Palito": what berths and sails under a name with "the" is a ship.
    private static Draft? Voyage(Clause clause, Arguments arguments, NounPhrase ship, NounPhrase? to, NounPhrase? left)
    {
        if (to is null && arguments.From is null && arguments.FromPlace is null && left is null) return null;
        var berthed = clause.Verb!.Classes.Has(Classes.Sight);
        var draft = new Draft { Kind = berthed ? ClaimKind.Sighting : ClaimKind.Movement, Rule = Rule(berthed ? "sighting/berth" : "movement/travel", clause, arguments), Clause = clause, Carrier = ship, Counted = ship, From = left, To = left is null ? to : arguments.To ?? arguments.ToPlace };
        return Reach(draft, arguments);
    }

    // "148 missiles had reached Russia", "equipment arrived from Russia": goods that come to a party have changed hands.
    private static Draft Goods(Clause clause, Arguments arguments, NounPhrase goods, NounPhrase? place)
    {
        var recipient = arguments.To ?? (place is not null && Arguments.IsParty(place) ? place : null);
        var draft = new Draft { Kind = ClaimKind.Transfer, Rule = Rule("transfer/arrive", clause, arguments), Clause = clause, Item = goods, Counted = goods, Recipient = recipient, Supplier = arguments.From, From = arguments.FromPlace, To = arguments.ToPlace };
        (draft.Via, draft.Carrier) = (arguments.Via, arguments.Aboard);
        return draft;
    }

    private static Draft Reach(Draft draft, Arguments arguments)
    {
        draft.From ??= arguments.From ?? arguments.FromPlace;
        draft.Via ??= arguments.Via;
        draft.Carrier ??= arguments.Aboard;
        if (arguments.Between is { Next: { } other } between && draft.From is null) (draft.From, draft.To) = (between.Alone(), other);
        return draft;
    }

    private static Draft? Visit(Clause clause, Arguments arguments)
    {
        var (guest, host) = (arguments.Agent, arguments.Theme);
        if (guest is null || host is null || guest.Country is not null || !(guest.Classes.Has(Classes.Person | Classes.Source | Classes.Troops) || guest.IsName)) return null;
        var draft = new Draft { Kind = ClaimKind.Visit, Rule = Rule("visit/visit", clause, arguments), Clause = clause, Supplier = guest };
        if (Arguments.IsItem(host)) draft.Item = host;
        else if (host.Country is not null) (draft.Recipient, draft.To) = (host, host);
        else if (host.Classes.Has(Classes.Place)) draft.To = host;
        else return null;
        return draft;
    }

    private static Draft? Sight(Clause clause, Arguments arguments)
    {
        var theme = arguments.Theme;
        if (theme is null || !(Arguments.IsShipLike(theme) || (theme.Classes.Has(Classes.Goods) && (arguments.At is not null || arguments.Aboard is not null || arguments.Passive || clause.Verb!.Form.VerbLemma == "unveil")))) return null;
        var draft = new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/see", clause, arguments), Clause = clause, Counted = theme, To = arguments.At };
        if (Arguments.IsShipLike(theme)) draft.Carrier = theme;
        else draft.Item = theme;
        if (arguments.At is { Of: { } held } && Arguments.IsCarrier(held)) (draft.Carrier, draft.To) = (draft.Carrier ?? held, null);
        if (clause.Verb!.Form.VerbLemma is "find" or "discover" or "uncover") draft.Carrier ??= arguments.Aboard ?? (arguments.On is { } on && Arguments.IsCarrier(on) ? on : null);
        return draft.To is null && draft.Carrier is null && !arguments.Passive && clause.Verb.Form.VerbLemma != "unveil" ? null : draft;
    }

    private static Draft? Labour(Clause clause, Arguments arguments)
    {
        var lemma = clause.Verb!.Form.VerbLemma;
        if (lemma is "work" or "toil" or "labour" or "labor")
        {
            if (arguments.Agent is not { } workers || !(workers.Classes.Has(Classes.Workers) || workers.IsPronoun)) return null;
            if (workers.IsPronoun && arguments.At is null) return null;
            return new Draft { Kind = ClaimKind.Labour, Rule = Rule("labour/work", clause, arguments), Clause = clause, Item = workers, Counted = workers, To = arguments.At };
        }

        if (arguments.Theme is not { } hired || !hired.Classes.Has(Classes.Workers) || hired.Classes.Has(Classes.Goods)) return null;
        return new Draft { Kind = ClaimKind.Labour, Rule = Rule("labour/hire", clause, arguments), Clause = clause, Item = hired, Counted = hired, Recipient = arguments.Agent, To = arguments.At };
    }

    private static Draft? Fight(Clause clause, Arguments arguments)
    {
        if (arguments.Agent is not { } troops || !troops.Classes.Has(Classes.Troops)) return null;
        return new Draft { Kind = ClaimKind.Use, Rule = Rule("use/fight", clause, arguments), Clause = clause, Item = troops, Counted = troops, To = arguments.At };
    }

    // "The soldiers are now at bases in Ussuriysk"; "73 freight cars were visible at Tumangang".
    private static Draft? Presence(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        if (clause.Subject is { } moving && Arguments.IsCarrier(moving) && (arguments.To ?? arguments.ToPlace) is { } heading) return new Draft { Kind = ClaimKind.Movement, Rule = "movement/bound", Clause = clause, Carrier = moving, Counted = moving, From = arguments.From ?? arguments.FromPlace, To = heading };
        if ((arguments.At ?? arguments.On) is not { } at || clause.Objects.Count > 0 || clause.Subject is not { } subject) return null;
        if (at.Country is null && !at.Classes.Has(Classes.Place) && !at.IsName) return null;
        if (subject.Classes.Has(Classes.Troops) && !Arguments.IsCarrier(subject)) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/presence", Clause = clause, Item = subject, Counted = subject, To = at };
        if (subject.Classes.Has(Classes.Workers)) return new Draft { Kind = ClaimKind.Labour, Rule = "labour/presence", Clause = clause, Item = subject, Counted = subject, To = at };
        if (Arguments.IsCarrier(subject)) return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/presence", Clause = clause, Carrier = subject, Counted = subject, To = at };
        return null;
    }
}
