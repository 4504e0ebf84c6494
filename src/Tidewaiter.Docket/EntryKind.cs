namespace Tidewaiter.Docket;

/// <summary>What an entry of the log records.</summary>
public enum EntryKind
{
    /// <summary>Bytes were taken in as an exhibit.</summary>
    Captured,

    /// <summary>A tool made an artefact from exhibits or artefacts: a text layer, a reading, derived events.</summary>
    Derived,

    /// <summary>Somebody or something was put on a list that the docket keeps.</summary>
    Listed,

    /// <summary>A person accepted, rejected or edited a claim, or marked one by hand.</summary>
    Judged,

    /// <summary>A person said that two things belong together.</summary>
    Linked,

    /// <summary>A person graded a source.</summary>
    Graded,

    /// <summary>A step of the case: opened, restored, closed.</summary>
    CaseStep,

    /// <summary>Something was released to somebody.</summary>
    Released,

    /// <summary>Something came from a partner.</summary>
    Received,

    /// <summary>A signing key came into force.</summary>
    Key,

    /// <summary>The body of an earlier entry was destroyed.</summary>
    Expunged,
}

/// <summary>The words of <see cref="EntryKind"/> in an entry.</summary>
public static class EntryKinds
{
    private static readonly string[] Words = ["captured", "derived", "listed", "judged", "linked", "graded", "case-step", "released", "received", "key", "expunged"];

    /// <summary>The word in an entry.</summary>
    public static string Word(this EntryKind kind) => Words[(int)kind];

    /// <summary>Reads exactly the word; false for anything else.</summary>
    public static bool TryParse(string? word, out EntryKind kind)
    {
        var index = Array.IndexOf(Words, word);
        kind = (EntryKind)Math.Max(index, 0);
        return index >= 0;
    }
}
