namespace Tidewaiter.Signals.ModeS;

/// <summary>The Mode A identity of 13 bits, C1 A1 C2 A2 C4 A4 – B1 D1 B2 D2 B4 D4 (ICAO Annex 10 vol. IV §3.1.2.6.7.1).</summary>
public static class IdentityCode
{
    /// <summary>The four octal digits as a decimal number: 7700 is squawk 7700.</summary>
    public static int SquawkOf13Bits(int code)
    {
        int a = (Bit(code, 7) << 2) | (Bit(code, 9) << 1) | Bit(code, 11);
        int b = (Bit(code, 1) << 2) | (Bit(code, 3) << 1) | Bit(code, 5);
        int c = (Bit(code, 8) << 2) | (Bit(code, 10) << 1) | Bit(code, 12);
        int d = (Bit(code, 0) << 2) | (Bit(code, 2) << 1) | Bit(code, 4);
        return (a * 1000) + (b * 100) + (c * 10) + d;
    }

    private static int Bit(int code, int position) => (code >> position) & 1;
}
