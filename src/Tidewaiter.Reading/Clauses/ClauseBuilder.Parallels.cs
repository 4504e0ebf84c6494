using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Clauses;

/// <content>One verb, several sets of phrases: "sold engines to Iran and chips to Russia", "was seized by France in May and by Germany in June".</content>
internal sealed partial class ClauseBuilder
{
    private const int LongestSet = 9;
    private const int FarthestVerb = 4;

    // The set that is looked at: what stands without a preposition, what with one, and when.
    private NounPhrase? _told;
    private readonly List<Complement> _places = [];
    private readonly List<int> _dates = [];

    // The node behind a set of phrases that says again what the verb before it said of others; 0 when there is none.
    private int Parallel(int n)
    {
        var joined = Before(n) == NodeKind.Conj && TextOf(_nodes[n - 1].First) is "and" or "or" or "but" or "&";
        if (!joined && Before(n) != NodeKind.Comma) return 0;
        var end = Collect(n);
        if (end == 0) return 0;
        for (var (sibling, depth) = (_current, 0); sibling is not null && depth < FarthestVerb; sibling = sibling.Parent, depth++)
        {
            if (sibling is not { Verb: { } verb, Subject: { } subject } || (verb.IsBe && _told is not { CountOnly: true }) || !Matches(sibling, verb, out var places)) continue;
            var dated = _dates.Count > 0 && sibling.Times.Count > 0;
            if (_told is null)
            {
                if (places + (dated ? 1 : 0) < 2 || places == 0) continue;
                OpenParallel(n, sibling, null);
                return end;
            }

            if (places == 0 && !(dated && (_told.Quantity >= 0 || IsOther(_told) || (joined && KindAt(n - 2) != NodeKind.Comma)))) continue;
            // "visited the yard at Amur and the fleet at Vladivostok": one visit, wherever what is seen lies.
            if (verb.Classes.Has(Classes.Visit) && !dated) continue;
            // "called at Sitra on 12 March and the Maria on 14 March": a ship beside the ship.
            var role = sibling.Objects.Count == 0 || verb.Passive || (Arguments.IsShipLike(subject) && Arguments.IsShipLike(_told) && !sibling.Objects.Exists(Arguments.IsShipLike)) ? subject : sibling.Objects.Find(other => IsAlike(other, _told)) ?? (IsOther(_told) ? sibling.Objects[^1] : null);
            if (role is null || !(IsAlike(role, _told) || IsOther(_told) || (joined && places > 0 && _told.Classes == Classes.None && !_told.IsName)) || (role == subject && joined && !IsOther(_told) && places == 0 && _told.Quantity < 0)) continue;
            OpenParallel(n, sibling, role);
            return end;
        }

        return 0;
    }

    // Sorts the phrases from a node to the next mark; returns the node of the mark, or 0 when they are no such set.
    private int Collect(int n)
    {
        (_told, var k) = (null, n);
        _places.Clear();
        _dates.Clear();
        for (; k < n + LongestSet; k++)
        {
            var kind = KindAt(k);
            if (kind == NodeKind.Time) _dates.Add(_nodes[k].First);
            else if (kind == NodeKind.Noun && _told is null && _places.Count == 0) _told = _nodes[k].Noun;
            else if (kind == NodeKind.Prep && KindAt(k + 1) == NodeKind.Noun) _places.Add(new Complement(_nodes[k].First, _nodes[k + 1].Noun!, k++));
            else if (kind == NodeKind.Prep && KindAt(k + 1) == NodeKind.Time) _dates.Add(_nodes[++k].First);
            else if (kind != NodeKind.Adv) break;
        }

        var closed = KindAt(k) is NodeKind.Stop or NodeKind.Pause or NodeKind.None or NodeKind.Conj or NodeKind.Quote || (KindAt(k) == NodeKind.Comma && KindAt(k + 1) is not NodeKind.Verb) || (_told is null && KindAt(k) == NodeKind.Comma)
            // "the claim that Iran sold drones to Sudan and missiles to Yemen was dismissed": the verb is that of a subject that waits.
            || (KindAt(k) == NodeKind.Verb && _nodes[k].Verb is { Infinitive: true } or { Finite: true, MaybeParticiple: false } && (_nodes[k].Verb!.Infinitive || OpenAncestor() is not null));
        return closed && _places.Count + _dates.Count > 0 ? k : 0;
    }

    // Each phrase with a preposition has its like behind the verb; how many have.
    private bool Matches(Clause sibling, VerbGroup verb, out int places)
    {
        places = 0;
        foreach (var place in _places)
        {
            if (LikeOf(sibling, verb, place) is not null) places++;
            else if (places == 0) return false;
        }

        return true;
    }

    private NounPhrase? LikeOf(Clause sibling, VerbGroup verb, Complement place)
    {
        foreach (var other in sibling.Preps)
        {
            if (other.Prep > verb.First && other.Noun != place.Noun && Way(TextOf(other.Prep)) == Way(TextOf(place.Prep)) && (IsAlike(other.Noun, place.Noun) || IsOther(place.Noun))) return other.Noun;
        }

        return null;
    }

    private static string Way(string prep) => prep switch
    {
        "into" or "toward" or "towards" or "onto" or "bound for" => "to",
        "at" or "near" or "off" or "outside" or "inside" => "in",
        "through" or "by way of" => "via",
        "out of" => "from",
        _ => prep,
    };

    private static bool IsAlike(NounPhrase one, NounPhrase other)
    {
        if (other.CountOnly) return !other.Money || one.Money;
        if (one.IsPronoun || other.IsPronoun) return false;
        const Classes Things = Classes.Items | Classes.Carrier;
        const Classes People = Classes.Troops | Classes.Workers | Classes.Person;
        if (IsWho(one) && IsWho(other)) return true;
        return (one.Classes.Has(Things) && other.Classes.Has(Things)) || (one.Classes.Has(People) && other.Classes.Has(People)) || (one.Classes.Has(Classes.Knowledge) && other.Classes.Has(Things | Classes.Knowledge)) || (one.Classes & other.Classes & ~Classes.Vague) != Classes.None;
    }

