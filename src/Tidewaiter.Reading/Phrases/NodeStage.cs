using System.Runtime.InteropServices;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Phrases;

/// <summary>
/// Turns the words of a sentence into nodes: first the plain phrases from the left, then, from the right, what belongs behind a noun ("of", "including",
/// coordination), so that each phrase is complete when the one before it is looked at.
/// </summary>
internal sealed partial class NodeStage
{
    private const int LongestParenthesis = 40;

    private readonly NounPhraseStage _nouns = new();
    private readonly VerbGroupStage _verbs = new();
    private readonly List<Node> _plain = [];
    private readonly List<bool> _verbBefore = [];
    private readonly List<Node> _stack = [];

    /// <summary>Takes back the phrases of all sentences so far: whoever keeps none of them calls it before the next sentence.</summary>
    public void TakeBack()
    {
        _nouns.TakeBack();
        _verbs.TakeBack();
    }

    /// <summary>Replaces the content of <paramref name="nodes"/>.</summary>
    public void Run(List<Word> list, int first, int end, List<Node> nodes)
    {
        var words = CollectionsMarshal.AsSpan(list);
        Plain(words, first, end);
        MarkVerbs(words);
        _stack.Clear();
        for (var k = _plain.Count - 1; k >= 0; k--)
        {
            var node = _plain[k];
            if (node.Noun is { } noun) node = Absorb(words, k, noun);
            _stack.Add(node);
        }

        nodes.Clear();
        for (var k = _stack.Count - 1; k >= 0; k--) nodes.Add(_stack[k]);
    }

    private void Plain(ReadOnlySpan<Word> words, int first, int end)
    {
        _plain.Clear();
        for (var i = first; i < end;)
        {
            if (words[i].Tag == Tag.Open && Closing(words, i, end) is var close and > 0)
            {
                // "(a tanker sanctioned by the EU)": what tells something is told beside the clause around it, as between dashes.
                if (i > first && Tells(words, i, close))
                {
                    _plain.Add(new Node(NodeKind.Pause, i, i + 1));
                    i++;
                    continue;
                }

                i = close + 1;
                continue;
            }

            // "the purchase of “millions of shells”", "with “dozens” of drones": a mark behind a preposition parts nothing.
            if (words[i].Tag == Tag.Quote && i > first && _plain.Count > 0 && _plain[^1].Kind == NodeKind.Prep && i + 1 < end && words[i + 1].Tag is Tag.Number or Tag.Det or Tag.Adj or Tag.Noun && words[_plain[^1].First].Form.Text is not ("according to" or "as"))
            {
                i++;
                continue;
            }

            var node = Dated(words, i, end) ?? One(words, i, end);
            _plain.Add(node);
            i = node.End;
        }
    }

    // "Under a 2019 agreement, Moscow sent": the year is a part of the phrase that the preposition governs.
    private Node? Dated(ReadOnlySpan<Word> words, int i, int end)
    {
        if (words[i].Tag != Tag.Det || i + 2 >= end || words[i + 1].Tag != Tag.Time || words[i + 2].Tag is not (Tag.Noun or Tag.Adj) || _plain.Count == 0 || _plain[^1].Kind != NodeKind.Prep || words[_plain[^1].First].Form.Text == "since") return null;
        var node = One(words, i + 2, end);
        if (node.Noun is not { } dated) return null;
        (dated.First, dated.Determiner) = (i, i);
        return node with { First = i };
    }

    private static bool Tells(ReadOnlySpan<Word> words, int open, int close)
    {
        if (close - open < 6 || words[open - 1].Tag is not (Tag.Noun or Tag.Name or Tag.Number or Tag.Time) || words[open + 1].Tag is not (Tag.Det or Tag.Adj or Tag.Noun or Tag.Name or Tag.Number or Tag.Wh or Tag.Verb)) return false;
        for (var i = open + 1; i < close; i++)
        {
            if (words[i].Tag == Tag.Verb) return true;
        }

        return false;
    }

    private static int Closing(ReadOnlySpan<Word> words, int open, int end)
    {
        for (var i = open + 1; i < end && i < open + LongestParenthesis; i++)
        {
            if (words[i].Tag == Tag.Close) return i;
        }

        return -1;
    }

