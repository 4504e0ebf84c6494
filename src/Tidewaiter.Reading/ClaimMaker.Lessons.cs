using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>What is taught and by whom: "instructed in the use of mortars", "shown how to build drones", "training in sabotage from Chadian officers".</content>
internal sealed partial class ClaimMaker
{
    private Draft Taught(Draft draft)
    {
        if (draft.Clause.Verb is not { } verb) return draft;
        var after = draft.Nominal?.End - 1 ?? verb.First;
        foreach (var complement in draft.Clause.Preps)
        {
            if (complement.Prep <= after) continue;
            var prep = Words[complement.Prep].Form.Text;
            if (draft.Item is null && prep is "in" or "on" && (complement.Noun != draft.To || !IsWhere(complement.Noun)) && Subject(complement.Noun) is { } subject) draft = draft with { Item = subject };
            // "received training from Ukrainian instructors".
            if (draft is { Supplier: null, SupplierWord: < 0 } && prep is "from" or "by" or "under" && complement.Noun is { IsPronoun: false } teacher && teacher != draft.Recipient && (teacher.Country is not null || teacher.Classes.Has(Classes.Troops | Classes.Person | Classes.Party | Classes.Workers)) && !teacher.Classes.Has(Classes.Place)) draft = draft with { Supplier = teacher };
        }

        return draft.Item is null && draft.Nominal is null && Practised(draft.Clause) is { } thing ? draft with { Item = thing } : draft;
    }

    // "the use of mortars" is mortars; "mine clearing", "infantry tactics".
    private NounPhrase? Subject(NounPhrase noun)
    {
        if (noun.IsPronoun || noun.Country is not null || noun.Classes.Has(Classes.Place | Classes.Person | Classes.Party | Classes.Troops | Classes.Workers)) return null;
        var lemma = Words[noun.Head].Form.NounLemma;
        if (noun.Of is { IsPronoun: false } of && lemma is "use" or "operation" or "handling" or "maintenance" or "assembly" or "production" or "manufacture" or "repair" or "employment" or "construction" or "servicing") return of;
        if (Arguments.IsItem(noun) || Arguments.IsCarrier(noun) || noun.Classes.Has(Classes.Knowledge)) return noun;
        return !noun.IsName && noun.Quantity < 0 && (Written(noun.Head).EndsWith("ing", StringComparison.Ordinal) || Written(noun.Head).EndsWith("warfare", StringComparison.Ordinal) || lemma is "tactic" or "technique" or "skill" or "sabotage" or "combat" or "method" or "demolition" or "engineering" or "reconnaissance" or "intelligence" or "marksmanship" or "operation") ? noun : null;
    }

    // "showed them how to build drones", "taught to operate them".
    private NounPhrase? Practised(Clause clause)
    {
        foreach (var other in clauses.Clauses)
        {
            if (other is not { Relation: ClauseRelation.Infinitive, Verb: { Passive: false, Negated: false } deed, Objects: [{ Country: null } thing, ..] } || deed.First < clause.Verb!.End || deed.First > clause.Verb.End + 16) continue;
            var how = deed.First > 0 && Words[deed.First - 1].Form.Text == "how";
            if (!how && other.Parent != clause) continue;
            if (thing.IsPronoun ? thing.Plural || Words[thing.Head].Form.Text == "it" : how || Arguments.IsItem(thing)) return thing;
        }

        return null;
    }
}
