using System.Collections.Immutable;
using Tidewaiter.Reading.Attributions;
using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <summary>Finds who says what: verbs with a source, phrases beside a clause ("according to"), nouns of saying, and what was said of somebody.</summary>
internal sealed class AttributionLayer(LayerRun run)
{
    private const int Deepest = 64;

    private readonly SpeechFinder _finder = new(run);
    private readonly SourceFinder _sources = new(run);
    private readonly List<Speech> _found = [];

    /// <summary>Adds the attributions of the sentence that was parsed last.</summary>
    public void Add(Sentence sentence)
    {
        var before = _found.Count;
        _finder.Add(sentence, _found);
        foreach (var attribution in run.Builder.Attributions)
        {
            if (run.Words[attribution.Cue].Tag != Tag.Verb && Beside(sentence, attribution) is { } beside) AddNew(before, beside);
        }

        var contents = Contents();
        foreach (var clause in run.Builder.Clauses)
        {
            if (contents.TryGetValue(clause, out var content) && Above(sentence, clause, content) is { } above) AddNew(before, above);
        }
    }

    /// <summary>The attributions of all sentences, in the order of their cues.</summary>
    public ImmutableArray<AttributionItem> Items()
    {
        var quotations = new Quotations(run);
        foreach (var speech in _found) Widen(speech, quotations);
        GoOn(quotations);
        _found.Sort(static (left, right) => left.Cue.First.CompareTo(right.Cue.First));
        Depths(quotations);
        var items = ImmutableArray.CreateBuilder<AttributionItem>(_found.Count);
        foreach (var speech in _found) items.Add(Item(speech));
        return items.MoveToImmutable();
    }

    private void AddNew(int before, Speech speech)
    {
        for (var i = before; i < _found.Count; i++)
        {
            if (_found[i].Cue.First < speech.Cue.End && speech.Cue.First < _found[i].Cue.End) return;
        }

        _found.Add(speech);
    }

    // A part that touches a quotation holds all of it, over the ends of sentences, and the quotation that follows in the paragraph.
    private void Widen(Speech speech, Quotations quotations)
    {
        var around = quotations.At(speech.Cue.First);
        for (var i = 0; i < speech.Content.Count; i++)
        {
            var (first, end) = run.Trim(speech.Content[i].First, speech.Content[i].End);
            if (around is { } quoted)
            {
                // What somebody says within a quotation ends with it.
                speech.Content[i] = (Math.Max(first, quoted.First), Math.Min(end, quoted.End));
                continue;
            }

            if (first >= end) continue;
            if (quotations.At(first) is { } opening && opening.First < first && !Holds(opening, speech.Cue)) first = opening.First;
            if (quotations.At(end - 1) is { } closing && closing.End > end && !Holds(closing, speech.Cue)) end = closing.End;
            speech.Content[i] = (first, end);
        }
    }

    // "…," he said. "It is old.": the quotation behind the sentence is his too, unless it is said by the next.
    private void GoOn(Quotations quotations)
    {
        var taken = Covered();
        foreach (var speech in _found)
        {
            if (speech.Until >= run.Words.Length || taken[speech.Until] > 0 || speech.Content.Count == 0 || quotations.At(speech.Cue.First) is not null) continue;
            var last = speech.Content[^1];
            if (last.End <= last.First || quotations.At(last.End - 1) is null || quotations.At(speech.Until) is not { } next || next.First != speech.Until) continue;
            if (InParagraph(speech.Until)) speech.Content.Add(next);
        }
    }

    private bool InParagraph(int first)
    {
        int low = 0, high = run.Sentences.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (run.Sentences[middle].First < first) low = middle + 1;
            else high = middle;
        }

