namespace Tidewaiter.Reading.Words;

/// <summary>What the lexicon holds under some words.</summary>
/// <param name="Form">The word or phrase; null when these are only the first words of one.</param>
/// <param name="Country">The state or party that it names; null when it names none.</param>
/// <param name="GoesOn">True when longer phrases begin with these words.</param>
internal readonly record struct LexiconEntry(WordForm? Form, Country? Country, bool GoesOn);
