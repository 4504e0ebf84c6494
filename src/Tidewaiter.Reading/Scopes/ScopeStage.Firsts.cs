using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <content>"Never since 2019 have we seized such arms": the first time since then, and no denial.</content>
internal static partial class ScopeStage
{
    // From the auxiliary that stands before its subject to the verb.
    private const int LongestInversion = 24;

    // What is caught for the first time in years has been caught; a ship that has not called since has not.
    private static void FirstTime(ReadOnlySpan<Word> words, ClauseBuilder sentence, Commitment fold)
    {
        for (var i = sentence.First; i + 2 < sentence.End; i++)
        {
            if (words[i].Form.Text is not ("never" or "not" or "not once" or "never before" or "not once before") || !(words[i].Form.Text.EndsWith("before", StringComparison.Ordinal) || words[i + 1].Form.Text is "since" or "before" or "until")) continue;
            if (IsCaught(words, i + 1, sentence.End)) fold.Pass(i);
        }
    }

    private static bool IsCaught(ReadOnlySpan<Word> words, int first, int end)
    {
        for (var i = first; i + 1 < end; i++)
        {
            if (words[i].Form.Text is not ("have" or "has" or "had") || words[i + 1].Tag is Tag.Verb or Tag.Aux || words[i + 1].Form.Text is "any" or "no" or "anybody" or "anyone") continue;
            for (var verb = i + 1; verb < end && verb < i + LongestInversion; verb++)
            {
                if (words[verb].Tag == Tag.Verb && (words[verb].Form.VerbClasses.Has(Classes.Seize) || words[verb].Form.VerbLemma is "take" or "capture" or "intercept")) return true;
            }
        }

        return false;
    }
}
