using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <content>Events that a plan takes for granted ("wants to punish Iran's deliveries"), and words of doubt that stand beside a claim and not over it (", reportedly in exchange for jets").</content>
internal static partial class ScopeStage
{
    // Between a word of doubt and the end of what it may stand in.
    private const int MostBeside = 80;

    // "to counter Iran's shipments", "urged Tehran to end its deliveries": one can only answer or stop what is going on.
    private static bool IsGranted(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        if (clause.Verb is not { Passive: false } verb || !(clause.Relation is ClauseRelation.Infinitive or ClauseRelation.Gerund || verb.Modal >= 0 || verb.Negated)) return false;
        var owned = noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "its" or "their" or "his";
        if (!(noun.Possessor is { IsPronoun: false } || noun.Nationality >= 0 || owned || (noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "these" or "those"))) return false;
        var lemma = verb.Form.VerbLemma;
        if (!clause.Objects.Contains(noun)) return IsAnsweredFor(words, noun, clause, lemma);
        if (lemma is "condemn" or "denounce" or "deplore" or "punish" or "counter" or "criticise" or "criticize" or "protest" or "complement" or "avenge" or "expose" or "monitor") return true;
        if (lemma is "discuss" or "address" or "confront" or "tackle") return noun.Plural || IsGoingOn(words, noun);
        if (lemma is not ("stop" or "halt" or "end" or "cease" or "stem" or "curb" or "disrupt")) return false;
        // Who stops what is its own has only planned it; who is urged to stop is doing it.
        return noun.Plural && !verb.Negated && clause is { Relation: ClauseRelation.Infinitive, Parent: { Verb: { } urging } above } && (owned || noun.Determiner >= 0 ? clause.Subject != above.Subject && urging.Form.VerbLemma is "urge" or "ask" or "call on" or "call upon" or "press" or "tell" or "warn" or "order" or "beg" or "implore" or "want" or "call" : clause.Subject != noun.Possessor);
    }

    private static bool IsAnsweredFor(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause, string? lemma)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Noun != noun) continue;
            return words[complement.Prep].Form.Text switch
            {
                "to" => lemma is "respond" or "react" or "reply",
                "for" => lemma is "hold" or "punish" or "thank" or "blame" or "reward" or "sanction" or "penalise" or "penalize",
                "over" or "about" or "against" => lemma is "protest" or "complain",
                _ => false,
            };
        }

        return lemma is "respond to" or "react to" && clause.Objects.Contains(noun);
    }

    private static bool IsGoingOn(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        for (var i = noun.First; i < noun.Head; i++)
        {
            if (words[i].Form.Text is "ongoing" or "continued" or "continuing" or "growing" or "dangerous" or "past") return true;
        }

        return false;
    }

    // The words of doubt that bear on what is told beside the claim, behind all that fills it.
    private static void Beside(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        var end = draft.Nominal?.End ?? draft.Clause.Verb?.End ?? int.MaxValue;
        foreach (var noun in (ReadOnlySpan<NounPhrase?>)[draft.Supplier, draft.Recipient, draft.Carrier, draft.Item, draft.Counted, draft.From, draft.To, draft.Via])
        {
            if (noun is not null) end = Math.Max(end, noun.End);
        }

        if (end >= sentence.End) return;
        var (comma, with) = (-1, -1);
        for (var i = end; i < sentence.End - 1 && i < end + MostBeside; i++)
        {
            ref readonly var word = ref words[i];
            if (word.Tag is Tag.Stop or Tag.Break || (word.Tag == Tag.Pause && sentence.Source(i) == ";")) return;
            if (word.Tag == Tag.Comma) (comma, with) = (i, words[i + 1].Form.Text == "with" ? i + 1 : -1);
            if (comma < 0 || word.Tag is not (Tag.Adv or Tag.Adj) || word.Form.Ceiling(Parts.Adv | Parts.Adj, Classes.Cue) is null) continue;
            if (with > 0 || (comma == i - 1 && OpensAdjunct(words, i + 1)) || IsOfApposition(words, comma, i)) fold.Pass(i);
        }
    }

    // ", reportedly worth $5 million", ", apparently because", ", seemingly heavily laden".
    private static bool OpensAdjunct(ReadOnlySpan<Word> words, int next)
    {
        if (next + 1 >= words.Length) return false;
        if (words[next].Form.Text is "worth" or "because" or "as part of" or "in exchange for" or "in exchange" or "in return for" or "in return" or "due to" or "thanks to" or "in response to" or "in retaliation for" or "in breach of" or "in violation of" or "in defiance of") return true;
        if (words[next].Form.Text == "in") return words[next + 1].Form.NounLemma is "exchange" or "return" or "breach" or "violation" or "defiance" or "contravention" or "response" or "retaliation" or "revenge" or "preparation";
        if (words[next].Tag == Tag.To) return words[next + 1].Tag == Tag.Verb;
        if (words[next].Tag == Tag.Adv) next++;
        return words[next].Form.Text is "laden" or "loaded" or "empty" or "full" or "overloaded" or "unladen";
    }

    // ", a move likely to anger Ankara".
    private static bool IsOfApposition(ReadOnlySpan<Word> words, int comma, int word) =>
        word == comma + 3 && words[comma + 1].Form.Text is "a" or "an" or "another" && words[word - 1].Form.NounLemma is "move" or "step" or "development" or "decision" or "shift" or "act" or "gesture" or "sign" or "change" or "outcome";
}
