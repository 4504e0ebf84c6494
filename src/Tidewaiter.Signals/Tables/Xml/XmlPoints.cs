using System.Text;
using System.Xml;
using Tidewaiter.Signals.Tables.Layouts;

namespace Tidewaiter.Signals.Tables.Xml;

/// <summary>Collects the parts of a point as its elements come by.</summary>
internal sealed class XmlPoints(IPositionSink sink)
{
    private readonly TimeText time = new(TimeForm.Iso);
    private readonly Queue<long> whens = new();
    private readonly StringBuilder text = new();
    private readonly char[] piece = new char[4096];
    private PositionRow row = PositionRow.Empty;
    private string name = "";
    private string element = "";
    private bool isInPoint;
    private bool isInTrack;
    private bool isBad;
    private int pointLine;

    internal void Refuse(long line, FaultReason reason) => sink.OnFault(new Fault(-1, line, 0, reason));

    /// <returns>False if the text of an element breaks off in what is no XML.</returns>
    internal bool Take(XmlReader reader, int line)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                element = reader.LocalName;
                text.Clear();
                bool isEmpty = reader.IsEmptyElement;
                Begin(reader, line);
                if (isEmpty)
                    End(element, line);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                return Keep(reader, line);
            case XmlNodeType.EndElement:
                End(reader.LocalName, line);
                text.Clear();
                break;
            default:
                break;
        }

        return true;
    }

    private void Begin(XmlReader reader, int line)
    {
        switch (element)
        {
            case "trkpt" or "rtept" or "wpt":
                StartRow(line);
                isInPoint = true;
                isBad = !Degrees(reader.GetAttribute("lat"), out double latitude) | !Degrees(reader.GetAttribute("lon"), out double longitude);
                isBad |= !RowFields.SetLatitude(latitude, ref row) | !RowFields.SetLongitude(longitude, ref row);
                break;
            case "Placemark":
                StartRow(line);
                name = "";
                break;
            case "trk" or "rte": name = ""; break;
            case "Track":
                isInTrack = true;
                whens.Clear();
                break;
            default: break;
        }
    }

    private void StartRow(int line)
    {
        row = PositionRow.Empty;
        row.Offset = -1;
        isBad = false;
        pointLine = line;
    }

    /// <summary>Long text comes in pieces: a LineString is cut into its places as it goes.</summary>
    private bool Keep(XmlReader reader, int line)
    {
        bool isPlaces = element == "coordinates";
        int read;
        while ((read = ReadPiece(reader, piece)) > 0)
        {
            text.Append(piece, 0, read);
            if (isPlaces)
                GivePlaces(line, isLast: false);
            if (text.Length <= XmlTrackReader.MaxTextLength)
                continue;
            Refuse(line, FaultReason.TooLong);
            text.Clear();
        }

        return read == 0;
    }

    /// <returns>How much was read, 0 at the end, -1 at what is no XML.</returns>
    private static int ReadPiece(XmlReader reader, char[] piece)
    {
        try
        {
            return reader.ReadValueChunk(piece, 0, piece.Length);
        }
        catch (XmlException)
        {
            return -1;
        }
    }

    private void End(string ended, int line)
    {
        switch (ended)
        {
            case "trkpt" or "rtept" or "wpt":
                if (isInPoint)
                    Give(pointLine);
                isInPoint = false;
                break;
            case "name" when !isInPoint: name = text.ToString().Trim(); break;
            case "ele" when isInPoint: SetNumber(ref row.GeometricAltitude, PositionLayout.FeetPerMetre); break;
            case "speed" when isInPoint: SetNumber(ref row.Speed, PositionLayout.KnotsPerMetrePerSecond); break;
            case "course" when isInPoint:
                SetNumber(ref row.Course, 1);
                row.Course = RowFields.AircraftAngle(row.Course);
                break;
            case "time" when isInPoint: isBad |= !TryTime(out row.TimeTicks); break;
            case "when": TakeWhen(line); break;
            case "coord" when isInTrack: TakeCoord(line); break;
            case "coordinates": GivePlaces(line, isLast: true); break;
            case "Track": EndTrack(line); break;
            default: break;
        }
    }

    private void TakeWhen(int line)
    {
        bool isTime = TryTime(out long ticks);
        if (!isInTrack)
        {
            isBad |= !isTime;
            row.TimeTicks = isTime ? ticks : -1;
        }
        else if (whens.Count < XmlTrackReader.MaxWaiting)
        {
            whens.Enqueue(isTime ? ticks : -1);
        }
        else
        {
            Refuse(line, FaultReason.TooLong);
        }
    }

    /// <summary>"lon lat height" of a gx:Track: the n-th place belongs to the n-th time.</summary>
    private void TakeCoord(int line)
    {
        if (!whens.TryDequeue(out long ticks) || ticks < 0 || !SetPlace(text.ToString().Trim(), ' '))
        {
            Refuse(line, FaultReason.BadField);
            return;
        }

        row.TimeTicks = ticks;
        Give(line);
    }

    private void EndTrack(int line)
    {
        if (whens.Count > 0)
            Refuse(line, FaultReason.MissingPart);
        whens.Clear();
        isInTrack = false;
    }

    /// <summary>"lon,lat,height" of a Point or LineString, blanks between places.</summary>
    private void GivePlaces(int line, bool isLast)
    {
        string all = text.ToString();
        int start = 0;
        while (start < all.Length)
        {
            int end = all.AsSpan(start).IndexOfAny(" \t\r\n");
            if (end < 0 && !isLast)
                break;
            end = end < 0 ? all.Length : start + end;
            if (end > start)
            {
                if (isBad || !SetPlace(all[start..end], ','))
                    Refuse(line, FaultReason.BadField);
                else
                    Give(line);
            }

            start = end + 1;
        }

        text.Clear();
        if (start < all.Length)
            text.Append(all, start, all.Length - start);
    }

    private bool SetPlace(string place, char separator)
    {
        string[] parts = place.Split(separator, 4);
        if (parts.Length < 2 || !Degrees(parts[1], out double latitude) || !Degrees(parts[0], out double longitude))
            return false;
        row.GeometricAltitude = parts.Length > 2 && Degrees(parts[2], out double height) && height != 0 ? height * PositionLayout.FeetPerMetre : double.NaN;
        return RowFields.SetLatitude(latitude, ref row) & RowFields.SetLongitude(longitude, ref row);
    }

    private void Give(int line)
    {
        if (isBad)
        {
            Refuse(line, FaultReason.BadField);
            return;
        }

        row.Line = line;
        row.Offset = -1;
        sink.OnRow(row, new RowText { Name = Encoding.UTF8.GetBytes(name) });
    }

    private void SetNumber(ref double value, double scale)
    {
        bool isNumber = Degrees(text.ToString().Trim(), out double number);
        isBad |= !isNumber;
        value = isNumber ? number * scale : double.NaN;
    }

    private bool TryTime(out long ticks) => time.TryTicks(Encoding.UTF8.GetBytes(text.ToString().Trim()), out ticks);

    private static bool Degrees(string? value, out double number)
    {
        number = double.NaN;
        return value is { Length: > 0 and < 64 } && Decimals.TryDouble(Encoding.UTF8.GetBytes(value), out number);
    }
}
