using Tidewaiter.Eval.Claims;
using Tidewaiter.Eval.LayerScores;
using Tidewaiter.Eval.Nets;
using Tidewaiter.Eval.Variants;

namespace Tidewaiter.Eval;

/// <summary>Checks the scorer itself: a measure that cannot fail measures nothing.</summary>
internal static class SelfTest
{
    private static readonly TextLayer Layer = TextLayer.From("North Korea sent about 200 shells to Russia in May. The Angara sailed from Rajin to Dunai.");

    /// <summary>Runs every check; 1 if one fails.</summary>
    public static int Run(TextWriter output)
    {
        var checks = Checks().ToList();
        foreach (var (name, holds) in checks) output.WriteLine($"{(holds ? "ok  " : "FAIL")} {name}");
        var failed = checks.Count(check => !check.Holds);
        output.WriteLine($"{checks.Count - failed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;
    }

    private static IEnumerable<(string Name, bool Holds)> Checks() => [.. NameChecks(), .. SlotChecks(), .. AlignmentChecks(), .. ScoreChecks(), .. LayerChecks(), .. DataChecks(), .. NetChecks.All()];

    private static IEnumerable<(string Name, bool Holds)> NameChecks()
    {
        yield return ("Pyongyang, the North, DPRK and North Korean are one name", Same("Pyongyang", "North Korea") && Same("the North", "DPRK") && Same("North Korean", "North Korea’s") && Same("DPRK", "Pyongyang"));
        yield return ("Moscow and the Kremlin are Russia, Seoul is not", Same("Moscow", "the Kremlin") && !Same("Seoul", "Pyongyang"));
        yield return ("articles, case, plural and non-breaking spaces do not matter", Same("The\u00A0Artillery Shells", "artillery shell"));
        yield return ("designators keep their hyphen", Words.Of("An-124") is ["an-124"] && !Same("KN-23", "KN-24"));
        yield return ("Dice of disjoint, half and equal words", (Words.Dice(["a1"], ["b1"]), Words.Dice(["a1"], ["a1", "b1", "c1"]), Words.Dice(["a1"], ["a1"])) == (0, 0.5, 1));
    }

    private static IEnumerable<(string Name, bool Holds)> SlotChecks()
    {
        var claim = Transfer();
        yield return ("a longer carrier holds the shorter", Slots.Compare(Slot.Carrier, claim with { Carrier = "Russian-flagged ship Angara" }, claim with { Carrier = "the Angara" }) == new Tally(1, 0, 0));
        yield return ("an item of one word in a long one is not enough", Slots.Compare(Slot.Item, claim with { Item = "North Korean short range ballistic missiles" }, claim with { Item = "missiles" }) == new Tally(0, 1, 1));
        yield return ("about 200 is not 200", Slots.Compare(Slot.Quantity, claim, claim with { Quantity = new Quantity(200, 200, approximate: false, "shells") }) == new Tally(0, 1, 1));
        yield return ("the unit is not compared", Slots.Compare(Slot.Quantity, claim, claim with { Quantity = new Quantity(200, 200, approximate: true, "rounds") }) == new Tally(1, 0, 0));
        yield return ("time goes by its days, not its words", Slots.Compare(Slot.Time, claim, claim with { Time = new EventTime(Period.Month(2024, 5), "that month") }) == new Tally(1, 0, 0));
        yield return ("nothing in both counts nothing", Slots.Compare(Slot.Carrier, claim, claim) == default);
        yield return ("a chain is compared element by element", Slots.Compare(Slot.Sources, claim with { Sources = new SourceChain("CNN", "US officials") }, claim with { Sources = new SourceChain("American officials") }) == new Tally(1, 1, 0));
        yield return ("the strict rule needs the same words", !Slots.AgreeExactly(Slot.Item, claim, claim with { Item = "122 mm shells" }) && !Slots.AgreeExactly(Slot.Time, claim, claim with { Time = null }));
    }

    private static IEnumerable<(string Name, bool Holds)> AlignmentChecks()
    {
        var (shells, voyage) = (Transfer(), Voyage());
        yield return ("a claim aligns with itself", Alignment.Of([shells, voyage], [shells, voyage]).Count == 2);
        yield return ("another kind does not align", Alignment.Of([shells], [shells with { Kind = ClaimKind.Movement }]).Count == 0);
        yield return ("less than half of the shorter quote does not align", Alignment.Of([shells], [At(shells, 32, 72)]).Count == 0);
        yield return ("half of the shorter quote aligns", Alignment.Of([shells], [At(shells, 31, 71)]).Count == 1);
        var rockets = shells with { Item = "rockets" };
        yield return ("one to one, the better slots first", Alignment.Of([shells, rockets], [rockets, shells]).Order(Comparer<Pair>.Create((a, b) => a.Written - b.Written)).SequenceEqual([new Pair(0, 1), new Pair(1, 0)]));
        yield return ("at equal slots the same modality first", Alignment.Of([shells with { Modality = Modality.Denied }, shells], [shells]).SequenceEqual([new Pair(1, 0)]));
    }

    private static IEnumerable<(string Name, bool Holds)> ScoreChecks()
    {
        var (shells, voyage) = (Transfer(), Voyage());
        var perfect = Score.Of("r", [shells, voyage], [shells, voyage]);
        yield return ("a perfect reading has 1 everywhere", perfect.Claims.F1 == 1 && perfect.ModalityRight == 2 && Slots.All.All(slot => perfect.EndToEnd[(int)slot].F1 is null or 1 && perfect.Exact[(int)slot].F1 is null or 1));
        var half = Score.Of("r", [shells, voyage], [shells]);
        yield return ("a missed claim costs recall and its slots, end to end only", half.Claims == new Tally(1, 1, 0) && half.EndToEnd[(int)Slot.Carrier] == new Tally(0, 1, 0) && half.Aligned[(int)Slot.Carrier] == default);
        var soft = shells with { Modality = Modality.Possible };
        yield return ("possible read as reported is a promotion", Score.Of("r", [soft], [shells with { Modality = Modality.Reported }]).Promotions().Single().Aligned);
        yield return ("reported read as asserted is a wrong modality and no promotion", Score.Of("r", [shells with { Modality = Modality.Reported }], [shells]) is { ModalityRight: 0 } score && !score.Promotions().Any());
        yield return ("a hard claim of another kind on soft words is pointed out", Score.Of("r", [soft], [shells with { Kind = ClaimKind.Movement }]).Promotions().Single() is { Aligned: false });
        yield return ("body is left out on both sides", Score.Of("r", [shells with { Kind = ClaimKind.Body }], [shells with { Kind = ClaimKind.Body }]).Claims == default);
    }

    private static IEnumerable<(string Name, bool Holds)> LayerChecks()
    {
        var text = new MarkedText("t", Layer, null, [Marked(17, 22, "2025"), Marked(23, 26, "x")]);
        yield return ("the same mark is a hit everywhere", LayerScore.Of(text with { Marks = [Marked(17, 22, "2025")] }, [Marked(17, 22, "2025")]) is { Exact.F1: 1, Relaxed.F1: 1, Value.F1: 1, Words.F1: 1 });
        yield return ("a longer mark is a relaxed hit only, and its value counts", LayerScore.Of(text, [Marked(12, 22, "2025")]) is { Exact: (0, 2, 1), Relaxed: (1, 1, 0), Value: (1, 1, 0) });
        yield return ("two marks on one are one hit and one too many", LayerScore.Of(text with { Marks = [Marked(12, 26, null)] }, [Marked(12, 16, "a"), Marked(17, 22, "b")]) is { Relaxed: (1, 0, 1) });
        yield return ("a mark beside another is none of it", LayerScore.Of(text, [Marked(27, 33, "2025")]) is { Relaxed: (0, 2, 1) });
    }

    private static Mark Marked(int start, int end, string? value) => new(Layer.SpanOf(start, end), value);

    private static IEnumerable<(string Name, bool Holds)> DataChecks()
    {
        var all = Reports.Load(Path.Combine(Checkout.Root, "tests", "cases", "reports")).ToList();
        var reports = all.FindAll(report => !report.IsLater);
        yield return ("every quote of the development set is at its offsets, and a third is held", reports.Count >= 42 && reports.Count(report => report.Part == "held") * 3 == reports.Count);
        // A page of the web may be sure of all it tells.
        yield return ("every report has at least five claims, and each of the development set a soft one", all.TrueForAll(static report => report.Claims.Count >= 5) && reports.TrueForAll(static report => report.Claims.Any(static claim => claim.Modality <= Modality.Planned)));
        yield return ("the blind parts have at least twelve reports each", all.Where(static report => report.IsLater).GroupBy(static report => report.Part).All(static part => part.Count() >= 12));
        var variants = Variant.All(VariantSuite.Tables).ToList();
        yield return ("there are at least 300 variants", variants.Count(variant => variant.Ceiling != Modality.Asserted) >= 300);
        yield return ("every base sentence is asserted in the dev part", variants.TrueForAll(variant => reports.Exists(report => IsAsserted(report, variant))));
        yield return ("an attribution read as fact is a promotion", variants.First(variant => variant.Ceiling == Modality.Reported).IsPromotedBy(Modality.Asserted));
    }

    private static bool Same(string one, string other) => Words.Of(one).SequenceEqual(Words.Of(other));

    private static bool IsAsserted(Report report, Variant variant) => report.Part == "dev" && report.Name.StartsWith(variant.Report, StringComparison.Ordinal)
        && report.Claims.Any(claim => claim.Modality == Modality.Asserted && claim.Quote.Contains(variant.Base, StringComparison.OrdinalIgnoreCase));

    private static Claim Transfer() => At(new Claim
    {
        Span = default,
        Quote = "",
        Kind = ClaimKind.Transfer,
        Modality = Modality.Asserted,
        Supplier = "North Korea",
        Recipient = "Russia",
        Item = "shells",
        Quantity = new Quantity(200, 200, approximate: true, "shells"),
        Time = new EventTime(Period.Month(2024, 5), "in May"),
        Rule = "test",
    }, 0, 51);

    private static Claim Voyage() => At(new Claim { Span = default, Quote = "", Kind = ClaimKind.Movement, Modality = Modality.Asserted, Carrier = "The Angara", FromPlace = "Rajin", ToPlace = "Dunai", Rule = "test" }, 52, 90);

    private static Claim At(Claim claim, int start, int end) => claim with { Span = Layer.SpanOf(start, end), Quote = Layer.Text[start..end] };
}
