using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <summary>Takes back the drafts by which a sentence tells one event a second time: a voyage by its stages, a hand-over by its order, a find by where it was made.</summary>
internal static class OneEvent
{
    /// <summary>Leaves one draft of each event; what the others knew of it stands in that one.</summary>
    public static void Join(ReadOnlySpan<Word> words, List<Draft> drafts)
    {
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            if (drafts[i] is { Nominal: null } draft && IsAgain(words, drafts, draft)) drafts.RemoveAt(i);
        }
    }

    private static bool IsAgain(ReadOnlySpan<Word> words, List<Draft> drafts, Draft draft)
    {
        foreach (var other in drafts)
        {
            if (other == draft || other.Nominal is not null || other.Clause == draft.Clause) continue;
            if (other.Kind == ClaimKind.Visit && draft.Kind == ClaimKind.Visit && IsWelcome(other, draft)) return true;
            // "pursued the tanker and stopped it": how it was caught.
            if (other.Kind == ClaimKind.Sighting && draft.Rule.StartsWith("movement/shadowed", StringComparison.Ordinal) && Follows(other.Clause, draft.Clause)) return true;
            if (other.Kind == ClaimKind.Movement && IsStage(words, other, draft)) return true;
            // Nothing else may tell it in place of the rule.
            if (other.Kind == ClaimKind.Movement && IsShippedOn(other, draft)) draft.IsNoEvent = true;
            if (other.Rule == "sighting/consignment" && draft.Kind == ClaimKind.Sighting && draft.Item is not null && draft.Item == other.Clause.Subject && Follows(other.Clause, draft.Clause)) return true;
            if (other.Kind == draft.Kind && draft.Kind == ClaimKind.Sighting && IsFindspot(other, draft)) return true;
            if (other.Kind == draft.Kind && draft.Kind is ClaimKind.Transfer or ClaimKind.Deployment or ClaimKind.Labour && IsOrder(other, draft)) return true;
            // "was used to bring a delegation led by the minister to Pyongyang".
            if (other.Kind == draft.Kind && draft.Kind == ClaimKind.Visit && draft.Supplier is not null && draft.Supplier == other.Supplier && draft.To == other.To && draft.Clause is { Relation: ClauseRelation.Participle } && draft.Clause.Parent == other.Clause) return true;
            if (other.Kind == ClaimKind.Sighting && IsHow(words, other, draft)) return true;
        }

        return false;
    }

    // "switched off its transponder on leaving the coast", "flew in from Minsk, crossing into Libyan airspace", "went dark off Oman and reappeared at Fujairah", "left Nampo and headed for Dalian".
    private static bool IsStage(ReadOnlySpan<Word> words, Draft voyage, Draft stage)
    {
        if (voyage.Clause.Verb is not { } sailing || stage.Clause.Verb is not { } verb || stage.Clause.Subject is null || stage.Clause.Subject != voyage.Clause.Subject) return false;
        var dark = sailing.Classes.Has(Classes.Dark);
        if (stage.Kind == ClaimKind.Sighting) return dark && stage.To is null && verb.Form.VerbLemma is "reappear" or "resurface" or "surface" && Follows(stage.Clause, voyage.Clause);
        if (stage.Kind != ClaimKind.Movement) return false;
        if (IsCourse(voyage, stage, sailing, verb)) return true;
        if (stage.Clause.Parent == null) return false;
        if (stage.Clause.Parent == voyage.Clause && stage.Clause is { Relation: ClauseRelation.Gerund, Marker: >= 0 and var marker } && words[marker].Form.Text is "on" or "upon" or "after" or "before" or "while" or "when")
        {
            if (!dark && !verb.Classes.Has(Classes.Dark))
            {
                // "called at Dakar before continuing to Conakry": two legs.
                if (!sailing.Classes.Has(Classes.Travel | Classes.Load) || verb.Classes.Has(Classes.Sight) || (sailing.Classes.Has(Classes.Sight) && voyage.Clause.Sibling is null)) return false;
                if (words[marker].Form.Text == "before") voyage.To = stage.To ?? voyage.To;
                else voyage.From ??= stage.From;
            }

            return true;
        }

        if (stage.Clause.Parent != voyage.Clause || stage.Clause is not { Relation: ClauseRelation.Participle, Antecedent: null } || !sailing.Classes.Has(Classes.Travel) || verb.Form.VerbLemma is not ("cross" or "pass" or "pass through" or "transit" or "enter" or "fly over" or "head" or "skirt" or "round")) return false;
        voyage.To ??= stage.To;
        return true;
    }

    // "left Nampo and headed for Dalian", "left the port to return to Tartus": where it left for.
    private static bool IsCourse(Draft voyage, Draft stage, VerbGroup sailing, VerbGroup verb)
    {
        if (voyage.To is not null || stage is not { From: null, To: not null } || stage.Clause.Times.Count > 0) return false;
        if (sailing.Form.VerbLemma is not ("leave" or "depart" or "set sail" or "weigh anchor" or "put to sea" or "take off" or "exit" or "change course" or "alter course" or "reverse course" or "turn around")) return false;
        if (verb.Form.VerbLemma is not ("head" or "head back" or "sail" or "sail back" or "steam" or "return" or "return to" or "proceed" or "travel" or "travel to" or "fly" or "fly to" or "fly back" or "make for" or "go" or "go back" or "turn" or "turn back") || verb.Negated) return false;
        if (stage.Clause.Relation == ClauseRelation.Infinitive ? stage.Clause.Parent != voyage.Clause : !Follows(stage.Clause, voyage.Clause)) return false;
        voyage.To = stage.To;
        return true;
    }

    // "flew to Pyongyang and was received by Kim", "arrived in Moscow, where he met Putin": who welcomed the guest.
    private static bool IsWelcome(Draft journey, Draft welcome)
    {
        if (journey.Clause.Verb is not { } going || !(going.Classes.Has(Classes.Travel | Classes.Visit)) || welcome.Recipient is not { Country: null } host || host.IsPronoun || !welcome.Rule.StartsWith("visit/", StringComparison.Ordinal) || welcome.Clause.Verb?.Form.VerbLemma is not ("receive" or "host" or "welcome" or "greet" or "meet")) return false;
        if (!Follows(welcome.Clause, journey.Clause) || welcome.Supplier is not { } guest || (guest != journey.Supplier && !guest.IsPronoun) || (welcome.To is { } place && place != journey.To)) return false;
        journey.Recipient = host;
        return true;
    }

    // "had been shipped from Iran and were bound for Yemen": one leg of the goods, and no hand-over that is told.
    private static bool IsShippedOn(Draft bound, Draft shipped)
    {
        if (bound is not { Rule: "movement/bound", From: null } || shipped is not { Kind: ClaimKind.Transfer, Recipient: null, To: null, Clause.Verb: { Passive: true, Form.VerbLemma: "ship" or "send" or "dispatch" or "export" } } || shipped.Item is null || shipped.Item != (bound.Item ?? bound.Carrier) || !Follows(bound.Clause, shipped.Clause)) return false;
        bound.From = shipped.From ?? shipped.Supplier;
        return bound.From is not null;
    }

    // "boarded the tanker as she lay at anchor off Porkkala", "was seized while sailing off Oman": where it was when it was taken.
    private static bool IsHow(ReadOnlySpan<Word> words, Draft taken, Draft how)
    {
        if (how is not { Kind: ClaimKind.Movement or ClaimKind.Sighting, From: null, Clause: { Relation: ClauseRelation.Adverbial or ClauseRelation.Gerund, Marker: >= 0 and var marker, Verb: { } lying } } || how.Clause.Parent != taken.Clause || words[marker].Form.Text is not ("as" or "while" or "when")) return false;
        if (taken.Clause.Verb?.Classes.Has(Classes.Seize | Classes.Sight) != true || !lying.Classes.Has(Classes.Travel) || lying.Classes.Has(Classes.Load) || how.Carrier is not { } carrier || !(carrier.IsPronoun || carrier == taken.Carrier)) return false;
        taken.To ??= how.To;
        return true;
    }

    private static bool Follows(Clause clause, Clause earlier)
    {
        for (var before = clause.Sibling; before is not null; before = before.Sibling)
        {
            if (before == earlier) return true;
        }

        return false;
    }

    // "were found in a convoy captured in May", "aboard a dhow seized off Oman": where the find was made.
    private static bool IsFindspot(Draft find, Draft spot) => spot.Clause is { Relation: ClauseRelation.Participle, Antecedent: { } held, Parent: { } above, Verb.Passive: true } && above == find.Clause && find.Clause.HasComplement(held);

    // "the corvette ordered in Turkey is to be handed over", "the tanks that Berlin had promised have arrived"; of "the first of twelve jets ordered" twelve were.
    private static bool IsOrder(Draft handed, Draft ordered)
    {
        if (ordered.Clause is not { Relation: ClauseRelation.Participle or ClauseRelation.Relative, Antecedent: { } goods, Parent: { } above, Verb: { Negated: false, Form.VerbLemma: "order" or "request" or "promise" or "pledge" or "contract" } } || above != handed.Clause || handed.Item != goods || (goods.Quantity >= 0 && ordered.Clause.Relation == ClauseRelation.Relative)) return false;
        handed.Supplier ??= ordered.Supplier;
        handed.Recipient ??= ordered.Recipient;
        return handed.Supplier != handed.Recipient || handed.Supplier is null;
    }
}
