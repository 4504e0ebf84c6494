namespace Tidewaiter.Docket;

/// <summary>An exhibit as a viewer sees it: the last capture of these bytes that the viewer may read.</summary>
/// <param name="Seq">The entry of that capture.</param>
/// <param name="Hash">SHA-256 of the bytes.</param>
/// <param name="Name">Name of the file or of the page.</param>
/// <param name="Kind">What it is: "html", "pdf", "text".</param>
/// <param name="Length">Number of bytes.</param>
/// <param name="Source">Who published it, when that is known.</param>
/// <param name="Published">Day of publication, when it is known.</param>
/// <param name="Url">Where it was taken from.</param>
/// <param name="Title">Its title.</param>
/// <param name="CapturedBy">Who took it in.</param>
/// <param name="Captured">When, UTC.</param>
/// <param name="Marking">Who may read it.</param>
public sealed record Exhibit(
    long Seq, ContentHash Hash, string Name, string Kind, long Length, string? Source, DateOnly? Published, string? Url, string? Title, string CapturedBy, DateTimeOffset Captured, Marking Marking);

/// <summary>A claim as it stands in the docket.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Exhibit">The exhibit that it rests on.</param>
/// <param name="Seq">The entry that brought it: a reading, or a person's judgement.</param>
/// <param name="IsCurrent">False when a later reading of the same exhibit did not find it, or an edit took its place.</param>
/// <param name="Latest">The last judgement on it that the viewer may read; null if nobody judged it.</param>
/// <param name="Marking">Who may read it.</param>
public sealed record DocketClaim(Claim Claim, ContentHash Exhibit, long Seq, bool IsCurrent, Judgement? Latest, Marking Marking);

/// <summary>The grade of a source as it stands: the last one that the viewer may read.</summary>
/// <param name="Seq">The entry.</param>
/// <param name="Source">The source.</param>
/// <param name="Grade">The grade.</param>
/// <param name="By">Who graded.</param>
/// <param name="Because">The reason given.</param>
/// <param name="Time">When, UTC.</param>
/// <param name="Marking">Who may read it.</param>
public sealed record SourceGrade(long Seq, string Source, Grade Grade, string By, string Because, DateTimeOffset Time, Marking Marking);

/// <summary>Two things that a person put together.</summary>
/// <param name="Seq">The entry.</param>
/// <param name="From">Hash, claim id or name.</param>
/// <param name="Relation">In what way.</param>
/// <param name="To">Hash, claim id or name.</param>
/// <param name="By">Who said so.</param>
/// <param name="Because">The reason given.</param>
/// <param name="Marking">Who may read it.</param>
public sealed record Link(long Seq, string From, string Relation, string To, string By, string Because, Marking Marking);

/// <summary>One run of a reader over an exhibit.</summary>
/// <param name="Seq">The entry.</param>
/// <param name="Exhibit">The exhibit.</param>
/// <param name="Layer">The text layer that was read.</param>
/// <param name="Artefact">The claims as they were read, as JSON.</param>
/// <param name="Tool">Name of the reader.</param>
/// <param name="Version">Its version.</param>
/// <param name="Marking">Who may read it.</param>
public sealed record ReadingRun(long Seq, ContentHash Exhibit, ContentHash Layer, ContentHash Artefact, string Tool, string Version, Marking Marking);
