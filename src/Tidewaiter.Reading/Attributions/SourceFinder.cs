using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Attributions;

/// <summary>
/// Finds the words that name who speaks, from the nodes of a sentence: the subject with its titles, places, apposition and relative clause, wherever it
/// stands to the verb. Every search goes over a bounded number of nodes.
/// </summary>
internal sealed class SourceFinder(LayerRun run)
{
    private const int Far = 24;

    private IReadOnlyList<Node> Nodes => run.Nodes;

    /// <summary>The source of the verb at a node; null when the sentence names none.</summary>
    /// <param name="at">Node of the verb.</param>
    /// <param name="inverted">True when the source stands behind: ", said the minister".</param>
    public (int First, int End)? Of(int at, bool inverted)
    {
        var verb = Nodes[at].Verb!;
        if (inverted) return Behind(at + 1);
        if (IsPassive(at)) return Agent(at);
        if (verb.Infinitive || verb.Ing) return Governing(at);
        return Before(at);
    }

    /// <summary>True for a verb whose subject does not speak: "was said", "proposed by"; a bare "-ed" form counts as a verb with tense.</summary>
    public bool IsPassive(int at) => Nodes[at].Verb is { Passive: true } verb && (verb.First < verb.Main || IsReduced(at)) && !SpeechWords.IsAdjective(run, verb.Main);

    /// <summary>True for "proposed by the council": it tells of a noun, and no clause hangs on it.</summary>
    public bool IsReduced(int at) => Nodes[at].Verb is { } verb && verb.First == verb.Main && verb.MaybeParticiple && Kind(at + 1) == NodeKind.Prep && Text(at + 1) == "by";

    /// <summary>The words of a phrase with what belongs behind it, up to a mark: "a court document filed on Thursday".</summary>
    public (int First, int End) WithRest(int at)
    {
        var last = at;
        for (var k = at + 1; k < Nodes.Count && k < at + Far; k++)
        {
            if (Kind(k) == NodeKind.Prep && Kind(k + 1) == NodeKind.Noun && Text(k) is "of" or "at" or "for" or "from" or "with" or "in" or "on" or "by") last = ++k;
            else if (Kind(k) == NodeKind.Verb && Nodes[k].Verb is { } verb && (verb.MaybeParticiple || verb.Passive) && Kind(k + 1) is NodeKind.Prep or NodeKind.Time) last = k;
            else if (Kind(k) == NodeKind.Time && Kind(last) == NodeKind.Verb) last = k;
            else break;
        }

        return (Nodes[at].First, Nodes[last].End);
    }

    private NodeKind Kind(int k) => k >= 0 && k < Nodes.Count ? Nodes[k].Kind : NodeKind.None;

    // A share or a pronoun of number stands as a phrase of its own: "30 percent of all voters", "another says".
    private bool IsHead(int k)
    {
        if (Kind(k) == NodeKind.Noun) return true;
        if (Kind(k) is not (NodeKind.Adj or NodeKind.Other)) return false;
        var word = run.Words[Nodes[k].First];
        var text = run.Layer.Text.AsSpan(word.Start, word.End - word.Start);
        return text.IndexOfAnyInRange('0', '9') >= 0 || text is "another" or "others" or "many" or "most" or "some" or "few" or "both" or "none" or "several" or "Another" or "Others" or "Many" or "Most" or "Some" or "Few" or "Both" or "None" or "Several";
    }

    private string Text(int k) => run.Words[Nodes[k].First].Form.Text;

    // ", said one owner of a shop that sells clothes": to the mark that ends the saying.
    private (int First, int End)? Behind(int at)
    {
        var last = at;
        var comma = false;
        for (var k = at + 1; k < Nodes.Count && k < at + Far; k++)
        {
            var kind = Kind(k);
            if (kind is NodeKind.Quote or NodeKind.Stop or NodeKind.Pause or NodeKind.Conj or NodeKind.Sub) break;
            if (kind == NodeKind.Comma)
            {
                // An apposition or a relative clause goes on behind a comma; anything else ends the source.
                if (comma || Kind(k + 1) is not (NodeKind.Noun or NodeKind.Wh)) break;
                comma = true;
                continue;
            }

            if (!comma && kind == NodeKind.Prep && Text(k) is not ("of" or "at" or "for" or "from" or "with")) break;
            if (!comma && kind is NodeKind.Time or NodeKind.Adv) break;
            last = k;
        }

        return (Nodes[at].First, Nodes[last].End);
    }

    private (int First, int End)? Agent(int at)
    {
        for (var k = at + 1; k < Nodes.Count && k < at + 6; k++)
        {
            if (Kind(k) == NodeKind.Prep && Text(k) == "by" && Kind(k + 1) == NodeKind.Noun) return Affiliated(k + 1);
            if (Kind(k) is NodeKind.Comma or NodeKind.Stop or NodeKind.That or NodeKind.Quote) return null;
        }

        return null;
    }

