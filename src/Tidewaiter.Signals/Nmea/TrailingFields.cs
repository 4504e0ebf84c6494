namespace Tidewaiter.Signals.Nmea;

/// <summary>
/// The fields that the United States Coast Guard's network (and recorders after its fashion) writes behind the checksum: signal strength
/// <c>d</c>, slot <c>S</c>, time of arrival <c>T</c>, <c>t</c>, counter <c>x</c>, station <c>r</c> or <c>b</c>, and a Unix time in whole seconds. The station
/// and the first Unix time are read. They stand outside the checksum, so they are weaker than a tag block.
/// </summary>
internal static class TrailingFields
{
    /// <param name="fields">What follows the checksum, from the comma on.</param>
    /// <param name="time">The instant, or <see cref="CivilTime.None"/>.</param>
    /// <returns>The station, empty when there is none.</returns>
    public static ReadOnlySpan<byte> Read(ReadOnlySpan<byte> fields, out long time)
    {
        ReadOnlySpan<byte> station = default;
        time = CivilTime.None;
        while (!fields.IsEmpty && fields[0] == ',')
        {
            fields = fields[1..];
            var comma = fields.IndexOf((byte)',');
            var field = (comma < 0 ? fields : fields[..comma]).TrimEnd((byte)' ');
            fields = comma < 0 ? default : fields[comma..];
            if (field.Length < 2)
                continue;
            if (field[0] is (byte)'r' or (byte)'b' && station.IsEmpty)
            {
                station = field;
            }
            else if (time == CivilTime.None && field.Length is 9 or 10)
            {
                time = CivilTime.FromUnix(field);
            }
        }

        return station;
    }
}
