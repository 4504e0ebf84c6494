using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Tidewaiter.Reading.Discourse;
using Tidewaiter.Reading.Leanings;
using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>The items of a list: what its beginning says of each of them.</content>
internal sealed partial class Cascade
{
    // Of the number of an item.
    private const int MostDigits = 2;

    private ListStem? _stem;

    // A sentence at the beginning of a line that is no item ends the list before it.
    private void BeginItem(Sentence sentence)
    {
        if (Words[sentence.First].LineStart && !IsItem(sentence)) _stem = null;
    }

    private bool IsItem(Sentence sentence) => Words[sentence.First] is { LineStart: true } first && (IsBullet(first) || char.IsLower(_layer.Text[first.Start]) || (_stem is not null && IsNumbered(sentence)));

    private static bool IsBullet(in Word word) => word.Tag == Tag.Mark || (word.Tag == Tag.Pause && word.End - word.Start == 1);

    // "1. delivered missiles", "2) hired workers"; of a list that has begun, since paragraphs have numbers too.
    private bool IsNumbered(Sentence sentence)
    {
        if (sentence.First + 2 >= sentence.End) return false;
        var (number, mark) = (Words[sentence.First], Words[sentence.First + 1]);
        if (mark.Start != number.End || _layer.Text[mark.Start] is not ('.' or ')')) return false;
        var label = _layer.Text.AsSpan(number.Start, number.End - number.Start);
        return label.Length <= MostDigits && (label.Length == 1 ? char.IsAsciiLetterOrDigit(label[0]) : !label.ContainsAnyExceptInRange('0', '9'));
    }

    // The words of an item without its bullet or number.
    private Sentence WithoutBullet(Sentence sentence)
    {
        if (!IsItem(sentence)) return sentence;
        var first = IsNumbered(sentence) ? sentence.First + 2 : sentence.First;
        while (first < sentence.End && IsBullet(Words[first])) first++;
        return first < sentence.End ? sentence with { First = first } : sentence;
    }

    private ReadOnlySpan<Word> Words => CollectionsMarshal.AsSpan(_words);

    // "The team found that Russia:": who tells it, how firmly, and who does what the items tell.
    private void NoteStem(Sentence sentence)
    {
        var colon = sentence.End - 1;
        if (Words[colon].Tag != Tag.Pause || _layer.Text[Words[colon].Start] != ':' || IsItem(sentence)) return;
        var (ceiling, word) = Firmness.Weakest(_layer.Text, Words[sentence.First..colon]);
        _stem = new ListStem(ceiling, word < 0 ? -1 : sentence.First + word, _maker.SpeakerHere, DoerBefore(colon));
    }

    // The phrase that stands right before the colon or before the "has" of it; what a list is given for ("the following:") is none.
    private (int First, int End)? DoerBefore(int colon)
    {
        var end = colon;
        while (end > 0 && Words[end - 1].Tag == Tag.Aux) end--;
        foreach (var node in _nodes)
        {
            if (node.Noun is { Event: null } noun && noun.End == end && (noun.Country is not null || noun.IsName || noun.Classes.Has(Classes.Party))) return (noun.First, noun.End);
        }

        return null;
    }

    // What the items tell is as firm as their stem, and told and done by those whom it names.
    private void EndItem(Sentence sentence, int before, ImmutableArray<Claim>.Builder claims)
    {
        if (_stem is not { } stem || claims.Count == before) return;
        _maker.EndItem(stem, verbal: Words[sentence.First].Tag == Tag.Verb, before, claims);
    }
}
