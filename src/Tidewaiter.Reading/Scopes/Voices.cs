using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <summary>
/// Who tells a claim in another way than by a verb of saying above it: "in its report", "trackers had it leaving", "a report by which Russia fired", "listed it among tankers that lay at", "noticed by
/// specialists", "that they were killed is the claim of the service".
/// </summary>
internal static class Voices
{
    /// <summary>Folds the tellers of the sentence.</summary>
    public static void Fold(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        InPaper(words, draft, fold);
        Noticed(words, draft, fold);
        Claimed(words, draft, sentence, fold);
        for (var clause = draft.Clause; clause.Parent is { } parent; clause = parent)
        {
            ByWhich(words, clause, fold);
            Counted(words, clause, parent, fold);
            Had(words, clause, parent, fold);
        }
    }

    // "In its report, the tankers were seen", "in his data there are 2,500 rifles": what a paper of somebody's tells.
    private static void InPaper(ReadOnlySpan<Word> words, Draft draft, Commitment fold)
    {
        for (var clause = draft.Clause; clause is not null; clause = clause.Parent)
        {
            foreach (var complement in clause.Preps)
            {
                var paper = complement.Noun;
                if (words[complement.Prep].Form.Text is not ("in" or "on") || paper == draft.To || (clause.Verb is { } verb && complement.Prep > verb.First) || !IsPaperOf(words, paper)) continue;
                fold.Say(paper.Possessor ?? paper, paper.Head, paper.Head + 1, Modality.Reported);
            }
        }
    }

    /// <summary>"its report", "the ministry's data": a paper and whose it is.</summary>
    public static bool IsPaperOf(ReadOnlySpan<Word> words, NounPhrase paper) => paper is { Event: null, IsPronoun: false } && IsPaper(words[paper.Head].Form.NounLemma)
        && (paper.Determiner >= 0 && words[paper.Determiner].Form.Text is "its" or "his" or "her" or "their" || (paper.Possessor is { } owner && ScopeStage.IsTeller(words, owner)));

    private static bool IsPaper(string? noun) => noun is "report" or "data" or "dispatch" or "statement" or "bulletin" or "letter" or "filing" or "testimony" or "briefing" or "study" or "paper" or "dossier" or "article" or "post" or "database" or "interview" or "note" or "memo" or "submission" or "book" or "diary" or "account" or "analysis";

    // "was noticed by specialists of the group": who looks on tells it.
    private static void Noticed(ReadOnlySpan<Word> words, Draft draft, Commitment fold)
    {
        if (draft is not { Kind: ClaimKind.Sighting or ClaimKind.Movement, Nominal: null, Clause.Verb: { Passive: true, Negated: false } verb } || !(verb.Classes.Has(Classes.Sight | Classes.Attest) || verb.Form.VerbLemma is "notice" or "spot" or "see" or "observe" or "photograph" or "examine" or "track" or "find")) return;
        if (ScopeStage.Agent(words, draft.Clause) is { } eye && IsOnlooker(words, eye)) fold.Say(eye, verb.Main, verb.End, Modality.Reported);
    }

    private static bool IsOnlooker(ReadOnlySpan<Word> words, NounPhrase noun) => noun is { Event: null, Country: null, IsPronoun: false } && words[noun.Head].Form.NounLemma is "specialist" or "expert" or "analyst" or "tracker" or "researcher" or "observer" or "monitor" or "journalist" or "reporter" or "resident" or "witness" or "investigator" or "correspondent";

    // "That they have been killed is the claim of the service."
    private static void Claimed(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        if (sentence.First >= words.Length || words[sentence.First].Form.Text != "that") return;
        var head = draft.Nominal?.Head ?? draft.Clause.Verb?.Main ?? draft.Clause.First;
        for (var i = head + 1; i + 2 < sentence.End; i++)
        {
            if (!words[i].Form.VerbClasses.Has(Classes.Be) || words[i + 1].Tag != Tag.Det || words[i + 2].Tag != Tag.Noun || words[i + 2].Form.Ceiling(Parts.Noun, Classes.Cue) is not { } ceiling) continue;
            fold.Say(Owner(words, sentence, i + 2), i + 2, i + 3, Modalities.Weakest(Modality.Reported, ceiling));
        }
    }

    private static NounPhrase? Owner(ReadOnlySpan<Word> words, ClauseBuilder sentence, int head)
    {
        foreach (var clause in sentence.Clauses)
        {
            foreach (var noun in clause.Objects)
            {
                if (noun.Head == head && noun.Of is { } of && ScopeStage.IsTeller(words, of)) return of;
            }
        }

        return null;
    }

    // "a report by the ministry, by which Russia fired 58 of them".
    private static void ByWhich(ReadOnlySpan<Word> words, Clause clause, Commitment fold)
    {
        if (clause.Relation != ClauseRelation.Relative) return;
        var first = clause.Subject?.First ?? clause.Verb?.First ?? clause.First;
        for (var which = first - 1; which > 1 && which > first - 3; which--)
        {
            if (words[which].Form.Text != "which" || words[which - 1].Form.Text is not ("by" or "according to")) continue;
            for (var i = which - 2; i >= 0 && i > which - 14 && words[i].Tag is not (Tag.Stop or Tag.Break or Tag.Pause or Tag.Verb); i--)
            {
                if (words[i].Tag == Tag.Noun && (words[i].Form.NounClasses.Has(Classes.Account | Classes.Telling) || IsPaper(words[i].Form.NounLemma))) fold.Say(null, which - 1, which + 1, Modality.Reported);
            }
        }
    }

    // "listed it among six tankers that lay at the jetty", "marked as the way by which arms were handed over": what is told of that is the teller's.
    private static void Counted(ReadOnlySpan<Word> words, Clause clause, Clause parent, Commitment fold)
    {
        if (clause is not { Relation: ClauseRelation.Relative or ClauseRelation.Participle, Aside: false, Antecedent: { } among } || parent is not { Verb: { Passive: false, Negated: false, Modal: < 0, Form.VerbLemma: "list" or "count" or "name" or "mark" or "identify" or "single out" or "flag" or "describe" or "put" or "place" or "point out" } verb, Subject: { } teller } || !(ScopeStage.IsTeller(words, teller) || words[teller.Head].Form.NounLemma is "officer" or "commander" or "pilot")) return;
        foreach (var complement in parent.Preps)
        {
            if (complement.Noun == among && words[complement.Prep].Form.Text is "among" or "as") fold.Say(teller, verb.Main, verb.End, Modality.Reported);
        }

        // "An officer put the weapons that passed through the base at 600 tons."
        if (verb.Form.VerbLemma is "put" or "count" && parent.Objects.Contains(among) && ScopeStage.IsReckoned(words, verb)) fold.Say(teller, verb.Main, verb.End, Modality.Reported);
    }

    // "Online trackers had the ship leaving Astrakhan."
    private static void Had(ReadOnlySpan<Word> words, Clause clause, Clause parent, Commitment fold)
    {
        if (clause is not { Relation: ClauseRelation.Participle, Verb: { Ing: true } } || parent is not { Verb: { Passive: false, Negated: false } having, Subject: { Country: null } teller } || words[having.Main].Form.Text is not ("had" or "has" or "have")) return;
        if (teller.Classes.Has(Classes.Source) || IsOnlooker(words, teller)) fold.Say(teller, having.Main, having.End, Modality.Reported);
    }
}
