using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Discourse;
using Tidewaiter.Reading.Frames;
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

    // "no signal from the tanker since it left", "a missile struck the Lena; it went on": the ship or plane of the same sentence that stands last before a pronoun.
    private NounPhrase? Vessel(NounPhrase pronoun)
    {
        if (Words[pronoun.Head].Form.Text is not ("it" or "she" or "her" or "they")) return null;
        NounPhrase? last = null;
        foreach (var clause in clauses.Clauses)
        {
            NearerVessel(clause.Subject, pronoun, ref last);
            foreach (var noun in clause.Objects) NearerVessel(noun, pronoun, ref last);
            foreach (var complement in clause.Preps) NearerVessel(complement.Noun, pronoun, ref last);
        }

        return last;
    }

    // What is told of several without saying which needs goods of its own.
    private static bool IsToldOf(Draft draft, NounPhrase pronoun) => !pronoun.Plural || draft.Item is { IsPronoun: false };

    private void NearerVessel(NounPhrase? noun, NounPhrase pronoun, ref NounPhrase? last)
    {
        for (; noun is not null; noun = noun.Of)
        {
            if (noun.Possessor is { } owner) NearerVessel(owner, pronoun, ref last);
            if (noun is { IsPronoun: true } or { CountOnly: true } || noun.End > pronoun.First || noun.First < (last?.First ?? 0) || !Arguments.IsCarrier(noun) || IsMode(noun) || noun.Classes.Has(Classes.Place | Classes.Party | Classes.Source)) continue;
            if ((noun.Plural || noun.Next is not null) == pronoun.Plural) last = noun;
        }
    }

    private void Nearer(NounPhrase? noun, NounPhrase pronoun, ref NounPhrase? last)
    {
        if (noun is { IsPronoun: false, Of: { IsPronoun: false } of } && IsContainer(noun)) noun = of;
        if (noun is not { IsPronoun: false, Country: null, CountOnly: false, Money: false } || noun.End > pronoun.First || noun.First < (last?.First ?? 0) || !noun.Classes.Has(Classes.Goods) || noun.Classes.Has(Classes.Troops | Classes.Workers | Classes.Place) || Recency.IsAnaphor(Words, noun)) return;
        last = noun;
    }
}
