using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Leanings;

/// <summary>Nouns of what is agreed, aimed at or forbidden ("deal", "purpose", "embargo"), and whether the event that is told is what they are about.</summary>
internal static class Agreements
{
    // Words of a phrase before its noun.
    private const int LongestPhrase = 6;

    /// <summary>
    /// False where the event is done and the noun only stands beside it: "bought them under a contract", "breaks the embargo on arms", "gaps in the rules have let them in".
    /// </summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="noun">The noun.</param>
    /// <param name="trigger">The word that tells the event.</param>
    /// <param name="told">What tells the event.</param>
    public static bool IsOfThis(ReadOnlySpan<Word> words, int noun, int trigger, in Trigger told)
    {
        if (noun == trigger || told.Clause.Verb is not { Finite: true, Modal: < 0, Infinitive: false, IsBe: false }) return true;
        var ban = words[noun].Form.NounClasses.Has(Classes.Ban);
        if (noun < trigger) return told.Noun is not null || !ban;
        return !ban && IsObjectOrCompany(words, noun, trigger);
    }

    // "signed a contract", "came home with an undertaking"; not "under a contract", "for talks", "gave study as the purpose".
    private static bool IsObjectOrCompany(ReadOnlySpan<Word> words, int noun, int trigger)
    {
        for (var i = noun - 1; i >= trigger && i > noun - LongestPhrase; i--)
        {
            if (words[i].Tag == Tag.Prep) return words[i].Form.Text == "with";
            if (words[i].Tag == Tag.Verb) return true;
            if (words[i].Tag is not (Tag.Det or Tag.Adj or Tag.Noun or Tag.Number or Tag.Poss or Tag.Adv)) return false;
        }

        return false;
    }
}
