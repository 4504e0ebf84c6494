using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <summary>
/// Folds the cues in whose scope a claim stands. Reach is the clause tree: a cue reaches its own clause and what that clause governs. Where reach is in
/// doubt the weaker reading is taken.
/// </summary>
internal static partial class ScopeStage
{
    // A row of more verbs than this is no sentence.
    private const int MostInRow = 8;

    /// <summary>The commitment of the text to a draft.</summary>
    public static Commitment Fold(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence)
    {
        var fold = new Commitment(draft.Clause.Pool.FoldLists.Next()) { Asked = IsAsked(words, draft, sentence), Legal = IsBackground(words, draft, sentence) };
        Prepare(words, draft, sentence, fold);
        if (IsInView(words, draft, sentence)) fold.InView = draft.Clause.Verb!.Modal;
        Cited(words, sentence, fold);
        if (draft.NegativeEvent && draft.Clause.Verb is { Modal: >= 0 } might && ModalCeiling(words[might.Modal].Form) is { } left) fold.Add(might.Modal, might.Modal + 1, left);
        var shown = draft.CeilingWord >= 0 ? draft.CeilingWord : draft.Clause.First;
        if (draft.Ceiling < Modality.Asserted) fold.Add(shown, shown + 1, draft.Ceiling);
        Witnessed(words, draft, fold);
        Phrases(words, draft, fold);
        // "may have met a sanctioned tanker": that it is listed is no less certain.
        fold.Known |= draft is { Kind: ClaimKind.Designation, Untimed: true, Nominal: { } listed } && !(draft.Clause.Verb is { IsBe: true } && draft.Clause.Objects.Contains(listed));
        if (fold.Granted) fold.Known = true;
        else if (draft.Nominal is { } noun) Nominal(words, noun, draft.Clause, fold);
        else if (draft.Clause.Verb is { } head && head.Classes.Has(Classes.Plan) && head.Classes.Has(Classes.Frames) && draft.Kind != ClaimKind.Training) fold.Add(head.Main, head.End, Planned(words, head));
        if (!fold.Granted && !draft.NegativeEvent && !(draft.Nominal is { } named && (IsSilent(draft.Clause) || GoesOn(named, draft.Clause) || IsLeftOut(words, named, draft.Clause)))) Own(words, draft.Clause, fold);
        Asides(words, draft.Clause, sentence, fold);
        var clause = draft.Clause;
        for (var depth = 0; clause.Parent is { } parent && depth < 64; clause = parent, depth++)
        {
            // "did not mention that …", "declined to comment on the missiles that …": who is silent about it denies nothing.
            if (IsSilent(parent) || (draft.Nominal is not null && IsSilent(clause)))
            {
                if (clause.Governor is { } topic) NounCue(words, topic, fold);
                break;
            }

            if (SpeaksForItself(words, clause, parent) || IsRemark(words, clause, parent) || SpeaksApart(words, clause, sentence) || IsKnown(draft, clause)) break;
            if (fold.Granted && clause.Relation is ClauseRelation.Infinitive or ClauseRelation.Gerund) continue;
            // "wants to buy back jets that it had sold": what has been done is no plan, whatever is planned with it.
            fold.Done |= clause is { Relation: ClauseRelation.Relative, Verb: { Modal: < 0, Negated: false } told } && (told.Perfect || told.Form.Forms.Has(VerbForms.Past)) && !told.Classes.Has(Classes.Plan | Classes.Hedge);
            fold.Known |= IsDoneBeside(words, draft, clause);
            Edge(words, draft, clause, parent, fold);
            Unrecorded(words, clause, parent, fold);
            fold.Known |= IsPresupposed(words, draft, clause, parent);
            // "was probably the one that took the boxes": what is told of it is as sure as that it is the one.
            if (clause is { Relation: ClauseRelation.Relative, Antecedent: { } same } && parent.Verb is { IsBe: true } && words[same.Head].Form.Text is "one" or "ones" or "same") Own(words, parent, fold);
            if (clause.Relation == ClauseRelation.Content && parent.Verb is { IsBe: true } && parent.Subject is { } equated) Equated(words, equated, sentence, fold);
            if (clause.Antecedent is { Determiner: >= 0 } antecedent && words[antecedent.Determiner].Form.Text is "any" or "no") Own(words, parent, fold);
            // An event that is only named is as uncertain as all that is said around it.
            // "The material delivered to Wagner has not changed the battlefield": it was delivered all the same.
            if (clause is { Relation: ClauseRelation.Participle, Antecedent: { } known } && known == parent.Subject && parent.Verb is { Negated: true, Modal: < 0 } && IsDefinite(words, known) && draft.Nominal is null) continue;
            // "No ship transmitted after leaving Rajin": they left all the same.
            if (clause is { Relation: ClauseRelation.Gerund, Marker: >= 0 and var since } && words[since].Form.Text is "after" or "since" or "before" or "on" or "upon" && parent.Verb is { Modal: < 0, Form.VerbClasses: var around } && !around.Has(Classes.Plan | Classes.Hedge) && draft.Nominal is null) continue;
            if (IsToldBeside(words, draft.Nominal, clause)) continue;
            if (draft.Nominal is not null || clause.Relation is ClauseRelation.Content or ClauseRelation.Infinitive or ClauseRelation.Gerund || (clause.Relation == ClauseRelation.Participle && (clause.Antecedent is not null || (clause.Subject == parent.Subject && parent.Verb is { Negated: false })))) Own(words, parent, fold);
            // "may have kept its stocks while firing 10,000 shells a day": no surer than what it goes with.
            if (clause is { Relation: ClauseRelation.Adverbial, Verb: null } && parent.Verb is { Negated: false } beside && beside.First < clause.First) Own(words, parent, fold);
            if (clause.Relation == ClauseRelation.Relative && fold.Sources.Count > 0 && fold.Modality <= Modality.Reported)
            {
                fold.Known = false;
                Surroundings.Fold(words, draft, sentence, fold);
                return fold;
            }
        }

        fold.Known = fold.Granted;
        Beside(words, draft.Clause, fold);
        Conditions(words, draft.Clause, sentence, fold);
        Alternatives(words, draft, fold);
        Sentence(words, draft, sentence, fold);
        Surroundings.Fold(words, draft, sentence, fold);
        Attributed(words, draft, sentence, fold);

        Doubts.Unchecked(words, fold);
        return fold;
    }