    private Node One(ReadOnlySpan<Word> words, int i, int end)
    {
        var tag = words[i].Tag;
        if (tag is Tag.Verb or Tag.Aux or Tag.Modal or Tag.To or Tag.Adv or Tag.Neg && _verbs.At(words, i, end) is { } verb) return new Node(NodeKind.Verb, i, verb.End, Verb: verb);
        if (tag is Tag.Det or Tag.Adj or Tag.Noun or Tag.Name or Tag.Number or Tag.Pron or Tag.Adv && _nouns.At(words, i, end) is { } noun && noun.CoreEnd > i) return new Node(NodeKind.Noun, i, noun.CoreEnd, Noun: noun);
        // "uncrewed systems, especially combat drones": a part of what stands before the comma.
        if (tag == Tag.Adv && i > 0 && words[i - 1].Tag == Tag.Comma && IsNaming(words[i].Form.Text) && i + 1 < end && words[i + 1].Tag is Tag.Noun or Tag.Adj or Tag.Name or Tag.Number or Tag.Det) return new Node(NodeKind.Prep, i, i + 1);
        var kind = tag switch
        {
            Tag.Adj => NodeKind.Adj,
            Tag.Adv or Tag.Neg => NodeKind.Adv,
            Tag.Prep => NodeKind.Prep,
            Tag.Time => NodeKind.Time,
            Tag.Comma => NodeKind.Comma,
            Tag.Close => NodeKind.Pause,
            Tag.Conj => NodeKind.Conj,
            Tag.Sub => NodeKind.Sub,
            Tag.That => NodeKind.That,
            Tag.Wh => NodeKind.Wh,
            Tag.Quote => NodeKind.Quote,
            Tag.Pause => NodeKind.Pause,
            Tag.Stop => NodeKind.Stop,
            _ => NodeKind.Other,
        };
        return new Node(kind, i, i + 1);
    }

    // For each node: has the clause that it stands in a verb before it?
    private void MarkVerbs(ReadOnlySpan<Word> words)
    {
        _verbBefore.Clear();
        var (seen, participle) = (false, false);
        foreach (var node in _plain)
        {
            if (node.Kind is NodeKind.Sub or NodeKind.That or NodeKind.Wh or NodeKind.Pause || (node.Kind == NodeKind.Comma && participle)) seen = false;
            _verbBefore.Add(seen);
            if (node.Verb is { Finite: true } verb) participle = verb.MaybeParticiple && (participle || !seen) && _verbBefore.Count < 5;
            if (node.Verb is { Finite: true }) seen = !node.Verb.Classes.Has(Classes.Say | Classes.Hedge | Classes.Show) || words[node.Verb.Main].Tag != Tag.Verb;
        }
    }

    private Node Absorb(ReadOnlySpan<Word> words, int k, NounPhrase noun)
    {
        while (true)
        {
            var top = Top(0);
            // A "small number" of drones.
            if (top.Kind == NodeKind.Quote && Top(1).Kind == NodeKind.Prep && words[Top(1).First].Form.Text == "of" && k > 0 && HasQuote(words, noun))
            {
                Pop(1);
                continue;
            }

            if (top.Kind == NodeKind.Prep && Top(1).Noun is { } of && words[top.First].Form.Text == "of" && noun.Of is null)
            {
                noun = JoinOf(words, noun, of);
                Pop(2);
            }
            else if (RatedAt(words, noun) is { } rated)
            {
                noun = _nouns.Counted(rated, noun);
                Pop(2);
            }
            else if (noun.Money && WorthAt(words) is var worth and > 0)
            {
                // "$253 million worth of weapons" are weapons, counted in money; what is worth money is goods, whatever its name.
                noun = _nouns.Counted(Top(worth).Noun!, noun);
                if (noun is { Classes: Classes.None, Country: null }) noun.Classes = Classes.Goods;
                Pop(worth + 1);
            }
            else if (!IsBartered(k) && ForAt(words, noun, out var purpose))
            {
                // "engines for cruise missiles", "spare parts for jets": what they are for belongs to what they are.
                noun.End = purpose.End;
                Pop(2);
            }
            else if (noun.Country is null && IncludingAt(words, out var list, out var count) && !(noun.Classes.Has(Classes.Place) && list.Classes.Has(Classes.Goods)))
            {
                noun.Including = list;
                noun.End = list.End;
                Pop(count);
            }
            else if (NamedAt(noun, out var name, out var marks) || CalledAt(noun, out name, out marks))
            {
                (noun.Named, noun.End) = (name, name.End);
                Pop(marks);
            }
            else if (MemberAt(words, k, noun, out var member, out var joined))
            {
                // "MiG-29 and Su-24 aircraft": a bare name takes the kind of the member that tells it.
                if (noun.IsName && noun.Country is null && noun.CoreEnd - noun.CoreFirst == 1 && Last(member).Classes != Classes.None) noun.Classes = Last(member).Classes;
                if (noun is { Classes: Classes.None, IsName: false, IsPronoun: false, Country: null } && member.Classes.Has(Classes.Goods)) noun.Classes = Classes.Goods;
                if (IsMen(words, noun)) noun.Classes = Classes.Troops | Classes.Goods;
                else if (IsPapers(words, noun)) noun.Classes = Classes.Goods;
                Last(noun).Next = member;
                noun.End = member.End;
                Pop(joined);
            }
            else if (LandAt(words, k, noun) is { } land)
            {
                noun.End = land.End;
                Pop(2);
            }
            else
            {
                return new Node(NodeKind.Noun, noun.First, noun.End, Noun: noun);
            }
        }
    }

