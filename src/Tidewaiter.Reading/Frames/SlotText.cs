using System.Runtime.InteropServices;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <summary>The words of the text that fill a slot.</summary>
internal sealed class SlotText(string text, List<Word> words)
{
    private ReadOnlySpan<Word> Words => CollectionsMarshal.AsSpan(words);

    /// <summary>The words of a range, white space made single.</summary>
    public string Range(int first, int end)
    {
        if (end <= first) return "";
        var slice = text.AsSpan(Words[first].Start, Words[end - 1].End - Words[first].Start);
        return slice.Contains('\n') ? string.Join(' ', slice.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : slice.ToString();
    }

    /// <summary>A party, place or carrier: without its determiner and count, with its possessor.</summary>
    public string Name(NounPhrase noun) => Range(NameOf(noun));

    /// <summary>The words of <see cref="Name"/>.</summary>
    public static (int First, int End) NameOf(NounPhrase noun) => noun.Named is { } name ? NameOf(name) : (noun.Possessor is { IsPronoun: false } possessor ? possessor.CoreFirst : noun.CoreFirst, noun.End);

    /// <summary>Goods: without determiner, count and possessor; only the first member of a coordination when asked.</summary>
    public string Item(NounPhrase noun, bool alone) => Range(ItemOf(noun, alone));

    /// <summary>The words of <see cref="Item"/>.</summary>
    public static (int First, int End) ItemOf(NounPhrase noun, bool alone) => (noun.CoreFirst, alone && noun.Next is not null ? AloneEnd(noun) : noun.End);

    /// <summary>A source: as written, without "a" or "an", with the complements that follow it.</summary>
    public string Source(NounPhrase noun, int end)
    {
        var first = noun.First;
        if (noun.Determiner == first && Words[first].Form.Text is "a" or "an") first++;
        return Range(first, Math.Max(end, noun.End));
    }

    /// <summary>One word as written.</summary>
    public string Word(int word) => Words[word].Form.Text is Tagger.Supplied or Tagger.Trained or Tagger.Launched && Range(word, word + 1) is var told ? told[..told.LastIndexOf('-')] : Range(word, word + 1);

    private string Range((int First, int End) words) => Range(words.First, words.End);

    private static int AloneEnd(NounPhrase noun) => noun.Including is { } including && including.End < noun.Next!.First ? including.End : noun.Of is { } of && of.End < noun.Next!.First ? of.End : noun.CoreEnd;
}
