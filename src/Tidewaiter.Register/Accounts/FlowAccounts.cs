using Tidewaiter.Register.Echoes;
using Tidewaiter.Register.Items;

namespace Tidewaiter.Register.Accounts;

/// <summary>Puts side by side what is said of a flow: since when it runs, and how much it was in nearly the same days.</summary>
internal sealed class FlowAccounts(IReadOnlyList<FlowEntry> entries, IReadOnlyList<Voice> voices, IReadOnlyList<RegisterRow> rows, EchoLinks links, RegisterOptions options)
{
    // Totals over other days are no difference.
    private const double NearlySameDays = 0.8;

    // An amount is compared with so many whose last days are nearest at most, so that the time is linear.
    private const int MostNear = 8;

    // Totals grow: last days further apart are of different totals.
    private const int NearDays = 62;

    /// <summary>Every comparison.</summary>
    public IEnumerable<Difference> All() => Beginnings().Concat(Amounts()).Concat(KnownAmounts());

    // Totals since different beginnings are not comparable, and one year's difference is often a copyist's slip.
    private IEnumerable<Difference> Beginnings()
    {
        var since = entries.Where(Since).ToLookup(entry => (entry.Key.Supplier, entry.Key.Recipient, entry.OnlyOccurred ? null : entry.Key.Unit));
        foreach (var row in rows)
        {
            var own = ItemCatalogue.Default.Named(row.Flow.Item);
            var about = since[(row.Flow.Supplier, row.Flow.Recipient, row.Unit)].Concat(since[(row.Flow.Supplier, row.Flow.Recipient, null)])
                .Where(entry => entry.Key.Item.Name == row.Flow.Item || (own is not null && entry.Key.Item.Unit.Length > 0 && own.IsPartOf(entry.Key.Item))).ToList();
            var sheet = new AccountSheet(DifferenceKind.Beginning, $"{row.Flow.Supplier} → {row.Flow.Recipient}, {row.Flow.Item}, {row.Unit}", row.Id, links);
            foreach (var entry in about) sheet.Add($"since {entry.Source.Claim.Time!.Period.From:yyyy-MM}", VoiceOf(entry), entry.Source.Marking);
            if (sheet.Build("Totals since different beginnings are not comparable.") is { } difference) yield return difference;
        }
    }

    // "Since", or a period that goes on until the claim was published. A bare year names no month.
    private static bool Since(FlowEntry entry) => entry.Source.Claim.Time is { Period: { From: { } from } period } time
        && (time.Text.Contains("since", StringComparison.OrdinalIgnoreCase) || period.To is null || (entry.Source.Published is { } day && period.To >= day))
        && !(from is { Month: 1, Day: 1 } && !time.Text.Contains("Jan", StringComparison.OrdinalIgnoreCase) && !time.Text.StartsWith($"{from:yyyy-MM}", StringComparison.Ordinal));

    // One comparison for each pair of roots of a flow: the two amounts whose days are most nearly the same.
    private IEnumerable<Difference> Amounts()
    {
        var best = new Dictionary<(FlowKey, string, string), (double Together, FlowEntry One, FlowEntry Other)>();
        var speakers = voices.Select(voice => voice.Speaker).Where(entry => !entry.OnlyOccurred && entry.Source.Claim.Quantity!.Meaning != QuantityMeaning.Increment && entry.Source.Claim.Rule != Movements.ObservedMovement.Rule && entry.Period.Overlaps(options.Window));
        foreach (var family in speakers.GroupBy(entry => entry.Key.Family))
        {
            var inOrder = family.OrderBy(Last).ThenBy(entry => entry.Source.Id.Text, StringComparer.Ordinal).ToList();
            for (var i = 0; i < inOrder.Count; i++)
            {
                foreach (var other in inOrder.Skip(i + 1).Take(MostNear).Where(other => Differ(inOrder[i], other)))
                {
                    var together = Together(inOrder[i], other);
                    if (together < NearlySameDays) continue;
                    var roots = new[] { inOrder[i].Root.ToUpperInvariant(), other.Root.ToUpperInvariant() }.Order(StringComparer.Ordinal).ToArray();
                    var key = (family.Key, roots[0], roots[1]);
                    if (!best.TryGetValue(key, out var known) || together > known.Together) best[key] = (together, inOrder[i], other);
                }
            }
        }

        foreach (var (_, one, other) in best.Values)
        {
            var wider = one.Key.Item.IsPartOf(other.Key.Item) ? other : one;
            var sheet = new AccountSheet(DifferenceKind.Amount, $"{wider.Key.Supplier} → {wider.Key.Recipient}, {wider.Key.Item.Name}, {wider.Key.Unit}", wider.Key.RowId, links, string.Join(" and ", new[] { one.Root.ToUpperInvariant(), other.Root.ToUpperInvariant() }.Order(StringComparer.Ordinal)));
            foreach (var entry in (FlowEntry[])[one, other]) sheet.Add($"{AccountWords.Amount(entry.Source.Claim.Quantity!)} of {entry.Key.Item.Name}, {AccountWords.Days(entry.Source.Claim.Time?.Period)}", VoiceOf(entry), entry.Source.Marking);
            if (sheet.Build(Both(one, other)) is { } difference) yield return difference;
        }
    }