    private static bool HasQuote(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        for (var i = noun.First; i < noun.Head; i++)
        {
            if (words[i].Tag == Tag.Quote) return true;
        }

        return false;
    }

    // "dozens of trucks" is trucks, counted; "containers of shells" stays containers with shells in them.
    private NounPhrase JoinOf(ReadOnlySpan<Word> words, NounPhrase noun, NounPhrase of)
    {
        // "four of the five tankers" are four.
        if (noun is { CountOnly: true, Measured: false, Money: false } && of is { Quantity: >= 0, CountOnly: false, Measured: false }) return _nouns.Counted(of, noun);

        // "1.7 million barrels a day of Russian oil" is oil; "1,000 fighters of Wagner" are no jets.
        if (noun is { Measured: true, CountOnly: false } && of.Quantity < 0) return _nouns.Counted(of, noun);
        if (words[noun.Head].Form.NounLemma == "fighter" && (of.Country is not null || of.IsName || of.Classes.Has(Classes.Party | Classes.Troops))) noun.Classes = Classes.Troops;

        // "$406 million of the total" is money.
        if (noun.Money && of.Classes.Has(Classes.Vague) && of.Event is null)
        {
            noun.End = of.End;
            return noun;
        }

        if (noun.Quantity >= 0 && noun.Head == noun.CoreEnd - 1 && noun.CoreFirst == noun.Head && noun.Classes == Classes.None && noun.Event is null && of.Quantity < 0 && noun.CountOnly)
        {
            return _nouns.Counted(of, noun);
        }

        // "one of the freighters", "none of the ships".
        if (noun.IsPronoun && !of.IsPronoun && words[noun.Head].Form.Text is "one" or "some" or "many" or "most" or "all" or "any" or "few" or "none" or "several" or "each" or "both")
        {
            var some = _nouns.Counted(of, noun);
            (some.Determiner, some.Quantity) = (words[noun.Head].Form.Text == "none" ? noun.Head : -1, of.Quantity);
            return some;
        }

        if (!of.IsPronoun && (IsPartitive(words[noun.Head].Form.NounLemma) || (words[noun.Head].Form.Text == "part" && of.Event == ClaimKind.Transfer && of.Determiner >= 0) || (of.Classes.Has(Classes.Items) && IsSort(words, noun)) || (of.Classes.Has(Classes.Troops | Classes.Workers) && words[noun.Head].Form.NounLemma is "delegation" or "batch" or "tranche" or "party" or "team" or "round" or "influx" or "intake" or "flow" or "stream" or "cohort" or "convoy" or "rotation" or "column") || (words[noun.Head].Form.NounLemma == "unit" && of.Classes.Has(Classes.Goods))))
        {
            var part = _nouns.Counted(of, of.Quantity >= 0 ? of : noun);
            part.First = noun.First;
            return part;
        }

        // "two planeloads of commandos": soldiers, and how many is not told.
        if (of.Classes.Has(Classes.Troops | Classes.Workers) && words[noun.Head].Form.Text is "planeload" or "planeloads" or "busload" or "busloads" or "trainload" or "trainloads" or "truckload" or "truckloads" or "shipload" or "shiploads") return of with { First = noun.First };
        noun.Of = of;
        noun.End = of.End;
        return noun;
    }

