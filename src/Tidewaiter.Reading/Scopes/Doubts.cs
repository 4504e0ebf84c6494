using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <summary>
/// Doubts that no single word of doubt carries: one of two things ("either they were sold it or …"), what is to be found out ("whether a missile that came down there was …"), what something was taken
/// for ("what is taken to be a launcher"), what an unchecked source shows, and what is told of a time that is still to come.
/// </summary>
internal static class Doubts
{
    // From a word of doubt to the noun that it is about.
    private const int Near = 6;

    // From "either" to its "or".
    private const int EitherReach = 40;

    /// <summary>Folds what doubts of the sentence bear on the claim.</summary>
    public static void Fold(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        Either(words, draft, sentence, fold);
        FoundOut(words, draft.Clause, fold);
        if (draft is { Kind: ClaimKind.Sighting, Nominal: null })
        {
            Checked(words, draft.Clause, sentence, fold);
            Resembling(words, draft.Clause, sentence, fold);
        }

        TakenFor(words, draft, fold);
        ToCome(words, draft.Clause, fold);
        Instead(words, draft.Clause, fold);
        Held(words, draft, fold);
        if (draft.Nominal is null) Sought(words, draft.Clause, fold);
        if (draft.Nominal is { } noun)
        {
            Delayed(words, noun, draft.Clause, fold);
            Unproven(words, noun, sentence, fold);
        }

        for (var clause = draft.Clause; clause.Parent is not null; clause = clause.Parent) Contrary(words, clause, fold);
    }

    // "Either Russia lent them the engine or they hid it", "was either sold or given": one of the two, and nobody knows which. "Either from A to B or back" is both.
    private static void Either(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        if (draft.Clause.Verb is not { } verb) return;
        for (var either = verb.Main - 1; either >= 0 && either > verb.Main - EitherReach && words[either].Tag is not (Tag.Stop or Tag.Break or Tag.Pause); either--)
        {
            if (words[either].Form.Text != "either" || either + 1 >= words.Length || words[either + 1].Tag is Tag.Prep or Tag.Conj) continue;
            if (words[either + 1].Tag is Tag.Noun or Tag.Adj && words[Math.Max(0, either - 1)].Tag == Tag.Prep) continue;
            // "Either the crew lied or the ship delivered them": the second of the two.
            var or = Second(words, either, verb.First) is > 0 and var second ? second : verb.End;
            while (or < sentence.End && words[or].Form.Text != "or") or++;
            if (or < sentence.End) fold.Add(either, either + 1, Modality.Possible);
            return;
        }
    }

    // The "or" of a second clause before its verb ("or the ship delivered them"); 0 without one. "Either leased or bought" are two verbs of one.
    private static int Second(ReadOnlySpan<Word> words, int either, int verb)
    {
        var told = false;
        for (var or = either + 1; or + 1 < verb; or++)
        {
            told |= words[or].Tag == Tag.Verb || words[or].Form.Forms.Has(VerbForms.Past);
            if (told && words[or].Form.Text == "or" && words[or + 1].Tag is Tag.Det or Tag.Name or Tag.Pron or Tag.Noun) return or;
        }

        return 0;
    }

    // "recovered a tail section and are checking whether it is of a Rodong": what was found is still to be found out.
    private static void Checked(ReadOnlySpan<Word> words, Clause clause, ClauseBuilder sentence, Commitment fold)
    {
        foreach (var other in sentence.Clauses)
        {
            if (other.Sibling == clause && other.Verb is { Form.VerbLemma: "check" or "examine" or "investigate" or "study" or "probe" } verb && verb.End < words.Length && words[verb.End].Form.Text is "whether" or "if") fold.Add(verb.End, verb.End + 1, Modality.Possible);
        }
    }

    // "shows a vehicle with a barrel long enough to suggest a Koksan": what was seen is taken for the thing.
    private static void Resembling(ReadOnlySpan<Word> words, Clause clause, ClauseBuilder sentence, Commitment fold)
    {
        for (var i = clause.First; i + 2 < sentence.End && words[i].Tag is not (Tag.Stop or Tag.Break or Tag.Pause); i++)
        {
            if (words[i].Form.Text == "enough" && words[i + 1].Tag == Tag.To && words[i + 2].Form.Ceiling(Parts.Verb, Classes.Hedge) is Modality.Possible) fold.Add(i, i + 3, Modality.Possible);
        }
    }

