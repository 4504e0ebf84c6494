using System.Runtime.InteropServices;
using Tidewaiter.Reading.Discourse;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>What the text before a sentence says of its bare names and pronouns: which are carriers, which are soldiers or workers.</content>
internal sealed partial class Cascade
{
    // A bare name that the text elsewhere gives to a ship or an aircraft is one here too.
    private void KnowCarriers()
    {
        foreach (var node in _nodes)
        {
            for (var noun = node.Noun; noun is not null; noun = noun.Next)
            {
                if (noun is not { Country: null, IsPronoun: false } || noun.Classes.Has(Classes.Carrier)) continue;
                // "Unity left Ust-Luga": a word that is a name where it cannot be anything else.
                if (!noun.IsName && !(_words[noun.CoreFirst].Capital && noun is { Determiner: < 0, Plural: false, Possessor: null } && noun.CoreEnd == noun.CoreFirst + 1)) continue;
                if (!(noun.IsName && IsShouted(noun)) && !_carrierNames.Contains(_layer.Text.AsSpan(_words[noun.CoreFirst].Start, _words[noun.CoreEnd - 1].End - _words[noun.CoreFirst].Start))) continue;
                (noun.Classes, noun.IsName) = (Classes.Carrier, true);
            }
        }
    }

    // Lists write ships in capitals: "MOON ISLAND".
    private bool IsShouted(NounPhrase noun)
    {
        if (noun.CoreEnd - noun.CoreFirst < 2) return false;
        var letters = 0;
        for (var i = _words[noun.CoreFirst].Start; i < _words[noun.CoreEnd - 1].End; i++)
        {
            if (char.IsLower(_layer.Text[i])) return false;
            if (char.IsUpper(_layer.Text[i])) letters++;
        }

        return letters > 5;
    }

    // "They were sent in October", "the men were flown home": soldiers or workers, when the sentences before were about such and this one has named nobody yet.
    private void KnowPeople(int paragraph)
    {
        var words = CollectionsMarshal.AsSpan(_words);
        var told = false;
        var here = Classes.None;
        for (var i = 0; i < _nodes.Count; i++)
        {
            if (_nodes[i].Noun is not { } noun) continue;
            if (noun.Country?.Code == "XX-WAGNER") noun.Classes |= Classes.Troops;
            // "repatriated 18,533 workers, and a thousand were left": those of this sentence.
            if (Recency.IsCounted(words, noun)) noun.Classes |= here != Classes.None && !IsFalling(i + 1) ? here : told ? Classes.None : Meant(paragraph);
            // "15,000 North Korean military".
            if (noun is { Quantity: >= 0, Nationality: >= 0 } && words[noun.Head].Form.Text == "military") noun.Classes |= Classes.Troops;
            // "these North Koreans": soldiers where soldiers are spoken of.
            if (!told && noun is { IsPeople: true, Determiner: >= 0, Quantity: < 0 }) noun.Classes |= Meant(paragraph);
            // "A second group followed", "smaller parties work in Laos": of those who are spoken of.
            if (!told && IsParty(words, noun)) noun.Classes |= Meant(paragraph);
            // "500 new men came in February": more workers, where these are spoken of.
            if (!told && noun is { Plural: true, Quantity: >= 0, Nationality: < 0, Of: null } && words[noun.Head].Form.NounLemma is "man" or "woman") noun.Classes |= Meant(paragraph) & Classes.Workers;
            var pointing = Recency.IsPointing(words, noun) || Recency.IsMen(words, noun);
            if (pointing && !told) noun.Classes |= Meant(paragraph);
            else if (noun is { IsPronoun: false, Plural: true, Country: null } && noun.Classes != Classes.None)
            {
                if (noun.Classes.Has(Classes.Troops | Classes.Workers) && !noun.Classes.Has(Classes.Goods) && noun.Quantity >= 0) here = noun.Classes & (Classes.Troops | Classes.Workers);
                told = true;
            }
        }
    }

    // "280 were killed and a further 2,500 hurt": a toll, which counts for itself.
    private bool IsFalling(int i) => i < _nodes.Count && _nodes[i].Verb is { Form.VerbLemma: "kill" or "wound" or "injure" or "hurt" or "die" or "perish" or "fall" or "maim" };

    private Classes Meant(int paragraph) => _recency.PeopleMeant(paragraph) & (Classes.Troops | Classes.Workers);

    // "a first group", "smaller parties", "another batch": some of many, and no group of its own.
    private static bool IsParty(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        if (noun is not { IsPronoun: false, IsName: false, Country: null, Of: null or { CountOnly: true }, Possessor: null, Nationality: < 0, Next: null } || words[noun.Head].Form.NounLemma is not ("group" or "batch" or "party" or "wave" or "contingent" or "team")) return false;
        // "a party of 35".
        if (noun.Of is not null) return true;
        for (var i = Math.Max(noun.First, 0); i < noun.Head; i++)
        {
            if (words[i].Form.Text is "first" or "second" or "third" or "fourth" or "another" or "further" or "new" or "next" or "smaller" or "larger" or "small" or "large" or "other" or "fresh" or "more" or "last" or "additional") return true;
        }

        return false;
    }

    // What the sentence was about is what "they" in the next stands for; a question of its own leaves it as it was.
    private void NoteTopic(ReadOnlySpan<Word> words, Sentence sentence, bool asks)
    {
        if (asks || words[sentence.End - 1].Form.Text == "?")
        {
            _recency.Pass(sentence.Paragraph);
            return;
        }

        _recency.NoteTopic(words, _clauses.Clauses, sentence.Paragraph);
        foreach (var (_, draft) in _maker.Made) _recency.NoteTold(words, draft, sentence.Paragraph);
    }

    // "The tanker left Primorsk. It is now off Malta": a ship, when the sentence before was about one and nothing else has been named since.
    private void KnowShip(int paragraph)
    {
        if (!_recency.IsOfShip(paragraph)) return;
        var words = CollectionsMarshal.AsSpan(_words);
        var named = false;
        for (var i = 0; i < _nodes.Count; i++)
        {
            if (_nodes[i].Noun is not { } noun) continue;
            // "France detained it": not France.
            if (noun.IsPronoun && words[noun.Head].Form.Text is "it" or "she" && (!named || (i > 0 && _nodes[i - 1].Verb?.Classes.Has(Classes.Seize) == true))) noun.Classes |= Classes.Carrier;
            else named |= noun is { IsPronoun: false, Plural: false } && !(noun.First > 0 && words[noun.First - 1].Tag == Tag.Prep) && (noun.Country is not null || noun.Classes.Has(Classes.Carrier | Classes.Items | Classes.Party));
        }
    }
}
