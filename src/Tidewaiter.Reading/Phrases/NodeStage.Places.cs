using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Phrases;

/// <content>A place and the land that it is in: "Caracas, Venezuela"; a ship and what it is called: "a barge called "Lena"".</content>
internal sealed partial class NodeStage
{
    // The state or region that stands behind the comma of a place; null when it is a member of a list or the subject of what follows.
    private NounPhrase? LandAt(ReadOnlySpan<Word> words, int k, NounPhrase place)
    {
        if (Top(0).Kind != NodeKind.Comma || Top(1).Noun is not { IsName: true, IsPronoun: false, IsPeople: false, Determiner: < 0, Quantity: < 0, Possessor: null, Of: null, Next: null, Including: null } land) return null;
        if (place is not { IsPronoun: false, IsPeople: false, Quantity: < 0, Next: null, Including: null, Named: null } || !(place.IsName || place.Classes.Has(Classes.Place)) || place.Classes.Has(Classes.Carrier | Classes.Person | Classes.Source | Classes.Party) || (place.Country is not null && (place.Country != land.Country || words[place.Head].Form == words[land.Head].Form)) || !IsReached(words, k)) return null;
        if (land.Country is { } state ? state.IsStateless : !(land.Classes.Has(Classes.Place) && place.Classes.Has(Classes.Place))) return null;
        // "ports in Nampo, China and Russia", "In Bamako, Mali said": a list, a subject.
        var after = Top(2).Kind;
        if (after is NodeKind.Verb or NodeKind.Conj || (after is NodeKind.Adv && Top(3).Kind == NodeKind.Verb) || (after == NodeKind.Comma && (Top(3).Noun is { IsName: true, Determiner: < 0, Next: null } || (land.Country is null && Top(3).Kind == NodeKind.Conj)))) return null;
        return land;
    }

    // A place stands behind a preposition or a verb of going.
    private bool IsReached(ReadOnlySpan<Word> words, int k)
    {
        if (k == 0) return false;
        if (_plain[k - 1].Verb is { } verb) return verb.Classes.Has(Classes.Travel);
        return _plain[k - 1].Kind == NodeKind.Prep && words[_plain[k - 1].First].Form.Text is "in" or "at" or "near" or "from" or "to" or "into" or "off" or "of" or "toward" or "towards" or "outside" or "via" or "through" or "for" or "bound for" or "headed for" or "en route to" or "around" or "and" or "on";
    }

    // "a barge called "Lena"", "a tanker named Vega": the name of what the phrase tells.
    private bool CalledAt(NounPhrase noun, out NounPhrase name, out int count)
    {
        var at = Top(1).Kind == NodeKind.Quote ? 2 : 1;
        name = Top(at).Noun!;
        count = at == 2 && Top(3).Kind == NodeKind.Quote ? 4 : at + 1;
        return Top(0).Verb is { MaybeParticiple: true, Form.VerbLemma: "call" or "name" or "dub" or "christen" or "rename" } && name is { IsName: true, Country: null, Quantity: < 0, Next: null, Of: null, Possessor: null } && noun.Classes.Has(Classes.Carrier) && noun is { IsName: false, Plural: false, Next: null, Named: null };
    }
}
