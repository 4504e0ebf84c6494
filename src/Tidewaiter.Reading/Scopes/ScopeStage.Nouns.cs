using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <content>What bears on an event that a noun tells: what it is called, what it hangs in, and what is done to it.</content>
internal static partial class ScopeStage
{
    // What the verb of the clause does to an event noun in it: "denied the deliveries", "a shipment is suspected", "reports of deliveries".
    private static void Nominal(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause, Commitment fold)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Noun != noun && complement.Noun.Of != noun) continue;
            if (words[complement.Prep].Form.Text == "of" || complement.Noun.Of == noun) Hearsay.Nothing(words, complement.Prep, pastVerbs: 0, fold);
            if (!Deplored(words, noun, clause, complement.Prep, fold)) GovernedBy(words, clause, complement.Prep, fold);
            // "the front will crack without new deliveries": they are not there.
            if (words[complement.Prep].Form.Text is "without" or "in the absence of" or "for lack of" or "for want of") fold.Add(complement.Prep, complement.Prep + 1, Modality.Denied);
        }

        foreach (var holder in Holders(clause))
        {
            for (var outer = holder; outer is not null && outer != noun; outer = outer.Of)
            {
                if (Contains(outer, noun)) NounCue(words, outer, fold);
            }
        }

        if (GoesOn(noun, clause)) return;
        if (clause.Verb is not { } verb || (noun.Event == ClaimKind.Visit && IsDuring(words, clause, noun) && IsDone(words, verb))) return;
        // "Talk in the market was of a sale"
        if (verb.IsBe && clause.Subject is { } gossip && words[gossip.Head].Form.NounLemma is "talk" or "gossip" or "chatter" or "word" && noun.First > verb.End && words[verb.End].Form.Text == "of") fold.Add(gossip.Head, gossip.Head + 1, Modality.Speculated);
        // "The contract includes the delivery of 24 jets": what is agreed on is still to be done.
        if (clause.Subject is { } pact && verb.Form.VerbLemma is "include" or "involve" or "cover" or "comprise" or "contain") NounCue(words, pact, fold);
        // "A deal is said to have been agreed", "deliveries are expected to begin": what the noun does bears on it.
        foreach (var child in clause.Children)
        {
            if (child.Relation != ClauseRelation.Infinitive || child.Subject != noun || child.Verb is not { } doing) continue;
            VerbCues(words, doing, fold);
            if (doing.Classes.Has(Classes.Hedge | Classes.Plan) && !doing.Classes.Has(Classes.Support | Classes.Say)) fold.Add(doing.Main, doing.End, doing.Form.Ceiling(Parts.Verb, Classes.Hedge | Classes.Plan) ?? Modality.Planned);
        }

        // "the dispatch of troops to Kursk, which Pyongyang acknowledged": whoever tells of it, wherever it went.
        foreach (var child in clause.Children)
        {
            if (child is not { Relation: ClauseRelation.Relative or ClauseRelation.Participle, Verb: { Negated: false, Form.VerbLemma: "acknowledge" or "confirm" or "admit" or "announce" or "disclose" or "report" or "reveal" } telling } || child.First < noun.End || child.Children.Exists(static inner => inner.Relation == ClauseRelation.Content)) continue;
            var teller = telling.Passive ? Agent(words, child) : child.Subject;
            if ((telling.Passive || child.Relation == ClauseRelation.Relative) && IsTeller(words, teller)) fold.Say(teller, telling.Main, telling.End, Modality.Reported);
        }

        // "The deliveries suggest that its plants are busy": they are the evidence.
        if (clause.Subject == noun && verb is { Passive: false, Form.VerbLemma: "suggest" or "indicate" or "imply" } && clause.Children.Exists(static child => child.Relation == ClauseRelation.Content)) return;
        if (verb.Classes.Has(Classes.Hedge | Classes.Plan) && !verb.Classes.Has(Classes.Support | Classes.Say)) fold.Add(verb.Main, verb.End, verb.Form.Ceiling(Parts.Verb, Classes.Hedge | Classes.Plan) ?? Modality.Possible);
        // "The sale fell through": it was not done.
        if (clause.Subject == noun && !verb.Negated && clause.Objects.Count == 0 && verb.Classes.Has(Classes.Deny)) fold.Add(verb.Main, verb.End, Modality.Denied);
        // "The talks focused on deliveries".
        if (clause.Subject is { } talks && words[talks.Head].Form.NounLemma is "talk" or "talks" or "negotiation" or "discussion" or "consultation" or "conversation" && talks != noun && verb.Form.VerbLemma is "focus" or "centre" or "center" or "revolve" or "concern" or "turn" or "touch" or "deal") fold.Add(talks.Head, talks.Head + 1, Modality.Planned);
        if (!(noun.First > verb.First || verb.Passive) || IsSilent(clause)) return;
        // "announced sanctions on four firms": to announce them is to impose them.
        if (noun.Event == ClaimKind.Designation && verb.Form.VerbLemma is "announce" or "unveil" or "declare" or "publish" && clause.Objects.Contains(noun)) return;
        var source = verb.Passive ? Agent(words, clause) : clause.Subject;
        if (verb.Classes.Has(Classes.Ban)) fold.Legal = true;
        if (IsDenial(verb)) fold.Say(source, verb.Main, verb.End, verb.Negated ? Modality.Possible : Modality.Denied);
        // "is considering sanctions": who weighs a step of his own tells nobody of it.
        else if (verb.Classes.Has(Classes.Hedge)) fold.Say(noun.Event == ClaimKind.Designation && verb.Form.VerbLemma is "consider" or "weigh" or "contemplate" or "mull" or "discuss" or "study" ? null : source, verb.Main, verb.End, verb.Form.Ceiling(Parts.Verb, Classes.Hedge) ?? Modality.Possible);
        else if ((verb.Classes.Has(Classes.Say | Classes.Show) && !verb.Classes.Has(Classes.Support) && verb is not { Passive: true, Form.VerbLemma: "add" }) || (verb is { Passive: false } && verb.Classes.Has(Classes.Label) && source is { IsPronoun: false } judge && (judge.Country is not null || judge.IsName || judge.Classes.Has(Classes.Source | Classes.Person))) || (verb is { Passive: false } && verb.Form.VerbLemma is "log" or "count" or "track" or "monitor" or "record" or "spot" or "observe" && IsWitness(words, source))) fold.Say(source, verb.Main, verb.End, Modality.Reported);
        else if (verb.Classes.Has(Classes.Plan) && !verb.Classes.Has(Classes.Support)) fold.Add(verb.Main, verb.End, Planned(words, verb));
    }

    // "sanctions have not stopped the flow of chips", "deliveries did not cease": what has not ended goes on.
    private static bool GoesOn(NounPhrase noun, Clause clause) => clause.Verb is { Negated: true, Modal: < 0, Passive: false, Form.VerbLemma: "stop" or "halt" or "end" or "cease" or "stem" or "curb" or "slow" or "disrupt" or "deter" } && (clause.Objects.Contains(noun) || clause.Subject == noun);

    private static IEnumerable<NounPhrase> Holders(Clause clause)
    {
        if (clause.Subject is not null) yield return clause.Subject;
        foreach (var noun in clause.Objects) yield return noun;
        foreach (var complement in clause.Preps) yield return complement.Noun;
    }

    private static bool Contains(NounPhrase outer, NounPhrase inner)
    {
        for (var of = outer.Of; of is not null; of = of.Of)
        {
            for (var member = of; member is not null; member = member.Next)
            {
                if (member == inner) return true;
            }
        }

        return false;
    }

    private static void GovernedBy(ReadOnlySpan<Word> words, Clause clause, int prep, Commitment fold)
    {
        foreach (var holder in Holders(clause))
        {
            if (holder.End == prep) NounCue(words, holder, fold);
            // "contracts have been concluded for the supply of radars"
            else if (holder == clause.Subject && clause.Verb is { Passive: true, Negated: false } signed && signed.End <= prep && words[prep].Form.Text is "for" or "on" && words[holder.Head].Form.Ceiling(Parts.Noun, Classes.Cue) == Modality.Planned) NounCue(words, holder, fold);
            // "an inquiry was opened into the delivery": what is looked into is not found yet.
            if (words[prep].Form.Text == "into" && words[holder.Head].Form.NounLemma is "inquiry" or "probe" or "investigation" or "enquiry") fold.Add(holder.Head, holder.Head + 1, Modality.Possible);
        }
    }

    private static void NounCue(ReadOnlySpan<Word> words, NounPhrase noun, Commitment fold)
    {
        if (noun.Classes.Has(Classes.Ban) && noun.Event is null) fold.Legal = true;
        if (noun.Classes.Has(Classes.Cue) && words[noun.Head].Form.Ceiling(Parts.Noun, Classes.Cue) is { } ceiling) fold.Add(noun.Head, noun.Head + 1, ceiling);
        if (noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "no" or "neither") fold.Add(noun.Determiner, noun.Determiner + 1, Modality.Denied);
        if (noun.Cue >= 0 && words[noun.Cue].Form.Ceiling(Parts.Adj, Classes.Cue) is { } adjective) fold.Add(noun.Cue, noun.Cue + 1, adjective);
    }
}
