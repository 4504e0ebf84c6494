using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <summary>Frames whose head is a verb: its role class and voice say which argument fills which slot.</summary>
internal static partial class VerbFrames
{
    /// <summary>The claim that the verb of a clause makes, or null; then <paramref name="missing"/> says what a triggered frame lacks.</summary>
    public static Draft? Of(ReadOnlySpan<Word> words, Clause clause, out string? missing)
    {
        missing = null;
        var verb = clause.Verb!;
        if (IsUntold(words, clause)) return null;
        if (IsAskedOrNone(words, clause)) return NoEvent(clause);
        EstimateFrames.Price(words, clause);
        foreach (var row in FrameTriggers.Default.Of(verb.Form, verb.IsBe, verb.Passive))
        {
            if (ByRow[row](words, clause) is not { } draft) continue;
            // "witnesses saw planes landing": who saw the leg says so.
            if (draft is { Kind: ClaimKind.Movement, Witness: null } && clause is { Relation: ClauseRelation.Participle, Antecedent: { } watched, Parent: { Verb: { Passive: false } seeing } watch } && seeing.Classes.Has(Classes.Sight) && watch.Objects.Contains(watched)) draft.Witness = Observer(words, watch, Arguments.OfVerb(words, watch));
            // "Amnesty identified a bomb supplied by the Emirates": who found out says so.
            else if (draft is { Witness: null } && clause is { Relation: ClauseRelation.Participle or ClauseRelation.Relative, Antecedent: { } found, Parent: { Verb: { Passive: false, Form.VerbLemma: "identify" or "uncover" or "expose" or "document" or "reveal" }, Subject: { IsPronoun: false, Country: null } finder } finding } && finding.Objects.Contains(found) && finder.Classes.Has(Classes.Source)) draft.Witness = finder;
            return draft;
        }

        if (verb.Classes.Has(Classes.Frames)) missing = Missing(verb.Classes, Arguments.OfVerb(words, clause));
        return null;
    }

    // "refused to say how many of its soldiers are in Mali", "neither of which has offered soldiers": a question, and nothing of what was told.
    private static bool IsAskedOrNone(ReadOnlySpan<Word> words, Clause clause)
    {
        // "said that sending engineers was the cheapest way", "The sending of workers is a violation of the resolution": a doing as such.
        if (clause is { Verb: { Ing: true, Passive: false, First: > 0 } doing } && doing.First == doing.Main && words[doing.First - 1].Tag == Tag.That) return true;
        if (clause is { Verb: { IsBe: true, Perfect: false }, Objects: [{ } wrong, ..] } && words[wrong.Head].Form.NounLemma is "violation" or "breach" or "infringement" && clause.Subject is { IsName: false }) return true;
        if (clause is { Subject: { First: > 0 } asked, Verb: { } verb } && asked.First < verb.First && words[asked.First - 1].Form.Text == "how" && words[asked.First].Form.Text is "many" or "much") return true;
        return clause is { Relation: ClauseRelation.Relative, Marker: > 1 and var which } && words[which - 1].Form.Text == "of" && words[which - 2].Form.Text is "neither" or "none";
    }

    private static bool IsUntold(ReadOnlySpan<Word> words, Clause clause)
    {
        var classes = clause.Verb!.Classes;
        // "are going to be sent": the future of another verb, and no journey.
        if (clause.Verb is { Progressive: true, Form.VerbLemma: "go" } going && going.End + 1 < words.Length && words[going.End].Tag == Tag.To && words[going.End + 1].Tag is Tag.Verb or Tag.Aux) return true;
        // "Who supplies the rebels with drones?": a question, or nobody knows.
        if (clause is { Relation: ClauseRelation.Relative, Antecedent: null, Marker: >= 0 } && classes.Has(Classes.Give | Classes.Receive) && words[clause.Marker].Form.Text is "who" or "what") return true;
        // "imagery shows planes parked at the base": one sighting, told by what shows it.
        return clause is { Relation: ClauseRelation.Participle, Antecedent: { } pictured, Parent: { Verb: { } showing } shown } && classes.Has(Classes.Sight) && showing.Classes.Has(Classes.Show) && !showing.Classes.Has(Classes.Frames) && shown.Objects.Contains(pictured) && Shown(words, shown) is not null;
    }

    private static string? Missing(Classes classes, Arguments arguments)
    {
        if (classes.Has(Classes.Give | Classes.Receive | Classes.Trade)) return arguments.Theme is null ? "what was handed over" : "the goods: what was handed over is not known as goods";
        if (classes.Has(Classes.Carry | Classes.Load)) return "the carrier or the cargo";
        return null;
    }

    private static string Rule(string name, Clause clause, Arguments arguments)
    {
        var voice = clause.Relation switch
        {
            ClauseRelation.Relative => "relative",
            ClauseRelation.Infinitive => "infinitive",
            ClauseRelation.Gerund => "gerund",
            ClauseRelation.Participle => "participle",
            _ => "",
        };
        var passive = arguments.Passive ? arguments.Agent is null ? "passive-without-by" : "passive" : "active";
        return voice.Length == 0 ? $"{name}/{passive}" : $"{name}/{voice}-{passive}";
    }

    private static bool IsItem(NounPhrase? noun) => noun is not null && (Arguments.HasItem(noun) || Arguments.IsCarrier(noun) || (noun.IsPronoun && noun.Country is null));

    private static bool IsFront(ReadOnlySpan<Word> words, NounPhrase? place) => place is not null && words[place.Head].Form.NounLemma is "front" or "front line" or "frontline" or "line" or "trench" or "battlefield" or "war zone" or "warzone";
}