    // Whoever the sentence names for it says so.
    private static void Attributed(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        foreach (var attribution in sentence.Attributions)
        {
            if (!Governs(words, attribution, draft, sentence.Attributions) || IsBeyond(attribution, draft.Clause) || IsOwn(words, attribution, draft, sentence) || IsKnown(draft, draft.Clause)) continue;
            if (IsAskedAbout(draft.Clause, attribution))
            {
                fold.Add(attribution.Cue, attribution.Cue + 1, Modality.Reported);
                continue;
            }

            // "No one has confirmed that …".
            if (Doubts.IsNoOne(words, attribution.Cue)) fold.Add(attribution.Cue, attribution.Cue + 1, Modality.Possible);
            else fold.Say(attribution.Source, attribution.Cue, attribution.Cue + 1, SayCeiling(words[attribution.Cue].Form));
            if (attribution.Source is { } source && words[source.Head].Form.Ceiling(Parts.Noun, Classes.Cue) is { } rumour and < Modality.Reported and not Modality.Planned) fold.Add(source.Head, source.Head + 1, rumour);
        }
    }

    private static void Witnessed(ReadOnlySpan<Word> words, Draft draft, Commitment fold)
    {
        if (draft.Witness is { } witness)
        {
            fold.Say(witness, draft.Clause.Verb!.Main, draft.Clause.Verb.End, Modality.Reported);
            Relay(words, draft.Clause, witness, fold);
        }

        // "The researchers identified fragments": what a finder of facts identifies, he says.
        else if (draft is { Kind: ClaimKind.Sighting, Clause: { Verb: { Passive: false } finding, Subject: { } finder } } && finding.Classes.Has(Classes.Attest) && ((finder is { IsPronoun: true, Plural: true } && !IsFirstPerson(words, finder)) || (finder.Country is null && (finder.Classes.Has(Classes.Source) || words[finder.Head].Tag == Tag.Name)))) fold.Say(finder, finding.Main, finding.End, Modality.Reported);
        // "Diplomats put the contingent at 1,000 men": a figure of theirs.
        else if (draft.Kind != ClaimKind.Designation && draft.Clause is { Verb: { Passive: false, Form.VerbLemma: "put" or "give" } putting, Subject: { } reckoner } && (putting.Form.VerbLemma == "put" || IsReckoned(words, putting)) && IsTeller(words, reckoner)) fold.Say(reckoner, putting.Main, putting.End, Modality.Reported);
    }

