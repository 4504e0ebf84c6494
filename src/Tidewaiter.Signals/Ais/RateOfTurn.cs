namespace Tidewaiter.Signals.Ais;

/// <summary>
/// The rate of turn of types 1 to 3 (ITU-R M.1371-5, annex 8, table 48): the field holds 4.733 × √(degrees a minute) with the turn's sign, positive
/// to starboard.
/// </summary>
public readonly record struct RateOfTurn(sbyte Raw)
{
    /// <summary>No information (-128).</summary>
    public bool IsNotAvailable => Raw == -128;

    /// <summary>More than 5° in 30 s to starboard, without a turn indicator (+127).</summary>
    public bool IsFastRight => Raw == 127;

    /// <summary>More than 5° in 30 s to port, without a turn indicator (-127).</summary>
    public bool IsFastLeft => Raw == -127;

    /// <summary>Degrees a minute, positive to starboard; ±126 means 708 or more. Null when there is no turn indicator's value.</summary>
    public double? DegreesPerMinute => Raw is -128 or -127 or 127 ? null : Math.CopySign(Raw / 4.733 * (Raw / 4.733), Raw);

    /// <summary>As <see cref="DegreesPerMinute"/>, to the nearest whole degree, halves away from zero: raw -16 is -11.</summary>
    public int? WholeDegreesPerMinute => DegreesPerMinute is { } rate ? (int)Math.Round(rate, MidpointRounding.AwayFromZero) : null;
}
