using System.Text;

namespace Tidewaiter.Reading.Documents.Html;

/// <summary>Walks a tree and cuts its text into blocks. HTML white space folds to one space; U+00A0 and soft hyphens stay.</summary>
internal sealed class HtmlBlocks
{
    private readonly List<HtmlBlock> _blocks = [];
    private readonly StringBuilder _line = new();
    private readonly Dictionary<HtmlNode, int> _numbers = [];
    private BlockKind _kind = BlockKind.Paragraph;
    private string _prefix = "";
    private int _links;
    private int _linkDepth;
    private int _verbatimDepth;

    /// <summary>The blocks below a node, in document order; dropped elements are passed over.</summary>
    public static List<HtmlBlock> Of(HtmlNode root)
    {
        var walk = new HtmlBlocks();
        walk.Visit(root, root);
        walk.Flush(root);
        return walk._blocks;
    }

    // Depth is bounded by the tree's limit, so recursion is safe.
    private void Visit(HtmlNode node, HtmlNode owner)
    {
        foreach (var child in node.Children)
        {
            if (child.Dropped) continue;
            if (child.Text is { } text) Write(text);
            else if (HtmlNames.NoText.Contains(child.Name)) continue;
            else if (child.Name == "br") Break(owner);
            else if (HtmlNames.Inline.Contains(child.Name)) Inline(child, owner);
            else Block(child, owner);
        }
    }

    private void Inline(HtmlNode node, HtmlNode owner)
    {
        var link = node.Name == "a" && node["href"] is not null;
        if (link) _linkDepth++;
        if (node.Name == "q") _line.Append('“');
        if (node.Name == "sup" && _line.Length > 0 && _verbatimDepth == 0 && node.InnerText(12) is var raised && Superscript.IsMark(raised.Trim())) Write(Superscript.Written(LastWord(), raised.Trim()));
        else Visit(node, owner);
        if (node.Name == "q") _line.Append('”');
        if (link) _linkDepth--;
    }

    private void Block(HtmlNode node, HtmlNode owner)
    {
        Flush(owner);
        var (kind, prefix) = (_kind, _prefix);
        switch (node.Name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                _kind = BlockKind.Heading;
                break;
            case "figcaption" or "caption":
                _kind = BlockKind.Caption;
                break;
            case "li":
                (_kind, _prefix) = (BlockKind.Item, ItemPrefix(node));
                break;
            case "dd" or "dt":
                _kind = BlockKind.Item;
                break;
            case "tr" when TableShape.IsData(node):
                Row(node);
                return;
        }

        if (node.Name is "pre" or "listing") _verbatimDepth++;
        Visit(node, node);
        Flush(node);
        if (node.Name is "pre" or "listing") _verbatimDepth--;
        (_kind, _prefix) = (kind, node.Name == "li" ? prefix : _prefix);
    }

    private string ItemPrefix(HtmlNode item)
    {
        if (item.Parent is not { Name: "ol" } list) return "- ";
        if (!_numbers.TryGetValue(list, out var number)) number = int.TryParse(list["start"], out var start) && start is > 0 and < 100_000 ? start : 1;
        _numbers[list] = number + 1;
        return $"{number}. ";
    }

    private void Row(HtmlNode row)
    {
        var links = 0;
        var cells = new List<string>();
        foreach (var cell in row.Children)
        {
            if (cell.Name is not ("td" or "th") || cell.Dropped) continue;
            var inner = Of(cell);
            cells.Add(string.Join(' ', inner.Select(block => block.Text.Replace('\n', ' '))));
            links += inner.Sum(block => block.LinkLength);
        }

        var text = string.Join(" | ", cells).Trim();
        if (text.AsSpan().ContainsAnyExcept(' ', '|')) _blocks.Add(new HtmlBlock(BlockKind.Row, text, Math.Min(links, text.Length), row));
    }

    private void Break(HtmlNode owner)
    {
        if (_verbatimDepth == 0 && _line.Length > 0 && _line[^1] == '\n') Flush(owner);
        else if (_line.Length > 0)
        {
            if (_line[^1] == ' ' && _verbatimDepth == 0) _line.Length--;
            _line.Append('\n');
        }
    }

    private string LastWord()
    {
        var line = _line.ToString();
        return line[(line.LastIndexOfAny([' ', '\n']) + 1)..];
    }

    private void Write(string text)
    {
        if (_verbatimDepth > 0)
        {
            _line.Append(text);
            return;
        }

        var before = _line.Length;
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (_line.Length > 0 && _line[^1] is not (' ' or '\n')) _line.Append(' ');
            }
            else
            {
                _line.Append(c);
            }
        }

        if (_linkDepth > 0) _links += _line.Length - before;
    }

    private void Flush(HtmlNode owner)
    {
        var text = _verbatimDepth > 0 ? _line.ToString().Trim('\n', '\r') : _line.ToString().Trim(' ', '\n');
        var links = Math.Min(_links, text.Length);
        _line.Clear();
        _links = 0;
        if (text.AsSpan().IsWhiteSpace()) return;
        _blocks.Add(new HtmlBlock(_verbatimDepth > 0 ? BlockKind.Verbatim : _kind, _prefix + text, links, owner));
        _prefix = "";
    }
}
