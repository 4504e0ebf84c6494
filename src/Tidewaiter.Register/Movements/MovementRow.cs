using System.Collections.Immutable;
using System.Globalization;
using Tidewaiter.Register.Echoes;
using Tidewaiter.Register.Items;
using Tidewaiter.Register.Tables;

namespace Tidewaiter.Register.Movements;

/// <summary>Reads one row of a table of movements.</summary>
internal static class MovementRow
{
    private static readonly string[] Doubts = ["infer", "partly", "declared", "presumed", "suspected"];
    private static readonly string[] TripWords = ["voyage", "visit", "trip", "sailing", "call", "flight", "sortie", "train", "convoy"];
    private const int LongestCell = 2_000;

    /// <summary>The movement; null, with a fault, when the row gives no mode or no day.</summary>
    public static ObservedMovement? Read(TextLayer layer, ContentHash exhibit, CsvRow record, ClaimColumns columns, Action<string> fault)
    {
        string Cell(string name) => columns.Cell(record.Cells, name);
        if (!TransportModes.TryParse(Cell("mode"), out var mode))
        {
            fault($"'{Cell("mode")}' is no mode (sea, air, rail or road): the row is left out");
            return null;
        }

        if (Days(Cell("start"), Cell("end"), fault) is not { } period)
        {
            fault("no day of the movement can be read: the row is left out");
            return null;
        }

        var (origins, destinations) = (Places(Cell("origin")), Places(Cell("destination")));
        var carriers = Parts(Cell("carrier")).Select(carrier => Fleet.Default.Find(carrier)?.Id ?? carrier).ToImmutableArray();
        var (basis, root) = (Basis(Cell("evidence_kind"), Cell("origin"), Cell("destination")), Root(Cell("evidence_kind"), Cell("source")));
        var span = layer.SpanOf(record.Start, record.End);
        var cargo = Or(Cell("cargo_as_stated"), Cell("cargo"));
        return new ObservedMovement
        {
            Id = Or(Cell("movement_id"), $"line {record.Line}")!,
            Mode = mode,
            Basis = basis,
            Carriers = carriers,
            Origins = origins,
            Destinations = destinations,
            FromState = State(origins),
            ToState = State(destinations),
            Period = period,
            Trips = new Quantity(Trips(Cell("trips"), Cell("detail"), carriers), null, approximate: false, mode.TripUnit()),
            Cargo = cargo,
            Amount = cargo is null ? null : Amount(cargo),
            Detail = Or(Cell("detail"), null),
            Source = Or(Cell("source"), null),
            Root = root,
            Published = (RowReading.Date(Cell("published"), fault) ?? FirstDate(Cell("source")))?.To,
            Span = span,
            Quote = layer.Slice(span),
            Line = record.Line,
            Exhibit = exhibit,
        };
    }

    private static Period? Days(string start, string end, Action<string> fault)
    {
        var (from, to) = (RowReading.Date(start, fault), RowReading.Date(end, fault));
        if ((from ?? to) is null) return null;
        var period = new Period((from ?? to)!.Value.From, (to ?? from)!.Value.To);
        if (!period.IsEmpty) return period;
        fault($"the movement from {start} to {end} ends before it begins");
        return null;
    }

    private static ImmutableArray<string> Places(string cell) =>
        [.. Parts(cell).Select(WithoutRemark).Where(place => place.Length > 0).Select(place => Waypoints.Default.Find(place)?.Id ?? place)];

    // All alternatives lie in one state, or the state is not known.
    private static string? State(ImmutableArray<string> places)
    {
        var states = places.Select(Waypoints.Default.StateOf).Distinct(StringComparer.Ordinal).ToList();
        return states is [{ } one] ? one : null;
    }

    private static MovementBasis Basis(string evidence, string origin, string destination)
    {
        if (evidence.Contains("asserted", StringComparison.OrdinalIgnoreCase) || evidence.Equals("reported", StringComparison.OrdinalIgnoreCase)) return MovementBasis.Asserted;
        return Array.Exists(Doubts, doubt => $"{evidence} {origin} {destination}".Contains(doubt, StringComparison.OrdinalIgnoreCase)) ? MovementBasis.Inferred : MovementBasis.Observed;
    }

    // "asserted by NIS (radar image)" is the word of the NIS; an observation is that of the first source named: "RUSI, WaPo 2023-10-16" is RUSI's.
    private static string Root(string evidence, string source)
    {
        const string by = "asserted by ";
        var at = evidence.IndexOf(by, StringComparison.OrdinalIgnoreCase);
        var words = at >= 0 ? UpTo(evidence[(at + by.Length)..], " (", " with ") : UpTo(source, ";", ",", " via ", ":", " copies", " p=");
        var name = string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeWhile(word => !PartialDate.TryParse(word, out _)));
        return name.Length == 0 ? "unnamed" : Countries.Default.Find(name)?.Name ?? Voices.Name(name);
    }

    private static string UpTo(string text, params ReadOnlySpan<string> ends)
    {
        foreach (var end in ends)
        {
            var at = text.IndexOf(end, StringComparison.Ordinal);
            if (at >= 0) text = text[..at];
        }

        return text.Trim();
    }

    private static Period? FirstDate(string text)
    {
        foreach (var word in text.Split([' ', ',', ';', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length >= 7 && PartialDate.TryParse(word, out var date)) return date.Days;
        }

        return null;
    }

    // "64 voyages", "25 visits in 49 of 109 image days", "at least 5 round trips"; without a count each carrier that is known by itself made one.
    private static decimal Trips(string trips, string detail, ImmutableArray<string> carriers)
    {
        if (decimal.TryParse(trips, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var told) && told is >= 1 and < 1_000_000) return told;
        var words = WordForms.Of(detail);
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (!decimal.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or >= 1_000_000) continue;
            if (TripWords.Contains(words[i + 1], StringComparer.Ordinal) || (i + 2 < words.Count && TripWords.Contains(words[i + 2], StringComparer.Ordinal))) return count;
        }

        return Math.Max(1, carriers.Count(carrier => Fleet.Default.Find(carrier) is not null));
    }

    // "~300 containers in the released images", ">2.5 million rounds", "74,000 t explosives".
    private static Quantity? Amount(string cargo)
    {
        var words = cargo[..Math.Min(cargo.Length, LongestCell)].Replace("~", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (!decimal.TryParse(words[i], NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number is < 0 or >= 1_000_000_000) continue;
            var million = words[i + 1] == "million" && i + 2 < words.Length;
            return new Quantity(million ? number * 1_000_000 : number, null, approximate: true, Units.Of(words[million ? i + 2 : i + 1]));
        }

        return null;
    }

    private static IEnumerable<string> Parts(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string WithoutRemark(string place)
    {
        var at = place.IndexOf(" (", StringComparison.Ordinal);
        return at < 0 ? place : place[..at].Trim();
    }

    private static string? Or(string cell, string? other) => cell.Length > 0 ? cell : string.IsNullOrEmpty(other) ? null : other;
}
