using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Clauses;

/// <content>What a verb group does to the clause it meets.</content>
internal sealed partial class ClauseBuilder
{
    private int OnVerb(int n, VerbGroup verb)
    {
        if (RestsOn(n, verb) is var rest and > 0) return rest;
        if (verb.Infinitive) OpenInfinitive(n, verb);
        else if (verb.Ing) OpenIng(n, verb);
        else if (KindAt(n - 1) is NodeKind.Comma or NodeKind.Quote && IsInverted(n, verb)) return AddAttribution(n, _nodes[n + 1].Noun!, n, n + 2);
        else OnFinite(n, verb);
        _current.End = Math.Max(_current.End, verb.End);
        return n + 1;
    }

    private void OnFinite(int n, VerbGroup verb)
    {
        var before = Before(n);
        if (_current.Verb is null)
        {
            OnFirst(n, verb, before);
            return;
        }

        if (((before == NodeKind.Time || (before is NodeKind.Noun or NodeKind.Comma && _current.Preps.Count > 0)) && Complete(verb)) || (before == NodeKind.Noun && OpenDeed(verb))) return;

        // "which prosecutors say was sold to China": what is said of it has it as its subject.
        if (before == NodeKind.Verb && _current is { Relation: ClauseRelation.Relative, Antecedent: { } told } && _current.Verb.Classes.Has(Classes.Say | Classes.Hedge) && _current.Objects.Remove(told))
        {
            OpenContent(_current, verb.First, told);
            Assign(_current, verb);
            return;
        }

        // "is seen anchored off Busan": what is seen of it, not another event.
        if (before == NodeKind.Verb && verb.MaybeParticiple && _current.Verb.Classes.Has(Classes.Sight))
        {
            _current.Modifiers.Add(verb.Main);
            return;
        }

        if (before is NodeKind.Conj || (before is NodeKind.Adv && KindAt(n - 2) == NodeKind.Conj))
        {
            // "The tanker, sailing under another name and sanctioned by the EU, was held": both tell of the subject that still waits.
            if (verb.MaybeParticiple && _current is { Relation: ClauseRelation.Participle, Subject: { } same } && OpenAncestor() is { } waiting && same == waiting.Subject && FiniteLater(n))
            {
                _current = waiting;
                OpenParticiple(n, verb, same);
                return;
            }

            Coordinate(verb);
            return;
        }

        if (before == NodeKind.Comma && SeriesOf(n, verb) is { } first)
        {
            Continue(first, verb);
            return;
        }

        // "had armed, trained and paid the rebels": three verbs of one row.
        if (before == NodeKind.Comma && KindAt(n - 2) == NodeKind.Verb && _current is { Objects.Count: 0, Preps.Count: 0, Verb: { Passive: false } } && KindAt(n + 1) is NodeKind.Conj or NodeKind.Comma && verb.MaybeParticiple)
        {
            Coordinate(verb);
            return;
        }

        if (verb.MaybeParticiple && before is NodeKind.Noun or NodeKind.Comma or NodeKind.Time && !(before != NodeKind.Noun && OpenAncestor() is not null))
        {
            // "soldiers deployed to Russia", ", followed by rail transport".
            if (OpenAncestor() is null || (KindAt(n + 1) != NodeKind.Noun && FiniteLater(n)))
            {
                OpenParticiple(n, verb, LastNoun(n) ?? _current.Subject);
                return;
            }
        }

        OnOther(verb, before);
    }

