namespace Tidewaiter.Signals.Tables.Json;

/// <summary>The "type" of readsb: by what way a position came.</summary>
internal static class ReadsbSource
{
    /// <param name="type">The word.</param>
    /// <param name="isDoubtful">The address is no ICAO address.</param>
    internal static PositionSource Of(ReadOnlySpan<byte> type, out bool isDoubtful)
    {
        isDoubtful = type.EndsWith("_other"u8) || type.EndsWith("_trackfile"u8);
        if (type.IsEmpty || type.SequenceEqual("unknown"u8))
            return PositionSource.Unknown;
        if (type.StartsWith("adsb_"u8))
            return PositionSource.Adsb;
        if (type.StartsWith("adsr_"u8))
            return PositionSource.Adsr;
        if (type.StartsWith("tisb_"u8))
            return PositionSource.Tisb;
        if (type.SequenceEqual("mlat"u8))
            return PositionSource.Mlat;
        if (type.SequenceEqual("adsc"u8))
            return PositionSource.Adsc;
        return type.SequenceEqual("mode_s"u8) ? PositionSource.ModeS : PositionSource.Other;
    }
}
