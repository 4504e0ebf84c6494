using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Clauses;

/// <content>What prepositions, "that" and relative words open.</content>
internal sealed partial class ClauseBuilder
{
    // "eased the pressure caused by sanctions by way of shipments": by what means it is done stands with the deed.
    private Clause? DoneThrough(string prep, NounPhrase noun) => prep is "through" or "via" && noun.Event is not null && _current is { Relation: ClauseRelation.Participle, Verb.Passive: true, Preps.Count: > 0, Parent: { Verb: not null } doing } ? doing : null;

    private int OnPrep(int n)
    {
        CloseFronted(n);
        LeaveAside(n);
        var node = _nodes[n];
        var prep = Words[node.First].Form.Text;
        if (HeadingAt(n) is { } heading) Head(heading);
        if (_current.Verb is not null && KindAt(n + 1) is NodeKind.Noun or NodeKind.Time && Parallel(n) is var set and > 0) return set;
        if (KindAt(n + 1) == NodeKind.Noun)
        {
            var noun = _nodes[n + 1].Noun!;
            if ((prep == "according to" && !(noun.Classes.Has(Classes.Norm) && !noun.IsName && !(KindAt(n + 2) == NodeKind.Verb && IsRelaying(_nodes[n + 2].Verb!)))) || (prep == "based on" && noun.Classes.Has(Classes.Source | Classes.Cue) && !noun.Classes.Has(Classes.Norm) && Before(n) is NodeKind.Comma or NodeKind.None) || (IsCiting(prep) && (noun.IsName || noun.Country is not null || noun.Classes.Has(Classes.Source | Classes.Person))) || (prep == "per" && (noun.IsName || noun.Country is not null || (noun.Classes.Has(Classes.Source) && noun.Determiner >= 0) || (noun.Classes.Has(Classes.Source | Classes.Person) && noun.Plural | noun.Possessor is not null && Before(n) is NodeKind.Comma or NodeKind.None))))
            {
                // "which according to its owner was empty": it is said of what the word opens.
                var own = (KindAt(n - 1) == NodeKind.Comma && (KindAt(n - 2) == NodeKind.Wh || (KindAt(n - 2) == NodeKind.That && _current.Relation == ClauseRelation.Relative))) || _current is { Aside: true, Relation: ClauseRelation.Relative } && (_current.Verb is not null ? Before(n) != NodeKind.Comma : KindAt(n - 1) == NodeKind.Wh);
                Attributions.Add(new Attribution(noun, node.First, noun.End, node.First, own ? _current : null));
                return Relayed(BehindComplements(n + 2));
            }

            if (prep == "by" && IsReckoning(node.First, noun)) return n + 2;
            // ", as the minister said on Monday".
            if (prep == "as" && Before(n) is NodeKind.Comma or NodeKind.None && IsAttribution(n + 1, out var put)) return AddAttribution(n + 1, noun, put);
            // "parts that the fleet identified as nose caps were shown": what it is taken for.
            var taken = prep == "as" && !noun.IsPronoun && _current.Verb is { Form.VerbLemma: "identify" or "describe" or "recognise" or "recognize" or "list" or "classify" };
            // "the fear of Ankara as a rival grew", "a greater threat than mines remained": the subject still waits for its verb.
            taken |= prep is "as" or "than" && Before(n) == NodeKind.Noun && _current is { Verb: null, Subject: { IsPronoun: false, Event: null } };
            if (!taken && (prep is "before" or "after" or "since" or "until" or "as" or "than" or "because") && VerbAfter(n + 1, out var sure) is not null && (sure || prep is "after" or "before" || (prep is "as" && noun.IsPronoun) || (prep is "as" or "because" or "since" && noun.Country is not null && KindAt(n + 2) == NodeKind.Verb && !(KindAt(n + 3) == NodeKind.Prep && Words[_nodes[n + 3].First].Form.Text == "by"))))
            {
                if (prep == "as" && IsAttribution(n + 1, out var said)) return AddAttribution(n + 1, noun, said);
                OpenAdverbial(node.First);
                return n + 1;
            }

            // "fired missiles procured from the North into Ukraine".
            if (prep is "into" or "at" or "against" && _current is { Relation: ClauseRelation.Participle, Parent: { Verb: { } firing } hitting, Antecedent: { } fired } && firing.Classes.Has(Classes.Use) && hitting.Objects.Contains(fired) && !_current.Verb!.Classes.Has(Classes.Use | Classes.Travel)) _current = hitting;
            if (DoneThrough(prep, noun) is { } doing) _current = doing;
            // "…, with another 3,000 sent": what comes with it belongs to the whole.
            if (prep == "with" && KindAt(n - 1) == NodeKind.Comma) LeaveRelative();
            _current.Preps.Add(new Complement(node.First, noun, n));
            _current.End = Math.Max(_current.End, noun.End);
            return n + 2;
        }

        if (KindAt(n + 1) == NodeKind.Adv && KindAt(n + 2) == NodeKind.Noun && VerbAfter(n + 2, out _) is null && prep is not ("according to" or "citing" or "per")) return AddModified(n);
        // "as seen in imagery", "as reported by the agency".
        if (prep == "as" && KindAt(n + 1) == NodeKind.Verb && _nodes[n + 1].Verb is { MaybeParticiple: true, Form.VerbLemma: "see" or "show" or "report" or "document" or "describe" or "depict" or "reveal" or "note" or "state" } shown && KindAt(n + 2) == NodeKind.Prep && KindAt(n + 3) == NodeKind.Noun)
        {
            Attributions.Add(new Attribution(_nodes[n + 3].Noun, node.First, _nodes[n + 3].End, shown.Main, null));
            return Relayed(n + 4);
        }

        if (KindAt(n + 1) == NodeKind.Verb && _nodes[n + 1].Verb is { Ing: true } verb)
        {
            OpenGerund(n, node.First, verb);
            return n + 2;
        }

        if (prep == "to" && IsThereAndBack(n)) return n + 4;
        if (prep is "aboard" or "on board") _current.Modifiers.Add(node.First);
        if (KindAt(n + 1) == NodeKind.Time)
        {
            _current.Times.Add(_nodes[n + 1].First);
            return n + 2;
        }

        return n + 1;
    }