    private static DateOnly Last(FlowEntry entry) => Told(entry).To ?? entry.Source.Published ?? DateOnly.MaxValue;

    private static bool Differ(FlowEntry one, FlowEntry other) => !one.Root.Equals(other.Root, StringComparison.OrdinalIgnoreCase)
        && (one.Key.Item == other.Key.Item || IsMore(one, other) || IsMore(other, one))
        && (one.Source.Claim.Quantity!.Min, one.Source.Claim.Quantity.Max) != (other.Source.Claim.Quantity!.Min, other.Source.Claim.Quantity.Max);

    // That a part is less than the whole is no difference.
    private static bool IsMore(FlowEntry part, FlowEntry whole) => part.Key.Item != whole.Key.Item && part.Key.Item.IsPartOf(whole.Key.Item)
        && (part.Source.Claim.Quantity!.Min ?? part.Source.Claim.Quantity.Max) > (whole.Source.Claim.Quantity!.Min ?? whole.Source.Claim.Quantity.Max);

    // As the claims put them: an end that the window gave to a claim is no day that it speaks of.
    private static Period Told(FlowEntry entry) => entry.Source.Claim.Time?.Period ?? Period.Always;

    private static double Together(FlowEntry one, FlowEntry other)
    {
        if (Math.Abs(Last(one).DayNumber - Last(other).DayNumber) > NearDays) return 0;
        return Told(one).From is not null && Told(other).From is not null ? Periods.Together(Told(one), Told(other)) : NearlySameDays;
    }

    private static string Both(FlowEntry one, FlowEntry other)
    {
        var clash = Exceeds(one, other) || Exceeds(other, one);
        return clash ? "They cannot both be true if they count the same thing." : "They can stand side by side unless one is read as all there was; they are never added.";
    }

    // At least so many in days that lie in those in which it was at most fewer.
    private static bool Exceeds(FlowEntry less, FlowEntry most) => less.Low > most.High && less.Key.Item.IsPartOf(most.Key.Item) && Told(most).Contains(Told(less));

    // A count that is known to differ between copies of one voice.
    private IEnumerable<Difference> KnownAmounts()
    {
        foreach (var subject in KnownAccount.All.Where(known => known.Fact == "amount").Select(known => known.Subject).Distinct(StringComparer.Ordinal))
        {
            foreach (var said in entries.Where(entry => entry.Key.Item.Id == subject && !entry.OnlyOccurred).GroupBy(entry => entry.Key).OrderBy(group => group.Key.RowId, StringComparer.Ordinal))
            {
                var sheet = new AccountSheet(DifferenceKind.Amount, $"{said.Key.Supplier} → {said.Key.Recipient}, {said.Key.Item.Name}, {said.Key.Unit}", said.Key.RowId, links);
                foreach (var entry in said) sheet.Add(AccountWords.Amount(entry.Source.Claim.Quantity!), VoiceOf(entry), entry.Source.Marking);
                foreach (var known in KnownAccount.Of(subject, "amount", options)) sheet.Add(known.Values[0], known);
                if (sheet.Build("What stands in data/ is counted in no row.") is { } difference) yield return difference;
            }
        }
    }

    /// <summary>A claim about a flow as a voice.</summary>
    public static AccountVoice VoiceOf(FlowEntry entry) => AccountWords.Voice(entry.Source, entry.Root);
}
