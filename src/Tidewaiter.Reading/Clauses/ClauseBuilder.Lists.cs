using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Clauses;

/// <content>What stands behind a colon or between dashes and tells one by one what stands before it.</content>
internal sealed partial class ClauseBuilder
{
    // "received a consignment - 36 howitzers and four launchers - from": the list, member by member, is what was received. The node behind it, or 0.
    private int SpelledOut(int n)
    {
        if (n < 1 || KindAt(n + 1) != NodeKind.Noun || _nodes[n + 1].Noun is not { Quantity: >= 0, CountOnly: false, Next: { Quantity: >= 0 } } list || LastNoun(n) is not { IsPronoun: false } whole) return 0;
        var dash = IsDash(n);
        if (!(dash || TextOf(_nodes[n].First) == ":") || !(KindAt(n + 2) is NodeKind.Stop or NodeKind.None || (dash && KindAt(n + 2) == NodeKind.Pause))) return 0;
        if (_current.Objects.Count > 0 && _current.Objects[^1].First > (_current.Verb?.First ?? 0)) _current.Objects[^1] = list;
        else if (_current.Preps.Count > 0 && _current.Preps[^1] is var last && last.Noun == whole && _current.Verb is not null) _current.Preps[^1] = last with { Noun = list };
        else if (_current is { Verb: null, Subject: { } subject } && subject == whole) _current.Subject = list;
        else if (_current is { Verb: not null, Objects.Count: 0, Subject: { } said } && said.First > _current.Verb.First) _current.Subject = list;
        else return 0;
        _current.End = list.End;
        return dash && KindAt(n + 2) == NodeKind.Pause ? n + 3 : n + 2;
    }

    // A phrase with another count.
    private NounPhrase SoMany(NounPhrase whole, int quantity)
    {
        var some = _pool.Phrases.Next().Become(whole);
        some.Quantity = quantity;
        return some;
    }
}
