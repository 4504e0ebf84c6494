using System.Collections.Immutable;
using System.Globalization;
using Tidewaiter.Register.Accounts;

namespace Tidewaiter.Register.Tables;

/// <summary>Reads the cells of a row of a table of claims.</summary>
internal static class RowReading
{
    // In this order: the first word that stands in the cell decides. Whatever only could be, was planned or was computed never becomes a delivery.
    private static readonly (string Word, ClaimKind Kind, Modality Modality)[] Semantics =
    [
        ("denied", ClaimKind.Transfer, Modality.Denied),
        ("rumour", ClaimKind.Transfer, Modality.Speculated),
        ("speculat", ClaimKind.Transfer, Modality.Speculated),
        ("plan", ClaimKind.Transfer, Modality.Planned),
        ("expected", ClaimKind.Transfer, Modality.Planned),
        ("capacity", ClaimKind.Estimate, Modality.Possible),
        ("equivalence", ClaimKind.Estimate, Modality.Possible),
        ("conversion", ClaimKind.Estimate, Modality.Possible),
        ("suspected", ClaimKind.Transfer, Modality.Possible),
        ("possible", ClaimKind.Transfer, Modality.Possible),
        ("share", ClaimKind.Estimate, Modality.Reported),
        ("estimate from", ClaimKind.Estimate, Modality.Reported),
        ("used", ClaimKind.Use, Modality.Reported),
        ("launched", ClaimKind.Use, Modality.Reported),
        ("transported", ClaimKind.Movement, Modality.Reported),
        ("delivered", ClaimKind.Transfer, Modality.Reported),
        ("shipped", ClaimKind.Transfer, Modality.Reported),
        ("supplied", ClaimKind.Transfer, Modality.Reported),
        ("procured", ClaimKind.Transfer, Modality.Reported),
        ("deployed", ClaimKind.Deployment, Modality.Reported),
        ("dispatched", ClaimKind.Labour, Modality.Reported),
        ("observed", ClaimKind.Transfer, Modality.Reported),
        ("estimate", ClaimKind.Estimate, Modality.Reported),
    ];

    /// <summary>The words with which the semantics of a fact about an organisation begin.</summary>
    public static ImmutableArray<(string Word, DifferenceKind Kind)> BodyFacts { get; } =
    [
        ("founded", DifferenceKind.Founded), ("formed", DifferenceKind.Founded), ("established", DifferenceKind.Founded), ("created", DifferenceKind.Founded), ("set up", DifferenceKind.Founded),
        ("named", DifferenceKind.Name), ("members", DifferenceKind.Members), ("published", DifferenceKind.Published),
    ];

    private static readonly string[] Trips = ["voyages", "flights"];

    /// <summary>Kind and modality of a row; an estimate when its semantics are not understood. A figure computed from another and a report that the table itself calls false never count.</summary>
    public static (ClaimKind Kind, Modality Modality, bool Understood) Kind(string semantics, string chain, string item, string unit, string certainty)
    {
        if (IsBodyFact(semantics, unit)) return (ClaimKind.Body, certainty.Equals("misreport", StringComparison.OrdinalIgnoreCase) ? Modality.Denied : certainty.Equals("speculation", StringComparison.OrdinalIgnoreCase) ? Modality.Speculated : Modality.Reported, true);
        var index = Array.FindIndex(Semantics, entry => semantics.Contains(entry.Word, StringComparison.OrdinalIgnoreCase));
        if (index < 0) return (ClaimKind.Estimate, Modality.Possible, false);
        var (_, kind, modality) = Semantics[index];
        if (chain.StartsWith("conversion", StringComparison.OrdinalIgnoreCase)) (kind, modality) = (ClaimKind.Estimate, Modality.Possible);
        if (kind == ClaimKind.Transfer && Trips.Contains(Items.Units.Of(unit), StringComparer.Ordinal)) kind = ClaimKind.Movement;
        if (kind == ClaimKind.Labour && item.Contains("troop", StringComparison.OrdinalIgnoreCase)) kind = ClaimKind.Deployment;
        if (certainty.Equals("misreport", StringComparison.OrdinalIgnoreCase)) modality = Modality.Denied;
        if (certainty.Equals("speculation", StringComparison.OrdinalIgnoreCase)) modality = Modalities.Weakest(modality, Modality.Speculated);
        return (kind, modality, true);
    }

    // "Established delivery" of rounds is no founding: what is counted in a unit is no such fact, members apart.
    private static bool IsBodyFact(string semantics, string unit) => BodyFacts.Any(fact => (unit.Length == 0 || fact.Kind == DifferenceKind.Members) && semantics.StartsWith(fact.Word, StringComparison.OrdinalIgnoreCase) && (semantics.Length == fact.Word.Length || semantics[fact.Word.Length] == ' '));

