using System.Text;
using System.Text.Json;
using Tidewaiter.Reading;
using Tidewaiter.Reading.SecondReader;

namespace Tidewaiter.Tests.Reading.SecondReader;

/// <summary>A model that finds every annotated claim and asserts each one: no claim that the text hedges, plans or denies may be left as reported or asserted.</summary>
public sealed class AssertingModelTests
{
    [Fact]
    public async Task Nothing_that_it_asserts_is_promoted()
    {
        var folder = Path.Combine(Checkout.Root, "tests", "cases", "reports");
        var (promoted, soft) = (new List<string>(), 0);
        using var index = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "index.json")));
        foreach (var report in index.RootElement.EnumerateArray().Where(static report => report.GetProperty("part").GetString() is "dev" or "held"))
        {
            var name = report.GetProperty("file").GetString();
            var layer = TextLayer.From(File.ReadAllText(Path.Combine(folder, name + ".txt")));
            using var written = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, name + ".claims.json")));
            var claims = written.RootElement.EnumerateArray().Select(claim => ClaimJson.Read(claim, layer.Hash)).ToList();
            var options = new ReadingOptions { Published = DateOnly.Parse(report.GetProperty("published").GetString()!) };
            var answer = Encoding.UTF8.GetString(ClaimJson.WriteAll(claims.Select(static claim => claim with { Modality = Modality.Asserted }), indented: false));
            var reading = await ModelReader.ReadAsync(layer, options, Reader.Read(layer, options), "asserting", (_, _) => Task.FromResult(ModelReply.Of(answer)), TestContext.Current.CancellationToken);

            foreach (var claim in reading.Claims)
            {
                // A quote may carry a reported claim and a denied one of one kind; then only what is firmer than both is a promotion.
                var commitments = claims.Where(annotated => annotated.Span == claim.Span && annotated.Kind == claim.Kind).Select(static annotated => annotated.Modality).ToList();
                if (commitments.Count == 0 || commitments.Exists(IsHard)) continue;
                soft++;
                if (IsHard(claim.Modality)) promoted.Add($"{name}: {claim.Quote}");
            }
        }

        promoted.ShouldBeEmpty();
        soft.ShouldBeGreaterThan(100);
    }

    private static bool IsHard(Modality modality) => modality is Modality.Asserted or Modality.Reported;
}
