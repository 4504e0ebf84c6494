using System.Collections.Immutable;
using Tidewaiter.Register.Bounds;
using Tidewaiter.Register.Echoes;
using Tidewaiter.Register.Measures;
using Tidewaiter.Register.Movements;

namespace Tidewaiter.Register;

/// <summary>Makes the rows: one for each flow and unit that an admitted claim is about.</summary>
internal static class RegisterRows
{
    /// <summary>Makes every row, in the register's order, and says what cannot all be true.</summary>
    public static (ImmutableArray<RegisterRow> Rows, ImmutableArray<Contradiction> Contradictions) Make(IReadOnlyList<FlowEntry> entries, IReadOnlyList<Voice> voices, EchoLinks links, RegisterOptions options, SolvedParts solved, CancellationToken cancellation)
    {
        solved.Begin(options);
        var byKey = entries.ToLookup(entry => entry.Key);
        var keys = byKey.Select(own => own.Key).Concat(byKey.Select(own => TripFlows.ShownIn(own.Key))).Distinct().OrderBy(Order, StringComparer.Ordinal).ToList();
        var rows = new List<(FlowKey Key, RegisterRow Row)>();
        var contradictions = ImmutableArray.CreateBuilder<Contradiction>();
        foreach (var (partKeys, partVoices) in Parts.Of(keys, voices, options))
        {
            cancellation.ThrowIfCancellationRequested();
            var part = solved.Solve(partKeys, partVoices, options, cancellation);
            for (var i = 0; i < partKeys.Count; i++)
            {
                var key = partKeys[i];
                if (TripFlows.IsOneCarrier(key)) continue;
                var own = byKey[key].ToList();
                if (key.Item == TripFlows.Aboard) own = [.. partKeys.Where(other => TripFlows.ShownIn(other) == key).SelectMany(other => byKey[other])];
                if (Row(key, part.Bounds[i], partVoices, own, links, options) is { } row) rows.Add((key, row));
            }

            contradictions.AddRange(part.Conflicts);
        }

        return ([.. rows.OrderBy(row => Order(row.Key), StringComparer.Ordinal).Select(row => row.Row)],
            [.. contradictions.OrderBy(contradiction => string.Join(' ', contradiction.Claims), StringComparer.Ordinal)]);
    }

    private static string Order(FlowKey key) => string.Join('\u001F', key.Supplier, key.Recipient, key.Item.Name, key.Unit, key.Counting);

    private static RegisterRow? Row(FlowKey key, FlowBound bound, List<Voice> voices, List<FlowEntry> own, EchoLinks links, RegisterOptions options)
    {
        var lower = Speakers(bound.Lower, voices, entry => entry.Low, entry => entry.Key.Unit == key.Unit && entry.Key.Item.IsPartOf(key.Item) && options.Window.Contains(entry.Period));
        var upper = Speakers(bound.Upper, voices, entry => entry.High, entry => entry.Key.Unit == key.Unit && key.Item.IsPartOf(entry.Key.Item) && entry.Period.Contains(options.Window));
        if (bound.Lower.Value is null && bound.Upper.Value is null) lower = [.. own.Where(entry => entry.Low is null && options.Window.Contains(entry.Period))];
        if (lower.Count == 0 && upper.Count == 0) return null;
        var used = lower.Concat(upper).ToList();
        var (independent, doubtful) = links.Independent(used);
        var occurred = own.Select(entry => entry.Period).Aggregate(Periods.Hull);
        return new RegisterRow
        {
            Id = key.RowId,
            Flow = new Flow(key.Supplier, key.Recipient, key.Item.Name),
            Kind = key.Kind,
            Counting = key.Counting,
            Unit = key.Unit,
            Lower = bound.Lower.Value,
            Upper = bound.Upper.Value,
            Approximate = used.Exists(entry => entry.Approximate),
            Confirmed = lower.Count > 0 && lower.TrueForAll(entry => entry.NamesParties),
            Contradicted = bound.Contradicted,
            LowerClaims = Ids(lower),
            UpperClaims = Ids(upper),
            LowerProof = Lines(bound.Lower),
            UpperProof = Lines(bound.Upper),
            Assumptions = [.. used.SelectMany(entry => entry.Assumptions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Print), .. About(used, options), .. Converted(bound), .. NotTightest(bound)],
            Roots = [.. used.Select(entry => entry.Root).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)],
            IndependentRoots = independent,
            EchoDoubtful = doubtful || voices.Exists(voice => used.Contains(voice.Speaker) && links.IsDoubtful(voice)),
            Citations = MeasureBook.Default.ForGoods(key.Supplier, key.Recipient, key.Item, bound.Lower.Value, occurred),
            Occurred = occurred,
            Marking = used.Select(entry => entry.Source.Marking).Aggregate((one, other) => one.Join(other)),
        };
    }

    // The claims of the proof, and every other claim that gives the same figure alone: the proof needs one of them, the reader wants all voices.
    private static List<FlowEntry> Speakers(BoundEnd end, List<Voice> voices, Func<FlowEntry, decimal?> figure, Func<FlowEntry, bool> bearsAlone)
    {
        if (end.Value is null) return [];
        var alone = voices.Select(voice => voice.Speaker).Where(entry => figure(entry) == end.Value && bearsAlone(entry));
        return [.. end.Voices.Select(voice => voice.Speaker).Concat(alone).Distinct()];
    }

    private static ImmutableArray<ProofLine> Lines(BoundEnd end) =>
        [.. end.Terms.Select(term => new ProofLine(term.Label is Voice voice ? voice.Speaker.Source.Id.Text : ((Conversion)term.Label).Name, term.Multiplier.ToString(), term.End.ToDecimal() ?? 0))
            .OrderBy(line => line.Of, StringComparer.Ordinal).ThenBy(line => line.Multiplier, StringComparer.Ordinal)];

    private static string[] NotTightest(FlowBound bound) => bound.Certified ? [] : ["not-tightest: no certified answer was found for all claims together; the ends are what single claims give"];

    private static IEnumerable<string> Converted(FlowBound bound) =>
        bound.Lower.Conversions.Concat(bound.Upper.Conversions).Select(conversion => $"{conversion.Name}: {conversion.Text}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static ImmutableArray<ClaimId> Ids(IEnumerable<FlowEntry> entries) => [.. entries.Select(entry => entry.Source.Id).Distinct().OrderBy(id => id.Text, StringComparer.Ordinal)];

    private static string Print(string name) => $"{name}: {Assumption.All.First(assumption => assumption.Name == name).Text}";

    private static IEnumerable<string> About(List<FlowEntry> used, RegisterOptions options)
    {
        if (!used.Exists(entry => entry.Approximate)) return [];
        return [options.Tolerance == 0
            ? "about: “about N” is read as N, and the figure is marked as approximate"
            : $"about: “about N” is read as within {options.Tolerance * 100:0.##} % of N"];
    }
}
