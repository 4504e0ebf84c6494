using System.Text;

namespace Tidewaiter.Reading.Documents.Encodings;

/// <summary>Writes U+FFFD for bytes that fit no character and remembers where they stood.</summary>
internal sealed class LocatedFallback : DecoderFallback
{
    private const int Kept = 10;
    private readonly List<int> _runs = [];
    private int _last = -1;
    private int _count;

    public override int MaxCharCount => 1;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    /// <summary>Adds a fault for each of the first runs of bad bytes, and one with the number of them all.</summary>
    public void Report(ReadOnlySpan<byte> bytes, int start, string encoding, FaultLog faults)
    {
        if (_count == 0) return;
        foreach (var run in _runs)
        {
            var offset = Math.Clamp(run + start, 0, bytes.Length - 1);
            faults.Part($"The byte 0x{bytes[offset]:X2} fits no character of {encoding} and is shown as U+FFFD.", "", offset, LineNumber.At(bytes, offset));
        }

        faults.Part($"{_count} places of the file are not valid {encoding}.", "It was cut off, damaged, or is in another encoding: save it again as UTF-8 if you can.");
    }

    private void Remember(int index)
    {
        // The decoder asks twice, once to count and once to write: only what lies further on is new.
        if (index <= _last) return;
        if (index != _last + 1 && _runs.Count < Kept) _runs.Add(index);
        _last = index;
        _count++;
    }

    private sealed class Buffer(LocatedFallback owner) : DecoderFallbackBuffer
    {
        private bool _pending;

        public override int Remaining => _pending ? 1 : 0;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            owner.Remember(Math.Max(index, 0));
            _pending = true;
            return true;
        }

        public override char GetNextChar()
        {
            if (!_pending) return '\0';
            _pending = false;
            return '\uFFFD';
        }

        public override bool MovePrevious() => false;

        public override void Reset() => _pending = false;
    }
}
