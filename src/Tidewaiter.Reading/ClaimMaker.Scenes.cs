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
        draft = Directed(draft);
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

    // Which way, where the words alone do not tell: "through the Channel", "picked up troops around Hamhung", "from Anzali in northern Iran", "found propellers made in China", "south of Salalah".
    private Draft Directed(Draft draft)
    {
        if (draft.To is { } made && made.First > 1 && Words[made.First - 1].Form.Text is "in" && Words[made.First - 2].Form.Text is "made" or "manufactured" or "produced" or "assembled" or "built" && draft.Kind == ClaimKind.Sighting) draft = draft with { To = null };
        if (draft is { From: { IsPronoun: false } origin, To: { } part } && part.First == origin.End + 1 && Words[origin.End].Form.Text is "in" or "near" or "outside" or "off" or "on") draft = draft with { To = null };
        // "sailed from Yeosu, in the South".
        if (draft is { From: { IsPronoun: false } left, To: { } land } && left.End + 2 == land.First && Words[left.End].Tag == Tag.Comma && Words[left.End + 1].Form.Text is "in" or "near" or "off" or "on") draft = draft with { To = null };
        if (draft is { Kind: ClaimKind.Transfer, To: { } home } && (IsAtHome(draft.Supplier, home) || (IsSomebody(draft.Recipient) && IsAtHome(draft.Recipient, home)))) draft = draft with { To = null };
        if (draft is { Kind: ClaimKind.Deployment, From: null, To: { } shore, Nominal: null, Clause.Verb: { Passive: false, Form.VerbLemma: "pick up" or "embark" or "collect" or "load" } } && shore.First > 0 && Words[shore.First - 1].Form.Text is "at" or "around" or "in" or "near") draft = draft with { From = shore, To = null };
        if (draft is { Kind: ClaimKind.Transfer, From: { IsPronoun: false } ship } && Arguments.IsCarrier(ship)) draft = draft with { From = null, Carrier = draft.Carrier ?? (ship.IsName || ship.Determiner >= 0 ? ship : null) };
        // "passed through the Channel", "go out through Rajin".
        if (draft is { Kind: ClaimKind.Movement, From: null, To: null, Nominal: null, Via: { IsPronoun: false, Event: null } way } && way.First > 0 && Words[way.First - 1].Form.Text == "through" && draft.Clause.Verb is { Form.VerbLemma: not ("route" or "reroute" or "funnel" or "channel") } && IsWhere(way)) draft = Words[way.First - 2].Form.Text == "out" || draft.Clause.Verb?.Form.VerbLemma is "leave" or "go out" or "exit" or "export" ? draft with { From = way, Via = null } : draft with { To = way, Via = null };
        draft = Departed(draft);
        if (draft is { Supplier: { } aside, Kind: ClaimKind.Transfer } && IsBearing(aside)) return draft with { Supplier = null, To = draft.To ?? aside };
        return draft.To is null && draft.Kind is ClaimKind.Movement or ClaimKind.Sighting && draft.Nominal is null ? draft with { To = Bearing(draft.Clause) } : draft;
    }

    // "sent them to a dealer in Moscow", "firms in China supplied them": where somebody is says who he is, and not where the goods went.
    private bool IsAtHome(NounPhrase? party, NounPhrase home) => party is { IsPronoun: false, IsName: false, Country: null } && home.First == party.End + 1 && Words[party.End].Form.Text is "in" or "at" or "near" or "based in";

    // "a dealer", "armed groups": told by nothing but where they are.
    private bool IsSomebody(NounPhrase? party) => party is { IsPronoun: false, IsName: false, Country: null } && !party.Classes.Has(Classes.Carrier) && (party.Determiner < 0 || Words[party.Determiner].Form.Text is "a" or "an" or "another" or "some");

    // "took off in Qingdao", "set out at Homs", "had filled up at Kharg": a leg begins where it is left or loaded.
    private Draft Departed(Draft draft)
    {
        if (draft is not { Kind: ClaimKind.Movement, From: null, Nominal: null, Clause: { Verb: { } verb } clause }) return draft;
        if (verb.Form.VerbLemma is not ("take off" or "lift off" or "set out" or "set off" or "depart" or "fill up") && !VerbFrames.IsLoading(verb.Form.VerbLemma)) return draft;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.End || Words[complement.Prep].Form.Text is not ("in" or "at" or "near") || complement.Noun is not { IsPronoun: false, Event: null } berth || !IsWhere(berth) || Arguments.IsCarrier(berth)) continue;
            return draft.To is null || draft.To == berth ? draft with { From = berth, To = null } : draft with { From = berth };
        }

        return draft;
    }

    // "north of Malta".
    private bool IsBearing(NounPhrase noun) => noun.Of is { IsPronoun: false } && IsCompass(noun.Head) && noun.CoreEnd - noun.CoreFirst == 1;

    private bool IsCompass(int word) => Words[word].Form.Text is "north" or "south" or "east" or "west" or "northeast" or "northwest" or "southeast" or "southwest" or "north-east" or "north-west" or "south-east" or "south-west";

    // "fell silent northeast of Wonsan", "was stopped 40 miles south of Salalah": where it is seen from a place.
    private NounPhrase? Bearing(Clause clause)
    {
        if (clause.Verb is not { } verb) return null;
        foreach (var complement in clause.Preps)
        {
            var of = complement.Prep;
            if (of > verb.Main && of > 0 && Words[of].Form.Text == "of" && IsCompass(of - 1) && complement.Noun is { IsPronoun: false, Event: null } mark && IsWhere(mark)) return new NounPhrase { First = of - 1, CoreFirst = of - 1, CoreEnd = of, Head = of - 1, End = mark.End, Of = mark, Classes = Classes.Place };
        }

        foreach (var noun in clause.Objects)
        {
            if (noun.First > verb.Main && IsBearing(noun)) return noun;
        }

        return null;
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
