using System.Runtime.CompilerServices;

namespace Tidewaiter.Signals.ModeS;

/// <summary>Altitude codes of 13 bits (AC) and 12 bits (ADS-B): ICAO Annex 10 vol. IV §3.1.2.6.5.4, DO-260B §2.2.3.2.3.4.</summary>
public static class AltitudeCode
{
    /// <summary>Altitude of the 13-bit AC field, in feet.</summary>
    /// <returns>Null for 0 (no altitude), for the metric form (its coding was never published) and for codes that no altitude has.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int? FeetOf13Bits(int code)
    {
        if ((code & 0x1FFF) == 0 || (code & 0x40) != 0)
            return null;
        if ((code & 0x10) == 0)
            return Gillham(code);
        int steps = ((code & 0x1F80) >> 2) | ((code & 0x20) >> 1) | (code & 0xF);
        return (steps * 25) - 1000;
    }

    /// <summary>Altitude of the 12-bit field of ADS-B positions, in feet: the AC field without its M bit.</summary>
    /// <returns>Null as for the 13-bit code.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int? FeetOf12Bits(int code) => FeetOf13Bits(((code & 0xFC0) << 1) | (code & 0x3F));

    /// <summary>The 100-ft code of Mode C (ICAO Annex 10 vol. IV §3.1.1.7.12.2.3): C1 A1 C2 A2 C4 A4 M B1 Q B2 D2 B4 D4.</summary>
    private static int? Gillham(int code)
    {
        int gray500 = (Bit(code, 2) << 7) | (Bit(code, 0) << 6)                              // D2 D4
            | (Bit(code, 11) << 5) | (Bit(code, 9) << 4) | (Bit(code, 7) << 3)               // A1 A2 A4
            | (Bit(code, 5) << 2) | (Bit(code, 3) << 1) | Bit(code, 1);                      // B1 B2 B4
        int gray100 = (Bit(code, 12) << 2) | (Bit(code, 10) << 1) | Bit(code, 8);            // C1 C2 C4
        int hundreds = FromGray(gray100);
        if (hundreds is 0 or 5 or 6)
            return null;
        if (hundreds == 7)
            hundreds = 5;
        int fiveHundreds = FromGray(gray500);
        if ((fiveHundreds & 1) != 0)
            hundreds = 6 - hundreds;
        return (fiveHundreds * 500) + (hundreds * 100) - 1300;
    }

    private static int Bit(int code, int position) => (code >> position) & 1;

    private static int FromGray(int gray)
    {
        int value = gray ^ (gray >> 4);
        value ^= value >> 2;
        return value ^ (value >> 1);
    }
}
