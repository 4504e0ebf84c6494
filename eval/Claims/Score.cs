namespace Tidewaiter.Eval.Claims;

/// <summary>A claim that the text hedges, plans or denies and the reading asserts or reports.</summary>
/// <param name="Report">File.</param>
/// <param name="Written">As annotated.</param>
/// <param name="Read">As read.</param>
/// <param name="Aligned">False for a claim that was read beside the soft one (another kind, or a second claim on the quote): not counted, but worth a look.</param>
internal sealed record Promotion(string Report, Claim Written, Claim Read, bool Aligned);

/// <summary>What a reading is worth against the annotations of one report. Claims of kind body are left out on both sides.</summary>
internal sealed class Score
{
    private Score(string report, List<Claim> written, List<Claim> read)
    {
        (Report, Written, Read) = (report, written, read);
        Pairs = Alignment.Of(written, read);
        Claims = new Tally(Pairs.Count, written.Count - Pairs.Count, read.Count - Pairs.Count);
        ModalityRight = Pairs.Count(pair => written[pair.Written].Modality == read[pair.Read].Modality);
        foreach (var pair in Pairs) Add(written[pair.Written], read[pair.Read]);
        foreach (var claim in Missed) AddAlone(claim, missed: true);
        foreach (var claim in Spurious) AddAlone(claim, missed: false);
    }

    /// <summary>Name of the report.</summary>
    public string Report { get; }

    /// <summary>The annotated claims that count.</summary>
    public List<Claim> Written { get; }

    /// <summary>The read claims that count.</summary>
    public List<Claim> Read { get; }

    /// <summary>Who answers whom.</summary>
    public List<Pair> Pairs { get; }

    /// <summary>Claims found, missed, made up.</summary>
    public Tally Claims { get; }

    /// <summary>Pairs with the same modality.</summary>
    public int ModalityRight { get; }

    /// <summary>Slots of the pairs, by <see cref="Slot"/>.</summary>
    public Tally[] Aligned { get; } = new Tally[Slots.All.Length];

    /// <summary>The same under the strict rule.</summary>
    public Tally[] Exact { get; } = new Tally[Slots.All.Length];

    /// <summary>Slots of all claims: those of a missed claim are missed, those of a spurious one spurious.</summary>
    public Tally[] EndToEnd { get; } = new Tally[Slots.All.Length];

    /// <summary>Annotated claims that nothing was read for.</summary>
    public IEnumerable<Claim> Missed => Written.Where((_, i) => Pairs.TrueForAll(pair => pair.Written != i));

    /// <summary>Read claims that nothing was annotated for.</summary>
    public IEnumerable<Claim> Spurious => Read.Where((_, i) => Pairs.TrueForAll(pair => pair.Read != i));

    /// <summary>Scores one reading.</summary>
    public static Score Of(string report, IEnumerable<Claim> written, IEnumerable<Claim> read) =>
        new(report, [.. written.Where(claim => claim.Kind != ClaimKind.Body)], [.. read.Where(claim => claim.Kind != ClaimKind.Body)]);

    /// <summary>The promotions of the pairs, then the hard claims read beside a soft one.</summary>
    public IEnumerable<Promotion> Promotions()
    {
        foreach (var pair in Pairs)
        {
            if (Modalities.IsPromotion(Written[pair.Written].Modality, Read[pair.Read].Modality)) yield return new Promotion(Report, Written[pair.Written], Read[pair.Read], Aligned: true);
        }

        foreach (var read in Spurious)
        {
            var beside = Written.Where(written => Alignment.QuotesMeet(written, read)).ToList();
            var soft = beside.Find(written => Modalities.IsPromotion(written.Modality, read.Modality));
            if (soft is not null && beside.TrueForAll(written => written.Modality <= Modality.Planned)) yield return new Promotion(Report, soft, read, Aligned: false);
        }
    }

    private void Add(Claim written, Claim read)
    {
        foreach (var slot in Slots.All)
        {
            var tally = Slots.Compare(slot, written, read);
            Aligned[(int)slot] += tally;
            EndToEnd[(int)slot] += tally;
            Exact[(int)slot] += Slots.AgreeExactly(slot, written, read) ? new Tally(Slots.Filled(slot, written), 0, 0) : new Tally(0, Slots.Filled(slot, written), Slots.Filled(slot, read));
        }
    }

    private void AddAlone(Claim claim, bool missed)
    {
        foreach (var slot in Slots.All)
        {
            var filled = Slots.Filled(slot, claim);
            EndToEnd[(int)slot] += missed ? new Tally(0, filled, 0) : new Tally(0, 0, filled);
        }
    }
}
