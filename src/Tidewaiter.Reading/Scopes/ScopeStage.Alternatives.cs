using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <content>Events that are told together with doubtful ones: "ships that docked, or appear to have docked, at the pier".</content>
internal static partial class ScopeStage
{
    // From the event to "or", and from there to the word of doubt.
    private const int AlternativeReach = 10;

    private static void Alternatives(ReadOnlySpan<Word> words, Draft draft, Commitment fold)
    {
        var told = draft.Nominal?.End ?? draft.Clause.Verb?.End ?? draft.Clause.First;
        for (var or = told; or < Math.Min(words.Length - 1, told + AlternativeReach); or++)
        {
            if (words[or].Tag is Tag.Stop or Tag.Break or Tag.Pause) return;
            if (words[or].Tag != Tag.Conj || words[or].Form.Text != "or" || words[or + 1].Tag is not (Tag.Wh or Tag.That or Tag.Verb or Tag.Aux or Tag.Modal)) continue;
            for (var i = or + 1; i < Math.Min(words.Length, or + AlternativeReach) && words[i].Tag is not (Tag.Stop or Tag.Break or Tag.Pause); i++)
            {
                if (CueWords.Ceiling(words, i) is Modality.Possible or Modality.Speculated) fold.Add(i, i + 1, Modality.Possible);
            }

            return;
        }
    }
}
