using System.Runtime.InteropServices;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Scopes;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Clauses;

/// <summary>
/// Builds the clauses of a sentence in one pass over its nodes, deciding at each node with a bounded look ahead and never going back.
/// </summary>
internal sealed partial class ClauseBuilder
{
    private const int Ahead = 10;
    private const int LongestAside = 24;

    private readonly SentencePool _pool = new();
    private List<Word> _list = [];
    private List<Node> _nodes = [];
    private readonly Stack<(Clause Around, int End)> _asides = [];
    private Clause _current = new();

    /// <summary>Clauses of the last sentence, in the order in which they begin.</summary>
    public List<Clause> Clauses { get; } = [];

    /// <summary>Attributions of the last sentence that are not the governing verb of a content clause.</summary>
    public List<Attribution> Attributions { get; } = [];

    /// <summary>What the last sentence says of its own telling; read when the first draft asks (<see cref="RemarksRead"/>).</summary>
    public List<Remark> Remarks { get; } = [];

    /// <summary>The remarks of the last sentence have been looked for.</summary>
    public bool RemarksRead { get; set; }

    /// <summary>The word after the last sentence.</summary>
    public int End => _nodes.Count > 0 ? _nodes[^1].End : 0;

    /// <summary>The first word of the sentence.</summary>
    public int First => _nodes.Count > 0 ? _nodes[0].First : 0;

    /// <summary>Takes back the clauses of all sentences so far: whoever keeps none of them calls it before the next sentence.</summary>
    public void TakeBack() => _pool.TakeBack();

    /// <summary>Builds the clauses of a sentence.</summary>
    public void Run(List<Word> words, List<Node> nodes)
    {
        (_list, _nodes) = (words, nodes);
        Clauses.Clear();
        Attributions.Clear();
        Remarks.Clear();
        RemarksRead = false;
        _current = Open(ClauseRelation.Main, null, nodes.Count > 0 ? nodes[0].First : 0);
        _asides.Clear();
        FindClosing();
        for (var n = 0; n < nodes.Count;) n = Take(n);
        GiveSightings();
        CountParts();
        GiveSubjects();
        GiveElided();
        Clauses.RemoveAll(static clause => clause.Verb is null && clause.Subject is null && clause.Preps.Count == 0);
    }

    /// <summary>The end of a phrase with the complements that follow it without a gap: "researchers | at the centre | in Seoul".</summary>
    public int EndWithComplements(int end)
    {
        foreach (var node in _nodes)
        {
            if (node.Kind == NodeKind.Prep && node.First == end && Words[node.First].Form.Text is "at" or "in" or "for" or "of" or "to" or "with" or "on" or "from" or "by") end = EndOfComplement(node, end);
        }

        return end;
    }

    private int EndOfComplement(Node prep, int end)
    {
        foreach (var node in _nodes)
        {
            if (node.First == prep.End) return node.Noun is { } noun ? noun.End : end;
        }

        return end;
    }

    private ReadOnlySpan<Word> Words => CollectionsMarshal.AsSpan(_list);

    // "shows vehicles lined up at the quay": the place of what is seen is the place of the sighting.
    private void GiveSightings()
    {
        foreach (var clause in Clauses)
        {
            if (clause.Relation != ClauseRelation.Participle || clause.Parent is not { Verb: { } verb } parent || !verb.Classes.Has(Classes.Sight | Classes.Show) || clause.Antecedent is null || !parent.Objects.Contains(clause.Antecedent)) continue;
            parent.Preps.AddRange(clause.Preps);
            parent.Times.AddRange(clause.Times);
        }
    }

    // "drones, of which six were delivered": the subject is so many of what the clause tells of.
    private void CountParts()
    {
        foreach (var clause in Clauses)
        {
            if (clause is { Relation: ClauseRelation.Relative, Antecedent: { } whole, Subject: { CountOnly: true, Measured: false, Money: false, Quantity: >= 0 } some } && some != whole && clause.Preps.Count > 0 && clause.Preps[0].Noun == whole && clause.Preps[0].Prep > 0 && Words[clause.Preps[0].Prep - 1].Form.Text == "of") clause.Subject = SoMany(whole, some.Quantity);
        }
    }

