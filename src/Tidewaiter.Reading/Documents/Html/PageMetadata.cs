namespace Tidewaiter.Reading.Documents.Html;

/// <summary>What a page says about itself, in meta elements, JSON-LD and markup.</summary>
internal sealed class PageMetadata
{
    // In the order of belief: what publishers set for machines first, what only some tool may have set last.
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued",
        "dcterms.date", "dc.date", "dcterms.created", "dc.date.created", "pubdate", "publishdate", "publish-date", "publication_date", "article.published", "article:published", "date",
    ];

    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);
    private readonly JsonLinkedData _linked = new();
    private HtmlNode? _pageTitle;
    private string? _canonical;

    public string? SiteName => Line.OrNull(Meta("og:site_name") ?? _linked.Publisher ?? Meta("application-name") ?? Meta("dc.publisher")) ?? TitleParts.Site(PageTitle);

    public string? Url => Meta("og:url") ?? _canonical ?? _linked.Url;

    /// <summary>The text of the article as JSON-LD gives it.</summary>
    public string? Body => _linked.Body;

    private string? PageTitle => Line.OrNull(_pageTitle?.InnerText(Line.MaxLength));

    /// <summary>Collects the metadata of a page in one pass.</summary>
    public static PageMetadata Of(HtmlNode page)
    {
        var metadata = new PageMetadata();
        foreach (var node in page.Descendants())
        {
            switch (node.Name)
            {
                case "meta" when (node["property"] ?? node["name"] ?? node["itemprop"]) is { Length: < 100 } name && node["content"] is { Length: > 0 and < 10_000 } content:
                    metadata._meta.TryAdd(name.Trim(), content);
                    break;
                case "title" when node.Parent?.Name is not "svg":
                    metadata._pageTitle ??= node;
                    break;
                case "link" when node["rel"] == "canonical":
                    metadata._canonical ??= node["href"];
                    break;
                case "script" when node["type"]?.Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase) == true && node.Children.Count > 0:
                    metadata._linked.Add(node.Children[0].Text ?? "");
                    break;
            }
        }

        return metadata;
    }

    /// <summary>The headline: the only h1, or the h1 that the page's title repeats, or what the metadata say.</summary>
    public string? Headline(HtmlNode page)
    {
        var named = Line.OrNull(Meta("og:title") ?? _linked.Headline ?? Meta("twitter:title") ?? Meta("dc.title"));
        var title = named is null ? TitleParts.Headline(PageTitle) : TitleParts.WithoutSite(named, SiteName);
        var headings = page.Descendants().Where(node => node.Name == "h1" && !node.Dropped).Take(10).Select(node => Line.OrNull(node.InnerText(Line.MaxLength))).OfType<string>().ToList();
        foreach (var heading in headings)
        {
            if (heading.Length >= 10 && ((PageTitle ?? "").Contains(heading, StringComparison.OrdinalIgnoreCase) || (title is not null && heading.Contains(title, StringComparison.OrdinalIgnoreCase)))) return heading;
        }

        return title ?? (headings.Count > 0 ? headings[0] : null);
    }

    /// <summary>The day of publication, from the first place that gives a whole date.</summary>
    public PublicationDay? Published(HtmlNode page, MainContent main)
    {
        if (_linked.Published is { } said && DateText.TryFind(said, out var day)) return new PublicationDay(day, "JSON-LD datePublished");
        foreach (var name in DateNames)
        {
            if (Meta(name) is { } value && DateText.TryFind(value, out day)) return new PublicationDay(day, $"meta {name}");
        }

        return PublicationMarks.Find(page, main) ?? (Url is { } url && DateText.TryFindInPath(url, out day) ? new PublicationDay(day, "address") : null);
    }

    private string? Meta(string name) => _meta.GetValueOrDefault(name);
}
