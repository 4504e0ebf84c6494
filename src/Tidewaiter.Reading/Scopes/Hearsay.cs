using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <summary>
/// Rumours, doubts and denials that stand at a distance from what they are about, where a clause tree is easily torn: "there was no sign, he added, that …", "assessed as
/// likely that", "one rumour has the ship delivering …". They are found by the words before a "that", and by the words before the claim.
/// </summary>
internal static class Hearsay
{
    // Words of what stands between commas before a "that": ", a diplomat in the region added,".
    private const int LongestAside = 16;

    // Words between a "no" and the noun that it denies, or that noun and the next: "no evidence for a second allegation".
    private const int NearNo = 8;

    // Words from one "that" to the next beside it.
    private const int FarthestThat = 32;

    // Clauses one above the other.
    private const int Deepest = 12;

    /// <summary>Folds what is heard and doubted before the claim.</summary>
    public static void Fold(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        var clause = draft.Clause;
        for (var depth = 0; depth < Deepest; depth++)
        {
            if (clause is { Relation: ClauseRelation.Relative, Aside: true }) break;
            if (That(words, clause) is > 0 and var that) Before(words, that, fold);
            // "the ship that carried the rifles": taken for granted.
            if (clause.Parent is not { } parent || clause is { Relation: ClauseRelation.Relative, Antecedent: { IsPronoun: false } known } && IsKnown(words, known)) break;
            Told(words, clause, parent, depth, fold);
            clause = parent;
        }

        foreach (var attribution in sentence.Attributions)
        {
            if (attribution.Source is { Of: null } some && words[some.Head].Form.Text is "some" or "many" && words[attribution.Cue].Form.VerbLemma == "say") fold.Add(attribution.Cue, attribution.Cue + 1, Modality.Speculated);
        }

        Apart(words, draft.Nominal?.Head ?? draft.Clause.Verb?.Main ?? draft.Clause.First, fold);
        foreach (var other in sentence.Clauses) Untrue(words, other, draft, fold);
        Rumours(words, draft, sentence, fold);
    }

    // "It is not true, by the way, that …", "it is not the case that …".
    private static void Untrue(ReadOnlySpan<Word> words, Clause clause, Draft draft, Commitment fold)
    {
        if (clause is not { Verb: { IsBe: true, Negated: true } verb, Subject: { IsPronoun: true } it } || words[it.Head].Form.Text != "it") return;
        var head = draft.Nominal?.Head ?? draft.Clause.Verb?.Main ?? draft.Clause.First;
        for (var i = verb.End; i + 1 < head && i < verb.End + NearNo; i++)
        {
            if (words[i].Tag is Tag.Pause or Tag.Stop) return;
            if (words[i].Form.Text is "true" or "so" or "correct" or "accurate" or "case") fold.Add(verb.First, verb.End, Modality.Denied);
        }
    }

    // The "that" before what the clause tells, also where it reads like a determiner ("that military units had been moved"); -1 without one.
    private static int That(ReadOnlySpan<Word> words, Clause clause)
    {
        var first = clause.Subject?.First ?? clause.Verb?.First ?? clause.First;
        if (first < words.Length && words[first].Form.Text == "that") return first;
        if (first > 0 && words[first - 1].Form.Text == "that") return first - 1;
        return clause.First > 0 && words[clause.First - 1].Form.Text == "that" ? clause.First - 1 : -1;
    }

    private static void Before(ReadOnlySpan<Word> words, int that, Commitment fold)
    {
        // "said that no proof had been shown and that the ships carried food": nothing of the one is said of the other.
        if (!GoesOn(words, that)) Nothing(words, that, pastVerbs: NearNo, fold);
        var left = that - 1;
        // "it was “highly likely” that".
        if (words[left].Tag == Tag.Quote && left > 1) left--;
        var apart = words[left].Tag is Tag.Comma or Tag.Pause;
        if (apart)
        {
            left--;
            if (left < 0 || !Governs(words, left, fold))
            {
                // Over what stands between commas.
                var open = left;
                while (open > 0 && left - open < LongestAside && words[open].Tag is not (Tag.Comma or Tag.Pause or Tag.Stop)) open--;
                if (open < 1 || words[open].Tag is not (Tag.Comma or Tag.Pause)) return;
                for (var i = open + 1; i <= left; i++)
                {
                    if (words[i].Tag is Tag.Adj or Tag.Adv && words[i].Form.Ceiling(Parts.Adj | Parts.Adv, Classes.Cue) is { } aside and < Modality.Planned) fold.Add(i, i + 1, aside);
                }

                Governs(words, open - 1, fold);
            }
        }
        else
        {
            Governs(words, left, fold);
        }
    }