    private int Step(int n)
    {
        var node = _nodes[n];
        if (n == _closing.Source) return AddClosing(node.Noun!);
        _current.End = Math.Max(_current.End, node.End);
        switch (node.Kind)
        {
            case NodeKind.Noun:
                return OnNoun(n, node.Noun!);
            case NodeKind.Verb:
                return OnVerb(n, node.Verb!);
            case NodeKind.Prep:
                return OnPrep(n);
            case NodeKind.Time:
                LeaveAside(n);
                if (_current.Verb is not null && Parallel(n) is var set and > 0) return set;
                if (OpensNext(n)) OpenBeside(n, null);
                _current.Times.Add(node.First);
                return n + 1;
            case NodeKind.Adv or NodeKind.Conj or NodeKind.Sub when IsSo(n):
                return AddVoice(n, n + 2);
            case NodeKind.Sub when Trusting(n) is var trusted and > 0:
                return AddVoice(n, trusted);
            case NodeKind.Adj or NodeKind.Adv:
                _current.Modifiers.Add(node.First);
                return n + 1;
            case NodeKind.That:
                return OnThat(n);
            case NodeKind.Wh:
                return OnWh(n);
            case NodeKind.Sub:
                OpenAdverbial(node.First);
                return n + 1;
            case NodeKind.Pause when SpelledOut(n) is var behind and > 0:
                return behind;
            case NodeKind.Pause when IsDash(n):
                return OnDash(n);
            case NodeKind.Pause when TextOf(node.First) == ":" && OpensList(n):
                return n + 1;
            case NodeKind.Pause when TextOf(node.First) == ":" && OpensSpeech(n):
                return n + 1;
            case NodeKind.Pause:
                if (TextOf(node.First) is ";" or ":" && _current.Verb is not null) _current = Open(ClauseRelation.Main, null, node.End);
                return n + 1;
            default:
                return n + 1;
        }
    }

    // "The haul included the following: 20 rifles and 30 pistols": what stands behind the colon is what the verb still waits for.
    private bool OpensList(int n)
    {
        if (_current.Verb is not { Passive: false } verb || !(verb.Classes.Has(Classes.Frames) || verb.Form.VerbLemma is "include" or "contain" or "comprise" or "list") || KindAt(n + 1) != NodeKind.Noun) return false;
        for (var k = n + 1; k < _nodes.Count; k++)
        {
            if (_nodes[k].Verb is { Finite: true, MaybeParticiple: false } || k > n + (3 * Ahead)) return false;
        }

        var pointing = _current.Objects.Count == 1 && TextOf(_current.Objects[0].Head) == "following";
        return _current.Objects.Count == 0;
    }

    // "In May the Adler – under EU sanctions since then – put in at Conakry": what stands between two dashes is told beside the clause around it.
    private int OnDash(int n)
    {
        if (_asides.Count > 0 && _asides.Peek().End == n)
        {
            _current = _asides.Pop().Around;
            return n + 1;
        }

        // "[Kim Ji-hoon/Committee: …]": a bracket around the whole sentence sets nothing aside.
        if (n == 0 || _asides.Count > 0 || TextOf(_nodes[n].First) is ")" or "]") return n + 1;
        for (var k = n + 2; k < _nodes.Count && k < n + LongestAside; k++)
        {
            if (KindAt(k) is NodeKind.Stop) break;
            if (KindAt(k) != NodeKind.Pause || !Ends(n, k)) continue;
            _asides.Push((_current, k));
            var told = LastNoun(n);
            var aside = Open(ClauseRelation.Relative, _current, _nodes[n].End);
            (aside.Antecedent, aside.Aside) = (told, true);
            _current = aside;
            break;
        }

        return n + 1;
    }

