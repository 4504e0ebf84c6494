using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Words of giving and getting that tell of no hand-over: what a shop has on its shelves, what a contract asks for, a bomb that a state wants for itself, an army served by its own works.</content>
internal static partial class VerbFrames
{
    private static bool IsNoHandover(ReadOnlySpan<Word> words, Clause clause, Arguments arguments) =>
        IsWished(clause) || IsFolk(words, clause, arguments) || IsPaper(words, arguments) || IsRetail(words, clause, arguments) || IsBomb(words, arguments) || IsPrescribed(words, clause, arguments) || IsOwnSupply(words, clause, arguments);

    // "shares technology which Tehran seeks", "sent the shells that the army needs": what is given is only told by it.
    private static bool IsWished(Clause clause) => clause is { Relation: ClauseRelation.Relative, Antecedent: { } given, Verb: { Passive: false } wishing, Parent: { Verb: { } giving } above } && wishing.Classes.Has(Classes.Plan) && giving.Classes.Has(Classes.Give | Classes.Share) && above.Objects.Contains(given);

    // "licensed no agency to send people there": persons are not handed anything.
    private static bool IsFolk(ReadOnlySpan<Word> words, Clause clause, Arguments arguments) => arguments is { Theme: null, Dative: { IsPronoun: false, Country: null } folk } && words[folk.Head].Form.NounLemma is "people" or "person" or "man" or "woman" or "worker" or "citizen" or "soldier" && clause.Verb!.Form.VerbLemma is "send" or "dispatch" or "ship";

    // "received a licence from the ministry", "the data were supplied by a tracker": leave to do something, and who a text has its figures from.
    private static bool IsPaper(ReadOnlySpan<Word> words, Arguments arguments)
    {
        if (arguments.Theme is not { IsPronoun: false, Of: null, Nationality: < 0 } paper) return false;
        if (words[paper.Head].Form.NounLemma is "licence" or "license" or "permit") return arguments is { For: null, From: null or { Country: null, Nationality: < 0 }, Agent: null or { Country: null, Nationality: < 0 } } && arguments.From?.Possessor is null && arguments.Dative?.Country is null;
        // "The centre receives no funding from firms", "material supplied by governments and by observers": what a text or a body says of itself.
        if (words[paper.Head].Form.NounLemma is "funding" or "material" or "information" && (arguments.From ?? arguments.Agent) is { Plural: true, Country: null, Nationality: < 0, IsName: false, Determiner: < 0 } giver && !giver.Classes.Has(Classes.Carrier | Classes.Troops | Classes.Goods) && arguments is { To: null, ToPlace: null, Dative: null, For: null }) return true;
        return words[paper.Head].Form.NounLemma is "data" or "image" or "figure" or "photograph" or "picture" && arguments is { Passive: true, Agent.Country: null, To: null, Dative: null, ToPlace: null, For: null };
    }

    // "Stalls were selling Chinese batteries", "was sold for scrap", "has been bought and sold several times": trade of no parties.
    private static bool IsRetail(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        if (clause.Verb!.Form.VerbLemma is not ("sell" or "resell" or "offer" or "buy" or "stock" or "purchase")) return false;
        if (arguments is { Passive: false, Agent: { Country: null, IsName: false } shop }) return words[shop.Head].Form.NounLemma is "market" or "shop" or "store" or "stall" or "kiosk" or "bazaar" or "vendor" or "supermarket" or "pump" or "petrol station" or "gas station" or "street vendor" or "hawker" or "shopkeeper" or "pharmacy" or "boutique" or "restaurant" or "website" or "retailer" or "online store" or "showroom";
        if (!arguments.Passive || arguments.Agent is not null || arguments.From is not null || arguments.To is not null || arguments.Theme is { Nationality: >= 0 }) return false;
        if (arguments.For is { } scrap && words[scrap.Head].Form.NounLemma is "scrap" or "scrapping" or "demolition" or "breaking" or "recycling" or "parts" or "auction") return true;
        // "The fuel had been bought and sold": by nobody, to nobody, at no time.
        if (arguments is { ToPlace: null, For: null, Via: null, FromPlace: null, Dative: null, At: null, Theme: { Quantity: < 0, IsPronoun: false, Possessor: null } sold } && !Arguments.IsCarrier(sold) && clause.Times.Count == 0 && clause.Relation is ClauseRelation.Main or ClauseRelation.Content && clause.Verb.Form.VerbLemma is "sell" or "buy" or "purchase" && clause.Verb is { Negated: false, Modal: < 0 }) return true;
        return HasModifier(words, clause, "online") || HasModifier(words, clause, "openly") || HasModifier(words, clause, "commercially") || HasModifier(words, clause, "repeatedly");
    }

