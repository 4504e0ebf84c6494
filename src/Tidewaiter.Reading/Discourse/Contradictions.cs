using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Discourse;

/// <summary>
/// Finds clauses that deny what was said before by what is not there to bear it out: "found no evidence of such voyages", "knows nothing of any shipment", "denies that any remain", "says that is untrue",
/// "no such group has arrived".
/// </summary>
internal static class Contradictions
{
    // What may stand between a word and what is said of it.
    private const int Reach = 8;

    /// <summary>The clause that denies and who denies, or null.</summary>
    public static (Clause Clause, NounPhrase? Source)? Find(ReadOnlySpan<Word> words, ClauseBuilder sentence)
    {
        foreach (var clause in sentence.Clauses)
        {
            if (clause.Verb is not { } verb || verb.End >= words.Length || (clause.Marker >= 0 && words[clause.Marker].Form.Text is "if" or "whether" or "unless")) continue;
            if (clause.Relation == ClauseRelation.Relative)
            {
                if (IsAside(words, clause, verb)) return (clause, clause.Subject);
                continue;
            }

            if (verb.First > 0 && words[verb.First - 1].Form.Text is "nor" or "neither") continue;
            if (IsDisowned(words, clause, verb)) return (clause, clause.Subject);
            if (IsBaseless(words, clause, verb) || IsUnknown(words, verb) || IsUnconfirmed(words, clause, verb) || IsFalse(words, clause, verb) || IsUnseen(words, clause, verb) || IsNoSuch(words, clause, verb)) return (clause, Rebuttals.Teller(words, clause, sentence));
        }

        return null;
    }

    /// <summary>True for a sentence that denies what it has just told: "…, a claim for which we have seen no evidence", "…, an accusation that Abu Dhabi called absurd".</summary>
    public static bool HasAside(ReadOnlySpan<Word> words, List<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            if (clause is { Relation: ClauseRelation.Relative, Verb: { } verb } && IsAside(words, clause, verb)) return true;
        }

