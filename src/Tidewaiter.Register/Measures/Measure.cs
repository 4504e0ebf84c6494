using System.Collections.Immutable;
using Tidewaiter.Register.Items;

namespace Tidewaiter.Register.Measures;

/// <summary>Whether a measure binds on a day.</summary>
public enum MeasureStatus
{
    /// <summary>It binds.</summary>
    InForce,

    /// <summary>It did not bind for a time.</summary>
    Suspended,

    /// <summary>Whether it binds is contested between states.</summary>
    Disputed,
}

/// <summary>A paragraph of a resolution or regulation (data/measures.tsv).</summary>
public sealed record Measure
{
    /// <summary>Relation of a measure to the number of its paragraph in an entry by which a person confirms it.</summary>
    public const string ReadIn = "paragraph read as";

    /// <summary>Short name, stable.</summary>
    public required string Id { get; init; }

    /// <summary>"DPRK", "Libya", "Iran".</summary>
    public required string Regime { get; init; }

    /// <summary>"S/RES/2270 (2016)".</summary>
    public required string Instrument { get; init; }

    /// <summary>"6", "8(a)(i)".</summary>
    public required string Paragraph { get; init; }

    /// <summary>What it says, in short.</summary>
    public required string Content { get; init; }

    /// <summary>False when the number of the paragraph is from memory: it must be shown as uncertain until a person confirms it.</summary>
    public required bool ParagraphSeen { get; init; }

    /// <summary>What it was on which days; days in none of the periods: it did not exist.</summary>
    public required ImmutableArray<(MeasureStatus Status, Period Days)> History { get; init; }

    /// <summary>The party that it binds; null when no row cites it.</summary>
    public required string? Party { get; init; }

    /// <summary>True when goods that go to the party are meant.</summary>
    public required bool To { get; init; }

    /// <summary>True when goods that come from the party are meant.</summary>
    public required bool From { get; init; }

    /// <summary>The classes of goods.</summary>
    public required ImmutableArray<ItemClass> Goods { get; init; }

    /// <summary>The kinds of claims beside flows of goods.</summary>
    public required ImmutableArray<ClaimKind> Kinds { get; init; }

    /// <summary>The amount a year above which it bites; null when any amount does.</summary>
    public required decimal? Cap { get; init; }

    /// <summary>"S/RES/2270 (2016) 6".</summary>
    public string Citation => $"{Instrument} {Paragraph}";

    /// <summary>What it was on the days of an event: in force or disputed on any of them. For an event with an open beginning its last day decides. Null when it binds on none.</summary>
    public MeasureStatus? StatusIn(Period happened)
    {
        var days = happened.From is null && happened.To is { } last ? Period.Day(last) : happened;
        var met = History.Where(stage => stage.Status != MeasureStatus.Suspended && stage.Days.Overlaps(days)).Select(stage => (MeasureStatus?)stage.Status).ToList();
        return met.Count == 0 ? null : met.Min();
    }

    /// <summary>True if goods that go from one party to another touch the party in the direction that is meant.</summary>
    public bool Binds(string? supplier, string? recipient) => Party is not null && ((To && recipient == Party) || (From && supplier == Party));
}

/// <summary>A measure as it is cited for a row or an event.</summary>
/// <param name="Measure">The paragraph.</param>
/// <param name="Status">In force, or disputed, on the days of the event.</param>
public sealed record Citation(Measure Measure, MeasureStatus Status);
