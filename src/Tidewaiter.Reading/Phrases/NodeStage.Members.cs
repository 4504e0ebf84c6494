using System.Runtime.InteropServices;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Phrases;

/// <content>Which nouns stand in one list: "including …", "namely …", "A, B and C".</content>
internal sealed partial class NodeStage
{
    private bool IncludingAt(ReadOnlySpan<Word> words, out NounPhrase list, out int count)
    {
        var at = Top(0).Kind == NodeKind.Comma ? 1 : 0;
        // "arms, among them 30 missiles and 60 drones".
        if (at == 1 && Top(1).Kind == NodeKind.Prep && words[Top(1).First].Form.Text == "among" && Top(2).Noun is { IsPronoun: true, Next: null } them && words[them.Head].Form.Text == "them" && Top(3).Noun is { IsPronoun: false } some)
        {
            (list, count) = (some, 4);
            return true;
        }

        list = Top(at + 1).Noun!;
        count = at + 2;
        return Top(at).Kind == NodeKind.Prep && list is { IsPronoun: false } && (words[Top(at).First].Form.Text is "including" or "such as" || IsNaming(words[Top(at).First].Form.Text));
    }

    /// <summary>True for adverbs that name a part of what was said before: "especially combat drones".</summary>
    public static bool IsNaming(string word) => word is "especially" or "particularly" or "notably" or "namely";

    // "a ship, the Miss Lily, that had come": the name of what the phrase tells.
    private bool NamedAt(NounPhrase noun, out NounPhrase name, out int count)
    {
        name = Top(1).Noun!;
        count = Top(2).Kind == NodeKind.Comma && Top(3).Kind is not (NodeKind.Conj or NodeKind.Noun) ? 3 : 2;
        if (Top(0).Kind != NodeKind.Comma || name is not { IsName: true, Country: null, Quantity: < 0, Next: null, Of: null } || !noun.Classes.Has(Classes.Carrier) || noun.IsName || noun.Plural || noun.Next is not null) return false;
        if (name.Classes.Has(~(Classes.Carrier | Classes.Goods)) || noun.CoreEnd - noun.CoreFirst > 4 || noun.Named is not null) return false;
        return name.Determiner >= 0 && Top(2).Kind is NodeKind.Comma or NodeKind.Stop or NodeKind.None;
    }