    // "spread to almost every state", "thought of as perhaps the largest": an adverb parts a preposition from nothing.
    private int AddModified(int n)
    {
        _current.Modifiers.Add(_nodes[n + 1].First);
        _current.Preps.Add(new Complement(_nodes[n].First, _nodes[n + 2].Noun!, n));
        _current.End = Math.Max(_current.End, _nodes[n + 2].End);
        return n + 3;
    }

    // "shows the ship, a tanker that the UN listed in May, with its hoses connected": behind the comma the clause around goes on.
    private void LeaveRelative()
    {
        _current = Finite(_current);
        while (_current is { Relation: ClauseRelation.Relative, Verb: not null, Objects.Count: <= 1, Parent: { Verb: not null } around } && (_asides.Count == 0 || _asides.Peek().Around != around)) _current = around;
    }

    // "documents of the port in Rajin".
    private int BehindComplements(int rest)
    {
        while (KindAt(rest) == NodeKind.Prep && KindAt(rest + 1) == NodeKind.Noun && Words[_nodes[rest].First].Form.Text is "by" or "of" or "at" or "in" or "from" or "for" or "with" or "on") rest += 2;
        return rest;
    }

    // "by American reckoning", "by Seoul's count".
    private bool IsReckoning(int prep, NounPhrase noun)
    {
        if (!noun.Classes.Has(Classes.Telling) || !(noun.Possessor is not null || noun.Nationality >= 0 || noun.Determiner >= 0)) return false;
        // "by our count": the author's own.
        if (noun.Determiner < 0 || TextOf(noun.Determiner) is not ("our" or "my")) Attributions.Add(new Attribution(noun.Possessor ?? noun, prep, noun.End, prep, null));
        return true;
    }

    // "moved containers to and from Rajin": a way and the way back.
    private bool IsThereAndBack(int n)
    {
        if (KindAt(n + 1) != NodeKind.Conj || KindAt(n + 2) != NodeKind.Prep || Words[_nodes[n + 2].First].Form.Text != "from" || _nodes.Count <= n + 3 || _nodes[n + 3].Noun is not { } turn) return false;
        _current.Preps.Add(new Complement(_nodes[n].First, turn, n));
        _current.End = Math.Max(_current.End, turn.End);
        return true;
    }

