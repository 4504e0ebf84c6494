using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Troops sent, posted, housed, lost; contingents told by who is in them, how they grow, whose posts they take over.</content>
internal static partial class VerbFrames
{
    // "The brigade is made up of men from the Storm Corps", "the unit consists of Syrian volunteers".
    private static Draft? MadeUp(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (!IsForce(subject)) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First || words[complement.Prep].Form.Text is not ("of" or "from") || complement.Noun is not { IsPronoun: false } men) continue;
            if (IsForce(men) || men.IsPeople || (men.Plural && men.Classes.Has(Classes.Person))) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/made-up", Clause = clause, Item = subject, Counted = men.Quantity >= 0 ? men : subject };
            return null;
        }

        return null;
    }

    // "More troops are on their way".
    private static Draft? UnderWay(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (clause.Objects.Count > 0 || !(IsForce(subject) || IsHands(words, clause, subject))) return null;
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text != "on" || words[complement.Noun.Head].Form.NounLemma != "way") continue;
            var kind = IsForce(subject) ? ClaimKind.Deployment : ClaimKind.Labour;
            return new Draft { Kind = kind, Rule = $"{kind.Word()}/under-way", Clause = clause, Item = subject, Counted = subject, Ceiling = Modality.Planned };
        }

        return null;
    }

    // "Africa Corps has taken over Wagner's positions in Mali", "the North Koreans hold positions near Plekhovo".
    private static Draft? TakenOver(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (clause.Objects.Count == 0 || !(IsForce(subject) || subject.IsPeople || subject.Country?.IsStateless == true)) return null;
        if (words[clause.Objects[0].Head].Form.NounLemma is not ("position" or "base" or "post" or "outpost" or "garrison" or "duty" or "role" or "trench" or "camp" or "line" or "sector" or "barracks" or "checkpoint")) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "in" or "near" or "at" or "around" or "outside" or "along" && IsWhere(complement.Noun) && !IsAtHome(words, subject, complement.Noun)) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/taken-over", Clause = clause, Item = subject, Counted = subject, To = complement.Noun };
        }

        return null;
    }

    // "Belarus has hosted Wagner fighters since last summer", "Wagner had about 1,500 fighters in Mali".
    private static Draft? Hosted(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (clause.Objects.Count == 0 || clause.Objects[0] is not { IsPronoun: false } men || !men.Classes.Has(Classes.Troops)) return null;
        var jets = men.Classes.Has(Classes.Goods) && subject.Country?.IsStateless != true;
        if (!verb.Classes.Has(Classes.Have) && subject is { Country: not null, IsPeople: false } host && IsForeign(words, men) && !jets) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/hosted", Clause = clause, Item = men, Counted = men, Recipient = host, To = host };
        if (!verb.Classes.Has(Classes.Have) || men.Quantity < 0 || jets || subject.Country is null) return null;
        return Arguments.OfVerb(words, clause).At is { } at && IsWhere(at) && at.Country != subject.Country ? new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/had", Clause = clause, Supplier = subject, Item = men, Counted = men, To = at } : null;
    }

    // "A unit of North Korean artillerymen has been attached to the Russian army in Belgorod", "North Korean generals accompany the soldiers".
    private static Draft? Attached(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        var men = IsForce(subject) || IsOfficer(words, subject) ? subject : null;
        if (men is null || verb.Negated || !(IsForeign(words, men) || men.Of is { Nationality: >= 0 } or { IsPeople: true })) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (verb.Passive && (arguments.To ?? arguments.ToPlace ?? arguments.With ?? arguments.At) is { } host && (host.Country is not null || host.Classes.Has(Classes.Troops | Classes.Party))) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/attached", Clause = clause, Item = men, Counted = men, Recipient = host, To = IsWhere(arguments.At) ? arguments.At : null };
        if (!verb.Passive && arguments.Theme is { IsPronoun: false } led && IsForce(led)) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/accompanying", Clause = clause, Item = men, Counted = men, To = IsWhere(arguments.At) ? arguments.At : null };
        return null;
    }

    // "Kenya's contingent in Haiti has grown to 700 officers".
    private static Draft? Swollen(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (!IsForce(subject)) return null;
        NounPhrase? count = clause.Objects.Count > 0 && clause.Objects[0].Quantity >= 0 ? clause.Objects[0] : null, place = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "to" or "at" && complement.Noun is { Quantity: >= 0, Money: false, Country: null }) count ??= complement.Noun;
            else if (words[complement.Prep].Form.Text is "in" or "at" or "on" or "near" && IsWhere(complement.Noun)) place ??= complement.Noun;
        }

        return count is null || (place is null && !IsForeign(words, subject)) || (place is not null && IsAtHome(words, subject, place)) ? null : new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/swollen", Clause = clause, Item = subject, Counted = count, Supplier = subject.Possessor is { Country: not null } state ? state : null, To = place };
    }

    // "The North lost about 600 men in Kursk".
    private static Draft? LostMen(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (verb is not { Negated: false } || subject.Country is null || clause.Objects.Count == 0 || clause.Objects[0] is not { IsPronoun: false, Quantity: >= 0 } men || !(IsForce(men) || words[men.Head].Form.NounLemma is "man" or "fighter")) return null;
        return Arguments.OfVerb(words, clause).At is { } at && IsWhere(at) && at.Country != subject.Country ? new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/lost", Clause = clause, Supplier = subject, Item = men, Counted = men, To = at } : null;
    }

    // "Kim Yong Bok has been sent to Russia to lead the contingent".
    private static Draft? SentToLead(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (subject is not { IsPronoun: false, Country: null } officer || !(officer.IsName || officer.Classes.Has(Classes.Person)) || Arguments.IsCarrier(officer)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if ((arguments.To ?? arguments.ToPlace) is not { } host || !IsWhere(host)) return null;
        return clause.Children.Exists(static child => child is { Relation: ClauseRelation.Infinitive, Verb.Form.VerbLemma: "lead" or "command" or "oversee" or "direct" or "supervise" or "head" or "coordinate", Objects.Count: > 0 } && child.Objects[0].Classes.Has(Classes.Troops)) ? new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/sent-to-lead", Clause = clause, Supplier = arguments.Agent, Item = officer, Counted = officer, Recipient = host.Country is null ? null : host, To = host } : null;
    }

    // "six officers had been killed near Donetsk": who falls at a place was sent there; "a contingent is being prepared": who is still to be sent.
    private static Draft? Fate(ReadOnlySpan<Word> words, Clause clause)
    {
        // "the bodies of six officers were found near Donetsk".
        var bodies = clause.Subject is { Of: { } dead } remains && IsForce(dead) && words[remains.Head].Form.Text is "bodies" or "body" or "corpses" or "remains" && clause.Verb is { Passive: true, Form.VerbLemma: "find" or "recover" or "repatriate" or "discover" or "identify" } ? dead : null;
        if (clause.Verb is not { } verb || (bodies ?? clause.Subject) is not { Country: null } troops || !(troops.Classes.Has(Classes.Troops) || IsOfficer(words, troops)) || troops.Classes.Has(Classes.Goods) || clause.Relation == ClauseRelation.Participle) return null;
        if (verb is { Passive: true, Form.VerbLemma: "prepare" or "ready" or "assemble" } && clause.Objects.Count == 0) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/prepared", Clause = clause, Item = troops, Counted = troops, Ceiling = Modality.Planned };
        var fallen = (verb.Passive && verb.Form.VerbLemma is "kill" or "wound" or "injure" or "capture" or "encircle") || (!verb.Passive && verb.Form.VerbLemma is "die" or "perish" or "surrender" or "defect" or "desert" or "fall");
        fallen |= bodies is not null;
        if (!fallen || !(troops.IsPronoun || IsForeign(words, troops))) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && (complement.Noun.Country is not null || complement.Noun.Classes.Has(Classes.Place) || complement.Noun.IsName) && complement.Noun.Event is null && !complement.Noun.Classes.Has(Classes.Source | Classes.Person)) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/fallen", Clause = clause, Item = troops, Counted = troops, To = complement.Noun };
        }

        return null;
    }

    // "the forces have included a growing number of Russian instructors".
    private static Draft? ForceIncludes(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { IsPronoun: false } force || !force.Classes.Has(Classes.Troops) || clause.Objects.Count == 0) return null;
        var men = clause.Objects[0];
        return men.Classes.Has(Classes.Troops) && !men.Classes.Has(Classes.Goods) && (men.Nationality >= 0 || men.Of?.Country is not null) ? new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/among", Clause = clause, Item = men, Counted = men } : null;
    }

    // "The number of soldiers in Russia has risen to 11,000": a stock at a place.
    private static Draft? Stock(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { Country: null } people || !people.Classes.Has(Classes.Troops | Classes.Workers) || people.Classes.Has(Classes.Goods)) return null;
        if (clause.Verb is not { } growing) return null;
        NounPhrase? count = null, place = null;
        foreach (var complement in clause.Preps)
        {
            var prep = words[complement.Prep].Form.Text;
            if (prep is "to" or "at" && complement.Noun.CountOnly) count ??= complement.Noun;
            else if (prep is "in" or "at" or "on" && (complement.Noun.Country is not null || complement.Noun.Classes.Has(Classes.Place))) place ??= complement.Noun;
        }

        if (growing.Form.VerbLemma is "number" or "total" or "reach" or "exceed" or "top" or "pass" && clause.Objects.Count > 0 && clause.Objects[0].CountOnly) count ??= clause.Objects[0];
        if (count is null || place is null) return null;
        var kind = people.Classes.Has(Classes.Troops) ? ClaimKind.Deployment : ClaimKind.Labour;
        return new Draft { Kind = kind, Rule = $"{kind.Word()}/stock", Clause = clause, Item = people, Counted = count, To = place };
    }

    // "Korean sappers are clearing mines in Kursk", "operatives guard the mine at Bria", "the force is based at Waddan".
    private static Draft? Duty(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Subject is not { } force || !IsForce(force) || !(force.Quantity >= 0 || force.IsPronoun || IsForeign(words, force) || words[force.Head].Form.Text is "rest" or "remainder" or "others" or "most" or "some" || (verb.Form.VerbLemma == "follow" && IsAnother(words, force)) || Origin(words, clause, force) is not null)) return null;
        // "another 1,000 soldiers are expected to follow".
        if (verb is { Passive: false, Form.VerbLemma: "follow" } && (force.Quantity >= 0 || IsAnother(words, force)) && clause.Objects.Count == 0) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/follow", Clause = clause, Item = force, Counted = force };
        var lemma = verb.Form.VerbLemma;
        var kept = verb.Passive;
        var busy = !kept && lemma is not ("follow" or "take") && (lemma is not ("appear" or "surface") || (clause.Objects.Count == 0 && !clause.Children.Exists(static child => child.Relation is ClauseRelation.Infinitive or ClauseRelation.Content)));
        // "Some 600 engineers work at the power station": no soldiers.
        if (lemma == "work" && IsCraftsmen(words, force) && Arguments.OfVerb(words, clause).At is { } plant && IsWorkplace(words, plant)) return new Draft { Kind = ClaimKind.Labour, Rule = "labour/at-work", Clause = clause, Item = force, Counted = force, To = plant };
        // "sent engineers to clear mines": one sending.
        if (verb.Modal >= 0 && lemma is "help" or "assist" or "support" or "back" or "build" or "restore") return null;
        if (clause.Relation == ClauseRelation.Infinitive && lemma is "help" or "assist" or "support" or "back" or "build" or "restore" or "rebuild") return null;
        // "took up positions around the airport".
        busy |= !verb.Passive && lemma is "take" or "take up" or "occupy" or "hold" or "dig" && clause.Objects.Count > 0 && words[clause.Objects[0].Head].Form.NounLemma is "position" or "post";
        // "provided M23 with training at a camp": what is given is told of.
        if (busy && lemma == "provide" && !(clause.Objects.Count > 0 && words[clause.Objects[^1].Head].Form.NounLemma is "security" or "protection" or "cover" or "escort" or "support" or "guard")) return null;
        // "held an exercise near Gao", "ran courses": what is held must be a place.
        if (busy && lemma is "hold" or "run" or "control" or "take over" or "take control" or "man" && !(clause.Objects.Count > 0 && (IsWhere(clause.Objects[0]) || IsWhere(clause.Objects[0].Of) || words[clause.Objects[0].Head].Form.NounLemma is "position" or "post" or "checkpoint"))) return null;
        if ((!kept && !busy) || (clause is { Relation: ClauseRelation.Infinitive, Parent.Verb: { } sending } && sending.Classes.Has(Classes.Give | Classes.Deploy | Classes.Carry | Classes.Receive | Classes.Labour | Classes.Travel | Classes.Train))) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var at = IsWhere(arguments.At) || IsTheLand(words, arguments.At) ? arguments.At : IsWhere(arguments.On) ? arguments.On : null;
        if (at is null && busy && lemma is "guard" or "patrol" or "occupy" or "garrison" or "secure" or "protect" or "take over" or "control" or "hold" or "defend" or "run" && IsWhere(arguments.Theme)) at = arguments.Theme;
        // "patrol the streets of Goma".
        if (at is null && busy && lemma is "guard" or "patrol" or "police" or "occupy" or "hold" or "secure" or "control" or "protect" && IsWhere(arguments.Theme?.Of)) at = arguments.Theme!.Of;
        // "operate alongside the rebels": with whom they are stands for where.
        if (at is null && !verb.Passive && lemma is "operate" or "serve" or "work" && Ally(words, clause, verb) is { } ally) return new Draft { Kind = ClaimKind.Deployment, Rule = Rule("deployment/alongside", clause, arguments), Clause = clause, Item = force, Counted = force, Recipient = ally };
        if (at is null || IsAtHome(words, force, at)) return IsHere(words, clause) && (kept || lemma is "operate" or "serve") ? new Draft { Kind = ClaimKind.Deployment, Rule = Rule("deployment/duty", clause, arguments), Clause = clause, Item = force, Counted = force } : null;
        // "Chinese engineers work at the factory".
        if (lemma == "work" && words[force.Head].Form.NounLemma is "engineer" or "technician" or "specialist" or "expert" && words[at.Head].Form.NounLemma is "factory" or "plant" or "shipyard" or "mine" or "refinery" or "drone factory" or "works") return new Draft { Kind = ClaimKind.Labour, Rule = "labour/engineers", Clause = clause, Item = force, Counted = force, To = at };
        return new Draft { Kind = ClaimKind.Deployment, Rule = Rule("deployment/duty", clause, arguments), Clause = clause, Item = force, Counted = force, Supplier = Origin(words, clause, force) ?? arguments.From, To = at };
    }

    // "The rebels are backed by 4,000 Rwandan soldiers", "reinforced by Chadian troops": who stands by them was sent.
    private static Draft? Backed(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First || words[complement.Prep].Form.Text != "by" || !IsForce(complement.Noun) || !IsForeign(words, complement.Noun) || complement.Noun.Country is not null) continue;
            return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/backed", Clause = clause, Recipient = clause.Subject is { IsPronoun: false } backed && Arguments.IsParty(backed) && !IsForce(backed) ? backed : null, Item = complement.Noun, Counted = complement.Noun, To = IsWhere(Arguments.OfVerb(words, clause).At) ? Arguments.OfVerb(words, clause).At : null };
        }

        return null;
    }

    // "the Russian army", "its ranks", "the 84th Division": what men enlist in.
    private static bool IsArmy(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.Text is "army" or "force" or "forces" or "military" or "ranks" or "units" or "armed forces" or "coalition" or "legion" or "brigade" or "regiment" or "division" or "battalion" || words[noun.Head].Form.Text.EndsWith(" army", StringComparison.Ordinal) || words[noun.Head].Form.Text.EndsWith(" forces", StringComparison.Ordinal) || words[noun.Head].Form.Text.EndsWith(" military", StringComparison.Ordinal);

    // "Yemenis are serving in the Russian army", "Nepalese men have joined the Russian army".
    private static Draft? Enrolled(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Subject is not { } men) return null;
        // "was duped into joining the army": whoever is lured into an army is none of its own.
        var lured = clause is { Relation: ClauseRelation.Gerund, Parent.Verb.Form.VerbLemma: "trick" or "lure" or "dupe" or "coerce" or "deceive" or "coax" or "press" or "pressure" or "force" or "entice" };
        if ((men.IsPronoun && !lured) || !(lured || men.IsPeople || (men is { Plural: true, Country: null } && men.Classes.Has(Classes.Person | Classes.Workers | Classes.Troops) && (IsForeign(words, men) || Origin(words, clause, men) is not null) && (!men.Classes.Has(Classes.Goods) || words[men.Head].Form.NounLemma == "fighter")))) return null;
        if (verb.Form.VerbLemma == "sign" && !(clause.Objects.Count > 0 && words[clause.Objects[0].Head].Form.NounLemma == "contract")) return null;
        NounPhrase? army = verb.Form.VerbLemma is "join" or "swell" or "fill" or "bolster" or "augment" && clause.Objects.Count > 0 ? clause.Objects[0] : null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && (words[complement.Prep].Form.Text is "in" or "for" or "into" || (words[complement.Prep].Form.Text == "with" && verb.Form.VerbLemma != "fight"))) army ??= complement.Noun;
        }

        if (army is null || !IsArmy(words, army)) return null;
        // "Russian men join the Russian army": at home.
        if (words[army.Head].Country is { } land && ((men.IsPeople && men.Country == land) || (men.Nationality >= 0 && words[men.Nationality].Country == land))) return null;
        return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/enrolled", Clause = clause, Supplier = Origin(words, clause, men), Recipient = army.Of is { } whose && words[army.Head].Form.Text is "ranks" or "units" ? whose : army, Item = men, Counted = men, NeedsItem = men.IsPronoun, To = IsWhere(Arguments.OfVerb(words, clause).At) && Arguments.OfVerb(words, clause).At != army ? Arguments.OfVerb(words, clause).At : null };
    }

    private static NounPhrase? Ally(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "alongside" or "with" && complement.Noun is { IsPronoun: false } && (complement.Noun.Country is not null || IsForce(complement.Noun) || complement.Noun.Classes.Has(Classes.Party))) return complement.Noun;
        }

        return null;
    }

    // "rebels killed dozens of Wagner mercenaries near Tinzaouaten": who falls at a place was sent there.
    private static Draft? Slain(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Objects.Count == 0 || clause.Objects[0] is not { IsPronoun: false } fallen) return null;
        // "a Bayraktar drone killed 30 people in the town".
        if (clause.Subject is { IsPronoun: false } weapon && IsWeapon(weapon) && Arguments.OfVerb(words, clause).At is { } struck && IsWhere(struck)) return new Draft { Kind = ClaimKind.Use, Rule = "use/kill", Clause = clause, Item = weapon, Counted = weapon, To = struck };
        // "the North has lost 6,000 soldiers in Kursk": who loses them sent them.
        var loser = verb.Form.VerbLemma == "lose" && clause.Subject is { Country: not null } state ? state : null;
        if (!IsForce(fallen) || (loser is null && (verb.Form.VerbLemma == "lose" || !IsForeign(words, fallen)))) return null;
        // "struck a post in Kursk, killing several officers".
        if (loser is null && clause is { Relation: ClauseRelation.Participle, Preps.Count: 0, Parent: { Verb: not null } strike } && Arguments.OfVerb(words, strike).At is { } there && IsWhere(there) && !IsAtHome(words, fallen, there)) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/slain", Clause = clause, Item = fallen, Counted = fallen, To = there };
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text is "in" or "near" or "at" or "outside" or "around" or "on" && IsWhere(complement.Noun) && !IsAtHome(words, fallen, complement.Noun) && (loser is null || complement.Noun.Country != loser.Country)) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/slain", Clause = clause, Supplier = loser, Item = fallen, Counted = fallen, To = complement.Noun };
        }

        return null;
    }

    private static Draft Move(string rule, ClaimKind kind, Clause clause, Arguments arguments, NounPhrase theme, NounPhrase? recipient)
    {
        var draft = new Draft { Kind = kind, Rule = Rule(rule, clause, arguments), Clause = clause, Item = theme, Counted = theme, Supplier = arguments.Agent ?? arguments.From, Recipient = recipient };
        if (draft.Supplier is { } agent && Arguments.IsCarrier(agent)) (draft.Carrier, draft.Supplier) = (agent, null);
        draft.To = recipient;
        return Route(draft, arguments);
    }

    private static Draft? Deploy(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        var theme = arguments.Theme;
        // "have been rotated home", "were rotated out of Kursk": they are deployed no longer.
        if (clause.Verb!.Form.VerbLemma == "rotate" && theme is not null && (theme.Classes.Has(Classes.Troops) || theme.IsPeople || theme.IsPronoun) && (HasModifier(words, clause, "back") || HasModifier(words, clause, "home") || HasModifier(words, clause, "out") || arguments is { To: null, ToPlace: null } && (arguments.From ?? arguments.FromPlace) is not null)) return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/withdraw", clause, arguments), Clause = clause, Item = theme, Counted = theme, To = arguments.To ?? arguments.ToPlace }, arguments);
        // "12,000 North Koreans were deployed": who is deployed and is no worker is a soldier.
        if (theme is { IsPeople: true } && clause.Children.Exists(static child => child is { Relation: ClauseRelation.Infinitive, Verb: { } deed } && IsToil(deed.Form.VerbLemma))) return Hands("labour/deploy", words, clause, arguments, theme, arguments.To);
        // "placed North Koreans in remote jobs".
        if (theme is { Country: not null, IsPeople: true } or { IsPeople: true } && clause.Preps.Exists(static complement => complement.Noun is { } job && job.Event is null && job.Plural && job.Country is null && !job.Classes.Has(Classes.Place)) && clause.Verb!.Form.VerbLemma is "place" or "put") return Hands("labour/deploy", words, clause, arguments, theme, arguments.To);
        // "16,000 North Koreans have been placed at construction sites": people at a place of work are at work.
        if (theme is { IsPeople: true } && (arguments.At ?? arguments.On) is { } site && IsWorkplace(words, site) && words[site.Head].Form.NounLemma != "camp") return Hands("labour/deploy", words, clause, arguments, theme, arguments.To) with { To = site };
        if (theme is { IsPeople: true } || (theme is { Country: null } people && people.Classes.Has(Classes.Person) && people.Nationality >= 0)) return Move("deployment/deploy", ClaimKind.Deployment, clause, arguments, theme, arguments.To);
        if (theme is { Country: null } && (IsLabour(theme) || IsTradesmen(words, theme))) return Hands("labour/deploy", words, clause, arguments, theme, arguments.To);
        if (theme is { IsPronoun: true } && theme.Classes.Has(Classes.Workers)) return Hands("labour/deploy", words, clause, arguments, theme, arguments.To);
        if (theme is { IsPronoun: true } && theme.Classes.Has(Classes.Troops)) return Move("deployment/deploy", ClaimKind.Deployment, clause, arguments, theme, arguments.To) with { NeedsItem = true };
        // "has deployed 50 North Korean missiles in Ukraine": another's weapons are put to use.
        if (theme is { Nationality: >= 0, Country: null } foreign && foreign.Classes.Has(Classes.Goods) && !foreign.Classes.Has(Classes.Troops | Classes.Carrier) && arguments is { Passive: false, Agent.Country: { } user, At: not null } && words[foreign.Nationality].Country != user) return new Draft { Kind = ClaimKind.Use, Rule = Rule("use/deploy", clause, arguments), Clause = clause, Recipient = arguments.Agent, Item = theme, Counted = theme, To = arguments.At };
        // "bombers are based at Hmeimim".
        if (theme is { IsPronoun: false, Country: null } && arguments is { Passive: true, At: { } post } && IsPosted(clause.Verb!.Form.VerbLemma) && IsWhere(post) && theme.Classes.Has(Classes.Goods) && !theme.Classes.Has(Classes.Troops | Classes.Place)) return new Draft { Kind = ClaimKind.Deployment, Rule = Rule("deployment/posted", clause, arguments), Clause = clause, Item = theme, Counted = theme, Supplier = arguments.Agent, To = post };
        if (Posted(words, clause, arguments) is { } posted) return posted;
        // "Wagner deployed 1,200 fighters": an armed party that is no state has no jets.
        if (theme is null || !theme.Classes.Has(Classes.Troops) || (theme.Classes.Has(Classes.Goods) && arguments.Agent?.Country?.IsStateless != true)) return null;
        return Move("deployment/deploy", ClaimKind.Deployment, clause, arguments, theme, arguments.To);
    }

    // "has 1,600 men in Mali", "keeps two battalions at the base": who is held at a place is deployed there.
    private static Draft? Stationed(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb) return null;
        if (clause.Objects.Count == 0 || clause.Objects[^1] is not { } men || (men.Quantity < 0 && !(men is { Plural: true, Determiner: < 0 } && men.Classes.Has(Classes.Workers | Classes.Troops))) || clause.Subject is not { } holder || !(holder.IsPronoun || Arguments.IsParty(holder))) return null;
        // "Wagner has 200 fighters in Mali": only states fly fighters.
        var troops = men.Classes.Has(Classes.Troops | Classes.Person) && (!men.Classes.Has(Classes.Goods | Classes.Source) || (words[men.Head].Form.NounLemma == "fighter" && (holder.Country is null || holder.Country.IsStateless)));
        if (!troops && !men.Classes.Has(Classes.Workers)) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < men.First || words[complement.Prep].Form.Text is "from" or "of" or "for" or "against" || !(complement.Noun.Country is not null || complement.Noun.Classes.Has(Classes.Place) || (complement.Noun.IsName && words[complement.Prep].Form.Text is "in" or "at" or "near") || IsTheLand(words, complement.Noun)) || (complement.Noun.Country is { } land && land == holder.Country)) continue;
            var kind = troops ? ClaimKind.Deployment : ClaimKind.Labour;
            return new Draft { Kind = kind, Rule = $"{kind.Word()}/stationed", Clause = clause, Supplier = holder, Item = men, Counted = men, To = complement.Noun };
        }

        // "Belarus hosts 5,000 Wagner fighters": another's soldiers are with it.
        if (troops && verb.Form.VerbLemma is "host" or "house" or "shelter" or "accommodate" && IsForeign(words, men)) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/host", Clause = clause, Recipient = holder, Item = men, Counted = men, To = holder.Country is null ? null : holder };
        // "Poland had 400 North Korean workers": another state's people work for it.
        return !troops && men.Nationality >= 0 && holder.Country is { } host && words[men.Nationality].Country != host ? new Draft { Kind = ClaimKind.Labour, Rule = "labour/host", Clause = clause, Recipient = holder, Item = men, Counted = men, To = holder } : null;
    }
}
