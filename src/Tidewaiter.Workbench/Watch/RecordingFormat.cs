using System.Text;
using System.Text.Unicode;
using Tidewaiter.Signals.Tables;
using Tidewaiter.Signals.Tables.Layouts;

namespace Tidewaiter.Workbench.Watch;

/// <summary>What a recording is a recording of.</summary>
public enum RecordingFamily
{
    /// <summary>Radio messages of ships.</summary>
    Ais,

    /// <summary>Radio frames of aircraft.</summary>
    ModeS,

    /// <summary>Positions that somebody decoded before.</summary>
    Positions,
}

/// <summary>What a recording is, told by its first bytes and never by its name.</summary>
/// <param name="Family">What it is a recording of.</param>
/// <param name="Table">Which reader takes it; <see cref="TableKind.Unknown"/> for AIS.</param>
/// <param name="Layout">The kind of CSV; null for anything else.</param>
public sealed record RecordingFormat(RecordingFamily Family, TableKind Table, PositionLayout? Layout)
{
    /// <summary>As many bytes from the beginning are looked at, and no more.</summary>
    public const int HeadBytes = 64 * 1024;

    /// <summary>What is tried, for the message about a recording that is none of these.</summary>
    public static string Tried { get; } = "AIS sentences (!AIVDM and all talkers), Mode S as Beast, AVR or rs1090 JSON lines, SBS/BaseStation, readsb trace and aircraft.json, aisstream.io and track JSON, GPX, KML, "
        + "and position CSV (" + string.Join(", ", PositionLayouts.All.Select(static layout => layout.Name)) + ")";

    /// <summary>The kind under which an exhibit of it is kept: "ais", "mode-s", "positions".</summary>
    public string Kind => Family switch { RecordingFamily.Ais => "ais", RecordingFamily.ModeS => "mode-s", _ => "positions" };

    /// <summary>Its name for a reader.</summary>
    public string Name => (Family, Table) switch
    {
        (RecordingFamily.Ais, _) => "AIS",
        (_, TableKind.Beast) => "Mode S (Beast)",
        (_, TableKind.Avr) => "Mode S (AVR)",
        (_, TableKind.Rs1090) => "Mode S (rs1090 JSON lines)",
        (_, TableKind.Sbs) => "positions (SBS/BaseStation)",
        (_, TableKind.ReadsbTrace) => "positions (readsb trace)",
        (_, TableKind.ReadsbAircraft) => "positions (readsb aircraft.json)",
        (_, TableKind.AisStream) => "positions (aisstream.io)",
        (_, TableKind.TrackJson) => "positions (JSON)",
        (_, TableKind.XmlTrack) => "positions (GPX or KML)",
        _ => $"positions ({Layout?.Name})",
    };

    /// <summary>Looks at the first bytes of an unpacked recording.</summary>
    /// <param name="head">At most <see cref="HeadBytes"/> are of use.</param>
    /// <returns>Null if it is none that is known.</returns>
    public static RecordingFormat? Recognise(ReadOnlySpan<byte> head)
    {
        if (LooksLikeAis(head)) return new RecordingFormat(RecordingFamily.Ais, TableKind.Unknown, null);
        return TableKinds.Recognise(head, out var layout) switch
        {
            TableKind.Unknown => null,
            TableKind.Sbs when !HasSbsFields(head) => null,
            var kind and (TableKind.Beast or TableKind.Avr or TableKind.Rs1090) => new RecordingFormat(RecordingFamily.ModeS, kind, null),
            var kind => new RecordingFormat(RecordingFamily.Positions, kind, layout),
        };
    }

    /// <summary>What a user can do with a table that is of no known kind; empty for anything that does not begin like one.</summary>
    internal static string Hint(ReadOnlySpan<byte> head)
    {
        var end = head.IndexOf((byte)'\n');
        var line = (end < 0 ? head : head[..end]).TrimEnd((byte)'\r');
        if (line.IsEmpty || line.Length > 4096 || !Utf8.IsValid(line) || line.IndexOfAnyInRange((byte)0, (byte)8) >= 0) return "";
        var text = Encoding.UTF8.GetString(line).TrimStart('\uFEFF');
        var separator = ",;\t|".MaxBy(candidate => text.Count(c => c == candidate));
        string[] names = [.. text.Split(separator).Select(static name => name.Trim(' ', '"'))];
        if (names.Length < 3 || names.Any(static name => name.Length is 0 or > 40 || char.IsAsciiDigit(name[0]))) return "";
        return $" It begins like a table with the columns {string.Join(", ", names.Take(20))}: say what they are with --columns time=HEADER,lat=HEADER,lon=HEADER,id=HEADER.";
    }

    // A table whose first column is named "ID" begins like the ID lines of SBS, the shortest of which have eleven fields.
    private static bool HasSbsFields(ReadOnlySpan<byte> head)
    {
        var end = head.IndexOf((byte)'\n');
        return (end < 0 ? head : head[..end]).Count((byte)',') >= 10;
    }

    // A page about AIS quotes a sentence or two; in a log at least every second line that is no comment is a sentence or a tag block.
    private static bool LooksLikeAis(ReadOnlySpan<byte> head)
    {
        var (lines, sentences, hasAis) = (0, 0, false);
        while (!head.IsEmpty)
        {
            var end = head.IndexOf((byte)'\n');
            var line = (end < 0 ? head : head[..end]).Trim(" \t\r"u8);
            head = end < 0 ? default : head[(end + 1)..];
            if (line.IsEmpty || line[0] == '#') continue;
            lines++;
            var isAis = HasAisSentence(line);
            hasAis |= isAis;
            if (isAis || line[0] is (byte)'$' or (byte)'!' or (byte)'\\') sentences++;
        }

        return hasAis && sentences * 2 >= lines;
    }

    private static bool HasAisSentence(ReadOnlySpan<byte> line)
    {
        while (line.IndexOf((byte)'!') is >= 0 and var at)
        {
            line = line[(at + 1)..];
            if (line.Length > 6 && line[5] == ',' && (line[2..5].SequenceEqual("VDM"u8) || line[2..5].SequenceEqual("VDO"u8))) return true;
        }

        return false;
    }
}
