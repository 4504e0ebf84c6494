using System.Text;
using System.Xml;

namespace Tidewaiter.Reading.Documents.Word;

/// <summary>Streams one part of a document into text: a paragraph a block, a list item or a table row a line, notes with their numbers.</summary>
internal sealed class WordPart(StringBuilder text)
{
    private readonly StringBuilder _paragraph = new();
    private readonly List<StringBuilder?> _rows = [];
    private bool _isItem;
    private bool _inText;
    private char _last;
    private bool _cellHasText;
    private string? _note;

    /// <summary>Reader settings under which no document type, entity or outside reference is looked at.</summary>
    public static XmlReaderSettings Safe(long length) => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = length + 1, IgnoreComments = true, IgnoreProcessingInstructions = true };

    /// <summary>Appends the text of a part; what stands before a fault is kept.</summary>
    public static void Write(byte[] xml, string name, StringBuilder text, Intake intake)
    {
        var part = new WordPart(text);
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(xml), Safe(xml.Length));
            while (reader.Read())
            {
                if (text.Length > intake.Options.MaxTextLength) break;
                intake.Cancellation.ThrowIfCancellationRequested();
                part.Consume(reader);
            }
        }
        catch (XmlException broken)
        {
            intake.Faults.Part($"The part {name} is not well-formed XML or declares a document type: {broken.Message}", "What stands before that place is kept. Open it in a word processor, save it again, and add that as well.", -1, broken.LineNumber);
        }

        part.EndParagraph();
    }

    private void Consume(XmlReader reader)
    {
        while (reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement && IsNoText(reader)) reader.Skip();
        if (reader.NodeType == XmlNodeType.Element) Start(reader);
        else if (reader.NodeType == XmlNodeType.EndElement) End(reader.LocalName);
        else if (_inText && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) _paragraph.Append(reader.Value);
    }

    // Deleted text, field codes, the second copy of a text box for old programs, and the rules above notes are no text of the document.
    private static bool IsNoText(XmlReader reader) => reader.LocalName is "del" or "moveFrom" or "instrText" or "Fallback" or "rPr" or "sectPr"
        || (reader.LocalName is "footnote" or "endnote" && reader.GetAttribute("type", reader.NamespaceURI) is not (null or "normal"));

    private void Start(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p":
                EndParagraph();
                break;
            case "t":
                _inText = !reader.IsEmptyElement;
                break;
            case "tab":
                // A tab stop's definition has a position; a tab in the text has none.
                if (reader.GetAttribute("pos", reader.NamespaceURI) is null) _paragraph.Append('\t');
                break;
            case "br" or "cr":
                _paragraph.Append('\n');
                break;
            case "noBreakHyphen":
                _paragraph.Append('\u2011');
                break;
            case "softHyphen":
                _paragraph.Append('\u00AD');
                break;
            case "numPr":
                _isItem = true;
                break;
            case "footnoteReference" or "endnoteReference" when reader.GetAttribute("id", reader.NamespaceURI) is { Length: < 10 } id:
                _paragraph.Append('[').Append(id).Append(']');
                break;
            case "footnote" or "endnote":
                EndParagraph();
                _note = reader.GetAttribute("id", reader.NamespaceURI) is { Length: < 10 } number ? $"[{number}] " : null;
                break;
            case "tr":
                EndParagraph();
                _rows.Add(null);
                break;
            case "tc":
                EndParagraph();
                if (_rows.Count > 0) _rows[^1] = _rows[^1] is { } row ? row.Append(" | ") : new StringBuilder();
                _cellHasText = false;
                break;
        }
    }

    private void End(string name)
    {
        if (name == "t") _inText = false;
        else if (name is "p" or "tc") EndParagraph();
        else if (name == "tr" && _rows.Count > 0) EndRow();
    }

    private void EndRow()
    {
        EndParagraph();
        var row = _rows[^1]?.ToString() ?? "";
        _rows.RemoveAt(_rows.Count - 1);
        if (!row.AsSpan().ContainsAnyExcept(' ', '|')) return;
        if (_rows.Count > 0 && _rows[^1] is { } outer) outer.Append(row);
        else Emit(row.Trim(), 'r');
    }

    private void EndParagraph()
    {
        var words = _paragraph.ToString().Trim(' ', '\n');
        _paragraph.Clear();
        var item = _isItem;
        _isItem = false;
        if (words.AsSpan().IsWhiteSpace()) return;
        if (_rows.Count > 0 && _rows[^1] is { } cell)
        {
            if (_cellHasText) cell.Append(' ');
            cell.Append(words.Replace('\n', ' ').Replace('\t', ' '));
            _cellHasText = true;
            return;
        }

        Emit((item ? "- " : "") + _note + words, item ? 'i' : 'p');
        _note = null;
    }

    // Items and rows of one list or table stand line by line; everything else is set off by a blank line.
    private void Emit(string block, char kind)
    {
        if (text.Length > 0 && !(kind != 'p' && kind == _last)) text.Append('\n');
        text.Append(block).Append('\n');
        _last = kind;
    }
}
