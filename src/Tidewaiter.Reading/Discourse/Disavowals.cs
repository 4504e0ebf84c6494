using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Discourse;

/// <summary>
/// Finds clauses that deny in a word or two what was said just before: "A hoax, the Kremlin said", "his spokesman says no", "experts doubt that",
/// "nobody has shown any proof", "was not familiar with the case".
/// </summary>
internal static class Disavowals
{
    // Words between a word that denies and who says it.
    private const int FarthestSpeech = 12;

    /// <summary>The clause that denies and who denies, or null.</summary>
    public static (Clause Clause, NounPhrase? Source)? Find(ReadOnlySpan<Word> words, ClauseBuilder sentence)
    {
        foreach (var said in sentence.Attributions)
        {
            if (sentence.Clauses.Count > 0 && said is { Source: not null, Relay: false } && HoaxSaid(words, said.Cue) >= 0) return (sentence.Clauses[0], said.Source);
        }

        foreach (var clause in sentence.Clauses)
        {
            if (clause.Verb is not { } verb || clause.Relation is ClauseRelation.Relative or ClauseRelation.Infinitive or ClauseRelation.Adverbial) continue;
            if (clause.Subject is { IsPronoun: false } && (IsSaidNo(words, verb) || IsDisowned(words, clause, verb))) return (clause, clause.Subject);
            if (verb is { Passive: false } && verb.Classes.Has(Classes.Say) && HoaxSaid(words, verb.First) is >= 0 and var hoax) return (clause, Speaker(words, clause, hoax));
            if (clause.Subject is not null && IsDoubted(words, clause, verb)) return (clause, clause.Subject.IsPronoun ? Rebuttals.Teller(words, clause, sentence) : clause.Subject);
            if (IsUnproven(words, clause, verb)) return (clause, null);
            if (IsUnfamiliar(words, verb) || IsUncorroborated(words, verb)) return (clause, Rebuttals.Teller(words, clause, sentence));
        }

        return null;
    }

    // "A hoax, the Kremlin said of the matter", "'Nonsense,' said the minister": nothing but the word stands before who says it. The word, or -1.
    private static int HoaxSaid(ReadOnlySpan<Word> words, int speech)
    {
        var at = speech - 1;
        while (at > 0 && words[at].Tag is not Tag.Comma) at--;
        while (at > 0 && words[at].Tag is Tag.Comma or Tag.Quote) at--;
        if (at < 0 || speech - at > FarthestSpeech || words[at].Form.Ceiling(Parts.Noun, Classes.Cue) is not Modality.Denied) return -1;
        var first = at;
        while (first > 0 && words[first - 1].Tag is Tag.Det or Tag.Adj or Tag.Quote) first--;
        return first == 0 || words[first - 1].Tag is Tag.Stop or Tag.Break || words[first].LineStart ? at : -1;
    }

    // Who says it: the subject of the verb, unless the word before was taken for it.
    private static NounPhrase? Speaker(ReadOnlySpan<Word> words, Clause clause, int hoax)
    {
        if (clause.Subject is { } subject && subject.First > hoax) return subject;
        var before = clause.Verb!.First - 1;
        return clause.Subject?.Named ?? clause.Subject?.Next ?? (before > hoax && words[before].Country is not null ? NounPhrase.OfState(words, before) : null);
    }

    // "denied that it had anything to do with the load", "deny that any arms deal exists", "denied an attack took place".
    private static bool IsDisowned(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        if (verb is { Passive: true } or { Negated: true } or { Modal: >= 0 } || !verb.Classes.Has(Classes.Deny)) return false;
        foreach (var child in clause.Children)
        {
            if (child is not { Relation: ClauseRelation.Content, Verb: { Negated: false } said }) continue;
            if (said.Classes.Has(Classes.Have) && child.Objects is [{ } share, ..] && words[share.Head].Form.Text is "anything" or "part" or "role" or "hand") return true;
            if (said.Form.VerbLemma is "exist" or "take place" or "happen" or "occur" && child.Subject is { } deed && (deed.Event is not null || deed.IsPronoun)) return true;
        }

        return false;
    }

