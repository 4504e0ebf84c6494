using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Who trains whom, and who learns what and where.</content>
internal static partial class VerbFrames
{
    // "pilots have been learning to fly the Su-35 in Russia", "crews trained to operate the system".
    private static Draft? Learn(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is { Verb: { Passive: false, Form.VerbLemma: "attend" or "take" or "follow" }, Subject: { Country: null } cadets, Objects: [{ } school, ..] } && cadets.Classes.Has(Classes.Troops | Classes.Workers | Classes.Person) && !cadets.Classes.Has(Classes.Goods) && words[school.Head].Form.NounLemma is "academy" or "military academy" or "course" or "training" or "training course" or "college" or "staff college" or "flight school" or "military school" or "academies")
        {
            var taught = Arguments.OfVerb(words, clause);
            var host0 = IsWhere(taught.At) ? taught.At : null;
            var teacher = school.Nationality >= 0 ? NounPhrase.OfState(words, school.Nationality) : null;
            return host0 is null && teacher is null ? null : new Draft { Kind = ClaimKind.Training, Rule = "training/attend", Clause = clause, Nominal = school.Event is null ? null : school, Supplier = teacher, Recipient = cadets, Counted = cadets, To = host0 };
        }

        if (clause.Verb is not { Passive: false, Form.VerbLemma: "learn" or "train" or "practise" or "practice" or "study" or "convert" } || clause.Subject is not { } pupils || (pupils.Country is not null && !pupils.IsPeople) || !(pupils.Classes.Has(Classes.Troops | Classes.Person | Classes.Workers) || pupils.IsPeople || (pupils.IsPronoun && words[pupils.Head].Form.Text is "they" or "he"))) return null;
        if (Instructed(words, clause, pupils) is { } instructed) return instructed;
        if (clause.Verb.Form.VerbLemma == "convert") return clause.Objects.Count == 0 && pupils.Classes.Has(Classes.Troops) && Arguments.OfVerb(words, clause) is { ToPlace: { } type } converted ? new Draft { Kind = ClaimKind.Training, Rule = "training/convert", Clause = clause, Recipient = pupils, Counted = pupils, Item = type, To = IsWhere(converted.At) ? converted.At : null } : null;
        if (clause.Objects.Count > 0 && (clause.Verb.Form.VerbLemma == "train" || !Arguments.IsItem(clause.Objects[0]) || IsWreck(words[clause.Objects[0].Head].Form.NounLemma))) return null;
        var deed = clause.Children.Find(static child => child is { Relation: ClauseRelation.Infinitive, Verb.Form.VerbLemma: "fly" or "operate" or "use" or "handle" or "pilot" or "maintain" or "fire" or "drive" or "launch" or "repair" or "service" or "man" or "work" or "run" or "programme" or "program" or "build" or "assemble" or "steer" or "shoot" or "strip" or "load" or "crew" });
        var arguments = Arguments.OfVerb(words, clause);
        var item = deed?.Objects.Count > 0 && Arguments.IsItem(deed.Objects[0]) ? deed.Objects[0] : arguments.On is { } on && Arguments.IsItem(on) ? on : clause.Objects.Count > 0 ? clause.Objects[0] : null;
        item ??= arguments.Aboard;
        var at = arguments.At ?? (deed is null ? null : Arguments.OfVerb(words, deed).At);
        if (at is null && clause is { Relation: ClauseRelation.Infinitive, Parent.Verb: { } sent } && sent.Classes.Has(Classes.Give | Classes.Deploy | Classes.Travel)) at = Arguments.OfVerb(words, clause.Parent) is var way ? way.To ?? way.ToPlace ?? way.At : null;
        if (at is null && clause is { Relation: ClauseRelation.Participle, Parent.Verb.IsBe: true }) at = Arguments.OfVerb(words, clause.Parent).At;
        var with = arguments.With is { } host && Arguments.IsParty(host) ? host : null;
        if (item is null && with is null && clause is { Relation: ClauseRelation.Infinitive, Parent.Verb: { } sending } && sending.Classes.Has(Classes.Give | Classes.Deploy) && arguments.At is null) return null;
        if (item is null && ((at is null && !(with is not null && IsForeign(words, with))) || clause.Verb.Form.VerbLemma is not ("train" or "study")) || (item is null && clause.Verb.Form.VerbLemma == "study" && !(pupils.Classes.Has(Classes.Troops) && at is not null && (at.Country is not null || words[at.Head].Form.NounLemma is "academy" or "military academy" or "staff college" or "war college") && !IsAtHome(words, pupils, at)))) return null;
        return new Draft { Kind = ClaimKind.Training, Rule = "training/learn", Clause = clause, Recipient = pupils, Counted = pupils, Item = item, To = at, Supplier = with, Ceiling = IsPurpose(clause) ? Modality.Planned : Modality.Asserted };
    }

    // "are learning how to steer drones", "have learnt about electronic warfare": soldiers and hands who learn are taught.
    private static Draft? Instructed(ReadOnlySpan<Word> words, Clause clause, NounPhrase pupils)
    {
        if (clause.Verb!.Form.VerbLemma != "learn" || clause.Objects.Count > 0 || !(IsForce(pupils) || pupils.IsPeople || pupils.Classes.Has(Classes.Workers)) || pupils.Classes.Has(Classes.Goods)) return null;
        NounPhrase? craft = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > clause.Verb.First && words[complement.Prep].Form.Text == "about" && !complement.Noun.IsPronoun && (Arguments.IsItem(complement.Noun) || complement.Noun.Classes.Has(Classes.Knowledge) || words[complement.Noun.Head].Form.NounLemma is "warfare" or "tactic" or "combat" or "war" or "operation")) craft ??= complement.Noun;
        }

        if (craft is null && !IsHow(words, clause.Verb.End)) return null;
        var at = Arguments.OfVerb(words, clause).At;
        return new Draft { Kind = ClaimKind.Training, Rule = "training/learn-how", Clause = clause, Recipient = pupils, Counted = pupils, Item = craft, To = IsWhere(at) ? at : null, Ceiling = IsPurpose(clause) ? Modality.Planned : Modality.Asserted };
    }

    // "officers had gone through a course at Kashan", "recruits are put through lessons", "200 specialists took lessons in Iran".
    private static Draft? Schooled(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        NounPhrase? course = null;
        if (course is null && verb is { Passive: false, Form.VerbLemma: "take" or "attend" } && clause.Objects is [{ } lessons, ..] && IsSchooling(lessons)) course = lessons;
        var pupils = verb is { Passive: false, Form.VerbLemma: "put" } ? clause.Objects.Count > 0 ? clause.Objects[0] : null : subject;
        if (course is null || pupils is not { IsPronoun: false, Country: null } and not { IsPeople: true } || pupils.Classes.Has(Classes.Goods) || !(pupils.Classes.Has(Classes.Troops | Classes.Person | Classes.Workers) || pupils.IsPeople)) return null;
        var at = Arguments.OfVerb(words, clause).At;
        return new Draft { Kind = ClaimKind.Training, Rule = "training/schooled", Clause = clause, Recipient = pupils, Counted = pupils, Supplier = verb is { Passive: false, Form.VerbLemma: "put" } ? subject : null, To = IsWhere(at) ? at : null };
    }

    private static bool IsSchooling(NounPhrase noun) => noun.Event == ClaimKind.Training;

    private static Draft? Train(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        // "instructed its troops to withdraw": an order.
        if (clause.Verb!.Classes.Has(Classes.Plan) && clause.Children.Exists(static child => child.Relation is ClauseRelation.Infinitive or ClauseRelation.Content)) return null;
        if (arguments.Agent is { Event: not null } || arguments.Theme is not { } pupils || pupils.Classes.Has(Classes.Vague) || !(pupils.IsPronoun || pupils.IsPeople || pupils.Country is not null || pupils.IsName || pupils.Classes.Has(Classes.Troops | Classes.Person | Classes.Workers | Classes.Party | Classes.Source))) return null;
        // "barely trained troops", "these are barely trained troops": a word about them and no event.
        if (arguments.Passive && arguments.By is null && clause.Objects is [{ } second, ..] && words[second.Head].Form.Text is not ("there" or "here")) return null;
        if (clause.Verb is { MaybeParticiple: true } && arguments is { Passive: true, By: null, At: null, On: null, With: null, ToPlace: null } && clause.Times.Count == 0) return null;
        var draft = new Draft { Kind = ClaimKind.Training, Rule = Rule("training/train", clause, arguments), Clause = clause, Supplier = arguments.Agent, Recipient = arguments.Theme, Counted = arguments.Theme };
        draft.Item = arguments.On is { } on && Arguments.IsItem(on) ? on : clause.Children.Find(child => child is { Relation: ClauseRelation.Infinitive, Verb: { Passive: false }, Objects: [{ } handled, ..] } && IsWeapon(handled))?.Objects[0];
        draft.To = arguments.At ?? arguments.ToPlace;
        return draft;
    }

    // "instructors went to Crimea to teach Russians", "pilots sent to Vladivostok to train", "flew to Iran for a course": what they went for is told, and no posting.
    private static bool IsSchooled(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var child in clause.Children)
        {
            if (child is { Relation: ClauseRelation.Infinitive, Verb: { } purpose } && (purpose.Classes.Has(Classes.Train) || purpose.Form.VerbLemma is "learn" or "attend") && !clause.Children.Exists(static other => other.Verb?.Classes.Has(Classes.Fight) == true)) return true;
        }

        return clause.Preps.Exists(static complement => complement.Noun.Event == ClaimKind.Training) && !clause.Objects.Exists(static noun => noun.Quantity >= 0);
    }

    // "commandos went aboard the tanker", "engineers entered the North": soldiers who board a ship, and experts who come to look.
    private static Draft? Errand(ReadOnlySpan<Word> words, Clause clause, Arguments arguments, NounPhrase men, NounPhrase? place)
    {
        if (men.IsPronoun || arguments.Passive) return null;
        if (arguments is { To: null, ToPlace: null, Aboard: { } ship } && Arguments.IsShipLike(ship) && clause.Verb!.Form.VerbLemma is "go" or "land" or "climb" or "come" && !HasBy(words, clause, ship)) return new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/boarded", clause, arguments), Clause = clause, Carrier = ship, Counted = ship, To = arguments.At };
        var looking = clause.Children.Exists(static child => child is { Relation: ClauseRelation.Infinitive, Verb.Form.VerbLemma: "watch" or "observe" or "inspect" or "attend" or "witness" or "view" or "see" or "discuss" or "negotiate" or "sign" or "tour" or "meet" });
        if (!(looking && words[men.Head].Form.NounLemma is "officer" or "general" or "commander" or "admiral") && words[men.Head].Form.NounLemma is not ("engineer" or "technician" or "specialist" or "expert" or "scientist" or "designer" or "programmer") || (men.Quantity >= 0 && !looking)) return null;
        var host = arguments.To ?? arguments.ToPlace ?? place ?? (clause.Verb!.Form.VerbLemma is "arrive" or "land" ? arguments.At : null);
        return host is null || !IsWhere(host) ? null : new Draft { Kind = ClaimKind.Visit, Rule = Rule("visit/travel", clause, arguments), Clause = clause, Supplier = men, Recipient = host.Country is null ? null : host, To = host };
    }

    private static bool HasBy(ReadOnlySpan<Word> words, Clause clause, NounPhrase noun)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Noun == noun) return words[complement.Prep].Form.Text == "by";
        }

        return false;
    }
}
