using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Visits told by who was where: delegations whatever they do there, and persons who were at a place for a time.</content>
internal static partial class VerbFrames
{
    // "a delegation spent nine days in Tehran", "Russian delegations have turned up in Pyongyang", "an Omani envoy is expected in Sanaa".
    private static Draft? Called(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject } || verb.Classes.Has(Classes.Say | Classes.Show | Classes.Deny)) return null;
        var guest = IsDelegation(words, subject) ? subject : subject is { IsPronoun: false, Country: null, Of: { } of } && IsDelegation(words, of) ? of : null;
        if (guest is null || words[guest.Head].Form.NounLemma is "mission" or "counterpart" || (words[guest.Head].Form.NounLemma is not ("delegation" or "delegate") && !verb.Classes.Has(Classes.Travel | Classes.Visit | Classes.Plan) && !verb.IsBe && verb.Form.VerbLemma is not ("spend" or "stay"))) return null;
        var ceiling = verb.Classes.Has(Classes.Hedge) ? Modality.Possible : verb.Classes.Has(Classes.Plan) || verb.Form.VerbLemma is "expect" or "await" ? Modality.Planned : Modality.Asserted;
        return Stay(words, clause, guest) is { } host ? Guest("visit/called", clause, guest, host) with { Ceiling = ceiling, CeilingWord = verb.Main } : null;
    }

    // "He has been to Minsk twice", "the minister was in Austin last month", "Shoigu spent a week in Pyongyang".
    private static Draft? WasThere(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Negated: false } verb, Subject: { Country: null, Quantity: < 0, Event: null } guest } || guest.Classes.Has(Classes.Troops | Classes.Workers | Classes.Goods | Classes.Carrier | Classes.Place)) return null;
        var he = guest.IsPronoun && words[guest.Head].Form.Text is "he" or "she" or "i" or "they";
        if (!he && (guest.IsPronoun || guest.Plural || !(guest.Classes.Has(Classes.Person) || words[guest.Head].Form.NounLemma is "chief" or "head" or "commander" or "air force chief" || (guest is { IsName: true, Determiner: < 0 } && guest.Classes == Classes.None)))) return null;
        // "has been to Minsk".
        if (verb is { IsBe: true, Perfect: true } && (Arguments.OfVerb(words, clause).To ?? Arguments.OfVerb(words, clause).ToPlace) is { } seen && IsWhere(seen)) return Guest("visit/been-to", clause, guest, seen);
        var spent = verb.Form.VerbLemma is "spend" && clause.Objects is [{ Event: null } days, ..] && words[days.Head].Form.NounLemma is "day" or "week" or "hour" or "weekend" or "night" or "month" or "winter" or "summer" or "autumn" or "spring";
        // "spent that day in Mali": a time, and no object.
        spent |= verb.Form.VerbLemma is "spend" && clause is { Times.Count: > 0, Objects.Count: 0 };
        // Who is there now may live there.
        var then = verb.IsBe && clause.Objects.Count == 0 && (clause.Times.Count > 0 || clause.Children.Exists(static child => child.Relation == ClauseRelation.Infinitive)) && words[verb.First].Form.Text is not ("is" or "are" or "am" or "'s");
        if (!spent && !(then && !(he && words[guest.Head].Form.Text == "they"))) return null;
        return Arguments.OfVerb(words, clause).At is { } at && (at.Country is not null || (at is { IsName: true } && (at.Classes.Has(Classes.Place) || !guest.IsPronoun)) || (spent && IsWhere(at))) && IsWhere(at) && !IsHome(words, guest, at) ? Guest("visit/was-there", clause, guest, at) : null;
    }

    // "Putin took Kim to the cosmodrome", "took him to a fighter plant": who shows another round is his host.
    private static Draft? Guided(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Passive: false, Negated: false }, Subject: { Quantity: < 0 } host, Objects: [{ Quantity: < 0 } guest] } || !(IsPerson(host) || (host.IsPronoun && words[host.Head].Form.Text == "he")) || !(IsPerson(guest) || (guest.IsPronoun && words[guest.Head].Form.Text is "him" or "her"))) return null;
        var arguments = Arguments.OfVerb(words, clause);
        return (arguments.To ?? arguments.ToPlace) is { } site && IsWhere(site) ? new Draft { Kind = ClaimKind.Visit, Rule = "visit/guided", Clause = clause, Supplier = guest, Recipient = host, To = site } : null;
    }

    // "invited Kim to Moscow", "has been invited to Minsk".
    private static Draft? Invited(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Negated: false }) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments.Theme is not { Country: null, Event: null } guest || !(guest.IsPronoun || guest.IsName || guest.Classes.Has(Classes.Person | Classes.Source)) || (arguments.To ?? arguments.ToPlace) is not { } host || !IsWhere(host)) return null;
        return Guest("visit/invited", clause, guest, host) with { Ceiling = Modality.Planned };
    }

    private static bool IsHome(ReadOnlySpan<Word> words, NounPhrase guest, NounPhrase at) => at.Country is { } land && IsOf(words, guest, land);

    private static Draft Guest(string rule, Clause clause, NounPhrase guest, NounPhrase host) => new() { Kind = ClaimKind.Visit, Rule = rule, Clause = clause, Supplier = guest, Recipient = host.Country is null ? null : host, To = host };

    // Where a delegation of a clause is, stays or goes to.
    private static NounPhrase? Stay(ReadOnlySpan<Word> words, Clause clause, NounPhrase guest)
    {
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text is "in" or "at" or "to" or "into" or "aboard" or "on board" && IsWhere(complement.Noun) && !IsHome(words, guest, complement.Noun)) return complement.Noun;
        }

        return clause.Objects.Count > 0 && IsWhere(clause.Objects[0]) ? clause.Objects[0] : null;
    }
}