    // "The president's spokesman says no."
    private static bool IsSaidNo(ReadOnlySpan<Word> words, VerbGroup verb) =>
        verb is { Passive: false, Negated: false, Modal: < 0, Form.VerbLemma: "say" } && verb.End + 1 < words.Length && words[verb.End].Form.Text == "no" && words[verb.End + 1].Tag is Tag.Stop or Tag.Break or Tag.Comma or Tag.Pause;

    // "Experts doubt that.", "We do not think that this has taken place".
    private static bool IsDoubted(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        if (verb is { Passive: true } or { Modal: >= 0 } || verb.End >= words.Length) return false;
        if (verb is { Negated: false, Form.VerbLemma: "doubt" }) return Rebuttals.PointsBack(words, verb.End, out _);
        if (verb is not { Negated: true, Form.VerbLemma: "think" or "believe" }) return false;
        return clause.Children.Exists(static child => child is { Relation: ClauseRelation.Content, Verb: { Negated: false, Form.VerbLemma: "happen" or "occur" or "take place" }, Subject.IsPronoun: true });
    }

    // "nobody has shown any proof", "has never produced evidence"; "has not shown proof of payment" tells of something else.
    private static bool IsUnproven(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        if (verb.Form.VerbLemma is not ("show" or "produce" or "present" or "offer" or "provide" or "publish" or "supply" or "give") || verb.Modal >= 0) return false;
        var nobody = clause.Subject is { } subject && words[subject.First].Form.Text is "nobody" or "no one" or "noone" or "no" or "none";
        if (!nobody && !verb.Negated && !IsNever(words, clause)) return false;
        foreach (var noun in clause.Objects)
        {
            // "did not publish its evidence": who has told it keeps how he knows.
            if (words[noun.Head].Form.NounLemma is "proof" or "evidence" && noun is { Of: null, Possessor: null } && words[noun.First].Form.Text is not ("its" or "their" or "his" or "her") && words[Math.Max(noun.First - 1, 0)].Form.Text is not ("its" or "their" or "his" or "her") && (noun.End >= words.Length || words[noun.End].Tag is Tag.Stop or Tag.Break or Tag.Comma or Tag.Quote or Tag.Pause or Tag.Conj)) return true;
        }

        return false;
    }

    // "never do they show it"
    private static bool IsNever(ReadOnlySpan<Word> words, Clause clause)
    {
        for (var i = Math.Max(clause.First - 2, 0); i < clause.Verb!.First; i++)
        {
            if (words[i].Form.Text == "never") return true;
        }

        return false;
    }

    // "wasn't familiar with the case", "did not know about the matter", "had no information on it".
    private static bool IsUnfamiliar(ReadOnlySpan<Word> words, VerbGroup verb)
    {
        var next = verb.End;
        if (next + 3 >= words.Length || verb is { Passive: true } or { Modal: >= 0 }) return false;
        if (verb is { IsBe: true, Negated: true } && words[next].Form.Text is "familiar" or "aware" && words[next + 1].Form.Text is "with" or "of") return IsAffair(words, next + 2);
        if (verb is { IsBe: true, Negated: false } && words[next].Form.Text is "unfamiliar" or "unaware" && words[next + 1].Form.Text is "with" or "of") return IsAffair(words, next + 2);
        if (verb is { Negated: true, Form.VerbLemma: "know" } && words[next].Form.Text is "of" or "about") return IsAffair(words, next + 1);
        return verb.Classes.Has(Classes.Have) && words[next].Form.Text == "no" && words[next + 1].Form.Text == "information" && words[next + 2].Form.Text is "on" or "about" && IsAffair(words, next + 3);
    }

    // "could not corroborate this"; what a newsroom could not verify it does not deny.
    private static bool IsUncorroborated(ReadOnlySpan<Word> words, VerbGroup verb) => verb is { Negated: true, Passive: false, Modal: >= 0, Form.VerbLemma: "corroborate" } && verb.End < words.Length && Rebuttals.PointsBack(words, verb.End, out _);

    // "it.", "the case", "such a matter".
    private static bool IsAffair(ReadOnlySpan<Word> words, int at)
    {
        if (Rebuttals.PointsBack(words, at, out _)) return true;
        return at + 1 < words.Length && words[at].Form.Text is "the" or "this" or "that" or "any such" or "such" && words[at + 1].Form.NounLemma is "case" or "matter" or "incident" or "shipment" or "deal";
    }
}
