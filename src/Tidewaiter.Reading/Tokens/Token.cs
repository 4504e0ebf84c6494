namespace Tidewaiter.Reading.Tokens;

/// <summary>What a token is made of.</summary>
internal enum TokenShape : byte
{
    /// <summary>Letters (and combining marks), all lower case or of a script without case.</summary>
    Lower,

    /// <summary>A capital followed by lower-case letters, or one capital alone.</summary>
    Capitalised,

    /// <summary>Two or more letters, all capitals.</summary>
    Upper,

    /// <summary>Letters in any other mixture of case.</summary>
    Mixed,

    /// <summary>Decimal digits, with commas and points between digits: 5,000 or 3.5.</summary>
    Number,

    /// <summary>One character that is none of these.</summary>
    Mark,

    /// <summary>A blank line: a paragraph ends here.</summary>
    ParagraphBreak,
}

/// <summary>
/// The smallest unit of the cascade: a run of letters, a number, or one mark. "KN-23" is three tokens and "North Korea's" four;
/// <see cref="Glued"/> tells which ones touch, so that later stages put words together again and names match however they are spaced.
/// </summary>
/// <param name="Start">UTF-16 index in the text.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Shape">What it is made of.</param>
/// <param name="Glued">True when nothing stands between it and the token before.</param>
/// <param name="LineStart">True for the first token of a line.</param>
internal readonly record struct Token(int Start, int Length, TokenShape Shape, bool Glued, bool LineStart)
{
    /// <summary>UTF-16 index after the last unit.</summary>
    public int End => Start + Length;

    /// <summary>True for letters of any case.</summary>
    public bool IsWord => Shape <= TokenShape.Mixed;
}