    /// <summary>"delivered Russia to DPRK" names both parties; other words name none.</summary>
    public static (string? Supplier, string? Recipient) Direction(string semantics)
    {
        var words = semantics.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var to = Array.IndexOf(words, "to");
        if (to < 1 || to + 1 >= words.Length) return (null, null);
        var (from, towards) = (Longest(words[..to], fromEnd: true), Longest(words[(to + 1)..], fromEnd: false));
        return from is null || towards is null ? (null, null) : (from, towards);
    }

    /// <summary>The amount, by the qualifier in front of the number.</summary>
    public static Quantity? Amount(string low, string high, string qualifier, string unit, Action<string> fault)
    {
        var (from, to) = (Number(low, fault), Number(high, fault));
        if (from is null && to is null) return null;
        if (from > to)
        {
            fault($"the amount {low} to {high} is turned round: it is left out");
            return null;
        }

        bool Says(string word) => qualifier.Contains(word, StringComparison.OrdinalIgnoreCase);
        var about = Says("about") || Says("around") || Says("roughly") || Says("some") || Says("nearly") || Says("almost") || Says("dozen") || Says("hundreds") || Says("millions") || Says("thousands");
        var meaning = Says("another") ? QuantityMeaning.Increment : QuantityMeaning.Cumulative;
        if (from is not null && to is null)
        {
            if (Says("nearly") || Says("almost") || Says("up to") || Says("as many as") || Says("as much as")) (from, to) = (null, from);
            else if (!Says("more than") && !Says("at least") && !Says("over") && !Says("millions")) to = from;
        }

        return new Quantity(from, to, about, unit, meaning);
    }

    /// <summary>The period; "since" ends on the day of publication. Null when neither end is given.</summary>
    public static EventTime? Time(string start, string end, DateOnly? published, Action<string> fault)
    {
        var (from, to) = (Date(start, fault)?.From, Date(end, fault)?.To);
        if (from is null && to is null) return null;
        var period = new Period(from, to ?? published);
        if (!period.IsEmpty) return new EventTime(period, $"{start}..{end}");
        fault($"the period {start} to {end} ends before it begins: it is left out");
        return null;
    }

    /// <summary>The days that a cell may mean: "2023", "2023-10", "2023-10-13"; null when it is empty.</summary>
    public static Period? Date(string cell, Action<string> fault)
    {
        if (cell.Length == 0) return null;
        if (PartialDate.TryParse(cell, out var date)) return date.Days;
        fault($"'{cell}' is no date (2023, 2023-10 or 2023-10-13): it is left out");
        return null;
    }

    /// <summary>The modality that the semantics leave, or a weaker one that the row names: a cell lowers and never raises.</summary>
    public static Modality Weakened(Modality modality, string cell, Action<string> fault)
    {
        if (cell.Length == 0) return modality;
        if (Modalities.TryParse(cell.ToLowerInvariant(), out var named)) return Modalities.Weakest(modality, named);
        fault($"'{cell}' is no modality (asserted, reported, planned, possible, speculated, denied): the row is read as possible");
        return Modalities.Weakest(modality, Modality.Possible);
    }

    /// <summary>The Admiralty grade of a row; null when the cell is empty or no grade.</summary>
    public static Grade? GradeOf(string cell, Action<string> fault)
    {
        if (cell.Length == 0) return null;
        if (Grade.TryParse(cell, out var grade)) return grade;
        fault($"'{cell}' is no grade (A to F, 1 to 6, or both: B2): it is left out");
        return null;
    }

    /// <summary>An amount as a cell writes it: digits, thousands with commas, a decimal point. "1,5" is none: the comma of a decimal must not make fifteen of one and a half.</summary>
    public static bool TryNumber(string cell, out decimal number)
    {
        number = 0;
        var point = cell.IndexOf('.', StringComparison.Ordinal);
        var groups = (point < 0 ? cell : cell[..point]).Split(',');
        if (groups.Length > 1 && (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(group => group.Length != 3))) return false;
        return decimal.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number) && number is >= 0 and < 1_000_000_000_000_000;
    }

    private static decimal? Number(string cell, Action<string> fault)
    {
        if (cell.Length == 0) return null;
        if (TryNumber(cell, out var number)) return number;
        fault($"'{cell}' is no amount: it is left out");
        return null;
    }

    // The longest run of words next to "to" that names a state.
    private static string? Longest(string[] words, bool fromEnd)
    {
        for (var length = Math.Min(words.Length, 4); length > 0; length--)
        {
            var name = string.Join(' ', fromEnd ? words[^length..] : words[..length]);
            if (Countries.Default.Find(name) is not null) return name;
        }

        return null;
    }
}
