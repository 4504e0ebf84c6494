using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Measures;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Scopes;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>What is told in the present tense and is still to come: "flies to Minsk on Friday", "is going to send", "gets six more next month", "are on the way".</content>
internal sealed partial class ClaimMaker
{
    private bool _caption;

    private void Foresee(Draft draft, Commitment fold)
    {
        var clause = draft.Clause;
        // "is going to Tehran for the signing", "jets are coming from China": a visit is one when it is paid, and goods are there when they have come.
        if (draft.Kind is ClaimKind.Visit or ClaimKind.Transfer && clause.Verb is { Progressive: true, Form.VerbLemma: "go" or "come" } going && IsPresent(clause)) fold.Add(going.First, going.End, Modality.Planned);
        foreach (var other in clauses.Clauses)
        {
            if (draft.Kind != ClaimKind.Transfer || (other != clause && other.Subject != clause.Subject)) continue;
            if (OnItsWay(other) is >= 0 and var way) fold.Add(way, way + 1, Modality.Planned);
            // "are meant for Zawiya"
            if (other.Verb is { Passive: true, Negated: false, Form.VerbLemma: "mean" } meant && other.Preps.Count > 0 && Words[other.Preps[0].Prep].Form.Text == "for") fold.Add(meant.Main, meant.End, Modality.Planned);
        }

        // "opens an office next month and sends 500 men"
        if (clause is { Relation: ClauseRelation.Main or ClauseRelation.Content, Times.Count: 0, Sibling: { } first } && first.Subject == clause.Subject && IsPresent(clause) && IsPresent(first))
        {
            foreach (var word in first.Times)
            {
                if (IsTold(first, word) && IsAhead(draft, word)) fold.Add(word, word + 1, Modality.Planned);
            }
        }

        // "Later that day a plane is said to have returned": what has been done is not ahead.
        if (clause is { Relation: ClauseRelation.Infinitive, Verb.Perfect: true }) return;
        for (var depth = 0; depth < 4; depth++)
        {
            var present = IsPresent(clause);
            foreach (var word in clause.Times)
            {
                if (IsTold(clause, word) && (present ? IsAhead(draft, word) : IsFor(clause, word))) fold.Add(word, word + 1, Modality.Planned);
            }

            if (clause is not { Relation: ClauseRelation.Infinitive or ClauseRelation.Participle or ClauseRelation.Gerund, Aside: false, Parent: { } parent }) return;
            clause = parent;
        }
    }

    // "told the BBC next week's …": a time inside a phrase dates nothing.
    private bool IsTold(Clause clause, int word) => clause.Verb is not null && !IsModifier(word);

    private bool IsPresent(Clause clause)
    {
        if (clause.Verb is not { Modal: < 0, Perfect: false } verb) return false;
        if (verb.IsBe || verb.Progressive || verb.Passive) return Words[verb.First].Form.Text is "is" or "are" or "am" or "'s" or "'re" or "isn't" or "aren't";
        if (!verb.Finite || verb.Ing) return false;
        var forms = Words[verb.Main].Form.Forms;
        // "detected two frigates enter the strait on Friday"
        return !forms.Has(VerbForms.Past) && forms.Has(VerbForms.Third | VerbForms.Base) && clause.Parent?.Verb?.Classes.Has(Classes.Sight | Classes.Show) != true && clause.Sibling?.Verb?.Classes.Has(Classes.Sight) != true;
    }

    // A time that is still to come, and a weekday of what one sets out or hands over on.
    private bool IsAhead(Draft draft, int word)
    {
        var node = times[Words[word].Time];
        if (node.Start.Form is TimeForm.Ahead or TimeForm.NextSpan or TimeForm.Future || node.Start is { Relative: true, Offset: > 0 } || node.Preposition == TimePreposition.By) return true;
        if (published is { } day && node.Period.From > day) return true;
        var text = Written(word);
        if (text.Contains("tonight", StringComparison.OrdinalIgnoreCase) || text.StartsWith("later ", StringComparison.OrdinalIgnoreCase) || text.Contains("coming", StringComparison.OrdinalIgnoreCase)) return true;
        // "goes to Tbilisi in May": a month without its year is the next one when it is told in the present.
        if (draft is { Kind: ClaimKind.Visit, Clause.Verb: { IsBe: false, Progressive: false } } && !_caption && (text.Equals("today", StringComparison.OrdinalIgnoreCase) || (node is { Relation: TimeRelation.At, Preposition: TimePreposition.In } && !text.ContainsAnyInRange('0', '9')))) return true;
        return node is { Start: { Form: TimeForm.Weekday, Relative: false }, Relation: TimeRelation.At, Preposition: TimePreposition.On } && !_caption && !text.EndsWith('s') && draft.Kind is ClaimKind.Visit or ClaimKind.Movement or ClaimKind.Deployment or ClaimKind.Transfer or ClaimKind.Labour;
    }

    // "has been announced for June", "is booked for Friday".
    private bool IsFor(Clause clause, int word) => clause.Verb is { Passive: true } && times[Words[word].Time] is { Preposition: TimePreposition.For, Start.Form: not (TimeForm.Duration or TimeForm.NextSpan or TimeForm.PastSpan or TimeForm.SpanOf) } && clause.Verb.Form.VerbLemma is "announce" or "book" or "set" or "fix" or "mark" or "reserve" or "list";

    // The word of "on the way", "on its way", behind "be"; -1 without it.
    private int OnItsWay(Clause clause)
    {
        if (clause.Verb is not { IsBe: true } verb) return -1;
        for (var i = verb.End + 2; i < clause.End && i < Words.Length && i < verb.End + 12; i++)
        {
            if (Words[i].Form.Text == "way" && Words[i - 2].Form.Text == "on") return i;
        }

        return -1;
    }
}
