using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Military aid as a word for hand-overs: "thanks to Turkish military aid", "has surged security assistance to Ukraine".</content>
internal static partial class NounFrames
{
    /// <summary>The hand-over that military aid presupposes. Null when it is not said whose it is or to whom it goes, or when the clause does not say that it is given.</summary>
    public static Draft? Aid(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        if (clause.Verb is not { } verb || noun.IsPronoun || !IsAid(words, noun)) return null;
        var arguments = Arguments.OfNoun(words, noun, clause);
        var subject = clause.Subject is { IsPronoun: false } party && party != noun && Arguments.IsParty(party) ? party : null;
        var giver = noun.Possessor ?? (arguments.From is { } from && from.First >= noun.End ? from : null);
        var receiver = arguments.To ?? (arguments.For is { } meant && Arguments.IsParty(meant) ? meant : null);
        var announced = !verb.Passive && clause.Objects.Contains(noun) && verb.Form.VerbLemma is "announce" or "pledge" or "promise" or "approve" or "unveil" or "authorise" or "authorize";
        var given = announced || (!verb.Passive && clause.Objects.Contains(noun) && verb.Form.VerbLemma is "surge" or "step up" or "increase" or "boost" or "expand" or "continue" or "resume" or "maintain" or "extend" or "scale up" or "ramp up" or "accelerate");
        if (given) giver ??= subject;
        var presupposed = false;
        foreach (var complement in clause.Preps)
        {
            if (complement.Noun == noun) presupposed = words[complement.Prep].Form.Text is "with" or "thanks to" or "through" or "due to" or "because of" or "owing to" or "despite" or "in return for" or "in exchange for";
        }

        if (verb.Negated || verb.Modal >= 0 || !(given || (presupposed && (giver is not null || noun.Nationality >= 0)))) return null;
        return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/aid", Clause = clause, Nominal = noun, Item = noun, Counted = noun, Supplier = giver, SupplierWord = giver is null ? noun.Nationality : -1, Recipient = receiver, Ceiling = announced ? Modality.Planned : Modality.Asserted };
    }

    // "military aid", "security assistance", "diplomatic and military support": no rhetorical, financial or humanitarian one.
    private static bool IsAid(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        var lemma = words[noun.Head].Form.NounLemma;
        if (lemma is "military aid" or "military assistance" or "security assistance" or "military support" or "defence assistance" or "defense assistance" or "lethal aid") return true;
        if (lemma is not ("aid" or "assistance" or "support")) return false;
        for (var i = noun.CoreFirst; i < noun.Head; i++)
        {
            if (words[i].Form.Text is "military" or "lethal" or "security" or "material" or "materiel") return true;
        }

        return false;
    }
}