    // The first verb of a clause is its own, or a participle of what stands before it.
    private void OnFirst(int n, VerbGroup verb, NodeKind before)
    {
        // "Asked by AFP, she …": a participle in front.
        if (_current is { Subject: null, Relation: ClauseRelation.Main, Preps.Count: 0 } && verb.MaybeParticiple && KindAt(n + 1) is NodeKind.Prep or NodeKind.Time && n < 2)
        {
            OpenParticiple(n, verb, null);
            return;
        }

        // "Under a pact signed in June, the North sent troops": a participle of what stands behind the preposition in front.
        if (_current is { Subject: null, Relation: ClauseRelation.Main, Preps.Count: > 0 } && verb.MaybeParticiple && verb.First == verb.Main && before == NodeKind.Noun && _current.Preps[^1].Noun.End == verb.First && (KindAt(n + 1) is NodeKind.Prep or NodeKind.Time || (KindAt(n + 1) == NodeKind.Noun && TextOf(_nodes[n + 1].First) == "there")) && FiniteLater(n))
        {
            OpenParticiple(n, verb, _current.Preps[^1].Noun);
            return;
        }

        // "Among those targeted are two brokers": whom the measure meets.
        if (_current is { Subject: null, Relation: ClauseRelation.Main, Preps: [{ Noun: { Country: null } those } among] } && TextOf(among.Prep) is "among" or "Among" && before == NodeKind.Noun && verb.MaybeParticiple && KindAt(n + 1) == NodeKind.Verb && _nodes[n + 1].Verb!.IsBe)
        {
            OpenParticiple(n, verb, those);
            _current = _current.Parent!;
            return;
        }

        var gapped = _current.Relation == ClauseRelation.Relative && _current.Objects.Count > 0;
        if (_current.Subject is not null && verb.MaybeParticiple && !gapped && !BehindPronoun(n) && IsReduced(n, before)) OpenParticiple(n, verb, LastNoun(n) ?? _current.Subject);
        else Assign(_current, verb);
    }

    // "the drone that later crashed was": behind its pronoun stands the verb of the relative clause itself.
    private bool BehindPronoun(int n)
    {
        while (KindAt(n - 1) == NodeKind.Adv) n--;
        return Before(n) == NodeKind.Wh || (KindAt(n - 1) == NodeKind.That && _current.Relation == ClauseRelation.Relative);
    }

    // A verb that the clause has no place for: that of a clause around it that still waits, or of one that begins here.
    private void OnOther(VerbGroup verb, NodeKind before)
    {
        if (OpenAncestor() is { } open)
        {
            _current = open;
            Assign(open, verb);
        }
        // "Among the goods seized were fuses": what is told stands behind the verb.
        else if (verb.IsBe && _current is { Subject: null, Relation: ClauseRelation.Main or ClauseRelation.Participle, Objects.Count: 0, Verb.MaybeParticiple: true })
        {
            var clause = Open(ClauseRelation.Main, null, verb.First);
            clause.Sibling = _current;
            Assign(clause, verb);
            _current = clause;
        }
        // "measures against what ministers call a shadow fleet": who calls it so stands right before.
        else if (before == NodeKind.Noun && _current.Preps.Count > 0 && _current.Preps[^1].Noun is { Determiner: >= 0 } caller && caller.End == verb.First && TextOf(caller.Determiner) == "what")
        {
            OpenContent(_current, caller.First, caller);
            Assign(_current, verb);
        }
        else if (before == NodeKind.Noun && _current.Objects.Count > 0)
        {
            var subject = _current.Objects[^1];
            _current.Objects.RemoveAt(_current.Objects.Count - 1);
            OpenContent(_current, subject.First, subject);
            Assign(_current, verb);
        }
        else
        {
            var clause = Open(before == NodeKind.Verb ? ClauseRelation.Infinitive : ClauseRelation.Content, _current, verb.First);
            clause.Subject = _current.Subject;
            Assign(clause, verb);
            _current = clause;
        }
    }

    // "helped Iran build": a bare verb after "help" is what the helped one does.
    private bool IsHelped(VerbGroup verb) => _current.Verb is { Form.VerbLemma: "help" or "let" } && verb.First == verb.Main && verb.Form.Forms.Has(VerbForms.Base) && (!verb.Form.Forms.Has(VerbForms.Past) || verb.Form.VerbLemma == "set up");

    // "detected two ships enter the bay".
    private bool IsWatched(VerbGroup verb) => _current.Verb is { Passive: false, Form.VerbLemma: "see" or "watch" or "detect" or "observe" or "spot" or "film" or "hear" } && verb.First == verb.Main && verb.Form.Forms.Has(VerbForms.Base) && !verb.Form.Forms.Has(VerbForms.Past);

