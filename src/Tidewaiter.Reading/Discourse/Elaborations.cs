using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Scopes;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Discourse;

/// <summary>Clauses that say more of the event before: what it included, how many more are to come.</summary>
internal static class Elaborations
{
    /// <summary>The draft of such a clause, without parties; null when it is none.</summary>
    public static Draft? Of(ReadOnlySpan<Word> words, Clause clause)
    {
        if (Total(words, clause) is { } total) return total;
        if (clause.Verb is not { } verb || clause.Subject is not { } subject) return null;
        if (((subject.CountOnly && !subject.Measured && subject.Quantity >= 0) || words[subject.Head].Form.Text is "more" or "rest" or "remainder" or "others" or "remaining") && (verb.Form.VerbLemma is "expect" or "plan" or "schedule" || (verb.IsBe && IsDue(words, clause))))
        {
            return new Draft { Kind = ClaimKind.Transfer, Rule = "more/expected", Clause = clause, Counted = subject, Ceiling = Modality.Planned };
        }

        // "A second contingent is expected in June", "a further group is being got ready": more of what was told last is to come.
        if (IsNext(words, subject) && !verb.Negated && (verb is { Passive: true, Form.VerbLemma: "expect" or "plan" or "schedule" or "prepare" or "ready" or "get ready" or "make ready" } || (verb.IsBe && IsDue(words, clause))) && clause.Objects.Count == 0)
        {
            return new Draft { Kind = ClaimKind.Transfer, Rule = "more/next", Clause = clause, Counted = subject, Ceiling = Modality.Planned };
        }

        // "tens of thousands remain there", "others live in Laos": a bare count of those who were spoken of.
        if (((subject.CountOnly && !subject.Measured && !subject.Money && subject.Quantity >= 0) || words[subject.Head].Form.Text == "others") && verb.Form.VerbLemma is "remain" or "stay" or "live" or "work" or "reside" && !verb.Passive)
        {
            var place = Arguments.OfVerb(words, clause).At;
            return new Draft { Kind = ClaimKind.Labour, Rule = "more/remain", Clause = clause, Counted = subject, To = place };
        }

        // "others followed in March", "the first were received in December", "similar numbers are likely to follow".
        if (IsFurther(words, subject) && (verb is { Passive: false, Form.VerbLemma: "follow" or "arrive" or "come" or "reach" or "leave" or "depart" or "set out" } || verb is { Passive: true, Form.VerbLemma: "receive" or "deliver" or "hand over" or "send" or "ship" or "supply" or "transfer" }) && !verb.Negated && (clause.Objects.Count == 0 || verb.Form.VerbLemma == "reach") && clause.Parent?.Verb is not { Form.VerbLemma: "expect" or "plan" or "schedule" })
        {
            return new Draft { Kind = ClaimKind.Transfer, Rule = "more/followed", Clause = clause, Counted = subject };
        }

        // "Shipments began in early January": of what was spoken of.
        if (subject is { Event: ClaimKind.Transfer, Of: null, Possessor: null, Nationality: < 0, Next: null } && words[subject.Head].Form.NounLemma is "shipment" or "delivery" or "transfer" && subject.Head == subject.CoreFirst && verb is { Passive: false, Negated: false, Form.VerbLemma: "begin" or "start" or "resume" or "commence" or "continue" } && clause.Children.Count == 0 && clause.Objects.Count == 0 && clause.Relation != ClauseRelation.Infinitive)
        {
            return new Draft { Kind = ClaimKind.Transfer, Rule = "more/began", Clause = clause };
        }

        if (verb.Form.VerbLemma is not ("include" or "comprise" or "consist" or "range" or "contain") || verb.Negated) return null;
        if (!Recency.IsAnaphor(words, subject) && !(subject.Event == ClaimKind.Transfer && (subject.Determiner >= 0 || (subject.First > 0 && words[subject.First - 1].Tag == Tag.Poss))) && !(subject.Determiner >= 0 && words[subject.Head].Form.NounLemma is "haul" or "cargo" or "load" or "cache" or "consignment" or "package" or "batch" or "seizure")) return null;
        var list = clause.Objects.Count > 0 ? clause.Objects[0] : clause.Preps.Count > 0 ? clause.Preps[0].Noun : null;
        // "These include Syrian nationals", "these codes include chemicals": people are no goods, and what is neither goods nor a hand-over includes none.
        if (list is null || (list.Classes.Has(Classes.Person | Classes.Workers | Classes.Troops) && !list.Classes.Has(Classes.Goods)) || !(subject.IsPronoun || subject.CountOnly || subject.Event is not null || subject.Classes.Has(Classes.Items | Classes.Carrier | Classes.Vague) || subject.CoreFirst == subject.Head)) return null;
        return list is { CountOnly: false } && (Arguments.IsItem(list) || Arguments.IsCarrier(list)) ? new Draft { Kind = ClaimKind.Transfer, Rule = "more/include", Clause = clause, Item = list, Counted = list } : null;
    }

