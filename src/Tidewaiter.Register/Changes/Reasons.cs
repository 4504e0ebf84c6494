using System.Collections.Immutable;
using Tidewaiter.Register.Echoes;

namespace Tidewaiter.Register.Changes;

/// <summary>Says why a row is no longer what it was.</summary>
internal sealed class Reasons
{
    private readonly HashSet<ClaimId> _was;
    private readonly HashSet<ClaimId> _now;
    private readonly ImmutableArray<EchoLink> _decided;
    private readonly ImmutableArray<string> _choices;
    private readonly Dictionary<ClaimId, SetAside> _asideBefore;
    private readonly Dictionary<ClaimId, SetAside> _asideAfter;

    /// <summary>Looks at both registers and at the claims that each had.</summary>
    public Reasons(TransferRegister before, TransferRegister after, HashSet<ClaimId> was, HashSet<ClaimId> now, ImmutableArray<EchoLink> decided, ImmutableArray<string> choices)
    {
        (_was, _now, _decided, _choices) = (was, now, decided, choices);
        _asideBefore = before.SetAside.ToDictionary(aside => aside.Claim);
        _asideAfter = after.SetAside.ToDictionary(aside => aside.Claim);
    }

    /// <summary>The reasons for one row, at least one.</summary>
    public ImmutableArray<string> Of(RegisterRow? before, RegisterRow? after)
    {
        var why = ImmutableArray.CreateBuilder<string>();
        var (rested, rests) = (Claims(before), Claims(after));
        why.AddRange(rests.Except(rested).OrderBy(id => id.Text, StringComparer.Ordinal).Select(Came));
        why.AddRange(rested.Except(rests).OrderBy(id => id.Text, StringComparer.Ordinal).Select(Went));
        var (assumed, assumes) = (before?.Assumptions ?? [], after?.Assumptions ?? []);
        why.AddRange(assumes.Except(assumed, StringComparer.Ordinal).Select(text => $"it rests now on the assumption {text}"));
        if (after is not null) why.AddRange(assumed.Except(assumes, StringComparer.Ordinal).Select(text => $"it rests no longer on the assumption {text}"));
        var both = rested.Union(rests).ToHashSet();
        why.AddRange(_decided.Where(link => both.Contains(link.Copy) || both.Contains(link.Original))
            .Select(link => $"the link {link.Id} from {link.Copy} to {link.Original} {link.Decision switch { EchoDecision.Confirmed => "was confirmed", EchoDecision.Cut => "was cut", _ => "is open again" }}"));
        if (before is { Contradicted: false } && after is { Contradicted: true }) why.Add("its claims now cannot all be true: the ends are the widest over the ways out");
        if (before is { Contradicted: true } && after is { Contradicted: false }) why.Add("its claims can all be true again");
        if (why.Count == 0 || before is null || after is null || before.Lower != after.Lower || before.Upper != after.Upper) why.AddRange(_choices.Select(choice => $"chosen otherwise: {choice}"));
        if (why.Count == 0) why.Add("the same claims imply it together with others that bear on the flow");
        return why.ToImmutable();
    }

    private string Came(ClaimId id)
    {
        if (!_was.Contains(id)) return $"{id} is new";
        return _asideBefore.TryGetValue(id, out var aside) ? $"{id} counts now; before: {aside.Reason}" : $"{id} binds this row now";
    }

    private string Went(ClaimId id)
    {
        if (!_now.Contains(id)) return $"{id} is no longer among the claims";
        return _asideAfter.TryGetValue(id, out var aside) ? $"{id} counts no longer: {aside.Reason}" : $"{id} binds other rows only";
    }

    private static HashSet<ClaimId> Claims(RegisterRow? row) => row is null ? [] : [.. row.LowerClaims, .. row.UpperClaims];
}
