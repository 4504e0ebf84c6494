namespace Tidewaiter.Reading.Documents;

/// <summary>What a format gives before it becomes a layer: decoded text and what the document says about itself.</summary>
internal sealed record Extraction(DocumentKind Kind, string? Text)
{
    public string? Title { get; init; }

    public string? SiteName { get; init; }

    public string? Url { get; init; }

    public PublicationDay? Published { get; init; }

    public string? Encoding { get; init; }

    public IReadOnlyList<DocumentText> Pages { get; init; } = [];
}

/// <summary>What every format needs while it reads: the limits, a place for faults, and the wish to stop.</summary>
internal sealed record Intake(DocumentOptions Options, FaultLog Faults, CancellationToken Cancellation)
{
    /// <summary>The same limits with a fault log of its own, for a page of an archive.</summary>
    public Intake Anew() => this with { Faults = new FaultLog() };
}
