using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Tidewaiter.Reading.Documents.Html;

/// <summary>
/// Builds the tree of a page from AngleSharp's tokens. The standard's tree construction walks the open elements for most tags, which a page of a million
/// open elements turns into hours; this one bounds the depth and lays what is deeper flat. It closes what authors leave open (paragraphs, list items, table
/// parts, links) and needs no more of the standard, because only text and its blocks are wanted.
/// </summary>
internal sealed class HtmlTree
{
    private const int MaxAttributes = 64;
    private const int CancellationStride = 4096;

    private static readonly HashSet<string> KeptAttributes = new(StringComparer.Ordinal)
    {
        "id", "class", "role", "href", "rel", "name", "property", "content", "itemprop", "datetime", "type", "hidden", "style", "aria-hidden", "start", "aria-label", "title",
    };

    private readonly List<HtmlNode> _open = [];
    private readonly Dictionary<string, int> _openOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _skipped = new(StringComparer.Ordinal);
    private readonly Intake _intake;
    private int _nodes;
    private int _foreign;
    private bool _tooDeep;

    private HtmlTree(Intake intake)
    {
        _intake = intake;
        _open.Add(new HtmlNode("#root"));
    }

    /// <summary>Parses a page. Scripts are never run and nothing is fetched.</summary>
    public static HtmlNode Parse(string html, Intake intake)
    {
        var tree = new HtmlTree(intake);
        using var source = new TextSource(html);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true };
        while (tokens.Get() is { Type: not HtmlTokenType.EndOfFile } token)
        {
            if (++tree._nodes > intake.Options.MaxNodes)
            {
                intake.Faults.Part($"The page has more than {intake.Options.MaxNodes} elements; what follows is left out.", "Save the article alone, as text or PDF.", -1, token.Position.Line);
                break;
            }

            if (tree._nodes % CancellationStride == 0) intake.Cancellation.ThrowIfCancellationRequested();
            tree.Consume(token, tokens);
        }

        return tree._open[0];
    }

    private void Consume(HtmlToken token, HtmlTokenizer tokens)
    {
        switch (token.Type)
        {
            case HtmlTokenType.Character:
                _open[^1].Append(new HtmlNode(HtmlNode.TextName, token.Data));
                break;
            case HtmlTokenType.StartTag:
                Open(token.AsTag(), tokens);
                break;
            case HtmlTokenType.EndTag:
                Close(token.Name);
                break;
        }
    }

    private void Open(HtmlTagToken tag, HtmlTokenizer tokens)
    {
        var name = tag.Name;
        if (name is "html" or "body" && IsOpen(name)) return;
        if (_foreign == 0) CloseImplied(name);
        var node = new HtmlNode(name);
        for (var i = 0; i < Math.Min(tag.Attributes.Count, MaxAttributes); i++)
        {
            var attribute = tag.Attributes[i];
            if (KeptAttributes.Contains(attribute.Name)) node.SetAttribute(attribute.Name, attribute.Value ?? "");
        }

        _open[^1].Append(node);
        if (HtmlNames.Void.Contains(name) || (_foreign > 0 && tag.IsSelfClosing)) return;
        if (_open.Count >= _intake.Options.MaxDepth)
        {
            Skip(name, tag.Position.Line);
            return;
        }

        _open.Add(node);
        _openOf[name] = _openOf.GetValueOrDefault(name) + 1;
        if (name is "svg" or "math") _foreign++;
        if (_foreign > 0) return;
        if (name is "script" or "style" or "xmp" or "iframe" or "noembed" or "noframes") tokens.State = name == "script" ? HtmlParseMode.Script : HtmlParseMode.Rawtext;
        else if (name is "title" or "textarea") tokens.State = HtmlParseMode.RCData;
    }

    // The element stands in the tree without being open: what follows it in the source becomes its sibling, and its end tag closes nothing.
    private void Skip(string name, int line)
    {
        _skipped[name] = _skipped.GetValueOrDefault(name) + 1;
        if (_tooDeep) return;
        _tooDeep = true;
        _intake.Faults.Note($"Elements are nested deeper than {_intake.Options.MaxDepth}; deeper ones are read as if they lay side by side.", "", -1, line);
    }

    private void CloseImplied(string name)
    {
        if (HtmlNames.ClosesParagraph.Contains(name))
        {
            CloseNearest("p", HtmlNames.ParagraphScope);
            // A link that has words already and was never closed would swallow the rest of the page.
            if (_open[^1] is { Name: "a" } link && link.Children.Exists(child => child.Text is { } words && !words.AsSpan().IsWhiteSpace())) PopTo(_open.Count - 1);
        }

        if (name is "li") CloseNearest("li", HtmlNames.ListScope);
        else if (name is "dd" or "dt")
        {
            CloseNearest("dd", HtmlNames.ListScope);
            CloseNearest("dt", HtmlNames.ListScope);
        }
        else if (name is "tr") CloseNearest("tr", HtmlNames.TableScope);
        else if (name is "td" or "th")
        {
            CloseNearest("td", HtmlNames.RowScope);
            CloseNearest("th", HtmlNames.RowScope);
        }
        else if (name is "tbody" or "thead" or "tfoot")
        {
            CloseNearest("tbody", HtmlNames.TableScope);
            CloseNearest("thead", HtmlNames.TableScope);
        }
        else if (name is "a" or "option") CloseNearest(name, HtmlNames.ParagraphScope);
        else if (name is "body" or "main" or "article" or "header" or "div" or "p" && _open[^1].Name == "head") CloseNearest("head", HtmlNames.ParagraphScope);
    }

    private bool IsOpen(string name) => _openOf.GetValueOrDefault(name) > 0;

    private void CloseNearest(string name, HashSet<string> scope)
    {
        if (!IsOpen(name)) return;
        for (var i = _open.Count - 1; i > 0; i--)
        {
            if (_open[i].Name == name)
            {
                PopTo(i);
                return;
            }

            if (scope.Contains(_open[i].Name)) return;
        }
    }

    private void Close(string name)
    {
        if (_skipped.GetValueOrDefault(name) is > 0 and var skipped)
        {
            _skipped[name] = skipped - 1;
            return;
        }

        if (name is "body" or "html") return;
        if (name == "br") _open[^1].Append(new HtmlNode("br"));
        if (!IsOpen(name)) return;
        var inline = HtmlNames.Inline.Contains(name) && name != "a";
        for (var i = _open.Count - 1; i > 0; i--)
        {
            var open = _open[i].Name;
            if (open == name)
            {
                PopTo(i);
                return;
            }

            // A stray </b> must not close the paragraph it stands in, nor a stray </div> the cell.
            if (inline && !HtmlNames.Inline.Contains(open)) return;
            if (open is "td" or "th" or "table" or "caption" && name is not ("table" or "tr" or "tbody" or "thead" or "tfoot")) return;
            if (open == "table" && name != "table") return;
        }
    }

    private void PopTo(int index)
    {
        for (var i = _open.Count - 1; i >= index; i--)
        {
            _openOf[_open[i].Name]--;
            if (_open[i].Name is "svg" or "math") _foreign--;
        }

        _open.RemoveRange(index, _open.Count - index);
    }
}
