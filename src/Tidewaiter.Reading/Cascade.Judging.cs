using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Leanings;
using Tidewaiter.Reading.Sentences;

namespace Tidewaiter.Reading;

/// <content>Claims against which all speaks that is known of them are withheld.</content>
internal sealed partial class Cascade
{
    private const int MostKinds = 16;

    // Above it the net takes away that a claim is firm: natural logarithm of odds, by what told the claim (docs/adr/0027-net.md).
    private const float Doubt = 1.0f;
    private const float DoubtOfSeconded = -2.5f;

    /// <summary>Is shown each claim with the names of what is known of it, and none is withheld; null while reading.</summary>
    public Action<Claim, IReadOnlyList<string>>? Learner { get; init; }

    // Takes away the implausible claims of a sentence, those from a place in the list on; returns why, or null when none was.
    private string? Judge(Sentence sentence, int before, ImmutableArray<Claim>.Builder claims)
    {
        if (Learner is null) Soften(sentence, before, claims);
        if (claims.Count == before || (_options.KeepDoubtful && Learner is null)) return null;
        string? why = null;
        _plausibility.Begin(_layer.Text, sentence.First, sentence.End);
        var made = claims.Count - before;
        Span<int> kinds = stackalloc int[MostKinds];
        for (var i = before; i < claims.Count; i++) kinds[(int)claims[i].Kind]++;
        for (var i = claims.Count - 1; i >= before; i--)
        {
            var claim = claims[i];
            if (claim.Kind == ClaimKind.Body) continue;
            var names = Learner is null ? null : new FeatureNames();
            var odds = _plausibility.Of(CollectionsMarshal.AsSpan(_words), claim, DraftOf(i), made - 1, kinds[(int)claim.Kind] - 1, Said(sentence, claim), names);
            Learner?.Invoke(claim, names!.Names);
            if (Learner is not null || Plausibility.IsEnough(odds, claim.Modality)) continue;
            why = $"what is known of it speaks against a {claim.Kind.Word()} ({claim.Rule})";
            claims.RemoveAt(i);
            _maker.Forget(i);
        }

        return why;
    }

    // The most that the net tells of the claim's kind at a word of its quote, and at any other of its sentence.
    private (float Within, float Beyond) Said(Sentence sentence, Claim claim)
    {
        var kind = Array.IndexOf(LeaningTable.Kinds, claim.Kind);
        var net = _leanings.Net;
        var (first, end) = Quoted(sentence, claim);
        return (net.Best(kind, first, end), Math.Max(net.Best(kind, 0, first), net.Best(kind, end, net.Count)));
    }

    // What no rule has read may be told less firmly than its words suggest: where the net doubts that it is firm, it becomes possible. It never firms. (Rules know how far a hedge reaches in
    // a sentence that tells of two things; the net does not.)
    private void Soften(Sentence sentence, int before, ImmutableArray<Claim>.Builder claims)
    {
        for (var i = before; i < claims.Count; i++)
        {
            var claim = claims[i];
            if (claim.Modality < Modality.Reported || !claim.Rule.Contains("/leaning", StringComparison.Ordinal)) continue;
            var (first, end) = Quoted(sentence, claim);
            if (!(_leanings.Net.Softness(Array.IndexOf(LeaningTable.Kinds, claim.Kind), first, end, out var word) >= (DraftOf(i) is { Leaning.Own: < LeaningStage.For } ? DoubtOfSeconded : Doubt))) continue;
            var at = _words[sentence.First + word];
            claims[i] = claim with { Modality = Modality.Possible, Cues = claim.Cues.Add(new Cue(_layer.Text[at.Start..at.End], _layer.SpanOf(at.Start, at.End), Modality.Possible)) };
        }
    }

    // The words of its quote, counted from the first of the sentence.
    private (int First, int End) Quoted(Sentence sentence, Claim claim)
    {
        var (start, after) = (_layer.ToIndex(claim.Span.Start), _layer.ToIndex(claim.Span.End));
        var first = sentence.First;
        while (first < sentence.End && _words[first].Start < start) first++;
        var end = first;
        while (end < sentence.End && _words[end].End <= after) end++;
        return (first - sentence.First, end - sentence.First);
    }

    private Draft? DraftOf(int claim)
    {
        foreach (var made in _maker.Made)
        {
            if (made.Claim == claim) return made.Draft;
        }

        return null;
    }
}
