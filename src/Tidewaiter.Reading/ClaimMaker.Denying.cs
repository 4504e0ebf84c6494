using System.Collections.Immutable;
using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Discourse;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>Sentences that deny what was said before without saying it again: which claim it is that they deny.</content>
internal sealed partial class ClaimMaker
{
    // Words before the verb of a sentence that is a denial and nothing else.
    private const int FarthestDenier = 24;

    // Claims among which the one is looked for that the denier is a party to.
    private const int FarthestCharge = 12;

    // Characters between two sentences that follow one another, with a closing quotation mark.
    private const int Between = 4;

    private Claim? _denied;
    private int _deniedFrom;
    private int _deniedParagraph;

    /// <summary>True when the last sentence denied what was said before and said again itself what that was.</summary>
    public bool Denies { get; private set; }

    /// <summary>Makes the claim of a sentence that denies the last claim without saying it again; returns how many.</summary>
    public int Deny(Sentence sentence, List<Draft> drafts, ImmutableArray<Claim>.Builder claims)
    {
        Denies = false;
        var denial = Denials.Find(Words, clauses.Clauses) ?? Rebuttals.Find(Words, clauses) ?? Disavowals.Find(Words, clauses);
        var unfounded = denial is null;
        denial ??= Contradictions.Find(Words, clauses);
        var (before, told) = unfounded && denial is { } nothing && _before is { Modality: not Modality.Denied } && _beforeParagraph == sentence.Paragraph && NamedBy(nothing.Clause) is null ? (_before, _beforeParagraph) : Charged(sentence, denial?.Clause);
        var aside = Denials.IsAside(Words, clauses.Clauses) || Contradictions.HasAside(Words, clauses.Clauses);
        var opens = layer.SpanOf(Words[sentence.First].Start, Words[sentence.First].End).Start;
        var here = (_deed ?? _last) is { } said && said.Span.Start >= opens;
        var own = aside && here;
        if (aside && !own) return 0;
        // "the panel says Kampala sent soldiers, but Kampala denies it".
        own |= here && (_deed ?? _last)!.Modality != Modality.Denied && Denials.IsAnswer(Words, clauses.Clauses);
        // "followed up on a report that soldiers were seen there, but found no evidence for this".
        own |= unfounded && here && _last is { Modality: not (Modality.Denied or Modality.Asserted) } && denial is { Clause: { Sibling: not null } retort } && Contradictions.IsBehindBut(Words, retort);
        if (own) (before, told) = (_deed ?? _last, sentence.Paragraph);
        // "Kyiv says that ships took containers there; Moscow called these claims groundless".
        else if (denial is { } answer && _last is { Modality: Modality.Reported or Modality.Possible } heard && heard.Span.Start >= opens && IsBehindPause(answer.Clause)) (before, told) = (heard, sentence.Paragraph);
        if (before is null || sentence.Paragraph - told > 3 || (sentence.Paragraph - told <= 1 ? denial : Denials.Find(Words, clauses.Clauses)) is not { } found || (HasDraft(drafts, found.Clause) && (Made.Count > 0 || Withheld is not null)) || Denials.SaysWhat(Words, found.Clause, drafts)) return 0;
        if (!own && before.Span.Start < opens && IsOfThisSentence(found.Clause, drafts)) return 0;
        Denies = !own && IsDeniedInWords(before.Kind, found, claims);
        if (Denies || (own || before == _denied || before.Span.Start >= opens ? before : ChargeOn(found.Source, before, claims)) is not { } charge) return 0;
        before = charge;
        var (first, end) = (sentence.First, sentence.End);
        var word = found.Clause.Verb?.Main ?? found.Clause.Subject?.Head ?? first;
        var span = layer.SpanOf(Words[first].Start, Words[end - 1].End);
        string[] sources = found.Source is null ? [] : found.Source.IsPronoun ? (_lastSource is not { } last ? [] : [slots.Range(last)]) : [slots.Source(found.Source, clauses.EndWithComplements(found.Source.End))];
        // Who has denied it denies it once; another may deny it too.
        if (before.Modality == Modality.Denied && (own || found.Clause.Sibling is not null || found.Clause.Relation != ClauseRelation.Main || found.Clause.First > sentence.First + FarthestDenier || sources is not [var denier] || before.Sources.Sources.Contains(denier, StringComparer.OrdinalIgnoreCase))) return 0;
        // "talk of a troop dispatch": what is denied is named, and may not be what was said last.
        var named = NamedBy(found.Clause);
        if (unfounded && named is { } act && found.Clause.Objects is [{ Event: { } deed }, ..] && deed == act && !_lastOf.ContainsKey(act))
        {
            // "had taken diesel from a tanker. There have been no such transfers": a leg by the name of what changed hands.
            if (act != ClaimKind.Transfer || before.Kind != ClaimKind.Movement || before.Item is null) return 0;
            before = before with { Kind = act };
        }

        before = named is { } kind ? (kind == before.Kind ? before : _lastOf.GetValueOrDefault(kind, before)) : Deed(before, found.Clause);
        // "may send 25,000 workers this year. The company has denied it": the very words that stand before.
        var next = named is null && found.Clause.Objects is [{ IsPronoun: true }, ..] && before.Span.Start < opens && before.Span.End + Between >= opens;
        var denied = Sided(before, found.Source) with
        {
            Span = span,
            Quote = layer.Slice(span),
            Modality = Modality.Denied,
            Sources = new SourceChain(sources),
            Quantity = next ? before.Quantity : null,
            Time = next ? before.Time : null,
            Cues = [new Cue(slots.Word(word), layer.SpanOf(Words[word].Start, Words[word].End), Modality.Denied)],
            Rule = unfounded ? "denial/nothing-to-bear-out" : "denial/of-what-was-said",
        };
        // "found vehicles in the holds, a claim that Tripoli has denied": what the text itself calls a claim it does not assert.
        var called = own && before.Modality == Modality.Asserted && found.Clause.Antecedent is { First: > 0 } account && account.Classes.Has(Classes.Cue) && Words[account.First - 1].Tag == Tag.Comma ? claims.IndexOf(before) : -1;
        if (called >= 0) claims[called] = denied;
        else claims.Add(denied);
        (_denied, _deniedFrom, _deniedParagraph) = (before, span.Start, sentence.Paragraph);
        return 1;
    }

