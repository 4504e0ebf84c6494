using System.Collections.Immutable;
using Tidewaiter.Register.Bounds;

namespace Tidewaiter.Register;

/// <summary>What the viewer chose. Everything here is printed with the answer.</summary>
public sealed record RegisterOptions
{
    /// <summary>The days that the figures are for, both ends included; open ends are allowed.</summary>
    public Period Window { get; init; } = Period.Always;

    /// <summary>The commitments that may enter. Only asserted and reported claims ever count: a weaker one that is named here is set aside all the same.</summary>
    public ImmutableSortedSet<Modality> Admitted { get; init; } = [Modality.Asserted, Modality.Reported];

    /// <summary>Publishers and roots whose word is left out, compared without regard to case.</summary>
    public ImmutableSortedSet<string> Without { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The worst reliability that may enter, 'A' to 'F'; ungraded sources enter. Null admits all.</summary>
    public char? WorstReliability { get; init; }

    /// <summary>The register as it could have been known at the end of this day: claims published later are left out, undated ones are kept. Null is today.</summary>
    public DateOnly? KnownAt { get; init; }

    /// <summary>How far "about N" may be from N, as a part of N: 0.1 means from 0.9 N to 1.1 N. Nothing by default: the register prints the figure that was said and marks it as approximate.</summary>
    public decimal Tolerance { get; init; }

    /// <summary>Assumptions switched on or off by name, beside their defaults.</summary>
    public ImmutableSortedDictionary<string, bool> Switches { get; init; } = ImmutableSortedDictionary.Create<string, bool>(StringComparer.Ordinal);

    /// <summary>True if the assumption is made.</summary>
    public bool Makes(Assumption assumption)
    {
        ArgumentNullException.ThrowIfNull(assumption);
        return Switches.TryGetValue(assumption.Name, out var on) ? on : assumption.OnByDefault;
    }

    /// <summary>Every assumption that can be switched, in the order in which they are printed.</summary>
    public static ImmutableArray<Assumption> Switchable { get; } = [.. Assumption.All, .. Conversion.All.Select(conversion => conversion.Assumption)];

    /// <summary>The names of all assumptions that are made, in order.</summary>
    public ImmutableArray<string> Assumed => [.. Switchable.Where(Makes).Select(assumption => assumption.Name)];

    /// <summary>These options with one assumption switched.</summary>
    public RegisterOptions With(Assumption assumption, bool on)
    {
        ArgumentNullException.ThrowIfNull(assumption);
        return this with { Switches = Switches.SetItem(assumption.Name, on) };
    }
}
