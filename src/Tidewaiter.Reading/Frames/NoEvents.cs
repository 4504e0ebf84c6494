using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <summary>Drafts that tell of no event (rule 6 of what one claim is): what is ruled, required of all, made hard, asked about or supposed.</summary>
internal static partial class NoEvents
{
    private const int MostAbove = 8;

    /// <summary>Whether what stands around the draft makes it a rule, a supposition or a question, and no event.</summary>
    public static bool Is(ReadOnlySpan<Word> words, Draft draft)
    {
        if (draft.IsNoEvent) return true;
        if (draft.Nominal is { } noun && (IsRuled(words, noun) || IsGoverned(words, draft.Clause, noun))) return true;
        if (draft is { Kind: ClaimKind.Training, Nominal: { } course } && IsStudy(words, course)) return true;
        var clause = draft.Clause;
        if (draft.Nominal is null && (IsHabit(words, draft, clause) || IsOfEvery(words, clause) || IsWhoever(words, draft, clause) || IsAnybody(words, clause) || IsNorm(words, draft, clause) || IsUntrue(words, draft, clause) || IsLeftOpen(words, clause) || IsKnownBy(words, draft, clause) || IsQuestion(words, clause))) return true;
        for (var depth = 0; depth < MostAbove; depth++)
        {
            if (clause.Parent is { } saying && (IsNeither(words, clause, saying) || IsUnsaid(words, clause, saying))) return true;
            if (IsSupposed(words, clause) || IsLaw(words, clause) || IsBidden(words, clause) || IsObliged(words, clause) || IsForbidden(clause) || (draft.Nominal is null && (IsHampered(words, clause) || IsMeasuredOut(words, clause) || IsRequired(words, clause) || IsWhoever(words, clause)))) return true;
            // "if talk of plans to send weapons is true": what a noun governs is supposed with nothing.
            if (clause is not { Parent: { } parent, Relation: ClauseRelation.Infinitive or ClauseRelation.Gerund, Governor: null } || (clause.Antecedent is { } governed && governed != parent.Subject)) return false;
            clause = parent;
        }

        return false;
    }

    // "a university course", "a language course": studies, and no training.
    private static bool IsStudy(ReadOnlySpan<Word> words, NounPhrase course) => course.Head > course.CoreFirst && words[course.Head - 1].Form.Text is "university" or "college" or "language" or "degree" or "school" or "english" or "russian-language" or "online" or "academic" or "postgraduate" or "undergraduate" or "cookery" or "golf";

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

    // "intends to end imports of gas", "has allowed sales of the chips", "phases out purchases of oil": trade as a state governs it.
    private static bool IsGoverned(ReadOnlySpan<Word> words, Clause clause, NounPhrase noun) => noun is { Event: ClaimKind.Transfer, Quantity: < 0, Possessor: null } && !(noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "its" or "their" or "his" or "her" or "these" or "those" or "such") && clause.Verb is { Passive: false } verb && verb.Form.VerbClasses.Has(Classes.Norm) && clause.Objects.Contains(noun);