    // "examining whether a missile that came down on Sunday was a Rodong": what is not known to be the thing.
    private static void FoundOut(ReadOnlySpan<Word> words, Clause clause, Commitment fold)
    {
        if (clause is not { Relation: ClauseRelation.Relative or ClauseRelation.Participle, Antecedent: { } told, Parent: { Verb.IsBe: true } asked } || asked.Subject != told) return;
        for (var i = told.First - 1; i >= 0 && i > told.First - 3; i--)
        {
            if (words[i].Form.Text is "whether" or "if") fold.Add(i, i + 1, Modality.Possible);
        }
    }

    // "What is probably a launcher was seen", "what are taken to be soldiers were filmed", "of the same length as the Angara".
    private static void TakenFor(ReadOnlySpan<Word> words, Draft draft, Commitment fold)
    {
        foreach (var noun in (ReadOnlySpan<NounPhrase?>)[draft.Carrier, draft.Item, draft.Counted])
        {
            if (noun is null) continue;
            for (var i = noun.First - 1; i > 0 && i > noun.First - Near && words[i].Tag is not (Tag.Comma or Tag.Stop or Tag.Pause or Tag.Prep); i--)
            {
                if (words[i - 1].Form.Text == "what" && words[i].Form.VerbClasses.Has(Classes.Be) && words[i].Form.Text is "is" or "are" && words[i + 1].Form.Text is not ("now" or "today")) fold.Add(i - 1, i + 1, Modality.Possible);
            }

            // "An aircraft with the outline of an Il-76".
            for (var i = noun.End + 1; i < words.Length && i < noun.End + Near && words[noun.End].Form.Text == "with"; i++)
            {
                if (IsMark(words[i].Form.NounLemma)) fold.Add(noun.End, i + 1, Modality.Possible);
                // "wagons with containers of the same size": of what it has with it.
                if (words[i].Tag == Tag.Noun && words[i + 1].Form.Text == "of") break;
            }

            if (noun.First > 2 && words[noun.First - 1].Form.Text == "as" && words[noun.First - 2].Tag == Tag.Noun && words[noun.First - 3].Form.Text == "same") fold.Add(noun.First - 3, noun.First, Modality.Possible);
        }
    }

    // What a thing is known by from afar.
    internal static bool IsMark(string? noun) => noun is "outline" or "silhouette" or "shape" or "shadow" or "dimension" or "size" or "length" or "contour" or "profile" or "description" or "appearance" or "measurement" or "proportion" or "colour" or "color";

    // "I believe five tankers that carried oil have gone there", "called it credible that they brought arms": who holds it says so before.
    private static void Held(ReadOnlySpan<Word> words, Draft draft, Commitment fold)
    {
        var told = draft.Nominal?.Head ?? draft.Clause.Verb?.Main ?? draft.Clause.First;
        for (var i = told - 1; i > 0 && i > told - EitherReach && words[i].Tag is not (Tag.Stop or Tag.Break or Tag.Pause); i--)
        {
            if (words[i].Tag == Tag.Verb && words[i - 1].Form.Text is "i" or "we" && words[i].Form.Ceiling(Parts.Verb, Classes.Hedge) is Modality.Possible) fold.Add(i - 1, i + 1, Modality.Possible);
            if (words[i].Form.Text is "that" or "whether" && words[i - 1].Tag == Tag.Verb && IsNoOne(words, i - 1)) fold.Insist(i - 1, i, Modality.Possible);
            if (words[i].Form.Text == "that" && words[i - 1].Form.Text is "credible" or "believable" or "arguable") fold.Add(i - 1, i, Modality.Possible);
        }
    }

    // "worked with a dealer, listed in May, to buy shells": what was worked for need not have come about.
    private static void Sought(ReadOnlySpan<Word> words, Clause clause, Commitment fold)
    {
        if (clause is not { Relation: ClauseRelation.Infinitive, Verb: { } verb }) return;
        for (var i = verb.First - 1; i >= 0 && i > verb.First - EitherReach && words[i].Tag is not (Tag.Stop or Tag.Break or Tag.Pause); i--)
        {
            if (words[i].Tag == Tag.Verb && words[i].Form.VerbLemma is "work" or "work with" or "conspire" or "plot" or "scheme" or "seek" or "try" or "attempt") fold.Insist(i, i + 1, Modality.Planned);
        }
    }

    /// <summary>"Unconfirmed reports say", "an unverified video shows": what those show who tell the claim is in doubt.</summary>
    public static void Unchecked(ReadOnlySpan<Word> words, Commitment fold)
    {
        foreach (var source in fold.Sources)
        {
            if (source.Cue >= 0 && words[source.Cue].Form.Ceiling(Parts.Adj, Classes.Cue) is Modality.Possible) fold.Add(source.Cue, source.Cue + 1, Modality.Possible);
            // "another report, which has not been confirmed,"
            for (var i = source.End + 1; i + 2 < words.Length && i < source.End + Near && words[i].Tag is not (Tag.Stop or Tag.Break); i++)
            {
                if (words[i].Tag == Tag.Neg && words[i + 1].Form.Text == "been" && words[i + 2].Form.VerbLemma is "confirm" or "verify" or "corroborate") fold.Add(i, i + 3, Modality.Possible);
            }
        }
    }

