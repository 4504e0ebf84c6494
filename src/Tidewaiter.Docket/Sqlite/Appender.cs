using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tidewaiter.Docket.Exhibits;
using Tidewaiter.Docket.Files;
using Tidewaiter.Docket.Log;
using Tidewaiter.Docket.Projections;
using Tidewaiter.Docket.Verification;

namespace Tidewaiter.Docket.Sqlite;

/// <summary>
/// The one place that writes to the log. An entry, its leaf and nodes, its projection rows and the signature over the log with it are one transaction: no entry is ever
/// in the database without the signature of the docket's key, and no signature without its entries. The checkpoint leaves the database only when that is on the disk.
/// </summary>
internal sealed class Appender : IDisposable
{
    private const int ProgressStep = 10_000;

    private readonly DocketLayout _layout;
    private readonly IDurableFiles _files;
    private readonly TimeProvider _time;
    private readonly RandomNumberGenerator _random;
    private readonly ContentStore _exhibits;
    private readonly ContentStore _artefacts;
    private readonly SqliteConnection _connection;
    private readonly LogWriter _writer;
    private readonly Projector _projector;
    private readonly Footing _footing;
    private MerkleFrontier _frontier;

    public Appender(DocketLayout layout, DocketOpenOptions options, SigningKey key, ContentStore exhibits, ContentStore artefacts)
    {
        _layout = layout;
        _files = options.Files;
        Key = key;
        _time = options.Time;
        _random = options.Random ?? RandomNumberGenerator.Create();
        _exhibits = exhibits;
        _artefacts = artefacts;
        _connection = Connections.Write(layout.Database);
        _writer = new LogWriter(_connection);
        _projector = new Projector(artefacts);
        _footing = new Footing(_connection);
        _frontier = Load();
    }

    /// <summary>Number of entries.</summary>
    public long Size => _frontier.Size;

    /// <summary>The key that signs. Whoever appends an entry that names a new one sets it first.</summary>
    public SigningKey Key { get; set; }

    /// <summary>Appends entries together: all of them or, when it throws, none.</summary>
    public IReadOnlyList<Entry> Append(IReadOnlyList<EntryDraft> drafts) => Append(drafts, () => { });

    /// <summary>Destroys body and salt of an entry and the rows that it gave, records that, and then destroys the files that only it named.</summary>
    public Entry Expunge(long seq, string actor, string because)
    {
        var row = LogTable.Row(_connection, seq) ?? throw new DocketException($"There is no entry {seq}.");
        if (row.Body is null) throw new DocketException($"Entry {seq} is destroyed already.");
        var old = EntryJson.Read(row.Body);
        if (seq < OpeningEntry.Count || old.Kind is EntryKind.Key or EntryKind.Expunged) throw new DocketException($"Entry {seq} ({old.Kind.Word()}) cannot be destroyed: without it the docket could not be opened or checked.");
        var unnamed = ContentOnlyNamedBy(seq);
        var entry = Append([Entries.Expunged(actor, old.Marking, seq, because)], () =>
        {
            Run("UPDATE entry SET salt = NULL, body = NULL WHERE seq = $seq", seq);
            foreach (var table in ProjectionTable.All) Run($"DELETE FROM {table.Name} WHERE seq = $seq", seq);
        })[0];

        // The write-ahead log still holds the old pages until it is folded in and cut.
        _connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        foreach (var (store, hash) in unnamed) store.Destroy(hash);
        return entry;
    }

    private IReadOnlyList<Entry> Append(IReadOnlyList<EntryDraft> drafts, Action also)
    {
        var entries = new List<Entry>(drafts.Count);
        var completed = new List<ContentHash>();
        using var transaction = _connection.BeginTransaction();
        try
        {
            foreach (var draft in drafts)
            {
                var body = EntryJson.Write(Complete(draft));
                // What follows sees the entry as a replay will: read from its canonical bytes.
                var entry = EntryJson.Read(body);
                var salt = new byte[Commitment.SaltLength];
                _random.GetBytes(salt);
                var rows = _projector.Project(entry);
                RequireContent(entry, rows);
                _writer.Add(transaction, _frontier, salt, body, completed);
                _writer.Add(transaction, entry.Seq, MarkingJson.Write(entry.Marking), rows);
                entries.Add(entry);
            }

            also();
            _connection.Run("INSERT OR REPLACE INTO seal (id, note) VALUES (0, $note)", ("$note", Key.Sign(new Checkpoint(Key.Public.Name, _frontier.Size, _frontier.Root())).Format()));
            transaction.Commit();
            return entries;
        }
        catch
        {
            transaction.Rollback();
            _frontier = Load();
            throw;
        }
    }

