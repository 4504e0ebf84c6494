namespace Tidewaiter.Signals.ModeS;

/// <summary>A place on WGS 84.</summary>
/// <param name="LatitudeDegrees">North positive, -90 to 90.</param>
/// <param name="LongitudeDegrees">East positive, -180 to below 180.</param>
public readonly record struct GeoPoint(double LatitudeDegrees, double LongitudeDegrees);
