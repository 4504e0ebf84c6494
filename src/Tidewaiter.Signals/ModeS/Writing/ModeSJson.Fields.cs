using Tidewaiter.Signals.ModeS.Messages;

namespace Tidewaiter.Signals.ModeS.Writing;

/// <summary>What each kind of message carries.</summary>
public sealed partial class ModeSJson
{
    private void WriteSquitter(in ModeSMessage message)
    {
        if (message.Identification is { } name)
        {
            if (name.Category is { } category)
                line.Json.WriteString("category"u8, $"{name.CategorySet}{category}");
            line.Json.WriteString("flight"u8, name.Callsign.ToString());
        }

        if (message.SurfacePosition is { } surface)
        {
            line.Json.WriteString("alt_baro"u8, "ground"u8);
            line.Number("gs", surface.SpeedKnots, 3);
            line.Number("track", surface.TrackDegrees, 2);
        }

        if (message.AirbornePosition is { } airborne)
            line.Number(airborne.IsGeometricAltitude ? "alt_geom" : "alt_baro", airborne.AltitudeFeet);
        if (message.AirborneVelocity is { } velocity)
            WriteVelocity(velocity);
        if (message.AircraftStatus is { } status)
        {
            if (status.EmergencyState is { } state)
                line.Json.WriteString("emergency"u8, ModeSNames.Emergency(state));
            WriteSquawk(status.Squawk);
            line.Number("acas_ra", status.ResolutionAdvisory);
        }

        if (message.TargetState is { } target)
            WriteTarget(target);
        if (message.OperationalStatus is { } operation)
            WriteOperation(operation);
    }

    private void WriteVelocity(AirborneVelocity velocity)
    {
        line.Number("gs", velocity.GroundSpeedKnots, 1);
        line.Number("track", velocity.TrackDegrees, 2);
        line.Number("heading", velocity.HeadingDegrees, 2);
        line.Number(velocity.IsTrueAirspeed ? "tas" : "ias", velocity.AirspeedKnots);
        line.Number(velocity.IsBarometricRate ? "baro_rate" : "geom_rate", velocity.VerticalRateFeetPerMinute);
        line.Number("alt_geom_less_baro", velocity.GeometricMinusBarometricFeet);
        line.Json.WriteNumber("nac_v"u8, velocity.VelocityAccuracyCategory);
    }

    private void WriteTarget(TargetState target)
    {
        line.Number(target.IsFromFlightManagement == true ? "nav_altitude_fms" : "nav_altitude_mcp", target.SelectedAltitudeFeet);
        line.Number("nav_qnh", target.BarometricSettingHectopascals, 1);
        line.Number("nav_heading", target.SelectedHeadingDegrees, 2);
        line.Number("nac_p", target.PositionAccuracyCategory);
        line.Number("sil", target.SourceIntegrityLevel);
        line.Flag("autopilot", target.IsAutopilotEngaged);
    }

    private void WriteOperation(OperationalStatus operation)
    {
        line.Json.WriteNumber("version"u8, operation.Version);
        line.Flag("nic_a", operation.NicSupplementA);
        line.Flag("nic_c", operation.NicSupplementC);
        line.Number("nac_p", operation.PositionAccuracyCategory);
        line.Number("nac_v", operation.VelocityAccuracyCategory);
        line.Number("gva", operation.GeometricAccuracy);
        line.Number("sil", operation.SourceIntegrityLevel);
        line.Number("sda", operation.DesignAssurance);
    }

    private void WriteReply(in ModeSMessage message)
    {
        if (message.AirToAir is { } air)
        {
            line.Flag("ground", air.IsOnGround);
            line.Number("alt_baro", air.AltitudeFeet);
        }

        if (message.Surveillance is not { } reply)
            return;
        line.Flag("ground", reply.IsOnGround);
        line.Number("alt_baro", reply.AltitudeFeet);
        WriteSquawk(reply.Squawk);
        WriteInferred(message);
    }

    private void WriteSquawk(int? squawk)
    {
        if (squawk is { } code)
            line.Json.WriteString("squawk"u8, ModeSNames.Squawk(code));
    }
}