    // What is denied is a deed sooner than a ship at a place; but "this" and "the story" mean what somebody has just told in the paragraph.
    private (Claim? Claim, int Paragraph) Charged(Sentence sentence, Clause? denial)
    {
        // "The Kremlin called the reports of a deployment fiction. Pyongyang's mission too spoke of rumours": of the same.
        if (_denied is not null && sentence.Paragraph == _deniedParagraph && (_deedBefore is null || _deedBefore.Span.Start < _deniedFrom) && _before?.Span.Start < _deniedFrom) return (_denied, _deniedParagraph);
        if (_deedBefore is null || sentence.Paragraph - _deedBeforeParagraph > 3) return (_before, _beforeParagraph);
        var heard = _before is { Modality: not (Modality.Denied or Modality.Asserted), Sources.Sources.IsEmpty: false } && _beforeParagraph == sentence.Paragraph && (denial is { Objects: [{ IsPronoun: true }, ..] } || _deedBeforeParagraph < sentence.Paragraph || _deedBefore.Modality == Modality.Denied);
        return heard && denial is { Objects: [] or [{ Plural: false }, ..] } ? (_before, _beforeParagraph) : (_deedBefore, _deedBeforeParagraph);
    }

    // "no evidence of such voyages", "the information about deliveries of weapons": what is denied by its name.
    private static ClaimKind? NamedBy(Clause denial)
    {
        foreach (var noun in denial.Objects)
        {
            if (noun.Event is { } told) return told;
        }

        foreach (var noun in denial.Objects)
        {
            if (noun.Of?.Event is { } told) return told;
        }

        foreach (var complement in denial.Preps)
        {
            if (denial.Verb is { } verb && complement.Prep >= verb.End && complement.Noun.Event is { } told and not (ClaimKind.Estimate or ClaimKind.Designation)) return told;
        }

        return null;
    }

    // "Pyongyang's mission called the reports a rumour": of lessons and know-how no state is accused when men or goods were told of before.
    private Claim Deed(Claim told, Clause denial)
    {
        if (told.Kind is not (ClaimKind.Training or ClaimKind.Technology) || told.Modality == Modality.Denied || denial.Objects is [{ IsPronoun: true }, ..] || denial.Objects.Count == 0 || _lastOf.GetValueOrDefault(told.Kind) == _before) return told;
        var (sent, given) = (_lastOf.GetValueOrDefault(ClaimKind.Deployment), _lastOf.GetValueOrDefault(ClaimKind.Transfer));
        var deed = sent is null || given?.Span.Start > sent.Span.Start ? given : sent;
        return deed is null or { Modality: Modality.Denied } ? told : deed;
    }

