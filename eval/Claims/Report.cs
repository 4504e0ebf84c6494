using System.Text.Json;

namespace Tidewaiter.Eval.Claims;

/// <summary>An annotated report.</summary>
/// <param name="Name">File name without ending.</param>
/// <param name="Part">The part that its index names (dev, held, blind1 …), or shared.</param>
/// <param name="Role">What its part is for.</param>
/// <param name="Manner">How the texts of its part were written, as parts.tsv names it; empty when it is not known.</param>
/// <param name="Published">Day of publication; null when unknown.</param>
/// <param name="Layer">Its canonical text.</param>
/// <param name="Claims">Its claims as annotated.</param>
internal sealed record Report(string Name, string Part, PartRole Role, string Manner, DateOnly? Published, TextLayer Layer, IReadOnlyList<Claim> Claims)
{
    /// <summary>Written after the reader and measured only when it is asked for by name: no part of "all".</summary>
    public bool IsLater => Part.StartsWith("blind", StringComparison.Ordinal);

    /// <summary>For figures only: whoever works on the reader does not look at its sentences. (The older parts were opened when their first figures had been taken.)</summary>
    public bool IsUnseen => Role == PartRole.Unseen;

    /// <summary>Nobody has mended the rules by its errors: claims of it show how often the reader errs.</summary>
    public bool IsFresh => Role == PartRole.Teaching;
}

/// <summary>Finds and loads annotated reports.</summary>
internal static class Reports
{
    /// <summary>The development set, by its index.</summary>
    public static IEnumerable<Report> Load(string folder)
    {
        var index = Path.Combine(folder, "index.json");
        if (!File.Exists(index)) throw new UsageException($"{folder} has no index.json; give --published for a folder of reports of one day.");
        var parts = Parts.Read(folder);
        using var json = JsonDocument.Parse(File.ReadAllBytes(index));
        foreach (var row in json.RootElement.EnumerateArray().ToList())
        {
            var part = Word(row, "part");
            // A part that no table knows may be looked at by nobody.
            var (role, manner) = parts.GetValueOrDefault(part, (PartRole.Unseen, ""));
            yield return Load(folder, Word(row, "file"), part, role, manner, DateOnly.ParseExact(Word(row, "published"), "yyyy-MM-dd"));
        }
    }

    /// <summary>A folder of reports without an index, all published on one day.</summary>
    public static IEnumerable<Report> Load(string folder, DateOnly published) =>
        Directory.EnumerateFiles(folder, "*.claims.json").Order(StringComparer.Ordinal)
            .Select(file => Load(folder, Path.GetFileName(file)[..^".claims.json".Length], "shared", PartRole.Worked, "", published));

    /// <summary>The two shared reports, with the days that the guide gives them.</summary>
    public static IEnumerable<Report> Shared(string folder)
    {
        if (!Directory.Exists(folder)) throw new UsageException($"{folder} is not there: the shared reports are not beside this checkout.");
        return Directory.EnumerateFiles(folder, "*.claims.json").Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .Select(file => Load(folder, file![..^".claims.json".Length], "shared", PartRole.Worked, "", file.StartsWith("000_", StringComparison.Ordinal) ? new DateOnly(2024, 3, 29) : new DateOnly(2025, 5, 30)));
    }

    /// <summary>The claims of a file, checked against the text: every quote stands where its offsets say.</summary>
    /// <exception cref="FormatException">A claim is malformed or its quote is not at its place.</exception>
    public static List<Claim> ReadClaims(string file, TextLayer layer)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var claims = new List<Claim>();
        foreach (var element in json.RootElement.EnumerateArray())
        {
            var claim = ClaimJson.Read(element, layer.Hash);
            if (claim.Span.Start < 0 || claim.Span.End > layer.Length || claim.Span.End < claim.Span.Start || layer.Slice(claim.Span) != claim.Quote)
            {
                throw new FormatException($"{file}: claim {claims.Count}: the quote is not at {claim.Span.Start}..{claim.Span.End}: {claim.Quote}");
            }

            claims.Add(claim);
        }

        return claims;
    }

    private static Report Load(string folder, string name, string part, PartRole role, string manner, DateOnly? published)
    {
        var layer = TextLayer.From(File.ReadAllText(Path.Combine(folder, name + ".txt")));
        return new Report(name, part, role, manner, published, layer, ReadClaims(Path.Combine(folder, name + ".claims.json"), layer));
    }

    private static string Word(JsonElement row, string name) => row.GetProperty(name).GetString() ?? throw new FormatException($"index.json: {name} is null.");
}
