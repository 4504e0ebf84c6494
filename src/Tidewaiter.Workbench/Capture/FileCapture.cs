using Tidewaiter.Docket;
using Tidewaiter.Docket.Exhibits;
using Tidewaiter.Reading.Documents;
using Tidewaiter.Register.Tables;

namespace Tidewaiter.Workbench.Capture;

/// <summary>Takes files of a user into a docket: the bytes as an exhibit, the text as a layer, an entry for each. A bad file never stops the others.</summary>
public sealed class FileCapture
{
    private readonly Docket.Docket _docket;
    private readonly DocumentOptions _options;
    private readonly DocketView _view;

    /// <summary>Prepares captures into a docket, on behalf of its owner.</summary>
    public FileCapture(Docket.Docket docket)
    {
        ArgumentNullException.ThrowIfNull(docket);
        _docket = docket;
        _view = docket.For(new Viewer(docket.Settings.Owner));
        _options = DocumentOptions.Default with { PdfToText = new Poppler(TimeProvider.System).Read };
    }

    /// <summary>Tells the kind of a recording of signals from its bytes and name; null for anything else. Without it every file is read as a document.</summary>
    public Func<Stream, string, string?>? RecordingKind { get; init; }

    /// <summary>Takes in one file.</summary>
    /// <exception cref="DocketException">The docket itself cannot be written to.</exception>
    /// <exception cref="OperationCanceledException">Cancellation was asked for; what was acknowledged before is kept.</exception>
    public CaptureResult Capture(string path, CaptureWishes wishes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wishes);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        if (Refusal(path) is { } refusal) return CaptureResult.Refused(path, refusal);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            var stored = _docket.Exhibits.Put(stream, cancellation);
            if (_view.Exhibit(stored.Hash) is { } known && wishes.SayNothingNew(known)) return CaptureResult.Known(path, known);
            stream.Position = 0;
            if (RecordingKind?.Invoke(stream, name) is { } kind) return Enter(path, stored, kind, wishes);
            var document = stored.Length <= _options.MaxBytes ? DocumentReader.Read(Bytes(stream, stored), name, _options, cancellation) : TooLarge(stored.Length);
            return Enter(path, stored, document, wishes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return CaptureResult.Refused(path, $"cannot be read ({exception.Message}). Nothing was taken in; check its rights and try again.");
        }
    }

    // A recording is kept as it is: what it says is decoded from the exhibit when it is asked for.
    private CaptureResult Enter(string path, StoredContent stored, string kind, CaptureWishes wishes)
    {
        var captured = new CapturedExhibit(stored.Hash, stored.Length, Path.GetFileName(path), kind) { Source = wishes.SourceName, Published = wishes.Published };
        _docket.Append([Entries.Captured(wishes.Actor, wishes.Marking ?? _docket.Settings.DefaultMarking, captured)]);
        return new CaptureResult(path, CaptureOutcome.Recording, stored.Hash, null) { Published = wishes.Published, PublishedFrom = wishes.Published is null ? null : "said with the file" };
    }

    private CaptureResult Enter(string path, StoredContent stored, DocumentText document, CaptureWishes wishes)
    {
        var marking = wishes.Marking ?? _docket.Settings.DefaultMarking;
        var name = Path.GetFileName(path);
        var published = wishes.Published ?? (document.Published is { IsAnchor: true } said ? said.Day : null);
        var drafts = new List<EntryDraft>
        {
            Entries.Captured(wishes.Actor, marking, new CapturedExhibit(stored.Hash, stored.Length, name, TableKind(document) ?? document.Kind.ToString().ToLowerInvariant())
            {
                Source = wishes.SourceName ?? document.SiteName,
                Published = published,
                Url = document.Url,
                Title = document.Title,
            }),
        };
        if (document.Layer is { } layer)
        {
            using var text = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(layer.Text));
            _docket.Artefacts.Put(text, CancellationToken.None);
            drafts.Add(Entries.TextLayer(wishes.Actor, marking, stored.Hash, layer.Hash, new DerivationRun("tidewaiter documents", DocumentReader.Version)));
        }

        _docket.Append(drafts);
        return new CaptureResult(path, document.Layer is null ? CaptureOutcome.KeptUnread : CaptureOutcome.Captured, stored.Hash, document.Layer)
        {
            Faults = TableKind(document) is null ? document.Faults : [.. document.Faults.Where(fault => fault.Weight != FaultWeight.Note)],
            TableKind = TableKind(document),
            IsReadable = document.Language == TextLanguage.English,
            Published = published,
            PublishedFrom = wishes.Published is not null ? "said with the file" : document.Published?.Origin,
        };
    }

    // A table is told by its header line; what it says of its language or its layout as a text does not matter then.
    private static string? TableKind(DocumentText document) => document is { Kind: DocumentKind.Text, Layer: { } layer } && ClaimTable.IsTable(layer) ? ClaimTable.ExhibitKind : null;

    private static string? Refusal(string path)
    {
        if (Directory.Exists(path)) return "is a folder. Give the files in it, for example with a pattern: " + Path.Combine(path, "*");
        var file = new FileInfo(path);
        if (!file.Exists) return "does not exist.";
        return file.Length == 0 ? "is empty, so there is nothing to keep. Check that it was saved or copied completely." : null;
    }

    // The file is read a second time; whoever wrote to it in between would give a text that is not that of the exhibit.
    private static byte[] Bytes(FileStream stream, StoredContent stored)
    {
        var content = new byte[stored.Length];
        stream.Position = 0;
        stream.ReadExactly(content);
        return ContentHash.Of(content) == stored.Hash ? content : throw new IOException("it changed while it was being read");
    }

    private DocumentText TooLarge(long length) => new()
    {
        Kind = DocumentKind.Unknown,
        Faults = [new DocumentFault(FaultWeight.Whole, -1, 0, $"It has {length:#,0} bytes; documents up to {_options.MaxBytes:#,0} bytes are read.", "Split it, or take the pages that matter out of it.")],
    };
}