    // What is known of the whole before any scope is looked at.
    private static void Prepare(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        foreach (var attribution in sentence.Attributions) fold.Attributed |= words[attribution.Cue].Form is var cue && cue.VerbClasses.Has(Classes.Say) && !cue.VerbClasses.Has(Classes.Hedge);
        FirstTime(words, sentence, fold);
        fold.Taken = draft.Clause.Parent is { } above && IsPresupposed(words, draft, draft.Clause, above);
        fold.Granted = draft.Nominal is { } deed && IsGranted(words, deed, draft.Clause);
        Beside(words, draft, sentence, fold);
        Reservations.Meaning(words, draft.Nominal?.Head ?? draft.Clause.Verb?.Main ?? draft.Clause.First, sentence, fold);
    }

    private static bool IsDefinite(ReadOnlySpan<Word> words, NounPhrase noun) => noun is { IsPronoun: false } && (noun.Possessor is not null || words[noun.First].Form.Text is "the" or "these" or "those");

    // "Delivered (or so officials suspect)": a doubt in brackets behind the beginning of a clause bears on it, whatever the tree makes of the brackets.
    private static void Asides(ReadOnlySpan<Word> words, Clause clause, ClauseBuilder sentence, Commitment fold)
    {
        var (open, end) = (false, clause.End);
        foreach (var other in sentence.Clauses) end = Math.Max(end, other.End);
        for (var i = clause.First; i < end; i++)
        {
            if (words[i].Tag is Tag.Open or Tag.Close) open = words[i].Tag == Tag.Open;
            else if (open && Doubt(words[i].Form) is { } ceiling && !IsOfItself(words, i + 1)) fold.Add(i, i + 1, ceiling);
            else if (open && i > 0 && words[i - 1].Tag == Tag.Open && words[i].Form.Text is "according to" or "citing" or "per") fold.Say(Bracketed(words, i + 1, end), i, i + 1, Modality.Reported);
        }
    }

    // "(according to Wagner sources)": all that stands before the bracket closes.
    private static NounPhrase? Bracketed(ReadOnlySpan<Word> words, int first, int limit)
    {
        var end = first;
        while (end < limit && end < first + MostInRow && words[end].Tag is Tag.Det or Tag.Adj or Tag.Noun or Tag.Name) end++;
        return end > first && end < words.Length && words[end].Tag == Tag.Close ? new NounPhrase { First = first, CoreFirst = first, CoreEnd = end, End = end, Head = end - 1, Classes = Classes.Source } : null;
    }

    private static Modality? Doubt(WordForm form) =>
        (form.Ceiling(Parts.Verb, Classes.Hedge) ?? form.Ceiling(Parts.Adv | Parts.Adj | Parts.Noun, Classes.Cue)) is { } ceiling and < Modality.Planned and > Modality.Denied ? ceiling : null;

    // "A possibility which has been speculated is that …": the subject and what is told of it govern the content.
    private static void Equated(ReadOnlySpan<Word> words, NounPhrase subject, ClauseBuilder sentence, Commitment fold)
    {
        NounCue(words, subject, fold);
        // "The word among brokers is that …"
        if (words[subject.Head].Form.NounLemma is "word" or "talk" or "gossip" or "chatter") fold.Add(subject.Head, subject.Head + 1, Modality.Speculated);
        foreach (var clause in sentence.Clauses)
        {
            if (clause.Subject == subject) Account(words, subject, clause, fold);
            if (clause.Antecedent == subject && clause.Verb is { } verb && verb.Form.Ceiling(Parts.Verb, Classes.Hedge) is { } ceiling) fold.Add(verb.Main, verb.End, ceiling);
        }
    }