    private bool OpenDeed(VerbGroup verb)
    {
        if (_current.Objects.Count == 0 || !(IsHelped(verb) || IsWatched(verb))) return false;
        var deed = Open(IsHelped(verb) ? ClauseRelation.Infinitive : ClauseRelation.Gerund, _current, verb.First);
        deed.Subject = _current.Objects[^1];
        Assign(deed, verb);
        _current = deed;
        return true;
    }

    // "had in October described", "was on Monday seized", "has through Dubai shipped": a time or a phrase has come between the parts of one verb.
    private bool Complete(VerbGroup verb)
    {
        if (!verb.MaybeParticiple || _current is not { Objects.Count: 0, Verb: { } helper } || !(helper.IsBe || helper.Classes.Has(Classes.Have))) return false;
        if (_current.Preps is [var first, ..] && (helper.IsBe || first.Prep < helper.End || verb.First - _current.Preps[^1].Noun.End is < 0 or > 1)) return false;
        _current.Verb = new VerbGroup { First = helper.First, End = verb.End, Main = verb.Main, Form = verb.Form, Finite = helper.Finite, Infinitive = helper.Infinitive, Perfect = helper.Perfect || !helper.IsBe, Passive = helper.IsBe, Negated = helper.Negated, Modal = helper.Modal };
        return true;
    }

    private static void Assign(Clause clause, VerbGroup verb)
    {
        clause.Verb = verb;
        clause.First = Math.Min(clause.First, verb.First);
        clause.End = Math.Max(clause.End, verb.End);
    }

    private Clause? OpenAncestor()
    {
        for (var clause = _current.Parent; clause is not null; clause = clause.Parent)
        {
            if (clause.Verb is null) return clause.Subject is null ? null : clause;
        }

        return null;
    }

