namespace Tidewaiter.Signals.Nmea;

/// <summary>
/// A stamp that a recorder writes before the sentence on the same line: a Unix time (seconds with optional fraction, milliseconds, microseconds,
/// nanoseconds, told by the number of digits), or an ISO 8601 date and time. A civil time without a zone is taken as UTC; one with an
/// offset is moved by it. Brackets and separators around it are passed over.
/// </summary>
internal static class LeadingStamp
{
    /// <summary>The instant, or <see cref="CivilTime.None"/> when the text starts with no such stamp.</summary>
    /// <param name="text">What stands before the sentence.</param>
    public static long Read(ReadOnlySpan<byte> text)
    {
        text = text.TrimStart(" \t[(\""u8);
        if (text.Length >= 19 && text[4] == '-')
            return ReadCivil(text);
        var end = 0;
        while (end < text.Length && (CivilTime.IsDigit(text[end]) || text[end] == '.'))
            end++;
        if (end < text.Length && text[end] is not ((byte)' ' or (byte)'\t' or (byte)',' or (byte)';' or (byte)']' or (byte)')' or (byte)'"' or (byte)':' or (byte)'|'))
            return CivilTime.None;

        // Fewer digits are a line number or a year, not a time after 1973.
        var whole = text[..end].IndexOf((byte)'.');
        return (whole < 0 ? end : whole) < 9 ? CivilTime.None : CivilTime.FromUnix(text[..end]);
    }

    private static long ReadCivil(ReadOnlySpan<byte> text)
    {
        if (text[7] != '-' || text[10] is not ((byte)'T' or (byte)' ' or (byte)'t') || text[13] != ':' || text[16] != ':')
            return CivilTime.None;
        var (year, month, day) = (CivilTime.Number(text[..4]), CivilTime.Number(text[5..7]), CivilTime.Number(text[8..10]));
        var (hour, minute, second) = (CivilTime.Number(text[11..13]), CivilTime.Number(text[14..16]), CivilTime.Number(text[17..19]));
        var end = 19;
        var millisecond = 0;
        if (end < text.Length && text[end] is (byte)'.' or (byte)',' && end + 1 < text.Length && CivilTime.IsDigit(text[end + 1]))
        {
            var start = ++end;
            while (end < text.Length && CivilTime.IsDigit(text[end]))
                end++;
            millisecond = CivilTime.Fraction(text[start..end]);
        }

        var time = CivilTime.FromUtc(year, month, day, hour, minute, second, millisecond);
        return time == CivilTime.None ? time : time - Offset(text[end..]);
    }

    /// <summary>An offset <c>+hh:mm</c> or <c>+hhmm</c> in milliseconds; 0 for <c>Z</c> and for none.</summary>
    private static long Offset(ReadOnlySpan<byte> zone)
    {
        if (zone.Length < 5 || zone[0] is not ((byte)'+' or (byte)'-'))
            return 0;
        var hours = CivilTime.Number(zone[1..3]);
        var digits = zone[3] == ':' ? zone[4..] : zone[3..];
        var minutes = digits.Length < 2 ? -1 : CivilTime.Number(digits[..2]);
        if (hours is < 0 or > 14 || minutes is < 0 or > 59)
            return 0;
        var offset = ((hours * 60) + minutes) * 60_000L;
        return zone[0] == '-' ? -offset : offset;
    }
}
