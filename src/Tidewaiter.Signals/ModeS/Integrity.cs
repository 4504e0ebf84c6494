namespace Tidewaiter.Signals.ModeS;

/// <summary>How far a position may be from the truth, as the aircraft itself says (DO-260B table 2-16; DO-260 table 2-11 for version 0).</summary>
/// <param name="Category">NIC 0–11 of version 1 and later, NUCp 0–9 of version 0 or of a version not heard yet.</param>
/// <param name="Version">ADS-B version heard in an operational status; null when none was heard.</param>
/// <param name="RadiusMetres">Containment radius; null when the category does not bound it, which is a sign of interference.</param>
public readonly record struct Integrity(int Category, int? Version, double? RadiusMetres)
{
    /// <summary>Integrity of a position message.</summary>
    /// <param name="typeCode">Type code of the position, 5–8, 9–18, 20–22.</param>
    /// <param name="version">Version heard; null is read as 0.</param>
    /// <param name="a">NIC supplement A of the operational status.</param>
    /// <param name="b">NIC supplement B of the position itself (version 2).</param>
    /// <param name="c">NIC supplement C of the operational status (version 2, surface).</param>
    public static Integrity Of(int typeCode, int? version, bool a, bool b, bool c)
    {
        if (version is null or 0)
            return Version0(typeCode, version);
        if (version == 1)
            b = c = a;
        (int category, double? radius) = typeCode switch
        {
            5 or 9 or 20 => (11, 7.5),
            6 or 10 or 21 => (10, 25),
            7 => a ? (9, 75) : (8, 185.2),
            8 when version == 1 => (0, null),
            8 => (a, c) switch { (true, true) => (7, 370.4), (true, false) => (6, 555.6), (false, true) => (6, 1111.2), _ => (0, (double?)null) },
            11 => a && b ? (9, 75) : (8, 185.2),
            12 => (7, 370.4),
            13 => (a, b) switch { (false, true) => (6, 555.6), (true, true) => (6, 1111.2), _ => (6, 926) },
            14 => (5, 1852),
            15 => (4, 3704),
            16 => a && b ? (3, 7408) : (2, 14816),
            17 => (1, 37040),
            _ => (0, null),
        };
        return new Integrity(category, version, radius);
    }

    private static Integrity Version0(int typeCode, int? version)
    {
        (int category, double? radius) = typeCode switch
        {
            5 or 9 or 20 => (9, 7.5),
            6 or 10 or 21 => (8, 25),
            7 or 11 => (7, 185.2),
            8 => (6, null),
            12 => (6, 370.4),
            13 => (5, 926),
            14 => (4, 1852),
            15 => (3, 3704),
            16 => (2, 18520),
            17 => (1, 37040),
            _ => (0, (double?)null),
        };
        return new Integrity(category, version, radius);
    }
}
