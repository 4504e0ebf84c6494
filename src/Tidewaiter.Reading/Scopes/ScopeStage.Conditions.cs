using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <content>What holds only if something else does: "Iran delivered them, if the reports are true".</content>
internal static partial class ScopeStage
{
    private static bool IsCondition(string marker) => IsProviso(marker) || marker is "even if" or "in case" or "as if" or "as though";

    private static bool IsProviso(string marker) => marker is "if" or "only if" or "unless" or "assuming that" or "assuming" or "supposing that" or "supposing" or "provided that";

    // From "if" to the verdict on what is told: "if the images taken by satellite are to be trusted".
    private const int VerdictReach = 14;

    private static void Conditions(ReadOnlySpan<Word> words, Clause clause, ClauseBuilder sentence, Commitment fold)
    {
        foreach (var other in sentence.Clauses)
        {
            // "few missiles, if any, arrived".
            if (other is { Relation: ClauseRelation.Adverbial, Marker: >= 0 and var marker, Subject: { IsPronoun: true } any } && words[marker].Form.Text == "if" && words[any.Head].Form.Text == "any") fold.Add(marker, marker + 1, Modality.Possible);
            // "Should the claim prove right, Iran has delivered jets".
            if (other is { Relation: ClauseRelation.Main, Parent: null, Verb: { Modal: >= 0 } verb } && verb.First == verb.Main && words[verb.Modal] is { Capital: true, Form.Text: "should" }) fold.Add(verb.Modal, verb.Modal + 1, Modality.Possible);
        }

        // "If it is shown to us that our drones are used": what hangs in a condition is supposed with it.
        for (var around = clause; around is not null; around = around.Parent)
        {
            if (around is { Relation: ClauseRelation.Adverbial, Marker: >= 0 and var proviso } && words[proviso].Form.Text is "if" or "only if" or "unless") fold.Insist(proviso, proviso + 1, Modality.Possible);
        }

        IfSo(words, clause, fold);
        IfTrusted(words, clause, sentence, fold);
        for (var around = clause; around is not null; around = around.Relation is ClauseRelation.Content or ClauseRelation.Infinitive or ClauseRelation.Gerund || IsTime(words, around) ? around.Parent : null)
        {
            // "asked if …" asks and supposes nothing.
            if (around.Verb is { Form.VerbLemma: "ask" or "wonder" or "know" or "check" or "verify" or "doubt" or "tell" or "determine" or "establish" }) continue;
            foreach (var condition in around.Children)
            {
                if (condition is { Relation: ClauseRelation.Adverbial, Verb: not null, Marker: >= 0 and var marker } && condition != clause && IsProviso(words[marker].Form.Text) && !IsOfOther(words, around, condition, sentence)) fold.Add(marker, marker + 1, Modality.Possible);
            }
        }
    }

    // "it is the first time that Russia has deployed troops"
    private static bool IsTime(ReadOnlySpan<Word> words, Clause clause) => clause is { Relation: ClauseRelation.Relative or ClauseRelation.Content } && (clause.Antecedent ?? clause.Governor) is { } time && words[time.Head].Form.NounLemma == "time";

    // What has been done hangs on no condition that is of something else: "had shipped 6,800 containers, which would hold 2 million rounds if …", "shot down eleven, and if Iran goes on it will …",
    // "the largest haul, if one leaves aside a tanker"; an offer under a condition is an offer.
    private static bool IsOfOther(ReadOnlySpan<Word> words, Clause around, Clause condition, ClauseBuilder sentence)
    {
        if (condition.Verb!.Form.VerbLemma is "leave" or "leave aside" or "set aside" or "disregard" or "exclude" or "include" or "count" or "add") return true;
        if (around.Verb is not { Modal: < 0 } verb || condition.Marker < verb.Main) return false;
        if (words[verb.Main].Form.VerbLemma is "offer" or "promise" or "agree") return true;
        if (condition.Marker > 1 && words[condition.Marker - 1].Tag == Tag.Conj && words[condition.Marker - 1].Form.Text is "and" or "but" && words[condition.Marker - 2].Tag == Tag.Comma) return true;
        if (!IsDone(words, verb)) return false;
        foreach (var other in sentence.Clauses)
        {
            if (other.Verb is { Modal: >= 0 } would && would.First > verb.Main && would.First < condition.Marker && words[would.Modal].Form.Text is "would" or "could" or "might") return true;
        }

        return false;
    }

