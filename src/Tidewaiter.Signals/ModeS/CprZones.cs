using System.Runtime.CompilerServices;

namespace Tidewaiter.Signals.ModeS;

/// <summary>The number of longitude zones at a latitude, NL, 1–59 (DO-260B appendix A §A.1.7.2 d).</summary>
internal static class CprZones
{
    /// <summary>Index NL: latitude in degrees at which NL zones end. Index 2 is exactly 87, which still has two zones.</summary>
    private static readonly double[] Ends = BuildEnds();

    /// <summary>Zones at each whole degree, from which the search starts: at most five steps.</summary>
    private static readonly byte[] AtDegree = BuildDegrees();

    internal static int At(double latitudeDegrees)
    {
        double latitude = Math.Abs(latitudeDegrees);
        if (latitude >= 87)
            return latitude == 87 ? 2 : 1;
        int zones = AtDegree[(int)latitude];
        while (latitude >= Ends[zones])
            zones--;
        return zones;
    }

    private static double[] BuildEnds()
    {
        var ends = new double[60];
        ends[1] = double.PositiveInfinity;
        ends[2] = 87;
        for (int zones = 3; zones < ends.Length; zones++)
        {
            double cosine = Math.Sqrt((1 - Math.Cos(Math.PI / 30)) / (1 - Math.Cos(2 * Math.PI / zones)));
            ends[zones] = Math.Acos(cosine) * 180 / Math.PI;
        }

        return ends;
    }

    private static byte[] BuildDegrees()
    {
        var zones = new byte[87];
        int current = 59;
        for (int degree = 0; degree < zones.Length; degree++)
        {
            while (degree >= Ends[current])
                current--;
            zones[degree] = (byte)current;
        }

        return zones;
    }
}