    /// <summary>Throws every projection away and computes it again from the log, in one transaction and as a stream.</summary>
    public void Rebuild(IProgress<VerifyProgress>? progress, CancellationToken cancellation)
    {
        using var transaction = _connection.BeginTransaction();
        foreach (var table in ProjectionTable.All) Run($"DELETE FROM {table.Name}", seq: null);
        foreach (var row in LogTable.Rows(_connection))
        {
            cancellation.ThrowIfCancellationRequested();
            if (row.Seq % ProgressStep == 0) progress?.Report(new VerifyProgress("entries", row.Seq, Size));
            if (row.Body is null) continue;
            var entry = EntryJson.Read(row.Body);
            _writer.Add(transaction, row.Seq, MarkingJson.Write(entry.Marking), _projector.Project(entry));
        }

        transaction.Commit();
    }

    /// <summary>Writes the signature over the log, which is on the disk, into the checkpoint file.</summary>
    public byte[] WriteCheckpoint()
    {
        var note = LogTable.Seal(_connection) ?? throw new DocketException($"{_layout.Database} holds no signature. Run 'tidewaiter verify'.");
        _files.WriteWhole(_layout.Checkpoint, note);
        return note;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _connection.Dispose();
    }

    private List<(ContentStore Store, ContentHash Hash)> ContentOnlyNamedBy(long seq)
    {
        using var command = _connection.Prepare(
            "SELECT store, hash FROM content AS mine WHERE seq = $seq AND NOT EXISTS (SELECT 1 FROM content AS other WHERE other.hash = mine.hash AND other.store = mine.store AND other.seq <> $seq)",
            ("$seq", seq));
        using var reader = command.ExecuteReader();
        var found = new List<(ContentStore, ContentHash)>();
        while (reader.Read())
        {
            if (ContentHash.TryParse(reader.GetString(1), out var hash)) found.Add((reader.GetString(0) == _exhibits.Name ? _exhibits : _artefacts, hash));
        }

        return found;
    }

    private void Run(string sql, long? seq)
    {
        using var command = _connection.Prepare(sql);
        if (seq is not null) command.Parameters.AddWithValue("$seq", seq);
        command.ExecuteNonQuery();
    }

    private MerkleFrontier Load() => MerkleFrontier.Load(LogTable.Size(_connection), position => LogTable.Node(_connection, position));

    private Entry Complete(EntryDraft draft)
    {
        using var body = ParseBody(draft);
        var now = _time.GetUtcNow();
        return new Entry
        {
            Seq = _frontier.Size,
            Time = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero),
            Actor = draft.Actor.Length > 0 ? draft.Actor : throw new DocketException($"The entry about '{draft.Subject}' does not say who acts."),
            OnBehalfOf = draft.OnBehalfOf,
            Kind = draft.Kind,
            Subject = draft.Subject,
            Body = body.RootElement.Clone(),
            Marking = _footing.Raise(draft, body.RootElement),
        };
    }

    private static JsonDocument ParseBody(EntryDraft draft)
    {
        try
        {
            var body = CanonicalJson.Parse(draft.Body);
            if (body.RootElement.ValueKind == JsonValueKind.Object) return body;
            body.Dispose();
        }
        catch (JsonException exception)
        {
            throw new DocketException($"The body of the entry about '{draft.Subject}' is no JSON that an entry may hold: {exception.Message}", exception);
        }

        throw new DocketException($"The body of the entry about '{draft.Subject}' is no JSON object.");
    }

    // An entry never names bytes that are not already on the disk.
    private void RequireContent(Entry entry, IReadOnlyList<ProjectionRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Table != ProjectionTable.Content) continue;
            var store = row.Values[0] is "exhibit" ? _exhibits : _artefacts;
            if (!ContentHash.TryParse((string)row.Values[1]!, out var hash) || !store.Holds(hash))
            {
                throw new DocketException($"The entry about '{entry.Subject}' names the {store.Name} {row.Values[1]}, which is not in the docket. Put it first.");
            }
        }
    }
}