    // "the same type of missile" is a missile.
    private static bool IsSort(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Tag == Tag.Noun && words[noun.Head].Form.Text is "type" or "kind" or "sort" or "version" or "variant" or "model";

    // "a set of containers", "the number of soldiers" are containers and soldiers.
    private static bool IsPartitive(string lemma) => lemma is "average" or "level" or "degree" or "first" or "second" or "third" or "last" or "latest" or "selection" or "array" or "range" or "variety" or "assortment" or "cache" or "column" or "mix" or "mixture" or "collection" or "quantities" or "set" or "number" or "group" or "lot" or "series" or "pair" or "amount" or "quantity" or "volume" or "total" or "majority" or "bulk" or "rest" or "half" or "remainder" or "handful" or "couple" or "wave" or "kind" or "type" or "slew" or "raft" or "load" or "trove" or "string" or "flurry" or "spate" or "succession" or "stream" or "swarm";

    // The oil of "1.7 million barrels per day of Russian oil", the cash of "$140m in cash".
    private NounPhrase? RatedAt(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        if (!noun.CountOnly || Top(0).Kind != NodeKind.Prep || Top(1).Noun is not { } next) return null;
        if (noun.Money && words[Top(0).First].Form.Text == "in") return next.Quantity < 0 && next.Classes.Has(Classes.Money | Classes.Goods) ? next : null;
        return noun.Measured && words[Top(0).First].Form.Text == "per" && next.Of is { Quantity: < 0 } rated && words[next.Head].Form.Text is "day" or "month" or "week" or "year" ? rated : null;
    }

    // The node of the goods behind "worth of", or 0.
    private int WorthAt(ReadOnlySpan<Word> words)
    {
        for (var at = 0; at < 3; at++)
        {
            var node = Top(at);
            if (node.Kind == NodeKind.Prep && words[node.First].Form.Text == "worth of") return Top(at + 1).Noun is { Quantity: < 0, IsPronoun: false } ? at + 1 : 0;
            if (node.Kind is not (NodeKind.Other or NodeKind.Quote)) return 0;
        }

        return 0;
    }

    private bool ForAt(ReadOnlySpan<Word> words, NounPhrase noun, out NounPhrase purpose)
    {
        purpose = Top(1).Noun!;
        return Top(0).Kind == NodeKind.Prep && purpose is { IsPronoun: false, Country: null, Event: null, Next: null or { Next: null, Event: null, Classes: Classes.Goods } } && words[Top(0).First].Form.Text == "for" && noun.Classes.Has(Classes.Goods) && !noun.Classes.Has(Classes.Carrier) && noun is { IsPronoun: false, IsName: false, Next: null }
            && purpose.Classes.Has(Classes.Goods | Classes.Carrier) && !purpose.Classes.Has(Classes.Party | Classes.Troops | Classes.Person | Classes.Place);
    }

    // "bartered wheat for ammunition", "was paid in gold for its weapons": what is got for it.
    private bool IsBartered(int k)
    {
        for (var i = k - 1; i >= 0 && i > k - 4; i--)
        {
            if (_plain[i].Verb is { } verb) return verb.Classes.Has(Classes.Trade) || verb.Form.VerbLemma is "barter" or "pay";
        }

        return false;
    }

    private static bool Compatible(NounPhrase left, NounPhrase? right)
    {
        if (right is null) return false;
        if (left.Quantity >= 0 && right.Quantity >= 0) return true;
        if (left.IsPronoun || right.IsPronoun) return left.Country is not null || right.Country is not null;
        var (a, b) = (Kind(left), Kind(right));
        return a == Classes.None || b == Classes.None || a.Has(b);
    }

    private static Classes Kind(NounPhrase noun)
    {
        if (noun.Country is not null) return Classes.Party | Classes.Place | Classes.Source | Classes.Person;
        var kind = noun.Classes & ~(Classes.Vague | Classes.Cue | Classes.Ban);
        if (kind.Has(Classes.Items | Classes.Carrier)) kind |= Classes.Items | Classes.Carrier;
        if (kind.Has(Classes.Party | Classes.Source | Classes.Person)) kind |= Classes.Party | Classes.Source | Classes.Person;
        return kind;
    }

    private static NounPhrase Last(NounPhrase noun)
    {
        while (noun.Next is not null) noun = noun.Next;
        return noun;
    }

    private Node Top(int depth) => depth < _stack.Count ? _stack[_stack.Count - 1 - depth] : default;

    private void Pop(int count) => _stack.RemoveRange(_stack.Count - count, count);
}
