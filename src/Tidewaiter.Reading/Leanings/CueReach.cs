using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Leanings;

/// <summary>Whether a word of doubt, denial or planning bears on the word that tells an event: it governs its own clause and what hangs in that, and nothing beside.</summary>
internal static class CueReach
{
    // An adverb this near before what it is said of needs no clause to show it.
    private const int Close = 4;

    // Times and places between "and" and the subject behind it: ", and in March of that year officials said".
    private const int MostAhead = 8;

    /// <summary>False where the cue stands in another clause that does not govern the trigger's: "…, and no date has been set", "a boat whose course is thought to …".</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">All its words.</param>
    /// <param name="first">First word of the sentence.</param>
    /// <param name="sentence">Its clauses, and who says so.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="trigger">What tells the event.</param>
    public static bool Reaches(string text, ReadOnlySpan<Word> words, int first, ClauseBuilder sentence, int cue, in Trigger trigger)
    {
        var clauses = sentence.Clauses;
        // "have markings that are consistent with"
        if (words[cue].Form.Text is "consistent with" or "similar to") return true;
        // "shows what appear to be shells", "take to be"
        if (cue == trigger.Word || cue == trigger.Word + 1 || words[cue].Form.Text.StartsWith("what ", StringComparison.Ordinal) || Of(clauses, cue) is not { } own) return true;
        if (own == trigger.Clause) return !IsOfMember(words, cue) && (cue < trigger.Word || !IsOfOther(words, cue));
        // "probably came from Sudan and went to one of the governments": of both.
        if (words[cue].Tag == Tag.Adv && trigger.Clause.Sibling == own && trigger.Clause.Subject == own.Subject && own.Verb is { } shared && cue < shared.Main) return true;
        if (words[cue].Tag == Tag.Adv && cue < trigger.Word && words[cue + 1].Tag is Tag.Verb or Tag.Aux && IsOneClause(words, cue, trigger.Word)) return true;
        if (IsRowOfAims(words, cue, trigger.Word)) return true;
        if (IsClose(words, cue, trigger.Word) || SharesSubject(own, trigger)) return true;
        if (Child(trigger.Clause, own) is not null) return IsGoverned(words, trigger.Clause, own);
        if (Child(own, trigger.Clause) is { } child) return IsToldWith(words, sentence, child, cue, trigger);
        if (cue > trigger.Word && trigger.Clause is { Relation: ClauseRelation.Participle, Parent: { } shown, Antecedent: { } image } && shown.Subject == image && Child(own, shown) is not null) return shown.Verb?.Classes.Has(Classes.Show) == true;
        // "That shells were delivered has not been shown", and what stands before a colon or in front of the trigger without a break.
        if (cue > trigger.Word) return IsSaying(sentence, cue) || IsGuess(words, cue) || IsVerdict(words, trigger.Word, cue) || (words[first].Tag == Tag.That && !IsBroken(words, trigger.Word, cue));
        return words[cue].Form.Text == "if" || IsSpelledOut(text, words, cue, trigger) || !IsBroken(words, cue, trigger.Word);
    }

    /// <summary>False where a word of saying stands in a clause that tells of something else: "a bank said to hold accounts", "a town where Kyiv says ten fell", "…, and the minister accused Chad".</summary>
    /// <param name="words">All words of the text.</param>
    /// <param name="sentence">The clauses of the sentence, and who says so.</param>
    /// <param name="cue">The word of saying.</param>
    /// <param name="trigger">What tells the event.</param>
    public static bool IsHeard(ReadOnlySpan<Word> words, ClauseBuilder sentence, int cue, in Trigger trigger)
    {
        if (words[cue].Tag is not (Tag.Verb or Tag.Adj) || cue == trigger.Word || IsSaying(sentence, cue)) return true;
        var own = Having(sentence.Clauses, cue);
        if (own is null || own == trigger.Clause || Child(trigger.Clause, own) is not null) return true;
        for (var clause = own; clause is not null && clause != trigger.Clause; clause = clause.Parent)
        {
            if (IsOfAnother(words, clause, cue, trigger)) return false;
            if (clause.Parent is null) return !IsSetBeside(words, clause, trigger.Word);
        }

        return true;
    }

