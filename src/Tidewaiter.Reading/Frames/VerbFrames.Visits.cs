using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Who visits and meets whom, who is sent on a visit, and who is whose guest.</content>
internal static partial class VerbFrames
{
    private static bool IsGuest(NounPhrase? noun) => noun is { IsPronoun: false, Country: null } && !noun.Classes.Has(Classes.Carrier | Classes.Goods | Classes.Place | Classes.Vague | Classes.Account) && (noun.Classes.Has(Classes.Person | Classes.Source) || (noun is { IsName: true, Determiner: < 0 } && noun.Classes == Classes.None));

    // "the jet brought the minister to Pyongyang", "was used to fly a delegation to Moscow": the guests are told of.
    private static Draft? Brought(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        if (arguments.Theme is not { IsPronoun: false, Country: null } guest || !IsGuest(guest) || (arguments.To ?? arguments.ToPlace) is not { IsPronoun: false } host || !(host.Country is not null || host.IsName)) return null;
        var carried = arguments.Agent is { } jet ? Arguments.IsCarrier(jet) : clause.Relation == ClauseRelation.Infinitive && clause.Parent?.Subject is { } used && Arguments.IsCarrier(used);
        return carried ? new Draft { Kind = ClaimKind.Visit, Rule = Rule("visit/brought", clause, arguments), Clause = clause, Supplier = guest, Recipient = host.Country is null ? null : host, To = host } : null;
    }

    private static bool IsPerson(NounPhrase noun) => noun is { IsName: true, Country: null, Determiner: < 0 } && !noun.Classes.Has(Classes.Party | Classes.Place | Classes.Carrier | Classes.Goods | Classes.Troops | Classes.Account);

    private static bool IsDelegation(ReadOnlySpan<Word> words, NounPhrase? noun) => noun is not null && words[noun.Head].Form.NounLemma is "delegation" or "envoy" or "special envoy" or "emissary" or "delegate" or "mission" or "counterpart";

    // "met Putin in the Kremlin", "held talks with a delegation in Pyongyang", "hosted a delegation", "was greeted by officials in Wonsan".
    private static Draft? Meeting(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Subject is not { } subject) return null;
        var lemma = verb.Form.VerbLemma;
        // "led a delegation to Pyongyang".
        if (lemma is "lead" or "head" or "take" && !verb.Passive && clause.Objects.Count > 0 && IsDelegation(words, clause.Objects[0]) && IsGuest(subject) && Arguments.OfVerb(words, clause) is var leading && (leading.To ?? leading.ToPlace) is { } goal && IsWhere(goal)) return new Draft { Kind = ClaimKind.Visit, Rule = "visit/lead", Clause = clause, Supplier = subject, Recipient = goal.Country is null ? null : goal, To = goal };
        // "A delegation was received in Moscow".
        if (verb.Passive && lemma is "receive" or "host" or "welcome" or "greet" && IsGuest(subject) && Arguments.OfVerb(words, clause) is { Agent: null, At: { } hall } && IsWhere(hall)) return new Draft { Kind = ClaimKind.Visit, Rule = "visit/received", Clause = clause, Supplier = subject, Recipient = hall.Country is null ? null : hall, To = hall };
        // "Shoigu saw Kim in Pyongyang": of two by name at a place.
        if (lemma == "see" && !(verb is { Passive: false, Negated: false } && IsPerson(subject) && clause.Objects is [var seen] && IsPerson(seen) && IsGuest(seen))) return null;
        if (lemma is not ("host" or "welcome" or "greet" or "receive" or "meet" or "hold" or "have" or "conduct" or "see")) return null;
        if (lemma is "hold" or "have" or "conduct" && !(clause.Objects.Count > 0 && IsTalks(words, clause.Objects[0]))) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var at = IsWhere(arguments.At) ? arguments.At : null;
        // "in Benghazi, where Lavrov has been holding talks with Haftar".
        if (clause is { Relation: ClauseRelation.Relative, Marker: >= 0, Antecedent: { } venue, Subject.IsPronoun: false } && words[clause.Marker].Form.Text == "where" && IsWhere(venue)) at ??= venue;
        if (lemma is "host" or "welcome" or "greet" or "receive")
        {
            var (guest, host) = (arguments.Theme, arguments.Agent);
            if (!IsGuest(guest) || host is null || !(host.Country is not null || host.IsPronoun || IsGuest(host)) || guest!.Quantity >= 0) return null;
            if (!IsDelegation(words, guest) && !(guest.IsName || guest.Classes.Has(Classes.Person)) && at is null) return null;
            return new Draft { Kind = ClaimKind.Visit, Rule = Rule("visit/host", clause, arguments), Clause = clause, Supplier = guest, Recipient = host, To = at };
        }

