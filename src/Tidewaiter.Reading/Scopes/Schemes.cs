using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <summary>
/// What is laid down and not yet done: what a draft or a plan says in the present ("The package includes 10 jets", "In it the army buys 10 jets", "In the first phase parts arrive from Iran"), what is announced for somebody, what
/// people are hired for, what something is made for, what one had to hand over.
/// </summary>
internal static class Schemes
{
    // From the beginning of a sentence to the noun of its first phrase, and from a verb to what it is used for.
    private const int Near = 6;

    // Words of the sentence before that are looked at for its plan.
    private const int Back = 40;

    /// <summary>Folds them.</summary>
    public static void Fold(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        var clause = draft.Clause;
        if (InPlan(words, draft, sentence) is >= 0 and var plan) fold.Insist(plan, plan + 1, Modality.Planned);
        ForSomebody(words, draft, fold);
        Promised(words, draft, fold);
        if (clause is { Subject: { } scheme, Verb: { Form.VerbLemma: "include" or "contain" or "comprise" } holds } && IsScheme(words[scheme.Head]) && IsPresent(words, holds)) fold.Insist(scheme.Head, scheme.Head + 1, Modality.Planned);
        ToBegin(words, draft, sentence, fold);
        if (draft.Nominal is not null || clause.Verb is not { } verb) return;
        Headline(words, clause, verb, fold);
        MadeFor(words, clause, fold);
        UsedFor(words, draft, clause, fold);
        HadTo(words, draft, clause, verb, fold);
        Soon(words, verb, fold);
        if (clause is { Relation: ClauseRelation.Adverbial, Marker: >= 0 and var marker, Parent.Verb: { } over } && words[marker].Form.Text is "while" or "whereas" && IsPresent(words, verb) && over.Main < verb.First && IsToCome(words, clause.Parent)) fold.Insist(marker, marker + 1, Modality.Planned);
    }

    private static bool IsScheme(in Word word) => word.Form.NounLemma is "draft" or "package" or "blueprint" or "contract" or "offer" or "proposal" or "scheme" or "programme" or "program" or "timetable" or "schedule" or "roadmap";

    // "brought the promise of another 20 machines"
    private static void Promised(ReadOnlySpan<Word> words, Draft draft, Commitment fold)
    {
        if (draft.Item is not { } goods) return;
        foreach (var noun in draft.Clause.Objects)
        {
            if (noun.Of is { } promised && words[noun.Head].Form.NounLemma is "promise" or "pledge" or "offer" && (promised == goods || Surroundings.Reaches(promised, goods))) fold.Insist(noun.Head, noun.Head + 1, Modality.Planned);
        }
    }

    // "Russia soon delivers jets".
    private static void Soon(ReadOnlySpan<Word> words, VerbGroup verb, Commitment fold)
    {
        if (!IsPresent(words, verb)) return;
        for (var i = Math.Max(0, verb.First - 1); i < verb.Main; i++)
        {
            if (words[i].Form.Text is "soon" or "shortly") fold.Insist(i, i + 1, Modality.Planned);
        }
    }

    private static bool IsPresent(ReadOnlySpan<Word> words, VerbGroup verb) => verb is { Finite: true, Modal: < 0, Perfect: false, Passive: false } && (!verb.Progressive || words[verb.First].Form.Text is "is" or "are") && !verb.Form.Forms.Has(VerbForms.Past) && (verb.Form.Forms.Has(VerbForms.Base) || !verb.Form.Forms.Has(VerbForms.Participle));

    // "Alabuga is to make the frames, while motors still arrive from Iran".
    private static bool IsToCome(ReadOnlySpan<Word> words, Clause clause)
    {
        for (var around = clause; around is not null; around = around.Parent)
        {
            if (around.Verb is { Modal: >= 0 } will && words[will.Modal].Form.Text is "will" or "shall" || around.Verb is { Infinitive: true, First: > 0 } to && words[to.First - 1].Form.VerbClasses.Has(Classes.Be)) return true;
            if (around.Verb is { IsBe: true } be && be.End < words.Length && words[be.End].Tag == Tag.To) return true;
        }

        return false;
    }

    // The word of a plan that the present tense of a sentence tells: of its first phrase ("In the package there are"), or of the sentence before where that phrase points back ("In the first", "In it").
    private static int InPlan(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence)
    {
        var first = sentence.First;
        if (draft.Kind == ClaimKind.Designation || words[first].Form.Text is not ("in" or "under" or "by") || !IsTold(words, draft, sentence)) return -1;
        if (words[first + 1].Form.Text is "it" or "this" or "that" && words[first + 2].Tag is not Tag.Noun) return Before(words, first);
        for (var i = first + 1; i < first + Near && i < sentence.End && words[i].Tag is not (Tag.Comma or Tag.Verb); i++)
        {
            if (IsScheme(words[i]) && words[first + 1].Form.Text is "the" or "this" or "that") return i;
            if (words[i].Form.Text is "first" or "second" or "third" or "fourth" or "last" || words[i].Form.NounLemma is "phase" or "stage" or "step") return words[i + 1].Tag == Tag.Time ? -1 : Before(words, first);
        }

        return -1;
    }

