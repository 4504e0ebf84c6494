using System.Collections.Immutable;
using Tidewaiter.Register.Movements;

namespace Tidewaiter.Register;

/// <summary>
/// A reading that no text states and that the register makes only by name. Each is printed with every figure that rests on it and can be switched.
/// </summary>
/// <param name="Name">The word by which it is switched.</param>
/// <param name="Text">What is assumed, in one sentence.</param>
/// <param name="OnByDefault">True when the register makes it unless told otherwise.</param>
public sealed record Assumption(string Name, string Text, bool OnByDefault)
{
    /// <summary>A party that a claim leaves out is the one that its own report names for the same flow.</summary>
    public static Assumption PartiesFromContext { get; } = new("parties-from-context", "a party that a claim leaves out is the one that an earlier transfer of the same supplier in the same report names (in a table row without parties: those that are named for the same goods in the same unit, if all name the same)", OnByDefault: true);

    /// <summary>Goods that only one state makes are supplied by it.</summary>
    public static Assumption MakerSupplies { get; } = new("maker-supplies", "goods that only one state makes are supplied by that state when the claim names no supplier", OnByDefault: true);

    /// <summary>An event without a date falls in the window if its report was published in it.</summary>
    public static Assumption UndatedInWindow { get; } = new("undated-in-window", "an event without a date, or without a stated beginning, happened in the window when its report appeared in the window", OnByDefault: true);

    /// <summary>Unattributed claims of a text that passes on one report rest on that report.</summary>
    public static Assumption ReportIsRoot { get; } = new("report-is-root", "in a text that passes on one report, what it says in its own voice rests on that report", OnByDefault: true);

    /// <summary>A figure is all there was.</summary>
    public static Assumption Exhaustive { get; } = new("exhaustive", "a figure without “at least” counts everything there was, so it bounds from above as well", OnByDefault: false);

    /// <summary>What was used had been delivered.</summary>
    public static Assumption UseImpliesDelivery { get; } = new("use-implies-delivery", "goods used by a party that does not make them had been delivered to it", OnByDefault: false);

    /// <summary>Links between claims that nobody has decided about are echoes.</summary>
    public static Assumption UnconfirmedEchoes { get; } = new("unconfirmed-echoes", "a later claim with the words, the figure or the converted figure of an earlier one, or that names it, rests on it unless a person cuts the link", OnByDefault: true);

    /// <summary>An undated movement is a recent one.</summary>
    public static Assumption MovementIsRecent { get; } = new("movement-is-recent", "a movement without a date happened in the 30 days before its report appeared", OnByDefault: true);

    /// <summary>What is only called support is goods.</summary>
    public static Assumption Intangibles { get; } = new("intangibles", "what is only named as support, help or cooperation is goods that changed hands", OnByDefault: false);

    /// <summary>Carriers that were seen were full.</summary>
    public static Assumption FullLoads { get; } = new("full-loads", "a trip that was observed carried as much as the load that is assumed for its carrier", OnByDefault: false);

    /// <summary>Every assumption that is not a conversion, in the order in which they are printed.</summary>
    public static ImmutableArray<Assumption> All { get; } =
        [PartiesFromContext, MakerSupplies, UndatedInWindow, ReportIsRoot, UnconfirmedEchoes, MovementIsRecent, Exhaustive, UseImpliesDelivery, Intangibles, FullLoads, .. CarriageLimit.All.Select(limit => limit.Assumption)];
}