        if (verb.Passive || !(IsGuest(subject) || subject.IsPronoun)) return null;
        var partner = lemma is "meet" or "see" ? arguments.Theme ?? arguments.With : arguments.With;
        if (partner is null || (partner == arguments.Theme && partner.Event is not null)) return Together(words, clause, subject, at);
        if (!IsGuest(partner)) return null;
        if (IsOwn(words, partner)) return NoEvent(clause);
        // "Putin had met with Kim in July": when two heads met is told, if not where.
        if (at is null && lemma is "meet" && clause.Times.Count > 0 && subject is { IsName: true } && partner is { IsName: true }) return new Draft { Kind = ClaimKind.Visit, Rule = Rule("visit/meet", clause, arguments), Clause = clause, Supplier = subject, Recipient = partner };
        if (at is null && !(IsDelegation(words, partner) && partner!.Nationality >= 0)) return null;
        // Who comes as a delegation, or meets another in that one's own land, is the guest.
        var receiving = IsDelegation(words, partner) && words[partner!.Head].Form.NounLemma != "counterpart" ? true : at?.Country is { } land && IsOf(words, subject, land);
        return new Draft { Kind = ClaimKind.Visit, Rule = Rule("visit/meet", clause, arguments), Clause = clause, Supplier = receiving ? partner : subject, Recipient = receiving ? subject : partner, To = at };
    }

    // "Kim and Putin met at the cosmodrome", "the two leaders held a summit in Istanbul": guest and host stand side by side.
    private static Draft? Together(ReadOnlySpan<Word> words, Clause clause, NounPhrase subject, NounPhrase? at)
    {
        // "Kim and Lavrov met on Saturday": when two heads met is told, if not where.
        if (at is null && clause is { Times.Count: > 0, Verb.Form.VerbLemma: "meet", Relation: not ClauseRelation.Participle } && subject is { IsName: true, IsPronoun: false, Next: { IsName: true, Country: null, Next: null } other } && subject.Country is null && !Arguments.IsShipLike(other)) return new Draft { Kind = ClaimKind.Visit, Rule = "visit/together", Clause = clause, Supplier = subject.Alone(), Recipient = other };
        if (at is null || subject.IsPronoun || (subject.Next is null && subject.Quantity < 0) || clause.Relation is ClauseRelation.Participle || !(subject.Next is { Country: null } || (subject.Plural && subject.Classes.Has(Classes.Person)))) return null;
        var (guest, host) = subject.Next is { } second ? (subject.Alone(), second) : (subject, null);
        return new Draft { Kind = ClaimKind.Visit, Rule = "visit/together", Clause = clause, Supplier = guest, Recipient = host, To = at };
    }

    // "A Russian delegation was in Bangui last week".
    private static Draft? Staying(ReadOnlySpan<Word> words, Clause clause, NounPhrase subject)
    {
        if (clause.Verb is not { IsBe: true } || (clause.Objects.Count > 0 && !clause.Verb.Perfect) || (clause.Times.Count == 0 && clause.Objects.Count == 0) || !IsGuest(subject) || !(IsDelegation(words, subject) || (subject.Classes.Has(Classes.Person) && !subject.Classes.Has(Classes.Party)))) return null;
        // "was in court in Oslo".
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Noun.Head].Form.NounLemma is "court" or "parliament" or "hospital" or "prison" or "custody" or "jail" or "office" or "exile" or "detention") return NoEvent(clause);
        }

        // "has been to Moscow three times".
        if (clause.Verb.Perfect && Arguments.OfVerb(words, clause).To is { Country: not null } seen) return new Draft { Kind = ClaimKind.Visit, Rule = "visit/staying", Clause = clause, Supplier = subject, Recipient = seen, To = seen };
        return Arguments.OfVerb(words, clause).At is { } at && IsWhere(at) && (at.Country is not null || at.Classes.Has(Classes.Place)) ? new Draft { Kind = ClaimKind.Visit, Rule = "visit/staying", Clause = clause, Supplier = subject, Recipient = at.Country is null ? null : at, To = at } : null;
    }

    private static bool IsTalks(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "talk" or "talks" or "meeting" or "summit" or "discussion" or "negotiation" or "consultation" or "conversation";

    private static bool IsOf(ReadOnlySpan<Word> words, NounPhrase person, Country land)
    {
        if (person.Possessor?.Country == land) return true;
        for (var i = person.CoreFirst; i < person.CoreEnd; i++)
        {
            if (words[i].Country == land) return true;
        }

        return false;
    }

    // "The head of the junta went to Moscow for talks", "Haftar was in Moscow last September".
    private static Draft? Toured(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (clause.Objects.Count > 0 || subject is not { Country: null, Plural: false, IsPronoun: false } guest || Arguments.IsShipLike(guest) || guest.Classes.Has(Classes.Goods | Classes.Troops | Classes.Workers | Classes.Place) || guest.Event is not null || guest.Quantity >= 0) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (verb.IsBe)
        {
            var named = guest.IsName && clause.Relation is ClauseRelation.Main or ClauseRelation.Content && clause.Times.Count > 0;
            return named && arguments.At is { Country: not null } land ? new Draft { Kind = ClaimKind.Visit, Rule = "visit/was-in", Clause = clause, Supplier = guest, Recipient = land, To = land } : null;
        }

        if ((arguments.To ?? arguments.ToPlace) is not { } host || !IsWhere(host)) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "for" or "on" && (complement.Noun.Event == ClaimKind.Visit || IsTalks(words, complement.Noun))) return new Draft { Kind = ClaimKind.Visit, Rule = "visit/went", Clause = clause, Supplier = guest, Recipient = host.Country is null ? null : host, To = host };
        }

        return null;
    }

    // "sent a delegation to Pyongyang": people who speak for a state are sent on a visit, not handed over.
    private static Draft? Delegate(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        if (Representing(words, clause, arguments) is { } represented) return represented;
        if (arguments.Theme is not { IsPronoun: false, Country: null } guests || guests.Classes.Has(Classes.Items) || (guests.Plural && words[guests.Head].Form.NounLemma == "man") || !guests.Classes.Has(Classes.Person | Classes.Source)) return null;
        var host = arguments.To ?? arguments.ToPlace;
        if (host is null || !(host.Country is not null || host.Classes.Has(Classes.Place | Classes.Party))) return null;
        // "General Kim was sent to Russia to oversee the troops": one of them.
        if (clause.Children.Exists(static child => child is { Relation: ClauseRelation.Infinitive, Verb.Form.VerbLemma: "oversee" or "command" or "lead" or "coordinate" or "supervise" or "direct" or "fight" or "advise" or "train" })) return new Draft { Kind = ClaimKind.Deployment, Rule = Rule("deployment/send", clause, arguments), Clause = clause, Supplier = arguments.Agent, Item = guests, Counted = guests, Recipient = host.Country is null ? null : host, To = host };
        // "sent letters to eleven makers", "a team sent to the front": only envoys visit.
        if (!IsDelegation(words, guests) && words[guests.Head].Form.NounLemma is not ("envoy" or "emissary" or "diplomat" or "minister" or "official" or "representative" or "negotiator" or "inspector" or "mission" or "expert" or "team")) return null;
        return new Draft { Kind = ClaimKind.Visit, Rule = Rule("visit/send", clause, arguments), Clause = clause, Supplier = arguments.Agent ?? guests, Recipient = host.Country is null ? null : host, To = host };
    }

    // "sent one of its top officials to the parade in Beijing", "will send representatives to the forum": to an occasion.
    private static Draft? Representing(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        if (arguments.Theme is not { IsPronoun: false, Country: null } theme || arguments.Passive || arguments.Agent is not { Country: not null } sender) return null;
        var envoys = theme.CountOnly && theme.Of is { } among ? among : theme;
        if (words[envoys.Head].Form.NounLemma is not ("envoy" or "representative" or "official" or "top official" or "senior official" or "minister" or "speaker" or "delegation" or "ambassador" or "diplomat" or "lawmaker" or "deputy" or "leader")) return null;
        NounPhrase? occasion = null, place = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < clause.Verb!.First) continue;
            if (words[complement.Prep].Form.Text == "to" && words[complement.Noun.Head].Form.NounLemma is "parade" or "military parade" or "forum" or "summit" or "ceremony" or "conference" or "celebration" or "funeral" or "inauguration" or "congress" or "talks" or "talk" or "meeting" or "fair" or "exhibition") occasion ??= complement.Noun;
            else if (IsWhere(complement.Noun) && words[complement.Prep].Form.Text is "in" or "at" or "to") place ??= complement.Noun;
        }

        if (occasion is null && (theme == envoys || place is null)) return null;
        return place?.Country is { } land && land == sender.Country ? null : new Draft { Kind = ClaimKind.Visit, Rule = Rule("visit/represent", clause, arguments), Clause = clause, Supplier = theme, Recipient = place?.Country is null ? null : place, To = place ?? occasion };
    }

    // "Zelensky met his generals in Kyiv", "spoke to reporters": one's own people, and nobody's hosts.
    private static bool IsOwn(ReadOnlySpan<Word> words, NounPhrase partner) => words[partner.Head].Form.NounLemma is "reporter" or "journalist" or "resident" or "student" or "voter" or "lawmaker" or "governor" or "cabinet" or "family" or "relative" or "survivor" or "veteran" or "worker" or "activist" or "protester" or "press"
        || (partner.Nationality < 0 && partner.Determiner >= 0 && words[partner.Determiner].Form.Text is "his" or "her" or "their" && words[partner.Head].Form.NounLemma is "minister" or "general" or "commander" or "adviser" or "advisor" or "aide" or "official" or "officer" or "cabinet" or "soldier" or "ambassador" or "staff");

    // "Lavrov is in Pyongyang for talks", "arrived in Wonsan for a three-day visit".
    private static Draft? OnVisit(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } subject) return null;
        if (!IsGuest(subject) || subject.Quantity >= 0 || (clause.Objects.Count > 0 && !(clause.Verb!.Perfect && words[clause.Objects[0].Head].Form.NounLemma == "time"))) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (!(IsWhere(arguments.At) || (clause.Verb!.Perfect && arguments.To is not null)) || Arguments.IsShipLike(subject)) return null;
        if (Staying(words, clause, subject) is { } staying) return staying;
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text is "for" or "on" && (complement.Noun.Event == ClaimKind.Visit || IsTalks(words, complement.Noun))) return new Draft { Kind = ClaimKind.Visit, Rule = Rule("visit/stay", clause, arguments), Clause = clause, Supplier = subject, Recipient = arguments.At!.Country is null ? null : arguments.At, To = arguments.At };
        }

        return null;
    }

    private static Draft? Visit(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        var (guest, host) = (arguments.Agent, arguments.Theme);
        // "visited Russia four times": how often stands behind where.
        if (!arguments.Passive && clause.Objects is [{ } where, { Quantity: >= 0 } times] && words[times.Head].Form.NounLemma == "time" && IsWhere(where)) host = where;
        // "was inspected by the Panel at the barracks": seen by who looks into it.
        if (arguments is { Passive: true, At: { } barracks } && host is { IsPronoun: false } && clause.Verb!.Form.VerbLemma is "inspect" or "survey" && guest is { Country: null } && guest.Classes.Has(Classes.Source) && (Arguments.IsItem(host) || host.CountOnly)) return new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/inspect", clause, arguments), Clause = clause, Carrier = Arguments.IsShipLike(host) ? host : null, Item = Arguments.IsShipLike(host) ? null : host, Counted = host, To = barracks };
        // "The Group inspected the weapons in Aden".
        if (arguments is { Passive: false, At: { } seat } && IsSomewhere(seat) && clause.Verb!.Form.VerbLemma is "inspect" or "survey" or "examine" && guest is { IsPronoun: false } && !guest.Classes.Has(Classes.Person) && (guest.Country is not null || guest.Classes.Has(Classes.Source | Classes.Party)) && host is { IsPronoun: false, Country: null } && (host.Classes.Has(Classes.Goods) || Arguments.IsShipLike(host))) return new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/inspect", clause, arguments), Clause = clause, Carrier = Arguments.IsShipLike(host) ? host : null, Item = Arguments.IsShipLike(host) ? null : host, Counted = host, To = seat, Witness = guest.Country is null ? guest : null };
        // "the Lena visited Rajin in May": a ship calls.
        if (guest is not null && host is not null && Arguments.IsShipLike(guest) && !guest.Classes.Has(Classes.Person | Classes.Source | Classes.Party) && IsSomewhere(host) && (Arguments.IsCarrier(guest) || (host.Classes.Has(Classes.Place) && clause.Relation != ClauseRelation.Relative))) return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/visit", clause, arguments), Clause = clause, Carrier = guest, Counted = guest, To = host }, arguments);
        if (guest is null || host is null || guest.Country is not null || (guest is { IsName: true, Determiner: >= 0 } && !guest.Classes.Has(Classes.Person | Classes.Source)) || !(guest.Classes.Has(Classes.Person | Classes.Source | Classes.Troops) || (guest.Classes.Has(Classes.Workers) && clause.Verb!.Form.VerbLemma == "visit" && host.Country is not null && IsForeign(words, guest)) || guest.IsName || (guest.IsPronoun && words[guest.Head].Form.Text is "he" or "she" or "they" or "both" && IsWhere(host)))) return null;
        // "Kim has inspected the destroyer": his own, for all that is told.
        if (clause.Verb!.Form.VerbLemma is "inspect" && host.Country is null && Arguments.IsShipLike(host) && !(arguments.At is { Country: not null })) return NoEvent(clause);
        var draft = new Draft { Kind = ClaimKind.Visit, Rule = Rule("visit/visit", clause, arguments), Clause = clause, Supplier = guest };
        if (Arguments.IsItem(host)) draft.Item = host;
        else if (host.Country is not null) (draft.Recipient, draft.To) = (host, host);
        else if (host.Classes.Has(Classes.Place) || (host is { IsName: true, Classes: Classes.None } && (host.CoreEnd - host.CoreFirst == 1 || clause.Verb!.Form.VerbLemma.EndsWith(" to", StringComparison.Ordinal)))) draft.To = host;
        else if (!arguments.Passive && IsGuest(guest) && IsWhere(arguments.At) && host is { IsPronoun: false, Event: null or ClaimKind.Visit } && !IsGuest(host)) draft.To = arguments.At;
        else if (IsGuest(host) && host.IsName && clause.Verb!.Form.VerbLemma == "visit") (draft.Recipient, draft.To) = (host, IsWhere(arguments.At) ? arguments.At : null);
        else return null;
        // "visited an airfield in Iran to examine drones": the land receives, and what is looked at is told.
        draft.Recipient ??= arguments.At is { Country: not null } land ? land : host.Of is { Country: not null } of ? of : host.Possessor is { Country: not null } owner ? owner : null;
        draft.Item ??= Viewed(clause);
        return draft;
    }

    private static NounPhrase? Viewed(Clause clause)
    {
        foreach (var child in clause.Children)
        {
            if (child is { Relation: ClauseRelation.Infinitive, Verb: { Passive: false } looking, Objects.Count: > 0 } && looking.Form.VerbLemma is "see" or "view" or "examine" or "inspect" or "evaluate" or "test" or "buy" or "observe" or "assess" && Arguments.IsItem(child.Objects[0])) return child.Objects[0];
        }

        return null;
    }
}
