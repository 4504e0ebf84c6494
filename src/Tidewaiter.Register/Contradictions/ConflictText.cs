using System.Text;
using Tidewaiter.Register.Bounds;
using Tidewaiter.Register.Echoes;

namespace Tidewaiter.Register.Contradictions;

/// <summary>Says in words what cannot all be true, and what would have to give.</summary>
internal static class ConflictText
{
    /// <summary>Writes one conflict of a part.</summary>
    public static Contradiction Write(Conflict conflict, PartBounds part)
    {
        var text = new StringBuilder();
        text.AppendJoin("; ", conflict.Voices.Select(voice => Said(voice.Speaker)));
        foreach (var conversion in conflict.Conversions) text.Append("; assumed: ").Append(conversion.Text);
        text.Append(". They cannot all be true if they count the same thing.");
        foreach (var voice in conflict.Voices)
        {
            var key = conflict.Voices.MinBy(other => other.Speaker.Key.Item.Depth)!.Speaker.Key;
            var bound = part.Without(voice, key);
            text.Append($" If {voice.Speaker.Source.Id} gave way: {Interval(bound)} {key.Unit} of {key.Item.Name} in the window.");
        }

        if (conflict.Voices.Any(voice => voice.Speaker.Assumptions.Contains(Assumption.Exhaustive.Name))) text.Append(" If no figure were read as exhaustive, they could stand side by side.");
        if (!conflict.Conversions.IsEmpty) text.Append($" Without the assumption {string.Join(" or ", conflict.Conversions.Select(conversion => conversion.Name))} they could stand side by side.");
        if (conflict.Voices.Any(voice => voice.Speaker.Assumptions.Contains(Assumption.PartiesFromContext.Name))) text.Append(" Parties of some are taken from the context.");
        return new Contradiction([.. conflict.Voices.Select(voice => voice.Speaker.Source.Id)], Compatibility.Contradictory, text.ToString());
    }

    /// <summary>"MSMT (2025-05-30): at least 200 units of heavy artillery, ..2025-05-30".</summary>
    public static string Said(FlowEntry entry)
    {
        var about = entry.Approximate ? "about " : "";
        var amount = (entry.Low, entry.High) switch
        {
            ({ } low, { } high) when low == high => $"{about}{low:#,0.##}{(entry.Assumptions.Contains(Assumption.Exhaustive.Name) ? ", read as exhaustive," : "")}",
            ({ } low, { } high) => $"{about}{low:#,0.##} to {high:#,0.##}",
            ({ } low, null) => $"{(about.Length > 0 ? about : "at least ")}{low:#,0.##}",
            (null, { } high) => $"at most {about}{high:#,0.##}",
            _ => "no number of",
        };
        return $"{entry.Root} ({entry.Source.Published:yyyy-MM-dd}) says {amount} {Counted(entry)}, {Days(entry.Period)} [{entry.Source.Id}]";
    }

    /// <summary>"[200, unknown]".</summary>
    public static string Interval(FlowBound bound) => $"[{bound.Lower.Value?.ToString("#,0.##") ?? "0"}, {bound.Upper.Value?.ToString("#,0.##") ?? "unknown"}]";

    // "rounds of artillery rounds" is "artillery rounds".
    private static string Counted(FlowEntry entry) => entry.Key.Item.Name.EndsWith(entry.Key.Unit, StringComparison.Ordinal) ? entry.Key.Item.Name : $"{entry.Key.Unit} of {entry.Key.Item.Name}";

    private static string Days(Period period) => (period.From, period.To) switch
    {
        (null, null) => "at no stated time",
        (null, { } to) => $"by {to:yyyy-MM-dd}",
        ({ } from, null) => $"from {from:yyyy-MM-dd}",
        ({ } from, { } to) => $"from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}",
    };
}
