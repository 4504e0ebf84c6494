using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Soldiers and workers told at what they do, where they fall, where they are kept.</content>
internal static partial class VerbFrames
{
    internal static bool IsWhere(NounPhrase? noun) => noun is { IsPronoun: false, Event: null } && (noun.Country is not null || noun.IsName || noun.Classes.Has(Classes.Place)) && !noun.Classes.Has(Classes.Person | Classes.Carrier);

    /// <summary>"in the country": where the text has been all along.</summary>
    internal static bool IsTheLand(ReadOnlySpan<Word> words, NounPhrase? noun) => noun is { Determiner: >= 0, Of: null, Possessor: null, Plural: false } && words[noun.Head].Form.NounLemma is "country" or "nation" or "republic" or "kingdom" && words[noun.Determiner].Form.Text is "the" or "that" or "this";

    internal static bool IsForce(NounPhrase noun) => (noun.Country is null or { Code: "XX-WAGNER" } || noun.IsPeople) && noun.Classes.Has(Classes.Troops) && !noun.Classes.Has(Classes.Goods);

    // "Rwandan troops", "soldiers of Rwanda", "Wagner fighters", "North Koreans": whose they are is told.
    internal static bool IsForeign(ReadOnlySpan<Word> words, NounPhrase people)
    {
        if (people.Country is not null || people.Nationality >= 0 || people.IsPeople || people.Possessor?.Country is not null || people.Of is { Country: not null }) return true;
        for (var i = people.CoreFirst; i < people.CoreEnd; i++)
        {
            if (words[i].Country is not null) return true;
        }

        return false;
    }

    internal static bool IsAtHome(ReadOnlySpan<Word> words, NounPhrase people, NounPhrase place) => people.Nationality >= 0 && place.Country is { } land && words[people.Nationality].Country == land;

    // "Korean sappers are clearing mines in Kursk", "operatives guard the mine at Bria", "the force is based at Waddan".
    private static Draft? Duty(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Subject is not { } force || !IsForce(force) || !(force.Quantity >= 0 || force.IsPronoun || IsForeign(words, force) || Origin(words, clause, force) is not null)) return null;
        // "another 1,000 soldiers are expected to follow".
        if (verb is { Passive: false, Form.VerbLemma: "follow" } && force.Quantity >= 0 && clause.Objects.Count == 0) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/follow", Clause = clause, Item = force, Counted = force };
        var lemma = verb.Form.VerbLemma;
        var kept = verb.Passive;
        var busy = !kept && lemma is not ("follow" or "take") && (lemma is not ("appear" or "surface") || (clause.Objects.Count == 0 && !clause.Children.Exists(static child => child.Relation is ClauseRelation.Infinitive or ClauseRelation.Content)));
        // "sent engineers to clear mines": one sending.
        if (verb.Modal >= 0 && lemma is "help" or "assist" or "support" or "back" or "build" or "restore") return null;
        if (clause.Relation == ClauseRelation.Infinitive && lemma is "help" or "assist" or "support" or "back" or "build" or "restore" or "rebuild") return null;
        // "took up positions around the airport".
        busy |= !verb.Passive && lemma is "take" or "take up" or "occupy" or "hold" or "dig" && clause.Objects.Count > 0 && words[clause.Objects[0].Head].Form.NounLemma is "position" or "post";
        // "held an exercise near Gao", "ran courses": what is held must be a place.
        if (busy && lemma is "hold" or "run" or "control" or "take over" or "take control" or "man" && !(clause.Objects.Count > 0 && (IsWhere(clause.Objects[0]) || IsWhere(clause.Objects[0].Of) || words[clause.Objects[0].Head].Form.NounLemma is "position" or "post" or "checkpoint"))) return null;
        if ((!kept && !busy) || (clause is { Relation: ClauseRelation.Infinitive, Parent.Verb: { } sending } && sending.Classes.Has(Classes.Give | Classes.Deploy | Classes.Carry | Classes.Receive | Classes.Labour | Classes.Travel | Classes.Train))) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var at = IsWhere(arguments.At) || IsTheLand(words, arguments.At) ? arguments.At : IsWhere(arguments.On) ? arguments.On : null;
        if (at is null && busy && lemma is "guard" or "patrol" or "occupy" or "garrison" or "secure" or "protect" or "take over" or "control" or "hold" or "defend" or "run" && IsWhere(arguments.Theme)) at = arguments.Theme;
        // "patrol the streets of Goma".
        if (at is null && busy && lemma is "guard" or "patrol" or "police" or "occupy" or "hold" or "secure" or "control" or "protect" && IsWhere(arguments.Theme?.Of)) at = arguments.Theme!.Of;
        // "operate alongside the rebels": with whom they are stands for where.
        if (at is null && !verb.Passive && lemma is "operate" or "serve" or "work" && Beside(words, clause, verb) is { } ally) return new Draft { Kind = ClaimKind.Deployment, Rule = Rule("deployment/alongside", clause, arguments), Clause = clause, Item = force, Counted = force, Recipient = ally };
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

