using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Goods told by what a consignment held, who paid whom for them, who is whose customer, and weapons told by who worked or turned them; read only where no other frame reads anything.</content>
internal static partial class VerbFrames
{
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
        if (sent && clause.Telling(subject, Classes.Seize | Classes.Sight) is { } finding) return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/consignment", Clause = clause, Carrier = Arguments.OfVerb(words, finding).Aboard, Item = goods, Counted = goods };
        var receiver = arguments.For is { IsPronoun: false } user && (user.Country is not null || user.Classes.Has(Classes.Party)) ? user : null;
        if (!sent && !(receiver is not null && verb.Form.VerbLemma is "hold" or "contain" && subject.Classes.Has(Classes.Goods | Classes.Carrier))) return null;
        return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/consignment", Clause = clause, Item = goods, Counted = goods, Supplier = subject.Possessor is { Country: not null } giver ? giver : null, SupplierWord = subject.Possessor is null ? subject.Nationality : -1, Recipient = receiver, Ceiling = words[subject.Head].Form.NounLemma == "order" ? Modality.Planned : Modality.Asserted };
    }

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

    // "Russian crews operate the launchers in Kherson", "deployed Israeli drones against tanks", "24 people were killed by missiles", "the weapons were turned against protesters".
    private static Draft? Wielded(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (verb.Modal >= 0 && words[verb.Modal].Form.Text is "can" or "could") return null;
        var lemma = verb.Form.VerbLemma;
        var arguments = Arguments.OfVerb(words, clause);
        if (verb.Passive && lemma is "kill" or "wound" or "injure" or "maim" && subject.Classes.Has(Classes.Person | Classes.Workers | Classes.Troops | Classes.Vague) && (arguments.By ?? arguments.Aboard) is { IsPronoun: false } killer && IsWeapon(killer) && !killer.Classes.Has(Classes.Troops) && clause.Telling(killer, Classes.Use) is null) return new Draft { Kind = ClaimKind.Use, Rule = "use/killed", Clause = clause, Item = killer, Counted = killer, To = IsWhere(arguments.At) ? arguments.At : null };
        var against = Against(words, clause);
        if (arguments.Theme is not { IsPronoun: false } weapon || !IsWeapon(weapon) || weapon.Classes.Has(Classes.Troops | Classes.Money | Classes.Workers)) return null;
        if (lemma is "turn" or "deploy" or "wield" or "point" or "direct" or "unleash" && against is not null) return new Draft { Kind = ClaimKind.Use, Rule = "use/against", Clause = clause, Recipient = verb.Passive ? arguments.Agent : subject, Item = weapon, Counted = weapon, To = IsWhere(arguments.At) ? arguments.At : IsWhere(against) ? against : null };
        var gunners = subject.Country is null && (subject.Classes.Has(Classes.Troops) || words[subject.Head].Form.NounLemma is "crew" or "gunner" or "operator" or "crewman");
        return lemma is "operate" or "man" or "crew" or "serve" && !verb.Passive && gunners && IsWhere(arguments.At) && IsForeign(words, subject) ? new Draft { Kind = ClaimKind.Use, Rule = "use/operated", Clause = clause, Recipient = subject, Item = weapon, Counted = weapon, To = arguments.At } : null;
    }

    private static NounPhrase? Against(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > clause.Verb!.First && words[complement.Prep].Form.Text is "against" or "on") return complement.Noun;
        }

        return null;
    }

    // "The head of the junta went to Moscow for talks", "Haftar was in Moscow last September".
    private static Draft? Toured(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (clause.Objects.Count > 0 || subject is not { Country: null, Plural: false, IsPronoun: false } guest || Arguments.IsShipLike(guest) || guest.Classes.Has(Classes.Goods | Classes.Troops | Classes.Workers | Classes.Place) || guest.Event is not null || guest.Quantity >= 0) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (verb.IsBe)
        {
            var named = guest.IsName && clause.Relation is ClauseRelation.Main or ClauseRelation.Content && clause.Times.Count > 0;
            return named && arguments.At is { Country: not null } land ? new Draft { Kind = ClaimKind.Visit, Rule = "visit/was-in", Clause = clause, Supplier = guest, Recipient = land, To = land } : null;
        }

        if ((arguments.To ?? arguments.ToPlace) is not { } host || !IsWhere(host)) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "for" or "on" && (complement.Noun.Event == ClaimKind.Visit || IsTalks(words, complement.Noun))) return new Draft { Kind = ClaimKind.Visit, Rule = "visit/went", Clause = clause, Supplier = guest, Recipient = host.Country is null ? null : host, To = host };
        }

        return null;
    }
}