    // "by the drivers of the valley for their work": what he is, and not what it was for.
    private (int First, int End) Affiliated(int at)
    {
        var last = at;
        while (Kind(last + 1) == NodeKind.Prep && Kind(last + 2) == NodeKind.Noun && Text(last + 1) is "of" or "at" or "from" or "in") last += 2;
        return (Nodes[at].First, Nodes[last].End);
    }

    // "saying …", "struggling to explain …": who does what the verb hangs on.
    private (int First, int End)? Governing(int at)
    {
        var verb = Nodes[at].Verb!;
        if (verb.Ing && Kind(at - 1) == NodeKind.Noun && (Kind(at - 2) is NodeKind.None or NodeKind.Comma || (Kind(at - 2) == NodeKind.Prep && Text(at - 2) == "with"))) return Before(at);
        for (var k = at - 1; k >= 0 && k > at - Far; k--)
        {
            if (Kind(k) is NodeKind.Pause or NodeKind.Stop) return null;
            if (Nodes[k].Verb is not { Finite: true } finite) continue;
            return IsPassive(k) ? null : Before(k);
        }

        return null;
    }

    // The subject: what stands before the verb, over adverbs, times and what is set between commas.
    private (int First, int End)? Before(int at)
    {
        var k = at - 1;
        while (Kind(k) is NodeKind.Adv or NodeKind.Time || (Kind(k) == NodeKind.Adj && !IsHead(k))) k--;
        if (Kind(k) == NodeKind.Wh || (Kind(k) == NodeKind.That && Kind(k - 1) is NodeKind.Noun)) return (Nodes[k].First, Nodes[k].End);
        if (Kind(k) == NodeKind.Conj)
        {
            // "spoke and added": the subject of the verb before.
            for (var back = k - 1; back >= 0 && back > k - Far; back--)
            {
                if (Kind(back) is NodeKind.Pause or NodeKind.Stop) return null;
                if (Nodes[back].Verb is { Finite: true } && !IsPassive(back) && Kind(back - 1) != NodeKind.Conj) return Before(back);
            }

            return null;
        }

        if (Kind(k) == NodeKind.Comma) return BesideAside(k);
        if (Kind(k) != NodeKind.Verb && !IsHead(k)) return null;
        return Subject(k) is { } head ? (Nodes[head].First, Nodes[k].End) : null;
    }

    // "Sarandon, 69, told", "Murphy, the head of the group, wrote", "Dunwoody, who worked there in 2008, said".
    private (int First, int End)? BesideAside(int comma)
    {
        for (var k = comma - 1; k > 0 && k > comma - Far; k--)
        {
            if (Kind(k) is NodeKind.Stop or NodeKind.Quote or NodeKind.Pause or NodeKind.Sub) return null;
            if (Kind(k) != NodeKind.Comma || Kind(k - 1) is not (NodeKind.Noun or NodeKind.Verb or NodeKind.Time)) continue;
            if (Subject(k - 1) is not { } head) return null;
            var aside = Kind(k + 1) is NodeKind.Noun or NodeKind.Wh or NodeKind.Adj;
            return (Nodes[head].First, aside ? Nodes[comma - 1].End : Nodes[k - 1].End);
        }

        return null;
    }

    // From the last node of a subject back to its first: "records compiled by the centre in Seoul", "Vatican spokesman | the Rev. Lombardi".
    private int? Subject(int last)
    {
        var k = last;
        for (var steps = 0; steps < Far; steps++)
        {
            if (Kind(k) == NodeKind.Time && Kind(k - 1) is NodeKind.Verb) k--;
            else if (Kind(k) == NodeKind.Verb)
            {
                if (!(Nodes[k].Verb!.MaybeParticiple || Nodes[k].Verb!.Ing) || Kind(k - 1) != NodeKind.Noun) return null;
                k--;
            }
            else if (!IsHead(k)) return null;
            else if (Kind(k - 1) == NodeKind.Prep && IsHead(k - 2) && Text(k - 1) is "of" or "at" or "for" or "in" or "from" or "on" or "with" or "by" or "to" or "between" or "among" or "against" or "within" or "behind" or "about" or "near" or "under" or "inside") k -= 2;
            else if (Kind(k - 1) == NodeKind.Prep && Kind(k - 2) == NodeKind.Verb && Text(k - 1) is "by" or "in" or "at" or "on" or "for" or "from" or "with" or "to" && Nodes[k - 2].Verb!.MaybeParticiple && Kind(k - 3) == NodeKind.Noun) k -= 2;
            else if (Kind(k - 1) == NodeKind.Noun && Kind(k - 2) is NodeKind.None or NodeKind.Comma or NodeKind.Conj or NodeKind.Quote) return k - 1;
            else return k;
        }

        return null;
    }
}
