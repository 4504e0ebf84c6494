using Tidewaiter.Register.Echoes;

namespace Tidewaiter.Register.Contradictions;

/// <summary>Two claims that clash by themselves: the one says that more was delivered of a part, or in days within, than the other allows of the whole. Most contradictions are of this sort, and comparing finds them.</summary>
internal static class IntervalClash
{
    /// <summary>True if the two cannot both hold, whatever else does.</summary>
    public static bool Between(Voice one, Voice other) => Exceeds(one.Speaker, other.Speaker) || Exceeds(other.Speaker, one.Speaker);

    /// <summary>Pairs that share no claim, until no two of the rest clash by themselves: each claim, in the order of publication, with the earliest before it that it clashes with.</summary>
    public static List<Conflict> Pairs(IEnumerable<Voice> voices)
    {
        var pairs = new List<Conflict>();
        var standing = new List<Voice>();
        foreach (var voice in Conflict.InOrder(voices))
        {
            var against = standing.FindIndex(earlier => Between(earlier, voice));
            if (against < 0)
            {
                standing.Add(voice);
                continue;
            }

            pairs.Add(new Conflict([standing[against], voice], []));
            standing.RemoveAt(against);
        }

        return pairs;
    }

    private static bool Exceeds(FlowEntry inner, FlowEntry outer) =>
        inner.Low > outer.High && inner.Key.Unit == outer.Key.Unit && outer.Period.Contains(inner.Period) && inner.Key.Item.IsPartOf(outer.Key.Item);
}
