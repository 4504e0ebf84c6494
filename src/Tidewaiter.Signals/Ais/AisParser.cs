using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tidewaiter.Signals.Nmea;

namespace Tidewaiter.Signals.Ais;

/// <summary>
/// Decodes AIS from a stream of lines that is fed in chunks of any size, cut anywhere: a file, a pipe, a socket. Every sentence's checksum is verified; one that is wrong gives a
/// fault and never a message. After construction nothing is allocated, and memory does not grow with the stream. Not safe for use by several threads at once.
/// </summary>
/// <typeparam name="TSink">What takes the messages; a struct is called without indirection.</typeparam>
public sealed partial class AisParser<TSink>
    where TSink : IAisSink
{
    private readonly AisOptions _options;
    private readonly byte[] _carry;
    private readonly byte[] _bits;
    private readonly PartTable _parts;
    private readonly List<Fault> _lost = [];
    private TSink _sink;
    private ProprietaryStamp _proprietary = new();
    private BaseStationClock _clock = new();
    private readonly int _lineLimit;
    private Envelope _envelope;
    private ushort _knownTalker;
    private int _carried;
    private bool _skipping;
    private long _carriedFrom;
    private long _chunkOffset;

    /// <param name="sink">Takes messages and faults.</param>
    /// <param name="options">Limits; the defaults when null.</param>
    public AisParser(TSink sink, AisOptions? options = null)
    {
        _sink = sink;
        _options = options ?? new AisOptions();
        _lineLimit = _options.LineBytes;
        _carry = new byte[_lineLimit + 2];
        _bits = new byte[(Math.Max(_options.LineBytes, _options.PayloadCharacters) * 3 / 4) + Armour.Slack + sizeof(ulong)];
        _parts = new PartTable(_options);
    }

    /// <summary>The sink as it is now.</summary>
    public ref TSink Sink => ref _sink;

    /// <summary>How many bytes were fed.</summary>
    public long Bytes => _chunkOffset;

    /// <summary>How many lines were read; an empty line counts, and so does a last one without a line end.</summary>
    public long Lines { get; private set; }

    /// <summary>How many of the lines held a VDM or VDO sentence with a right checksum.</summary>
    public long Sentences { get; private set; }

    /// <summary>How many lines were other NMEA sentences with a right checksum, lone tag blocks, empty lines or comments (<c>#</c>): no message and no fault.</summary>
    public long OtherLines { get; private set; }

    /// <summary>Reads on.</summary>
    /// <param name="chunk">The next bytes of the stream.</param>
    public void Feed(ReadOnlySpan<byte> chunk)
    {
        var start = 0;
        if (_carried > 0 || _skipping)
        {
            var feed = chunk.IndexOf((byte)'\n');
            Carry(feed < 0 ? chunk : chunk[..feed]);
            if (feed < 0)
            {
                _chunkOffset += chunk.Length;
                return;
            }

            EndCarried(_chunkOffset + feed);
            start = feed + 1;
        }

        start = ReadLines(chunk, start);
        _carriedFrom = _chunkOffset + start;
        Carry(chunk[start..]);
        _chunkOffset += chunk.Length;
    }

    /// <summary>The stream is over: reads a last line without a line end and gives up the messages whose parts are missing. More may be fed afterwards.</summary>
    public void Complete()
    {
        if (_carried > 0 || _skipping)
            EndCarried(_chunkOffset);
        _parts.Clear(_lost);
        ReportLost();
    }

    private int ReadLines(ReadOnlySpan<byte> chunk, int start)
    {
        ref var first = ref MemoryMarshal.GetReference(chunk);
        var position = start;
        for (; position + LineScanner.Block <= chunk.Length; position += LineScanner.Block)
        {
            for (var feeds = LineScanner.Newlines(ref Unsafe.Add(ref first, position)); feeds != 0; feeds &= feeds - 1)
            {
                var end = position + BitOperations.TrailingZeroCount(feeds);
                ReadLine(chunk, start, end);
                start = end + 1;
            }
        }

        for (; position < chunk.Length; position++)
        {
            if (chunk[position] != '\n')
                continue;
            ReadLine(chunk, start, position);
            start = position + 1;
        }

        return start;
    }

    /// <summary>Keeps a piece of a line whose end has not come; a line over the limit is passed over to its end.</summary>
    private void Carry(ReadOnlySpan<byte> piece)
    {
        if (_skipping || piece.IsEmpty)
            return;
        if (_carried + piece.Length > _carry.Length)
        {
            _skipping = true;
            return;
        }

        piece.CopyTo(_carry.AsSpan(_carried));
        _carried += piece.Length;
    }

    private void EndCarried(long end)
    {
        var start = _carriedFrom;
        if (_skipping)
        {
            Lines++;
            Report(start, Lines, (int)Math.Min(int.MaxValue, end - start), FaultReason.TooLong);
        }
        else
        {
            // The line lies at the front of its own buffer, so its place in the stream is set apart.
            var offset = _chunkOffset;
            _chunkOffset = start;
            ReadLine(_carry.AsSpan(0, _carried), 0, _carried);
            _chunkOffset = offset;
        }

        (_carried, _skipping) = (0, false);
    }

    private void Report(long offset, long line, int length, FaultReason reason) => _sink.Fault(new Fault(offset, line, length, reason));

    private void ReportLost()
    {
        foreach (var fault in _lost)
            _sink.Fault(fault);
        _lost.Clear();
    }
}
