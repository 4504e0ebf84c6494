using System.Collections.Immutable;
using Tidewaiter.Register.Accounts;
using Tidewaiter.Register.Contradictions;
using Tidewaiter.Register.Echoes;
using Tidewaiter.Register.Movements;

namespace Tidewaiter.Register;

/// <summary>
/// Weighs claims and movements into a register: who may enter, which are one voice, what they imply for each flow. The result depends on the set of claims and movements and on the options,
/// never on the order in which they are given.
/// </summary>
public static class RegisterBuilder
{
    /// <summary>Builds the register of these claims alone. A claim id that comes twice counts once.</summary>
    public static TransferRegister Build(IReadOnlyList<WeighedClaim> claims, RegisterOptions options, CancellationToken cancellation = default) =>
        Build(new RegisterInput { Claims = claims }, options, cancellation);

    /// <summary>Builds the register of claims, movements and decisions about echoes.</summary>
    public static TransferRegister Build(RegisterInput input, RegisterOptions options, CancellationToken cancellation = default) => Build(input, options, new SolvedParts(), cancellation);

    /// <summary>The same, taking from memory what has been solved before.</summary>
    internal static TransferRegister Build(RegisterInput input, RegisterOptions options, SolvedParts solved, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        var all = input.Claims.GroupBy(claim => claim.Id).Select(same => same.First()).OrderBy(claim => claim.Id.Text, StringComparer.Ordinal).ToList();
        var roots = new Roots(all, options.Makes(Assumption.ReportIsRoot));
        var asides = new Dictionary<ClaimId, SetAside>();
        var admitted = new List<WeighedClaim>();
        foreach (var claim in all)
        {
            if (Admission.Refuse(claim, roots[claim.Id], options) is { } refused) asides.Add(claim.Id, refused with { Row = FlowReading.RowNamed(claim, refused, roots, options) });
            else admitted.Add(claim);
        }

        // Whom a row of a table is about is what the row means and no news of a later day, so later claims may tell it on a past day, too.
        var later = options.KnownAt is null ? admitted : all.Where(claim => Admission.Refuse(claim, roots[claim.Id], options with { KnownAt = null }) is null).ToList();
        var entries = ReadFlows(admitted, new PartyContext(later, options).Resolve(), roots, options, asides, cancellation);
        var bearing = all.Where(claim => Admission.MayBear(claim, roots[claim.Id], options)).ToList();
        var links = new EchoLinks(all.Where(claim => !(claim.Published > options.KnownAt)), roots, input, options);
        var names = input.Names.Where(name => !(name.Published > options.KnownAt) && !options.Without.Contains(name.SourceName)).OrderBy(name => name.Exhibit.ToString(), StringComparer.Ordinal).ThenBy(name => name.Named.Span.Start).ToList();
        var heard = all.Where(claim => Admission.Refuse(claim, roots[claim.Id], options) is not { Cause: SetAsideCause.Rejected or SetAsideCause.NotAdmitted }).ToList();
        var bodies = new BodyAccounts(heard, names, roots, links, options);
        var byId = all.ToDictionary(claim => claim.Id);
        foreach (var (copy, original) in links.FirmerThanTheirOriginals(id => byId[id])) asides.TryAdd(copy, new SetAside(copy, SetAsideCause.Echo, $"a copy of {original}, which is {Weakness(byId[original].Claim)}: the weakest wording of a group counts"));
        entries.RemoveAll(entry => asides.ContainsKey(entry.Source.Id));
        var (movements, consignments, trips) = ReadMovements(input, options, asides);
        entries.AddRange(trips);

        var voices = Voice.All(entries, links);
        var (rows, contradictions) = RegisterRows.Make(entries, voices, links, options, solved, cancellation);
        var inRows = rows.SelectMany(row => row.LowerClaims.Concat(row.UpperClaims)).ToHashSet();
        var reasons = new NotInRow(entries, voices, rows, contradictions, options);
        foreach (var id in admitted.Select(claim => claim.Id).Concat(trips.Select(trip => trip.Source.Id)))
        {
            if (!inRows.Contains(id) && !asides.ContainsKey(id)) asides.Add(id, reasons.Of(id));
        }

        var parties = new TripParties(entries);
        var onward = consignments.SelectMany(consignment => consignment.Counted.IsEmpty ? [] : consignment.Legs.Except(consignment.Counted)).Select(leg => leg.ClaimId).ToHashSet();
        var spoken = all.Where(claim => claim.Judged != Verdict.Rejected && !(claim.Published > options.KnownAt)).Select(claim => MovementClaim.Read(claim, roots[claim.Id], parties, options)).OfType<MovementClaim>();
        var findings = new MovementMeeting(movements, onward, input.Covered, options, cancellation).Of(spoken);
        var loads = new CarrierLoads(consignments, input.Covered, options, cancellation);
        return new TransferRegister
        {
            Options = options,
            Admitted = [.. options.Admitted.Where(modality => modality >= Modality.Reported).Reverse()],
            Rows = rows,
            Contradictions = [.. contradictions, .. new UnitComparison(voices, bearing).All()],
            Echoes = links.All,
            MovementFindings = findings,
            Compared = new(() => Comparisons.All(bodies, new FlowAccounts(entries, voices, rows, links, options), new CopyAccounts(links, id => byId[id], roots, options), new DesignationAccounts(heard, names, roots, links, options),
                Comparisons.Carriers(findings, id => byId[id], movements.ToDictionary(movement => movement.ClaimId), roots, links))),
            Carriages = loads.All(),
            CarriageFindings = loads.Meet(entries.SkipLast(trips.Count)),
            Consignments = consignments,
            SetAside = [.. asides.Values.OrderBy(aside => aside.Claim.Text, StringComparer.Ordinal)],
        };
    }