    private bool MemberAt(ReadOnlySpan<Word> words, int k, NounPhrase noun, out NounPhrase member, out int count)
    {
        var at = 0;
        if (Top(at).Kind == NodeKind.Comma) at++;
        var joined = Top(at).Kind == NodeKind.Conj && words[Top(at).First].Form.Text is "and" or "or" or "&";
        // "not only drones but also 40 missiles".
        joined |= Top(at).Kind == NodeKind.Conj && words[Top(at).First].Form.Text == "but" && k > 1 && words[_plain[k - 1].First].Form.Text is "only" or "just" or "merely" && words[_plain[k - 2].First].Form.Text == "not";
        joined |= Top(at).Kind == NodeKind.Conj && words[Top(at).First].Form.Text == "but" && noun.First > 0 && words[noun.First].Form.Text is "only" or "just" or "merely" && words[noun.First - 1].Form.Text == "not";
        if (joined) at++;
        if (joined && Top(at).Kind == NodeKind.Adv && words[Top(at).First].Form.Text == "even") at++;
        if (!joined) joined = Top(at).Kind == NodeKind.Prep && words[Top(at).First].Form.Text is "as well as" or "along with" or "together with" or "alongside" && Compatible(noun, Top(at + 1).Noun) && ++at > 0;
        count = at + 1;
        member = Top(at).Noun!;
        if (member is null || at == 0 || (!joined && member.Next is null) || !(Compatible(noun, member) || (joined && IsMen(words, noun) && member.Classes.Has(Classes.Goods)) || (IsPapers(words, noun) && member.Classes.Has(Classes.Goods)) || IsListed(k, noun.IsName || member.IsName) || (joined && k == 0 && Top(at + 1).Verb is { Finite: true, MaybeParticiple: false }))) return false;
        if (joined && (IsBetween(words, k) || (noun.Determiner >= 0 && words[noun.Determiner].Form.Text == "both"))) return true;
        // "to Tartus and the Lena to Tobruk", "to Russia and the rest to Myanmar": what has the same preposition of its own behind it is no member.
        if (joined && k > 0 && _plain[k - 1].Kind == NodeKind.Prep && Top(at + 1).Kind == NodeKind.Prep && IsGoverned(words, noun, member, _plain[k - 1].First, Top(at + 1).First) && Top(at + 2).Noun is { } own && (IsSomebody(own) || words[own.Head].Form.Text == "other")) return false;
        // "578,000 rounds of ammunition and 23 missiles": what is counted goes with what is counted.
        if (noun.Quantity < 0 && (member.Quantity >= 0 || at > 1) && k > 1 && _plain[k - 1].Kind == NodeKind.Prep && words[_plain[k - 1].First].Form.Text == "of" && _plain[k - 2].Noun is { Quantity: >= 0 }) return false;
        // "12 drones from Ankara and another 6 from Beijing": a bare count is no fellow of a party.
        if (noun.Quantity < 0 && member.CountOnly && (noun.Country is not null || noun.IsName)) return false;
        // "$51 million and Thailand $28 million": what has a count of its own behind it gives or gets that, it is no member of this one.
        if (noun.Quantity >= 0 && member.Quantity < 0 && Top(at + 1).Noun is { Quantity: >= 0 }) return false;
        if (member.Country is not null && noun.Country is null && Top(at + 1).Noun is { Quantity: >= 0 }) return false;
        // "near Kibumba, and artillery": a name behind a preposition of place is no goods.
        if (noun.IsName && !member.IsName && noun.Country is null && member.Classes.Has(Classes.Items) && k > 0 && _plain[k - 1].Kind == NodeKind.Prep && words[_plain[k - 1].First].Form.Text is "near" or "in" or "at" or "to" or "from" or "off") return false;
        var following = Top(at + 1).Kind == NodeKind.Adv ? Top(at + 2) : Top(at + 1);
        if (following.Verb is not { Finite: true } verb) return true;
        // "traders based in Dubai and Sharjah sold": the participle before "in" is no verb of the sentence.
        if (joined && k > 1 && _plain[k - 1].Kind == NodeKind.Prep && _plain[k - 2].Verb is { MaybeParticiple: true, Form.VerbLemma: "register" or "base" or "locate" or "list" or "headquarter" or "incorporate" or "produce" or "manufacture" or "make" } && (noun.Country is not null || noun.Classes.Has(Classes.Place)) && (member.Country is not null || member.Classes.Has(Classes.Place))) return true;
        if (!_verbBefore[k]) return joined || k == 0 || _plain[k - 1].Kind != NodeKind.Prep;
        return verb.MaybeParticiple && Top(at + 2).Kind is NodeKind.Prep or NodeKind.Time or NodeKind.Stop or NodeKind.Comma;
    }

    private static bool IsGoverned(ReadOnlySpan<Word> words, NounPhrase noun, NounPhrase member, int before, int behind) => words[before].Form.Text == words[behind].Form.Text && words[before].Form.Text is "to" or "from" or "on" or "at" or "in" or "with" or "by" && !(noun.Country is not null && member.Country is not null);

    private static bool IsSomebody(NounPhrase noun) => noun.Country is not null || noun.IsName || noun.Quantity >= 0 || noun.Classes.Has(Classes.Place | Classes.Party | Classes.Items | Classes.Carrier);

    // "men and ammunition", "people and supplies": cargo.
    private static bool IsMen(ReadOnlySpan<Word> words, NounPhrase noun) => noun is { Plural: true, Determiner: < 0, Quantity: < 0, Possessor: null, Next: null } && noun.CoreEnd - noun.CoreFirst == 1 && words[noun.Head].Form.NounLemma is "man" or "people";

    // "papers, uniforms and rifles": things that are handed out.
    private static bool IsPapers(ReadOnlySpan<Word> words, NounPhrase noun) => noun is { Plural: true, Determiner: < 0, Quantity: < 0, Possessor: null, Next: null, Of: null } && words[noun.Head].Form.NounLemma is "paper" or "document";

    // "between North Korea and Russia": both belong to the preposition, whatever follows.
    private bool IsBetween(ReadOnlySpan<Word> words, int k) => k > 0 && _plain[k - 1].Kind == NodeKind.Prep && words[_plain[k - 1].First].Form.Text == "between";

    // A listing takes ships, firms and people together, also behind the commas of one list.
    private bool IsListed(int k, bool named)
    {
        while (!named && k > 1 && _plain[k - 1].Kind == NodeKind.Comma && _plain[k - 2].Kind == NodeKind.Noun) k -= 2;
        if (k == 0) return false;
        if (_plain[k - 1].Verb is { } verb) return verb.Classes.Has(Classes.Designate) || verb.Form.VerbLemma is "target" or "hit" or "put" or "place" or "add" or "cover" or "name";
        return k > 1 && _plain[k - 1].Kind == NodeKind.Prep && _plain[k - 2].Noun is { Event: ClaimKind.Designation };
    }
}
