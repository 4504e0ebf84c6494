using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Discourse;

/// <summary>Clauses that say more of the event before: what it included, how many more are to come.</summary>
internal static class Elaborations
{
    /// <summary>The draft of such a clause, without parties; null when it is none.</summary>
    public static Draft? Of(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Subject is not { } subject) return null;
        if (subject.CountOnly && !subject.Measured && subject.Quantity >= 0 && (verb.Form.VerbLemma is "expect" or "plan" or "schedule" || (verb.IsBe && IsDue(words, clause))))
        {
            return new Draft { Kind = ClaimKind.Transfer, Rule = "more/expected", Clause = clause, Counted = subject, Ceiling = Modality.Planned };
        }

        if (verb.Form.VerbLemma is not ("include" or "comprise" or "consist" or "range" or "contain") || verb.Negated) return null;
        if (!Recency.IsAnaphor(words, subject) && !(subject.Event == ClaimKind.Transfer && subject.Determiner >= 0) && !(subject.Determiner >= 0 && words[subject.Head].Form.NounLemma is "haul" or "cargo" or "load" or "cache" or "consignment" or "package" or "batch" or "seizure")) return null;
        var list = clause.Objects.Count > 0 ? clause.Objects[0] : clause.Preps.Count > 0 ? clause.Preps[0].Noun : null;
        return list is not null && (Arguments.IsItem(list) || Arguments.IsCarrier(list)) ? new Draft { Kind = ClaimKind.Transfer, Rule = "more/include", Clause = clause, Item = list, Counted = list } : null;
    }

    private static bool IsDue(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var word in clause.Modifiers)
        {
            if (words[word].Form.Text == "due") return true;
        }

        return false;
    }
}
