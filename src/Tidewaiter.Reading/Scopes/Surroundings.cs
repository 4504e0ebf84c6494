using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <summary>
/// What the words around a claim leave of it where the clause tree does not carry a cue down to it: nouns above gerunds and participles ("on the verge of
/// receiving", "reports of Iran sending"), conditions and comparisons.
/// </summary>
internal static class Surroundings
{
    // Between the talks and who they are about.
    private const int MostBetween = 12;

    /// <summary>Folds what stands around the claim.</summary>
    public static void Fold(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        Hearsay.Fold(words, draft, sentence, fold);
        Doubts.Fold(words, draft, sentence, fold);
        Reservations.Fold(words, draft, sentence, fold);
        Suspicions.Fold(words, draft, sentence, fold);
        Wishes.Fold(words, draft, sentence, fold);
        Verdicts.Fold(words, draft, sentence, fold);
        SharedCues.Fold(words, draft, sentence.First, fold);
        Voices.Fold(words, draft, sentence, fold);
        Remarks.Fold(words, draft, sentence, fold);
        Conjectures.Fold(words, draft, sentence, fold);
        Schemes.Fold(words, draft, sentence, fold);
        var clause = draft.Clause;
        for (var depth = 0; clause.Parent is { } parent && depth < 64; clause = parent, depth++)
        {
            if (ScopeStage.IsRemark(words, clause, parent)) break;
            Above(words, clause, parent, fold);
        }

        if (draft.Clause is { Verb: { } doing } told && (told.Subject ?? told.Antecedent) is { } doer && doer.End == doing.First && words[doing.Main].Form.Forms.Has(VerbForms.Ing)) Named(words, doer, fold);
        Inverted(words, draft.Clause, sentence, fold);
        foreach (var other in sentence.Clauses)
        {
            if (other.Verb is not { } verb) continue;
            if (other == draft.Clause) continue;
            if (!fold.Taken) Comparison(words, draft, verb, fold);
            Telling(words, draft, other, verb, fold);
            Doubts.Likeness(words, draft, other, verb, fold);
            Documented(words, draft, other, verb, fold);
        }

        Pictured(words, draft.Clause, fold);
        Accounts(words, draft, sentence, fold);
    }

    private static void Above(ReadOnlySpan<Word> words, Clause clause, Clause parent, Commitment fold)
    {
        switch (clause.Relation)
        {
            case ClauseRelation.Gerund when clause.Marker >= 0:
                Gerund(words, clause.Marker, fold);
                OnWhat(words, clause.Marker, parent, fold);
                // "faces accusations from Kyiv of sending": who accuses stands between.
                if (clause.Subject is { IsPronoun: false } account && account.Classes.Has(Classes.Account) && account.First < clause.Marker) ScopeStage.Accused(words, account, parent, fold);
                Included(words, parent, fold);
                break;
            case ClauseRelation.Gerund:
                Included(words, parent, fold);
                break;
            // "the list likely excludes systems that are shipped in secret": what a doubt governs is doubted with all that tells it apart.
            case ClauseRelation.Relative when !clause.Aside && parent.Verb is { } vague && clause.Antecedent is { } governed && parent.Objects.Contains(governed):
                Doubted(words, vague, fold);
                break;
            // "appears to rest on remarks of officials who boast of giving them": as sure as what it seems to rest on.
            case ClauseRelation.Relative when !clause.Aside && parent is { Relation: ClauseRelation.Infinitive, Parent.Verb: { } seeming } && seeming.Classes.Has(Classes.Hedge):
                fold.Add(seeming.Main, seeming.End, seeming.Form.Ceiling(Parts.Verb, Classes.Hedge) ?? Modality.Possible);
                break;
            case ClauseRelation.Participle when clause.Antecedent is { } noun:
                foreach (var cue in Holding(parent, noun)) Cue(words, cue, fold);
                foreach (var holder in (ReadOnlySpan<NounPhrase?>)[parent.Subject, parent.Objects.Count > 0 ? parent.Objects[^1] : null])
                {
                    if (holder is not null && (holder == noun ? holder.Of is not null : Reaches(holder, noun))) ScopeStage.Heard(words, holder, parent, fold);
                }

                // "Rumours swirled of Iran sending …": the subject tells it.
                if (parent.Subject is { } tale && parent.Objects.Count == 0 && noun.First > 0 && words[noun.First - 1].Form.Text is "of" or "about" or "on")
                {
                    Cue(words, tale.Head, fold);
                    ScopeStage.Heard(words, tale, parent, fold);
                }

                Named(words, noun, fold);
                if (noun.Of is not null) Cue(words, noun.Head, fold);
                if (parent.Verb is { Passive: true, Negated: false } refuted && refuted.Classes.Has(Classes.Deny)) fold.Add(refuted.Main, refuted.End, Modality.Denied);
                break;
            // "appears to have made a trip, calling at Rajin": as sure as the trip.
            case ClauseRelation.Participle when parent.Verb is { } doubt && doubt.Classes.Has(Classes.Hedge) && clause.Subject == parent.Subject:
                fold.Add(doubt.Main, doubt.End, doubt.Form.Ceiling(Parts.Verb, Classes.Hedge) ?? Modality.Possible);
                break;
            // "seems to have set out and called at Khabarovsk before it crossed the border": one guessed journey.
            case ClauseRelation.Adverbial when clause is { Marker: >= 0 and var when, Subject.IsPronoun: true } && words[when].Form.Text is "before" or "after" or "until" && Seeming(parent) is { } guess:
                fold.Add(guess.Main, guess.End, guess.Form.Ceiling(Parts.Verb, Classes.Hedge) ?? Modality.Possible);
                break;
            case ClauseRelation.Content when clause.Governor is null && parent.Subject is { } told:
                // "Rumours swirled that …".
                Cue(words, told.Head, fold);
                break;
            case ClauseRelation.Infinitive when parent.Verb is { } verb:
                Infinitive(words, clause, parent, verb, fold);
                break;
        }
    }

