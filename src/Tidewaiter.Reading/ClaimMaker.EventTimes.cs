using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Measures;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>Times told by another event and not by a day: "shortly after the coup", "three days before the raid", "soon", "so far".</content>
internal sealed partial class ClaimMaker
{
    // Words without days.
    private EventTime? ByEvent(Draft draft)
    {
        var clause = draft.Clause;
        if ((SameDay(clause) ?? Span(clause)) is { } told) return told;
        foreach (var complement in clause.Preps)
        {
            if (complement.Noun == draft.Nominal || !IsOccasion(complement.Noun)) continue;
            // What was before an occasion says little of when, unless it says how long before.
            if (Words[complement.Prep].Form.Text is not ("after" or "following" or "in the wake of") && !(Words[complement.Prep].Form.Text is "before" or "prior to" or "ahead of" && Lead(complement.Prep) < complement.Prep)) continue;
            return new EventTime(Period.Always, slots.Range(Lead(complement.Prep), complement.Noun.End));
        }

        // "in the past".
        foreach (var complement in clause.Preps)
        {
            if (Words[complement.Prep].Form.Text == "in" && complement.Noun is { Of: null, Determiner: >= 0 } ago && Written(ago.Head) is "past" && ago.CoreEnd - ago.CoreFirst == 1) return new EventTime(Period.Always, slots.Range(complement.Prep, ago.CoreEnd));
        }

        // "just over a month after the ship was first seen".
        foreach (var child in clause.Children)
        {
            if (child is { Relation: ClauseRelation.Adverbial or ClauseRelation.Gerund, Marker: > 0 and var marker } && Words[marker].Form.Text is "after" or "before" && Words[marker - 1].Time >= 0 && Lead(marker) is var lead && times[Words[marker - 1].Time].Start.Form == TimeForm.Duration) return new EventTime(Period.Always, slots.Range(lead, Unpointed(child.End)));
        }

        foreach (var word in clause.Modifiers)
        {
            if (Vague(clause, word) is { } vague) return vague;
        }

        // "currently has 50,000 men deployed", "are currently in Iran training".
        if (clause is { Relation: ClauseRelation.Participle, Parent: { } around })
        {
            foreach (var word in around.Modifiers)
            {
                if (Words[word].Form.Text is "currently" or "presently" && Vague(around, word) is { } now) return now;
            }
        }

        for (var word = clause.Verb?.First ?? 0; word < (clause.Verb?.Main ?? 0); word++)
        {
            if (Vague(clause, word) is { } vague) return vague;
        }

        return null;
    }

    // "so far" is any time until now and dates nothing.
    private EventTime? Vague(Clause clause, int word)
    {
        if (Words[word].Form.Text is "currently" or "presently" && published is { } now) return new EventTime(Period.Day(clause is { Relation: ClauseRelation.Content, Parent: { Times: [var told, ..] } saying } && saying.Verb?.Classes.Has(Classes.Say) == true && times[Words[told].Time].Period is { From: { } on, To: { } same } && on == same ? on : now), slots.Word(word));
        return Words[word].Form.Text == "soon" && (word == 0 || Words[word - 1].Form.Text is not "as") ? new EventTime(Period.Always, slots.Word(word)) : null;
    }

    // "after the coup", "during his visit": something that happened, or lasted, and no place or party.
    private bool IsOccasion(NounPhrase noun) => !noun.IsPronoun && noun.Country is null && !noun.IsName && (noun.Event is not null || Words[noun.Head].Form.NounLemma is "war" or "invasion" or "coup" or "embargo" or "seizure" or "incident" or "strike" or "raid" or "summit" or "talks" or "election" or "fighting" or "offensive" or "operation" or "exercise" or "ceasefire" or "fall" or "outbreak" or "start" or "beginning" or "end" or "collapse" or "conflict" or "crisis" or "pandemic" or "blast" or "explosion" or "battle" or "siege" or "parade" or "voyage" or "trip" or "journey" or "revolution" or "uprising" or "campaign" or "hearing" or "ceremony" or "signing" or "meeting" or "event" or "capture" or "takeover" or "departure" or "arrival" or "launch" or "period" or "wreck");

    // The end of a clause without the mark that closes it.
    private int Unpointed(int end) => end > 1 && Words[end - 1].Tag is Tag.Stop or Tag.Comma or Tag.Pause ? end - 1 : end;

    // "shortly after", "three days before": how long before or after.
    private int Lead(int prep)
    {
        var first = prep;
        if (first > 0 && (Words[first - 1].Time >= 0 || Words[first - 1].Form.Text is "hours" or "days" or "weeks" or "months" or "years" || Words[first - 1].Form.Text is "shortly" or "soon" or "just" or "immediately" or "long" or "right" or "well")) first--;
        return first;
    }

    // "after the invasion of Ukraine in February 2022": the day is that of the other event.
    private bool IsOthers(Clause clause, int word)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Noun.End == word && Words[complement.Prep].Form.Text is "after" or "before" or "following" or "prior to" or "ahead of" && IsOccasion(complement.Noun)) return true;
        }

        return false;
    }
}
