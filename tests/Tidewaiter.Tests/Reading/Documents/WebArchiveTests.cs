using System.IO.Compression;
using System.Text;
using Tidewaiter.Reading.Documents;

namespace Tidewaiter.Tests.Reading.Documents;

public class WebArchiveTests
{
    private static string Page(string title, string text) => $"<!DOCTYPE html><html><head><title>{title}</title></head><body><nav><a href=/>Start</a></nav><article><h1>{title}</h1><p>{text}</p></article></body></html>";

    private static readonly string Long = string.Concat(Enumerable.Repeat("The barge was towed through the lock on Monday with six crates on deck. ", 10)).Trim();

    [Fact]
    public void Every_page_is_read_and_the_first_with_a_real_text_is_the_main_one()
    {
        byte[] archive =
        [
            .. PackedDocuments.WarcRecord("warcinfo", "", "software: test"u8.ToArray(), "application/warc-fields"),
            .. PackedDocuments.WarcRecord("response", "https://a.example/redirect", "HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Type: text/html\r\n\r\nmoved"u8.ToArray()),
            .. PackedDocuments.WarcRecord("response", "https://a.example/short", PackedDocuments.Response(Page("Short page", "A short text of one sentence, no more than that."))),
            .. PackedDocuments.WarcRecord("response", "https://a.example/a.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nxyz"u8.ToArray()),
            .. PackedDocuments.WarcRecord("response", "https://a.example/barge", PackedDocuments.Response(Page("Barge under tow", Long))),
        ];
        foreach (var content in new[] { archive, PackedDocuments.Gzip(archive) })
        {
            var document = DocumentCases.Read(content, "a.warc");
            document.Kind.ShouldBe(DocumentKind.Warc);
            document.Pages.Length.ShouldBe(2);
            document.Title.ShouldBe("Barge under tow");
            document.Url.ShouldBe("https://a.example/barge");
            document.Layer!.Text.ShouldBe($"Barge under tow\n\n{Long}\n");
        }
    }

    [Fact]
    public void Chunks_and_packing_are_undone()
    {
        var html = Encoding.UTF8.GetBytes(Page("Barge under tow", Long));
        var packed = PackedDocuments.Gzip(html);
        byte[] chunked = [.. Encoding.ASCII.GetBytes($"{10:x}\r\n"), .. packed[..10], .. Encoding.ASCII.GetBytes($"\r\n{packed.Length - 10:X};x=y\r\n"), .. packed[10..], .. "\r\n0\r\n\r\n"u8];
        using var memory = new MemoryStream();
        using (var brotli = new BrotliStream(memory, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(html);
        foreach (var response in new[]
        {
            PackedDocuments.Response("", "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", chunked), PackedDocuments.Response("", "Content-Encoding: br\r\n", memory.ToArray()),
            PackedDocuments.Response("", "Transfer-Encoding: chunked\r\n", html),
        })
        {
            DocumentCases.Read(PackedDocuments.WarcRecord("response", "https://a.example/", response), "a.warc").Layer!.Text.ShouldBe($"Barge under tow\n\n{Long}\n");
        }
    }

    [Fact]
    public void A_cut_off_archive_gives_what_is_there()
    {
        byte[] archive = [.. PackedDocuments.WarcRecord("response", "https://a.example/1", PackedDocuments.Response(Page("Barge under tow", Long))), .. "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5000\r\n\r\nHTTP/1.1 200 OK\r\n"u8];
        var document = DocumentCases.Read(archive, "a.warc");
        document.Layer!.Text.ShouldContain("six crates");
        document.Faults.ShouldContain(fault => fault.Reason.Contains("cut off", StringComparison.Ordinal));
        var packed = PackedDocuments.Gzip(archive);
        DocumentCases.Read(packed[..(packed.Length - 12)], "a.warc.gz").Kind.ShouldBe(DocumentKind.Warc);
    }

    [Fact]
    public void The_page_list_of_a_collection_names_the_main_page()
    {
        byte[] archive =
        [
            .. PackedDocuments.WarcRecord("response", "https://a.example/1", PackedDocuments.Response(Page("Barge under tow", Long))),
            .. PackedDocuments.WarcRecord("response", "https://a.example/2", PackedDocuments.Response(Page("The second page", Long))),
        ];
        var list = "{\"format\":\"json-pages-1.0\"}\n{\"url\":\"https://a.example/2\",\"title\":\"x\"}\n"u8.ToArray();
        var document = DocumentCases.Read(PackedDocuments.Zip(("archive/data.warc.gz", PackedDocuments.Gzip(archive)), ("pages/pages.jsonl", list), ("datapackage.json", "{}"u8.ToArray())), "a.wacz");
        document.Kind.ShouldBe(DocumentKind.Wacz);
        document.Title.ShouldBe("The second page");
        document.Pages.Length.ShouldBe(2);
    }
}
