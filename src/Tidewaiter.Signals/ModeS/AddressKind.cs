namespace Tidewaiter.Signals.ModeS;

/// <summary>What the 24 bits of an address are, and who sent them (DF18 control field: ICAO Annex 10 vol. IV §3.1.2.8.7, DO-260B §2.2.3.2.1.5).</summary>
public enum AddressKind
{
    /// <summary>The aircraft's own ICAO address, from its own transponder.</summary>
    Icao,

    /// <summary>The ICAO address of a device that is no transponder (DF18, CF 0).</summary>
    IcaoNonTransponder,

    /// <summary>An anonymous, self-assigned, ground-vehicle or obstacle address (DF18, CF 1).</summary>
    Anonymous,

    /// <summary>TIS-B, radar data sent up by a ground station, under an ICAO address (CF 2 or 3, IMF 0).</summary>
    TisbIcao,

    /// <summary>TIS-B under a track number or other address (CF 2 or 3 with IMF 1, CF 5).</summary>
    TisbOther,

    /// <summary>ADS-R, ADS-B of another link repeated by a ground station, under an ICAO address (CF 6, IMF 0).</summary>
    AdsrIcao,

    /// <summary>ADS-R under an anonymous address (CF 6, IMF 1).</summary>
    AdsrOther,

    /// <summary>A management message without an aircraft (CF 4), or a reserved control field (CF 7).</summary>
    None,
}
