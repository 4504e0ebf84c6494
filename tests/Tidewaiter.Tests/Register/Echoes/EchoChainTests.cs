using Tidewaiter.Register;
using Tidewaiter.Register.Echoes;
using Tidewaiter.Register.Tables;

namespace Tidewaiter.Tests.Register.Echoes;

/// <summary>The chains of copies that are known among the public claims.</summary>
public sealed class EchoChainTests
{
    private static readonly List<WeighedClaim> Claims = ClaimTableTests.Weighed(Table);

    private static TextLayer Table => TextLayer.From(File.ReadAllText(Checkout.SharedFile("reference/claims.csv")));

    [Fact]
    public void Every_known_chain_is_found_with_its_reason()
    {
        var links = Weigh.Build(Claims).Echoes;
        var missing = new List<string>();
        foreach (var chain in File.ReadLines(Path.Combine(Checkout.Root, "tests/cases/register/echo-chains.csv")).Skip(1).Select(line => line.Split(',')))
        {
            var kind = Enum.Parse<EchoReasonKind>(chain[2]);
            if (!links.Any(link => link.Copy == Named(chain[0]) && link.Original == Named(chain[1]) && link.Reasons.Any(reason => reason.Kind == kind))) missing.Add(string.Join(' ', chain[..3]));
        }

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Figures_that_two_governments_counted_for_themselves_are_not_linked()
    {
        var links = Weigh.Build(Claims).Echoes;
        string[][] independent = [["c-2024-02-26", "c-2024-02-23"], ["c-2024-06-14", "c-2024-02-23"], ["c-2024-06-14", "c-2024-03-20"], ["c-2024-08-27", "c-2024-09-04"], ["c-2025-05-29e", "c-2025-01-23a"]];
        links.ShouldNotContain(link => independent.Any(pair => link.Copy == Named(pair[0]) && link.Original == Named(pair[1])));
        links.ShouldAllBe(link => link.Reasons.Length > 0 && link.Doubtful && link.Id.StartsWith("e-"));
        links.Select(link => link.Id).ShouldBeUnique();
    }

    internal static ClaimId Named(string id) => Claims.Single(claim => claim.Claim.Quote.StartsWith(id + ",", StringComparison.Ordinal)).Id;
}
