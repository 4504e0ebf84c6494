using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Discourse;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Leanings;
using Tidewaiter.Reading.Measures;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Scopes;
using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Tokens;
using Tidewaiter.Reading.Words;
using Word = Tidewaiter.Reading.Words.Word;

namespace Tidewaiter.Reading;

/// <summary>One run of all stages over one text.</summary>
internal sealed partial class Cascade
{
    private readonly TextLayer _layer;
    private readonly ReadingOptions _options;
    private readonly List<Token> _tokens;
    private readonly List<QuantityNode> _quantities;
    private readonly List<TimeNode> _times;
    private readonly List<Word> _raw;
    private readonly List<Word> _words;
    private readonly List<Sentence> _sentences;
    private readonly List<Node> _nodes;
    private readonly NodeStage _nodeStage;
    private readonly ClauseBuilder _clauses;
    private readonly List<Draft> _drafts;
    private readonly List<Draft> _refused;
    private readonly List<Draft> _leaned;
    private readonly CarrierNames _carrierNames = new();
    private readonly Dialogue _dialogue;
    private readonly ClaimMaker _maker;
    private readonly Recency _recency;
    private readonly LeaningStage _leanings;
    private readonly Plausibility _plausibility;
    private readonly ImmutableArray<Claim>.Builder _claims;

    public Cascade(TextLayer layer, ReadingOptions options, Workspace workspace)
    {
        (_layer, _options) = (layer, options);
        (_tokens, _quantities, _times, _raw, _words, _sentences) = (workspace.Tokens, workspace.Quantities, workspace.Times, workspace.Raw, workspace.Words, workspace.Sentences);
        (_nodes, _nodeStage, _clauses, _drafts, _refused, _leaned) = (workspace.Nodes, workspace.NodeStage, workspace.Clauses, workspace.Drafts, workspace.Refused, workspace.Leaned);
        var slots = new SlotText(layer.Text, _words);
        _recency = new Recency(slots, workspace.Mentions);
        _maker = new ClaimMaker(layer, slots, _words, _quantities, _times, _recency, _clauses, options.Published);
        _clauses.Source = slots.Word;
        (_leanings, _plausibility, _dialogue, _claims) = (workspace.Leanings, workspace.Plausibility, workspace.Dialogue, workspace.Claims);
    }

    /// <summary>Is shown the drafts of each sentence before anything is made of them; null while reading.</summary>
    public Action<Sentence, IReadOnlyList<Clause>, List<Draft>>? Observer { get; init; }

    public TextReading Run(CancellationToken cancellation)
    {
        Tokeniser.Cut(_layer.Text, _tokens);
        MeasureStage.Find(_layer.Text, CollectionsMarshal.AsSpan(_tokens), _options.Published, _quantities, _times);
        new WordStage(_options.Lexicon, _raw).Cut(_layer.Text, CollectionsMarshal.AsSpan(_tokens), _quantities, _times, _words);
        Tagger.Run(_layer.Text, _words);
        SentenceStage.Cut(_layer.Text, _words, _sentences);
        _carrierNames.Collect(_layer.Text, _words);
        _dialogue.Collect(_layer.Text, _words, _sentences);
        var claims = _claims;
        var outcomes = ImmutableArray.CreateBuilder<SentenceOutcome>(_sentences.Count);
        for (var i = 0; i < _sentences.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            outcomes.Add(Contained(_sentences[i], _dialogue.At(i), claims));
        }

        claims.Sort(static (left, right) => (left.Span.Start, left.Span.End).CompareTo((right.Span.Start, right.Span.End)));
        return new TextReading(claims.ToImmutable(), outcomes.MoveToImmutable());
    }

    // A mistake of the rules in one sentence must not cost the others: it stays in the analyst's queue and says so. The laws of the tests forbid that it happens.
    private SentenceOutcome Contained(Sentence sentence, Turn turn, ImmutableArray<Claim>.Builder claims)
    {
        var made = claims.Count;
        try
        {
            return Read(sentence, turn, claims);
        }
        catch (Exception exception) when (exception is NullReferenceException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            claims.Count = made;
            return new SentenceOutcome(SpanOf(sentence), OutcomeKind.Incomplete, $"{SentenceOutcome.ReaderFault} ({exception.GetType().Name})");
        }
    }

