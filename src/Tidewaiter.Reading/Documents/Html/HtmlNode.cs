namespace Tidewaiter.Reading.Documents.Html;

/// <summary>An element or a text of a page. Only the attributes that tell something about text are kept.</summary>
internal sealed class HtmlNode(string name, string? text = null)
{
    /// <summary>Name of a text node.</summary>
    public const string TextName = "#text";

    private List<KeyValuePair<string, string>>? _attributes;

    /// <summary>Name in lower case.</summary>
    public string Name { get; } = name;

    /// <summary>Content of a text node; null in an element.</summary>
    public string? Text { get; } = text;

    public HtmlNode? Parent { get; private set; }

    public List<HtmlNode> Children { get; } = text is null ? [] : None;

    /// <summary>Characters of text below that may be prose; set by <see cref="Boilerplate"/>.</summary>
    public int TextLength { get; set; }

    /// <summary>True if the headline or the marked body of the report is below; set by <see cref="Boilerplate"/>.</summary>
    public bool HoldsReport { get; set; }

    /// <summary>Value of the content score; see <see cref="MainContent"/>.</summary>
    public double Score { get; set; }

    /// <summary>True if the element and all in it is left out.</summary>
    public bool Dropped { get; set; }

    private static readonly List<HtmlNode> None = [];

    public void Append(HtmlNode child)
    {
        child.Parent = this;
        Children.Add(child);
    }

    public void SetAttribute(string key, string value)
    {
        if (this[key] is null) (_attributes ??= []).Add(new(key, value));
    }

    /// <summary>Value of an attribute, or null.</summary>
    public string? this[string key]
    {
        get
        {
            if (_attributes is null) return null;
            foreach (var (name, value) in _attributes)
            {
                if (name == key) return value;
            }

            return null;
        }
    }

    /// <summary>The elements below, in document order.</summary>
    public IEnumerable<HtmlNode> Descendants()
    {
        var stack = new Stack<HtmlNode>();
        stack.Push(this);
        while (stack.Count > 0)
        {
            var node = stack.Pop();
            if (node != this) yield return node;
            for (var i = node.Children.Count - 1; i >= 0; i--) stack.Push(node.Children[i]);
        }
    }

    /// <summary>All text below, as it stands in the source, up to a limit in UTF-16 units.</summary>
    public string InnerText(int limit)
    {
        var gathered = new System.Text.StringBuilder();
        foreach (var node in Descendants())
        {
            if (node.Text is not { } part || node.Parent!.Name is "script" or "style") continue;
            gathered.Append(part.AsSpan(0, Math.Min(part.Length, limit - gathered.Length)));
            if (gathered.Length >= limit) break;
        }

        return gathered.ToString();
    }
}
