using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>What is put aboard, brought ashore and taken off, what stands about at a place, and what is gone from it.</content>
internal static partial class VerbFrames
{
    // "put long green crates on board the Lena", "shells were put on a train", "stowed the drums aboard".
    private static Draft? PutAboard(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        if (clause.Verb is not { } verb || arguments.Theme is not { Country: null } cargo || !(cargo.IsPronoun ? verb.Passive : Arguments.IsItem(cargo) && cargo.Classes.Has(Classes.Goods))) return null;
        // "put out", "put off" are other verbs; "could be put aboard" is what would fit.
        if (verb.Modal >= 0 && words[verb.Modal].Form.Text is "can" or "could" or "should" or "must") return null;
        var aboard = arguments.Aboard ?? (arguments.ToPlace is { } hull && Arguments.IsCarrier(hull) ? hull : null);
        if (aboard is null && !HasModifier(words, clause, "aboard") && !HasModifier(words, clause, "on board")) return null;
        return new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/put-aboard", clause, arguments), Clause = clause, Carrier = aboard, Item = cargo, Counted = cargo.Quantity >= 0 ? cargo : aboard ?? cargo, From = IsWhere(arguments.At) ? arguments.At : null };
    }

    // "put the oil ashore at Nampo", "the lorries were brought ashore": a leg from the ship to the shore.
    private static Draft? Ashore(ReadOnlySpan<Word> words, Clause clause)
    {
        if (!HasModifier(words, clause, "ashore")) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments.Theme is not { Country: null } cargo || !(Arguments.IsItem(cargo) && cargo.Classes.Has(Classes.Goods)) || (!arguments.Passive && arguments.Agent is null)) return null;
        var ship = arguments.Agent is { } agent && (Arguments.IsShipLike(agent) || IsShipPronoun(words, agent)) ? agent : null;
        return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/ashore", clause, arguments), Clause = clause, Carrier = ship, Item = cargo, Counted = cargo, To = IsWhere(arguments.At) ? arguments.At : null }, arguments);
    }

    // "a million barrels came aboard there", "the boxes came on board in the night".
    private static Draft? CameAboard(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Passive: false, Negated: false }, Subject: { IsPronoun: false } cargo, Objects.Count: 0 } || !cargo.Classes.Has(Classes.Goods) && !cargo.Measured && cargo.Of?.Classes.Has(Classes.Goods) != true) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments.Aboard is null && !HasModifier(words, clause, "aboard") && !HasModifier(words, clause, "on board")) return null;
        return Reach(new Draft { Kind = ClaimKind.Movement, Rule = "movement/came-aboard", Clause = clause, Carrier = arguments.Aboard, Item = cargo, Counted = cargo, From = IsWhere(arguments.At) ? arguments.At : null }, arguments);
    }

    // "On 3 March there stood 46 tank cars at the crossing", "there were 12 wagons on the Russian side": counted where they are.
    private static Draft? StoodThere(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Negated: false, Modal: < 0, Passive: false } verb, Objects: [{ IsPronoun: false, Quantity: >= 0 } seen, ..] }) return null;
        if (clause.Subject is { } subject && words[subject.Head].Form.Text != "there") return null;
        var what = IsArrayed(words[seen.Head].Form.Text) && seen.Of is { } of ? of : seen;
        if (!Arguments.IsCarrier(what) || what.Classes.Has(Classes.Party | Classes.Person | Classes.Troops)) return null;
        NounPhrase? at = null;
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text is "in" or "at" or "on" or "near" or "off" or "beside" or "alongside" or "by" or "outside" && (IsWhere(complement.Noun) || complement.Noun.Nationality >= 0)) at ??= complement.Noun;
        }

        return at is null && !(clause.Times.Count > 0 && verb.Form.VerbLemma is "stand" or "lie" or "sit") ? null : new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/there", Clause = clause, Carrier = what, Counted = seen, To = at };
    }

    // "Two days later the ship is gone", "by Friday the stack had gone": it has left where it was.
    private static Draft? Gone(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Negated: false, Modal: < 0 } verb, Subject: { IsPronoun: false } ship, Objects.Count: 0, Times.Count: > 0 } || !Arguments.IsCarrier(ship) || ship.Classes.Has(Classes.Party)) return null;
        if (!(words[verb.Main].Form.Text == "gone" || (verb.IsBe && HasModifier(words, clause, "gone"))) || clause.HasComplementAfter(verb.End)) return null;
        return new Draft { Kind = ClaimKind.Movement, Rule = "movement/gone", Clause = clause, Carrier = ship, Counted = ship };
    }
}
