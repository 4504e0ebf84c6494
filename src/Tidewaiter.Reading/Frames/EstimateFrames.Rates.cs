using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>What a plant can make, what a hold may take, what something is enough for.</content>
internal static partial class EstimateFrames
{
    // "the plant could make 6,000 drones by 2025", "produces up to 6,000 drones a year".
    public static Draft? Output(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || Many(clause) is not { } theme || Count(theme) < 0 || theme.Money || theme.IsPronoun || !Arguments.IsItem(theme) || clause.Relation == ClauseRelation.Infinitive) return null;
        return verb.Modal >= 0 || IsYearly(words, clause, theme) ? new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/output", Clause = clause, Item = theme, Counted = theme } : null;
    }

    /// <summary>"a contract worth $204 million": what dealings are worth. Null for goods, which are counted in money.</summary>
    public static Draft? Cost(ReadOnlySpan<Word> words, Clause clause)
    {
        if (Wage(words, clause) is { } wage) return wage;
        foreach (var complement in clause.Preps)
        {
            if (Cost(words, complement) is { } cost && clause.Verb is { } spent && complement.Prep > spent.First) return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/cost", Untimed = true, Clause = clause, Nominal = complement.Noun, Item = clause.Objects.Count > 0 ? clause.Objects[0] : clause.Subject, Counted = cost };
            if (words[complement.Prep].Form.Text != "worth" || !complement.Noun.Money) continue;
            if (Beside(words, complement) is { } value && (clause.Verb is { } main && complement.Prep < main.First ? clause.Subject : clause.Objects.Count > 0 ? clause.Objects[0] : null) is { Money: false, IsPronoun: false } valued) return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/price", Untimed = true, Clause = clause, Nominal = complement.Noun, Item = valued, Counted = value };
            var before = complement.Prep - 1;
            if (before >= 0 && words[before].Form.NounLemma is "contract" or "deal" or "transaction" or "agreement" or "investment" or "project" or "programme" or "program" or "loan" or "trade" or "business" && Held(clause, before) is { } dealing) return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/price", Untimed = true, Clause = clause, Nominal = dealing, Item = dealing, Counted = complement.Noun };
        }

        return null;
    }

    // "work twelve-hour shifts for $2.50 an hour", "the wage has been set at $300 a month".
    private static Draft? Wage(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        var rated = verb.Passive && verb.Form.VerbLemma is "set" or "fix" or "put" or "agree" or "cap" && words[subject.Head].Form.NounLemma is "wage" or "salary" or "pay" or "price" or "rate" or "fee" or "bonus";
        var toiling = !verb.Passive && verb.Form.VerbLemma is "work" or "toil" or "labour" or "labor" or "fight" or "serve" or "slave";
        if (!rated && !toiling) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && complement.Noun is { Money: true } sum && words[complement.Prep].Form.Text is var prep && (rated ? prep == "at" : prep is "for" or "at" or "on")) return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/wage", Clause = clause, Nominal = sum, Item = subject, Counted = sum };
        }

        return null;
    }

    // "stole virtual assets worth at least $2.8 billion", "cryptocurrency worth $659 million was stolen".
    public static Draft? StolenWorth(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || Arguments.OfVerb(words, clause).Theme is not { IsPronoun: false } loot || !loot.Classes.Has(Classes.Money | Classes.Goods)) return null;
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text == "worth" && complement.Noun.Money && (complement.Prep == loot.End || complement.Prep > verb.First)) return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/stolen-worth", Clause = clause, Item = loot, Counted = complement.Noun };
        }

        return null;
    }

    // The phrase of the clause with this head.
    private static NounPhrase? Held(Clause clause, int head)
    {
        if (clause.Subject is { } subject && subject.Head == head) return subject;
        foreach (var noun in clause.Objects)
        {
            if (noun.Head == head) return noun;
        }

        foreach (var complement in clause.Preps)
        {
            if (complement.Noun.Head == head) return complement.Noun;
        }

        return null;
    }

    private static bool IsYearly(ReadOnlySpan<Word> words, Clause clause, NounPhrase theme)
    {
        foreach (var word in clause.Modifiers)
        {
            if (words[word].Form.Text is "annually" or "yearly" or "monthly" or "daily" or "weekly") return true;
        }

        for (var i = theme.CoreEnd; i + 1 < words.Length && i < theme.CoreEnd + 2; i++)
        {
            if (words[i].Form.Text is "annually" or "yearly" or "monthly" or "daily" or "weekly" || (words[i].Form.Text is "a" or "per" or "each" or "every" && words[i + 1].Form.Text is "year" or "month" or "day" or "week")) return true;
        }

        return false;
    }

    // "potentially holding around 2.3 million rounds".
    private static bool IsSupposed(ReadOnlySpan<Word> words, VerbGroup verb)
    {
        for (var i = Math.Max(0, verb.First - 1); i < verb.End; i++)
        {
            if (words[i].Form.Text is "potentially" or "possibly" or "theoretically" or "conceivably") return true;
        }

        return false;
    }

    // "enough ammunition for units to fire 7,400 rounds a day".
    public static Draft? EnoughTo(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Relation: ClauseRelation.Infinitive, Parent: { } parent } || Many(clause) is not { } theme || Count(theme) < 0) return null;
        foreach (var noun in parent.Objects)
        {
            if (noun.First < clause.Verb!.First && words[noun.First].Form.Text == "enough" && noun.Head > noun.First) return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/enough-to", Clause = clause, Item = noun, Counted = theme };
        }

        return null;
    }
}
