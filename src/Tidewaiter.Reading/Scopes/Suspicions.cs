using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <summary>
/// Suspicions that somebody voices beside the claim: ", so goes the guess of the radio", "as reports suggest", ", an official believes,", "containers that Seoul suspects were filled with weapons",
/// "a lie according to which", "a rebuttal of the story that", "were unable to establish who fired it".
/// </summary>
internal static class Suspicions
{
    // From the edge of an aside to its verb.
    private const int LongestAside = 8;

    // From a relative clause back to what it is about.
    private const int Near = 4;

    private const int Reach = 16;

    /// <summary>Folds them.</summary>
    public static void Fold(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        var head = draft.Nominal?.Head ?? draft.Clause.Verb?.Main ?? draft.Clause.First;
        for (var i = sentence.First + 1; i + 1 < sentence.End; i++)
        {
            SoGoes(words, i, head, fold);
            Aside(words, i, fold);
            // "a ship of her length and deck colour": like her, and nobody says that it was she.
            if (i + 2 < sentence.End && draft.Kind is ClaimKind.Sighting or ClaimKind.Movement && words[i].Form.Text == "of" && words[i + 1].Form.Text is "its" or "her" && words[i - 1].Form.NounLemma == words[i - 1].Form.Text && Doubts.IsMark(words[i + 2].Form.NounLemma)) fold.Add(i, i + 3, Modality.Possible);
        }

        Unable(words, sentence, head, fold);
        Apart(words, head, fold);
        Maybe(words, draft, fold);
        Likened(words, draft, fold);
        Belied(words, head, sentence.End, fold);
        Rejected(words, head, fold);
        Lied(words, head, fold);
        foreach (var clause in sentence.Clauses) Suspected(words, draft, clause, fold);
        // "the ammunition Korea supplied is believed to be behind it": which ammunition that was is not known.
        if (draft.Clause is { Relation: ClauseRelation.Relative, Antecedent: { } known, Parent: { Verb: { Passive: true, Negated: false } held } above } && above.Subject == known && held.Form.VerbLemma is "believe" or "think" or "suspect" or "presume") fold.Insist(held.Main, held.End, Modality.Possible);
        Shared(words, draft, sentence.First, fold);
        for (var clause = draft.Clause; clause.Parent is not null; clause = clause.Parent) Rebutted(words, clause, fold);
    }

    // "The cargo is handled at night, so goes the guess of the radio": what stands before it is guessed.
    private static void SoGoes(ReadOnlySpan<Word> words, int i, int head, Commitment fold)
    {
        if (i < head || i + 3 >= words.Length || words[i].Form.Text != "so" || words[i + 1].Form.Text is not ("goes" or "runs" or "went" or "ran")) return;
        if (words[i + 3].Tag == Tag.Noun && words[i + 3].Form.Ceiling(Parts.Noun, Classes.Cue) is { } ceiling) fold.Insist(i, i + 4, ceiling);
        else if (words[i + 3].Form.NounLemma is "guess" or "rumour" or "rumor" or "gossip" or "talk") fold.Insist(i, i + 4, Modality.Speculated);
    }

    // "…, as reports suggest, …", "In the boxes, an official in Seoul believes, are shells": of the whole sentence.
    private static void Aside(ReadOnlySpan<Word> words, int i, Commitment fold)
    {
        if (words[i].Tag != Tag.Verb || words[i + 1].Tag is not (Tag.Comma or Tag.Stop or Tag.Pause) || words[i].Form.Ceiling(Parts.Verb, Classes.Hedge) is not (Modality.Possible or Modality.Speculated) || !words[i].Form.VerbClasses.Has(Classes.Hedge)) return;
        for (var first = i - 1; first > 0 && first > i - LongestAside; first--)
        {
            if (words[first].Tag is Tag.Stop or Tag.Break or Tag.That or Tag.Wh or Tag.Verb or Tag.To or Tag.Neg) return;
            if (words[first].Tag is not (Tag.Comma or Tag.Pause)) continue;
            if (first < i - 1 && words[first + 1].Tag is Tag.Det or Tag.Noun or Tag.Name or Tag.Adj or Tag.Pron or Tag.Number || words[first + 1].Form.Text == "as") fold.Insist(i, i + 1, words[i].Form.Ceiling(Parts.Verb, Classes.Hedge)!.Value);
            return;
        }
    }