    /// <summary>"No one has yet confirmed", "nobody could say": none tells it.</summary>
    public static bool IsNoOne(ReadOnlySpan<Word> words, int cue)
    {
        for (var i = cue - 1; i >= 0 && i > cue - Near && words[i].Tag is not (Tag.Comma or Tag.Stop or Tag.Pause or Tag.Break); i--)
        {
            if (words[i].Form.Text is "nobody" or "no-one" or "no one" || (words[i].Form.Text == "no" && words[i + 1] is { Tag: Tag.Number } or { Form.Text: "one" or "ones" })) return true;
        }

        return false;
    }

    // "Before they are handed over, the jets will be painted", "as soon as the missiles arrive": a present behind such a word is still to come.
    private static void ToCome(ReadOnlySpan<Word> words, Clause clause, Commitment fold)
    {
        if (clause is not { Relation: ClauseRelation.Adverbial, Marker: >= 0 and var marker, Verb: { Modal: < 0, Negated: false } verb }) return;
        var ahead = words[marker].Form.Text is "before" or "until" or "till" or "as soon as" || (words[marker].Form.Text is "once" or "when" or "after" && clause.Parent?.Verb is { Modal: >= 0 });
        if (ahead && IsPresent(words, verb)) fold.Add(marker, marker + 1, Modality.Planned);
    }

    private static bool IsPresent(ReadOnlySpan<Word> words, VerbGroup verb) => words[verb.First].Form.Text is "is" or "are" or "has" or "have" || (verb.First == verb.Main && verb.Finite && !verb.Form.Forms.Has(VerbForms.Past));

    // "Rather than send missiles, Iran kept them": what was not done.
    private static void Instead(ReadOnlySpan<Word> words, Clause clause, Commitment fold)
    {
        if (clause.Verb is { First: > 0 and var first } verb && words[first - 1].Form.Text is "rather than" or "instead of" && verb.Form.Forms.Has(VerbForms.Base)) fold.Add(first - 1, first, Modality.Denied);
    }

    // "The delivery has been delayed", "the handover was put off"; "has been coordinating a shipment", "negotiated the sale": what is still to be done.
    private static void Delayed(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause, Commitment fold)
    {
        if (clause.Subject == noun && clause.Verb is { Negated: false, Form.VerbLemma: "delay" or "postpone" or "put off" or "hold up" or "put on hold" or "defer" or "slip to" } verb) fold.Add(verb.Main, verb.End, Modality.Planned);
        // "announced the purchase of jets": what is announced is still to be handed over.
        if (clause.Objects.Contains(noun) && clause.Verb is { Passive: false, Form.VerbLemma: "announce" or "approve" or "authorise" or "authorize" } announced && words[noun.Head].Form.NounLemma is "purchase" or "sale" or "acquisition" or "order" or "procurement") fold.Add(announced.Main, announced.End, Modality.Planned);
        if (clause.Objects.Contains(noun) && clause.Verb is { } busy && (busy.Form.VerbLemma is "negotiate" or "discuss" || ((busy.Ing || busy.Progressive) && busy.Form.VerbLemma is "coordinate" or "arrange" or "organise" or "organize" or "broker" or "prepare"))) fold.Add(busy.Main, busy.End, Modality.Planned);
    }

    // "For an air bridge to Sudan, which some take for granted, we found no evidence": of what stands in front.
    private static void Unproven(ReadOnlySpan<Word> words, NounPhrase noun, ClauseBuilder sentence, Commitment fold)
    {
        if (noun.First < 1 || words[noun.First - 1].Form.Text is not ("for" or "of") || (noun.First > 1 && words[noun.First - 2].Tag is not (Tag.Stop or Tag.Break or Tag.Quote))) return;
        for (var i = noun.End; i + 1 < sentence.End; i++)
        {
            if (words[i].Form.Text is "no evidence" or "no sign" or "no trace" or "no indication" or "no proof" or "no knowledge" || (words[i].Form.Text == "no" && words[i + 1].Form.NounLemma is "evidence" or "proof" or "sign" or "trace" or "indication" or "confirmation")) fold.Insist(i, i + 1, Modality.Denied);
        }
    }

