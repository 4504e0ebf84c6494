using Tidewaiter.Reading.Measures;

namespace Tidewaiter.Tests.Reading.Measures.Recognizers;

/// <summary>The suite's names of units and currencies beside ours: tests/cases/reading/measures/suite-names.tsv.</summary>
internal static class Names
{
    private static readonly Dictionary<string, string> Rows = File.ReadAllLines(Path.Combine(Checkout.Root, "tests/cases/reading/measures/suite-names.tsv"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'))
        .ToDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);

    /// <summary>ISO code where the words settle it, and the name.</summary>
    public static (string Code, string Name) Currency(MoneyName money)
    {
        var name = Rows.GetValueOrDefault(money.Denomination, money.Denomination);
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? ("", name) : (name[..slash], name[(slash + 1)..]);
    }

    /// <summary>Unit and subtype, or null when the suite has no such unit.</summary>
    public static string? Unit(string unit) => Rows.GetValueOrDefault(unit);
}
