using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <summary>Frames of numbers that are no event: capacity ("could contain"), sufficiency ("enough to supply"), totals ("the volume would have been"), money.</summary>
internal static partial class EstimateFrames
{
    /// <summary>"cost $193,000 each", "were paid $500 each": the price is the object, and no number of things. Changes the clause.</summary>
    public static void Price(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Objects.Count == 0 || clause.Objects[^1] is not { Quantity: >= 0, Money: false } each || words[each.Head].Form.Text is not ("each" or "apiece") || !words[each.First].Money) return;
        clause.Objects[^1] = each with { Head = each.First, CoreEnd = each.First + 1, End = each.First + 1, Money = true, CountOnly = true };
        clause.Arguments.Forget();
    }

    /// <summary>"there are not enough to fill a train of 20 cars": a number that something is enough for.</summary>
    public static Draft? EnoughFor(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Relation: ClauseRelation.Infinitive, Antecedent: { } enough } || words[enough.Head].Form.Text != "enough" || clause.Objects.Count == 0 || Count(clause.Objects[^1]) < 0) return null;
        return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/enough", Clause = clause.Parent is { Verb.IsBe: true } around ? around : clause, Item = Counted(clause.Parent, enough), Counted = clause.Objects[^1] };
    }

    /// <summary>"the number of trips rose to 900": a total that changed.</summary>
    public static Draft? Grown(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } rising || !IsTotal(words, rising) || rising.Classes.Has(Classes.Troops | Classes.Workers) || Measure(words, clause, clause.Verb!) is not { Measured: false } level) return null;
        return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/total", Clause = clause, Item = rising.Of ?? (level.CountOnly || IsPer(words, level) ? rising : level), Counted = IsPer(words, level) ? rising with { Quantity = level.Quantity } : level };
    }

    /// <summary>"the containers could hold two million rounds": what there is room for.</summary>
    public static Draft? Capacity(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        // "would have room for 500,000 rounds".
        if (clause.Objects.Count > 0 && words[clause.Objects[^1].Head].Form.NounLemma is "room" or "space" && verb.Modal >= 0 && Arguments.OfVerb(words, clause).For is { } stowed && Count(stowed) >= 0) return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/capacity", Untimed = true, Clause = clause, Item = stowed, Counted = stowed, Ceiling = Modality.Possible };
        // "there was room for up to 2.8 million shells".
        if (verb.IsBe && clause.Subject is { } room && (words[room.Head].Form.NounLemma is "room" or "space" || (words[room.Head].Form.Text == "there" && clause.Objects.Count > 0 && words[clause.Objects[^1].Head].Form.NounLemma is "room" or "space")) && Arguments.OfVerb(words, clause).For is { } fitting && Count(fitting) >= 0) return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/capacity", Untimed = true, Clause = clause, Item = fitting, Counted = fitting, Ceiling = Modality.Possible };
        if (verb.IsBe || clause.Objects.Count == 0 || clause.Objects[^1] is not { } held || Count(held) < 0) return null;
        var possible = verb.Classes.Has(Classes.Hold) ? verb.Modal >= 0 || IsSupposed(words, verb) : verb.Form.VerbLemma == "represent" ? verb.Modal >= 0 && !held.Money : IsSupposed(words, verb);
        return possible ? new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/capacity", Untimed = true, Clause = clause, Item = held, Counted = held, Ceiling = Modality.Possible } : null;
    }

    /// <summary>"the volume would have been 900,000 tons": a total.</summary>
    public static Draft? Total(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Objects.Count == 0 || clause.Objects[^1] is not { } sum || Count(sum) < 0 || clause.Subject is not { } subject || !IsTotal(words, subject)) return null;
        return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/total", Clause = clause, Item = subject.Of ?? (sum.CountOnly ? subject : sum), Counted = sum, IsNoEvent = IsLimit(words, clause, subject) };
    }

    // "the total may not exceed 500,000 barrels", "its capacity is 1,200": what is allowed, and what there is room for.
    private static bool IsLimit(ReadOnlySpan<Word> words, Clause clause, NounPhrase subject) => words[subject.Head].Form.NounLemma == "capacity" || (clause.Verb is { Modal: >= 0, Perfect: false } verb && (words[verb.Modal].Form.Text is "must" or "shall" || (verb.Negated && words[verb.Modal].Form.Text is "may" or "can" or "cannot")));

    // The object that is counted, else the last.
    private static NounPhrase? Many(Clause clause)
    {
        if (clause.Objects.Count == 0) return null;
        foreach (var noun in clause.Objects)
        {
            if (Count(noun) >= 0) return noun;
        }

        return clause.Objects[^1];
    }

    // What there is enough of.
    private static NounPhrase? Counted(Clause? clause, NounPhrase enough) => clause is null ? null : clause.ObjectBeside(enough) ?? clause.Subject;

    // "that would amount to more than 2 million shells", "it comes to 12 million".
    public static Draft? Amount(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Subject is not { } sum || !(sum.IsPronoun || IsTotal(words, sum) || sum.Classes.Has(Classes.Vague))) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "to" or "into" && Count(complement.Noun) >= 0) return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/amount", Clause = clause, Item = complement.Noun.CountOnly || complement.Noun.IsPronoun ? HypotheticalItem(clause) ?? complement.Noun : complement.Noun, Counted = complement.Noun };
        }

        return null;
    }

    // "If they held only 152 mm rounds, that would …": what is counted stands in the condition.
    private static NounPhrase? HypotheticalItem(Clause clause) => clause.Children.Find(static child => child.Relation == ClauseRelation.Adverbial && child.Objects.Count > 0 && Arguments.IsItem(child.Objects[0]))?.Objects[0];

    // "It was the second such case in three months": a count of like events. The ordinal is the count.
    public static Draft? Nth(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Negated: false } || clause.Objects.Count == 0 || clause.Subject is not { } subject || !(subject.IsPronoun || subject.Event is not null)) return null;
        // "the third such seizure" is cut at "such".
        var told = clause.Objects[^1].First > 0 && words[clause.Objects[^1].First].Form.Text == "such" ? clause.Objects[^1] : clause.Objects[0];
        var cut = words[told.First].Form.Text == "such" && told == clause.Objects[0] && told.First - 1 >= clause.Verb.End;
        for (var i = cut ? told.First - 1 : clause.Objects[0].First; i < told.CoreEnd; i++)
        {
            if (Ordinals.Of(words[i].Form.Text) is not { } number) continue;
            // "his third trip there": a visit, told by its noun.
            if (words[told.Head].Form.NounLemma is "trip" or "journey" or "tour" || told.Event == ClaimKind.Visit || subject.Event == ClaimKind.Visit) return null;
            var like = told.Event is ClaimKind.Sighting or ClaimKind.Transfer or ClaimKind.Movement || words[told.Head].Form.NounLemma is "case" or "incident" or "instance" || (i == told.Head && subject.Event is not null);
            // "Neither would be the first such sale".
            if (clause.Verb is { Negated: true } or { Modal: >= 0 } || words[subject.First].Form.Text is "none" or "neither") return null;
            return like ? new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/nth", Clause = clause, Item = i == told.Head ? subject : told, Ordinal = number } : null;
        }

        return null;
    }

    // "The state keeps 70 percent of their wages", "they surrender half of their income".
    public static Draft? Part(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        var share = verb.Passive || verb.Form.VerbLemma == "go" ? clause.Subject : clause.Objects.Count > 0 ? clause.Objects[^1] : null;
        if (share is null || !words[share.First].Share || words[share.First].Quantity < 0 || words[share.Head].Form.NounLemma is not ("wage" or "salary" or "pay" or "income" or "earnings" or "revenue" or "profit" or "proceeds" or "money" or "earning")) return null;
        return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/share", Clause = clause, Item = share, Counted = share with { Quantity = words[share.First].Quantity } };
    }

    // "Their salary is 800 dollars", "the workers get about $200 a month".
    public static Draft? Pay(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Subject is not { } subject || clause.Objects.Count == 0 || (clause.Objects[0].Money ? clause.Objects[0] : clause.Objects[0] is { Of: { Money: true } reward } bonus && words[bonus.Head].Form.NounLemma is "bonus" or "salary" or "wage" or "pay" or "payment" or "reward" or "stipend" or "allowance" ? reward : null) is not { } sum) return null;
        // "pays them $2.50 an hour", "paid each man $100".
        if (verb is { Passive: false, Form.VerbLemma: "pay" }) return Arguments.OfVerb(words, clause).Dative is { } hands && (hands.Classes.Has(Classes.Workers | Classes.Troops | Classes.Person) || (hands.IsPronoun && words[hands.Head].Form.Text is "them" or "him" or "her")) ? new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/pay", Clause = clause, Item = hands, Counted = sum } : null;
        // "recruits were promised $2,600 a month".
        if (verb.Passive) return subject.Classes.Has(Classes.Workers | Classes.Troops | Classes.Person) || (subject.IsPronoun && words[subject.Head].Form.Text is "he" or "she" or "they" or "each" or "many" or "some" or "others") ? new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/pay", Clause = clause, Item = subject, Counted = sum, Ceiling = verb.Form.VerbLemma is "pay" or "give" ? Modality.Asserted : Modality.Planned } : null;
        if ((verb.IsBe || verb.Form.VerbLemma is "reach" or "exceed" or "average" or "start") && words[subject.Head].Form.NounLemma is "salary" or "wage" or "pay" or "price" or "income" or "cost" or "fee" or "revenue" or "earnings" or "bill" or "value" or "proceeds" or "rent") return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/pay", Clause = clause, Item = subject, Counted = sum };
        return (subject.Classes.Has(Classes.Workers | Classes.Troops) || (subject.Plural && (subject.IsPronoun || subject.Classes.Has(Classes.Person)) && IsYearly(words, clause, sum with { CoreEnd = sum.First + 1 }))) ? new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/pay", Clause = clause, Item = subject, Counted = sum } : null;
    }

    /// <summary>What a number beside the claim of a clause is enough for: "1.5 million barrels, enough for seven weeks". Null when there is none.</summary>
    public static Draft? Enough(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text != "for" || complement.Prep == 0 || words[complement.Prep - 1].Form.Text != "enough" || Count(complement.Noun) < 0) continue;
            return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/enough", Clause = clause, Item = clause.Objects.Count > 0 && !clause.Verb!.IsBe ? clause.Objects[0] : clause.Subject, Counted = complement.Noun };
        }

        return null;
    }

    // "Workers are paid $800 a month", "earned $3 million", "paid the fees of 54,270 dollars": an amount of money and what it is for.
    public static Draft? Money(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Objects.Count == 0) return null;
        var verb = clause.Verb!;
        var theme = clause.Objects[^1] is { } last && (last.Money || last.Of is { Money: true }) ? last : Many(clause)!;
        var amount = theme.Money ? theme : theme.Of is { Money: true } of ? of : null;
        var brought = amount is not null && verb.Classes.Has(Classes.Carry) && clause.Subject is { } source && !Arguments.IsCarrier(source) && !Arguments.IsParty(source);
        if (amount is null || !(verb.Classes.Has(Classes.Earn) || brought) || verb.Form.VerbLemma is "total" && clause.Subject is null) return null;
        var item = theme.Money ? null : theme;
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text is "for" or "from" or "on" or "to" && (Arguments.IsItem(complement.Noun) || complement.Noun.Event is not null)) item ??= complement.Noun;
        }

        if (clause.Subject is { IsPronoun: false } subject && (verb.Passive || !Arguments.IsParty(subject))) item ??= subject;
        return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/money", Clause = clause, Item = item, Counted = amount };
    }

    // "was worth $20 million", "is valued at $400 million", "put the value of the cargo at $5 million".
    public static Draft? Worth(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        // "the cost is put at $2.3 billion" in one verb, "had a street value of $2 million".
        if (verb is { Passive: true, Form.VerbLemma: "put at" } && clause.Subject is { } stated && clause.Objects.Count > 0 && Count(clause.Objects[0]) >= 0) return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/valued", Clause = clause, Item = IsTotal(words, stated) ? stated.Of ?? stated : stated, Counted = clause.Objects[0], Ceiling = Modality.Reported };
        if (verb.Classes.Has(Classes.Have) && clause.Subject is { } having && clause.Objects.Count > 0 && clause.Objects[0] is { Of: { Money: true } price } worth && words[worth.Head].Form.NounLemma is "value" or "price" or "cost" or "worth" or "street value") return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/worth", Untimed = true, Clause = clause, Item = having, Counted = price };
        foreach (var complement in clause.Preps)
        {
            var prep = words[complement.Prep].Form.Text;
            if (complement.Prep < verb.First || Count(complement.Noun) < 0) continue;
            // "A rifle sells for $1,500".
            if (prep is "for" or "at" && complement.Noun.Money && verb is { Passive: false, Form.VerbLemma: "sell" or "retail" or "go" or "trade" } && clause.Objects.Count == 0 && clause.Subject is { Country: null } sold && Arguments.IsItem(sold)) return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/sells-for", Clause = clause, Item = sold, Counted = complement.Noun };
            if (prep == "worth" && verb.IsBe && complement.Noun.Money) return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/worth", Untimed = true, Clause = clause, Item = clause.Subject, Counted = complement.Noun };
            if (prep != "at" || verb.Form.VerbLemma is not ("value" or "estimate" or "put" or "assess" or "price" or "appraise" or "set" or "fix") || !(complement.Noun.Money || complement.Noun.CountOnly || (Valued(clause, verb) is { } sum && IsTotal(words, sum)))) continue;
            var valued = Valued(clause, verb);
            // "the chargé was set at liberty", "a date set at noon".
            if (verb.Form.VerbLemma is "set" or "fix" && !(complement.Noun.Money && valued is not null && (IsTotal(words, valued) || words[valued.Head].Form.NounLemma is "price" or "rate"))) return null;
            // "puts the total at 13,000 containers sent": what was sent is told by its own verb.
            if (!complement.Noun.CountOnly && !complement.Noun.Money && clause.Telling(complement.Noun, Classes.Frames) is not null) return null;
            if (valued is null || (clause.Relation == ClauseRelation.Participle && !(verb.First > 0 && words[verb.First - 1].Tag is Tag.Comma or Tag.Pause && complement.Noun.Money))) return null;
            var ceiling = Modalities.Weakest(Modality.Reported, verb.Form.Ceiling(Parts.Verb, Classes.Hedge) ?? Modality.Reported);
            var draft = new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/valued", Clause = clause, Item = IsTotal(words, valued) ? valued.Of ?? (complement.Noun.CountOnly || complement.Noun.Money || IsTotal(words[valued.Head]) is false ? valued : complement.Noun) : valued, Counted = complement.Noun, Ceiling = verb.Form.VerbLemma is "value" or "price" or "set" or "fix" ? Modality.Asserted : ceiling };
            if (!verb.Passive) draft.Witness = clause.Subject;
            // "put the deliveries at several dozen": what is counted is the event.
            // "put the strength of the contingent at 1,000": so many are there.
            if (Present(words, clause, valued) is { } people && complement.Noun.CountOnly) (draft.Kind, draft.Rule, draft.Item) = people.Classes.Has(Classes.Troops) ? (ClaimKind.Deployment, "deployment/valued", people) : (ClaimKind.Labour, "labour/valued", people);
            if (valued.Event is ClaimKind.Transfer && !complement.Noun.Money) (draft.Kind, draft.Item) = (ClaimKind.Transfer, valued.Of);
            return draft;
        }

        return null;
    }

    // "the strength of the contingent", "the number of Rwandan soldiers on this side of the border", "the contingent": people whose number says how many are there; not the fallen.
    private static NounPhrase? Present(ReadOnlySpan<Word> words, Clause clause, NounPhrase valued)
    {
        var people = words[valued.Head].Form.NounLemma is "strength" or "size" or "number" or "total" ? valued.Of : valued;
        if (people is null or { IsPronoun: true } || people.Classes.Has(Classes.Goods) || !people.Classes.Has(Classes.Troops | Classes.Workers)) return null;
        return clause.Children.Exists(child => child is { Relation: ClauseRelation.Participle or ClauseRelation.Relative, Verb: not null } && (child.Antecedent == people || child.Antecedent == valued)) ? null : people;
    }

    // "5,000 a month" is no month.
    private static bool IsPer(ReadOnlySpan<Word> words, NounPhrase rate) => rate.Head > rate.CoreFirst && words[rate.Head].Form.NounLemma is "month" or "year" or "day" or "week";

    private static NounPhrase? Valued(Clause clause, VerbGroup verb) => verb.Passive ? clause.Subject : clause.Objects.Count > 0 ? clause.Objects[0] : null;

    private static int Count(NounPhrase noun) => noun.Quantity >= 0 ? noun.Quantity : noun.Of?.Quantity ?? -1;

    // "the number of soldiers" are soldiers, and a number.
    private static bool IsTotal(ReadOnlySpan<Word> words, NounPhrase noun) => IsTotal(words[noun.Head]) || (noun.First + 1 < noun.Head && words[noun.First + 2].Form.Text == "of" && IsTotal(words[noun.First + 1]));

    private static bool IsTotal(in Word word) => word.Form.NounLemma is "volume" or "number" or "total" or "figure" or "value" or "cost" or "tally" or "toll" or "sum" or "amount" or "loss" or "casualty" or "output" or "production" or "capacity" or "revenue" or "turnover" or "fee" or "bill" or "earnings" or "payment" or "strength" or "salary" or "wage" or "profit" or "income" or "proceeds" or "death toll" or "fatality" or "premium";
}
