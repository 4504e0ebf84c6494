using Tidewaiter.Reading;

namespace Tidewaiter.Tests.Reading;

/// <summary>Reads a text with a day of publication. Doubtful claims are kept: what a rule makes of a sentence is asked here, and not whether the sentence is like one of a report.</summary>
internal static class ReadText
{
    public static readonly DateOnly Published = new(2024, 3, 29);

    public static TextReading Of(string text, DateOnly? published = null) => Reader.Read(TextLayer.From(text), new ReadingOptions { Published = published ?? Published, KeepDoubtful = true, Seconds = false }, TestContext.Current.CancellationToken);

    /// <summary>
    /// The claims that rules make of a sentence. Those that no rule tells change whenever the tables of leanings are learnt anew: they count where a case names them, and, if they are not doubtful, where it names no claim at all.
    /// </summary>
    /// <param name="text">The sentence.</param>
    /// <param name="isNamed">Whether the case names a claim.</param>
    /// <param name="none">The case names none.</param>
    public static IEnumerable<Claim> Told(string text, Func<Claim, bool> isNamed, bool none)
    {
        var sure = none ? Reader.Read(TextLayer.From(text), new ReadingOptions { Published = Published }, TestContext.Current.CancellationToken).Claims : [];
        return Of(text).Claims.Where(claim => !claim.Rule.Contains("/leaning", StringComparison.Ordinal) || isNamed(claim) || sure.Any(other => other.Id == claim.Id));
    }
}
