using System.Collections.Immutable;
using Tidewaiter.Docket;
using Tidewaiter.Register;
using Tidewaiter.Register.Accounts;
using Tidewaiter.Register.Items;
using Tidewaiter.Register.Movements;

namespace Tidewaiter.Workbench.Weigh.Briefs;

/// <summary>Writes a brief from what its audience may read, and from nothing else: the handle it is given is the audience's own.</summary>
public sealed class BriefBuilder
{
    private readonly DocketView _view;
    private readonly WeighedDocket _docket;
    private readonly Annexes _annexes;

    private BriefBuilder(DocketView view, WeighedDocket docket) => (_view, _docket, _annexes) = (view, docket, new Annexes(view));

    /// <summary>Writes it.</summary>
    /// <param name="view">The docket as the audience may see it.</param>
    /// <param name="docket">The same, weighed with the author's choices.</param>
    /// <param name="wishes">Title, audience and standard of evidence.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Brief Build(DocketView view, WeighedDocket docket, BriefWishes wishes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(docket);
        ArgumentNullException.ThrowIfNull(wishes);
        return new BriefBuilder(view, docket).Build(wishes, cancellation);
    }

    private Brief Build(BriefWishes wishes, CancellationToken cancellation)
    {
        var register = _docket.Register;
        var flows = new FlowSections(_docket, _annexes).All(cancellation);
        var contradictions = register.Contradictions.Select(Contradiction).ToImmutableArray();
        var differences = register.Differences.Where(difference => difference.Differs).SelectMany(Difference).ToImmutableArray();
        var movements = register.MovementFindings.Where(_ => _docket.Claims.Any(claim => claim.Movement is not null)).OrderByDescending(finding => finding.Verdict).Select(finding => Movement(finding, "movement"))
            .Concat(register.Carriages.Select(Carriage)).Concat(register.CarriageFindings.OrderByDescending(finding => finding.Verdict).Select(finding => Movement(finding, "carriage"))).ToImmutableArray();
        var hedged = Hedged();
        var last = _view.Entries().LastOrDefault();
        var steps = new CaseSections(_view, _docket, _annexes);
        var (replies, recommendations) = (steps.Replies(), steps.Recommendations());
        var standard = wishes.Standard.Sentences.Select((text, number) =>
            new Sentence($"standard:{number + 1}", text, certainty: null, _annexes.Table(wishes.Standard.Table, $"the standard of evidence “{wishes.Standard.Name}”"))).ToImmutableArray();
        var asides = register.SetAside.ToDictionary(aside => aside.Claim);
        _annexes.Table(DataTable.Own("wording.tsv"), "the phrases");
        return new Brief
        {
            Title = wishes.Title,
            Audience = wishes.Audience,
            Marking = Marking(),
            // Who owns the docket is an entry with a marking of its own, like everything else.
            Owner = _view.Entry(1)?.Body.TryGetProperty("owner", out var owner) == true ? owner.GetString() : null,
            Checkpoint = _view.Log.Checkpoint(),
            AsOf = last?.Time,
            Register = register,
            Summary = [.. ClassTree.Order(register.Rows).Select(nested => new SummaryRow(nested.Row, FlowSections.Certainty(_docket, nested.Row), Wording.Amount(nested.Row), [.. FlowSections.Claims(_docket, nested.Row).Select(_annexes.Quote).Distinct()], nested.Depth))],
            StandardTitle = wishes.Standard.Title,
            Standard = standard,
            Flows = flows,
            NoFlow = flows.IsEmpty ? new Sentence("flows:none", Wording.Of("no-flow"), certainty: null, Annexes.Checkpoint) : null,
            Hedged = hedged,
            Contradictions = contradictions,
            NoContradiction = contradictions.IsEmpty ? new Sentence("contradictions:none", Wording.Of("no-contradiction"), certainty: null, Annexes.Checkpoint) : null,
            Differences = differences,
            Movements = movements,
            Replies = replies,
            Recommendations = recommendations,
            Carriers = CarrierMentions.Of(_docket.Claims, register.Window, _annexes),
            Claims = [.. _docket.Claims.Select(claim => (claim, _annexes.Quote(claim), asides.GetValueOrDefault(claim.Claim.Id)))],
            Exhibits = _annexes.Exhibits,
            Entries = _annexes.Entries,
            Measures = _annexes.Measures,
            Tables = _annexes.Tables,
        };
    }

    private Marking Marking() => _docket.Claims.Select(claim => claim.Weighed().Marking).Concat(_annexes.Entries.Select(entry => entry.Entry.Marking))
        .Aggregate(Tidewaiter.Marking.Clear, (one, other) => one.Join(other));

    private ContradictionFinding Contradiction(Contradiction contradiction)
    {
        var claims = contradiction.Claims.Select(_docket.Claim).ToList();
        var key = "contradiction:" + string.Join('+', contradiction.Claims);
        var cites = claims.ConvertAll(_annexes.Quote);
        var weakest = Modalities.Fold([.. claims.Select(claim => claim.Claim.Modality)]);
        return new ContradictionFinding(
            contradiction.Verdict,
            [.. claims.Select(claim => new Sentence($"{key}:{claim.Claim.Id}", Wording.Of(claim), claim.Claim.Modality, _annexes.Quote(claim)))],
            [.. contradiction.WaysOut.Select(way => $"{char.ToUpperInvariant(way[0])}{way[1..]}.").Prepend(contradiction.Text).Select((text, number) => new Sentence($"{key}:{number + 1}", text, weakest, cites))]);
    }

    // Each sentence names who says what; it rests on their words, and on the table of the program where that speaks.
    private IEnumerable<Sentence> Difference(Difference difference)
    {
        var claims = difference.Claims.Select(_docket.Claim).ToList();
        List<Cite> cites = [.. claims.Select(_annexes.Quote), .. difference.Mentions.Select(mention => _annexes.Quote(_view.Exhibit(mention.Exhibit)!, mention.Named.Span))];
        if (difference.Accounts.Any(account => account.Voices.Any(voice => voice.Reference is not null))) cites.Add(_annexes.Table(DataTable.OfRegister("accounts.tsv"), "what public texts say of bodies and goods"));
        Modality? weakest = claims.Count == 0 ? null : Modalities.Fold([.. claims.Select(claim => claim.Claim.Modality)]);
        return Prose.Sentences($"{char.ToUpperInvariant(difference.Kind.Word()[0])}{difference.Kind.Word()[1..]}, {difference.Subject}: {difference.Text}").Select((text, number) => new Sentence($"difference:{difference.Id}:{number + 1}", text, weakest, cites));
    }

    // The verdict is about the claim, so it is never surer than the claim.
    private Sentence Movement(MovementFinding finding, string key)
    {
        var claim = _docket.Claim(finding.Claim);
        List<Cite> cites = [_annexes.Quote(claim), .. finding.Movements.Select(movement => _annexes.Quote(_docket.Claim(movement)))];
        var assumed = finding.Assumptions.IsEmpty ? "" : $" Assumed: {string.Join("; ", finding.Assumptions)}.";
        return new Sentence($"{key}:{finding.Claim}{(key == "carriage" ? $":{finding.Movements[0]}" : "")}", $"{char.ToUpperInvariant(finding.Verdict.Word()[0])}{finding.Verdict.Word()[1..]}: {finding.Text}{assumed}", claim.Claim.Modality, [.. cites.Distinct()]);
    }

    private Sentence Carriage(Carriage carriage) => new($"carriage:{carriage.From}:{carriage.To}:{carriage.Mode.Word()}:{carriage.Unit}",
        $"{carriage.From} → {carriage.To} by {carriage.Mode.Word()}: {carriage.Text}. Assumed: {string.Join("; ", carriage.Assumptions)}.", certainty: null, [.. carriage.Movements.Select(movement => _annexes.Quote(_docket.Claim(movement))).Distinct()]);

    private ImmutableArray<Sentence> Hedged()
    {
        var claims = _docket.Register.SetAside.Where(aside => aside.Cause == SetAsideCause.Modality).Select(aside => _docket.Claim(aside.Claim))
            .Where(row => row.Claim.Time is null || row.Claim.Time.Period.Overlaps(_docket.Register.Window))
            .OrderByDescending(row => row.Claim.Modality).ThenBy(row => row.Exhibit.Seq).ThenBy(row => row.Claim.Span.Start).ThenBy(row => row.Claim.Id.Text, StringComparer.Ordinal).ToList();
        if (claims.Count == 0) return [new Sentence("hedged:none", Wording.Of("no-hedged"), certainty: null, Annexes.Checkpoint)];
        return [.. claims.Select(row => new Sentence($"claim:{row.Claim.Id}", Wording.Of(row), row.Claim.Modality, _annexes.Quote(row)))];
    }
}