        return false;
    }

    /// <summary>True for a clause that takes back what its own sentence has just told: "…, but found no evidence for this".</summary>
    public static bool IsBehindBut(ReadOnlySpan<Word> words, Clause clause)
    {
        var first = Math.Min(clause.First, clause.Subject is { } subject && subject.First > clause.Sibling!.First ? subject.First : clause.First);
        if (clause.Subject == clause.Sibling!.Subject) first = clause.Verb!.First;
        return first > 0 && (words[first - 1].Form.Text is "but" or "though" or "although" or "yet" || words[first].Form.Text is "but" or "yet") && IsBaseless(words, clause, clause.Verb!);
    }

    private static bool IsAside(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        if (verb.Negated || clause.Antecedent is not { First: > 0 } told || words[told.First - 1].Tag is not (Tag.Comma or Tag.Pause) || !words[told.Head].Form.NounClasses.Has(Classes.Account)) return false;
        if (verb.Classes.Has(Classes.Label) && verb.End < words.Length) return IsFalsehood(words, verb.End);
        return IsGround(words, verb.End, out _) && (verb.Classes.Has(Classes.Have | Classes.Sight) || verb.IsBe || verb.Form.VerbLemma == "find");
    }

    // "has denied hiring any", "denies that any remain", "denied having anything to do with it", "denied any deployment".
    private static bool IsDisowned(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        if (verb is { Passive: true } or { Negated: true } or { Modal: >= 0 } || clause.Subject is null || !verb.Classes.Has(Classes.Deny) || verb.Classes.Has(Classes.Ban) || verb.Form.VerbLemma is "refuse" or "decline" or "fail" or "stop" or "cease" or "halt" or "rule out") return false;
        if (words[verb.End].Form.Text is "any" or "any such" && IsDeed(words, verb.End)) return true;
        foreach (var child in clause.Children)
        {
            if (child is { Relation: ClauseRelation.Content, Verb: { Negated: false }, Subject: { } some } && some.End == some.First + 1 && words[some.First].Form.Text is "any" or "anything") return true;
            if (child is not { Relation: ClauseRelation.Gerund, Verb: { Negated: false }, Objects: [{ } thing, ..] }) continue;
            if (thing.End == thing.First + 1 && words[thing.First].Form.Text is "any" or "one" or "it" or "them" or "anyone" or "anything" or "this") return true;
        }

        return false;
    }

    // "found no evidence of such voyages", "has no record of the flight", "nothing to confirm the Darfur route".
    private static bool IsBaseless(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        if (verb.Modal >= 0 && words[verb.Modal].Form.Text is not ("can" or "could")) return false;
        if (!(verb.IsBe || verb.Classes.Has(Classes.Have | Classes.Sight) || verb.Form.VerbLemma is "find" or "see" or "know" or "contain" or "receive" or "obtain" or "hold" or "hear" or "show" or "possess")) return false;
        var first = Math.Min(verb.First, clause.Subject?.First ?? verb.First);
        for (var i = first; i + 2 < words.Length && i < verb.End + Reach && words[i].Tag is not (Tag.Stop or Tag.Break or Tag.Pause); i++)
        {
            if (words[i].Form.Text == "nothing") return IsBorneOut(words, i + 1);
            if (!IsGround(words, i, out var next)) continue;
            // "seen no evidence so far of", "no sign yet of".
            while (next + 1 < words.Length && words[next].Tag == Tag.Adv && words[next].Form.Text is not ("of" or "for")) next++;
            // "no indication that such a purchase had been made", "no sign that this had happened".
            if (next + 3 < words.Length && words[next].Form.Text == "that") return (words[next + 1].Form.Text is "such" or "any such" && IsDeed(words, next + 1)) || (words[next + 1].Form.Text is "this" or "it" && words[next + 3].Form.VerbLemma is "happen" or "occur");
            return next + 1 < words.Length && words[next].Form.Text is "of" or "for" or "on" or "about" or "in" or "to" && (Rebuttals.PointsBack(words, next + 1, out _) || IsDeed(words, next + 1));
        }

        return false;
    }

    // "no evidence", "no firm proof", "no knowledge".
    private static bool IsGround(ReadOnlySpan<Word> words, int at, out int end)
    {
        end = at + 1;
        if (at >= words.Length) return false;
        if (words[at].Form.Text == "no evidence") return true;
        if (words[at].Form.Text != "no") return false;
        while (end + 1 < words.Length && end < at + 3 && words[end].Tag == Tag.Adj) end++;
        return end < words.Length && words[end++].Form.NounLemma is "evidence" or "proof" or "truth" or "basis" or "substance" or "foundation" or "sign" or "indication" or "confirmation" or "trace" or "information" or "record" or "knowledge" or "hint" or "word";
    }

    // "nothing to confirm the Darfur route", "nothing to suggest that this took place".
    private static bool IsBorneOut(ReadOnlySpan<Word> words, int first)
    {
        for (var i = first; i + 2 < words.Length && i < first + Reach && words[i].Tag is not (Tag.Stop or Tag.Break or Tag.Pause or Tag.Comma); i++)
        {
            if (words[i].Form.VerbLemma is not ("substantiate" or "prove" or "support" or "confirm" or "corroborate" or "bear out" or "back" or "back up" or "indicate" or "suggest")) continue;
            if (Rebuttals.PointsBack(words, i + 1, out _)) return true;
            if (words[i + 1].Form.Text == "that") return words[i + 2].Form.Text is "this" or "it" or "that" && i + 3 < words.Length && words[i + 3].Form.VerbLemma is "happen" or "occur" or "take place" or "be";
            return words[i].Form.VerbLemma is not ("suggest" or "indicate") && words[i + 1].Form.Text == "the" && IsShort(words, i + 2);
        }

        return false;
    }

    // "Darfur route.": two or three words and the sentence ends.
    private static bool IsShort(ReadOnlySpan<Word> words, int at)
    {
        var end = at;
        while (end < words.Length && end < at + 3 && words[end].Tag is Tag.Noun or Tag.Name or Tag.Adj) end++;
        return end > at && (end >= words.Length || words[end].Tag is Tag.Stop or Tag.Break or Tag.Comma or Tag.Quote);
    }

    // "knows nothing of any shipment", "unaware of any such move", "has heard nothing of the sort".
    private static bool IsUnknown(ReadOnlySpan<Word> words, VerbGroup verb)
    {
        var next = verb.End;
        if (next + 2 >= words.Length || verb.Passive) return false;
        if (words[next].Form.Text == "nothing" && words[next + 1].Form.Text is "of" or "about")
        {
            if (next + 3 < words.Length && words[next + 2].Form.Text == "the" && words[next + 3].Form.NounLemma is "kind" or "sort") return true;
            return verb.Form.VerbLemma is "know" or "hear" && IsDeed(words, next + 2);
        }

        var aware = verb is { IsBe: true, Negated: true } && words[next].Form.Text == "aware";
        return (aware || (verb.IsBe && words[next].Form.Text == "unaware")) && words[next + 1].Form.Text == "of" && IsDeed(words, next + 2);
    }

    // "have not confirmed any shipment", "cannot confirm their presence", "have not been able to confirm this".
    private static bool IsUnconfirmed(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        if (verb.Form.VerbLemma != "confirm" || verb.Passive || verb.End + 1 >= words.Length) return false;
        if (clause.Relation == ClauseRelation.Infinitive) return verb.First > 0 && clause.Parent?.Verb is { Negated: true } unable && unable.First < verb.First && Rebuttals.PointsBack(words, verb.End, out _);
        if (!verb.Negated) return false;
        return (words[verb.End].Form.Text is "any" or "any such" or "such" && IsDeed(words, verb.End)) || (words[verb.End].Form.Text is "their" or "its" or "his" && words[verb.End + 1].Form.NounLemma is "presence" or "involvement" or "arrival");
    }

    // "says that is untrue", "it never happened", "this was described as fiction", "such reports did not match the facts".
    private static bool IsFalse(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        var before = verb.First > 0 ? words[verb.First - 1].Form.Text : "";
        var never = verb.Negated || before == "never";
        var told = clause.Subject;
        var points = told is { } it ? it.End == it.First + 1 && words[it.First].Form.Text is "it" or "this" or "that" or "these" : before is "that" or "this" or "it";
        if (never && points && verb.Form.VerbLemma is "happen" or "occur" or "take place") return true;
        var account = told is not null && words[told.Head].Form.NounClasses.Has(Classes.Account) && told.Of is null;
        if (verb is { Passive: true, Negated: false } && verb.Classes.Has(Classes.Label) && (points || account)) return IsFalsehood(words, verb.End);
        if (verb is { IsBe: true, Negated: false, Modal: < 0 } && told is null && points && clause.Parent?.Verb?.Classes.Has(Classes.Say) == true) return words[verb.End].Form.Ceiling(Parts.Adj | Parts.Noun, Classes.Cue) is Modality.Denied;
        if (!account || !verb.Negated || verb.Form.VerbLemma is not ("match" or "correspond" or "reflect" or "fit" or "agree")) return false;
        for (var i = verb.End; i < words.Length && i < verb.End + 3; i++)
        {
            if (words[i].Form.NounLemma is "fact" or "reality" or "truth") return true;
        }

        return false;
    }

    // "Nobody has seen one", "found nobody who has seen one", "Nobody has produced a photograph of it".
    private static bool IsUnseen(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        if (verb is { Negated: true } or { Modal: >= 0 } or { Passive: true }) return false;
        var seeing = verb.End;
        if (clause.Subject is { } subject && words[subject.First].Form.Text is "nobody" or "no one" or "noone")
        {
            if (!(verb.Classes.Has(Classes.Sight) || verb.Form.VerbLemma is "see" or "find" or "meet" or "produce" or "show")) return false;
        }
        else
        {
            if (verb.Form.VerbLemma is not ("find" or "meet") || words[verb.End].Form.Text is not ("nobody" or "no one" or "noone")) return false;
            seeing = verb.End + 1;
            while (seeing < words.Length && seeing < verb.End + Reach && words[seeing].Form.VerbLemma is not ("see" or "meet" or "find")) seeing++;
            seeing++;
        }

        if (seeing + 1 >= words.Length) return false;
        var one = words[seeing].Form.Text is "a" or "any" && seeing + 3 < words.Length && words[seeing + 2].Form.Text == "of" ? seeing + 3 : seeing;
        return words[one].Form.Text is "one" or "it" or "them" or "any" && words[one + 1].Tag is Tag.Stop or Tag.Break or Tag.Comma or Tag.Quote || (words[one].Form.Text is "one" or "it" or "them" && words[one + 1].Form.Text is "in" or "on" or "at" or "since" or "there");
    }

    // "there had been no such transfers", "No such group has arrived"; not "there is no such thing as".
    private static bool IsNoSuch(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        if (verb.Negated || clause.Relation is ClauseRelation.Infinitive or ClauseRelation.Adverbial) return false;
        if (clause.Subject is { } subject && IsNoSuch(words, subject.First)) return true;
        return IsNoSuch(words, verb.End) && (verb.IsBe || verb.Classes.Has(Classes.Sight | Classes.Have) || verb.Form.VerbLemma is "find" or "see" or "make" or "carry" or "take");
    }

    private static bool IsNoSuch(ReadOnlySpan<Word> words, int at)
    {
        if (at + 3 >= words.Length) return false;
        var next = words[at].Form.Text == "no such" ? at + 1 : words[at].Form.Text == "no" && words[at + 1].Form.Text == "such" ? at + 2 : -1;
        return next > 0 && words[next].Form.NounLemma is not ("thing" or "rule" or "law" or "problem" or "limit" or "restriction") && words[next].Tag is Tag.Noun or Tag.Adj;
    }

    // "any such delivery", "such trains", "a transfer", "any direct shipment from Japan", "the sale".
    private static bool IsDeed(ReadOnlySpan<Word> words, int at)
    {
        if (at + 1 >= words.Length || words[at].Form.Text is not ("any" or "such" or "any such" or "a" or "the")) return false;
        var said = words[at].Form.Text;
        var next = at + 1;
        if (words[next].Form.Text is "such") (said, next) = ("such", next + 1);
        if (next < words.Length && words[next].Form.Text is "a" or "an") next++;
        var such = said is "such" or "any such";
        for (var end = Math.Min(next + 3, words.Length); next < end; next++)
        {
            if (words[next].Form.Event is not null && words[next].Form.Event is not (ClaimKind.Estimate or ClaimKind.Designation)) break;
            if (such && words[next].Form.NounLemma is "deal" or "trade" or "move" or "train" or "ship" or "group" or "link" or "plan" or "cargo" or "consignment") break;
            if (said == "any" && words[next].Form.NounLemma is "link" or "involvement") break;
            if (words[next].Tag is not (Tag.Adj or Tag.Noun)) return false;
        }

        if (next >= words.Length || (words[next].Form.Event is null && !such && said != "any")) return false;
        if (words[next].Form.Event is null && words[next].Form.NounLemma is not ("deal" or "trade" or "move" or "train" or "ship" or "group" or "link" or "plan" or "cargo" or "consignment" or "involvement")) return false;
        // "no evidence of the sale", "of a transfer": of whom was said before. "a delivery of shells to Mali" says it itself.
        return said is not ("the" or "a") || next + 1 >= words.Length || words[next + 1].Tag is Tag.Stop or Tag.Break or Tag.Comma or Tag.Pause or Tag.Quote;
    }

    private static bool IsFalsehood(ReadOnlySpan<Word> words, int first)
    {
        for (var i = first; i < words.Length && i <= first + Reach && words[i].Tag is not (Tag.Stop or Tag.Break or Tag.Pause or Tag.Comma); i++)
        {
            if (words[i].Form.Ceiling(Parts.Adj | Parts.Noun, Classes.Cue) is Modality.Denied) return true;
        }

        return false;
    }
}
