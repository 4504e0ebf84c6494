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
    /// <summary>Length of the text, an ideograph or a syllable block counted as the three letters that it stands for.</summary>
    public int Length { get; } = Weigh(Text);

    /// <summary>Length outside links.</summary>
    public int OwnLength => Text.Length == 0 ? 0 : (int)((long)Length * (Text.Length - LinkLength) / Text.Length);

    /// <summary>True if it ends like a sentence or is long enough to be one.</summary>
    public bool IsProse => Length >= 80 || (Length >= 25 && Text.AsSpan().TrimEnd("\"'”’)»]") is { Length: > 0 } end && end[^1] is '.' or '!' or '?' or '…' or '。' or ':');

    /// <summary>True if most of it is in links and what is left is no sentence.</summary>
    public bool IsLinks => LinkLength * 2 > Text.Length && !IsLinkedProse;

    /// <summary>True if it says enough in its own words to be prose, however much of it is in links.</summary>
    public bool IsLinkedProse => IsProse && OwnLength > 60;

    private static int Weigh(string text)
    {
        var length = text.Length;
        foreach (var c in text)
        {
            if (c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3') length += 2;
        }

        return length;
    }
}
