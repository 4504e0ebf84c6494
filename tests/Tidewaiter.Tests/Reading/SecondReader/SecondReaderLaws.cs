using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Tidewaiter.Reading;

namespace Tidewaiter.Tests.Reading.SecondReader;

/// <summary>Whatever a model says: quotes are exact, slots are the text's words, and no certainty rises.</summary>
public sealed class SecondReaderLaws
{
    private static readonly string[] Words = Stand.Report.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    private static readonly string[] Hedges = ["may have sent", "reportedly sent", "is believed to have sent", "did not send", "plans to send", "allegedly sent", "could send", "is rumoured to have sent", "has never sent", "appears to have sent"];

    [Fact]
    public void Nothing_stands_that_is_not_the_texts()
    {
        var layer = TextLayer.From(Stand.Report);
        var numbers = Layers.Quantities(layer);
        Prop.ForAll(Lies().ArrayOf().ToArbitrary(), claims =>
        {
            var said = claims.Select(claim => JsonSerializer.Deserialize<JsonElement>(claim)).ToList();
            foreach (var claim in Stand.ReadClaims(claims).Claims)
            {
                claim.Quote.ShouldBe(layer.Slice(claim.Span));
                foreach (var slot in new[] { claim.Supplier, claim.Recipient, claim.Carrier, claim.Item, claim.FromPlace, claim.ToPlace, claim.Time?.Text }.Concat(claim.Sources.Sources).OfType<string>()) Single(Stand.Report).ShouldContain(Single(slot));
                if (claim.Quantity is { } quantity) numbers.ShouldContain(item => item.Min == quantity.Min && item.Max == quantity.Max);
                said.ShouldContain(proposed => Modality(proposed) >= claim.Modality);
                claim.Cues.ShouldAllBe(cue => cue.Ceiling >= claim.Modality);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_hedge_in_the_text_is_never_lost()
    {
        var gen = from hedge in Gen.Elements(Hedges)
                  from modality in Gen.Elements("asserted", "reported")
                  from cut in Gen.Choose(0, 2)
                  select (hedge, modality, cut);
        Prop.ForAll(gen.ToArbitrary(), one =>
        {
            var sentence = $"North Korea {one.hedge} shells to Russia";
            var quote = one.cut switch { 0 => sentence, 1 => one.hedge + " shells to Russia", _ => "shells to Russia" };
            var reading = Stand.Read("[" + Stand.Claim(quote, modality: one.modality, more: "\"item\":\"shells\"") + "]", sentence + ".");
            var most = one.hedge is "reportedly sent" or "allegedly sent" ? Tidewaiter.Modality.Reported : Tidewaiter.Modality.Planned;
            ((int)reading.One().Modality).ShouldBeLessThanOrEqualTo((int)most, quote);
        }).QuickCheckThrowOnFailure();
    }

    private static Gen<string> Lies() =>
        from start in Gen.Choose(0, Words.Length - 2)
        from length in Gen.Choose(1, 14)
        from kind in Gen.Elements("transfer", "movement", "sighting", "use", "handover")
        from modality in Gen.Elements("asserted", "reported", "possible", "denied", "certain")
        from slots in Gen.Elements(Words.Append("Syria").Append("sarin gas").ToArray()).ArrayOf(5)
        from number in Gen.Elements(1500, 40, 2, 7, 9500)
        select JsonSerializer.Serialize(new
        {
            quote = string.Join(' ', Words.Skip(start).Take(length)).TrimEnd('.', ','),
            kind,
            modality,
            sources = new[] { slots[0] },
            supplier = slots[1],
            recipient = slots[2],
            item = slots[3],
            quantity = new { min = number, max = number, approx = false, unit = "shells" },
            time = new { @from = "2020-01-01", to = "2020-01-01", text = slots[4] },
        });

    private static Modality Modality(JsonElement claim) => Modalities.TryParse(claim.GetProperty("modality").GetString(), out var modality) ? modality : Tidewaiter.Modality.Denied;

    private static string Single(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
