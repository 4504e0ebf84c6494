using Tidewaiter.Register.Echoes;

namespace Tidewaiter.Register.Bounds;

/// <summary>Divides the rows into parts that cannot bear on one another: other parties, other countings, classes none of which lies in the other, units that no assumed conversion couples.</summary>
internal static class Parts
{
    /// <summary>The parts, each with its rows and its voices.</summary>
    public static IEnumerable<(List<FlowKey> Keys, List<Voice> Voices)> Of(IReadOnlyList<FlowKey> keys, IReadOnlyList<Voice> voices, RegisterOptions options)
    {
        var conversions = Conversion.All.Where(conversion => options.Makes(conversion.Assumption)).ToList();
        var byKey = voices.ToLookup(voice => voice.Speaker.Key);
        foreach (var parties in keys.GroupBy(key => (key.Supplier, key.Recipient, key.Kind, key.Counting)))
        {
            var left = parties.ToList();
            while (left.Count > 0)
            {
                var part = new List<FlowKey> { left[0] };
                left.RemoveAt(0);
                for (var i = 0; i < part.Count; i++)
                {
                    part.AddRange(left.Where(key => Touch(part[i], key, conversions)));
                    left.RemoveAll(key => Touch(part[i], key, conversions));
                }

                yield return (part, [.. part.SelectMany(key => byKey[key])]);
            }
        }
    }

    private static bool Touch(FlowKey one, FlowKey other, List<Conversion> conversions) => one.Unit == other.Unit
        ? one.Item.IsPartOf(other.Item) || other.Item.IsPartOf(one.Item)
        : conversions.Exists(conversion => Couples(conversion, one, other) || Couples(conversion, other, one));

    private static bool Couples(Conversion conversion, FlowKey larger, FlowKey smaller) =>
        larger.Unit == conversion.From && smaller.Unit == conversion.To && smaller.Item.IsPartOf(conversion.Item);
}
