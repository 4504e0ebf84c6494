using System.Globalization;
using Tidewaiter.Register;
using Tidewaiter.Register.Bounds;

namespace Tidewaiter.Tests.Register.Bounds;

/// <summary>The cases of tests/cases/register/bounds.txt, worked by hand.</summary>
public sealed class BoundCaseTests
{
    public static TheoryData<string> Cases => [.. Blocks().Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_bounds_are_those_worked_by_hand(string name)
    {
        var lines = Blocks()[name];
        var options = new RegisterOptions { Window = Days(Rest(lines.Single(line => line.StartsWith("window ", StringComparison.Ordinal)))) };
        foreach (var line in lines.Where(line => line.StartsWith("tolerance ", StringComparison.Ordinal))) options = options with { Tolerance = decimal.Parse(Rest(line), CultureInfo.InvariantCulture) };
        foreach (var line in lines.Where(line => line.StartsWith("assume ", StringComparison.Ordinal))) options = options.With(Assumption.All.Concat(Conversion.All.Select(one => one.Assumption)).Single(one => one.Name == Rest(line)), on: true);
        var claims = lines.Where(line => line.StartsWith("claim ", StringComparison.Ordinal)).Select((line, number) => Claim(Rest(line), number)).ToList();

        var rows = Weigh.Build(claims, options).Rows.Select(row => $"{row.Flow.Item} | {row.Unit} | {End(row.Lower)} | {End(row.Upper)}{(row.Contradicted ? " | contradicted" : "")}").Order(StringComparer.Ordinal);
        rows.ShouldBe(lines.Where(line => line.StartsWith("row ", StringComparison.Ordinal) && line != "row none").Select(Rest).Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, List<string>> Blocks()
    {
        var blocks = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? block = null;
        foreach (var line in File.ReadLines(Path.Combine(Checkout.Root, "tests/cases/register/bounds.txt")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith("case ", StringComparison.Ordinal)) blocks.Add(Rest(line), block = []);
            else block!.Add(line);
        }

        return blocks;
    }

    private static WeighedClaim Claim(string line, int number)
    {
        var cells = line.Split(" | ");
        var layer = ContentHash.Of([(byte)number]);
        var claim = new Claim
        {
            Span = new Span(layer, 0, 10),
            Quote = "…",
            Kind = cells[1] == "troops" ? ClaimKind.Deployment : ClaimKind.Transfer,
            Modality = Modality.Reported,
            Sources = new SourceChain(cells[0]),
            Supplier = "Syldavia",
            Recipient = "Borduria",
            Item = cells[1],
            Quantity = Amount(cells[2], cells.Length > 4 ? cells[4] : "cumulative"),
            Time = new EventTime(Days(cells[3]), cells[3]),
            Rule = "case",
        };
        return new WeighedClaim { Id = claim.Id, Claim = claim, Published = new DateOnly(2026, 1, 1), SourceName = "paper", Exhibit = layer };
    }

    private static Quantity Amount(string text, string meaning)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var (figure, unit, about) = (text[..space].TrimStart('~'), text[(space + 1)..], text[0] == '~');
        var dots = figure.IndexOf("..", StringComparison.Ordinal);
        var (low, high) = dots < 0 ? (figure, figure) : (figure[..dots], figure[(dots + 2)..]);
        return new Quantity(Number(low), Number(high), about, unit, Enum.Parse<QuantityMeaning>(meaning, ignoreCase: true));
    }

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static Period Days(string text) => text == ".." ? Period.Always : Period.TryParse(text, out var period) ? period : throw new FormatException(text);

    private static string End(decimal? end) => end?.ToString("0.####", CultureInfo.InvariantCulture) ?? "-";

    private static string Rest(string line) => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
