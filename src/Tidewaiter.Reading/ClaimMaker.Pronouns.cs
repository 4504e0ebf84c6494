using Tidewaiter.Reading.Discourse;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>What a pronoun stands for within its own sentence.</content>
internal sealed partial class ClaimMaker
{
    // "The North has sold missiles, and Russian forces launched them at Odesa": the goods of the same sentence that stand last before a pronoun.
    private NounPhrase? Within(NounPhrase pronoun)
    {
        var text = Words[pronoun.Head].Form.Text;
        if (text is not ("them" or "they" or "it")) return null;
        NounPhrase? last = null;
        foreach (var clause in clauses.Clauses)
        {
            Nearer(clause.Subject, pronoun, ref last);
            foreach (var noun in clause.Objects) Nearer(noun, pronoun, ref last);
            foreach (var complement in clause.Preps) Nearer(complement.Noun, pronoun, ref last);
        }

        return last is not null && (text == "it") != (last.Plural || last.Next is not null || last.Quantity >= 0) ? last : null;
    }

    private void Nearer(NounPhrase? noun, NounPhrase pronoun, ref NounPhrase? last)
    {
        if (noun is { IsPronoun: false, Of: { IsPronoun: false } of } && IsContainer(noun)) noun = of;
        if (noun is not { IsPronoun: false, Country: null, CountOnly: false, Money: false } || noun.End > pronoun.First || noun.First < (last?.First ?? 0) || !noun.Classes.Has(Classes.Goods) || noun.Classes.Has(Classes.Troops | Classes.Workers | Classes.Place) || Recency.IsAnaphor(Words, noun)) return;
        last = noun;
    }
}
