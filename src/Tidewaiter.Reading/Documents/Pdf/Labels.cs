namespace Tidewaiter.Reading.Documents.Pdf;

/// <summary>Paragraph numbers and bullets that hang in the margin: they belong before the block at their right, not in a column of their own.</summary>
internal static class Labels
{
    private const double Reach = 60;

    /// <summary>The blocks with hanging labels put before their paragraphs.</summary>
    public static List<PageBlock> Join(List<PageBlock> page)
    {
        var labels = page.FindAll(static block => block.Lines.Count == 1 && Reflow.IsLabel(block.Lines[0].Text));
        if (labels.Count == 0) return page;
        var joined = new Dictionary<PageBlock, PageBlock>(ReferenceEqualityComparer.Instance);
        foreach (var block in page.OrderBy(static block => block.Box.Top))
        {
            if (labels.Contains(block)) continue;
            var first = block.Lines[0].Box;
            var label = labels.Find(label => !joined.ContainsKey(label) && label.Box.Right <= first.Left + 1 && first.Left - label.Box.Right <= Reach && label.Box.Top < first.Bottom && label.Box.Bottom > first.Top);
            if (label is null) continue;
            joined[label] = block;
        }

        return [.. page.Where(block => !joined.ContainsKey(block)).Select(block => With(block, joined))];
    }

    private static PageBlock With(PageBlock block, Dictionary<PageBlock, PageBlock> joined)
    {
        foreach (var (label, paragraph) in joined)
        {
            if (ReferenceEquals(paragraph, block)) return new PageBlock(block.Box.Join(label.Box), [block.Lines[0] with { Text = $"{label.Lines[0].Text} {block.Lines[0].Text}" }, .. block.Lines.Skip(1)]);
        }

        return block;
    }
}
