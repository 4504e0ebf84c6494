namespace Tidewaiter;

/// <summary>
/// How firmly a text commits itself to a claim, weakest first. A total order, so that the weakest commitment in scope is a minimum:
/// denied stands apart in meaning and lowest in the order, because denial overrides every other cue.
/// </summary>
public enum Modality
{
    /// <summary>The text says that it did not happen, is false, or that no sign of it was seen.</summary>
    Denied = 0,

    /// <summary>Speculation or rumour, also when the clause has a "possibility" in it.</summary>
    Speculated = 1,

    /// <summary>May, might, could, likely, believed, suspected, appears, resembles, suggests.</summary>
    Possible = 2,

    /// <summary>Preparing to, expected, to be delivered, seeks, agreed to supply.</summary>
    Planned = 3,

    /// <summary>Attributed to somebody, without a hedge inside.</summary>
    Reported = 4,

    /// <summary>In the author's own voice, with no attribution in scope.</summary>
    Asserted = 5,
}

/// <summary>The fold of commitments over nested scopes.</summary>
public static class Modalities
{
    /// <summary>The weaker of two commitments: commutative, associative, idempotent, with <see cref="Modality.Asserted"/> as its unit.
    /// The result is never above either argument, so no further cue can promote a claim.</summary>
    public static Modality Weakest(Modality left, Modality right) => left < right ? left : right;

    /// <summary>The weakest of all commitments in scope; asserted when there is none.</summary>
    public static Modality Fold(ReadOnlySpan<Modality> scopes)
    {
        var weakest = Modality.Asserted;
        foreach (var scope in scopes) weakest = Weakest(weakest, scope);
        return weakest;
    }

    /// <summary>Says whether reading <paramref name="read"/> where the text has <paramref name="written"/> promotes it:
    /// the text hedges, plans or denies, and the reading asserts or reports.</summary>
    public static bool IsPromotion(Modality written, Modality read) => written <= Modality.Planned && read >= Modality.Reported;

    /// <summary>The lower-case word used in files and on screens.</summary>
    public static string Word(this Modality modality) => modality switch
    {
        Modality.Denied => "denied",
        Modality.Speculated => "speculated",
        Modality.Possible => "possible",
        Modality.Planned => "planned",
        Modality.Reported => "reported",
        Modality.Asserted => "asserted",
        _ => throw new ArgumentOutOfRangeException(nameof(modality), modality, "not a modality"),
    };

    /// <summary>Reads the word of <see cref="Word"/>, lower case only; false for anything else.</summary>
    public static bool TryParse(string? word, out Modality modality)
    {
        foreach (var value in Enum.GetValues<Modality>())
        {
            if (value.Word() != word) continue;
            modality = value;
            return true;
        }

        modality = default;
        return false;
    }
}
