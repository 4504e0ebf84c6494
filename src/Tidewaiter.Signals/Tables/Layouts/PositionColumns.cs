using Tidewaiter.Signals.Tables.Csv;

namespace Tidewaiter.Signals.Tables.Layouts;

/// <summary>Where the fields of a layout stand in one file. Every field is asked for in turn, in straight code: a switch over the columns
/// of a row costs more than the fields that a file does not have.</summary>
internal sealed class PositionColumns
{
    private readonly record struct Column(int Index, double Scale);

    private const long StaleTicks = 15 * TimeSpan.TicksPerSecond;
    private readonly Column[] columns = new Column[(int)PositionField.Destination + 1];
    private readonly TimeText time;
    private readonly bool hasAircraft;
    private readonly bool hasShip;

    private PositionColumns(PositionLayout layout, string[] names)
    {
        time = new TimeText(layout.TimeForm);
        Array.Fill(columns, new Column(-1, 1));
        foreach (var column in layout.Columns)
        {
            int index = Array.FindIndex(names, n => n.Equals(column.Header, StringComparison.OrdinalIgnoreCase));
            if (index >= 0 && columns[(int)column.Field].Index < 0)
                columns[(int)column.Field] = new Column(index, column.Scale);
        }

        hasAircraft = Has(PositionField.Icao24, PositionField.Altitude, PositionField.AltitudeOrGround, PositionField.GeometricAltitude,
            PositionField.VerticalRate, PositionField.OnGround, PositionField.Squawk, PositionField.PositionTimeUnixSeconds);
        hasShip = Has(PositionField.Mmsi, PositionField.Imo, PositionField.Status, PositionField.Type, PositionField.RateOfTurn,
            PositionField.Draught, PositionField.Millisecond, PositionField.Source, PositionField.MmsiOrCarrier);
    }

    /// <returns>Null if the file has none of the layout's columns.</returns>
    internal static PositionColumns? Of(PositionLayout layout, string[] names)
    {
        var found = new PositionColumns(layout, names);
        return Array.Exists(found.columns, c => c.Index >= 0) ? found : null;
    }

    internal bool TryRead(in CsvRow row, ref PositionRow position) =>
        SetTime(row, ref position)
        && SetPlace(row, ref position)
        && Number(row, PositionField.Speed, ref position.Speed)
        && Number(row, PositionField.Course, ref position.Course)
        && Number(row, PositionField.Heading, ref position.Heading)
        && Normalise(ref position)
        && (!hasShip || SetShip(row, ref position))
        && (!hasAircraft || SetAircraft(row, ref position));

    internal RowText Texts(scoped in CsvRow row, in PositionRow position) => new()
    {
        Carrier = Text(row, position.MmsiOrNone < 0 && columns[(int)PositionField.MmsiOrCarrier].Index >= 0 ? PositionField.MmsiOrCarrier : PositionField.Carrier),
        Name = Text(row, PositionField.Name),
        Callsign = Text(row, PositionField.Callsign),
        Registration = Text(row, PositionField.Registration),
        Destination = Text(row, PositionField.Destination),
        Type = position.TypeOrNone < 0 ? Text(row, PositionField.Type) : default,
        Status = position.StatusOrNone < 0 ? Text(row, PositionField.Status) : default,
    };

    private bool SetTime(in CsvRow row, ref PositionRow position)
    {
        ReadOnlySpan<byte> text = Text(row, PositionField.Time);
        return text.IsEmpty || time.TryTicks(text, out position.TimeTicks);
    }

    private bool SetPlace(in CsvRow row, ref PositionRow position)
    {
        double latitude = double.NaN;
        double longitude = double.NaN;
        if (!Number(row, PositionField.Latitude, ref latitude) || !Number(row, PositionField.Longitude, ref longitude))
            return false;
        ReadOnlySpan<byte> both = Text(row, PositionField.LatitudeAndLongitude);
        if (!both.IsEmpty)
        {
            int comma = both.IndexOf((byte)',');
            if (comma < 0 || !Decimals.TryDouble(both[..comma], out latitude) || !Decimals.TryDouble(both[(comma + 1)..].Trim((byte)' '), out longitude))
                return false;
        }

        return (double.IsNaN(latitude) || RowFields.SetLatitude(latitude, ref position))
            && (double.IsNaN(longitude) || RowFields.SetLongitude(longitude, ref position));
    }

    /// <summary>Sentinels of AIS become null, unless the table is of aircraft.</summary>
    private bool Normalise(ref PositionRow position)
    {
        position.Course = hasAircraft ? RowFields.AircraftAngle(position.Course) : RowFields.ShipAngle(position.Course);
        position.Heading = hasAircraft ? RowFields.AircraftAngle(position.Heading) : RowFields.ShipAngle(position.Heading);
        return double.IsNaN(position.Speed) || RowFields.SetSpeed(position.Speed, !hasAircraft, ref position);
    }

