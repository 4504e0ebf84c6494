using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>Finds among the drafts of a sentence those that go together. Loops, and functions that close over nothing: they are asked in every sentence.</content>
internal sealed partial class Cascade
{
    // The first of the drafts before one that holds with it, or -1.
    private int FirstBefore(int later, Func<Draft, Draft, bool> holds)
    {
        for (var i = 0; i < later; i++)
        {
            if (holds(_drafts[i], _drafts[later])) return i;
        }

        return -1;
    }

    // Takes away every draft that another tells.
    private void RemoveTold(Func<Draft, Draft, bool> tells)
    {
        for (var i = _drafts.Count - 1; i >= 0; i--)
        {
            foreach (var other in _drafts)
            {
                if (!tells(_drafts[i], other)) continue;
                _drafts.RemoveAt(i);
                break;
            }
        }
    }

    // "47 transfers last month, against 38 in March": what was counted at another time.
    private void Compare(ReadOnlySpan<Word> words)
    {
        for (var (i, count) = (0, _drafts.Count); i < count; i++)
        {
            if (VerbFrames.Compared(words, _drafts[i]) is { } before) _drafts.Add(before);
        }
    }

    private Draft? DeliveredTo(Draft relying)
    {
        foreach (var other in _drafts)
        {
            if (other is { Kind: ClaimKind.Transfer, Nominal: null } && other != relying && other.Item == relying.Item) return other;
        }

        return null;
    }

    private int BoardingIn(Clause clause, int limit)
    {
        for (var i = 0; i < limit; i++)
        {
            if (_drafts[i] is { Kind: ClaimKind.Sighting, Nominal: null, Carrier.IsPronoun: false, Item: null, Clause.Verb: { } verb } draft && draft.Clause == clause && (verb.Classes.Has(Classes.Seize) || draft.Rule.StartsWith("sighting/stop", StringComparison.Ordinal))) return i;
        }

        return -1;
    }

    // "searched it": a look at what was boarded is no sighting of its own.
    private void RemoveLooks(Clause? clause)
    {
        for (var i = _drafts.Count - 1; i >= 0; i--)
        {
            if (_drafts[i] is { Kind: ClaimKind.Sighting, Nominal: null, Carrier.IsPronoun: true, Item: null } && _drafts[i].Clause == clause) _drafts.RemoveAt(i);
        }
    }

    // "boarded the dhow and seized 2,000 rifles", "stopped the ship, searched it and found": one seizure, of the cargo of the carrier.
    private void JoinBoardings()
    {
        for (var i = _drafts.Count - 1; i > 0; i--)
        {
            var found = _drafts[i];
            if (found is not { Kind: ClaimKind.Sighting, Nominal: null, Clause: { Sibling: not null, Verb: not null } } || (found.Item is null or { IsPronoun: true } && found.Carrier is not { IsPronoun: true })) continue;
            var boarded = Boarded(found, i);
            if (boarded < 0) continue;
            var (around, times) = (_drafts[boarded], _drafts[boarded].Clause.Times);
            _drafts[i] = found with { Carrier = around.Carrier, Counted = found.Counted is { IsPronoun: true } ? around.Counted : found.Counted, To = found.To ?? around.To, Date = found.Clause.Times.Count == 0 && times.Count > 0 ? times[0] : found.Date };
            _drafts.RemoveAt(boarded);
            RemoveLooks(found.Clause.Sibling);
            i = Math.Min(i, _drafts.Count) - 1;
        }
    }
}