    // Cues whose reach a clause tree does not show: speculation before the claim, a denial beside an event noun, "under the proposed deal".
    private static void Sentence(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        var head = draft.Nominal?.Head ?? draft.Clause.Verb?.Main ?? draft.Clause.First;
        foreach (var clause in sentence.Clauses)
        {
            if (clause.Verb is { } verb && clause != draft.Clause && !(verb.First > 0 && words[verb.First - 1].Form.Text == "nor" && verb.Classes.Has(Classes.Deny)))
            {
                if (clause.Relation == ClauseRelation.Relative && verb.Classes.Has(Classes.Deny) && clause.Antecedent is { } account && account.Classes.Has(Classes.Cue) && !(account.First > head && words[account.First - 1].Tag is Tag.Comma or Tag.Pause)) fold.Add(verb.Main, verb.End, Modality.Denied);
                if (clause.Relation == ClauseRelation.Content && verb.Classes.Has(Classes.Deny) && clause.Governor is { } told && told.Classes.Has(Classes.Cue) && clause.Objects.Count == 0) fold.Add(verb.Main, verb.End, verb.Negated ? Modality.Possible : Modality.Denied);
                if (draft.Nominal is not null && draft.Kind != ClaimKind.Designation && verb.Classes.Has(Classes.Deny) && !verb.Negated && !Silences(clause) && !IsAdmitted(draft.Clause, clause)) fold.Add(verb.Main, verb.End, Modality.Denied);
                if (verb.Form.Ceiling(Parts.Verb, Classes.Hedge) is Modality.Speculated && (verb.Main < head || draft.Nominal is not null) && !IsApart(words, draft, verb.Main)) fold.Add(verb.Main, verb.End, Modality.Speculated);
            }

            foreach (var complement in clause.Preps)
            {
                if (complement.Prep < head && words[complement.Prep].Form.Text is "under" or "amid" or "as part of" or "in line with" && !(IsPact(words, complement.Noun) && (draft.Nominal is null || draft.Kind == ClaimKind.Estimate) && (IsDone(words, draft.Clause.Verb) || IsPast(draft.Clause))) && !IsDisguise(words, complement.Noun)) NounCue(words, complement.Noun, fold);
            }
        }
    }

    // "under a false flag", "under a fake marker": how a ship hides, and no denial.
    private static bool IsDisguise(ReadOnlySpan<Word> words, NounPhrase noun) => noun is { Event: null, Cue: >= 0 } && !noun.Classes.Has(Classes.Cue) && words[noun.Cue].Form.Ceiling(Parts.Adj, Classes.Cue) == Modality.Denied;

    // "Under a pact signed in June, the North sent 12,000 men": what has been done under an agreement is more than agreed.
    private static bool IsPact(ReadOnlySpan<Word> words, NounPhrase noun) => noun.Cue < 0 && words[noun.Head].Form.Ceiling(Parts.Noun, Classes.Cue) == Modality.Planned;

    private static bool IsDone(ReadOnlySpan<Word> words, VerbGroup? verb) => verb is { Finite: true, Modal: < 0 } && (verb.Perfect || (verb.Passive || verb.Progressive ? words[verb.First].Form.Text is "was" or "were" : verb.Form.Forms.Has(VerbForms.Past) && !verb.Form.Forms.Has(VerbForms.Base)));

    // "Russia set up a factory": of a verb whose past is its base, what one does without "-s" is past.
    private static bool IsPast(Clause clause) => clause is { Verb: { Finite: true, Modal: < 0, Perfect: false, Progressive: false } verb, Subject: { Plural: false, IsPronoun: false, Next: null } } && verb.Form.Forms.Has(VerbForms.Past) && verb.Form.Forms.Has(VerbForms.Base);

