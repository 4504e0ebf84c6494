using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Measures;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>Times that need more than their own words: what is planned is still to come and what was done is not; "the same evening", "one day after it was listed".</content>
internal sealed partial class ClaimMaker
{
    // What was done was done by the day of publication; "is to deliver six more in June" is the next June.
    private EventTime? Dated(EventTime? time, Draft draft, Modality modality)
    {
        if (time is null || published is not { } today) return time;
        var (from, to) = (time.Period.From, time.Period.To);
        if (modality is Modality.Asserted or Modality.Reported or Modality.Denied) return from <= today && (to > today || (to is null && IsSince(time.Text))) ? new EventTime(new Period(from, today), time.Text) : time;
        // "is to be delivered this year": until it is over.
        if (modality == Modality.Planned && to == today && time.Text?.EndsWith("this year", StringComparison.OrdinalIgnoreCase) == true) return new EventTime(new Period(from, new DateOnly(today.Year, 12, 31)), time.Text);
        // A plan looks some months ahead; what lies just behind was not meant for next year.
        if (!IsToCome(draft, modality) || to is not { Year: < 9998 } end || end >= today || (modality == Modality.Planned && end.AddMonths(3) >= today && !draft.Rule.EndsWith("/expected", StringComparison.Ordinal))) return time;
        foreach (var word in draft.Clause.Times)
        {
            if (times[Words[word].Time] is { Unanchored: false, End.Form: TimeForm.None, Start: { Year: 0, Relative: false, Form: TimeForm.Month or TimeForm.Date or TimeForm.Season } } && slots.Word(word) == time.Text) return new EventTime(new Period(from?.AddYears(1), end.AddYears(1)), time.Text);
        }

        return time;
    }

    // "is to deliver", "will go", "may travel", "is due on", "a visit is likely".
    private bool IsToCome(Draft draft, Modality modality)
    {
        if (modality is not (Modality.Planned or Modality.Possible) || draft.Clause.Verb is not { Perfect: false } verb) return false;
        if (draft.Rule.EndsWith("/expected", StringComparison.Ordinal)) return true;
        if (draft.Nominal is not null) return verb.IsBe && Words[verb.Main].Form.Text is "is" or "are";
        return verb.Modal >= 0 ? Words[verb.Modal].Form.Text is "will" or "shall" or "'ll" || (modality == Modality.Possible && Words[verb.Modal].Form.Text is "may" or "might" or "could") : verb.Infinitive && modality == Modality.Planned;
    }

