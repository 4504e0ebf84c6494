using System.Collections.Immutable;

namespace Tidewaiter.Docket.Verification;

/// <summary>What is wrong.</summary>
public enum FindingKind
{
    /// <summary>docket.db, the format file or the folder cannot be read as a docket's.</summary>
    Damaged,

    /// <summary>A table, index or trigger is not as the format says.</summary>
    Schema,

    /// <summary>A row of the log is gone.</summary>
    EntryMissing,

    /// <summary>A row of the log is not the one that the tree holds.</summary>
    EntryChanged,

    /// <summary>An entry stands in the log without the signature of the docket's key.</summary>
    EntryUnsigned,

    /// <summary>A stored hash of the tree is not what its entries give.</summary>
    TreeChanged,

    /// <summary>There is no checkpoint.</summary>
    CheckpointMissing,

    /// <summary>A checkpoint cannot be read or is not signed by the key that the log names.</summary>
    CheckpointForged,

    /// <summary>The log is shorter than a checkpoint says.</summary>
    RolledBack,

    /// <summary>The log is another one than a checkpoint was signed for.</summary>
    Forked,

    /// <summary>A projection is not what the log gives.</summary>
    ProjectionChanged,

    /// <summary>An exhibit or artefact that an entry names is gone.</summary>
    ContentMissing,

    /// <summary>The bytes of an exhibit or artefact are not those that were captured.</summary>
    ContentChanged,

    /// <summary>The signing key is not the one that the log names.</summary>
    KeyWrong,
}

/// <summary>One thing that is wrong.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Where">File, or table of docket.db.</param>
/// <param name="Seq">The entry that it concerns, when it is one.</param>
/// <param name="Text">What was expected and what was found.</param>
public sealed record VerifyFinding(FindingKind Kind, string Where, long? Seq, string Text)
{
    /// <summary>In one line.</summary>
    public override string ToString() => $"{Where}{(Seq is { } seq ? $", entry {seq}" : "")}: {Text}";
}

/// <summary>How far a verification is.</summary>
/// <param name="What">"entries" or "files".</param>
/// <param name="Done">Number done.</param>
/// <param name="Total">Number in all.</param>
public sealed record VerifyProgress(string What, long Done, long Total);

/// <summary>What a docket is held against beside itself.</summary>
public sealed record VerifyOptions
{
    /// <summary>A signed checkpoint that was kept outside the docket, as text: printed, or held by a partner.</summary>
    public string? OutsideCheckpoint { get; init; }

    /// <summary>Where the user's last checkpoints are kept: see <see cref="DocketOpenOptions.StateFolder"/>.</summary>
    public string? StateFolder { get; init; }

    /// <summary>False leaves the user's last checkpoint aside, as for a backup that is meant to be older.</summary>
    public bool UseKeptCheckpoint { get; init; } = true;
}

/// <summary>The outcome of a verification.</summary>
public sealed record VerifyReport
{
    /// <summary>Most findings, and most notices, that are kept in full; the rest are counted.</summary>
    public const int MaximumKept = 1_000;

    /// <summary>True if nothing is wrong.</summary>
    public bool IsSound => FindingCount == 0;

    /// <summary>What is wrong, at most <see cref="MaximumKept"/> of it.</summary>
    public required ImmutableArray<VerifyFinding> Findings { get; init; }

    /// <summary>How much is wrong in all.</summary>
    public required long FindingCount { get; init; }

    /// <summary>What is worth knowing and is not wrong: a clock that went back, files that no entry names.</summary>
    public required ImmutableArray<string> Notices { get; init; }

    /// <summary>Number of entries that were read.</summary>
    public required long Entries { get; init; }

    /// <summary>Number of exhibits and artefacts that were hashed.</summary>
    public required long Files { get; init; }

    /// <summary>Root of the log as recomputed from its entries.</summary>
    public required ContentHash Root { get; init; }
}

/// <summary>Gathers what a verification finds, within limits.</summary>
internal sealed class Findings
{
    private readonly ImmutableArray<VerifyFinding>.Builder _findings = ImmutableArray.CreateBuilder<VerifyFinding>();
    private readonly ImmutableArray<string>.Builder _notices = ImmutableArray.CreateBuilder<string>();

    public long Count { get; private set; }

    public ImmutableArray<VerifyFinding> All => _findings.ToImmutable();

    public ImmutableArray<string> Notices => _notices.ToImmutable();

    public void Add(FindingKind kind, string where, long? seq, string text)
    {
        Count++;
        if (_findings.Count < VerifyReport.MaximumKept) _findings.Add(new VerifyFinding(kind, where, seq, text));
    }

    public void Notice(string text)
    {
        if (_notices.Count < VerifyReport.MaximumKept) _notices.Add(text);
    }
}