    private Span SpanOf(Sentence sentence) => _layer.SpanOf(_words[sentence.First].Start, _words[sentence.End - 1].End);

    private SentenceOutcome Read(Sentence sentence, Turn turn, ImmutableArray<Claim>.Builder claims)
    {
        var span = SpanOf(sentence);
        BeginItem(sentence);
        sentence = WithoutBullet(sentence);
        if (turn.First >= 0) sentence = sentence with { First = turn.First, Kind = SentenceKind.Body };
        if (sentence.Kind is SentenceKind.Boilerplate or SentenceKind.Heading)
        {
            if (sentence.Kind == SentenceKind.Heading) _recency.Pass(sentence.Paragraph);
            return new SentenceOutcome(span, OutcomeKind.Boilerplate, null);
        }

        if (sentence.First >= sentence.End) return new SentenceOutcome(span, OutcomeKind.NoTrigger, null);
        _nodeStage.TakeBack();
        _clauses.TakeBack();
        _nodeStage.Run(_words, Dateline.End(_layer.Text, _words, sentence), sentence.End, _nodes);
        KnowCarriers();
        KnowPeople(sentence.Paragraph);
        KnowShip(sentence.Paragraph);
        KnowSalvo(sentence.Paragraph);
        _clauses.Run(_words, _nodes);
        var words = CollectionsMarshal.AsSpan(_words);
        _drafts.Clear();
        string? missing = null;
        foreach (var clause in _clauses.Clauses) missing = Frames(words, clause) ?? missing;
        foreach (var clause in _clauses.Clauses) Presupposed(words, clause);
        if (_drafts.Count > 1) Merge();
        Elaborations.Merge(_clauses.Clauses, _drafts);
        Compare(words);
        Refuse(words);
        NameSalvo();
        Observer?.Invoke(sentence, _clauses.Clauses, _drafts);
        var (asks, before) = (turn.Kind == TurnKind.Question, claims.Count);
        _leanings.Weigh(_layer.Text, words, sentence.First, sentence.End, _clauses.Clauses, _drafts, tells: sentence.Kind == SentenceKind.Body && !asks);
        var doubt = _leanings.Doubt(_drafts);
        missing ??= doubt;
        var asked = asks && _drafts.Count > 0;
        if (asks) _drafts.Clear();
        _maker.Made.Clear();
        var made = _maker.Make(sentence, _drafts, claims);
        made += asks ? 0 : _maker.Elaborate(sentence, _drafts, claims);
        var denied = asks ? 0 : _maker.Deny(sentence, _drafts, claims);
        made += denied + (asks ? 0 : _maker.Forswear(sentence, before, claims));
        foreach (var draft in _drafts)
        {
            if (draft is { Kind: ClaimKind.Movement or ClaimKind.Sighting, Carrier: { IsName: true, Determiner: >= 0, Country: null, Next: null, Named: null, Classes: Classes.None } ship }) _carrierNames.Add(_layer.Text[_words[ship.CoreFirst].Start.._words[ship.CoreEnd - 1].End]);
        }

        // What a sentence denies is what was told before, and nothing of its own.
        if (sentence.Kind == SentenceKind.Body && denied == 0 && !_maker.Denies && !asks)
        {
            _leanings.Tell(_layer.Text, words, sentence.First, sentence.End, _clauses, _drafts, _refused, _options.Seconds, _leaned);
            made += _leaned.Count > 0 ? _maker.Make(sentence, _leaned, claims) : 0;
        }

        _maker.NoteSources();
        _maker.NoteSpeaker(claims);
        if (turn.Kind == TurnKind.Answer && claims.Count > before) _maker.Answer(turn, before, claims);
        EndItem(sentence, before, claims);
        NoteStem(sentence);
        var implausible = Judge(sentence, before, claims);
        made = claims.Count - before;
        _recency.Note(words, _nodes, sentence.Paragraph);
        NoteTopic(words, sentence, asks);
        NoteSalvo(sentence);
        if (made > 0) return new SentenceOutcome(span, OutcomeKind.Claim, null);
        if (asked) return new SentenceOutcome(span, OutcomeKind.Withheld, ClaimMaker.Asked);
        if (implausible is not null) return new SentenceOutcome(span, OutcomeKind.Withheld, implausible);
        if ((_maker.Withheld ?? (_refused.Count > 0 ? ClaimMaker.NoEvent : null)) is { } withheld) return new SentenceOutcome(span, OutcomeKind.Withheld, withheld);
        return missing is null ? new SentenceOutcome(span, OutcomeKind.NoTrigger, null) : new SentenceOutcome(span, OutcomeKind.Incomplete, missing);
    }

