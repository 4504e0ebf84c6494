using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Measures;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>Which of the times of a sentence is the event's: that of its clause, else one that a clause beside it carries for it.</content>
internal sealed partial class ClaimMaker
{
    // Words from whom a deed is told of to its day.
    private const int LongestDeed = 14;

    // Words from "the first" to the time since when.
    private const int LongestRecord = 9;

    // The word of the time, or -1.
    private int TimeWord(Draft draft)
    {
        var clause = draft.Clause;
        if (draft.Date >= 0) return draft.Date;
        // "a September 2023 meeting".
        if (draft.Nominal is { } dated)
        {
            for (var word = dated.First; word < dated.Head; word++)
            {
                if (Words[word].Time >= 0 && IsModifier(word)) return word;
            }
        }

        // "MOON ISLAND, which in mid-2024 received …": that it is listed has no time of its own but one beside the word.
        if (draft is { Kind: ClaimKind.Designation, Nominal: { } listing } && !IsImposed(clause, listing) && clause.Verb?.Classes.Has(Classes.Designate) != true && !(clause.Subject == listing && clause.Verb is { Passive: true }) && !(clause.Objects.Contains(listing) && clause.Verb is { Passive: false, Classes: var imposing } && !imposing.Has(Classes.Say | Classes.Show | Classes.Hedge | Classes.Deny))) return listing.End > 0 && clause.Times.Contains(listing.End) ? listing.End : -1;
        // "the designation of X for its role in the shipment", "British-supplied missiles": the time is that of the other deed, unless it stands behind.
        if (draft.ByAttribute || draft.Untimed) return -1;
        if (draft.Nominal is { } deed && clause.Verb is { Passive: false } other && !(draft.Kind == ClaimKind.Designation && IsImposed(clause, deed)) && deed != clause.Subject && !(draft.Kind == ClaimKind.Designation && other.Classes.Has(Classes.Designate)) && other.Classes.Has(Classes.Designate | Classes.Say | Classes.Show | Classes.Deny | Classes.Ban) && !IsSpan(clause)) return other.Classes.Has(Classes.Designate) || clause.Times.Count == 0 || clause.Times[^1] < deed.Head ? -1 : clause.Times[^1];
        if (Own(clause) is >= 0 and var own) return own;
        for (var (sibling, depth) = (clause.Sibling, 0); sibling is not null && sibling.Subject == clause.Subject && depth < 4; sibling = sibling.Sibling, depth++)
        {
            if (sibling is { Times.Count: > 0, Verb: { } verb } && sibling.Times[0] < verb.First) return sibling.Times[0];
        }

        if (clause.Children.Find(static child => child is { Relation: ClauseRelation.Participle, Times.Count: > 0, Verb: { } verb } && !verb.Classes.Has(Classes.Frames)) is { Antecedent: { } told } carrying && !told.Classes.Has(Classes.Cue) && (clause.Objects.Contains(told) || clause.HasComplement(told))) return carrying.Times[0];
        // "were still at work in Benin in 2020, building a statue": told beside what is dated.
        if (clause is { Relation: ClauseRelation.Participle, Antecedent: null, Verb.Ing: true, Parent: { Times.Count: > 0 } around } && around.Subject == clause.Subject) return around.Times[0];
        return Lent(clause) is >= 0 and var lent ? lent : Fronted(clause) is >= 0 and var fronted ? fronted : Begun(clause);
    }

    // Of several times the one that says when: "a month later, on 9 February", "more recently, in August 2025". "Russia's 2022 invasion" is no time of the clause.
    private int Own(Clause clause)
    {
        var first = -1;
        foreach (var word in clause.Times)
        {
            if (IsModifier(word) || IsYardstick(word)) continue;
            if (first < 0) first = word;
            if (times[Words[first].Time] is { Unanchored: false, Start.Form: not TimeForm.Recent }) break;
            if (times[Words[word].Time] is { Unanchored: false, Start.Form: not TimeForm.Recent }) return word;
        }

        return first;
    }