    private bool SetShip(in CsvRow row, ref PositionRow position)
    {
        if (!Number(row, PositionField.RateOfTurn, ref position.RateOfTurn) || !Number(row, PositionField.Draught, ref position.Draught))
            return false;
        if (position.RateOfTurn == -128)
            position.RateOfTurn = double.NaN;
        if (position.Draught == 0)
            position.Draught = double.NaN;
        position.StatusOrNone = WholeOrNone(Text(row, PositionField.Status));
        position.TypeOrNone = WholeOrNone(Text(row, PositionField.Type));
        ReadOnlySpan<byte> source = Text(row, PositionField.Source);
        if (!source.IsEmpty)
            position.Source = RowFields.Receiver(source);
        ReadOnlySpan<byte> carrier = Text(row, PositionField.MmsiOrCarrier);
        if (carrier.Length == 9 && Decimals.TryInteger(carrier, out int nine))
            position.MmsiOrNone = nine;
        ReadOnlySpan<byte> mmsi = Text(row, PositionField.Mmsi);
        ReadOnlySpan<byte> imo = Text(row, PositionField.Imo);
        return (mmsi.IsEmpty || RowFields.TryMmsi(mmsi, ref position))
            && (imo.IsEmpty || RowFields.TryImo(imo, ref position))
            && AddMilliseconds(Text(row, PositionField.Millisecond), ref position);
    }

    private bool SetAircraft(in CsvRow row, ref PositionRow position)
    {
        double altitudeOrGround = double.NaN;
        if (!Number(row, PositionField.Altitude, ref position.Altitude) || !Number(row, PositionField.GeometricAltitude, ref position.GeometricAltitude)
            || !Number(row, PositionField.VerticalRate, ref position.VerticalRate) || !Number(row, PositionField.AltitudeOrGround, ref altitudeOrGround))
        {
            return false;
        }

        if (altitudeOrGround == 0)
            position.GroundPlusOne = 2;
        else if (!double.IsNaN(altitudeOrGround))
            (position.Altitude, position.GroundPlusOne) = (altitudeOrGround, 1);
        ReadOnlySpan<byte> address = Text(row, PositionField.Icao24);
        ReadOnlySpan<byte> ground = Text(row, PositionField.OnGround);
        ReadOnlySpan<byte> squawk = Text(row, PositionField.Squawk);
        return (address.IsEmpty || RowFields.TryIcao24(address, ref position))
            && (ground.IsEmpty || RowFields.SetTruth(ground, ref position))
            && (squawk.IsEmpty || (RowFields.TryWhole(squawk, out position.SquawkOrNone) && position.SquawkOrNone is >= 0 and <= 7777))
            && SetPositionTime(Text(row, PositionField.PositionTimeUnixSeconds), ref position);
    }

    /// <summary>A field as written, without blanks around it; empty if the file has no such column or the field says nothing.</summary>
    private ReadOnlySpan<byte> Text(scoped in CsvRow row, PositionField field)
    {
        int index = columns[(int)field].Index;
        if (index < 0)
            return default;
        ReadOnlySpan<byte> text = row[index];
        if (text.Length > 0 && (text[0] == ' ' || text[^1] == ' '))
            text = text.Trim((byte)' ');
        return text.Length > 0 && text[0] > '9' && RowFields.IsNothing(text) ? default : text;
    }

    /// <returns>False if the field holds something that is no number.</returns>
    private bool Number(in CsvRow row, PositionField field, ref double value)
    {
        ref readonly Column column = ref columns[(int)field];
        if (column.Index < 0)
            return true;
        ReadOnlySpan<byte> text = row[column.Index];
        if (!Decimals.TryDouble(text, out double number))
        {
            text = Text(row, field);
            if (text.IsEmpty)
                return true;
            if (!Decimals.TryDouble(text, out number))
                return false;
        }

        value = column.Scale == 1 ? number : Math.Round(number * column.Scale, 6);
        return true;
    }

    private static int WholeOrNone(ReadOnlySpan<byte> text) => RowFields.TryWhole(text, out int value) && value >= 0 ? value : -1;

    private static bool AddMilliseconds(ReadOnlySpan<byte> text, ref PositionRow position)
    {
        if (text.IsEmpty)
            return true;
        if (!RowFields.TryWhole(text, out int milliseconds) || milliseconds is < 0 or > 999)
            return false;
        if (position.TimeTicks >= 0)
            position.TimeTicks += milliseconds * TimeSpan.TicksPerMillisecond;
        return true;
    }

    private static bool SetPositionTime(ReadOnlySpan<byte> text, ref PositionRow position)
    {
        if (text.IsEmpty)
            return true;
        if (!TimeText.TryUnix(text, 7, out long ticks))
            return false;
        position.IsStale = position.TimeTicks - ticks > StaleTicks;
        position.TimeTicks = ticks;
        return true;
    }

    private bool Has(params ReadOnlySpan<PositionField> fields)
    {
        foreach (var field in fields)
        {
            if (columns[(int)field].Index >= 0)
                return true;
        }

        return false;
    }
}