    // What a rule has read and is no event.
    private void Refuse(ReadOnlySpan<Word> words)
    {
        _refused.Clear();
        for (var i = _drafts.Count - 1; i >= 0; i--)
        {
            if (!NoEvents.Is(words, _drafts[i])) continue;
            _refused.Add(_drafts[i]);
            _drafts.RemoveAt(i);
        }
    }

    private void Merge()
    {
        // "boarded and seized the ship": one deed in two words.
        for (var i = _drafts.Count - 1; i > 0; i--)
        {
            var earlier = FirstBefore(i, static (draft, later) => draft.Kind == later.Kind && draft.Clause == later.Clause.Sibling && draft.Clause.Verb != later.Clause.Verb && draft.Nominal is null && later.Nominal is null && draft.Carrier == later.Carrier && draft.Item == later.Item && (draft.Carrier ?? draft.Item) is { IsPronoun: false });
            if (earlier < 0 || (_drafts[earlier].Supplier is { } one && _drafts[i].Supplier is { } another && one != another) || (_drafts[earlier].Recipient is { } first && _drafts[i].Recipient is { } second && first != second) || (_drafts[earlier].To is { } place && _drafts[i].To is { } other && place != other)) continue;
            // "entered and left the port", "turned off its transponder and sailed": two legs; "arrived and was unloaded" is one.
            if (_drafts[i].Kind == ClaimKind.Movement && !(_drafts[i].Clause.Verb!.Classes | _drafts[earlier].Clause.Verb!.Classes).Has(Classes.Load)) continue;
            _drafts[i].To ??= _drafts[earlier].To;
            _drafts[i].Supplier ??= _drafts[earlier].Supplier;
            _drafts[i].Recipient ??= _drafts[earlier].Recipient;
            _drafts.RemoveAt(earlier);
            i--;
        }

        JoinBoardings();
        JoinBound();
        OneEvent.Join(CollectionsMarshal.AsSpan(_words), _drafts);
        // "using them to conduct strikes": one use, told by its noun.
        RemoveTold(static (draft, other) => draft.Rule.StartsWith("use/combat", StringComparison.Ordinal) && other is { Kind: ClaimKind.Use, Nominal: not null } && other.Clause == draft.Clause);
        // "During Kim's trip to Russia, Putin hosted him": one visit.
        RemoveTold(static (draft, other) => draft.Rule.StartsWith("visit/host", StringComparison.Ordinal) && other is { Kind: ClaimKind.Visit, Nominal: not null } && other.Clause == draft.Clause);

        // "relies on shells delivered by rail": one hand-over, told by its own verb.
        if (_drafts.Find(static draft => draft.Rule == "transfer/relying") is { } relying && DeliveredTo(relying) is { } delivered)
        {
            delivered.Recipient ??= relying.Recipient;
            _drafts.Remove(relying);
        }

        // "A consignment of helicopters is to be delivered": what is delivered is no event of its own.
        RemoveTold(static (draft, other) => draft is { Kind: not ClaimKind.Designation, IsNoEvent: false } && draft.Nominal is { } noun && other.Nominal is null && (other.Item == noun || other.Counted == noun || other.Carrier == noun || (other.Kind == draft.Kind && other.Item is not null && other.Item == noun.Of)));
    }

