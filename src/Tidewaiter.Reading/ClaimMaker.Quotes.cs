using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>The quote of what is told for certain ends before what is not.</content>
internal sealed partial class ClaimMaker
{
    // From "and" to the "will", "may" or "perhaps" of the next clause.
    private const int NextClause = 6;

    // "is flowing back, and with full tanks she will set course for home", "comes into the zone and maybe passes by": what stands behind "and" is told apart.
    private int BeforeDoubt(Draft draft, int first, int end)
    {
        if (draft is not { Nominal: null, Clause.Verb: { } verb }) return end;
        for (var and = verb.End; and < end; and++)
        {
            if (Words[and].Tag != Tag.Conj || Words[and].Form.Text is not ("and" or "but")) continue;
            for (var i = and + 1; i < end && i <= and + NextClause && Words[i].Tag is not (Tag.Verb or Tag.Comma or Tag.That or Tag.Wh or Tag.Sub); i++)
            {
                if ((Words[i].Tag == Tag.Modal && Words[i].Form.Text is "will" or "would" or "may" or "might" or "could") || (i == and + 1 && Words[i].Form.Text is "maybe" or "perhaps" or "possibly" or "probably" && i + 1 < end && Words[i + 1].Tag is Tag.Verb)) return Words[and - 1].Tag == Tag.Comma ? and - 1 : and;
            }
        }

        return end;
    }
}
