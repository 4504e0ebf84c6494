using System.Collections.Immutable;
using Tidewaiter.Register.Echoes;

namespace Tidewaiter.Register.Bounds;

/// <summary>One end of a bound: the value, the rows of its proof, and the claims that it rests on.</summary>
/// <param name="Value">The value; null when nothing bounds this end.</param>
/// <param name="Terms">The proof; empty without a value.</param>
/// <param name="BuiltIn">The conversions that the amounts of the system are made of.</param>
/// <param name="Unit">The unit of the value.</param>
internal sealed record BoundEnd(decimal? Value, ImmutableArray<ProofTerm> Terms, ImmutableArray<Conversion> BuiltIn, string Unit)
{
    /// <summary>Not bounded.</summary>
    public static BoundEnd Open { get; } = new(null, [], [], "");

    /// <summary>The voices in the proof.</summary>
    public IEnumerable<Voice> Voices => Terms.Select(term => term.Label).OfType<Voice>().Distinct();

    /// <summary>The conversions in the proof: those in its rows, and those built into the amounts when a claim in another unit is in it.</summary>
    public IEnumerable<Conversion> Conversions => Terms.Select(term => term.Label).OfType<Conversion>().Distinct().Concat(Voices.Any(voice => voice.Speaker.Key.Unit != Unit) ? BuiltIn : []);
}

/// <summary>Both ends for one row.</summary>
/// <param name="Lower">From below; a bound of 0 says nothing and is open.</param>
/// <param name="Upper">From above.</param>
/// <param name="Certified">False when no certified answer was found: then the ends are what single claims give, which is true but may not be the tightest.</param>
/// <param name="Contradicted">True when the claims of the part cannot all be true: then the ends are the widest over the ways out.</param>
internal sealed record FlowBound(BoundEnd Lower, BoundEnd Upper, bool Certified, bool Contradicted)
{
    /// <summary>The least interval that holds both; open where either is.</summary>
    public static FlowBound Hull(FlowBound one, FlowBound other) => new(
        one.Lower.Value is null || other.Lower.Value >= one.Lower.Value ? one.Lower : other.Lower,
        one.Upper.Value is null || other.Upper.Value <= one.Upper.Value ? one.Upper : other.Upper,
        one.Certified && other.Certified,
        one.Contradicted || other.Contradicted);
}
