using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Clauses;

/// <content>Phrases that stand behind a verb and are none of its objects.</content>
internal sealed partial class ClauseBuilder
{
    // "came this time", "died this winter", "stands two blocks away": when and how far is no object; but "spent two months".
    private bool IsWhen(int n, NounPhrase noun)
    {
        if (noun.Quantity >= 0 && KindAt(n + 1) == NodeKind.Adv && Words[_nodes[n + 1].First].Form.Text is "away" or "apart") return true;
        if (!IsTimeWord(noun)) return false;
        var verb = _current.Verb!.Form.VerbLemma;
        if (KindAt(n - 1) == NodeKind.Time || verb is "last" or "wait") return true;
        var head = Words[noun.Head].Form.Text;
        // "called 43 times": how often is counted by whoever asks for it.
        if (head == "times" || verb is "spend" or "take" or "waste" or "lose" or "save" or "need" or "have" or "give" or "buy" or "celebrate" or "mark" or "see" or "find" or "want" or "set" or "cost" or "require" or "get" or "gain") return false;
        return noun.Quantity >= 0 || _current.Objects.Count > 0 || head is "bc" or "bce" or "ad" || (noun.Determiner >= 0 && Words[noun.Determiner].Form.Text is "this" or "that" or "each" or "every" or "several" or "many" or "all" or "some");
    }

    private bool IsTimeWord(NounPhrase noun) => noun is { Of: null, Next: null, Country: null, Money: false, Measured: false }
        && Words[noun.Head].Form.NounLemma is "time" or "month" or "year" or "week" or "day" or "decade" or "century" or "moment" or "hour" or "minute" or "morning" or "afternoon" or "evening" or "night" or "season" or "summer" or "winter" or "autumn" or "weekend" or "holiday" or "bc" or "bce" or "ad";

    // "was towed to Piraeus, a port near Athens", "relies on crews, most of them foreign": behind the mark the phrase before it is told again.
    private bool IsBeside(NodeKind before) => before is NodeKind.Comma or NodeKind.Pause && _current is { Verb: { } verb, Preps: [.., var last] } && last.Prep > verb.First && (verb.Passive || !verb.Classes.Has(Classes.Frames | Classes.Say | Classes.Show | Classes.Hedge | Classes.Deny | Classes.Plan | Classes.Earn | Classes.Hold));
}
