using FsCheck;
using FsCheck.Fluent;

namespace Tidewaiter.Tests.Reading.Leanings;

/// <summary>Claims that no rule makes and the words of the sentence speak for.</summary>
public class LeaningTests
{
    private static readonly string[] Untaught =
    [
        "Serial numbers on the tail section pointed to a plant in Isfahan.",
        "Some 300 Emirati officers share the base at Katsina with the army.",
        "Crates of mortar rounds piled up on the quay at Bosaso, pictures from a satellite showed.",
    ];

    // Sentences that the table was not learnt from and that no rule reads; a rule that learns to read one takes it over, and another belongs here.
    [Theory]
    [InlineData(0, ClaimKind.Technology)]
    [InlineData(1, ClaimKind.Deployment)]
    [InlineData(2, ClaimKind.Sighting)]
    public void A_sentence_that_no_rule_reads_is_told_by_its_words_and_says_why(int sentence, ClaimKind kind)
    {
        var claim = ReadText.Of(Untaught[sentence]).Claims.ShouldHaveSingleItem();
        claim.Kind.ShouldBe(kind);
        claim.Rule.ShouldStartWith(kind.Word() + "/leaning: ");
    }

    [Theory]
    [InlineData("The price of grain rose in Cairo as traders waited for the harvest.")]
    [InlineData("The treaty obliges its members to report each year on what they have done.")]
    [InlineData("A drone of this type can stay in the air for a day and see a car from eight kilometres.")]
    public void A_sentence_that_speaks_for_nothing_is_not_told(string sentence) => ReadText.Of(sentence).Claims.ShouldBeEmpty();

    // What no rule understands may not be firm: a soft word counts wherever it stands in the clause of the event.
    [Fact]
    public void A_soft_word_of_its_clause_leaves_nothing_firm()
    {
        var cases = from text in Gen.Elements(Untaught)
                    from word in Gen.Elements("possibly", "reportedly", "if", "might", "not", "allegedly", "could", "no", "unless")
                    from at in Gen.Choose(0, text.Split(',')[0].Split(' ').Length - 1)
                    select (Text: text, Word: word, At: at);
        Prop.ForAll(cases.ToArbitrary(), given =>
        {
            var words = given.Text.Split(' ').ToList();
            words.Insert(given.At, given.Word);
            var firmest = given.Word is "reportedly" or "allegedly" ? Modality.Reported : Modality.Planned;
            ReadText.Of(string.Join(' ', words)).Claims.Where(static claim => claim.Rule.Contains("/leaning", StringComparison.Ordinal)).ShouldAllBe(claim => claim.Modality <= firmest);
        }).QuickCheckThrowOnFailure();
    }

    // What the words mean where they stand, and no more: sentences that leanings tell, and another belongs here when a rule takes one over.
    [Theory]
    [InlineData("Mali's chief of staff went to see the assembly line in Izhevsk in June.", Modality.Asserted)]
    [InlineData("Lukashenko's minister had been to see the missile works in Harare.", Modality.Asserted)]
    [InlineData("No Emirati officers share the base at Katsina with the army, Abuja said.", Modality.Denied)]
    [InlineData("Engineers from Hanoi are said to be coming in spring to look at the cranes.", Modality.Planned)]
    public void A_word_counts_for_what_it_means_where_it_stands(string sentence, Modality modality)
    {
        var leaned = ReadText.Of(sentence).Claims.Where(static claim => claim.Rule.Contains("/leaning", StringComparison.Ordinal)).ToList();
        leaned.ShouldNotBeEmpty();
        leaned.ShouldAllBe(claim => claim.Modality == modality);
    }

    [Fact]
    public void A_rule_that_the_whole_sentence_speaks_against_makes_no_claim_and_the_outcome_says_so()
    {
        var reading = ReadText.Of("The direct or indirect supply, sale or transfer of weapons to the militia violates a resolution of the Council and international law.");
        reading.Claims.ShouldBeEmpty();
        reading.Sentences.ShouldHaveSingleItem().Missing.ShouldNotBeNull().ShouldContain("speak against a transfer");
    }
}
