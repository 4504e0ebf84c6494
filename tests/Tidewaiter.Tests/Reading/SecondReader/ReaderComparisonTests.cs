using Tidewaiter.Reading.SecondReader;

namespace Tidewaiter.Tests.Reading.SecondReader;

/// <summary>Two readers side by side.</summary>
public sealed class ReaderComparisonTests
{
    private static readonly TextLayer Layer = TextLayer.From("North Korea may have sent about 9 million shells to Russia in 2024, the team said.");

    private static Claim Made(int start, int end, Modality modality = Modality.Possible, string? supplier = "North Korea", ClaimKind kind = ClaimKind.Transfer)
    {
        var span = new Span(Layer.Hash, start, end);
        return new Claim { Span = span, Quote = Layer.Slice(span), Kind = kind, Modality = modality, Supplier = supplier, Item = "shells", Rule = "test" };
    }

    [Fact]
    public void The_same_claim_agrees_whatever_name_a_state_goes_by() => Compare([Made(0, 66)], [Made(0, 61, supplier: "the DPRK")]).ShouldBe(["agree"]);

    [Fact]
    public void Differences_are_named() => ReaderComparison.Compare([Made(0, 66)], [Made(0, 66, Modality.Denied, null)]).ShouldHaveSingleItem().Differences.ShouldBe(["modality", "supplier"]);

    [Fact]
    public void Another_kind_or_another_place_is_another_claim() =>
        Compare([Made(0, 30)], [Made(0, 30, kind: ClaimKind.Movement), Made(40, 66)]).ShouldBe(["grammar only", "second reader only", "second reader only"], ignoreOrder: true);

    [Fact]
    public void Each_claim_is_paired_once_and_with_the_most_alike() =>
        Compare([Made(0, 66), Made(0, 66, Modality.Denied)], [Made(0, 66, Modality.Denied), Made(0, 66)]).ShouldBe(["agree", "agree"]);

    private static string[] Compare(Claim[] grammar, Claim[] second) => [.. ReaderComparison.Compare([.. grammar], [.. second]).Select(pair => pair.Verdict)];
}
