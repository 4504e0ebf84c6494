using System.Collections.Immutable;

namespace Tidewaiter.Workbench.Read;

/// <summary>A stretch of a text over which nothing changes.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Begins">Numbers of the claims, from 0, whose quotes begin here.</param>
/// <param name="Ends">Numbers of the claims whose quotes end at its end.</param>
/// <param name="Weakest">The weakest commitment of the claims over it; null when there is none.</param>
/// <param name="IsCue">True when a cue that fired stands here.</param>
public sealed record MarkedPart(string Text, ImmutableArray<int> Begins, ImmutableArray<int> Ends, Modality? Weakest, bool IsCue);

/// <summary>Cuts a text where quotes and cues begin and end, so that each stretch can be shown in one style.</summary>
public static class MarkedText
{
    /// <summary>The stretches of the whole text, in order; their characters together are the text. Time is linear, but for sorting.</summary>
    public static ImmutableArray<MarkedPart> Cut(TextLayer layer, ImmutableArray<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(layer);
        return Cut(layer, new Span(layer.Hash, 0, layer.Length), claims);
    }

    /// <summary>The stretches of a part of the text.</summary>
    public static ImmutableArray<MarkedPart> Cut(TextLayer layer, Span part, ImmutableArray<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(layer);
        var begins = claims.Select(static (claim, number) => (claim, number)).Where(one => part.Contains(one.claim.Span)).ToLookup(static one => one.claim.Span.Start);
        var ends = claims.Select(static (claim, number) => (claim, number)).Where(one => part.Contains(one.claim.Span)).ToLookup(static one => one.claim.Span.End);
        var cues = claims.SelectMany(static claim => claim.Cues).Select(static cue => cue.Span).Where(part.Contains).Distinct().ToList();
        var (cueBegins, cueEnds) = (cues.CountBy(static cue => cue.Start).ToDictionary(), cues.CountBy(static cue => cue.End).ToDictionary());
        var edges = begins.Select(static group => group.Key).Concat(ends.Select(static group => group.Key)).Concat(cueBegins.Keys).Concat(cueEnds.Keys).Append(part.Start).Append(part.End).Distinct().Order().ToList();
        var parts = ImmutableArray.CreateBuilder<MarkedPart>(Math.Max(0, edges.Count - 1));
        Span<int> over = stackalloc int[Enum.GetValues<Modality>().Length];
        var overCue = 0;
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            foreach (var (claim, _) in ends[edges[i]]) over[(int)claim.Modality]--;
            foreach (var (claim, _) in begins[edges[i]]) over[(int)claim.Modality]++;
            overCue += cueBegins.GetValueOrDefault(edges[i]) - cueEnds.GetValueOrDefault(edges[i]);
            var weakest = over.IndexOfAnyExcept(0);
            parts.Add(new MarkedPart(layer.Slice(new Span(layer.Hash, edges[i], edges[i + 1])), [.. begins[edges[i]].Select(static one => one.number)], [.. ends[edges[i + 1]].Select(static one => one.number)], weakest < 0 ? null : (Modality)weakest, overCue > 0));
        }

        return parts.ToImmutable();
    }
}
