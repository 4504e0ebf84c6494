using System.Collections.Immutable;

namespace Tidewaiter.Reading.SecondReader;

/// <summary>A claim as a model put it: nothing in it is believed before <see cref="ClaimVerifier"/> has found it in the text.</summary>
internal sealed record ProposedClaim
{
    /// <summary>The words that the model says are the text's.</summary>
    public string? Quote { get; init; }

    /// <summary>Word of the kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Word of the modality.</summary>
    public string? Modality { get; init; }

    /// <summary>Who says so, nearest first.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>supplier, recipient, carrier, item, from_place, to_place, via and operator, as far as given.</summary>
    public ImmutableDictionary<string, string> Slots { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>True when the model gave a quantity.</summary>
    public bool HasQuantity { get; init; }

    /// <summary>Lower end.</summary>
    public decimal? Min { get; init; }

    /// <summary>Upper end.</summary>
    public decimal? Max { get; init; }

    /// <summary>What is counted.</summary>
    public string? Unit { get; init; }

    /// <summary>Words of the time.</summary>
    public string? TimeText { get; init; }

    /// <summary>First day as the model has it.</summary>
    public string? TimeFrom { get; init; }

    /// <summary>Last day as the model has it.</summary>
    public string? TimeTo { get; init; }
}
