namespace Tidewaiter.Reading.Measures;

/// <summary>Reads feasts: Christmas, last Easter, Good Friday 2018, the Thanksgiving of this year, Easter weekend.</summary>
internal static class FeastReader
{
    /// <summary>False at most tokens, for which no table needs to be asked.</summary>
    public static bool MayStart(in MeasureText text, int at, WordClass type)
    {
        if (type.Any(WordClass.Feast)) return true;
        if (text.Is(at, "the")) at++;
        else if (!type.Any(WordClass.Relative | WordClass.Span)) return false;
        return text.Has(at, WordClass.Feast) || text.Has(at + 1, WordClass.Feast) || (text.Is(at, "weekend") && text.Is(at + 1, "of") && text.Has(at + 2, WordClass.Feast));
    }

    /// <summary>Reads a feast at the token; an article before it belongs to it.</summary>
    public static bool TryRead(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        var name = text.Is(at, "the") ? at + 1 : at;
        var weekend = text.Is(name, "weekend") && text.Is(name + 1, "of");
        if (weekend) name += 2;
        var relative = text.Has(name, WordClass.Relative);
        if (relative) name++;
        if (!text.Has(name, WordClass.Feast) || !MeasureLexicon.Feasts.TryMatch(text, name, out var feast, out end)) return false;
        // "easter" the name of a wind, "may day" without capitals: a feast is written as a name, or stands where a time must.
        if (!char.IsUpper(text[name][0]) && !relative && !weekend && !text.Has(at - 1, WordClass.Preposition)) return false;
        point = new TimePoint { Form = TimeForm.Feast, Feast = feast, Relative = relative, Offset = relative ? text.Word(name - 1).Index : (sbyte)0 };
        if (!relative) point = YearReader.Add(text, point, ref end);
        if (text.Is(end, "weekend")) (weekend, end) = (true, end + 1);
        if (point.Year == 0 && !relative) point = YearReader.Add(text, point, ref end);
        if (weekend) point = point with { Unit = SpanUnit.Weekend };
        return true;
    }
}
