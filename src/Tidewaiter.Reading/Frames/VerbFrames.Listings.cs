using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Listings told without the verb of listing.</content>
internal static partial class VerbFrames
{
    private static bool IsAuthority(ReadOnlySpan<Word> words, NounPhrase? noun) => noun is not null && words[noun.Head].Form.NounLemma is "treasury" or "ofac" or "state department" or "department" or "council" or "security council" or "office" or "foreign office" or "commission" or "european union" or "european commission" or "foreign ministry" or "administration";

    private static bool CanBeListed(NounPhrase? noun) => noun is { IsPronoun: false, Country: null } && (Arguments.IsCarrier(noun) || noun.IsName || noun.Classes.Has(Classes.Party | Classes.Person));

    private static Draft Listing(string rule, Clause clause, NounPhrase listed, NounPhrase? authority) => new() { Kind = ClaimKind.Designation, Rule = rule, Clause = clause, Supplier = authority, Carrier = Arguments.IsCarrier(listed) ? listed : null, Recipient = Arguments.IsCarrier(listed) ? null : listed, Counted = listed };

    // "the Treasury targeted three tankers", "the sanctions hit two banks", "was hit with sanctions", "sanctioned entities include X", "identified six vessels as blocked property".
    private static Draft? Sanctioned(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb) return null;
        if (clause.Subject is not { } subject) return verb.IsBe ? Among(words, clause) : null;
        return verb.Form.VerbLemma switch
        {
            "target" or "hit" or "cover" or "affect" or "apply" or "extend" or "punish" or "penalise" or "penalize" or "slap" or "strike" or "subject" => Struck(words, clause, verb, subject),
            "identify" or "name" or "describe" or "list" => Identified(words, clause, verb, subject),
            "include" => Members(words, clause, subject),
            _ => verb.IsBe ? Members(words, clause, subject) : null,
        };
    }

    private static Draft? Struck(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb, NounPhrase subject)
    {
        var arguments = Arguments.OfVerb(words, clause);
        if (verb.Passive)
        {
            if (!CanBeListed(subject) || Behind(words, clause) is not { } sanctions) return null;
            var authority = sanctions.Possessor ?? (arguments.By is { Event: null } by ? by : null);
            return Listing("designation/hit-with", clause, subject, authority) with { SupplierWord = authority is null ? sanctions.Nationality : -1 };
        }

        var measure = subject.Event == ClaimKind.Designation || subject.Of?.Event == ClaimKind.Designation || words[subject.Head].Form.NounLemma is "restriction" or "sanctions package";
        if (measure && subject.Quantity < 0 && (arguments.Theme ?? arguments.To) is { IsPronoun: false, Country: null, Event: null } struck && (CanBeListed(struck) || struck.Plural || struck.Next is not null)) return Listing("designation/sanctions-hit", clause, struck, subject.Possessor) with { SupplierWord = subject.Possessor is null ? subject.Nationality : -1 };
        // "the UK has also targeted 14 influential Russian figures".
        if (verb.Form.VerbLemma == "target" && arguments is { With: null, Agent.Country: { } listing, Theme: { } targeted } && listing.Code is "US" or "GB" or "EU" or "CA" or "AU" or "JP" or "CH" or "NZ" && words[targeted.Head].Form.NounLemma is "figure" or "individual" or "businessman" or "company" or "firm" or "entity" or "bank" or "vessel" or "tanker" or "oligarch" or "supplier" or "organisation" or "organization" or "trader" or "refinery" or "person" or "network") return Listing("designation/target", clause, targeted, arguments.Agent);
        return verb.Form.VerbLemma is "target" or "punish" or "penalise" or "penalize" && IsAuthority(words, arguments.Agent) && CanBeListed(arguments.Theme) ? Listing("designation/target", clause, arguments.Theme!, arguments.Agent) : null;
    }

    // "identified six vessels as blocked property", "sanctioned ten companies and identified 17 vessels".
    private static Draft? Identified(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb, NounPhrase subject)
    {
        var listed = verb.Passive ? subject : clause.Objects.Count > 0 ? clause.Objects[0] : null;
        if (!CanBeListed(listed)) return null;
        var beside = verb.Form.VerbLemma == "identify" && clause.Sibling is { Verb: { } first } sibling && sibling.Subject == subject && first.Classes.Has(Classes.Designate);
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text == "as" && (words[complement.Noun.Head].Form.NounLemma == "property" || complement.Noun.Of?.Event == ClaimKind.Designation)) beside = true;
        }

        return beside ? Listing("designation/identified", clause, listed!, verb.Passive ? Arguments.OfVerb(words, clause).By : subject) : null;
    }

    // "Sanctioned entities include X", "the designated vessels are X and Y".
    private static Draft? Members(ReadOnlySpan<Word> words, Clause clause, NounPhrase subject)
    {
        if (clause.Objects.Count == 0 || clause.Objects[0] is not { IsName: true } named || !CanBeListed(named)) return null;
        for (var i = subject.First; i < subject.CoreEnd; i++)
        {
            if (words[i].Form.Text is "sanctioned" or "designated" or "listed" or "blacklisted") return Listing("designation/members", clause, named, null);
        }

        return null;
    }

    // "Among those sanctioned are X and Y".
    private static Draft? Among(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Objects.Count == 0 || clause.Objects[0] is not { IsName: true } named || !CanBeListed(named)) return null;
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text == "among" && clause.Children.Exists(child => child.Antecedent == complement.Noun && child.Verb is { } listing && listing.Classes.Has(Classes.Designate))) return Listing("designation/among", clause, named, null);
        }

        return null;
    }

    private static NounPhrase? Behind(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > clause.Verb!.First && complement.Noun.Event == ClaimKind.Designation && words[complement.Prep].Form.Text is "with" or "by" or "to") return complement.Noun;
        }

        return null;
    }
}