    // "He sells medical equipment", "those who provide bunkers", "a trader that ships oil": what somebody of no name or state does for a living; "a firm that loads coal at Mariupol": by which it is known.
    private static bool IsHabit(ReadOnlySpan<Word> words, Draft draft, Clause clause)
    {
        if (clause is not { Verb: { Passive: false, Modal: < 0, Negated: false } verb, Subject: { } subject } || verb.First != verb.Main || verb.Form.Forms.Has(VerbForms.Past) || !(verb.Form.Forms.Has(VerbForms.Third) || (clause.Relation != ClauseRelation.Infinitive && !verb.Ing))) return false;
        // "Batteries go into many things", "China takes nine tenths of the crude": goods on no carrier that come from nowhere.
        if (draft is { Kind: ClaimKind.Movement, Carrier: null, From: null, Via: null } && !verb.IsBe && clause.Times.Count == 0 && clause.Relation is not (ClauseRelation.Infinitive or ClauseRelation.Gerund or ClauseRelation.Participle)) return true;
        // "An egg costs 1,200 kyats": what such things cost.
        if (draft is { Kind: ClaimKind.Estimate, Rule: "estimate/money" }) return verb.Form.VerbLemma == "cost" && subject is { Determiner: >= 0 } sold && words[sold.Determiner].Form.Text is "a" or "an" && !sold.Classes.Has(Classes.Workers | Classes.Troops);
        if (clause.Relation is not (ClauseRelation.Main or ClauseRelation.Relative)) return false;
        if (draft.Kind is ClaimKind.Movement or ClaimKind.Labour) return clause.Relation == ClauseRelation.Relative && verb.Form.Forms.Has(VerbForms.Third) && (draft.From is null || draft.To is null) && clause.Times.Count == 0 && draft.Rule.EndsWith("/relative-active", StringComparison.Ordinal);
        if (draft.Kind != ClaimKind.Transfer || (draft.Supplier is not null && draft.Recipient is not null) || draft.SupplierWord >= 0 || (draft.Supplier ?? draft.Recipient) != subject || draft.Carrier is not null || draft.To is not null || draft.From is not null) return false;
        if (subject.IsPronoun) return words[subject.Head].Form.Text is "he" or "she" or "i" or "one" or "those" or "somebody" or "someone" or "everyone" or "everybody" or "nobody" or "who";
        return subject is { Country: null, IsName: false, Nationality: < 0, Named: null } && subject.Possessor?.Country is null && (draft.Item is not { Nationality: >= 0 });
    }

    // "neither confirmed nor denied that more had arrived": nothing is told of it.
    private static bool IsNeither(ReadOnlySpan<Word> words, Clause clause, Clause saying) => clause.Relation is ClauseRelation.Content or ClauseRelation.Gerund && saying.Verb is { First: > 0, Form.VerbLemma: "deny" or "confirm" } verb && words[verb.First - 1].Form.Text is "nor" or "neither" or "or" && IsNor(words, verb.First - 1);

    // "would not say where the dhows had been loaded", "declined to say who had bought them": what nobody says is not told.
    private static bool IsUnsaid(ReadOnlySpan<Word> words, Clause clause, Clause saying)
    {
        if (clause is not { Relation: ClauseRelation.Relative, Antecedent: null, Marker: >= 0 and var asks } || words[asks].Tag != Tag.Wh || saying.Verb is not { } verb || asks > verb.End + 1 || !verb.Classes.Has(Classes.Say)) return false;
        return verb.Negated || (saying is { Relation: ClauseRelation.Infinitive, Parent.Verb: { Negated: false, Form.VerbLemma: "decline" or "refuse" } });
    }

    private static bool IsNor(ReadOnlySpan<Word> words, int at)
    {
        for (var i = at; i >= 0 && i > at - 4; i--)
        {
            if (words[i].Form.Text is "neither" or "nor") return true;
        }

        return false;
    }

    // "Whether the guns have fired is disputed", "Asked whether more would be sent, he shrugged": left open or asked; what is "a matter of speculation" is speculated.
    private static bool IsLeftOpen(ReadOnlySpan<Word> words, Clause clause)
    {
        var around = clause;
        for (var depth = 0; around is not null && depth < MostAbove; around = around.Parent, depth++)
        {
            if (around.Marker < 0 || words[around.Marker].Form.Text is not ("whether" or "if")) continue;
            var before = around.Marker - 1;
            var asked = before >= 0 && words[before].Form.Text == "asked";
            if (!asked && (words[around.Marker].Form.Text == "if" || (before >= 0 && words[before].Tag is not (Tag.Stop or Tag.Break or Tag.Quote)))) return false;
            for (var i = around.Marker; i < words.Length && words[i].Tag is not (Tag.Stop or Tag.Break); i++)
            {
                if (words[i].Form.Ceiling(Parts.Noun | Parts.Verb, Classes.Cue | Classes.Hedge) == Modality.Speculated) return false;
            }

            return true;
        }

        return false;
    }