    // A party, a place, a name.
    private static bool IsWho(NounPhrase noun) => noun.Country is not null || (noun.IsName && !noun.Classes.Has(Classes.Goods)) || noun.Classes.Has(Classes.Party | Classes.Place);

    private void OpenParallel(int n, Clause sibling, NounPhrase? role)
    {
        var clause = Open(sibling.Relation, sibling.Parent, _nodes[n].First);
        (clause.Subject, clause.Verb, clause.Sibling, clause.Governor, clause.Antecedent, clause.Marker, clause.Aside) = (sibling.Subject, sibling.Verb, sibling, sibling.Governor, sibling.Antecedent, sibling.Marker, sibling.Aside);
        if (role is not null)
        {
            var told = _told!.CountOnly || IsOther(_told) ? role.Alone() with { First = role.CoreFirst, Quantity = _told.Quantity, Determiner = -1 } : _told;
            if (role == sibling.Subject) clause.Subject = told;
            foreach (var noun in sibling.Objects) clause.Objects.Add(noun == role ? told : noun);
        }
        else
        {
            clause.Objects.AddRange(sibling.Objects);
        }

        clause.Modifiers.AddRange(sibling.Modifiers);
        clause.Preps.AddRange(_places);
        foreach (var complement in sibling.Preps)
        {
            if (!_places.Exists(place => Way(TextOf(place.Prep)) == Way(TextOf(complement.Prep))) && (complement.Prep < sibling.Verb!.First || Way(TextOf(complement.Prep)) is "to" or "from" or "in" or "via" or "by" or "aboard" or "on" or "against")) clause.Preps.Add(complement);
        }

        if (_dates.Count > 0) clause.Times.AddRange(_dates);
        else clause.Times.AddRange(sibling.Times);
        // "sold engines to Iran and chips to Russia in May": a time at the end is that of all.
        if (sibling.Times.Count == 0) sibling.Times.AddRange(_dates);
        clause.End = Math.Max(_told?.End ?? 0, _places.Count > 0 ? _places[^1].Noun.End : 0);
        _current = clause;
    }

    // "has delivered two batteries and may deliver a third", "sent 100 drones and will send 50 more": what is counted stands in front; "Britain did so in May": what is done, too.
    private void GiveElided()
    {
        for (var i = 1; i < Clauses.Count; i++)
        {
            var clause = Clauses[i];
            if (clause.Verb is not { Passive: false } verb) continue;
            if (IsSame(clause, verb) && Before(i, Classes.Designate | Classes.Give | Classes.Deploy, counted: false) is { } first && first.Subject != clause.Subject) DoSame(clause, verb, first);
            else if (Counting(clause, verb) is { } counting && Before(i, verb.Classes & Classes.Frames, counted: true) is { } told)
            {
                var some = Counted(told)!.Alone() with { Quantity = counting.Quantity, Determiner = -1 };
                some.First = some.CoreFirst;
                if (clause.Objects.Count > 0) clause.Objects[^1] = some;
                else clause.Objects.Add(some);
            }
        }
    }

    // The last clause before one whose verb is of some classes.
    private Clause? Before(int index, Classes classes, bool counted)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (Clauses[i].Verb is { } verb && verb.Classes.Has(classes) && (!counted || Counted(Clauses[i]) is not null)) return Clauses[i];
        }

        return null;
    }

    private static NounPhrase? Counted(Clause clause)
    {
        var noun = clause.Verb!.Passive || clause.Objects.Count == 0 ? clause.Subject : clause.Objects[^1];
        return noun is { Quantity: >= 0, CountOnly: false, Measured: false, Money: false, IsPronoun: false } ? noun : null;
    }

    // "50", "another 3,000"; "a third" is counted by no number.
    private NounPhrase? Counting(Clause clause, VerbGroup verb)
    {
        if (!verb.Classes.Has(Classes.Frames)) return null;
        if (clause.Objects.Count > 0) return clause.Objects[^1] is { CountOnly: true, Measured: false, Money: false, Quantity: >= 0, Of: null, Next: null } number && number.First >= verb.First ? number : null;
        foreach (var word in clause.Modifiers)
        {
            if (word == verb.End && Words[word].Form.Text is "a third" or "third" or "a second" or "a fourth") return new NounPhrase { Quantity = -1 };
        }

        return null;
    }

    private bool IsSame(Clause clause, VerbGroup verb) => verb.Form.VerbLemma == "follow suit"
        || (Words[verb.Main].Form.Text is "did" or "does" or "do" or "done" or "doing" && ((clause.Objects.Count == 0 && HasAfter(clause, verb)) || (clause.Objects.Count == 1 && TextOf(clause.Objects[0].Head) == "same")));

    private bool HasAfter(Clause clause, VerbGroup verb) => clause.Modifiers.Contains(verb.End) && Words[verb.End].Form.Text is "so" or "likewise";

    private static void DoSame(Clause clause, VerbGroup verb, Clause first)
    {
        clause.Verb = new VerbGroup { First = verb.First, End = verb.End, Main = verb.Main, Form = first.Verb!.Form, Finite = verb.Finite, Infinitive = verb.Infinitive, Perfect = verb.Perfect, Negated = verb.Negated, Modal = verb.Modal };
        clause.Objects.Clear();
        if (!first.Verb.Passive) clause.Objects.AddRange(first.Objects);
        else if (first.Subject is { } done) clause.Objects.Add(done);
    }
}
