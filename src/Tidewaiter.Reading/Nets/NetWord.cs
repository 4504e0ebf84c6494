using Tidewaiter.Reading.Leanings;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Nets;

/// <summary>
/// What the net sees of a word: what is publicly known of it, its tag, what sort of name it is, and its role classes. Names, states, numbers, money and times are each one word, so that
/// nothing is learnt of who it was.
/// </summary>
/// <param name="Vector">Row of its vector; -1 when it has none.</param>
/// <param name="Tag">Its tag.</param>
/// <param name="Sort">Its sort.</param>
/// <param name="VerbClasses">Its role classes as a verb; none when it is none.</param>
/// <param name="NounClasses">Its role classes as a noun; none when it is none.</param>
internal readonly record struct NetWord(int Vector, Tag Tag, NetSort Sort, Classes VerbClasses, Classes NounClasses)
{
    /// <summary>A word of a text.</summary>
    public static NetWord Of(in Word word)
    {
        var sort = SortOf(word);
        var verb = word.Tag == Tag.Verb ? word.Form.VerbClasses : Classes.None;
        var noun = word.Tag is Tag.Noun or Tag.Name ? word.Form.NounClasses : Classes.None;
        return new NetWord(sort is NetSort.Word ? FormFeatures.Of(word.Form).Vector : -1, word.Tag, sort, verb, noun);
    }

    private static NetSort SortOf(in Word word)
    {
        if (word.Tag == Tag.Time) return NetSort.Time;
        if (word.Money) return NetSort.Money;
        if (word.Measured) return NetSort.Measure;
        if (word.Tag == Tag.Number) return NetSort.Number;
        if (word.Country is not null) return word.IsAdjectiveOfCountry && word.Tag == Tag.Adj ? NetSort.National : NetSort.State;
        return word.Tag == Tag.Name || (word.Capital && word.Form.Terms.Count == 0) ? NetSort.Name : NetSort.Word;
    }
}

/// <summary>What stands for a word whose own form may not be learnt.</summary>
internal enum NetSort
{
    Word,
    Name,
    State,
    National,
    Number,
    Measure,
    Money,
    Time,
}