    // Is a bare "-ed" form behind a subject a participle of it ("missiles fired at Kyiv were …") or its verb?
    private bool IsReduced(int n, NodeKind before)
    {
        // "The office sanctioned, charged and indicted the men": three deeds.
        if (before == NodeKind.Noun && KindAt(n + 1) == NodeKind.Comma && KindAt(n + 2) == NodeKind.Verb && _nodes[n + 2].Verb!.MaybeParticiple && (KindAt(n + 3) == NodeKind.Conj || (KindAt(n + 3) == NodeKind.Comma && KindAt(n + 4) == NodeKind.Conj))) return false;
        // "The agency said on Thursday the ship is": who can speak has said it.
        if (_nodes[n].Verb!.Form.VerbLemma == "say" && KindAt(n + 1) is NodeKind.Time or NodeKind.Prep && _current.Subject is { } speaker && (speaker.Country is not null || speaker.Classes.Has(Classes.Source | Classes.Person))) return false;
        // "The minister, in a letter to the council, claimed Iran had sent": behind the aside the speaker speaks.
        if (before == NodeKind.Comma && KindAt(n + 1) == NodeKind.Noun && _nodes[n].Verb!.Classes.Has(Classes.Say) && _current.Subject is { } teller && (teller.Country is not null || teller.IsName || teller.Classes.Has(Classes.Source | Classes.Person))) return false;
        // "that Pyongyang admitted sending": who can speak has said it.
        if (before == NodeKind.Noun && _nodes[n].Verb!.Classes.Has(Classes.Say | Classes.Deny) && _nodes[n].Verb!.First == _nodes[n].Verb!.Main && KindAt(n + 1) == NodeKind.Verb && _nodes[n + 1].Verb is { Ing: true } && _current.Subject is { } admitting && (admitting.Country is not null || admitting.Classes.Has(Classes.Source | Classes.Person))) return false;
        if (KindAt(n + 1) == NodeKind.Prep && Words[_nodes[n + 1].First].Form.Text == "by" && KindAt(n + 2) != NodeKind.Verb && !(_nodes[n].Verb!.Classes.Has(Classes.Travel) && _nodes[n + 2].Noun is { } means && means.Classes.Has(Classes.Carrier))) return true;
        // "A jet registered RA-82038 touched down": the mark that it bears is no deed.
        if (before == NodeKind.Noun && _nodes[n].Verb!.Form.VerbLemma is "register" or "mark" or "number" or "name" or "call" && KindAt(n + 1) == NodeKind.Noun && KindAt(n + 2) == NodeKind.Verb && _nodes[n + 2].Verb is { Finite: true }) return true;
        if (KindAt(n + 1) is NodeKind.Noun or NodeKind.That && before != NodeKind.Comma) return false;
        if (before == NodeKind.Comma && KindAt(n + 1) is NodeKind.Prep or NodeKind.Adv or NodeKind.Time && AfterRelative(n) > 0) return true;
        for (var k = n + 1; k < _nodes.Count && k < n + Ahead; k++)
        {
            switch (_nodes[k].Kind)
            {
                case NodeKind.Verb when _nodes[k].Verb!.Finite && !_nodes[k].Verb!.MaybeParticiple && !(KindAt(k - 1) == NodeKind.Verb && _nodes[k - 1].Verb!.Form.VerbLemma == "help"):
                    return true;
                // "the crews based on the island tended to stay".
                case NodeKind.Verb when _nodes[k].Verb!.Finite && KindAt(n + 1) == NodeKind.Prep && KindAt(k + 1) == NodeKind.Verb && _nodes[k + 1].Verb!.Infinitive && KindAt(k - 1) == NodeKind.Noun && _nodes[k].Verb!.Form.VerbLemma is "begin" or "start" or "continue" or "manage" or "fail" or "try" or "attempt" or "refuse" or "decide" or "want" or "help":
                    return true;
                // "a missile fired from the base hit the depot": the second of two has the object.
                case NodeKind.Verb when _nodes[k].Verb!.Finite && KindAt(n + 1) == NodeKind.Prep && KindAt(k - 1) == NodeKind.Noun && KindAt(k + 1) == NodeKind.Noun:
                    return true;
                // "a plane registered in Kyrgyzstan landed at Nyala": a plane is registered and lands.
                case NodeKind.Verb when _nodes[k].Verb!.Finite && KindAt(n + 1) == NodeKind.Prep && KindAt(k - 1) is NodeKind.Noun or NodeKind.Time && _nodes[k].Verb!.Classes.Has(Classes.Travel) && !_nodes[n].Verb!.Classes.Has(Classes.Travel):
                    return true;
                // "flatcars loaded with guns stood in the yard": nothing is stood or lain.
                case NodeKind.Verb when _nodes[k].Verb is { Finite: true, Form.VerbLemma: "stand" or "lie" or "lay" or "sit" or "remain" } && KindAt(n + 1) == NodeKind.Prep && KindAt(k - 1) is NodeKind.Noun or NodeKind.Time && KindAt(k + 1) is NodeKind.Prep or NodeKind.Adv or NodeKind.Time:
                    return true;
                // "Imagery collected on 3 May captured the ship": an image is collected and captures.
                case NodeKind.Verb when _nodes[k].Verb!.Finite && _nodes[k].Verb!.Classes.Has(Classes.Sight | Classes.Show | Classes.Seize) && KindAt(k + 1) == NodeKind.Noun && _current.Subject is { } image && image.Classes.Has(Classes.Source) && _nodes[n].Verb!.Form.VerbLemma is "take" or "collect" or "date" or "acquire" or "post" or "publish" or "share" or "release" or "capture" or "obtain" or "circulate":
                    return true;
                case NodeKind.Verb when _nodes[k].Verb!.Finite && KindAt(k - 1) is NodeKind.Comma && (before == NodeKind.Comma || IsApposed(n - 1)):
                    return true;
                case NodeKind.Sub or NodeKind.That or NodeKind.Wh or NodeKind.Pause or NodeKind.Stop or NodeKind.Conj:
                    return false;
                case NodeKind.Comma when KindAt(k + 1) == NodeKind.Noun && KindAt(k + 2) == NodeKind.Comma && KindAt(k + 3) == NodeKind.Verb:
                    k += 2;
                    continue;
                case NodeKind.Comma when KindAt(k + 1) != NodeKind.Verb:
                    return false;
            }
        }

        return false;
    }