    // "bringing the total to about 28,000", "That takes their number since May to 40 flights".
    private static Draft? Total(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Passive: false, Negated: false, Modal: < 0, Form.VerbLemma: "bring" or "take" or "raise" or "push" or "lift" } verb, Objects: [{ } total, ..] } || words[total.Head].Form.NounLemma is not ("total" or "tally" or "number" or "sum" or "count") || total.Of is { Classes: var told } && !told.Has(Classes.Items | Classes.Carrier | Classes.Troops | Classes.Workers)) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.Main && complement.Noun is { Quantity: >= 0, Money: false } sum && words[complement.Prep].Form.Text == "to") return new Draft { Kind = ClaimKind.Transfer, Rule = "more/total", Clause = clause, Counted = sum, Item = sum.CountOnly ? null : sum, Witness = clause is { Relation: ClauseRelation.Main, Subject: { IsPronoun: false } teller } && ScopeStage.IsTeller(words, teller) ? teller : null };
        }

        return null;
    }

    /// <summary>Puts the list in the place of what it lists: of "weapons that Russia has bought include shells" the shells were bought.</summary>
    public static void Merge(List<Clause> clauses, List<Draft> drafts)
    {
        foreach (var clause in clauses)
        {
            if (clause is not { Verb: { Passive: false, Negated: false, Form.VerbLemma: "include" or "comprise" }, Subject: { IsPronoun: false } goods } || clause.Relation == ClauseRelation.Relative || clause.Objects.Count == 0 || !Arguments.IsItem(clause.Objects[0])) continue;
            foreach (var draft in drafts)
            {
                if (draft is { Kind: ClaimKind.Transfer, Clause.Relation: ClauseRelation.Relative or ClauseRelation.Participle, Nominal: null } && draft.Item == goods && draft.Clause.Antecedent == goods) draft.Item = draft.Counted = clause.Objects[0];
            }
        }
    }

    /// <summary>True when a draft of the sentence has the same goods.</summary>
    public static bool IsTold(Draft draft, List<Draft> drafts)
    {
        foreach (var other in drafts)
        {
            if (draft.Item is not null && draft.Item == other.Item) return true;
        }

        return false;
    }

    private static bool IsFurther(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.Text is "others" or "more" or "first" or "second" or "rest" or "remainder" or "numbers" or "last"
        || (noun is { CountOnly: true, Measured: false, Money: false, Quantity: >= 0 })
        || (words[noun.Head].Form.NounLemma is "batch" or "tranche" or "consignment" or "lot" or "shipment" or "delivery" && noun.Of is null && noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "another" or "a");

    // "a second contingent", "the next delivery", "further shipments": the like of what went before.
    private static bool IsNext(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        if (noun is { IsPronoun: true } or { Country: not null } or { IsName: true } || !IsPortion(words[noun.Head].Form.NounLemma)) return false;
        for (var i = Math.Max(noun.Determiner, noun.First); i < noun.Head; i++)
        {
            if (words[i].Form.Text is "second" or "third" or "fourth" or "next" or "further" or "another" or "fresh" or "new" or "more" or "additional" or "other") return true;
        }

        return false;
    }

    private static bool IsPortion(string? noun) => noun is "contingent" or "batch" or "tranche" or "group" or "wave" or "consignment" or "load" or "cargo" or "delivery" or "shipment" or "dispatch" or "operation" or "voyage" or "flight" or "trip" or "deployment" or "reinforcement" or "transfer" or "rotation" or "unit";

    private static bool IsDue(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var word in clause.Modifiers)
        {
            if (words[word].Form.Text == "due") return true;
        }

        return false;
    }
}
