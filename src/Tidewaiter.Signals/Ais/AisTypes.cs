namespace Tidewaiter.Signals.Ais;

/// <summary>What is fixed for each message type.</summary>
public static class AisTypes
{
    /// <summary>The highest message type of ITU-R M.1371-5.</summary>
    public const int Highest = 27;

    // Type 24 part A is sent with 160 or 168 bits, and type 27 with 96 (the last is spare); the spare bits at the end are not asked for.
    private static ReadOnlySpan<ushort> Least =>
    [
        0, 168, 168, 168, 168, 422, 88, 70, 56, 168, 70, 168, 72, 70, 40, 88, 92, 80, 168, 308, 70, 271, 145, 154, 160, 40, 60, 95,
    ];

    // First bit of the UTC second of the position reports that have one; 0 for none.
    private static ReadOnlySpan<byte> SecondStart => [0, 137, 137, 137, 0, 0, 0, 0, 0, 128, 0, 0, 0, 0, 0, 0, 0, 0, 133, 133, 0, 253, 0, 0, 0, 0, 0, 0];

    /// <summary>How many bits a message must have for all fields that every message of its type has; spare bits at its end are not counted.</summary>
    /// <param name="type">1 to 27.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such type.</exception>
    public static int LeastBits(int type)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(type);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(type, Highest);
        return Least[type];
    }

    /// <summary>The UTC second 0 to 59 of a position report; -1 when the type has none or it is not available.</summary>
    internal static int UtcSecond(in AisBits bits, int type)
    {
        int start = SecondStart[type];
        return start > 0 && bits.Has(start, 6) && bits.Unsigned(start, 6) is < 60 and var second ? (int)second : -1;
    }
}
