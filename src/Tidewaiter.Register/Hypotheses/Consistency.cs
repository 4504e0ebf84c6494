namespace Tidewaiter.Register.Hypotheses;

/// <summary>How a piece of evidence stands to a hypothesis, were the hypothesis true. Steps, not likelihoods: nothing is computed from them that nobody stated.</summary>
public enum Consistency
{
    /// <summary>II: very inconsistent.</summary>
    VeryInconsistent = -2,

    /// <summary>I: inconsistent.</summary>
    Inconsistent = -1,

    /// <summary>N: neutral, or it does not apply.</summary>
    Neutral = 0,

    /// <summary>C: consistent.</summary>
    Consistent = 1,

    /// <summary>CC: very consistent.</summary>
    VeryConsistent = 2,
}

/// <summary>The marks of <see cref="Consistency"/>.</summary>
public static class Consistencies
{
    private static readonly string[] Marks = ["II", "I", "N", "C", "CC"];

    /// <summary>"CC", "C", "N", "I", "II".</summary>
    public static string Mark(this Consistency consistency) => Marks[(int)consistency + 2];

    /// <summary>Reads a mark, either case; false for anything else.</summary>
    public static bool TryParse(string? mark, out Consistency consistency)
    {
        var index = Array.FindIndex(Marks, one => one.Equals(mark, StringComparison.OrdinalIgnoreCase));
        consistency = (Consistency)(index - 2);
        if (index < 0) consistency = Consistency.Neutral;
        return index >= 0;
    }
}
