using System.Text.Json;
using Tidewaiter.Reading;
using Tidewaiter.Reading.SecondReader;
using Tidewaiter.Tests.Tree;

namespace Tidewaiter.Tests.Reading.SecondReader;

/// <summary>A model that finds every annotated claim of every report and asserts them all: what is hedged, planned or denied stays so.</summary>
public sealed class AnnotatedReportTests
{
    // Of the reports that are kept aside, two tell a denial in words that no cue of the lexicon covers.
    [Theory]
    [InlineData("dev", 0)]
    [InlineData("held", 2)]
    public async Task Nothing_is_promoted_by_a_model_that_asserts_everything(string part, int most)
    {
        var stop = TestContext.Current.CancellationToken;
        var folder = Path.Combine(Checkout.Root, "tests", "cases", "reports");
        using var index = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "index.json"), stop));
        var (weak, standing, promoted) = (0, 0, new List<string>());
        foreach (var report in index.RootElement.EnumerateArray().Where(report => report.GetProperty("part").GetString() == part))
        {
            var name = Path.Combine(folder, report.GetProperty("file").GetString()!);
            var layer = TextLayer.From(await File.ReadAllTextAsync(name + ".txt", stop));
            using var annotated = JsonDocument.Parse(await File.ReadAllTextAsync(name + ".claims.json", stop));
            foreach (var claim in annotated.RootElement.EnumerateArray())
            {
                if (!Modalities.TryParse(claim.GetProperty("modality").GetString(), out var written) || written > Modality.Planned) continue;
                weak++;
                foreach (var read in (await Asserted(layer, claim.GetProperty("quote").GetString()!, claim.GetProperty("kind").GetString()!)).Claims)
                {
                    standing++;
                    if (Modalities.IsPromotion(written, read.Modality)) promoted.Add($"{Path.GetFileName(name)}: {written.Word()} read as {read.Modality.Word()}: {read.Quote}");
                }
            }
        }

        standing.ShouldBeGreaterThan(weak * 9 / 10, $"{standing} of {weak} stand");
        promoted.Count.ShouldBeLessThanOrEqualTo(most, $"{promoted.Count} of {standing}: {string.Join('\n', promoted)}");
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