    // The "seems to" over an infinitive, or over one beside it.
    private static VerbGroup? Seeming(Clause clause)
    {
        var over = clause.Verb is { Form.VerbLemma: "seem" or "appear" or "seem to" or "appear to" } self ? self : clause.Relation == ClauseRelation.Infinitive ? clause.Parent?.Verb : clause.Sibling is { Relation: ClauseRelation.Infinitive } beside ? beside.Parent?.Verb : null;
        return over is { Negated: false, Form.VerbLemma: "seem" or "appear" or "seem to" or "appear to" } ? over : null;
    }

    // "the agreement includes sending aircraft": what is agreed on is still to be done.
    private static void Included(ReadOnlySpan<Word> words, Clause around, Commitment fold)
    {
        if (around is not { Verb.Form.VerbLemma: "include" or "involve" or "cover" or "comprise" or "contain" or "envisage" or "foresee", Subject: { } pact }) return;
        Cue(words, pact.Head, fold);
        for (var part = pact.Of; part is not null; part = part.Of) Cue(words, part.Head, fold);
    }

    private static void Doubted(ReadOnlySpan<Word> words, VerbGroup verb, Commitment fold)
    {
        for (var i = Math.Max(0, verb.First - 1); i < verb.Main; i++)
        {
            if (words[i].Tag == Tag.Adv && words[i].Form.Ceiling(Parts.Adv, Classes.Cue) is { } ceiling) fold.Add(i, i + 1, ceiling);
        }
    }

    // "brokered a deal between the two to deliver medicine": what was agreed, not what was done.
    private static void Agreed(ReadOnlySpan<Word> words, Clause around, int before, Commitment fold)
    {
        foreach (var noun in around.Objects)
        {
            if (noun.First < before && words[noun.Head].Form.Ceiling(Parts.Noun, Classes.Cue) is Modality.Planned) fold.Add(noun.Head, noun.Head + 1, Modality.Planned);
        }
    }

