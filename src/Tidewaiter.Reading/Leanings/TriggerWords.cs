using System.Numerics;
using System.Runtime.InteropServices;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Leanings;

/// <summary>Words and phrases as parts of the names of features.</summary>
internal sealed class TriggerWords
{
    private static readonly Part[] ClassNames = [.. Enumerable.Range(0, 64).Select(static bit => Part.Of(((Classes)(1L << bit)).ToString().ToLowerInvariant()))];
    private static readonly Part[] KindNames = [.. Enum.GetValues<ClaimKind>().Select(static kind => Part.Of(kind.Word()))];
    private static readonly Part State = Part.Of("state"), People = Part.Of("people"), Sum = Part.Of("sum"), Measure = Part.Of("measure"), Number = Part.Of("number"), Time = Part.Of("time"), Proper = Part.Of("name"), Count = Part.Of("count"), Thing = Part.Of("thing");

    // Which sort of thing a phrase is, when its head has several classes: the first of these.
    private static readonly Classes[] Sorts = [Classes.Troops, Classes.Workers, Classes.Knowledge, Classes.Money, Classes.Carrier, Classes.Goods, Classes.Event, Classes.Source, Classes.Person, Classes.Place, Classes.Party, Classes.Vague, Classes.Cue];

    // What was worked out for the words of the sentence, by their place in it; 0 where nothing was yet.
    private readonly List<(ulong Verb, ulong Noun, ulong Form, ulong Company)> _known = [];

    private string _text = "";
    private int _first;
    private bool _named;

    /// <summary>Begins with a sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">First word of the sentence.</param>
    /// <param name="end">Word after its last.</param>
    public void Begin(string text, int first, int end)
    {
        (_text, _first) = (text, first);
        CollectionsMarshal.SetCount(_known, end - first);
        CollectionsMarshal.AsSpan(_known).Clear();
    }

    /// <summary>Parts have their names only when these are wanted.</summary>
    public void Name(bool named) => _named = named;

    /// <summary>The lowest class of a set.</summary>
    public static Part ClassOf(ulong classes) => ClassNames[BitOperations.TrailingZeroCount(classes)];

    /// <summary>A kind of claim.</summary>
    public static Part KindOf(ClaimKind kind) => KindNames[(int)kind];

    /// <summary>A rule without its voice: "transfer/give".</summary>
    public Part RuleOf(Draft draft)
    {
        var rule = draft.Rule.AsSpan();
        var first = rule.IndexOf('/');
        var second = first < 0 ? -1 : rule[(first + 1)..].IndexOf('/');
        return Plain(second < 0 ? rule : rule[..(first + 1 + second)]);
    }

    /// <summary>What sort of thing a phrase is.</summary>
    public Part Sort(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        if (noun.IsPronoun) return Form(words, noun.Head);
        if (noun.Country is not null) return State;
        if (noun.Money) return Sum;
        if (noun.Measured) return Measure;
        foreach (var sort in Sorts)
        {
            if (noun.Classes.Has(sort)) return sort == Classes.Event && noun.Event is { } kind ? KindOf(kind) : ClassOf((ulong)sort);
        }

        return noun.IsName ? Proper : noun.CountOnly ? Count : Thing;
    }

    /// <summary>A verb by its headword.</summary>
    public Part Verb(ReadOnlySpan<Word> words, int at)
    {
        ref var known = ref Known(at).Verb;
        if (known != 0 && !_named) return new Part(known, null);
        var part = words[at].Form.Terms.Count > 0 ? Plain(words[at].Form.VerbLemma) : Plain(Stem.Of(_text, words[at]));
        known = part.Hash;
        return part;
    }

    /// <summary>A noun, or a word before one, by its headword; numbers, times, states and names by what they are.</summary>
    public Part Noun(ReadOnlySpan<Word> words, int at)
    {
        ref var known = ref Known(at).Noun;
        if (known != 0 && !_named) return new Part(known, null);
        var part = NounOf(words[at]);
        known = part.Hash;
        return part;
    }

    /// <summary>A word as it is written.</summary>
    public Part Form(ReadOnlySpan<Word> words, int at)
    {
        ref var known = ref Known(at).Form;
        if (known != 0 && !_named) return new Part(known, null);
        var part = Plain(words[at].Form.Text);
        known = part.Hash;
        return part;
    }

    /// <summary>A word by the company that it keeps.</summary>
    public Part CompanyOf(ReadOnlySpan<Word> words, int at)
    {
        ref var known = ref Known(at).Company;
        if (known != 0 && !_named) return new Part(known, null);
        ref readonly var word = ref words[at];
        var part = word.Tag is Tag.Number or Tag.Time || word.Quantity >= 0 || word.Country is not null ? Thing : Company.Of(word) ?? (word.Capital ? Proper : Thing);
        known = part.Hash;
        return part;
    }

    private ref (ulong Verb, ulong Noun, ulong Form, ulong Company) Known(int at) => ref CollectionsMarshal.AsSpan(_known)[at - _first];

    private Part NounOf(in Word word)
    {
        if (word.Tag == Tag.Number || word.Quantity >= 0) return Number;
        if (word.Country is not null) return State;
        if (word.Form.Terms.Count > 0) return Plain(word.Tag == Tag.Verb ? word.Form.VerbLemma : word.Form.NounLemma);
        return word.Capital ? Proper : Plain(Stem.Of(_text, word));
    }

    private Part Plain(string name) => new(Feature.Of(name), _named ? name.ToLowerInvariant() : null);

    private Part Plain(ReadOnlySpan<char> name) => new(Feature.Of(name), _named ? name.ToString().ToLowerInvariant() : null);
}