    // Does a verb with tense follow that the waiting subject can have?
    private bool FiniteLater(int n)
    {
        for (var k = n + 1; k < _nodes.Count && k < n + Ahead; k++)
        {
            if (_nodes[k].Kind is NodeKind.Stop or NodeKind.Pause or NodeKind.That or NodeKind.Wh or NodeKind.Sub) return false;
            if (_nodes[k].Verb is { Finite: true }) return true;
        }

        return false;
    }

    private void OpenParticiple(int n, VerbGroup verb, NounPhrase? antecedent)
    {
        var clause = Open(ClauseRelation.Participle, _current, verb.First);
        verb.Passive = true;
        antecedent = Meant(antecedent, verb);
        // "left China in January laden with salt": the ship is laden.
        if (verb.Form.VerbLemma is "load" or "fill" or "lade" or "pack" && antecedent is not null && (antecedent.Country is not null || antecedent.Classes.Has(Classes.Place)) && _current is { Subject: { } hull, Verb: { } fares } && fares.Classes.Has(Classes.Travel) && Arguments.IsCarrier(hull)) antecedent = hull;
        (clause.Subject, clause.Antecedent, clause.Verb, clause.End) = (antecedent, antecedent, verb, verb.End);
        clause.Aside = IsAside(n);
        _current = clause;
    }

    // "the production of drones used in Ukraine": the drones are used, and not their production.
    private NounPhrase? Meant(NounPhrase? antecedent, VerbGroup verb) => antecedent is { Of: { IsPronoun: false, Country: null, Event: null } goods } && !Arguments.IsItem(antecedent) && !Arguments.IsCarrier(antecedent) && Words[antecedent.Head].Form.NounLemma is "production" or "manufacture" or "development" or "design" or "assembly" or "maker" or "producer" or "manufacturer" or "procurement" or "sale" or "supply" or "provision" or "number" or "type" or "use" or "developer" or "supplier"
        && goods.Classes.Has(Classes.Goods | Classes.Carrier) && verb.Classes.Has(Classes.Use | Classes.Give | Classes.Receive | Classes.Carry) ? goods : antecedent;

    // Behind a comma, or behind a phrase that itself stands behind one.
    private bool IsAside(int n) => Before(n) == NodeKind.Comma || (KindAt(n - 1) == NodeKind.Noun && KindAt(n - 2) == NodeKind.Comma);

    private void Coordinate(VerbGroup verb)
    {
        var sibling = _current;
        var bare = verb.Form.Forms.Has(VerbForms.Base) && !verb.Form.Forms.Has(VerbForms.Past) && verb.First == verb.Main;
        // "appear to have stopped and searched": the second participle hangs on the same "have".
        var shared = Words[verb.First - 1].Form.Text != "but" && verb.MaybeParticiple && verb.First == verb.Main && sibling.Verb is { Finite: false, Perfect: true };
        // "are believed to be Iranian and to have been shipped": what hangs in the same doubt stays in it.
        var again = verb.Infinitive && sibling.Relation == ClauseRelation.Infinitive;
        if (!bare && !shared && !again && !(verb.Ing && sibling.Verb is { Ing: true }))
        {
            // A verb with tense goes with the nearest clause that has tense itself.
            while (sibling.Parent is not null && sibling.Verb is { Finite: false } && !(verb.MaybeParticiple && sibling.Verb.Passive)) sibling = sibling.Parent;
            // "informed the Panel that … and denied that": who speaks goes on speaking.
            if (verb.Classes.Has(Classes.Say | Classes.Deny) && (!verb.Classes.Has(Classes.Frames | Classes.Support) || verb.Form.VerbLemma == "maintain") && sibling is { Relation: ClauseRelation.Content, Parent.Verb: { } saying } && saying.Classes.Has(Classes.Say | Classes.Deny) && sibling.Verb is { } inner && !inner.Classes.Has(Classes.Say)) sibling = sibling.Parent;
            // "assesses that goods were passed on, and is designating the company": goods list nobody.
            if (verb is { Passive: false } && verb.Classes.Has(Classes.Designate) && sibling is { Relation: ClauseRelation.Content, Subject: { } listed, Parent: { Subject: { } author } } && !Arguments.IsParty(listed) && Arguments.IsParty(author)) sibling = sibling.Parent;
            // "opened containers that had arrived from Karachi and found valves": goods find nothing.
            if (verb is { Passive: false } && verb.First == verb.Main && verb.Classes.Has(Classes.Sight | Classes.Seize) && sibling is { Relation: ClauseRelation.Relative, Subject: { IsPronoun: false } load, Parent: { Verb.Finite: true, Subject: { } finder } opened } && (load.Classes.Has(Classes.Goods) || Arguments.IsCarrier(load)) && !Arguments.IsParty(load) && Arguments.IsParty(finder) && !Arguments.IsCarrier(finder)) sibling = opened;
            if (sibling.Relation == ClauseRelation.Participle && !verb.MaybeParticiple && sibling.Parent is not null) sibling = sibling.Parent;
        }

        var clause = Open(sibling.Relation, sibling.Parent, verb.First);
        (clause.Subject, clause.Antecedent, clause.Governor, clause.Marker, clause.Sibling) = (sibling.Subject, sibling.Antecedent, sibling.Governor, sibling.Marker, sibling);
        if (verb.MaybeParticiple && sibling.Verb is { Passive: true } && verb.First == verb.Main) verb.Passive = true;
        // "where the vehicles were unloaded and seized".
        if (sibling is { Relation: ClauseRelation.Relative, Preps.Count: > 0 } && sibling.Preps[0].Prep == sibling.Marker) clause.Preps.Add(sibling.Preps[0]);
        Assign(clause, verb);
        _current = clause;
    }