    private static void Gerund(ReadOnlySpan<Word> words, int prep, Commitment fold)
    {
        var marker = words[prep].Form.Text;
        if (marker is "far from" || (marker == "from" && prep > 0 && words[prep - 1].Form.Text is "far" or "short")) fold.Add(prep, prep + 1, Modality.Denied);
        if (marker is "close to" or "nearer to" or "closer to" || (marker == "to" && prep > 0 && words[prep - 1].Form.Text is "close" or "closer" or "committed" or "itself" or "themselves" or "himself" or "herself")) fold.Add(prep, prep + 1, Modality.Planned);
        if (prep > 0 && words[prep - 1].Tag is Tag.Noun or Tag.Name) Cue(words, prep - 1, fold);
    }

    // "a pact was signed with Pakistan on buying weapons": what the pact is about.
    private static void OnWhat(ReadOnlySpan<Word> words, int marker, Clause around, Commitment fold)
    {
        if (words[marker].Form.Text is not ("on" or "about" or "over")) return;
        if (around.Subject is { } pact && words[pact.Head].Form.Ceiling(Parts.Noun, Classes.Cue) == Modality.Planned) Cue(words, pact.Head, fold);
        Agreed(words, around, marker, fold);
    }

    // "no information on Russia having received": the noun before the preposition before the one who does it.
    private static void Named(ReadOnlySpan<Word> words, NounPhrase doer, Commitment fold)
    {
        var prep = doer.First - 1;
        if (prep < 1 || words[prep].Tag != Tag.Prep) return;
        // "talks between Minsk and Moscow about Belarus providing rockets"
        for (var i = prep - 1; i >= 0 && i > prep - MostBetween && words[i].Tag is not (Tag.Verb or Tag.Stop or Tag.Pause); i--)
        {
            if (words[i].Tag == Tag.Noun && words[i].Form.Ceiling(Parts.Noun, Classes.Cue) is Modality.Planned) Cue(words, i, fold);
        }

        if (words[prep - 1].Tag != Tag.Noun) return;
        Cue(words, prep - 1, fold);
        if (prep > 1 && words[prep - 2].Form.Text is "no" or "any" or "little") fold.Add(prep - 2, prep - 1, Modality.Denied);
    }

    private static void Infinitive(ReadOnlySpan<Word> words, Clause clause, Clause parent, VerbGroup verb, Commitment fold)
    {
        // "have yet to be delivered".
        if (verb.Classes.Has(Classes.Have) || verb.IsBe)
        {
            for (var i = verb.First; i < clause.Verb!.First; i++)
            {
                if (words[i].Form.Text is "yet" or "still") fold.Add(i, i + 1, Modality.Planned);
            }
        }

        if (HasTo(words, clause, parent, verb)) fold.Insist(verb.Main, clause.Verb!.First + 1, Modality.Planned);
        if (ScopeStage.IsMade(words, clause, parent)) return;
        Agreed(words, parent, clause.Verb!.First, fold);
        // "uses its companies to station workers abroad".
        if (verb.Form.VerbLemma is "use" or "employ" or "exploit" or "hire" or "contract" or "charter" && clause.Governor is null) return;
        // "arrangements to take delivery": what a noun of doing something is for has not been done; "the first ship to deliver" has.
        if (verb.Form.VerbLemma is not ("use" or "employ" or "exploit" or "charter" or "lease") && (clause.Governor ?? HeadedAt(parent, clause.Verb!.First - 1)) is { Event: null } governor && !governor.Classes.Has(Classes.Items | Classes.Carrier | Classes.Person | Classes.Party | Classes.Source) && governor.Country is null && !IsRanked(words, governor)) fold.Add(clause.Verb!.First, clause.Verb.First + 1, Modality.Planned);
        // "We are here to train".
        if (!verb.IsBe || clause.Governor is not null || parent.Objects.Count > 0) return;
        foreach (var word in parent.Modifiers)
        {
            if (IsRank(words[word].Form.Text) || (words[word].Form.Text == "able" && (words[verb.Main].Form.Text is "was" or "were" or "been" || clause.Verb.Form.VerbLemma is "confirm" or "reveal" or "disclose" or "report" or "announce" or "verify" or "say"))) return;
        }

        fold.Add(clause.Verb!.First, clause.Verb.First + 1, Modality.Planned);
    }