    private bool IsDash(int n) => TextOf(_nodes[n].First) is "–" or "—" or "-" or "(" or ")" or "[" or "]";

    // A dash ends what a dash has opened, and a parenthesis what a parenthesis has.
    private bool Ends(int opening, int n) => TextOf(_nodes[opening].First) is "(" or "[" ? TextOf(_nodes[n].First) is ")" or "]" : TextOf(_nodes[n].First) is "–" or "—" or "-";

    // "seized the Sweet, a tanker chartered by Chevron, in the Gulf": behind the comma the clause around an aside goes on.
    private void LeaveAside(int n)
    {
        if (Before(n) != NodeKind.Comma) return;
        while (_current is { Aside: true, Verb: not null, Relation: ClauseRelation.Relative or ClauseRelation.Participle, Parent: { } around } && (_asides.Count == 0 || _asides.Peek().Around != around)) _current = around;
    }

    private string TextOf(int word) => Words[word].Form.Text is { Length: > 1 } text && text[0] != '\u0001' ? text : Source(word);

    /// <summary>The words as written; set by the reader so that marks can be told apart.</summary>
    public Func<int, string> Source { get; set; } = static _ => "";

    private NodeKind KindAt(int n) => n >= 0 && n < _nodes.Count ? _nodes[n].Kind : NodeKind.None;

    private NodeKind Before(int n) => KindAt(n - 1) == NodeKind.Quote ? (KindAt(n - 2) == NodeKind.None ? NodeKind.Quote : KindAt(n - 2)) : KindAt(n - 1);

    private Clause Open(ClauseRelation relation, Clause? parent, int first)
    {
        var clause = _pool.Clauses.Next();
        (clause.Relation, clause.Parent, clause.First, clause.End, clause.Pool) = (relation, parent, first, first, _pool);
        Clauses.Add(clause);
        parent?.Children.Add(clause);
        return clause;
    }

    private void OpenAdverbial(int word)
    {
        var host = Host();
        var clause = Open(ClauseRelation.Adverbial, host, word + 1);
        clause.Marker = word;
        _current = clause;
    }

    // The nearest clause that others may hang in: up from participles and relatives to one with tense.
    private Clause Host()
    {
        var clause = _current;
        while (clause.Parent is not null && clause.Relation is ClauseRelation.Relative or ClauseRelation.Participle or ClauseRelation.Gerund or ClauseRelation.Infinitive or ClauseRelation.Adverbial) clause = clause.Parent;
        return clause;
    }

