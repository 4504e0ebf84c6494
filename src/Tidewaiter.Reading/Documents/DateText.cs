using System.Globalization;

namespace Tidewaiter.Reading.Documents;

/// <summary>
/// Finds a whole date in a short text: ISO 8601, RFC 5322, English in both orders, Korean and Russian. The day is taken as written, in the writer's zone.
/// "05/09/2024" says two things and is left alone, "25/09/2024" says one.
/// </summary>
internal static class DateText
{
    private const int MaxLength = 300;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] FullMonths = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    private static readonly string[] RussianMonths = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

    /// <summary>The first whole date.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, out DateOnly day)
    {
        text = text[..Math.Min(text.Length, MaxLength)];
        Span<Piece> pieces = stackalloc Piece[64];
        var count = Cut(text, pieces);
        for (var i = 0; i < count; i++)
        {
            if (IsPacked(pieces[i], out day)) return true;
            if (i + 2 < count && IsDate(pieces[i], pieces[i + 1], pieces[i + 2], out day)) return true;
        }

        day = default;
        return false;
    }

    /// <summary>A date in the path of an address: "/2024/09/05/" or "-20240905".</summary>
    public static bool TryFindInPath(string address, out DateOnly day)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal);
        var path = address.AsSpan(start < 0 ? 0 : start + 3);
        var query = path.IndexOfAny('?', '#');
        if (query >= 0) path = path[..query];
        return TryFind(path, out day) && day.Year >= 1995;
    }

    private static bool IsPacked(Piece piece, out DateOnly day)
    {
        day = default;
        return piece.Digits == 8 && TryMake(piece.Number / 10000, piece.Number / 100 % 100, piece.Number % 100, out day);
    }

    private static bool IsDate(Piece a, Piece b, Piece c, out DateOnly day)
    {
        day = default;
        // "05/09/2024 10:15" holds no 2024-10-15: the three numbers of a numeric date are joined by the date's own marks.
        var joined = (a.Separator is '-' or '/' or '.' && a.Separator == b.Separator) || (a.Separator == '년' && b.Separator == '월');
        if (joined && a.Digits == 4 && b.Digits is 1 or 2 && c.Digits is 1 or 2) return TryMake(a.Number, b.Number, c.Number, out day);
        if (c.Digits != 4) return false;
        if (a.Month > 0 && b.Digits is 1 or 2) return TryMake(c.Number, a.Month, b.Number, out day);
        if (a.Digits is 1 or 2 && b.Month > 0) return TryMake(c.Number, b.Month, a.Number, out day);
        if (!joined || a.Digits is not (1 or 2) || b.Digits is not (1 or 2)) return false;
        if (a.Separator == '.' || a.Number > 12) return TryMake(c.Number, b.Number, a.Number, out day);
        return b.Number > 12 && TryMake(c.Number, a.Number, b.Number, out day);
    }

    private static bool TryMake(int year, int month, int dayOfMonth, out DateOnly day)
    {
        day = default;
        if (year is < 1900 or > 2200 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month)) return false;
        day = new DateOnly(year, month, dayOfMonth);
        return true;
    }

    // Numbers and month names; other words stand between as pieces that are neither, but "th", "of", "в", "г" and marks are passed over.
    private static int Cut(ReadOnlySpan<char> text, Span<Piece> pieces)
    {
        var count = 0;
        for (var i = 0; i < text.Length && count < pieces.Length;)
        {
            var start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
                if (i - start <= 8) pieces[count++] = new Piece(i - start, int.Parse(text[start..i], NumberStyles.None), 0, i < text.Length ? text[i] : ' ');
                else pieces[count++] = default;
            }
            else if (char.IsLetter(text[i]))
            {
                while (i < text.Length && char.IsLetter(text[i])) i++;
                var word = text[start..i];
                if (word is not ("st" or "nd" or "rd" or "th" or "of" or "T" or "г" or "года" or "년" or "월" or "일")) pieces[count++] = new Piece(0, 0, MonthOf(word), ' ');
            }
            else
            {
                i++;
            }
        }

        return count;
    }

    private static int MonthOf(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < 12; i++)
        {
            if (word.Equals(FullMonths[i], StringComparison.OrdinalIgnoreCase) || word.Equals(Months[i], StringComparison.OrdinalIgnoreCase)) return i + 1;
            if (i == 8 && word.Equals("sept", StringComparison.OrdinalIgnoreCase)) return 9;
            // "мая" is May, "марта" March: May's stem is tried on words of three letters only.
            if (i == 4 ? word.Length == 3 && word.StartsWith(RussianMonths[i], StringComparison.OrdinalIgnoreCase) : word.StartsWith(RussianMonths[i], StringComparison.OrdinalIgnoreCase)) return i + 1;
        }

        return 0;
    }

    private readonly record struct Piece(int Digits, int Number, int Month, char Separator);
}
