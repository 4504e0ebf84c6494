using System.Collections.Immutable;
using Tidewaiter.Docket;
using Tidewaiter.Register.Echoes;

namespace Tidewaiter.Workbench.Weigh;

/// <summary>What people decided about links between claims, as one viewer may see it.</summary>
internal static class EchoDecisionsOf
{
    /// <summary>The last decision on each link, by the link's id; a link that was opened again is not there.</summary>
    public static ImmutableSortedDictionary<string, EchoDecision> View(DocketView view)
    {
        var decided = ImmutableSortedDictionary.CreateBuilder<string, EchoDecision>(StringComparer.Ordinal);
        foreach (var link in view.Links())
        {
            if (link.Relation == EchoLink.Open) decided.Remove(EchoLink.IdOf(link.From, link.To));
            else if (link.Relation == EchoLink.Confirms) decided[EchoLink.IdOf(link.From, link.To)] = EchoDecision.Confirmed;
            else if (link.Relation == EchoLink.Cuts) decided[EchoLink.IdOf(link.From, link.To)] = EchoDecision.Cut;
        }

        return decided.ToImmutable();
    }
}
