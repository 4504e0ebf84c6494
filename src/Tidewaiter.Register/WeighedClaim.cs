namespace Tidewaiter.Register;

/// <summary>What a named person has decided about a claim.</summary>
public enum Verdict
{
    /// <summary>A person stands by it as it is read. It counts no higher than its own words: acceptance never raises a modality.</summary>
    Accepted,

    /// <summary>A person has found that the text does not say so, or that it must not count.</summary>
    Rejected,
}

/// <summary>A claim with everything that decides whether, and how far, it counts.</summary>
public sealed record WeighedClaim
{
    /// <summary>The claim's name in the docket.</summary>
    public required ClaimId Id { get; init; }

    /// <summary>What the text says.</summary>
    public required Claim Claim { get; init; }

    /// <summary>Day of publication of the exhibit; null when nobody knows it.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Who published it, or the name of the file when nobody said so.</summary>
    public required string SourceName { get; init; }

    /// <summary>The exhibit that the claim was read from: two claims of one exhibit are one voice and share a context.</summary>
    public required ContentHash Exhibit { get; init; }

    /// <summary>Reliability of the source and credibility of the claim, each as far as somebody graded it.</summary>
    public Grade? Grade { get; init; }

    /// <summary>What a person decided; null when nobody has.</summary>
    public Verdict? Judged { get; init; }

    /// <summary>Who may read it; a row that rests on it carries at least this marking.</summary>
    public Marking Marking { get; init; } = Marking.Clear;
}
