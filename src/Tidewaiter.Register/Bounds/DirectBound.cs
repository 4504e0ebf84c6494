using System.Collections.Immutable;
using Tidewaiter.Register.Echoes;

namespace Tidewaiter.Register.Bounds;

/// <summary>Bounds that single claims give.</summary>
internal sealed record DirectBound(decimal? Lower, decimal? Upper, ImmutableArray<FlowEntry> LowerEntries, ImmutableArray<FlowEntry> UpperEntries)
{
    /// <summary>A claim about the class or a part of it, in a period inside the window, bounds from below; one about the class or a wider one, over a period that holds the window, from above.</summary>
    public static DirectBound Of(FlowKey key, List<Voice> near, Period window)
    {
        var speakers = near.Select(voice => voice.Speaker).ToList();
        var lows = speakers.Where(entry => entry.Low is not null && entry.Key.Item.IsPartOf(key.Item) && window.Contains(entry.Period)).ToList();
        var highs = speakers.Where(entry => entry.High is not null && key.Item.IsPartOf(entry.Key.Item) && entry.Period.Contains(window)).ToList();
        var lower = lows.Max(entry => entry.Low);
        var upper = highs.Min(entry => entry.High);
        return new DirectBound(lower, upper, [.. lows.Where(entry => entry.Low == lower)], [.. highs.Where(entry => entry.High == upper)]);
    }
}
