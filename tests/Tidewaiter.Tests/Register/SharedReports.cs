using System.Text.Json;
using Tidewaiter.Register;

namespace Tidewaiter.Tests.Register;

/// <summary>The two annotated reports beside the checkout, as weighed claims.</summary>
internal static class SharedReports
{
    public static IReadOnlyList<WeighedClaim> First => Read("000_e70707c091584eb0", new DateOnly(2024, 3, 29));

    public static IReadOnlyList<WeighedClaim> Second => Read("004_beb64e146ec68320", new DateOnly(2025, 5, 30));

    private static List<WeighedClaim> Read(string name, DateOnly published)
    {
        var layer = TextLayer.From(File.ReadAllText(Checkout.SharedFile($"reports/{name}.txt")));
        using var json = JsonDocument.Parse(File.ReadAllText(Checkout.SharedFile($"reports/{name}.claims.json")));
        return [.. json.RootElement.EnumerateArray().Select(element =>
        {
            var claim = ClaimJson.Read(element, layer.Hash);
            return new WeighedClaim { Id = claim.Id, Claim = claim, Published = published, SourceName = name, Exhibit = layer.Hash };
        })];
    }
}

/// <summary>Building under the running test.</summary>
internal static class Weigh
{
    public static TransferRegister Build(IReadOnlyList<WeighedClaim> claims, RegisterOptions? options = null) =>
        RegisterBuilder.Build(claims, options ?? new RegisterOptions(), TestContext.Current.CancellationToken);
}
