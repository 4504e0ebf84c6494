using Tidewaiter.Docket;
using Tidewaiter.Reading;

namespace Tidewaiter.Workbench.Read;

/// <summary>Reads the text layer of an exhibit into claims and records the run, so that the reading can be shown later as it was.</summary>
public static class ReportReading
{
    private const string Tool = "tidewaiter reader";

    /// <summary>Reads a layer and appends the reading, marked as the exhibit is.</summary>
    /// <returns>The reading.</returns>
    public static TextReading Read(Docket.Docket docket, string actor, Exhibit exhibit, TextLayer layer, TeamLexicon lexicon, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(docket);
        ArgumentNullException.ThrowIfNull(exhibit);
        ArgumentNullException.ThrowIfNull(layer);
        ArgumentNullException.ThrowIfNull(lexicon);
        var reading = Reader.Read(layer, new ReadingOptions { Published = exhibit.Published, Lexicon = lexicon.Words }, cancellation);
        if (lexicon.Table is { } table)
        {
            using var words = new MemoryStream(table.ToArray());
            docket.Artefacts.Put(words, CancellationToken.None);
        }

        using var artefact = new MemoryStream(ClaimJson.WriteAll(reading.Claims, indented: false));
        var stored = docket.Artefacts.Put(artefact, CancellationToken.None);
        docket.Append([Entries.Reading(actor, exhibit.Marking, exhibit.Hash, layer.Hash, stored.Hash, new DerivationRun(Tool, lexicon.ReaderVersion, Options(exhibit, lexicon)))]);
        return reading;
    }

    /// <summary>True if the newest reading of the exhibit is by another version of the reader or with other words, or if there is none.</summary>
    public static bool IsOutdated(DocketView view, Exhibit exhibit, TeamLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(exhibit);
        ArgumentNullException.ThrowIfNull(lexicon);
        return view.Readings(exhibit.Hash) is not [.., var last] || last.Version != lexicon.ReaderVersion;
    }

    private static string Options(Exhibit exhibit, TeamLexicon lexicon) =>
        string.Join(';', new[] { exhibit.Published is { } day ? $"published={day:yyyy-MM-dd}" : null, lexicon.Hash is { } hash ? $"lexicon={hash}" : null }.OfType<string>());
}
