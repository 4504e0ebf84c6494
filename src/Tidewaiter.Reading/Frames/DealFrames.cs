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
        if (words[noun.Head].Form.NounLemma == "order" && noun.First == noun.Head && noun.First > 0 && words[noun.First - 1].Form.Text == "in") return null;
        var arguments = Arguments.OfNoun(words, noun, clause);
        var order = words[noun.Head].Form.NounLemma is "order" or "offer";
        var talks = IsTalks(words, noun);
        var goods = arguments.For is { } meant && IsGoods(meant) ? meant : order && arguments.Theme is { } ordered && IsGoods(ordered) ? ordered : talks ? About(words, noun, clause) : null;
        // "a $3 billion arms deal with Russia".
        (int First, int End)? compound = goods is null && noun.Head > noun.CoreFirst && words[noun.Head - 1] is { Tag: Tag.Noun or Tag.Name } made && made.Form.NounClasses.Has(Classes.Goods) && !made.Form.NounClasses.Has(Classes.Money | Classes.Vague) && (arguments.With ?? arguments.Between ?? noun.Possessor) is not null ? (noun.Head - 1, noun.Head) : null;
        if (goods is null && compound is null) return null;
        var draft = new Draft { Kind = ClaimKind.Transfer, Rule = order ? "transfer/order" : "transfer/contract", Clause = clause, Nominal = noun, Item = goods, ItemWords = compound, Counted = goods ?? noun, Ceiling = Modality.Planned };
        if (arguments.Between is not null) return draft;
        if (words[noun.Head].Form.NounLemma == "offer") return draft with { Supplier = noun.Possessor ?? arguments.From, Recipient = arguments.To };
        var signing = clause.Verb is { Passive: false } verb && (clause.Objects.Contains(noun) || (talks && clause.HasComplement(noun))) ? clause.Subject : null;
        var buyer = noun.Possessor ?? signing ?? arguments.By;
        var other = arguments.With ?? arguments.From;
        if (signing is not null && order && clause.Verb!.Form.VerbLemma is "receive" or "win" or "secure" or "get" or "land" or "have") (buyer, other) = (other, signing);
        // "Norinco was in talks with Riyadh about a helicopter": a firm sells to a state.
        if (talks && buyer is { IsName: true, Country: null } && other is { Country: not null }) (buyer, other) = (other, buyer);
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
        }

        return null;
    }

    /// <summary>Who supplies whom, told as what he is: "Russia remains the largest arms supplier to Mali". Null when the goods or the other side are not told.</summary>
    public static Draft? Role(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb) return null;
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
        var holder = reversed ? clause.Objects[0] : verb is { Passive: false, IsBe: false, Form.VerbLemma: "identify" or "name" or "describe" or "list" or "rank" or "cite" } ? clause.ObjectBeside(role) : clause.Subject;
        if (role is null || holder is null || !(holder.IsPronoun || Arguments.IsParty(holder))) return null;
        var arguments = Arguments.OfNoun(words, role, clause);
        var goods = arguments.Theme ?? (arguments.For is { } needed && IsGoods(needed) ? needed : null);
        if (words[role.Head].Form.NounLemma == "source" && goods is null) return null;
        (int First, int End)? compound = null;
        if (goods is null && role.Head > role.CoreFirst && words[role.Head - 1].Form.NounClasses.Has(Classes.Goods)) compound = (role.Head - 1, role.Head);
        var buyer = words[role.Head].Form.NounLemma is "customer" or "client";
        // "a customer of Moscow": who is friends with whom hands over nothing unless the goods are told.
        if (buyer && goods is null) return null;
        var other = role.Possessor ?? (Side(words, role) > 0 ? arguments.To ?? arguments.For : buyer ? role.Of : arguments.From);
        // "the source of the Houthis' missiles".
        other ??= Side(words, role) > 0 ? goods?.Possessor : null;
        if (other is not null && !Arguments.IsParty(other)) other = null;
        // "named a broker as the supplier of the rifles": of goods that were spoken of one side is enough.
        var named = holder != clause.Subject && goods is { Determiner: >= 0 };
        if ((goods is null && compound is null && other is null) || (other is null && !named && goods is not { Nationality: >= 0 })) return null;
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
            return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/supplied", Clause = clause, Nominal = goods, Item = goods, SupplierWord = i, Recipient = user, ByAttribute = true };
        }

        return null;
    }

    /// <summary>What somebody pays for, or pays with: "paid for the ammunition with cash", "paid in gold". Null when it is no goods.</summary>
    public static Draft? Paid(ReadOnlySpan<Word> words, Clause clause)
    {
        // "has paid Pyongyang in oil".
        var paid = clause.Verb is { Passive: false } && clause.Objects.Count == 1 && Arguments.IsParty(clause.Objects[0]) ? clause.Objects[0] : null;
        if (clause.Verb is not { } verb || (clause.Objects.Count > 0 && paid is null) || clause.Subject is not { } payer || !(payer.IsPronoun || Arguments.IsParty(payer))) return null;
        foreach (var complement in clause.Preps)
        {
            // "is paying in technology for the shells".
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "in" or "with" && complement.Noun is { IsPronoun: false, Country: null } known && known.Classes.Has(Classes.Knowledge) && !known.Classes.Has(Classes.Goods | Classes.Source)) return new Draft { Kind = ClaimKind.Technology, Rule = "technology/paid-in", Clause = clause, Item = known, Supplier = verb.Passive ? null : payer, Recipient = verb.Passive ? payer : paid };
            if (complement.Prep < verb.First || !IsGoods(complement.Noun) || complement.Noun.Classes.Has(Classes.Knowledge | Classes.Troops)) continue;
            if (words[complement.Prep].Form.Text == "for" && !verb.Passive) return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/paid-for", Clause = clause, Item = complement.Noun, Counted = complement.Noun, Recipient = payer };
            if (words[complement.Prep].Form.Text is "in" or "with") return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/paid-in", Clause = clause, Item = complement.Noun, Counted = complement.Noun, Supplier = verb.Passive ? null : payer, Recipient = verb.Passive ? payer : paid };
        }

        return null;
    }

    /// <summary>What somebody is thanked for: "thanked the president for the launchers". Null when it is no goods.</summary>
    public static Draft? Thanked(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Negated: false } verb || clause.Objects.Count == 0 || clause.Objects[0] is not { } giver || !Arguments.IsParty(giver)) return null;
        foreach (var complement in clause.Preps)
        {
            var goods = complement.Noun is { Event: ClaimKind.Transfer, Of: { } gift } ? gift : complement.Noun;
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text == "for" && IsGoods(goods) && !goods.Classes.Has(Classes.Vague | Classes.Knowledge) && goods.Classes.Has(Classes.Goods) && !(goods.CoreFirst == goods.Head && words[goods.Head].Form.NounLemma is "support" or "assistance" or "help")) return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/thanked", Clause = clause, Item = goods, Counted = goods, Supplier = giver, Recipient = clause.Subject is { } taker && Arguments.IsParty(taker) ? taker : null };
        }

        return null;
    }

    /// <summary>Whose goods somebody leans on: "relied on weapons from Minsk", "depends on Moscow for arms". Null when the goods or their giver are not told.</summary>
    public static Draft? Relying(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Subject is not { } needy || !(needy.IsPronoun || Arguments.IsParty(needy))) return null;
        NounPhrase? on = null, goods = null, giver = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First) continue;
            var prep = words[complement.Prep].Form.Text;
            if (prep is "on" or "upon") on ??= complement.Noun;
            else if (prep == "for" && IsGoods(complement.Noun)) goods ??= complement.Noun;
            else if (prep == "from" && on is not null && Arguments.IsParty(complement.Noun)) giver ??= complement.Noun;
        }

        if (on is null) return null;
        // "depend on deliveries of shells".
        if (on is { Event: ClaimKind.Transfer, Of: { } delivered }) on = delivered;
        if (goods is null) goods = IsGoods(on) ? on : null;
        else giver = Arguments.IsParty(on) ? on : null;
        if (goods is null || (giver is null && goods.Nationality < 0)) return null;
        return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/relying", Clause = clause, Item = goods, Counted = goods, Supplier = giver, Recipient = needy };
    }

    /// <summary>Whose goods somebody would like to have: "remain interested in Russian jets", "has shown interest in drones from Ankara". Null when the goods or their giver are not told.</summary>
    public static Draft? Keen(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Subject is not { } keen || !(keen.IsPronoun || Arguments.IsParty(keen))) return null;
        if (!IsKeen(words, clause, verb)) return null;
        NounPhrase? goods = null, giver = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First) continue;
            if (words[complement.Prep].Form.Text is "in" or "for" && IsGoods(complement.Noun)) goods ??= complement.Noun;
        }

        if (goods is null || (giver is null && goods.Nationality < 0)) return null;
        return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/interested", Clause = clause, Item = goods, Counted = goods, Supplier = giver, Recipient = keen, Ceiling = Modality.Planned };
    }

    private static bool IsKeen(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        if (verb.Form.VerbLemma == "interest" && (verb.Passive || verb.MaybeParticiple)) return true;
        return clause.Objects.Count > 0 && words[clause.Objects[0].Head].Form.NounLemma is "interest" or "appetite";
    }

    /// <summary>The hand-over that a dependence presupposes: "its dependence on Russia for arms", "Mali's reliance on Russian weapons". Null when the goods or their giver are not told.</summary>
    public static Draft? Dependence(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        if (words[noun.Head].Form.Text is not ("dependence" or "reliance" or "dependency")) return null;
        NounPhrase? on = null, goods = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < noun.End) continue;
            var prep = words[complement.Prep].Form.Text;
            if (prep is "on" or "upon") on ??= complement.Noun;
            else if (prep == "for" && on is not null && IsGoods(complement.Noun)) goods ??= complement.Noun;
        }

        if (on is null) return null;
        var giver = goods is not null && Arguments.IsParty(on) ? on : null;
        if (goods is null || (giver is null && goods.Nationality < 0)) return null;
        return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/dependence", Clause = clause, Nominal = noun, Item = goods, Counted = goods, Supplier = giver, Recipient = noun.Possessor ?? (noun.Nationality >= 0 ? NounPhrase.OfState(words, noun.Nationality) : null) };
    }

    /// <summary>Who took delivery: "took delivery on Thursday of more aircraft from Russia", "received a delivery of 20 aircraft". Null when it does not say of what.</summary>
    public static Draft? Delivered(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Objects.Count == 0 || clause.Objects[0] is not { Event: ClaimKind.Transfer } delivery || clause.Subject is not { } taker || !(taker.IsPronoun || Arguments.IsParty(taker))) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var goods = delivery.Of ?? arguments.Of;
        if (goods is null || !IsGoods(goods)) return null;
        return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/took-delivery", Clause = clause, Item = goods, Counted = delivery.Quantity >= 0 ? delivery : goods, Recipient = taker, Supplier = arguments.From, From = arguments.FromPlace, To = arguments.ToPlace, Ceiling = clause.Verb!.Form.VerbLemma == "await" ? Modality.Planned : Modality.Asserted };
    }

    /// <summary>What a haul of handed goods consists of: "the delivered weapons included 20 launchers". Null when the subject was not handed over.</summary>
    public static Draft? Included(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { IsPronoun: false } goods || clause.Objects.Count == 0 || !IsGoods(clause.Objects[0])) return null;
        if (Backed(words, clause, goods) is { } backed) return backed;
        if (!Arguments.IsItem(goods)) return null;
        for (var i = goods.CoreFirst; i < goods.Head; i++)
        {
            if (words[i].Tag == Tag.Adj && words[i].Form.Forms.Has(VerbForms.Participle) && words[i].Form.VerbClasses.Has(Classes.Give | Classes.Receive)) return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/included", Clause = clause, Item = clause.Objects[0], Counted = clause.Objects[0], Supplier = goods.Possessor };
        }

        return null;
    }

    // "Emirati support for the RSF includes howitzers", "Moscow's aid to the junta comprised 20 jets".
    private static Draft? Backed(ReadOnlySpan<Word> words, Clause clause, NounPhrase support)
    {
        if (words[support.Head].Form.NounLemma is not ("support" or "aid" or "assistance" or "help" or "backing" or "military aid" or "military assistance" or "military support" or "package" or "aid package")) return null;
        var arguments = Arguments.OfNoun(words, support, clause);
        var giver = support.Possessor ?? arguments.From ?? (support.Nationality >= 0 ? NounPhrase.OfState(words, support.Nationality) : null);
        var taker = arguments.To ?? arguments.For;
        if (giver is null || taker is null || !Arguments.IsParty(giver) || !Arguments.IsParty(taker)) return null;
        return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/support", Clause = clause, Item = clause.Objects[0], Counted = clause.Objects[0], Supplier = giver, Recipient = taker };
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
            if (nodes[i + 1].Kind != NodeKind.Prep || nodes[i + 2].Noun is not { } side || !Arguments.IsParty(side)) continue;
            var prep = words[nodes[i + 1].First].Form.Text;
            if (prep == "from" && draft.Supplier is not null) drafts.Add(draft with { Item = beside ? share : item, Counted = share, Supplier = side });
            else if (prep == "to" && draft.Recipient is not null) drafts.Add(draft with { Item = beside ? share : item, Counted = share, Recipient = side });
        }
    }

    /// <summary>True for nouns of trade in which the possessor receives: "India's imports of crude".</summary>
    public static bool IsReceipt(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "import" or "purchase" or "acquisition" or "procurement" or "importation" or "repurchase" or "sourcing" or "receipt";

    private static bool IsGoods(NounPhrase noun) => !noun.IsPronoun && noun.Event is null && (Arguments.IsItem(noun) || Arguments.IsCarrier(noun)) && !noun.Classes.Has(Classes.Workers | Classes.Money) && !noun.Money;

    private static bool IsDeal(ReadOnlySpan<Word> words, NounPhrase noun) => (words[noun.Head].Tag == Tag.Noun && words[noun.Head].Form.NounLemma is "deal" or "contract" or "order" or "agreement" or "pact" or "accord" or "offer") || IsTalks(words, noun);

    private static bool IsTalks(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "negotiation" or "talk" or "talks" or "discussion";

    // "in talks with Riyadh about 40 jets".
    private static NounPhrase? About(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep >= noun.End && words[complement.Prep].Form.Text is "on" or "over" or "about" or "concerning" or "regarding" && IsGoods(complement.Noun)) return complement.Noun;
        }

        return null;
    }

    private static bool Holds(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var noun in clause.Objects)
        {
            if (IsDeal(words, noun)) return true;
        }

        return false;
    }

    /// <summary>Goods that are told to be a gift, or an export relationship that somebody has: "the trucks were a donation from China", "firms that have an export relationship with the army". Null when the giver is not told.</summary>
    public static Draft? Presented(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Passive: false } verb || clause.Objects.Count == 0 || clause.Subject is not { } subject || clause.Objects[0] is not { } told) return null;
        if (verb.Form.VerbLemma is "have" or "maintain" or "keep" or "enjoy" or "build" && words[told.Head].Form.NounLemma is "relationship" or "relation" or "tie" or "link" or "partnership")
        {
            if (told.Head == told.CoreFirst || words[told.Head - 1].Form.NounLemma is not ("export" or "supply" or "sale") || Arguments.OfNoun(words, told, clause).With is not { } buyer || !Arguments.IsParty(buyer) || !(subject.IsPronoun || Arguments.IsParty(subject))) return null;
            return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/relationship", Clause = clause, Supplier = subject, Recipient = buyer };
        }

        if (!verb.IsBe || words[told.Head].Form.NounLemma is not ("gift" or "donation" or "present") || !IsGoods(subject)) return null;
        var arguments = Arguments.OfNoun(words, told, clause);
        var giver = told.Possessor ?? arguments.From ?? arguments.By;
        return giver is null || !Arguments.IsParty(giver) ? null : new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/gift", Clause = clause, Item = subject, Counted = subject, Supplier = giver, Recipient = arguments.To ?? arguments.For };
    }

    /// <summary>Through whom goods go: "Belarus has become a conduit for Western goods to Russia". Null when the goods or their receiver are not told.</summary>
    public static Draft? Conduit(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Subject is not { IsPronoun: false } between) return null;
        NounPhrase? channel = clause.Objects.Count > 0 && IsChannel(words, clause.Objects[0]) ? clause.Objects[0] : null;
        if (channel is null) return null;
        var arguments = Arguments.OfNoun(words, channel, clause);
        var goods = arguments.For ?? channel.Of;
        if (goods is null || !IsGoods(goods) || (arguments.To ?? arguments.From) is null) return null;
        return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/conduit", Clause = clause, Item = goods, Counted = goods, Supplier = arguments.From, Recipient = arguments.To, Via = between };
    }

    /// <summary>What becomes of the rest of the goods: "60 percent of the oil went to China, with the rest going to Syria". Null when the clause does not say to whom it goes.</summary>
    public static Draft? Remainder(ReadOnlySpan<Word> words, Clause clause, List<Draft> drafts)
    {
        if (clause is not { Verb: { Negated: false } verb, Subject: { Of: null } rest } || words[rest.Head].Form.Text is not ("rest" or "remainder" or "balance" or "others" or "remaining") || !verb.Classes.Has(Classes.Travel | Classes.Give)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if ((arguments.To ?? arguments.From) is null) return null;
        foreach (var draft in drafts)
        {
            if (draft is { Kind: ClaimKind.Transfer, Item: not null } && draft.Clause != clause) return draft with { Rule = "transfer/remainder", Clause = clause, Counted = rest, Recipient = arguments.To ?? draft.Recipient, Supplier = arguments.To is null ? arguments.From : draft.Supplier, To = arguments.ToPlace };
        }

        return null;
    }

    /// <summary>Gives a passive without "by" the agent that stands behind the verb beside it: "have been armed and financed by Kigali".</summary>
    public static void ShareAgent(ReadOnlySpan<Word> words, List<Clause> clauses, Draft draft)
    {
        if (draft is not { Kind: ClaimKind.Transfer, Nominal: null, Supplier: null, Clause: { Verb.Passive: true } first }) return;
        foreach (var second in clauses)
        {
            if (second.Sibling != first || second.Subject != first.Subject || second.Verb is not { Passive: true } verb) continue;
            foreach (var complement in second.Preps)
            {
                if (complement.Prep > verb.First && words[complement.Prep].Form.Text == "by" && Arguments.IsParty(complement.Noun)) draft.Supplier = complement.Noun;
            }
        }
    }

    private static bool IsChannel(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "conduit" or "gateway" or "channel" or "transit point" or "transit hub" or "transshipment point" or "transshipment hub" or "hub" or "route" or "pipeline" or "backdoor" or "lifeline";

    // 1 for who gives, -1 for who receives, 0 for neither.
    private static int Side(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma switch
    {
        "supplier" or "provider" or "exporter" or "seller" or "purveyor" or "donor" => 1,
        "source" when noun is { Of: null, Nationality: >= 0 } || (noun.Of is { } of && IsGoods(of)) => 1,
        "buyer" or "importer" or "purchaser" or "recipient" or "customer" or "client" => -1,
        _ => 0,
    };
}
