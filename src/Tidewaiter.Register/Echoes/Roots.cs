namespace Tidewaiter.Register.Echoes;

/// <summary>
/// Whose word each claim rests on in the end. The last element of its chain, in one spelling; "the report" and what a text says in its own voice
/// rest on the report that the text passes on, when it passes on one; everything else rests on the publisher.
/// </summary>
internal sealed class Roots
{
    private readonly Dictionary<ClaimId, (string Root, bool Proposed)> _roots = [];

    /// <summary>Finds the root of every claim.</summary>
    public Roots(IEnumerable<WeighedClaim> claims, bool reportIsRoot)
    {
        foreach (var exhibit in claims.GroupBy(claim => claim.Exhibit))
        {
            var passedOn = PassedOn(exhibit);
            var shortForms = ShortForms(exhibit);
            foreach (var claim in exhibit) _roots[claim.Id] = Find(claim, passedOn, shortForms, reportIsRoot);
        }
    }

    /// <summary>The root of a claim.</summary>
    public string this[ClaimId id] => _roots[id].Root;

    /// <summary>True when the root is a hypothesis: the claim itself names nobody.</summary>
    public bool IsProposed(ClaimId id) => _roots[id].Proposed;

    private static (string Root, bool Proposed) Find(WeighedClaim claim, string? passedOn, Dictionary<string, string> shortForms, bool reportIsRoot)
    {
        var named = claim.Claim.Sources.Root;
        if (named is not null && Voices.LoneWord(named) is { } word && shortForms.TryGetValue(word, out var whole)) return (whole, false);
        if (named is not null && Voices.IsTheDocument(named)) return (passedOn ?? claim.SourceName, passedOn is not null);
        if (named is not null) return (Voices.IsACrowd(named) ? $"{Voices.Name(named)} ({claim.SourceName})" : Voices.Name(named), false);
        var inOwnVoice = claim.Claim.Modality == Modality.Asserted;
        return reportIsRoot && inOwnVoice && passedOn is not null ? (passedOn, true) : (claim.SourceName, false);
    }

    // "The team" in a text that names one Monitoring Team is that team; where two bodies end in the same word it stays as written.
    private static Dictionary<string, string> ShortForms(IEnumerable<WeighedClaim> exhibit) => exhibit
        .Select(claim => claim.Claim.Sources.Root).OfType<string>()
        .Where(root => !Voices.IsTheDocument(root) && !Voices.IsACrowd(root) && Voices.LastWord(root) is not null)
        .GroupBy(root => Voices.LastWord(root)!, Voices.Name)
        .Where(names => names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1)
        .ToDictionary(names => names.Key, names => names.First(), StringComparer.Ordinal);

    // A text passes on one report when it speaks of "the report", or quotes one named body at least twice: the body quoted most, the first of them on a tie.
    private static string? PassedOn(IEnumerable<WeighedClaim> exhibit)
    {
        var quoted = exhibit.Where(claim => claim.Claim.Sources.Root is not null).OrderBy(claim => claim.Claim.Span.Start).Select(claim => claim.Claim.Sources.Root!).ToList();
        var speaksOfTheReport = quoted.Exists(Voices.IsTheDocument);
        var most = quoted.Where(name => !Voices.IsTheDocument(name) && !Voices.IsACrowd(name)).GroupBy(Voices.Name, StringComparer.OrdinalIgnoreCase).MaxBy(group => group.Count());
        return most is not null && (speaksOfTheReport || most.Count() >= 2) ? most.Key : null;
    }
}
