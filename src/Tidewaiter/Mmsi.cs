namespace Tidewaiter;

/// <summary>A Maritime Mobile Service Identity: nine decimal digits (ITU-R M.585). Leading zeros count (coast stations begin with 00).</summary>
public readonly record struct Mmsi
{
    private Mmsi(int value) => Value = value;

    /// <summary>The number, 0 to 999,999,999.</summary>
    public int Value { get; }

    /// <summary>The maritime identification digits, which name the country: those of a ship (MIDxxxxxx), a group (0MID), a coast station (00MID), an aid to
    /// navigation (99MID), a craft of a parent ship (98MID) or a search and rescue aircraft (111MID); null when the form is none of these.</summary>
    public int? Mid => Value switch
    {
        >= 200_000_000 and <= 799_999_999 => Value / 1_000_000,
        >= 20_000_000 and <= 79_999_999 => Value / 100_000,
        >= 2_000_000 and <= 7_999_999 => Value / 10_000,
        >= 992_000_000 and <= 997_999_999 => Value / 10_000 % 1000,
        >= 982_000_000 and <= 987_999_999 => Value / 10_000 % 1000,
        >= 111_200_000 and <= 111_799_999 => Value / 1000 % 1000,
        _ => null,
    };

    /// <summary>Takes a number; false outside 0 to 999,999,999.</summary>
    public static bool TryCreate(long value, out Mmsi mmsi)
    {
        var valid = value is >= 0 and <= 999_999_999;
        mmsi = valid ? new Mmsi((int)value) : default;
        return valid;
    }

    /// <summary>Reads exactly nine digits; false for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Mmsi mmsi)
    {
        mmsi = default;
        if (text.Length != 9 || text.ContainsAnyExceptInRange('0', '9')) return false;
        return TryCreate(int.Parse(text, provider: null), out mmsi);
    }

    /// <summary>Nine digits.</summary>
    public override string ToString() => $"{Value:000000000}";
}
