namespace Tidewaiter.Reading.Documents.Html;

/// <summary>The report in a page: the element that holds it and the blocks that belong to it.</summary>
internal sealed record MainContent(HtmlNode Root, IReadOnlyList<HtmlBlock> Blocks)
{
    // A block is worth the characters it says in its own words, less what it costs to be one more block; a link counts against it twice.
    private const double BlockCost = 25;
    private const double LinkCost = 2;
    private const double DebrisCost = 15;
    private const int LeadBlocks = 5;
    private const int RowWords = 20;
    private const int RepeatLength = 40;

    /// <summary>Finds the report. Each block has a value, positive for prose and negative for links and debris; the main element is the one whose blocks sum up highest.</summary>
    public static MainContent Find(HtmlNode page)
    {
        var body = page.Descendants().FirstOrDefault(node => node.Name == "body") ?? page;
        Boilerplate.Mark(body);
        var blocks = HtmlBlocks.Of(body);
        foreach (var block in blocks)
        {
            var value = Value(block);
            for (var node = block.Owner; node is not null; node = node.Parent) node.Score += value;
        }

        var root = Choose(body);
        return new MainContent(root, Tidy(Inside(blocks, root)));
    }

    private static double Value(HtmlBlock block)
    {
        var value = block.OwnLength - (block.IsLinkedProse ? LinkCost / 4 : LinkCost) * block.LinkLength - BlockCost;
        return block.Kind switch
        {
            BlockKind.Heading or BlockKind.Caption => Math.Min(value, 0) / 4,
            // In tables of facts every name may be a link.
            BlockKind.Row => (block.OwnLength - block.LinkLength / 2.0) / 4,
            _ when block.IsProse => value,
            // Short words without a link are no reason to leave a part out: lists of things, steps, lines of a form.
            _ when block.LinkLength == 0 => -DebrisCost / 3,
            _ => Math.Min(value, 0) - DebrisCost,
        };
    }

    private static HtmlNode Choose(HtmlNode body)
    {
        var best = body;
        HtmlNode? named = null;
        foreach (var node in body.Descendants())
        {
            if (node.Text is not null || HtmlNames.Inline.Contains(node.Name)) continue;
            // The deepest of equals: a wrapper adds nothing.
            if (node.Score >= best.Score) best = node;
            if (Trust(node) > 0 && (named is null || node.Score * Trust(node) > named.Score * Trust(named))) named = node;
        }

        return named is not null && named.Score * Trust(named) >= best.Score ? named : best;
    }

    /// <summary>How much more than its score an element is worth because the page names it as the report; 0 if it does not.</summary>
    private static double Trust(HtmlNode node)
    {
        if (node["itemprop"] is "articleBody") return 3;
        var named = node.Name is "article" or "main" || node["role"] is "main" or "article";
        return !named ? 0 : node.Name == "article" && node.HoldsReport ? 2.5 : 1.7;
    }

    private static List<HtmlBlock> Inside(List<HtmlBlock> blocks, HtmlNode root)
    {
        var inside = new HashSet<HtmlNode>(root.Descendants()) { root };
        return blocks.FindAll(block => inside.Contains(block.Owner));
    }

    /// <summary>Takes out what is left of the page inside the report: lists of links, debris at the edges, headings with nothing below them.</summary>
    private static List<HtmlBlock> Tidy(List<HtmlBlock> blocks)
    {
        var kept = blocks.FindAll(block => !(block.IsLinks && !(block.Kind == BlockKind.Row && block.OwnLength >= RowWords)) && !Debris.Is(block));
        // Galleries print the same words twice, under the picture and in its large view.
        for (var i = kept.Count - 1; i > 0; i--)
        {
            if (kept[i].Owner.Name != "p" && kept[i].Text.Length >= RepeatLength && kept[i].Text == kept[i - 1].Text) kept.RemoveAt(i);
        }

        var first = kept.FindIndex(IsBody);
        var last = kept.FindLastIndex(IsBody);
        if (first < 0) return kept;
        // Between the headline and the first words often stand a date and a name: the headings are kept, the rest is not.
        var lead = kept.GetRange(Math.Max(0, first - LeadBlocks), first - Math.Max(0, first - LeadBlocks)).FindAll(block => block.Kind is BlockKind.Heading or BlockKind.Caption);
        return [.. lead, .. kept[first..(last + 1)]];
    }

    private static bool IsBody(HtmlBlock block) => block.Kind is BlockKind.Row or BlockKind.Verbatim || (block.Kind is BlockKind.Paragraph or BlockKind.Item && block.IsProse);
}
