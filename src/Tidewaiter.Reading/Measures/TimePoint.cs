namespace Tidewaiter.Reading.Measures;

/// <summary>What kind of time the words name.</summary>
internal enum TimeForm : byte
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>A day by number: 29 March 2024, January 2, the 18th.</summary>
    Date,

    /// <summary>today, yesterday: an offset in days.</summary>
    RelativeDay,

    /// <summary>Tuesday, last Friday.</summary>
    Weekday,

    /// <summary>A week: this week, week 31.</summary>
    Week,

    /// <summary>A weekend.</summary>
    Weekend,

    /// <summary>A month: September, last month.</summary>
    Month,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>A half of a year.</summary>
    Half,

    /// <summary>A season.</summary>
    Season,

    /// <summary>A year: 2024, last year.</summary>
    Year,

    /// <summary>A decade: the 2010s.</summary>
    Decade,

    /// <summary>A century.</summary>
    Century,

    /// <summary>A feast: Christmas, last Easter.</summary>
    Feast,

    /// <summary>The first or last part of a month or year, by length: the first nine months of 2024.</summary>
    SpanOf,

    /// <summary>two weeks ago.</summary>
    Ago,

    /// <summary>in two weeks, two weeks from now.</summary>
    Ahead,

    /// <summary>the past three weeks.</summary>
    PastSpan,

    /// <summary>the next three weeks.</summary>
    NextSpan,

    /// <summary>in recent weeks, more recently: up to the day of publication, from an unknown day.</summary>
    Recent,

    /// <summary>now, at present.</summary>
    Now,

    /// <summary>the future.</summary>
    Future,

    /// <summary>How often: daily, every two weeks.</summary>
    Set,

    /// <summary>A length of time without an anchor: two years.</summary>
    Duration,

    /// <summary>An hour of an unknown day: at 10 a.m.</summary>
    Clock,
}

/// <summary>Which part of a time is meant.</summary>
internal enum TimePart : byte
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>Its first third: early, beginning of.</summary>
    Early,

    /// <summary>Its middle.</summary>
    Mid,

    /// <summary>Its last third: late, end of.</summary>
    Late,
}

/// <summary>The units that lengths of time are counted in.</summary>
internal enum SpanUnit : sbyte
{
    /// <summary>None.</summary>
    None,

    /// <summary>Second.</summary>
    Second,

    /// <summary>Minute.</summary>
    Minute,

    /// <summary>Hour.</summary>
    Hour,

    /// <summary>Day.</summary>
    Day,

    /// <summary>Week.</summary>
    Week,

    /// <summary>Weekend.</summary>
    Weekend,

    /// <summary>Month.</summary>
    Month,

    /// <summary>Quarter of a year.</summary>
    Quarter,

    /// <summary>Year.</summary>
    Year,

    /// <summary>Decade.</summary>
    Decade,

    /// <summary>Century.</summary>
    Century,

    /// <summary>Two weeks.</summary>
    Fortnight,

    /// <summary>Night.</summary>
    Night,

    /// <summary>A day of work: Monday to Friday.</summary>
    WorkingDay,
}

/// <summary>A length of time as its words count it.</summary>
/// <param name="Years">Years; decades and centuries are counted in years.</param>
/// <param name="Months">Months; quarters are counted in months.</param>
/// <param name="Weeks">Weeks.</param>
/// <param name="Days">Days.</param>
/// <param name="Seconds">Hours, minutes and seconds together, in seconds.</param>
internal readonly record struct TimeLength(float Years, float Months, float Weeks, float Days, double Seconds)
{
    /// <summary>A count of one unit.</summary>
    public static TimeLength Of(double count, SpanUnit unit) => unit switch
    {
        SpanUnit.Second => new(0, 0, 0, 0, count),
        SpanUnit.Minute => new(0, 0, 0, 0, count * 60),
        SpanUnit.Hour => new(0, 0, 0, 0, count * 3600),
        SpanUnit.Day or SpanUnit.Night or SpanUnit.WorkingDay => new(0, 0, 0, (float)count, 0),
        SpanUnit.Week or SpanUnit.Weekend => new(0, 0, (float)count, 0, 0),
        SpanUnit.Fortnight => new(0, 0, (float)count * 2, 0, 0),
        SpanUnit.Month => new(0, (float)count, 0, 0, 0),
        SpanUnit.Quarter => new(0, (float)count * 3, 0, 0, 0),
        SpanUnit.Decade => new((float)count * 10, 0, 0, 0, 0),
        SpanUnit.Century => new((float)count * 100, 0, 0, 0, 0),
        _ => new((float)count, 0, 0, 0, 0),
    };

    /// <summary>Both lengths, one after the other.</summary>
    public TimeLength Plus(TimeLength other) => new(Years + other.Years, Months + other.Months, Weeks + other.Weeks, Days + other.Days, Seconds + other.Seconds);
}

/// <summary>A time as its words name it, before it is set against a day of publication. A value of 0 means that the words do not say.</summary>
internal readonly record struct TimePoint
{
    /// <summary>The index of "the last week of July".</summary>
    public const byte Last = 9;

    /// <summary>What kind of time it is.</summary>
    public TimeForm Form { get; init; }

    /// <summary>Which part of it is meant.</summary>
    public TimePart Part { get; init; }

    /// <summary>True for last, this, next: <see cref="Offset"/> counts from the day of publication.</summary>
    public bool Relative { get; init; }

    /// <summary>-1 last, 0 this, 1 next.</summary>
    public sbyte Offset { get; init; }

    /// <summary>Year, 1 to 9999.</summary>
    public short Year { get; init; }

    /// <summary>Month, 1 to 12.</summary>
    public byte Month { get; init; }

    /// <summary>Day of the month, 1 to 31.</summary>
    public byte Day { get; init; }

    /// <summary>Weekday, 1 (Monday) to 7.</summary>
    public byte Weekday { get; init; }

    /// <summary>Number of a week, quarter, half or season, or of a weekday in its month ("the first Friday"); <see cref="Last"/> for the last one; 1 for a decade whose century is not said.</summary>
    public byte Index { get; init; }

    /// <summary>The rule of a feast.</summary>
    public Feast? Feast { get; init; }

    /// <summary>The unit of a relative time or a length.</summary>
    public SpanUnit Unit { get; init; }

    /// <summary>The length of a duration, or the distance from the day of publication.</summary>
    public TimeLength Length { get; init; }

    /// <summary>True for a length beside what it is counted from ("the six months before May"), and not with it ("the six months to May").</summary>
    public bool Apart { get; init; }

    /// <summary>True for "that week", "the same year": the text says which elsewhere.</summary>
    public bool Undefined { get; init; }

    /// <summary>True for "earlier this year", "later this week": the part up to, or from, the day of publication.</summary>
    public bool UpToNow { get; init; }
}
