using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Clauses;

/// <content>On whose figures a sentence rests: "going by South Korean data", "judging by images that Kyiv released".</content>
internal sealed partial class ClauseBuilder
{
    // The node behind such a phrase, or 0 where there is none.
    private int RestsOn(int n, VerbGroup verb)
    {
        if (verb is not { Ing: true, Passive: false, Form.VerbLemma: "go" or "judge" } || verb.First != verb.Main || KindAt(n - 1) is not (NodeKind.None or NodeKind.Comma or NodeKind.Quote or NodeKind.Pause)) return 0;
        if (KindAt(n + 1) != NodeKind.Prep || Words[_nodes[n + 1].First].Form.Text is not ("by" or "from") || KindAt(n + 2) != NodeKind.Noun || _nodes[n + 2].Noun is not { Event: null } ground || !IsGround(ground)) return 0;
        var giving = KindAt(n + 3) == NodeKind.That ? n + 4 : n + 3;
        if (KindAt(giving) == NodeKind.Noun && KindAt(giving + 1) == NodeKind.Verb && _nodes[giving].Noun is { } giver)
        {
            // "by figures the general gave": he says so; "by data that it shared": the data do.
            Attributions.Add(new Attribution(giver.IsPronoun ? ground : giver, _nodes[n].First, _nodes[giving + 1].End, _nodes[n + 1].First, null));
            return AfterSpeech(giving + 2);
        }

        // "by figures Ivan Koval gave": to the eye of the grammar one phrase.
        if (KindAt(n + 3) == NodeKind.Verb && NamedBehind(ground) is > 0 and var name)
        {
            Attributions.Add(new Attribution(Person(ground, name), _nodes[n].First, _nodes[n + 3].End, _nodes[n + 1].First, null));
            return AfterSpeech(n + 4);
        }

        Attributions.Add(new Attribution(ground, _nodes[n].First, ground.End, _nodes[n + 1].First, null));
        return Relayed(BehindComplements(n + 3));
    }

    private NounPhrase Person(NounPhrase ground, int first)
    {
        var who = _pool.Phrases.Next().Become(ground);
        (who.First, who.CoreFirst, who.Determiner, who.IsName, who.Classes) = (first, first, -1, true, Classes.Person);
        return who;
    }

    // The first capital behind the head noun of such a phrase, or 0.
    private int NamedBehind(NounPhrase ground)
    {
        for (var i = ground.CoreFirst + 1; i < ground.CoreEnd; i++)
        {
            if (Words[i].Capital && !Words[i - 1].Capital) return i;
        }

        return 0;
    }

    private bool IsGround(NounPhrase noun) => noun.Classes.Has(Classes.Source | Classes.Cue | Classes.Telling | Classes.Account) || noun is { IsName: true, Country: null } && !noun.Classes.Has(Classes.Place | Classes.Carrier | Classes.Items) || Words[noun.Head].Form.NounLemma is "figure" or "number" or "count" or "data" or "signal" or "log";
}
