using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Clauses;

/// <content>Deeds told one after the other of one subject: "left Nampo on 3 May, called at Shidao and reached Busan".</content>
internal sealed partial class ClauseBuilder
{
    // The clause whose subject does as well what a verb behind a comma says; null when the verb tells of the noun before the comma.
    private Clause? SeriesOf(int n, VerbGroup verb)
    {
        if (verb.First != verb.Main || !verb.Form.Forms.Has(VerbForms.Past) || OpenAncestor() is not null || _asides.Count > 0) return null;
        var first = _current;
        while (first.Parent is { } parent && (first.Relation is ClauseRelation.Participle or ClauseRelation.Gerund or ClauseRelation.Infinitive || first.Verb is null or { Finite: false })) first = parent;
        if (first is not { Verb: { Finite: true, IsBe: false, Modal: < 0, Passive: false } done, Subject: not null } || !done.Form.Forms.Has(VerbForms.Past) || done.Classes.Has(Classes.Say | Classes.Hedge | Classes.Show) && !done.Classes.Has(Classes.Frames)) return null;
        if (!verb.MaybeParticiple || IsActive(n, verb)) return first;
        // "the ship left Nampo, docked in Hodeidah": what goes its way goes on.
        var goes = verb.Classes.Has(Classes.Travel) && done.Classes.Has(Classes.Travel | Classes.Load | Classes.Dark) && !done.Classes.Has(Classes.Sight);
        goes |= done.Classes.Has(Classes.Travel) && Closes(n);
        return goes && KindAt(n + 1) is NodeKind.Prep or NodeKind.Adv or NodeKind.Time && !(KindAt(n + 1) == NodeKind.Prep && TextOf(_nodes[n + 1].First) is "by") ? first : null;
    }

    // A participle takes no object, but for those that give or name.
    private bool IsActive(int n, VerbGroup verb) => _nodes[n + 1 < _nodes.Count ? n + 1 : n].Noun is { } theme && !(theme is { CountOnly: true } or { IsName: true, Determiner: < 0, Country: null } && !verb.Classes.Has(Classes.Frames)) && !verb.Classes.Has(Classes.Body)
        && verb.Form.VerbLemma is not ("name" or "call" or "dub" or "give" or "award" or "grant" or "consider" or "deem" or "codename" or "title" or "entitle" or "label" or "term" or "style" or "rename" or "nickname" or "flag" or "pay" or "charge" or "age" or "send" or "hand" or "offer" or "lend" or "allot" or "tell" or "ask" or "show" or "teach");

    // "…, cut east over the strait and landed in Bosaso": the last of the series stands behind "and" and can be no participle.
    private bool Closes(int n)
    {
        for (var k = n + 1; k < _nodes.Count && k < n + Ahead && KindAt(k) is not (NodeKind.Stop or NodeKind.Pause or NodeKind.That or NodeKind.Wh or NodeKind.Sub); k++)
        {
            if (KindAt(k) == NodeKind.Conj && _nodes[k + 1 < _nodes.Count ? k + 1 : k].Verb is { Finite: true } last) return last.Classes.Has(Classes.Travel) || IsActive(k + 1, last);
        }

        return false;
    }

    private void Continue(Clause first, VerbGroup verb)
    {
        var clause = Open(first.Relation, first.Parent, verb.First);
        (clause.Subject, clause.Antecedent, clause.Governor, clause.Marker, clause.Sibling, clause.Aside) = (first.Subject, first.Antecedent, first.Governor, first.Marker, first, first.Aside);
        Assign(clause, verb);
        _current = clause;
    }

    // "a jet, a Boeing leased in Sudan, landed": the noun says again what the one before the comma says.
    private bool IsApposed(int n) => KindAt(n) == NodeKind.Noun && (KindAt(n - 1) == NodeKind.Comma || (KindAt(n - 1) == NodeKind.Adv && KindAt(n - 2) == NodeKind.Comma));

    // The verb with tense behind "carrying crude from Iran", or null.
    private VerbGroup? AfterParticiple(int n)
    {
        var k = n + 1;
        while (k < n + Ahead && (KindAt(k) is NodeKind.Noun or NodeKind.Adv or NodeKind.Time || (KindAt(k) == NodeKind.Prep && KindAt(k + 1) is NodeKind.Noun or NodeKind.Time))) k++;
        return KindAt(k) == NodeKind.Verb && k > n + 1 && _nodes[k].Verb is { Finite: true, MaybeParticiple: false } verb ? verb : null;
    }

    // "…, and on 8 January the ship arrived": a time behind "and" before a new subject belongs to what follows.
    private bool OpensNext(int n)
    {
        if (_current.Verb is null || Before(n) != NodeKind.Conj || TextOf(_nodes[n - 1].First) is not ("and" or "but")) return false;
        var noun = KindAt(n + 1) == NodeKind.Comma ? n + 2 : n + 1;
        return KindAt(noun) == NodeKind.Noun && VerbAfter(noun, out _) is not null;
    }

    // "was at anchor for a week — a long stay": said again, and no object of "be".
    private bool IsAddition(int n) => Before(n) is NodeKind.Comma or NodeKind.Pause && _current is { Verb: { IsBe: true } verb, Objects.Count: 0 } && _current.HasComplementAfter(verb.First);

    // "Leaving Nampo at dawn, the ferry went north": who leaves is told behind.
    private void GiveSubjects()
    {
        foreach (var clause in Clauses)
        {
            // "left Nampo while carrying coal".
            if (clause is { Relation: ClauseRelation.Participle, Subject: null, Antecedent: null, Verb.Ing: true, Parent: { Relation: ClauseRelation.Adverbial, Verb: null, Parent: { Subject: { } same, Verb: not null } } }) clause.Subject = same;
            // "After leaving Nampo, the ferry went north".
            if (clause is { Relation: ClauseRelation.Gerund, Subject: null, Verb: { } deed, Governor: null, Marker: >= 0, Parent: { Subject: { } later, Verb: not null } } && deed.First < later.First && Words[clause.Marker].Form.Text is "after" or "while" or "upon" or "on" or "when" or "since") clause.Subject = later;
            if (clause is { Relation: ClauseRelation.Participle, Subject: null, Antecedent: null, Verb: not null, Parent: { Subject: { } doer, Verb: not null } around } && clause.Verb.First < doer.First) clause.Subject = doer;
        }
    }

    // The verb or the noun with which the clause around goes on, or another begins, is no word of the one that stood before it.
    private int Take(int n)
    {
        var (left, end) = (_current, _current.End);
        var next = Step(n);
        if (_current != left && (_current.Parent != left || (_current.Relation == ClauseRelation.Adverbial && left.Relation == ClauseRelation.Main)) && _nodes[n].Kind is NodeKind.Verb or NodeKind.Noun or NodeKind.Prep && left.End == _nodes[n].End && left.Verb is { } verb && verb.End < left.End && (left.Objects.Count == 0 || left.Objects[^1].First != _nodes[n].First)) left.End = end;
        return next;
    }
}
