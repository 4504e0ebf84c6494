using System.Numerics;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Leanings;

/// <summary>
/// What a sentence shows of its subject: its words by lemma, neighbours in pairs, the role classes of its verbs and nouns, and which of them meet. Names, states,
/// numbers, money and times each count as one word, so that nothing is learnt of who it was.
/// </summary>
internal static class SentenceFeatures
{
    private const Classes Verbs = Classes.Frames | Classes.Share | Classes.Earn | Classes.Support | Classes.Say | Classes.Show | Classes.Plan | Classes.Ban;
    private const Classes Nouns = Classes.Items | Classes.Carrier | Classes.Source | Classes.Place | Classes.Party | Classes.Person | Classes.Event;

    private static readonly string[] ClassNames = [.. Enumerable.Range(0, 64).Select(static bit => ((Classes)(1L << bit)).ToString().ToLowerInvariant())];
    private static readonly Piece[] ClassPieces = [.. ClassNames.Select(static name => Piece.Of(name))];
    private static readonly Headword[] NamesOfClasses = [.. ClassNames.Select(static name => new Headword("@name " + name))];
    private static readonly Headword Time = new("@time"), Money = new("@money"), Measure = new("@measure"), Number = new("@number"), National = new("@national"), State = new("@state"), AnyName = new("@name ");
    private static readonly Piece Space = Piece.Of(" "), Plus = Piece.Of("+");
    private static readonly ulong ClassName = Feature.Of("class ");

    /// <summary>Adds the features of the words; one that is shown twice is added twice.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words, or some of them.</param>
    /// <param name="features">Receives the hashes of the names.</param>
    /// <param name="names">Receives the names themselves, for who learns or explains; null while reading.</param>
    public static void Add(string text, ReadOnlySpan<Word> words, List<ulong> features, FeatureNames? names = null)
    {
        var before = -1;
        var beforeHash = 0UL;
        var (verbs, nouns) = (Classes.None, Classes.None);
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            if (word.Tag is Tag.Det or Tag.Poss or Tag.Quote or Tag.Open or Tag.Close or Tag.Mark) continue;
            if (word.Tag is Tag.Comma or Tag.Pause or Tag.Stop or Tag.Break)
            {
                before = -1;
                continue;
            }

            var name = NameOf(text, word);
            var hash = Feature.Of(name.Piece);
            if (word.Tag is not (Tag.Prep or Tag.To or Tag.Conj or Tag.That) && IsWanted(hash, features, names)) names!.Add(name.Name(text, word));
            if (before >= 0 && IsWanted(Feature.Then(Feature.Then(beforeHash, Space), name.Piece), features, names))
            {
                names!.Add($"{NameOf(text, words[before]).Name(text, words[before])} {name.Name(text, word)}");
            }

            if (word.Tag is Tag.Verb or Tag.Noun or Tag.Adj or Tag.Adv && Company.Of(word) is { } company && IsWanted(company.Hash, features, names)) names!.Add(company.Name!);
            beforeHash = hash;
            before = i;
            if (word.Tag == Tag.Verb) verbs |= word.Form.VerbClasses & Verbs;
            if (word.Tag is Tag.Noun or Tag.Name) nouns |= word.Form.NounClasses & Nouns;
        }

        AddClasses((ulong)verbs, (ulong)nouns, features, names);
    }

    private static void AddClasses(ulong verbs, ulong nouns, List<ulong> features, FeatureNames? names)
    {
        for (var left = verbs; left != 0; left &= left - 1)
        {
            var verb = BitOperations.TrailingZeroCount(left);
            var hash = Feature.Then(ClassName, ClassPieces[verb]);
            if (IsWanted(hash, features, names)) names!.Add($"class {ClassNames[verb]}");
            hash = Feature.Then(hash, Plus);
            for (var right = nouns; right != 0; right &= right - 1)
            {
                var noun = BitOperations.TrailingZeroCount(right);
                if (IsWanted(Feature.Then(hash, ClassPieces[noun]), features, names)) names!.Add($"class {ClassNames[verb]}+{ClassNames[noun]}");
            }
        }

        for (var right = nouns; right != 0; right &= right - 1)
        {
            var noun = BitOperations.TrailingZeroCount(right);
            if (IsWanted(Feature.Then(ClassName, ClassPieces[noun]), features, names)) names!.Add($"class {ClassNames[noun]}");
        }
    }

    // Adds a feature; true when its name is wanted too.
    private static bool IsWanted(ulong hash, List<ulong> features, FeatureNames? names)
    {
        features.Add(hash);
        return names?.Wants(hash) == true;
    }

    private static Headword NameOf(string text, in Word word)
    {
        if (word.Tag == Tag.Time) return Time;
        if (word.Money) return Money;
        if (word.Measured) return Measure;
        if (word.Tag == Tag.Number) return Number;
        if (word.Country is not null) return word.IsAdjectiveOfCountry && word.Tag == Tag.Adj ? National : State;
        var known = word.Form.Terms.Count > 0;
        if (word.Tag == Tag.Verb) return known ? FormFeatures.Of(word.Form).Verb : Headword.OfStem(text, word);
        if (word.Tag == Tag.Name || (word.Capital && !known)) return word.Form.NounClasses == Classes.None ? AnyName : NamesOfClasses[BitOperations.TrailingZeroCount((ulong)word.Form.NounClasses)];
        return known && word.Tag == Tag.Noun ? FormFeatures.Of(word.Form).Noun : Headword.OfStem(text, word);
    }
}
