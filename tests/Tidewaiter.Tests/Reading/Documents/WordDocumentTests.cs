using System.Text;
using Tidewaiter.Reading.Documents;

namespace Tidewaiter.Tests.Reading.Documents;

public class WordDocumentTests
{
    private static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    [Fact]
    public void Paragraphs_lists_tables_and_notes_are_read()
    {
        var body = P("The quarry line", "<w:pStyle w:val=\"Heading1\"/>")
            + "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs></w:pPr><w:r><w:t>Eleven wagons </w:t></w:r><w:r><w:t>left.</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
            + P("stone", "<w:numPr/>") + P("cement", "<w:numPr/>")
            + $"<w:tbl><w:tr><w:tc>{P("Day")}</w:tc><w:tc>{P("Wagons")}</w:tc></w:tr><w:tr><w:tc>{P("3 May")}</w:tc><w:tc>{P("about")}{P("20")}</w:tc></w:tr></w:tbl>"
            + "<w:p><w:r><w:t>Kept</w:t></w:r><w:del><w:r><w:delText> deleted</w:delText></w:r></w:del><w:r><w:tab/><w:t>tab</w:t><w:br/><w:t>line</w:t></w:r></w:p>";
        var notes = $"<w:footnotes xmlns:w=\"{PackedDocuments.Word}\"><w:footnote w:type=\"separator\" w:id=\"0\">{P("-")}</w:footnote><w:footnote w:id=\"2\">{P("Letter of 4 June.")}</w:footnote></w:footnotes>";
        const string Core = "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\"><dc:title>Quarry</dc:title><dcterms:created>2024-06-05T08:00:00Z</dcterms:created></cp:coreProperties>";
        var document = DocumentCases.Read(PackedDocuments.Docx(body, ("word/footnotes.xml", notes), ("docProps/core.xml", Core), ("../../etc/passwd", "x"), ("/word/document.xml", "y")), "a.docx");

        document.Kind.ShouldBe(DocumentKind.Docx);
        document.Layer!.Text.ShouldBe("The quarry line\n\nEleven wagons left.[2]\n\n- stone\n- cement\n\nDay | Wagons\n3 May | about 20\n\nKept\ttab\nline\n\n[2] Letter of 4 June.\n");
        document.Title.ShouldBe("Quarry");
        document.Published.ShouldBe(new PublicationDay(new DateOnly(2024, 6, 5), "document created"));
        document.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_text_box_that_is_stored_twice_is_read_once()
    {
        const string Box = "<w:p><w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice><w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        DocumentCases.Read(PackedDocuments.Docx(P("Before.") + Box + P("After.")), "a.docx").Layer!.Text.ShouldBe("Before.\n\nIn the box.\n\nAfter.\n");
    }

    [Fact]
    public void An_entity_bomb_is_refused_and_what_stands_before_is_kept()
    {
        var bomb = Encoding.UTF8.GetBytes("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><w:document xmlns:w=\"w\"><w:p><w:t>&b;</w:t></w:p></w:document>");
        var document = DocumentCases.Read(PackedDocuments.Zip(("word/document.xml", bomb)), "a.docx");
        document.Layer.ShouldBeNull();
        document.Faults.ShouldContain(fault => fault.Reason.Contains("document type", StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_part_keeps_what_stands_before_the_fault()
    {
        var broken = Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"w\"><w:p><w:t>Kept.</w:t></w:p><w:p><w:t>cut");
        var document = DocumentCases.Read(PackedDocuments.Zip(("word/document.xml", broken)), "a.docx");
        document.Layer!.Text.ShouldStartWith("Kept.");
        document.Faults.ShouldContain(fault => fault.Weight == FaultWeight.Part);
    }

    [Fact]
    public void A_truncated_file_is_a_clear_fault()
    {
        var whole = PackedDocuments.Docx(P("Some words."));
        var document = DocumentCases.Read(whole[..(whole.Length - 40)], "a.docx");
        document.Layer.ShouldBeNull();
        document.Faults.ShouldHaveSingleItem().Reason.ShouldContain("cut off or damaged");
    }

    [Fact]
    public void A_zip_bomb_is_not_unpacked()
    {
        var document = DocumentCases.Read(PackedDocuments.Zip(("word/document.xml", new byte[40 * 1024 * 1024])), "a.docx");
        document.Layer.ShouldBeNull();
        document.Faults.ShouldContain(fault => fault.Reason.Contains("unfolds beyond the limits", StringComparison.Ordinal));
    }
}
