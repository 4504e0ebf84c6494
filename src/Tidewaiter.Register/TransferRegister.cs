using System.Collections.Immutable;
using Tidewaiter.Register.Accounts;
using Tidewaiter.Register.Echoes;
using Tidewaiter.Register.Measures;
using Tidewaiter.Register.Movements;

namespace Tidewaiter.Register;

/// <summary>Who gives what to whom.</summary>
/// <param name="Supplier">The name that the register prints.</param>
/// <param name="Recipient">The name that the register prints.</param>
/// <param name="Item">The class of goods, troops or workers.</param>
public sealed record Flow(string Supplier, string Recipient, string Item);

/// <summary>What sort of flow a row is for.</summary>
public enum FlowKind
{
    /// <summary>Goods that change hands: a cumulative amount that never falls.</summary>
    Goods,

    /// <summary>Troops sent.</summary>
    Troops,

    /// <summary>Civilian workers sent.</summary>
    Workers,
}

/// <summary>One line of a proof. A bound is the sum of multiplier × figure over its lines, and over every day and class the multipliers never add up to more than 1.</summary>
/// <param name="Of">The claim, or the name of the conversion.</param>
/// <param name="Multiplier">An exact fraction: above 0 when the figure bounds from below, below 0 when it bounds from above.</param>
/// <param name="Figure">The end of the claim's interval that is used; 0 for a conversion.</param>
public sealed record ProofLine(string Of, string Multiplier, decimal Figure);

/// <summary>One line of the register: the tightest bounds that the admitted claims imply for a flow, in one unit, in the window.</summary>
public sealed record RegisterRow
{
    /// <summary>"r-" and 12 hexadecimal digits that depend on flow, unit and counting only, so that a row keeps its id when claims come and go.</summary>
    public required string Id { get; init; }

    /// <summary>Who gives what to whom.</summary>
    public required Flow Flow { get; init; }

    /// <summary>Goods, troops or workers.</summary>
    public required FlowKind Kind { get; init; }

    /// <summary>Cumulative, or a stock (present at a moment).</summary>
    public required QuantityMeaning Counting { get; init; }

    /// <summary>What is counted; "unspecified" when nothing is.</summary>
    public required string Unit { get; init; }

    /// <summary>At least this many; null when it is only known that it occurred, or when nothing bounds it from below.</summary>
    public decimal? Lower { get; init; }

    /// <summary>At most this many; null when nothing bounds it from above.</summary>
    public decimal? Upper { get; init; }

    /// <summary>True when a binding figure was said with "about" or the like.</summary>
    public bool Approximate { get; init; }

    /// <summary>True when every claim that the lower end rests on names supplier, recipient and item itself.</summary>
    public bool Confirmed { get; init; }

    /// <summary>True when no amounts exist that satisfy every claim about this row: the ends are then those of the widest way out, and <see cref="TransferRegister.Contradictions"/> says why.</summary>
    public bool Contradicted { get; init; }

    /// <summary>The claims that the lower end rests on; in a row without an amount those that say that it occurred.</summary>
    public ImmutableArray<ClaimId> LowerClaims { get; init; } = [];

    /// <summary>The claims that the upper end rests on.</summary>
    public ImmutableArray<ClaimId> UpperClaims { get; init; } = [];

    /// <summary>Why the amount is at least the lower end.</summary>
    public ImmutableArray<ProofLine> LowerProof { get; init; } = [];

    /// <summary>Why the amount is at most the upper end: a proof that minus the amount is at least minus the end.</summary>
    public ImmutableArray<ProofLine> UpperProof { get; init; } = [];

    /// <summary>What is assumed, each "name: text".</summary>
    public ImmutableArray<string> Assumptions { get; init; } = [];

    /// <summary>Whose word the row rests on in the end: roots, not outlets.</summary>
    public ImmutableArray<string> Roots { get; init; } = [];

    /// <summary>How many of <see cref="Roots"/> are independent of one another: roots that an echo links are one. 0 in a row without claims.</summary>
    public int IndependentRoots { get; init; }

    /// <summary>True when the count of independent roots, or the wording that counts, rests on an echo that nobody has confirmed.</summary>
    public bool EchoDoubtful { get; init; }

    /// <summary>The measures that a transfer in this row violates, with their status on its days.</summary>
    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>The ids of <see cref="Citations"/>.</summary>
    public ImmutableArray<string> Measures => [.. Citations.Select(citation => citation.Measure.Id)];

    /// <summary>The days that the claims of this row speak of, from the earliest to the latest.</summary>
    public Period Occurred { get; init; }

