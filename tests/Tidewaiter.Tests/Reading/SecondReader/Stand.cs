using System.Text.Json;
using Tidewaiter.Reading;
using Tidewaiter.Reading.SecondReader;

namespace Tidewaiter.Tests.Reading.SecondReader;

/// <summary>A report, and a model that answers whatever a test lets it answer.</summary>
internal static class Stand
{
    public const string Report = """
        SEOUL, 3 June 2025 – North Korea sent more than 1,500 shells to Russia in May 2025. The cargo ship Angara carried 40 KN-23 missiles to Dunai.

        North Korea may have sent tanks to Russia. It is not true that Iran delivered non-lethal aid to Yemen. The ministry denied that Belarus supplied trucks.

        “They are on their way to the front,” an official said. The ship then left “Rajin” port. The ship then left for home. The ship then left for home.

        According to the Monitoring Team, the flights began in April. Two aircraft landed in Vladivostok.
        """;

    public static DateOnly Published { get; } = new(2025, 6, 3);

    /// <summary>A claim as JSON, with properties that the test changes.</summary>
    public static string Claim(string quote, string kind = "transfer", string modality = "asserted", string? more = null) =>
        $$"""{"quote":{{JsonSerializer.Serialize(quote)}},"kind":"{{kind}}","modality":"{{modality}}","sources":[]{{(more is null ? "" : "," + more)}}}""";

    public static SecondReading Read(string answer, string report = Report) => ReadReply(ModelReply.Of(answer), report);

    public static SecondReading ReadClaims(params string[] claims) => Read($$"""{"claims":[{{string.Join(',', claims)}}]}""");

    public static SecondReading ReadReply(ModelReply reply, string report = Report)
    {
        var layer = TextLayer.From(report);
        var options = new ReadingOptions { Published = Published };
        return ModelReader.ReadAsync(layer, options, Reader.Read(layer, options, CancellationToken.None), "liar", (_, _) => Task.FromResult(reply), CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>The one claim that stands.</summary>
    public static Claim One(this SecondReading reading)
    {
        reading.Rejections.ShouldBeEmpty();
        reading.Failures.ShouldBeEmpty();
        return reading.Claims.ShouldHaveSingleItem();
    }

    /// <summary>The reason of the one refusal; nothing stands.</summary>
    public static string Refused(this SecondReading reading)
    {
        reading.Claims.ShouldBeEmpty();
        reading.Failures.ShouldBeEmpty();
        return reading.Rejections.ShouldHaveSingleItem().Reason;
    }
}
