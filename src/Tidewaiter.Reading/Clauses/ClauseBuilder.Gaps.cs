using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Clauses;

/// <content>Clauses without a verb of their own, or with one that looks like something else.</content>
internal sealed partial class ClauseBuilder
{
    private const int LongestGap = 5;

    private static readonly WordForm Headed = HeadedForm();

    // "The Lena called at Rajin on 12 May, the Maria on 14 June": another carrier and its day or place, with the verb of the one before it.
    private bool GapTo(int n, NounPhrase next)
    {
        var sibling = _current;
        if (sibling.Verb is not { Negated: false } verb || !(verb.Classes.Has(Classes.Travel | Classes.Load | Classes.Seize) || verb.Form.VerbLemma is "join" or "follow" or "accompany") || sibling.Subject is not { } subject) return false;
        if (!(Arguments.IsShipLike(next) || (IsOther(next) && (Arguments.IsShipLike(subject) || subject.Event == ClaimKind.Movement || Arguments.IsItem(subject)))) || next.Classes.Has(Classes.Place | Classes.Person)) return false;
        var (timed, placed) = (false, false);
        var k = n + 1;
        for (; k < n + 1 + LongestGap && KindAt(k) is NodeKind.Time or NodeKind.Adv or NodeKind.Prep; k++)
        {
            timed |= KindAt(k) == NodeKind.Time;
            if (KindAt(k) != NodeKind.Prep) continue;
            if (KindAt(k + 1) == NodeKind.Noun && Words[_nodes[k].First].Form.Text is "to" or "at" or "in" or "from" or "off" or "for" or "near" or "by") (placed, k) = (true, k + 1);
            else return false;
        }

        if (!(timed || placed) || KindAt(k) is not (NodeKind.Comma or NodeKind.Conj or NodeKind.Stop or NodeKind.Pause or NodeKind.None or NodeKind.Quote)) return false;
        var taken = !verb.Passive && verb.Classes.Has(Classes.Seize) && sibling.Objects.Count > 0 && Arguments.IsShipLike(sibling.Objects[0]);
        var joined = verb is { Passive: true, Form.VerbLemma: "join" or "follow" or "accompany" };
        if (!taken && !joined && !(Arguments.IsShipLike(subject) || subject.Event == ClaimKind.Movement || IsOther(next))) return false;
        var clause = Open(sibling.Relation, sibling.Parent, next.First);
        (clause.Subject, clause.Verb, clause.Sibling, clause.Governor, clause.Antecedent, clause.Marker, clause.End) = (taken || joined ? subject : IsOther(next) && !Arguments.IsCarrier(next) ? subject with { First = next.First, CoreFirst = subject.CoreFirst, Quantity = next.Quantity, Determiner = -1 } : next, verb, sibling, sibling.Governor, sibling.Antecedent, sibling.Marker, next.End);
        if (taken) clause.Objects.Add(next);
        if (joined && sibling.Preps.Find(complement => Words[complement.Prep].Form.Text == "by") is { Noun: not null } by) clause.Preps.Add(by with { Noun = next });
        if (!placed && !taken && !joined)
        {
            clause.Objects.AddRange(sibling.Objects);
            foreach (var complement in sibling.Preps)
            {
                if (complement.Prep > verb.First) clause.Preps.Add(complement);
            }
        }

        _current = clause;
        return true;
    }

    // "the other", "a second", "one", "others".
    private bool IsOther(NounPhrase noun) => noun.Classes is Classes.None or Classes.Vague && !noun.IsName && noun.CoreEnd - noun.First <= 2 && TextOf(noun.Head) is "other" or "others" or "second" or "third" or "one" or "two" or "another" or "rest";

    // "left Nampo and headed for Dalian", "The ship headed for Dunai": what stands in most places for "bound for" is here the verb.
    private VerbGroup? HeadingAt(int n)
    {
        if (Words[_nodes[n].First].Form.Text != "headed for" || KindAt(n + 1) != NodeKind.Noun) return null;
        var first = _current.Verb is null && _current is { Subject: not null, Relation: ClauseRelation.Main or ClauseRelation.Content or ClauseRelation.Adverbial or ClauseRelation.Relative } && KindAt(n - 1) is NodeKind.Noun or NodeKind.Adv or NodeKind.Wh or NodeKind.Time && !FiniteLater(n);
        var again = Before(n) is NodeKind.Conj && _current.Verb is { Finite: true, IsBe: false };
        return first || again ? new VerbGroup { First = _nodes[n].First, End = _nodes[n].End, Main = _nodes[n].First, Form = Headed, Finite = true } : null;
    }

    private void Head(VerbGroup heading)
    {
        if (_current.Verb is null) Assign(_current, heading);
        else Coordinate(heading);
    }

    private static WordForm HeadedForm()
    {
        var form = new WordForm("headed");
        form.Add(new Term("head", Parts.Verb, Classes.Travel, null, null), VerbForms.Past, plural: false);
        return form;
    }
}