    // "containers that Seoul suspects were filled with arms have gone", "a freighter which is suspected of having taken shells was seen": what is suspected of a thing is what makes it worth telling.
    private static void Suspected(ReadOnlySpan<Word> words, Draft draft, Clause clause, Commitment fold)
    {
        // "found parts of missiles thought to be of Iranian make".
        if (clause is { Relation: ClauseRelation.Participle, Aside: false, Antecedent: { } part, Verb: { Passive: true, Negated: false } thought } && draft.Item is { Of: { } whole } && part == whole && thought.Form.VerbLemma is "think" or "believe" or "suspect" or "presume") fold.Add(thought.Main, thought.End, Modality.Possible);
        if (clause is not { Relation: ClauseRelation.Relative, Antecedent: { } thing, Verb: { Negated: false } verb } || clause == draft.Clause || !(thing == draft.Item || thing == draft.Carrier || thing == draft.Counted)) return;
        if (verb.Form.VerbLemma is "suspect" or "presume" or "surmise") fold.Add(verb.Main, verb.End, Modality.Possible);
    }

    // "has spread a lie according to which Pyongyang gave it ammunition".
    private static void Lied(ReadOnlySpan<Word> words, int head, Commitment fold)
    {
        for (var which = head - 1; which > 2 && which > head - Reach && words[which].Tag is not (Tag.Stop or Tag.Break); which--)
        {
            if (words[which].Form.Text != "which" || words[which - 1].Form.Text is not ("according to" or "by" or "in")) continue;
            for (var lie = which - 2; lie >= 0 && lie > which - Near; lie--)
            {
                if (IsLie(words[lie].Form.NounLemma)) fold.Insist(lie, lie + 1, Modality.Denied);
            }
        }
    }

    private static bool IsLie(string? noun) => noun is "lie" or "fabrication" or "fairy tale" or "falsehood" or "slander" or "hoax" or "canard" or "invention" or "fiction" or "myth" or "smear";

    // "put out one more rebuttal of a paper's story that ammunition had gone": it is denied.
    private static void Rebutted(ReadOnlySpan<Word> words, Clause clause, Commitment fold)
    {
        var that = clause.Subject?.First ?? clause.Verb?.First ?? clause.First;
        while (that > 1 && that > clause.First - Near && words[that].Form.Text != "that") that--;
        if (words[that].Form.Text != "that" || words[that - 1].Form.Ceiling(Parts.Noun, Classes.Cue) is null) return;
        for (var i = that - 1; i > 0 && i > that - LongestAside - Near && words[i].Tag is not (Tag.Stop or Tag.Break or Tag.Verb); i--)
        {
            if (words[i].Form.NounLemma is "rebuttal" or "denial" or "refutation" or "dismissal" or "rejection") fold.Insist(i, i + 1, Modality.Denied);
        }
    }

    // "From what place it was fired they were unable to establish", "unable to confirm that it was fired".
    private static void Unable(ReadOnlySpan<Word> words, ClauseBuilder sentence, int head, Commitment fold)
    {
        for (var i = sentence.First + 1; i + 2 < sentence.End; i++)
        {
            if (words[i].Form.Text != "unable" || words[i + 1].Form.Text != "to" || words[i + 2].Form.VerbLemma is not ("establish" or "determine" or "confirm" or "verify" or "say" or "tell" or "prove" or "ascertain")) continue;
            if (i < head ? IsOneClause(words, i, head) : words[sentence.First].Tag == Tag.Wh || words[sentence.First + 1].Tag == Tag.Wh) fold.Insist(i, i + 3, Modality.Denied);
        }
    }

