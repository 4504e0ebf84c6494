using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <content>How far somebody's saying reaches when no clause hangs in it: ", officials said", "according to X".</content>
internal static partial class ScopeStage
{
    // From who speaks behind "and" back to it, over a time.
    private const int NearConjunction = 6;

    // Of several speakers in a sentence each governs what stands before his "said", back to the one before; "citing" adds to the others.
    private static bool Governs(ReadOnlySpan<Word> words, Attribution attribution, Draft draft, List<Attribution> all)
    {
        if (IsOfNext(words, attribution, draft) || IsTrustedLater(words, attribution, draft)) return false;
        if (all.Count < 2 || attribution.Relay || ClauseBuilder.IsCiting(words[attribution.Cue].Form.Text)) return true;
        var head = draft.Nominal?.Head ?? draft.Clause.Verb?.Main ?? draft.Clause.First;
        Attribution? next = null;
        foreach (var other in all)
        {
            if (other.Relay || ClauseBuilder.IsCiting(words[other.Cue].Form.Text)) continue;
            if (other.Cue > head && (next is not { } nearest || other.Cue < nearest.Cue)) next = other;
        }

        return next is null || next == attribution;
    }

    // "Experts concluded that …, and Washington estimates that …": who speaks behind "and" speaks for himself.
    private static bool SpeaksForItself(ReadOnlySpan<Word> words, Clause clause, Clause parent) =>
        clause is { Relation: ClauseRelation.Content, Governor: null, Sibling: not null, Verb: { Passive: false, Negated: false } verb, Subject: { IsPronoun: false } speaker } && verb.Classes.Has(Classes.Say | Classes.Show) && (speaker.Country is not null || speaker.Classes.Has(Classes.Source | Classes.Person))
        && IsBehindConjunction(words, speaker.First) && parent.Verb is { Passive: false, Negated: false } said && said.Classes.Has(Classes.Say | Classes.Show) && !said.Classes.Has(Classes.Hedge | Classes.Deny);

    // "It is hard to determine how many": nobody says it.
    private static bool IsJudged(Clause saying) => saying is { Relation: ClauseRelation.Infinitive, Parent: { Verb.IsBe: true, Subject.IsPronoun: true } };

    // "It is worth noting that …", "it is important to recall that …", "it should be added that …": the writer's own words.
    internal static bool IsRemark(ReadOnlySpan<Word> words, Clause clause, Clause parent)
    {
        if (clause is not { Relation: ClauseRelation.Content, Governor: null } || parent.Verb is not { Negated: false, Form.VerbLemma: "note" or "stress" or "remember" or "recall" or "mention" or "point out" or "emphasise" or "emphasize" or "underline" or "add" or "observe" or "highlight" } verb) return false;
        if (verb is { Passive: true, Modal: >= 0 }) return words[verb.Modal].Form.Text is "must" or "should" && parent.Subject is { IsPronoun: true } one && words[one.Head].Form.Text == "it";
        if (verb.First < 2 || parent is not { Parent: { Verb: { IsBe: true, Negated: false, Modal: < 0 }, Subject: { IsPronoun: true } it } } || words[it.Head].Form.Text != "it") return false;
        var judged = words[verb.First - 1].Tag == Tag.To ? verb.First - 2 : verb.First - 1;
        return words[words[judged].Tag == Tag.To ? judged - 1 : judged].Form.Text is "worth" or "important" or "useful" or "interesting" or "crucial" or "essential" or "relevant" or "necessary" or "instructive" or "notable" or "telling";
    }

    // "…, and a month later two officials told": a time may stand between.
    private static bool IsBehindConjunction(ReadOnlySpan<Word> words, int first)
    {
        for (var i = first - 1; i > 0 && i > first - NearConjunction && words[i].Tag is not (Tag.Verb or Tag.Stop or Tag.Pause); i--)
        {
            if (words[i].Tag == Tag.Conj) return words[i].Form.Text is "and" or "but" or "while";
        }

        return false;
    }

