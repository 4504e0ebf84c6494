using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Goods told by where they came from or at whom they ended up.</content>
internal static partial class VerbFrames
{
    // "have found their way to rebels in Mali", "ended up with the militia": whom goods reach has been given them.
    private static Draft? EndedUp(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Passive: false } verb, Subject: { } goods } || !IsGoods(goods) || Arguments.IsCarrier(goods)) return null;
        if (clause.Objects.Count > 0 && words[clause.Objects[0].Head].Form.NounLemma != "way") return null;
        var arguments = Arguments.OfVerb(words, clause);
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First || words[complement.Prep].Form.Text is not ("to" or "into" or "with") || complement.Noun.IsPronoun || complement.Noun.Event is not null) continue;
            var holder = complement.Noun;
            var group = holder.Country is null ? holder.Classes.Has(Classes.Party | Classes.Troops) && !holder.Classes.Has(Classes.Place | Classes.Goods) : Arguments.IsGroup(holder);
            var land = holder.Country is not null && !group && words[complement.Prep].Form.Text != "with" && verb.Form.VerbLemma is "find" or "find its way" or "find their way" or "make it";
            if (group || land) return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/ended-up", Clause = clause, Item = goods, Counted = goods, Supplier = arguments.From, Recipient = holder, To = IsWhere(arguments.At) ? arguments.At : null };
        }

        return null;
    }

    // "The rifles were of Serbian make", "the drones are Iranian in origin", "the rounds trace back to Emirati stocks": who made them has handed them over.
    private static Draft? Traced(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { IsPronoun: false } goods } || goods.Country is not null || !goods.Classes.Has(Classes.Goods) || goods.Classes.Has(Classes.Money)) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First) continue;
            var (prep, source) = (words[complement.Prep].Form.Text, complement.Noun);
            var made = verb.IsBe && prep == "of" && source.Nationality >= 0 && words[source.Head].Form.NounLemma is "origin" or "make" or "manufacture" or "provenance" or "production";
            var stocks = !verb.IsBe && prep is "to" or "from" or "in" && (source.Nationality >= 0 || source.Possessor?.Country is not null || source.Country is not null) && !source.IsPeople && source.Event is null && (source.Country is not null || words[source.Head].Form.NounLemma is "stock" or "stockpile" or "depot" or "factory" or "plant" or "arsenal" or "manufacturer" or "maker" or "army" or "military" or "company" or "firm" or "source" or "supplier" or "inventory");
            if (made || stocks) return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/traced", Clause = clause, Item = goods, Counted = goods, Supplier = source.Possessor ?? (source.Country is not null ? source : null), SupplierWord = source.Possessor is null && source.Country is null ? source.Nationality : -1 };
        }

        return null;
    }

    // "The Houthis owe their arsenal to Iran".
    private static Draft? Owed(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Passive: false }, Subject: { IsPronoun: false } owner, Objects: [{ IsPronoun: false } goods, ..] } || !Arguments.IsParty(owner) || !goods.Classes.Has(Classes.Goods) || goods.Classes.Has(Classes.Money)) return null;
        return Arguments.OfVerb(words, clause).To is { } giver && Arguments.IsParty(giver) ? new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/owed", Clause = clause, Item = goods, Counted = goods, Supplier = giver, Recipient = owner } : null;
    }
}