    // The clause of whose verb it is the word.
    private static Clause? Having(IReadOnlyList<Clause> clauses, int word)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Verb is { } verb && word >= verb.First && word < verb.End) return clauses[i];
        }

        return null;
    }

    // A clause that tells of a noun which is no account and not the event, or stands in contrast: "…, which is said to run banks", "…, while Kyiv says that …".
    private static bool IsOfAnother(ReadOnlySpan<Word> words, Clause clause, int cue, in Trigger trigger)
    {
        if (clause is { Relation: ClauseRelation.Adverbial, Marker: >= 0 and var marker }) return cue > trigger.Word && words[marker].Form.Text is "while" or "whereas" or "although" or "though";
        if (clause.Antecedent is not { } told || told.Classes.Has(Classes.Source | Classes.Cue | Classes.Account | Classes.Telling) || (trigger.Noun is { } noun && noun.Head >= told.First && noun.Head < told.End)) return false;
        if (clause.Relation == ClauseRelation.Relative) return clause.Verb is { Passive: false } or { Form.VerbLemma: "say" or "accuse" or "allege" or "believe" };
        return clause.Relation == ClauseRelation.Participle && (words[cue].Form.VerbLemma == "accuse" || (cue + 1 < words.Length && words[cue + 1].Tag == Tag.To));
    }

    // "Troops followed the drones, and the minister said …", "…; experts hold that …": a sentence of its own behind the event.
    private static bool IsSetBeside(ReadOnlySpan<Word> words, Clause clause, int told)
    {
        var first = clause.Subject?.First ?? clause.Verb?.First ?? clause.First;
        for (var i = first - 1; i > told && i > first - MostAhead && words[i].Tag is not (Tag.Verb or Tag.Aux or Tag.Quote); i--)
        {
            if (words[i].Tag == Tag.Pause || (words[i].Tag == Tag.Conj && words[i - 1].Tag is Tag.Comma && words[i].Form.Text is "and" or "but")) return true;
        }

        return false;
    }

    // The clause whose own word it is: of its verb, its adverbs and phrases, or the innermost that it stands in.
    private static Clause? Of(IReadOnlyList<Clause> clauses, int word)
    {
        Clause? around = null;
        Clause? phrased = null;
        var shortest = int.MaxValue;
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            if (clause.Marker == word || (clause.Verb is { } verb && word >= verb.First && word < verb.End) || clause.Modifiers.Contains(word)) return clause;
            if (Length(clause, word) is var length && length < shortest) (phrased, shortest) = (clause, length);
            if (clause.First <= word && (around is null || word < clause.End || word >= around.End)) around = clause;
        }

        return phrased ?? around;
    }

    // Words of the shortest phrase of a clause that a word belongs to.
    private static int Length(Clause clause, int word)
    {
        var shortest = clause.Subject is { } subject && subject.First >= clause.First ? Length(subject, word) : int.MaxValue;
        foreach (var noun in clause.Objects) shortest = Math.Min(shortest, Length(noun, word));
        foreach (var complement in clause.Preps) shortest = Math.Min(shortest, Length(complement.Noun, word));
        return shortest;
    }

    private static int Length(NounPhrase noun, int word) => word >= noun.First && word < noun.End ? noun.End - noun.First : int.MaxValue;

    // The clause between: the one below the upper clause on the way down to the lower; null when the lower does not hang in it.
    private static Clause? Child(Clause lower, Clause upper)
    {
        for (var clause = lower; clause.Parent is { } parent; clause = parent)
        {
            if (parent == upper) return clause;
        }

        return null;
    }

    // What hangs in the clause of the cue is governed by it; not what goes beside it: "might help, since America gave …", "will go, said X as he wrapped up a trip".
    private static bool IsGoverned(ReadOnlySpan<Word> words, Clause lower, Clause upper)
    {
        for (var clause = lower; clause != upper && clause.Parent is { } parent; clause = parent)
        {
            if (clause is { Relation: ClauseRelation.Adverbial, Marker: >= 0 } && words[clause.Marker].Form.Text is "though" or "although" or "while" or "whereas" or "when" or "as" or "since" or "before" or "after" or "because" or "until" or "till" or "once" or "but") return false;
        }

        return true;
    }

    // What hangs in the clause of the trigger says nothing of it, unless it is what the trigger says, its condition, or tells of the trigger's own noun or its subject.
    private static bool IsToldWith(ReadOnlySpan<Word> words, ClauseBuilder sentence, Clause child, int cue, in Trigger trigger)
    {
        if (words[cue].Form.Text is "if" or "unless" || IsSaying(sentence, cue)) return true;
        // "tried to send relays to a customer"
        if (child.Relation == ClauseRelation.Infinitive && cue < trigger.Word && !IsBroken(words, cue, trigger.Word)) return true;
        // "shows guns that the army wants to buy": what is told of them is a plan.
        if (child.Relation == ClauseRelation.Relative && words[cue].Tag == Tag.Verb && words[cue].Form.VerbClasses.Has(Classes.Plan)) return true;
        if (trigger.Noun is { } noun) return child is { Relation: ClauseRelation.Participle, Antecedent: { } told } && told.Head == noun.Head;
        // "a number that could belong to an Il-76 was seen"
        if (cue < trigger.Word) return child is { Relation: ClauseRelation.Participle or ClauseRelation.Relative, Antecedent: { } doer } && !(child.Relation == ClauseRelation.Relative && child.Aside) && trigger.Clause.Subject is { } subject && doer.First >= subject.First && doer.Head < subject.End;
        return trigger.Clause.Verb is { } verb && verb.Classes.Has(Classes.Say | Classes.Show | Classes.Label | Classes.Topic) && child.Relation is not (ClauseRelation.Relative or ClauseRelation.Participle);
    }

    // "guns and possibly men were sent": one of several.
    private static bool IsOfMember(ReadOnlySpan<Word> words, int cue) => cue > 0 && cue + 1 < words.Length && words[cue].Tag == Tag.Adv && words[cue - 1].Tag == Tag.Conj && words[cue - 1].Form.Text == "and" && words[cue + 1].Tag is Tag.Noun or Tag.Name or Tag.Adj or Tag.Number;

    // "a ship of unclear nationality", "gave out false positions", "the presence but not the number", "food and perhaps parts": of what stands behind the trigger, not of the trigger.
    private static bool IsOfOther(ReadOnlySpan<Word> words, int cue)
    {
        if (cue + 1 < words.Length && words[cue].Tag == Tag.Adj && words[cue + 1].Tag is Tag.Noun or Tag.Name) return true;
        return words[cue - 1].Tag == Tag.Conj && words[cue].Tag is Tag.Neg or Tag.Adv or Tag.Det && words[cue - 1].Form.Text is "but" or "and";
    }

    // "A hatch was open, and the crates may have gone", "that it was for show cannot be ruled out": what may be so behind the event is mostly what it is taken for.
    private static bool IsGuess(ReadOnlySpan<Word> words, int cue) => words[cue].Tag == Tag.Modal && (words[cue].Form.Text is "may" or "might" or "could" || (cue + 2 < words.Length && (words[cue + 1].Form.VerbClasses.Has(Classes.Deny) || words[cue + 2].Form.VerbClasses.Has(Classes.Deny))));

    // "said that the firm had sold them, and that this was a lie"
    private static bool IsVerdict(ReadOnlySpan<Word> words, int trigger, int cue)
    {
        for (var i = trigger + 1; i < cue; i++)
        {
            if (words[i].Tag == Tag.Pause) return false;
        }

        return words[cue].Tag == Tag.Noun && words[cue].Form.Ceiling(Parts.Noun, Classes.Cue) == Modality.Denied;
    }

    // ", pictures might show", ", officials could not confirm": of who says so.
    private static bool IsSaying(ClauseBuilder sentence, int cue)
    {
        foreach (var attribution in sentence.Attributions)
        {
            if (cue >= attribution.First - 1 && cue <= attribution.End) return true;
        }

        return false;
    }

    // "likely boxes brought in from Russia"
    private static bool IsClose(ReadOnlySpan<Word> words, int cue, int trigger) => cue < trigger && trigger - cue < Close && words[cue].Tag is Tag.Adv or Tag.Adj && !IsBroken(words, cue, trigger);

    // "said that jet trainers belonged to the package and would soon come": of the same thing.
    private static bool SharesSubject(Clause own, in Trigger trigger) => trigger.Noun is { } noun && own.Subject is { } subject && subject == trigger.Clause.Subject && noun.Head >= subject.First && noun.Head < subject.End;

    // "hopes to be paid with arms: warplanes, armour", "has been rumoured: that …": what stands behind the colon spells out what is in doubt.
    private static bool IsSpelledOut(string text, ReadOnlySpan<Word> words, int cue, in Trigger trigger)
    {
        for (var i = cue + 1; i < trigger.Word; i++)
        {
            if (words[i].Tag == Tag.Pause && text[words[i].Start] == ':') return words[cue].Tag != Tag.Neg && words[cue].Tag != Tag.Det && (trigger.Noun is not null || words[i + 1].Tag == Tag.That);
        }

        return false;
    }

    // "tried to send pumps and valves to a buyer", "means to put them in, or have them back up the fight": what is tried or meant goes on past "and" and "or" until another verb is told.
    private static bool IsRowOfAims(ReadOnlySpan<Word> words, int cue, int trigger)
    {
        var to = words[cue].Form.Text.EndsWith(" to", StringComparison.Ordinal) ? cue : cue + 1;
        if (cue >= trigger || to + 1 >= words.Length || (to > cue && words[to].Tag != Tag.To) || words[to + 1].Tag is not (Tag.Verb or Tag.Aux) || !(words[cue].Form.VerbClasses.Has(Classes.Plan) || words[cue].Form.VerbLemma is "mean" or "mean to")) return false;
        for (var i = to + 2; i < trigger; i++)
        {
            if (words[i].Tag is Tag.Pause or Tag.Stop or Tag.Quote or Tag.Sub or Tag.That or Tag.Wh) return false;
            // "or have them back up the fight"
            var goesOn = words[i].Tag == Tag.Conj && words[i].Form.Text is "and" or "or" && words[i + 1].Tag is Tag.Verb or Tag.Aux && words[i + 1].Form.Forms.Has(VerbForms.Base);
            if (words[i].Tag == Tag.Comma && !(words[i + 1].Form.Text is "and" or "or" && words[i + 2].Form.Forms.Has(VerbForms.Base))) return false;
            if (words[i].Tag == Tag.Verb && words[i - 1].Tag is Tag.Noun or Tag.Name && words[i].Form.Forms.Has(VerbForms.Third | VerbForms.Past) && !words[i].Form.Forms.Has(VerbForms.Base)) return false;
        }

        return true;
    }

    // "probably came from Sudan and went to one of the two governments"
    private static bool IsOneClause(ReadOnlySpan<Word> words, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (words[i].Tag is Tag.Comma or Tag.Pause or Tag.Quote or Tag.That or Tag.Wh or Tag.Sub or Tag.Pron) return false;
        }

        return true;
    }

    private static bool IsBroken(ReadOnlySpan<Word> words, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (words[i].Tag is Tag.Comma or Tag.Pause or Tag.Conj or Tag.Quote) return true;
        }

        return false;
    }
}
