namespace Tidewaiter.Reading.Documents.Encodings;

/// <summary>
/// Guesses a legacy encoding from the bytes above 0x7F. In Western text they stand alone among ASCII letters; in Korean, Chinese and Russian they come in
/// runs. Runs of byte pairs from the Hangul rows are Korean; otherwise the Cyrillic encoding wins that yields the most common small letters.
/// </summary>
internal static class EncodingGuess
{
    private const int Sample = 64 * 1024;
    private static readonly string[] Cyrillic = ["windows-1251", "koi8-r", "iso-8859-5", "ibm866"];

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var first = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        if (first < 0) return "windows-1252";
        var sample = bytes[first..];
        sample = sample[..Math.Min(sample.Length, Sample)];
        var (inRuns, high) = CountRuns(sample);
        if (inRuns * 2 < high) return "windows-1252";
        if (EastAsian(sample) is { } eastAsian) return eastAsian;
        var best = "windows-1252";
        var bestScore = 0.5;
        foreach (var name in Cyrillic)
        {
            var score = CyrillicScore(sample, name);
            if (score > bestScore) (best, bestScore) = (name, score);
        }

        return best;
    }

    private static (int InRuns, int High) CountRuns(ReadOnlySpan<byte> sample)
    {
        int inRuns = 0, high = 0, run = 0;
        foreach (var b in sample)
        {
            if (b >= 0x80)
            {
                high++;
                run++;
                continue;
            }

            if (run >= 3) inRuns += run;
            run = 0;
        }

        return (run >= 3 ? inRuns + run : inRuns, high);
    }

    private static string? EastAsian(ReadOnlySpan<byte> sample)
    {
        int pairs = 0, hangul = 0, hanzi = 0, broken = 0;
        for (var i = 0; i + 1 < sample.Length; i++)
        {
            if (sample[i] < 0x81) continue;
            var (lead, trail) = (sample[i], sample[i + 1]);
            pairs++;
            i++;
            if (trail < 0x41) broken++;
            else if (lead is >= 0xB0 and <= 0xC8 && trail >= 0xA1) hangul++;
            else if (lead is >= 0xC9 and <= 0xF7 && trail >= 0xA1) hanzi++;
        }

        // Russian words of an odd number of letters break the pairs: one in three or more.
        if (pairs == 0 || broken * 20 > pairs) return null;
        if (hangul * 10 > pairs * 7) return "cp949";
        return (hangul + hanzi) * 10 > pairs * 7 && hanzi > 0 ? "gb18030" : null;
    }

    private static double CyrillicScore(ReadOnlySpan<byte> sample, string name)
    {
        var text = EncodingNames.Open(name).GetString(sample);
        var (score, high) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80) continue;
            high++;
            if ("оеаинтсрвл".Contains(c, StringComparison.Ordinal)) score += 3;
            else if (c is >= 'а' and <= 'я' or 'ё') score += 1;
            else if (c is >= 'А' and <= 'Я') score += i > 0 && char.IsLower(text[i - 1]) ? -2 : 0;
            else if (c is not ('\u00A0' or '«' or '»' or '–' or '—' or '№' or '“' or '”' or '„')) score -= 3;
        }

        return high == 0 ? 0 : (double)score / high;
    }
}