    private int OnNoun(int n, NounPhrase noun)
    {
        CloseFronted(n);
        var before = Before(n);
        if (before == NodeKind.Noun && IsHanded(n, noun))
        {
            OpenRelative(n, LastNoun(n), noun);
            return n + 1;
        }

        if (_current.Verb is null)
        {
            if (before == NodeKind.Comma && IsAttribution(n, out var aside) && KindAt(AfterSpeech(aside + 1)) == NodeKind.Comma) return AddAttribution(n, noun, aside);
            // "A former pilot, he flew to Goma": who he is stands in front.
            if (before == NodeKind.Comma && _current is { Relation: ClauseRelation.Main, Subject: { IsPronoun: false } front } && !front.Classes.Has(Classes.Place) && noun.IsPronoun && VerbAfter(n, out _) is not null && Words[noun.Head].Form.Text is "he" or "she" or "it" or "they" or "we" or "i" or "you") _current.Subject = null;
            // "A month later, the ship …": a length of time in front is no subject.
            if (_current.Subject is null || (_current.Subject is { IsPronoun: false } time && IsTimeWord(time) && VerbAfter(n, out _) is not null) || (_current.Subject.Classes == Classes.Vague && !_current.Subject.IsPronoun && before is NodeKind.Comma or NodeKind.Adv or NodeKind.Time)) _current.Subject = noun;
            else if (before is NodeKind.Noun && VerbAfter(n, out _) is not null) OpenRelative(n, _current.Subject, noun);
            else if (before is not (NodeKind.Comma or NodeKind.Noun) && !IsApposed(n)) _current.Subject = noun;
            return n + 1;
        }

        if (before is NodeKind.Comma or NodeKind.Pause && IsAttribution(n, out var said)) return AddAttribution(n, noun, said);
        if (before is NodeKind.Comma or NodeKind.Conj && Parallel(n) is var set and > 0) return set;
        if (before is NodeKind.Comma or NodeKind.Conj && GapAt(n, noun) is var gap and > 0) return gap;
        if (before is NodeKind.Comma or NodeKind.Conj && GapTo(n, noun)) return n + 1;
        var verb = VerbAfter(n, out var sure);
        var saying = _current.Verb.Classes.Has(Classes.Say | Classes.Hedge | Classes.Show | Classes.Deny | Classes.Plan) && _current.Objects.Count == 0 && (sure || !(_current.Verb.Classes.Has(Classes.Sight | Classes.Show) || _current.Verb.Form.VerbLemma is "announce" or "unveil")) && !(_current.Verb.Passive && _current.Verb.Classes.Has(Classes.Sight));
        // "tankers sent to relieve the famine are now in port": the verb belongs to the subject that still waits for one.
        if (verb is null || (before == NodeKind.Verb && IsHelped(verb)) || (before == NodeKind.Verb && !saying && OpenAncestor() is not null) || (!sure && !(saying && before is NodeKind.Verb or NodeKind.Time or NodeKind.Adv) && before != NodeKind.Conj))
        {
            // "Then was founded the first company": who is founded stands behind the verb.
            if (before == NodeKind.Verb && _current is { Subject: null, Relation: ClauseRelation.Main, Verb.Passive: true, Objects.Count: 0 }) _current.Subject = noun;
            else if ((before is not (NodeKind.Comma or NodeKind.Pause) || _current.Objects.Count == 0) && !IsAddition(n) && !IsWhen(n, noun) && !IsBeside(before)) _current.Objects.Add(noun);
            // "stopped and searched the ship": one object for both.
            for (var (sibling, depth) = (_current.Sibling, 0); sibling is { Objects.Count: 0, Preps.Count: 0, Verb: { Passive: false } } && sibling.Subject == _current.Subject && _current.Objects.Count == 1 && depth < 4; sibling = sibling.Sibling, depth++) sibling.Objects.Add(noun);
            return n + 1;
        }

        if (saying && before is NodeKind.Verb or NodeKind.Time or NodeKind.Adv or NodeKind.Quote or NodeKind.Comma) OpenContent(_current, _nodes[n].First, noun);
        // "…, a claim both states have denied": the claim is what they denied.
        else if (before is NodeKind.Noun && verb.Classes.Has(Classes.Deny) && LastNoun(n) is { First: > 0 } claim && Words[claim.First - 1].Tag is Tag.Comma or Tag.Pause) OpenRelative(n, claim, noun);
        else if (before is NodeKind.Noun && LastNoun(n) is { } cue && cue.Classes.Has(Classes.Cue) && cue.Country is null && cue.Event is null)
        {
            OpenContent(_current, _nodes[n].First, noun);
            _current.Governor = cue;
        }
        // "told the BBC they believed": what he was told.
        else if (before is NodeKind.Noun && _current is { Objects.Count: 1, Verb: { Passive: false, Form.VerbLemma: "tell" or "inform" or "assure" or "warn" or "notify" } }) OpenContent(_current, _nodes[n].First, noun);
        else if (before is NodeKind.Noun) OpenRelative(n, LastNoun(n), noun);
        else OpenBeside(n, noun);
        return n + 1;
    }