    // "has to be returned", "ruled that the oil had to go back"; but "the ship had to turn back" is told as done.
    private static bool HasTo(ReadOnlySpan<Word> words, Clause clause, Clause around, VerbGroup verb) =>
        verb is { Negated: false } && verb.Classes.Has(Classes.Have) && clause.Verb!.First == verb.End && around.Objects.Count == 0 &&
        (words[verb.Main].Form.Text is "has" or "have" || around is { Relation: ClauseRelation.Content, Parent.Verb.Form.VerbLemma: "rule" or "order" or "decree" or "decide" or "demand" or "insist" or "agree" });

    private static NounPhrase? HeadedAt(Clause clause, int word)
    {
        foreach (var noun in clause.Objects)
        {
            if (noun.Head == word) return noun;
        }

        return null;
    }

    private static bool IsRanked(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        for (var i = noun.First; i <= noun.Head && i < words.Length; i++)
        {
            if (IsRank(words[i].Form.Text)) return true;
        }

        return false;
    }

    private static bool IsRank(string word) => word is "first" or "second" or "third" or "last" or "latest" or "only" or "largest" or "next" or "quick" or "slow";

    // "Had Iran sent missiles, sanctions would have followed."
    private static void Inverted(ReadOnlySpan<Word> words, Clause clause, ClauseBuilder sentence, Commitment fold)
    {
        for (var around = clause; around is not null; around = around.Parent)
        {
            if (around.Subject is not { } subject || subject.First == 0) continue;
            var before = words[subject.First - 1];
            if (before.Form.Text is not ("had" or "were" or "should") || !before.Capital) continue;
            foreach (var other in sentence.Clauses)
            {
                if (other.Verb is { Modal: >= 0 } && other != around) fold.Add(subject.First - 1, subject.First, Modality.Possible);
            }
        }
    }

    // "looks like", "sounds as if": what it looks like need not be.
    private static void Comparison(ReadOnlySpan<Word> words, Draft draft, VerbGroup verb, Commitment fold)
    {
        var head = draft.Nominal?.Head ?? draft.Clause.Verb?.Main ?? draft.Clause.First;
        if (verb.End < words.Length && head > verb.End && verb.Form.VerbLemma is "look" or "seem" or "sound" or "feel" && words[verb.End].Form.Text is "like" or "as") fold.Add(verb.Main, verb.End + 1, Modality.Possible);
    }

    // "described how the ship delivered rifles", "as Kyiv put it".
    private static void Telling(ReadOnlySpan<Word> words, Draft draft, Clause clause, VerbGroup verb, Commitment fold)
    {
        var first = draft.Clause.Subject?.First ?? draft.Clause.First;
        if (first > 0 && words[first - 1].Form.Text == "how" && verb.End == first - 1 && verb.Classes.Has(Classes.Say | Classes.Show)) fold.Say(clause.Subject, verb.Main, verb.End, Modality.Reported);
        if (clause.Marker >= 0 && words[clause.Marker].Form.Text == "as" && verb.Form.VerbLemma is "put" or "tell" or "see" or "describe" && verb.End < words.Length && words[verb.End].Form.Text == "it") fold.Say(clause.Subject, verb.Main, verb.End, Modality.Reported);
    }

    // "the voyages, documented by a panel, brought": told of what the claim is about.
    private static void Documented(ReadOnlySpan<Word> words, Draft draft, Clause clause, VerbGroup verb, Commitment fold)
    {
        // "described as a fishing boat", "reported missing": what it is taken for, and nothing of the event.
        if (IsTakenFor(words, clause, verb)) return;
        if (clause is { Relation: ClauseRelation.Participle, Antecedent: { } told } && verb is { Passive: true, Negated: false, Form.VerbLemma: "document" or "report" or "describe" or "record" or "log" or "detail" } && (told == draft.Item || told == draft.Carrier || told == draft.Nominal)) fold.Say(ScopeStage.Agent(words, clause), verb.Main, verb.End, Modality.Reported);
    }

