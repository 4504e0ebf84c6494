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

    /// <summary>Is shown each claim with the names of what is known of it, and none is withheld; null while reading.</summary>
    public Action<Claim, IReadOnlyList<string>>? Learner { get; init; }

    // Takes away the implausible claims of a sentence, those from a place in the list on; returns why, or null when none was.
    private string? Judge(Sentence sentence, int before, ImmutableArray<Claim>.Builder claims)
    {
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
            var odds = _plausibility.Of(CollectionsMarshal.AsSpan(_words), claim, DraftOf(i), made - 1, kinds[(int)claim.Kind] - 1, names);
            Learner?.Invoke(claim, names!.Names);
            if (Learner is not null || Plausibility.IsEnough(odds, claim.Modality)) continue;
            why = $"what is known of it speaks against a {claim.Kind.Word()} ({claim.Rule})";
            claims.RemoveAt(i);
            _maker.Forget(i);
        }

        return why;
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
