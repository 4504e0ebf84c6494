using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Clauses;

/// <content>Which of several nouns a relative clause tells of: the one that its verb agrees with.</content>
internal sealed partial class ClauseBuilder
{
    private const int FarthestTold = 6;

    private enum Number : byte
    {
        Unknown,
        One,
        Many,
    }

    // "crews of the ship that were freed", "pilots with a licence who fly": the nearest noun unless the verb does not agree with it and agrees with one before it.
    private NounPhrase Agreeing(int n, NounPhrase nearest)
    {
        var verb = NumberOfVerb(n + 1);
        if (verb == Number.Unknown || !Disagree(NumberOf(nearest), verb)) return nearest;
        if (Meant(nearest, verb) is { } part) return part;
        for (var k = n - 1; k > 0 && k > n - FarthestTold; k--)
        {
            if (KindAt(k) is NodeKind.Noun && _nodes[k].Noun is { } noun && noun != nearest)
            {
                if (NumberOf(noun) == verb) return noun;
            }
            else if (KindAt(k) is not (NodeKind.Noun or NodeKind.Prep or NodeKind.Time or NodeKind.Adv or NodeKind.Quote))
            {
                break;
            }
        }

        return nearest;
    }

    // "a pair of ships that sail": the ships.
    private NounPhrase? Meant(NounPhrase noun, Number verb) => noun is { Of: { } of } && Disagree(NumberOf(noun), verb) && NumberOf(of) == verb ? of : null;

    private static bool Disagree(Number noun, Number verb) => noun != Number.Unknown && noun != verb;

    private Number NumberOf(NounPhrase noun)
    {
        if (noun.IsPronoun || noun.CountOnly || noun.Measured || noun.Money) return Number.Unknown;
        if (noun.Next is not null || noun.Quantity >= 0 || noun.Plural) return Number.Many;
        ref readonly var head = ref Words[noun.Head];
        // A body of men may do one thing or many; a name or an unknown word may be either.
        if (noun.Country is not null || noun.IsName || noun.Classes.Has(Classes.Party | Classes.Troops | Classes.Workers | Classes.Source | Classes.Vague)) return Number.Unknown;
        return head.Form.Parts.Has(Parts.Noun) ? Number.One : Number.Unknown;
    }

    // The number of the verb behind a relative word, where its form tells it.
    private Number NumberOfVerb(int n)
    {
        while (KindAt(n) is NodeKind.Adv or NodeKind.Time) n++;
        if (KindAt(n) != NodeKind.Verb || _nodes[n].Verb is not { Finite: true } verb) return Number.Unknown;
        for (var i = verb.First; i < verb.End; i++)
        {
            ref readonly var word = ref Words[i];
            if (word.Tag == Tag.Modal) return Number.Unknown;
            if (word.Tag == Tag.Aux) return word.Form.Text is "is" or "was" or "has" or "does" ? Number.One : word.Form.Text is "are" or "were" or "have" or "do" ? Number.Many : Number.Unknown;
            if (word.Tag != Tag.Verb) continue;
            if (word.Form.Forms == VerbForms.Third) return Number.One;
            return word.Form.Forms == VerbForms.Base ? Number.Many : Number.Unknown;
        }

        return Number.Unknown;
    }
}
