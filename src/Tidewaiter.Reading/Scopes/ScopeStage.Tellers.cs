using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <content>Who tells without a verb of saying: "we know that …", "the ministry is aware that …", "we have seen them deliver …".</content>
internal static partial class ScopeStage
{
    // "We know that …", "officials remain confident that …": what somebody knows or is sure of is told by him.
    private static void Attitude(ReadOnlySpan<Word> words, Clause parent, VerbGroup verb, Commitment fold)
    {
        // "It is far from certain that …".
        if (verb.IsBe && verb.End < words.Length && words[verb.End].Form.Text is "far" or "far from" or "hardly" or "barely") fold.Add(verb.End, verb.End + 1, Modality.Possible);
        if (parent.Subject is not { } teller || !IsTeller(words, teller)) return;
        if (verb is { Passive: false, Negated: false, Form.VerbLemma: "know" or "understand" or "hear" or "learn" or "see" } && IsFirstPerson(words, teller)) fold.Say(teller, verb.Main, verb.End, Modality.Reported);
        foreach (var word in parent.Modifiers)
        {
            if (words[word].Form.Ceiling(Parts.Adj, Classes.Say) is { } ceiling) fold.Say(teller, word, word + 1, ceiling);
        }

        // "are concerned that …", "remain convinced that …": a participle for the adjective.
        if (verb.Form.Ceiling(Parts.Adj, Classes.Say) is { } attitude && verb.Form.Forms.Has(VerbForms.Participle)) fold.Say(teller, verb.Main, verb.End, attitude);
    }

    // "The shells delivered last year show how much Moscow needs them": goods tell nobody of their delivery.
    private static bool IsOfSubject(Clause clause, Clause parent) => clause.Antecedent is { } told && parent is { Subject: { } subject, Verb: { Passive: false } } && (told == subject || Contains(subject, told)) && !subject.Classes.Has(Classes.Source | Classes.Cue);

    internal static void Accused(ReadOnlySpan<Word> words, NounPhrase account, Clause parent, Commitment fold)
    {
        NounCue(words, account, fold);
        Account(words, account, parent, fold);
    }

    internal static bool IsTeller(ReadOnlySpan<Word> words, NounPhrase? noun) => noun is not null && (noun.IsPronoun ? IsOneWhoTells(words, noun) : noun.Event is null && (noun.Country is not null || noun.IsName || noun.Classes.Has(Classes.Source | Classes.Person | Classes.Party)));

    private static bool IsOneWhoTells(ReadOnlySpan<Word> words, NounPhrase noun) => noun.IsPronoun && words[noun.Head].Form.Text is "we" or "i" or "he" or "she" or "they";

    /// <summary>"his words", "its count": whose they are is told by a pronoun.</summary>
    internal static bool IsSomebodys(ReadOnlySpan<Word> words, NounPhrase noun) => noun is { IsPronoun: false, Possessor: null, Of: null, Determiner: >= 0 } && noun.Classes.Has(Classes.Telling | Classes.Account) && words[noun.Determiner].Form.Text is "his" or "her" or "its" or "their";

    internal static bool IsFirstPerson(ReadOnlySpan<Word> words, NounPhrase noun) => noun.IsPronoun && words[noun.Head].Form.Text is "we" or "i" or "us" or "me";

    // "We can confirm that …": who can, does.
    private static bool IsDisclosure(ReadOnlySpan<Word> words, VerbGroup verb) => verb is { Negated: false, Passive: false, Form.VerbLemma: "confirm" or "reveal" or "disclose" or "report" or "announce" or "verify" } && words[verb.Modal].Form.Text == "can";

    // "could be seen at the pier", "from the hill one can see the cruiser": what can be seen is there, unless it is to be seen later.
    private static bool IsInView(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence)
    {
        if (draft is not { Kind: ClaimKind.Sighting, Nominal: null, Clause.Verb: { Modal: >= 0, Negated: false, Perfect: false, Form.VerbLemma: "see" or "spot" or "observe" or "glimpse" or "make out" or "count" } verb } || words[verb.Modal].Form.Text is not ("can" or "could")) return false;
        for (var i = verb.End; i < sentence.End && words[i].Tag is not (Tag.Comma or Tag.Pause); i++)
        {
            if (words[i].Form.Text is "as" or "by" or "before" or "soon" or "if" or "once" or "when" or "that" or "how" or "why" or "where" or "whether" || sentence.Source(i) is "next" or "tomorrow" or "coming" || (words[i].Tag == Tag.Time && (sentence.Source(i).Contains("next", StringComparison.OrdinalIgnoreCase) || sentence.Source(i).Contains("coming", StringComparison.OrdinalIgnoreCase)))) return false;
        }

        return true;
    }

    // "The Times reported, citing two officials": those cited stand behind the one who reports.
    private static void Cited(ReadOnlySpan<Word> words, ClauseBuilder sentence, Commitment fold)
    {
        foreach (var attribution in sentence.Attributions)
        {
            if (ClauseBuilder.IsCiting(words[attribution.Cue].Form.Text)) fold.Say(attribution.Source, attribution.Cue, attribution.Cue + 1, Modality.Reported);
        }

        foreach (var clause in sentence.Clauses)
        {
            if (clause.Verb is not { Ing: true, Form.VerbLemma: "cite" or "quote" or "reference" or "refer to" } verb || clause.Objects.Count == 0) continue;
            var cited = clause.Objects[^1];
            if (!(cited.Classes.Has(Classes.Source | Classes.Person) || cited.Country is not null)) continue;
            fold.Say(cited, verb.Main, verb.End, Modality.Reported);
            if (clause.Parent is { Verb: { Passive: false, Negated: false } reporting, Subject: { IsPronoun: false } reporter } && reporting.Classes.Has(Classes.Say) && IsTeller(words, reporter)) fold.Say(reporter, reporting.Main, reporting.End, Modality.Reported);
        }
    }
}
