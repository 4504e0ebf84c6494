using System.Collections.Immutable;
using Tidewaiter.Reading.Names;
using Tidewaiter.Register.Movements;

namespace Tidewaiter.Workbench.Weigh.Briefs;

/// <summary>The ships and aircraft that claims name: the annexes of vessels and of flights.</summary>
internal static class CarrierMentions
{
    private static readonly DataTable Words = DataTable.Own("carrier-words.tsv");

    private static readonly DataTable Identities = DataTable.OfNames("carriers.tsv");
    private static readonly Dictionary<string, string[]> ById = Identities.Rows.ToDictionary(row => row[0], StringComparer.Ordinal);

    /// <summary>All of them, by kind and name; claims about other days than those of the window are left out, and movements that a person rejected.</summary>
    public static ImmutableArray<CarrierMention> Of(IEnumerable<ClaimRow> claims, Period window, Annexes annexes) =>
        [.. claims.Where(row => row.Claim.Carrier is not null && row.Standing.Latest?.Verdict != Docket.Verdict.Reject && (row.Claim.Time is null || row.Claim.Time.Period.Overlaps(window)))
            .SelectMany(row => Named(row).Select(carrier => (Row: row, Carrier: carrier)))
            .GroupBy(one => one.Carrier.ToUpperInvariant(), StringComparer.Ordinal)
            .Select(same => Mention(same.First().Carrier, same.First().Row, [.. same.Select(one => one.Row).Distinct().OrderBy(row => row.Claim.Time?.Period.From).ThenBy(row => row.Claim.Id.Text, StringComparer.Ordinal).Select(row => (row, annexes.Quote(row)))], annexes))
            .OrderBy(carrier => carrier.Kind, StringComparer.Ordinal).ThenBy(carrier => carrier.Name, StringComparer.OrdinalIgnoreCase)];

    // Each carrier of a movement; the rows of the table that a claim's words name; else the words. A type is many airframes and proves no identity.
    private static IEnumerable<string> Named(ClaimRow row)
    {
        if (row.Movement is { } movement) return movement.Carriers;
        const string table = "carriers/";
        var found = SlotRows.Of(row.Claim).Where(slot => slot.Slot == "carrier" && slot.Row.StartsWith(table, StringComparison.Ordinal)).Select(slot => slot.Row[table.Length..])
            .Where(id => ById.TryGetValue(id, out var known) && known[3] is "vessel" or "aircraft").ToList();
        return found.Count > 0 ? found : [row.Claim.Carrier!];
    }

    private static CarrierMention Mention(string carrier, ClaimRow row, ImmutableArray<(ClaimRow, Cite)> mentions, Annexes annexes)
    {
        if (!ById.TryGetValue(carrier, out var known)) return new CarrierMention(Fleet.Default.Find(carrier)?.ToString() ?? carrier, row.Movement is { } movement ? Kind(movement.Mode) : Kind(carrier), null, null, mentions);
        var numbers = string.Join(", ", new[] { (Name: "", Value: known[5]), (Name: "ICAO ", Value: known[6]), (Name: "IMO ", Value: known[7]) }.Where(number => number.Value.Length > 0 && number.Value != known[1]).Select(number => number.Name + number.Value));
        return numbers.Length == 0 ? new CarrierMention(known[1], known[3], null, null, mentions)
            : new CarrierMention(known[1], known[3], numbers, annexes.Table(Identities, "the numbers of ships and aircraft"), mentions);
    }

    private static string Kind(TransportMode mode) => mode switch { TransportMode.Sea => "vessel", TransportMode.Air => "aircraft", _ => "other" };

    /// <summary>"vessel", "aircraft" or "other": by the carrier that it names, else by the words that the table knows. Those of two kinds ("sea or rail") are neither.</summary>
    public static string Kind(string carrier)
    {
        if (Fleet.Default.ModeOf(carrier) is { } mode) return mode == TransportMode.Sea ? "vessel" : "aircraft";
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in carrier.Split([' ', '\u00A0', ';', ',', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var row in Words.Rows)
            {
                var known = row[0].EndsWith('*') ? word.StartsWith(row[0][..^1], StringComparison.OrdinalIgnoreCase) : word.Equals(row[0], StringComparison.OrdinalIgnoreCase);
                if (known) kinds.Add(row[1]);
            }
        }

        return kinds.Count == 1 ? kinds.Single() : "other";
    }
}
