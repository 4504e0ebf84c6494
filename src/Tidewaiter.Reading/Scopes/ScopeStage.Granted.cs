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
        if (IsGround(words, noun, clause) || IsExplained(words, noun, clause)) return true;
        if (clause.Verb is not { Passive: false } verb || !(clause.Relation is ClauseRelation.Infinitive or ClauseRelation.Gerund || verb.Modal >= 0 || verb.Negated)) return false;
        var owned = noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "its" or "their" or "his";
        if (!(noun.Possessor is { IsPronoun: false } || noun.Nationality >= 0 || owned || (noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "these" or "those"))) return false;
        var lemma = verb.Form.VerbLemma;
        if (!clause.Objects.Contains(noun)) return IsAnsweredFor(words, noun, clause, lemma);
        if (lemma is "condemn" or "denounce" or "deplore" or "punish" or "counter" or "criticise" or "criticize" or "protest" or "complement" or "avenge" or "expose" or "monitor" or "track" or "combat") return true;
        // "address Iran's supply of drones", "slow the North's provision of shells": no single delivery.
        var lasts = noun.Plural || words[noun.Head].Form.NounLemma is "supply" or "flow" or "proliferation" or "provision" or "trafficking" or "smuggling" or "backing";
        if (lemma is "discuss" or "address" or "confront" or "tackle") return lasts || IsGoingOn(words, noun);
        if (lemma is not ("stop" or "halt" or "end" or "cease" or "stem" or "curb" or "disrupt" or "slow" or "hamper" or "impede" or "hinder" or "interdict" or "reduce" or "limit" or "restrict" or "degrade" or "constrain")) return false;
        // Who stops what is its own has only planned it; who is urged to stop is doing it.
        return lasts && !verb.Negated && clause is { Relation: ClauseRelation.Infinitive, Parent: { Verb: { } urging } above } && (owned || noun.Determiner >= 0 ? clause.Subject != above.Subject && urging.Form.VerbLemma is "urge" or "ask" or "call on" or "call upon" or "press" or "tell" or "warn" or "order" or "beg" or "implore" or "want" or "call" : clause.Subject != noun.Possessor);
    }

    // "may punish Tehran over its deliveries", "despite China's exports the Union is unlikely to act": the ground of what is planned or doubted is there.
    private static bool IsGround(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        if (clause.Verb is not { } verb || !(clause.Relation is ClauseRelation.Infinitive or ClauseRelation.Gerund || verb.Modal >= 0 || verb.Negated || verb.IsBe) || noun.Cue >= 0 || !(IsDefinite(words, noun) || noun.Nationality >= 0 || (noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "its" or "their"))) return false;
        foreach (var complement in clause.Preps)
        {
            if (complement.Noun != noun) continue;
            return words[complement.Prep].Form.Text switch
            {
                "despite" or "in spite of" or "because of" or "in response to" or "in retaliation for" or "in reaction to" or "in light of" or "in the light of" or "in view of" or "in the wake of" or "notwithstanding" or "thanks to" or "owing to" => true,
                "over" => verb.Classes.Has(Classes.Designate) || verb.Form.VerbLemma is "punish" or "criticise" or "criticize" or "condemn" or "fine" or "sue" or "prosecute" or "charge" or "summon" or "act" or "impose" or "penalise" or "penalize" or "expel" or "target",
                "for" => verb.Classes.Has(Classes.Designate) || verb.Form.VerbLemma is "criticise" or "criticize" or "condemn" or "fine" or "prosecute" or "try" or "jail",
                // "may have discussed it during his visit"
                "during" or "after" or "following" or "since" => verb is { Modal: >= 0, Perfect: true },
                _ => false,
            };
        }

        return false;
    }

    // "Their ties, driven by the North's supply of shells, could grow": told in passing of what is doubted.
    private static bool IsToldBeside(ReadOnlySpan<Word> words, NounPhrase? noun, Clause clause) =>
        noun is not null && clause is { Relation: ClauseRelation.Participle or ClauseRelation.Relative, Aside: true, Antecedent: not null, Verb: { Modal: < 0, Negated: false, Infinitive: false } verb } && !verb.Classes.Has(Classes.Plan | Classes.Hedge | Classes.Say | Classes.Show | Classes.Deny)
        && noun.Cue < 0 && (noun.Possessor is not null || noun.Nationality >= 0 || (noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "its" or "their"));

    // "His supply of shells may explain the warmth", "the presence of the troops could draw in Seoul": what may have an effect or a cause is there.
    private static bool IsExplained(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        if (clause.Subject != noun || noun.Cue >= 0 || clause.Verb is not { Modal: >= 0, Negated: false, Passive: false } verb || words[verb.Modal].Form.Text is not ("may" or "might" or "could") || !(IsDefinite(words, noun) || noun.Nationality >= 0)) return false;
        if (verb.Form.VerbLemma is "explain" or "reflect" or "account for" or "stem" or "stem from") return true;
        return words[noun.Head].Form.NounLemma == "presence" ? !(verb.IsBe || verb.Classes.Has(Classes.Support)) : verb.Perfect && verb.Form.VerbLemma is "violate" or "breach" or "prompt" or "provoke" or "trigger" or "encourage" or "embolden" or "contribute" or "influence" or "affect" or "cause" or "inspire" or "surprise";
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

    // "sent 200 drones in what could be the largest deal of the year": what to call it is in doubt, and not that it was done; not "in what could be Rajin".
    private static bool IsVerdict(ReadOnlySpan<Word> words, int what)
    {
        if (what < 1 || words[what - 1].Form.Text != "in" || !words[what].Form.Text.StartsWith("what ", StringComparison.Ordinal)) return false;
        for (var i = what + 1; i < words.Length && i < what + 5 && words[i].Tag is Tag.Det or Tag.Adj or Tag.Noun or Tag.Adv or Tag.Number; i++)
        {
            if (words[i].Form.Text is "first" or "second" or "third" or "latest" or "biggest" or "largest" or "highest" or "most" or "longest" || words[i].Form.NounLemma is "violation" or "breach" or "response" or "retaliation" or "shift" or "sign" or "step" or "move" or "record" or "escalation" or "message" or "show") return true;
        }

        return false;
    }

    // "The toll does not include the strikes on Tver": what is left out of a count has been done.
    private static bool IsLeftOut(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause) => clause is { Verb: { Negated: true, Modal: < 0, Passive: false, Form.VerbLemma: "include" or "count" or "cover" or "reflect" or "capture" or "allow" or "account" or "allow for" or "account for" or "take" }, Subject: { } count } && noun.First > clause.Verb.End - 1 && (words[count.Head].Form.NounLemma is "figure" or "number" or "total" or "tally" or "count" or "toll" or "estimate" or "data" or "statistic" or "sum" or "calculation" or "list" || (count.IsPronoun && words[count.Head].Form.Text is "this" or "that" or "these" or "those"));

    // "voiced concern over Iran's deliveries", "alarm at the continued dispatch of troops": one worries about what goes on, and says that it does.
    private static bool Deplored(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause, int prep, Commitment fold)
    {
        if (words[prep].Form.Text is not ("at" or "over" or "about" or "regarding" or "by") || noun.Cue >= 0 || !(noun.Possessor is { IsPronoun: false } || noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "its" or "their" || IsGoingOn(words, noun))) return false;
        foreach (var worry in clause.Objects)
        {
            if (worry.End != prep || worry.Cue >= 0 || words[worry.Head].Form.NounLemma is not ("concern" or "alarm" or "worry" or "unease" or "anger" or "outrage" or "dismay" or "anxiety" or "regret")) continue;
            fold.Say(IsTeller(words, clause.Subject) ? clause.Subject : null, worry.Head, worry.Head + 1, Modality.Reported);
            return true;
        }

        return false;
    }

    // "(assumed to be avoiding controls)", "(thought to be worth $5m)": what is doubted there is told there.
    private static bool IsOfItself(ReadOnlySpan<Word> words, int to) => to + 2 < words.Length && words[to].Tag == Tag.To && (words[to + 1].Form.Text == "have" || (words[to + 1].Form.Text == "be" && (words[to + 2].Form.Text == "worth" || (words[to + 2].Tag == Tag.Verb && words[to + 2].Form.Forms.Has(VerbForms.Ing)))));

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
            // "shipped shells, and possibly missiles too": of the other goods.
            if (comma == i - 2 && word.Tag == Tag.Adv && words[i - 1].Tag == Tag.Conj && words[i - 1].Form.Text is "and" && words[i + 1].Tag is Tag.Noun or Tag.Name && i + 2 < words.Length && words[i + 2].Form.Text is "too" or "also" or "as well") fold.Pass(i);
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
        if (words[next].Form.Text is "by") return words[next + 1].Form.NounLemma is "air" or "sea" or "land" or "road" or "rail" or "truck" or "ship" or "plane" or "boat" or "train";
        if (words[next].Tag == Tag.To) return words[next + 1].Tag == Tag.Verb;
        if (words[next].Tag == Tag.Adv) next++;
        return words[next].Form.Text is "laden" or "loaded" or "empty" or "full" or "overloaded" or "unladen";
    }

    // ", a move likely to anger Ankara".
    private static bool IsOfApposition(ReadOnlySpan<Word> words, int comma, int word) =>
        word == comma + 3 && words[comma + 1].Form.Text is "a" or "an" or "another" && words[word - 1].Form.NounLemma is "move" or "step" or "development" or "decision" or "shift" or "act" or "gesture" or "sign" or "change" or "outcome";
}
