using Tidewaiter.Signals.Streams;

namespace Tidewaiter.Workbench.Watch;

/// <summary>Tells recordings from documents.</summary>
public static class RecordingKinds
{
    // A document may be an archive of hundreds of parts; a recording is among the first entries or it is none.
    private const int Entries = 4;

    /// <summary>The kind of a recording, <see cref="RecordingFormat.Kind"/>. A form alone is not believed, because a report may quote a sentence of AIS: the first 64 KiB must give at least one message, or one row with a place.</summary>
    /// <param name="stream">A file's bytes, packed or not; not closed.</param>
    /// <param name="name">Its name.</param>
    /// <returns>Null for anything that is not clearly a recording.</returns>
    /// <exception cref="IOException">It is packed with Zstandard, and the program that unpacks it is not installed.</exception>
    public static string? Of(Stream stream, string name)
    {
        try
        {
            foreach (var recording in Recording.Open(stream, name, zstandard: packed => Zstandard.Open(packed, name, CancellationToken.None)).Take(Entries))
            {
                using var head = new HeadStream(recording.Stream, null, CancellationToken.None);
                if (RecordingDecoder.Recognise(head, isWhole: true) is { } format && GivesSomething(format, head.Head)) return format.Kind;
            }
        }
        catch (InvalidDataException)
        {
            // Broken or foreign packing: whoever reads documents says what is wrong with it.
        }

        return null;
    }

    private static bool GivesSomething(RecordingFormat format, ReadOnlySpan<byte> head)
    {
        using RecordingFeed feed = format.Family switch
        {
            RecordingFamily.Ais => new AisFeed(SignalSelection.All, null),
            RecordingFamily.ModeS => new ModeSFeed(format.Table, SignalSelection.All, null, RecordingFacts.None, null),
            _ => new PositionFeed(format, SignalSelection.All, null, RecordingFacts.None),
        };
        using var bytes = new MemoryStream(head.ToArray());
        feed.Read(bytes, CancellationToken.None);
        return feed is PositionFeed positions ? positions.Placed > 0 : feed.Messages > 0;
    }
}
