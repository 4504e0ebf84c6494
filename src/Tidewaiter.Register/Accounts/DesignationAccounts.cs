using Tidewaiter.Register.Echoes;
using Tidewaiter.Register.Items;

namespace Tidewaiter.Register.Accounts;

/// <summary>Puts side by side under which designations goods are named, and the calibres that are put beside guns.</summary>
internal sealed class DesignationAccounts(IReadOnlyList<WeighedClaim> claims, IReadOnlyList<NameMention> names, Roots roots, EchoLinks links, RegisterOptions options)
{
    private const int LongestSuffix = 3;

    private static readonly HashSet<string> Guns = [.. KnownAccount.All.Where(account => account.Fact == "calibre").Select(account => account.Subject)];

    /// <summary>Every comparison.</summary>
    public IEnumerable<Difference> All() => Variants().Concat(Calibres());

    // KN-23 and KN-23B: one begins with the other and they are two classes, or one is not known; some name the one and not the other.
    private IEnumerable<Difference> Variants()
    {
        var said = Designations().ToLookup(named => named.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var variant in said.Select(named => named.Key.ToUpperInvariant()).Order(StringComparer.Ordinal))
        {
            for (var length = variant.Length - 1; length >= Math.Max(2, variant.Length - LongestSuffix) && char.IsLetter(variant[length]); length--)
            {
                var stem = variant[..length].TrimEnd('-');
                if (!said.Contains(stem) || Classes(stem, variant) is not { } classes) continue;
                var (stems, variants) = (said[stem].ToList(), said[variant].ToList());
                var (onlyStem, onlyVariant) = (Without(stems, variants), Without(variants, stems));
                if (onlyStem.Count == 0 || onlyVariant.Count == 0) continue;
                var sheet = new AccountSheet(DifferenceKind.Designation, $"{stem} and {variant}", row: null, links);
                foreach (var one in onlyStem.Concat(onlyVariant)) sheet.Add(one.Name.ToUpperInvariant(), one.Voice, one.Marking);
                if (sheet.Build(classes) is { } difference) yield return difference;
            }
        }
    }

    private static List<Named> Without(List<Named> these, List<Named> those)
    {
        var others = those.Select(other => other.Voice.Who).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return these.FindAll(one => !others.Contains(one.Voice.Who));
    }

    // Null when the table knows neither, or both as one class.
    private static string? Classes(string stem, string variant)
    {
        var (one, other) = (Class(stem), Class(variant));
        if (one == other) return null;
        if (one is null || other is null) return $"{(one is null ? stem : variant)} stands in no table of goods: whether it is {(one is null ? variant : stem)} is open.";
        return one.CommonWith(other) is { } common ? $"They are two classes of {common.Name}: one is never read as the other." : "They are two classes of goods: one is never read as the other.";
    }

    private static ItemClass? Class(string designation) => ItemCatalogue.Default.Read(designation) is [var item] && ItemCatalogue.Default.Knows(item) ? item : null;

    // What a text names whether in a claim or not, and what rows of tables name as goods.
    private IEnumerable<Named> Designations()
    {
        foreach (var mention in names.Where(mention => mention.Named.Kind == NameKind.Designation))
        {
            yield return new Named(mention.Named.Words, new AccountVoice(mention.SourceName, null, mention.Published, null, mention, null, IsOwnWord: false), mention.Marking);
        }

        var exhibits = names.Select(mention => mention.Exhibit).ToHashSet();
        foreach (var weighed in claims.Where(weighed => weighed.Claim is { Item: not null, Modality: > Modality.Denied } && !exhibits.Contains(weighed.Exhibit)))
        {
            foreach (var word in weighed.Claim.Item!.Split([' ', ',', '/', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(word => TextNames.IsDesignation(word)).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                yield return new Named(word, AccountWords.Voice(weighed, roots[weighed.Id]), weighed.Marking);
            }
        }
    }

    private IEnumerable<Difference> Calibres()
    {
        foreach (var mention in names.Where(mention => mention.Named.Kind == NameKind.Calibres))
        {
            var words = WordForms.Of(mention.Named.Words);
            var guns = words.Select(word => word.ToUpperInvariant()).Where(Guns.Contains).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            var stated = Enumerable.Range(1, Math.Max(0, words.Count - 1)).Where(i => words[i] == "mm" && decimal.TryParse(words[i - 1], System.Globalization.CultureInfo.InvariantCulture, out _)).Select(i => words[i - 1]).Distinct(StringComparer.Ordinal).ToList();
            var known = guns.SelectMany(gun => KnownAccount.Of(gun, "calibre", options)).ToList();
            var strange = stated.Where(calibre => !known.Exists(account => account.Values.Contains(calibre))).ToList();
            if (strange.Count == 0 || known.Count == 0) continue;
            var sheet = new AccountSheet(DifferenceKind.Calibre, string.Join(", ", guns), row: null, links, mention.Named.Words);
            sheet.Add($"{string.Join(" and ", stated.Select(calibre => $"{calibre} mm"))} beside {string.Join(", ", guns)}", new AccountVoice(mention.SourceName, null, mention.Published, null, mention, null, IsOwnWord: false), mention.Marking);
            foreach (var account in known) sheet.Add($"{account.Subject} fires {account.Values[0]} mm", account);
            if (sheet.Build($"{string.Join(" and ", strange.Select(calibre => $"{calibre} mm"))} {(strange.Count == 1 ? "is" : "are")} of none of these guns: the calibres belong to other goods, or the guns do.") is { } difference) yield return difference;
        }
    }

    private sealed record Named(string Name, AccountVoice Voice, Marking Marking);
}
