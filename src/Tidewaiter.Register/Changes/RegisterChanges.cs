using System.Collections.Immutable;
using Tidewaiter.Register.Echoes;

namespace Tidewaiter.Register.Changes;

/// <summary>How a row differs between two registers.</summary>
public enum RowChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>An end, or what is said about it, is another one.</summary>
    Moved,

    /// <summary>The figures are the same and rest on other claims, roots or assumptions.</summary>
    RestsOnOthers,
}

/// <summary>A row that differs between two registers.</summary>
/// <param name="Kind">How.</param>
/// <param name="Before">The row as it was; null when it is new.</param>
/// <param name="After">The row as it is; null when it is gone.</param>
/// <param name="Why">The claims, assumptions and decisions that did it, in words, at least one.</param>
public sealed record RowChange(RowChangeKind Kind, RegisterRow? Before, RegisterRow? After, ImmutableArray<string> Why)
{
    /// <summary>The row, as it is or as it last was.</summary>
    public RegisterRow Row => (After ?? Before)!;
}

/// <summary>What changed from one register to the next, and why. Pure: it looks at nothing but the two.</summary>
public sealed record RegisterChanges
{
    /// <summary>What the viewer chose otherwise: window, admission, assumptions. In words.</summary>
    public required ImmutableArray<string> Choices { get; init; }

    /// <summary>Rows that differ, in the order of the later register; those that are gone come last.</summary>
    public required ImmutableArray<RowChange> Rows { get; init; }

    /// <summary>Contradictions between claims that were not listed before.</summary>
    public required ImmutableArray<Contradiction> NewContradictions { get; init; }

    /// <summary>Contradictions that are no longer listed.</summary>
    public required ImmutableArray<Contradiction> SettledContradictions { get; init; }

    /// <summary>Claims and movements that the earlier register did not have.</summary>
    public required ImmutableArray<ClaimId> NewClaims { get; init; }

    /// <summary>Claims and movements that the later register does not have: superseded, or no longer readable to the viewer.</summary>
    public required ImmutableArray<ClaimId> GoneClaims { get; init; }

    /// <summary>Links between claims that were confirmed or cut since, or whose decision was taken back.</summary>
    public required ImmutableArray<EchoLink> DecidedEchoes { get; init; }

    /// <summary>True when nothing differs.</summary>
    public bool IsEmpty => Choices.IsEmpty && Rows.IsEmpty && NewContradictions.IsEmpty && SettledContradictions.IsEmpty && NewClaims.IsEmpty && GoneClaims.IsEmpty && DecidedEchoes.IsEmpty;

    /// <summary>Compares two registers: of two days of knowledge, of two drafts, of two choices.</summary>
    public static RegisterChanges Between(TransferRegister before, TransferRegister after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (was, now) = (Known(before), Known(after));
        var decided = after.Echoes.Where(link => Decision(before, link.Id) != link.Decision).ToImmutableArray();
        var choices = Choice.Differences(before.Options, after.Options);
        var reasons = new Reasons(before, after, was, now, decided, choices);
        var earlier = before.Rows.ToDictionary(row => row.Id, StringComparer.Ordinal);
        var later = after.Rows.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        var rows = after.Rows.Select(row => Compare(earlier.GetValueOrDefault(row.Id), row, reasons)).Concat(before.Rows.Where(row => !later.Contains(row.Id)).Select(row => Compare(row, null, reasons)));
        var (stood, stand) = (before.Contradictions.Select(Key).ToHashSet(StringComparer.Ordinal), after.Contradictions.Select(Key).ToHashSet(StringComparer.Ordinal));
        return new RegisterChanges
        {
            Choices = choices,
            Rows = [.. rows.OfType<RowChange>()],
            NewContradictions = [.. after.Contradictions.Where(one => !stood.Contains(Key(one)))],
            SettledContradictions = [.. before.Contradictions.Where(one => !stand.Contains(Key(one)))],
            NewClaims = [.. now.Except(was).OrderBy(id => id.Text, StringComparer.Ordinal)],
            GoneClaims = [.. was.Except(now).OrderBy(id => id.Text, StringComparer.Ordinal)],
            DecidedEchoes = decided,
        };
    }

    private static HashSet<ClaimId> Known(TransferRegister register) => [.. register.Rows.SelectMany(row => row.LowerClaims.Concat(row.UpperClaims)), .. register.SetAside.Select(aside => aside.Claim)];

    private static EchoDecision? Decision(TransferRegister register, string link) => register.Echoes.FirstOrDefault(other => other.Id == link)?.Decision;

    private static string Key(Contradiction contradiction) => $"{contradiction.Verdict} {string.Join(' ', contradiction.Claims)}";

    private static RowChange? Compare(RegisterRow? before, RegisterRow? after, Reasons reasons)
    {
        if (before is null) return new RowChange(RowChangeKind.Added, null, after, reasons.Of(before, after));
        if (after is null) return new RowChange(RowChangeKind.Removed, before, null, reasons.Of(before, after));
        var moved = before.Lower != after.Lower || before.Upper != after.Upper || before.Approximate != after.Approximate || before.Confirmed != after.Confirmed || before.Contradicted != after.Contradicted;
        var rests = moved || !before.LowerClaims.SequenceEqual(after.LowerClaims) || !before.UpperClaims.SequenceEqual(after.UpperClaims) || before.IndependentRoots != after.IndependentRoots
            || !before.Roots.SequenceEqual(after.Roots, StringComparer.Ordinal) || !before.Assumptions.SequenceEqual(after.Assumptions, StringComparer.Ordinal);
        return rests ? new RowChange(moved ? RowChangeKind.Moved : RowChangeKind.RestsOnOthers, before, after, reasons.Of(before, after)) : null;
    }
}
