using Tidewaiter.Register.Bounds;
using Tidewaiter.Register.Echoes;
using Tidewaiter.Register.Movements;
using Tidewaiter.Register.Tables;

namespace Tidewaiter.Register;

/// <summary>
/// What rows would say without a claim or a voice: the register of <see cref="RegisterBuilder"/>, made only as far as those rows need. Texts from which nothing is left out are not read again, and only the connected parts of the rows are solved.
/// </summary>
internal sealed class RowsWithout
{
    private readonly RegisterInput _input;
    private readonly RegisterOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<ContentHash, List<WeighedClaim>> _texts;
    private readonly Dictionary<ClaimId, WeighedClaim> _byId;
    private readonly Roots _roots;
    private readonly List<Statement> _statements;
    private readonly List<(Statement Copy, Statement Original, List<EchoReason> Reasons)> _links;
    private readonly List<FlowEntry> _trips;
    private readonly Dictionary<ContentHash, List<FlowEntry>> _entries = [];
    private readonly bool _textsBearOnOneAnother;

    /// <summary>Reads the whole docket once.</summary>
    public RowsWithout(RegisterInput input, RegisterOptions options, CancellationToken cancellation)
    {
        (_input, _options, _cancellation) = (input, options, cancellation);
        var all = input.Claims.DistinctBy(claim => claim.Id).OrderBy(claim => claim.Id.Text, StringComparer.Ordinal).ToList();
        _byId = all.ToDictionary(claim => claim.Id);
        _texts = all.GroupBy(claim => claim.Exhibit).ToDictionary(text => text.Key, text => text.ToList());
        _roots = RootsOf(all);
        _statements = EchoFinder.Statements(all.Where(IsKnown), _roots);
        _links = EchoFinder.Find(_statements);
        _trips = RegisterBuilder.ReadMovements(input, options, []).Trips;
        // A row of a table that names no parties takes them from all texts.
        _textsBearOnOneAnother = all.Exists(claim => claim.Claim.Rule == ClaimTable.Rule && (claim.Claim.Supplier is null || claim.Claim.Recipient is null));
        foreach (var entry in Read(all, _roots, options)) (_entries.TryGetValue(entry.Source.Exhibit, out var own) ? own : _entries[entry.Source.Exhibit] = []).Add(entry);
    }

    /// <summary>The rows of these ids as they would be if the claim or the movement were not in the docket; those that there would be.</summary>
    public Dictionary<string, RegisterRow> Without(ClaimId gone, IReadOnlySet<string> rows)
    {
        if (!_byId.TryGetValue(gone, out var claim))
        {
            var input = _input with { Movements = [.. _input.Movements.Where(movement => movement.ClaimId != gone)] };
            return Rows(_entries.Values.SelectMany(own => own), _links, RegisterBuilder.ReadMovements(input, _options, []).Trips, _options, rows);
        }

        var left = _texts[claim.Exhibit].FindAll(other => other.Id != gone);
        var roots = RootsOf(left);
        var statements = _statements.Where(statement => statement.Source.Id != gone).Select(statement => statement.Source.Exhibit == claim.Exhibit ? statement.ButFrom(roots[statement.Source.Id]) : statement).ToList();
        return Rows(Entries(claim.Exhibit, left, roots, _options), EchoFinder.Find(statements), _trips, _options, rows);
    }

    /// <summary>The rows of these ids as they would be if nothing were admitted that is this voice's word or passes on it.</summary>
    public Dictionary<string, RegisterRow> Without(string root, IReadOnlySet<string> rows)
    {
        var options = _options with { Without = _options.Without.Add(root) };
        var (before, after) = (_options with { KnownAt = null }, options with { KnownAt = null });
        bool Goes(WeighedClaim claim) => Admission.Refuse(claim, _roots[claim.Id], before) is null && Admission.Refuse(claim, _roots[claim.Id], after) is not null;
        var texts = _texts.Where(text => text.Value.Exists(Goes)).Select(text => text.Key).ToHashSet();
        var entries = _textsBearOnOneAnother ? Read(_byId.Values, _roots, options)
            : _entries.Where(text => !texts.Contains(text.Key)).SelectMany(text => text.Value).Concat(texts.SelectMany(text => Read(_texts[text], _roots, options)));
        return Rows(entries, _links, _input.Movements.IsEmpty ? _trips : RegisterBuilder.ReadMovements(_input, options, []).Trips, options, rows);
    }

    private Roots RootsOf(IEnumerable<WeighedClaim> claims) => new(claims, _options.Makes(Assumption.ReportIsRoot));

    private bool IsKnown(WeighedClaim claim) => !(claim.Published > _options.KnownAt);

    private IEnumerable<FlowEntry> Entries(ContentHash changed, List<WeighedClaim> left, Roots roots, RegisterOptions options)
    {
        if (!_textsBearOnOneAnother) return _entries.Where(text => text.Key != changed).SelectMany(text => text.Value).Concat(Read(left, roots, options));
        var all = _texts.Where(text => text.Key != changed).SelectMany(text => text.Value).Concat(left).ToList();
        return Read(all, RootsOf(all), options);
    }

    // As RegisterBuilder reads: who is admitted, whom each claim is about, and the entries.
    private static List<FlowEntry> Read(IEnumerable<WeighedClaim> claims, Roots roots, RegisterOptions options)
    {
        var context = claims.Where(claim => Admission.Refuse(claim, roots[claim.Id], options with { KnownAt = null }) is null).ToList();
        var parties = new PartyContext(context, options).Resolve();
        return [.. context.Where(claim => Admission.Refuse(claim, roots[claim.Id], options) is null).SelectMany(claim => FlowReading.Read(claim, parties[claim.Id], roots, options).Entries)];
    }

    private Dictionary<string, RegisterRow> Rows(IEnumerable<FlowEntry> entries, List<(Statement Copy, Statement Original, List<EchoReason> Reasons)> found, List<FlowEntry> trips, RegisterOptions options, IReadOnlySet<string> ids)
    {
        _cancellation.ThrowIfCancellationRequested();
        var byKey = entries.Concat(trips).ToLookup(entry => entry.Key);
        var keys = byKey.Select(own => own.Key).Concat(byKey.Select(own => TripFlows.ShownIn(own.Key))).Distinct().ToList();
        var part = Parts.Of(keys, [], options).Select(part => part.Keys).Where(part => part.Exists(key => ids.Contains(key.RowId))).SelectMany(part => part.SelectMany(key => byKey[key])).ToList();
        var claims = part.Select(entry => entry.Source.Id).ToHashSet();
        var links = new EchoLinks(found.Where(link => claims.Contains(link.Copy.Source.Id)), _input, options);
        var copies = links.FirmerThanTheirOriginals(id => _byId[id]).Select(pair => pair.Copy).ToHashSet();
        part.RemoveAll(entry => copies.Contains(entry.Source.Id));
        var rows = RegisterRows.Make(part, Voice.All(part, links), links, options, new SolvedParts(), _cancellation).Rows;
        return rows.Where(row => ids.Contains(row.Id)).ToDictionary(row => row.Id, StringComparer.Ordinal);
    }
}