    private bool IsModifier(int word) => word > 0 && Words[word - 1].Tag is Tag.Poss or Tag.Det && word + 1 < Words.Length && Words[word + 1].Tag is Tag.Noun or Tag.Name;

    // "more than a year ago", "three times as many as in 2023", "for the first time since 2020": what is compared with is not when.
    private bool IsYardstick(int word)
    {
        if (word > 0 && Words[word - 1].Form.Text is "than" or "as") return true;
        if (Words[word].Time >= 0 && times[Words[word].Time].Relation != TimeRelation.Since) return false;
        for (var i = word - 1; i >= Math.Max(0, word - LongestRecord) && Words[i].Tag is not (Tag.Verb or Tag.Aux or Tag.Stop or Tag.Comma or Tag.Break); i--)
        {
            if (Words[i].Form.Text is "from" or "out of") return false;
            if (Words[i].Form.Text is "first" or "largest" or "biggest" or "highest" or "lowest") return true;
        }

        return false;
    }

    // "announced sanctions on Monday", "put seven ships under a port ban today": then they were listed.
    private static bool IsImposed(Clause clause, NounPhrase listing) => clause.Verb is { Form.VerbLemma: "announce" or "declare" or "unveil" or "put" or "place" or "impose" or "slap" or "follow" or "bring" or "issue" or "make public" or "add" } && (clause.Objects.Contains(listing) || clause.HasComplement(listing));

    // "Between May and July the panel recorded 71 flights": what stands in front and lasts is when they flew.
    private bool IsSpan(Clause clause) => clause is { Times: [var span, ..], Subject: { } subject } && span < subject.First && times[Words[span].Time] is { Unanchored: false, Relation: TimeRelation.During or TimeRelation.Since };

    // "Since 2023, reports suggest that …": what stands in front and lasts is the time of what is told, and not of the telling.
    private int Fronted(Clause clause)
    {
        for (var depth = 0; clause.Parent is { } parent && depth < 6 && (clause.Relation is ClauseRelation.Content or ClauseRelation.Infinitive or ClauseRelation.Gerund || IsShown(clause, parent)); clause = parent, depth++)
        {
            if (parent.Times.Count > 0 && parent.Times[0] is var word && parent.Subject is { } subject && word < subject.First && (IsFilmed(clause, parent, word) || times[Words[word].Time].Relation is TimeRelation.Since or TimeRelation.Until || IsPast(parent, word))) return word;
        }

        return -1;
    }

    // "From July 20 to August 17 tracking sites show her leaving": what is shown was done then.
    private static bool IsShown(Clause clause, Clause parent) => clause.Relation == ClauseRelation.Participle && parent.Verb is { Passive: false } showing && showing.Classes.Has(Classes.Show | Classes.Sight);

    private bool IsFilmed(Clause clause, Clause parent, int word) => IsShown(clause, parent) && times[Words[word].Time] is { Unanchored: false, Relation: TimeRelation.During };

    // "Between 2015 and 2024, the customs service reports that …": who reports now tells of then.
    private bool IsPast(Clause saying, int word) => saying.Verb is { Finite: true, Perfect: false, Modal: < 0, Progressive: false } verb && verb.Classes.Has(Classes.Say | Classes.Show | Classes.Hedge) && (verb.Passive ? Words[verb.First].Form.Text is "is" or "are" : Words[verb.Main].Form.Forms.Has(VerbForms.Third | VerbForms.Base) && !Words[verb.Main].Form.Forms.Has(VerbForms.Past)) && times[Words[word].Time].Period.To is { } to && to < published && times[Words[word].Time].Start.Form is TimeForm.Year or TimeForm.Month or TimeForm.Date or TimeForm.Quarter or TimeForm.Season;

