using System.Text.Json;

namespace Tidewaiter.Docket;

/// <summary>An entry that is to be appended. The docket adds version, sequence number and time.</summary>
/// <param name="Actor">The person or program that acts.</param>
/// <param name="Kind">What is recorded.</param>
/// <param name="Subject">What it is about, in one line: a hash, a claim id, a source's name.</param>
/// <param name="Body">A JSON object in UTF-8; the shapes are made by <c>Entries</c> and described in docs/formats/docket.md.</param>
/// <param name="Marking">Who may read it. What rests on earlier material is raised to the marking of that material.</param>
public sealed record EntryDraft(string Actor, EntryKind Kind, string Subject, ReadOnlyMemory<byte> Body, Marking Marking)
{
    /// <summary>On whose behalf the actor acts, when it is somebody else.</summary>
    public string? OnBehalfOf { get; init; }
}

/// <summary>An entry of the log as it was written.</summary>
public sealed record Entry
{
    /// <summary>Version of the entry's shape that this program writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Longest canonical form in bytes, included: anything larger is an artefact.</summary>
    public const int MaximumLength = 65_535;

    /// <summary>Version of the entry's shape.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>Place in the log, from 0: the index of its leaf.</summary>
    public required long Seq { get; init; }

    /// <summary>When it was appended, by the clock of the machine, in UTC and whole milliseconds.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The person or program that acted.</summary>
    public required string Actor { get; init; }

    /// <summary>On whose behalf, when it is somebody else.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>What is recorded.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>What it is about, in one line.</summary>
    public required string Subject { get; init; }

    /// <summary>The object that says the rest.</summary>
    public required JsonElement Body { get; init; }

    /// <summary>Who may read it.</summary>
    public required Marking Marking { get; init; }
}
