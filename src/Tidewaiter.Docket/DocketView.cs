using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tidewaiter.Docket.Exhibits;
using Tidewaiter.Docket.Log;
using Tidewaiter.Docket.Projections;
using Tidewaiter.Docket.Sqlite;

namespace Tidewaiter.Docket;

/// <summary>
/// A docket as one viewer may see it, and the only handle through which anything is read. What the viewer may not read behaves in every answer exactly as what
/// does not exist, and what is current, first or last is computed from the viewer's own rows.
/// </summary>
public sealed class DocketView
{
    private readonly VisibleRows _rows;
    private readonly ContentStore _exhibits;
    private readonly ContentStore _artefacts;

    private DocketView(VisibleRows rows, DocketView now)
    {
        (_rows, _exhibits, _artefacts, Log, Viewer) = (rows, now._exhibits, now._artefacts, now.Log, now.Viewer);
    }

    internal DocketView(DocketLayout layout, ContentStore exhibits, ContentStore artefacts, DocketLog log, Viewer viewer)
    {
        _rows = new VisibleRows(layout, viewer);
        _exhibits = exhibits;
        _artefacts = artefacts;
        Log = log;
        Viewer = viewer;
    }

    /// <summary>On whose behalf it is computed.</summary>
    public Viewer Viewer { get; }

    /// <summary>The public shape of the log, the same for every viewer.</summary>
    public DocketLog Log { get; }

    /// <summary>What this docket held at an instant, that instant included: captures, readings, judgements, grades and links of later entries are not there. The public shape of the log stays that of today.</summary>
    public DocketView AsOf(DateTimeOffset instant) => new(_rows.AsOf(instant), this);

    /// <summary>The exhibits, in the order of their first captures; the same bytes are one, and the last capture says what is known of them.</summary>
    public IReadOnlyList<Exhibit> Exhibits() => [.. _rows.Of(ProjectionTable.Exhibit, ReadExhibit).GroupBy(exhibit => exhibit.Hash).Select(captures => captures.Last())];

    /// <summary>One exhibit; null if there is none that the viewer may read.</summary>
    public Exhibit? Exhibit(ContentHash hash) => _rows.Of(ProjectionTable.Exhibit, ReadExhibit, hash.ToString()) is [.., var last] ? last : null;

    /// <summary>The claims: those of the last reading of each exhibit and those of people, then those that are no longer current. An id stands once.</summary>
    public IReadOnlyList<DocketClaim> Claims() => Stand(_rows.Of(ProjectionTable.Claim, ReadClaim), _rows.Of(ProjectionTable.Reading, ReadReading), Judgements());

    /// <summary>One claim by its id; null if there is none that the viewer may read.</summary>
    public DocketClaim? Claim(string id)
    {
        var rows = _rows.Of(ProjectionTable.Claim, ReadClaim, id);
        var readings = rows.Select(claim => claim.Exhibit).Distinct().SelectMany(Readings);
        return Stand(rows, readings, Judgements(id)) is [var claim, ..] ? claim : null;
    }

    /// <summary>Every judgement, in order; with <paramref name="claimId"/> only those on one claim.</summary>
    public IReadOnlyList<Judgement> Judgements(string? claimId = null) => _rows.Of(ProjectionTable.Judgement, ReadJudgement, claimId);

    /// <summary>The grades as they stand, one a source, by name.</summary>
    public IReadOnlyList<SourceGrade> Grades()
        => [.. _rows.Of(ProjectionTable.Grade, ReadGrade).GroupBy(grade => grade.Source).Select(grades => grades.Last()).OrderBy(grade => grade.Source, StringComparer.Ordinal)];

    /// <summary>The links, in order.</summary>
    public IReadOnlyList<Link> Links() => _rows.Of(ProjectionTable.Link, (reader, marking) =>
        new Link(reader.GetInt64(0), reader.GetString(3), reader.GetString(4), reader.GetString(5), reader.GetString(6), reader.GetString(7), marking));

    /// <summary>The readings of an exhibit, in order: the last one holds the claims that are current.</summary>
    public IReadOnlyList<ReadingRun> Readings(ContentHash exhibit) => _rows.Of(ProjectionTable.Reading, ReadReading, exhibit.ToString());

    /// <summary>The entries from a sequence number on (included), as a stream.</summary>
    public IEnumerable<Entry> Entries(long from = 0) => _rows.Entries(from);

    /// <summary>One entry; null if there is none that the viewer may read.</summary>
    public Entry? Entry(long seq) => _rows.Entry(seq);

    /// <summary>The bytes of an exhibit, as captured.</summary>
    /// <exception cref="DocketException">There is none that the viewer may read, or its bytes are not those that were captured.</exception>
    public Stream OpenExhibit(ContentHash hash) => Open(_exhibits, hash);