    private void OpenInfinitive(int n, VerbGroup verb)
    {
        if (Before(n) == NodeKind.Conj && _current.Relation == ClauseRelation.Infinitive)
        {
            Coordinate(verb);
            return;
        }

        var parent = _current;
        var clause = Open(ClauseRelation.Infinitive, parent, verb.First);
        var noun = KindAt(n - 1) == NodeKind.Noun ? _nodes[n - 1].Noun : null;
        if (noun is not null && noun.Classes.Has(Classes.Cue) && noun.Country is null)
        {
            clause.Governor = noun;
            clause.Subject = noun.Possessor ?? (noun.Nationality >= 0 && noun.Classes.Has(Classes.Cue) ? NounPhrase.OfState(Words, noun.Nationality) : null) ?? (parent.Verb is null ? null : parent.Subject);
        }
        else
        {
            // "used the airport to fly gold out": who uses it flies.
            if (parent.Verb is { Passive: false, Form.VerbLemma: "use" or "exploit" or "charter" or "lease" or "employ" } && parent.Subject is not null) clause.Subject = parent.Subject;
            // "travelled to Crimea to teach the crews", "visited Tehran to sign": who went does it.
            else if (parent is { Verb: { Passive: false } going, Subject: { } goer, Objects: [{ } goal] } && going.Classes.Has(Classes.Travel | Classes.Visit) && (goal.Country is not null || goal.Classes.Has(Classes.Place)) && !goal.Classes.Has(Classes.Person | Classes.Carrier)) clause.Subject = goer;
            // "Russia's move to buy": the deed is Russia's.
            else if (noun is { Possessor: { IsPronoun: false } mover } && (mover.Country is not null || Arguments.IsParty(mover)) && !Arguments.IsParty(noun) && !Arguments.IsItem(noun) && !Arguments.IsCarrier(noun)) clause.Subject = mover;
            // "called on Beijing not to send": the one who is called on.
            else if (noun is not null && parent is { Verb.Form.VerbLemma: "call" or "appeal" or "prevail", Preps: [.., var called] } && called.Noun == noun && Words[called.Prep].Form.Text is "on" or "upon" or "to" && Arguments.IsParty(noun)) clause.Subject = noun;
            // "arranged for the coal to be moved".
            else
                clause.Subject = noun is not null && parent.Preps.Count > 0 && parent.Preps[^1] is var last && last.Noun == noun && Words[last.Prep].Form.Text == "for" ? noun : parent.Verb is { Passive: false } && parent.Objects.Count > 0 && !parent.Verb.IsBe && !(parent.Objects[0].Classes.Has(Classes.Cue) && parent.Objects[0].Country is null && !Arguments.IsParty(parent.Objects[0])) ? parent.Objects[0] : parent.Subject;
        }

        if (noun is not null) clause.Antecedent = noun;
        Assign(clause, verb);
        _current = clause;
    }