    // "customs data seen by Reuters", "a report obtained by AFP": who brings it to the reader.
    private int Relayed(int n)
    {
        if (KindAt(n) != NodeKind.Verb || !IsRelaying(_nodes[n].Verb!) || KindAt(n + 1) != NodeKind.Prep || Words[_nodes[n + 1].First].Form.Text != "by" || KindAt(n + 2) != NodeKind.Noun) return n;
        // "imagery provided by a member state": whose it is belongs to it.
        if (IsMaking(_nodes[n].Verb!) && Attributions is [.., { Source: { } made } last])
        {
            Attributions[^1] = last with { Source = made with { End = _nodes[n + 2].End }, End = _nodes[n + 2].End };
            return n + 3;
        }

        Attributions.Add(new Attribution(_nodes[n + 2].Noun, _nodes[n].First, _nodes[n + 2].End, _nodes[n].Verb!.Main, null, Relay: true));
        return n + 3;
    }

    internal static bool IsRelaying(VerbGroup verb) => verb.MaybeParticiple && verb.Form.VerbLemma is "see" or "obtain" or "review" or "cite" or "quote" or "examine" or "view" or "leak" or "verify" or "provide" or "report" or "release" or "publish" or "share" or "analyse" or "analyze" or "authenticate" or "geolocate" or "compile" or "keep" or "maintain" or "prepare" or "draft" or "collect" or "gather" or "post" or "produce" or "issue" or "commission" or "write";

    /// <summary>What is done by whoever made it known, and not by whoever passed it on: "released by the army".</summary>
    internal static bool IsMaking(VerbGroup verb) => verb.Form.VerbLemma is "provide" or "release" or "publish" or "share" or "post" or "issue" or "distribute" or "take" or "analyse" or "analyze" or "compile" or "keep" or "maintain" or "prepare" or "draft" or "collect" or "gather" or "produce" or "commission" or "write";

    private void OpenGerund(int n, int prep, VerbGroup verb)
    {
        var parent = _current;
        var clause = Open(ClauseRelation.Gerund, parent, verb.First);
        // "Somalia's president, X, last month accused Y of sending": what has an object is no passive.
        var accused = (parent.Verb is { Passive: false } || (parent.Relation == ClauseRelation.Participle && Words[prep].Form.Text == "of")) && parent.Objects.Count > 0 && !(parent.Verb is { IsBe: true } && KindAt(n - 1) == NodeKind.Adj) && Words[prep].Form.Text is "of" or "with" or "from" or "for" or "as";
        clause.Subject = accused ? parent.Objects[^1] : parent.Subject;
        clause.Governor = KindAt(n - 1) == NodeKind.Noun && parent.Verb is not null && !accused && Words[prep].Form.Text != "by" ? _nodes[n - 1].Noun : null;
        // "Iran's practice of sending", "the role of the UAE in supplying": theirs is the deed.
        if (Before(n) == NodeKind.Noun && Words[prep].Form.Text is "in" or "of" && _nodes[KindAt(n - 1) == NodeKind.Noun ? n - 1 : n - 2].Noun is { Event: null } told && !Arguments.IsParty(told) && (told.Possessor ?? told.Of ?? (told.Nationality < 0 ? null : NounPhrase.OfState(Words, told.Nationality))) is { IsPronoun: false } owner && (owner.Country is not null || (owner == told.Possessor && Arguments.IsParty(owner)))) clause.Subject = owner;
        (clause.Verb, clause.Marker, clause.End) = (verb, prep, verb.End);
        _current = clause;
    }

