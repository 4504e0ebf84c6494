using System.Collections.Immutable;

namespace Tidewaiter.Workbench.Weigh.Briefs;

/// <summary>What became of a row between two drafts.</summary>
/// <param name="Before">The row in the older draft; null when it is new.</param>
/// <param name="After">The row in the newer draft; null when it is gone.</param>
/// <param name="Why">Why, claim by claim and choice by choice; never empty.</param>
public sealed record RowChange(DraftRow? Before, DraftRow? After, ImmutableArray<string> Why);

/// <summary>What became of a sentence between two drafts.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Before">The words in the older draft; null when it is new.</param>
/// <param name="After">The words in the newer draft; null when it is gone.</param>
public sealed record SentenceChange(string Key, string? Before, string? After);

/// <summary>What changed from one draft of a brief to another, and why.</summary>
/// <param name="Choices">Choices of the author that differ: name, before, after.</param>
/// <param name="Rows">Rows that came, went or moved, in the order of the newer draft, then those that went.</param>
/// <param name="Sentences">Sentences that came, went or changed.</param>
public sealed record BriefDiff(ImmutableArray<(string Name, string Before, string After)> Choices, ImmutableArray<RowChange> Rows, ImmutableArray<SentenceChange> Sentences)
{
    /// <summary>True when the drafts say the same.</summary>
    public bool IsEmpty => Choices.IsEmpty && Rows.IsEmpty && Sentences.IsEmpty;

    /// <summary>Compares two drafts.</summary>
    public static BriefDiff Of(BriefDraft before, BriefDraft after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = Named(before.Choices.Append(("Audience", before.Audience)));
        var choices = Named(after.Choices.Append(("Audience", after.Audience))).Where(choice => old.GetValueOrDefault(choice.Key) != choice.Value)
            .Select(choice => (choice.Key, old.GetValueOrDefault(choice.Key, "–"), choice.Value)).ToImmutableArray();
        return new BriefDiff(choices, Moved(before, after, choices), Changed(before, after));
    }

    private static ImmutableArray<RowChange> Moved(BriefDraft before, BriefDraft after, ImmutableArray<(string Name, string Before, string After)> choices)
    {
        var old = before.Rows.DistinctBy(row => row.Id).ToDictionary(row => row.Id, StringComparer.Ordinal);
        var now = after.Rows.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        var reasons = new Reasons(before, after, choices);
        return
        [
            .. after.Rows.Select(row => (Before: old.GetValueOrDefault(row.Id), After: row)).Where(pair => pair.Before is null || !Same(pair.Before, pair.After)).Select(pair => new RowChange(pair.Before, pair.After, reasons.Of(pair.Before, pair.After))),
            .. before.Rows.Where(row => !now.Contains(row.Id)).Select(row => new RowChange(row, null, reasons.Of(row, null))),
        ];
    }

    private static bool Same(DraftRow one, DraftRow other) =>
        one.Lower == other.Lower && one.Upper == other.Upper && one.Approximate == other.Approximate && one.Contradicted == other.Contradicted && one.Claims.ToHashSet().SetEquals(other.Claims);

    private static ImmutableArray<SentenceChange> Changed(BriefDraft before, BriefDraft after)
    {
        var old = Named(before.Sentences.Select(sentence => (sentence.Key, sentence.Text)));
        var now = Named(after.Sentences.Select(sentence => (sentence.Key, sentence.Text)));
        return
        [
            .. now.Where(sentence => old.GetValueOrDefault(sentence.Key) != sentence.Value).Select(sentence => new SentenceChange(sentence.Key, old.GetValueOrDefault(sentence.Key), sentence.Value)),
            .. old.Where(sentence => !now.ContainsKey(sentence.Key)).Select(sentence => new SentenceChange(sentence.Key, sentence.Value, null)),
        ];
    }

    // In the order in which they stand; a name that comes twice keeps its first value.
    private static OrderedDictionary<string, string> Named(IEnumerable<(string Name, string Value)> values)
    {
        var named = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values) named.TryAdd(name, value);
        return named;
    }

    /// <summary>Finds out why a row changed.</summary>
    private sealed class Reasons(BriefDraft before, BriefDraft after, ImmutableArray<(string Name, string Before, string After)> choices)
    {
        private readonly Dictionary<string, DraftClaim> _before = before.Claims.DistinctBy(claim => claim.Id).ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        private readonly Dictionary<string, DraftClaim> _after = after.Claims.DistinctBy(claim => claim.Id).ToDictionary(claim => claim.Id, StringComparer.Ordinal);

        public ImmutableArray<string> Of(DraftRow? old, DraftRow? now)
        {
            var (was, stands) = (old?.Claims ?? [], now?.Claims ?? []);
            var reasons = stands.Except(was).Select(Came).Concat(was.Except(stands).Select(Went)).ToList();
            if (reasons.Count == 0 && old?.Contradicted != now?.Contradicted) reasons.Add(now?.Contradicted == true ? "its claims now contradict others" : "its claims no longer contradict others");
            reasons.AddRange(choices.Select(choice => $"{choice.Name} was “{choice.Before}” and is “{choice.After}”"));
            return reasons.Count > 0 ? [.. reasons] : ["the claims are the same; others that bear on them came or went, or the register computes otherwise"];
        }

        private string Came(string claim) => !_before.TryGetValue(claim, out var earlier)
            ? $"{claim} is new, from {_after.GetValueOrDefault(claim)?.Exhibit ?? "an exhibit that it does not name"}"
            : $"{claim} now counts{(earlier.Aside is { } reason ? $"; before: {reason}" : "")}";

        private string Went(string claim) => !_after.TryGetValue(claim, out var later)
            ? $"{claim} is gone: superseded, or no longer for this audience"
            : $"{claim} no longer counts here{(later.Aside is { } reason ? $": {reason}" : "")}";
    }
}
