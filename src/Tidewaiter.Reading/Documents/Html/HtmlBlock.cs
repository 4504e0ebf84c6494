namespace Tidewaiter.Reading.Documents.Html;

/// <summary>What a block of text is in its page.</summary>
internal enum BlockKind
{
    Paragraph,
    Heading,
    Item,
    Row,
    Caption,
    Verbatim,
}

/// <summary>A block of text: a paragraph, a heading, an item, a row.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words; white space folded but in verbatim blocks.</param>
/// <param name="LinkLength">How many of its characters are in links.</param>
/// <param name="Owner">The nearest block element.</param>
internal sealed record HtmlBlock(BlockKind Kind, string Text, int LinkLength, HtmlNode Owner)
{
    /// <summary>Characters outside links.</summary>
    public int OwnLength => Text.Length - LinkLength;

    /// <summary>True if it ends like a sentence or is long enough to be one.</summary>
    public bool IsProse => Text.Length >= 80 || (Text.Length >= 25 && Text.AsSpan().TrimEnd("\"'”’)»]")[^1] is '.' or '!' or '?' or '…' or '。' or ':');
}
