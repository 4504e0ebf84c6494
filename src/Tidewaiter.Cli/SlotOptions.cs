using System.CommandLine;

namespace Tidewaiter.Cli;

/// <summary>The options that set the slots of a claim. The word "none" empties a slot.</summary>
internal sealed class SlotOptions
{
    private const string None = "none";

    private readonly Option<string?> _kind = Word("--kind", "transfer, movement, sighting, deployment, labour, training, technology, use, visit, designation, estimate or body.");
    private readonly Option<string?> _modality = Word("--modality", "asserted, reported, planned, possible, speculated or denied.");
    private readonly Option<string?> _supplier = Word("--supplier", "Who gives.");
    private readonly Option<string?> _recipient = Word("--recipient", "Who receives.");
    private readonly Option<string?> _item = Word("--item", "What.");
    private readonly Option<string?> _carrier = Word("--carrier", "Ship or aircraft.");
    private readonly Option<string?> _from = Word("--from-place", "Where it left.");
    private readonly Option<string?> _to = Word("--to-place", "Where it arrived.");
    private readonly Option<string?> _via = Word("--via", "Where it passed through.");
    private readonly Option<string?> _operator = Word("--operator", "Who runs the carrier.");
    private readonly Option<string?> _quantity = Word("--quantity", "How much: 'N', 'N..M', 'N..' (at least) or '..N' (at most), '~' before it for about, then the unit: '~9000000 shells'.");
    private readonly Option<Period?> _time = Days.PeriodOption("--time", "When it happened.");
    private readonly Option<string[]> _said = new("--said-by") { Description = "Who says so, nearest to the reader first; may be given several times.", HelpName = "NAME" };

    public void AddTo(Command command)
    {
        foreach (var option in All) command.Options.Add(option);
    }

    public bool AnyGiven(ParseResult parsed) => All.Any(option => parsed.GetResult(option) is { Implicit: false });

    /// <summary>The claim with the slots that were given.</summary>
    public Claim Apply(Claim claim, ParseResult parsed)
    {
        var edited = claim with
        {
            Kind = Kind(parsed, claim.Kind),
            Modality = Commitment(parsed, claim.Modality),
            Supplier = Slot(parsed, _supplier, claim.Supplier),
            Recipient = Slot(parsed, _recipient, claim.Recipient),
            Item = Slot(parsed, _item, claim.Item),
            Carrier = Slot(parsed, _carrier, claim.Carrier),
            FromPlace = Slot(parsed, _from, claim.FromPlace),
            ToPlace = Slot(parsed, _to, claim.ToPlace),
            Via = Slot(parsed, _via, claim.Via),
            Operator = Slot(parsed, _operator, claim.Operator),
        };
        if (parsed.GetValue(_quantity) is { } amount) edited = edited with { Quantity = amount == None ? null : Amounts.Parse(amount) };
        if (parsed.GetValue(_time) is { } period) edited = edited with { Time = new EventTime(period, period.ToString()) };
        if (parsed.GetValue(_said) is { Length: > 0 } sources) edited = edited with { Sources = sources is [None] ? SourceChain.None : new SourceChain(sources) };
        return edited;
    }

    private Option[] All => [_kind, _modality, _supplier, _recipient, _item, _carrier, _from, _to, _via, _operator, _quantity, _time, _said];

    private ClaimKind Kind(ParseResult parsed, ClaimKind otherwise) => parsed.GetValue(_kind) is not { } word ? otherwise
        : ClaimKinds.TryParse(word, out var kind) ? kind
        : throw new UsageException($"'{word}' is no kind of claim. Known: {string.Join(", ", Enum.GetValues<ClaimKind>().Select(value => value.Word()))}.");

    private Modality Commitment(ParseResult parsed, Modality otherwise) => parsed.GetValue(_modality) is not { } word ? otherwise
        : Modalities.TryParse(word, out var modality) ? modality
        : throw new UsageException($"'{word}' is no modality. Known: {string.Join(", ", Enum.GetValues<Modality>().Select(value => value.Word()))}.");

    private static string? Slot(ParseResult parsed, Option<string?> option, string? otherwise) => parsed.GetValue(option) switch
    {
        null => otherwise,
        None => null,
        var word => string.IsNullOrWhiteSpace(word) ? throw new UsageException($"{option.Name} is empty; to empty a slot say {option.Name} {None}.") : word,
    };

    private static Option<string?> Word(string name, string description) => new(name) { Description = description, HelpName = name.TrimStart('-').ToUpperInvariant() };
}
