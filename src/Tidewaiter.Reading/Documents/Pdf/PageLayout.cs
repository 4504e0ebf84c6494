namespace Tidewaiter.Reading.Documents.Pdf;

/// <summary>A rectangle of a page in points, the origin at the top left.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Bottom edge.</param>
internal readonly record struct PageBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The smallest box that holds both.</summary>
    public PageBox Join(PageBox other) => new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}

/// <summary>A line of a block.</summary>
/// <param name="Box">Where it stands.</param>
/// <param name="Text">Its words, one space between them.</param>
internal sealed record PageLine(PageBox Box, string Text);

/// <summary>Lines that poppler took for one piece: a paragraph, a heading, a cell of a table.</summary>
/// <param name="Box">Where it stands.</param>
/// <param name="Lines">Its lines from top to bottom; at least one.</param>
internal sealed record PageBlock(PageBox Box, List<PageLine> Lines)
{
    /// <summary>Height of its first line, for telling headings from text.</summary>
    public double LineHeight => Lines[0].Box.Bottom - Lines[0].Box.Top;
}
