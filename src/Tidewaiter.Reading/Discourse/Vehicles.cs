namespace Tidewaiter.Reading.Discourse;

/// <summary>Which carriers a definite phrase can stand for: "the plane" is no ship.</summary>
internal static class Vehicles
{
    /// <summary>True for words for aircraft and for what flies.</summary>
    public static bool IsAircraft(string lemma) => lemma.Contains("aircraft", StringComparison.Ordinal) || lemma.Contains("plane", StringComparison.Ordinal)
        || lemma is "jet" or "airlifter" or "airliner" or "helicopter" or "flight" or "airlift" or "cargo flight" or "fighter" or "jetliner" || lemma.StartsWith("ilyushin", StringComparison.Ordinal) || lemma.StartsWith("antonov", StringComparison.Ordinal) || lemma.StartsWith("boeing", StringComparison.Ordinal) || lemma.StartsWith("airbus", StringComparison.Ordinal) || lemma.StartsWith("tupolev", StringComparison.Ordinal) || lemma.StartsWith("c-1", StringComparison.Ordinal) || lemma.StartsWith("il-", StringComparison.Ordinal) || lemma.StartsWith("an-", StringComparison.Ordinal) || lemma.StartsWith("tu-", StringComparison.Ordinal);

    /// <summary>True for words for what goes by its own power and may be cargo as well.</summary>
    public static bool IsOwnPower(string lemma) => IsAircraft(lemma) || lemma.EndsWith(" jet", StringComparison.Ordinal) || lemma.EndsWith("vehicle", StringComparison.Ordinal) || lemma.EndsWith("truck", StringComparison.Ordinal) || lemma is "pickup" or "pick-up" or "car" or "tank" or "bus" or "minibus" or "armoured car" or "armored car" or "jeep" or "van";

    /// <summary>True for words that can stand for any ship or any aircraft.</summary>
    public static bool IsGeneric(string lemma) => lemma is "ship" or "vessel" or "boat" or "craft" or "aircraft" or "plane" or "jet" or "carrier" or "flight" or "airlift";

    /// <summary>True for words for ships and boats.</summary>
    public static bool IsShip(string lemma) => lemma.Contains("ship", StringComparison.Ordinal) || lemma.Contains("vessel", StringComparison.Ordinal) || lemma.Contains("boat", StringComparison.Ordinal) || lemma.Contains("tanker", StringComparison.Ordinal)
        || lemma is "freighter" or "dhow" or "barge" or "bulker" or "carrier" or "bulk carrier" or "ferry" or "trawler" or "submarine" or "destroyer" or "frigate" or "coaster" or "ro-ro";
}
