namespace Tidewaiter.Signals.ModeS.CommB;

/// <summary>What every register of Comm-B has in common.</summary>
internal static class Plausibility
{
    /// <summary>A field whose status bit is 0 must be all zeros (ICAO Doc 9871 §A.2.2.1).</summary>
    internal static bool FieldsFit(ulong mb, int status, int count) => mb.Bit(status) || mb.Bits(status + 1, count) == 0;

    internal static double Turn(double degrees) => degrees < 0 ? degrees + 360 : degrees;
}