    // "left Ust-Luga on Tuesday and was bound for Port Said": one leg.
    private void JoinBound()
    {
        for (var i = _drafts.Count - 1; i > 0; i--)
        {
            if (_drafts[i] is not { Rule: "movement/bound", From: null, To: { } goal }) continue;
            var left = FirstBefore(i, static (draft, bound) => draft is { Kind: ClaimKind.Movement, Nominal: null, To: null, From: not null } && draft.Clause == bound.Clause.Sibling && draft.Carrier == bound.Carrier);
            if (left < 0) continue;
            _drafts[i] = _drafts[left] with { To = goal };
            _drafts.RemoveAt(left);
            i--;
        }
    }

    private int Boarded(Draft found, int limit)
    {
        var before = found.Clause.Sibling;
        for (var back = 0; before is not null && back < 3; before = before.Sibling, back++)
        {
            var boarded = BoardingIn(before, limit);
            if (boarded >= 0) return found.Carrier is null or { IsPronoun: true } || found.Carrier == _drafts[boarded].Carrier ? boarded : -1;
        }

        return -1;
    }

    private string? Frames(ReadOnlySpan<Word> words, Clause clause)
    {
        string? missing = null;
        var before = _drafts.Count;
        if (clause.Verb is not null && VerbFrames.Of(words, clause, out missing) is { } draft) _drafts.Add(draft);
        if (clause.Verb is not null && EstimateFrames.Enough(words, clause) is { } enough) _drafts.Add(enough);
        if (clause.Verb is not null && EstimateFrames.Cost(words, clause) is { } price) _drafts.Add(price);
        if ((VerbFrames.Beside(words, clause) ?? VerbFrames.Fell(words, clause) ?? VerbFrames.AfterTalks(words, clause) ?? VerbFrames.Captioned(words, clause)) is { } beside) _drafts.Add(beside);
        if (_drafts.Count > before && VerbFrames.Besides(words, _drafts[before]) is { } besides) _drafts.Add(besides);
        if (_drafts.Count > before && VerbFrames.Alongside(words, clause, _drafts[before]) is { } alongside) _drafts.Add(alongside);
        if (_drafts.Count > before && VerbFrames.Onward(words, clause, _drafts[before]) is { } onward) _drafts.Add(onward);
        if (_drafts.Count > before && VerbFrames.Further(words, clause, _drafts[before]) is { } further) _drafts.Add(further);
        if (_drafts.Count > before) DealFrames.Complete(words, _drafts[before]);
        if (_drafts.Count > before) DealFrames.ShareAgent(words, _clauses.Clauses, _drafts[before]);
        if (_drafts.Count > before) DealFrames.Shares(words, _nodes, _drafts[before], _drafts);
        if (VerbFrames.Bound(words, clause, _drafts.Count > before ? _drafts[before] : null) is { } bound) _drafts.Add(bound);
        if (_drafts.Count > before && VerbFrames.Return(words, clause, _drafts[before]) is { } back) _drafts.Add(back);
        if (_drafts.Count == before && DealFrames.Remainder(words, clause, _drafts) is { } rest) _drafts.Add(rest);
        if (VerbFrames.EnRoute(words, clause, _drafts) is { } leg) _drafts.Add(leg);
        var taken = (before, _drafts.Count);
        Nominals(words, clause.Subject, clause, taken);
        foreach (var noun in clause.Objects) Nominals(words, noun, clause, taken);
        foreach (var complement in clause.Preps) Nominals(words, complement.Noun, clause, taken);
        return missing;
    }

