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

/// <content>Claims that lean on what was said before: they inherit its parties, deny it, or say more of it.</content>
internal sealed partial class ClaimMaker
{
    // "These laborers are working …", "with another 3,000 troops sent": the parties are those of the claim that the phrase points back to.
    private Claim Inherit(Draft draft, Claim claim, List<Draft> drafts)
    {
        // "around 15,000 went": a bare count of those who were spoken of.
        if (claim is { Kind: ClaimKind.Movement or ClaimKind.Sighting, Carrier: null } && draft.Carrier is { CountOnly: true } && _last is { Kind: ClaimKind.Deployment or ClaimKind.Labour }) claim = claim with { Kind = _last.Kind };
        // "500 North Koreans": soldiers where soldiers are spoken of.
        if (claim.Kind == ClaimKind.Labour && draft.Item is { IsPeople: true } && _last is { Kind: ClaimKind.Deployment or ClaimKind.Use }) claim = claim with { Kind = ClaimKind.Deployment };
        // "thousands of such specialists": who was spoken of as working is not a soldier now.
        if (claim.Kind == ClaimKind.Deployment && _last is { Kind: ClaimKind.Labour } && draft.Item is { Determiner: >= 0 } such && Words[such.Determiner].Form.Text is "such" or "these" or "those") claim = claim with { Kind = ClaimKind.Labour };
        // "Both deny any arms transfers": between whom was said before.
        if (claim is { Modality: Modality.Denied, Supplier: null, Recipient: null } && draft.Nominal is not null && _deedBefore is { } deed && deed.Kind == claim.Kind && _paragraph - _deedBeforeParagraph <= 3) return claim with { Supplier = deed.Supplier, Recipient = deed.Recipient };
        if (_last is null || _last.Kind != claim.Kind || _last.Modality == Modality.Denied) return claim;
        // "being joined by a second ship": on the way of the first.
        if (draft.Rule.StartsWith("movement/followed", StringComparison.Ordinal) && _lastParagraph == _paragraph && claim is { FromPlace: null, ToPlace: null }) return claim with { FromPlace = _last.FromPlace, ToPlace = _last.ToPlace, Item = claim.Item ?? _last.Item };
        var pointing = draft.Item is { Determiner: >= 0, IsPronoun: false } item && Words[item.Determiner].Form.Text is "these" or "those";
        var within = draft.Clause is { Relation: ClauseRelation.Participle, Parent: { } parent, Antecedent: { } told } && IsWith(parent, told) && HasDraft(drafts, parent);
        if (!pointing && !within) return claim;
        return claim with { Supplier = claim.Supplier ?? _last.Supplier, Recipient = claim.Recipient ?? _last.Recipient, ToPlace = claim.ToPlace ?? _last.ToPlace };
    }

