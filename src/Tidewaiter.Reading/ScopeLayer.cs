using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Scopes;
using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <summary>
/// Finds cues and their reach by asking the reader's own fold of every clause: a cue reaches the clauses that it lowers. A cue that the fold meets
/// nowhere reaches its whole sentence, and so does every cue of a sentence too long to be folded clause by clause.
/// </summary>
internal static class ScopeLayer
{
    private const int LongSentence = 600;

    /// <summary>Adds the scopes of the sentence that was parsed last.</summary>
    public static void Add(LayerRun run, Sentence sentence, List<ScopeItem> items)
    {
        var found = new SortedDictionary<(int First, int End, Modality Ceiling), (int First, int End)>();
        if (sentence.End - sentence.First <= LongSentence)
        {
            foreach (var clause in run.Builder.Clauses) Fold(run, sentence, clause, found);
        }

        foreach (var attribution in run.Builder.Attributions) found[(attribution.Cue, attribution.Cue + 1, SayCeiling(run.Words[attribution.Cue].Form))] = (sentence.First, sentence.End);
        Scan(run, sentence, found);
        foreach (var (cue, extent) in found)
        {
            var (first, end) = run.Trim(extent.First, extent.End);
            if (end > first) items.Add(new ScopeItem(run.SpanOf(cue.First, cue.End), cue.Ceiling, run.SpanOf(first, end)));
        }
    }

    private static void Fold(LayerRun run, Sentence sentence, Clause clause, SortedDictionary<(int First, int End, Modality Ceiling), (int First, int End)> found)
    {
        var first = clause.Subject is { } subject && clause.Relation is ClauseRelation.Main or ClauseRelation.Content ? Math.Min(clause.First, Math.Max(subject.First, sentence.First)) : clause.First;
        var whole = ScopeStage.Fold(run.Words, Draft(clause), run.Builder);
        foreach (var cue in whole.Cues) Widen(found, cue, first, clause.End);
        foreach (var noun in Nouns(clause))
        {
            var phrase = ScopeStage.Fold(run.Words, Draft(clause) with { Item = noun, Nominal = noun.Event is null ? null : noun }, run.Builder);
            foreach (var cue in phrase.Cues)
            {
                if (!whole.Cues.Contains(cue)) Widen(found, cue, noun.First, noun.End);
            }
        }
    }

    private static Draft Draft(Clause clause) => new() { Kind = ClaimKind.Estimate, Rule = "", Clause = clause };

    private static IEnumerable<NounPhrase> Nouns(Clause clause)
    {
        if (clause.Subject is not null) yield return clause.Subject;
        foreach (var noun in clause.Objects) yield return noun;
        foreach (var complement in clause.Preps) yield return complement.Noun;
    }

    private static void Widen(SortedDictionary<(int First, int End, Modality Ceiling), (int First, int End)> found, (int First, int End, Modality Ceiling) cue, int first, int end)
    {
        if (end <= first) return;
        found[cue] = found.TryGetValue(cue, out var known) ? (Math.Min(known.First, first), Math.Max(known.End, end)) : (first, end);
    }

    // "raised rates", "agreed a price": a verb with an object right behind it hedges nothing else. A denial is never passed over.
    private static void Scan(LayerRun run, Sentence sentence, SortedDictionary<(int First, int End, Modality Ceiling), (int First, int End)> found)
    {
        var met = found.Keys.Select(static cue => cue.First).ToHashSet();
        foreach (var clause in run.Builder.Clauses)
        {
            if (clause is { Verb: { Passive: false } verb, Objects: [var noun, ..] } && noun.First == verb.Main + 1 && !verb.Classes.Has(Classes.Deny)) met.Add(verb.Main);
            if (clause is { Relation: ClauseRelation.Infinitive, Verb: { Infinitive: true, Passive: true } coming } && !IsTold(clause.Parent)) Widen(found, (coming.First, coming.Main + 1, Modality.Planned), clause.First, clause.End);
        }

        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!met.Contains(i) && CueWords.Ceiling(run.Words, i) is { } ceiling) found[(i, i + 1, ceiling)] = (sentence.First, sentence.End);
        }
    }

    // "goods to be sent" have not been sent; ships that "were said to be loaded" have.
    private static bool IsTold(Clause? parent) => parent?.Verb is { Passive: true } verb && verb.Classes.Has(Classes.Say | Classes.Show | Classes.Hedge);

    private static Modality SayCeiling(WordForm form) => Modalities.Weakest(Modality.Reported, form.Ceiling(Parts.Verb, Classes.Hedge) ?? Modality.Reported);
}
