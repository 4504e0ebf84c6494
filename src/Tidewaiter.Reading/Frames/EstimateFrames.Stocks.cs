using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>How much there is of a thing, what part of it, and how often something was done.</content>
internal static partial class EstimateFrames
{
    // "has a stockpile of 3,000 missiles", "has 800 missiles left".
    public static Draft? Stockpile(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is null || clause.Objects.Count == 0) return null;
        var kept = clause.Objects[^1];
        var item = IsStore(words, kept) && kept.Of is { Quantity: >= 0 } stored && (Arguments.IsItem(stored) || Arguments.IsCarrier(stored)) ? stored : kept is { Quantity: >= 0, Money: false } && kept.Classes.Has(Classes.Goods) && IsInStock(words, clause, kept) ? kept : null;
        // "Iran holds about 3,000 ballistic missiles", "the group still has some 500 rockets": what a party has of its own.
        if (item is null && clause is { Verb: { Passive: false, Negated: false, Modal: < 0 } verb, Subject: { } holder } && holder.Country is not null && kept is { Quantity: >= 0, Money: false, Nationality: < 0, IsPronoun: false } && kept.Classes.Has(Classes.Goods) && !kept.Classes.Has(Classes.Troops | Classes.Carrier | Classes.Money) && (verb.Form.VerbLemma is "hold" or "possess" or "own" or "retain" or "boast" || IsStill(words, clause)) && Arguments.OfVerb(words, clause).At is null) item = kept;
        return item is null ? null : new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/stockpile", Clause = clause, Item = item, Counted = item };
    }

    // "there could have been up to 50 such rockets in Russia": how many a land has.
    public static Draft? ThereAre(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb.Negated: false, Subject: { } empty, Objects: [.., { Quantity: >= 0, IsPronoun: false, Country: null, Money: false } arms] } || words[empty.Head].Form.Text != "there" || !arms.Classes.Has(Classes.Goods) || arms.Classes.Has(Classes.Troops | Classes.Workers | Classes.Carrier | Classes.Money)) return null;
        return Arguments.OfVerb(words, clause).At is { Country: not null } ? new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/there-are", Clause = clause, Item = arms, Counted = arms } : null;
    }

    // "The mission has hailed 7,900 ships, visited 420": what a mission at sea counts of its work.
    public static Draft? Checked(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Passive: false, Negated: false }, Subject: { IsPronoun: false } mission, Objects: [.., { Quantity: >= 0, Money: false, IsPronoun: false } ships] } || !(mission.Event is not null || words[mission.Head].Form.NounLemma is "mission" or "operation" or "task force" || mission.IsName) || !(Arguments.IsCarrier(ships) || ships.CountOnly)) return null;
        return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/checked", Clause = clause, Item = ships.CountOnly && clause.Sibling?.Objects is [.., { } before] && Arguments.IsCarrier(before) ? before : ships, Counted = ships };
    }

    // "has lost 14 drones".
    public static Draft? Losses(ReadOnlySpan<Word> words, Clause clause) => clause is { Verb.Perfect: true, Subject: not null, Objects: [.., { Quantity: >= 0, Money: false } lost] } && (lost.Classes.Has(Classes.Goods) || Arguments.IsCarrier(lost)) && !lost.Classes.Has(Classes.Troops) ? new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/losses", Clause = clause, Item = lost, Counted = lost } : null;

    // "the militia numbers 3,000 men".
    public static Draft? Strength(ReadOnlySpan<Word> words, Clause clause) => clause is { Subject: { } force, Objects: [.., { Quantity: >= 0, Money: false } strong] } ? Numbered(words, clause, force, strong) : null;

    // "Africa Corps instructors number about 100": so many are there, and no stock.
    private static Draft Numbered(ReadOnlySpan<Word> words, Clause clause, NounPhrase force, NounPhrase strong)
    {
        var kind = force is { IsPronoun: false, Country: null, IsName: false } && !force.Classes.Has(Classes.Goods) && force.Plural && clause.Relation != ClauseRelation.Participle ? force.Classes.Has(Classes.Troops) ? ClaimKind.Deployment : force.Classes.Has(Classes.Workers) ? ClaimKind.Labour : ClaimKind.Estimate : ClaimKind.Estimate;
        return new Draft { Kind = kind, Rule = $"{kind.Word()}/size", Clause = clause, Item = strong.CountOnly ? force : strong, Counted = strong };
    }

    // "the fleet grew to 900 vessels", "its arsenal is estimated at 600 missiles".
    public static Draft? Size(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject } || !IsStore(words, subject)) return null;
        if ((clause.Objects.Count > 0 && Count(clause.Objects[^1]) >= 0 ? clause.Objects[^1] : Measure(words, clause, verb)) is not { } size) return null;
        var told = size.CountOnly ? subject.Of ?? subject : size;
        return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/size", Clause = clause, Item = told, Counted = size, Ceiling = verb.Passive ? Modalities.Weakest(Modality.Reported, verb.Form.Ceiling(Parts.Verb, Classes.Hedge) ?? Modality.Reported) : Modality.Asserted };
    }

    // "600 tankers make up the fleet", "600 tankers belong to the fleet", "30,000 rifles are in circulation".
    public static Draft? Belonging(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { Quantity: >= 0, Money: false } subject } || !(Arguments.IsCarrier(subject) || Arguments.IsItem(subject)) || subject.Classes.Has(Classes.Troops | Classes.Workers)) return null;
        if (verb.Form.VerbLemma == "make up") return clause.Objects.Count > 0 && IsStore(words, clause.Objects[^1]) ? Members(clause, subject) : null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First) continue;
            if (verb.Form.VerbLemma == "belong" ? words[complement.Prep].Form.Text == "to" && IsStore(words, complement.Noun) : words[complement.Prep].Form.Text == "in" && words[complement.Noun.Head].Form.NounLemma is "circulation" or "storage" or "stock" or "reserve" or "existence") return Members(clause, subject);
        }

        return null;
    }

    private static Draft Members(Clause clause, NounPhrase counted) => new() { Kind = ClaimKind.Estimate, Rule = "estimate/members", Clause = clause, Item = counted, Counted = counted };

    private static bool IsStore(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "stockpile" or "arsenal" or "inventory" or "reserve" or "stock" or "fleet" or "shadow fleet" or "dark fleet" or "ghost fleet" or "store";

    // The number that a verb leads to: "grew to 900 vessels", "is estimated at 600", "consists of 400 tankers".
    private static NounPhrase? Measure(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "to" or "at" or "of" && Count(complement.Noun) >= 0) return complement.Noun;
        }

        return null;
    }

    // "still has".
    private static bool IsStill(ReadOnlySpan<Word> words, Clause clause)
    {
        for (var i = clause.Subject!.End; i < clause.Objects[^1].First; i++)
        {
            if (words[i].Form.Text is "still") return true;
        }

        return false;
    }

    private static bool IsInStock(ReadOnlySpan<Word> words, Clause clause, NounPhrase theme)
    {
        if (theme.CoreEnd < words.Length && words[theme.CoreEnd].Form.Text == "left") return true;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep >= theme.End && (words[complement.Prep].Form.Text is "in" && words[complement.Noun.Head].Form.NounLemma is "storage" or "stock" or "reserve" or "depot" or "arsenal" or "stockpile" or "inventory")) return true;
        }

        return false;
    }

    // "North Korean shells make up 40 percent of the rounds fired", "nearly 40% of the tankers use false flags".
    public static Draft? Fraction(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Form.VerbLemma: var lemma } verb, Subject: { } subject }) return null;
        // "80 percent of the components were made in America".
        if (verb.Passive) return IsFraction(words, subject) && Arguments.IsItem(subject) && !subject.Classes.Has(Classes.Troops | Classes.Workers) ? new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/part-of", Clause = clause, Item = subject, Counted = subject with { Quantity = words[subject.First].Quantity } } : null;
        if (lemma is "make up" or "account for" or "constitute" or "represent" or "cover" or "comprise" or "meet" or "form")
        {
            var part = clause.Objects.Find(static noun => noun is { IsPronoun: false });
            if (part is not null && subject.Country is null && IsFraction(words, part) && !part.Money && (part.Event is not null || part.Classes.Has(Classes.Goods | Classes.Carrier | Classes.Troops | Classes.Workers | Classes.Money) || words[part.Head].Form.NounLemma is "need" or "supply" or "demand" or "total" or "requirement" or "consumption" or "use")) return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/part", Clause = clause, Item = subject, Counted = part with { Quantity = words[part.First].Quantity } };
            return null;
        }

        // "keeps up to 80 percent of their wages".
        if (lemma is "keep" or "take" or "withhold" or "retain" or "pocket" or "confiscate" or "deduct" or "collect" or "skim" or "surrender" or "hand over") return !verb.Negated && clause.Objects.Find(static noun => noun is { IsPronoun: false }) is { } kept && IsFraction(words, kept) && (IsEarned(words, kept) || kept.Of is { } of && IsEarned(words, of)) ? new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/kept", Clause = clause, Item = kept, Counted = kept with { Quantity = words[kept.First].Quantity } } : null;
        var plain = lemma is not ("use" or "fly" or "employ") || (clause.Objects.Count > 0 && !Arguments.IsItem(clause.Objects[0]) && !Arguments.IsCarrier(clause.Objects[0]));
        if (!plain || !IsFraction(words, subject) || !(Arguments.IsCarrier(subject) || Arguments.IsItem(subject)) || subject.Classes.Has(Classes.Troops | Classes.Workers)) return null;
        return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/part-of", Clause = clause, Item = subject, Counted = subject with { Quantity = words[subject.First].Quantity } };
    }

    private static bool IsEarned(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "wage" or "earnings" or "earning" or "salary" or "pay" or "income" or "revenue" or "money" or "proceeds" or "takings";

    private static bool IsFraction(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.First] is { Share: true, Quantity: >= 0 };

    // "has made 20 seizures", "documented 25 cases": how often, and no single event.
    public static Draft? Tally(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Objects.Count: > 0, Subject: { IsPronoun: false } } || clause.Objects[0] is not { Quantity: >= 0, Plural: true } done) return null;
        return words[done.Head].Form.NounLemma is "seizure" or "interdiction" or "interception" or "boarding" or "inspection" or "case" or "incident" or "violation" or "cyberattack" or "cyber attack" or "cyber-attack" or "breach" or "hack" or "instance" ? new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/tally", Clause = clause, Item = done, Counted = done } : null;
    }

    private static NounPhrase? Behind(Clause clause, NounPhrase figure)
    {
        foreach (var noun in clause.Objects)
        {
            if (noun.First == figure.End && noun.Quantity >= 0) return noun;
        }

        return null;
    }

    // "arrived at a figure between 3.1 and 3.9 million shells", "gave an estimate of 6,000".
    public static Draft? Figure(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        var figure = IsFigure(words, clause.Objects.Count > 0 ? clause.Objects[0] : null) ? clause.Objects[0] : null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "at" or "with" && IsFigure(words, complement.Noun)) figure ??= complement.Noun;
        }

        if (figure is null) return null;
        if (Behind(clause, figure) is { } range) return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/figure", Clause = clause, Item = range, Counted = range, Witness = clause.Subject };
        if (figure.Of is { Quantity: >= 0 } of) return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/figure", Clause = clause, Item = of, Counted = of, Witness = clause.Subject };
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && complement.Noun != figure && words[complement.Prep].Form.Text is "between" or "of" && Count(complement.Noun) >= 0) return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/figure", Clause = clause, Item = complement.Noun, Counted = complement.Noun, Witness = clause.Subject };
        }

        return null;
    }

    private static bool IsFigure(ReadOnlySpan<Word> words, NounPhrase? noun) => noun is { IsPronoun: false } && words[noun.Head].Form.NounLemma is "figure" or "estimate" or "total" or "range";

    // "Estimates of the income range between $250 million and $600 million".
    public static Draft? Range(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } told || !(words[told.Head].Form.NounLemma is "estimate" or "figure" or "price" || IsTotal(words, told))) return null;
        var range = clause.Objects.Find(static noun => Count(noun) >= 0) ?? Measure(words, clause, clause.Verb!);
        return range is null ? null : new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/range", Clause = clause, Item = told.Of ?? told, Counted = range, Ceiling = words[told.Head].Form.NounLemma == "estimate" ? Modality.Reported : Modality.Asserted };
    }

    // "would suffice for 260 missiles".
    public static Draft? Sufficient(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } supply }) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text == "for" && Count(complement.Noun) >= 0) return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/enough", Clause = clause, Item = supply, Counted = complement.Noun };
        }

        return null;
    }

    // ", worth some $3 million", ", valued at $56 million": told of the goods beside their own number.
    private static NounPhrase? Beside(ReadOnlySpan<Word> words, Complement complement) => complement.Prep > 0 && words[complement.Prep - 1].Tag is Tag.Comma or Tag.Pause && complement.Noun.Money ? complement.Noun : null;

    // "at a cost of $10.8 million a month": what it cost.
    private static NounPhrase? Cost(ReadOnlySpan<Word> words, Complement complement) => words[complement.Prep].Form.Text is "at" or "for" && words[complement.Noun.Head].Form.NounLemma is "cost" or "price" or "rate" or "sum" or "fee" or "total" && complement.Noun.Of is { Money: true } sum ? sum : null;
}