    // "If Iran sends missiles, Europe will answer", "even if Minsk does not send tanks": what is supposed of a day to come.
    private static bool IsSupposed(ReadOnlySpan<Word> words, Clause clause)
    {
        // "Should more batches arrive, whole brigades could be fitted out".
        if (clause is { Subject: { First: > 0 } arriving, Verb: { } fronted } && arriving.First < fronted.First && words[arriving.First - 1].Form.Text == "should" && (arriving.First == 1 || words[arriving.First - 2].Tag is Tag.Stop or Tag.Break or Tag.Comma or Tag.Quote)) return true;
        if (clause is not { Relation: ClauseRelation.Adverbial, Marker: >= 0, Verb: { Perfect: false } verb } || words[clause.Marker].Form.Text is not ("if" or "even if" or "only if" or "unless")) return false;
        return verb.Passive ? words[verb.First].Form.Text is "is" or "are" : words[verb.First].Form.Text is "do" or "does" || (verb.Modal < 0 && words[verb.First].Form.Forms is var forms && (forms.Has(VerbForms.Third) || forms.Has(VerbForms.Base)) && !forms.Has(VerbForms.Past));
    }

    // "limits the oil that the country may receive", "employing such workers amounts to a breach of the resolutions".
    private static bool IsLaw(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is { Relation: ClauseRelation.Relative, Verb.Modal: >= 0, Parent.Verb: { } limiting } && limiting.Classes.Has(Classes.Ban)) return true;
        if (clause is not { Relation: ClauseRelation.Gerund or ClauseRelation.Participle, Parent: null, Subject: null, Verb: { Ing: true } doing }) return false;
        for (var i = doing.End; i < clause.End && i < words.Length - 1; i++)
        {
            if (words[i].Form.Text is "amounts" or "amount" && words[i + 1].Form.Text == "to") return true;
            if (words[i].Form.VerbLemma is "violate" or "breach" or "contravene" or "infringe") return true;
        }

