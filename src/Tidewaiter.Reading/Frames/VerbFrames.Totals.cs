using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Goods told by their numbers: what changed hands, to what a delivery brings the total, how many there were before.</content>
internal static partial class VerbFrames
{
    // "About 22 million barrels changed hands off Malaysia", "the rifles have changed hands several times".
    private static Draft? ChangedHands(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } goods || !(goods.Measured || goods.IsPronoun || Arguments.IsItem(goods) || goods.Event == ClaimKind.Transfer) || goods.Money || goods.Classes.Has(Classes.Money | Classes.Troops) || (goods.IsPronoun && !goods.Plural)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        return new Draft { Kind = ClaimKind.Transfer, Rule = Rule("transfer/changed-hands", clause, arguments), Clause = clause, Item = goods, Counted = goods, To = IsWhere(arguments.At) ? arguments.At : null };
    }

    // "That brings the total since August to 28,000 containers", "took the number of shells to nine million": all that has been handed over so far.
    private static Draft? BroughtTo(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Objects.Count == 0 || clause.Objects[0] is not { IsPronoun: false } sum || !IsSum(words, sum)) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < sum.End || words[complement.Prep].Form.Text != "to" || complement.Noun is not { Quantity: >= 0 } reached) continue;
            var goods = sum.Of is { IsPronoun: false } counted ? counted : sum.Classes.Has(Classes.Goods) ? sum : reached.Of is { IsPronoun: false } stuff ? stuff : reached;
            if (goods.CountOnly || !goods.Classes.Has(Classes.Goods) || goods.Classes.Has(Classes.Troops | Classes.Money | Classes.Person) || (Arguments.IsCarrier(goods) && words[goods.Head].Form.NounLemma != "container")) return null;
            return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/total", Clause = clause, Item = goods, Counted = reached };
        }

        return null;
    }

    // "the total since August", "the number of shells".
    private static bool IsSum(ReadOnlySpan<Word> words, NounPhrase sum)
    {
        for (var i = sum.First; i <= sum.Head; i++)
        {
            if (words[i].Form.NounLemma is "total" or "number" or "tally" or "figure" or "count" or "sum" or "volume" or "amount") return true;
        }

        return false;
    }

    /// <summary>What was counted at another time: "counted 47 transfers last month, against 38 in March". Null when the clause compares with no number of a time of its own.</summary>
    public static Draft? Compared(ReadOnlySpan<Word> words, Draft draft)
    {
        if (draft is not { Kind: ClaimKind.Transfer or ClaimKind.Movement or ClaimKind.Sighting, Counted: { Quantity: >= 0 } counted, Date: < 0, IsNoEvent: false }) return null;
        if (Than(words, draft.Clause, counted) is { } then) return then;
        foreach (var child in draft.Clause.Children)
        {
            if (child is { Relation: ClauseRelation.Participle, Verb.Form.VerbLemma: "compare" } && Than(words, child, counted) is { } before) return before;
        }

        return null;

        Draft? Than(ReadOnlySpan<Word> text, Clause clause, NounPhrase now)
        {
            foreach (var complement in clause.Preps)
            {
                var prep = text[complement.Prep].Form.Text;
                var comparing = prep is "against" or "compared with" or "compared to" || (prep is "with" or "to" && clause.Verb?.Form.VerbLemma == "compare") || (prep is "from" && text[complement.Prep - 1].Form.Text is "up" or "down");
                if (!comparing || complement.Prep < now.Head || complement.Noun is not { CountOnly: true, Quantity: >= 0 } earlier || When(text, clause, earlier) is not (>= 0 and var time)) continue;
                return draft with { Counted = now.WithCount(earlier), Date = time };
            }

            return null;
        }
    }

    // "A trainload of rockets was on its way west", "the freighter is on its way back": a leg without an end that is told.
    private static Draft? OnItsWay(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Objects.Count: 0, Verb.Negated: false, Subject: { IsPronoun: false, Event: null } load } || load.Classes.Has(Classes.Person | Classes.Party | Classes.Troops | Classes.Workers | Classes.Source | Classes.Money) || !(Arguments.IsCarrier(load) || load.Classes.Has(Classes.Goods))) return null;
        var arguments = Arguments.OfVerb(words, clause);
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text != "on" || words[complement.Noun.Head].Form.NounLemma != "way" || complement.Noun.Of is not null) continue;
            var carrier = Arguments.IsCarrier(load) ? load : null;
            return Reach(new Draft { Kind = ClaimKind.Movement, Rule = "movement/on-its-way", Clause = clause, Carrier = carrier, Item = carrier is null ? load : null, Counted = load, To = arguments.To ?? arguments.ToPlace }, arguments);
        }

        return null;
    }

    // "Shells come across the Caspian in containers": they were not found there.
    private static Draft? Crossed(ReadOnlySpan<Word> words, Clause clause)
    {
        // Who comes across something has found it.
        if (clause.Subject is { } finder && !Arguments.IsItem(finder) && !Arguments.IsCarrier(finder)) return null;
        if (clause is not { Subject: { IsPronoun: false } load, Objects: [{ IsPronoun: false } water, ..] } || !IsWhere(water)) return NoEvent(clause);
        var arguments = Arguments.OfVerb(words, clause);
        var carrier = Arguments.IsCarrier(load) ? load : null;
        return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/crossed", clause, arguments), Clause = clause, Carrier = carrier, Item = carrier is null ? load : null, Counted = load, Via = water, To = arguments.To ?? arguments.ToPlace }, arguments);
    }

    // "38 in March", "three in the same period of last year".
    private static int When(ReadOnlySpan<Word> words, Clause clause, NounPhrase number)
    {
        if (number.End < words.Length && words[number.End].Time >= 0) return number.End;
        foreach (var time in clause.Times)
        {
            if (time > number.End && time < number.End + 6) return time;
        }

        return -1;
    }
}
