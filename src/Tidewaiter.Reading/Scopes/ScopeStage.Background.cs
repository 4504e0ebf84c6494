using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <content>Background and no event: what the law allows, what things can do, what words mean, what somebody is asked not to do.</content>
internal static partial class ScopeStage
{
    private static bool IsBackground(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence)
    {
        if ((draft.Nominal is { } noun && IsAlternative(words, noun)) || IsDefinition(words, draft.Nominal, draft.Clause)) return true;
        if (draft.Kind == ClaimKind.Use && draft.Nominal is null && IsPurpose(words, draft.Clause)) return true;
        var clause = draft.Clause;
        for (var depth = 0; depth < 64; depth++)
        {
            if (clause.Marker > 0 && clause.Relation == ClauseRelation.Relative && clause.Verb is { Modal: >= 0 } and { Perfect: false } && words[clause.Marker - 1].Form.Text is "under" or "by" && words[clause.Verb.Modal].Form.Text is "may" or "can" or "shall" or "must") return true;
            if (clause.Parent is not { } parent) break;
            if (parent.Verb is { } verb && (Allows(words, clause, verb) || Defines(words, parent, verb) || Takes(words, clause, parent, verb))) return true;
            clause = parent;
        }

        foreach (var attribution in sentence.Attributions)
        {
            if (attribution.Source is { Event: null } source && IsTreaty(words[source.Head].Form.NounLemma)) return true;
        }

        return false;
    }

    internal static bool IsTreaty(string lemma) => lemma is "treaty" or "resolution" or "convention" or "charter" or "law" or "constitution" or "statute" or "regulation" or "dictionary";

    // "the supply, sale or transfer of weapons": the words of a rule.
    private static bool IsAlternative(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        for (var member = noun; member.Next is { Event: not null } next; member = next)
        {
            if (words[next.First - 1].Form.Text == "or" || (next.First > 1 && words[next.First - 2].Form.Text == "or")) return noun.Possessor is null && noun.Nationality < 0;
        }

        return noun is { Event: not null, First: > 1 } && words[noun.First - 1].Form.Text == "or" && words[noun.First - 2].Form.Event is not null && words[noun.First - 2].Tag == Tag.Noun && noun.Possessor is null;
    }

    // "A transshipment is the transfer of oil at sea", "a flight to Bangui takes ten hours", "the route runs from Rajin to Dunai".
    private static bool IsDefinition(ReadOnlySpan<Word> words, NounPhrase? noun, Clause clause)
    {
        if (clause is not { Verb: { Modal: < 0, Perfect: false, Negated: false } verb, Subject: { IsPronoun: false } told }) return false;
        if (verb.Form.VerbLemma == "run" && words[told.Head].Form.NounLemma is "route" or "line" or "corridor" or "road" or "railway") return true;
        if (words[told.First].Form.Text is not ("a" or "an")) return false;
        return noun is not null && verb.IsBe ? words[verb.Main].Form.Text == "is" && clause.Objects.Contains(noun) : told.Event is not null && verb.Form.VerbLemma is "take" or "last" or "cost" && words[verb.Main].Form.Forms.Has(VerbForms.Third);
    }

    // "allows the firm to export drones", "are allowed to send": that it may is not that it does. What was allowed in the past may have been done.
    private static bool Allows(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        if (clause.Relation != ClauseRelation.Infinitive || verb.Negated) return false;
        var present = verb.Passive ? words[verb.First].Form.Text is "is" or "are" or "am" : words[verb.Main].Form.Forms.Has(VerbForms.Third | VerbForms.Base) && !words[verb.Main].Form.Forms.Has(VerbForms.Past) && !verb.Perfect;
        if (present && verb.Form.VerbLemma is "allow" or "permit" or "entitle" or "authorise" or "authorize" or "let" or "oblige" or "mandate" or "forbid" || (present && verb is { Passive: true, Form.VerbLemma: "require" })) return true;
        // "called on China not to send": what was asked for is no news of it.
        return clause.Verb is { } doing && (doing.Negated || (doing.First > 0 && words[doing.First - 1].Tag == Tag.Neg)) && verb.Form.VerbLemma is "urge" or "ask" or "call on" or "call upon" or "tell" or "warn" or "beg" or "implore" or "press" or "advise" or "order" or "instruct" or "appeal" or "call";
    }

    // "the term refers to ships used to carry oil".
    private static bool Defines(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb) => verb.Form.VerbLemma is "refer to" or "refer" or "mean" or "denote" && words[verb.Main].Form.Forms.Has(VerbForms.Third) && clause.Subject is { Country: null, IsPronoun: false } term && !term.Classes.Has(Classes.Person | Classes.Source | Classes.Party);

    // "It takes a ship a day to cross".
    private static bool Takes(ReadOnlySpan<Word> words, Clause clause, Clause parent, VerbGroup verb) => clause.Relation == ClauseRelation.Infinitive && verb is { Form.VerbLemma: "take", Passive: false } && parent.Subject is { IsPronoun: true } it && words[it.Head].Form.Text == "it";

    // "a system designed to shoot down drones", "learned how to fire it", "sent jets to bomb the camp": what weapons or men are for.
    private static bool IsPurpose(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is { Infinitive: true, First: > 0 } learnt && words[learnt.First - 1].Form.Text == "how") return true;
        if (clause is not { Relation: ClauseRelation.Infinitive, Verb: { Perfect: false }, Parent.Verb: { } above }) return false;
        if (above.Form.VerbLemma is "use" or "employ" or "deploy") return above.Passive && words[above.First].Form.Text is "is" or "are";
        return !above.Classes.Has(Classes.Hedge | Classes.Say | Classes.Show | Classes.Plan | Classes.Aspect | Classes.Deny | Classes.Have | Classes.Support);
    }
}
