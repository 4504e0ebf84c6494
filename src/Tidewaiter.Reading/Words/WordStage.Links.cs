using Tidewaiter.Reading.Tokens;

namespace Tidewaiter.Reading.Words;

/// <content>Links and emphasis that a page left in its text: "[two banks](https://…)" are two banks, "*Angara*" is the Angara.</content>
internal sealed partial class WordStage
{
    // So many tokens a linked phrase or an address may have: a limit on looking ahead.
    private const int LongestLink = 120;

    // The token behind what is no word of a link: its opening bracket, or its end and address. The same token when none stands here.
    private static int PastLink(string text, ReadOnlySpan<Token> tokens, int i)
    {
        // "*Angara*": emphasis.
        if (text[tokens[i].Start] == '*') return !tokens[i].LineStart && (tokens[i].Glued || (i + 1 < tokens.Length && tokens[i + 1].Glued)) ? i + 1 : i;
        if (text[tokens[i].Start] == ']') return AddressEnd(text, tokens, i);
        if (text[tokens[i].Start] != '[') return i;
        for (var k = i + 1; k < tokens.Length && k < i + LongestLink && tokens[k].Shape != TokenShape.ParagraphBreak; k++)
        {
            if (text[tokens[k].Start] == '[') return i;
            if (text[tokens[k].Start] == ']') return AddressEnd(text, tokens, k) > k ? i + 1 : i;
        }

        return i;
    }

    private static int AddressEnd(string text, ReadOnlySpan<Token> tokens, int close)
    {
        if (close + 2 >= tokens.Length || !tokens[close + 1].Glued || text[tokens[close + 1].Start] != '(' || !text.AsSpan(tokens[close + 2].Start).StartsWith("http", StringComparison.OrdinalIgnoreCase)) return close;
        for (var k = close + 3; k < tokens.Length && k < close + LongestLink && tokens[k].Shape != TokenShape.ParagraphBreak; k++)
        {
            if (text[tokens[k].Start] == ')') return k + 1;
        }

        return close;
    }
}
