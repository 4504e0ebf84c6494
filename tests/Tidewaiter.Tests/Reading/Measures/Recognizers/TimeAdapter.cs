using System.Globalization;
using System.Text.Json;
using Tidewaiter.Reading.Measures;

namespace Tidewaiter.Tests.Reading.Measures.Recognizers;

/// <summary>
/// Puts times into the form of the outside suite: a date, a range of days (its end left out) or a length in seconds, each as the latest one before the
/// reference and the next one after it when the words allow both.
/// </summary>
internal static class TimeAdapter
{
    public static IReadOnlyList<Found> Find(SuiteCase one)
    {
        var text = new Texts(one.Input);
        var quantities = new List<QuantityNode>();
        var times = new List<TimeNode>();
        var reference = DateOnly.FromDateTime(one.Reference!.Value);
        MeasureStage.Find(text.Text, text.Tokens, reference, quantities, times);
        var found = new List<Found>();
        foreach (var node in times)
        {
            var words = one.Input[text.Tokens[First(text, node)].Start..text.Tokens[node.EndToken - 1].End];
            if (SuiteCalendar.Write(node, reference, words) is { } value) found.Add(text.Found(First(text, node), node.EndToken, value));
        }

        return found;
    }

    /// <summary>The same, of one type only, as the suite's single parsers give it.</summary>
    public static IReadOnlyList<Found> Find(SuiteCase one, string type) => [.. Find(one).Where(found => found.Value.StartsWith(type + " ", StringComparison.Ordinal))];

    /// <summary>What the model's result says: type and values.</summary>
    public static string OfModel(JsonElement result)
    {
        var type = result.GetProperty("TypeName").GetString()!.Replace("datetimeV2.", "", StringComparison.Ordinal);
        var values = result.GetProperty("Resolution").GetProperty("values").EnumerateArray().Select(value => type == "daterange" ? Range(value, "start", "end") : Text(value, "value")).Distinct();
        return $"{type} {string.Join(" / ", values)}";
    }

    /// <summary>What a single parser's result says.</summary>
    public static string OfParser(JsonElement result)
    {
        var type = result.GetProperty("Type").GetString()!;
        if (result.GetProperty("Value").ValueKind == JsonValueKind.Null) return type + " ";
        string[] sides = ["PastResolution", "FutureResolution"];
        var values = sides.Select(side => result.GetProperty("Value").GetProperty(side)).Select(value => type switch
        {
            "daterange" => Range(value, "startDate", "endDate"),
            "duration" => Text(value, "duration"),
            _ => Text(value, "date"),
        }).Distinct();
        return $"{type} {string.Join(" / ", values)}";
    }

    private static string Range(JsonElement value, string start, string end)
    {
        var (from, to) = (Text(value, start), Text(value, end));
        return from.Length == 0 && to.Length == 0 ? "" : $"{from}..{to}";
    }

    private static string Text(JsonElement value, string property) =>
        !value.TryGetProperty(property, out var text) ? "" : double.TryParse(text.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("G12", CultureInfo.InvariantCulture) : text.ToString() is "not resolved" or "0001-01-01" ? "" : text.ToString();

    // The suite leaves most prepositions out of a time and keeps those that change it; it leaves "the" out before next, last and end.
    private static int First(Texts text, TimeNode node)
    {
        var keeps = node.Preposition switch
        {
            TimePreposition.From or TimePreposition.Between => node.End.Form != TimeForm.None,
            TimePreposition.Since or TimePreposition.Before or TimePreposition.After or TimePreposition.Until or TimePreposition.AsEarlyAs or TimePreposition.AsRecentlyAs or TimePreposition.Within or TimePreposition.Starting => true,
            TimePreposition.In when node.Start.Form == TimeForm.Ahead => text.Word(node.EndToken - 2) != "from",
            TimePreposition.To => node.Start.Form == TimeForm.Now,
            TimePreposition.By => node.Start.Part != TimePart.Whole && node.Start.Form != TimeForm.Season,
            TimePreposition.In => node.Start.Form is TimeForm.Duration or TimeForm.Ahead || (node.Start.Form == TimeForm.Year && node.End.Form == TimeForm.Year),
            TimePreposition.On when node.End.Form == TimeForm.Date && node.End.Month == node.Start.Month => text.Word(node.EndToken - 2) == "-",
            TimePreposition.On => node.Start is { Form: TimeForm.Weekday, Unit: SpanUnit.Week, Offset: > 0 },
            _ => false,
        };
        if (keeps || (node.Shift.Form == TimeForm.NextSpan && node.Preposition == TimePreposition.For && !Enumerable.Range(node.CoreFirst, node.EndToken - node.CoreFirst).Any(at => text.Word(at) == "starting"))) return node.FirstToken;
        if (node.Loose && node.Start.Form != TimeForm.Feast) return node.CoreFirst;
        var the = text.Word(node.CoreFirst).Equals("the", StringComparison.OrdinalIgnoreCase);
        if (the && node.Start.Form == TimeForm.Duration || (the && node.Start is { Form: TimeForm.Feast, Unit: not SpanUnit.Weekend })) return node.CoreFirst + 1;
        if (the && node.Start is { Form: TimeForm.Date, Relative: false } && Enumerable.Range(node.CoreFirst, node.EndToken - node.CoreFirst).Any(at => text.Word(at) == "day")) return node.CoreFirst + 1;
        var named = node.Start is { Form: TimeForm.Year, Year: > 0, Part: TimePart.Whole } && text.Word(node.EndToken - 2) == "of";
        if (named) return node.EndToken - 1;
        var numbered = node.Start is { Form: TimeForm.Year, Year: > 0 } || (node.Start is { Form: TimeForm.Week, Index: > 0 } && text.Word(node.CoreFirst + 1).Equals("week", StringComparison.OrdinalIgnoreCase));
        if (numbered && the) return node.CoreFirst + 1;
        var relative = node.Start.Relative || node.Start.Part != TimePart.Whole || node.Start.Form is TimeForm.PastSpan or TimeForm.NextSpan;
        var article = the && relative && !text.Word(node.CoreFirst + 1).Equals("weekend", StringComparison.OrdinalIgnoreCase) && node.Start.Index == 0
            && node.Start.Unit != SpanUnit.Decade && node.Start.Form is not (TimeForm.Decade or TimeForm.RelativeDay or TimeForm.Date) && node.Start is not { Form: TimeForm.Month, Part: TimePart.Whole, Month: > 0 } && node.Start.Offset < 2;
        return article ? node.CoreFirst + 1 : node.CoreFirst;
    }
}
