using System.Globalization;

namespace Tidewaiter.Reading.SecondReader;

/// <summary>
/// Finds words in a text: to the letter, or when white space of any kind and length counts as one space and every quotation mark as every other.
/// Nothing else is folded: a changed digit, dash, letter or case is another text.
/// </summary>
internal sealed class FoldedText
{
    private readonly string _text;
    private readonly string _folded;
    private readonly int[] _starts;

    /// <summary>Folds a text.</summary>
    public FoldedText(string text)
    {
        _text = text;
        var characters = new char[text.Length];
        var starts = new int[text.Length + 1];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = Fold(text[i]);
            if (c == ' ' && length > 0 && characters[length - 1] == ' ') continue;
            (characters[length], starts[length]) = (c, i);
            length++;
        }

        starts[length] = text.Length;
        _folded = new string(characters, 0, length);
        _starts = starts[..(length + 1)];
    }

    /// <summary>The places where words stand, whole words only, to the letter if they do so anywhere and folded otherwise; at most so many.</summary>
    /// <param name="words">The words.</param>
    /// <param name="from">UTF-16 index from which to look.</param>
    /// <param name="to">UTF-16 index up to which to look, excluded.</param>
    /// <param name="most">How many places are wanted at most.</param>
    /// <param name="anyCase">True if case does not matter.</param>
    public List<(int Start, int End)> Find(string words, int from, int to, int most, bool anyCase = false)
    {
        var comparison = anyCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var found = new List<(int Start, int End)>();
        if (words.Length == 0) return found;
        for (var at = from; found.Count < most && at + words.Length <= to && (at = _text.IndexOf(words, at, to - at, comparison)) >= 0; at++)
        {
            if (IsWhole(at, at + words.Length)) found.Add((at, at + words.Length));
        }

        if (found.Count == 0) FindFolded(Folded(words), from, to, most, comparison, found);
        return found;
    }

    /// <summary>True if the words stand somewhere in the range, be it inside other words.</summary>
    public bool Holds(string words, int from, int to) => _text.AsSpan(from, to - from).Contains(words, StringComparison.Ordinal);

    private void FindFolded(string words, int from, int to, int most, StringComparison comparison, List<(int Start, int End)> found)
    {
        if (words.Length == 0) return;
        var (low, high) = (IndexOf(from), IndexOf(to));
        for (var at = low; found.Count < most && at + words.Length <= high && (at = _folded.IndexOf(words, at, high - at, comparison)) >= 0; at++)
        {
            var (start, end) = (_starts[at], _starts[at + words.Length - 1] + 1);
            if (IsWhole(start, end)) found.Add((start, end));
        }
    }

    private int IndexOf(int index)
    {
        var found = Array.BinarySearch(_starts, index);
        return found >= 0 ? found : ~found;
    }

    private static string Folded(string words)
    {
        var characters = new char[words.Length];
        var length = 0;
        foreach (var raw in words.AsSpan().Trim())
        {
            var c = Fold(raw);
            if (c == ' ' && length > 0 && characters[length - 1] == ' ') continue;
            characters[length++] = c;
        }

        return new string(characters, 0, length);
    }

    private static char Fold(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' ? ' ' : c is '"' or '`' or '\u00B4' or '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2032' or '\u2033' or '\u00AB' or '\u00BB' or '\u2039' or '\u203A' or '\u02BC' ? '\'' : c;

    // "500 shells" does not stand in "1,500 shells", nor "23 missiles" in "KN-23 missiles", "lethal aid" in "non-lethal aid", "5 ships" in "$5 ships" or "3–5 ships".
    private bool IsWhole(int start, int end) => !IsJoined(start) && !IsJoined(end) && !(end < _text.Length && _text[end] is '%' or '\u2030' && char.IsDigit(_text[end - 1]));

    // True if what stands before and after the index is one word or number.
    private bool IsJoined(int index)
    {
        if (index <= 0 || index >= _text.Length) return false;
        var (before, after) = (_text[index - 1], _text[index]);
        if (IsInside(before) && IsInside(after)) return true;
        if (char.GetUnicodeCategory(before) == UnicodeCategory.CurrencySymbol || before is '<' or '>' or '~' or '\u2248' or '\u2264' or '\u2265') return char.IsDigit(after);
        if (IsJoint(before)) return IsInside(after) && (char.IsDigit(after) || (index > 1 && IsInside(_text[index - 2]) && before is not ('\u2012' or '\u2013')));
        return IsJoint(after) && IsInside(before) && index + 1 < _text.Length && IsInside(_text[index + 1]) && (after is not ('\u2012' or '\u2013') || char.IsDigit(_text[index + 1]));
    }

    private static bool IsInside(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsJoint(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' or '.' or ',' or '/' or '+';
}
