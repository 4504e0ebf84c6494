using System.Collections.Immutable;
using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Scopes;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>A denial that names whom it answers tells two things: "rejects accusations by Kinshasa that it arms the rebels".</content>
internal sealed partial class ClaimMaker
{
    private const int FarthestDenial = 4;

    // What the accuser says, as weak as his own words are; null when the claim is not denied so or nobody is named.
    private Claim? Accused(Draft draft, Claim denied, Commitment fold)
    {
        if (denied.Modality != Modality.Denied || draft.NegativeEvent) return null;
        if (Concluded(draft, denied, fold) is { } concluded) return concluded;
        var clause = draft.Clause;
        for (var depth = 0; clause.Parent is { } parent && depth < FarthestDenial; clause = parent, depth++)
        {
            if (clause is not { Relation: ClauseRelation.Content or ClauseRelation.Gerund, Governor: { } account } || parent.Verb is not { Negated: false, Modal: < 0 } verb || !verb.Classes.Has(Classes.Deny) || verb.Classes.Has(Classes.Ban)) continue;
            if (!(verb.Passive ? parent.Subject == account : parent.Objects.Contains(account)) || Words[account.Head].Form.Ceiling(Tidewaiter.Reading.Words.Parts.Noun, Classes.Cue) != Modality.Reported || Accuser(parent, account) is not { } accuser) return null;
            var modality = Modality.Reported;
            foreach (var (first, _, ceiling) in fold.Cues)
            {
                // "dismissed as absurd a finding": the verdict is the denier's.
                if (ceiling == Modality.Denied && first >= verb.First && first < Math.Max(verb.End, account.First)) continue;
                // "found no sign of it, contradicting a claim that", "rejected a report that …, calling it fiction": nor what he says besides.
                if (ceiling == Modality.Denied && (first < verb.First ? parent is { Relation: ClauseRelation.Participle, Antecedent: null } : IsVerdict(first, parent))) continue;
                if (ceiling == Modality.Denied) return null;
                modality = Modalities.Weakest(modality, ceiling);
            }

            var cue = new Cue(slots.Word(account.Head), layer.SpanOf(Words[account.Head].Start, Words[account.Head].End), Modality.Reported);
            ImmutableArray<Cue> cues = [.. denied.Cues.Where(other => other.Ceiling != Modality.Denied && other.Span != cue.Span), cue];
            return denied with { Modality = modality, Sources = new SourceChain([accuser]), Cues = cues.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start)), Rule = denied.Rule + "/accused" };
        }

        return null;
    }

    private bool IsVerdict(int word, Clause denial)
    {
        foreach (var clause in clauses.Clauses)
        {
            if (clause is { Relation: ClauseRelation.Participle, Verb: { Ing: true } verb } && verb.Classes.Has(Classes.Label) && (clause.Subject == denial.Subject || clause.Subject is { IsPronoun: true }) && word > verb.Main && verb.Main > denial.First) return true;
        }

        return false;
    }

    // "denies that it has armed the rebels, as a panel concluded in May": what is denied is what the panel concluded.
    private Claim? Concluded(Draft draft, Claim denied, Commitment fold)
    {
        if (draft.Clause is not { Relation: ClauseRelation.Content or ClauseRelation.Gerund, Parent: { Verb: { Negated: false, Passive: false, Modal: < 0 } verb, Subject: not null } } || !verb.Classes.Has(Classes.Deny) || verb.Classes.Has(Classes.Ban) || denied.Sources.Sources.Length < 2) return null;
        foreach (var attribution in clauses.Attributions)
        {
            if (attribution.Source is not { First: > 1, IsPronoun: false } source || attribution.First <= verb.Main || Words[source.First - 1].Form.Text != "as" || Words[attribution.Cue].Form.VerbLemma is not ("conclude" or "find" or "allege" or "charge" or "establish" or "determine" or "estimate" or "assess" or "suggest" or "assert")) continue;
            var own = slots.Range(Voice(source));
            var left = Modality.Reported;
            foreach (var (first, end, ceiling) in fold.Cues)
            {
                if (first >= verb.First && first < verb.End) continue;
                if (ceiling == Modality.Denied) return null;
                left = Modalities.Weakest(left, ceiling);
            }

            return denied with { Modality = left, Sources = new SourceChain([own]), Cues = [.. denied.Cues.Where(static cue => cue.Ceiling != Modality.Denied)], Rule = denied.Rule + "/accused" };
        }

        return null;
    }

    // The denier's claim without the accuser, who denies nothing.
    private static Claim Without(Claim denied, Claim accused) => denied.Sources.Sources.Length > 1 && accused.Sources.Sources is [var accuser] && denied.Sources.Sources.Contains(accuser) ? denied with { Sources = new SourceChain(denied.Sources.Sources.Remove(accuser)) } : denied;

    // "accusations by Kinshasa", "the panel's finding", "American claims", "a Times report".
    private string? Accuser(Clause denying, NounPhrase account)
    {
        if (account.Possessor is { IsPronoun: false } owner) return slots.Source(owner, owner.End);
        // "a finding made by a panel".
        foreach (var told in denying.Children)
        {
            if (told is { Relation: ClauseRelation.Participle, Verb: { Passive: true, Form.VerbLemma: "make" or "publish" or "issue" or "release" or "report" } } && told.Antecedent == account && ScopeStage.Agent(Words, told) is { IsPronoun: false } maker) return slots.Source(maker, maker.End);
        }

        foreach (var complement in denying.Preps)
        {
            if (complement.Prep == account.End && complement.Noun is { IsPronoun: false } by && Words[complement.Prep].Form.Text is "by" or "from") return slots.Source(by, by.End);
        }

        if (account.Of is { IsPronoun: false, Event: null } of && (of.Country is not null || of.Classes.Has(Classes.Source | Classes.Person | Classes.Party))) return slots.Source(of, of.End);
        if (account.Nationality >= 0) return slots.Word(account.Nationality);
        return account.CoreFirst < account.Head && Words[account.CoreFirst].Tag == Tag.Name && (Words[account.CoreFirst].Country is not null || Words[account.CoreFirst].Form.NounClasses.Has(Classes.Source)) ? slots.Range(account.CoreFirst, account.Head) : null;
    }
}
