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

    private EventTime? Time(Draft draft)
    {
        var clause = draft.Clause;
        var word = draft.Date >= 0 ? draft.Date : clause.Times.Count > 0 ? clause.Times[0] : -1;
        // "A month later, on 9 February": the one that says when.
        if (draft.Date < 0 && clause.Times.Count > 1 && times[Words[word].Time].Unanchored && clause.Times.Find(other => !times[Words[other].Time].Unanchored) is > 0 and var dated) word = dated;
        if (word < 0 && clause.Sibling is { } sibling && sibling.Subject == clause.Subject && sibling.Times.Count > 0 && sibling.Verb is { } verb && sibling.Times[0] < verb.First) word = sibling.Times[0];
        if (word < 0 && clause.Children.Find(static child => child is { Relation: ClauseRelation.Participle, Times.Count: > 0, Verb: { } verb } && !verb.Classes.Has(Classes.Frames)) is { } child0 && child0.Antecedent is { } told && !told.Classes.Has(Classes.Cue) && (clause.Objects.Contains(told) || clause.Preps.Exists(complement => complement.Noun == told))) word = child0.Times[0];
        // "were still at work in Benin in 2020, building a statue": told beside what is dated.
        if (word < 0 && clause is { Relation: ClauseRelation.Participle, Antecedent: null, Verb.Ing: true, Parent: { Times.Count: > 0 } around } && around.Subject == clause.Subject) word = around.Times[0];
        if (word < 0) return SamePeriod(clause);
        var node = times[Words[word].Time];
        if (word + 1 < Words.Length && Words[word + 1].Time >= 0 && OfYear(node.Period, times[Words[word + 1].Time].Period) is { } period) return new EventTime(period, slots.Range(word, word + 2));
        return new EventTime(node.Unanchored ? Anchored(word) : node.Period, slots.Word(word));
    }

    // "over the same period": the days that were named last.
    private EventTime? SamePeriod(Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            var noun = complement.Noun;
            if (Written(noun.Head) is not ("period" or "day" or "date") || noun.Head == noun.First || Written(noun.Head - 1) is not "same" || Words[complement.Prep].Form.Text is not ("over" or "in" or "during" or "on" or "for")) continue;
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
        if (node.Start.Undefined) return Same(node.Start.Form, from, to);
        if (from != to || node.Start.Form != TimeForm.Duration) return Period.Always;
        var length = node.Start.Length;
        var text = Written(word);
        var sign = text.EndsWith("later", StringComparison.OrdinalIgnoreCase) ? 1 : text.EndsWith("earlier", StringComparison.OrdinalIgnoreCase) ? -1 : 0;
        if (sign == 0 || length.Years != 0 || length.Months != 0 || length.Seconds != 0) return Period.Always;
        var days = length.Weeks * 7 + length.Days;
        if (days is < 1 or > 366 || !float.IsInteger(days)) return Period.Always;
        var day = DateOnly.FromDayNumber(Math.Clamp(from.DayNumber + sign * (int)days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
        return new Period(day, day);
    }

    // The last time before a place in the text that says when; none when it is far back.
    private Period Before(int time, int token)
    {
        for (var i = time - 1; i >= 0 && i >= time - 4 && token - times[i].FirstToken <= AnchorReach; i--)
        {
            if (times[i].Loose) continue;
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
