using System.Globalization;
using System.Text;
using Tidewaiter.Signals.Tables.Writing;

namespace Tidewaiter.Signals.Tables.Csv;

/// <summary>Rows of CSV (RFC 4180, UTF-8, ended by a line feed). Made for a few million rows: it allocates for text, not for numbers.</summary>
internal sealed class CsvLine : ICells
{
    private const int NumberBytes = 64;

    private readonly Stream output;
    private readonly byte[] file;
    private byte[] row = new byte[1024];
    private int length;

    /// <param name="output">Receives the rows; not closed. Give it a buffer.</param>
    /// <param name="file">Name of the recording.</param>
    /// <param name="names">The columns, for the first line; null for none.</param>
    internal CsvLine(Stream output, string file, IEnumerable<string>? names)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(file);
        this.output = output;
        this.file = Encoding.UTF8.GetBytes(file);
        if (names is not null)
            output.Write(Encoding.UTF8.GetBytes(string.Join(',', names) + "\n"));
    }

    public void Add(long? value)
    {
        Room(NumberBytes);
        if (value is { } v && v.TryFormat(row.AsSpan(length), out int written, provider: CultureInfo.InvariantCulture))
            length += written;
        row[length++] = (byte)',';
    }

    public void Add(double? value)
    {
        Room(NumberBytes);
        if (value is { } v && v.TryFormat(row.AsSpan(length), out int written, provider: CultureInfo.InvariantCulture))
            length += written;
        row[length++] = (byte)',';
    }

    public void Add(bool? value) => Add(value is { } v ? v ? "true"u8 : "false"u8 : default);

    public void Add(string? text) => Add(string.IsNullOrEmpty(text) ? default : Encoding.UTF8.GetBytes(text));

    /// <summary>Bytes as they stand; quoted where a separator, a quote or a line end is among them.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        Room((text.Length * 2) + NumberBytes);
        bool isQuoted = text.IndexOfAny(",\"\r\n"u8) >= 0;
        if (isQuoted)
            row[length++] = (byte)'"';
        foreach (byte b in text)
        {
            if (b == '"')
                row[length++] = (byte)'"';
            row[length++] = b;
        }

        if (isQuoted)
            row[length++] = (byte)'"';
        row[length++] = (byte)',';
    }

    public void AddTime(DateTime? utc, string form)
    {
        Room(NumberBytes);
        if (utc is { } time && time.TryFormat(row.AsSpan(length), out int written, form, CultureInfo.InvariantCulture))
            length += written;
        row[length++] = (byte)',';
    }

    public void AddFile() => Add(file);

    /// <summary>Ends the row in place of its last separator and hands it over.</summary>
    public void End()
    {
        row[length - 1] = (byte)'\n';
        output.Write(row, 0, length);
        length = 0;
    }

    public void Dispose() => output.Flush();

    private void Room(int bytes)
    {
        if (row.Length - length < bytes)
            Array.Resize(ref row, (row.Length * 2) + bytes);
    }
}
