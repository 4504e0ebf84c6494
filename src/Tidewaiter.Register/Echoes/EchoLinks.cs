using System.Collections.Immutable;

namespace Tidewaiter.Register.Echoes;

/// <summary>The links of a register: those that were proposed, what was decided, and which claims are one voice for it.</summary>
internal sealed class EchoLinks
{
    private readonly ImmutableSortedDictionary<string, EchoDecision> _decisions;
    private readonly Dictionary<(ClaimId, ClaimId), EchoLink> _links = [];
    private readonly UnionFind<ClaimId> _groups = new();
    private readonly HashSet<ClaimId> _doubtful = [];
    private readonly bool _hypotheses;

    /// <summary>Takes what the finder proposes of these claims.</summary>
    public EchoLinks(IEnumerable<WeighedClaim> claims, Roots roots, RegisterInput input, RegisterOptions options)
        : this(EchoFinder.Find(EchoFinder.Statements(claims, roots)), input, options)
    {
    }

    /// <summary>Takes what the finder proposed.</summary>
    public EchoLinks(IEnumerable<(Statement Copy, Statement Original, List<EchoReason> Reasons)> found, RegisterInput input, RegisterOptions options)
    {
        _decisions = input.EchoDecisions;
        HasCuts = _decisions.ContainsValue(EchoDecision.Cut);
        _hypotheses = options.Makes(Assumption.UnconfirmedEchoes);
        foreach (var (copy, original, reasons) in found) Add(copy.Source, original.Source, [.. reasons], _hypotheses);
    }

    /// <summary>Every link, ordered by copy, then original.</summary>
    public ImmutableArray<EchoLink> All => [.. _links.Values.OrderBy(link => link.Copy.Text, StringComparer.Ordinal).ThenBy(link => link.Original.Text, StringComparer.Ordinal)];

    /// <summary>The links that are used and make one figure of two: all but conversions, which stand in another unit.</summary>
    public IEnumerable<EchoLink> OfOneFigure => _links.Values.Where(link => link.Used && link.Reasons.Any(reason => reason.Kind != EchoReasonKind.ConvertedFigure));

    /// <summary>True if somebody cut a link.</summary>
    public bool HasCuts { get; }

    /// <summary>True if a person decided that the one claim does not rest on the other.</summary>
    public bool IsCut(ClaimId one, ClaimId other) => HasCuts && (Decision(one, other) == EchoDecision.Cut || Decision(other, one) == EchoDecision.Cut);

    /// <summary>Claims that repeat, in its words or by naming it, an original that is an estimate or less than reported; or as a person confirmed. The weakest wording of a group counts, so they count no more than it.</summary>
    public IEnumerable<(ClaimId Copy, ClaimId Original)> FirmerThanTheirOriginals(Func<ClaimId, WeighedClaim> claim) => _links.Values
        .Where(link => link.Used && (link.Decision == EchoDecision.Confirmed || link.Reasons.Any(reason => reason.Kind is EchoReasonKind.SharedWording or EchoReasonKind.Citation)))
        .Where(link => claim(link.Original).Claim is { Modality: < Modality.Reported } or { Kind: ClaimKind.Estimate } && SayOneFigure(claim(link.Copy).Claim.Quantity, claim(link.Original).Claim.Quantity))
        .Select(link => (link.Copy, link.Original)).OrderBy(pair => pair.Copy.Text, StringComparer.Ordinal).ThenBy(pair => pair.Original.Text, StringComparer.Ordinal);

    /// <summary>Notes that two claims of one root are one voice.</summary>
    public void AddSameRoot(FlowEntry copy, FlowEntry original) =>
        Add(copy.Source, original.Source, [new EchoReason(EchoReasonKind.SameRoot, $"both rest on {original.Root} and say the same figure")], hypotheses: true);

    /// <summary>Notes that two claims say of a body the same that is not its own word.</summary>
    public void AddSharedDeparture(WeighedClaim copy, WeighedClaim original, string text)
    {
        if (_links.ContainsKey((original.Id, copy.Id))) return;
        Add(copy, original, [new EchoReason(EchoReasonKind.SharedDeparture, text)], _hypotheses);
    }

    /// <summary>What stands for the claims that the used links make one voice with this one.</summary>
    public string GroupOf(ClaimId claim) => _groups.Find(claim).Text;

    /// <summary>How many of the claims rest on independent roots, and whether that hangs on a link that nobody has confirmed.</summary>
    public (int Roots, bool Doubtful) Independent(IReadOnlyCollection<FlowEntry> used)
    {
        var parts = new UnionFind<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in used) parts.Join(entry.Root, "\u001F" + _groups.Find(entry.Source.Id).Text);
        var roots = used.Select(entry => entry.Root).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var independent = roots.Select(parts.Find).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        return (independent, independent < roots.Count && used.Any(entry => _doubtful.Contains(entry.Source.Id)));
    }

    /// <summary>True if a claim of the voice is taken for a copy by a link that nobody has confirmed. That two claims name one root is what they say themselves, and no doubt.</summary>
    public bool IsDoubtful(Voice voice)
    {
        if (voice.Copies.IsEmpty || voice.Copies.Append(voice.Speaker).All(entry => !_doubtful.Contains(entry.Source.Id))) return false;
        var members = voice.Copies.Append(voice.Speaker).Select(entry => entry.Source.Id).ToHashSet();
        return members.Any(copy => members.Any(original => _links.TryGetValue((copy, original), out var link) && link is { Used: true, Doubtful: true } && link.Reasons.Any(reason => reason.Kind is not (EchoReasonKind.SameRoot or EchoReasonKind.ConvertedFigure))));
    }

    private static bool SayOneFigure(Quantity? one, Quantity? other) => one is null || other is null || Figures(one).Intersect(Figures(other)).Any();

    private static IEnumerable<decimal> Figures(Quantity quantity) => new[] { quantity.Min, quantity.Max }.OfType<decimal>();

    private EchoDecision? Decision(ClaimId copy, ClaimId original) => _decisions.TryGetValue(EchoLink.IdOf(copy, original), out var decided) ? decided : null;

    private void Add(WeighedClaim copy, WeighedClaim original, ImmutableArray<EchoReason> reasons, bool hypotheses)
    {
        if (_links.TryGetValue((copy.Id, original.Id), out var known)) reasons = [.. reasons.Concat(known.Reasons).DistinctBy(reason => reason.Kind).OrderBy(reason => reason.Kind)];
        var decision = Decision(copy.Id, original.Id);
        var used = decision == EchoDecision.Confirmed || (decision is null && hypotheses);
        _links[(copy.Id, original.Id)] = new EchoLink(EchoLink.IdOf(copy.Id, original.Id), copy.Id, original.Id, reasons, CopyComparison.Of(copy, original, reasons.All(reason => reason.Kind == EchoReasonKind.ConvertedFigure)), decision, used, copy.Marking.Join(original.Marking));
        if (!used) return;
        _groups.Join(copy.Id, original.Id);
        if (decision is null) _doubtful.UnionWith([copy.Id, original.Id]);
    }
}
