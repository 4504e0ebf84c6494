namespace Tidewaiter;

/// <summary>What kind of event a claim is about.</summary>
public enum ClaimKind
{
    /// <summary>Goods change hands: send, supply, deliver, import, receive, trade, arm.</summary>
    Transfer,

    /// <summary>A carrier or cargo leg without a stated hand-over: flight, voyage, rail leg, withdrawal.</summary>
    Movement,

    /// <summary>A carrier or cargo observed at a place: seen, photographed, boarded, seized, identified by name.</summary>
    Sighting,

    /// <summary>Troops sent or stationed.</summary>
    Deployment,

    /// <summary>Civilian workers.</summary>
    Labour,

    /// <summary>Training given or received.</summary>
    Training,

    /// <summary>Data, know-how, help in design, or a resemblance to them.</summary>
    Technology,

    /// <summary>Used in combat.</summary>
    Use,

    /// <summary>People visiting or inspecting.</summary>
    Visit,

    /// <summary>An authority lists a person, body, ship or aircraft.</summary>
    Designation,

    /// <summary>A number that is none of the others: pay, a count of seizures, "enough for three brigades".</summary>
    Estimate,

    /// <summary>A fact about an organisation: founded, has members, was named, published.</summary>
    Body,
}

/// <summary>The words of <see cref="ClaimKind"/> in files and on screens.</summary>
public static class ClaimKinds
{
    private static readonly string[] Words = [.. Enum.GetNames<ClaimKind>().Select(name => name.ToLowerInvariant())];

    /// <summary>The lower-case word.</summary>
    public static string Word(this ClaimKind kind) => Words[(int)kind];

    /// <summary>Reads the word of <see cref="Word"/>, lower case only; false for anything else.</summary>
    public static bool TryParse(string? word, out ClaimKind kind)
    {
        var index = Array.IndexOf(Words, word);
        kind = index < 0 ? default : (ClaimKind)index;
        return index >= 0;
    }
}
