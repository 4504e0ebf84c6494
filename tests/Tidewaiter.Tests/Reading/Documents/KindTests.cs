using System.Text;
using Tidewaiter.Reading.Documents;

namespace Tidewaiter.Tests.Reading.Documents;

public class KindTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><p>x y z</p>", "a.txt", DocumentKind.Html)]
    [InlineData("\n<!-- saved from x --><HTML><body>words", "a.md", DocumentKind.Html)]
    [InlineData("<?xml version='1.0'?><html xmlns='x'><body>words</body></html>", "a", DocumentKind.Html)]
    [InlineData("<p>A fragment with its name.</p>", "a.HTM", DocumentKind.Html)]
    [InlineData("<p>A fragment without.</p>", "a.txt", DocumentKind.Text)]
    [InlineData("The tag <html> is the first of a page.", "a.txt", DocumentKind.Text)]
    [InlineData("# Heading\n\ntext", "a.md", DocumentKind.Markdown)]
    [InlineData("# Heading\n\ntext", "a.txt", DocumentKind.Text)]
    [InlineData("From: a@b\nTo: c@d\nSubject: x\n\nwords", "a", DocumentKind.Email)]
    [InlineData("Date: 5 May 2024\nSubject: x\n\nwords of a press release", "a.txt", DocumentKind.Text)]
    [InlineData("Subject: x\n\nwords of a letter", "a.eml", DocumentKind.Email)]
    [InlineData("%PDF-1.4 …", "a.html", DocumentKind.Pdf)]
    [InlineData("Words about %PDF-1.4 headers.", "a.pdf", DocumentKind.Text)]
    public void Content_decides_before_the_name(string content, string name, DocumentKind kind) =>
        DocumentCases.Read(Encoding.UTF8.GetBytes(content), name).Kind.ShouldBe(kind);

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10 }, "a PNG image")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1 }, "an old Office document")]
    [InlineData(new byte[] { 1, 2, 3, 4, 5, 6, 0, 0, 0, 1, 1, 9 }, "binary data")]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0, 0, 0 }, "gzip")]
    public void What_is_no_text_is_named(byte[] content, string name)
    {
        var document = DocumentCases.Read(content, "a.txt");
        document.Kind.ShouldBe(DocumentKind.Unknown);
        document.Layer.ShouldBeNull();
        var fault = document.Faults.ShouldHaveSingleItem();
        fault.Weight.ShouldBe(FaultWeight.Whole);
        fault.Reason.ShouldContain(name);
        fault.Remedy.ShouldNotBeEmpty();
    }

    [Fact]
    public void An_archive_of_something_else_is_named()
    {
        DocumentCases.Read(PackedDocuments.Zip(("a/b.txt", "x"u8.ToArray())), "a.txt").Faults.ShouldHaveSingleItem().Reason.ShouldBe("This is a ZIP archive, not a document.");
        DocumentCases.Read(PackedDocuments.Zip(("xl/workbook.xml", "x"u8.ToArray())), "a.xlsx").Faults.ShouldHaveSingleItem().Reason.ShouldContain("spreadsheet");
    }

    [Fact]
    public void An_empty_file_is_a_fault()
    {
        var document = DocumentCases.Read([], "a.txt");
        document.Layer.ShouldBeNull();
        document.Faults.ShouldHaveSingleItem().Reason.ShouldBe("The file is empty.");
    }

    [Fact]
    public void White_space_alone_is_a_fault() => DocumentCases.Read(" \n\t\r\n"u8.ToArray(), "a.txt").Faults.ShouldHaveSingleItem().Weight.ShouldBe(FaultWeight.Whole);

    [Fact]
    public void A_file_of_200_megabytes_is_a_fault_and_not_an_exception()
    {
        var document = DocumentCases.Read(new byte[200_000_000], "a.txt");
        document.Kind.ShouldBe(DocumentKind.Unknown);
        document.Faults.ShouldHaveSingleItem().Reason.ShouldStartWith("The file has 200000000 bytes");
    }

    [Fact]
    public void A_text_beyond_the_limit_is_cut_with_a_fault()
    {
        var document = DocumentCases.Read(Encoding.UTF8.GetBytes(new string('a', 99) + "\U0001F6A2" + new string('b', 100)), "a.txt", DocumentOptions.Default with { MaxTextLength = 100 });
        document.Layer!.Text.ShouldBe(new string('a', 99));
        document.Faults.ShouldHaveSingleItem().Weight.ShouldBe(FaultWeight.Part);
    }

    [Fact]
    public void A_PDF_without_poppler_says_what_to_install() =>
        DocumentCases.Read("%PDF-1.4"u8.ToArray(), "a.pdf").Faults.ShouldHaveSingleItem().Remedy.ShouldContain("poppler-utils");

    [Theory]
    [InlineData("Published: 5 September 2024\n\nThe ship left.", "2024-09-05")]
    [InlineData("The ship left\nBy A. Writer | Sept. 5th, 2024\n\nIt left on 1 May 2023.", "2024-09-05")]
    [InlineData("The ship left on 5 September 2024 with nine trucks on its deck, the owner says.", null)]
    public void A_line_that_only_dates_the_text_is_believed(string text, string? day) =>
        DocumentCases.Read(Encoding.UTF8.GetBytes(text), "a.txt").Published?.Day.ToString("yyyy-MM-dd").ShouldBe(day);
}