    // "If true, North Korea has sent 10,000 men".
    private static void IfSo(ReadOnlySpan<Word> words, Clause clause, Commitment fold)
    {
        for (var i = Math.Max(0, clause.First - 3); i <= clause.First && i + 2 < words.Length; i++)
        {
            if (words[i].Form.Text == "if" && words[i + 1].Form.Text is "true" or "so" or "correct" or "accurate" or "genuine" or "right" or "authentic" or "verified" or "confirmed" or "reliable" && words[i + 2].Tag == Tag.Comma) fold.Add(i, i + 2, Modality.Possible);
        }
    }

    // "The ship has unloaded and gone back, if pictures are to be trusted", "… if the new figures are right": of all that the sentence tells,
    // but for what stands before another sentence that was tied to it ("Drones came first, and later, if officials are right, a plant").
    private static void IfTrusted(ReadOnlySpan<Word> words, Clause clause, ClauseBuilder sentence, Commitment fold)
    {
        for (var i = sentence.First; i + 2 < sentence.End; i++)
        {
            if (words[i].Form.Text != "if" || IsOfNext(words, clause, i)) continue;
            for (var be = i + 2; be + 1 < sentence.End && be < i + VerdictReach && words[be].Tag is not (Tag.Comma or Tag.Stop or Tag.Pause); be++)
            {
                if (!words[be].Form.VerbClasses.Has(Classes.Be) || words[be].Form.Text == "be") continue;
                var trusted = words[be + 1].Tag == Tag.To && be + 3 < sentence.End && words[be + 2].Form.Text == "be" && words[be + 3].Form.VerbLemma is "believe" or "trust" or "credit";
                // "if this is what it seems to be"
                trusted |= words[be + 1].Form.Text == "what" || words[be + 1].Form.Text.StartsWith("what it ", StringComparison.Ordinal) || words[be + 1].Form.Text.StartsWith("what look", StringComparison.Ordinal);
                if (trusted || words[be + 1].Form.Text is "right" or "true" or "correct" or "accurate" or "genuine" or "authentic" or "reliable") fold.Insist(i, be + 2, Modality.Possible);
            }
        }
    }

    // The condition opens the sentence that was tied on: no verb of that stands before it.
    private static bool IsOfNext(ReadOnlySpan<Word> words, Clause clause, int condition)
    {
        if (clause.Verb is not { } verb) return false;
        for (var i = condition - 1; i > verb.End && words[i].Tag != Tag.Verb; i--)
        {
            if (words[i].Tag == Tag.Conj && words[i - 1].Tag == Tag.Comma && words[i].Form.Text is "and" or "but") return true;
        }

        return false;
    }

    // "There is no record that Iran delivered them".
    private static void Unrecorded(ReadOnlySpan<Word> words, Clause clause, Clause parent, Commitment fold)
    {
        if (clause is not { Relation: ClauseRelation.Content, Governor: null } || parent is not { Verb: { } verb, Objects: [{ Determiner: >= 0 } nothing] } || !(verb.IsBe || verb.Classes.Has(Classes.Have)) || words[nothing.Determiner].Form.Text != "no") return;
        if (words[nothing.Head].Form.NounLemma is "record" or "trace" or "document" or "footage" or "mention" or "confirmation" or "paper" or "word" or "report" or "basis" or "ground" or "suggestion" or "data") fold.Add(nothing.Determiner, nothing.Determiner + 1, Modality.Denied);
    }
}
