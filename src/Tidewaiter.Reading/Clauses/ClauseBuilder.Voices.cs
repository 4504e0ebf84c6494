using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Clauses;

/// <content>Who tells beside a clause without a verb of saying: ", so the US", "if officials are right", ", the statement has it".</content>
internal sealed partial class ClauseBuilder
{
    // ", so the US": whoever is named behind the word says what stands before it.
    private bool IsSo(int n) => TextOf(_nodes[n].First) == "so" && KindAt(n - 1) is NodeKind.Comma or NodeKind.Quote && KindAt(n + 1) == NodeKind.Noun && KindAt(n + 2) is NodeKind.Stop or NodeKind.None or NodeKind.Comma or NodeKind.Pause && IsVoice(_nodes[n + 1].Noun!) && IsTold(n - 1);

    // "if American officials are right": they say so; "if the reports are right" leaves it open. The node behind it, or 0.
    private int Trusting(int n)
    {
        if (TextOf(_nodes[n].First) != "if" || KindAt(n + 1) != NodeKind.Noun || !IsVoice(_nodes[n + 1].Noun!) || _nodes[n + 1].Noun!.Classes.Has(Classes.Account | Classes.Cue | Classes.Telling) || KindAt(n + 2) != NodeKind.Verb || _nodes[n + 2].Verb is not { Negated: false } verb) return 0;
        if (verb.IsBe && KindAt(n + 3) is NodeKind.Adj or NodeKind.Adv or NodeKind.Noun && TextOf(_nodes[n + 3].First) is "right" or "correct" or "accurate" or "reliable") return n + 4;
        return 0;
    }

    private int AddVoice(int n, int next)
    {
        Attributions.Add(new Attribution(_nodes[n + 1].Noun, _nodes[n].First, _nodes[next - 1].End, _nodes[n].First, null));
        return next;
    }

    // ", the statement has it", "as the report has it".
    private bool HasIt(int said) => KindAt(said) == NodeKind.Verb && _nodes[said].Verb is { Finite: true, Passive: false, Negated: false, Modal: < 0 } verb && TextOf(verb.Main) is "has" or "have" or "had" && KindAt(said + 1) == NodeKind.Noun && _nodes[said + 1].Noun is { IsPronoun: true } it && TextOf(it.Head) == "it" && KindAt(said + 2) is NodeKind.Comma or NodeKind.Stop or NodeKind.None or NodeKind.Quote or NodeKind.Pause;

    // ", a broadcaster was told by a source who had seen the contract".
    private bool IsToldBy(int said, VerbGroup verb) => verb is { Passive: true, Negated: false, Modal: < 0, Form.VerbLemma: "tell" or "inform" } && KindAt(said + 1) == NodeKind.Prep && TextOf(_nodes[said + 1].First) == "by" && KindAt(said + 2) == NodeKind.Noun && IsSource(_nodes[said + 2].Noun!) && KindAt(said + 3) is NodeKind.Stop or NodeKind.None or NodeKind.Wh or NodeKind.Comma;

    // ", it went on": whoever spoke before goes on.
    private bool GoesOn(int said) => KindAt(said) == NodeKind.Verb && _nodes[said].Verb is { Finite: true, Passive: false, Negated: false, Modal: < 0, Form.VerbLemma: "go on" or "continue" or "go" } verb && (verb.Form.VerbLemma != "go" || TextOf(verb.End) == "on") && KindAt(said + (verb.Form.VerbLemma == "go" ? 2 : 1)) is NodeKind.Stop or NodeKind.None or NodeKind.Comma;

    private static bool IsVoice(NounPhrase noun) => noun.Event is null && !noun.IsPronoun && (noun.Country is not null || noun.IsName || noun.Classes.Has(Classes.Source | Classes.Person | Classes.Party)) && !(Arguments.IsItem(noun) || Arguments.IsCarrier(noun));
}
