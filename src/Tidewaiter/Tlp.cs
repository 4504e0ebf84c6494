namespace Tidewaiter;

/// <summary>Traffic Light Protocol 2.0 (FIRST, August 2022), least restrictive first, so that the join of two levels is the larger.</summary>
public enum Tlp
{
    /// <summary>May be published.</summary>
    Clear = 0,

    /// <summary>Within the community.</summary>
    Green = 1,

    /// <summary>Within the organisations named, and their clients on a need-to-know basis.</summary>
    Amber = 2,

    /// <summary>Within the organisation named only.</summary>
    AmberStrict = 3,

    /// <summary>For the named recipients only.</summary>
    Red = 4,
}

/// <summary>The labels of <see cref="Tlp"/>.</summary>
public static class Tlps
{
    /// <summary>The label as FIRST writes it: "TLP:AMBER+STRICT".</summary>
    public static string Label(this Tlp level) => level switch
    {
        Tlp.Clear => "TLP:CLEAR",
        Tlp.Green => "TLP:GREEN",
        Tlp.Amber => "TLP:AMBER",
        Tlp.AmberStrict => "TLP:AMBER+STRICT",
        Tlp.Red => "TLP:RED",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "not a TLP level"),
    };

    /// <summary>Reads a label in any case with white space around it ("tlp:red "); false for anything else, also for TLP 1.0's "WHITE":
    /// a level that is not understood is never taken for a lower one.</summary>
    public static bool TryParse(string? label, out Tlp level)
    {
        foreach (var value in Enum.GetValues<Tlp>())
        {
            if (!string.Equals(value.Label(), label?.Trim(), StringComparison.OrdinalIgnoreCase)) continue;
            level = value;
            return true;
        }

        level = Tlp.Red;
        return false;
    }
}
