using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Nets;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Leanings;

/// <summary>
/// What all words of a sentence together, and what stands about one of them, say of the kinds of its claims, beside the rules. A claim of a rule against which they speak is
/// not made; what no rule makes and they speak for is told to <see cref="LeaningFrames"/>.
/// </summary>
internal sealed class LeaningStage
{
    // Chosen on reports that the table was not learnt from (docs/adr/0025-triggers.md): natural logarithms of odds.
    private const float Against = -3.0f;

    /// <summary>A leaning of more tells a claim by itself; of a claim that leans less, the net has seconded it.</summary>
    public const float For = -1.0f;

    // Where the net speaks for a kind at a word, fainter leanings tell it (docs/adr/0027-net.md).
    private const float ForBoth = -3.5f;
    private const float NetFor = -0.5f;

    // So many words on either side of a trigger may tell its kind.
    private const int NetReach = 2;

    // What a participle tells beside ("phones found aboard", "ships transiting the strait") is seldom told for its own sake: its own word has to speak for it.
    private const float Hanging = 1.0f;

    // "equipment being sent to its neighbour": what is handed over is told by such words more often.
    private const float HangingGoods = -1.5f;

    // A claim of no more than two slots: its own word may not speak so much against it.
    private const float Bare = -2.0f;

    // A second claim of a kind in one sentence.
    private const float Further = 1.0f;

    // Claims of one sentence that no rule makes.
    private const int MostTold = 4;

    // Features that are told as the reasons of a claim.
    private const int Reasoned = 3;

    // A sentence of more words is no sentence of a report.
    private const int MostWords = 400;

    private readonly List<ulong> _features = [];
    private static readonly int Kinds = LeaningTable.Kinds.Length;

    private Vector256<short> _own;
    private bool _tells;
    private int _first;
    private readonly List<Trigger> _triggers = [];
    private readonly List<float> _sums = [];
    private readonly TriggerFeatures _shown = new();
    private readonly FeatureNames _names = new();

    /// <summary>By which it weighs: the table that ships with the product, unless somebody measures another.</summary>
    public LeaningTable Table { get; init; } = LeaningTable.Default;

    /// <summary>Reads the sentence that is weighed word by word.</summary>
    public SentenceNet Net { get; init; } = new();

    /// <summary>Weighs a sentence and each of its triggers.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">All words of the text.</param>
    /// <param name="first">First word of the sentence.</param>
    /// <param name="end">Word after its last.</param>
    /// <param name="clauses">Its clauses.</param>
    /// <param name="drafts">What the rules made of it.</param>
    /// <param name="tells">False where nothing may be told that no rule tells.</param>
    public void Weigh(string text, ReadOnlySpan<Word> words, int first, int end, IReadOnlyList<Clause> clauses, List<Draft> drafts, bool tells)
    {
        _features.Clear();
        _triggers.Clear();
        _sums.Clear();
        _first = first;
        Net.Show(words[first..end]);
        if (end - first > MostWords)
        {
            _own = default;
            return;
        }

        _tells = tells && Firmness.Tells(text, words[first..end]);
        if (drafts.Count == 0 && !_tells) return;
        SentenceFeatures.Add(text, words[first..end], _features);
        _own = Table.SumOnce(_features, Table.None);
        Trigger.Collect(clauses, _triggers);
        _shown.Begin(text, first, end);
        foreach (var trigger in _triggers)
        {
            _features.Clear();
            _shown.Add(words, trigger, trigger.Rule(drafts), _features);
            var sums = Table.Sum(_features, _own);
            CollectionsMarshal.SetCount(_sums, _sums.Count + Kinds);
            LeaningTable.Spread(sums, CollectionsMarshal.AsSpan(_sums)[^Kinds..]);
        }
    }

    /// <summary>
    /// Takes away the drafts of kinds against which every trigger of the sentence that was weighed last speaks: rules that have misread it. Returns what the analyst is told of it; null
    /// when there is none.
    /// </summary>
    public string? Doubt(List<Draft> drafts)
    {
        string? doubt = null;
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            if (!IsAgainst(drafts[i])) continue;
            doubt = $"the words around it: they speak against a {drafts[i].Kind.Word()} ({drafts[i].Rule})";
            drafts.RemoveAt(i);
        }

