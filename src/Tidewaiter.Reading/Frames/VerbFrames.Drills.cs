using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Training told by who drills with whom, by what it covers, by who gave it; people told by being sent abroad.</content>
internal static partial class VerbFrames
{
    // "The North Koreans are drilling alongside Russian troops".
    private static Draft? Drilled(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Passive: false } verb, Subject: { } pupils, Objects.Count: 0 } || !(IsForce(pupils) || pupils.IsPeople)) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First || !(words[complement.Prep].Form.Text == "alongside" || (verb.Form.VerbLemma == "drill" && words[complement.Prep].Form.Text is "with" or "together with")) || !(IsForce(complement.Noun) || complement.Noun.IsPeople || complement.Noun.Country is not null)) continue;
            return new Draft { Kind = ClaimKind.Training, Rule = "training/drilled", Clause = clause, Recipient = pupils, Counted = pupils, To = Arguments.OfVerb(words, clause).At is { } at && IsWhere(at) ? at : null };
        }

        return null;
    }

    // "Their training has covered the firing of artillery", "the course for North Korean soldiers included trench assault".
    private static Draft? Curriculum(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Subject: { IsPronoun: false } course, Objects: [{ IsPronoun: false } taught, ..] } || !(course.Event == ClaimKind.Training || words[course.Head].Form.NounLemma is "drill" or "lesson")) return null;
        var arguments = Arguments.OfNoun(words, course, clause);
        var theirs = course is { Determiner: >= 0, Possessor: null } && words[course.Determiner].Form.Text == "their" ? new NounPhrase { First = course.Determiner, CoreFirst = course.Determiner, CoreEnd = course.Determiner + 1, End = course.Determiner + 1, Head = course.Determiner, IsPronoun = true, Plural = true, Determiner = course.Determiner } : null;
        var pupils = course.Possessor ?? course.Of ?? theirs ?? arguments.For;
        return pupils is null ? null : new Draft { Kind = ClaimKind.Training, Rule = "training/covers", Clause = clause, Nominal = course, Recipient = pupils, Item = taught };
    }

    // "the training that Russian forces gave to soldiers from the North".
    private static Draft? TaughtBy(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Relation: ClauseRelation.Relative, Antecedent: { Event: ClaimKind.Training } training, Subject: { } teacher } || teacher == training || !Arguments.IsParty(teacher)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        return (arguments.To ?? arguments.ToPlace ?? arguments.Dative) is { } pupils ? new Draft { Kind = ClaimKind.Training, Rule = "training/taught-by", Clause = clause, Supplier = teacher, Recipient = pupils } : null;
    }

    // "workers sent abroad": whose they are and where to is not always told.
    private static Draft? SentAbroad(ReadOnlySpan<Word> words, Clause clause)
    {
        if (Arguments.OfVerb(words, clause) is not { Passive: true, Theme: { IsPronoun: false, Country: null } people, To: null, ToPlace: null } arguments || people.Classes.Has(Classes.Goods) || !people.Classes.Has(Classes.Troops | Classes.Workers) || !NounFrames.IsAbroad(words, clause)) return null;
        var kind = people.Classes.Has(Classes.Workers) ? ClaimKind.Labour : ClaimKind.Deployment;
        return new Draft { Kind = kind, Rule = $"{kind.Word()}/abroad", Clause = clause, Supplier = arguments.By, Item = people, Counted = people };
    }
}
