using Tidewaiter.Reading;

namespace Tidewaiter.Tests.Reading;

/// <summary>Reads a text with a day of publication. Doubtful claims are kept: what a rule makes of a sentence is asked here, and not whether the sentence is like one of a report.</summary>
internal static class ReadText
{
    public static readonly DateOnly Published = new(2024, 3, 29);

    public static TextReading Of(string text, DateOnly? published = null) => Reader.Read(TextLayer.From(text), new ReadingOptions { Published = published ?? Published, KeepDoubtful = true }, TestContext.Current.CancellationToken);
}
