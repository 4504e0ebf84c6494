using System.Globalization;
using System.Text;
using System.Xml;

namespace Tidewaiter.Reading.Documents.Pdf;

/// <summary>Reads what "pdftotext -bbox-layout" prints: XHTML with a box for each page, block, line and word. A file that was cut off gives the pages before the cut.</summary>
internal static class PageBoxes
{
    // A raised number is set in at most this share of its line's height, and ends above this share of it.
    private const double SmallShare = 0.8;
    private const double RaisedShare = 0.75;


    /// <summary>The blocks of each page, in poppler's order.</summary>
    public static List<List<PageBlock>> Read(string xhtml)
    {
        var pages = new List<List<PageBlock>>();
        // The document type stands before the body and is not read: nothing of it is needed.
        var body = xhtml.IndexOf("<doc>", StringComparison.Ordinal);
        if (body < 0) return pages;
        var end = xhtml.IndexOf("</doc>", body, StringComparison.Ordinal);
        using var text = new StringReader(end < 0 ? xhtml[body..] : xhtml[body..(end + "</doc>".Length)]);
        using var reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = false, ConformanceLevel = ConformanceLevel.Fragment });
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element) continue;
                if (reader.Name == "page") pages.Add([]);
                else if (reader.Name == "block" && pages.Count > 0) Add(pages[^1], reader);
            }
        }
        catch (XmlException)
        {
            // What was cut off, or is no XML, ends here; the caller has said so when poppler did.
        }

        return pages;
    }

    private static void Add(List<PageBlock> page, XmlReader reader)
    {
        var lines = new List<PageLine>();
        page.Add(new PageBlock(Box(reader), lines));
        using var block = reader.ReadSubtree();
        while (block.Read())
        {
            if (block.NodeType == XmlNodeType.Element && block.Name == "line") Line(lines, block);
        }

        if (lines.Count == 0) page.RemoveAt(page.Count - 1);
    }

    private static void Line(List<PageLine> lines, XmlReader reader)
    {
        var box = Box(reader);
        var words = new List<(PageBox Box, string Text)>();
        using var line = reader.ReadSubtree();
        line.Read();
        while (!line.EOF)
        {
            if (line.NodeType != XmlNodeType.Element || line.Name != "word")
            {
                line.Read();
                continue;
            }

            // Reading the content goes on to what follows the word, which may be the next word.
            var word = Box(line);
            if (line.ReadElementContentAsString() is { Length: > 0 } content) words.Add((word, content));
        }

        if (words.Count > 0) lines.Add(new PageLine(box, Text(words)));
    }

    private static string Text(List<(PageBox Box, string Text)> words)
    {
        var text = new StringBuilder();
        var (top, bottom) = (words.Min(static word => word.Box.Top), words.Max(static word => word.Box.Bottom));
        for (var i = 0; i < words.Count; i++)
        {
            var (box, word) = words[i];
            var raised = i > 0 && box.Bottom - box.Top <= SmallShare * (bottom - top) && box.Bottom - top <= RaisedShare * (bottom - top) && Superscript.IsMark(word);
            if (raised)
            {
                text.Append(Superscript.Written(words[i - 1].Text, word));
                continue;
            }

            if (text.Length > 0) text.Append(' ');
            text.Append(word);
        }

        return text.ToString();
    }

    private static PageBox Box(XmlReader reader) => new(Number(reader, "xMin"), Number(reader, "yMin"), Number(reader, "xMax"), Number(reader, "yMax"));

    private static double Number(XmlReader reader, string name) =>
        double.TryParse(reader.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : 0;
}
