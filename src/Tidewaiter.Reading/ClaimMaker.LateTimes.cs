using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Measures;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>Times that no clause carries as its own: "not long ago", "before the month is out", the day of the picture, the day of the cleft around it.</content>
internal sealed partial class ClaimMaker
{
    // "Not long ago he was there for a week": when, before how long.
    private EventTime? When(Draft draft) => Time(draft) is { } time ? (time.Period == Period.Always ? Lately(draft.Clause) : null) ?? time : LateTime(draft);

    private EventTime? LateTime(Draft draft)
    {
        if (draft.Untimed || draft.ByAttribute || draft.Kind == ClaimKind.Estimate) return null;
        if (Lately(draft.Clause) is { } lately) return lately;
        if (draft is { Kind: ClaimKind.Designation, Nominal: not null }) return null;
        return OutOf(draft.Clause) ?? BeforeWar(draft.Clause) ?? (Cleft(draft) is >= 0 and var told || (told = Pictured(draft)) >= 0 ? new EventTime(IsDayOfPicture(told) ? Calendar.Days(times[Words[told].Time].Start, published, TimeMode.Past) : Days(told), slots.Word(told)) : null);
    }

    // "not long ago", "of late", "in these weeks", "in just these few weeks": from a day that is not named, up to the day of publication.
    private EventTime? Lately(Clause clause)
    {
        for (var i = clause.First; i + 1 < clause.End && i + 1 < Words.Length; i++)
        {
            var end = (Words[i].Form.Text, Words[i + 1].Form.Text) switch
            {
                ("of", "late") when Ends(i + 2) => i + 2,
                ("not", "long") when i + 2 < Words.Length && Words[i + 2].Form.Text == "ago" => i + 3,
                ("not", "long ago") => i + 2,
                ("in", "these" or "just") => These(i + 1),
                _ => -1,
            };
            if (end > 0) return new EventTime(new Period(null, published), slots.Range(i, end));
        }

        return null;
    }

    private int These(int word)
    {
        if (Words[word].Form.Text == "just") word++;
        if (word >= Words.Length || Words[word].Form.Text != "these") return -1;
        word++;
        return word < Words.Length && Words[word].Form.Text is "days" or "weeks" or "months" ? word + 1 : -1;
    }

