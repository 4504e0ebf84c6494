using System.Collections.Immutable;
using Tidewaiter.Register.Bounds;
using Tidewaiter.Register.Echoes;

namespace Tidewaiter.Register;

/// <summary>Makes the rows: one for each flow and unit that an admitted claim is about.</summary>
internal static class RegisterRows
{
    /// <summary>Makes every row, in the register's order.</summary>
    public static ImmutableArray<RegisterRow> Make(IReadOnlyList<FlowEntry> entries, RegisterOptions options, CancellationToken cancellation)
    {
        var voices = entries.GroupBy(entry => entry.Key).SelectMany(same => Voice.Group(same)).ToList();
        var rows = ImmutableArray.CreateBuilder<RegisterRow>();
        foreach (var key in entries.Select(entry => entry.Key).Distinct().OrderBy(Order, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var near = voices.Where(voice => voice.Speaker.Key.SharesPartiesAndUnit(key)).ToList();
            var own = entries.Where(entry => entry.Key == key).ToList();
            if (Row(key, near, own, options) is { } row) rows.Add(row);
        }

        return rows.ToImmutable();
    }

    private static string Order(FlowKey key) => string.Join('\u001F', key.Supplier, key.Recipient, key.Item.Name, key.Unit, key.Counting);

    private static RegisterRow? Row(FlowKey key, List<Voice> near, List<FlowEntry> own, RegisterOptions options)
    {
        var bound = DirectBound.Of(key, near, options.Window);
        var lower = bound.LowerEntries;
        if (bound.Lower is null && bound.Upper is null) lower = [.. own.Where(entry => entry.OnlyOccurred && options.Window.Contains(entry.Period))];
        if (lower.Length == 0 && bound.UpperEntries.Length == 0) return null;
        var used = lower.Concat(bound.UpperEntries).ToList();
        return new RegisterRow
        {
            Id = key.RowId,
            Flow = new Flow(key.Supplier, key.Recipient, key.Item.Name),
            Kind = key.Kind,
            Counting = key.Counting,
            Unit = key.Unit,
            Lower = bound.Lower,
            Upper = bound.Upper,
            Approximate = used.Exists(entry => entry.Approximate),
            Confirmed = lower.Length > 0 && lower.All(entry => entry.NamesParties),
            LowerClaims = Ids(lower),
            UpperClaims = Ids(bound.UpperEntries),
            Assumptions = [.. used.SelectMany(entry => entry.Assumptions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Print), .. About(used, options)],
            Roots = [.. used.Select(entry => entry.Root).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)],
            Occurred = own.Select(entry => entry.Period).Aggregate((one, other) => new Period(Earliest(one.From, other.From), Latest(one.To, other.To))),
            Marking = used.Select(entry => entry.Source.Marking).Aggregate((one, other) => one.Join(other)),
        };
    }

    private static ImmutableArray<ClaimId> Ids(IEnumerable<FlowEntry> entries) => [.. entries.Select(entry => entry.Source.Id).Distinct().OrderBy(id => id.Text, StringComparer.Ordinal)];

    private static string Print(string name) => $"{name}: {Assumption.All.First(assumption => assumption.Name == name).Text}";

    private static IEnumerable<string> About(List<FlowEntry> used, RegisterOptions options)
    {
        if (!used.Exists(entry => entry.Approximate)) return [];
        return [options.Tolerance == 0
            ? "about: “about N” is read as N, and the figure is marked as approximate"
            : $"about: “about N” is read as within {options.Tolerance * 100:0.##} % of N"];
    }

    private static DateOnly? Earliest(DateOnly? one, DateOnly? other) => one is null || other is null ? null : one < other ? one : other;

    private static DateOnly? Latest(DateOnly? one, DateOnly? other) => one is null || other is null ? null : one > other ? one : other;
}
