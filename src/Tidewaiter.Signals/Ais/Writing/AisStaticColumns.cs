namespace Tidewaiter.Signals.Ais.Writing;

/// <summary>
/// Static and voyage data of types 5, 19 and 24 as columns. Texts stay the six-bit characters of the air in one integer, first character highest; read them with <see cref="Text"/>.
/// Fields that the type or part has not are 0, which is also how the air says "not available".
/// </summary>
public sealed class AisStaticColumns
{
    private readonly int[] _rows;
    private readonly uint[] _imos;
    private readonly ulong[] _callSigns;
    private readonly UInt128[] _names;
    private readonly UInt128[] _destinations;
    private readonly byte[] _shipTypes;
    private readonly uint[] _dimensions;
    private readonly byte[] _draughts;
    private readonly uint[] _etas;

    internal AisStaticColumns(int capacity)
    {
        (_rows, _imos, _callSigns) = (new int[capacity], new uint[capacity], new ulong[capacity]);
        (_names, _destinations) = (new UInt128[capacity], new UInt128[capacity]);
        (_shipTypes, _dimensions, _draughts, _etas) = (new byte[capacity], new uint[capacity], new byte[capacity], new uint[capacity]);
    }

    /// <summary>Rows so far.</summary>
    public int Count { get; private set; }

    /// <summary>The row of <see cref="AisColumns"/> that the data belong to.</summary>
    public ReadOnlySpan<int> Rows => _rows.AsSpan(0, Count);

    /// <summary>The IMO field, type 5.</summary>
    public ReadOnlySpan<uint> ImoNumbers => _imos.AsSpan(0, Count);

    /// <summary>Seven characters, types 5 and 24 part B.</summary>
    public ReadOnlySpan<ulong> CallSigns => _callSigns.AsSpan(0, Count);

    /// <summary>Twenty characters, types 5, 19 and 24 part A.</summary>
    public ReadOnlySpan<UInt128> Names => _names.AsSpan(0, Count);

    /// <summary>Twenty characters, type 5.</summary>
    public ReadOnlySpan<UInt128> Destinations => _destinations.AsSpan(0, Count);

    /// <summary>Type of ship and cargo, types 5, 19 and 24 part B.</summary>
    public ReadOnlySpan<byte> ShipTypes => _shipTypes.AsSpan(0, Count);

    /// <summary>The 30 bits to bow (9), stern (9), port (6), starboard (6); the parent's MMSI for an auxiliary craft in type 24.</summary>
    public ReadOnlySpan<uint> Dimensions => _dimensions.AsSpan(0, Count);

    /// <summary>In tenths of a metre, type 5.</summary>
    public ReadOnlySpan<byte> DraughtsTenthMetres => _draughts.AsSpan(0, Count);

    /// <summary>The 20 bits month (4), day (5), hour (5), minute (6), type 5.</summary>
    public ReadOnlySpan<uint> Etas => _etas.AsSpan(0, Count);

    /// <summary>The text of a column, cut at the first <c>@</c> and without blanks at its end; null when nothing is left.</summary>
    /// <param name="value">As in the column.</param>
    /// <param name="characters">7 for a call sign, 20 for a name or destination.</param>
    public static string? Text(UInt128 value, int characters)
    {
        Span<char> text = stackalloc char[characters];
        var (written, end) = (0, 0);
        for (var i = 0; i < characters; i++)
        {
            var code = (int)((value >> (6 * (characters - 1 - i))) & 63);
            if (code == 0)
                break;
            text[written++] = (char)(code < 32 ? code + 64 : code);
            if (code != 32)
                end = written;
        }

        return end == 0 ? null : text[..end].ToString();
    }

    internal void Clear() => Count = 0;

    internal void Add(int row, int type, in AisBits bits)
    {
        var at = Count++;
        _rows[at] = row;
        (_imos[at], _callSigns[at], _names[at], _destinations[at]) = (0, 0, 0, 0);
        (_shipTypes[at], _dimensions[at], _draughts[at], _etas[at]) = (0, 0, 0, 0);
        if (type == 5)
        {
            _imos[at] = bits.Unsigned(40, 30);
            _callSigns[at] = CallSign(bits, 70);
            _names[at] = Twenty(bits, 112);
            _destinations[at] = Twenty(bits, 302);
            (_shipTypes[at], _dimensions[at]) = ((byte)bits.Unsigned(232, 8), bits.Unsigned(240, 30));
            (_draughts[at], _etas[at]) = ((byte)bits.Unsigned(294, 8), bits.Unsigned(274, 20));
        }
        else if (type == 19)
        {
            _names[at] = Twenty(bits, 143);
            (_shipTypes[at], _dimensions[at]) = ((byte)bits.Unsigned(263, 8), bits.Unsigned(271, 30));
        }
        else if (bits.Unsigned(38, 2) == 0)
        {
            _names[at] = Twenty(bits, 40);
        }
        else if (bits.Unsigned(38, 2) == 1)
        {
            _callSigns[at] = CallSign(bits, 90);
            (_shipTypes[at], _dimensions[at]) = ((byte)bits.Unsigned(40, 8), bits.Unsigned(132, 30));
        }
    }

    private static ulong CallSign(in AisBits bits, int start) => ((ulong)Whole(bits, start, 30) << 12) | Whole(bits, start + 30, 12);

    private static UInt128 Twenty(in AisBits bits, int start)
    {
        var high = ((ulong)Whole(bits, start, 30) << 30) | Whole(bits, start + 30, 30);
        var low = ((ulong)Whole(bits, start + 60, 30) << 30) | Whole(bits, start + 90, 30);
        return ((UInt128)high << 60) | low;
    }

    /// <summary>A field, with the characters that a short message still holds at its front.</summary>
    private static uint Whole(in AisBits bits, int start, int length)
    {
        if (bits.Has(start, length))
            return bits.Unsigned(start, length);
        var there = Math.Max(0, (bits.Length - start) / 6 * 6);
        return there == 0 ? 0 : bits.Unsigned(start, there) << (length - there);
    }
}
