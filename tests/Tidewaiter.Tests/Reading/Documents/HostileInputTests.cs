using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Tidewaiter.Reading.Documents;

namespace Tidewaiter.Tests.Reading.Documents;

public class HostileInputTests
{
    private static readonly string[] Names = ["a.txt", "a.html", "a.md", "a.eml", "a.docx", "a.pdf", "a.warc", "a.wacz", "a", ""];

    private static readonly Dictionary<string, string> Bombs = new(StringComparer.Ordinal)
    {
        ["nested divs"] = string.Concat(Enumerable.Repeat("<div>", 1_000_000)) + "deep",
        ["nested divs, closed"] = string.Concat(Enumerable.Repeat("<div>", 400_000)) + "deep" + string.Concat(Enumerable.Repeat("</div>", 400_000)),
        ["nested inline elements"] = string.Concat(Enumerable.Repeat("<b><i><a href=x>y", 200_000)),
        ["a million attributes"] = "<div " + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"a{i}=1 ")) + ">text",
        ["a megabyte in an attribute"] = "<p class=\"" + new string('x', 4_000_000) + "\" style=\"" + new string(' ', 4_000_000) + "\">text",
        ["unclosed tags"] = string.Concat(Enumerable.Repeat("<p><table><tr><td><ul><li>", 150_000)),
        ["nested tables"] = string.Concat(Enumerable.Repeat("<table><tr><td>x</td><td>", 200_000)),
        ["stray ends"] = string.Concat(Enumerable.Repeat("</p></div></b></table>", 200_000)),
        ["angle brackets"] = new string('<', 3_000_000),
        ["ampersands"] = string.Concat(Enumerable.Repeat("&#x110000;&amp&nosuch;", 150_000)),
        ["one comment"] = "<!--" + new string('-', 5_000_000),
        ["one script"] = "<script>" + new string('<', 5_000_000),
        ["breaks"] = string.Concat(Enumerable.Repeat("a<br>", 500_000)),
        ["a list"] = "<ol>" + string.Concat(Enumerable.Repeat("<li>an item of the list", 300_000)),
        ["classes"] = string.Concat(Enumerable.Repeat("<p class='a-b-c-d-e-f-g-h-i-j-k-l-m-n'>t", 150_000)),
        ["nested JSON"] = "<script type=application/ld+json>" + new string('[', 500_000) + "</script>text",
        ["selects in svg"] = string.Concat(Enumerable.Repeat("<svg><title><select><option>", 150_000)),
    };

    public static TheoryData<string> Names_of_bombs() => [.. Bombs.Keys];

    [Theory]
    [MemberData(nameof(Names_of_bombs))]
    public void An_HTML_bomb_costs_little_time(string name)
    {
        var watch = Stopwatch.StartNew();
        var document = DocumentCases.Read(Encoding.ASCII.GetBytes("<html><body>" + Bombs[name]), "a.html");
        document.Kind.ShouldBe(DocumentKind.Html);
        // Machines differ and are shared; what a quadratic walk takes is minutes.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), name);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("> ")]
    [InlineData("* ")]
    [InlineData("**a ")]
    [InlineData("`a``")]
    [InlineData("![a](")]
    [InlineData("|a")]
    [InlineData("<b>")]
    [InlineData("- a\n  ")]
    public void Markdown_of_one_mark_over_and_over_is_read(string mark)
    {
        var watch = Stopwatch.StartNew();
        DocumentCases.Read(Encoding.ASCII.GetBytes("A note.\n\n" + string.Concat(Enumerable.Repeat(mark, 20_000))), "a.md").Kind.ShouldBe(DocumentKind.Markdown);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Random_bytes_never_throw() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<int>(),
        (bytes, number) => DocumentReader.Read(bytes, Names[(int)((uint)number % Names.Length)], DocumentOptions.Default, TestContext.Current.CancellationToken) is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void Random_bytes_behind_a_signature_never_throw()
    {
        byte[][] starts = ["PK\x03\x04"u8.ToArray(), "%PDF-1.4\n"u8.ToArray(), "WARC/1.0\r\nWARC-Type: response\r\n"u8.ToArray(), [0x1F, 0x8B, 8, 0], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], "<html><body><p>"u8.ToArray(), "From: a\nTo: b\nContent-Type: multipart/mixed; boundary=\"x\"\n\n--x\n"u8.ToArray()];
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<int>(), (bytes, number) =>
        {
            byte[] content = [.. starts[(int)((uint)number % starts.Length)], .. bytes];
            return DocumentReader.Read(content, "a.txt", DocumentOptions.Default, TestContext.Current.CancellationToken) is not null;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Damaged_documents_never_throw()
    {
        byte[][] whole =
        [
            PackedDocuments.Docx("<w:p><w:r><w:t>Some words.</w:t></w:r></w:p>"),
            PackedDocuments.Gzip(PackedDocuments.WarcRecord("response", "https://a.example/", PackedDocuments.Response("<p>Some words.</p>", "Content-Encoding: gzip\r\n", PackedDocuments.Gzip("<p>Some words.</p>"u8.ToArray())))),
            PackedDocuments.Zip(("archive/a.warc", PackedDocuments.WarcRecord("response", "https://a.example/", PackedDocuments.Response("<p>Words.</p>")))),
            DocumentCases.Bytes("mail/plain.eml"), DocumentCases.Bytes("html/blog.html"), DocumentCases.Bytes("html/korean.html"), DocumentCases.Bytes("markdown/note.md"),
        ];
        var random = new Random(17);
        for (var round = 0; round < 2000; round++)
        {
            var content = (byte[])whole[round % whole.Length].Clone();
            for (var i = 0; i < 1 + round % 8; i++) content[random.Next(content.Length)] = (byte)random.Next(256);
            if (round % 3 == 0) content = content[..random.Next(content.Length)];
            DocumentReader.Read(content, Names[round % Names.Length], DocumentOptions.Default, TestContext.Current.CancellationToken).ShouldNotBeNull();
        }
    }

    [Fact]
    public void The_same_bytes_give_the_same_text()
    {
        var content = DocumentCases.Bytes("html/blog.html");
        DocumentCases.Read(content, "a.html").Layer!.Hash.ShouldBe(DocumentCases.Read(content, "a.html").Layer!.Hash);
    }

    [Fact]
    public void Cancellation_is_honoured()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() => DocumentReader.Read("text"u8.ToArray(), "a.txt", DocumentOptions.Default, source.Token));
    }
}