        return low > 0 && low < run.Sentences.Count && run.Sentences[low].Paragraph == run.Sentences[low - 1].Paragraph;
    }

    private int[] Covered()
    {
        var steps = new int[run.Words.Length + 1];
        foreach (var (first, end) in _found.SelectMany(static speech => speech.Content))
        {
            if (first >= end) continue;
            steps[first]++;
            steps[end]--;
        }

        for (var i = 1; i < steps.Length; i++) steps[i] += steps[i - 1];
        return steps;
    }

    private static bool Holds((int First, int End) range, (int First, int End) inner) => range.First <= inner.First && inner.End <= range.End;

    // How many contents hold the cue of each: counted over the words once. Words in quotation marks are somebody's, whether or not the text says whose.
    private void Depths(Quotations quotations)
    {
        var steps = Covered();
        foreach (var speech in _found)
        {
            var own = speech.Content.Exists(part => Holds(part, speech.Cue)) ? 1 : 0;
            var depth = steps[speech.Cue.First] - own;
            speech.Depth = depth == 0 && quotations.At(speech.Cue.First) is not null ? 1 : depth;
        }
    }

    // "According to X, …", "…, citing officials": the rest of the sentence is the content.
    private Speech? Beside(Sentence sentence, Attribution attribution)
    {
        if (attribution.Source is not { Event: null } source) return null;
        var node = 0;
        while (node < run.Nodes.Count && run.Nodes[node].First < source.First) node++;
        var who = node < run.Nodes.Count && run.Nodes[node].Kind == NodeKind.Noun ? _sources.WithRest(node) : (source.First, source.End);
        var content = new List<(int First, int End)>(2);
        if (attribution.First > sentence.First) content.Add((sentence.First, attribution.First));
        if (who.End < sentence.End) content.Add((who.End, sentence.End));
        return new Speech(who, (attribution.Cue, attribution.Cue + 1), content, Modality.Reported) { Until = sentence.End };
    }

    // "the claim that …", "was said to …"
    private Speech? Above(Sentence sentence, Clause clause, (int First, int End, NounPhrase? Governor) content)
    {
        if (clause.Verb is not { } verb) return null;
        var source = verb.Passive ? Agent(clause) : clause.Subject;
        if (content.Governor is { } noun) return new Speech(Words(noun.Possessor ?? source), (noun.Head, noun.Head + 1), [(content.First, content.End)], Ceiling(run.Words[noun.Head].Form, Parts.Noun)) { Until = sentence.End };
        if (!verb.Passive || !verb.Classes.Has(Classes.Say | Classes.Show | Classes.Hedge | Classes.Deny)) return null;
        return new Speech(Words(source), (verb.First, verb.End), [(content.First, content.End)], Ceiling(verb.Form, Parts.Verb)) { Until = sentence.End };
    }

    private static (int First, int End)? Words(NounPhrase? source) => source is { Event: null } ? (source.First, source.End) : null;

    // What hangs below each clause as its content, from the first to the last word.
    private Dictionary<Clause, (int First, int End, NounPhrase? Governor)> Contents()
    {
        var contents = new Dictionary<Clause, (int First, int End, NounPhrase? Governor)>();
        foreach (var clause in run.Builder.Clauses)
        {
            var below = clause;
            for (var depth = 0; below.Parent is { } parent && depth < Deepest; below = parent, depth++)
            {
                if (!IsContent(below, parent)) continue;
                var first = clause.Subject is { } subject && clause.Relation == ClauseRelation.Content ? Math.Min(clause.First, Math.Max(subject.First, below.First)) : clause.First;
                contents[parent] = contents.TryGetValue(parent, out var known) ? (Math.Min(known.First, first), Math.Max(known.End, clause.End), known.Governor) : (first, clause.End, IsSaying(below.Governor) ? below.Governor : null);
            }
        }

        return contents;
    }

    private static bool IsContent(Clause clause, Clause parent) => clause.Relation switch
    {
        ClauseRelation.Content => true,
        ClauseRelation.Infinitive => IsSaying(clause.Governor) || (parent.Verb is { Passive: true } verb && verb.Classes.Has(Classes.Say | Classes.Hedge)),
        _ => false,
    };

    private static bool IsSaying(NounPhrase? noun) => noun is not null && noun.Classes.Has(Classes.Cue);

    private NounPhrase? Agent(Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (run.Words[complement.Prep].Form.Text == "by") return complement.Noun;
        }

        return null;
    }

    private static Modality Ceiling(WordForm form, Parts part) => Modalities.Weakest(Modality.Reported, form.Ceiling(part, ~Classes.None) ?? Modality.Reported);

    private AttributionItem Item(Speech speech)
    {
        var parts = ImmutableArray.CreateBuilder<Span>(speech.Content.Count);
        foreach (var (first, end) in speech.Content)
        {
            var (from, to) = run.Trim(first, end);
            if (to > from) parts.Add(run.SpanOf(from, to));
        }

        Span? content = parts.Count == 0 ? null : new Span(parts[0].Layer, parts[0].Start, parts[^1].End);
        Span? who = null;
        if (speech.Source is { } source)
        {
            var (from, to) = run.Trim(source.First, source.End);
            if (to > from) who = run.SpanOf(from, to);
        }

        return new AttributionItem(who, run.SpanOf(speech.Cue.First, speech.Cue.End), content, parts.ToImmutable(), speech.Ceiling) { Depth = speech.Depth };
    }
}