    private void OpenIng(int n, VerbGroup verb)
    {
        if (Before(n) == NodeKind.Conj && _current.Verb is { Ing: true })
        {
            Coordinate(verb);
            return;
        }

        var adjacent = KindAt(n - 1) == NodeKind.Noun ? _nodes[n - 1].Noun : null;
        // "a train loaded with tanks passing through Buryatia": the train passes.
        if (adjacent is not null && verb.Classes.Has(Classes.Travel) && _current is { Relation: ClauseRelation.Participle, Verb: { Passive: true, Form.VerbLemma: "load" or "fill" or "lade" or "pack" or "stuff" }, Antecedent: { } hauler, Parent: { } above } && Arguments.IsCarrier(hauler)) (adjacent, _current) = (hauler, above);
        // "sailed from Iran to Sudan carrying shells", "left Nampo laden": a place carries nothing.
        if (adjacent is not null && (adjacent.Country is not null || (adjacent.Classes.Has(Classes.Place) && !adjacent.Classes.Has(Classes.Carrier)) || (adjacent is { IsName: true, Classes: Classes.None, Determiner: < 0 } && _current.Subject is { } bearing && Arguments.IsCarrier(bearing))) && verb.Classes.Has(Classes.Carry | Classes.Load | Classes.Dark) && _current is { Verb: { } going, Subject: { } goer } && going.Classes.Has(Classes.Travel) && goer != adjacent) adjacent = null;
        // "are in Iran training to fly drones": those who are there train.
        if (adjacent is not null && (adjacent.Country is not null || adjacent.Classes.Has(Classes.Place)) && verb.Classes.Has(Classes.Train | Classes.Labour | Classes.Fight) && _current is { Verb: { } being, Subject: { } people } && (being.IsBe || being.Classes.Has(Classes.Travel | Classes.Deploy)) && (people.IsPeople || people.Classes.Has(Classes.Troops | Classes.Workers | Classes.Person))) adjacent = null;
        // "spent years ferrying coal": a length of time ferries nothing.
        if (adjacent is { IsPronoun: false } && adjacent.Classes == Classes.Vague && Words[adjacent.Head].Form.NounLemma is "year" or "month" or "week" or "day" or "decade" or "hour") adjacent = null;
        // "denied having sent", "began shipping": what the verb before it governs.
        var governed = KindAt(n - 1) == NodeKind.Verb;
        var clause = Open(governed ? ClauseRelation.Gerund : ClauseRelation.Participle, governed || adjacent is not null ? _current : Finite(_current), verb.First);
        // "the possibility of MiG-29s being supplied": they are supplied, and the possibility governs it.
        if (adjacent is { Of: { } bearer } && adjacent.Classes.Has(Classes.Cue) && (Words[verb.First].Form.Text is "being" or "having" || (bearer.Country is not null && verb.Classes.Has(Classes.Give | Classes.Receive)))) (clause.Governor, adjacent) = (adjacent, bearer);
        // "called the charge "tired", adding that": who called it so adds it.
        clause.Subject = adjacent ?? (!governed && verb.Classes.Has(Classes.Say) && _current is { Relation: ClauseRelation.Participle or ClauseRelation.Content, Subject: { } charge, Parent: { Subject: { } speaker } } && charge.Classes.Has(Classes.Account) ? speaker : _current.Subject);
        clause.Antecedent = adjacent;
        clause.Aside = !governed && IsAside(n);
        Assign(clause, verb);
        _current = clause;
    }

    private static Clause Finite(Clause clause)
    {
        while (clause.Parent is not null && clause.Verb is { Finite: false }) clause = clause.Parent;
        return clause;
    }
}