    private bool IsWith(Clause clause, NounPhrase noun)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Noun == noun && Words[complement.Prep].Form.Text == "with") return true;
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

    /// <summary>Makes the claim of a sentence that denies the last claim without saying it again; returns how many.</summary>
    public int Deny(Sentence sentence, List<Draft> drafts, ImmutableArray<Claim>.Builder claims)
    {
        // What is denied is a deed sooner than a ship at a place.
        var (before, told) = _deedBefore is not null && sentence.Paragraph - _deedBeforeParagraph <= 3 ? (_deedBefore, _deedBeforeParagraph) : (_before, _beforeParagraph);
        var aside = Denials.IsAside(Words, clauses.Clauses);
        var here = (_deed ?? _last) is { } said && said.Span.Start >= layer.SpanOf(Words[sentence.First].Start, Words[sentence.First].End).Start;
        var own = aside && here;
        if (aside && !own) return 0;
        // "the panel says Kampala sent soldiers, but Kampala denies it".
        own |= here && (_deed ?? _last)!.Modality != Modality.Denied && Denials.IsAnswer(Words, clauses.Clauses);
        if (own) (before, told) = (_deed ?? _last, sentence.Paragraph);
        if (before is not { Modality: not Modality.Denied } || sentence.Paragraph - told > 3 || (Denials.Find(Words, clauses.Clauses) ?? (sentence.Paragraph - told <= 1 ? Rebuttals.Find(Words, clauses) : null)) is not { } found || found.Clause.Verb is not { } verb || HasDraft(drafts, found.Clause) || Denials.SaysWhat(Words, found.Clause, drafts)) return 0;
        var (first, end) = (sentence.First, sentence.End);
        var span = layer.SpanOf(Words[first].Start, Words[end - 1].End);
        string[] sources = found.Source is null ? [] : found.Source.IsPronoun ? (_lastSource is not { } last ? [] : [slots.Range(last)]) : [slots.Source(found.Source, clauses.EndWithComplements(found.Source.End))];
        // "talk of a troop dispatch": what is denied is named, and may not be what was said last.
        var named = found.Clause.Objects.Find(static noun => noun.Event is not null)?.Event ?? found.Clause.Objects.Find(static noun => noun.Of?.Event is not null)?.Of!.Event;
        if (named is { } event0 && found.Clause.Objects[0].Event == event0 && !_lastOf.ContainsKey(event0)) return 0;
        var denied = Sided(named is { } kind && _lastOf.TryGetValue(kind, out var same) ? same : before, found.Source) with
        {
            Span = span,
            Quote = layer.Slice(span),
            Modality = Modality.Denied,
            Sources = new SourceChain(sources),
            Quantity = null,
            Time = null,
            Cues = [new Cue(slots.Word(verb.Main), layer.SpanOf(Words[verb.Main].Start, Words[verb.Main].End), Modality.Denied)],
            Rule = "denial/of-what-was-said",
        };
        // "found vehicles in the holds, a claim that Tripoli has denied": what the text itself calls a claim it does not assert.
        var called = own && before.Modality == Modality.Asserted && found.Clause.Antecedent is { First: > 0 } account && account.Classes.Has(Classes.Cue) && Words[account.First - 1].Tag == Tag.Comma ? claims.IndexOf(before) : -1;
        if (called >= 0) claims[called] = denied;
        else claims.Add(denied);
        return 1;
    }

    // "Pyongyang has called the charge groundless": of a hand-over to another whose giver was not told, who denies it is the giver.
    private Claim Sided(Claim told, NounPhrase? denier) => told is { Kind: ClaimKind.Transfer, Supplier: null, Recipient: { } receiver } && denier is { IsPronoun: false, Country: { } state, Next: null } && Countries.Default.Find(receiver) != state ? told with { Supplier = slots.Name(denier) } : told;

    /// <summary>
    /// Makes the claim of a sentence that only says more of the last one: "These include shells", "with thousands more expected". Returns how many.
    /// </summary>
    public int Elaborate(Sentence sentence, List<Draft> drafts, ImmutableArray<Claim>.Builder claims)
    {
        if (_last is not { Kind: ClaimKind.Transfer or ClaimKind.Deployment or ClaimKind.Labour or ClaimKind.Sighting or ClaimKind.Movement } last || last.Modality == Modality.Denied || sentence.Paragraph != _lastParagraph) return 0;
        var count = 0;
        foreach (var clause in clauses.Clauses)
        {
            if ((Elaborations.Of(Words, clause) ?? Elaborations.Contents(clause, drafts)) is not { } draft || HasDraft(drafts, clause) || Elaborations.IsTold(draft, drafts)) continue;
            if (draft.Kind == ClaimKind.Labour && last.Kind is not (ClaimKind.Labour or ClaimKind.Deployment)) continue;
            var fold = Fold(draft);
            if (fold.Asked) continue;
            foreach (var part in Parts(draft, dated: false))
            {
                var claim = Make(sentence, part, fold);
                var kind = part.Item is null ? last.Item : claim.Item;
                var leg = last.Kind == ClaimKind.Sighting && draft.Clause.Subject is { } told && Words[told.Head].Form.NounLemma is "cargo" or "load" ? ClaimKind.Movement : last.Kind;
                claims.Add(claim with { Kind = leg, Supplier = last.Supplier, Recipient = last.Recipient, Carrier = last.Carrier, ToPlace = claim.ToPlace ?? (last.Kind == ClaimKind.Sighting ? null : last.ToPlace), Item = kind, Time = claim.Time ?? (part.Item is null ? null : last.Time), Modality = part.Item is null && part.Kind == ClaimKind.Transfer ? claim.Modality : Modalities.Weakest(claim.Modality, last.Modality), Sources = part.Kind == ClaimKind.Labour && claim.Sources.Sources.IsEmpty ? last.Sources : claim.Sources });
                count++;
            }
        }

        return count;
    }
}
