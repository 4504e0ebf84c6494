using System.Collections.Immutable;
using Tidewaiter.Register.Movements;

namespace Tidewaiter.Workbench.Weigh.Briefs;

/// <summary>The ships and aircraft that claims name: the annexes of vessels and of flights.</summary>
internal static class CarrierMentions
{
    private static readonly DataTable Words = DataTable.Own("carrier-words.tsv");

    /// <summary>All of them, by kind and name; claims about other days than those of the window are left out.</summary>
    public static ImmutableArray<CarrierMention> Of(IEnumerable<ClaimRow> claims, Period window, Annexes annexes) =>
        [.. claims.Where(row => row.Claim.Carrier is not null && (row.Claim.Time is null || row.Claim.Time.Period.Overlaps(window)))
            .GroupBy(row => row.Claim.Carrier!, StringComparer.OrdinalIgnoreCase)
            .Select(same => new CarrierMention(same.First().Claim.Carrier!, Kind(same.Key), [.. same.OrderBy(row => row.Claim.Time?.Period.From).ThenBy(row => row.Claim.Id.Text, StringComparer.Ordinal).Select(row => (row, annexes.Quote(row)))]))
            .OrderBy(carrier => carrier.Kind, StringComparer.Ordinal).ThenBy(carrier => carrier.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>"vessel", "aircraft" or "other": by the carrier that it names, else by the first word that the table knows.</summary>
    public static string Kind(string carrier)
    {
        if (Fleet.Default.ModeOf(carrier) is { } mode) return mode == TransportMode.Sea ? "vessel" : "aircraft";
        foreach (var word in carrier.Split([' ', '\u00A0', ';', ',', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var row in Words.Rows)
            {
                var known = row[0].EndsWith('*') ? word.StartsWith(row[0][..^1], StringComparison.OrdinalIgnoreCase) : word.Equals(row[0], StringComparison.OrdinalIgnoreCase);
                if (known) return row[1];
            }
        }

        return "other";
    }
}
