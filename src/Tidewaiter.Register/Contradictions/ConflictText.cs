using Tidewaiter.Register.Bounds;
using Tidewaiter.Register.Echoes;
using Tidewaiter.Register.Items;

namespace Tidewaiter.Register.Contradictions;

/// <summary>Says in words what cannot all be true, and what would have to give.</summary>
internal static class ConflictText
{
    /// <summary>Writes one conflict of a part: what clashes in one sentence, and the ways out.</summary>
    /// <param name="conflict">What clashes.</param>
    /// <param name="part">The part, for the bounds under each way out.</param>
    /// <param name="onlyIfExhaustive">True when it clashes only if figures are read as exhaustive, which the viewer does not assume.</param>
    /// <param name="tolerance">The least tolerance for "about", among those tried, with which they could stand side by side; null when none helps.</param>
    public static Contradiction Write(Conflict conflict, PartBounds part, bool onlyIfExhaustive, decimal? tolerance)
    {
        var said = string.Join("; ", conflict.Voices.Select(voice => Said(voice.Speaker)));
        var assumed = string.Concat(conflict.Conversions.Select(conversion => $"; assumed: {conversion.Text}"));
        var read = conflict.Voices.Where(voice => voice.Speaker.Assumptions.Contains(Assumption.Exhaustive.Name)).Select(voice => voice.Speaker.Source.Id.Text).ToList();
        var why = onlyIfExhaustive
            ? $"contradictory only if they count the same thing and {string.Join(" and ", read)} {(read.Count == 1 ? "is" : "are")} read as exhaustive; otherwise they can stand side by side."
            : "they cannot all be true if they count the same thing.";
        return new Contradiction([.. conflict.Voices.Select(voice => voice.Speaker.Source.Id)], onlyIfExhaustive ? Compatibility.NeedsAssumption : Compatibility.Contradictory, $"{said}{assumed}: {why}")
        {
            WaysOut = [.. conflict.Voices.Take(part.WorksOut ? int.MaxValue : 0).Select(voice => $"{(onlyIfExhaustive ? "read so, " : "")}without {voice.Speaker.Source.Id}: {Interval(part.IfGaveWay(conflict, voice))} {Counted(conflict.Widest)}, {Days(conflict.Days)}"), .. Readings(conflict, part, read.Count > 0 && !onlyIfExhaustive, tolerance)],
        };
    }

    // With what reading they could stand side by side.
    private static IEnumerable<string> Readings(Conflict conflict, PartBounds part, bool exhaustive, decimal? tolerance)
    {
        if (!part.WorksOut) yield return $"not worked out: the claims about these goods contradict one another in more than {PartBounds.MostWorkedOut} places";
        if (exhaustive) yield return "with no figure read as exhaustive they can stand side by side";
        if (tolerance is { } slack) yield return $"with “about” read within {slack * 100:0.#} % they can stand side by side";
        if (!conflict.Conversions.IsEmpty) yield return $"without the assumption {string.Join(" or ", conflict.Conversions.Select(conversion => conversion.Name))} they can stand side by side";
        if (conflict.Voices.Any(voice => voice.Speaker.Assumptions.Contains(Assumption.PartiesFromContext.Name))) yield return "with other parties than those taken from the context they can stand side by side";
    }

    /// <summary>"MSMT (2025-05-30) says at least 200 units of heavy artillery, by 2025-05-30 [c-…]".</summary>
    public static string Said(FlowEntry entry)
    {
        var about = entry.Approximate ? "about " : "";
        var amount = (entry.Low, entry.High) switch
        {
            ({ } low, { } high) when low == high => $"{about}{low:#,0.##}",
            ({ } low, { } high) => $"{about}{low:#,0.##} to {high:#,0.##}",
            ({ } low, null) => $"{(about.Length > 0 ? about : "at least ")}{low:#,0.##}",
            (null, { } high) => $"at most {about}{high:#,0.##}",
            _ => "no number of",
        };
        var read = entry.Low is not null && entry.Low == entry.High && entry.Assumptions.Contains(Assumption.Exhaustive.Name) ? ", read as exhaustive" : "";
        return $"{entry.Root} ({entry.Source.Published:yyyy-MM-dd}) says {amount} {Counted(entry.Key, entry.High ?? entry.Low ?? 0)}, {Days(entry.Period)}{read} [{entry.Source.Id}]";
    }

    /// <summary>"[200, unknown]".</summary>
    public static string Interval(FlowBound bound) => $"[{bound.Lower.Value?.ToString("#,0.##") ?? "0"}, {bound.Upper.Value?.ToString("#,0.##") ?? "unknown"}]";

    // "rounds of artillery rounds" is "artillery rounds".
    private static string Counted(FlowKey key, decimal figure = 0) => key.Unit == "persons" || key.Item.Name.EndsWith(key.Unit, StringComparison.Ordinal) ? key.Item.Name : $"{Units.Beside(figure, key.Unit)} of {key.Item.Name}";

    private static string Days(Period period) => (period.From, period.To) switch
    {
        (null, null) => "at no stated time",
        (null, { } to) => $"by {to:yyyy-MM-dd}",
        ({ } from, null) => $"since {from:yyyy-MM-dd}",
        ({ } from, { } to) => from == to ? $"{from:yyyy-MM-dd}" : $"{from:yyyy-MM-dd} to {to:yyyy-MM-dd}",
    };
}
