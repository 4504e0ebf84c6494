namespace Tidewaiter.Reading.Documents.Html;

/// <summary>Short blocks that belong to the page wherever they stand: credits of pictures, labels of buttons, pleas for subscribers, rules of stars.</summary>
internal static class Debris
{
    private const int Longest = 100;
    private const int LongestPlea = 300;

    private static readonly HashSet<string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        "caption", "close", "advertisement", "advertisment", "share", "share this", "share this article", "save", "print", "tweet", "email", "e-mail", "comment", "comments", "read more", "read more:", "sign up",
        "explore further", "subscribe", "listen", "show more", "load more", "view more", "story continues below", "article continues below", "continue reading", "getty images", "watch now", "play", "pause",
        "hide caption", "toggle caption", "enlarge this image", "copy link", "follow us", "skip advertisement", "next", "previous",
    };

    private static readonly string[] Credits = ["photo:", "photo by ", "photos:", "photo credit", "photograph:", "image:", "image credit", "image source", "picture:", "credit:", "illustration:", "copyright:", "source: getty"];

    private static readonly string[] Pleas =
    [
        "in your inbox", "to your inbox", "sign up for our", "sign up to our", "subscribe to our", "follow us on", "all rights reserved", "may be reproduced without", "may not be published, broadcast",
        "support our journalism", "our newsletter", "download our app", "join our telegram", "click here to subscribe",
    ];

    public static bool Is(HtmlBlock block)
    {
        if (block.Text.Length <= LongestPlea && block.Kind != BlockKind.Row && Array.Exists(Pleas, plea => block.Text.Contains(plea, StringComparison.OrdinalIgnoreCase))) return true;
        if (block.Kind is BlockKind.Row or BlockKind.Verbatim || block.Text.Length > Longest) return false;
        // "15:31", "###" and "* * *" say nothing by themselves.
        if (!block.Text.Any(char.IsLetter) || Labels.Contains(block.Text.TrimEnd('.', ' '))) return true;
        return block.Kind != BlockKind.Heading && Array.Exists(Credits, credit => block.Text.StartsWith(credit, StringComparison.OrdinalIgnoreCase));
    }
}
