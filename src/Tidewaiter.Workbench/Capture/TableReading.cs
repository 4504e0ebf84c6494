using Tidewaiter.Docket;
using Tidewaiter.Register.Tables;

namespace Tidewaiter.Workbench.Capture;

/// <summary>What a table gave.</summary>
/// <param name="Rows">Rows that became claims.</param>
/// <param name="LeftOut">Rows that could not be read.</param>
/// <param name="PartyLess">Rows that name neither supplier nor recipient.</param>
/// <param name="Parties">The parties that such rows were read with; null when nobody said them.</param>
/// <param name="Faults">What could not be read: whole rows, and single cells of rows that were read without them.</param>
/// <param name="FirstDay">The earliest day of saying; null when no row gives one.</param>
/// <param name="LastDay">The latest.</param>
public sealed record TableOutcome(int Rows, int LeftOut, int PartyLess, TableParties? Parties, IReadOnlyList<PlacedFault> Faults, DateOnly? FirstDay, DateOnly? LastDay);

/// <summary>A fault of a table with its place in the file.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Byte">Offset in the file of the line's first byte; -1 where the encoding leaves it unknown.</param>
/// <param name="Reason">What is wrong, and what was done.</param>
public sealed record PlacedFault(int Line, long Byte, string Reason);

/// <summary>Reads a table of an exhibit into claims, one a row, and records the run, so that it can be shown later as it was.</summary>
public static class TableReading
{
    private const string Tool = "tidewaiter tables";

    /// <summary>The kind of table that an exhibit is; null for any other exhibit.</summary>
    public static string? KindOf(Exhibit exhibit)
    {
        ArgumentNullException.ThrowIfNull(exhibit);
        return exhibit.Kind == ClaimTable.ExhibitKind ? exhibit.Kind : null;
    }

    /// <summary>Reads a table and appends the reading, marked as the exhibit is. A reading by these rules that is there already is not recorded again.</summary>
    /// <param name="docket">Where it is recorded.</param>
    /// <param name="view">The actor's handle.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="exhibit">The table.</param>
    /// <param name="layer">Its text.</param>
    /// <param name="parties">The parties of rows that name none; null keeps those that were said before.</param>
    /// <param name="cancellation">The wish to stop.</param>
    public static TableOutcome Read(Docket.Docket docket, DocketView view, string actor, Exhibit exhibit, TextLayer layer, TableParties? parties, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(docket);
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(exhibit);
        ArgumentNullException.ThrowIfNull(layer);
        var last = view.Readings(exhibit.Hash) is [.., var reading] ? reading.Version : "";
        parties ??= last.IndexOf('+', StringComparison.Ordinal) is >= 0 and var plus ? TableParties.Parse(last[(plus + 1)..]) : null;
        var table = ClaimTable.Read(layer, parties);
        cancellation.ThrowIfCancellationRequested();
        var version = ClaimTable.Version + (parties is null ? "" : "+" + parties);
        if (last != version) Record(docket, actor, exhibit, layer, table, version);
        var days = table.Rows.Select(row => row.Published).OfType<DateOnly>().ToList();
        return new TableOutcome(table.Rows.Length, table.LeftOut, table.PartyLess, parties, Place(view, exhibit, table.Faults), days.Count == 0 ? null : days.Min(), days.Count == 0 ? null : days.Max());
    }

    private static void Record(Docket.Docket docket, string actor, Exhibit exhibit, TextLayer layer, ClaimTable table, string version)
    {
        using var artefact = new MemoryStream(ClaimJson.WriteAll(table.Rows.Select(row => row.Claim), indented: false));
        var stored = docket.Artefacts.Put(artefact, CancellationToken.None);
        docket.Append([Entries.Reading(actor, exhibit.Marking, exhibit.Hash, layer.Hash, stored.Hash, new DerivationRun(Tool, version))]);
    }

    // A fault is told by its line; the byte where that line begins is counted in the file as captured, whose line ends are not those of the text.
    private static IReadOnlyList<PlacedFault> Place(DocketView view, Exhibit exhibit, IReadOnlyList<TableFault> faults)
    {
        if (faults.Count == 0) return [];
        using var stream = view.OpenExhibit(exhibit.Hash);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var starts = LineStarts.Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        return [.. faults.Select(fault => new PlacedFault(fault.Line, fault.Line <= starts.Count ? starts[fault.Line - 1] : -1, fault.Reason))];
    }
}
