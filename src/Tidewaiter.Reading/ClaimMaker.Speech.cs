using System.Collections.Immutable;
using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Discourse;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Scopes;
using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>Who speaks between quotation marks when the sentence itself does not say: the speaker before, or the one who is named when the quotation closes.</content>
internal sealed partial class ClaimMaker
{
    private readonly List<(int First, int End)> _quoted = [];
    private readonly List<int> _unspoken = [];
    private int _openMark = -1;
    private (int First, int End)? _speaker;
    private int _speakerParagraph = -1;

    // The stretches of the sentence that stand between quotation marks; a quotation goes on over its sentences up to the end of the paragraph.
    private void Listen(Sentence sentence)
    {
        if (sentence.First == _paragraphFirst)
        {
            _openMark = -1;
            _unspoken.Clear();
            NoteLabel(sentence);
        }

        _quoted.Clear();
        var open = _openMark < 0 ? -1 : sentence.First;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (Words[i].Tag != Tag.Quote || Written(i) is not ([var mark]) || mark is '\'' or '\u2019' or '\u2018') continue;
            if (open < 0 && mark is '"' or '\u201C' or '\u201E' or '\u00AB') open = i;
            else if (open >= 0 && mark is '"' or '\u201D' or '\u00BB')
            {
                _quoted.Add((open, i));
                open = -1;
            }
        }

        if (open >= 0) _quoted.Add((open, sentence.End));
        _openMark = open;
    }

    /// <summary>A claim that was made is taken away: those behind it in the list move up.</summary>
    public void Forget(int claim)
    {
        _unspoken.Remove(claim);
        for (var i = 0; i < _unspoken.Count; i++)
        {
            if (_unspoken[i] > claim) _unspoken[i]--;
        }
    }

    private bool IsQuoted(int word)
    {
        foreach (var (open, end) in _quoted)
        {
            if (open < word && word < end) return true;
        }

        return false;
    }

    // "[Kim Ji-hoon/Defence Committee: "…"]": a broadcaster's label of who speaks.
    private void NoteLabel(Sentence sentence)
    {
        if (Written(sentence.First) is not "[") return;
        var end = sentence.First + 1;
        while (end < sentence.End && Words[end].Capital) end++;
        if (end > sentence.First + 1 && end < sentence.End && Written(end) is "/" or ":") (_speaker, _speakerParagraph) = ((sentence.First + 1, end), _paragraph);
    }

    // The mark behind which the whole clause is quoted, or -1; quoted words in a clause of the author's do not make it another's.
    private int QuotedFrom(Draft draft)
    {
        var clause = draft.Clause;
        while (clause is { Verb: null or { Finite: false }, Parent: { } parent }) clause = parent;
        if (clause.Verb is not { } verb) return clause.First > 0 ? MarkBefore(clause.First, draft.Nominal?.Head ?? clause.First) : -1;
        var first = clause.Subject is { } subject && clause.Relation != ClauseRelation.Relative ? Math.Min(subject.First, verb.First) : verb.First;
        return MarkBefore(first, verb.First);
    }

    private int MarkBefore(int first, int head)
    {
        foreach (var (open, end) in _quoted)
        {
            if (open <= first && head < end) return open;
        }

        return -1;
    }

    private Commitment Fold(Draft draft)
    {
        var fold = ScopeStage.Fold(Words, draft, clauses);
        Foresee(draft, fold);
        // "a ship believed to be the Lena was seen": which ship it was is believed.
        if (draft.Carrier is { IsName: false, IsPronoun: false, Plural: false } ship && Arguments.IsCarrier(ship) && Appositions.Thought(Words, ship) is >= 0 and var thought) fold.Add(thought, thought + 1, Modality.Possible);
        if (QuotedFrom(draft) is >= 0 and var mark) fold.Add(mark, mark + 1, Modality.Reported);
        return fold;
    }

    // Nobody in the sentence says it: it is the last speaker's, or that of the one who will be named.
    private List<string> Spoken(Draft draft)
    {
        _chain.Clear();
        if (_speaker is { } speaker && _speakerParagraph >= _paragraph - 1 && QuotedFrom(draft) >= 0) _chain.Add(slots.Range(speaker));
        return _chain;
    }

    private void NoteUnspoken(Draft draft, Commitment fold, int claim)
    {
        if (fold.Sources.Count == 0 && QuotedFrom(draft) >= 0) _unspoken.Add(claim);
    }

    // "'… sent 11,000 men. It lost 4,000,' the general said": what was quoted before in the same breath is his too.
    public void NoteSpeaker(ImmutableArray<Claim>.Builder claims)
    {
        (int First, int End)? speaker = null;
        foreach (var attribution in clauses.Attributions)
        {
            if (!attribution.Relay && attribution.Source is { } source) speaker = source.IsPronoun ? Speaker(source) : slots.SourceOf(source, SourceEnd(source));
        }

        foreach (var clause in clauses.Clauses)
        {
            if (speaker is null && clause is { Relation: ClauseRelation.Main, Verb: { Passive: false } verb, Subject: { } subject } && verb.Classes.Has(Classes.Say)) speaker = subject.IsPronoun ? Speaker(subject) : subject.IsName || subject.Country is not null || subject.Classes.Has(Classes.Source | Classes.Person | Classes.Party) ? slots.SourceOf(subject, SourceEnd(subject)) : null;
        }

        if (speaker is not { } said) return;
        (_speaker, _speakerParagraph) = (said, _paragraph);
        foreach (var claim in _unspoken) claims[claim] = claims[claim] with { Sources = new SourceChain([slots.Range(said)]) };
        _unspoken.Clear();
    }

    /// <summary>What is told in an answer is told by him who answers: the claims from an index on are his, and no firmer than reported.</summary>
    public void Answer(Turn turn, int first, ImmutableArray<Claim>.Builder claims)
    {
        var cue = layer.SpanOf(Words[turn.Cue.First].Start, Words[turn.Cue.End - 1].End);
        for (var i = first; i < claims.Count; i++)
        {
            var claim = claims[i];
            var others = claim.Sources.Sources.Where(source => source is not ("I" or "i" or "we" or "We" or "us" or "me") && source != turn.Speaker);
            claims[i] = claim with
            {
                Modality = Modalities.Weakest(claim.Modality, Modality.Reported),
                Sources = new SourceChain(turn.Speaker is { } speaker ? others.Prepend(speaker) : others),
                Cues = [new Cue(layer.Slice(cue), cue, Modality.Reported), .. claim.Cues],
            };
        }
    }
}