    // "In 2022 the firm was used to ship", "in May the firm began shipping": what was done was done then.
    private static int Begun(Clause clause)
    {
        for (var depth = 0; clause is { Governor: null, Parent: { Verb: { } doing } parent } && depth < 3; clause = parent, depth++)
        {
            if (!(clause.Relation == ClauseRelation.Infinitive || (clause.Relation == ClauseRelation.Gerund && clause.Marker < 0)) || !(doing.Classes.Has(Classes.Aspect) || doing is { Passive: true, Form.VerbLemma: "know" } or { Form.VerbLemma: "decide" or "seek" or "try" or "attempt" or "manage" or "help" }) || doing.Classes.Has(Classes.Say | Classes.Hedge)) return -1;
            if (parent.Times.Count > 0) return parent.Times[0];
        }

        return -1;
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

        // "an attack was conducted in May by militants using drones": it was done with them.
        if (clause is { Relation: ClauseRelation.Participle, Aside: false, Verb: { Ing: true } wielding, Parent: { Times.Count: > 0, Verb.Passive: true } attack } && wielding.Classes.Has(Classes.Use)) return attack.Times[0];
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

        // "since deliveries resumed": from a day that is not named.
        if (clause.Times.Count == 0 && clause.Children.Find(child => child is { Relation: ClauseRelation.Gerund or ClauseRelation.Adverbial, Marker: >= 0, Verb: not null } && Words[child.Marker].Form.Text is "since" or "ever since") is { } opening && (opening.Relation == ClauseRelation.Gerund || opening.Verb!.Form.Forms.Has(VerbForms.Past)) && clause.Verb is { Perfect: true, Form.VerbClasses: var doing } && !doing.Has(Classes.Hedge)) return new EventTime(new Period(null, published), slots.Range(opening.Marker, Unpointed(opening.End)));
        foreach (var complement in clause.Preps)
        {
            if (Words[complement.Prep].Form.Text != "since" || IsYardstick(complement.Prep)) continue;
            if (complement.Noun.End < Words.Length && Words[complement.Noun.End].Time >= 0) return From(complement.Prep, complement.Noun.End);
            // "since the coup of 1 February 2021".
            if (clause.Times.Count == 1 && complement.Noun.End + 1 < Words.Length && Words[complement.Noun.End].Form.Text == "of" && Words[complement.Noun.End + 1].Time >= 0) return From(complement.Prep, complement.Noun.End + 1);
            if (DeedTime(complement.Noun.End) is >= 0 and var met) return From(complement.Prep, met);
            // "since the start of the invasion": up to the day of publication, from a day that is not named.
            if (clause.Times.Count == 0) return new EventTime(new Period(null, published), slots.Range(complement.Prep, complement.Noun.End));
        }

        // "since the February 2022 invasion".
        foreach (var word in clause.Times)
        {
            if (IsModifier(word) && word > 1 && Words[word - 2].Form.Text == "since") return From(word - 2, word);
        }

        return null;
    }

    // "since the RSF and the army went to war in April": when what two did was done, of which the clauses know only the first; -1 without a day.
    private int DeedTime(int first)
    {
        var deed = false;
        for (var word = first; word < Math.Min(Words.Length, first + LongestDeed) && Words[word].Tag is not (Tag.Comma or Tag.Stop or Tag.Break or Tag.Pause); word++)
        {
            deed |= Words[word].Tag == Tag.Verb && Words[word].Form.Forms.Has(VerbForms.Past);
            if (deed && Words[word].Time >= 0) return word;
        }

        return -1;
    }

    private EventTime? From(int since, int word) => times[Words[word].Time] is { Relation: TimeRelation.At, Period.From: { } from } ? new EventTime(new Period(from, published), slots.Range(since, word + 1)) : null;

    // "a week later", "three days earlier": counted from another time.
    private bool IsShifted(int word)
    {
        var text = Written(word);
        return text.EndsWith("later", StringComparison.OrdinalIgnoreCase) || text.EndsWith("earlier", StringComparison.OrdinalIgnoreCase) || text.EndsWith("after", StringComparison.OrdinalIgnoreCase) || text.EndsWith("before", StringComparison.OrdinalIgnoreCase) || text.Contains("than", StringComparison.OrdinalIgnoreCase);
    }
}
