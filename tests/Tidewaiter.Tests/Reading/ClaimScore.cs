using System.Text.Json;
using Tidewaiter.Reading;

namespace Tidewaiter.Tests.Reading;

/// <summary>Claims found, missed, made up and promoted, by the rule of the guide: quotes share half of the shorter one, same kind, one to one.</summary>
internal readonly record struct ClaimScore(int Written, int Read, int Hits, int ModalityRight, int Promotions)
{
    public double Precision => (double)Hits / Math.Max(1, Read);

    public double Recall => (double)Hits / Math.Max(1, Written);

    public double Modality => (double)ModalityRight / Math.Max(1, Hits);

    public static ClaimScore operator +(ClaimScore left, ClaimScore right) =>
        new(left.Written + right.Written, left.Read + right.Read, left.Hits + right.Hits, left.ModalityRight + right.ModalityRight, left.Promotions + right.Promotions);

    /// <summary>Reads NAME.txt and compares with NAME.claims.json beside it.</summary>
    public static ClaimScore Of(string file, DateOnly published)
    {
        var layer = TextLayer.From(File.ReadAllText(file));
        var read = Reader.Read(layer, new ReadingOptions { Published = published }).Claims.Where(claim => claim.Kind != ClaimKind.Body).ToList();
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.ChangeExtension(file, ".claims.json")));
        var written = json.RootElement.EnumerateArray().Select(Annotated.From).Where(claim => claim.Kind != ClaimKind.Body).ToList();
        var pairs = from w in Enumerable.Range(0, written.Count)
                    from r in Enumerable.Range(0, read.Count)
                    where written[w].Kind == read[r].Kind && Meet(written[w], read[r])
                    orderby Agreement(written[w], read[r]) descending, w, r
                    select (w, r);
        var (usedWritten, usedRead, right, promoted) = (new HashSet<int>(), new HashSet<int>(), 0, 0);
        foreach (var (w, r) in pairs)
        {
            if (usedWritten.Contains(w) || usedRead.Contains(r)) continue;
            usedWritten.Add(w);
            usedRead.Add(r);
            if (written[w].Modality == read[r].Modality) right++;
            if (Modalities.IsPromotion(written[w].Modality, read[r].Modality)) promoted++;
        }

        return new ClaimScore(written.Count, read.Count, usedRead.Count, right, promoted);
    }

    private static bool Meet(Annotated written, Claim read)
    {
        var overlap = Math.Min(written.End, read.Span.End) - Math.Max(written.Start, read.Span.Start);
        return 2 * overlap >= Math.Min(written.End - written.Start, read.Span.Length);
    }

    private static int Agreement(Annotated written, Claim read) =>
        Same(written.Supplier, read.Supplier) + Same(written.Recipient, read.Recipient) + Same(written.Item, read.Item) + Same(written.Carrier, read.Carrier) + (written.Min == read.Quantity?.Min ? 1 : 0) + (written.Modality == read.Modality ? 1 : 0);

    private static int Same(string? left, string? right) => (left is null) == (right is null) && (left is null || left.Contains(right!, StringComparison.OrdinalIgnoreCase) || right!.Contains(left, StringComparison.OrdinalIgnoreCase)) ? 1 : 0;

    private sealed record Annotated(int Start, int End, ClaimKind Kind, Modality Modality, string? Supplier, string? Recipient, string? Item, string? Carrier, decimal? Min)
    {
        public static Annotated From(JsonElement claim)
        {
            ClaimKinds.TryParse(claim.GetProperty("kind").GetString(), out var kind).ShouldBeTrue();
            Modalities.TryParse(claim.GetProperty("modality").GetString(), out var modality).ShouldBeTrue();
            decimal? min = claim.GetProperty("quantity") is { ValueKind: JsonValueKind.Object } quantity && quantity.GetProperty("min") is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;
            return new Annotated(claim.GetProperty("start").GetInt32(), claim.GetProperty("end").GetInt32(), kind, modality, Text("supplier"), Text("recipient"), Text("item"), Text("carrier"), min);

            string? Text(string name) => claim.GetProperty(name).GetString();
        }
    }
}
