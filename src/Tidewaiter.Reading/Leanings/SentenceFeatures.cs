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

            var (name, mark) = NameOf(text, word);
            var hash = Feature.Then(Feature.Of(name), mark);
            if (word.Tag is not (Tag.Prep or Tag.To or Tag.Conj or Tag.That)) Add(hash, features, names, name, mark);
            if (before >= 0)
            {
                var (first, firstMark) = names is null ? default : NameOf(text, words[before]);
                Add(Feature.Then(Feature.Then(Feature.Then(beforeHash, " "), name), mark), features, names, first, firstMark, " ", name, mark);
            }

            if (word.Tag is Tag.Verb or Tag.Noun or Tag.Adj or Tag.Adv && Company.Default.Of(word) is { } company) Add(company.Hash, features, names, company.Name, default);
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
            var verb = ClassNames[BitOperations.TrailingZeroCount(left)];
            Add(Feature.Then(ClassName, verb), features, names, "class ", verb);
            for (var right = nouns; right != 0; right &= right - 1)
            {
                var noun = ClassNames[BitOperations.TrailingZeroCount(right)];
                Add(Feature.Then(Feature.Then(Feature.Then(ClassName, verb), "+"), noun), features, names, "class ", verb, "+", noun);
            }
        }

        for (var right = nouns; right != 0; right &= right - 1)
        {
            var noun = ClassNames[BitOperations.TrailingZeroCount(right)];
            Add(Feature.Then(ClassName, noun), features, names, "class ", noun);
        }
    }

    private static void Add(ulong hash, List<ulong> features, FeatureNames? names, ReadOnlySpan<char> a, ReadOnlySpan<char> b, ReadOnlySpan<char> c = default, ReadOnlySpan<char> d = default, ReadOnlySpan<char> e = default)
    {
        features.Add(hash);
        if (names?.Wants(hash) == true) names.Add(string.Concat(string.Concat(a, b, c), d, e).ToLowerInvariant());
    }

    // The word's name and what is put behind it: "/v" for verbs.
    private static NameParts NameOf(string text, in Word word)
    {
        if (word.Tag == Tag.Time) return new("@time", "");
        if (word.Money) return new("@money", "");
        if (word.Measured) return new("@measure", "");
        if (word.Tag == Tag.Number) return new("@number", "");
        if (word.Country is not null) return new(word.IsAdjectiveOfCountry && word.Tag == Tag.Adj ? "@national" : "@state", "");
        var known = word.Form.Terms.Count > 0;
        if (word.Tag == Tag.Verb) return new(known ? word.Form.VerbLemma : Stem.Of(text, word), "/v");
        if (word.Tag == Tag.Name || (word.Capital && !known)) return new("@name ", word.Form.NounClasses == Classes.None ? "" : ClassNames[BitOperations.TrailingZeroCount((ulong)word.Form.NounClasses)]);
        return new(known && word.Tag == Tag.Noun ? word.Form.NounLemma : Stem.Of(text, word), "");
    }

    private readonly ref struct NameParts(ReadOnlySpan<char> name, string mark)
    {
        private readonly ReadOnlySpan<char> _name = name;
        private readonly string _mark = mark;

        public void Deconstruct(out ReadOnlySpan<char> name, out string mark)
        {
            name = _name;
            mark = _mark;
        }
    }
}
