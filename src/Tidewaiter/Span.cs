namespace Tidewaiter;

/// <summary>
/// A place in a text layer, in Unicode code points: <paramref name="Start"/> included, <paramref name="End"/> excluded.
/// A quote is always a span, so it is exact by construction.
/// </summary>
/// <param name="Layer">Hash of the text layer that the offsets count in.</param>
/// <param name="Start">First code point, 0-based, included.</param>
/// <param name="End">The code point after the last; equal to <paramref name="Start"/> in an empty span.</param>
public readonly record struct Span(ContentHash Layer, int Start, int End)
{
    /// <summary>Number of code points.</summary>
    public int Length => End - Start;

    /// <summary>True if the other span is of the same layer and lies wholly inside this one.</summary>
    public bool Contains(Span other) => Layer == other.Layer && Start <= other.Start && other.End <= End;
}
