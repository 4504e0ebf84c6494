using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <summary>Frames whose head is a noun of people: soldiers and workers whom a phrase takes to be at a place.</summary>
internal static class PeopleFrames
{
    /// <summary>"North Korean troops in Kursk have suffered losses": that they are there is said with it. Null when no place stands behind them or they are at home.</summary>
    public static Draft? Posted(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        var force = VerbFrames.IsForce(noun);
        if (noun.IsPronoun || noun.CountOnly || noun.Country is not null || !(force || (noun.Classes.Has(Classes.Workers) && !noun.Classes.Has(Classes.Goods))) || !VerbFrames.IsForeign(words, noun)) return null;
        if (noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "no" or "any" or "every" or "neither") return null;
        var behind = noun.End;
        while (behind < words.Length && behind < noun.End + 2 && words[behind].Tag == Tag.Adv) behind++;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep != behind || words[behind].Form.Text is not ("in" or "at" or "near" or "inside" or "across" or "on") || !(VerbFrames.IsWhere(complement.Noun) || VerbFrames.IsTheLand(words, complement.Noun)) || VerbFrames.IsAtHome(words, noun, complement.Noun)) continue;
            var kind = force ? ClaimKind.Deployment : ClaimKind.Labour;
            return new Draft { Kind = kind, Rule = $"{kind.Word()}/posted", Clause = clause, Nominal = noun, Item = noun, Counted = noun, To = complement.Noun };
        }

        return null;
    }
}
