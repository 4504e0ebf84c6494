namespace Tidewaiter.Reading.Discourse;

/// <summary>The beginning of a list ("The panel asks whether North Korea:"), which each of its items ends ("• supplied pistols").</summary>
/// <param name="Ceiling">The firmest that an item may be: as firm as the softest word of the stem.</param>
/// <param name="Word">The word that makes it so, or -1.</param>
/// <param name="Speaker">Words of who tells the list, or null.</param>
/// <param name="Doer">Words of who does what the items tell ("North Korea"), or null.</param>
internal readonly record struct ListStem(Modality Ceiling, int Word, (int First, int End)? Speaker, (int First, int End)? Doer);
