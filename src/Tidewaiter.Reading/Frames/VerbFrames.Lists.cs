using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Who stands on a list of sanctions, is put on one or is proposed for one.</content>
internal static partial class VerbFrames
{
    // "has been on the UN list since 2018", "was put on Washington's entity list", "joined the sanctions list".
    private static Draft? OnList(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject } || (verb.Modal >= 0 && words[verb.Modal].Form.Text is "must" or "shall")) return null;
        var list = verb.Form.VerbLemma is "join" or "make" && clause.Objects.Count > 0 && NounFrames.IsListWord(words, clause.Objects[0]) ? clause.Objects[0] : null;
        foreach (var complement in clause.Preps)
        {
            if (list is null && complement.Prep > verb.First && words[complement.Prep].Form.Text is "on" or "in" or "to" or "onto" or "into") list = NounFrames.IsListWord(words, complement.Noun) ? complement.Noun : null;
        }

        if (list is null || clause.Relation is ClauseRelation.Gerund or ClauseRelation.Infinitive && !IsToldListing(words, clause, Arguments.OfVerb(words, clause))) return null;
        // "the bank risks being put on the list".
        if (clause.Relation == ClauseRelation.Participle && words[verb.First].Form.Text == "being" && verb.First > 0 && words[verb.First - 1].Form.Forms.Has(VerbForms.Third)) return null;
        // "ships that are on no list": which ones are meant.
        if (clause is { Relation: ClauseRelation.Relative, Aside: false } && verb.Negated) return NoEvent(clause);
        var enters = verb.IsBe || verb.Passive || clause.Objects.Count == 0 || clause.Objects[0] == list || words[clause.Objects[0].Head].Form.Text is "itself" or "himself" or "herself" or "themselves" or "name" or "names";
        var listed = enters ? subject : clause.Objects[0];
        var authority = verb.Passive ? Arguments.OfVerb(words, clause).By : enters ? list.Possessor : subject;
        var own = !enters && NounFrames.IsLister(words, subject) && IsOwnList(words, list);
        var known = list is { Of: null, Determiner: >= 0 } && words[list.Determiner].Form.Text == "the" && list.CoreFirst == list.Head && (listed.IsPronoun ? words[listed.Head].Form.Text is "he" or "she" or "him" or "her" : CanBeListed(listed));
        if (!(own || known || NounFrames.IsSanctionsList(words, list)) || !NounFrames.CanStandOnList(words, listed)) return null;
        return Listing(enters && !verb.Passive ? "designation/on-list" : "designation/enlisted", clause, listed, authority is { Event: null } ? authority : null) with { SupplierWord = authority is null ? NounFrames.AuthorityWord(words, list) : -1 };
    }

    // "The Panel recommended the vessel for designation".
    private static Draft? Proposed(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject } || (!verb.Passive && clause.Objects.Count == 0)) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First || complement.Noun is not { Event: ClaimKind.Designation, Of: null } || words[complement.Prep].Form.Text != "for") continue;
            var listed = verb.Passive ? subject : clause.Objects[0];
            return NounFrames.CanStandOnList(words, listed) ? Listing("designation/proposed", clause, listed, null) with { Ceiling = Modality.Planned } : null;
        }

        return null;
    }

    // "Treasury declared the group a transnational criminal organisation", "labelled four groups as terrorists".
    private static Draft? Declared(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        var (listed, authority) = verb.Passive ? (subject, Arguments.OfVerb(words, clause).By) : (clause.Objects.Count > 0 ? clause.Objects[0] : null, subject);
        if (listed is null || !(listed.Country is null || listed.Country.IsStateless) || authority is null || !NounFrames.IsLister(words, authority)) return null;
        var named = clause.Objects.Count > (verb.Passive ? 0 : 1) ? clause.Objects[^1] : null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text == "as") named ??= complement.Noun;
        }

        return named is not null && IsOutlaw(words, named) ? Listing("designation/declared", clause, listed, authority) : null;
    }

    private static bool IsOutlaw(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        if (words[noun.Head].Form.NounLemma is "terrorist" or "terrorist organisation" or "terrorist organization" or "terrorist group" or "foreign terrorist organization" or "foreign terrorist organisation" or "criminal organisation" or "criminal organization" or "terrorist entity" or "extremist organisation" or "extremist organization") return true;
        for (var i = noun.CoreFirst; i < noun.Head; i++)
        {
            if (words[i].Form.Text is "terrorist" or "criminal" or "terror" or "extremist") return words[noun.Head].Form.NounLemma is "organisation" or "organization" or "group" or "entity" or "movement";
        }

        return false;
    }

    // "OFAC named the ship's manager in May", "the line was named by the Treasury": what an office of sanctions names it lists.
    private static Draft? NamedBy(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject } || clause.Relation is ClauseRelation.Gerund or ClauseRelation.Infinitive) return null;
        var (listed, authority) = verb.Passive ? (subject, Arguments.OfVerb(words, clause).By) : (clause.Objects.Count > 0 ? clause.Objects[0] : null, subject);
        if (listed is null || authority is null || clause.Objects.Count > (verb.Passive ? 0 : 1) || words[authority.Head].Form.NounLemma is not ("treasury" or "ofac" or "state department" or "commerce department" or "foreign office" or "security council" or "office of foreign assets control" or "us treasury" or "treasury department" or "us state department" or "department of state" or "office of financial sanctions implementation")) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text == "as") return null;
        }

        return CanBeListed(listed) || (verb.Passive && words[listed.Head].Form.Text is "he" or "she" or "they" or "it") ? Listing("designation/named-by", clause, listed, authority) : null;
    }

    // "was listed by OFAC", "has been listed", "the manager was listed a month later": by or for nothing but sanctions. "listed as missing", "listed in the manifest", "listed on the exchange" are other lists.
    private static bool IsListedBy(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        if (clause.Verb is not { Form.VerbLemma: "list" } || arguments.Theme is not { } theme || !IsBare(words, clause)) return false;
        if (arguments.Agent is { } authority) return NounFrames.IsLister(words, authority) && NounFrames.CanStandOnList(words, theme);
        return !theme.IsPronoun && clause.Relation != ClauseRelation.Participle && !theme.Classes.Has(Classes.Goods) && (Arguments.IsCarrier(theme) || theme.Classes.Has(Classes.Party | Classes.Person)) && (theme.Determiner >= 0 || theme.Quantity >= 0 || theme.Possessor is not null);
    }

    private static bool IsBare(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > clause.Verb!.First && words[complement.Prep].Form.Text is "as" or "in" or "on" or "at" or "under" or "among" or "with" && !IsOutlaw(words, complement.Noun) && complement.Noun.Event is null) return false;
        }

        return true;
    }
}
