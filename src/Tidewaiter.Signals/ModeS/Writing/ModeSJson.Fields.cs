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
                json.WriteString("category"u8, $"{name.CategorySet}{category}");
            json.WriteString("flight"u8, name.Callsign.ToString());
        }

        if (message.SurfacePosition is { } surface)
        {
            json.WriteString("alt_baro"u8, "ground"u8);
            Number("gs", surface.SpeedKnots, 3);
            Number("track", surface.TrackDegrees, 2);
        }

        if (message.AirbornePosition is { } airborne)
            Number(airborne.IsGeometricAltitude ? "alt_geom" : "alt_baro", airborne.AltitudeFeet);
        if (message.AirborneVelocity is { } velocity)
            WriteVelocity(velocity);
        if (message.AircraftStatus is { } status)
        {
            if (status.EmergencyState is { } state)
                json.WriteString("emergency"u8, ModeSNames.Emergency(state));
            WriteSquawk(status.Squawk);
            Number("acas_ra", status.ResolutionAdvisory);
        }

        if (message.TargetState is { } target)
            WriteTarget(target);
        if (message.OperationalStatus is { } operation)
            WriteOperation(operation);
    }

    private void WriteVelocity(AirborneVelocity velocity)
    {
        Number("gs", velocity.GroundSpeedKnots, 1);
        Number("track", velocity.TrackDegrees, 2);
        Number("heading", velocity.HeadingDegrees, 2);
        Number(velocity.IsTrueAirspeed ? "tas" : "ias", velocity.AirspeedKnots);
        Number(velocity.IsBarometricRate ? "baro_rate" : "geom_rate", velocity.VerticalRateFeetPerMinute);
        Number("alt_geom_less_baro", velocity.GeometricMinusBarometricFeet);
        json.WriteNumber("nac_v"u8, velocity.VelocityAccuracyCategory);
    }

    private void WriteTarget(TargetState target)
    {
        Number(target.IsFromFlightManagement == true ? "nav_altitude_fms" : "nav_altitude_mcp", target.SelectedAltitudeFeet);
        Number("nav_qnh", target.BarometricSettingHectopascals, 1);
        Number("nav_heading", target.SelectedHeadingDegrees, 2);
        Number("nac_p", target.PositionAccuracyCategory);
        Number("sil", target.SourceIntegrityLevel);
        Flag("autopilot", target.IsAutopilotEngaged);
    }

    private void WriteOperation(OperationalStatus operation)
    {
        json.WriteNumber("version"u8, operation.Version);
        Flag("nic_a", operation.NicSupplementA);
        Flag("nic_c", operation.NicSupplementC);
        Number("nac_p", operation.PositionAccuracyCategory);
        Number("nac_v", operation.VelocityAccuracyCategory);
        Number("gva", operation.GeometricAccuracy);
        Number("sil", operation.SourceIntegrityLevel);
        Number("sda", operation.DesignAssurance);
    }

    private void WriteReply(in ModeSMessage message)
    {
        if (message.AirToAir is { } air)
        {
            Flag("ground", air.IsOnGround);
            Number("alt_baro", air.AltitudeFeet);
        }

        if (message.Surveillance is not { } reply)
            return;
        Flag("ground", reply.IsOnGround);
        Number("alt_baro", reply.AltitudeFeet);
        WriteSquawk(reply.Squawk);
        WriteInferred(message);
    }

    private void WriteSquawk(int? squawk)
    {
        if (squawk is { } code)
            json.WriteString("squawk"u8, ModeSNames.Squawk(code));
    }
}
