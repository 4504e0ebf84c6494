using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Who trains whom, and who learns what and where.</content>
internal static partial class VerbFrames
{
    // "pilots have been learning to fly the Su-35 in Russia", "crews trained to operate the system".
    private static Draft? Learn(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is { Verb: { Passive: false, Form.VerbLemma: "attend" or "take" or "follow" }, Subject: { Country: null } cadets, Objects: [{ } school, ..] } && cadets.Classes.Has(Classes.Troops | Classes.Workers | Classes.Person) && !cadets.Classes.Has(Classes.Goods) && words[school.Head].Form.NounLemma is "academy" or "military academy" or "course" or "training" or "training course" or "college" or "staff college" or "flight school" or "military school" or "academies")
        {
            var taught = Arguments.OfVerb(words, clause);
            var host0 = IsWhere(taught.At) ? taught.At : null;
            var teacher = school.Nationality >= 0 ? NounPhrase.OfState(words, school.Nationality) : null;
            return host0 is null && teacher is null ? null : new Draft { Kind = ClaimKind.Training, Rule = "training/attend", Clause = clause, Supplier = teacher, Recipient = cadets, Counted = cadets, To = host0 };
        }

        if (clause.Verb is not { Passive: false, Form.VerbLemma: "learn" or "train" or "practise" or "practice" or "study" } || clause.Subject is not { Country: null } pupils || !(pupils.Classes.Has(Classes.Troops | Classes.Person | Classes.Workers) || pupils.IsPeople)) return null;
        if (clause.Objects.Count > 0 && (clause.Verb.Form.VerbLemma == "train" || !Arguments.IsItem(clause.Objects[0]) || IsWreck(words[clause.Objects[0].Head].Form.NounLemma))) return null;
        var deed = clause.Children.Find(static child => child is { Relation: ClauseRelation.Infinitive, Verb.Form.VerbLemma: "fly" or "operate" or "use" or "handle" or "pilot" or "maintain" or "fire" or "drive" or "launch" or "repair" or "service" or "man" or "work" });
        var arguments = Arguments.OfVerb(words, clause);
        var item = deed?.Objects.Count > 0 && Arguments.IsItem(deed.Objects[0]) ? deed.Objects[0] : arguments.On is { } on && Arguments.IsItem(on) ? on : clause.Objects.Count > 0 ? clause.Objects[0] : null;
        item ??= arguments.Aboard;
        var at = arguments.At ?? (deed is null ? null : Arguments.OfVerb(words, deed).At);
        if (at is null && clause is { Relation: ClauseRelation.Infinitive, Parent.Verb: { } sent } && sent.Classes.Has(Classes.Give | Classes.Deploy | Classes.Travel)) at = Arguments.OfVerb(words, clause.Parent) is var way ? way.To ?? way.ToPlace ?? way.At : null;
        if (at is null && clause is { Relation: ClauseRelation.Participle, Parent.Verb.IsBe: true }) at = Arguments.OfVerb(words, clause.Parent).At;
        var with = arguments.With is { } host && Arguments.IsParty(host) ? host : null;
        if (item is null && with is null && clause is { Relation: ClauseRelation.Infinitive, Parent.Verb: { } sending } && sending.Classes.Has(Classes.Give | Classes.Deploy) && arguments.At is null) return null;
        if (item is null && ((at is null && !(with is not null && IsForeign(words, with))) || clause.Verb.Form.VerbLemma is not ("train" or "study")) || (item is null && clause.Verb.Form.VerbLemma == "study" && !(pupils.Classes.Has(Classes.Troops) && at?.Country is not null && !IsAtHome(words, pupils, at)))) return null;
        return new Draft { Kind = ClaimKind.Training, Rule = "training/learn", Clause = clause, Recipient = pupils, Counted = pupils, Item = item, To = at, Supplier = with, Ceiling = IsPurpose(clause) ? Modality.Planned : Modality.Asserted };
    }

    private static Draft? Train(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        // "instructed its troops to withdraw": an order.
        if (clause.Verb!.Classes.Has(Classes.Plan) && clause.Children.Exists(static child => child.Relation is ClauseRelation.Infinitive or ClauseRelation.Content)) return null;
        if (arguments.Agent is { Event: not null } || arguments.Theme is not { } pupils || pupils.Classes.Has(Classes.Vague) || !(pupils.IsPronoun || pupils.IsPeople || pupils.Country is not null || pupils.IsName || pupils.Classes.Has(Classes.Troops | Classes.Person | Classes.Workers | Classes.Party | Classes.Source))) return null;
        // "barely trained troops", "these are barely trained troops": a word about them and no event.
        if (arguments.Passive && clause.Objects.Count > 0) return null;
        if (clause.Verb is { MaybeParticiple: true } && arguments is { Passive: true, By: null, At: null, On: null, With: null, ToPlace: null } && clause.Times.Count == 0) return null;
        var draft = new Draft { Kind = ClaimKind.Training, Rule = Rule("training/train", clause, arguments), Clause = clause, Supplier = arguments.Agent, Recipient = arguments.Theme, Counted = arguments.Theme };
        draft.Item = arguments.On is { } on && Arguments.IsItem(on) ? on : clause.Children.Find(child => child is { Relation: ClauseRelation.Infinitive, Verb: { Passive: false }, Objects: [{ } handled, ..] } && IsWeapon(handled))?.Objects[0];
        draft.To = arguments.At ?? arguments.ToPlace;
        return draft;
    }
}
