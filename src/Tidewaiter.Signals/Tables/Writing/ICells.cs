namespace Tidewaiter.Signals.Tables.Writing;

/// <summary>Takes the cells of a table row after row, from left to right; null and empty text are empty cells.</summary>
internal interface ICells : IDisposable
{
    void Add(long? value);

    void Add(double? value);

    void Add(bool? value);

    void Add(string? text);

    /// <summary>Bytes of a recording, which need not be UTF-8.</summary>
    void Add(ReadOnlySpan<byte> text);

    /// <summary>An instant in UTC; in text of the form given (see <see cref="WrittenTime"/>).</summary>
    void AddTime(DateTime? utc, string form);

    /// <summary>The name of the recording, which is the same in all rows.</summary>
    void AddFile();

    /// <summary>The row is complete.</summary>
    void End();
}
