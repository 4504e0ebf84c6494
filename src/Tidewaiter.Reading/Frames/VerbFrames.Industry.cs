using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Know-how that shows in what is made: licences, plants set up, another's designs, satellites put in orbit, upgrades.</content>
internal static partial class VerbFrames
{
    // "assembled in Tatarstan under an Iranian licence", "builds the drones under licence from Iran".
    private static Draft? UnderLicence(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First || words[complement.Prep].Form.Text != "under" || words[complement.Noun.Head].Form.NounLemma is not ("licence" or "license")) continue;
            var arguments = Arguments.OfVerb(words, clause);
            if (arguments.Theme is not { IsPronoun: false } made) return null;
            return new Draft { Kind = ClaimKind.Technology, Rule = Rule("technology/licence", clause, arguments), Clause = clause, Supplier = complement.Noun.Possessor ?? arguments.From, SupplierWord = complement.Noun.Nationality, Recipient = arguments.Agent, Item = made, To = IsWhere(arguments.At) ? arguments.At : null };
        }

        return null;
    }

    // "Russia produces Iranian drones in Tatarstan": who makes another's weapons has got the design.
    private static Draft? Foreign(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        if (clause.Relation == ClauseRelation.Infinitive) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments.Theme is not { IsPronoun: false, Country: null } made || !made.Classes.Has(Classes.Goods)) return null;
        // "Drones from Iran are assembled by workers in Tatarstan": where the design is from stands behind it.
        var origin = made.Nationality < 0 && arguments.Passive && arguments.From is { Country: not null } land && land.First == made.End + 1 ? land : null;
        if ((made.Nationality >= 0 ? words[made.Nationality].Country : origin?.Country) is not { } design) return null;
        var maker = arguments.Agent?.Country ?? (arguments.Agent is { Nationality: >= 0 } firm ? words[firm.Nationality].Country : null) ?? arguments.At?.Country;
        if (maker is null || maker == design) return null;
        return new Draft { Kind = ClaimKind.Technology, Rule = Rule("technology/foreign-design", clause, arguments), Clause = clause, Supplier = origin, SupplierWord = made.Nationality, Recipient = arguments.Agent, Item = made, To = IsWhere(arguments.At) ? arguments.At : null };
    }

    // "Iran opened a drone factory in Tajikistan", "set up production of Iranian drones in Tatarstan".
    private static Draft? Plant(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments.Theme is not { IsPronoun: false } plant) return null;
        var made = words[plant.Head].Form.NounLemma is "production" or "assembly" or "manufacture" or "manufacturing" ? plant.Of : null;
        // "Russia is setting up assembly of attack drones in North Korea".
        if (made is { IsPronoun: false } && made.Classes.Has(Classes.Goods) && !verb.Passive && arguments.Agent?.Country is { } setter && arguments.At is { Country: { } land } where && land != setter) return new Draft { Kind = ClaimKind.Technology, Rule = Rule("technology/set-up", clause, arguments), Clause = clause, Supplier = arguments.Agent, Recipient = where, Item = made, To = where };
        if (NounPhraseStage.LastWord(words[plant.Head].Form.NounLemma) is not ("factory" or "plant" or "line" or "facility" or "venture" or "reactor")) return null;
        // "the line was set up by Iranian specialists".
        if (verb.Passive && arguments.By is { Country: null } experts && (experts.Nationality >= 0 || experts.Possessor?.Country is not null)) return new Draft { Kind = ClaimKind.Technology, Rule = Rule("technology/plant", clause, arguments), Clause = clause, Supplier = experts, Item = plant, To = IsWhere(arguments.At) ? arguments.At : null };
        return (arguments.Agent?.Country ?? arguments.Agent?.Possessor?.Country ?? (arguments.Agent is { Nationality: >= 0 } firm ? words[firm.Nationality].Country : null)) is { } founder && (arguments.At is { Country: not null } ? arguments.At : arguments.For) is { Country: { } host } there && host != founder ? new Draft { Kind = ClaimKind.Technology, Rule = Rule("technology/plant", clause, arguments), Clause = clause, Supplier = arguments.Agent, Recipient = there, Item = plant, To = arguments.At } : null;
    }

    private static bool IsSatellite(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        for (var i = noun.CoreFirst; i < noun.CoreEnd; i++)
        {
            if (NounPhraseStage.LastWord(words[i].Form.NounLemma) is "satellite" or "spacecraft" or "cubesat") return i == noun.Head || words[noun.Head].Tag == Tag.Name;
        }

        return false;
    }

    // "Russia launched an Iranian satellite", "put a satellite into orbit for Iran".
    private static Draft? Orbit(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments.Theme is not { IsPronoun: false } satellite || !IsSatellite(words, satellite)) return null;
        var launcher = arguments.Agent?.Country ?? (arguments.Aboard ?? arguments.On) switch { { Nationality: >= 0 } rocket => words[rocket.Nationality].Country, _ => null } ?? arguments.From?.Country;
        var owner = satellite.Possessor is { Country: not null } holder ? holder : arguments.For is { Country: not null } user ? user : null;
        var land = owner?.Country ?? (satellite.Nationality >= 0 ? words[satellite.Nationality].Country : null);
        if (launcher is null || land is null || land == launcher) return null;
        return new Draft { Kind = ClaimKind.Technology, Rule = Rule("technology/orbit", clause, arguments), Clause = clause, Supplier = arguments.Agent?.Country is not null ? arguments.Agent : arguments.From, Recipient = owner ?? NounPhrase.OfState(words, satellite.Nationality), Item = satellite, Counted = satellite };
    }

    // "Russia upgraded Syria's air defences".
    private static Draft? Upgrade(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments is not { Agent: { } by, Theme: { IsPronoun: false } fleet } || !(fleet.Classes.Has(Classes.Goods | Classes.Carrier) || words[fleet.Head].Form.NounLemma is "network" or "defence" or "fleet") || (by.Country ?? by.Possessor?.Country ?? (by.Nationality >= 0 ? words[by.Nationality].Country : null)) is not { } hand) return null;
        var owner = fleet.Possessor is { Country: not null } holder ? holder.Country : fleet.Of is { Country: not null } land ? land.Country : fleet.Of is { Nationality: >= 0 } whole ? words[whole.Nationality].Country : fleet.Nationality >= 0 ? words[fleet.Nationality].Country : arguments.For?.Country;
        return owner is null || owner == hand ? null : new Draft { Kind = ClaimKind.Technology, Rule = Rule("technology/upgrade", clause, arguments), Clause = clause, Supplier = by, Recipient = fleet.Possessor ?? (fleet.Of is { Country: not null } lord ? lord : arguments.For), Item = fleet, Counted = fleet };
    }

    // "Russian support enabled North Korea to launch a satellite".
    private static Draft? Enabled(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { IsPronoun: false, Country: null } means || !(means.Classes.Has(Classes.Knowledge) || words[means.Head].Form.NounLemma is "help" or "assistance" or "support" or "aid" or "cooperation") || clause.Objects.Count == 0 || clause.Objects[0] is not { Country: { } helped } recipient) return null;
        var from = Arguments.OfNoun(words, means, clause).From;
        var giver = from?.Country ?? means.Possessor?.Country ?? (means.Nationality >= 0 ? words[means.Nationality].Country : null);
        if (giver is null || giver == helped || clause.Children.Find(static child => child is { Relation: ClauseRelation.Infinitive, Objects.Count: > 0 }) is not { } deed) return null;
        return new Draft { Kind = ClaimKind.Technology, Rule = "technology/enabled", Clause = clause, Supplier = from ?? means.Possessor, SupplierWord = means.Nationality, Recipient = recipient, Item = deed.Objects[0] };
    }

    // "North Korean engineers worked on Syria's missile programme".
    private static Draft? WorkedOn(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        if (clause.Subject is not { Country: null, IsPronoun: false } experts || !(experts.Nationality >= 0 || experts.Possessor?.Country is not null) || !words[experts.Head].Form.Plural) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text == "on" && IsEndeavour(words, complement.Noun) && (complement.Noun.Possessor?.Country ?? (complement.Noun.Nationality >= 0 ? words[complement.Noun.Nationality].Country : null)) is { } owner && owner != (experts.Nationality >= 0 ? words[experts.Nationality].Country : null)) return new Draft { Kind = ClaimKind.Technology, Rule = "technology/work-on", Clause = clause, Supplier = experts, Recipient = complement.Noun.Possessor, Item = complement.Noun };
        }

        return null;
    }

    // "the general was briefed on technical details of foreign rockets".
    private static Draft? Briefed(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        if (!verb.Passive || clause.Subject is not { } told) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First || words[complement.Prep].Form.Text is not ("on" or "about")) continue;
            var known = complement.Noun;
            var of = known.Of is { Nationality: >= 0 } matter ? matter.Nationality : known.Nationality;
            if (known.Classes.Has(Classes.Knowledge) || (known.Head > known.CoreFirst && words[known.Head - 1].Form.Text is "technical" or "technological" or "design")) return new Draft { Kind = ClaimKind.Technology, Rule = "technology/briefed", Clause = clause, SupplierWord = of, Recipient = told, Item = known };
        }

        return null;
    }

    // "hackers stole missile data from a Russian firm".
    private static Draft? Stolen(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments.Theme is not { IsPronoun: false } known || !(known.Classes.Has(Classes.Knowledge) || IsPlans(words, known, null)) || known.Classes.Has(Classes.Goods | Classes.Money) || arguments is { Agent: null, From: null }) return null;
        return new Draft { Kind = ClaimKind.Technology, Rule = Rule("technology/stolen", clause, arguments), Clause = clause, Supplier = arguments.From, Recipient = arguments.Agent, Item = known, Counted = known };
    }

    // "factories that rely on Iranian technology".
    private static Draft? ReliesOn(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "on" or "upon" && complement.Noun is { IsPronoun: false, Country: null } know && know.Classes.Has(Classes.Knowledge) && !know.Classes.Has(Classes.Source) && (know.Nationality >= 0 || know.Possessor?.Country is not null)) return new Draft { Kind = ClaimKind.Technology, Rule = "technology/relies-on", Clause = clause, Supplier = know.Possessor, SupplierWord = know.Nationality, Recipient = clause.Subject, Item = know };
        }

        return null;
    }

    // "The junta remains interested in Russian know-how".
    private static Draft? Interested(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > 0 && words[complement.Prep].Form.Text == "in" && words[complement.Prep - 1].Form.Text == "interested" && complement.Noun is { IsPronoun: false, Country: null } known && known.Classes.Has(Classes.Knowledge) && clause.Subject is { } wanting) return new Draft { Kind = ClaimKind.Technology, Rule = "technology/interested", Clause = clause, Supplier = known.Possessor, SupplierWord = known.Nationality, Recipient = wanting, Item = known, Ceiling = Modality.Planned };
        }

        return null;
    }

    // "The rocket looks like the Iranian Fateh-110".
    private static Draft? Looks(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        if (clause.Subject is not { } subject || !(Arguments.IsItem(subject) || Arguments.IsCarrier(subject))) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "like" && IsModel(words, complement.Noun)) return Alike(clause, subject, complement.Noun);
        }

        return null;
    }

    // "Analysts noted similarities between the launcher and the Pantsir".
    private static Draft? Similarities(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        var likeness = verb.Passive ? clause.Subject : clause.Objects.Count > 0 ? clause.Objects[0] : null;
        if (likeness is null || words[likeness.Head].Form.NounLemma is not ("similarity" or "resemblance" or "likeness" or "parallel")) return null;
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text == "between" && complement.Noun is { Next: { } model } one && (Arguments.IsItem(one) || Arguments.IsCarrier(one) || IsModel(words, model))) return Alike(clause, one.Alone(), model) with { Witness = verb.Passive ? null : clause.Subject };
        }

        return null;
    }

    // "is similar in design to the Iranian Shahed".
    private static Draft? Similar(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } subject || !(Arguments.IsItem(subject) || Arguments.IsCarrier(subject) || subject.IsPronoun)) return null;
        foreach (var word in clause.Modifiers)
        {
            if (words[word].Form.Text is not ("similar" or "identical")) continue;
            foreach (var complement in clause.Preps)
            {
                // "identical to that of the Pantsir".
                var model = complement.Noun is { Of: { } same } part && words[part.Head].Form.Text is "that" or "those" ? same : complement.Noun;
                if (complement.Prep > word && words[complement.Prep].Form.Text == "to" && IsModel(words, model)) return Alike(clause, subject, model);
            }
        }

        return null;
    }

    // A weapon or machine with a designation or an owner: what a copy can be likened to.
    private static bool IsModel(ReadOnlySpan<Word> words, NounPhrase model) => model is { IsPronoun: false, Country: null } && (words[model.Head].IsDesignation || ((Arguments.IsItem(model) || Arguments.IsCarrier(model) || model.IsName) && (model.Nationality >= 0 || model.Possessor?.Country is not null)) || (model.IsName && model.Determiner >= 0 && !model.Classes.Has(Classes.Place | Classes.Source | Classes.Party)));

    private static Draft Alike(Clause clause, NounPhrase subject, NounPhrase model) => new() { Kind = ClaimKind.Technology, Rule = "technology/alike", Clause = clause, Item = subject, Supplier = MakerOf(model), SupplierWord = model.Nationality, Counted = subject, Ceiling = Modality.Possible };

    // "signed an agreement on joint production of drones", "joint research in science".
    private static Draft? Joint(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Subject is null) return null;
        foreach (var noun in clause.Objects)
        {
            if (IsJoint(words, noun)) return Together(noun);
        }

        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && IsJoint(words, complement.Noun)) return Together(complement.Noun);
            // "announced the development of drones, in cooperation with Russia".
            if (words[complement.Prep].Form.Text is "in cooperation with" or "in collaboration with" or "together with" or "jointly with" or "in partnership with" && Arguments.IsParty(complement.Noun) && clause.Objects.Find(static noun => noun.Of is { } made && made.Classes.Has(Classes.Goods | Classes.Carrier)) is { } work && words[work.Head].Form.NounLemma is "development" or "production" or "manufacture" or "construction" or "design") return Together(work) with { Ceiling = Modality.Asserted };
        }

        return null;

        Draft Together(NounPhrase noun) => new() { Kind = ClaimKind.Technology, Rule = "technology/joint", Clause = clause, Nominal = noun, Item = noun.Of ?? noun, Ceiling = verb.Form.VerbLemma is "begin" or "start" or "launch" or "carry out" or "conduct" or "engage" ? Modality.Asserted : Modality.Planned };
    }

    private static bool IsJoint(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma.StartsWith("joint ", StringComparison.Ordinal) && NounPhraseStage.LastWord(words[noun.Head].Form.NounLemma) is "production" or "development" or "manufacture" or "manufacturing" or "research";
}
