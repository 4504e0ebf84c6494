using Tidewaiter.Register;
using Tidewaiter.Register.Accounts;

namespace Tidewaiter.Tests.Register.Accounts;

/// <summary>Bodies, designations and sentences about calibres in a text.</summary>
public sealed class TextNamesTests
{
    [Theory]
    [InlineData("The Harbour Watch Group (HWG) met.", "HWG:Harbour Watch Group")]
    [InlineData("Group of Harbour Watchers (GHW)", "GHW:Group of Harbour Watchers")]
    [InlineData("The end. Harbour (HWG) met.", "")]
    [InlineData("a report (PDF) and a harbour watch group (HWG)", "")]
    [InlineData("The Multinational Sanctions Monitoring Team said so; the multinational sanctions monitoring team did not.", "MSMT:Multinational Sanctions Monitoring Team")]
    [InlineData("aircraft of the 224th Air Squadron flew", "224th Flight Unit:224th Air Squadron")]
    [InlineData("KN-23B, KN-23 and KN-23B; 170mm and 5,000-ton", ":KN-23B :KN-23")]
    [InlineData("Nothing (", "")]
    [InlineData("", "")]
    public void Names_are_found_where_they_stand_first(string text, string expected)
    {
        var layer = TextLayer.From(text);
        var found = TextNames.In(layer);
        string.Join(' ', found.Select(named => $"{named.Subject}:{named.Words}")).ShouldBe(expected);
        foreach (var named in found) layer.Slice(named.Span).ShouldBe(named.Words);
    }

    [Fact]
    public void A_sentence_about_calibres_is_given_whole() =>
        TextNames.In(TextLayer.From("First. Of calibre 7.62 mm or 82mm, they say. Last.")).ShouldHaveSingleItem().Words.ShouldBe("Of calibre 7.62 mm or 82mm, they say");

    [Fact]
    public void A_table_with_a_bad_row_names_its_line()
    {
        Should.Throw<FormatException>(() => KnownAccount.Parse("# head\nMSMT\tname\t\tMSMT\t\town\tx\n")).Message.ShouldStartWith("accounts.tsv, line 2:");
        Should.Throw<FormatException>(() => KnownAccount.Parse("MSMT\tname\tx\tMSMT\t\tsure\tx")).Message.ShouldContain("'sure' is no standing");
        Should.Throw<FormatException>(() => KnownAccount.Parse("MSMT\tname\tx\tMSMT\t2025\town\tx")).Message.ShouldContain("'2025' is no day");
        KnownAccount.All.ShouldAllBe(account => account.Source.Length > 0);
    }
}
