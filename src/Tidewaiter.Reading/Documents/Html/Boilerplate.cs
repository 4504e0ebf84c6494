namespace Tidewaiter.Reading.Documents.Html;

/// <summary>
/// Marks what is page and not report: navigation, share bars, comments, newsletter pleas, cookie notices, hidden parts. It goes by element, role and the words
/// in class and id. A part that holds much of the page's text is never dropped on its name alone, because names lie ("has-sidebar" on the whole page).
/// </summary>
internal static class Boilerplate
{
    private const int MaxNames = 1000;
    private const int ProsePiece = 20;

    // A longer id is the heading of a section made into a name: "sharing-with-other-states" is no share bar.
    private const int IdWords = 3;

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "disqus", "share", "sharing", "sharebar", "sharedaddy", "addthis", "social", "socials", "related", "relatedposts", "recommended", "recommendation", "recommendations",
        "newsletter", "newsletters", "subscribe", "subscription", "signup", "cookiebar", "promo", "promos", "promotion", "sponsor", "sponsored",
        "advert", "advertisement", "advertising", "ad", "ads", "adv", "adsbygoogle", "dfp", "banner", "breadcrumb", "breadcrumbs", "sidebar", "menu", "nav", "navbar", "navigation",
        "footer", "masthead", "popup", "modal", "overlay", "lightbox", "pagination", "pager", "toolbar", "trending", "popular", "mostread", "outbrain", "taboola", "teaser", "teasers",
        "skip", "skiplink", "sronly", "copyright", "donate", "donation", "jumplink", "tags", "taglist", "tagcloud", "printfooter", "noprint", "editsection", "catlinks", "navbox", "toc",
        "login", "search", "searchform", "rail", "infobox", "metadata", "biography", "bio", "aboutauthor", "paywall", "morefrom", "readnext", "readmore", "upnext", "dropdown",
    };

    private static readonly HashSet<string> NeverReport = new(StringComparer.Ordinal) { "comment", "comments", "commentlist", "respond", "replies", "discussion", "cookie", "cookies", "consent", "gdpr" };

    // Pairs of words that mean something only together.
    private static readonly HashSet<string> Pairs = new(StringComparer.Ordinal)
    {
        "most read", "most popular", "most viewed", "read next", "read more", "up next", "more from", "more stories", "more news", "see also", "also read", "sr only", "screen reader",
        "visually hidden", "author bio", "about author", "author box", "author info", "author card", "sign up", "tag list", "latest news", "you may", "in this", "edit section", "mw editsection", "photo credit", "image credit", "post nav",
    };

    /// <summary>Measures the text below every element and drops what is boilerplate.</summary>
    public static void Mark(HtmlNode body)
    {
        Measure(body, inLink: false);
        foreach (var child in body.Children) Visit(child, Math.Max(body.TextLength, 1), inReport: false);
    }

    // Only text that may be prose counts: pieces of some length outside links. A menu of a thousand words must not make the article look small.
    private static int Measure(HtmlNode node, bool inLink)
    {
        var length = 0;
        if (node.Text is { } text)
        {
            if (!inLink && text.Length >= ProsePiece && !text.AsSpan().IsWhiteSpace()) length = text.AsSpan().Trim().Length;
        }
        else if (!HtmlNames.NoText.Contains(node.Name))
        {
            node.HoldsReport = node.Name is "h1" or "main" || node["itemprop"] == "articleBody";
            foreach (var child in node.Children)
            {
                length += Measure(child, inLink || node.Name == "a");
                node.HoldsReport |= child.HoldsReport;
            }
        }

        return node.TextLength = length;
    }

    private static void Visit(HtmlNode node, int total, bool inReport)
    {
        if (node.Text is not null) return;
        if (IsBoilerplate(node, (double)node.TextLength / total, inReport))
        {
            node.Dropped = true;
            return;
        }

        var inside = inReport || node.Name is "article" or "main";
        foreach (var child in node.Children) Visit(child, total, inside);
    }

    private static bool IsBoilerplate(HtmlNode node, double share, bool inReport)
    {
        if (node.Name is "nav") return true;
        if (share >= 0.8) return false;
        if (HasWord(node, NeverReport, pairs: false) || node["role"] is "dialog" or "alertdialog") return true;
        if (share >= 0.35) return false;
        if (node.Name is "aside" or "footer" || (node.Name == "header" && !inReport)) return true;
        if (node["role"] is "navigation" or "banner" or "contentinfo" or "search" or "complementary" or "menu" or "menubar" or "toolbar") return true;
        if (node["hidden"] is not null || node["aria-hidden"] == "true" || IsHiddenByStyle(node["style"])) return true;
        return !node.HoldsReport && node.Name is not ("article" or "p") && HasWord(node, Words, pairs: true);
    }

    private static bool IsHiddenByStyle(string? style)
    {
        if (style is null || style.Length > 1000) return false;
        var packed = style.Replace(" ", "", StringComparison.Ordinal);
        return packed.Contains("display:none", StringComparison.OrdinalIgnoreCase) || packed.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasWord(HtmlNode node, HashSet<string> words, bool pairs) =>
        Has(node["class"], words, pairs) || (node["id"] is { } id && ClassWords.Of(id).Take(IdWords + 1).Count() <= IdWords && Has(id, words, pairs));

    private static bool Has(string? names, HashSet<string> words, bool pairs)
    {
        if (names is null || names.Length > MaxNames) return false;
        string? before = null;
        foreach (var word in ClassWords.Of(names))
        {
            if (words.Contains(word) || (pairs && before is not null && Pairs.Contains($"{before} {word}"))) return true;
            before = word;
        }

        return false;
    }
}
