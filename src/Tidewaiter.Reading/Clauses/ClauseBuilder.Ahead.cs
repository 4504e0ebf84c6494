using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Clauses;

/// <content>What is seen ahead of a noun phrase.</content>
internal sealed partial class ClauseBuilder
{
    /// <summary>The verb that a noun phrase is the subject of, as far as can be seen ahead; not sure when it may be a participle.</summary>
    private VerbGroup? VerbAfter(int n, out bool sure)
    {
        sure = false;
        var comma = false;
        for (var k = n + 1; k < _nodes.Count && k <= n + Ahead; k++)
        {
            var node = _nodes[k];
            switch (node.Kind)
            {
                case NodeKind.Verb when node.Verb!.Finite:
                    sure = !node.Verb.MaybeParticiple || (k == n + 1 && KindAt(k + 1) is NodeKind.Noun or NodeKind.That);
                    return node.Verb;
                // "said a ship carrying rockets was seen": the verb of the ship stands behind what it carries.
                case NodeKind.Verb when node.Verb!.Ing && k == n + 1 && AfterParticiple(k) is { } late:
                    sure = true;
                    return late;
                case NodeKind.Prep when KindAt(k + 1) is NodeKind.Noun or NodeKind.Time && !comma:
                    // "since the Houthis began": the verb is theirs.
                    if (KindAt(k + 2) == NodeKind.Verb && Words[node.First].Form.Text is "since" or "after" or "before" or "until" or "as" or "than" or "because") return null;
                    k++;
                    continue;
                // "the date for cutting the steel would move": what is done stands behind its preposition.
                case NodeKind.Prep when !comma && KindAt(k + 1) == NodeKind.Verb && _nodes[k + 1].Verb!.Ing && KindAt(k + 2) == NodeKind.Noun:
                    k += 2;
                    continue;
                case NodeKind.Time or NodeKind.Adv when !comma:
                    continue;
                case NodeKind.Comma when !comma && KindAt(k + 1) == NodeKind.Wh && AfterRelative(k + 1) is var after and > 0:
                    // "the plane, which left Tehran, carried": the verb stands behind the relative clause.
                    sure = true;
                    return _nodes[after].Verb;
                case NodeKind.Comma when !comma && KindAt(k + 1) == NodeKind.Noun && KindAt(k + 2) == NodeKind.Comma && KindAt(k + 3) == NodeKind.Verb:
                    k += 2;
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    private int AfterRelative(int wh)
    {
        for (var k = wh + 1; k < _nodes.Count && k < wh + (2 * Ahead); k++)
        {
            if (_nodes[k].Kind is NodeKind.Stop or NodeKind.Pause) return -1;
            if (_nodes[k].Kind == NodeKind.Comma && KindAt(k + 1) == NodeKind.Verb && _nodes[k + 1].Verb!.Finite) return k + 1;
        }

        return -1;
    }
}
