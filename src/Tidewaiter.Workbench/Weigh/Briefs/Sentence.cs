using System.Collections.Immutable;

namespace Tidewaiter.Workbench.Weigh.Briefs;

/// <summary>A place in the annexes of a brief.</summary>
/// <param name="Label">What the reader sees: "E1.2" is the second quote of the first exhibit, "L12" entry 12 of the log, "M3" a measure, "D1" a table of the program, "K" the checkpoint.</param>
/// <param name="Anchor">The id of the place in the page.</param>
public sealed record Cite(string Label, string Anchor);

/// <summary>One statement of a brief with the exhibits that it rests on. There is none without: it cannot be made.</summary>
public sealed record Sentence
{
    /// <summary>Makes a sentence.</summary>
    /// <param name="key">What it is about, the same in every draft.</param>
    /// <param name="text">The words.</param>
    /// <param name="certainty">The weakest certainty of the claims that it passes on; null for a statement about the register or the docket itself.</param>
    /// <param name="cites">What it rests on: at least one place.</param>
    /// <exception cref="ArgumentException">It rests on nothing.</exception>
    public Sentence(string key, string text, Modality? certainty, params IEnumerable<Cite> cites)
    {
        Cites = [.. cites.DistinctBy(cite => cite.Anchor)];
        if (Cites.IsEmpty) throw new ArgumentException($"No sentence without its exhibit: “{text}”.", nameof(cites));
        (Key, Text, Certainty) = (key, text, certainty);
    }

    /// <summary>What it is about: "row:r-…", "claim:c-…", "reply:…". Two drafts are compared by it.</summary>
    public string Key { get; }

    /// <summary>The words, as plain text.</summary>
    public string Text { get; }

    /// <summary>The weakest certainty of the claims that it passes on; null for a statement about the register or the docket itself.</summary>
    public Modality? Certainty { get; }

    /// <summary>What it rests on.</summary>
    public ImmutableArray<Cite> Cites { get; }
}
