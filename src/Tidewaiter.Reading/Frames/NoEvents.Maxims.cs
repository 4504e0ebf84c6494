using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>What holds of every such thing, of anybody, or ought to be: maxims, norms and headings, and no events.</content>
internal static partial class NoEvents
{
    // "Every gun that arrives from outside is one more", "any crate that does not arrive": not one of them is told of.
    private static bool IsOfEvery(ReadOnlySpan<Word> words, Clause clause) =>
        clause is { Relation: ClauseRelation.Relative, Antecedent: { Determiner: >= 0 } any, Verb: { } verb } && words[any.Determiner].Form.Text is "every" or "each" or "any" && IsPresent(words, verb);

    // "those who turn a state into an arsenal", "anyone who ships it oil", "States that supply weapons to the parties": whoever does it.
    private static bool IsWhoever(ReadOnlySpan<Word> words, Draft draft, Clause clause)
    {
        if (draft.Kind == ClaimKind.Designation || clause is not { Relation: ClauseRelation.Relative, Antecedent: { } doers, Verb: { Passive: false, Progressive: false } verb } || doers != clause.Subject || !IsPresent(words, verb) || clause.Times.Count > 0) return false;
        if (doers.IsPronoun) return words[doers.Head].Form.Text is "those" or "anyone" or "anybody" or "whoever" or "everyone" or "everybody" or "no one" or "nobody";
        return doers is { Plural: true, Determiner: < 0, Quantity: < 0, Country: null, IsName: false, Nationality: < 0, Possessor: null, Of: null } && words[doers.Head].Form.NounLemma is "state" or "country" or "nation" or "government" or "power" or "person" or "individual" or "people";
    }

    // "You do not send a plane like this for flour", "one does not buy such a ship to scrap it".
    private static bool IsAnybody(ReadOnlySpan<Word> words, Clause clause) =>
        clause is { Relation: ClauseRelation.Main or ClauseRelation.Content, Verb: { Passive: false, Progressive: false, Modal: < 0 } verb, Subject: { IsPronoun: true } anybody } && words[anybody.Head].Form.Text is "you" or "one" && IsPresent(words, verb);

    // "Arms bought for one army must not end up with another", "states should neither sell arms nor buy them": what ought to be.
    private static bool IsNorm(ReadOnlySpan<Word> words, Draft draft, Clause clause) =>
        IsOught(words, draft, clause) || (clause is { Relation: ClauseRelation.Participle, Antecedent: { Nationality: < 0, Quantity: < 0, Determiner: < 0 } known, Parent: { Subject: { } subject } ought } && known == subject && IsOught(words, draft, ought));

    private static bool IsOught(ReadOnlySpan<Word> words, Draft draft, Clause clause) =>
        draft.Kind is ClaimKind.Transfer or ClaimKind.Technology or ClaimKind.Movement or ClaimKind.Training or ClaimKind.Use && clause is { Verb: { Modal: >= 0, Perfect: false } verb, Times.Count: 0, Relation: ClauseRelation.Main or ClauseRelation.Content or ClauseRelation.Relative } && (words[verb.Modal].Form.Text is "must" || (words[verb.Modal].Form.Text is "should" or "ought" && (!verb.Passive || verb.Negated) && verb.Form.VerbLemma is not ("arrive" or "reach" or "come" or "follow" or "get" or "receive" or "have")));

    // "sold it engines rather than teach it to build them", "The question is not whether China arms Russia", "If Georgia did the same, half of the traffic would vanish", "Such a sum would equip two battalions": what is not so, or not said to be.
    private static bool IsUntrue(ReadOnlySpan<Word> words, Draft draft, Clause clause)
    {
        if (clause.Verb is not { } verb || draft.Kind is ClaimKind.Estimate or ClaimKind.Designation) return false;
        if (verb.First > 0 && !verb.Ing && words[verb.First - 1].Form.Text is "rather than" or "sooner than") return true;
        if (clause is { Marker: >= 0, Parent: { Verb.IsBe: true, Subject: { } question } } && words[clause.Marker].Form.Text == "whether" && words[question.Head].Form.NounLemma is "question" or "issue" or "point" or "matter" or "dilemma" or "problem") return true;
        // "would be able to fly between the two without a stop", "is able to deliver", "rockets can be bought on any market": what might be done.
        if (clause is { Relation: ClauseRelation.Infinitive, Parent.Verb: { IsBe: true, Perfect: false } being } && words[verb.First - 1].Form.Text == "able" && (being.Modal >= 0 || IsPresent(words, being))) return true;
        if (verb is { Passive: true, Modal: >= 0, Perfect: false, Negated: false } && words[verb.Modal].Form.Text is "can" && verb.Form.VerbLemma is "buy" or "purchase" or "obtain" or "order" or "get" or "acquire" && (draft.Supplier ?? draft.Recipient) is null) return true;
        if (verb is not { Modal: >= 0, Perfect: false } || words[verb.Modal].Form.Text != "would") return false;
        // What was said to be still to come is planned.
        if (clause.Relation != ClauseRelation.Main) return false;
        if (clause.Subject is { Determiner: >= 0 } sum && words[sum.Determiner].Form.Text is "such" or "a" or "that" && words[sum.Head].Form.NounLemma is "sum" or "amount" or "quantity" or "budget" or "figure") return true;
        return IsOnSupposing(words, clause) || (clause.Sibling is { Verb.Modal: >= 0 } before && IsOnSupposing(words, before));
    }

    private static bool IsOnSupposing(ReadOnlySpan<Word> words, Clause clause) =>
        clause.Children.Exists(static child => child is { Relation: ClauseRelation.Adverbial, Marker: >= 0, Verb: { Perfect: false, Passive: false, Modal: < 0 } supposed } && supposed.Form.Forms.Has(VerbForms.Past)) && Supposes(words, clause);

    private static bool Supposes(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var child in clause.Children)
        {
            if (child is { Relation: ClauseRelation.Adverbial, Marker: >= 0 } && words[child.Marker].Form.Text is "if" or "even if" or "unless") return true;
        }

        return false;
    }

    private static bool IsPresent(ReadOnlySpan<Word> words, VerbGroup verb)
    {
        if (verb.Perfect) return false;
        ref readonly var first = ref words[verb.First];
        if (first.Tag is Tag.Aux or Tag.Modal) return first.Form.Text is "is" or "are" or "do" or "does" or "can" or "will" or "'s" or "'re";
        return words[verb.Main].Form.Forms.Has(VerbForms.Third) || (words[verb.Main].Form.Forms.Has(VerbForms.Base) && !words[verb.Main].Form.Forms.Has(VerbForms.Past));
    }
}