    // "Drones were sent first, and later, if officials are right, a plant was set up": only what stands behind is trusted to them.
    private static bool IsTrustedLater(ReadOnlySpan<Word> words, Attribution attribution, Draft draft)
    {
        if (words[attribution.Cue].Form.Text != "if") return false;
        for (var i = draft.Nominal?.Head ?? draft.Clause.Verb?.Main ?? draft.Clause.First; i < attribution.Cue; i++)
        {
            if (words[i].Tag == Tag.Conj && words[i - 1].Tag == Tag.Comma) return true;
        }

        return false;
    }

    // "X said that A, and B, according to Y": Y speaks of what stands behind "and", X of what stands before it.
    private static bool IsOfNext(ReadOnlySpan<Word> words, Attribution attribution, Draft draft)
    {
        for (var clause = draft.Clause; clause.Parent is { } parent; clause = parent)
        {
            if (clause.Relation != ClauseRelation.Content) continue;
            foreach (var next in parent.Children)
            {
                if (next.Sibling == clause && IsOwnBehind(words, next, attribution)) return true;
            }
        }

        return false;
    }

    private static bool IsOwnBehind(ReadOnlySpan<Word> words, Clause clause, Attribution attribution) =>
        clause is { Relation: ClauseRelation.Content, Sibling.Relation: ClauseRelation.Content, Subject: { First: > 1 } subject, Verb: { } verb } && words[subject.First - 1].Tag == Tag.Conj && words[subject.First - 2].Tag == Tag.Comma && attribution.Cue > verb.Main;

    private static bool SpeaksApart(ReadOnlySpan<Word> words, Clause clause, ClauseBuilder sentence)
    {
        foreach (var attribution in sentence.Attributions)
        {
            if (!attribution.Relay && IsOwnBehind(words, clause, attribution)) return true;
        }

        return false;
    }

    // "records indicate that the firm, which the Treasury sanctioned in 2016, sent …": a listing told beside is the author's own.
    private static bool IsKnown(Draft draft, Clause clause) => draft.Kind == ClaimKind.Designation && clause == draft.Clause && clause is { Relation: ClauseRelation.Relative, Verb: { Modal: < 0, Negated: false, Progressive: false } listing }
        && (draft.Nominal is null ? clause.Aside && (listing.Classes.Has(Classes.Designate) || draft.Rule.StartsWith("designation/under", StringComparison.Ordinal)) : listing.Form.VerbLemma is "impose" or "place" or "put" or "slap");

    // "of whom 1,500 are in Mali according to X": said of the aside alone.
    private static bool IsBeyond(Attribution attribution, Clause clause)
    {
        for (Clause? around = clause; around is not null; around = around.Parent)
        {
            if (around == attribution.Clause) return false;
        }

        return attribution.Clause is not null;
    }

    // What stands behind who said it, or on the other side of a semicolon, is the author's own: ", a diplomat said, a step that ends a wait since 1990, when …", ", although its transponder was off".
    private static bool IsOwn(ReadOnlySpan<Word> words, Attribution attribution, Draft draft, ClauseBuilder sentence)
    {
        var head = draft.Nominal?.Head ?? draft.Clause.Verb?.Main ?? draft.Clause.First;
        var opens = sentence.Clauses.Count == 0 || attribution.First <= sentence.Clauses[0].First + 1;
        for (var i = Math.Min(head, attribution.Cue); !opens && i < Math.Max(head, attribution.Cue); i++)
        {
            // "…, a defence official said; earlier voyages had begun at Bandar Abbas": he goes on.
            if (words[i].Tag == Tag.Pause && sentence.Source(i) == ";") return head < attribution.Cue;
        }

        if (head < attribution.First && OpensNext(words, attribution) && HasNext(sentence, attribution)) return true;
        if (!opens && head > attribution.End && draft is { Kind: ClaimKind.Designation, Nominal: null, Clause: { Verb: { Passive: false } listing, Subject: { } authority } } && listing.Classes.Has(Classes.Designate) && IsBehindConjunction(words, authority.First) && authority.First > attribution.End) return true;
        if (opens || head < attribution.End) return false;
        for (var clause = draft.Clause; clause.Parent is { } parent && clause.First >= attribution.End; clause = parent)
        {
            if (clause is { Relation: ClauseRelation.Adverbial, Marker: >= 0 } && clause.Marker >= attribution.End - 1) return true;
            if (clause is { Relation: ClauseRelation.Relative, Antecedent: { } told } && told.First >= attribution.End - 1 && (told.First <= attribution.End + 2 || words[Math.Min(attribution.End + 1, words.Length - 1)].Tag != Tag.Conj)) return true;
        }

        return false;
    }

