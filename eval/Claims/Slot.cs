namespace Tidewaiter.Eval.Claims;

/// <summary>A slot that is compared.</summary>
internal enum Slot { Supplier, Recipient, Carrier, Item, Quantity, Time, From, To, Sources }

/// <summary>
/// When a slot that was read agrees with the annotated one.
/// Supplier, recipient, item: the same words after <see cref="Words"/>, or a Dice coefficient of at least 0.5.
/// Carrier, places, one source: as before, or the words of one all stand in the other ("Angara" in "the Russian-flagged ship Angara").
/// Quantity: min, max and approx equal; the unit is not compared. Time: from and to equal; the words are not compared.
/// Sources: element by element, each element of one chain against one of the other.
/// </summary>
internal static class Slots
{
    /// <summary>Every slot, in the order of the tables.</summary>
    public static Slot[] All { get; } = Enum.GetValues<Slot>();

    /// <summary>Hits, misses and spurious fillings of one slot of an aligned pair.</summary>
    public static Tally Compare(Slot slot, Claim written, Claim read)
    {
        if (slot == Slot.Sources) return CompareSources(written.Sources, read.Sources);
        var (has, found) = (Filled(slot, written), Filled(slot, read));
        if (has == 0 || found == 0) return new Tally(0, has, found);
        return Agree(slot, written, read) ? new Tally(1, 0, 0) : new Tally(0, 1, 1);
    }

    /// <summary>How many values the slot of a claim holds: 0 or 1, or the length of the chain.</summary>
    public static int Filled(Slot slot, Claim claim) => slot switch
    {
        Slot.Quantity => claim.Quantity is null ? 0 : 1,
        Slot.Time => claim.Time is null ? 0 : 1,
        Slot.Sources => claim.Sources.Sources.Length,
        _ => string.IsNullOrWhiteSpace(Text(slot, claim)) ? 0 : 1,
    };

    /// <summary>Share of the values of two claims that agree, between 0 and 1; 1 when neither holds any.</summary>
    public static double Agreement(Claim written, Claim read)
    {
        var sum = default(Tally);
        foreach (var slot in All) sum += Compare(slot, written, read);
        return sum.F1 ?? 1;
    }

    /// <summary>The slot's value in print.</summary>
    public static string Show(Slot slot, Claim claim) => slot switch
    {
        Slot.Quantity => claim.Quantity is { } q ? $"{q.Min}..{q.Max}{(q.Approximate ? "~" : "")} {q.Unit}" : "-",
        Slot.Time => claim.Time is { } t ? $"{t.Period} '{t.Text}'" : "-",
        Slot.Sources => claim.Sources.Sources.Length == 0 ? "-" : claim.Sources.ToString(),
        _ => Text(slot, claim) ?? "-",
    };

    /// <summary>True if both hold the same words in the same order after folding, or neither holds any: the strict rule, for the column "exact".</summary>
    public static bool AgreeExactly(Slot slot, Claim written, Claim read)
    {
        if (Filled(slot, written) != Filled(slot, read)) return false;
        if (Filled(slot, written) == 0) return true;
        return slot switch
        {
            Slot.Quantity or Slot.Time => Agree(slot, written, read),
            Slot.Sources => written.Sources.Sources.Zip(read.Sources.Sources).All(pair => Words.Of(pair.First).SequenceEqual(Words.Of(pair.Second))),
            _ => Words.Of(Text(slot, written)).SequenceEqual(Words.Of(Text(slot, read))),
        };
    }

    private static bool Agree(Slot slot, Claim written, Claim read) => slot switch
    {
        Slot.Quantity => (written.Quantity!.Min, written.Quantity.Max, written.Quantity.Approximate) == (read.Quantity!.Min, read.Quantity.Max, read.Quantity.Approximate),
        Slot.Time => written.Time!.Period == read.Time!.Period,
        Slot.Supplier or Slot.Recipient or Slot.Item => Alike(Text(slot, written), Text(slot, read), orContained: false),
        _ => Alike(Text(slot, written), Text(slot, read), orContained: true),
    };

    private static bool Alike(string? left, string? right, bool orContained)
    {
        var (one, other) = (Words.Of(left), Words.Of(right));
        return Words.Dice(one, other) >= 0.5 || (orContained && Words.Contained(one, other));
    }

    private static Tally CompareSources(SourceChain written, SourceChain read)
    {
        var rest = read.Sources.ToList();
        var hits = 0;
        foreach (var source in written.Sources)
        {
            var match = rest.FindIndex(other => Alike(source, other, orContained: true));
            if (match < 0) continue;
            rest.RemoveAt(match);
            hits++;
        }

        return new Tally(hits, written.Sources.Length - hits, rest.Count);
    }

    private static string? Text(Slot slot, Claim claim) => slot switch
    {
        Slot.Supplier => claim.Supplier,
        Slot.Recipient => claim.Recipient,
        Slot.Carrier => claim.Carrier,
        Slot.Item => claim.Item,
        Slot.From => claim.FromPlace,
        Slot.To => claim.ToPlace,
        _ => null,
    };
}
