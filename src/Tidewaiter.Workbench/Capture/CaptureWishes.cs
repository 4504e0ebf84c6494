using Tidewaiter.Docket;
using Tidewaiter.Register.Tables;

namespace Tidewaiter.Workbench.Capture;

/// <summary>What a user says about the files that come in. Whatever is left out is taken from the file itself or from the docket's defaults.</summary>
public sealed record CaptureWishes
{
    /// <summary>Who takes them in.</summary>
    public required string Actor { get; init; }

    /// <summary>Day of publication.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Who published them.</summary>
    public string? SourceName { get; init; }

    /// <summary>The parties of rows of a table that name none.</summary>
    public TableParties? TableParties { get; init; }

    /// <summary>Who may read them.</summary>
    public Marking? Marking { get; init; }

    /// <summary>True if an exhibit that is there already stands as these wishes ask.</summary>
    internal bool SayNothingNew(Exhibit known) =>
        (Published is null || Published == known.Published)
        && (SourceName is null || SourceName == known.Source)
        && (Marking is null || Marking.Equals(known.Marking));
}
