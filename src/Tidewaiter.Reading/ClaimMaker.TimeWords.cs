using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Measures;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>Which of the times of a sentence is the event's: that of its clause, else one that a clause beside it carries for it.</content>
internal sealed partial class ClaimMaker
{
    // The word of the time, or -1.
    private int TimeWord(Draft draft)
    {
        var clause = draft.Clause;
        if (draft.Date >= 0) return draft.Date;
        // "MOON ISLAND, which in mid-2024 received …": that it is listed has no time of its own but one beside the word.
        if (draft is { Kind: ClaimKind.Designation, Nominal: { } listing } && clause.Verb?.Classes.Has(Classes.Designate) != true) return clause.Times.Find(time => time == listing.End) is > 0 and var beside ? beside : -1;
        if (clause.Times.Count > 0)
        {
            // "A month later, on 9 February": the one that says when.
            var first = clause.Times[0];
            return clause.Times.Count > 1 && times[Words[first].Time].Unanchored && clause.Times.Find(other => !times[Words[other].Time].Unanchored) is > 0 and var dated ? dated : first;
        }

        if (clause.Sibling is { Times.Count: > 0, Verb: { } verb } sibling && sibling.Subject == clause.Subject && sibling.Times[0] < verb.First) return sibling.Times[0];
        if (clause.Children.Find(static child => child is { Relation: ClauseRelation.Participle, Times.Count: > 0, Verb: { } verb } && !verb.Classes.Has(Classes.Frames)) is { Antecedent: { } told } carrying && !told.Classes.Has(Classes.Cue) && (clause.Objects.Contains(told) || clause.Preps.Exists(complement => complement.Noun == told))) return carrying.Times[0];
        // "were still at work in Benin in 2020, building a statue": told beside what is dated.
        if (clause is { Relation: ClauseRelation.Participle, Antecedent: null, Verb.Ing: true, Parent: { Times.Count: > 0 } around } && around.Subject == clause.Subject) return around.Times[0];
        return Lent(clause);
    }

    // What hangs in the clause, or what it hangs in, names the time for both.
    private int Lent(Clause clause)
    {
        // "until 1990, when the country bought …".
        if (clause is { Relation: ClauseRelation.Adverbial, Marker: > 1 and var when } && Words[when].Form.Text == "when" && Words[when - 1].Tag == Tag.Comma && Words[when - 2].Time >= 0) return when - 2;
        foreach (var child in clause.Children)
        {
            if (child.Times.Count == 0) continue;
            // "learned to fly the jets in Russia in May".
            if (child.Relation == ClauseRelation.Infinitive && child.Governor is null && clause.Relation != ClauseRelation.Infinitive) return child.Times[0];
            // "seized the guns as it retook Khartoum in March".
            if (child is { Relation: ClauseRelation.Adverbial, Marker: >= 0 } && Words[child.Marker].Form.Text is "as" or "when" or "while") return child.Times[0];
        }

        // "a missile fired from the hill missed a drone on 7 February": it was fired when it missed.
        return clause is { Relation: ClauseRelation.Participle, Aside: false, Antecedent: { } shot, Parent: { Times.Count: > 0, Subject: { } subject, Verb: { } } hit } && shot == subject && clause.Verb!.Classes.Has(Classes.Use) && !hit.Verb.Classes.Has(Classes.Frames & ~Classes.Use) ? hit.Times[0] : -1;
    }

    // "since seizing power in February 2021", "since its launch on 31 March 2020", "since the junta took over in 2021": from then to the day of publication.
    private EventTime? Since(Clause clause)
    {
        foreach (var child in clause.Children)
        {
            if (child is { Relation: ClauseRelation.Gerund or ClauseRelation.Adverbial, Marker: >= 0, Times.Count: > 0 } && Words[child.Marker].Form.Text == "since") return From(child.Marker, child.Times[0]);
        }

        foreach (var complement in clause.Preps)
        {
            if (Words[complement.Prep].Form.Text == "since" && complement.Noun.End < Words.Length && Words[complement.Noun.End].Time >= 0) return From(complement.Prep, complement.Noun.End);
        }

        return null;
    }

    private EventTime? From(int since, int word) => times[Words[word].Time] is { Relation: TimeRelation.At, Period.From: { } from } ? new EventTime(new Period(from, published), slots.Range(since, word + 1)) : null;

    // "a week later", "three days earlier": counted from another time.
    private bool IsShifted(int word)
    {
        var text = Written(word);
        return text.EndsWith("later", StringComparison.OrdinalIgnoreCase) || text.EndsWith("earlier", StringComparison.OrdinalIgnoreCase) || text.EndsWith("after", StringComparison.OrdinalIgnoreCase) || text.EndsWith("before", StringComparison.OrdinalIgnoreCase) || text.Contains("than", StringComparison.OrdinalIgnoreCase);
    }
}