    // "seeks nuclear weapons", "the decision to acquire the bomb": nobody hands one over.
    private static bool IsBomb(ReadOnlySpan<Word> words, Arguments arguments)
    {
        if (arguments is not { Passive: false, From: null, FromPlace: null, To: null, Dative: null, Theme: { IsPronoun: false, Nationality: < 0 } bomb }) return false;
        if (words[bomb.Head].Form.NounLemma is not ("weapon" or "arm" or "arms" or "bomb" or "warhead" or "deterrent" or "arsenal")) return false;
        for (var i = bomb.CoreFirst; i < bomb.Head; i++)
        {
            if (words[i].Form.Text is "nuclear" or "atomic" or "thermonuclear") return true;
        }

        return false;
    }

    // "All vehicles must be equipped with radios", "such parts may only be exported under licence", "no oil may be supplied to the country".
    private static bool IsPrescribed(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        if (clause.Verb is not { Modal: >= 0, Perfect: false } verb || !arguments.Passive) return false;
        if (words[verb.Modal].Form.Text is "must" or "shall") return verb.Classes.Has(Classes.With) || words[verb.Modal].Form.Text == "shall";
        if (words[verb.Modal].Form.Text is not ("may" or "can")) return false;
        if (arguments.Theme is { Determiner: >= 0 } none && words[none.Determiner].Form.Text is "no" && words[verb.Modal].Form.Text == "may") return true;
        if (verb.Negated && words[verb.Modal].Form.Text == "may" && clause.Times.Count == 0) return true;
        for (var i = verb.First; i < Math.Min(verb.End + 1, words.Length); i++)
        {
            if (words[i].Form.Text == "only") return true;
        }

        return false;
    }

    // "The regiment received its first tanks from the works", "brigades were re-equipped with howitzers": an army and the industry of its own country.
    private static bool IsOwnSupply(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        if (arguments.Theme is { Nationality: >= 0 } || arguments.With is { Nationality: >= 0 } || arguments.By is { Country: not null }) return false;
        if (clause.Verb!.Form.VerbLemma is "re-equip" or "rearm" or "reequip") return arguments is { Passive: true, Agent: null, From: null, Theme: { Country: null, Nationality: < 0, Possessor.Country: null } or { Country: null, Nationality: < 0, Possessor: null } };
        return !arguments.Passive && arguments.Agent is { Country: null, Nationality: < 0 } force && force.Possessor?.Country is null && IsOwnForce(words, force) && arguments.From is { Country: null, Nationality: < 0 } works && (IsWorks(words[works.Head].Form.NounLemma) || IsOfTheLand(words, works));
    }

    private static bool IsOwnForce(ReadOnlySpan<Word> words, NounPhrase force) => words[force.Head].Form.NounLemma is "army" or "navy" or "air force" or "regiment" or "brigade" or "division" or "battalion" or "fleet" or "squadron" or "ministry" or "defence ministry" or "defense ministry" or "ministry of defence" or "ministry of defense" or "coast guard" or "marine corps";

    private static bool IsWorks(string lemma) => lemma is "plant" or "factory" or "shipyard" or "works" or "manufacturer" or "producer" or "shipbuilder" or "yard" or "industry" or "defence industry" or "defense industry";

    private static bool IsOfTheLand(ReadOnlySpan<Word> words, NounPhrase firm)
    {
        for (var i = firm.CoreFirst; i < firm.Head; i++)
        {
            if (words[i].Form.Text is "local" or "domestic" or "state-owned" or "home-grown") return true;
        }

        return false;
    }

    // "More than 20 Greek-owned tankers are shipping the crude", "a vessel accused of exporting its oil": carriers carry, and nobody is told who gets it.
    private static bool IsFreight(Clause clause, Draft draft, Arguments arguments) => draft is { Kind: ClaimKind.Transfer, Carrier: not null, Recipient: null, Item: { IsPronoun: false } } && draft.Carrier == arguments.Agent && arguments.Dative is null && clause.Verb!.Form.VerbLemma is "ship" or "export" or "re-export" or "forward" or "transship" or "tranship";

    // "software and chemicals", "technology and machine tools": bought with goods, it is one of them.
    private static bool IsAmongGoods(ReadOnlySpan<Word> words, NounPhrase theme) => words[theme.Head].Form.NounLemma is "software" or "technology" && theme.Next is { IsPronoun: false, Next: null } goods && goods.Classes.Has(Classes.Goods) && !goods.Classes.Has(Classes.Troops | Classes.Workers | Classes.Knowledge);

    // "European and Asian-owned tankers": adjectives of states before the one noun that carries.
    private static NounPhrase? Fleet(NounPhrase agent)
    {
        var last = agent;
        for (var depth = 0; last.Next is not null && depth < 6; depth++) last = last.Next;
        return Arguments.IsCarrier(agent) ? agent : last != agent && agent.Country is not null && Arguments.IsCarrier(last) ? last : null;
    }
}