    private static bool IsOneClause(ReadOnlySpan<Word> words, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].Tag is Tag.Comma or Tag.Pause or Tag.Stop) return false;
        }

        return true;
    }

    // "believes, Shin told reporters, that ships carried them", "denied, twice, that it had sold": something stands between the verb and what is believed.
    private static void Apart(ReadOnlySpan<Word> words, int head, Commitment fold)
    {
        for (var that = head - 1; that > 3 && that > head - Reach - Reach && words[that].Tag is not (Tag.Stop or Tag.Break); that--)
        {
            if (words[that].Form.Text != "that" || words[that - 1].Tag is not (Tag.Comma or Tag.Pause)) continue;
            var open = that - 2;
            while (open > 0 && open > that - LongestAside && words[open].Tag is not (Tag.Comma or Tag.Pause or Tag.Stop)) open--;
            if (open < 1 || words[open].Tag is not (Tag.Comma or Tag.Pause) || words[open - 1].Tag != Tag.Verb) continue;
            if (words[open - 1].Form.VerbClasses.Has(Classes.Hedge | Classes.Deny) && words[open - 1].Form.Ceiling(Parts.Verb, Classes.Hedge | Classes.Deny) is { } ceiling) fold.Insist(open - 1, open, ceiling);
        }
    }

    // "comes into the zone and maybe passes by": the word stands right before the verb.
    private static void Maybe(ReadOnlySpan<Word> words, Draft draft, Commitment fold)
    {
        if (draft.Nominal is not null || draft.Clause.Verb is not { First: > 0 } verb) return;
        // "which it seems were on their way".
        for (var i = Math.Max(0, draft.Clause.First - 2); i + 2 < verb.Main; i++)
        {
            if (words[i].Form.Text == "it" && words[i + 1].Form.VerbLemma is "seem" or "appear" && words[i + 2].Tag is Tag.Verb or Tag.Aux) fold.Insist(i, i + 2, Modality.Possible);
        }

        for (var i = verb.First - 1; i < verb.Main; i++)
        {
            if (words[i].Form.Text is "maybe" or "perhaps" or "possibly") fold.Insist(i, i + 1, Modality.Possible);
        }
    }

    // "look like those used in these attacks": what is like a thing need not be it.
    private static void Likened(ReadOnlySpan<Word> words, Draft draft, Commitment fold)
    {
        if (draft.Nominal is not null || draft.Clause.Verb is not { First: > 1 and var used }) return;
        if (words[used - 1].Form.Text is "those" or "ones" && (words[used - 2].Form.Text is "like" or "resembling" or "similar to" || words[used - 2].Form.VerbLemma is "look like" or "resemble" or "match")) fold.Insist(used - 2, used, Modality.Possible);
    }

    // "Reports which placed weapons on board had turned out to be false", "claims that Iran sends arms were “worn out”": what is said of an account is seldom that it is true.
    private static void Belied(ReadOnlySpan<Word> words, int head, int end, Commitment fold)
    {
        var told = head - 1;
        while (told > 0 && told > head - Reach && !(words[told].Tag is Tag.That or Tag.Wh || words[told].Form.Text == "that")) told--;
        if (told < 1 || !words[told - 1].Form.NounClasses.Has(Classes.Account | Classes.Cue | Classes.Telling)) return;
        for (var i = head + 1; i + 1 < end && words[i].Tag is not (Tag.Stop or Tag.Break or Tag.Pause); i++)
        {
            var be = words[i].Form.VerbClasses.Has(Classes.Be) || words[i].Form.VerbLemma is "prove" or "turn out";
            if (be && words[i + 1].Tag == Tag.Quote) fold.Insist(i, i + 1, Modality.Possible);
            for (var verdict = i + 1; be && verdict < end && verdict < i + Near; verdict++)
            {
                if (words[verdict].Form.Text is "false" or "untrue" or "wrong" or "baseless" or "invented" or "fabricated" or "worn out" or "mistaken" or "unfounded" or "groundless" or "nonsense" or "absurd" or "fiction") fold.Insist(verdict, verdict + 1, Modality.Denied);
            }
        }
    }

    // "turned down Western charges that arms are reaching Russia", where "charges" may be read as a verb.
    private static void Rejected(ReadOnlySpan<Word> words, int head, Commitment fold)
    {
        for (var that = head - 1; that > 2 && that > head - Reach && words[that].Tag is not (Tag.Stop or Tag.Break); that--)
        {
            if (words[that].Form.Text != "that" || !words[that - 1].Form.NounClasses.Has(Classes.Account | Classes.Cue)) continue;
            for (var i = that - 2; i > 0 && i > that - 2 - Near && words[i].Tag is not (Tag.Comma or Tag.Pause or Tag.Stop); i--)
            {
                if (words[i].Form.VerbLemma is "turn down" or "reject" or "dismiss" or "deny" or "refute" or "rebuff" or "brush aside" or "brush off" or "wave away" && words[i - 1].Tag != Tag.Neg) fold.Insist(i, i + 1, Modality.Denied);
            }
        }
    }

    // "might be destined for Rajin, and be loaded onto ships there": the modal holds for both.
    private static void Shared(ReadOnlySpan<Word> words, Draft draft, int first, Commitment fold)
    {
        // "probably came from Sudan and went to Tobruk".
        if (draft is { Nominal: null, Clause: { Subject: { } doer, Sibling: { } beside } } && beside.Subject == doer)
        {
            for (var word = doer.End; word < beside.Verb?.Main; word++)
            {
                if (words[word].Tag == Tag.Adv && words[word].Form.Ceiling(Parts.Adv, Classes.Cue) is Modality.Possible) fold.Add(word, word + 1, Modality.Possible);
            }
        }

        if (draft.Nominal is not null || draft.Clause.Verb is not { Modal: < 0, First: > 1 } verb || words[verb.First].Form.Text is not ("be" or "have") || !IsLinked(words, verb.First)) return;
        for (var i = verb.First - 1; i > first && i > verb.First - Reach - Reach; i--)
        {
            if (words[i].Tag is Tag.Stop or Tag.Break || words[i].Form.Text is not ("may" or "might" or "could" or "will" or "would" or "should")) continue;
            fold.Insist(i, i + 1, words[i].Form.Text is "will" or "would" or "should" ? Modality.Planned : Modality.Possible);
            return;
        }
    }

    private static bool IsLinked(ReadOnlySpan<Word> words, int verb) => words[verb - 1].Form.Text is "and" or "or" or "then" or "then to";
}
