using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <summary>Frames of hand-overs that are told by what was agreed and by who stands to whom: "a contract for 26 jets", "the largest supplier of arms to Mali", "U.S.-supplied missiles".</summary>
internal static class DealFrames
{
    /// <summary>The hand-over that a deal, a contract or an order promises, or null when it does not say of what.</summary>
    public static Draft? Of(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        if (!IsDeal(words, noun) || (noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "any" or "every" or "such")) return null;
        // "in order for the shells to arrive".
        if (noun.First == noun.Head && noun.First > 0 && words[noun.First - 1].Form.Text == "in") return null;
        var arguments = Arguments.OfNoun(words, noun, clause);
        var order = words[noun.Head].Form.NounLemma == "order";
        var goods = arguments.For is { } meant && IsGoods(meant) ? meant : order && arguments.Theme is { } ordered && IsGoods(ordered) ? ordered : null;
        if (goods is null) return null;
        var draft = new Draft { Kind = ClaimKind.Transfer, Rule = order ? "transfer/order" : "transfer/contract", Clause = clause, Nominal = noun, Item = goods, Counted = goods, Ceiling = Modality.Planned };
        if (arguments.Between is not null) return draft;
        var signing = clause.Verb is { Passive: false } verb && clause.Objects.Contains(noun) ? clause.Subject : null;
        var buyer = noun.Possessor ?? signing ?? arguments.By;
        var other = arguments.With ?? arguments.From;
        if (signing is not null && order && clause.Verb!.Form.VerbLemma is "receive" or "win" or "secure" or "get" or "land" or "have") (buyer, other) = (other, signing);
        if (buyer is { Next: null } && (Arguments.IsParty(buyer) || buyer.IsPronoun)) draft.Recipient = buyer;
        if (other is not null && Arguments.IsParty(other)) draft.Supplier = other;
        return draft;
    }

    /// <summary>The party on the other side of the deal by which a draft's deed was agreed: "signed a contract with Russia to buy jets", "bought under a deal with China".</summary>
    public static void Complete(ReadOnlySpan<Word> words, Draft draft)
    {
        if (draft is not { Kind: ClaimKind.Transfer, Nominal: null, Clause: { Verb: { } deed } clause }) return;
        var other = Partner(words, clause, deed.First);
        if (other is null && clause is { Relation: ClauseRelation.Infinitive, Parent: { Verb: { } verb } agreeing } && (verb.Form.VerbLemma.EndsWith(" deal", StringComparison.Ordinal) || verb.Form.VerbLemma is "agree" or "negotiate" || Holds(words, agreeing))) other = Arguments.OfVerb(words, agreeing).With;
        if (other is null || !Arguments.IsParty(other) || other == draft.Supplier || other == draft.Recipient) return;
        if (deed.Classes.Has(Classes.Give)) draft.Recipient ??= other;
        else if (deed.Classes.Has(Classes.Receive)) draft.Supplier ??= other;
    }

    // "in a 2019 deal with China": who stands behind "with" is the other side.
    private static NounPhrase? Partner(ReadOnlySpan<Word> words, Clause clause, int after)
    {
        for (var i = 1; i < clause.Preps.Count; i++)
        {
            var (deal, with) = (clause.Preps[i - 1], clause.Preps[i]);
            if (deal.Prep > after && with.Prep == deal.Noun.End && words[with.Prep].Form.Text == "with" && words[deal.Prep].Form.Text is "in" or "under" or "through" or "as part of" && IsDeal(words, deal.Noun)) return with.Noun;
        }

        return null;
    }

