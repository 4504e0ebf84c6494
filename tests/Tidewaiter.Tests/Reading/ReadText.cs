using Tidewaiter.Reading;

namespace Tidewaiter.Tests.Reading;

/// <summary>Reads a text with a day of publication.</summary>
internal static class ReadText
{
    public static readonly DateOnly Published = new(2024, 3, 29);

    public static TextReading Of(string text, DateOnly? published = null) => Reader.Read(TextLayer.From(text), new ReadingOptions { Published = published ?? Published }, TestContext.Current.CancellationToken);
}
