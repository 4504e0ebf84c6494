using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Contingents told by who is in them, how they grow, whose posts they take over, who hosts them, who was lost; read only where no other frame reads anything.</content>
internal static partial class VerbFrames
{
    // "The brigade is made up of men from the Storm Corps", "the unit consists of Syrian volunteers".
    private static Draft? MadeUp(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (!IsForce(subject)) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First || words[complement.Prep].Form.Text is not ("of" or "from") || complement.Noun is not { IsPronoun: false } men) continue;
            if (IsForce(men) || men.IsPeople || (men.Plural && men.Classes.Has(Classes.Person))) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/made-up", Clause = clause, Item = subject, Counted = men.Quantity >= 0 ? men : subject };
            return null;
        }

        return null;
    }

    // "More troops are on their way".
    private static Draft? UnderWay(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (clause.Objects.Count > 0 || !(IsForce(subject) || IsHands(words, clause, subject))) return null;
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text != "on" || words[complement.Noun.Head].Form.NounLemma != "way") continue;
            var kind = IsForce(subject) ? ClaimKind.Deployment : ClaimKind.Labour;
            return new Draft { Kind = kind, Rule = $"{kind.Word()}/under-way", Clause = clause, Item = subject, Counted = subject, Ceiling = Modality.Planned };
        }

        return null;
    }

    // "Africa Corps has taken over Wagner's positions in Mali", "the North Koreans hold positions near Plekhovo".
    private static Draft? TakenOver(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (clause.Objects.Count == 0 || !(IsForce(subject) || subject.IsPeople || subject.Country?.Code.StartsWith("XX-", StringComparison.Ordinal) == true)) return null;
        if (words[clause.Objects[0].Head].Form.NounLemma is not ("position" or "base" or "post" or "outpost" or "garrison" or "duty" or "role" or "trench" or "camp" or "line" or "sector" or "barracks" or "checkpoint")) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "in" or "near" or "at" or "around" or "outside" or "along" && IsWhere(complement.Noun) && !IsAtHome(words, subject, complement.Noun)) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/taken-over", Clause = clause, Item = subject, Counted = subject, To = complement.Noun };
        }

        return null;
    }

    // "Belarus has hosted Wagner fighters since last summer", "Wagner had about 1,500 fighters in Mali".
    private static Draft? Hosted(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (clause.Objects.Count == 0 || clause.Objects[0] is not { IsPronoun: false } men || !men.Classes.Has(Classes.Troops)) return null;
        var jets = men.Classes.Has(Classes.Goods) && subject.Country?.Code.StartsWith("XX-", StringComparison.Ordinal) != true;
        if (!verb.Classes.Has(Classes.Have) && subject is { Country: not null, IsPeople: false } host && IsForeign(words, men) && !jets) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/hosted", Clause = clause, Item = men, Counted = men, Recipient = host, To = host };
        if (!verb.Classes.Has(Classes.Have) || men.Quantity < 0 || jets || subject.Country is null) return null;
        return Arguments.OfVerb(words, clause).At is { } at && IsWhere(at) && at.Country != subject.Country ? new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/had", Clause = clause, Supplier = subject, Item = men, Counted = men, To = at } : null;
    }

    // "A unit of North Korean artillerymen has been attached to the Russian army in Belgorod", "North Korean generals accompany the soldiers".
    private static Draft? Attached(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        var men = IsForce(subject) || IsOfficer(words, subject) ? subject : null;
        if (men is null || verb.Negated || !(IsForeign(words, men) || men.Of is { Nationality: >= 0 } or { IsPeople: true })) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (verb.Passive && (arguments.To ?? arguments.ToPlace ?? arguments.With ?? arguments.At) is { } host && (host.Country is not null || host.Classes.Has(Classes.Troops | Classes.Party))) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/attached", Clause = clause, Item = men, Counted = men, Recipient = host, To = IsWhere(arguments.At) ? arguments.At : null };
        if (!verb.Passive && arguments.Theme is { IsPronoun: false } led && IsForce(led)) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/accompanying", Clause = clause, Item = men, Counted = men, To = IsWhere(arguments.At) ? arguments.At : null };
        return null;
    }

    // "Kenya's contingent in Haiti has grown to 700 officers".
    private static Draft? Swollen(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (!IsForce(subject)) return null;
        NounPhrase? count = clause.Objects.Count > 0 && clause.Objects[0].Quantity >= 0 ? clause.Objects[0] : null, place = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "to" or "at" && complement.Noun is { Quantity: >= 0, Money: false, Country: null }) count ??= complement.Noun;
            else if (words[complement.Prep].Form.Text is "in" or "at" or "on" or "near" && IsWhere(complement.Noun)) place ??= complement.Noun;
        }

        return count is null || (place is null && !IsForeign(words, subject)) || (place is not null && IsAtHome(words, subject, place)) ? null : new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/swollen", Clause = clause, Item = subject, Counted = count, Supplier = subject.Possessor is { Country: not null } state ? state : null, To = place };
    }

    // "The North lost about 600 men in Kursk".
    private static Draft? LostMen(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (verb is not { Negated: false } || subject.Country is null || clause.Objects.Count == 0 || clause.Objects[0] is not { IsPronoun: false, Quantity: >= 0 } men || !(IsForce(men) || words[men.Head].Form.NounLemma is "man" or "fighter")) return null;
        return Arguments.OfVerb(words, clause).At is { } at && IsWhere(at) && at.Country != subject.Country ? new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/lost", Clause = clause, Supplier = subject, Item = men, Counted = men, To = at } : null;
    }

    // "Kim Yong Bok has been sent to Russia to lead the contingent".
    private static Draft? SentToLead(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (subject is not { IsPronoun: false, Country: null } officer || !(officer.IsName || officer.Classes.Has(Classes.Person)) || Arguments.IsCarrier(officer)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if ((arguments.To ?? arguments.ToPlace) is not { } host || !IsWhere(host)) return null;
        return clause.Children.Exists(static child => child is { Relation: ClauseRelation.Infinitive, Verb.Form.VerbLemma: "lead" or "command" or "oversee" or "direct" or "supervise" or "head" or "coordinate", Objects.Count: > 0 } && child.Objects[0].Classes.Has(Classes.Troops)) ? new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/sent-to-lead", Clause = clause, Supplier = arguments.Agent, Item = officer, Counted = officer, Recipient = host.Country is null ? null : host, To = host } : null;
    }
}
