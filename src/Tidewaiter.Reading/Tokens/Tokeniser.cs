using System.Globalization;

namespace Tidewaiter.Reading.Tokens;

/// <summary>Cuts a canonical text into tokens in one pass, in linear time, into a list that the caller may use again.</summary>
internal static class Tokeniser
{
    /// <summary>Replaces the content of <paramref name="tokens"/> by the tokens of <paramref name="text"/>.</summary>
    public static void Cut(string text, List<Token> tokens)
    {
        tokens.Clear();
        var position = 0;
        var glued = false;
        var lineStart = true;
        while (position < text.Length)
        {
            var c = text[position];
            if (c == '\n')
            {
                position = SkipWhite(text, position, out var newlines);
                if (newlines > 1 && tokens.Count > 0) tokens.Add(new Token(position - 1, 0, TokenShape.ParagraphBreak, Glued: false, LineStart: false));
                (glued, lineStart) = (false, true);
                continue;
            }

            if (IsBlank(c))
            {
                position++;
                glued = false;
                continue;
            }

            var end = End(text, position, out var shape);
            tokens.Add(new Token(position, end - position, shape, glued, lineStart));
            (position, glued, lineStart) = (end, true, false);
        }
    }

    private static int End(string text, int start, out TokenShape shape)
    {
        var c = text[start];
        if (char.IsAsciiDigit(c))
        {
            shape = TokenShape.Number;
            return NumberEnd(text, start);
        }

        if (IsLetter(c)) return WordEnd(text, start, out shape);
        shape = TokenShape.Mark;
        return char.IsHighSurrogate(c) && start + 1 < text.Length ? start + 2 : start + 1;
    }

    private static int NumberEnd(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length)
        {
            if (char.IsAsciiDigit(text[end])) end++;
            else if (text[end] is ',' or '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])) end += 2;
            else break;
        }

        return end;
    }

    private static int WordEnd(string text, int start, out TokenShape shape)
    {
        var end = start;
        var upper = 0;
        var lowerAfterFirst = true;
        while (end < text.Length && IsLetter(text[end]))
        {
            if (char.IsUpper(text[end]))
            {
                upper++;
                if (end > start) lowerAfterFirst = false;
            }

            end++;
        }

        shape = upper == 0 ? TokenShape.Lower
            : lowerAfterFirst ? TokenShape.Capitalised
            : upper == end - start ? TokenShape.Upper
            : TokenShape.Mixed;
        return end;
    }

    private static int SkipWhite(string text, int position, out int newlines)
    {
        newlines = 0;
        while (position < text.Length && (text[position] == '\n' || IsBlank(text[position])))
        {
            if (text[position] == '\n') newlines++;
            position++;
        }

        return position;
    }

    // A soft hyphen or a zero-width space inside a word would cut it; both are rare in text layers and then harmless as marks.
    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || (c > '\u007F' && (char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));

    private static bool IsBlank(char c) => c != '\n' && (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' || char.IsControl(c));
}
