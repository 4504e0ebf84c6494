using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Goods told without a verb of handing over: due, meant, awaited, asked or paid for, in whose hands they are, what a consignment held.</content>
internal static partial class VerbFrames
{
    // "The minister is expected in Bamako", "the tanker is due at Amuay": an arrival that is still to come.
    private static Draft? Due(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        if ((verb.IsBe && !IsDue(words, clause)) || clause.Subject is not { } subject) return null;
        // "the arrival of the minister, who is expected in Minsk".
        if (clause.Relation == ClauseRelation.Relative && subject is { Event: not null, Of: { IsPronoun: false } awaited }) subject = awaited;
        if (clause.Children.Exists(static child => child.Relation is ClauseRelation.Infinitive or ClauseRelation.Content)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var place = arguments.At is { } at && (at.Country is not null || at.Classes.Has(Classes.Place) || at.IsName) ? at : null;
        var dated = clause.Times.Count > 0;
        if (Arguments.IsShipLike(subject) && !subject.Classes.Has(Classes.Person | Classes.Source) && (place is not null || dated)) return new Draft { Kind = ClaimKind.Movement, Rule = "movement/expected", Clause = clause, Carrier = subject, Counted = subject, To = place, Ceiling = Modality.Planned };
        // "Another 20 howitzers are expected by June".
        if (dated && place is null && subject is { IsPronoun: false, Quantity: >= 0, CountOnly: false } && IsGoods(subject)) return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/expected", Clause = clause, Item = subject, Counted = subject, Supplier = arguments.From, Ceiling = Modality.Planned };
        if (place is null || subject.Country is not null) return null;
        if (subject.Classes.Has(Classes.Troops)) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/expected", Clause = clause, Item = subject, Counted = subject, To = place, Ceiling = Modality.Planned };
        if (subject.Classes.Has(Classes.Workers)) return new Draft { Kind = ClaimKind.Labour, Rule = "labour/expected", Clause = clause, Item = subject, Counted = subject, To = place, Ceiling = Modality.Planned };
        if (!subject.IsName && !subject.Classes.Has(Classes.Person | Classes.Source)) return null;
        return new Draft { Kind = ClaimKind.Visit, Rule = "visit/expected", Clause = clause, Supplier = subject, Recipient = place.Country is null ? null : place, To = place, Ceiling = Modality.Planned };
    }

    private static bool IsDue(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var word in clause.Modifiers)
        {
            if (words[word].Form.Text == "due" && !(word + 1 < words.Length && words[word + 1] is { Tag: Tag.Prep, Form.Text: "to" })) return true;
        }

        return false;
    }

    // "weapons intended for the Houthis", "the fuel was meant for Egypt": a hand-over that was to be.
    private static Draft? Meant(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { IsPronoun: false } goods || !Arguments.IsItem(goods)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var receiver = arguments.For ?? arguments.To;
        if (receiver is null || !Arguments.IsParty(receiver)) return null;
        return new Draft { Kind = ClaimKind.Transfer, Rule = Rule("transfer/meant", clause, arguments), Clause = clause, Item = goods, Counted = goods, Recipient = receiver, To = arguments.At, From = arguments.FromPlace, Supplier = arguments.From, Ceiling = Modality.Planned };
    }

    /// <summary>The hand-over that goods are on their way to, told beside what the clause says of them: "found munitions destined for the Houthis". Null when they are bound for no party, or the clause itself hands them over.</summary>
    public static Draft? Bound(ReadOnlySpan<Word> words, Clause clause, Draft? told)
    {
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text is not ("destined for" or "bound for" or "headed for") || !Arguments.IsParty(complement.Noun) || Goods(clause, complement.Prep) is not { } goods) continue;
            // "carried crude bound for India": the leg is told by the verb, unless it is a band of men that waits for the goods.
            if (told?.Recipient == complement.Noun || (told is not null && told.To == complement.Noun) || (words[complement.Prep].Form.Text != "destined for" && !Arguments.IsGroup(complement.Noun))) continue;
            // "came to load munitions destined for Russia": one leg, and for whom.
            if (told is { Kind: ClaimKind.Movement, Nominal: null } && told.Clause == clause && told.Item == goods)
            {
                told.Recipient = complement.Noun;
                continue;
            }

