using Tidewaiter.Signals.Streams;
using Tidewaiter.Signals.Tables;
using Tidewaiter.Signals.Tables.Layouts;

namespace Tidewaiter.Workbench.Watch;

/// <summary>How far the reading of a recording is.</summary>
/// <param name="Name">The recording.</param>
/// <param name="Bytes">Unpacked bytes so far.</param>
/// <param name="Messages">Messages so far.</param>
/// <param name="Done">Share of the source that was read, 0 to 1; null when nobody knows how much there is.</param>
public readonly record struct RecordingProgress(string Name, long Bytes, long Messages, double? Done);

/// <summary>Finds out what recordings are and decodes them. What is broken is counted and never stops the rest.</summary>
/// <param name="selection">What is asked for.</param>
/// <param name="facts">What the recordings do not say themselves.</param>
/// <param name="writer">Takes it; null to count only.</param>
/// <param name="time">Clock for what is sent live.</param>
/// <param name="progress">Is told how far the reading is, once a block.</param>
public sealed class RecordingDecoder(SignalSelection selection, RecordingFacts facts, RecordingWriter? writer, TimeProvider time, IProgress<RecordingProgress>? progress = null)
{
    /// <summary>Decodes all recordings of a source: one, or the entries of an archive. A stop ends with the summary so far.</summary>
    /// <exception cref="InvalidDataException">While going through: one that is of no known kind, cannot be unpacked, or cannot be written as asked. The message begins with its name.</exception>
    /// <exception cref="IOException">It is packed with Zstandard, and the program that unpacks it is not installed. The message begins with its name.</exception>
    public IEnumerable<RecordingSummary> Decode(SignalSource source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        foreach (var recording in Recording.Open(source.Stream, source.Name, zstandard: packed => Zstandard.Open(packed, source.Name, cancellation)))
        {
            yield return Decode(recording, source, cancellation);
        }
    }

    /// <summary>Decodes plain bytes or packed ones, such as those of an exhibit, and counts only.</summary>
    /// <exception cref="InvalidDataException">As above.</exception>
    public static IEnumerable<RecordingSummary> Summarise(Stream stream, string name, CancellationToken cancellation)
    {
        var decoder = new RecordingDecoder(SignalSelection.All, RecordingFacts.None, null, TimeProvider.System);
        return Recording.Open(stream, name, zstandard: packed => Zstandard.Open(packed, name, cancellation)).Select(recording => decoder.Decode(recording, null, cancellation));
    }

    internal static RecordingFormat? Recognise(HeadStream stream, bool isWhole)
    {
        while (stream.LookFurther())
        {
            // A pipe or socket gives a piece; what comes later must not be waited for once the first whole lines say what it is.
            var mayTell = !isWhole && (stream.Head[0] == 0x1A || stream.Head.Contains((byte)'\n'));
            if (mayTell && RecordingFormat.Recognise(stream.Head) is { } early) return early;
        }

        return RecordingFormat.Recognise(stream.Head);
    }

    /// <summary>Fits the user's columns to a table: its header and first row are looked at.</summary>
    private static RecordingFormat Fit(ColumnMapping columns, HeadStream stream, string name, bool isWhole)
    {
        while (stream.LookFurther())
        {
            if (!isWhole && stream.Head.Count((byte)'\n') > 1) break;
        }

        if (columns.Fit(stream.Head, out var complaint) is { } layout) return new RecordingFormat(RecordingFamily.Positions, TableKind.PositionCsv, layout);
        throw new InvalidDataException(stream.Head.IsEmpty ? Empty(stream, name) : $"{name} {complaint}.");
    }

    private RecordingSummary Decode(Recording recording, SignalSource? source, CancellationToken cancellation)
    {
        RecordingFeed? feed = null;
        using var stream = new HeadStream(recording.Stream, bytes => progress?.Report(new RecordingProgress(recording.Name, bytes, feed?.Messages ?? 0, source?.Done)), cancellation);
        var format = Format(stream, recording.Name, isWhole: source?.Done is not null || source is null, cancellation);
        RecordingSummary summary;
        using (feed = Feed(format, recording.Name, source is { IsLive: true }))
        {
            // What is unpacked by another program is waited for on another thread, which must not touch the feed.
            if (source is not null && recording.Packing != Packing.Zstandard)
            {
                source.BeforeWaiting = () =>
                {
                    feed.BeforeWaiting();
                    writer?.Flush();
                };
            }

            var (end, broken) = Read(feed, stream, cancellation);
            summary = feed.Tell(new RecordingSummary(recording.Name, format) { Bytes = stream.Count, End = end, BrokenBy = broken });
        }

        writer?.Flush();
        return summary;
    }

    private static string Empty(HeadStream stream, string name) => stream.BrokenBy is { } broken ? $"{name} gives nothing: {broken}" : $"{name} is empty.";

    private RecordingFormat Format(HeadStream stream, string name, bool isWhole, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var format = facts.Columns is { } columns ? Fit(columns, stream, name, isWhole) : Recognise(stream, isWhole);
        if (stream.Head.IsEmpty) throw new InvalidDataException(Empty(stream, name));
        if (format is null) throw new InvalidDataException($"{name} is of no kind that is known.{RecordingFormat.Hint(stream.Head)} Tried: {RecordingFormat.Tried}.");
        if ((selection.CannotBeMadeIn(format) ?? writer?.CannotWrite(format)) is { } why) throw new InvalidDataException($"{name} {why}.");
        return format;
    }

    private RecordingFeed Feed(RecordingFormat format, string name, bool isLive) => format.Family switch
    {
        RecordingFamily.Ais => new AisFeed(selection, writer?.Ais(name)),
        RecordingFamily.ModeS => new ModeSFeed(format.Table, selection, writer?.ModeS(name), facts, isLive ? time : null),
        _ => new PositionFeed(format, selection, writer?.Positions(name), facts),
    };

    private static (RecordingEnd End, string? BrokenBy) Read(RecordingFeed feed, HeadStream stream, CancellationToken cancellation)
    {
        try
        {
            feed.Read(stream, cancellation);
            return (RecordingEnd.Whole, null);
        }
        catch (OperationCanceledException)
        {
            feed.BeforeWaiting();
            return (RecordingEnd.Stopped, null);
        }
        catch (InvalidDataException broken)
        {
            feed.Broken();
            return (RecordingEnd.Broken, broken.Message);
        }
    }
}
