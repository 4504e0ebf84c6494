using System.Runtime.CompilerServices;

namespace Tidewaiter.Signals.ModeS;

/// <summary>Half of a compact position: 17 bits of latitude and longitude in the even or odd grid.</summary>
/// <param name="Latitude">Encoded latitude, 0–131071.</param>
/// <param name="Longitude">Encoded longitude, 0–131071.</param>
/// <param name="IsOdd">The odd grid (59 zones); otherwise the even one (60).</param>
public readonly record struct CprPosition(int Latitude, int Longitude, bool IsOdd);

/// <summary>Compact Position Reporting (DO-260B appendix A §A.1.7, ICAO Doc 9871 §C.2.6).</summary>
/// <remarks>Equal to NASA's formally verified vectors when rounded to 360°/2³².</remarks>
public static class Cpr
{
    private const double Scale = 1.0 / 131072;

    /// <summary>Decodes an airborne pair without any reference.</summary>
    /// <param name="even">The even half.</param>
    /// <param name="odd">The odd half.</param>
    /// <param name="oddIsLatest">Which half the result is for.</param>
    /// <param name="position">Degrees; longitude in [-180, 180).</param>
    /// <returns>False if the halves straddle a longitude zone or leave the globe.</returns>
    public static bool TryGlobalAirborne(CprPosition even, CprPosition odd, bool oddIsLatest, out GeoPoint position)
    {
        position = default;
        int j = ((59 * even.Latitude) - (60 * odd.Latitude) + 65536) >> 17;
        double latitudeEven = 6.0 * (Modulo(j, 60) + (even.Latitude * Scale));
        double latitudeOdd = 360.0 / 59 * (Modulo(j, 59) + (odd.Latitude * Scale));
        if (latitudeEven >= 270)
            latitudeEven -= 360;
        if (latitudeOdd >= 270)
            latitudeOdd -= 360;
        if (latitudeEven is < -90 or > 90 || latitudeOdd is < -90 or > 90)
            return false;
        int zones = CprZones.At(latitudeEven);
        if (zones != CprZones.At(latitudeOdd))
            return false;
        double longitude = PairLongitude(even, odd, oddIsLatest, zones, 360.0);
        position = new GeoPoint(oddIsLatest ? latitudeOdd : latitudeEven, longitude >= 180 ? longitude - 360 : longitude);
        return true;
    }

    /// <summary>Decodes a surface pair; of the eight places that fit, the one nearest to the reference is given.</summary>
    /// <param name="even">The even half.</param>
    /// <param name="odd">The odd half.</param>
    /// <param name="oddIsLatest">Which half the result is for.</param>
    /// <param name="reference">Must be less than 45° away in latitude and longitude.</param>
    /// <param name="position">Degrees; longitude in [-180, 180).</param>
    /// <returns>False if the halves straddle a longitude zone or leave the globe.</returns>
    public static bool TryGlobalSurface(CprPosition even, CprPosition odd, bool oddIsLatest, GeoPoint reference, out GeoPoint position)
    {
        position = default;
        int j = ((59 * even.Latitude) - (60 * odd.Latitude) + 65536) >> 17;
        double latitudeEven = 1.5 * (Modulo(j, 60) + (even.Latitude * Scale));
        double latitudeOdd = 90.0 / 59 * (Modulo(j, 59) + (odd.Latitude * Scale));
        if (reference.LatitudeDegrees < (oddIsLatest ? latitudeOdd : latitudeEven) - 45)
        {
            latitudeEven -= 90;
            latitudeOdd -= 90;
        }

        int zones = CprZones.At(latitudeEven);
        if (zones != CprZones.At(latitudeOdd))
            return false;
        double longitude = PairLongitude(even, odd, oddIsLatest, zones, 90.0);
        longitude += 90 * Math.Round((reference.LongitudeDegrees - longitude) / 90);
        position = new GeoPoint(oddIsLatest ? latitudeOdd : latitudeEven, Wrap(longitude));
        return true;
    }

    /// <summary>Decodes one half against a place that is known to be near.</summary>
    /// <param name="half">The half.</param>
    /// <param name="isSurface">Surface coding: the reference must be within 45 NM; airborne: 180 NM.</param>
    /// <param name="reference">The known place.</param>
    /// <param name="position">Degrees; longitude in [-180, 180).</param>
    /// <returns>False if the place would lie beyond a pole.</returns>
    public static bool TryLocal(CprPosition half, bool isSurface, GeoPoint reference, out GeoPoint position)
    {
        double circle = isSurface ? 90.0 : 360.0;
        double zoneHeight = circle / (half.IsOdd ? 59 : 60);
        double latitude = Nearest(reference.LatitudeDegrees, zoneHeight, half.Latitude * Scale);
        position = default;
        if (latitude is < -90 or > 90)
            return false;
        int zones = Math.Max(CprZones.At(latitude) - (half.IsOdd ? 1 : 0), 1);
        position = new GeoPoint(latitude, Wrap(Nearest(reference.LongitudeDegrees, circle / zones, half.Longitude * Scale)));
        return true;
    }

    private static double PairLongitude(CprPosition even, CprPosition odd, bool oddIsLatest, int zones, double circle)
    {
        int m = ((even.Longitude * (zones - 1)) - (odd.Longitude * zones) + 65536) >> 17;
        int width = Math.Max(oddIsLatest ? zones - 1 : zones, 1);
        return circle / width * (Modulo(m, width) + ((oddIsLatest ? odd.Longitude : even.Longitude) * Scale));
    }

    /// <summary>The place with this fraction of its zone that is nearest to the reference.</summary>
    private static double Nearest(double reference, double zone, double fraction)
    {
        double index = Math.Floor(reference / zone);
        double within = (reference / zone) - index;
        return zone * (index + Math.Floor(0.5 + within - fraction) + fraction);
    }

    private static double Wrap(double longitude) =>
        longitude >= 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Modulo(int value, int divisor)
    {
        int rest = value % divisor;
        return rest < 0 ? rest + divisor : rest;
    }
}
