using System.Globalization;
using Tidewaiter.Reading.Tokens;

namespace Tidewaiter.Reading.Measures;

/// <summary>What a change word does to the number beside it.</summary>
internal enum Change : byte
{
    /// <summary>Nothing: exactly, only.</summary>
    Exact,

    /// <summary>more than: the number is the lower end.</summary>
    Min,

    /// <summary>up to, under: the number is the upper end.</summary>
    Max,

    /// <summary>nearly: the upper end, approximate.</summary>
    Near,

    /// <summary>about: both ends, approximate.</summary>
    About,
}

/// <summary>A change word's effect.</summary>
/// <param name="Change">What becomes of the ends.</param>
/// <param name="Increment">True for another, additional: on top of what was said before.</param>
/// <param name="Open">True when the end itself is left out: more than, under.</param>
internal readonly record struct ChangeWord(Change Change, bool Increment = false, bool Open = false);

/// <summary>A unit of measure under one of its names.</summary>
/// <param name="Dimension">length, mass, …</param>
/// <param name="Name">The unit, plural.</param>
/// <param name="SymbolOnly">True when the name is a unit only after digits ("m", "in").</param>
internal sealed record UnitName(string Dimension, string Name, bool SymbolOnly);

/// <summary>A currency under one of its names.</summary>
/// <param name="Denomination">What the words say: "dollar" when they do not say whose.</param>
/// <param name="Unit">ISO 4217 code, or the plain name.</param>
/// <param name="Factor">How much of the unit it is: a cent is 0.01.</param>
/// <param name="Before">May stand before the number.</param>
/// <param name="After">May stand after the number.</param>
internal sealed record MoneyName(string Denomination, string Unit, decimal Factor, bool Before, bool After);

/// <summary>The rows of data/lexicon/measures-*.tsv, ready for lookup by the characters of a token.</summary>
internal static class MeasureLexicon
{
    /// <summary>Units of measure.</summary>
    public static PhraseTable<UnitName> Units { get; } = ReadUnits();

    /// <summary>Currencies.</summary>
    public static PhraseTable<MoneyName> Money { get; } = ReadMoney();

    /// <summary>Change words before a number.</summary>
    public static PhraseTable<ChangeWord> Changes { get; } = ReadChanges(after: false);

    /// <summary>Change words after a number.</summary>
    public static PhraseTable<ChangeWord> ChangesAfter { get; } = ReadChanges(after: true);

    /// <summary>Feasts.</summary>
    public static PhraseTable<Feast> Feasts { get; } = ReadFeasts();

    /// <summary>Words of rising and falling.</summary>
    public static TrendTable Trends { get; } = new(Rows("measures-trends.tsv"));

    // Read after the tables above, whose first words it marks: static fields are set in the order of the text.
    private static readonly WordTable<Word> Words = new(ReadWords(), anyCase: true);

    /// <summary>What the lexicon says of a word; the default when it says nothing.</summary>
    public static Word Find(ReadOnlySpan<char> word) => word.Length <= 24 && Words.TryGetValue(word, out var found) ? found : default;

    private static Dictionary<string, Word> ReadWords()
    {
        var words = new Dictionary<string, Word>(StringComparer.OrdinalIgnoreCase);
        foreach (var cells in Rows("measures-words.tsv"))
        {
            var (type, value) = (ClassOf(cells[1]), long.Parse(cells[2], CultureInfo.InvariantCulture));
            var old = words.GetValueOrDefault(cells[0]);
            var time = type is (>= WordClass.Month and <= WordClass.Preposition) or WordClass.Frequency or WordClass.Future;
            words[cells[0]] = new Word(old.Class | type, time ? old.Number : value, time && value != 0 ? (sbyte)value : old.Index);
        }

        Mark(words, Units.FirstWords, WordClass.StartsUnit);
        Mark(words, Money.FirstWords, WordClass.StartsMoney);
        Mark(words, Changes.FirstWords, WordClass.StartsChange);
        Mark(words, Feasts.FirstWords, WordClass.Feast);
        Mark(words, Changes.SecondWords, WordClass.ChangeNext);
        return words;
    }

    private static void Mark(Dictionary<string, Word> words, IEnumerable<string> firstWords, WordClass type)
    {
        foreach (var word in firstWords)
        {
            var old = words.GetValueOrDefault(word);
            words[word] = old with { Class = old.Class | type };
        }
    }

    private static WordClass ClassOf(string name) => name switch
    {
        "unit" => WordClass.Unit,
        "tens" => WordClass.Tens,
        "hundred" => WordClass.Hundred,
        "scale" => WordClass.Scale,
        "short" => WordClass.Short,
        "dozen" => WordClass.Dozen,
        "ordinal" => WordClass.Ordinal,
        "fraction" => WordClass.Fraction,
        "fractions" => WordClass.Fractions,
        "vague" => WordClass.Vague,
        "month" => WordClass.Month,
        "weekday" => WordClass.Weekday,
        "season" => WordClass.Season,
        "span" => WordClass.Span,
        "daypart" => WordClass.DayPart,
        "relative" => WordClass.Relative,
        "part" => WordClass.Part,
        "day" => WordClass.Day,
        "recent" => WordClass.Recent,
        "frequency" => WordClass.Frequency,
        "future" => WordClass.Future,
        "article" => WordClass.Article,
        "prep" => WordClass.Preposition,
        "decade" => WordClass.Decade,
        "opener" => WordClass.Opener,
        "label" => WordClass.Label,
        _ => throw new FormatException($"measures-words.tsv: '{name}' is no class of words."),
    };

    private static PhraseTable<UnitName> ReadUnits()
    {
        var table = new PhraseTable<UnitName>();
        foreach (var cells in Rows("measures-units.tsv"))
        {
            var flag = cells.Length > 3 ? cells[3] : "";
            table.Add(cells[0], new UnitName(cells[1], cells[2], flag == "symbol"), exactCase: flag.Length > 0);
        }

        return table;
    }

    private static PhraseTable<MoneyName> ReadMoney()
    {
        var table = new PhraseTable<MoneyName>();
        foreach (var group in Rows("measures-money.tsv").GroupBy(cells => cells[0], StringComparer.Ordinal))
        {
            var first = group.First();
            var places = group.Select(cells => cells[4]).ToList();
            table.Add(group.Key, new MoneyName(first[1], first[2], decimal.Parse(first[3], CultureInfo.InvariantCulture),
                Before: places.Exists(p => p is "before" or "both"), After: places.Exists(p => p is "after" or "both")));
        }

        return table;
    }

    private static PhraseTable<ChangeWord> ReadChanges(bool after)
    {
        var table = new PhraseTable<ChangeWord>();
        foreach (var cells in Rows("measures-changes.tsv"))
        {
            var parts = cells[1].Split('-');
            if (string.Equals(parts[0], "after", StringComparison.Ordinal) != after) continue;
            var increment = string.Equals(parts[^1], "increment", StringComparison.Ordinal);
            var change = parts[after ? 1 : 0];
            table.Add(cells[0], new ChangeWord(change == "increment" ? Change.Exact : Enum.Parse<Change>(change, ignoreCase: true), increment, Open: cells.Length > 2));
        }

        return table;
    }

    private static PhraseTable<Feast> ReadFeasts()
    {
        var table = new PhraseTable<Feast>();
        foreach (var cells in Rows("measures-feasts.tsv")) table.Add(cells[0], Feast.Parse(cells[1], local: cells.Length > 2));
        return table;
    }

    private static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(MeasureLexicon).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"data/lexicon/{file} is not built into the reader.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }
}
