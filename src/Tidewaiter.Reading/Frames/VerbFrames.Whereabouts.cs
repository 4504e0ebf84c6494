using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Where a carrier is by what records say of it, how often it was there, and what lies on its deck.</content>
internal static partial class VerbFrames
{
    // "in Amirabad", "near Guyana", "north of Curaçao": the place that the words behind the verb name.
    private static NounPhrase? Whereabouts(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < clause.Verb!.First || complement.Noun.Event is not null) continue;
            if (words[complement.Prep].Form.Text is "in" or "at" or "off" or "near" or "on" or "between" or "inside" or "outside" or "within" or "around" or "alongside" or "over" or "along" or "of" or "off the coast of" && IsSomewhere(complement.Noun)) return complement.Noun;
        }

        return null;
    }

    // "Big boxes are on her deck", "containers stood on the deck of the freighter".
    private static Draft? OnDeck(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Objects.Count: 0, Subject: { IsPronoun: false, Country: null } cargo } || !cargo.Classes.Has(Classes.Goods)) return null;
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text is "on" or "across" && words[complement.Noun.Head].Form.NounLemma is "deck") return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/on-deck", Clause = clause, Carrier = complement.Noun.Of ?? complement.Noun.Possessor ?? Pointer(complement.Noun), Item = cargo, Counted = cargo };
        }

        return null;
    }

    // "she has been in Iran 14 times since January": each time it went there.
    private static Draft? OftenThere(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        if (clause is not { Verb.Perfect: true, Subject: { } ship, Objects: [{ Quantity: >= 0 } often] } || words[often.Head].Form.NounLemma != "time") return null;
        return (Arguments.IsCarrier(ship) || (IsShipPronoun(words, ship) && !ship.Plural)) && IsWhere(arguments.At) ? new Draft { Kind = ClaimKind.Movement, Rule = "movement/often-there", Clause = clause, Carrier = ship, Counted = often, To = arguments.At } : null;
    }
}