    // "… that A and that B": the second "that" stands beside one before it.
    private static bool GoesOn(ReadOnlySpan<Word> words, int that)
    {
        if (that < 1 || words[that - 1].Tag != Tag.Conj) return false;
        for (var i = that - 2; i >= 0 && i > that - FarthestThat && words[i].Tag is not (Tag.Stop or Tag.Break); i--)
        {
            if (words[i].Tag == Tag.That) return true;
        }

        return false;
    }

    // "found no evidence so far that", "no sign on Monday that", "no proof was offered at the hearing that": when and where there is none stands between.
    internal static void Nothing(ReadOnlySpan<Word> words, int that, int pastVerbs, Commitment fold)
    {
        for (var i = that - 1; i >= 0 && i >= that - LongestAside && words[i].Tag is not (Tag.Pause or Tag.Stop or Tag.Break or Tag.Sub or Tag.That or Tag.Wh); i--)
        {
            if (words[i].Tag is Tag.Verb or Tag.Aux or Tag.Modal && i < that - pastVerbs) return;
            if (words[i].Tag != Tag.Noun || words[i].Form.Ceiling(Parts.Noun, Classes.Cue) is not { } ceiling) continue;
            if (ceiling == Modality.Denied && words[i].Form.Text.StartsWith("no ", StringComparison.Ordinal)) fold.Add(i, i + 1, ceiling);
            var no = i - 1;
            while (no > 0 && words[no].Tag == Tag.Adj && !IsNothing(words[no].Form.Text)) no--;
            if (ceiling != Modality.Denied && no >= 0 && IsNothing(words[no].Form.Text)) fold.Add(no, no + 1, Modality.Denied);
        }
    }

    private static bool IsNothing(string word) => word is "no" or "little" or "scant" or "zero" or "neither" or "not a" or "not any";

    // "no sign", "rumour", "possible", "not true", whose content stands behind. Plans are the clause tree's.
    private static bool Governs(ReadOnlySpan<Word> words, int word, Commitment fold)
    {
        ref readonly var cue = ref words[word];
        if (cue.Tag is not (Tag.Noun or Tag.Adj or Tag.Adv)) return false;
        var ceiling = cue.Tag == Tag.Noun ? cue.Form.Ceiling(Parts.Noun, Classes.Cue) : cue.Form.Ceiling(Parts.Adj | Parts.Adv, Classes.Cue);
        if (ceiling is { } left and not (Modality.Planned or Modality.Reported)) fold.Add(word, word + 1, left);
        if (cue.Tag == Tag.Noun && ceiling is not null)
        {
            for (var i = word - 1; i >= 0 && i > word - NearNo && words[i].Tag is not (Tag.Comma or Tag.Pause or Tag.Stop or Tag.Verb); i--)
            {
                // "no evidence for the claim", and not "no comment on the claim"
                if ((words[i].Form.Text == "no" && (i + 1 == word || words[i + 1].Form.NounLemma is "sign" or "proof" or "basis" or "truth" or "support" or "trace" or "indication" or "ground" or "foundation" or "substance")) || (words[i].Form.Text == "nothing" && words[i + 1].Form.Text is "to" or "in" or "behind") || words[i].Form.Ceiling(Parts.Noun, Classes.Cue) == Modality.Denied) fold.Add(i, i + 1, Modality.Denied);
            }
        }

        return ceiling is not null;
    }

    // "some say that …", "it is said that …", "the story holds that …", "one rumour has the ship delivering …", "may have held shells that were sold …".
    private static void Told(ReadOnlySpan<Word> words, Clause clause, Clause parent, int depth, Commitment fold)
    {
        if (parent.Verb is not { } verb) return;
        if (clause is { Relation: ClauseRelation.Relative, Antecedent: { } held } && verb.Modal >= 0 && held.First > verb.Main && (parent.Objects.Contains(held) || parent.HasComplement(held)) && !IsKnown(words, held) && !(fold.Taken && depth == 0)) Modal(words, verb.Modal, fold);
        if (parent.Subject is not { } teller || clause.Relation is not (ClauseRelation.Content or ClauseRelation.Participle or ClauseRelation.Relative)) return;
        // "legend has it that", "one version has it that"
        if (verb.Classes.Has(Classes.Have) && verb.End < words.Length && words[verb.End].Form.Text == "it" && clause.First > verb.End) fold.Add(verb.Main, verb.End + 1, Modality.Speculated);
        if (IsTale(words, teller) && verb is { Passive: false } && (verb.Classes.Has(Classes.Have) || verb.Form.VerbLemma is "hold" or "go" or "run" or "put" or "say")) fold.Add(teller.Head, teller.Head + 1, Modality.Speculated);
        if (clause.Relation == ClauseRelation.Content && verb.Form.VerbLemma == "say" && IsAnybody(words, teller, verb)) fold.Add(verb.First, verb.End, Modality.Speculated);
    }

