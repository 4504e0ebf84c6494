using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Tidewaiter.Docket.Exhibits;
using Tidewaiter.Docket.Files;
using Tidewaiter.Docket.Log;
using Tidewaiter.Docket.Sqlite;
using Tidewaiter.Docket.Verification;

namespace Tidewaiter.Docket;

/// <summary>
/// One team's case file: an append-only log of entries, the exhibits and the artefacts. A host reads it through <see cref="For"/> alone. One process writes at a
/// time; any number read beside it. Members may be called from several threads.
/// </summary>
#pragma warning disable MA0049 // The room and the one thing in it have the same name in the field, too.
public sealed class Docket : IDisposable
#pragma warning restore MA0049
{
    private readonly Lock _gate = new();
    private readonly DocketLayout _layout;
    private readonly OutsideCheckpoints _outside;
    private readonly WriterLock? _lock;
    private readonly Appender? _appender;
    private readonly IDurableFiles _files;
    private SigningKey? _key;

    private Docket(DocketLayout layout, DocketOpenOptions options, int format)
    {
        _layout = layout;
        _files = options.Files;
        _outside = new OutsideCheckpoints(options.StateFolder, options.Files);
        IsReadOnly = options.ReadOnly || format > Schema.Format;
        Format = format;
        Exhibits = layout.ExhibitStore(options.Files, !IsReadOnly, options.MaximumContentLength);
        Artefacts = layout.ArtefactStore(options.Files, !IsReadOnly, options.MaximumContentLength);
        try
        {
            if (!IsReadOnly) _lock = WriterLock.Take(layout.Lock);
            Settings = new StartCheck(layout, _outside).Run(out var keyInForce);
            if (IsReadOnly) return;
            layout.FinishRotation(_files, keyInForce);
            _key = StartCheck.ReadKey(layout, keyInForce);
            Exhibits.ClearIncoming();
            Artefacts.ClearIncoming();
            _appender = new Appender(layout, options, _key, Exhibits, Artefacts);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>What the docket was made with.</summary>
    public DocketSettings Settings { get; }

    /// <summary>Version of its format; above the one that this program writes it is open for reading only.</summary>
    public int Format { get; }

    /// <summary>True if nothing can be added through this handle.</summary>
    public bool IsReadOnly { get; }

    /// <summary>The folder that the docket is about: the one that holds <c>.tidewaiter</c>.</summary>
    public string Folder => Path.GetDirectoryName(_layout.Root)!;

    /// <summary>The bytes as captured. To read one, ask a view.</summary>
    public ContentStore Exhibits { get; }

    /// <summary>Text layers, readings and whatever else tools made. To read one, ask a view.</summary>
    public ContentStore Artefacts { get; }

    /// <summary>The public shape of the log.</summary>
    public DocketLog Log => new(_layout, Settings.Origin);

    /// <summary>Opens the docket of a folder, or of the nearest folder above it.</summary>
    /// <exception cref="DocketException">There is none, it is not consistent with its checkpoints, or somebody else is writing to it.</exception>
    public static Docket Open(string folder, DocketOpenOptions? options = null)
    {
        options ??= new DocketOpenOptions();
        var layout = DocketLayout.Require(folder);
        try
        {
            return new Docket(layout, options, layout.ReadFormat());
        }
        catch (Exception exception) when (exception is SqliteException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            throw new DocketException($"{layout.Database} cannot be read: {exception.Message} Run 'tidewaiter verify' to see what is affected, and restore a backup.", exception);
        }
    }

    /// <summary>The docket as this viewer may see it.</summary>
    public DocketView For(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return new DocketView(_layout, Exhibits, Artefacts, Log, viewer);
    }

    /// <summary>Appends entries together: when it returns they are on the disk and covered by a signed checkpoint; when it throws before that, none is there.</summary>
    /// <exception cref="DocketException">An entry is not what its kind asks for, names bytes that are not in the docket, or is too long; or the docket is open for reading only.</exception>
    public IReadOnlyList<Entry> Append(params IReadOnlyList<EntryDraft> drafts)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        if (drafts.Count == 0) return [];
        lock (_gate)
        {
            var entries = Writing().Append(drafts);
            Publish();
            return entries;
        }
    }

    /// <summary>
    /// Destroys body and salt of an entry, with the exhibit or artefact that only it names, and records that. The leaf stays, so every proof stays right. What backups and
    /// partners hold is theirs to destroy.
    /// </summary>
    /// <returns>The entry that records it; it carries the marking of the destroyed one.</returns>
    /// <exception cref="DocketException">There is no such entry, it is destroyed already, or the docket could not be opened or checked without it.</exception>
    public Entry Expunge(long seq, string actor, string because)
    {
        lock (_gate)
        {
            var entry = Writing().Expunge(seq, actor, because);
            Publish();
            return entry;
        }
    }

    /// <summary>Makes a new signing key and records it: checkpoints from here on are signed by it, earlier ones stay good under the old.</summary>
    public Entry RotateKey(string actor)
    {
        lock (_gate)
        {
            var appender = Writing();
            var old = appender.Key;
            var next = SigningKey.Create(Settings.Origin);
            _layout.WriteNextKey(_files, next);
            Entry entry;
            try
            {
                appender.Key = next;
                entry = appender.Append([Entries.Key(actor, next.Public)])[0];
            }
            catch
            {
                appender.Key = old;
                next.Dispose();
                throw;
            }

            _layout.TakeNextKey(_files);
            _key = next;
            old.Dispose();
            Publish();
            return entry;
        }
    }

    /// <summary>Computes every projection again from the log: for a docket whose verification found a changed projection and nothing else.</summary>
    /// <exception cref="DocketException">An entry cannot be replayed, because an artefact that it names is missing or changed. Nothing was altered then.</exception>
    public void Rebuild(IProgress<VerifyProgress>? progress = null, CancellationToken cancellation = default)
    {
        lock (_gate) Writing().Rebuild(progress, cancellation);
    }

    /// <summary>Copies the docket as it is now into a new folder, while it is in use. The copy is whole: it holds the signing key too, and is to be kept as safe as the docket.</summary>
    /// <exception cref="DocketException">The folder exists and is not empty.</exception>
    public void BackupTo(string folder, IProgress<VerifyProgress>? progress = null, CancellationToken cancellation = default)
    {
        var copy = new DocketLayout(Path.Combine(Path.GetFullPath(folder), DocketLayout.FolderName));
        lock (_gate) DocketCopy.Begin(_layout, copy, _files);
        DocketCopy.Finish(_layout, copy, _files, progress, cancellation);
    }

    private Appender Writing() => _appender ?? throw new DocketException(Format > Schema.Format
        ? $"This docket has format {Format} and this program writes format {Schema.Format}: it can be read only. Use a newer tidewaiter."
        : "The docket is open for reading only.");

    private void Publish() => _outside.Write(Settings.Origin, _appender!.WriteCheckpoint());

    /// <inheritdoc/>
    public void Dispose()
    {
        _appender?.Dispose();
        _key?.Dispose();
        _lock?.Dispose();
    }
}
