namespace Tidewaiter.Reading.Scopes;

/// <summary>What a sentence says of its own telling beside the telling: ", though proof is lacking", ": a lie", "with near certainty".</summary>
/// <param name="From">The first word that it reaches.</param>
/// <param name="To">The word after the last that it reaches.</param>
/// <param name="Word">The word that the cue is shown by.</param>
/// <param name="Ceiling">What it leaves of a claim.</param>
/// <param name="Of">The claims that it can be about.</param>
internal readonly record struct Remark(int From, int To, int Word, Modality Ceiling, Remarked Of = Remarked.Anything);

/// <summary>The claims that a remark can be about.</summary>
internal enum Remarked : byte
{
    /// <summary>All of them.</summary>
    Anything,

    /// <summary>What nobody is named for: that a claim of his could not be verified leaves it his claim.</summary>
    Unsourced,

    /// <summary>Goods that change hands.</summary>
    Goods,

    /// <summary>Goods that change hands, and the knowledge in them.</summary>
    Knowledge,

    /// <summary>Workers, troops and those who are trained.</summary>
    People,
}
