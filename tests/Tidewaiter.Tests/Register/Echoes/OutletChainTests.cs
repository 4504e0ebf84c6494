using System.Globalization;
using Tidewaiter.Reading;
using Tidewaiter.Register;
using Tidewaiter.Register.Echoes;

namespace Tidewaiter.Tests.Register.Echoes;

/// <summary>
/// One broadcaster and five outlets that have it from there, each in the way in which copies were seen to go: named, reported, copied without a name, retold, cited at second hand. The words are our own.
/// </summary>
public sealed class OutletChainTests
{
    [Fact]
    public void Five_outlets_that_copy_one_broadcast_are_one_root()
    {
        var register = Weigh.Build(Read());
        var row = register.Rows.ShouldHaveSingleItem();
        (row.Lower, row.IndependentRoots).ShouldBe((40m, 1));
        row.Roots.ShouldBe(["Halla TV"]);
    }

    [Theory]
    [InlineData("Morning Ledger", "Harbour Daily", EchoReasonKind.SameRoot)]
    [InlineData("Defence Notes", "Harbour Daily", EchoReasonKind.SharedWording)]
    [InlineData("World Courier", "Harbour Daily", EchoReasonKind.SharedFigure)]
    [InlineData("Airlift Weekly", "Harbour Daily", EchoReasonKind.Citation)]
    public void Each_copy_is_linked_with_its_reason(string copy, string original, EchoReasonKind reason)
    {
        var claims = Read();
        var transfers = claims.Where(claim => claim.Claim.Kind == ClaimKind.Transfer).ToDictionary(claim => claim.SourceName, claim => claim.Id, StringComparer.Ordinal);
        var (from, to) = (transfers[original], transfers[copy]);
        var links = Weigh.Build(claims).Echoes;
        var said = string.Join('\n', links.Select(link => $"{Outlet(link.Copy)} < {Outlet(link.Original)}: {string.Join("; ", link.Reasons.Select(found => found.Text))}"));
        links.ShouldContain(link => link.Copy == to && link.Original == from && link.Reasons.Any(found => found.Kind == reason), said);
        string Outlet(ClaimId id) => transfers.Single(one => one.Value == id).Key;
    }

    [Fact]
    public void Only_a_person_makes_several_voices_of_them()
    {
        var options = new RegisterOptions().With(Assumption.UnconfirmedEchoes, on: false);
        Weigh.Build(Read(), options).Rows.ShouldHaveSingleItem().IndependentRoots.ShouldBeGreaterThan(1);
    }

    private static List<WeighedClaim> Read()
    {
        var claims = new List<WeighedClaim>();
        foreach (var text in File.ReadAllText(Path.Combine(Checkout.Root, "tests/cases/register/outlets.txt")).Split("== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var (head, body) = (text[..text.IndexOf('\n', StringComparison.Ordinal)], text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
            var published = DateOnly.ParseExact(head[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var layer = TextLayer.From(body.Trim() + "\n");
            var reading = Reader.Read(layer, new ReadingOptions { Published = published }, TestContext.Current.CancellationToken);
            claims.AddRange(reading.Claims.Select(claim => new WeighedClaim { Id = claim.Id, Claim = claim, Published = published, SourceName = head[11..], Exhibit = layer.Hash }));
        }

        return claims;
    }
}