    // "Contrary to reports that Iran sent missiles": they are contradicted.
    private static void Contrary(ReadOnlySpan<Word> words, Clause clause, Commitment fold)
    {
        if (clause.Governor is not { First: > 0 } account) return;
        var to = account.First - 1;
        if (words[to].Form.Text == "contrary to" || (to > 0 && words[to].Form.Text == "to" && words[to - 1].Form.Text == "contrary")) fold.Add(to, to + 1, Modality.Denied);
    }

    /// <summary>"A ship matching the Lady R was spotted", "a ship believed to be the Lady R": what is like a thing need not be it.</summary>
    public static void Likeness(ReadOnlySpan<Word> words, Draft draft, Clause clause, VerbGroup verb, Commitment fold)
    {
        if (clause.Antecedent is not { } told || !(told == draft.Carrier || told == draft.Item || told == draft.Counted || told == draft.To)) return;
        if (verb is { Passive: true, Negated: false } or { MaybeParticiple: true } && verb.Classes.Has(Classes.Hedge) && verb.End + 2 < words.Length && words[verb.End].Tag == Tag.To && words[verb.End + 1].Form.Text == "be" && words[verb.End + 2].Tag is Tag.Det or Tag.Name or Tag.Pron or Tag.Adj or Tag.Noun or Tag.Prep && !Trails(words, verb.First)) fold.Add(verb.Main, verb.End, verb.Form.Ceiling(Parts.Verb, Classes.Hedge) ?? Modality.Possible);
        // "a warship believed bound for Venezuela left".
        if (clause.Relation == ClauseRelation.Participle && told == draft.Carrier && verb.Classes.Has(Classes.Hedge) && verb.End < words.Length && words[verb.End].Form.Text is "bound for" or "headed for" or "bound" or "headed" or "heading" or "en route" or "en route to" or "destined" or "destined for") fold.Add(verb.Main, verb.End, Modality.Possible);
        // "debris tentatively identified as that of a Rodong".
        if (clause.Relation == ClauseRelation.Participle && verb is { First: > 0, Form.VerbLemma: "identify" or "recognise" or "recognize" or "classify" or "name" or "attribute" } && Doubt(words, verb) is { } tentative) fold.Add(tentative, tentative + 1, Modality.Possible);
        // "vehicles whose outline matches the Buk": what a thing is known by is like it.
        if (clause is { Relation: ClauseRelation.Relative, Subject: { } mark } && verb is { Passive: false, Form.VerbLemma: "match" or "resemble" or "fit" or "mirror" or "correspond to" or "look like" } && IsMark(words[mark.Head].Form.NounLemma)) fold.Add(verb.Main, verb.End, Modality.Possible);
        if (verb.Passive) return;
        // "whose hatches match those of the Angara": told of it, which is what it is.
        if (verb.Form.VerbLemma == "look like" || (verb.Form.VerbLemma is "look" or "appear" or "seem" && verb.Classes.Has(Classes.Hedge)) || ((clause.Relation != ClauseRelation.Relative || clause.Subject is null || clause.Subject == told) && verb.Form.VerbLemma is "match" or "resemble" or "fit" or "mirror")) fold.Add(verb.Main, verb.End, Modality.Possible);
        // "a ship that is likely the Angara".
        if (clause.Relation == ClauseRelation.Relative && verb is { IsBe: true, Negated: false } && verb.End < words.Length && words[verb.End].Tag is Tag.Adv or Tag.Adj && words[verb.End].Form.Text is not ("able" or "capable") && words[verb.End].Form.Ceiling(Parts.Adv | Parts.Adj, Classes.Cue) == Modality.Possible) fold.Add(verb.End, verb.End + 1, Modality.Possible);
        // "a ship that may be the Angara was seen".
        if (clause.Relation == ClauseRelation.Relative && verb is { Modal: >= 0 } && (verb.IsBe || verb.Form.VerbLemma is "belong" or "match" or "resemble" or "correspond") && words[verb.Modal].Form.Text is "may" or "might" or "could") fold.Add(verb.Modal, verb.Modal + 1, Modality.Possible);
    }

    // The word of doubt before a participle ("tentatively identified"); null without one.
    private static int? Doubt(ReadOnlySpan<Word> words, VerbGroup verb)
    {
        for (var i = verb.First - 1; i <= verb.Main; i++)
        {
            if (words[i].Tag == Tag.Adv && words[i].Form.Ceiling(Parts.Adv, Classes.Cue) == Modality.Possible) return i;
        }

        return null;
    }

    // ", believed to be of Chinese make,": told beside it.
    private static bool Trails(ReadOnlySpan<Word> words, int verb) => verb > 0 && words[verb - 1].Tag is Tag.Comma or Tag.Pause or Tag.Open;
}
