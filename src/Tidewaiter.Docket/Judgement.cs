namespace Tidewaiter.Docket;

/// <summary>What a person decided about a claim.</summary>
public enum Verdict
{
    /// <summary>The claim says what the text says.</summary>
    Accept,

    /// <summary>It does not; it is set aside.</summary>
    Reject,

    /// <summary>Another claim takes its place.</summary>
    Edit,

    /// <summary>A person marked a claim that no reading found.</summary>
    Mark,
}

/// <summary>The words of <see cref="Verdict"/>.</summary>
public static class Verdicts
{
    private static readonly string[] Words = ["accept", "reject", "edit", "mark"];

    /// <summary>The word in an entry.</summary>
    public static string Word(this Verdict verdict) => Words[(int)verdict];

    /// <summary>Reads exactly the word; false for anything else.</summary>
    public static bool TryParse(string? word, out Verdict verdict)
    {
        var index = Array.IndexOf(Words, word);
        verdict = (Verdict)Math.Max(index, 0);
        return index >= 0;
    }
}

/// <summary>A judgement as it stands in the docket.</summary>
/// <param name="Seq">The entry.</param>
/// <param name="ClaimId">The claim that is judged.</param>
/// <param name="Verdict">The decision.</param>
/// <param name="By">Who decided.</param>
/// <param name="OnBehalfOf">For whom, when it is somebody else.</param>
/// <param name="Because">The reason given.</param>
/// <param name="Time">When, UTC.</param>
/// <param name="ReplacementId">The claim that takes its place (edit), or that was marked; null otherwise.</param>
/// <param name="Marking">Who may read the judgement.</param>
public sealed record Judgement(long Seq, string ClaimId, Verdict Verdict, string By, string? OnBehalfOf, string Because, DateTimeOffset Time, string? ReplacementId, Marking Marking);
