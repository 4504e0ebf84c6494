using System.Collections.Immutable;
using Tidewaiter.Register;

namespace Tidewaiter.Workbench.Weigh.Briefs;

/// <summary>
/// How a brief puts things: the phrases of data/wording.tsv. A phrase belongs to one certainty, and a sentence takes the phrase of the weakest claim that it rests on, so that no sentence is
/// firmer than what it passes on.
/// </summary>
internal static class Wording
{
    private static readonly ImmutableDictionary<(string Key, string Certainty), string> Phrases =
        DataTable.Own("wording.tsv").Rows.ToImmutableDictionary(row => (row[0], row[1]), row => row[2]);

    /// <summary>A phrase about the register or the docket itself.</summary>
    public static string Of(string key, params ReadOnlySpan<(string Name, string Value)> values) => Fill(Phrases[(key, "")], values);

    /// <summary>A phrase that passes on claims of a certainty.</summary>
    public static string Of(string key, Modality certainty, params ReadOnlySpan<(string Name, string Value)> values) => Fill(Phrases[(key, certainty.Word())], values);

    /// <summary>Who says it, how firmly, and the words.</summary>
    public static string Of(ClaimRow row)
    {
        var claim = row.Claim;
        var key = claim.Modality == Modality.Reported && claim.Sources.Root is null ? "claim-unnamed" : "claim";
        return Of(key, claim.Modality, ("who", row.SourceName), ("root", claim.Sources.Root ?? ""), ("quote", $"“{claim.Quote}”"));
    }

    /// <summary>"at least 200 units of heavy artillery", "between 3 and 5 ships", "an unstated amount of ammunition".</summary>
    public static string Amount(RegisterRow row)
    {
        var about = row.Approximate ? "about " : "";
        return (row.Lower, row.Upper) switch
        {
            (null, null) => $"an unstated amount of {row.Flow.Item}",
            ({ } low, null) when row.Approximate => $"about {Number(low)} or more {Counted(row, low)}",
            ({ } low, null) => $"at least {Number(low)} {Counted(row, low)}",
            (null, { } high) => $"at most {about}{Number(high)} {Counted(row, high)}",
            ({ } low, { } high) when low == high => $"{about}{Number(low)} {Counted(row, low)}",
            ({ } low, { } high) => $"between {about}{Number(low)} and {about}{Number(high)} {Counted(row, high)}",
        };
    }

    /// <summary>"in the window from 2023-08-01 to 2025-07-31".</summary>
    public static string Window(Period window) => (window.From, window.To) switch
    {
        (null, null) => "at any time",
        ({ } from, null) => $"since {from:yyyy-MM-dd}",
        (null, { } to) => $"up to {to:yyyy-MM-dd}",
        ({ } from, { } to) => $"in the window from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}",
    };

    /// <summary>"A, B and C".</summary>
    public static string List(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "an unnamed source",
        1 => names[0],
        _ => string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1],
    };

    /// <summary>Digits in groups of three.</summary>
    public static string Number(decimal value) => value.ToString("#,0.##", System.Globalization.CultureInfo.InvariantCulture);

    // "rounds of artillery rounds" is "artillery rounds"; one is singular.
    private static string Counted(RegisterRow row, decimal figure)
    {
        if (row.Unit is "persons" or "unspecified" || row.Flow.Item.EndsWith(row.Unit, StringComparison.Ordinal)) return row.Flow.Item;
        return $"{Tidewaiter.Register.Items.Units.Beside(figure, row.Unit)} of {row.Flow.Item}";
    }

    private static string Fill(string phrase, ReadOnlySpan<(string Name, string Value)> values)
    {
        // One pass over the phrase, so that a value with braces in it is never filled in turn.
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < phrase.Length;)
        {
            var end = phrase[i] == '{' ? phrase.IndexOf('}', i) : -1;
            if (end < 0)
            {
                text.Append(phrase[i++]);
                continue;
            }

            text.Append(Value(phrase[(i + 1)..end], values));
            i = end + 1;
        }

        return text.ToString();
    }

    private static string Value(string name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (known, value) in values)
        {
            if (known == name) return value;
        }

        throw new InvalidOperationException($"data/wording.tsv asks for {{{name}}}, which is not known here.");
    }
}