    private void Nominals(ReadOnlySpan<Word> words, NounPhrase? noun, Clause clause, (int First, int End) taken)
    {
        NounPhrase? holder = null;
        // "executives and board members of the firm": what the last member is of is told of as well.
        for (var depth = 0; noun is not null && depth < 16; (holder, noun) = (noun, noun.Of ?? noun.Next?.Of), depth++)
        {
            for (var member = noun; member is not null; member = member.Next)
            {
                if (NounFrames.Under(words, member, clause) is { } under && !IsTold(member)) _drafts.Add(under);
                if (NounFrames.Listed(words, member, clause) is { } listed && !IsTold(member)) _drafts.Add(listed);
                if ((PeopleFrames.Moved(words, member, clause) ?? PeopleFrames.TookPart(words, member, clause) ?? PeopleFrames.Contributed(words, member, clause) ?? PeopleFrames.Trained(words, member, clause) ?? VerbFrames.Launched(words, member, clause)) is { } people && !IsTold(member)) _drafts.Add(people);
                if (holder?.Event is null && DealFrames.Supplied(words, member, clause) is { } supplied && !IsTold(supplied.Nominal!)) _drafts.Add(supplied);
                if ((NounFrames.Aid(words, member, clause) ?? EstimateFrames.Reward(words, member, clause)) is { } aid && !IsTold(member) && !IsTaken(member) && !IsTaken(aid.Counted ?? member)) _drafts.Add(aid);
                if (member.Including is { Event: not null } part && !IsTaken(part, taken) && !IsTold(part) && NounFrames.Of(words, part, clause) is { } included) _drafts.Add(included);
                if (member.Event is null && NounFrames.Disbelieved(words, member, clause) is { } rumoured && !IsTold(member) && !IsTaken(rumoured.Item!)) _drafts.Add(rumoured);
                if (member.Event is null && (DealFrames.Of(words, member, clause) ?? DealFrames.Dependence(words, member, clause)) is { } contract && !IsTold(member)) _drafts.Add(contract);
                if (NounFrames.Untold(words, member, clause, taken.First < taken.End ? _drafts[taken.First] : null) is { } untold) _drafts.Add(untold);
                if (member.Event is null || member == clause.Antecedent || (clause.Parent is not null && member == clause.Subject && clause.Subject == clause.Parent.Subject)) continue;
                if (IsTaken(member, taken) || IsTold(member)) continue;
                if (NounFrames.Of(words, member, clause) is { } draft) _drafts.Add(draft);
            }
        }
    }

    // "North Korean troops in Kursk": said with a phrase of which nothing else is told.
    private void Presupposed(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var draft in _drafts)
        {
            if (draft.Clause == clause && draft is not { IsNoEvent: true, Nominal: not null }) return;
        }

        Posted(words, clause.Subject, clause);
        foreach (var noun in clause.Objects) Posted(words, noun, clause);
        foreach (var complement in clause.Preps) Posted(words, complement.Noun, clause);
    }

    private void Posted(ReadOnlySpan<Word> words, NounPhrase? noun, Clause clause)
    {
        // "the commander of American forces in the Pacific", "talk of Iranian officers in Bosaso": who leads them or what is said of them is told of.
        for (var depth = 0; noun is not null && depth < 16 && !(noun.Of is not null && noun.Classes.Has(Classes.Person | Classes.Source | Classes.Cue | Classes.Account)); noun = noun.Of, depth++)
        {
            for (var member = noun; member is not null; member = member.Next)
            {
                if (PeopleFrames.Posted(words, member, clause) is { } posted && !IsTaken(member)) _drafts.Add(posted);
            }
        }
    }

    private bool IsTaken(NounPhrase noun)
    {
        foreach (var draft in _drafts)
        {
            if (draft.Nominal == noun || draft.Supplier == noun || draft.Recipient == noun || draft.Carrier == noun || draft.Counted == noun || IsAmong(noun, draft.Item)) return true;
        }

        return false;
    }

    // What the verb's own drafts hand over or carry is told with them; what money is earned from is not.
    private bool IsTaken(NounPhrase member, (int First, int End) taken)
    {
        for (var i = taken.First; i < taken.End; i++)
        {
            var draft = _drafts[i];
            if (draft.Kind != ClaimKind.Estimate && (draft.Carrier == member || draft.Counted == member || IsAmong(member, draft.Item))) return true;
        }

        return false;
    }

    // An event noun makes one draft.
    private static bool IsAmong(NounPhrase noun, NounPhrase? list)
    {
        for (var member = list; member is not null; member = member.Next)
        {
            if (member == noun) return true;
        }

        return false;
    }

    private bool IsTold(NounPhrase noun)
    {
        foreach (var draft in _drafts)
        {
            if (draft.Nominal == noun) return true;
        }

        return false;
    }
}
