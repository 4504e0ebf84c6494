using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Measures;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>When the event of a claim was: the time of its clause, and what the text named before where that only counts from it.</content>
internal sealed partial class ClaimMaker
{
    // As many words back as a paragraph has.
    private const int AnchorReach = 90;

    // What times that count from others have come to: "four days later", by their place in the list of times.
    private readonly Dictionary<int, Period> _anchored = [];

    private EventTime? Time(Draft draft)
    {
        var clause = draft.Clause;
        if (draft is { Untimed: true, Kind: ClaimKind.Estimate }) return null;
        if (DaysAfter(clause) is { } after) return after;
        if (Since(clause) is { } since) return since;
        var word = TimeWord(draft);
        if (word < 0 || IsOthers(clause, word)) return SamePeriod(clause) ?? ByEvent(draft);
        var node = times[Words[word].Time];
        // "for around two months", "on three days": how long, and not when.
        if (node is { Unanchored: true, Start: { Form: TimeForm.Duration, Undefined: false } } && node.Preposition is TimePreposition.On or TimePreposition.None or TimePreposition.After && !IsShifted(word)) return ByEvent(draft);
        // "at 6:50 p.m.": of a day that is not named. "posted a video on Friday": when it was shown, and not when it was filmed.
        if (node is { Unanchored: true, Start.Form: TimeForm.Clock } || IsShowing(draft)) return ByEvent(draft);
        if (word + 1 < Words.Length && Words[word + 1].Time >= 0 && OfYear(node.Period, times[Words[word + 1].Time].Period) is { } period) return new EventTime(period, slots.Range(word, word + 2));
        if ((Several(word) ?? NextDay(word) ?? OfThatYear(word)) is { } several) return several;
        // "imagery from February": the day of the image. "until 1990, when": then.
        if (word == clause.Marker - 2 || (draft.Kind == ClaimKind.Sighting && IsDayOfPicture(word)) || node is { Preposition: TimePreposition.From, End.Form: TimeForm.None } && word > 0 && Words[word - 1].Form.NounClasses.Has(Classes.Source)) return new EventTime(Calendar.Days(node.Start, published, TimeMode.Past), slots.Word(word));
        if (!node.Unanchored && !IsCounted(word)) return new EventTime(Cut(clause, word, Days(word)), slots.Word(word));
        var anchored = Anchored(word);
        _anchored[Words[word].Time] = anchored;
        return new EventTime(anchored, slots.Word(word));
    }

    // "overnight": since the evening before. "two weeks ago": that day. "in the past few weeks": from a day that is not named.
    private Period Days(int word)
    {
        var node = times[Words[word].Time];
        if (published is not { } day) return node.Period;
        // "at the end of 2024": its last days, where "late 2024" is longer.
        if (node is { Start: { Form: TimeForm.Year, Part: TimePart.Late }, Period.From: { Month: 11, Day: 1 } late } && IsEndOf(Written(word))) return new Period(new DateOnly(late.Year, 12, 21), node.Period.To);
        // "before the end of June": up to that end, and not to where the end begins.
        if (node is { Preposition: TimePreposition.Before, Start.Part: TimePart.Late } && Written(word).Contains("the end of", StringComparison.OrdinalIgnoreCase)) return new Period(null, Calendar.Days(node.Start, published, TimeMode.Past).To);
        if (node.Period is not { From: { } from, To: { } to }) return node.Period;
        var text = Written(word);
        if (text.Equals("overnight", StringComparison.OrdinalIgnoreCase)) return new Period((from < day ? from : day).AddDays(from == to || from == day ? -1 : 0), from == day ? day : to);
        // "in the first week of February", "in the last week of this month": the first seven days, or the last.
        if (node.Start is { Form: TimeForm.Week, Index: > 0 and < 5 or TimePoint.Last } week && (week.Month > 0 || week.Unit == SpanUnit.Month) && to.DayNumber - from.DayNumber == 6 && node.Relation == TimeRelation.At) return WeekOf(week.Index, from.AddDays(3));
        if (text.EndsWith("weeks ago", StringComparison.OrdinalIgnoreCase) || text.EndsWith("week ago", StringComparison.OrdinalIgnoreCase)) return to.DayNumber - from.DayNumber == 6 ? Period.Day(from.AddDays(((int)day.DayOfWeek + 6) % 7)) : node.Period;
        return to == day && (text.Contains(" few ", StringComparison.OrdinalIgnoreCase) || text.Contains(" several ", StringComparison.OrdinalIgnoreCase)) ? new Period(null, to) : node.Period;
    }

    private static bool IsEndOf(ReadOnlySpan<char> text) => text.Contains("end of", StringComparison.OrdinalIgnoreCase) || text.Contains("close of", StringComparison.OrdinalIgnoreCase) || text.Contains(" days of", StringComparison.OrdinalIgnoreCase);

