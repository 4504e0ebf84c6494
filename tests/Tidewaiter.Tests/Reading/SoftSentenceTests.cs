using Tidewaiter.Reading;

namespace Tidewaiter.Tests.Reading;

/// <summary>Hedges, plans and denials in constructions that news use: whatever is read from them, it is never firmer than the words.</summary>
public sealed class SoftSentenceTests
{
    public static TheoryData<string, string, string> Cases() => CaseTable.Triples("soft.tsv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nothing_is_promoted(string ceiling, string text, string beside)
    {
        Modalities.TryParse(ceiling, out var most).ShouldBeTrue(ceiling);
        // A plan read as a denial, or the other way round, is a mistake but no promotion; only reported and asserted count as hard.
        var hard = most == Modality.Reported ? Modality.Asserted : Modality.Reported;
        var whole = text.Replace(@"\n", "\n", StringComparison.Ordinal);
        // As a user reads it, and with everything that rules and leanings make of it.
        var read = Reader.Read(TextLayer.From(whole), new ReadingOptions { Published = ReadText.Published }, TestContext.Current.CancellationToken).Claims.Concat(ReadText.Of(whole).Claims);
        read.Where(claim => claim.Modality >= hard && !beside.Split(',').Contains(claim.Kind.Word())).Select(static claim => $"{claim.Modality}: {claim.Kind}: {claim.Rule}: {claim.Quote}").ShouldBeEmpty();
    }
}
