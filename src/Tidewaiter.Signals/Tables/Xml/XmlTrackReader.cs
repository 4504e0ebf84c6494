using System.Xml;

namespace Tidewaiter.Signals.Tables.Xml;

/// <summary>Reads GPX (track, route and way points) and KML (gx:Track, and Point with TimeStamp). A document type declaration is refused,
/// nothing outside the file is ever loaded, and only one point is held at a time. A KML LineString carries no times: its points are rows
/// without a time.</summary>
public static class XmlTrackReader
{
    /// <summary>Elements nested deeper than this end the reading with a fault.</summary>
    public const int MaxDepth = 64;

    /// <summary>Characters of one name, time or coordinate text that are kept; a longer one is a fault.</summary>
    public const int MaxTextLength = 64 * 1024;

    /// <summary>Times of a gx:Track that wait for their places; a longer track is cut by a fault.</summary>
    public const int MaxWaiting = 1_000_000;

    /// <summary>Reads a whole file.</summary>
    /// <param name="stream">The file, read to its end or to the first syntax error, and left open.</param>
    /// <param name="sink">Takes the rows.</param>
    /// <param name="cancellation">Looked at between elements.</param>
    public static void Read(Stream stream, IPositionSink sink, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(sink);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = false,
        };
        var points = new XmlPoints(sink);
        using var reader = TryOpen(stream, settings);
        if (reader is null)
        {
            points.Refuse(0, FaultReason.BadField);
            return;
        }

        while (TryRead(reader, out bool isEnd))
        {
            cancellation.ThrowIfCancellationRequested();
            if (isEnd)
                return;
            if (reader.Depth > MaxDepth)
            {
                points.Refuse(Line(reader), FaultReason.TooLong);
                return;
            }

            if (!points.Take(reader, Line(reader)))
                break;
        }

        points.Refuse(Line(reader), FaultReason.BadField);
    }

    /// <returns>Null if the first bytes are no text of their encoding.</returns>
    private static XmlReader? TryOpen(Stream stream, XmlReaderSettings settings)
    {
        try
        {
            return XmlReader.Create(stream, settings);
        }
        catch (Exception error) when (error is XmlException or ArgumentException)
        {
            return null;
        }
    }

    /// <returns>False at what is no XML. The base library throws <see cref="ArgumentException"/> at some encodings that a file declares
    /// and does not have.</returns>
    private static bool TryRead(XmlReader reader, out bool isEnd)
    {
        isEnd = false;
        try
        {
            isEnd = !reader.Read();
            return true;
        }
        catch (Exception error) when (error is XmlException or ArgumentException)
        {
            return false;
        }
    }

    private static int Line(XmlReader reader) => reader is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;
}
