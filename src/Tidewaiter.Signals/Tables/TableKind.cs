using System.Text;
using Tidewaiter.Signals.Tables.Layouts;

namespace Tidewaiter.Signals.Tables;

/// <summary>What a file of positions or of Mode S frames is, and so which reader takes it.</summary>
public enum TableKind
{
    /// <summary>None of these.</summary>
    Unknown,

    /// <summary><see cref="PositionCsvReader"/>, with the layout that was recognised.</summary>
    PositionCsv,

    /// <summary><see cref="Sbs.SbsReader"/>.</summary>
    Sbs,

    /// <summary><see cref="Json.ReadsbTraceReader"/>.</summary>
    ReadsbTrace,

    /// <summary><see cref="Json.ReadsbAircraftReader"/>.</summary>
    ReadsbAircraft,

    /// <summary><see cref="Json.AisStreamReader"/>.</summary>
    AisStream,

    /// <summary><see cref="Json.TrackJsonReader"/>.</summary>
    TrackJson,

    /// <summary><see cref="Xml.XmlTrackReader"/>.</summary>
    XmlTrack,

    /// <summary><see cref="ModeS.Input.Rs1090Reader"/>.</summary>
    Rs1090,

    /// <summary><see cref="ModeS.Input.AvrReader"/>.</summary>
    Avr,

    /// <summary><see cref="ModeS.Input.BeastReader"/>.</summary>
    Beast,
}

/// <summary>Recognises a file by how it begins.</summary>
public static class TableKinds
{
    private static readonly string[] SbsTypes = ["MSG", "MLAT", "SEL", "ID", "AIR", "STA", "CLK"];

    /// <summary>Looks at the first bytes of an unzipped file. A guess from its form, not a promise that it reads.</summary>
    /// <param name="head">The first bytes; 4,096 are enough, fewer if the file is shorter.</param>
    /// <param name="layout">The kind of CSV; null for anything else.</param>
    public static TableKind Recognise(ReadOnlySpan<byte> head, out PositionLayout? layout)
    {
        layout = null;
        if (head.StartsWith("\uFEFF"u8))
            head = head[3..];
        head = head.TrimStart(" \t\r\n"u8);
        if (head.Length < 2)
            return TableKind.Unknown;
        switch (head[0])
        {
            case 0x1A:
                return head[1] is (>= (byte)'1' and <= (byte)'5') or 0xE3 ? TableKind.Beast : TableKind.Unknown;
            case (byte)'*' or (byte)'@' or (byte)'%':
                return Uri.IsHexDigit((char)head[1]) ? TableKind.Avr : TableKind.Unknown;
            case (byte)'<':
                bool isXml = head.StartsWith("<?xml"u8) || head.IndexOf("<gpx"u8) >= 0 || head.IndexOf("<kml"u8) >= 0;
                return isXml ? TableKind.XmlTrack : Uri.IsHexDigit((char)head[1]) ? TableKind.Avr : TableKind.Unknown;
            case (byte)'[':
                return TableKind.TrackJson;
            case (byte)'{':
                return RecogniseObject(head);
            default:
                return RecogniseHeader(head, out layout);
        }
    }

    private static TableKind RecogniseObject(ReadOnlySpan<byte> head)
    {
        if (head.IndexOf("\"frame\""u8) >= 0)
            return TableKind.Rs1090;
        if (head.IndexOf("\"MessageType\""u8) >= 0)
            return TableKind.AisStream;
        if (head.IndexOf("\"aircraft\""u8) >= 0)
            return TableKind.ReadsbAircraft;
        if (head.IndexOf("\"trace\""u8) >= 0)
            return TableKind.ReadsbTrace;
        return head.IndexOf("\"lat"u8) >= 0 ? TableKind.TrackJson : TableKind.Unknown;
    }

    private static TableKind RecogniseHeader(ReadOnlySpan<byte> head, out PositionLayout? layout)
    {
        int end = head.IndexOf((byte)'\n');
        string line = Encoding.UTF8.GetString(end < 0 ? head : head[..end]);
        layout = null;
        int comma = line.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && SbsTypes.Contains(line[..comma]))
            return TableKind.Sbs;
        foreach (char separator in ",;")
        {
            string[] names = [.. line.Split(separator).Select(n => n.Trim(' ', '\r', '"'))];
            layout = PositionLayouts.Match(names);
            if (layout?.Separator == separator)
                return TableKind.PositionCsv;
        }

        layout = null;
        return TableKind.Unknown;
    }
}