    // "some say", "it is said": nobody stands for it.
    private static bool IsAnybody(ReadOnlySpan<Word> words, NounPhrase teller, VerbGroup verb) => teller.Of is null && words[teller.Head].Form.Text is var who && (verb.Passive ? who == "it" && words[verb.First].Form.Text == "is" : who is "some" or "many");

    private static bool IsKnown(ReadOnlySpan<Word> words, NounPhrase noun) => noun.Possessor is not null || words[noun.First].Form.Text is "the" or "these" or "those";

    private static void Modal(ReadOnlySpan<Word> words, int modal, Commitment fold)
    {
        foreach (var term in words[modal].Form.Terms)
        {
            if (term.Part == Parts.Modal && term.Ceiling == Modality.Possible) fold.Add(modal, modal + 1, Modality.Possible);
        }
    }

    private static bool IsTale(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "story" or "legend" or "anecdote" || words[noun.Head].Form.Ceiling(Parts.Noun, Classes.Cue) == Modality.Speculated;

    // A rumour before the claim is the rumour of it, unless time is told by it ("after weeks of rumours, the ship sailed") or the claim is told beside it.
    private static void Rumours(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        var clause = draft.Clause;
        if (clause is { Relation: ClauseRelation.Relative, Aside: true } or { Relation: ClauseRelation.Adverbial }) return;
        var head = draft.Nominal?.Head ?? clause.Verb?.Main ?? clause.First;
        var first = head;
        foreach (var other in sentence.Clauses) first = Math.Min(first, other.First);
        var account = false;
        for (var i = head - 1; i >= first; i--)
        {
            // "speculation about a base and reporting that tanks were sent": what another noun tells is no rumour.
            if (words[i].Tag is Tag.Pause or Tag.Stop || (account && i > 0 && words[i].Tag == Tag.Conj && words[i - 1].Form.Ceiling(Parts.Noun, Classes.Cue) != Modality.Speculated)) return;
            account |= words[i].Tag is Tag.Noun or Tag.Verb && words[i].Form.Ceiling(Parts.Noun, Classes.Cue) == Modality.Reported;
            if (words[i].Tag == Tag.Noun && words[i].Form.Ceiling(Parts.Noun, Classes.Cue) == Modality.Speculated && !IsOccasion(words, i, first)) fold.Add(i, i + 1, Modality.Speculated);
        }
    }

    private static bool IsOccasion(ReadOnlySpan<Word> words, int noun, int first)
    {
        for (var i = noun - 1; i >= first && i > noun - 5 && words[i].Tag is not (Tag.Verb or Tag.Comma); i--)
        {
            if (words[i].Form.Text is "after" or "amid" or "despite" or "in spite of" or "following" or "beyond" or "to end" or "unlike") return true;
        }

        return false;
    }

    // "believes, Shin told reporters, that ships carried them", "denied, twice, that it had sold": something stands between the verb and what is believed.
    private static void Apart(ReadOnlySpan<Word> words, int head, Commitment fold)
    {
        for (var that = head - 1; that > 3 && that > head - FarthestThat && words[that].Tag is not (Tag.Stop or Tag.Break); that--)
        {
            if (words[that].Form.Text != "that" || words[that - 1].Tag is not (Tag.Comma or Tag.Pause)) continue;
            var open = that - 2;
            while (open > 0 && open > that - LongestAside && words[open].Tag is not (Tag.Comma or Tag.Pause or Tag.Stop)) open--;
            if (open < 1 || words[open].Tag is not (Tag.Comma or Tag.Pause) || words[open - 1].Tag != Tag.Verb) continue;
            if (words[open - 1].Form.VerbClasses.Has(Classes.Hedge | Classes.Deny) && words[open - 1].Form.Ceiling(Parts.Verb, Classes.Hedge | Classes.Deny) is { } ceiling) fold.Insist(open - 1, open, ceiling);
        }
    }
}
