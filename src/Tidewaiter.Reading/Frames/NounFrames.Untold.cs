using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Nouns of goods and know-how of which nothing is told: what a weapon is like, a country's own designs, the cargo of a leg.</content>
internal static partial class NounFrames
{
    /// <summary>What says that the phrase, or the clause with it, tells of no hand-over and no know-how; null when it may.</summary>
    public static Draft? Untold(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause, Draft? told)
    {
        var freight = told is { Kind: ClaimKind.Movement } && told.Item == noun && told.Rule.StartsWith("movement/freight", StringComparison.Ordinal);
        // "account for 62 percent of the exports": a part of them, told as that.
        var part = told is { Rule: "estimate/part" or "estimate/part-of", Counted: { } counted } && counted.Head == noun.Head;
        var own = IsOwnDesign(words, noun, clause);
        if (!freight && !part && !own && !IsMake(words, noun, clause)) return null;
        return new Draft { Kind = ClaimKind.Technology, Rule = "no-event", Clause = clause, Nominal = own && clause.Subject != noun ? null : noun, IsNoEvent = true };
    }

    // "fired rockets of Soviet design", "drones of Iranian make were parked there": of what make, where what happens to the thing is told and not where it was made or how it came.
    private static bool IsMake(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        if (noun.First == 0 || words[noun.First - 1].Form.Text != "of" || words[noun.Head].Form.NounLemma is not ("design" or "make" or "manufacture" or "construction" or "origin" or "pattern" or "production" or "provenance")) return false;
        if (IsHomely(words, noun)) return true;
        if (clause.Verb is not { } verb || (verb.IsBe && noun.First > verb.First && noun.First - 1 <= verb.End)) return false;
        return verb.Classes.Has(Classes.Use | Classes.Sight | Classes.Seize | Classes.Travel | Classes.Carry | Classes.Load | Classes.Fight) || verb.IsBe || verb.Form.VerbLemma is "hit" or "strike" or "park" or "make up" or "launch" or "carry" or "kill" or "destroy" or "rely" or "fire" or "operate" or "stand" or "explode" or "crash" or "buy" or "fly" or "arm" or "equip";
    }

    // "the country has developed several designs", "the design of the submarine was domestic".
    private static bool IsOwnDesign(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        if (words[noun.Head].Form.NounLemma != "design" || noun.Nationality >= 0 || noun.Possessor?.Country is not null) return false;
        if (IsHomely(words, noun) || (noun.Determiner >= 0 && noun.Head > noun.First && words[noun.First + 1].Form.Text == "own")) return true;
        if (clause is not { Verb: { Passive: false } verb, Subject: { } maker } || !clause.Objects.Contains(noun)) return clause.Subject == noun && clause.Verb is { IsBe: true } && HasWord(words, clause.Verb.End, clause.End, "domestic", "indigenous", "homegrown");
        return maker.Country is not null && verb.Form.VerbLemma is "develop" or "have" or "produce" or "create" or "test" or "present" or "show" or "unveil" or "field" or "display";
    }

    private static bool IsHomely(ReadOnlySpan<Word> words, NounPhrase noun) => HasWord(words, noun.CoreFirst, noun.Head, "domestic", "indigenous", "homegrown", "own", "local", "soviet", "soviet-era");

    private static bool HasWord(ReadOnlySpan<Word> words, int first, int end, params ReadOnlySpan<string> texts)
    {
        for (var i = first; i < end; i++)
        {
            if (texts.Contains(words[i].Form.Text)) return true;
        }

        return false;
    }
}
