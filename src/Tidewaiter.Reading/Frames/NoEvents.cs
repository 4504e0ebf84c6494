using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <summary>Drafts that tell of no event (rule 6 of what one claim is): what is ruled, required of all, made hard, asked about or supposed.</summary>
internal static class NoEvents
{
    private const int MostAbove = 8;

    /// <summary>Whether what stands around the draft makes it a rule, a supposition or a question, and no event.</summary>
    public static bool Is(ReadOnlySpan<Word> words, Draft draft)
    {
        if (draft.IsNoEvent) return true;
        if (draft.Nominal is { } noun && IsRuled(words, noun)) return true;
        var clause = draft.Clause;
        for (var depth = 0; depth < MostAbove; depth++)
        {
            if (IsSupposed(words, clause) || (draft.Nominal is null && (IsHampered(words, clause) || IsMeasuredOut(words, clause) || IsRequired(words, clause)))) return true;
            // "if talk of plans to send weapons is true": what a noun governs is supposed with nothing.
            if (clause is not { Parent: { } parent, Relation: ClauseRelation.Infinitive or ClauseRelation.Gerund, Governor: null } || (clause.Antecedent is { } governed && governed != parent.Subject)) return false;
            clause = parent;
        }

        return false;
    }

    // "a ban on the transfer of any weapon", "sanctions on its oil imports", "restrictions on the sale of fuel".
    private static bool IsRuled(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        var first = noun.Possessor is { } possessor ? Math.Min(possessor.First, noun.First) : noun.First;
        if (first < 2 || noun.Event is ClaimKind.Designation or null) return false;
        var joined = words[first - 1].Form.NounClasses.Has(Classes.Ban);
        if (!joined && words[first - 1].Form.Text is not ("on" or "against" or "over" or "to")) return false;
        var rule = words[joined ? first - 1 : first - 2].Form;
        return rule.NounClasses.Has(Classes.Ban) || rule.Event == ClaimKind.Designation;
    }

    // "If Iran sends missiles, Europe will answer", "even if Minsk does not send tanks": what is supposed of a day to come.
    private static bool IsSupposed(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Relation: ClauseRelation.Adverbial, Marker: >= 0, Verb: { Perfect: false } verb } || words[clause.Marker].Form.Text is not ("if" or "even if" or "only if" or "unless")) return false;
        return verb.Passive ? words[verb.First].Form.Text is "is" or "are" : words[verb.First].Form.Text is "do" or "does" || (verb.Modal < 0 && words[verb.First].Form.Forms is var forms && (forms.Has(VerbForms.Third) || forms.Has(VerbForms.Base)) && !forms.Has(VerbForms.Past));
    }

    // "make it harder for Tehran to sell drones", "it is difficult for Moscow to import chips".
    private static bool IsHampered(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Relation: ClauseRelation.Infinitive, Verb: { } verb }) return false;
        if (verb.First > 0 && IsHard(words[verb.First - 1].Form.Text)) return true;
        return clause.Subject is { First: > 1 } doer && doer.First < verb.First && words[doer.First - 1].Form.Text == "for" && IsHard(words[doer.First - 2].Form.Text);
    }

    private static bool IsHard(string text) => text is "hard" or "harder" or "difficult" or "impossible" or "tough" or "tougher" or "easy" or "easier" or "costly" or "costlier" or "expensive" or "risky" or "riskier" or "illegal" or "unlawful";

    // "how quickly the shells are delivered will decide": the event is not told, its measure is asked for.
    private static bool IsMeasuredOut(ReadOnlySpan<Word> words, Clause clause)
    {
        var first = clause.Subject is { } subject && clause.Verb is { } verb && subject.First < verb.First ? subject.First : clause.Verb?.First ?? clause.First;
        for (var i = first; i >= 0 && i >= first - 2; i--)
        {
            if (words[i].Form.Text == "how") return i + 1 < words.Length && words[i + 1].Form.Text is "fast" or "quickly" or "soon" or "rapidly" or "swiftly" or "easily" or "often" or "far" or "readily";
        }

        return false;
    }

    // "All cargo going to the port must be inspected", "any ship carrying arms shall be turned back".
    private static bool IsRequired(ReadOnlySpan<Word> words, Clause clause) =>
        clause is { Relation: ClauseRelation.Participle or ClauseRelation.Relative, Antecedent: { Determiner: >= 0 } told, Parent.Verb: { Modal: >= 0 } verb } && words[told.Determiner].Form.Text is "all" or "any" or "every" or "each" && words[verb.Modal].Form.Text is "must" or "shall" or "should" or "may";
}