    // "from November 2024 Moscow delivered": up to the day of publication, when it was done.
    private static bool IsSince(string? text) => text is not null && (text.StartsWith("from ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("since ", StringComparison.OrdinalIgnoreCase));

    // "The ship was boarded on 11 October, one day after Canada had listed it": so many days from the day of the other deed.
    private EventTime? DaysAfter(Clause clause)
    {
        if (clause is not { Relation: ClauseRelation.Adverbial, Marker: > 0 and var marker, Times.Count: 0, Parent: { } other } || Words[marker].Form.Text is not ("after" or "before") || Words[marker - 1].Time < 0) return null;
        if (times[Words[marker - 1].Time].Start is not { Form: TimeForm.Duration, Undefined: false, Length: { Years: 0, Months: 0, Seconds: 0 } length } || length.Weeks * 7 + length.Days is not (>= 1 and <= 366 and var days) || !float.IsInteger(days)) return null;
        var text = slots.Range(marker - 1, marker + 1);
        if (Own(other) is not (>= 0 and var word) || word == marker - 1 || times[Words[word].Time] is not { Unanchored: false, Period: { From: { Year: > 2 and < 9998 } day, To: { } last } } || day != last) return new EventTime(Period.Always, text);
        return new EventTime(Period.Day(day.AddDays(Words[marker].Form.Text == "after" ? -(int)days : (int)days)), text);
    }

    // "left the same evening", "was boarded that night", "had departed the day before": the day that was named last, or the one beside it.
    private EventTime? SameDay(Clause clause)
    {
        if (clause.Verb is not { } verb) return null;
        var start = clause.First;
        while (start > 0 && clause.First - start < 4 && Words[start - 1].Tag is not (Tag.Stop or Tag.Break or Tag.Comma or Tag.Pause or Tag.Verb or Tag.Aux)) start--;
        for (var i = start + 1; i < clause.End && i < Words.Length; i++)
        {
            if ((i > verb.First && i < verb.End) || Words[i].Form.Text is not ("evening" or "night" or "morning" or "afternoon" or "day")) continue;
            var step = Words[i - 1].Form.Text == "the" && i + 1 < Words.Length && Words[i + 1].Form.Text is "before" or "after" && Ends(i + 2) ? Words[i + 1].Form.Text == "after" ? 1 : -1 : 0;
            if (step == 0 && !(Words[i - 1].Form.Text == "same" || (Words[i - 1].Form.Text == "that" && Ends(i + 1)))) continue;
            var first = Words[i - 1].Form.Text == "same" && i > 1 && Words[i - 2].Tag == Tag.Det ? i - 2 : i - 1;
            if (first > 0 && Words[first - 1].Tag == Tag.Prep && Words[first - 1].Form.Text is not "on") continue;
            var before = times.Count;
            while (before > 0 && times[before - 1].FirstToken >= Words[first].FirstToken) before--;
            var day = Before(before, Words[first].FirstToken) is { From: { Year: > 1 and < 9998 } from, To: { } to } && from == to ? Period.Day(from.AddDays(step)) : Period.Always;
            return new EventTime(day, slots.Range(first, step == 0 ? i + 1 : i + 2));
        }

        return null;
    }

    // Nothing that the words before belong to: "that night, the ship", and not "that night raids".
    private bool Ends(int word) => word >= Words.Length || Words[word].Tag is Tag.Comma or Tag.Stop or Tag.Break or Tag.Close or Tag.Conj or Tag.Pause or Tag.Prep or Tag.Quote;

    // "within weeks", "in the months before the invasion", "in the weeks that followed": how soon, and not when; the words, or null.
    private EventTime? Span(Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            var span = complement.Noun;
            if (span.IsPronoun || span.Quantity >= 0 || span.Possessor is not null || Words[span.Head].Form.Text is not ("hours" or "days" or "weeks" or "months" or "years" or "decades")) continue;
            var prep = Words[complement.Prep].Form.Text;
            // "in the months ahead", "over the weeks to come".
            if (prep is "in" or "over" && span.Determiner >= 0 && span.End < Words.Length && (Words[span.End].Form.Text == "ahead" || (Words[span.End].Form.Text == "to" && Words[span.End + 1].Form.Text == "come"))) return new EventTime(new Period(published, null), slots.Range(complement.Prep, span.End + (Words[span.End].Form.Text == "to" ? 2 : 1)));
            if (prep == "within" && span.CoreEnd - span.CoreFirst == 1) return new EventTime(Period.Always, slots.Range(complement.Prep, span.End));
            if (prep is not ("in" or "over" or "during") || span.Determiner < 0 || Words[span.Determiner].Form.Text != "the") continue;
            foreach (var other in clauses.Clauses)
            {
                if (other is { Relation: ClauseRelation.Relative, Verb.Form.VerbLemma: "follow" or "precede" } && other.Antecedent == span) return new EventTime(Period.Always, slots.Range(complement.Prep, Unpointed(other.End)));
            }

            if (Behind(clause, span.End).Find(other => Words[other.Prep].Form.Text is "before" or "after" or "since" or "following" or "leading up to" or "preceding" && !other.Noun.IsPronoun).Noun is { } occasion) return new EventTime(Period.Always, slots.Range(complement.Prep, occasion.End));
        }

        return null;
    }
}
