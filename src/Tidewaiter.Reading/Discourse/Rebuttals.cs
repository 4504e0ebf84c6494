using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Discourse;

/// <summary>
/// Finds clauses that deny with a word that points back and no name of what was said: "rejects that", "calls this nonsense", "there is no proof of it",
/// "none of this is true". What they deny was said just before.
/// </summary>
internal static class Rebuttals
{
    // What may stand between a word and what is said of it.
    private const int Reach = 8;

    /// <summary>The clause that denies and who denies, or null.</summary>
    public static (Clause Clause, NounPhrase? Source)? Find(ReadOnlySpan<Word> words, ClauseBuilder sentence)
    {
        foreach (var clause in sentence.Clauses)
        {
            if (clause.Verb is not { } verb || clause.Relation is ClauseRelation.Relative or ClauseRelation.Infinitive || IsConditional(words, clause)) continue;
            // "neither confirmed nor denied it".
            if (verb.First > 0 && words[verb.First - 1].Form.Text is "nor" or "neither") continue;
            if (verb is { Passive: false, Negated: false, Modal: < 0 } && clause.Subject is not null && (IsRejected(words, clause, verb) || IsCalledFalse(words, verb) || IsWavedAway(words, clause, verb))) return (clause, clause.Subject);
            if (IsUnaware(words, verb) || IsUndone(words, verb) || IsGroundless(words, clause, verb) || IsUnconfirmed(words, verb) || IsUntrue(words, clause, verb)) return (clause, Teller(words, clause, sentence));
        }

        return null;
    }

    // "if that is false", "whether this is true"
    private static bool IsConditional(ReadOnlySpan<Word> words, Clause clause) => clause.Marker >= 0 && words[clause.Marker].Form.Text is "if" or "whether" or "unless";

    // "rejects that", "dismissed it in May", "rejected that report", "denies any such deal", "denied that this had happened".
    private static bool IsRejected(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        if (verb.Form.VerbLemma is not ("deny" or "reject" or "dismiss" or "dispute" or "refute" or "contest" or "rebut" or "rubbish" or "repudiate") || verb.End + 1 >= words.Length) return false;
        if (PointsBack(words, verb.End, out _) || (words[verb.End].Form.Text == "any" && words[verb.End + 1].Form.Text == "such")) return true;
        return clause.Children.Exists(static child => child is { Relation: ClauseRelation.Content, Verb.Form.VerbLemma: "happen" or "occur" or "take place", Subject.IsPronoun: true });
    }

    // "calls that nonsense", "called that part of the story completely wrong".
    private static bool IsCalledFalse(ReadOnlySpan<Word> words, VerbGroup verb)
    {
        if (!verb.Classes.Has(Classes.Label) || verb.End >= words.Length || words[verb.End].Form.Text is not ("that" or "this" or "it" or "these" or "those" or "them" or "such")) return false;
        for (var i = verb.End + 1; i < words.Length && i <= verb.End + Reach && words[i].Tag is not (Tag.Stop or Tag.Break or Tag.Pause or Tag.Verb); i++)
        {
            if (words[i].Form.Ceiling(Parts.Adj | Parts.Noun, Classes.Cue) is Modality.Denied || (words[i].Form.NounLemma is "rumour" or "rumor" or "gossip" && i > verb.End)) return true;
        }

        return false;
    }

    // "waved the reports away", "brushed them aside as a fake".
    private static bool IsWavedAway(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        if (verb.Form.VerbLemma is not ("wave" or "brush" or "shrug" or "laugh" or "swat" or "sweep" or "push" or "cast" or "toss") || clause.Objects.Count == 0 || !(clause.Objects[0].IsPronoun || words[clause.Objects[0].Head].Form.NounClasses.Has(Classes.Account))) return false;
        var end = clause.Objects[0].End;
        return end < words.Length && words[end].Form.Text is "away" or "aside" or "off" or "away as" or "aside as";
    }

