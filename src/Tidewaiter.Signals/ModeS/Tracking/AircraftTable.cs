using System.Numerics;

namespace Tidewaiter.Signals.ModeS.Tracking;

/// <summary>A table of fixed size, eight places to a set; when a set is full, the address heard longest ago gives way. So memory is
/// bounded and every look-up takes the same few steps, whatever addresses a stream invents.</summary>
internal sealed class AircraftTable
{
    private const int Ways = 8;
    private const uint Occupied = 0x8000_0000;

    private readonly uint[] keys;
    private readonly Aircraft[] entries;
    private readonly int shift;

    internal AircraftTable(int capacity)
    {
        int sets = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(capacity, 2 * Ways, 1 << 24) / Ways);
        keys = new uint[sets * Ways];
        entries = new Aircraft[sets * Ways];
        shift = 32 - BitOperations.Log2((uint)sets);
    }

    /// <summary>Aircraft that had to give way to others.</summary>
    internal long Evicted { get; private set; }

    internal ref Aircraft this[int index] => ref entries[index];

    /// <summary>Index of a key, or -1.</summary>
    internal int Find(uint key)
    {
        int start = SetOf(key);
        int way = keys.AsSpan(start, Ways).IndexOf(key | Occupied);
        return way < 0 ? -1 : start + way;
    }

    internal int FindOrAdd(uint key)
    {
        int start = SetOf(key);
        Span<uint> set = keys.AsSpan(start, Ways);
        int way = set.IndexOf(key | Occupied);
        return way >= 0 ? start + way : Add(key, start, set);
    }

    private int Add(uint key, int start, Span<uint> set)
    {
        int way = set.IndexOf(0u);
        if (way < 0)
        {
            way = 0;
            for (int i = 1; i < Ways; i++)
            {
                if (entries[start + i].SeenNanoseconds < entries[start + way].SeenNanoseconds)
                    way = i;
            }

            Evicted++;
        }

        set[way] = key | Occupied;
        entries[start + way] = default;
        return start + way;
    }

    private int SetOf(uint key) => unchecked((int)((key * 2654435769u) >> shift)) * Ways;
}
