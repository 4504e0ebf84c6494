using System.Collections.Immutable;
using Tidewaiter.Register;
using Tidewaiter.Workbench.Weigh.Charts;

namespace Tidewaiter.Workbench.Weigh.Briefs;

/// <summary>What the author of a brief chooses beside what may enter the register.</summary>
public sealed record BriefWishes
{
    /// <summary>What it is called.</summary>
    public string Title { get; init; } = "Transfers: what can be said, and on whose word";

    /// <summary>For whom it is, as it is printed on every page: "TLP:CLEAR", "US".</summary>
    public required string Audience { get; init; }

    /// <summary>The standard of evidence that it states.</summary>
    public StandardOfEvidence Standard { get; init; } = StandardOfEvidence.Default;
}

/// <summary>One row of the register in the summary.</summary>
/// <param name="Row">The row.</param>
/// <param name="Certainty">The weakest certainty of the claims that it rests on.</param>
/// <param name="Amount">Its bounds in words.</param>
/// <param name="Cites">The quotes that it rests on.</param>
/// <param name="Depth">How many rows of the same parties and unit it is part of: it is in their amounts and adds nothing to them.</param>
public sealed record SummaryRow(RegisterRow Row, Modality Certainty, string Amount, ImmutableArray<Cite> Cites, int Depth);

/// <summary>What is said of one amount of a flow.</summary>
/// <param name="Row">The row.</param>
/// <param name="Statement">The bounds in words, and what they rest on.</param>
/// <param name="Binding">The claims that bind the ends, each as it was put.</param>
/// <param name="Others">Claims about the same amount that are not counted: echoes, and those that move no end.</param>
/// <param name="Measures">The measures that it falls under.</param>
/// <param name="Chart">Its bounds over time; null when there is nothing to draw.</param>
public sealed record AmountFinding(RegisterRow Row, ImmutableArray<Sentence> Statement, ImmutableArray<Sentence> Binding, ImmutableArray<Sentence> Others, ImmutableArray<Sentence> Measures, BoundsOverTime? Chart);

/// <summary>A section of a brief: who gave what to whom.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Amounts">Its amounts, one a unit.</param>
public sealed record FlowFinding(Flow Flow, ImmutableArray<AmountFinding> Amounts);

/// <summary>Claims that cannot all be true, or only under an assumption.</summary>
/// <param name="Verdict">Which of the two.</param>
/// <param name="Claims">Each claim as it was put.</param>
/// <param name="Reasons">Why they clash, then each way out.</param>
public sealed record ContradictionFinding(Compatibility Verdict, ImmutableArray<Sentence> Claims, ImmutableArray<Sentence> Reasons);

/// <summary>A ship or aircraft that claims name, or that was seen to move.</summary>
/// <param name="Name">As data/carriers.tsv has it when the words name one of its rows, else as the claims put it.</param>
/// <param name="Kind">"vessel", "aircraft" or "other".</param>
/// <param name="Identity">Its numbers, "IMO 9179842" or "ICAO 15406E", beside its name; null when the table has none.</param>
/// <param name="IdentityCite">The table that the numbers are from; null with them.</param>
/// <param name="Mentions">The claims and movements, in the order of their days.</param>
public sealed record CarrierMention(string Name, string Kind, string? Identity, Cite? IdentityCite, ImmutableArray<(ClaimRow Claim, Cite Cite)> Mentions);

/// <summary>A report on a window for an audience, as data: made of claims and rows alone, and the same for the same docket and choices.</summary>
public sealed record Brief
{
    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>For whom it is.</summary>
    public required string Audience { get; init; }

    /// <summary>The join of the markings of everything in it.</summary>
    public required Marking Marking { get; init; }

    /// <summary>Whose docket it is made from; null when the audience may not read that.</summary>
    public string? Owner { get; init; }

    /// <summary>The last signed checkpoint of the docket, as a note.</summary>
    public required string Checkpoint { get; init; }

    /// <summary>When the last entry was appended that the audience may read; null when there is none.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The register that it puts into words.</summary>
    public required TransferRegister Register { get; init; }

    /// <summary>The rows.</summary>
    public ImmutableArray<SummaryRow> Summary { get; init; } = [];

    /// <summary>The title of the standard of evidence.</summary>
    public required string StandardTitle { get; init; }

    /// <summary>The standard of evidence.</summary>
    public ImmutableArray<Sentence> Standard { get; init; } = [];

    /// <summary>One section a flow; <see cref="NoFlow"/> when there is none.</summary>
    public ImmutableArray<FlowFinding> Flows { get; init; } = [];

    /// <summary>Said in place of sections when there is no flow.</summary>
    public Sentence? NoFlow { get; init; }

    /// <summary>What was planned, held possible, speculated or denied in the window: said and never counted.</summary>
    public ImmutableArray<Sentence> Hedged { get; init; } = [];

    /// <summary>What cannot all be true.</summary>
    public ImmutableArray<ContradictionFinding> Contradictions { get; init; } = [];

    /// <summary>Said in place of contradictions when there is none.</summary>
    public Sentence? NoContradiction { get; init; }

    /// <summary>Where sources differ; empty when they do not.</summary>
    public ImmutableArray<Sentence> Differences { get; init; } = [];

    /// <summary>What the movements that are known say about claims of movements; empty when the audience may read no movement.</summary>
    public ImmutableArray<Sentence> Movements { get; init; } = [];

    /// <summary>Who was asked, and what they answered.</summary>
    public ImmutableArray<Sentence> Replies { get; init; } = [];

    /// <summary>What named persons recommend.</summary>
    public ImmutableArray<Sentence> Recommendations { get; init; } = [];

    /// <summary>Annex: ships and aircraft.</summary>
    public ImmutableArray<CarrierMention> Carriers { get; init; } = [];

    /// <summary>Annex: every claim that the audience may read, with its quote, and why it is in no row (null when it is in one).</summary>
    public ImmutableArray<(ClaimRow Claim, Cite Cite, SetAside? Aside)> Claims { get; init; } = [];

    /// <summary>Annex: exhibits and quotes.</summary>
    public ImmutableArray<AnnexExhibit> Exhibits { get; init; } = [];

    /// <summary>Annex: entries of the log.</summary>
    public ImmutableArray<AnnexEntry> Entries { get; init; } = [];

    /// <summary>Annex: measures.</summary>
    public ImmutableArray<AnnexMeasure> Measures { get; init; } = [];

    /// <summary>Annex: tables of data that it draws on.</summary>
    public ImmutableArray<AnnexTable> Tables { get; init; } = [];

    /// <summary>Every sentence, in the order of the page.</summary>
    public IEnumerable<Sentence> Sentences =>
        Standard
            .Concat(NoFlow is null ? [] : [NoFlow])
            .Concat(Flows.SelectMany(flow => flow.Amounts).SelectMany(amount => amount.Statement.Concat(amount.Binding).Concat(amount.Others).Concat(amount.Measures)))
            .Concat(Contradictions.SelectMany(one => one.Claims.Concat(one.Reasons)))
            .Concat(NoContradiction is null ? [] : [NoContradiction])
            .Concat(Differences).Concat(Movements).Concat(Hedged).Concat(Replies).Concat(Recommendations);
}