    private int OnThat(int n)
    {
        // "a finding made by a panel in May that it was arming them": what was found, whoever made the finding.
        if (_current is { Relation: ClauseRelation.Participle, Verb: { Passive: true } made, Antecedent: { Event: null } finding, Parent: { Verb: not null } around } && finding.Classes.Has(Classes.Cue) && (IsMaking(made) || made.Form.VerbLemma is "make" or "voice" or "level" or "raise" or "repeat") && KindAt(n + 1) == NodeKind.Noun)
        {
            OpenContent(around, _nodes[n].End, null);
            _current.Governor = finding;
            return n + 1;
        }

        var before = BeforeThat(n);
        // "there is speculation on Telegram that …": what is rumoured at a place or by somebody named.
        if (before == NodeKind.Noun && KindAt(n + 1) != NodeKind.Verb && KindAt(n - 2) == NodeKind.Prep && KindAt(n - 3) == NodeKind.Noun && _nodes[n - 1].Noun is { IsName: true } where && !where.Classes.Has(Classes.Goods | Classes.Carrier) && _nodes[n - 3].Noun is { } rumour && rumour.Classes.Has(Classes.Cue) && rumour.Event is null && rumour.Of is null)
        {
            OpenContent(_current, _nodes[n].End, null);
            _current.Governor = rumour;
            return n + 1;
        }

        if (before == NodeKind.Noun && LastNoun(n) is { } noun)
        {
            var cue = noun.Classes.Has(Classes.Cue) || (noun.Of is null && noun.Classes.Has(Classes.Source | Classes.Person) && _current.Verb is { } saying && saying.Classes.Has(Classes.Say));
            // "told us that …": whoever was told, it is what he was told.
            cue |= KindAt(n + 1) != NodeKind.Verb && _current is { Objects.Count: 1, Verb: { Passive: false, Form.VerbLemma: "tell" or "inform" or "assure" or "warn" or "notify" or "remind" } } && (_current.Objects[0] == noun || (_current.Preps is [.., var told] && told.Noun == noun && told.Prep > _current.Objects[0].First));
            cue |= KindAt(n + 1) != NodeKind.Verb && _current.Verb is { IsBe: true } && _current.Objects.Contains(noun);
            cue |= KindAt(n + 1) != NodeKind.Verb && noun.Classes.Has(Classes.Vague) && _current.Verb is { } speaks && speaks.Classes.Has(Classes.Say | Classes.Hedge);
            // "concluded with high confidence that they were selling": what is concluded, and nothing told of the confidence.
            cue |= KindAt(n + 1) == NodeKind.Noun && _current is { Verb: { } concluding, Objects.Count: 0, Preps: [.., var manner] } && concluding.Classes.Has(Classes.Say | Classes.Hedge | Classes.Deny) && manner.Noun == noun && Words[manner.Prep].Form.Text is "with" or "in" or "to" or "by" or "through" or "via" or "at" or "on" or "during" or "before" or "via" or "over" && !noun.Classes.Has(Classes.Items | Classes.Carrier | Classes.Party);
            // "denied reports from aid groups and lawmakers that it was sending": what the reports say, whoever made them.
            var account = KindAt(n + 1) == NodeKind.Noun && noun.Classes.Has(Classes.Source | Classes.Person | Classes.Party) && !noun.Classes.Has(Classes.Items | Classes.Carrier) && _current is { Verb: { } answering, Objects: [{ } answered, ..] } && (answering.Classes.Has(Classes.Deny | Classes.Say) || answering.Form.VerbLemma is "receive" or "obtain" or "collect" or "gather" or "hear" or "have") && answered.Classes.Has(Classes.Cue) ? answered : null;
            // "presented proof to the council that Tehran supplied missiles", "there is no evidence at this stage that it did".
            if (account is null && KindAt(n + 1) == NodeKind.Noun && _current is { Verb: not null, Objects: [{ } shown, ..], Preps: [.., var to] } && to.Noun == noun && (Words[to.Prep].Form.Text == "to" || (shown.Determiner >= 0 && Words[shown.Determiner].Form.Text == "no")) && shown.Classes.Has(Classes.Cue) && !shown.Classes.Has(Classes.Items)) account = shown;
            cue |= account is not null;
            // "a statement by the military chief that he had sent …".
            cue |= _nodes.Count > n + 1 && _nodes[n + 1].Noun is { IsPronoun: true } && KindAt(n + 2) == NodeKind.Verb && IsSpeech(noun, n);
            // "Kyiv accuses Beijing of supplying chips, a charge that China rejects": what is rejected is what somebody said.
            cue &= !(noun.First > 0 && Clauses.Exists(static said => said.Verb is { } saying && saying.Classes.Has(Classes.Say) && !saying.Classes.Has(Classes.Sight | Classes.Attest)) && Words[noun.First - 1].Tag is Tag.Comma or Tag.Pause && KindAt(n + 1) == NodeKind.Noun && VerbAfter(n + 1, out _) is { } answer && answer.Classes.Has(Classes.Deny));
            if (!cue || KindAt(n + 1) == NodeKind.Verb)
            {
                // "intercepted rounds near the border that were meant for a gang": what is told of is the object and not the place.
                if (_current.Preps.Count > 0 && _current.Preps[^1] is var last && last.Noun == noun && _current.Objects.Count > 0 && Words[last.Prep].Form.Text is "near" or "off" or "in" or "at" && (noun.IsName || noun.Country is not null || noun.Classes.Has(Classes.Place))) noun = _current.Objects[^1];
                // "belong to a company in Pyongyang that is under sanctions": a town's name takes no "that".
                else if (_current.Preps.Count > 1 && _current.Preps[^1] is var town && town.Noun == noun && Words[town.Prep].Form.Text is "near" or "off" or "in" or "at" && noun is { IsName: true, Determiner: < 0 } && _current.Preps[^2].Noun is { IsName: false, IsPronoun: false } held && held.End == town.Prep) noun = held;
                noun = Agreeing(n, noun);
                var relative = Open(ClauseRelation.Relative, _current, _nodes[n].End);
                relative.Antecedent = noun;
                if (KindAt(n + 1) == NodeKind.Verb) relative.Subject = noun;
                else relative.Objects.Add(noun);
                _current = relative;
                return n + 1;
            }

            OpenContent(_current, _nodes[n].End, null);
            _current.Governor = account ?? (noun.Classes.Has(Classes.Cue) ? noun : null);
            return n + 1;
        }

        if (before == NodeKind.Comma) LeaveAside(n);
        if (before is NodeKind.Conj && _current.Relation == ClauseRelation.Content)
        {
            var governor = _current.Governor;
            OpenContent(_current.Parent!, _nodes[n].End, null);
            _current.Governor = governor;
            return n + 1;
        }

        OpenContent(_current, _nodes[n].End, null);
        return n + 1;
    }