    private static bool IsTakenFor(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        if (verb.End < words.Length && words[verb.End].Form.Text is "missing" or "lost" or "sunk" or "empty" or "stolen" or "damaged") return true;
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text == "as") return true;
        }

        return false;
    }

    // "was seen at the pier in a satellite image": the picture says so.
    private static void Pictured(ReadOnlySpan<Word> words, Clause clause, Commitment fold)
    {
        // "In the images, taken on Monday, five railcars are seen travelling".
        if (clause is { Relation: ClauseRelation.Gerund or ClauseRelation.Participle, Antecedent: null, Parent: { Verb: { Passive: true } seen } around } && seen.Classes.Has(Classes.Sight)) Pictured(words, around, fold);
        if (clause is { Relation: ClauseRelation.Main, Sibling: { Subject: null, Relation: ClauseRelation.Main } fronted, Verb: { Passive: true } shown } && shown.Classes.Has(Classes.Sight)) Pictured(words, fronted, fold);
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text is "in" or "on" && complement.Noun is { Event: null } picture && !(picture.Determiner >= 0 && words[picture.Determiner].Form.Text is "any" or "no" or "each" or "every") && (complement.Prep == 0 || words[complement.Prep - 1].Form.Text != "than") && picture.Classes.Has(Classes.Source) && words[picture.Head].Form.NounLemma is { } lemma && (lemma.EndsWith("image", StringComparison.Ordinal) || lemma.EndsWith("imagery", StringComparison.Ordinal) || lemma.EndsWith("photo", StringComparison.Ordinal) || lemma.EndsWith("photograph", StringComparison.Ordinal) || lemma.EndsWith("picture", StringComparison.Ordinal) || lemma.EndsWith("footage", StringComparison.Ordinal) || lemma.EndsWith("video", StringComparison.Ordinal))) fold.Say(picture, picture.Head, picture.Head + 1, Modality.Reported);
        }
    }

    // "by Kyiv's account", "in Kyiv's telling".
    private static void Accounts(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        foreach (var clause in sentence.Clauses)
        {
            foreach (var complement in clause.Preps)
            {
                if (complement.Noun == draft.Nominal || words[complement.Prep].Form.Text is not ("by" or "in" or "on") || (complement.Noun.Determiner >= 0 && words[complement.Noun.Determiner].Form.Text is "our" or "my")) continue;
                // "in the view of the panel", and not "in view of the camera".
                if (complement.Noun is { Determiner: < 0, Possessor: null } && words[complement.Prep].Form.Text == "on") continue;
                if (complement.Noun is { Possessor: null, Of: { } of } && words[complement.Prep].Form.Text is "in" or "on" && !ScopeStage.IsTeller(words, of)) continue;
                if (complement.Noun.Classes.Has(Classes.Telling)) fold.Say(complement.Noun.Possessor ?? complement.Noun.Of ?? (ScopeStage.IsSomebodys(words, complement.Noun) ? complement.Noun : null), complement.Noun.Head, complement.Noun.Head + 1, Modality.Reported);
            }
        }
    }

    // The heads of the nouns that hold a noun in an "of" phrase or before a preposition: "reports of Iran sending", "reports about missiles sent".
    private static IEnumerable<int> Holding(Clause clause, NounPhrase noun)
    {
        var holders = new List<NounPhrase>(clause.Objects);
        if (clause.Subject is { } subject) holders.Add(subject);
        foreach (var complement in clause.Preps) holders.Add(complement.Noun);
        foreach (var holder in holders)
        {
            for (var outer = holder; outer is not null && outer != noun; outer = outer.Of)
            {
                if (outer.Of is { } of && Reaches(of, noun)) yield return outer.Head;
            }
        }

        foreach (var complement in clause.Preps)
        {
            if (complement.Noun != noun && complement.Noun.Of != noun) continue;
            foreach (var holder in holders)
            {
                if (holder.End == complement.Prep) yield return holder.Head;
            }
        }
    }

    internal static bool Reaches(NounPhrase from, NounPhrase noun)
    {
        for (var part = from; part is not null; part = part.Of)
        {
            for (var member = part; member is not null; member = member.Next)
            {
                if (member == noun) return true;
            }
        }

        return false;
    }

    private static void Cue(ReadOnlySpan<Word> words, int head, Commitment fold)
    {
        if (words[head].Form.NounClasses.Has(Classes.Cue) && words[head].Form.Ceiling(Parts.Noun, Classes.Cue) is { } ceiling) fold.Add(head, head + 1, ceiling);
    }
}
