namespace Tidewaiter.Signals.Nmea;

/// <summary>
/// A tag block (IEC 61162-450, paragraph 7.2.3; NMEA 0183 v4, paragraph 7): comma-separated parameters with a checksum of their own, between
/// backslashes before a sentence. Read are <c>s</c> source, <c>c</c> Unix time (seconds or milliseconds, told by size), <c>g</c> group
/// (part-total-identifier, and the older <c>1G2:identifier</c>), <c>n</c> line count; all others are passed over.
/// </summary>
internal static class TagBlock
{
    /// <summary>Verifies the checksum and takes over the parameters.</summary>
    /// <param name="content">What stands between the two backslashes.</param>
    /// <param name="stamp">Receives time, group and line count; unchanged when the block is refused.</param>
    /// <param name="source">Receives the source; empty when there is none.</param>
    /// <returns>False when the checksum is absent or wrong: then nothing in the block is believed.</returns>
    public static bool TryRead(ReadOnlySpan<byte> content, scoped ref LineStamp stamp, out ReadOnlySpan<byte> source)
    {
        source = default;
        var star = content.Length - 3;
        if (star < 0 || content[star] != '*')
            return false;
        var expected = NmeaChecksum.Hex(content[star + 1], content[star + 2]);
        var rest = content[..star];
        if (expected != NmeaChecksum.Xor(rest))
        {
            // Some writers put the group in front and leave the checksum as it was: then it vouches for the rest, and the group is not believed.
            rest = rest.StartsWith("g:"u8) ? rest[(rest.IndexOf((byte)',') + 1)..] : default;
            if (rest.IsEmpty || expected != NmeaChecksum.Xor(rest))
                return false;
        }

        while (!rest.IsEmpty)
        {
            var comma = rest.IndexOf((byte)',');
            var parameter = comma < 0 ? rest : rest[..comma];
            rest = comma < 0 ? default : rest[(comma + 1)..];
            if (parameter.Length < 2)
                continue;
            if (parameter[1] != ':')
                TakeFormerGroup(parameter, ref stamp);
            else if (parameter[0] == 's')
                source = parameter[2..];
            else
                Take(parameter[0], parameter[2..], ref stamp);
        }

        return true;
    }

    private static void Take(byte code, ReadOnlySpan<byte> value, scoped ref LineStamp stamp)
    {
        switch (code)
        {
            case (byte)'c':
                stamp.SetTime(CivilTime.FromUnix(value), TimeCarrier.TagBlock);
                break;
            case (byte)'g':
                TakeGroup(value[(value.LastIndexOf((byte)'-') + 1)..], ref stamp);
                break;
            case (byte)'n':
                stamp.LineCount = Math.Max(0, CivilTime.Number(value));
                break;
            default:
                break;
        }
    }

    /// <summary>The older form <c>1G2:identifier</c>.</summary>
    private static void TakeFormerGroup(ReadOnlySpan<byte> parameter, scoped ref LineStamp stamp)
    {
        if (parameter.Length > 3 && parameter[1] == 'G' && parameter.IndexOf((byte)':') == 3)
            TakeGroup(parameter[4..], ref stamp);
    }

    private static void TakeGroup(ReadOnlySpan<byte> identifier, scoped ref LineStamp stamp)
    {
        var group = CivilTime.Number(identifier);
        if (group >= 0)
            stamp.Group = group;
    }
}
