using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>By how much a number changed, and what somebody is paid or promised, told beside what he does.</content>
internal static partial class EstimateFrames
{
    // "Revenues were 13.7 percent lower", "the flow has shrunk by more than half", "earnings were down by 2.3 billion dollars".
    public static Draft? Changed(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Negated: false, Modal: < 0 } verb, Subject: { IsPronoun: false, Country: null } figure } || !(IsTotal(words, figure) || words[figure.Head].Form.NounLemma is "flow" or "income" or "earning" or "export revenue" or "oil revenue" or "rate" or "price")) return null;
        if (verb.IsBe) return HasChange(words, verb.End, Math.Min(clause.End + 6, words.Length)) is var at and >= 0 && Before(clause, at) is { } less ? Level(clause, figure, less) : null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "by" && (Count(complement.Noun) >= 0 || words[complement.Noun.First].Share)) return Level(clause, figure, complement.Noun);
        }

        return null;
    }

    private static Draft Level(Clause clause, NounPhrase figure, NounPhrase change) => new() { Kind = ClaimKind.Estimate, Rule = "estimate/change", Clause = clause, Item = figure, Counted = change };

    // "lower", "down by", "higher than": where the change is said.
    private static int HasChange(ReadOnlySpan<Word> words, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].Tag is Tag.Stop or Tag.Comma) return -1;
            if (words[i].Form.Text is "lower" or "higher" or "down" or "up" or "down by" or "up by" or "smaller" or "larger" or "below" or "above") return i;
        }

        return -1;
    }

    private static NounPhrase? Before(Clause clause, int at)
    {
        foreach (var noun in clause.Objects)
        {
            if (Count(noun) >= 0 && Math.Abs(noun.First - at) < 6) return noun;
        }

        foreach (var complement in clause.Preps)
        {
            if (Count(complement.Noun) >= 0 && complement.Noun.First > at && complement.Noun.First - at < 4) return complement.Noun;
        }

        return null;
    }

    /// <summary>"a monthly wage of about $850", "a sign-up payment of $5,000": what somebody is paid, wherever it is told. Null for any other phrase.</summary>
    public static Draft? Reward(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        if (noun is not { IsPronoun: false, Of: { Money: true } sum } || Count(sum) < 0 || words[noun.Head].Form.NounLemma is not ("salary" or "wage" or "bonus" or "stipend" or "allowance" or "payment" or "fee" or "rate" or "pay" or "ransom" or "commission" or "bribe" or "kickback")) return null;
        return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/reward", Clause = clause, Nominal = noun, Item = noun with { Of = null, End = noun.CoreEnd }, Counted = sum };
    }
}
