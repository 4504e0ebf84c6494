using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>How many have fallen: a number, and no sending of those who fell.</content>
internal static partial class EstimateFrames
{
    // "300 North Koreans had been killed and 2,700 wounded", "4,700 of whom were killed or wounded", "some 600 of them were dead", "four sailors died".
    public static Draft? Toll(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Negated: false, Modal: < 0 } verb } || clause.Relation is ClauseRelation.Infinitive or ClauseRelation.Gerund or ClauseRelation.Participle or ClauseRelation.Adverbial || (clause.Subject ?? OfWhom(words, clause)) is not { Money: false } fallen || Count(fallen) < 0 || !IsPeople(words, fallen)) return null;
        if (clause.Relation == ClauseRelation.Relative && clause.Subject is not null) return null;
        // "Six officers were killed near Donetsk", "the soldiers sent there": where they were sent to is told.
        if (VerbFrames.IsRank(words, fallen) || IsSent(words, fallen) || ((verb.IsBe || verb.Form.VerbLemma is "presume" or "believe" or "fear" or "feared") && !IsDead(words, clause))) return null;
        // "were killed by the missiles that Russia fired": what killed them tells it.
        if (Arguments.OfVerb(words, clause) is { By: { } by } && by.Classes.Has(Classes.Goods)) return null;
        // "2,700 wounded": what wounded them would have an object.
        if (verb is { Passive: false, Form.VerbLemma: not ("die" or "perish" or "drown" or "be") } && (clause.Objects.Count > 0 || clause.Sibling is null)) return null;
        // "were killed or wounded": one number of both.
        if (clause.Sibling is { Verb: { } before } same && (same.Subject ?? OfWhom(words, same)) == fallen && IsFalling(before)) return null;
        // "four of the crew are presumed dead".
        return verb.Form.VerbLemma is "presume" or "believe" or "fear" ? OfFallen(clause, fallen) with { Ceiling = Modality.Possible } : OfFallen(clause, fallen);
    }

    // "killed or wounded 3,800 North Korean soldiers", "the North has lost 2,000 men".
    public static Draft? Killed(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Passive: false, Negated: false, Modal: < 0 }, Objects: [.., { } fallen] } || Count(fallen) < 0 || fallen is { CountOnly: true, Of: null } || !(IsFighting(fallen) || IsOwnLoss(words, clause, fallen))) return null;
        return OfFallen(clause, fallen);
    }

    // "The South Africans lost fourteen men in January".
    private static bool IsOwnLoss(ReadOnlySpan<Word> words, Clause clause, NounPhrase fallen) => clause is { Verb.Form.VerbLemma: "lose", Subject: { } army } && words[fallen.Head].Form.NounLemma == "man" && fallen.Plural && Arguments.OfVerb(words, clause).At is null && (army.Country is not null || army.IsPeople || army.Classes.Has(Classes.Troops));

    // "has suffered 6,000 casualties", "counted 4,000 casualties".
    public static Draft? Casualties(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Negated: false } verb, Subject: not null }) return null;
        // "spoke of several hundred casualties".
        var toll = clause.Objects.Count > 0 ? clause.Objects[^1] : verb.Form.VerbLemma is "speak" or "talk" or "speak of" && Arguments.OfVerb(words, clause).Of is { } told && words[told.Head].Form.NounLemma != "dead" ? told : null;
        if (toll is not { Quantity: >= 0, Money: false } || !IsLossOfLife(words, toll)) return null;
        return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/casualties", Clause = clause, Item = toll.Of ?? toll, Counted = toll, Witness = verb.Form.VerbLemma is "speak" or "talk" or "speak of" or "admit" or "acknowledge" or "cite" or "estimate" ? clause.Subject : null, Ceiling = verb.Form.VerbLemma is "suffer" or "take" or "sustain" or "incur" or "inflict" or "include" ? Modality.Asserted : Modality.Reported };
    }

    private static Draft OfFallen(Clause clause, NounPhrase fallen) =>
        new() { Kind = ClaimKind.Estimate, Rule = "estimate/toll", Clause = clause, Item = fallen.CountOnly || fallen.IsPronoun ? fallen.Of ?? fallen : fallen, Counted = fallen };

    private static NounPhrase? OfWhom(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text == "whom") return complement.Noun;
        }

        return null;
    }

    private static bool IsFighting(NounPhrase noun) => (noun.CountOnly && noun.Of is not null && IsFighting(noun.Of)) || noun.IsPeople || (noun.IsPronoun && noun.Plural) || (noun.Classes.Has(Classes.Troops) && !noun.Classes.Has(Classes.Goods));

    private static bool IsPeople(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        if (noun.CountOnly) return noun.Of is null or { IsPronoun: true } || IsPeople(words, noun.Of);
        if (noun.Classes.Has(Classes.Goods | Classes.Carrier | Classes.Place) || words[noun.Head].Form.NounLemma is "civilian" or "resident" or "villager" or "passenger") return false;
        // Whoever dies where he lives was not sent there.
        return noun.IsPeople || noun is { IsPronoun: true, Plural: true } || noun.Classes.Has(Classes.Troops | Classes.Workers) || words[noun.Head].Form.NounLemma is "man" or "crew" or "member" or "national" or "recruit" or "volunteer" or "operative" or "comrade" or "colleague" or "countryman" or "compatriot";
    }

    // "the Pyongyang-sent soldiers".
    private static bool IsSent(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        for (var i = noun.CoreFirst; i < noun.Head; i++)
        {
            if (words[i].Form.Text == Tagger.Sent) return true;
        }

        return false;
    }

    private static bool IsLossOfLife(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "casualty" or "death" or "fatality" or "loss" or "dead";

    private static bool IsFalling(VerbGroup verb) => verb.Form.VerbLemma is "kill" or "wound" or "injure" or "maim" or "hurt" or "die" or "perish";

    private static bool IsDead(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Objects is [{ } told, ..] && words[told.Head].Form.Text is "dead" or "wounded") return true;
        foreach (var modifier in clause.Modifiers)
        {
            if (words[modifier].Form.Text is "dead" or "wounded") return true;
        }

        return false;
    }
}