        return false;
    }

    // "Do not ship the laptop to such an address", "Never send money", "Avoid buying fuel at sea": the reader is told what to do.
    private static bool IsBidden(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Relation: ClauseRelation.Main, Subject: null, Sibling: null, Verb: { Passive: false, Infinitive: false, Ing: false, Modal: < 0, Perfect: false } verb } || !verb.Form.Forms.Has(VerbForms.Base) || verb.Form.Forms.Has(VerbForms.Past)) return false;
        var first = verb.First > 0 && words[verb.First - 1].Form.Text is "never" or "please" or "always" or "instead" ? verb.First - 1 : verb.First;
        return first == 0 || words[first - 1].Tag is Tag.Stop or Tag.Break or Tag.Quote;
    }

    // "The resolution requires states to send such workers home".
    private static bool IsObliged(ReadOnlySpan<Word> words, Clause clause) =>
        IsResolution(words, clause) || clause is { Relation: ClauseRelation.Infinitive, Parent: { Verb.Form.VerbLemma: "require" or "oblige" or "compel" or "bind" or "forbid" or "prohibit" or "call on" or "call upon", Subject: { IsPronoun: false } law } } && words[law.Head].Form.NounLemma is var rule && (rule.EndsWith("resolution", StringComparison.OrdinalIgnoreCase) || rule is "law" or "paragraph" or "treaty" or "convention" or "rule" or "regulation" or "provision" or "article" or "embargo" or "sanction" or "measure");

    // "Resolution 2397 required all states to repatriate such workers": no resolution does it itself.
    private static bool IsResolution(ReadOnlySpan<Word> words, Clause clause) => clause is { Relation: ClauseRelation.Infinitive, Subject: { IsPronoun: false } law } && words[law.Head].Form.NounLemma.EndsWith("resolution", StringComparison.OrdinalIgnoreCase);

    // "Whether the guns have fired is disputed", "Asked whether more troops were on their way": asked about, and not told.
    private static bool IsQuestion(ReadOnlySpan<Word> words, Clause clause)
    {
        var first = clause.Subject is { } subject && clause.Verb is { } verb && subject.First < verb.First ? subject.First : clause.First;
        if (first < 1 || words[first - 1].Form.Text != "whether") return false;
        if (first == 1 || words[first - 2].Tag is Tag.Stop or Tag.Break or Tag.Quote)
        {
            for (var i = first; i < words.Length && words[i].Tag is not (Tag.Stop or Tag.Break); i++)
            {
                if (words[i].Form.Text is "disputed" or "unclear" or "unknown" or "known" or "open" or "debatable" or "moot" or "irrelevant") return true;
            }
        }

        for (var i = first - 2; i >= 0 && i > first - 12 && words[i].Tag is not (Tag.Stop or Tag.Break); i--)
        {
            if (words[i].Form.Text == "asked") return i == 0 || words[i - 1].Tag is Tag.Stop or Tag.Break or Tag.Comma or Tag.Sub;
        }

        return false;
    }

    // "the busiest week since the army bombed its runway", "ammunition that Russia fires": by what a time or a thing is known.
    private static bool IsKnownBy(ReadOnlySpan<Word> words, Draft draft, Clause clause)
    {
        if (draft is not { Kind: ClaimKind.Use, Nominal: null, Item: null or { Quantity: < 0 } } || clause.Verb is not { } verb) return false;
        if (clause is { Relation: ClauseRelation.Adverbial, Marker: >= 0 }) return draft.Item is null && words[clause.Marker].Form.Text == "since";
        return clause is { Relation: ClauseRelation.Relative, Aside: false, Preps.Count: 0, Times.Count: 0 } && verb.First == verb.Main && verb.Form.Forms.Has(VerbForms.Third) && !verb.Passive;
    }

    // "fuel that it is not allowed to buy": what the law says, and nothing that happened.
    private static bool IsForbidden(Clause clause) => clause is { Relation: ClauseRelation.Infinitive, Parent.Verb: { Negated: true, Perfect: false, Form.VerbLemma: "allow" or "permit" or "authorise" or "authorize" or "entitle" } law } && (law.Passive || law.IsBe);

    // "make it harder for Tehran to sell drones", "it is difficult for Moscow to import chips".
    private static bool IsHampered(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Relation: ClauseRelation.Infinitive, Verb: { } verb }) return false;
        if (verb.First > 0 && IsHard(words[verb.First - 1].Form.Text)) return true;
        return clause.Subject is { First: > 1 } doer && doer.First < verb.First && words[doer.First - 1].Form.Text == "for" && IsHard(words[doer.First - 2].Form.Text);
    }

    private static bool IsHard(string text) => text is "hard" or "harder" or "difficult" or "impossible" or "tough" or "tougher" or "easy" or "easier" or "costly" or "costlier" or "expensive" or "risky" or "riskier" or "illegal" or "unlawful" or "tempting" or "possible" or "necessary" or "unnecessary" or "wise" or "unwise" or "foolish" or "essential" or "vital" or "cheaper" or "safer" or "simpler" or "lawful" or "legal" or "criminal" or "sensible" or "useful";

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

    // "Personnel who take part in hostilities may be listed": whoever does it.
    private static bool IsWhoever(ReadOnlySpan<Word> words, Clause clause) =>
        clause is { Relation: ClauseRelation.Relative, Times.Count: 0, Verb: { Perfect: false, Progressive: false } doing, Antecedent: { Determiner: < 0, Quantity: < 0, Nationality: < 0, Possessor: null, IsName: false, Country: null } told, Parent: { Verb: { Modal: >= 0 } verb, Subject: var ruled } } && told == ruled && !doing.Form.Forms.Has(VerbForms.Past) && words[verb.Modal].Form.Text is "must" or "shall" or "should" or "may" or "will" or "can";

    // "All cargo going to the port must be inspected", "any ship carrying arms shall be turned back".
    private static bool IsRequired(ReadOnlySpan<Word> words, Clause clause) =>
        clause is { Relation: ClauseRelation.Participle or ClauseRelation.Relative, Antecedent: { Determiner: >= 0 } told, Parent.Verb: { Modal: >= 0 } verb } && words[told.Determiner].Form.Text is "all" or "any" or "every" or "each" && words[verb.Modal].Form.Text is "must" or "shall" or "should" or "may";
}
