using System.Collections.Immutable;
using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Discourse;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Measures;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Scopes;
using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>Claims that lean on what was said before: they inherit its parties or say more of it.</content>
internal sealed partial class ClaimMaker
{
    // "These laborers are working …", "with another 3,000 troops sent": the parties are those of the claim that the phrase points back to.
    private Claim Inherit(Draft draft, Claim claim, List<Draft> drafts)
    {
        // "around 15,000 went": a bare count of those who were spoken of.
        if (claim is { Kind: ClaimKind.Movement or ClaimKind.Sighting, Carrier: null } && draft.Carrier is { CountOnly: true } && _last is { Kind: ClaimKind.Deployment or ClaimKind.Labour }) claim = claim with { Kind = _last.Kind };
        // "500 North Koreans": soldiers where soldiers are spoken of.
        if (claim.Kind == ClaimKind.Labour && draft.Item is { } people && (people.IsPeople || (people.Nationality >= 0 && Words[people.Head].Form.NounLemma is "national" or "citizen" or "man")) && _last is { Kind: ClaimKind.Deployment or ClaimKind.Use } && !IsEmployed(draft)) claim = claim with { Kind = ClaimKind.Deployment };
        // "Both deny any arms transfers": between whom was said before.
        if (claim is { Modality: Modality.Denied, Supplier: null, Recipient: null } && draft.Nominal is not null && _deedBefore is { } deed && deed.Kind == claim.Kind && _paragraph - _deedBeforeParagraph <= 3) return claim with { Supplier = deed.Supplier, Recipient = deed.Recipient };
        if (IsBatch(draft) && claim.Item is not null && Batch(claim.Kind) is { } batch) return OfBatch(claim, batch);
        if (_last is null || _last.Kind != claim.Kind || _last.Modality == Modality.Denied) return claim;
        // "being joined by a second ship": on the way of the first.
        if (draft.Rule.StartsWith("movement/followed", StringComparison.Ordinal) && _lastParagraph == _paragraph && claim is { FromPlace: null, ToPlace: null }) return claim with { FromPlace = _last.FromPlace, ToPlace = _last.ToPlace, Item = claim.Item ?? _last.Item };
        var pointing = draft.Item is { Determiner: >= 0, IsPronoun: false } item && Words[item.Determiner].Form.Text is "these" or "those";
        var within = draft.Clause is { Relation: ClauseRelation.Participle, Parent: { } parent, Antecedent: { } told } && IsWith(parent, told) && HasDraft(drafts, parent);
        if (!pointing && !within) return claim;
        return claim with { Supplier = claim.Supplier ?? _last.Supplier, Recipient = claim.Recipient ?? _last.Recipient, ToPlace = claim.ToPlace ?? _last.ToPlace };
    }

    // "North Koreans are employed on building sites": their work is told, whoever was spoken of before.
    private static bool IsEmployed(Draft draft) => draft.Rule.StartsWith("labour/use", StringComparison.Ordinal) || draft.Rule is "labour/working" or "labour/at-work" or "labour/employed" or "labour/seen" or "labour/visa" or "labour/on-visas" or "labour/job" || (draft.Rule.StartsWith("labour/work", StringComparison.Ordinal) && draft.Clause.Verb?.Form.VerbLemma is "toil" or "labour" or "labor") || draft.Rule.StartsWith("labour/deploy", StringComparison.Ordinal);

