using Tidewaiter.Register.Echoes;
using Tidewaiter.Register.Movements;

namespace Tidewaiter.Register;

/// <summary>Says why an admitted claim that is about a row is in none.</summary>
internal sealed class NotInRow
{
    private readonly ILookup<ClaimId, FlowEntry> _entries;
    private readonly Dictionary<ClaimId, FlowEntry> _speakers = [];
    private readonly Dictionary<ClaimId, Contradiction> _against = [];
    private readonly Dictionary<string, RegisterRow> _rows;
    private readonly RegisterOptions _options;

    /// <summary>Looks at all entries, voices and rows.</summary>
    public NotInRow(IReadOnlyList<FlowEntry> entries, IEnumerable<Voice> voices, IEnumerable<RegisterRow> rows, IEnumerable<Contradiction> contradictions, RegisterOptions options)
    {
        _entries = entries.ToLookup(entry => entry.Source.Id);
        _rows = rows.ToDictionary(row => row.Id, StringComparer.Ordinal);
        _options = options;
        foreach (var contradiction in contradictions.Where(one => one.Verdict == Compatibility.Contradictory))
        {
            foreach (var claim in contradiction.Claims) _against.TryAdd(claim, contradiction);
        }

        foreach (var voice in voices)
        {
            foreach (var copy in voice.Copies) _speakers.TryAdd(copy.Source.Id, voice.Speaker);
        }
    }

    /// <summary>The reason.</summary>
    public SetAside Of(ClaimId claim)
    {
        var entry = _entries[claim].First();
        var key = TripFlows.ShownIn(entry.Key);
        var row = key.RowId;
        if (_speakers.TryGetValue(claim, out var speaker))
        {
            return new SetAside(claim, SetAsideCause.Echo, $"an echo of {speaker.Source.Id}: both rest on {entry.Root}, which counts once and in its weakest wording", row);
        }

        if (!_options.Window.Contains(entry.Period))
        {
            return new SetAside(claim, SetAsideCause.OutsideWindow, $"it speaks of {entry.Period}, which does not lie wholly in the window {_options.Window}", row);
        }

        var why = _against.TryGetValue(claim, out var against) ? $"it stands against {string.Join(" and ", against.Claims.Where(other => other != claim))}, see the contradictions"
            : !_rows.TryGetValue(row, out var bound) ? "nothing is known of it in the window"
            : entry.OnlyOccurred ? "it gives no number, and others do"
            : bound.Lower is null ? "it binds neither end" : $"others imply at least {bound.Lower:0.####} {bound.Unit} already";
        return new SetAside(claim, SetAsideCause.NotBinding, $"admitted, but moves no figure of {key.Supplier} → {key.Recipient}, {key.Item.Name}: {why}", row);
    }
}