        foreach (var draft in drafts) draft.Leaning = Leaning(draft);
        return doubt;
    }

    private (float Own, float Best, float Other, float Whole) Leaning(Draft draft)
    {
        var kind = Array.IndexOf(LeaningTable.Kinds, draft.Kind);
        if (kind < 0) return default;
        var (best, other) = (float.NegativeInfinity, float.NegativeInfinity);
        for (var i = 0; i < _sums.Count; i++)
        {
            if (i % Kinds == kind) best = Math.Max(best, _sums[i]);
            else other = Math.Max(other, _sums[i]);
        }

        return (Own(draft, kind), best, other, LeaningTable.Of(_own, kind));
    }

    /// <summary>
    /// Drafts what no rule tells and the sentence that was weighed last speaks for: the strongest first, one of a kind in a clause, and none where a rule read something,
    /// be it an event or none.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="words">All words of the text.</param>
    /// <param name="first">First word of the sentence.</param>
    /// <param name="end">Word after its last.</param>
    /// <param name="sentence">Its clauses, and who says so.</param>
    /// <param name="ruled">What the rules made.</param>
    /// <param name="noEvents">What the rules read as no event.</param>
    /// <param name="seconds">True where the net may second a faint leaning.</param>
    /// <param name="drafts">Receives the drafts.</param>
    public void Tell(string text, ReadOnlySpan<Word> words, int first, int end, ClauseBuilder sentence, List<Draft> ruled, List<Draft> noEvents, bool seconds, List<Draft> drafts)
    {
        drafts.Clear();
        if (_sums.Count == 0 || !_tells) return;
        for (var made = 0; made < MostTold;)
        {
            var best = Best(ruled, drafts, seconds);
            if (best < 0) return;
            var (trigger, kind) = (_triggers[best / Kinds], LeaningTable.Kinds[best % Kinds]);
            var told = _sums[best];
            _sums[best] = float.NegativeInfinity;
            if (trigger.Rule(noEvents) is not null || LeaningFrames.Of(words, trigger, kind) is not { } draft || IsTold(trigger, draft, ruled) || IsTold(trigger, draft, drafts)) continue;
            var (ceiling, word) = Firmness.Ceiling(text, words, first, end, sentence, trigger, heard: kind != ClaimKind.Designation);
            if (ceiling >= Modality.Reported && (told < For || IsInTwoParts(text, words[first..end])) && Firmness.Weakest(text, words[first..end]) is { Modality: < Modality.Reported } softest) (ceiling, word) = (Modality.Possible, first + softest.Word);
            draft.Rule = $"{draft.Rule}: {Reasons(text, words, first, end, trigger, kind)}";
            (draft.Ceiling, draft.CeilingWord) = (ceiling, word);
            draft.Leaning = Leaning(draft) with { Own = told };
            drafts.Add(draft);
            made++;
        }
    }

    // "has likely moved on; what it receives now is bigger loads": one account in two sentences. What is told in such a one, or is only seconded, is as firm as the softest word, wherever that stands.
    private static bool IsInTwoParts(string text, ReadOnlySpan<Word> words)
    {
        foreach (ref readonly var word in words)
        {
            if (text[word.Start] == ';') return true;
        }

        return false;
    }

    // No trigger of the sentence speaks for the kind, least of all the draft's own. What an attribute tells it tells by itself, whatever else is told.
    private bool IsAgainst(Draft draft)
    {
        var kind = Array.IndexOf(LeaningTable.Kinds, draft.Kind);
        if (kind < 0 || _triggers.Count == 0 || draft.ByAttribute) return false;
        if (IsBeside(draft) && Own(draft, kind) < (draft.Kind == ClaimKind.Transfer ? HangingGoods : Hanging)) return true;
        if (draft is { Nominal: null, Clause.Relation: ClauseRelation.Main or ClauseRelation.Content or ClauseRelation.Adverbial } && Slots(draft) <= 2 && !IsLaden(draft) && !IsHanded(draft) && !IsWatched(draft) && Own(draft, kind) < Bare) return true;
        for (var at = kind; at < _sums.Count; at += Kinds)
        {
            if (_sums[at] >= Against) return false;
        }

        return true;
    }

    // What a participle tells of few things. Who was seen doing it, and what a ship carries, are told for their own sake.
    private static bool IsBeside(Draft draft) =>
        draft is { Nominal: null, Kind: not (ClaimKind.Designation or ClaimKind.Deployment), Clause: { Relation: ClauseRelation.Participle, Marker: < 0 } } && Slots(draft) <= 2 && !IsLaden(draft) && (!IsWatched(draft) || draft is { Kind: ClaimKind.Sighting, Clause.Parent.Verb.Passive: true });

    private static bool IsHanded(Draft draft) => draft is { Kind: ClaimKind.Transfer, Item: not null } && (draft.Supplier ?? draft.Recipient) is not null;

    private static bool IsLaden(Draft draft) => draft is { Kind: ClaimKind.Movement, Carrier: not null, Item: not null };

    private static bool IsWatched(Draft draft) => draft.Clause.Parent?.Verb?.Classes.Has(Classes.Sight | Classes.Show) == true;

    private static int Slots(Draft draft)
    {
        var filled = draft.Clause.Times.Count > 0 ? 1 : 0;
        if (draft.Counted is { } counted && counted != draft.Item && counted != draft.Carrier) filled++;
        foreach (var noun in (ReadOnlySpan<NounPhrase?>)[draft.Supplier, draft.Recipient, draft.Carrier, draft.Item, draft.From, draft.To])
        {
            if (noun is not null) filled += noun.Quantity >= 0 ? 3 : 1;
        }

        return filled;
    }

    // What the word that a draft rests on says of a kind; nothing against it where it is no trigger.
    private float Own(Draft draft, int kind)
    {
        for (var i = 0; i < _triggers.Count; i++)
        {
            if (_triggers[i].IsOf(draft)) return _sums[(i * Kinds) + kind];
        }

        return float.PositiveInfinity;
    }

    // The trigger and kind that are spoken for most, as an index of the sums; -1 when none is.
    private int Best(List<Draft> ruled, List<Draft> drafts, bool seconds)
    {
        var best = -1;
        for (var i = 0; i < _sums.Count; i++)
        {
            if (_sums[i] < ForBoth || (best >= 0 && _sums[i] <= _sums[best])) continue;
            if (_sums[i] < Further && (Tells(ruled, LeaningTable.Kinds[i % Kinds]) || Tells(drafts, LeaningTable.Kinds[i % Kinds]))) continue;
            if (Suffices(i, seconds)) best = i;
        }

        return best;
    }

    // Its leaning tells it alone, or the net seconds it.
    private bool Suffices(int place, bool seconds)
    {
        var (sum, trigger) = (_sums[place], _triggers[place / Kinds]);
        if (trigger is { Noun: null, Clause.Relation: ClauseRelation.Participle }) return sum >= Hanging;
        return sum >= For || (seconds && sum >= ForBoth && Net.Best(place % Kinds, trigger.Word - _first - NetReach, trigger.Word - _first + NetReach + 1) >= NetFor);
    }

    private static bool Tells(List<Draft> drafts, ClaimKind kind)
    {
        foreach (var draft in drafts)
        {
            if (draft.Kind == kind) return true;
        }

        return false;
    }

    // A clause tells a kind once, and so does what hangs in it, stands beside it or tells of the same thing; a trigger that has told something tells nothing else.
    private static bool IsTold(in Trigger trigger, Draft told, List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            // Goods and the knowledge in them are one thing handed over.
            if (told.Kind is ClaimKind.Transfer or ClaimKind.Technology && draft.Kind is ClaimKind.Transfer or ClaimKind.Technology && told.Item is not null && told.Item == draft.Item) return true;
            // "5,100 of its troops had been killed": how many fell of those who were sent is told, and no sending of them.
            if (told.Kind == ClaimKind.Deployment && draft is { Kind: ClaimKind.Estimate, Rule: "estimate/toll" } && (told.Clause == draft.Clause || (told.Item is not null && (told.Item == draft.Item || told.Item == draft.Counted)))) return true;
            if (trigger.IsOf(draft) || (draft.Kind == told.Kind && (AreOne(draft.Clause, trigger.Clause) || (told.Carrier is not null && told.Carrier == draft.Carrier)))) return true;
        }

        return false;
    }

    private static bool AreOne(Clause one, Clause other) => one == other || one.Parent == other || other.Parent == one || one.Sibling == other || other.Sibling == one || (one.Parent is not null && one.Parent == other.Parent);

    // The names that spoke loudest for a kind at a trigger, loudest first.
    private string Reasons(string text, ReadOnlySpan<Word> words, int first, int end, in Trigger trigger, ClaimKind kind)
    {
        _features.Clear();
        SentenceFeatures.Add(text, words[first..end], _features);
        _shown.Add(words, trigger, null, _features);
        _names.Want(_features, kind, Reasoned);
        SentenceFeatures.Add(text, words[first..end], _features, _names);
        _shown.Add(words, trigger, null, _features, _names);
        return _names.Loudest(kind, Reasoned);
    }
}
