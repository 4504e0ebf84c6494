using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Soldiers and hands of another land told at a place, whatever they do there.</content>
internal static partial class VerbFrames
{
    // "Korean sappers share a school near Kursk with Russian marines", "six Russians have lived on the farm since Easter".
    private static Draft? Afield(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { IsPronoun: false } people }) return null;
        if (verb.Classes.Has(Classes.Say | Classes.Show | Classes.Deny | Classes.Frames) || people.Classes.Has(Classes.Goods)) return null;
        var force = IsForce(people);
        if (!force && !people.Classes.Has(Classes.Workers)) return null;
        if ((people is { Plural: false, Quantity: < 0 } && people.Classes.Has(Classes.Person)) || IsTraining(clause, people)) return null;
        if (!IsForeign(words, people) && Origin(words, clause, people) is null) return null;
        if (AbroadAt(words, clause, people) is not { } place) return null;
        var kind = force ? ClaimKind.Deployment : ClaimKind.Labour;
        return new Draft { Kind = kind, Rule = $"{kind.Word()}/afield", Clause = clause, Item = people, Counted = people, To = place };
    }

    // "The first builders from the DPRK have started work at a plant in Petropavlovsk": hands of another land are at work wherever they are told, whatever the verb.
    private static Draft? HandsAfield(ReadOnlySpan<Word> words, Clause clause) => clause is { Subject.Classes: var classes, Verb: { } verb } && classes.Has(Classes.Workers) && !classes.Has(Classes.Troops) && !(clause.Objects.Count > 0 && words[clause.Objects[0].Head].Form.NounLemma is "strike" or "protest" or "walkout" or "rally" or "demonstration" or "sit-in" or "march") && !verb.Classes.Has(Classes.Hedge | Classes.Plan) ? Afield(words, clause) : null;

    // "10,000 soldiers remain deployed near the border", "the contingent stays stationed in Gao".
    private static Draft? StillPosted(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb.Negated: false, Subject: { IsPronoun: false } men } || !IsForce(men)) return null;
        foreach (var child in clause.Children)
        {
            if (child is not { Verb: { Ing: false, Form.VerbLemma: "deploy" or "station" or "base" or "post" or "garrison" or "encamp" } } || child.Relation is ClauseRelation.Content or ClauseRelation.Adverbial) continue;
            return (AbroadAt(words, child, men) ?? AbroadAt(words, clause, men)) is { } place ? new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/remain", Clause = clause, Item = men, Counted = men, To = place } : null;
        }

        return null;
    }

    // The place of a clause that is not the land of the people that it tells of.
    private static NounPhrase? AbroadAt(ReadOnlySpan<Word> words, Clause clause, NounPhrase people)
    {
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text is not ("in" or "at" or "on" or "near" or "inside" or "across" or "along" or "around" or "outside" or "throughout" or "behind")) continue;
            if ((IsWhere(complement.Noun) || IsTheLand(words, complement.Noun)) && !IsAtHome(words, people, complement.Noun)) return complement.Noun;
        }

        return null;
    }
}
