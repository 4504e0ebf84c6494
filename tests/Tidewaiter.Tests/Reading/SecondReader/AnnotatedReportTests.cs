using System.Text.Json;
using Tidewaiter.Reading;
using Tidewaiter.Reading.SecondReader;

namespace Tidewaiter.Tests.Reading.SecondReader;

/// <summary>The annotated claims of every report, put forward by a model that asserts them all and by one that is right.</summary>
public sealed class AnnotatedReportTests
{
    // The grammar is left out here: only cues may lower. Two denials are told in words that no cue of the lexicon covers; a present that looks ahead ("two more follow") is seen by the grammar alone.
    [Theory]
    [InlineData("dev", 1)]
    [InlineData("held", 2)]
    public async Task Nothing_is_promoted_by_a_model_that_asserts_everything(string part, int most)
    {
        var (weak, standing, promoted) = (0, 0, new List<string>());
        await foreach (var (name, layer, claim, written) in Annotated(part))
        {
            if (written > Modality.Planned) continue;
            weak++;
            foreach (var read in (await Read(layer, claim, Modality.Asserted)).Claims)
            {
                standing++;
                if (Modalities.IsPromotion(written, read.Modality)) promoted.Add($"{name}: {written.Word()} read as {read.Modality.Word()}: {read.Quote}");
            }
        }

        standing.ShouldBeGreaterThan(weak * 9 / 10, $"{standing} of {weak} stand");
        promoted.Count.ShouldBeLessThanOrEqualTo(most, $"{promoted.Count} of {standing}: {string.Join('\n', promoted)}");
    }

    // A cue counts wherever it touches the quote, also where it bears on another event in it: that is the price of the test above.
    [Theory]
    [InlineData("dev")]
    [InlineData("held")]
    public async Task Most_of_what_a_model_gets_right_keeps_its_modality(string part)
    {
        var (firm, kept) = (0, 0);
        await foreach (var (_, layer, claim, written) in Annotated(part))
        {
            if (written <= Modality.Planned) continue;
            firm++;
            kept += (await Read(layer, claim, written)).Claims.Count(read => read.Modality >= Modality.Reported);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{part}: {kept} of {firm} asserted or reported claims stay so");
        kept.ShouldBeGreaterThan(firm * 4 / 5);
    }

    private static async IAsyncEnumerable<(string Name, TextLayer Layer, JsonElement Claim, Modality Written)> Annotated(string part)
    {
        var stop = TestContext.Current.CancellationToken;
        var folder = Path.Combine(Checkout.Root, "tests", "cases", "reports");
        using var index = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "index.json"), stop));
        foreach (var report in index.RootElement.EnumerateArray().Where(report => report.GetProperty("part").GetString() == part))
        {
            var name = report.GetProperty("file").GetString()!;
            var layer = TextLayer.From(await File.ReadAllTextAsync(Path.Combine(folder, name + ".txt"), stop));
            using var annotated = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, name + ".claims.json"), stop));
            foreach (var claim in annotated.RootElement.EnumerateArray())
            {
                if (Modalities.TryParse(claim.GetProperty("modality").GetString(), out var written)) yield return (name, layer, claim, written);
            }
        }
    }

    // The first word of the quote serves as a slot: what is tried here is the modality.
    private static Task<SecondReading> Read(TextLayer layer, JsonElement claim, Modality modality)
    {
        var quote = claim.GetProperty("quote").GetString()!;
        var slot = quote.Split([' ', '\n', '\u00A0', ',', '\u2019', '\''], StringSplitOptions.RemoveEmptyEntries)[0].Trim('"', '\u201C', '\u201D', '(', '.');
        var answer = $"[{Stand.Claim(quote, claim.GetProperty("kind").GetString()!, modality.Word(), "\"item\":" + JsonSerializer.Serialize(slot))}]";
        return ModelReader.ReadAsync(layer, new ReadingOptions(), new TextReading([], []), "m", (_, _) => Task.FromResult(ModelReply.Of(answer)), TestContext.Current.CancellationToken);
    }
}
