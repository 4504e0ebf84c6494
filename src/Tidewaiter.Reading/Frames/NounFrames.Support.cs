using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>What the clause around an event noun says of it, and which side of a hand-over its subject is.</content>
internal static partial class NounFrames
{
    // "carried out deliveries", "deliveries have begun", "showed the handover of the trucks": the verb says that there was one.
    private static bool IsSupported(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause, ClaimKind kind)
    {
        if (clause.Verb is not { } verb) return false;
        if (verb.IsBe ? clause.Objects.Contains(noun) : verb.Classes.Has(Classes.Support) || (verb.Classes.Has(Classes.Give) && kind is ClaimKind.Training or ClaimKind.Technology)) return true;
        if (clause.Subject == noun && verb.Form.VerbLemma is "take place" or "occur" or "happen" or "follow" or "resume" or "begin" or "start" or "continue") return true;
        if (verb.Passive) return clause.Subject == noun && verb.Classes.Has(Classes.Say | Classes.Hedge | Classes.Plan | Classes.Show | Classes.Support | Classes.Deny) && kind is ClaimKind.Transfer or ClaimKind.Deployment or ClaimKind.Training;
        if (!clause.Objects.Contains(noun)) return false;
        if (kind == ClaimKind.Movement) return verb.Form.VerbLemma is "complete" or "finish" or "undertake" or "perform" or "embark on" or "begin" or "start";
        if (verb.Classes.Has(Classes.Plan)) return kind is ClaimKind.Transfer or ClaimKind.Deployment;
        return kind == ClaimKind.Transfer && verb.Classes.Has(Classes.Say | Classes.Show) && !verb.Classes.Has(Classes.Hedge | Classes.Deny) && noun.Determiner >= 0 && words[noun.Determiner].Form.Text == "the";
    }

    // "exports fell sharply": that they were is said with it.
    private static bool IsMoving(Clause clause, NounPhrase noun, ClaimKind kind) => kind == ClaimKind.Transfer && clause is { Verb: { Passive: false } verb } && clause.Subject == noun && (noun.Possessor is not null || noun.Nationality >= 0)
        && verb.Form.VerbLemma is "jump" or "rise" or "grow" or "fall" or "drop" or "climb" or "soar" or "surge" or "plunge" or "increase" or "decline" or "slump" or "rebound" or "double" or "triple" or "accelerate" or "intensify" or "slow";

    // "has eased the pressure through shipments of chips", "earned millions from its provision of shells", "accounts for half of Mali's arms imports": the subject is a side of what the noun says. True when it does so by means of it.
    private static bool FillFromParty(ReadOnlySpan<Word> words, Draft draft, NounPhrase noun, Clause clause, NounPhrase party, bool receipt)
    {
        var prep = "";
        foreach (var complement in clause.Preps)
        {
            if (complement.Noun == noun) prep = words[complement.Prep].Form.Text;
        }

        var own = noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "its" or "their" && party.First < noun.First;
        var means = party.Country is not null && noun.Determiner < 0 && (prep is "through" or "by means of" || (prep == "with" && clause.Verb is { Form.VerbLemma: "support" or "back" or "help" or "aid" or "bolster" or "assist" or "strengthen" or "prop up" or "sustain" or "boost" or "reward" or "replenish" }));
        var shared = clause.Verb is { Form.VerbLemma: "account for" or "account" or "make up" } && !noun.IsPronoun && noun.First > clause.Verb.First;
        if ((!own && !means && !shared) || draft.Supplier == party) return false;
        if (draft.Supplier is null && draft.SupplierWord < 0 && !(receipt && !shared)) draft.Supplier = party;
        else if (draft.Recipient is null && (receipt || shared)) draft.Recipient = party;
        return means;
    }

    // "Iranian shipments to Yemen", "North Korean deliveries began": between whom is told, or whose they are when it is said that they go on, if not of what.
    private static bool IsRouted(ReadOnlySpan<Word> words, Draft draft, NounPhrase noun, bool going)
    {
        if (words[noun.Head].Form.NounLemma is not ("shipment" or "delivery" or "supply" or "export" or "consignment" or "transfer" or "sale" or "flow" or "resupply" or "re-export" or "smuggling")) return false;
        var supplier = draft.Supplier is not null || draft.SupplierWord >= 0;
        return (supplier && draft.Recipient is not null) || (going && (supplier || draft.Recipient is not null) && words[noun.Head].Form.NounLemma is "shipment" or "delivery");
    }

    private static bool IsShipToShip(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "ship-to-ship transfer" or "ship-to-ship transfers" or "sts transfer" or "ship-to-ship operation";

    // "India's imports of Russian crude": who imports receives.
    private static void Receive(ReadOnlySpan<Word> words, Draft draft, Arguments arguments)
    {
        var buyer = draft.SupplierWord >= 0 ? NounPhrase.OfState(words, draft.SupplierWord) : draft.Supplier == arguments.From ? null : draft.Supplier;
        draft.SupplierWord = -1;
        (draft.Supplier, draft.Recipient) = (arguments.From, buyer ?? arguments.To);
    }
}