    /// <summary>Who supplies whom, told as what he is: "Russia remains the largest arms supplier to Mali". Null when the goods or the other side are not told.</summary>
    public static Draft? Standing(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || !(verb.IsBe || verb.Form.VerbLemma is "become" or "remain" or "emerge" or "identify" or "name" or "describe" or "list" or "rank" or "stay" or "cite")) return null;
        NounPhrase? role = null;
        foreach (var noun in clause.Objects)
        {
            if (noun != clause.Subject && Side(words, noun) != 0) role ??= noun;
        }

        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "as" or "among" && Side(words, complement.Noun) != 0) role ??= complement.Noun;
        }

        // "Some of the firm's largest suppliers have been traders in Dubai": the other way round.
        var reversed = role is null && verb.IsBe && clause.Subject is { } standing && Side(words, standing) != 0 && clause.Objects.Count > 0;
        if (reversed) role = clause.Subject;
        var holder = reversed ? clause.Objects[0] : verb is { Passive: false, IsBe: false, Form.VerbLemma: "identify" or "name" or "describe" or "list" or "rank" or "cite" } ? clause.Objects.Find(noun => noun != role) : clause.Subject;
        if (role is null || holder is null || !(holder.IsPronoun || Arguments.IsParty(holder))) return null;
        var arguments = Arguments.OfNoun(words, role, clause);
        var goods = arguments.Theme;
        (int First, int End)? compound = null;
        if (goods is null && role.Head > role.CoreFirst && words[role.Head - 1].Form.NounClasses.Has(Classes.Goods)) compound = (role.Head - 1, role.Head);
        var other = role.Possessor ?? (Side(words, role) > 0 ? arguments.To : arguments.From);
        if (other is not null && !Arguments.IsParty(other)) other = null;
        if ((goods is null && compound is null && other is null) || (other is null && goods is not { Nationality: >= 0 })) return null;
        var draft = new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/standing", Clause = clause, Item = goods, ItemWords = compound };
        (draft.Supplier, draft.Recipient) = Side(words, role) > 0 ? (holder, other) : (other, holder);
        return draft;
    }

    /// <summary>The hand-over that an adjective presupposes: "fired U.S.-supplied missiles". Null when there is none.</summary>
    public static Draft? Supplied(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        if (!(Arguments.IsItem(noun) || Arguments.IsCarrier(noun)) || (clause.Verb is { } taking && taking.Classes.Has(Classes.Seize | Classes.Sight) && (clause.Objects.Contains(noun) || clause.Subject == noun))) return null;
        for (var i = noun.CoreFirst; i < noun.Head; i++)
        {
            if (words[i].Form.Text != Tagger.Supplied) continue;
            var user = clause.Verb is { Passive: false } verb && verb.Classes.Has(Classes.Use) && clause.Subject is { } firing && Arguments.IsParty(firing) ? firing : null;
            var goods = noun with { CoreFirst = i + 1 };
            return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/supplied", Clause = clause, Nominal = goods, Item = goods, SupplierWord = i, Recipient = user };
        }

        return null;
    }

    /// <summary>What somebody pays for, or pays with: "paid for the ammunition with cash", "paid in gold". Null when it is no goods.</summary>
    public static Draft? Paid(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Form.VerbLemma: "pay" } verb || clause.Objects.Count > 0 || clause.Subject is not { } payer || !(payer.IsPronoun || Arguments.IsParty(payer))) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First || !IsGoods(complement.Noun) || complement.Noun.Classes.Has(Classes.Knowledge | Classes.Troops)) continue;
            if (words[complement.Prep].Form.Text == "for" && !verb.Passive) return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/paid-for", Clause = clause, Item = complement.Noun, Counted = complement.Noun, Recipient = payer };
            if (words[complement.Prep].Form.Text is "in" or "with") return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/paid-in", Clause = clause, Item = complement.Noun, Counted = complement.Noun, Supplier = verb.Passive ? null : payer, Recipient = verb.Passive ? payer : null };
        }

        return null;
    }

    /// <summary>What somebody is thanked for: "thanked the president for the launchers". Null when it is no goods.</summary>
    public static Draft? Thanked(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Passive: false, Negated: false, Form.VerbLemma: "thank" } verb || clause.Objects.Count == 0 || clause.Objects[0] is not { } giver || !Arguments.IsParty(giver)) return null;
        foreach (var complement in clause.Preps)
        {
            var goods = complement.Noun is { Event: ClaimKind.Transfer, Of: { } gift } ? gift : complement.Noun;
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text == "for" && IsGoods(goods) && !goods.Classes.Has(Classes.Vague | Classes.Knowledge) && goods.Classes.Has(Classes.Goods)) return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/thanked", Clause = clause, Item = goods, Counted = goods, Supplier = giver, Recipient = clause.Subject is { } taker && Arguments.IsParty(taker) ? taker : null };
        }

        return null;
    }

    /// <summary>Who took delivery: "took delivery on Thursday of more aircraft from Russia", "received a delivery of 20 aircraft". Null when it does not say of what.</summary>
    public static Draft? Delivered(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Passive: false, Form.VerbLemma: "take" or "receive" or "accept" or "get" or "await" or "obtain" } || clause.Objects.Count == 0 || clause.Objects[0] is not { Event: ClaimKind.Transfer } delivery || clause.Subject is not { } taker || !(taker.IsPronoun || Arguments.IsParty(taker))) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var goods = delivery.Of ?? arguments.Of;
        if (goods is null || !IsGoods(goods)) return null;
        return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/took-delivery", Clause = clause, Item = goods, Counted = delivery.Quantity >= 0 ? delivery : goods, Recipient = taker, Supplier = arguments.From, From = arguments.FromPlace, To = arguments.ToPlace, Ceiling = clause.Verb.Form.VerbLemma == "await" ? Modality.Planned : Modality.Asserted };
    }

    /// <summary>What a haul of handed goods consists of: "the delivered weapons included 20 launchers". Null when the subject was not handed over.</summary>
    public static Draft? Included(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Passive: false, Form.VerbLemma: "include" or "comprise" } || clause.Subject is not { IsPronoun: false } goods || !Arguments.IsItem(goods) || clause.Objects.Count == 0 || !Arguments.IsItem(clause.Objects[0])) return null;
        for (var i = goods.CoreFirst; i < goods.Head; i++)
        {
            if (words[i].Tag == Tag.Adj && words[i].Form.Forms.Has(VerbForms.Participle) && words[i].Form.VerbClasses.Has(Classes.Give | Classes.Receive)) return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/included", Clause = clause, Item = clause.Objects[0], Counted = clause.Objects[0], Supplier = goods.Possessor };
        }

        return null;
    }

    /// <summary>The further counted amounts of a hand-over that each have a side of their own: "12 drones from Ankara and another 6 from Beijing", "$10 million from Russia, $5 million from China".</summary>
    public static void Shares(ReadOnlySpan<Word> words, List<Node> nodes, Draft draft, List<Draft> drafts)
    {
        if (draft is not { Kind: ClaimKind.Transfer, Nominal: null, Item: { } item }) return;
        for (var i = 1; i + 2 < nodes.Count; i++)
        {
            if (nodes[i].First < item.End || nodes[i].Noun is not { IsPronoun: false } share) continue;
            // "aircraft from Russia, along with new drones from Turkey": goods of their own.
            var beside = nodes[i - 1].Kind == NodeKind.Prep && words[nodes[i - 1].First].Form.Text is "along with" or "as well as" or "together with" or "plus" && IsGoods(share) && share.Event is null;
            if (!beside && (nodes[i - 1].Kind is not (NodeKind.Comma or NodeKind.Conj) || share is not { CountOnly: true, Quantity: >= 0 } || draft.Counted is not { Quantity: >= 0 })) continue;
            // "10 launchers this year and 10 more next year".
            if (!beside && share.CountOnly && nodes[i - 1].Kind == NodeKind.Conj && nodes[i + 1].Kind == NodeKind.Time && draft.Clause.Times.Count > 0 && draft.Clause.Times[0] < share.First) drafts.Add(draft with { Counted = share, Date = nodes[i + 1].First });
            if (nodes[i + 1].Kind != NodeKind.Prep || nodes[i + 2].Noun is not { } side || !Arguments.IsParty(side)) continue;
            var prep = words[nodes[i + 1].First].Form.Text;
            if (prep == "from" && draft.Supplier is not null) drafts.Add(draft with { Item = beside ? share : item, Counted = share, Supplier = side });
            else if (prep == "to" && draft.Recipient is not null) drafts.Add(draft with { Item = beside ? share : item, Counted = share, Recipient = side });
        }
    }

    /// <summary>True for nouns of trade in which the possessor receives: "India's imports of crude".</summary>
    public static bool IsReceipt(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "import" or "purchase" or "acquisition" or "procurement" or "importation" or "repurchase" or "sourcing" or "receipt";

    private static bool IsGoods(NounPhrase noun) => !noun.IsPronoun && noun.Event is null && (Arguments.IsItem(noun) || Arguments.IsCarrier(noun)) && !noun.Classes.Has(Classes.Workers | Classes.Money) && !noun.Money;

    private static bool IsDeal(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Tag == Tag.Noun && words[noun.Head].Form.NounLemma is "deal" or "contract" or "order" or "agreement" or "pact" or "accord";

    private static bool Holds(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var noun in clause.Objects)
        {
            if (IsDeal(words, noun)) return true;
        }

        return false;
    }

    // 1 for who gives, -1 for who receives, 0 for neither.
    private static int Side(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma switch
    {
        "supplier" or "provider" or "exporter" or "seller" or "purveyor" or "donor" => 1,
        "buyer" or "importer" or "purchaser" or "recipient" => -1,
        _ => 0,
    };
}
