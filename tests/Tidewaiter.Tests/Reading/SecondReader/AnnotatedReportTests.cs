using System.Text.Json;
using Tidewaiter.Reading;
using Tidewaiter.Reading.SecondReader;
using Tidewaiter.Tests.Tree;

namespace Tidewaiter.Tests.Reading.SecondReader;

/// <summary>A model that finds every annotated claim of every report and asserts them all: what is hedged, planned or denied stays so.</summary>
public sealed class AnnotatedReportTests
{
    [Fact]
    public async Task Nothing_is_promoted_by_a_model_that_asserts_everything()
    {
        var (weak, standing, promoted) = (0, 0, new List<string>());
        foreach (var file in Directory.GetFiles(Path.Combine(Checkout.Root, "tests", "cases", "reports"), "*.claims.json").Order(StringComparer.Ordinal))
        {
            var layer = TextLayer.From(await File.ReadAllTextAsync(file.Replace(".claims.json", ".txt", StringComparison.Ordinal), TestContext.Current.CancellationToken));
            using var annotated = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            foreach (var claim in annotated.RootElement.EnumerateArray())
            {
                if (!Modalities.TryParse(claim.GetProperty("modality").GetString(), out var written) || written > Modality.Planned) continue;
                weak++;
                foreach (var read in (await Asserted(layer, claim.GetProperty("quote").GetString()!, claim.GetProperty("kind").GetString()!)).Claims)
                {
                    standing++;
                    if (Modalities.IsPromotion(written, read.Modality)) promoted.Add($"{Path.GetFileName(file)}: {written.Word()} read as {read.Modality.Word()}: {read.Quote}");
                }
            }
        }

        standing.ShouldBeGreaterThan(weak * 9 / 10, $"{standing} of {weak} stand");
        promoted.ShouldBeEmpty($"{promoted.Count} of {standing}");
    }

    // The first word of the quote serves as a slot: what is tried here is the modality.
    private static Task<SecondReading> Asserted(TextLayer layer, string quote, string kind)
    {
        var slot = quote.Split([' ', '\n', '\u00A0', ',', '\u2019', '\''], StringSplitOptions.RemoveEmptyEntries)[0].Trim('"', '\u201C', '\u201D', '(', '.');
        var options = new ReadingOptions();
        var nothing = new TextReading([], []);
        var answer = $"[{Stand.Claim(quote, kind, more: "\"item\":" + JsonSerializer.Serialize(slot))}]";
        return ModelReader.ReadAsync(layer, options, nothing, "m", (_, _) => Task.FromResult(ModelReply.Of(answer)), TestContext.Current.CancellationToken);
    }
}
