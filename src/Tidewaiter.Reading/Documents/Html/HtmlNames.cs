namespace Tidewaiter.Reading.Documents.Html;

/// <summary>Classes of element names (WHATWG HTML, sections 13.1.2 and 13.2.6).</summary>
internal static class HtmlNames
{
    public static readonly HashSet<string> Void = Set("area base basefont bgsound br col embed frame hr img input link meta param source track wbr");

    public static readonly HashSet<string> ClosesParagraph = Set(
        "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table ul dd dt");

    public static readonly HashSet<string> ParagraphScope = Set("td th caption table button object template html body");

    public static readonly HashSet<string> ListScope = Set("ul ol menu dl td th table object template");

    public static readonly HashSet<string> TableScope = Set("table template html");

    public static readonly HashSet<string> RowScope = Set("tr table template html");

    /// <summary>Elements that flow inside a line. Everything else breaks it.</summary>
    public static readonly HashSet<string> Inline = Set(
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr output q ruby rb rp rt s samp small span strike strong sub sup time tt u var wbr img picture source math");

    /// <summary>Elements whose content is no text of the page.</summary>
    public static readonly HashSet<string> NoText = Set(
        "script style noscript template iframe object embed applet svg canvas audio video map button select option input textarea datalist progress meter dialog head title link meta frame frameset noframes noembed");

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.Ordinal);
}
