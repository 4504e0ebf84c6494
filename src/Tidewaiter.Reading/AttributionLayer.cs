using System.Collections.Immutable;
using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <summary>Finds who says what: the saying verb above a clause, the noun of saying before it, and the attribution that stands beside it.</summary>
internal static class AttributionLayer
{
    private const int Deepest = 64;

    /// <summary>Adds the attributions of the sentence that was parsed last.</summary>
    public static void Add(LayerRun run, Sentence sentence, List<AttributionItem> items)
    {
        var before = items.Count;
        foreach (var attribution in run.Builder.Attributions) items.Add(Beside(run, sentence, attribution));
        var contents = Contents(run);
        foreach (var clause in run.Builder.Clauses)
        {
            if (Above(run, clause, contents) is { } item) items.Add(item);
        }

        items.Sort(before, items.Count - before, Comparer<AttributionItem>.Create(static (left, right) => left.Cue.Start.CompareTo(right.Cue.Start)));
    }

    // "…, the ministry said", "According to X, …": the rest of the sentence is the content.
    private static AttributionItem Beside(LayerRun run, Sentence sentence, Attribution attribution)
    {
        var words = run.Words;
        var parts = ImmutableArray.CreateBuilder<Span>(2);
        Part(run, sentence.First, attribution.First, parts);
        var next = attribution.End;
        if (attribution.First > sentence.First)
        {
            // "…, the ministry said in Seoul on Monday.": up to the next mark the words belong to the saying.
            while (next < sentence.End && words[next].Tag is not (Tag.Comma or Tag.Pause or Tag.Quote or Tag.Stop)) next++;
        }

        Part(run, next, sentence.End, parts);
        return Item(run, attribution.Source, attribution.Cue, attribution.Cue + 1, parts, Modality.Reported, attribution.End);
    }

    private static AttributionItem? Above(LayerRun run, Clause clause, Dictionary<Clause, (int First, int End, NounPhrase? Governor)> contents)
    {
        if (clause.Verb is not { } verb) return null;
        var parts = ImmutableArray.CreateBuilder<Span>(1);
        var source = verb.Passive ? Agent(run.Words, clause) : clause.Subject;
        if (contents.TryGetValue(clause, out var content))
        {
            if (content.Governor is { } noun)
            {
                Part(run, content.First, content.End, parts);
                return Item(run, noun.Possessor ?? source, noun.Head, noun.Head + 1, parts, Ceiling(run.Words[noun.Head].Form, Parts.Noun), noun.First);
            }

            if (!verb.Classes.Has(Classes.Say | Classes.Show | Classes.Hedge | Classes.Deny)) return null;
            Part(run, content.First, content.End, parts);
            return Item(run, source, verb.First, verb.End, parts, Ceiling(verb.Form, Parts.Verb), verb.First);
        }

        // "confirmed the delivery", "denied the reports": the object is what is said.
        if (!verb.Classes.Has(Classes.Say | Classes.Deny) || verb.Passive || clause.Objects.Count == 0 || clause.Objects[0].First < verb.First) return null;
        Part(run, clause.Objects[0].First, Math.Max(clause.Objects[^1].End, clause.End), parts);
        return Item(run, source, verb.First, verb.End, parts, Ceiling(verb.Form, Parts.Verb), verb.First);
    }

    // What hangs below each clause as its content, from the first to the last word.
    private static Dictionary<Clause, (int First, int End, NounPhrase? Governor)> Contents(LayerRun run)
    {
        var contents = new Dictionary<Clause, (int First, int End, NounPhrase? Governor)>();
        foreach (var clause in run.Builder.Clauses)
        {
            var below = clause;
            for (var depth = 0; below.Parent is { } parent && depth < Deepest; below = parent, depth++)
            {
                if (!IsContent(run.Words, below, parent)) continue;
                var first = clause.Subject is { } subject && clause.Relation == ClauseRelation.Content ? Math.Min(clause.First, Math.Max(subject.First, below.First)) : clause.First;
                contents[parent] = contents.TryGetValue(parent, out var known) ? (Math.Min(known.First, first), Math.Max(known.End, clause.End), known.Governor) : (first, clause.End, IsSaying(below.Governor) ? below.Governor : null);
            }
        }

        return contents;
    }

    private static bool IsContent(ReadOnlySpan<Word> words, Clause clause, Clause parent) => clause.Relation switch
    {
        ClauseRelation.Content => true,
        ClauseRelation.Infinitive => IsSaying(clause.Governor) || (parent.Verb is { Passive: true } verb && verb.Classes.Has(Classes.Say | Classes.Hedge)),
        ClauseRelation.Gerund => clause.Marker >= 0 && words[clause.Marker].Form.Text is "of" or "with" && parent.Verb is { } verb && verb.Classes.Has(Classes.Say | Classes.Deny),
        ClauseRelation.Participle => parent.Verb is { } verb && verb.Classes.Has(Classes.Deny) && clause.Verb is { Ing: true },
        _ => false,
    };

    private static bool IsSaying(NounPhrase? noun) => noun is not null && noun.Classes.Has(Classes.Cue);

    private static NounPhrase? Agent(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text == "by") return complement.Noun;
        }

        return null;
    }

    private static Modality Ceiling(WordForm form, Parts part) => Modalities.Weakest(Modality.Reported, form.Ceiling(part, ~Classes.None) ?? Modality.Reported);

    private static void Part(LayerRun run, int first, int end, ImmutableArray<Span>.Builder parts)
    {
        var (from, to) = run.Trim(first, end);
        if (to > from) parts.Add(run.SpanOf(from, to));
    }

    private static AttributionItem Item(LayerRun run, NounPhrase? source, int cueFirst, int cueEnd, ImmutableArray<Span>.Builder parts, Modality ceiling, int sourceLimit)
    {
        Span? who = null;
        if (source is { Event: null })
        {
            var end = run.Builder.EndWithComplements(source.End);
            who = run.SpanOf(source.First, end > sourceLimit && source.End <= sourceLimit ? source.End : end);
        }

        Span? content = parts.Count == 0 ? null : new Span(parts[0].Layer, parts[0].Start, parts[^1].End);
        return new AttributionItem(who, run.SpanOf(cueFirst, cueEnd), content, parts.ToImmutable(), ceiling);
    }
}
