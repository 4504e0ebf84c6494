using System.Collections.Immutable;

namespace Tidewaiter.Reading.SecondReader;

/// <summary>What our own scopes leave of any commitment to the words of a quote.</summary>
internal sealed class CueCeiling
{
    private readonly TextLayer _layer;
    private readonly ImmutableArray<ScopeItem> _scopes;
    private readonly int[] _reach;

    /// <summary>Takes the scopes of a text; one that opens a paragraph with "according to" governs all of it.</summary>
    public CueCeiling(TextLayer layer, LayerSet layers)
    {
        _layer = layer;
        var paragraphs = layers.Sentences.GroupBy(static sentence => sentence.Paragraph).ToDictionary(static group => group.First().Span.Start, static group => group.Max(static sentence => sentence.Span.End));
        _scopes = [.. layers.Scopes.Select(scope => Governs(scope, paragraphs)).OrderBy(static scope => Start(scope))];

        // The furthest end of all scopes up to each one, so that a look-up can stop early.
        _reach = new int[_scopes.Length];
        for (var i = 0; i < _scopes.Length; i++) _reach[i] = Math.Max(i == 0 ? 0 : _reach[i - 1], End(_scopes[i]));
    }

    /// <summary>The cues that bear on a quote, in order: those whose reach, or whose own words, overlap it.</summary>
    public ImmutableArray<Cue> Over(Span quote)
    {
        var cues = ImmutableArray.CreateBuilder<Cue>();
        var last = _scopes.Length - 1;
        while (last >= 0 && Start(_scopes[last]) >= quote.End) last--;
        for (var i = last; i >= 0 && _reach[i] > quote.Start; i--)
        {
            var scope = _scopes[i];
            if (Overlaps(scope.Extent, quote) || Overlaps(scope.Cue, quote)) cues.Add(new Cue(_layer.Slice(scope.Cue), scope.Cue, scope.Ceiling));
        }

        cues.Sort(static (left, right) => (left.Span.Start, left.Ceiling).CompareTo((right.Span.Start, right.Ceiling)));
        return cues.ToImmutable();
    }

    /// <summary>True if the two have a character in common.</summary>
    public static bool Overlaps(Span left, Span right) => left.Start < right.End && right.Start < left.End;

    private ScopeItem Governs(ScopeItem scope, Dictionary<int, int> paragraphs)
    {
        var opens = scope.Cue.Start == scope.Extent.Start && paragraphs.ContainsKey(scope.Cue.Start) && _layer.Slice(scope.Cue).Equals("according to", StringComparison.OrdinalIgnoreCase);
        return opens ? scope with { Extent = scope.Extent with { End = paragraphs[scope.Cue.Start] } } : scope;
    }

    private static int Start(ScopeItem scope) => Math.Min(scope.Cue.Start, scope.Extent.Start);

    private static int End(ScopeItem scope) => Math.Max(scope.Cue.End, scope.Extent.End);
}
