using System.Collections.Immutable;
using Tidewaiter.Docket;
using Tidewaiter.Reading.Documents;

namespace Tidewaiter.Workbench.Capture;

/// <summary>What became of a file.</summary>
public enum CaptureOutcome
{
    /// <summary>An exhibit with a text layer.</summary>
    Captured,

    /// <summary>The same bytes are an exhibit already; nothing was added.</summary>
    AlreadyThere,

    /// <summary>An exhibit whose text cannot be had: the bytes are kept.</summary>
    KeptUnread,

    /// <summary>An exhibit that is a recording of signals, which has no text.</summary>
    Recording,

    /// <summary>Nothing was taken in.</summary>
    Refused,
}

/// <summary>The result of one capture.</summary>
/// <param name="Path">The file, as the user gave it.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Exhibit">Hash of its bytes; null when it was refused.</param>
/// <param name="Layer">Its text; null when there is none, or when it was there already.</param>
public sealed record CaptureResult(string Path, CaptureOutcome Outcome, ContentHash? Exhibit, TextLayer? Layer)
{
    /// <summary>What is wrong with it, located.</summary>
    public ImmutableArray<DocumentFault> Faults { get; init; } = [];

    /// <summary>Why it was refused, as the end of a sentence that begins with the file's name; null otherwise.</summary>
    public string? Refusal { get; init; }

    /// <summary>True if the text is in a language that the reader reads.</summary>
    public bool IsReadable { get; init; }

    /// <summary>The kind of table that it is; null for any other document.</summary>
    public string? TableKind { get; init; }

    /// <summary>Day of publication, as it stands in the docket now.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where that day was found; null when there is none.</summary>
    public string? PublishedFrom { get; init; }

    /// <summary>The exhibit that was there before, for <see cref="CaptureOutcome.AlreadyThere"/>.</summary>
    public Exhibit? Before { get; init; }

    /// <summary>True if a user should be told by the exit code that not everything went well.</summary>
    public bool IsFailure => Outcome is CaptureOutcome.Refused or CaptureOutcome.KeptUnread || Faults.Any(fault => fault.Weight != FaultWeight.Note);

    internal static CaptureResult Refused(string path, string why) => new(path, CaptureOutcome.Refused, null, null) { Refusal = why };

    internal static CaptureResult Known(string path, Exhibit exhibit) => new(path, CaptureOutcome.AlreadyThere, exhibit.Hash, null) { Before = exhibit, Published = exhibit.Published, TableKind = TableReading.KindOf(exhibit) };
}