    // "missiles Iran supplied last year": of two phrases side by side the second, a party, tells what it did with the first.
    private bool IsHanded(int n, NounPhrase noun) => (noun.Country is not null || (noun.IsPronoun && Words[noun.Head].Form.Text is "it" or "they" or "he")) && LastNoun(n) is { Country: null, IsPronoun: false } goods && Arguments.IsItem(goods)
        && KindAt(n + 1) == NodeKind.Verb && _nodes[n + 1].Verb is { MaybeParticiple: true } handing && handing.Classes.Has(Classes.Give | Classes.Receive | Classes.Use) && KindAt(n + 2) is NodeKind.Prep or NodeKind.Time or NodeKind.Stop or NodeKind.Comma or NodeKind.Pause or NodeKind.Verb;

    // "Iran sent 400 missiles, North Korea 3,000 containers": two phrases without a verb, the second counted, say again what the verb before them said.
    private int GapAt(int n, NounPhrase giver)
    {
        var sibling = _current;
        if (sibling.Verb is not { Passive: false } verb || sibling.Objects.Count == 0 || sibling.Objects[0].Quantity < 0 || giver.Quantity >= 0 || !(giver.IsPronoun || Arguments.IsParty(giver) || Arguments.IsCarrier(giver))) return 0;
        var located = KindAt(n + 1) == NodeKind.Prep && KindAt(n + 2) == NodeKind.Noun && Words[_nodes[n + 1].First].Form.Text is "in" or "from" or "of";
        var counted = located ? n + 3 : n + 1;
        if (KindAt(counted) != NodeKind.Noun || _nodes[counted].Noun is not { Quantity: >= 0 } amount || KindAt(counted + 1) is NodeKind.Verb) return 0;
        var clause = Open(sibling.Relation, sibling.Parent, giver.First);
        // "those in China": where they are is all that is told of them.
        (clause.Subject, clause.Verb, clause.Sibling, clause.Governor, clause.Antecedent) = (located && giver.IsPronoun ? _nodes[n + 2].Noun : giver, verb, sibling, sibling.Governor, sibling.Antecedent);
        clause.Objects.Add(amount);
        clause.Modifiers.AddRange(sibling.Modifiers);
        clause.Marker = sibling.Marker;
        clause.End = amount.End;
        _current = clause;
        return counted + 1;
    }

    private void OpenRelative(int n, NounPhrase? antecedent, NounPhrase subject)
    {
        var clause = Open(ClauseRelation.Relative, _current, _nodes[n].First);
        (clause.Antecedent, clause.Subject) = (antecedent, subject);
        if (antecedent is not null) clause.Objects.Add(antecedent);
        _current = clause;
    }

    private void OpenContent(Clause parent, int first, NounPhrase? subject)
    {
        _current = Open(ClauseRelation.Content, parent, first);
        _current.Subject = subject;
    }

    // "…, and Iran sent drones": a clause of the same standing, under the same saying.
    private void OpenBeside(int n, NounPhrase? subject)
    {
        var host = Host();
        var clause = Open(host.Relation == ClauseRelation.Content ? ClauseRelation.Content : ClauseRelation.Main, host.Parent, _nodes[n].First);
        (clause.Subject, clause.Sibling, clause.Governor) = (subject, host, host.Governor);
        _current = clause;
    }

    // A clause that stands in front ("While …, ", "After leaving port, ") ends at the comma when the clause around it has no verb yet.
    private void CloseFronted(int n)
    {
        if (Before(n) is not (NodeKind.Comma or NodeKind.Pause)) return;
        if (_current.Verb is null && !(_current.Relation == ClauseRelation.Adverbial && VerbAfter(n, out _) is not null)) return;
        for (var clause = _current.Parent; clause is not null; clause = clause.Parent)
        {
            if (clause.Verb is not null) break;
            if (clause.Subject is not null) continue;
            _current = clause;
            return;
        }
    }

    private NounPhrase? LastNoun(int n)
    {
        for (var k = n - 1; k >= 0 && k > n - 6; k--)
        {
            if (_nodes[k].Noun is { } noun) return noun;
            if (_nodes[k].Kind is NodeKind.Verb or NodeKind.Stop or NodeKind.Sub) return null;
        }

        return null;
    }
}
