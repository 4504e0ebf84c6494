using System.Collections.Immutable;
using Tidewaiter.Register;
using Tidewaiter.Workbench.Weigh.Charts;

namespace Tidewaiter.Workbench.Weigh.Briefs;

/// <summary>The sections of a brief that go flow by flow: each amount in words, the claims that bind it, and the measures that it falls under.</summary>
internal sealed class FlowSections(WeighedDocket docket, Annexes annexes)
{
    /// <summary>All sections, in the order of the register.</summary>
    public ImmutableArray<FlowFinding> All(CancellationToken cancellation)
    {
        var flows = ImmutableArray.CreateBuilder<FlowFinding>();
        foreach (var rows in docket.Register.Rows.GroupBy(row => row.Flow))
        {
            cancellation.ThrowIfCancellationRequested();
            flows.Add(new FlowFinding(rows.Key, [.. rows.Select(row => Amount(row, cancellation))]));
        }

        return flows.ToImmutable();
    }

    /// <summary>The claims that a row rests on, in the order of their exhibits.</summary>
    public static IReadOnlyList<ClaimRow> Claims(WeighedDocket docket, RegisterRow row) =>
        [.. row.LowerClaims.Concat(row.UpperClaims).Distinct().Select(docket.Claim).OrderBy(claim => claim.Exhibit.Seq).ThenBy(claim => claim.Claim.Span.Start).ThenBy(claim => claim.Claim.Id.Text, StringComparer.Ordinal)];

    /// <summary>The weakest certainty of the claims that a row rests on.</summary>
    public static Modality Certainty(WeighedDocket docket, RegisterRow row) => Modalities.Fold([.. Claims(docket, row).Select(claim => claim.Claim.Modality)]);

    private AmountFinding Amount(RegisterRow row, CancellationToken cancellation)
    {
        var claims = Claims(docket, row);
        var cites = claims.Select(annexes.Quote).ToList();
        var others = docket.Register.SetAside.Where(aside => aside.Row == row.Id && aside.Cause is SetAsideCause.Echo or SetAsideCause.NotBinding)
            .OrderBy(aside => aside.Cause).ThenBy(aside => docket.Claim(aside.Claim).Exhibit.Seq).ThenBy(aside => aside.Claim.Text, StringComparer.Ordinal);
        return new AmountFinding(
            row,
            Statement(row, claims, cites),
            [.. claims.Select(claim => new Sentence($"row:{row.Id}:{claim.Claim.Id}", Wording.Of(claim), claim.Claim.Modality, annexes.Quote(claim)))],
            [.. others.Select(Other)],
            [.. row.Citations.Select(citation => Measure(row, citation, cites))],
            row.Lower is null && row.Upper is null ? null : BoundsOverTime.Of(docket, row, cancellation));
    }

    private ImmutableArray<Sentence> Statement(RegisterRow row, IReadOnlyList<ClaimRow> claims, List<Cite> cites)
    {
        var outlets = claims.Select(claim => claim.SourceName).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        // Whoever passes on another's word reports it, also where the root is only assumed.
        var certainty = row.Roots.All(root => outlets.Contains(root, StringComparer.OrdinalIgnoreCase)) ? Certainty(docket, row) : Modalities.Weakest(Certainty(docket, row), Modality.Reported);
        var key = row.Counting == QuantityMeaning.Stock ? "stock" : row.Kind == FlowKind.Goods ? "goods" : "people";
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        void Say(string name, Modality? weakest, string text) => sentences.Add(new Sentence($"row:{row.Id}:{name}", text, weakest, cites));
        Say("bounds", certainty, Wording.Of(key, certainty, ("roots", Roots(row, claims)), ("outlets", Wording.List(outlets)), ("amount", Wording.Amount(row)),
            ("supplier", row.Flow.Supplier), ("recipient", row.Flow.Recipient), ("window", Wording.Window(docket.Register.Window))));
        if (row.Contradicted) Say("contradicted", null, Wording.Of("contradicted"));
        if (row.Lower is null && row.Upper is not null) Say("no-lower", null, Wording.Of("no-lower"));
        if (row.Upper is null) Say("no-upper", null, Wording.Of("no-upper"));
        if (row.Roots.Length > 1) Say("roots", null, Wording.Of("roots", ("count", Wording.Number(row.Roots.Length)), ("roots", Roots(row, claims))));
        else Say("roots", null, Wording.Of("one-root", ("roots", Roots(row, claims))));
        Say("confirmed", null, Wording.Of(row.Confirmed ? "confirmed" : "unconfirmed"));
        if (row.Assumptions.Length > 0) Say("assumed", null, Wording.Of("assumed", ("assumptions", Wording.List([.. row.Assumptions.Select(assumption => assumption.Split(':', 2)[0])]))));
        if (Sum(row.LowerProof, minus: false) is { } lower) Say("lower-proof", null, Wording.Of("lower-proof", ("sum", lower)));
        if (Sum(row.UpperProof, minus: true) is { } upper) Say("upper-proof", null, Wording.Of("upper-proof", ("sum", upper)));
        return sentences.ToImmutable();
    }

    // As the claims put it: "the ministry" and not the register's "ministry".
    private static string Roots(RegisterRow row, IReadOnlyList<ClaimRow> claims) =>
        Wording.List([.. row.Roots.Select(root => claims.Select(claim => claim.Claim.Sources.Root).FirstOrDefault(name => string.Equals(name, "the " + root, StringComparison.OrdinalIgnoreCase)) ?? root)]);

    // A proof of one claim says no more than the claim beside it. An upper proof is of minus the amount, so its signs are turned.
    private string? Sum(ImmutableArray<ProofLine> proof, bool minus)
    {
        if (proof.Length == 0 || proof is [{ Multiplier: "1" or "-1" }]) return null;
        return string.Join(" + ", proof.Select(line => $"{(minus ? Turned(line.Multiplier) : line.Multiplier)} × {Wording.Number(line.Figure)} ({Name(line.Of)})"));
    }

    private static string Turned(string multiplier) => multiplier.StartsWith('-') ? multiplier[1..] : "-" + multiplier;

    private string Name(string of) => docket.Claims.FirstOrDefault(claim => claim.Claim.Id.Text == of) is { } claim ? annexes.Quote(claim).Label : of;

    private Sentence Other(SetAside aside)
    {
        var claim = docket.Claim(aside.Claim);
        var text = aside.Cause == SetAsideCause.Echo ? Wording.Of("echo", ("reason", aside.Reason)) : Wording.Of(claim);
        return new Sentence($"row:{aside.Row}:{aside.Claim}", text, aside.Cause == SetAsideCause.Echo ? null : claim.Claim.Modality, annexes.Quote(claim));
    }

    private Sentence Measure(RegisterRow row, Register.Measures.Citation citation, List<Cite> cites)
    {
        annexes.Table(DataTable.OfRegister("measures.tsv"), "the measures");
        var status = citation.Status == Register.Measures.MeasureStatus.Disputed ? "disputed" : "in force";
        var text = Wording.Of("measure", ("citation", citation.Measure.Citation), ("regime", citation.Measure.Regime), ("status", status), ("uncertain", citation.Measure.ParagraphSeen ? "" : Wording.Of("uncertain")));
        return new Sentence($"measure:{row.Id}:{citation.Measure.Id}", text, Certainty(docket, row), cites.Prepend(annexes.Measure(citation)));
    }
}