    private bool IsWith(Clause clause, NounPhrase noun)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Noun == noun && Words[complement.Prep].Form.Text == "with") return true;
        }

        return false;
    }

    private static bool HasKind(List<Draft> drafts, ClaimKind kind)
    {
        foreach (var draft in drafts)
        {
            if (draft.Kind == kind) return true;
        }

        return false;
    }

    private static bool HasDraft(List<Draft> drafts, Clause clause)
    {
        foreach (var draft in drafts)
        {
            if (draft.Clause == clause) return true;
        }

        return false;
    }

    private static bool HasDeed(List<Draft> drafts, Clause clause)
    {
        foreach (var draft in drafts)
        {
            if (draft.Clause == clause && draft.Kind != ClaimKind.Estimate) return true;
        }

        return false;
    }

    // "Brussels is expected to follow suit", "among those targeted are two brokers"; "by November the figure had dropped to 38": what was listed or counted before, told again of others.
    private int Again(Sentence sentence, List<Draft> drafts, ImmutableArray<Claim>.Builder claims)
    {
        var count = 0;
        var counted = _last is { Kind: ClaimKind.Sighting, Carrier: not null, Quantity: not null, Modality: not Modality.Denied } seen && sentence.Paragraph == _lastParagraph ? seen : null;
        var listed = _listingParagraph >= 0 && sentence.Paragraph - _listingParagraph <= 2;
        foreach (var clause in clauses.Clauses)
        {
            var again = (listed ? Repetitions.Listing(Words, clause) : null) ?? (counted is null ? null : Repetitions.Count(Words, clause));
            if (again is null || HasDeed(drafts, clause)) continue;
            var fold = Fold(again);
            if (fold.Asked) continue;
            foreach (var part in Parts(again, dated: false))
            {
                var claim = Make(sentence, WithSender(part), fold);
                if (again.Kind == ClaimKind.Sighting && counted is { Quantity: { } before })
                {
                    claim = claim with { Carrier = counted.Carrier, Item = counted.Item, ToPlace = counted.ToPlace, Quantity = claim.Quantity is { } number ? new Quantity(number.Min, number.Max, number.Approximate, before.Unit) : null, Modality = Modalities.Weakest(claim.Modality, counted.Modality) };
                    // The bare number was read as a total.
                    if (claims.Count > 0 && claims[^1] is { Rule: "estimate/total" } total && claim.Span.Contains(total.Span)) claims.RemoveAt(claims.Count - 1);
                }

                claims.Add(claim);
                count++;
            }
        }

        return count;
    }

    /// <summary>
    /// Makes the claim of a sentence that only says more of the last one: "These include shells", "with thousands more expected". Returns how many.
    /// </summary>
    public int Elaborate(Sentence sentence, List<Draft> drafts, ImmutableArray<Claim>.Builder claims)
    {
        var count = Again(sentence, drafts, claims);
        if (_last is not { Kind: ClaimKind.Transfer or ClaimKind.Deployment or ClaimKind.Labour or ClaimKind.Sighting or ClaimKind.Movement } last || last.Modality == Modality.Denied || sentence.Paragraph != _lastParagraph) return count;
        foreach (var clause in clauses.Clauses)
        {
            if (Elaborations.Of(Words, clause) is not { } draft || HasDraft(drafts, clause) || Elaborations.IsTold(draft, drafts)) continue;
            // "put 52 ships on its list, bringing the total to 79": the total is of what the sentence tells of.
            var total = draft.Rule == "more/total";
            if (total && drafts.Count > 0 && !HasKind(drafts, last.Kind)) continue;
            // "a second voyage is due": of another kind than what was told last.
            if (draft is { Rule: "more/next", Counted.Event: { } next } && next != last.Kind) continue;
            if (draft.Kind == ClaimKind.Labour && last.Kind is not (ClaimKind.Labour or ClaimKind.Deployment)) continue;
            var fold = Fold(draft);
            if (fold.Asked || NoEvents.Is(Words, draft)) continue;
            foreach (var part in Parts(draft, dated: false))
            {
                var claim = Make(sentence, WithSender(part), fold);
                // "a further 150 are expected": of what was counted before.
                if (part.Item is null && claim.Quantity is { Unit: { Length: > 0 } unit } bare && char.IsAsciiDigit(unit[0]) && (last.Quantity?.Unit ?? last.Item) is { } counted) claim = claim with { Quantity = new Quantity(bare.Min, bare.Max, bare.Approximate, LastWord(counted), bare.Meaning) };
                if (total && draft.Clause.Times.Count == 0) claim = claim with { Time = null };
                var kind = part.Item is null ? last.Item : claim.Item;
                var leg = last.Kind == ClaimKind.Sighting && !last.Rule.StartsWith("sighting/seize", StringComparison.Ordinal) && draft.Clause.Subject is { } told && Words[told.Head].Form.NounLemma is "cargo" or "load" ? ClaimKind.Movement : last.Kind;
                claims.Add(claim with { Kind = leg, Supplier = last.Supplier, Recipient = last.Recipient, Carrier = last.Carrier, ToPlace = claim.ToPlace ?? (last.Kind == ClaimKind.Sighting ? null : last.ToPlace), Item = kind, Time = claim.Time ?? (part.Item is null || total ? null : last.Time), Modality = part.Item is null && part.Kind == ClaimKind.Transfer ? claim.Modality : Modalities.Weakest(claim.Modality, last.Modality), Sources = part.Kind == ClaimKind.Labour && claim.Sources.Sources.IsEmpty ? last.Sources : claim.Sources });
                count++;
            }
        }

        return count;
    }
}
