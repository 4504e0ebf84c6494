using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <summary>Frames of facts about organisations: founded, renamed, its members, what it published. They are claims of their own kind and no transfer leans on them.</summary>
internal static class BodyFrames
{
    /// <summary>The fact that a clause tells of a body, or null. The body is the supplier.</summary>
    public static Draft? Of(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Negated: false } verb || clause.Subject is not { IsPronoun: false } subject || clause.Relation is ClauseRelation.Infinitive or ClauseRelation.Gerund) return null;
        if (verb.Passive) return IsBody(words, subject) ? Fact(verb.Form.VerbLemma switch { "rename" => "body/named", "dissolve" or "disband" => "body/dissolved", _ => "body/founded" }, clause, subject) : null;
        if (clause.Objects.Count == 0) return null;
        var theme = clause.Objects[0];
        var lemma = words[theme.Head].Form.NounLemma;
        if (!IsBody(words, subject)) return null;
        if (verb.Classes.Has(Classes.Have) && theme.Quantity >= 0 && lemma == "member") return Fact("body/members", clause, subject) with { Counted = theme };
        if (verb.Form.VerbLemma is "include" or "comprise" && theme.Quantity >= 0 && lemma is "country" or "state" or "nation" or "member") return Fact("body/members", clause, subject) with { Counted = theme };
        return verb.Form.VerbLemma is "publish" or "issue" && lemma is "report" or "finding" or "study" or "assessment" && theme.Of is null ? Fact("body/published", clause, subject) : null;
    }

    private static Draft Fact(string rule, Clause clause, NounPhrase body) => new() { Kind = ClaimKind.Body, Rule = rule, Clause = clause, Supplier = body };

    private static bool IsBody(ReadOnlySpan<Word> words, NounPhrase noun) => noun.Country is null && (words[noun.Head].Form.NounLemma is "team" or "panel" or "group" or "body" or "committee" or "mission" or "mechanism" or "organisation" or "organization" or "council" or "commission" or "company" or "firm" or "bureau" or "coalition" or "alliance" or "institute" or "network" or "agency" || (noun.IsName && noun.Classes.Has(Classes.Party) && !noun.Classes.Has(Classes.Person | Classes.Place | Classes.Carrier)));
}
