using System.Text;
using Tidewaiter.Signals.Tables.Csv;

namespace Tidewaiter.Signals.Tables.Layouts;

/// <summary>The columns of a table of one's own, named by its user: <c>time=t,lat=y,lon=x,id=mmsi</c>. Separator and form of time are taken from the table.</summary>
public sealed class ColumnMapping
{
    private const double KnotsPerKilometrePerHour = 1 / 1.852;

    // What is less than this is no Unix time after 1973, but a serial day of a spreadsheet or a count of seconds.
    private const double EarliestUnixSeconds = 100_000_000;

    private const int ShownColumns = 60;

    private static readonly (string Name, PositionField Field, double Scale)[] Fields =
    [
        ("time", PositionField.Time, 1), ("time_day_first", PositionField.Time, 1), ("time_month_first", PositionField.Time, 1), ("lat", PositionField.Latitude, 1), ("lon", PositionField.Longitude, 1),
        ("id", PositionField.MmsiOrCarrier, 1), ("mmsi", PositionField.Mmsi, 1), ("imo", PositionField.Imo, 1), ("hex", PositionField.Icao24, 1), ("name", PositionField.Name, 1),
        ("callsign", PositionField.Callsign, 1), ("registration", PositionField.Registration, 1), ("type", PositionField.Type, 1), ("status", PositionField.Status, 1),
        ("destination", PositionField.Destination, 1), ("draught", PositionField.Draught, 1), ("course", PositionField.Course, 1), ("heading", PositionField.Heading, 1),
        ("speed", PositionField.Speed, 1), ("speed_ms", PositionField.Speed, PositionLayout.KnotsPerMetrePerSecond), ("speed_kmh", PositionField.Speed, KnotsPerKilometrePerHour),
        ("altitude", PositionField.Altitude, 1), ("altitude_m", PositionField.Altitude, PositionLayout.FeetPerMetre),
    ];

    private readonly (string Name, PositionColumn Column)[] columns;

    private ColumnMapping((string Name, PositionColumn Column)[] columns) => this.columns = columns;

    /// <summary>The names that a user can give a column to: speeds are knots, and heights feet, where the name says nothing else.</summary>
    public static string Names { get; } = string.Join(", ", Fields.Select(static field => field.Name));

    /// <summary>Reads a mapping. Each name can be given once, a time or a speed in one form; <c>lat</c> and <c>lon</c> must be given.</summary>
    /// <param name="text">Pairs NAME=HEADER with commas between them.</param>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static ColumnMapping Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<(string Name, PositionColumn Column)>();
        foreach (string pair in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? pair : pair[..equals].TrimEnd();
            string header = equals < 0 ? "" : pair[(equals + 1)..].TrimStart();
            int known = Array.FindIndex(Fields, field => field.Name == name);
            if (known < 0)
                throw new FormatException($"'{name}' is none of {Names}.");
            if (header.Length == 0)
                throw new FormatException($"'{pair}' names no column. Write {name}=HEADER.");
            if (found.Exists(c => c.Column.Field == Fields[known].Field))
                throw new FormatException($"'{name}' is given twice, or in two forms.");
            found.Add((name, new PositionColumn(header, Fields[known].Field, Fields[known].Scale)));
        }

        foreach (var (name, field) in new[] { ("lat", PositionField.Latitude), ("lon", PositionField.Longitude) })
        {
            if (!found.Exists(c => c.Column.Field == field))
                throw new FormatException($"'{name}' is missing: without it no row has a place.");
        }

        return new ColumnMapping([.. found]);
    }

    /// <summary>Fits the mapping to a table.</summary>
    /// <param name="head">The first bytes of the table, its header and a row at least.</param>
    /// <param name="complaint">Why it does not fit, for a sentence that begins with the table's name; null when it fits.</param>
    /// <returns>The layout to read the table with; null when the mapping does not fit.</returns>
    public PositionLayout? Fit(ReadOnlySpan<byte> head, out string? complaint)
    {
        complaint = null;
        var best = new Beginning(0);
        char separator = ',';
        foreach (char candidate in ",;\t|")
        {
            var beginning = Beginning.Of(head, candidate);
            if (beginning.Header.Length <= best.Header.Length)
                continue;
            (best, separator) = (beginning, candidate);
        }

        foreach (var (name, column) in columns)
        {
            if (best.Find(column.Header) >= 0)
                continue;
            complaint = $"has no column '{column.Header}' for {name}. Its header has: {string.Join(", ", best.Header.Take(ShownColumns))}{(best.Header.Length > ShownColumns ? ", …" : "")}";
            return null;
        }

        if (FormOfTime(best, out complaint) is not { } form)
            return null;
        return new PositionLayout("columns as given", form, [.. columns.Select(static c => c.Column)]) { Separator = separator };
    }

    private TimeForm? FormOfTime(Beginning table, out string? complaint)
    {
        complaint = null;
        var (name, column) = Array.Find(columns, static c => c.Column.Field == PositionField.Time);
        if (name is null or "time_day_first" or "time_month_first")
            return name is "time_month_first" ? TimeForm.MonthFirst : name is null ? TimeForm.Iso : TimeForm.DayFirst;
        int index = table.Find(column.Header);
        byte[] text = index < table.First.Length ? Encoding.UTF8.GetBytes(table.First[index]) : [];
        if (RowFields.IsNothing(text))
            return TimeForm.Iso;
        foreach (var form in new[] { TimeForm.Iso, TimeForm.Compact })
        {
            if (new TimeText(form).TryTicks(text, out _))
                return form;
        }

        if (Decimals.TryDouble(text, out double number) && number >= EarliestUnixSeconds)
            return number < EarliestUnixSeconds * 1000 ? TimeForm.UnixSeconds : TimeForm.UnixMilliseconds;
        complaint = new TimeText(TimeForm.DayFirst).TryTicks(text, out _) || new TimeText(TimeForm.MonthFirst).TryTicks(text, out _)
            ? $"has the time '{table.First[index]}', of which nobody knows whether day or month stands first: give time_day_first={column.Header} or time_month_first={column.Header}"
            : $"has '{table.First[index]}' in the column '{column.Header}', which is no time: 2023-01-11T00:00:00, 20230111T000000, or seconds or milliseconds since 1970 are read";
        return null;
    }

    /// <summary>The first two rows of a table.</summary>
    private sealed class Beginning(int fields) : ICsvSink
    {
        internal string[] Header { get; private set; } = new string[fields];

        internal string[] First { get; private set; } = [];

        private int rows;

        internal static Beginning Of(ReadOnlySpan<byte> head, char separator)
        {
            var beginning = new Beginning(0);
            var reader = new CsvReader(beginning, new CsvOptions { Separator = (byte)separator });
            reader.Push(head);
            reader.Complete();
            return beginning;
        }

        internal int Find(string header) => Array.FindIndex(Header, name => name.Equals(header, StringComparison.OrdinalIgnoreCase));

        public void OnRow(in CsvRow row)
        {
            if (++rows > 2)
                return;
            var texts = new string[row.Count];
            for (int i = 0; i < texts.Length; i++)
                texts[i] = Encoding.UTF8.GetString(row[i]).Trim();
            if (rows == 1)
                Header = texts;
            else
                First = texts;
        }

        public void OnFault(in Fault fault)
        {
            // The reading that follows finds it again.
        }
    }
}