    // "knows of no such deliveries", "knew nothing of it", "has no knowledge of any such order".
    private static bool IsUnaware(ReadOnlySpan<Word> words, VerbGroup verb)
    {
        var next = verb.End;
        if (next + 3 >= words.Length || verb is { Passive: true } or { Modal: >= 0 }) return false;
        if (verb.Form.VerbLemma == "know" && words[next].Form.Text == "nothing" && words[next + 1].Form.Text is "of" or "about") return PointsBack(words, next + 2, out _);
        if (verb.Form.VerbLemma is "know" or "be aware" && words[next].Form.Text == "of" && words[next + 1].Form.Text == "no" && words[next + 2].Form.Text == "such") return true;
        return verb.Classes.Has(Classes.Have) && words[next].Form.Text == "no" && words[next + 1].Form.Text is "knowledge" or "record" && words[next + 2].Form.Text == "of" && (words[next + 3].Form.Text is "any such" or "such" || (words[next + 3].Form.Text == "any" && next + 4 < words.Length && words[next + 4].Form.Text == "such") || PointsBack(words, next + 3, out _));
    }

    // "did nothing of the kind", "had done no such thing".
    private static bool IsUndone(ReadOnlySpan<Word> words, VerbGroup verb)
    {
        var next = verb.End < words.Length && words[verb.End].Tag is not (Tag.Det or Tag.Pron) ? verb.End + 1 : verb.End;
        if (next + 2 >= words.Length || words[verb.Main].Form.Text is not ("did" or "had" or "has" or "does")) return false;
        return (words[next].Form.Text == "no" && words[next + 1].Form.Text == "such" && (words[verb.Main].Form.Text != "has" || words[next + 2].Form.Text == "thing")) || (words[next].Form.Text == "nothing" && words[next + 1].Form.Text == "of" && words[next + 2].Form.Text == "the");
    }

    // "there is no proof of this", "said there was no truth in the report", "has seen nothing to substantiate it".
    private static bool IsGroundless(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        for (var i = Math.Min(verb.First, clause.Subject?.First ?? verb.First); i + 2 < words.Length && i < verb.End + Reach && words[i].Tag is not (Tag.Stop or Tag.Break or Tag.Pause or Tag.Comma); i++)
        {
            if (words[i].Form.Text == "nothing") return IsBorneOut(words, i + 1);
            if (words[i].Form.Text is not "no") continue;
            var ground = i + 1;
            while (ground + 1 < words.Length && words[ground].Tag == Tag.Adj) ground++;
            return (verb.IsBe || verb.Classes.Has(Classes.Have | Classes.Sight) || verb.Form.VerbLemma is "find" or "see" or "know")
                && words[ground].Form.NounLemma is "evidence" or "proof" or "truth" or "basis" or "substance" or "foundation" or "sign" or "indication" or "confirmation" or "trace"
                && ground + 2 < words.Length && words[ground + 1].Form.Text is "of" or "for" or "in" or "to" && (PointsBack(words, ground + 2, out _) || IsAnyDeed(words, ground + 2) || (words[ground + 2].Form.Text == "any" && PointsBack(words, ground + 3, out _)));
        }

        return false;
    }

    // "no evidence of a transfer.", "no sign of any shipment, it said".
    private static bool IsAnyDeed(ReadOnlySpan<Word> words, int at) => words[at].Form.Text is "a" or "any" && at + 2 < words.Length && words[at + 1].Form.Event is not null && words[at + 2].Tag is Tag.Stop or Tag.Break or Tag.Comma or Tag.Pause or Tag.Quote;

    // "nothing to substantiate it", "nothing that proves it", "nothing he had seen bore this out".
    private static bool IsBorneOut(ReadOnlySpan<Word> words, int first)
    {
        for (var i = first; i + 1 < words.Length && i < first + Reach && words[i].Tag is not (Tag.Stop or Tag.Break or Tag.Pause or Tag.Comma); i++)
        {
            if (words[i].Form.VerbLemma is "substantiate" or "prove" or "support" or "confirm" or "corroborate" or "bear" or "bear out" or "back" or "indicate" or "suggest") return PointsBack(words, i + 1, out _);
        }

        return false;
    }

