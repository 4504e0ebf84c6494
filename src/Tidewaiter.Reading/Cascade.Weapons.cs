using System.Runtime.InteropServices;
using Tidewaiter.Reading.Discourse;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>Weapons that a text goes on to count: "Russia fired six missiles. Four of them were shot down, one fell on a school."</content>
internal sealed partial class Cascade
{
    private (int First, int End) _salvo;
    private int _salvoParagraph = -2;

    // What a sentence of the paragraph has fired is what a bare count before a word of striking or falling counts.
    private void KnowSalvo(int paragraph)
    {
        if (_salvoParagraph != paragraph) return;
        var words = CollectionsMarshal.AsSpan(_words);
        for (var i = 0; i < _nodes.Count; i++)
        {
            if (_nodes[i].Noun is not { Country: null, IsName: false } noun || (noun.Classes & ~Classes.Vague) != Classes.None || !IsCountOfSome(words, noun)) continue;
            var verb = (i + 1 < _nodes.Count ? _nodes[i + 1].Verb : null) ?? (i > 0 ? _nodes[i - 1].Verb : null);
            if (verb is not null && (verb.Classes.Has(Classes.Use) || verb.Form.VerbLemma is "shoot down" or "down" or "bring down" or "fall" or "come down" or "crash" or "land" or "slam" or "explode" or "detonate" or "smash" or "hit" or "strike")) noun.Classes |= Classes.Goods;
        }
    }

    private static bool IsCountOfSome(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        if (noun.Money || noun.Measured || noun.Next is not null) return false;
        if (noun.IsPronoun) return (noun.Quantity >= 0 && words[noun.Head].Form.Text == "them") || words[noun.Head].Form.Text is "one" or "others" or "most" or "some" or "several" or "all";
        if (noun.Of is { } of && !(of.IsPronoun && words[of.Head].Form.Text == "them")) return false;
        return noun.CountOnly || words[noun.Head].Form.Text is "one" or "others" or "other" or "most" or "some" or "several" or "rest" or "remainder" or "first" or "second" or "third" or "last" or "all";
    }

    // The counts of a salvo are of the weapons that it was told with.
    private void NameSalvo()
    {
        foreach (var draft in _drafts)
        {
            if (draft is { Kind: ClaimKind.Use, Item: { } item, ItemWords: null } && _salvo.End > 0 && item.First >= _salvo.End && IsCountOfSome(CollectionsMarshal.AsSpan(_words), item)) draft.ItemWords = _salvo;
        }
    }

    private void NoteSalvo(Sentence sentence)
    {
        foreach (var (_, draft) in _maker.Made)
        {
            if (draft is not { Kind: ClaimKind.Use, Item: { Country: null } item }) continue;
            if (draft.ItemWords is not null && _salvoParagraph == sentence.Paragraph) return;
            if (item is not { IsPronoun: false, CountOnly: false, Next: null } || !(item.Plural || item.Quantity >= 0) || !item.Classes.Has(Classes.Goods) || item.Classes.Has(Classes.Troops)) continue;
            (_salvo, _salvoParagraph) = (SlotText.ItemOf(item, alone: true), sentence.Paragraph);
            return;
        }
    }
}
