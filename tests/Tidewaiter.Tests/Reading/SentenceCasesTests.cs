namespace Tidewaiter.Tests.Reading;

/// <summary>One sentence a line with the claims it makes: tables of tests/cases/reading, whose first lines say what they are about. A failing line is its own report.</summary>
public class SentenceCasesTests
{
    [Theory]
    [InlineData("sentences.tsv")]
    [InlineData("people.tsv")]
    [InlineData("carriage.tsv")]
    [InlineData("listings.tsv")]
    [InlineData("speech.tsv")]
    [InlineData("background.tsv")]
    [InlineData("transfers.tsv")]
    [InlineData("scopes.tsv")]
    [InlineData("several.tsv")]
    [InlineData("borders.tsv")]
    [InlineData("slots.tsv")]
    public void Every_sentence_of_the_table_reads_as_written(string table)
    {
        var wrong = new List<string>();
        foreach (var cells in CaseTable.Rows(table))
        {
            var read = string.Join(" ;; ", ReadText.Told(cells[0], claim => cells[1].Contains(Show(claim), StringComparison.Ordinal), none: cells[1].Length == 0).Select(Show));
            if (read != cells[1]) wrong.Add($"{cells[0]}\n  written: {cells[1]}\n  read:    {read}");
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void A_claim_that_is_said_again_later_is_read_again()
    {
        var claims = ReadText.Of("Iran sent 400 missiles to Russia.\n\nThe minister said on Monday that Iran sent 400 missiles to Russia.").Claims;

        claims.Select(static claim => claim.Modality).ShouldBe([Modality.Asserted, Modality.Reported]);
    }

    [Fact]
    public void An_aside_that_denies_what_was_not_read_denies_nothing_that_was_said_before()
    {
        var claims = ReadText.Of("Iran sent 400 missiles to Russia.\n\nThe ministry spoke of a wider plan, a claim Tehran has denied.").Claims;

        claims.Select(static claim => claim.Modality).ShouldBe([Modality.Asserted]);
    }

    [Fact]
    public void The_items_of_a_numbered_list_begin_with_their_verbs()
    {
        var claims = ReadText.Of("The panel found that Russia:\n\n1. delivered missiles to the North;\n\n2. hired Korean builders.").Claims;

        claims.Select(static claim => (claim.Kind, claim.Supplier, claim.Modality)).ShouldBe([(ClaimKind.Transfer, "Russia", Modality.Reported), (ClaimKind.Labour, "Korean", Modality.Reported)]);
    }

    [Theory]
    [InlineData("Iran is training pilots who will fly the drones that it sold.", "Iran is training pilots who will fly the drones that it sold.")]
    [InlineData("Kim agreed to send 1,200 sappers to remove mines from the Kursk region.", "Kim agreed to send 1,200 sappers to remove mines from the Kursk region.")]
    [InlineData("Minsk shipped 7,000 shells to Rajin in May, the minister said, adding that nobody had paid.", "Minsk shipped 7,000 shells to Rajin in May, the minister said")]
    [InlineData("Kinshasa accused Rwanda of arming the rebels, and on Thursday its minister repeated the charge.", "Kinshasa accused Rwanda of arming the rebels")]
    public void A_quote_does_not_break_off_in_what_hangs_in_it(string sentence, string quote) => ReadText.Of(sentence).Claims[0].Quote.ShouldBe(quote);

    internal static string Show(Claim claim)
    {
        var parts = new List<string> { $"{claim.Kind.Word()} {claim.Modality.Word()}" };
        Add("by", claim.Sources.Sources.Length == 0 ? null : claim.Sources.ToString());
        Add("supplier", claim.Supplier);
        Add("recipient", claim.Recipient);
        Add("carrier", claim.Carrier);
        Add("item", claim.Item);
        Add("quantity", claim.Quantity is { } q ? $"{q.Min}..{q.Max}{(q.Approximate ? "~" : "")} {q.Unit}" : null);
        Add("time", claim.Time?.Text);
        Add("from", claim.FromPlace);
        Add("to", claim.ToPlace);
        Add("via", claim.Via);
        return string.Join(" | ", parts);

        void Add(string name, string? value)
        {
            if (value is not null) parts.Add($"{name}={value}");
        }
    }
}