    // "…, and according to officials …", ", which in the words of the US …": it is said of what stands behind.
    private static bool OpensNext(ReadOnlySpan<Word> words, Attribution attribution) =>
        attribution.First > 1 && words[attribution.First].Tag is Tag.Prep or Tag.To && (words[attribution.First - 1].Tag == Tag.Wh || (words[attribution.First - 1].Tag == Tag.Conj && words[attribution.First - 2].Tag is Tag.Comma && words[attribution.First - 1].Form.Text is "and" or "but"));

    // A clause of its own stands behind it.
    private static bool HasNext(ClauseBuilder sentence, Attribution attribution)
    {
        foreach (var clause in sentence.Clauses)
        {
            if (clause is { Relation: ClauseRelation.Main or ClauseRelation.Content, Subject: { } subject, Verb: not null } && subject.First >= attribution.End) return true;
            if (clause == attribution.Clause && clause.Relation == ClauseRelation.Relative) return true;
        }

        return false;
    }

    // "The delivery has been rumoured ever since pilots finished their course": what the time is told by is no rumour; nor is what stands behind a semicolon.
    private static bool IsApart(ReadOnlySpan<Word> words, Draft draft, int cue)
    {
        if (draft.Nominal is null && draft.Clause is { Relation: ClauseRelation.Adverbial, Marker: >= 0 and var marker } && words[marker].Form.Text is "since" or "ever since" or "after" or "before" or "when" or "until" or "once") return true;
        for (var i = cue + 1; i < draft.Clause.First; i++)
        {
            if (words[i].Tag == Tag.Pause) return true;
        }

        return false;
    }

    // "the drones that Iran sent", "the tanker, sanctioned in June, may": what tells a known thing apart, or is told of it in passing, has been done.
    private static bool IsPresupposed(ReadOnlySpan<Word> words, Draft draft, Clause clause, Clause parent)
    {
        if (draft.Nominal is not null || clause != draft.Clause || clause is not { Antecedent: { IsPronoun: false, Cue: < 0 } told, Verb: { Modal: < 0, Negated: false, Infinitive: false } verb } || verb.Classes.Has(Classes.Plan | Classes.Hedge)) return false;
        // "a copy of the C-802, a missile sold to Iran in the 1990s".
        var beside = told.First > 0 && words[told.First - 1].Tag == Tag.Comma && words[told.First].Form.Text is "a" or "an";
        if (clause.Relation == ClauseRelation.Relative) return (verb.Perfect || verb.Form.Forms.Has(VerbForms.Past) || (verb.Passive && words[verb.First].Form.Text is "was" or "were")) && !verb.Ing && (clause.Aside || beside || IsDefinite(words, told) || (IsLikened(parent) && IsDated(words, clause)));
        if (clause is { Relation: ClauseRelation.Participle, Aside: false } && !verb.Ing && told is { Event: null } && !told.Classes.Has(Classes.Account | Classes.Cue) && IsLikened(parent) && IsDated(words, clause)) return true;
        if (clause is { Relation: ClauseRelation.Participle, Aside: false } && beside && !verb.Ing && told is { Event: null } && !told.Classes.Has(Classes.Account | Classes.Cue)) return true;
        return clause is { Relation: ClauseRelation.Participle, Aside: true } && !verb.Ing && told == parent.Subject && told.Event is null && !told.Classes.Has(Classes.Account | Classes.Cue);
    }

