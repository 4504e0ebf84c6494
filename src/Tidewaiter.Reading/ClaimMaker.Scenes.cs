using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>Where it was, when the frame of the verb names no place: "the Houthis in Yemen", "imagery from the port of Olya", "on the bridge", "have died in fighting in Sumy".</content>
internal sealed partial class ClaimMaker
{
    private Draft Placed(Draft draft)
    {
        if (draft.To is not null) return draft;
        return draft.Kind switch
        {
            ClaimKind.Estimate when draft.Rule is "estimate/toll" or "estimate/casualties" => draft with { To = Around(draft.Clause, draft) },
            ClaimKind.Transfer or ClaimKind.Technology => draft with { To = HomeOf(draft) },
            ClaimKind.Sighting => draft with { To = On(draft) ?? Shown(draft) },
            ClaimKind.Labour or ClaimKind.Deployment => draft with { To = Entered(draft.Clause) },
            _ => draft,
        };
    }

    private NounPhrase? Around(Clause clause, Draft draft)
    {
        foreach (var complement in clause.Preps)
        {
            if (Words[complement.Prep].Form.Text is "in" or "near" or "around" && complement.Noun is { IsPronoun: false } where && where != draft.Item && where != draft.Counted && IsWhere(where)) return where;
        }

        return clause.Sibling is { } beside && beside.Subject == clause.Subject && beside != clause ? beside.Preps.Find(complement => Words[complement.Prep].Form.Text is "in" or "near" && !complement.Noun.IsPronoun && IsWhere(complement.Noun)).Noun : null;
    }

    // "gave weapons to the Houthis in Yemen": where the receiver that has no state is.
    private NounPhrase? HomeOf(Draft draft)
    {
        if (draft is not { Recipient: { Country.IsStateless: true, Next: null } receiver, Nominal: null }) return null;
        return Behind(draft.Clause, receiver.End).Find(complement => Words[complement.Prep].Form.Text is "in" && complement.Noun is { IsPronoun: false } home && home != draft.From && home != draft.Via && (home.Country is not null || home.IsName || home.Classes.Has(Classes.Place)) && IsWhere(home)).Noun;
    }

    // "was seen on the Friendship bridge", "on the apron at Kalma".
    private NounPhrase? On(Draft draft)
    {
        foreach (var complement in draft.Clause.Preps)
        {
            if (Words[complement.Prep].Form.Text is "on" or "along" or "under" or "underneath" && complement.Noun is { IsPronoun: false } spot && spot != draft.Carrier && spot != draft.Item && spot.Classes.Has(Classes.Place) && Words[spot.Head].Form.NounLemma is not ("sea" or "seas" or "high seas") && !spot.Classes.Has(Classes.Source | Classes.Carrier) && draft.Clause.Verb is { } verb && complement.Prep > verb.First) return spot;
        }

        return null;
    }

    // "Imagery from the port showed the ship", "images of Rajin show containers".
    private NounPhrase? Shown(Draft draft)
    {
        if (draft.Clause is not { Verb: { Passive: false } showing, Subject: { IsPronoun: false } film } clause || !showing.Classes.Has(Classes.Show) || !film.Classes.Has(Classes.Source)) return null;
        if (film.Of is { IsPronoun: false } taken && taken != draft.Carrier && taken != draft.Item && (taken.Country is not null || taken.Classes.Has(Classes.Place)) && !taken.Classes.Has(Classes.Source | Classes.Carrier)) return taken;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < showing.First && complement.Prep >= film.End && Words[complement.Prep].Form.Text is "from" or "of" or "over" && complement.Noun is { IsPronoun: false } where && IsWhere(where) && !where.Classes.Has(Classes.Source | Classes.Carrier)) return where;
        }

        return null;
    }

    // "2,000 workers entered the country".
    private NounPhrase? Entered(Clause clause) => clause is { Verb: { Passive: false, Form.VerbLemma: "enter" or "reach" }, Objects: [{ IsPronoun: false } land, ..] } && IsTheCountry(land) ? land : null;
}
