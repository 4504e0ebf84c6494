using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <summary>The words of the text that fill a slot.</summary>
internal sealed class SlotText(string text, List<Word> words)
{
    // What is left out of a slot or made single in it.
    private static readonly SearchValues<char> Left = SearchValues.Create("[]*\n");

    // Marks are asked for in every sentence.
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 0x80).Select(static c => ((char)c).ToString())], Punctuation = [.. Enumerable.Range(0x2000, 0x70).Select(static c => ((char)c).ToString())];

    private ReadOnlySpan<Word> Words => CollectionsMarshal.AsSpan(words);

    /// <summary>The words of a range, white space made single.</summary>
    public string Range(int first, int end)
    {
        if (end <= first) return "";
        var slice = text.AsSpan(Words[first].Start, Words[end - 1].End - Words[first].Start);
        if (slice.Length == 1) return slice[0] is '[' or '*' or '\n' ? "" : OfOne(slice[0]);
        if (slice.ContainsAny('[', ']', '*')) return Unlinked(slice);
        return slice.Contains('\n') ? string.Join(' ', slice.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : slice.ToString();
    }

    /// <summary>The same without a string, unless something is left out between them.</summary>
    public ReadOnlySpan<char> Written((int First, int End) range)
    {
        if (range.End <= range.First) return "";
        var slice = text.AsSpan(Words[range.First].Start, Words[range.End - 1].End - Words[range.First].Start);
        return slice.ContainsAny(Left) ? Range(range) : slice;
    }

    private static string OfOne(char c) => c < Ascii.Length ? Ascii[c] : c - 0x2000 is >= 0 and var mark && mark < Punctuation.Length ? Punctuation[mark] : c.ToString();

    /// <summary>The words of a range, white space made single.</summary>
    public string Range((int First, int End) range) => Range(range.First, range.End);

    // "two [banks](https://…) in Minsk" are two banks in Minsk, "the *Angara*" is the Angara.
    private static string Unlinked(ReadOnlySpan<char> slice)
    {
        var plain = new StringBuilder(slice.Length);
        for (var i = 0; i < slice.Length; i++)
        {
            if (slice[i] is '[' or '*') continue;
            if (slice[i] != ']' || !slice[i..].StartsWith("](http", StringComparison.OrdinalIgnoreCase)) plain.Append(slice[i]);
            else if (slice[i..].IndexOf(')') is var close and > 0) i += close;
            else break;
        }

        return plain.ToString();
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
    public string Source(NounPhrase noun, int end) => Range(SourceOf(noun, end));

    /// <summary>The words of <see cref="Source"/>.</summary>
    public (int First, int End) SourceOf(NounPhrase noun, int end)
    {
        var first = noun.First;
        if (noun.Determiner == first && Words[first].Form.Text is "a" or "an") first++;
        return (first, Math.Max(end, noun.End));
    }

    /// <summary>One word as written.</summary>
    public string Word(int word) => Words[word].Form.Text is Tagger.Supplied or Tagger.Trained or Tagger.Launched or Tagger.Sent && Range(word, word + 1) is var told ? told[..told.LastIndexOf('-')] : Range(word, word + 1);


    private static int AloneEnd(NounPhrase noun) => noun.Including is { } including && including.End < noun.Next!.First ? including.End : noun.Of is { } of && of.End < noun.Next!.First ? of.End : noun.CoreEnd;
}
