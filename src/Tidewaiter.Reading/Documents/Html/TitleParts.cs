namespace Tidewaiter.Reading.Documents.Html;

/// <summary>Parts the title of a page, "Headline - Site", at its last separator.</summary>
internal static class TitleParts
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · "];

    /// <summary>The headline of a page title: the longer part.</summary>
    public static string? Headline(string? title) => Split(title) is var (headline, _) ? headline : title;

    /// <summary>The site of a page title: the short part behind the separator.</summary>
    public static string? Site(string? title) => Split(title)?.Site;

    /// <summary>A headline without the name of its site behind it.</summary>
    public static string WithoutSite(string headline, string? site)
    {
        if (site is null || !headline.EndsWith(site, StringComparison.OrdinalIgnoreCase)) return headline;
        return Split(headline) is var (head, tail) && string.Equals(tail, site, StringComparison.OrdinalIgnoreCase) ? head : headline;
    }

    private static (string Headline, string Site)? Split(string? title)
    {
        if (title is null) return null;
        var (at, length) = (-1, 0);
        foreach (var separator in Separators)
        {
            if (title.LastIndexOf(separator, StringComparison.Ordinal) is var found && found > at) (at, length) = (found, separator.Length);
        }

        if (at <= 0) return null;
        var (headline, site) = (title[..at], title[(at + length)..]);
        return headline.Length >= 10 && site.Length is > 0 and <= 40 && site.Length < headline.Length ? (headline, site) : null;
    }
}