    // "Yemenis are serving in the Russian army", "Nepalese men have joined the Russian army".
    private static Draft? Enrolled(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Subject is not { IsPronoun: false } men || !(men.IsPeople || (men is { Plural: true, Country: null } && men.Classes.Has(Classes.Person | Classes.Workers | Classes.Troops) && (IsForeign(words, men) || Origin(words, clause, men) is not null) && (!men.Classes.Has(Classes.Goods) || words[men.Head].Form.NounLemma == "fighter")))) return null;
        if (verb.Form.VerbLemma == "sign" && !(clause.Objects.Count > 0 && words[clause.Objects[0].Head].Form.NounLemma == "contract")) return null;
        NounPhrase? army = verb.Form.VerbLemma is "join" or "swell" or "fill" or "bolster" or "augment" && clause.Objects.Count > 0 ? clause.Objects[0] : null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && (words[complement.Prep].Form.Text is "in" or "for" or "into" || (words[complement.Prep].Form.Text == "with" && verb.Form.VerbLemma != "fight"))) army ??= complement.Noun;
        }

        if (army is null || !(words[army.Head].Form.Text is "army" or "force" or "forces" or "military" or "ranks" or "units" or "armed forces" or "coalition" or "legion" || words[army.Head].Form.Text.EndsWith(" army", StringComparison.Ordinal) || words[army.Head].Form.Text.EndsWith(" forces", StringComparison.Ordinal) || words[army.Head].Form.Text.EndsWith(" military", StringComparison.Ordinal))) return null;
        // "Russian men join the Russian army": at home.
        if (words[army.Head].Country is { } land && ((men.IsPeople && men.Country == land) || (men.Nationality >= 0 && words[men.Nationality].Country == land))) return null;
        return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/enrolled", Clause = clause, Supplier = Origin(words, clause, men), Recipient = army.Of is { } whose && words[army.Head].Form.Text is "ranks" or "units" ? whose : army, Item = men, Counted = men, To = IsWhere(Arguments.OfVerb(words, clause).At) && Arguments.OfVerb(words, clause).At != army ? Arguments.OfVerb(words, clause).At : null };
    }

    // "engineers from North Korea": whose they are stands behind them.
    private static NounPhrase? Origin(ReadOnlySpan<Word> words, Clause clause, NounPhrase people)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep == people.End && words[complement.Prep].Form.Text == "from" && complement.Noun.Country is not null) return complement.Noun;
        }

        return null;
    }

    private static NounPhrase? Beside(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "alongside" or "with" && complement.Noun is { IsPronoun: false } && (complement.Noun.Country is not null || IsForce(complement.Noun) || complement.Noun.Classes.Has(Classes.Party))) return complement.Noun;
        }

        return null;
    }

    // "a Russian general", "the North's officers".
    private static bool IsOfficer(ReadOnlySpan<Word> words, NounPhrase noun) => noun is { IsPronoun: false, IsName: false } && words[noun.Head].Form.NounLemma is "general" or "commander" or "colonel" or "major" or "officer" or "captain" or "lieutenant" or "admiral" or "operative" or "national" or "citizen" or "prisoner" or "mercenary" or "volunteer" && IsForeign(words, noun);

    // "rebels killed dozens of Wagner mercenaries near Tinzaouaten": who falls at a place was sent there.
    private static Draft? Slain(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Objects.Count == 0 || clause.Objects[0] is not { IsPronoun: false } fallen) return null;
        // "a Bayraktar drone killed 30 people in the town".
        if (clause.Subject is { IsPronoun: false } weapon && IsWeapon(weapon) && Arguments.OfVerb(words, clause).At is { } struck && IsWhere(struck)) return new Draft { Kind = ClaimKind.Use, Rule = "use/kill", Clause = clause, Item = weapon, Counted = weapon, To = struck };
        // "the North has lost 6,000 soldiers in Kursk": who loses them sent them.
        var loser = verb.Form.VerbLemma == "lose" && clause.Subject is { Country: not null } state ? state : null;
        if (!IsForce(fallen) || (loser is null && (verb.Form.VerbLemma == "lose" || !IsForeign(words, fallen)))) return null;
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text is "in" or "near" or "at" or "outside" or "around" or "on" && IsWhere(complement.Noun) && !IsAtHome(words, fallen, complement.Noun) && (loser is null || complement.Noun.Country != loser.Country)) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/slain", Clause = clause, Supplier = loser, Item = fallen, Counted = fallen, To = complement.Noun };
        }

        return null;
    }

    // "workers are exploited in Russia", "labourers were housed at the plant": where they are kept they work.
    private static Draft? Exploited(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { Country: null } workers || !workers.Classes.Has(Classes.Workers) || workers.Classes.Has(Classes.Goods)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var at = IsWhere(arguments.At) ? arguments.At : IsWhere(arguments.To ?? arguments.ToPlace) ? arguments.To ?? arguments.ToPlace : null;
        return at is null || IsAtHome(words, workers, at) ? null : new Draft { Kind = ClaimKind.Labour, Rule = "labour/kept", Clause = clause, Item = workers, Counted = workers, To = at };
    }

    // "A statue in Dakar was built by North Korean workers": whose hands did it were there.
    private static Draft? BuiltBy(ReadOnlySpan<Word> words, Clause clause)
    {
        if (Arguments.OfVerb(words, clause) is not { Agent: { IsPronoun: false, Country: null } hands } arguments || !hands.Classes.Has(Classes.Workers) || hands.Classes.Has(Classes.Goods) || !IsForeign(words, hands)) return null;
        return new Draft { Kind = ClaimKind.Labour, Rule = "labour/built-by", Clause = clause, Item = hands, Counted = hands, To = IsWhere(arguments.At) ? arguments.At : null };
    }

    // "for operating IT workers in China", "runs teams of programmers in Laos": who runs them sent them.
    private static Draft? Runs(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Objects.Count == 0 || clause.Objects[0] is not { IsPronoun: false } hands || !hands.Classes.Has(Classes.Workers) || hands.Classes.Has(Classes.Goods) || clause.Subject is not { } runner) return null;
        var at = Arguments.OfVerb(words, clause).At;
        return IsWhere(at) ? new Draft { Kind = ClaimKind.Labour, Rule = "labour/run", Clause = clause, Supplier = runner, Item = hands, Counted = hands, To = at } : null;
    }

    /// <summary>Soldiers told beside the verb: "plans to send 6,000 more, with 1,000 engineers already in Russia". Null when there are none.</summary>
    public static Draft? Beside(ReadOnlySpan<Word> words, Clause clause)
    {
        for (var i = 0; i + 1 < clause.Preps.Count; i++)
        {
            var (with, place) = (clause.Preps[i], clause.Preps[i + 1]);
            if (words[with.Prep].Form.Text != "with" || (with.Prep != clause.First && (with.Prep == 0 || words[with.Prep - 1].Tag is not (Tag.Comma or Tag.Stop or Tag.Break))) || with.Noun.Quantity < 0 || !(IsForce(with.Noun) || with.Noun.Classes.Has(Classes.Workers) || words[with.Noun.Head].Form.NounLemma == "man")) continue;
            if (words[place.Prep].Form.Text is not ("in" or "at" or "on" or "inside" or "near") || place.Prep < with.Noun.End || place.Prep > with.Noun.End + 3 || !(IsWhere(place.Noun) || IsTheLand(words, place.Noun))) continue;
            var kind = !with.Noun.Classes.Has(Classes.Workers) ? ClaimKind.Deployment : ClaimKind.Labour;
            return new Draft { Kind = kind, Rule = $"{kind.Word()}/beside", Clause = clause, Nominal = with.Noun, Item = with.Noun, Counted = with.Noun, To = place.Noun };
        }

        return null;
    }

    // "sent to work in Russia", "brought in to build drones in Tatarstan": where the hands that a verb sends are to work.
    private static NounPhrase? Workplace(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var child in clause.Children)
        {
            if (child is { Relation: ClauseRelation.Infinitive, Verb: { Passive: false } } && IsToil(child.Verb.Form.VerbLemma) && Arguments.OfVerb(words, child).At is { } at && IsWhere(at)) return at;
        }

        return null;
    }

    // The second verb of such a sending tells of no other hands.
    private static bool IsSentToWork(Clause clause) => clause is { Relation: ClauseRelation.Infinitive, Subject: { } hands, Parent: { Verb: { } sending } parent } && sending.Classes.Has(Classes.Give | Classes.Deploy | Classes.Carry | Classes.Receive | Classes.Labour) && (parent.Objects.Contains(hands) || (parent.Subject == hands && sending.Passive)) && (hands.Classes.Has(Classes.Workers | Classes.Person) || hands.IsPeople);

    private static bool IsToil(string lemma) => lemma is "work" or "toil" or "labour" or "labor" or "build" or "construct" or "assemble" or "sew" or "produce" or "make" or "manufacture" or "repair" or "restore" or "rebuild" or "process" or "pack" or "fell" or "log" or "mine" or "harvest" or "staff" or "man" or "clear" or "service" or "serve" or "treat" or "renovate" or "operate" or "help" or "clean" or "drive" or "weld" or "paint" or "program" or "develop" or "design" or "teach" or "perform" or "replace" or "catch";

    private static Draft? Train(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        // "instructed its troops to withdraw": an order.
        if (clause.Verb!.Classes.Has(Classes.Plan) && clause.Children.Exists(static child => child.Relation is ClauseRelation.Infinitive or ClauseRelation.Content)) return null;
        if (arguments.Agent is { Event: not null } || arguments.Theme is not { } pupils || pupils.Classes.Has(Classes.Vague) || !(pupils.IsPronoun || pupils.IsPeople || pupils.Country is not null || pupils.IsName || pupils.Classes.Has(Classes.Troops | Classes.Person | Classes.Workers | Classes.Party | Classes.Source))) return null;
        // "barely trained troops", "these are barely trained troops": a word about them and no event.
        if (arguments.Passive && clause.Objects.Count > 0) return null;
        if (clause.Verb is { MaybeParticiple: true } && arguments is { Passive: true, By: null, At: null, On: null, With: null, ToPlace: null } && clause.Times.Count == 0) return null;
        var draft = new Draft { Kind = ClaimKind.Training, Rule = Rule("training/train", clause, arguments), Clause = clause, Supplier = arguments.Agent, Recipient = arguments.Theme, Counted = arguments.Theme };
        draft.Item = arguments.On is { } on && Arguments.IsItem(on) ? on : clause.Children.Find(child => child is { Relation: ClauseRelation.Infinitive, Verb: { Passive: false }, Objects: [{ } handled, ..] } && IsWeapon(handled))?.Objects[0];
        draft.To = arguments.At ?? arguments.ToPlace;
        return draft;
    }
}
