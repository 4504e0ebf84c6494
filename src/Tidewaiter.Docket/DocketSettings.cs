using System.Collections.Immutable;
using System.Security.Cryptography;
using Tidewaiter.Docket.Files;

namespace Tidewaiter.Docket;

/// <summary>What a docket is made with. All of it but the origin is an entry of the log, marked with the default marking.</summary>
public sealed record DocketSettings
{
    /// <summary>The party whose docket it is.</summary>
    public required string Owner { get; init; }

    /// <summary>Marking of new material for which nothing else is said.</summary>
    public required Marking DefaultMarking { get; init; }

    /// <summary>The other parties.</summary>
    public ImmutableArray<string> Participants { get; init; } = [];

    /// <summary>Name of the log in its checkpoints: one word without white space and plus signs. It is public, so it says nothing about the team.</summary>
    public string Origin { get; init; } = "tidewaiter/docket/" + RandomNumberGenerator.GetHexString(24, lowercase: true);

    /// <summary>Where the last checkpoint is kept outside the folder; null is the user's state folder (see <see cref="DocketOpenOptions.StateFolder"/>).</summary>
    public string? StateFolder { get; init; }

    internal IDurableFiles Files { get; init; } = DiskFiles.Instance;
}

/// <summary>How a docket is opened.</summary>
public sealed record DocketOpenOptions
{
    /// <summary>True to read only: no lock is taken and the writer is not disturbed.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Where the last checkpoint is kept outside the folder; null is $TIDEWAITER_STATE, else $XDG_STATE_HOME/tidewaiter, else ~/.local/state/tidewaiter.</summary>
    public string? StateFolder { get; init; }

    /// <summary>The clock of new entries.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Source of the salts.</summary>
    public RandomNumberGenerator? Random { get; init; }

    /// <summary>Longest exhibit or artefact that is taken, in bytes, included: 2 GiB unless said otherwise.</summary>
    public long MaximumContentLength { get; init; } = 2L << 30;

    internal IDurableFiles Files { get; init; } = DiskFiles.Instance;
}
