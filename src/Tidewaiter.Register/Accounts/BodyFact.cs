using System.Globalization;
using Tidewaiter.Register.Echoes;
using Tidewaiter.Register.Items;
using Tidewaiter.Register.Tables;

namespace Tidewaiter.Register.Accounts;

/// <summary>A claim of kind body as one fact of one organisation.</summary>
/// <param name="Source">The claim.</param>
/// <param name="Who">Whose word it is: the last of its chain, else its publisher. What a text says of a body in its own voice is its writer's background and no part of the report that it passes on.</param>
/// <param name="Body">The organisation, in one spelling.</param>
/// <param name="Kind">Name, founding, members or publication.</param>
/// <param name="Matter">What else makes two facts one: what was published; empty otherwise.</param>
/// <param name="Days">When it was founded or published; null for other facts.</param>
/// <param name="Value">The name, or how many members; null for dates.</param>
internal sealed record BodyFact(WeighedClaim Source, string Who, string Body, DifferenceKind Kind, string Matter, Period? Days, string? Value)
{
    private static readonly string[] Articles = ["the ", "a ", "an "];

    /// <summary>True when it is the body's word about itself.</summary>
    public bool IsOwnWord => Who.Equals(Body, StringComparison.OrdinalIgnoreCase);

    /// <summary>What must be equal for two facts to be compared.</summary>
    public (string Body, DifferenceKind Kind, string Matter) Key => (Body.ToUpperInvariant(), Kind, Matter.ToUpperInvariant());

    /// <summary>The claim as a voice.</summary>
    public AccountVoice Voice => new(Who, Who.Equals(Source.SourceName, StringComparison.OrdinalIgnoreCase) ? null : Source.SourceName, Source.Published, Source.Id, null, null, IsOwnWord);

    /// <summary>Reads a claim; null when it states no fact that can be compared.</summary>
    /// <param name="weighed">The claim.</param>
    /// <param name="root">The root that the register gives it.</param>
    /// <param name="named">The bodies that its exhibit names.</param>
    public static BodyFact? Read(WeighedClaim weighed, string root, IEnumerable<NameMention> named)
    {
        var claim = weighed.Claim;
        if (claim.Kind != ClaimKind.Body || claim.Modality < Modality.Reported || claim.Supplier is null) return null;
        var who = claim.Sources.Root is null ? Voices.Name(weighed.SourceName) : root;
        var words = (claim.Rule == ClaimTable.Rule ? claim.Item : claim.Rule) ?? "";
        if (KindOf(words) is not ({ } kind, var matter)) return null;
        if (BodyOf(weighed, named) is not { } body) return null;
        var fact = new BodyFact(weighed, who, body, kind, kind == DifferenceKind.Published ? matter : "", null, null);
        return kind switch
        {
            DifferenceKind.Founded or DifferenceKind.Published => claim.Time is { Period: var days } && days != Period.Always && (kind == DifferenceKind.Founded || matter.Length > 0) ? fact with { Days = days } : null,
            DifferenceKind.Members => claim.Quantity is { Min: { } count } quantity && quantity.Max == count ? fact with { Value = count.ToString("#,0", CultureInfo.InvariantCulture) } : null,
            DifferenceKind.Name => matter.Length > 0 ? fact with { Value = matter } : null,
            _ => null,
        };
    }

    // The rule of a claim that was read, or the words of a row: what was published and what it is called stand after the word.
    private static (DifferenceKind? Kind, string Matter) KindOf(string words)
    {
        foreach (var (word, kind) in RowReading.BodyFacts)
        {
            if (words.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return (kind, words[word.Length..].Trim());
        }

        return words switch
        {
            "body/founded" or "body/created" => (DifferenceKind.Founded, ""),
            "body/members" => (DifferenceKind.Members, ""),
            // A text seldom says which report it means, and two reports are no difference.
            _ => (null, ""),
        };
    }

    // "The team" in a text that names one Monitoring Team is that team: the one that is named last before it, when several are. Null when nobody can tell.
    private static string? BodyOf(WeighedClaim weighed, IEnumerable<NameMention> named)
    {
        var words = weighed.Claim.Supplier!.Trim();
        var forms = WordForms.Of(Bare(words));
        if (forms.Count == 1)
        {
            var before = named.Where(mention => mention.Named.Subject is not null && mention.Named.Span.Start < weighed.Claim.Span.End && WordForms.Of(mention.Named.Words) is [_, .., var last] && last == forms[0]).MaxBy(mention => mention.Named.Span.Start);
            if (before?.Named.Subject is { } subject) return subject;
            // "The team" of a text that names none is nobody that another text could speak of.
            if (!char.IsUpper(Bare(words)[0])) return null;
        }

        var whole = named.FirstOrDefault(mention => mention.Named.Subject is not null && mention.Named.Words.Equals(Bare(words), StringComparison.OrdinalIgnoreCase));
        return whole?.Named.Subject ?? Voices.Name(words);
    }

    private static string Bare(string words) => Array.Find(Articles, article => words.StartsWith(article, StringComparison.OrdinalIgnoreCase)) is { } found ? words[found.Length..] : words;
}