    private static bool IsShowing(Draft draft) => draft is { Kind: not (ClaimKind.Designation or ClaimKind.Estimate), Clause.Verb.Form.VerbLemma: "post" or "publish" or "release" or "circulate" or "make public" or "put out" or "hand out" };

    private static Period WeekOf(byte index, DateOnly inside)
    {
        var last = index == TimePoint.Last ? DateTime.DaysInMonth(inside.Year, inside.Month) : 7 * index;
        return new Period(new DateOnly(inside.Year, inside.Month, last - 6), new DateOnly(inside.Year, inside.Month, last));
    }

    // "said in January that it had recently sent": up to the day of the saying.
    private Period Cut(Clause clause, int word, Period period) => times[Words[word].Time].Start.Form == TimeForm.Recent && clause is { Relation: ClauseRelation.Content, Parent: { Times: [var said, ..], Verb: { } saying } } && saying.Classes.Has(Classes.Say | Classes.Show) && times[Words[said].Time].Period.To is { } until && until < published ? new Period(null, until) : period;

    // "in May and June", "in 2021, 2022 and 2023": all are meant, and what lies between; a year at the end is that of all.
    private EventTime? Several(int word)
    {
        var (first, last) = (times[Words[word].Time], word);
        if (first.Start.Form is not (TimeForm.Month or TimeForm.Year or TimeForm.Quarter or TimeForm.Season) || first.Relation is not (TimeRelation.At or TimeRelation.During)) return null;
        for (var joint = word + 1; joint + 1 < Words.Length && Words[joint].Tag is Tag.Conj or Tag.Comma && Words[joint + 1].Time >= 0 && times[Words[joint + 1].Time] is var next && next.Start.Form == first.Start.Form && next.Relation == TimeRelation.At; joint += 2) last = joint + 1;
        if (last == word || first.Period.From is not { } from || times[Words[last].Time] is not { Period: { From: { } later, To: { } to } } node) return null;
        if (first.Start.Year == 0 && node.Start.Year != 0 && !first.Start.Relative) from = from.AddYears(later.Year - from.Year);
        if (from > later) from = from.AddYears(-1);
        return new EventTime(new Period(from, to), slots.Range(word, last + 1));
    }

    // "the following day", "the previous year": counted from what the text named last, when it named a time.
    private bool IsCounted(int word)
    {
        var node = times[Words[word].Time];
        return node is { Unanchored: false, Start: { Relative: true, Offset: not 0, Form: TimeForm.RelativeDay or TimeForm.Week or TimeForm.Month or TimeForm.Year } } && Step(word) != 0 && Before(Words[word].Time, node.FirstToken) is { From: not null, To: not null };
    }

    private int Step(int word)
    {
        var text = Written(word);
        if (text.Contains("the following", StringComparison.OrdinalIgnoreCase) || text.Contains("the next", StringComparison.OrdinalIgnoreCase)) return 1;
        return text.Contains("the previous", StringComparison.OrdinalIgnoreCase) || text.Contains("the preceding", StringComparison.OrdinalIgnoreCase) ? -1 : 0;
    }

    private static Period Stepped(TimeForm form, DateOnly from, DateOnly to, int step) => form switch
    {
        TimeForm.RelativeDay => Period.Day(step > 0 ? to.AddDays(1) : from.AddDays(-1)),
        TimeForm.Week => step > 0 ? new Period(to, to.AddDays(7)) : new Period(from.AddDays(-7), from),
        TimeForm.Month => step > 0 ? Period.Month(to.AddMonths(1).Year, to.AddMonths(1).Month) : Period.Month(from.AddMonths(-1).Year, from.AddMonths(-1).Month),
        _ => Period.Year(step > 0 ? to.Year + 1 : from.Year - 1),
    };

    // "over the same period", "on that occasion": the days that were named last.
    private EventTime? SamePeriod(Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            var noun = complement.Noun;
            if (Written(noun.Head) is not ("period" or "day" or "date" or "timeframe" or "time frame" or "occasion") || noun.Head == noun.First || Written(noun.Head - 1) is not ("same" or "that") || Words[complement.Prep].Form.Text is not ("over" or "in" or "within" or "during" or "on" or "for")) continue;
            var before = times.Count;
            while (before > 0 && times[before - 1].FirstToken >= Words[complement.Prep].FirstToken) before--;
            return new EventTime(Before(before, Words[complement.Prep].FirstToken), slots.Range(complement.Prep, noun.CoreEnd));
        }

