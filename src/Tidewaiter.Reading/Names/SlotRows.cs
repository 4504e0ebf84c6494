using System.Collections.Immutable;
using System.Text;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Names;

/// <summary>A slot of a claim and a row of data that its words name.</summary>
/// <param name="Slot">The slot as in the claim contract: supplier, recipient, carrier, item, from_place, to_place, via, operator, sources.</param>
/// <param name="Row">File and id of the row, as in <see cref="NameRow.Id"/>, or "countries/KP".</param>
public sealed record SlotRow(string Slot, string Row);

/// <summary>Which rows of data the slots of a claim name. The words of the text stay as they are in the claim; the rows stand beside them.</summary>
public static class SlotRows
{
    private static readonly (string Name, Func<Claim, string?> Of)[] Slots =
    [
        .. WordSlots.All,
        ("sources", static claim => claim.Sources.Sources.Length == 0 ? null : string.Join("\n\n", claim.Sources.Sources)),
    ];

    /// <summary>The rows, in the order of the slots, each slot and row once; names that the claim's own words leave open are left out. The quote is read along, so that it can tell namesakes apart.</summary>
    public static ImmutableArray<SlotRow> Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var text = new StringBuilder(claim.Quote.ReplaceLineEndings(" "));
        var ends = new int[Slots.Length];
        for (var i = 0; i < Slots.Length; i++)
        {
            if (Slots[i].Of(claim) is { } words) text.Append("\n\n").Append(words);
            ends[i] = text.Length;
        }

        var run = new LayerRun(TextLayer.From(text.ToString()), new ReadingOptions());
        var rows = new List<(int Slot, int At, string Row)>();
        foreach (var word in run.Words)
        {
            if (word.Country is { } country && SlotOf(ends, claim.Quote.Length, word.Start) is var slot and >= 0) rows.Add((slot, word.Start, "countries/" + country.Code));
        }

        foreach (var isCarrier in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var link in NameChoice.Of(run, NameTable.Default, isCarrier))
            {
                var at = run.Tokens[link.FirstToken].Start;
                if (link.Row is { } row && SlotOf(ends, claim.Quote.Length, at) is var slot and >= 0 && Slots[slot].Name == "carrier" == isCarrier) rows.Add((slot, at, row.Id));
            }
        }

        return [.. rows.OrderBy(static found => found.Slot).ThenBy(static found => found.At).Select(static found => new SlotRow(Slots[found.Slot].Name, found.Row)).Distinct()];
    }

    private static int SlotOf(int[] ends, int quote, int at)
    {
        if (at < quote) return -1;
        var slot = 0;
        while (slot < ends.Length - 1 && at >= ends[slot]) slot++;
        return slot;
    }
}
