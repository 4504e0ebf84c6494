namespace Tidewaiter.Register.Echoes;

/// <summary>Joins entries of one flow and unit that are one voice. Entries come by day, so that each is joined to the earliest that it meets.</summary>
internal sealed class SameVoice(List<FlowEntry> entries, EchoLinks links)
{
    private readonly int[] _group = [.. Enumerable.Range(0, entries.Count)];
    private readonly Dictionary<int, List<int>> _members = [];

    /// <summary>The groups: what meets in a chain is one.</summary>
    public IEnumerable<IEnumerable<FlowEntry>> Groups(ILookup<ClaimId, EchoLink> linked)
    {
        JoinSameRoot();
        JoinLinked(linked);
        return Enumerable.Range(0, entries.Count).GroupBy(Find, i => entries[i]);
    }

    // Only entries with an equal figure can meet.
    private void JoinSameRoot()
    {
        var byFigure = new Dictionary<(string Root, decimal Figure), List<int>>();
        for (var i = 0; i < entries.Count; i++)
        {
            var quantity = entries[i].Source.Claim.Quantity!;
            foreach (var figure in new[] { quantity.Min, quantity.Max }.OfType<decimal>().Distinct())
            {
                var key = (entries[i].Root.ToUpperInvariant(), figure);
                if (!byFigure.TryGetValue(key, out var met)) byFigure[key] = met = [];
                foreach (var other in met)
                {
                    if (Find(other) == Find(i) || !Meet(entries[other], entries[i]) || !Join(i, other)) continue;
                    if (entries[i].Source.Exhibit != entries[other].Source.Exhibit || entries[i].Source.Claim.Rule == Tables.ClaimTable.Rule) links.AddSameRoot(entries[i], entries[other]);
                }

                met.Add(i);
            }
        }
    }

    private void JoinLinked(ILookup<ClaimId, EchoLink> linked)
    {
        var places = new Dictionary<ClaimId, List<int>>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (!places.TryGetValue(entries[i].Source.Id, out var own)) places[entries[i].Source.Id] = own = [];
            own.Add(i);
        }

        foreach (var (id, copies) in places)
        {
            foreach (var link in linked[id])
            {
                if (!places.TryGetValue(link.Original, out var originals)) continue;
                foreach (var (copy, original) in copies.SelectMany(copy => originals.Select(original => (copy, original))).Where(pair => Meet(entries[pair.original], entries[pair.copy]))) Join(copy, original);
            }
        }
    }

    // Two groups that a cut link would join again stay apart.
    private bool Join(int one, int other)
    {
        var (from, to) = (Find(one), Find(other));
        if (from == to) return true;
        if (links.HasCuts && Members(from).Exists(i => Members(to).Exists(k => links.IsCut(entries[i].Source.Id, entries[k].Source.Id)))) return false;
        if (Members(from).Count > Members(to).Count) (from, to) = (to, from);
        _group[from] = to;
        Members(to).AddRange(Members(from));
        _members.Remove(from);
        return true;
    }

    private List<int> Members(int group) => _members.TryGetValue(group, out var members) ? members : _members[group] = [group];

    private int Find(int i)
    {
        while (_group[i] != i) i = _group[i] = _group[_group[i]];
        return i;
    }

    private static bool Meet(FlowEntry one, FlowEntry other) =>
        one.Period.Overlaps(other.Period) && (one.Key.Item.IsPartOf(other.Key.Item) || other.Key.Item.IsPartOf(one.Key.Item));
}
