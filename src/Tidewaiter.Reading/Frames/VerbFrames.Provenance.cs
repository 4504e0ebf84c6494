using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Hand-overs told by whose goods they were and in whose hands they are: "are now in Russian hands", "carried missiles of Iran to Russia".</content>
internal static partial class VerbFrames
{
    // "The missiles are in Russian hands", "Minsk has drones from Iran in its hands": who has another's goods was given them.
    private static Draft? InHands(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Passive: false } verb || (verb.IsBe ? clause.Subject : clause.Objects.Count > 0 ? clause.Objects[0] : null) is not { } goods || !IsGoods(goods)) return null;
        // "The militia has rifles from Sofia".
        if (!verb.IsBe && clause.Relation != ClauseRelation.Infinitive && HasFrom(words, clause, goods) is { } had) return had;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First || words[complement.Prep].Form.Text != "in" || words[complement.Noun.Head].Form.NounLemma is not ("hand" or "possession" or "arsenal")) continue;
            var owner = complement.Noun.Of ?? complement.Noun.Possessor ?? (complement.Noun.Nationality >= 0 ? NounPhrase.OfState(words, complement.Noun.Nationality) : null);
            var holder = verb.IsBe ? owner : clause.Subject;
            var giver = Arguments.OfVerb(words, clause).From ?? MadeIn(words, clause, goods) ?? Maker(goods);
            return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/in-hands", Clause = clause, Item = goods, Counted = goods, Recipient = holder, Supplier = giver, SupplierWord = giver is null ? goods.Nationality : -1 };
        }

        return null;
    }

    private static Draft? HasFrom(ReadOnlySpan<Word> words, Clause clause, NounPhrase goods)
    {
        if (clause.Subject is not { } holder || !(holder.IsPronoun || Arguments.IsParty(holder)) || goods.Determiner >= 0 && words[goods.Determiner].Form.Text is "any") return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep != goods.End || words[complement.Prep].Form.Text != "from" || !Arguments.IsParty(complement.Noun) || complement.Noun.IsPronoun) continue;
            return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/has-from", Clause = clause, Item = goods, Counted = goods, Recipient = holder, Supplier = complement.Noun };
        }

        return null;
    }

    // "missiles made in Iran": where they were made.
    private static NounPhrase? MadeIn(ReadOnlySpan<Word> words, Clause clause, NounPhrase goods)
    {
        foreach (var child in clause.Children)
        {
            if (child is { Relation: ClauseRelation.Participle, Verb.Form.VerbLemma: "make" or "build" or "produce" or "manufacture" } && child.Antecedent == goods && Arguments.OfVerb(words, child).At is { Country: not null } land) return land;
        }

        return null;
    }

    // "missiles of Iran", "Iran's missiles": the state whose they were.
    private static NounPhrase? Maker(NounPhrase goods) => goods.Possessor is { Country: not null } owner ? owner : goods.Of is { Country: not null } state ? state : null;

    // "used the ship to move missiles from Iran", "employed it for moving Iranian drones": who has goods of another state moved gets them.
    private static NounPhrase? User(ReadOnlySpan<Word> words, Clause clause, Arguments arguments, NounPhrase goods)
    {
        if (clause is not { Relation: ClauseRelation.Infinitive or ClauseRelation.Gerund, Parent: { Verb: { Passive: false, Form.VerbLemma: "use" or "employ" or "charter" or "hire" or "engage" }, Subject: { } user, Objects: [{ } means, ..] } } || arguments.To is not null) return null;
        if (Arguments.IsCarrier(user) || !(user.IsPronoun || Arguments.IsParty(user) || user.Nationality >= 0 || user.Possessor?.Country is not null) || !(Arguments.IsShipLike(means) || means.IsPronoun)) return null;
        return goods.Classes.Has(Classes.Goods) && (arguments.From?.Country is not null || Maker(goods) is not null || goods.Nationality >= 0) ? user : null;
    }

    // Whose goods they were, and who had them moved.
    private static void Owned(ReadOnlySpan<Word> words, Draft draft, Arguments arguments, NounPhrase goods)
    {
        if (User(words, draft.Clause, arguments, goods) is { } user) (draft.Recipient, draft.Carrier, draft.Supplier) = (draft.Recipient ?? user, draft.Clause.Parent!.Objects[0], null);
        draft.Supplier ??= arguments.From ?? Maker(goods);
        if (draft.Supplier is null && goods.Nationality >= 0) draft.SupplierWord = goods.Nationality;
    }

    // "brings its technology to 19 countries": know-how that is taken to others.
    private static Draft? Taken(ReadOnlySpan<Word> words, Clause clause, Arguments arguments) =>
        arguments.Theme is { IsPronoun: false } known && IsKnowledge(known) && !known.Classes.Has(Classes.Source) && arguments is { Passive: false, Agent: { } master } && Arguments.IsParty(master) && (arguments.To ?? arguments.ToPlace) is { } pupil && (pupil.Country is not null || Arguments.IsParty(pupil) || words[pupil.Head].Form.NounLemma is "country" or "state" or "army")
            ? new Draft { Kind = ClaimKind.Technology, Rule = Rule("technology/carry", clause, arguments), Clause = clause, Supplier = master, Recipient = pupil, Item = known, Counted = pupil.Quantity >= 0 ? pupil : known }
            : null;

    // Goods that come in parts, or of which it is told whose they were or who they are for.
    private static Draft? Come(ReadOnlySpan<Word> words, Clause clause, Arguments arguments, NounPhrase goods, NounPhrase? place)
    {
        if (arguments.Passive || goods.IsPronoun) return null;
        // "The first batch had arrived in Russia", "new batches are to leave for Russia": a part of what is handed over.
        if (clause.Verb!.Form.VerbLemma is "arrive" or "leave" && goods is { Of: null, Nationality: < 0 } && words[goods.Head].Form.NounLemma is "batch" or "tranche" && (clause.Verb.Form.VerbLemma == "arrive" ? arguments.At : arguments.For) is { Country: not null } taker) return Goods(clause, arguments, goods, null) with { Recipient = clause.Verb.Form.VerbLemma == "arrive" ? null : taker };
        // "The rifles of Pyongyang came to half of Africa", "fuel for the army came from Kufra".
        if (clause.Verb.Form.VerbLemma is not ("come" or "go" or "flow") || arguments.To is not null || !goods.Classes.Has(Classes.Goods) || goods.Classes.Has(Classes.Carrier | Classes.Troops | Classes.Workers | Classes.Money)) return null;
        if (!(goods.Of is { Country: not null } ? arguments.ToPlace is not null : goods.Of is null && arguments is { From: not null } or { FromPlace: not null } && MeantFor(words, goods, arguments) is not null)) return null;
        var come = Goods(clause, arguments, goods, place);
        (come.Supplier, come.Recipient) = (come.Supplier ?? Maker(goods), come.Recipient ?? MeantFor(words, goods, arguments));
        return come;
    }

    private static bool IsBulk(string lemma) => lemma is "crude" or "oil" or "crude oil" or "fuel" or "diesel" or "gasoil" or "petrol" or "gasoline" or "fuel oil" or "coal" or "lng" or "gas" or "grain" or "wheat" or "ore" or "iron ore" or "timber" or "oil product" or "petroleum";

    // "Fuel for the militia came from Kufra": whom the goods are for.
    private static NounPhrase? MeantFor(ReadOnlySpan<Word> words, NounPhrase goods, Arguments arguments) => arguments.For is { IsPronoun: false } user && Arguments.IsParty(user) && user.First >= goods.End && user.First - goods.End < 3 && words[goods.End].Form.Text == "for" ? user : null;

    // "carried shells from North Korea to Russia", "carried missiles of Iran to Russia": arms of one state that are brought to another.
    private static bool IsBetweenStates(ReadOnlySpan<Word> words, Clause clause, Arguments arguments, NounPhrase goods)
    {
        if (arguments.To is not { Country: { } taker } || !goods.Classes.Has(Classes.Goods) || Arguments.IsCarrier(goods) || goods.Classes.Has(Classes.Troops | Classes.Workers | Classes.Money) || clause.Verb!.Negated) return false;
        // "tankers have carried Iranian crude to China": a freight, whoever gets it.
        if ((arguments.Agent ?? arguments.Aboard) is { } hauler && Arguments.IsCarrier(hauler) && (clause.Relation == ClauseRelation.Relative || IsBulk(words[goods.Head].Form.NounLemma))) return false;
        var giver = Maker(goods)?.Country ?? (goods.Nationality >= 0 ? words[goods.Nationality].Country : null);
        return giver is not null && giver != taker;
    }
}