    // In the present, or as a thing that is there.
    private static bool IsTold(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence)
    {
        var clause = draft.Clause;
        while (clause.Relation == ClauseRelation.Participle && clause.Parent is { } parent) clause = parent;
        return clause is { Relation: ClauseRelation.Main, Verb: { Modal: < 0, Perfect: false, Passive: false } verb } && (verb.IsBe ? words[verb.First].Form.Text is "is" or "are" : IsPresent(words, verb)) && clause.First <= sentence.First + Near;
    }

    private static int Before(ReadOnlySpan<Word> words, int first)
    {
        var last = first - 1;
        while (last > 0 && words[last].Tag is Tag.Stop or Tag.Break or Tag.Quote or Tag.Close) last--;
        for (var i = last; i >= 0 && i > first - Back && words[i].Tag is not (Tag.Stop or Tag.Break); i--)
        {
            if (words[i].Tag == Tag.Noun && (words[i].Form.NounLemma is "draft" or "phase" or "package" or "blueprint" || words[i].Form.Ceiling(Parts.Noun, Classes.Cue) == Modality.Planned)) return i;
        }

        return -1;
    }

    // "has announced arms for Taiwan", "approved rockets for Ukraine": not handed over yet.
    private static void ForSomebody(ReadOnlySpan<Word> words, Draft draft, Commitment fold)
    {
        if (draft is not { Kind: ClaimKind.Transfer, Clause: { Verb: { Passive: false, Negated: false, Ing: false, Progressive: false, Form.VerbLemma: "announce" or "approve" or "unveil" or "authorise" or "authorize" or "earmark" or "pledge" or "clear" or "greenlight" or "advertise" } verb, Objects: [{ } goods, ..] } }) return;
        if (goods.First >= verb.End && goods.Classes.Has(Classes.Goods) && goods.Event is null) fold.Insist(verb.Main, verb.End, Modality.Planned);
    }

    // "have been hired and will begin in the autumn": the work is to come.
    private static void ToBegin(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        if (draft is not { Kind: ClaimKind.Labour or ClaimKind.Deployment or ClaimKind.Training, Nominal: null, Clause: { Verb: { Negated: false, Form.VerbLemma: "hire" or "recruit" or "sign up" or "sign" or "enlist" or "engage" or "enrol" or "enroll" or "take on" } hired } clause }) return;
        foreach (var other in sentence.Clauses)
        {
            if (other.Sibling == clause && other.Verb is { Modal: >= 0, Negated: false, Form.VerbLemma: "begin" or "start" or "leave" or "go" or "travel" or "come" or "follow" or "arrive" or "join" or "work" or "depart" or "move" } will && words[will.Modal].Form.Text == "will") fold.Insist(will.Modal, will.Modal + 1, Modality.Planned);
        }
    }

    // "Russia to deliver jets to Iran": a headline's future.
    private static void Headline(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb, Commitment fold)
    {
        if (clause is not { Relation: ClauseRelation.Main or ClauseRelation.Content or ClauseRelation.Infinitive, Subject: { } doer }) return;
        var to = verb.First < verb.Main && words[verb.First].Tag == Tag.To ? verb.First : verb.First - 1;
        if (to > 0 && words[to].Tag == Tag.To && doer.End == to && (clause.Parent is null || clause.Parent.Verb is null || clause.Parent.Verb.First > verb.Main)) fold.Insist(to, to + 1, Modality.Planned);
    }

    // "machines made for destroying", "a drone built for striking ships".
    private static void MadeFor(ReadOnlySpan<Word> words, Clause clause, Commitment fold)
    {
        if (clause.Verb is not { Ing: true, First: > 1 and var first }) return;
        var marker = first - 1;
        if (words[marker].Form.Text == "for" && words[marker - 1].Form.VerbLemma is "make" or "build" or "design" or "mean" or "intend" or "create" or "devise" or "develop" or "conceive" or "construct" || words[marker].Form.Text is "made for" or "meant for" or "built for" or "designed for" or "intended for") fold.Insist(marker, marker + 1, Modality.Planned);
    }

    // "is using the dispatch of troops to get hold of know-how": what it is after.
    private static void UsedFor(ReadOnlySpan<Word> words, Draft draft, Clause clause, Commitment fold)
    {
        if (draft.Kind is not (ClaimKind.Technology or ClaimKind.Transfer) || clause is not { Relation: ClauseRelation.Infinitive, Verb: { } got, Parent.Verb: { Progressive: true, Passive: false, Form.VerbLemma: "use" or "employ" or "exploit" } scheme }) return;
        if ((got.Classes.Has(Classes.Receive) || got.Form.VerbLemma is "gain" or "win" or "secure" or "learn" or "extract") && words[scheme.First].Form.Text is "is" or "are") fold.Insist(got.First, got.End, Modality.Planned);
    }

    // "It was to him that Jiddo had to deliver the weapons": his orders.
    private static void HadTo(ReadOnlySpan<Word> words, Draft draft, Clause clause, VerbGroup verb, Commitment fold)
    {
        if (draft.Kind != ClaimKind.Transfer || verb.Form.VerbLemma is not ("deliver" or "hand over" or "pass on" or "bring" or "supply" or "give" or "send" or "hand")) return;
        for (var i = verb.Main; i > 1 && i > verb.Main - Near; i--)
        {
            if (words[i].Tag == Tag.To && words[i - 1].Form.Text == "had") fold.Insist(i - 1, i, Modality.Planned);
        }
    }
}