    // "may have been passed on, after a launcher was recognised", "came from Iran, because the ship had hidden": what was done at its time or for its reason, whatever is thought of the rest.
    private static bool IsDoneBeside(ReadOnlySpan<Word> words, Draft draft, Clause clause) =>
        draft.Nominal is null && clause is { Relation: ClauseRelation.Adverbial, Marker: >= 0 and var marker, Verb: { Negated: false } verb } && IsDone(words, verb) && !verb.Classes.Has(Classes.Plan | Classes.Hedge)
        && words[marker].Form.Text is "after" or "because" or "since" or "ever since" or "although" or "though" or "when" or "as" or "where";

    // "may be one of those", "appear to match", "could come from": what a doubtful thing is held against.
    private static bool IsLikened(Clause clause) => clause.Verb is { IsBe: true } or { Passive: false, Form.VerbLemma: "look" or "match" or "resemble" or "come" or "stem" or "originate" or "belong" or "look like" };

    // "previously used by the army", "that Serbia exported in 2015": done at its own time.
    private static bool IsDated(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Times.Count > 0) return true;
        for (var i = Math.Max(0, clause.First - 1); i < clause.End && i < words.Length; i++)
        {
            if (words[i].Form.Text is "previously" or "formerly" or "earlier" or "once" or "originally") return true;
        }

        return false;
    }

    private static Modality SayCeiling(WordForm form) => Modalities.Weakest(Modality.Reported, form.Ceiling(Parts.Verb, Classes.Hedge) ?? Modality.Reported);

    // "denied having fought but confirmed the deployment": who denies one thing and tells another.
    private static bool IsAdmitted(Clause clause, Clause denying)
    {
        for (var around = clause; around is not null; around = around.Parent)
        {
            if (around == denying) return false;
            if (around is { Verb: { Negated: false } verb } && verb.Classes.Has(Classes.Say | Classes.Show) && !verb.Classes.Has(Classes.Deny | Classes.Hedge) && (around.Sibling == denying || denying.Sibling == around)) return true;
        }

        return false;
    }

    // "surprising if they were not helping", "hard to imagine that they were not": nothing is denied.
    private static bool IsSupposed(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is { Relation: ClauseRelation.Adverbial, Marker: >= 0 and var marker } && words[marker].Form.Text is "if" or "unless") return true;
        if (clause is not { Relation: ClauseRelation.Content, Parent: { Relation: ClauseRelation.Infinitive, Parent: { Verb.IsBe: true } judged } }) return false;
        foreach (var word in judged.Modifiers)
        {
            if (words[word].Form.Text is "hard" or "difficult" or "impossible" or "inconceivable") return true;
        }

        return false;
    }

    // "announced that it would send": the future of what was said, unless under a condition.
    private static bool IsAnnounced(ReadOnlySpan<Word> words, Clause clause, Commitment fold)
    {
        var attributed = fold.Attributed && clause is { Relation: ClauseRelation.Main };
        if (!attributed && (clause is not { Relation: ClauseRelation.Content, Governor: null, Parent.Verb: { } saying } || !saying.Classes.Has(Classes.Say | Classes.Plan) || saying.Classes.Has(Classes.Hedge))) return false;
        foreach (var beside in (ReadOnlySpan<List<Clause>?>)[clause.Children, clause.Parent?.Children])
        {
            foreach (var condition in beside ?? [])
            {
                if (condition is { Relation: ClauseRelation.Adverbial, Marker: >= 0 } && words[condition.Marker].Form.Text is "if" or "unless" or "should" or "were") return false;
            }
        }

        return true;
    }
}