    // "Pyongyang has called the charge groundless": of a hand-over to another whose giver was not told, who denies it is the giver.
    private Claim Sided(Claim told, NounPhrase? denier) => told is { Kind: ClaimKind.Transfer, Supplier: null, Recipient: { } receiver } && denier is { IsPronoun: false, Country: { } state, Next: null } && Countries.Default.Find(receiver) != state ? told with { Supplier = slots.Name(denier) } : told;

    // "rejected the charge and said that no missiles had gone": the sentence says itself what is denied.
    private bool IsDeniedInWords(ClaimKind kind, (Clause Clause, NounPhrase? Source) denial, ImmutableArray<Claim>.Builder claims)
    {
        foreach (var (claim, draft) in Made)
        {
            if (claims[claim].Modality == Modality.Denied && (claims[claim].Kind == kind || kind is ClaimKind.Training or ClaimKind.Technology) && (draft.Clause.First > denial.Clause.First || denial.Source is { IsPronoun: true })) return true;
        }

        return false;
    }

    // "a newspaper wrote that it asked for a base; Khartoum rejected the report", "saw a link, a suggestion that Tehran has rejected": what is denied was told in the sentence itself, and no claim was made of it.
    private bool IsOfThisSentence(Clause denying, List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Clause.First < denying.First) return false;
        }

        if ((denying.Governor ?? denying.Antecedent) is { First: > 0 } account && Words[account.First - 1].Tag == Tag.Comma && Words[account.Head].Form.NounClasses.Has(Classes.Account)) return true;
        if (!IsBehindPause(denying)) return false;
        foreach (var clause in clauses.Clauses)
        {
            if (clause.First < denying.First && clause != denying.Parent && clause.Subject != denying.Subject && clause.Verb is { Negated: false } saying && saying.Classes.Has(Classes.Say) && !clause.Objects.Exists(noun => Words[noun.Head].Form.Text is "nothing" or "little")) return true;
        }

        return clauses.Attributions.Exists(said => said.Cue < denying.First && said.Source != denying.Subject);
    }

    // True for a clause behind a semicolon, with all that it hangs in.
    private bool IsBehindPause(Clause clause)
    {
        var first = Math.Min(clause.First, clause.Subject?.First ?? clause.First);
        for (; clause is { Relation: ClauseRelation.Content, Parent: { } parent }; clause = parent) first = Math.Min(first, Math.Min(parent.First, parent.Subject?.First ?? parent.First));
        while (first > 0 && Words[first - 1].Tag is Tag.Det or Tag.Adj or Tag.Name) first--;
        return first > 0 && Words[first - 1].Tag == Tag.Pause;
    }

    // The claim that a state denies: the last one, or the last of its kind to which that state is a party; of people somewhere whom no state sent ("Wagner has 50,000 men there") also the last hand-over. Null when it
    // is about others, and nothing is told of the denier.
    private Claim? ChargeOn(NounPhrase? denier, Claim last, ImmutableArray<Claim>.Builder claims)
    {
        if (last.Modality == Modality.Denied || denier is null or { IsPronoun: true } || StateNamedBy(denier) is not { } state || Names(last.Quote, state) || IsSide(last, state)) return last;
        var (giver, receiver) = (Countries.Default.Find(last.Supplier), Countries.Default.Find(last.Recipient));
        var present = last.Kind is ClaimKind.Deployment or ClaimKind.Labour && giver is null && receiver is null;
        for (var i = claims.Count - 1; i >= 0 && i >= claims.Count - FarthestCharge; i--)
        {
            if (claims[i] is { Modality: not Modality.Denied } charge && (charge.Kind == last.Kind || (present && charge.Kind == ClaimKind.Transfer)) && IsSide(charge, state)) return charge;
        }

        return giver is { IsStateless: false } && receiver is { IsStateless: false } ? null : last;
    }

    // "China's embassy in Washington", "a spokesman in Tehran".
    private Country? StateNamedBy(NounPhrase noun)
    {
        if (noun.Country is { } own) return own;
        var end = clauses.EndWithComplements(noun.End);
        for (var i = noun.First; i < end; i++)
        {
            if (Words[i].Country is { } country) return country;
        }

        return null;
    }

    private static bool IsSide(Claim claim, Country state) => Names(claim.Supplier, state) || Names(claim.Recipient, state) || Names(claim.Operator, state) || Names(claim.FromPlace, state) || Names(claim.ToPlace, state);

    private static bool Names(string? text, Country state)
    {
        if (text is null) return false;
        foreach (var name in state.Names)
        {
            if (name.Length > 3 && text.Contains(name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
