namespace Tidewaiter.Reading.SecondReader;

/// <summary>Takes quantities and times of a model only where our own measures find them in the text; the numbers and days are then ours.</summary>
/// <param name="text">The text.</param>
/// <param name="quote">Where the quote stands.</param>
/// <param name="corrections">Receives what was taken away or replaced, as sentences.</param>
internal sealed class MeasureCheck(CheckedText text, Span quote, List<string> corrections)
{
    /// <summary>The quantity of the quote that has an end in common with the model's; null when there is none or several.</summary>
    public Quantity? Quantity(ProposedClaim claim, SlotCheck slots)
    {
        if (!claim.HasQuantity || (claim.Min is null && claim.Max is null)) return null;
        var inside = text.Layers.Quantities.Where(item => quote.Contains(item.Span) && item.Kind is "count" or "money" or "dimension" or "percent" or "share").ToList();
        var found = inside.Where(item => item.Min == claim.Min && item.Max == claim.Max).ToList();
        if (found.Count == 0) found = [.. inside.Where(item => (claim.Min is { } min && (item.Min == min || item.Max == min)) || (claim.Max is { } max && (item.Min == max || item.Max == max)))];
        if (found.Select(static item => (item.Min, item.Max, item.Unit, item.Counted)).Distinct().Count() != 1)
        {
            corrections.Add($"The quantity {Interval(claim.Min, claim.Max)} is not a number of the quote and was taken away.");
            return null;
        }

        var ours = found[0];
        if (ours.Min != claim.Min || ours.Max != claim.Max) corrections.Add($"The quantity {Interval(claim.Min, claim.Max)} reads {Interval(ours.Min, ours.Max)} in the quote and was replaced.");
        var unit = ours.Unit ?? (claim.Unit is { } word && slots.Place(word) is { } place ? text.Layer.Slice(place).ToLowerInvariant() : ours.Counted);
        if (unit is not null) return new Quantity(ours.Min, ours.Max, ours.Approximate, unit, ours.Meaning);
        corrections.Add($"What the quantity {Interval(ours.Min, ours.Max)} counts does not stand in the quote; it was taken away.");
        return null;
    }

    /// <summary>The time whose words stand in the quote or its sentence, with the days that our own reader gives them.</summary>
    public EventTime? Time(ProposedClaim claim, SlotCheck slots)
    {
        if (claim.TimeText is not { Length: > 0 } words)
        {
            if (claim.TimeFrom is not null || claim.TimeTo is not null) corrections.Add("The time has no words of the text and was taken away.");
            return null;
        }

        if (slots.Place(words) is not { } place)
        {
            corrections.Add($"The time “{words}” does not stand in the quote's sentence and was taken away.");
            return null;
        }

        var ours = text.Layers.Times.FirstOrDefault(item => CueCeiling.Overlaps(item.Core, place));
        var period = ours?.Period ?? Period.Always;
        if ((claim.TimeFrom ?? "", claim.TimeTo ?? "") != ($"{period.From:yyyy-MM-dd}", $"{period.To:yyyy-MM-dd}")) corrections.Add($"The days of “{words}” are {(period == Period.Always ? "unknown" : period.ToString())} and not {claim.TimeFrom}..{claim.TimeTo}.");
        return new EventTime(period, text.Layer.Slice(place));
    }

    private static string Interval(decimal? min, decimal? max) => $"[{(min is { } low ? low.ToString("0.##") : "open")}, {(max is { } high ? high.ToString("0.##") : "open")}]";
}
