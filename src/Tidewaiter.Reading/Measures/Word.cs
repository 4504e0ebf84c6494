namespace Tidewaiter.Reading.Measures;

/// <summary>The parts that a word can play in a number, a measure or a time. A word may play several ("second", "may").</summary>
[Flags]
internal enum WordClass : ulong
{
    /// <summary>None: most words.</summary>
    None = 0,

    /// <summary>zero to nineteen.</summary>
    Unit = 1,

    /// <summary>twenty to ninety.</summary>
    Tens = 1 << 1,

    /// <summary>hundred.</summary>
    Hundred = 1 << 2,

    /// <summary>thousand, million and so on.</summary>
    Scale = 1 << 3,

    /// <summary>A scale in letters after digits: 10k, 9m, 1.2bn.</summary>
    Short = 1 << 4,

    /// <summary>dozen.</summary>
    Dozen = 1 << 5,

    /// <summary>first, second and so on.</summary>
    Ordinal = 1 << 6,

    /// <summary>half, third, quarter: one part.</summary>
    Fraction = 1 << 7,

    /// <summary>thirds, quarters: several parts.</summary>
    Fractions = 1 << 8,

    /// <summary>several, dozens, hundreds: no number, but a least number.</summary>
    Vague = 1 << 9,

    /// <summary>A month's name; the index is 1 to 12.</summary>
    Month = 1 << 10,

    /// <summary>A weekday; the index is 1 (Monday) to 7.</summary>
    Weekday = 1 << 11,

    /// <summary>A season; the index is 1 (spring) to 4.</summary>
    Season = 1 << 12,

    /// <summary>A stretch of time; the index is a <see cref="SpanUnit"/>.</summary>
    Span = 1 << 13,

    /// <summary>morning, night.</summary>
    DayPart = 1 << 14,

    /// <summary>last (-1), this (0), next (1).</summary>
    Relative = 1 << 15,

    /// <summary>early, mid, late; the index is a <see cref="TimePart"/>.</summary>
    Part = 1 << 16,

    /// <summary>yesterday (-1), today (0), tomorrow (1).</summary>
    Day = 1 << 17,

    /// <summary>recent, recently (0); now, currently (1).</summary>
    Recent = 1 << 18,

    /// <summary>will, expected: what is dated after it in the sentence lies ahead.</summary>
    Future = 1 << 19,

    /// <summary>a, an.</summary>
    Article = 1 << 20,

    /// <summary>A preposition that may govern a time; the index is a <see cref="TimePreposition"/>.</summary>
    Preposition = 1 << 21,

    /// <summary>Digits.</summary>
    Digits = 1 << 22,

    /// <summary>A unit's name may begin here.</summary>
    StartsUnit = 1 << 23,

    /// <summary>A currency's name may begin here.</summary>
    StartsMoney = 1 << 24,

    /// <summary>A change word may begin here.</summary>
    StartsChange = 1 << 25,

    /// <summary>Introduces a name in figures and not an amount: resolution 1718, paragraph 12.</summary>
    Label = 1 << 26,

    /// <summary>A mark.</summary>
    Mark = 1 << 27,

    /// <summary>A time may begin here although the word itself is none: as, few, fiscal, the.</summary>
    Opener = 1 << 28,

    /// <summary>nineties; the number is its first year within the century.</summary>
    Decade = 1 << 29,

    /// <summary>May stand second in a change word of several words: least, than, many.</summary>
    ChangeNext = 1 << 30,

    /// <summary>daily, weekly: how often; the index is a <see cref="SpanUnit"/>.</summary>
    Frequency = 1ul << 31,

    /// <summary>The name of a feast may begin here.</summary>
    Feast = 1ul << 32,

    /// <summary>A spelled number may begin here.</summary>
    StartsNumber = Unit | Tens | Hundred | Dozen,
}

/// <summary>What the lexicon says of one token.</summary>
/// <param name="Class">The parts that it can play.</param>
/// <param name="Number">Its value as a number word, or its denominator or rank.</param>
/// <param name="Index">Its value as a time word.</param>
internal readonly record struct Word(WordClass Class, long Number, sbyte Index);

/// <summary>Questions to a word's parts.</summary>
internal static class WordClassExtensions
{
    /// <summary>True if any of the parts is among them.</summary>
    public static bool Any(this WordClass type, WordClass wanted) => (type & wanted) != WordClass.None;
}