    /// <summary>Who may read the row: the join of the markings of its claims.</summary>
    public Marking Marking { get; init; } = Marking.Clear;
}

/// <summary>Whether some claims can all be true.</summary>
public enum Compatibility
{
    /// <summary>Only if the named assumption holds.</summary>
    NeedsAssumption,

    /// <summary>Not all of them, as they are read.</summary>
    Contradictory,
}

/// <summary>Claims that cannot all be true, or only under an assumption, in words.</summary>
/// <param name="Claims">The claims, a set from which none can be left out.</param>
/// <param name="Verdict">Contradictory, or compatible under an assumption that the text names.</param>
/// <param name="Text">What each says and why they clash, in one sentence.</param>
public sealed record Contradiction(ImmutableArray<ClaimId> Claims, Compatibility Verdict, string Text)
{
    /// <summary>What would have to give, one by one: the bounds without each claim, and the readings under which they can stand side by side.</summary>
    public ImmutableArray<string> WaysOut { get; init; } = [];
}

/// <summary>A claim that is in no row, and why.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Cause">The sort of reason.</param>
/// <param name="Reason">The reason in words.</param>
/// <param name="Row">The row that it would belong to, when it is about one.</param>
public sealed record SetAside(ClaimId Claim, SetAsideCause Cause, string Reason, string? Row = null);

/// <summary>The sorts of reasons for which a claim is in no row.</summary>
public enum SetAsideCause
{
    /// <summary>A person rejected it.</summary>
    Rejected,

    /// <summary>The viewer left its source out, or its reliability is worse than admitted.</summary>
    NotAdmitted,

    /// <summary>Planned, possible, speculated or denied, or a modality that the viewer left out.</summary>
    Modality,

    /// <summary>A dated event that is no transfer: it stands in the timeline.</summary>
    Timeline,

    /// <summary>An amount that is no amount of a transfer.</summary>
    Estimate,

    /// <summary>It names no supplier, recipient or item.</summary>
    Incomplete,

    /// <summary>Another copy of a voice that is counted already.</summary>
    Echo,

    /// <summary>It happened outside the window, or not certainly inside.</summary>
    OutsideWindow,

    /// <summary>It is about a row and binds neither end of it.</summary>
    NotBinding,
}

/// <summary>The register for one window and one choice of what may enter.</summary>
public sealed record TransferRegister
{
    /// <summary>The choice that it was made for.</summary>
    public required RegisterOptions Options { get; init; }

    /// <summary>The days that the figures are for.</summary>
    public Period Window => Options.Window;

    /// <summary>The commitments that entered, strongest first.</summary>
    public required ImmutableArray<Modality> Admitted { get; init; }

    /// <summary>One line for each flow and unit, ordered by supplier, recipient, item and unit.</summary>
    public required ImmutableArray<RegisterRow> Rows { get; init; }

    /// <summary>What cannot all be true, or only under an assumption.</summary>
    public required ImmutableArray<Contradiction> Contradictions { get; init; }

    /// <summary>What sources say of one thing, side by side: where they differ, and facts about bodies also where they agree; by kind, then subject.</summary>
    public ImmutableArray<Difference> Differences => Compared.Value;

    /// <summary>They are put side by side when somebody asks: bounds over time and sensitivity build many registers for their figures alone.</summary>
    internal Lazy<ImmutableArray<Difference>> Compared { get; init; } = new(() => []);

    /// <summary>Which claims may rest on which, ordered by copy, then original: hypotheses with their reasons, and what people decided about them.</summary>
    public ImmutableArray<EchoLink> Echoes { get; init; } = [];

    /// <summary>Claims about movements beside the movements that are known, in the order of the claims' ids.</summary>
    public ImmutableArray<MovementFinding> MovementFindings { get; init; } = [];

    /// <summary>What the carriers that were observed could hold, by route; empty unless loads are assumed.</summary>
    public ImmutableArray<Carriage> Carriages { get; init; } = [];

    /// <summary>Claims about amounts beside <see cref="Carriages"/> of their own days, in the order of the claims' ids.</summary>
    public ImmutableArray<MovementFinding> CarriageFindings { get; init; } = [];

    /// <summary>The consignments that the movements make up, by first day.</summary>
    public ImmutableArray<Consignment> Consignments { get; init; } = [];

    /// <summary>Every claim or movement that is in no row, once, with its reason, ordered by id.</summary>
    public required ImmutableArray<SetAside> SetAside { get; init; }
}
