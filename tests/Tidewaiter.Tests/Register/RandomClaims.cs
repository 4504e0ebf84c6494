using Tidewaiter.Register;

namespace Tidewaiter.Tests.Register;

/// <summary>Claims of the sort that a docket holds: a few parties, items, roots and overlapping periods, so that they bear on one another.</summary>
internal sealed class RandomClaims(int seed)
{
    private static readonly string[] Items = ["artillery shells", "152 mm shells", "ammunition", "KN-23", "short-range ballistic missiles", "KN-23 and KN-24", "Pantsir", "air defense systems and jammers", "widgets"];
    private static readonly string[] Units = ["shells", "rounds", "missiles", "vehicles", "containers"];
    private static readonly (string From, string To)[] Parties = [("North Korea", "Russia"), ("Pyongyang", "Moscow"), ("Russia", "North Korea")];

    private readonly Random _random = new(seed);
    private int _made;

    public List<WeighedClaim> Some(int most) => [.. Enumerable.Range(0, _random.Next(1, most + 1)).Select(_ => One(Pick([Modality.Asserted, Modality.Reported])))];

    public WeighedClaim One(Modality modality) => One(modality, $"ministry {_random.Next(6)}");

    public WeighedClaim One(Modality modality, string root)
    {
        var number = _made++;
        var layer = ContentHash.Of([(byte)(seed & 255), (byte)((seed >> 8) & 255), (byte)(number & 255)]);
        var (from, to) = Pick(Parties);
        var claim = new Claim
        {
            Span = new Span(layer, number * 100, (number * 100) + 50),
            Quote = "…",
            Kind = Pick([ClaimKind.Transfer, ClaimKind.Transfer, ClaimKind.Transfer, ClaimKind.Deployment, ClaimKind.Use]),
            Modality = modality,
            Sources = new SourceChain(root),
            Supplier = from,
            Recipient = to,
            Item = Pick(Items),
            Quantity = Amount(),
            Time = _random.Next(5) == 0 ? null : new EventTime(Days(), "…"),
            Rule = "test",
        };
        return new WeighedClaim { Id = claim.Id, Claim = claim, Published = new DateOnly(2025, 1, 1).AddDays(_random.Next(100)), SourceName = $"paper {number}", Exhibit = layer };
    }

    /// <summary>The same words of the same root in another paper.</summary>
    public static WeighedClaim Copy(WeighedClaim original)
    {
        var layer = ContentHash.Of(original.Exhibit.ToArray());
        var claim = original.Claim with { Span = original.Claim.Span with { Layer = layer }, Sources = new SourceChain(["another paper", .. original.Claim.Sources.Sources]) };
        return original with { Id = claim.Id, Claim = claim, Exhibit = layer, SourceName = "another paper", Published = original.Published?.AddDays(3) };
    }

    private Quantity? Amount()
    {
        if (_random.Next(6) == 0) return null;
        var (figure, unit, about) = ((decimal)_random.Next(1, 50) * 10, Pick(Units), _random.Next(3) == 0);
        return _random.Next(4) switch
        {
            0 => new Quantity(figure, null, about, unit),
            1 => new Quantity(null, figure + 400, about, unit),
            2 => new Quantity(figure, figure + (_random.Next(10) * 50), about, unit),
            _ => new Quantity(figure, figure, about, unit),
        };
    }

    private Period Days()
    {
        var from = new DateOnly(2023, 1, 1).AddMonths(_random.Next(20));
        return new Period(_random.Next(6) == 0 ? null : from, from.AddMonths(_random.Next(1, 12)));
    }

    private T Pick<T>(T[] values) => values[_random.Next(values.Length)];
}