    // "found no evidence so far that", "found no sign, however, that": an adverb between a noun and what it governs.
    private NodeKind BeforeThat(int n)
    {
        var at = n;
        if (KindAt(at - 1) == NodeKind.Comma && KindAt(at - 2) == NodeKind.Adv && KindAt(at - 3) == NodeKind.Comma) at -= 3;
        while (KindAt(at - 1) is NodeKind.Adv or NodeKind.Time) at--;
        return at < n && KindAt(at - 1) == NodeKind.Noun && _nodes[at - 1].Noun is { Event: null } noun && noun.Classes.Has(Classes.Cue) && (_current.Objects.Contains(noun) || _current.Subject == noun) ? NodeKind.Noun : Before(n);
    }

    // The noun stands behind "by" or "from", and before that a noun of speech.
    private bool IsSpeech(NounPhrase speaker, int n)
    {
        for (var k = n - 1; k > 1 && k > n - 6; k--)
        {
            if (_nodes[k].Noun == speaker) return KindAt(k - 1) == NodeKind.Prep && Words[_nodes[k - 1].First].Form.Text is "by" or "from" or "of" && _nodes[k - 2].Noun is { } speech && speech.Classes.Has(Classes.Cue);
        }

        return false;
    }

    // "which in mid-2024 received …": a time or a place may stand before the verb.
    private bool VerbComes(int n)
    {
        var k = n + 1;
        while (k < n + 5 && (KindAt(k) is NodeKind.Time or NodeKind.Adv || (KindAt(k) == NodeKind.Prep && KindAt(k + 1) == NodeKind.Noun))) k += KindAt(k) == NodeKind.Prep ? 2 : 1;
        return KindAt(k) == NodeKind.Verb;
    }

    private int OnWh(int n)
    {
        var noun = LastNoun(n) is { } last ? Agreeing(n, last) : null;
        var clause = Open(ClauseRelation.Relative, _current, _nodes[n].End);
        clause.Antecedent = noun;
        // "fighters, of whom 1,000 are based there,"
        clause.Aside = Before(n) == NodeKind.Comma || (KindAt(n - 1) == NodeKind.Prep && KindAt(n - 2) == NodeKind.Comma);
        clause.Marker = _nodes[n].First;
        if (noun is not null)
        {
            var word = Words[_nodes[n].First].Form.Text;
            // "18 drones, six of which were lost": the clause tells of so many of them.
            if (word is "which" or "whom" && n > 3 && Words[_nodes[n - 1].First].Form.Text == "of" && noun is { CountOnly: true, Quantity: >= 0 } && KindAt(n - 3) == NodeKind.Comma && _nodes[n - 4].Noun is { Event: null } whole)
            {
                _current.Objects.Remove(noun);
                clause.Antecedent = whole;
                clause.Subject = SoMany(whole, noun.Quantity);
            }
            // "the company from which Moscow bought the chips": the preposition stands before the word.
            else if (word == "where" || Before(n) == NodeKind.Prep) clause.Preps.Add(new Complement(_nodes[word != "where" && KindAt(n - 1) == NodeKind.Prep && Words[_nodes[n - 1].First].Form.Text != "of" ? n - 1 : n].First, noun, n));
            else if (VerbComes(n) || word == "who") clause.Subject = noun;
            else if (word != "whose") clause.Objects.Add(noun);
        }

        _current = clause;
        return n + 1;
    }
}
