using Tidewaiter.Reading.Documents;

namespace Tidewaiter.Tests.Reading.Documents;

public class HtmlPageTests
{
    public static TheoryData<string> Pages() => [.. Directory.GetFiles(Path.Combine(DocumentCases.Folder, "html"), "*.html").Select(path => "html/" + Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_gives_its_report_and_what_it_says_about_itself(string page)
    {
        var document = DocumentCases.Read(DocumentCases.Bytes(page), page);
        document.Kind.ShouldBe(DocumentKind.Html);
        Assert.Equal(DocumentCases.Expected(page), DocumentCases.Show(document));
    }

    [Fact]
    public void The_body_is_found_and_the_rest_is_not()
    {
        double sum = 0;
        var pages = Pages().Select(row => row.Data).ToList();
        foreach (var page in pages)
        {
            var body = DocumentCases.Expected(page).Split("\n\n", 2)[1];
            var (precision, recall) = TokenOverlap.Of(DocumentCases.Read(DocumentCases.Bytes(page), page).Layer!.Text, body);
            var f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            TestContext.Current.TestOutputHelper?.WriteLine($"{page,-28} precision {precision:F3}  recall {recall:F3}  F1 {f1:F3}");
            sum += f1;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"mean token F1 over {pages.Count} pages: {sum / pages.Count:F4}");
        pages.Count.ShouldBeGreaterThanOrEqualTo(12);
        (sum / pages.Count).ShouldBeGreaterThan(0.97);
    }

    [Theory]
    [InlineData("<html><body><p>Text of a page without any other parts, but long enough.</p></body></html>", "Text of a page without any other parts, but long enough.\n")]
    [InlineData("<html><body>Bare words.</body></html>", "Bare words.\n")]
    [InlineData("<html><body><p>One sentence of prose that stands here.<br>A second line follows it.<br><br>A new paragraph after two breaks.</p></body></html>", "One sentence of prose that stands here.\nA second line follows it.\n\nA new paragraph after two breaks.\n")]
    [InlineData("<html><body><pre>  kept\n    as it is in the source, every blank</pre></body></html>", "  kept\n    as it is in the source, every blank\n")]
    public void Small_pages_are_kept_whole(string html, string expected) =>
        DocumentCases.Read(System.Text.Encoding.UTF8.GetBytes(html), "a.html").Layer!.Text.ShouldBe(expected);
}
