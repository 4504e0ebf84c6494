using System.Collections.Immutable;

namespace Tidewaiter.Reading.SecondReader;

/// <summary>A claim of the grammar beside the claim of the second reader that tells of the same event; one of the two may be missing.</summary>
/// <param name="Grammar">The grammar's claim; null when only the second reader makes it.</param>
/// <param name="Second">The second reader's claim; null when only the grammar makes it.</param>
/// <param name="Differences">The properties in which the two differ, in the order of the claim contract; empty when they agree or one is missing.</param>
public sealed record ReaderPair(Claim? Grammar, Claim? Second, ImmutableArray<string> Differences)
{
    /// <summary>"agree", "differ", "grammar only" or "second reader only".</summary>
    public string Verdict => (Grammar, Second) switch
    {
        (null, _) => "second reader only",
        (_, null) => "grammar only",
        _ => Differences.Length == 0 ? "agree" : "differ",
    };
}

/// <summary>Sets the claims of two readers side by side. Nothing is merged: a person decides.</summary>
public static class ReaderComparison
{
    /// <summary>Pairs claims of one kind whose quotes overlap by half of the shorter, one to one, most alike first; then whatever is left.</summary>
    /// <returns>The pairs, in the order of their quotes.</returns>
    public static ImmutableArray<ReaderPair> Compare(ImmutableArray<Claim> grammar, ImmutableArray<Claim> second)
    {
        var candidates =
            from left in grammar
            from right in second
            where left.Kind == right.Kind && IsSamePlace(left.Span, right.Span)
            let differences = Differences(left, right)
            orderby differences.Length, left.Span.Start, right.Span.Start, left.Id.Text, right.Id.Text
            select new ReaderPair(left, right, differences);
        var pairs = new List<ReaderPair>();
        var (usedLeft, usedRight) = (new HashSet<Claim>(ReferenceEqualityComparer.Instance), new HashSet<Claim>(ReferenceEqualityComparer.Instance));
        foreach (var pair in candidates)
        {
            if (usedLeft.Contains(pair.Grammar!) || usedRight.Contains(pair.Second!)) continue;
            usedLeft.Add(pair.Grammar!);
            usedRight.Add(pair.Second!);
            pairs.Add(pair);
        }

        pairs.AddRange(grammar.Where(claim => !usedLeft.Contains(claim)).Select(static claim => new ReaderPair(claim, null, [])));
        pairs.AddRange(second.Where(claim => !usedRight.Contains(claim)).Select(static claim => new ReaderPair(null, claim, [])));
        return [.. pairs.OrderBy(static pair => (pair.Grammar ?? pair.Second)!.Span.Start).ThenBy(static pair => (pair.Grammar ?? pair.Second)!.Span.End)];
    }

    /// <summary>True if the two overlap by at least half of the shorter.</summary>
    internal static bool IsSamePlace(Span left, Span right)
    {
        var overlap = Math.Min(left.End, right.End) - Math.Max(left.Start, right.Start);
        return overlap > 0 && overlap * 2 >= Math.Min(left.Length, right.Length);
    }

    private static ImmutableArray<string> Differences(Claim left, Claim right)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        if (left.Modality != right.Modality) names.Add("modality");
        if (!left.Sources.Sources.SequenceEqual(right.Sources.Sources, StringComparer.OrdinalIgnoreCase)) names.Add("sources");
        foreach (var (name, slot) in WordSlots.All)
        {
            if (!Same(slot(left), slot(right))) names.Add(name);
        }

        if (!Same(left.Quantity, right.Quantity)) names.Add("quantity");
        if (left.Time?.Period != right.Time?.Period) names.Add("time");
        return names.ToImmutable();
    }

    // Case and a leading article do not matter, nor which of its names a state goes by.
    private static bool Same(string? left, string? right)
    {
        if (left is null || right is null) return left is null && right is null;
        if (Bare(left).Equals(Bare(right), StringComparison.OrdinalIgnoreCase)) return true;
        return Countries.Default.Find(left) is { } country && Countries.Default.Find(right) == country;
    }

    private static bool Same(Quantity? left, Quantity? right) =>
        left is null || right is null ? left is null && right is null : left.Min == right.Min && left.Max == right.Max && left.Approximate == right.Approximate;

    private static ReadOnlySpan<char> Bare(string words)
    {
        foreach (var article in (ReadOnlySpan<string>)["the ", "a ", "an "])
        {
            if (words.StartsWith(article, StringComparison.OrdinalIgnoreCase)) return words.AsSpan(article.Length);
        }

        return words;
    }
}
