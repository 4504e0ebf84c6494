namespace Tidewaiter.Register.Movements;

/// <summary>How goods move.</summary>
public enum TransportMode
{
    /// <summary>By ship; trips are voyages.</summary>
    Sea,

    /// <summary>By aircraft; trips are flights.</summary>
    Air,

    /// <summary>By train; trips are trains.</summary>
    Rail,

    /// <summary>By lorry; trips are convoys.</summary>
    Road,
}

/// <summary>The words of <see cref="TransportMode"/>.</summary>
public static class TransportModes
{
    private static readonly string[] Words = ["sea", "air", "rail", "road"];
    private static readonly string[] TripUnits = ["voyages", "flights", "trains", "convoys"];

    /// <summary>"sea", "air", "rail", "road".</summary>
    public static string Word(this TransportMode mode) => Words[(int)mode];

    /// <summary>What one counts trips in: "voyages", "flights", "trains", "convoys".</summary>
    public static string TripUnit(this TransportMode mode) => TripUnits[(int)mode];

    /// <summary>"1 flight", "25 voyages".</summary>
    public static string Trips(decimal count, TransportMode mode) => $"{count:#,0.##} {Items.Units.Beside(count, mode.TripUnit())}";

    /// <summary>Reads the word, whatever its case; false for anything else.</summary>
    public static bool TryParse(string? word, out TransportMode mode)
    {
        var index = Array.FindIndex(Words, known => known.Equals(word, StringComparison.OrdinalIgnoreCase));
        mode = index < 0 ? default : (TransportMode)index;
        return index >= 0;
    }

    /// <summary>The mode whose trips are counted in a unit; null for any other unit.</summary>
    internal static TransportMode? OfTripUnit(string unit)
    {
        var index = Array.IndexOf(TripUnits, unit);
        return index < 0 ? null : (TransportMode)index;
    }
}