        return null;
    }

    // "four days later", "a week earlier", "the same month": counted from the day, or within the time, that the text names last.
    private Period Anchored(int word)
    {
        var node = times[Words[word].Time];
        var anchor = Before(Words[word].Time, node.FirstToken);
        if (anchor is not { From: { } from, To: { } to }) return Period.Always;
        if (IsCounted(word)) return to.Year is > 1 and < 9998 ? Stepped(node.Start.Form, from, to, Step(word)) : Period.Always;
        if (node.Start is { Form: TimeForm.Date, Undefined: true }) return node.Relation == TimeRelation.Since ? new Period(from, published) : new Period(null, to);
        if (node.Start.Undefined && Same(node.Start.Form, from, to) is var whole) return node.Start.Part switch
        {
            TimePart.Early when whole.From is not null => new Period(whole.From, to),
            TimePart.Late when whole.To is not null => new Period(from, whole.To),
            _ => whole,
        };
        if (node.Start.Form == TimeForm.Duration && Later(node.Start.Length, Written(word), from, to) is { } later) return later;
        if (from != to || node.Start.Form != TimeForm.Duration) return Period.Always;
        var length = node.Start.Length;
        var text = Written(word);
        var sign = IsAfter(text) ? 1 : IsBefore(text) ? -1 : 0;
        if (sign == 0 || length.Years != 0 || length.Months != 0 || length.Seconds != 0) return Period.Always;
        var days = length.Weeks * 7 + length.Days;
        if (days is < 1 or > 366 || !float.IsInteger(days)) return Period.Always;
        var day = DateOnly.FromDayNumber(Math.Clamp(from.DayNumber + sign * (int)days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
        return new Period(day, day);
    }

    private static bool IsAfter(ReadOnlySpan<char> text) => text.EndsWith("later", StringComparison.OrdinalIgnoreCase) || text.EndsWith("after", StringComparison.OrdinalIgnoreCase) || text.EndsWith("afterwards", StringComparison.OrdinalIgnoreCase);

    private static bool IsBefore(ReadOnlySpan<char> text) => text.EndsWith("earlier", StringComparison.OrdinalIgnoreCase) || text.EndsWith("before", StringComparison.OrdinalIgnoreCase);

    // "a year later" behind a month: that month of the next year. "nine hours later" behind a day: the same day, for all that is known.
    private static Period? Later(TimeLength length, ReadOnlySpan<char> text, DateOnly from, DateOnly to)
    {
        if (!text.EndsWith("later", StringComparison.OrdinalIgnoreCase)) return null;
        var months = length.Years * 12 + length.Months;
        if (from == to) return length is { Years: 0, Months: 0, Weeks: 0, Days: 0, Seconds: > 0 and <= 43_200 } ? Period.Day(from) : null;
        if (months is < 1 or > 120 || !float.IsInteger((float)months) || length.Weeks != 0 || length.Days != 0 || length.Seconds != 0 || from.Day != 1 || to != from.AddMonths(1).AddDays(-1)) return null;
        var first = from.AddMonths((int)months);
        return new Period(first, first.AddMonths(1).AddDays(-1));
    }

    // The last time before a place in the text that says when; none when it is far back.
    private Period Before(int time, int token)
    {
        for (var i = time - 1; i >= 0 && i >= time - 4 && token - times[i].FirstToken <= AnchorReach; i--)
        {
            if (times[i].Loose) continue;
            if (_anchored.TryGetValue(i, out var before)) return before;
            if (!times[i].Unanchored) return times[i].Period;
            if (times[i].Start.Form != TimeForm.Duration || times[i].Start.Undefined) break;
        }

        return Period.Always;
    }

    private ReadOnlySpan<char> Written(int word) => layer.Text.AsSpan(Words[word].Start, Words[word].End - Words[word].Start);

    private static Period Same(TimeForm form, DateOnly from, DateOnly to) => form switch
    {
        TimeForm.Month when (from.Year, from.Month) == (to.Year, to.Month) => new Period(new DateOnly(from.Year, from.Month, 1), new DateOnly(from.Year, from.Month, DateTime.DaysInMonth(from.Year, from.Month))),
        TimeForm.Year when from.Year == to.Year => new Period(new DateOnly(from.Year, 1, 1), new DateOnly(from.Year, 12, 31)),
        TimeForm.Week when to.DayNumber - from.DayNumber < 7 => Calendar.Week(from),
        TimeForm.RelativeDay or TimeForm.Date when from == to => new Period(from, to),
        _ => Period.Always,
    };

    // "in April last year": the month of the first in the year of the second.
    private static Period? OfYear(Period part, Period year)
    {
        if (part.From is not { } from || part.To is not { } to || year.From is not { Month: 1, Day: 1 } first || from.Year != to.Year || first.Year == from.Year) return null;
        return new Period(from.AddYears(first.Year - from.Year), to.AddYears(first.Year - to.Year));
    }
}