            return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/bound", Clause = clause, Item = goods, Counted = goods, Recipient = complement.Noun, Ceiling = Modality.Planned };
        }

        return null;
    }

    // "is awaiting six jets from Russia", "is eyeing Chinese drones": what is waited for is a hand-over where it comes from somebody.
    private static Draft? Awaited(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Objects.Count == 0 || clause.Objects[0] is not { } goods || !IsGoods(goods) || clause.Subject is not { } waiting || !(waiting.IsPronoun || Arguments.IsParty(waiting))) return null;
        var giver = Arguments.OfVerb(words, clause).From;
        return giver is null && goods.Nationality < 0 ? null : new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/awaited", Clause = clause, Item = goods, Counted = goods, Recipient = waiting, Supplier = giver, Ceiling = Modality.Planned };
    }

    // "Four more drones followed in March", "another 20 tanks are to follow": more of what was handed over.
    private static Draft? NextBatch(ReadOnlySpan<Word> words, Clause clause) => clause is { Subject: { IsPronoun: false, CountOnly: false } goods, Objects.Count: 0 } && (goods.Quantity >= 0 || (goods is { Plural: true, Determiner: < 0 } && clause.Verb!.Form.VerbLemma == "follow" && clause.Relation is ClauseRelation.Main)) && IsGoods(goods) ? new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/followed", Clause = clause, Item = goods, Counted = goods } : null;

    // "ended up in the hands of militias", "found their way into the army's arsenal": who has the goods has been given them.
    private static Draft? Handed(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        var goods = verb.Passive || clause.Objects.Count == 0 || words[clause.Objects[0].Head].Form.NounLemma == "way" ? clause.Subject : null;
        if (goods is null || !IsGoods(goods)) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First || words[complement.Prep].Form.Text is not ("in" or "into" or "to") || words[complement.Noun.Head].Form.NounLemma is not ("hand" or "possession" or "arsenal" or "clutch")) continue;
            if ((complement.Noun.Of ?? complement.Noun.Possessor ?? Pointer(complement.Noun)) is { } holder && (holder.IsPronoun || Arguments.IsParty(holder) || holder.Classes.Has(Classes.Person))) return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/in-hands", Clause = clause, Item = goods, Counted = goods, Recipient = holder };
        }

        return null;
    }

    private static NounPhrase? Goods(Clause clause, int end)
    {
        foreach (var noun in clause.Objects)
        {
            if (noun.End == end && IsGoods(noun)) return noun;
        }

        foreach (var complement in clause.Preps)
        {
            if (complement.Noun.End == end && IsGoods(complement.Noun)) return complement.Noun;
        }

        return clause.Subject is { } subject && subject.End == end && IsGoods(subject) ? subject : null;
    }

    private static bool IsGoods(NounPhrase noun) => !noun.IsPronoun && (noun.Event is null or ClaimKind.Transfer) && noun.Classes.Has(Classes.Goods) && Arguments.IsItem(noun);

    // "Iran has asked Moscow for attack helicopters", "appealed to Ankara for drones".
    private static Draft? Asked(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } asking || !(asking.IsPronoun || Arguments.IsParty(asking))) return null;
        NounPhrase? asked = clause.Objects.Count > 0 ? clause.Objects[0] : null, goods = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < clause.Verb!.First || words[complement.Prep].Form.Text == "into") continue;
            if (complement.Noun.Country is not null || Arguments.IsParty(complement.Noun)) asked ??= complement.Noun;
            else if (Arguments.IsItem(complement.Noun)) goods ??= complement.Noun;
        }

        if (asked is null || goods is null || !Arguments.IsParty(asked)) return null;
        // "asked Moscow for help with its submarine": what the help is with is nothing that is handed over.
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text == "for" && words[complement.Noun.Head].Form.NounLemma is "help" or "assistance" or "advice" or "expertise" && complement.Noun.End <= goods.First) return new Draft { Kind = ClaimKind.Technology, Rule = "technology/asked", Clause = clause, Supplier = asked, Recipient = asking, Item = goods, Ceiling = Modality.Planned };
        }

        return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/asked", Clause = clause, Supplier = asked, Recipient = asking, Item = goods, Counted = goods, Ceiling = Modality.Planned };
    }

    // "The consignment included Su-25 jets", "the batch consisted of 20 armoured cars", "the containers held shells for Russia".
    private static Draft? Consignment(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (subject.IsPronoun) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var goods = clause.Objects.Count > 0 ? clause.Objects[0] : arguments.Of;
        if (goods is not { IsPronoun: false, Country: null } || !goods.Classes.Has(Classes.Goods) || goods.Classes.Has(Classes.Money)) return null;
        var sent = words[subject.Head].Form.NounLemma is "consignment" or "shipment" or "batch" or "delivery" or "tranche" or "arms shipment" or "arms delivery" or "aid package" or "order" or "arms package";
        // "The shipment, found aboard a dhow, contained …": what was seized did not arrive.
        if (sent && (clause.Telling(subject, Classes.Seize | Classes.Sight) ?? Before(clause, subject)) is { } finding) return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/consignment", Clause = clause, Carrier = Arguments.OfVerb(words, finding).Aboard, Item = goods, Counted = goods };
        var receiver = arguments.For is { IsPronoun: false } user && (user.Country is not null || user.Classes.Has(Classes.Party)) ? user : null;
        if (!sent && !(receiver is not null && verb.Form.VerbLemma is "hold" or "contain" && subject.Classes.Has(Classes.Goods | Classes.Carrier))) return null;
        return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/consignment", Clause = clause, Item = goods, Counted = goods, Supplier = subject.Possessor is { Country: not null } giver ? giver : null, SupplierWord = subject.Possessor is null ? subject.Nationality : -1, Recipient = receiver, Ceiling = words[subject.Head].Form.NounLemma == "order" ? Modality.Planned : Modality.Asserted };
    }

    // "The consignment intercepted in July, of 400 tonnes, contained …": the participle looks like the verb before.
    private static Clause? Before(Clause clause, NounPhrase sent) => clause.Sibling is { Verb: { MaybeParticiple: true, Passive: false } taken, Objects.Count: 0 } before && before.Subject == sent && taken.Classes.Has(Classes.Seize) ? before : null;

    // "Russia paid Iran in gold bars for the drones": who is paid has supplied.
    private static Draft? PaidFor(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (clause.Objects.Count == 0 || clause.Objects[0] is not { IsPronoun: false } payee || payee.Money || !(payee.Country is not null || payee.Classes.Has(Classes.Party)) || !(subject.Country is not null || subject.Classes.Has(Classes.Party))) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text == "for" && complement.Noun is { IsPronoun: false, Country: null, Event: null } goods && goods.Classes.Has(Classes.Goods) && !goods.Classes.Has(Classes.Money | Classes.Troops) && complement.Noun != payee) return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/paid-for", Clause = clause, Supplier = payee, Recipient = subject, Item = goods, Counted = goods };
        }

        return null;
    }

    // "Pyongyang's customers include Iran and Syria", "Minsk is among Iran's clients".
    private static Draft? Customers(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (clause.Objects.Count == 0) return null;
        var (buyers, named) = IsBuyer(words, subject) ? (subject, clause.Objects[0]) : IsBuyer(words, clause.Objects[0]) && verb.IsBe ? (clause.Objects[0], subject) : (null, null);
        var owner = buyers?.Possessor ?? (buyers?.Of is { Country: not null } of ? of : null);
        if (named is not { IsPronoun: false, Country: not null } || owner is not { Country: not null }) return null;
        if (verb.IsBe && words[buyers!.Head].Form.NounLemma == "supplier") return null;
        var selling = words[buyers!.Head].Form.NounLemma is "supplier" or "arms supplier" or "weapons supplier";
        return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/customers", Clause = clause, Supplier = selling ? named : owner, Recipient = selling ? owner : named };
    }

    private static bool IsBuyer(ReadOnlySpan<Word> words, NounPhrase noun) => noun is { IsPronoun: false, Country: null } && words[noun.Head].Form.NounLemma is "customer" or "client" or "buyer" or "supplier" or "arms supplier";
}
