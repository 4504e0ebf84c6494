using System.Globalization;
using System.Text;

namespace Tidewaiter.Signals.Tables.Csv;

/// <summary>Writes one row of CSV (RFC 4180, UTF-8, ended by a line feed) field by field. Made for a few million rows: it allocates for text, not for numbers.</summary>
internal sealed class CsvLine(Stream output)
{
    private const int NumberBytes = 64;

    private byte[] row = new byte[1024];
    private int length;

    internal void Add(long? value)
    {
        Room(NumberBytes);
        if (value is { } v && v.TryFormat(row.AsSpan(length), out int written, provider: CultureInfo.InvariantCulture))
            length += written;
        row[length++] = (byte)',';
    }

    internal void Add(double? value)
    {
        Room(NumberBytes);
        if (value is { } v && v.TryFormat(row.AsSpan(length), out int written, provider: CultureInfo.InvariantCulture))
            length += written;
        row[length++] = (byte)',';
    }

    internal void Add(string? text) => Add(string.IsNullOrEmpty(text) ? default : Encoding.UTF8.GetBytes(text));

    /// <summary>Bytes as they stand; quoted where a separator, a quote or a line end is among them.</summary>
    internal void Add(ReadOnlySpan<byte> text)
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

    /// <summary>Ends the row in place of its last separator and hands it over.</summary>
    internal void End()
    {
        row[length - 1] = (byte)'\n';
        output.Write(row, 0, length);
        length = 0;
    }

    private void Room(int bytes)
    {
        if (row.Length - length < bytes)
            Array.Resize(ref row, (row.Length * 2) + bytes);
    }
}
