using System.Text;
using Tidewaiter.Reading.Documents;

namespace Tidewaiter.Tests.Reading.Documents;

public class CaseFileTests
{
    [Theory]
    [InlineData("mail/plain.eml", DocumentKind.Email)]
    [InlineData("mail/html-only.eml", DocumentKind.Email)]
    [InlineData("mail/saved-page.mhtml", DocumentKind.Html)]
    [InlineData("markdown/note.md", DocumentKind.Markdown)]
    public void A_file_gives_its_text_and_what_it_says_about_itself(string name, DocumentKind kind)
    {
        var document = DocumentCases.Read(DocumentCases.Bytes(name), name);
        document.Kind.ShouldBe(kind);
        Assert.Equal(DocumentCases.Expected(name), DocumentCases.Show(document));
    }

    [Fact]
    public void An_attachment_is_named_and_not_read()
    {
        var faults = DocumentCases.Read(DocumentCases.Bytes("mail/plain.eml"), "a.eml").Faults;
        faults.ShouldHaveSingleItem().Reason.ShouldBe("Attachments that are not read: pier north.jpg.");
    }

    [Fact]
    public void Lines_of_a_PDF_become_paragraphs_without_page_furniture()
    {
        var raw = Encoding.UTF8.GetString(DocumentCases.Bytes("pdf/report.raw.txt"));
        var options = DocumentOptions.Default with { PdfToText = (_, _) => new PdfTextResult(raw, null) { Title = "Report", Created = new DateOnly(2030, 7, 1) } };
        var document = DocumentCases.Read("%PDF-1.7 any"u8.ToArray(), "report.pdf", options);
        Assert.Equal(DocumentCases.Expected("pdf/report.txt"), document.Layer!.Text);
        document.Title.ShouldBe("Report");
        document.Published.ShouldBe(new PublicationDay(new DateOnly(2030, 7, 1), "document created"));
        document.Faults.ShouldContain(fault => fault.Reason.Contains("running heads", StringComparison.Ordinal));
    }

    [Fact]
    public void A_quote_of_a_layer_is_exact()
    {
        var layer = DocumentCases.Read(DocumentCases.Bytes("html/semantic.html"), "a.html").Layer!;
        var start = layer.Text.IndexOf("about 300 sealed containers", StringComparison.Ordinal);
        layer.Slice(layer.SpanOf(start, start + 27)).ShouldBe("about 300 sealed containers");
    }
}
