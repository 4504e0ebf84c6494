using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Soldiers told by a bare count, by who saw or took them, and the arms that a state posts beyond its borders.</content>
internal static partial class VerbFrames
{
    // "Another 3,000 are in Belarus", "about 3,000 of them were abroad": those counted before by their kind.
    private static Draft? CountedThere(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Subject: { Quantity: >= 0, Money: false, Country: null } counted, Objects.Count: 0 } || !(counted.CountOnly || counted.IsPronoun) || !counted.Classes.Has(Classes.Troops | Classes.Workers)) return null;
        var at = Arguments.OfVerb(words, clause).At is { } place && (IsWhere(place) || IsTheLand(words, place)) ? place : null;
        if (at is null && !NounFrames.IsAbroad(words, clause)) return null;
        var kind = counted.Classes.Has(Classes.Workers) ? ClaimKind.Labour : ClaimKind.Deployment;
        return new Draft { Kind = kind, Rule = $"{kind.Word()}/counted", Clause = clause, Item = counted, Counted = counted, To = at, NeedsItem = counted.IsPronoun };
    }

    // "North Korean soldiers captured in Kursk wrote home": whoever is taken there was sent there.
    private static Draft? Taken(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Relation: ClauseRelation.Participle or ClauseRelation.Relative, Verb: { Passive: true, Modal: < 0, Negated: false }, Antecedent: { IsPronoun: false, Country: null } men } || !IsForce(men) || !IsForeign(words, men)) return null;
        return AbroadAt(words, clause, men) is { } place ? new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/taken", Clause = clause, Item = men, Counted = men, To = place } : null;
    }

    // "North Koreans were seen in Kursk": people of one land seen at no place of work in another.
    private static Draft? SeenAbroad(ReadOnlySpan<Word> words, Clause clause)
    {
        // "Men from the North were noticed near Donetsk".
        if (clause is { Verb: { Passive: true }, Subject: { IsPronoun: false, Country: null, Plural: true } men } && (IsForce(men) || words[men.Head].Form.NounLemma == "man") && (IsForeign(words, men) || Origin(words, clause, men) is not null) && AbroadAt(words, clause, men) is { } post) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/seen", Clause = clause, Supplier = Origin(words, clause, men), Item = men, Counted = men, To = post };
        if (clause is not { Verb: { Passive: true }, Subject: { IsPeople: true, Country: { } land } people } || people.Classes.Has(Classes.Workers)) return null;
        return AbroadAt(words, clause, people) is { } place && place.Country != land ? new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/seen", Clause = clause, Item = people, Counted = people, To = place } : null;
    }

    // "Russia deployed an S-400 battery to Belarus", "posted an air defence system to protect Pyongyang".
    private static Draft? Posted(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        if (arguments is not { Theme: { IsPronoun: false, Country: null } arms, Agent: { Country: { IsStateless: false } land } state } || clause.Relation is ClauseRelation.Relative || arms.Classes.Has(Classes.Troops) || !(arms.Classes.Has(Classes.Carrier) || IsArray(words, arms)) || (arms.Nationality >= 0 && words[arms.Nationality].Country != land)) return null;
        var place = arguments.To ?? arguments.ToPlace ?? arguments.At;
        if (place is null)
        {
            foreach (var child in clause.Children)
            {
                if (child is { Relation: ClauseRelation.Infinitive, Verb.Form.VerbLemma: "protect" or "defend" or "shield" or "guard" or "cover", Objects.Count: > 0 }) place = child.Objects[0];
            }
        }

        return place is not null && IsWhere(place) && place.Country != land ? new Draft { Kind = ClaimKind.Deployment, Rule = Rule("deployment/arms", clause, arguments), Clause = clause, Supplier = state, Item = arms, Counted = arms, Recipient = place.Country is null ? null : place, To = place } : null;
    }

    private static bool IsArray(ReadOnlySpan<Word> words, NounPhrase arms) => words[arms.Head].Form.NounLemma is "battery" or "system" or "air defence system" or "air defense system" or "air defence" or "air defense" or "radar" or "launcher" or "fighter" or "fighter jet" or "bomber" or "jet" or "warplane" or "helicopter" or "missile system" or "missile battery" or "s-400" or "s-300";
}