    private static bool IsDuring(ReadOnlySpan<Word> words, Clause clause, NounPhrase noun)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Noun == noun) return words[complement.Prep].Form.Text is "during" or "after" or "following" or "since" or "on";
        }

        return false;
    }

    private static void Phrases(ReadOnlySpan<Word> words, Draft draft, Commitment fold)
    {
        Negations.Fold(words, draft, fold);
        foreach (var noun in (ReadOnlySpan<NounPhrase?>)[draft.Nominal, draft.Supplier, draft.Recipient, draft.Carrier, draft.Item, draft.From, draft.To, draft.Via])
        {
            // "gave parts, not missiles"
            if (noun is { First: > 1 } && words[noun.First - 1].Tag == Tag.Neg && words[noun.First - 2].Tag is Tag.Comma or Tag.Pause or Tag.Conj) fold.Add(noun.First - 1, noun.First, Modality.Denied);
            // "went to a maker of paint, not to the army"
            if (noun is { First: > 2 } && words[noun.First - 1].Tag is Tag.Prep or Tag.To && words[noun.First - 2].Tag == Tag.Neg && words[noun.First - 3].Tag is Tag.Comma or Tag.Pause or Tag.Conj) fold.Add(noun.First - 2, noun.First - 1, Modality.Denied);
            for (var part = noun; part is not null; part = part.Next)
            {
                for (var i = part.First; i < part.Head; i++)
                {
                    if (words[i].Tag == Tag.Adv) Modifier(words, i, fold);
                }

                if (part.Cue >= 0 && !Negations.IsDisguise(words, part.Cue) && words[part.Cue].Form.Ceiling(Parts.Adj, Classes.Cue) is { } ceiling) fold.Add(part.Cue, part.Cue + 1, ceiling);
                if (!draft.NegativeEvent && part.Determiner >= 0 && words[part.Determiner].Form.Text is "no" or "none" or "neither" && !IsAlmost(words, part.Determiner)) fold.Add(part.Determiner, part.Determiner + 1, Modality.Denied);
                if (part.Of is { } of && of.Cue >= 0 && !Negations.IsDisguise(words, of.Cue) && words[of.Cue].Form.Ceiling(Parts.Adj, Classes.Cue) is { } inner) fold.Add(of.Cue, of.Cue + 1, inner);
            }
        }
    }

    // "almost no planes", "next to no deliveries": a few.
    private static bool IsAlmost(ReadOnlySpan<Word> words, int no) => no > 0 && (words[no - 1].Form.Text is "almost" or "nearly" or "practically" or "virtually" or "next to" || (no > 1 && words[no - 1].Form.Text == "to" && words[no - 2].Form.Text == "next"));

    private static void Own(ReadOnlySpan<Word> words, Clause clause, Commitment fold)
    {
        // "Kyiv's claim that … could not be verified": it stays a claim.
        if (clause is { Verb: { Passive: true, Negated: true, Form.VerbLemma: "verify" or "confirm" or "authenticate" or "corroborate" or "check" or "substantiate" }, Subject: { Event: null } account } && account.Classes.Has(Classes.Cue)) return;
        if (clause.Verb is { } verb)
        {
            VerbCues(words, verb, fold, IsAnnounced(words, clause, fold), IsSupposed(words, clause));
            ToCome(words, verb.Main, fold);
            // "Was en route to deliver": a bare verb behind such a preposition is what is still to come.
            if (verb.First > 0 && words[verb.First - 1] is { Tag: Tag.Prep } before && before.Form.Text.EndsWith(" to", StringComparison.Ordinal) && verb.Form.Forms.Has(VerbForms.Base)) fold.Add(verb.First - 1, verb.First, Modality.Planned);
            // "could sail to Latakia, take on fuel and then unload": the first of a row of bare verbs has the auxiliary of all.
            var earlier = clause;
            for (var row = 0; row < MostInRow && earlier is { Verb: { } bare, Sibling: not null } && IsBare(words, bare); row++) earlier = earlier.Sibling;
            if (earlier != clause && earlier.Verb is { } shared && shared.First != shared.Main) VerbCues(words, shared, fold);
        }

        // "nor has it given them tanks".
        var near = clause.Subject is { } one && words[one.First].Form.Text == "any" ? one.First - 3 : (clause.Verb?.First ?? 0) - 6;
        for (var i = (clause.Verb?.First ?? 0) - 1; i >= 0 && i >= clause.First - 2 && i > near; i--)
        {
            if (words[i].Form.Text == "nor") fold.Add(i, i + 1, Modality.Denied);
        }

        foreach (var word in clause.Modifiers) Modifier(words, word, fold);
        Phrased(words, clause, fold);
        if (clause.Sibling is { Verb: { } first } sibling && sibling.Subject == clause.Subject)
        {
            foreach (var word in sibling.Modifiers)
            {
                // "left Sitra, as far as we can tell, and handed": a phrase of doubt is about the whole.
                if (word < first.First || words[word].Form.Text.Contains(' ', StringComparison.Ordinal)) Modifier(words, word, fold);
            }
        }

        if (clause.Marker >= 0 && clause.Relation == ClauseRelation.Adverbial && (words[clause.Marker].Form.Text == "whether" || IsCondition(words[clause.Marker].Form.Text))) fold.Add(clause.Marker, clause.Marker + 1, Modality.Possible);
        // "was cancelled before any tank was delivered".
        if (clause is { Relation: ClauseRelation.Adverbial, Marker: >= 0, Subject.Determiner: >= 0 } && words[clause.Marker].Form.Text is "before" or "until" or "till" && words[clause.Subject.Determiner].Form.Text == "any") fold.Add(clause.Marker, clause.Marker + 1, Modality.Denied);
        if (clause.Marker >= 0 && clause.Relation == ClauseRelation.Gerund && words[clause.Marker].Form.Text is "without" or "instead of" or "rather than" or "against") fold.Add(clause.Marker, clause.Marker + 1, Modality.Denied);
        if (clause.Subject is { Determiner: >= 0 } subject && words[subject.Determiner].Form.Text is "no" or "none" or "neither" or "nobody" or "nothing") fold.Add(subject.Determiner, subject.Determiner + 1, clause.Verb is { } denial && IsDenial(denial) ? Modality.Possible : Modality.Denied);
    }

    private static bool IsBare(ReadOnlySpan<Word> words, VerbGroup verb)
    {
        for (var i = verb.First; i < verb.Main; i++)
        {
            if (words[i].Tag != Tag.Adv) return false;
        }

        return verb.MaybeParticiple || verb.Form.Forms.Has(VerbForms.Base);
    }

    // Who does not deny, rule out or exclude a thing leaves it possible.
    private static bool IsDenial(VerbGroup verb) => verb.Classes.Has(Classes.Deny) || verb.Form.VerbLemma == "exclude";

    private static void VerbCues(ReadOnlySpan<Word> words, VerbGroup verb, Commitment fold, bool announced = false, bool supposed = false)
    {
        if (verb.Modal >= 0 && !IsDisclosure(words, verb) && verb.Modal != fold.InView && ModalCeiling(words[verb.Modal].Form) is { } ceiling) fold.Add(verb.Modal, verb.Modal + 1, announced && words[verb.Modal].Form.Text == "would" ? Modality.Planned : ceiling == Modality.Denied && IsDenial(verb) ? Modality.Possible : ceiling);
        for (var i = verb.First; i < verb.End; i++)
        {
            if (words[i].Tag == Tag.Neg || words[i].Form.Terms.Any(static term => term.Classes.Has(Classes.Neg) && term.Part != Parts.Adv))
            {
                if (i + 1 < words.Length && words[i + 1].Form.Text is "only" or "just" or "merely" or "yet" && words[i].Form.Text == "not" && words[i + 1].Form.Text != "yet") continue;
                if (IsOfWhen(words, i)) continue;
                // "does not rule out" leaves it possible.
                fold.Add(i, i + 1, supposed || IsDenial(verb) ? Modality.Possible : Modality.Denied);
            }
            else if (words[i].Tag is Tag.Adv or Tag.Adj)
            {
                Modifier(words, i, fold);
            }
        }
    }

    // "looks to start" is to come, "looks to have started" may have come.
    private static Modality Planned(ReadOnlySpan<Word> words, VerbGroup verb) => verb.Form.VerbLemma == "look to" && verb.End < words.Length && words[verb.End].Form.Text == "have" ? Modality.Possible : Modality.Planned;

    // "Not long ago", "not until May", "not the only shells that …", "are not all that they got": nothing is denied of what is told.
    internal static bool IsOfWhen(ReadOnlySpan<Word> words, int not)
    {
        if (not + 2 >= words.Length) return false;
        var (next, after) = (words[not + 1].Form.Text, words[not + 2]);
        // "isn't the first ship": one more.
        if (words[not].Form.Text.EndsWith("n't", StringComparison.Ordinal) || words[not].Form.Text.EndsWith("n\u2019t", StringComparison.Ordinal)) return next is "the" or "a" && after.Form.Text is "only" or "first" or "last";
        if (words[not].Form.Text != "not") return false;
        return next is "long" or "far" or "least" or "surprisingly" or "unexpectedly" || next.StartsWith("long ", StringComparison.Ordinal) || next.StartsWith("far ", StringComparison.Ordinal)
            || (next is "all" or "everything" && after.Tag is Tag.That or Tag.Wh) || (next == "the" && after.Form.Text is "only" or "first" or "last");
    }

    private static Modality? ModalCeiling(WordForm form)
    {
        Modality? lowest = null;
        foreach (var term in form.Terms)
        {
            if (term.Part == Parts.Modal && term.Ceiling is { } ceiling) lowest = lowest is { } other ? Modalities.Weakest(other, ceiling) : ceiling;
        }

        return lowest;
    }

    private static void Modifier(ReadOnlySpan<Word> words, int word, Commitment fold)
    {
        var form = words[word].Form;
        // "the buyer, not Tehran, chose": a contrast denies what stands behind it and nothing else.
        if (words[word].Tag == Tag.Neg && word > 0 && words[word - 1].Tag is Tag.Comma or Tag.Pause && word + 1 < words.Length && words[word + 1].Tag is Tag.Name or Tag.Noun or Tag.Det or Tag.Adj or Tag.Prep or Tag.To && words[word + 1].Form.Text != "in") return;
        // "sent shells but not tanks": what stands behind it is denied and nothing else.
        if (words[word].Tag == Tag.Neg && word > 0 && words[word - 1].Tag == Tag.Conj && word + 1 < words.Length && words[word + 1].Tag is Tag.Name or Tag.Noun or Tag.Det or Tag.Adj or Tag.Number && words[word - 1].Form.Text is "but" or "and") return;
        // "not long ago", "not until May", "not far from": when and where.
        if (IsOfWhen(words, word)) return;
        // "not only drones but missiles": both.
        if (form.Text == "not" && word + 1 < words.Length && words[word + 1].Form.Text is "only" or "just" or "merely") return;
        // "were able to count": they did. "sanctioned due to its role": a reason.
        if (form.Text == "able" && word > 0 && words[word - 1].Form.Text is "was" or "were" or "been") return;
        if (words[word].Tag == Tag.Adv && word + 2 < words.Length && words[word + 1].Form.Text is "most" or "more" or "even" && words[word + 2].Tag == Tag.Adv) return;
        // "are able to confirm that": who can, does.
        if (form.Text == "able" && word + 2 < words.Length && words[word + 1].Tag == Tag.To && words[word + 2].Form.VerbLemma is "confirm" or "reveal" or "disclose" or "report" or "announce" or "verify" or "say") return;
        if (form.Text == "capable" && word > 0 && words[word - 1].Tag == Tag.Comma) return;
        if (IsVerdict(words, word) || (form.Text == "due" && word > 0 && words[word - 1].Tag == Tag.Comma && word + 1 < words.Length && words[word + 1].Tag == Tag.To)) return;
        if (form.Text == "due" && word + 1 < words.Length && words[word + 1].Tag == Tag.Prep && (words[word + 1].Form.Text == "to" || (word > 0 && words[word - 1].Tag == Tag.Comma))) return;
        if (form.Ceiling(Parts.Adv | Parts.Adj | Parts.Neg, Classes.Cue | Classes.Neg) is { } ceiling) fold.Add(word, word + 1, ceiling);
        else if (words[word].Tag == Tag.Neg) fold.Add(word, word + 1, Modality.Denied);
    }
}
