using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Lists told by what is on them, and authorities that go after somebody in other words than those of listing.</content>
internal static partial class VerbFrames
{
    // "The list now runs to 342 ships", "the measures apply to over 2,400 individuals", "the list includes an insurer".
    private static Draft? ListHolds(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Passive: false, Negated: false } verb, Subject: { IsPronoun: false } subject }) return null;
        var list = words[subject.Head].Form.NounLemma is "list" or "blacklist" or "sanctions list" or "package" or "sanctions package" && (subject.Of is null or { Event: ClaimKind.Designation });
        var measures = words[subject.Head].Form.NounLemma is "measure" or "restrictive measure" or "restriction" || subject.Event == ClaimKind.Designation;
        if (!list && !measures) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var listed = clause.Objects.Count > 0 ? clause.Objects[0] : null;
        if (listed is null || !CanBeListed(listed) || !(listed.Quantity >= 0 || (list && listed is { Plural: false, Determiner: >= 0 }))) return null;
        return Listing("designation/list-holds", clause, listed, subject.Possessor) with { SupplierWord = NounFrames.AuthorityWord(words, subject), Ceiling = IsDraft(words, subject) ? Modality.Planned : Modality.Asserted };
    }

    // "Brussels went after 74 more tankers", "OFAC took aim at a network of brokers".
    private static Draft? WentAfter(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Passive: false, Modal: < 0 }, Subject: { IsPronoun: false } authority, Objects: [{ } listed, ..] } || clause.Relation == ClauseRelation.Infinitive) return null;
        if (!IsAuthority(words, authority) && !(authority.Country is { } state && NounFrames.IsListing(state))) return null;
        // "took action against 32 firms".
        if (clause.Verb.Form.VerbLemma is "take" or "announce")
        {
            if (words[listed.Head].Form.NounLemma is not ("action" or "aim" or "measure" or "step") || Against(words, clause) is not { } target) return null;
            listed = target;
        }

        return CanBeListed(listed) && (listed.Quantity >= 0 || listed.IsName || words[listed.Head].Form.NounLemma is "network" or "fleet") ? Listing("designation/went-after", clause, listed, authority) : null;
    }
}