    // "before the month is out", "before the year is over": up to its end.
    private EventTime? OutOf(Clause clause)
    {
        if (published is not { } day) return null;
        if (clause is { Relation: ClauseRelation.Infinitive or ClauseRelation.Content or ClauseRelation.Gerund, Parent: { } around } && OutOf(around) is { } above) return above;
        foreach (var child in clause.Children)
        {
            if (child is not { Relation: ClauseRelation.Adverbial, Marker: >= 0, Subject: { } span, Verb: { } verb } || Words[child.Marker].Form.Text != "before" || !(verb.IsBe || verb.Form.VerbLemma is "end" or "finish")) continue;
            DateOnly? last = Written(span.Head) switch
            {
                "month" => new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)),
                "year" => new DateOnly(day.Year, 12, 31),
                "week" => day.AddDays((7 - (int)day.DayOfWeek) % 7),
                _ => null,
            };
            if (last is { } end) return new EventTime(new Period(null, end), slots.Range(child.Marker, Unpointed(child.End)));
        }

        return null;
    }

    // "before the war", "before the war began": words without days.
    private EventTime? BeforeWar(Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (Words[complement.Prep].Form.Text == "before" && complement.Noun is { IsPronoun: false } war && IsWar(war) && clause.Verb is { } verb && complement.Prep > verb.First) return new EventTime(Period.Always, slots.Range(complement.Prep, war.End));
        }

        foreach (var child in clause.Children)
        {
            if (child is { Relation: ClauseRelation.Adverbial, Marker: >= 0 and var marker, Subject: { IsPronoun: false } war } && Words[marker].Form.Text == "before" && IsWar(war)) return new EventTime(Period.Always, slots.Range(marker, Unpointed(child.End)));
        }

        return null;
    }

    private bool IsWar(NounPhrase noun) => Words[noun.Head].Form.NounLemma is "war" or "invasion" or "conflict" or "embargo" or "fighting" or "harvest" or "coup";

    // "In July it was the minister who flew to Pyongyang", "it was in May that two planes landed": the day of what is said to have been.
    private static int Cleft(Draft draft)
    {
        var clause = draft.Clause;
        if (draft.Nominal is null && clause is { Relation: ClauseRelation.Content, Times.Count: 0, Parent: { Verb.IsBe: true, Objects.Count: 0, Modifiers.Count: 0, Times: [var then, ..], Subject.IsPronoun: true } }) return then;
        return clause is { Relation: ClauseRelation.Relative, Times.Count: 0, Parent: { Verb.IsBe: true, Times: [var day, ..], Subject: { IsPronoun: true } } } ? day : -1;
    }

    // "In a picture of the 15th", "an image of 2 November shows her", "a clip, from January,": what is seen was there on the day of the picture; the word of the day, or -1.
    private int Pictured(Draft draft)
    {
        if (draft.Kind != ClaimKind.Sighting) return -1;
        if (draft.Clause.Subject is { } shown && DayOfPicture(shown) is >= 0 and var own) return own;
        foreach (var complement in draft.Clause.Preps)
        {
            if (DayOfPicture(complement.Noun) is >= 0 and var day) return day;
        }

        return draft.Clause is { Relation: not ClauseRelation.Main, Parent.Subject: { } film } && DayOfPicture(film) is >= 0 and var filmed ? filmed : -1;
    }

    private int DayOfPicture(NounPhrase picture)
    {
        if (picture.IsPronoun || !IsPicture(picture.Head)) return -1;
        for (var word = picture.First; word < Math.Min(Words.Length, picture.CoreEnd + 6); word++)
        {
            if (Words[word].Time >= 0 && times[Words[word].Time] is { Unanchored: false, Start.Form: TimeForm.Date or TimeForm.Month or TimeForm.RelativeDay or TimeForm.Weekday or TimeForm.Year or TimeForm.Season }) return word;
            // "a video posted on 3 May": of the video that says only when it came out.
            if (word >= picture.CoreEnd && (Words[word].Tag is Tag.Stop or Tag.Break or Tag.Aux or Tag.Modal || (Words[word].Tag == Tag.Verb && Words[word].Form.VerbLemma is not ("take" or "date" or "shoot" or "make" or "film" or "record" or "capture")))) return -1;
        }

        return -1;
    }

    // "in later shots, from 8 July": on that day, and not since.
    private bool IsDayOfPicture(int word) => word > 1 && times[Words[word].Time] is { Preposition: TimePreposition.From, End.Form: TimeForm.None } && Words[word - 1].Tag == Tag.Comma && IsPicture(word - 2);

    private bool IsPicture(int word) => Words[word].Form.NounLemma is "picture" or "image" or "photo" or "photograph" or "video" or "footage" or "clip" or "shot" or "satellite image" or "satellite picture" or "satellite photo" or "imagery";

    // "in September of that year": of the year that was named before.
    private EventTime? OfThatYear(int word)
    {
        var node = times[Words[word].Time];
        if (node is not { Start: { Form: TimeForm.Month or TimeForm.Date or TimeForm.Season, Year: 0 }, Period: { From: { } from, To: { } to } } || word + 3 >= Words.Length) return null;
        var end = Written(word + 1) is "of that year" ? word + 2 : Written(word + 1) is "of" && Written(word + 2) is "that year" ? word + 3 : Written(word + 1) is "of" && Written(word + 2) is "that" && Written(word + 3) is "year" ? word + 4 : -1;
        if (end < 0) return null;
        if (Before(Words[word].Time, node.FirstToken).From is not { } named) return null;
        var years = named.Year - from.Year;
        return new EventTime(new Period(from.AddYears(years), to.AddYears(years)), slots.Range(word, end));
    }

    // "June 18 and 19": a day and the next are one time.
    private EventTime? NextDay(int word)
    {
        if (times[Words[word].Time] is not { Unanchored: false, Start.Form: TimeForm.Date, Period: { From: { Year: < 9998 } day, To: { } last } } || day != last || word + 2 >= Words.Length || Words[word + 1].Form.Text != "and") return null;
        var number = Written(word + 2);
        return Words[word + 2].Tag == Tag.Number && Words[word + 2].Time < 0 && int.TryParse(number, out var next) && next == day.AddDays(1).Day && Ends(word + 3) ? new EventTime(new Period(day, day.AddDays(1)), slots.Range(word, word + 3)) : null;
    }
}
