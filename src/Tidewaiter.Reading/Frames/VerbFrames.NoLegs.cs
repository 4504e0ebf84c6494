using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Words of going, carrying and loading that tell of no leg: who bears arms, what is brought to bear, what is picked up by the way.</content>
internal static partial class VerbFrames
{
    // "nobody came", "took me to the quay", "somebody left": people of no name are neither carrier nor cargo.
    private static bool IsSomebody(ReadOnlySpan<Word> words, NounPhrase noun) => noun.IsPronoun && words[noun.Head].Form.Text is "i" or "me" or "you" or "us" or "him" or "himself" or "herself" or "myself" or "themselves" or "nobody" or "no one" or "anybody" or "anyone" or "somebody" or "someone" or "everybody" or "everyone" or "nothing" or "anything" or "something" or "everything" or "none";

    // "The militia carry Chinese rifles", "a law lets guards bear arms", "brought the guns into action", "rockets taken from depots", "runs the generators".
    private static bool IsNoFreight(ReadOnlySpan<Word> words, Clause clause, Arguments arguments, bool routed)
    {
        var lemma = clause.Verb!.Form.VerbLemma;
        if (lemma is "bring" or "put" or "take" && (arguments.ToPlace ?? arguments.To) is { } end && words[end.Head].Form.NounLemma is "action" or "service" or "use" or "notice" or "attention" or "force" or "play" or "effect" or "operation" or "production" or "account" or "line" or "heel" or "justice") return true;
        if (lemma is "take" && arguments is { Passive: true, To: null, ToPlace: null, From: null, Aboard: null, Via: null }) return true;
        if (lemma is "drive" or "run" or "fly" or "bear" && !routed && !arguments.Passive) return true;
        return !routed && arguments is { Passive: false, Agent: { } bearer } && lemma is "carry" && !Arguments.IsCarrier(bearer) && !(bearer.Of is { } crewed && Arguments.IsCarrier(crewed)) && (bearer.IsPeople || bearer.Classes.Has(Classes.Troops) || (bearer.Classes.Has(Classes.Person | Classes.Workers) && !bearer.Classes.Has(Classes.Goods)));
    }

    // "picked up the call sign", "a fisherman was picked up by a patrol boat", "the soldier collects bananas": no cargo comes aboard.
    private static bool IsNoLading(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        if (clause.Verb!.Form.VerbLemma is not ("pick up" or "collect" or "drop" or "lift" or "top up" or "take on" or "load" or "take")) return false;
        if (clause.Verb.Form.VerbLemma is "take on" or "load" or "take") return arguments.Theme is { } stores && IsBunkering(words, clause, stores);
        if (arguments.Theme is not { } load) return true;
        if (load.Classes.Has(Classes.Person) && !load.Classes.Has(Classes.Goods | Classes.Carrier)) return true;
        return !arguments.Passive && !Arguments.IsItem(load) && !load.IsPronoun && !load.Classes.Has(Classes.Troops | Classes.Workers);
    }

    // "put in at Berbera to take on fuel", "stopped to load water and food": what a ship needs for itself.
    private static bool IsBunkering(ReadOnlySpan<Word> words, Clause clause, NounPhrase stores) =>
        clause is { Relation: ClauseRelation.Infinitive, Parent.Verb: { } calling } && (calling.Classes.Has(Classes.Sight | Classes.Travel) || calling.Form.VerbLemma is "stop" or "pause" or "halt") && stores is { Quantity: < 0, Nationality: < 0, Of: null } && words[stores.Head].Form.Text is "fuel" or "water" or "food" or "bunkers" or "provisions" or "supplies" or "ice" or "stores";

    // Engineers and technicians may be soldiers or not.
    // "computer specialists", "construction engineers": no soldiers, whoever sends them.
    private static bool IsTradesmen(ReadOnlySpan<Word> words, NounPhrase noun) => IsCraftsmen(words, noun) && noun.Head > noun.CoreFirst && words[noun.Head - 1].Form.Text is "computer" or "it" or "software" or "construction" or "building" or "oil" or "railway" or "medical" or "agricultural" or "forestry" or "technology" or "network" or "internet";

    private static bool IsCraftsmen(ReadOnlySpan<Word> words, NounPhrase noun) => !noun.IsPronoun && words[noun.Head].Form.NounLemma is "engineer" or "technician" or "specialist" or "expert" or "mechanic" or "fitter" && !(noun.Head > noun.CoreFirst && words[noun.Head - 1].Form.Text is "military" or "combat" or "army" or "rocket" or "missile");
}
