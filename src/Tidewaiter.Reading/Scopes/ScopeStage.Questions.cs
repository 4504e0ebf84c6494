using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <content>What is asked is not said: "Has Iran sent missiles?".</content>
internal static partial class ScopeStage
{
    // The clause that the question mark closes asks; what it only names or tells beside ("the drones that Iran sent") it takes for granted.
    private static bool IsAsked(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence)
    {
        var clause = draft.Clause;
        for (; clause.Relation != ClauseRelation.Main && clause.Parent is { } parent; clause = parent)
        {
            // "Is Belarus supplying shells?": the verb stands behind the one who is asked about.
            if (clause.Relation == ClauseRelation.Relative || (clause.Relation == ClauseRelation.Participle && parent.Verb is not { IsBe: true })) return false;
        }

        var stop = draft.Nominal is null ? clause.Verb?.End ?? clause.First : clause.First;
        while (stop < sentence.End && words[stop].Tag != Tag.Stop) stop++;
        if (stop >= sentence.End || sentence.Source(stop) != "?") return false;
        foreach (var other in sentence.Clauses)
        {
            if (other.Relation == ClauseRelation.Main && other.First > clause.First && other.First < stop && other.Verb is not null) return false;
        }

        return true;
    }

    // "Asked about reports in the press that more troops were coming, the agency said it had seen none": the press says so, and not the agency.
    private static bool IsAskedAbout(Clause clause, in Attribution attribution)
    {
        for (var around = clause; around is not null; around = around.Parent)
        {
            if (around is { Relation: ClauseRelation.Participle, Verb.Form.VerbLemma: "ask" or "ask about" or "question" or "press" } && around.First < attribution.Cue) return true;
        }

        return false;
    }
}