    // "could not confirm this".
    private static bool IsUnconfirmed(ReadOnlySpan<Word> words, VerbGroup verb) => verb is { Negated: true, Passive: false, Modal: >= 0, Form.VerbLemma: "confirm" } && PointsBack(words, verb.End, out var bare) && bare;

    // "None of this is true", "That is false", "the story was made up".
    private static bool IsUntrue(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        if (verb.Modal >= 0) return false;
        // "That is false": read as a clause of what is said.
        if (clause.Subject is not { } told) return verb is { IsBe: true, Negated: false, First: > 0 } && clause.Parent is null && words[verb.First - 1].Form.Text == "that" && verb.End < words.Length && words[verb.End].Form.Ceiling(Parts.Adj | Parts.Noun, Classes.Cue) is Modality.Denied;
        var head = words[told.First].Form.Text;
        if (verb is { Passive: true, Negated: false, Form.VerbLemma: "make up" } && words[told.Head].Form.NounClasses.Has(Classes.Account)) return verb.End >= words.Length || words[verb.End].Tag != Tag.Prep || words[verb.End].Form.Text is "by" or "from";
        if (!verb.IsBe || verb.End >= words.Length) return false;
        var none = head == "none" && told.End - told.First <= 3;
        var next = verb.End;
        while (next + 1 < words.Length && words[next].Tag is Tag.Adv or Tag.Det) next++;
        if (none || (verb.Negated && head is "this" or "that")) return words[next].Form.Text is "true" or "correct" or "accurate" or "so";
        return !verb.Negated && head is "this" or "that" && told.End == told.First + 1 && words[next].Form.Ceiling(Parts.Adj | Parts.Noun, Classes.Cue) is Modality.Denied && (next + 1 >= words.Length || words[next + 1].Tag is not (Tag.Noun or Tag.Name or Tag.To));
    }

    // A word that stands for what was said and for nothing else: "that.", "it in May", "this report".
    internal static bool PointsBack(ReadOnlySpan<Word> words, int at, out bool bare)
    {
        bare = true;
        if (at >= words.Length || words[at].Form.Text is not ("that" or "this" or "it" or "these" or "those" or "them" or "the" or "such" or "any such")) return false;
        var next = at + 1;
        while (next + 1 < words.Length && (words[next].Tag == Tag.Adj || (next == at + 1 && words[next].Form.Text is "a" or "an"))) next++;
        // "no sign of such a transfer", "of any such deliveries", "of any such deal".
        if (words[at].Form.Text is "such" or "any such" && next < words.Length && (words[next].Form.Event is not null || words[next].Form.NounLemma is "deal" or "trade" or "thing")) (bare, next) = (false, next + 1);
        else if (next < words.Length && words[next].Form.NounClasses.Has(Classes.Account))
        {
            bare = false;
            next++;
        }
        else if (words[at].Form.Text is "the" or "such" or "any such")
        {
            return false;
        }

        return next >= words.Length || words[next].Tag is Tag.Stop or Tag.Break or Tag.Comma or Tag.Pause or Tag.Quote or Tag.Close or Tag.Conj or Tag.Time or Tag.Adv or Tag.Sub || (words[next].Tag == Tag.Prep && words[next].Form.Text is not ("of" or "about")) || words[next].Form.Text is "out" or "up" or "as";
    }

    internal static NounPhrase? Teller(ReadOnlySpan<Word> words, Clause clause, ClauseBuilder sentence)
    {
        for (var around = clause.Parent; around is not null; around = around.Parent)
        {
            if (around.Verb is { Passive: false } said && said.Classes.Has(Classes.Say)) return around.Subject;
        }

        foreach (var attribution in sentence.Attributions)
        {
            if (attribution.Source is { } source) return source;
        }

        return clause.Subject is { IsPronoun: false, Event: null } own && clause.Verb is { IsBe: false } && !words[own.Head].Form.NounClasses.Has(Classes.Account) && words[own.First].Form.Text is not ("nothing" or "none") ? own : null;
    }
}