    private static string Weakness(Claim claim) => claim.Modality < Modality.Reported ? claim.Modality.Word() : "an estimate";

    private static List<FlowEntry> ReadFlows(List<WeighedClaim> admitted, IReadOnlyDictionary<ClaimId, PartiesOfClaim> parties, Roots roots, RegisterOptions options, Dictionary<ClaimId, SetAside> asides, CancellationToken cancellation)
    {
        var entries = new List<FlowEntry>();
        foreach (var claim in admitted)
        {
            cancellation.ThrowIfCancellationRequested();
            var (read, why) = FlowReading.Read(claim, parties[claim.Id], roots, options);
            entries.AddRange(read);
            if (why is not null) asides.Add(claim.Id, why);
        }

        return entries;
    }

    // The movements that may count at all, what they make up, and the entries of those that count.
    internal static (ImmutableArray<ObservedMovement> Known, ImmutableArray<Consignment> Consignments, List<FlowEntry> Trips) ReadMovements(RegisterInput input, RegisterOptions options, Dictionary<ClaimId, SetAside> asides)
    {
        var known = ImmutableArray.CreateBuilder<ObservedMovement>();
        foreach (var movement in input.Movements.DistinctBy(movement => movement.ClaimId).OrderBy(movement => movement.ClaimId.Text, StringComparer.Ordinal))
        {
            var refused = Admission.Refuse(movement.Weighed(), movement.Root, options);
            if (refused is { Cause: SetAsideCause.NotAdmitted or SetAsideCause.Modality }) asides.TryAdd(movement.ClaimId, refused);
            if (refused is not { Cause: SetAsideCause.NotAdmitted }) known.Add(movement);
        }

        var counting = known.Where(movement => !asides.ContainsKey(movement.ClaimId));
        var consignments = Consignment.Join(counting);
        var (trips, outside) = TripFlows.Read(consignments);
        foreach (var aside in outside) asides.TryAdd(aside.Claim, aside);
        return (known.ToImmutable(), consignments, [.. trips]);
    }
}
