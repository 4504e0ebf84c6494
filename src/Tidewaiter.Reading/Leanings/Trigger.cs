using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;

namespace Tidewaiter.Reading.Leanings;

/// <summary>A word by which a sentence may tell of an event: the verb of a clause, or the head of a noun phrase.</summary>
/// <param name="Word">The word.</param>
/// <param name="Clause">The clause that it stands in.</param>
/// <param name="Noun">The noun phrase; null for the verb.</param>
/// <param name="Prep">The preposition in front of the noun phrase, or -1.</param>
internal readonly record struct Trigger(int Word, Clause Clause, NounPhrase? Noun, int Prep)
{
    // A list of more members than this is a list and no sentence.
    private const int Deepest = 12;

    /// <summary>Adds the triggers of the clauses of a sentence, each word once.</summary>
    public static void Collect(IReadOnlyList<Clause> clauses, List<Trigger> triggers)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            if (clause.Verb is { } verb) triggers.Add(new Trigger(verb.Main, clause, null, -1));
            Collect(clause.Subject, clause, -1, triggers, 0);
            foreach (var noun in clause.Objects) Collect(noun, clause, -1, triggers, 0);
            foreach (var complement in clause.Preps) Collect(complement.Noun, clause, complement.Prep, triggers, 0);
        }
    }

    /// <summary>True if a draft rests on it.</summary>
    public bool IsOf(Draft draft) => Noun is null ? draft.Nominal is null && draft.Clause == Clause : draft.Nominal is { } nominal && nominal.Head == Word;

    /// <summary>The first draft that rests on it; null when none does.</summary>
    public Draft? Rule(List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (IsOf(draft)) return draft;
        }

        return null;
    }

    private static void Collect(NounPhrase? noun, Clause clause, int prep, List<Trigger> triggers, int depth)
    {
        for (; noun is not null && depth < Deepest; noun = noun.Next, depth++)
        {
            if (!noun.IsPronoun && noun is { Country: null, CountOnly: false } && !Holds(triggers, noun.Head)) triggers.Add(new Trigger(noun.Head, clause, noun, prep));
            if (noun.Of is { } of) Collect(of, clause, prep, triggers, depth + 1);
        }
    }

    private static bool Holds(List<Trigger> triggers, int word)
    {
        foreach (var trigger in triggers)
        {
            if (trigger.Word == word) return true;
        }

        return false;
    }
}
