using System.Collections.Immutable;
using Tidewaiter.Docket;
using Tidewaiter.Register.Accounts;
using Tidewaiter.Register.Movements;
using Tidewaiter.Register.Tables;

namespace Tidewaiter.Workbench.Weigh;

/// <summary>The bodies and designations that the reports of a docket name, in claims or not.</summary>
internal static class NamesInTexts
{
    /// <summary>Those of every report that the viewer may read.</summary>
    public static ImmutableArray<NameMention> Of(DocketView view, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<NameMention>();
        foreach (var exhibit in view.Exhibits().Where(exhibit => exhibit.Kind is not (ClaimTable.ExhibitKind or MovementTable.ExhibitKind)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (TextOf(view, exhibit) is not { } text) continue;
            found.AddRange(TextNames.In(text).Select(named => new NameMention(named, exhibit.Source ?? exhibit.Name, exhibit.Published, exhibit.Hash, exhibit.Marking)));
        }

        return found.ToImmutable();
    }

    // Names are compared where the text can be shown; that a text is missing or was changed is for 'verify' to say, and hides no figure.
    private static TextLayer? TextOf(DocketView view, Exhibit exhibit)
    {
        try
        {
            return view.TextLayerOf(exhibit.Hash);
        }
        catch (DocketException)
        {
            return null;
        }
    }
}