    /// <summary>The bytes of an artefact.</summary>
    /// <exception cref="DocketException">There is none that the viewer may read, or its bytes were changed.</exception>
    public Stream OpenArtefact(ContentHash hash) => Open(_artefacts, hash);

    /// <summary>The last text layer of an exhibit; null if there is none that the viewer may read.</summary>
    public TextLayer? TextLayerOf(ContentHash exhibit)
    {
        var layers = _rows.Of(ProjectionTable.Layer, (reader, _) => ReadHash(reader, 4), exhibit.ToString());
        return layers is [.., var last] ? TextLayer(last) : null;
    }

    /// <summary>A text layer by its hash, so that an old claim can be shown in the text that it counts in.</summary>
    /// <exception cref="DocketException">There is none that the viewer may read, or its bytes were changed.</exception>
    public TextLayer TextLayer(ContentHash layer)
    {
        using var stream = OpenArtefact(layer);
        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: false);
        var text = Tidewaiter.TextLayer.From(reader.ReadToEnd());
        return text.Hash == layer ? text : throw new DocketException($"The artefact {layer} is no text layer: its text is not canonical.");
    }

    private Stream Open(ContentStore store, ContentHash hash)
        => _rows.Of(ProjectionTable.Content, (reader, _) => reader.GetString(3), hash.ToString()).Contains(store.Name, StringComparer.Ordinal)
            ? store.Open(hash)
            : throw new DocketException($"There is no {store.Name} {hash}.");

    private static Exhibit ReadExhibit(SqliteDataReader reader, Marking marking) => new(
        reader.GetInt64(0), ReadHash(reader, 3), reader.GetString(4), reader.GetString(5), reader.GetInt64(6), Text(reader, 7),
        Text(reader, 8) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null, Text(reader, 9), Text(reader, 10), reader.GetString(11), Instant(reader, 12), marking);

    private static Judgement ReadJudgement(SqliteDataReader reader, Marking marking) => new(
        reader.GetInt64(0), reader.GetString(3), Verdicts.TryParse(reader.GetString(4), out var verdict) ? verdict : Verdict.Reject, reader.GetString(5), Text(reader, 6), reader.GetString(7),
        Instant(reader, 8), Text(reader, 9), marking);

    private static SourceGrade ReadGrade(SqliteDataReader reader, Marking marking) => new(
        reader.GetInt64(0), reader.GetString(3), Grade.TryParse(reader.GetString(4), out var grade) ? grade : default, reader.GetString(5), reader.GetString(6), Instant(reader, 7), marking);

    private static DocketClaim ReadClaim(SqliteDataReader reader, Marking marking)
    {
        using var document = JsonDocument.Parse(reader.GetString(6));
        return new DocketClaim(ClaimJson.Read(document.RootElement, ReadHash(reader, 5)), ReadHash(reader, 4), reader.GetInt64(0), IsCurrent: true, Latest: null, marking);
    }

    private static ReadingRun ReadReading(SqliteDataReader reader, Marking marking)
        => new(reader.GetInt64(0), ReadHash(reader, 3), ReadHash(reader, 4), ReadHash(reader, 5), reader.GetString(6), reader.GetString(7), marking);

    // Where each claim stands for this viewer, from the viewer's own readings and judgements.
    private static IReadOnlyList<DocketClaim> Stand(IEnumerable<DocketClaim> rows, IEnumerable<ReadingRun> readings, IEnumerable<Judgement> judgements)
    {
        var superseded = readings.GroupBy(reading => reading.Exhibit).SelectMany(ofOne => ofOne.SkipLast(1)).Select(reading => reading.Seq).ToHashSet();
        var latest = judgements.GroupBy(judgement => judgement.ClaimId).ToDictionary(ofOne => ofOne.Key, ofOne => ofOne.Last());
        return
        [
            .. rows
                .Select(claim => (Claim: claim, Latest: latest.GetValueOrDefault(claim.Claim.Id.Text)))
                .Select(row => row.Claim with { IsCurrent = !superseded.Contains(row.Claim.Seq) && row.Latest?.Verdict != Verdict.Edit, Latest = row.Latest })
                .OrderByDescending(claim => claim.IsCurrent)
                .DistinctBy(claim => claim.Claim.Id)
                .OrderByDescending(claim => claim.IsCurrent).ThenBy(claim => claim.Seq),
        ];
    }

    private static ContentHash ReadHash(SqliteDataReader reader, int column)
        => ContentHash.TryParse(reader.GetString(column), out var hash) ? hash : throw new DocketException($"A row of entry {reader.GetInt64(0)} in docket.db is damaged. Run 'tidewaiter verify'.");

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateTimeOffset Instant(SqliteDataReader reader, int column) => EntryJson.ParseTime(reader.GetString(column));
}
