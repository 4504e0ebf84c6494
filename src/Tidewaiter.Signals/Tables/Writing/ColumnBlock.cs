using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tidewaiter.Signals.Tables.Writing;

/// <summary>Rows as blocks of columns, for programs that analyse millions: one JSON object a line for up to <see cref="BlockRows"/> rows, with an array for each column. Empty cells are null, and times are
/// numbers, in milliseconds since 1970.</summary>
internal sealed class ColumnBlock : ICells
{
    /// <summary>Most rows of a block.</summary>
    internal const int BlockRows = 65_536;

    // A block ends before its rows do when their texts are long, so that a hostile table does not fill the memory.
    private const long BlockTextBytes = 32 << 20;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Stream output;
    private readonly string? file;
    private readonly Column[] columns;
    private readonly Utf8JsonWriter block;
    private int column;
    private int rows;
    private long textBytes;

    /// <param name="output">Receives UTF-8 lines; not closed.</param>
    /// <param name="file">Name of the recording; null to leave it out.</param>
    /// <param name="names">The columns in the order of their cells, without that of the file.</param>
    internal ColumnBlock(Stream output, string? file, IEnumerable<string> names)
    {
        this.output = output;
        this.file = file;
        columns = [.. names.Select(static name => new Column(name))];
        block = new Utf8JsonWriter(output, Plain);
    }

    public void Add(long? value)
    {
        if (value is { } v)
            Next().WriteNumberValue(v);
        else
            Next().WriteNullValue();
    }

    public void Add(double? value)
    {
        if (value is { } v && double.IsFinite(v))
            Next().WriteNumberValue(v);
        else
            Next().WriteNullValue();
    }

    public void Add(bool? value)
    {
        if (value is { } v)
            Next().WriteBooleanValue(v);
        else
            Next().WriteNullValue();
    }

    public void Add(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            Next().WriteNullValue();
            return;
        }

        textBytes += text.Length;
        Next().WriteStringValue(text);
    }

    // What is no UTF-8 becomes the replacement character.
    public void Add(ReadOnlySpan<byte> text) => Add(text.IsEmpty ? null : Encoding.UTF8.GetString(text));

    // To the microsecond, cut and not rounded, as text is.
    public void AddTime(DateTime? utc, string form) => Add(utc is { } time ? (time - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond / 1000.0 : (double?)null);

    public void AddFile()
    {
        // It stands once in each block.
    }

    public void End()
    {
        rows++;
        column = 0;
        if (rows == BlockRows || textBytes >= BlockTextBytes)
            Write();
    }

    public void Dispose()
    {
        Write();
        block.Dispose();
        foreach (var one in columns)
            one.Json.Dispose();
        output.Flush();
    }

    private Utf8JsonWriter Next() => columns[column++].Json;

    private void Write()
    {
        if (rows == 0)
            return;
        block.Reset(output);
        block.WriteStartObject();
        if (file is not null)
            block.WriteString("file"u8, file);
        block.WriteNumber("rows"u8, rows);
        foreach (var one in columns)
        {
            block.WritePropertyName(one.Name);
            block.WriteRawValue(one.Take(), skipInputValidation: true);
        }

        block.WriteEndObject();
        block.Flush();
        output.Write("\n"u8);
        (rows, textBytes) = (0, 0);
    }

    /// <summary>The values of one column, as the text of a JSON array.</summary>
    private sealed class Column
    {
        private readonly ArrayBufferWriter<byte> bytes = new();

        internal Column(string name)
        {
            Name = JsonEncodedText.Encode(name);
            Json = new Utf8JsonWriter(bytes, Plain);
            Json.WriteStartArray();
        }

        internal JsonEncodedText Name { get; }

        internal Utf8JsonWriter Json { get; }

        /// <summary>The array so far, valid until the next value; an empty one begins.</summary>
        internal ReadOnlySpan<byte> Take()
        {
            Json.WriteEndArray();
            Json.Flush();
            var all = bytes.WrittenSpan;
            bytes.ResetWrittenCount();
            Json.Reset(bytes);
            Json.WriteStartArray();
            return all;
        }
    }
}
