using Tidewaiter.Reading.Tokens;

namespace Tidewaiter.Reading.Words;

/// <content>
/// Links and emphasis that a page left in its text: "[two banks](https://…)" are two banks, "*Angara*" is the Angara. And the writer's own words in a quotation: "[North Korea] has shipped".
/// </content>
internal sealed partial class WordStage
{
    // So many tokens a linked phrase or an address may have: a limit on looking ahead.
    private const int LongestLink = 120;

    // Words that a writer puts into a quotation for what the speaker said: "[the two ships]".
    private const int LongestInsertion = 5;

    // The token behind what is no word of a link: its opening bracket, or its end and address. The same token when none stands here.
    private static int PastLink(string text, ReadOnlySpan<Token> tokens, int i)
    {
        // "*Angara*": emphasis.
        if (text[tokens[i].Start] == '*') return !tokens[i].LineStart && (tokens[i].Glued || (i + 1 < tokens.Length && tokens[i + 1].Glued)) ? i + 1 : i;
        if (text[tokens[i].Start] == ']') return IsInserted(text, tokens, i) ? i + 1 : AddressEnd(text, tokens, i);
        if (text[tokens[i].Start] != '[') return i;
        for (var close = i + 2; close <= i + LongestInsertion + 1 && close < tokens.Length; close++)
        {
            if (text[tokens[close].Start] == ']' && IsInserted(text, tokens, close)) return i + 1;
        }

        for (var k = i + 1; k < tokens.Length && k < i + LongestLink && tokens[k].Shape != TokenShape.ParagraphBreak; k++)
        {
            if (text[tokens[k].Start] == '[') return i;
            if (text[tokens[k].Start] == ']') return AddressEnd(text, tokens, k) > k ? i + 1 : i;
        }

        return i;
    }

    // "[North Korea] has shipped", "told [Kim] that": words alone, in a line that goes on in small letters. "[YONHAP]", "[sic]" and "[12]" are no part of the sentence.
    private static bool IsInserted(string text, ReadOnlySpan<Token> tokens, int close)
    {
        if (close + 1 >= tokens.Length || tokens[close + 1] is { LineStart: true } or not { Shape: TokenShape.Lower } || tokens[close + 1].Glued) return false;
        var open = close - 1;
        while (open >= 0 && open >= close - LongestInsertion && tokens[open].IsWord) open--;
        return open >= 0 && open < close - 1 && text[tokens[open].Start] == '[' && text.AsSpan(tokens[close - 1].Start, tokens[close - 1].Length) is not ("sic" or "added" or "mine" or "ours");
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
