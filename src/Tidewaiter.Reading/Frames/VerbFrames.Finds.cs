using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>What people find, examine and put on show, what things bear, where carriers stand: told by plain verbs, and read only where no frame of a role class reads anything.</content>
internal static partial class VerbFrames
{
    // "saw no sign of the containers", "had found no trace of any shells": looked for, and not seen.
    private static Draft? Trace(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        var trace = verb.Passive ? clause.Subject : clause.Objects.Count > 0 ? clause.Objects[0] : null;
        if (trace is not { Of: { IsPronoun: false, Country: null, Event: null } sought } || !IsTrace(words, trace)) return null;
        if (!verb.Negated && !(trace.Determiner >= 0 && words[trace.Determiner].Form.Text is "no") && words[trace.Head].Form.Text is not ("no evidence" or "no sign" or "no trace" or "no indication")) return null;
        if (!Arguments.IsShipLike(sought) && !sought.Classes.Has(Classes.Goods)) return null;
        var carrier = Arguments.IsShipLike(sought) ? sought : null;
        return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/no-trace", Clause = clause, Carrier = carrier, Item = carrier is null ? sought : null, Counted = sought, To = Arguments.OfVerb(words, clause).At, Ceiling = Modality.Denied };
    }

    private static bool IsTrace(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "sign" or "trace" or "evidence" or "indication" or "hint" or "no evidence" or "no sign" or "no trace" or "no indication";

    // "Several of the rifles bore marks of a state factory", "the crates were stamped with its name".
    private static Draft? Marked(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (subject is not { IsPronoun: false, Country: null, Event: null } thing || !thing.Classes.Has(Classes.Goods) || thing.Classes.Has(Classes.Money | Classes.Troops)) return null;
        var borne = !verb.Passive && clause.Objects.Count > 0 && words[clause.Objects[0].Head].Form.NounLemma is "mark" or "marking" or "inscription" or "label" or "stamp" or "serial number" or "lot number" or "logo" or "lettering" or "plate" or "sticker" or "stencil" or "date" or "date of manufacture";
        var stamped = verb.Passive && clause.Relation != ClauseRelation.Participle;
        return borne || stamped ? new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/marked", Clause = clause, Item = thing, Counted = thing } : null;
    }

    // "Dozens of freight wagons stood in the yard", "the jet has been sitting on the apron at Nyala".
    private static Draft? Standing(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (clause.Objects.Count > 0 || !Arguments.IsCarrier(subject)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        return (arguments.At ?? arguments.On) is { } at && IsWhere(at) ? new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/standing", Clause = clause, Carrier = subject, Counted = subject, To = at } : null;
    }

    // "Experts examined the remnants of the missile", "on board, sailors discovered 200 packages": what those whose work is to look have found.
    private static Draft? Examined(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        var looking = verb.Form.VerbLemma is "examine" or "inspect" or "analyse" or "analyze" or "document" or "photograph" or "film" or "dismantle" or "take apart" or "disassemble" or "study" or "catalogue" or "inventory";
        if ((looking && verb.Negated) || (verb.Modal >= 0 && words[verb.Modal].Form.Text is "can" or "could") || !(verb.Perfect || verb.Form.Forms.Has(VerbForms.Past)) || clause.Children.Exists(static child => child.Relation is ClauseRelation.Infinitive or ClauseRelation.Content)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments.Theme is not { IsPronoun: false, Country: null, Event: null } thing || arguments.Agent is not { } looker) return null;
        if (!(Arguments.IsShipLike(thing) || thing.Classes.Has(Classes.Goods)) || thing.Classes.Has(Classes.Money | Classes.Troops | Classes.Source)) return null;
        if (!IsLooker(looker) || (!looking && thing.Quantity < 0 && !thing.Plural && thing.Determiner < 0)) return null;
        var carrier = Arguments.IsShipLike(thing) ? thing : null;
        var inside = Telling(clause, thing, static child => child is { Relation: ClauseRelation.Participle, Verb: { Passive: true } });
        var hidden = inside is null ? null : Arguments.OfVerb(words, inside);
        var aboard = arguments.Aboard ?? hidden?.Aboard ?? (hidden?.At is { } hold && Arguments.IsCarrier(hold) ? hold : null);
        var at = IsWhere(arguments.At) ? arguments.At : IsWhere(hidden?.At) ? hidden?.At : null;
        return new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/examined", clause, arguments), Clause = clause, Carrier = carrier ?? aboard, Item = carrier is null ? thing.Of is { } whole && IsWreck(words[thing.Head].Form.NounLemma) && whole.Classes.Has(Classes.Goods) ? whole : thing : null, Counted = thing, To = at };
    }

    // "inspectors", "the crew", "divers", "customs": they have eyes; a state finds nothing itself.
    private static bool IsLooker(NounPhrase noun) => noun is { IsPronoun: false, Country: null } && noun.Classes.Has(Classes.Person | Classes.Source | Classes.Troops | Classes.Workers) && !noun.Classes.Has(Classes.Goods | Classes.Carrier);

    // "Soldiers showed journalists a captured tank", "two drones were put on display in Kyiv".
    private static Draft? Exhibited(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        var arguments = Arguments.OfVerb(words, clause);
        var two = !arguments.Passive && clause.Objects.Count > 1;
        if ((two ? clause.Objects[1] : arguments.Theme) is not { IsPronoun: false, Country: null, Event: null } shown || !(Arguments.IsCarrier(shown) || shown.Classes.Has(Classes.Goods)) || shown.Classes.Has(Classes.Money | Classes.Troops | Classes.Source)) return null;
        var audience = two ? clause.Objects[0] : arguments.To ?? arguments.ToPlace;
        var put = verb.Form.VerbLemma is "put on display" or "put on show" or "exhibit" or "show off" or "parade" or "display";
        if (!put && !(audience is not null && audience.Classes.Has(Classes.Source | Classes.Person))) return null;
        if (!arguments.Passive && !(arguments.Agent is { IsPronoun: false } host && (Arguments.IsParty(host) || host.Classes.Has(Classes.Source)))) return null;
        if (put && !IsWhere(arguments.At) && audience is null && !HasModifier(words, clause, "captured") && !IsTaken(words, shown)) return null;
        return new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/exhibited", clause, arguments), Clause = clause, Carrier = Arguments.IsCarrier(shown) && !shown.Classes.Has(Classes.Goods) ? shown : null, Item = Arguments.IsCarrier(shown) && !shown.Classes.Has(Classes.Goods) ? null : shown, Counted = shown, To = IsWhere(arguments.At) ? arguments.At : null };
    }
}
