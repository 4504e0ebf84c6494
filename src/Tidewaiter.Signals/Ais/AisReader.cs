namespace Tidewaiter.Signals.Ais;

/// <summary>What a reading came to.</summary>
/// <param name="Bytes">Bytes read.</param>
/// <param name="Lines">Lines read.</param>
/// <param name="Sentences">Lines with a VDM or VDO sentence whose checksum is right.</param>
/// <param name="OtherLines">Lines that are neither: other sentences, comments, empty lines.</param>
public readonly record struct AisReading(long Bytes, long Lines, long Sentences, long OtherLines);

/// <summary>Reads a whole stream into a sink.</summary>
public static class AisReader
{
    private const int BufferBytes = 1 << 18;

    /// <summary>
    /// Reads to the end of the stream. Broken data never throw: what a decompressing stream refuses (<see cref="InvalidDataException"/>) becomes a last fault of the reason
    /// <see cref="FaultReason.Truncated"/> at the place reached. Errors of the device do throw.
    /// </summary>
    /// <param name="stream">Bytes of a recording; not closed.</param>
    /// <param name="sink">Takes messages and faults.</param>
    /// <param name="options">Limits; the defaults when null.</param>
    /// <param name="progress">Is told the bytes read so far, once a block of 256 KiB.</param>
    /// <param name="cancellationToken">Stops between two blocks.</param>
    /// <typeparam name="TSink">The sink's type.</typeparam>
    /// <exception cref="OperationCanceledException">It was stopped; the sink holds what was read.</exception>
    public static AisReading Read<TSink>(Stream stream, TSink sink, AisOptions? options = null, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
        where TSink : class, IAisSink
    {
        ArgumentNullException.ThrowIfNull(stream);
        var parser = new AisParser<TSink>(sink, options);
        var buffer = GC.AllocateUninitializedArray<byte>(BufferBytes);
        FaultReason? broken = null;
        while (broken is null)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int count;
            try
            {
                count = stream.Read(buffer);
            }
            catch (InvalidDataException)
            {
                broken = FaultReason.Truncated;
                break;
            }

            if (count == 0)
                break;
            parser.Feed(buffer.AsSpan(0, count));
            progress?.Report(parser.Bytes);
        }

        parser.Complete();
        if (broken is { } reason)
            sink.Fault(new Fault(parser.Bytes, parser.Lines, 0, reason));
        return new AisReading(parser.Bytes, parser.Lines, parser.Sentences, parser.OtherLines);
    }
}
