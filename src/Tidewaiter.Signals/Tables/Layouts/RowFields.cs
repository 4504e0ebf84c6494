using System.Text;
using Tidewaiter.Signals.ModeS.Input;

namespace Tidewaiter.Signals.Tables.Layouts;

/// <summary>Writes one field of text into a row: units, sentinels, limits.</summary>
internal static class RowFields
{
    /// <summary>Words that stand for nothing.</summary>
    internal static bool IsNothing(ReadOnlySpan<byte> text) => text.Length switch
    {
        0 => true,
        2 => text.SequenceEqual("\\N"u8),
        3 => Ascii.EqualsIgnoreCase(text, "nan"u8) || text.SequenceEqual("N/A"u8),
        4 => Ascii.EqualsIgnoreCase(text, "none"u8) || Ascii.EqualsIgnoreCase(text, "null"u8),
        7 => Ascii.EqualsIgnoreCase(text, "unknown"u8),
        9 => Ascii.EqualsIgnoreCase(text, "undefined"u8),
        _ => false,
    };

    internal static bool TryLatitude(ReadOnlySpan<byte> text, ref PositionRow row) =>
        Decimals.TryDouble(text, out double value) && SetLatitude(value, ref row);

    internal static bool TryLongitude(ReadOnlySpan<byte> text, ref PositionRow row) =>
        Decimals.TryDouble(text, out double value) && SetLongitude(value, ref row);

    internal static bool SetLatitude(double value, ref PositionRow row)
    {
        row.Latitude = value == 91 ? double.NaN : value;
        return value is (>= -90 and <= 90) or 91;
    }

    internal static bool SetLongitude(double value, ref PositionRow row)
    {
        row.Longitude = value == 181 ? double.NaN : value;
        return value is (>= -180 and <= 180) or 181;
    }

    /// <summary>A speed in knots. Of a ship 102.3 (and 1023) is AIS for "not available"; an aircraft can fly it.</summary>
    internal static bool SetSpeed(double value, bool isShip, ref PositionRow row)
    {
        row.Speed = isShip && value is 102.3 or 1023 ? double.NaN : value;
        return value is >= 0 and < 10_000;
    }

    /// <summary>An angle of a ship; from 360 on it is a sentinel of AIS (360, 511), and a negative one is a wrapped value of old files: null, not guessed.</summary>
    internal static double ShipAngle(double value) => value is >= 0 and < 360 ? value : double.NaN;

    /// <summary>An angle of an aircraft, of which 360 is 0, rounded up.</summary>
    internal static double AircraftAngle(double value) => value == 360 ? 0 : ShipAngle(value);

    internal static bool TryWhole(ReadOnlySpan<byte> text, out int value)
    {
        if (Decimals.TryInteger(text, out value))
            return true;
        if (!Decimals.TryDouble(text, out double number) || number != Math.Truncate(number) || Math.Abs(number) > 2_000_000_000)
            return false;
        value = (int)number;
        return true;
    }

    internal static bool TryMmsi(ReadOnlySpan<byte> text, ref PositionRow row) =>
        TryWhole(text, out row.MmsiOrNone) && row.MmsiOrNone is >= 0 and <= 999_999_999;

    internal static bool TryImo(ReadOnlySpan<byte> text, ref PositionRow row)
    {
        if (text.StartsWith("IMO"u8))
            text = text[3..].TrimStart((byte)' ');
        if (!TryWhole(text, out int value) || value < 0)
            return false;
        row.ImoOrNone = value == 0 ? -1 : value;
        return true;
    }

    internal static bool TryIcao24(ReadOnlySpan<byte> text, ref PositionRow row)
    {
        if (text.Length > 0 && text[0] == '~')
        {
            row.IsAddressDoubtful = true;
            text = text[1..];
        }

        if (text.StartsWith("0x"u8) || text.StartsWith("0X"u8))
            text = text[2..];
        if (text.Length > 6 || !HexFrames.TryNumber(text, out ulong value))
            return false;
        row.Icao24OrNone = (int)value;
        return true;
    }

    internal static bool SetTruth(ReadOnlySpan<byte> text, ref PositionRow row)
    {
        bool isTrue = text.SequenceEqual("1"u8) || text.SequenceEqual("-1"u8) || Ascii.EqualsIgnoreCase(text, "true"u8) || Ascii.EqualsIgnoreCase(text, "t"u8);
        bool isFalse = text.SequenceEqual("0"u8) || Ascii.EqualsIgnoreCase(text, "false"u8) || Ascii.EqualsIgnoreCase(text, "f"u8);
        row.GroundPlusOne = (sbyte)(isTrue ? 2 : isFalse ? 1 : 0);
        return isTrue || isFalse;
    }

    internal static PositionSource Receiver(ReadOnlySpan<byte> text) =>
        Ascii.EqualsIgnoreCase(text, "s"u8) || Ascii.EqualsIgnoreCase(text, "satellite"u8) ? PositionSource.AisSatellite
        : Ascii.EqualsIgnoreCase(text, "g"u8) || Ascii.EqualsIgnoreCase(text, "t"u8) || Ascii.EqualsIgnoreCase(text, "terrestrial"u8) ? PositionSource.AisTerrestrial
        : PositionSource.Other;
}
