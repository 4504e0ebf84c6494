namespace Tidewaiter.Reading.Measures;

/// <summary>How an event lies to the time that is named.</summary>
internal enum TimeRelation : byte
{
    /// <summary>At it or in it.</summary>
    At,

    /// <summary>From it on: since, after.</summary>
    Since,

    /// <summary>Up to it: until, by, before, as recently as.</summary>
    Until,

    /// <summary>Through it: during, over, from … to.</summary>
    During,
}

/// <summary>The prepositions that may govern a time.</summary>
internal enum TimePreposition : sbyte
{
    /// <summary>None.</summary>
    None,

    /// <summary>in.</summary>
    In,

    /// <summary>on.</summary>
    On,

    /// <summary>at.</summary>
    At,

    /// <summary>during, throughout.</summary>
    During,

    /// <summary>over.</summary>
    Over,

    /// <summary>within.</summary>
    Within,

    /// <summary>for.</summary>
    For,

    /// <summary>since.</summary>
    Since,

    /// <summary>from.</summary>
    From,

    /// <summary>until, till.</summary>
    Until,

    /// <summary>by.</summary>
    By,

    /// <summary>before.</summary>
    Before,

    /// <summary>after.</summary>
    After,

    /// <summary>between.</summary>
    Between,

    /// <summary>through.</summary>
    Through,

    /// <summary>to.</summary>
    To,

    /// <summary>as of.</summary>
    AsOf,

    /// <summary>as recently as.</summary>
    AsRecentlyAs,

    /// <summary>as early as.</summary>
    AsEarlyAs,

    /// <summary>starting, beginning (on, in, from).</summary>
    Starting,

    /// <summary>"2016 or later", which stands after the time.</summary>
    OrLater,

    /// <summary>"2016 or earlier", which stands after the time.</summary>
    OrEarlier,
}

/// <summary>A time expression and the days that it means.</summary>
/// <param name="FirstToken">First token, preposition included.</param>
/// <param name="EndToken">The token after the last.</param>
/// <param name="Period">The days; open at both ends when nothing anchors it.</param>
/// <param name="Unanchored">True for a length of time without an anchor ("in less than two years"), or when the day of publication would be needed and is not known.</param>
/// <param name="Relation">How the event lies to it.</param>
internal readonly record struct TimeNode(int FirstToken, int EndToken, Period Period, bool Unanchored, TimeRelation Relation)
{
    /// <summary>First token without the preposition.</summary>
    public int CoreFirst { get; init; }

    /// <summary>The preposition.</summary>
    public TimePreposition Preposition { get; init; }

    /// <summary>The time, or the start of a range.</summary>
    public TimePoint Start { get; init; }

    /// <summary>How far from <see cref="Start"/> it lies: "two days after 3 May"; its form is <see cref="TimeForm.None"/> otherwise.</summary>
    public TimePoint Shift { get; init; }

    /// <summary>True for a time that dates no event by itself (now, daily, a third-quarter loss): the grammar of claims passes over it.</summary>
    public bool Loose { get; init; }

    /// <summary>The end of a range; its form is <see cref="TimeForm.None"/> otherwise.</summary>
    public TimePoint End { get; init; }
}
