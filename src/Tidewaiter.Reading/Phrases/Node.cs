namespace Tidewaiter.Reading.Phrases;

/// <summary>What a node of a sentence is.</summary>
internal enum NodeKind : byte
{
    None,
    Noun,
    Verb,
    Adj,
    Adv,
    Prep,
    Time,
    Comma,
    Conj,
    Sub,
    That,
    Wh,
    Quote,
    Pause,
    Stop,
    Other,
}

/// <summary>A unit of a sentence above words: a noun phrase, a verb group, a preposition, a mark.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">First word.</param>
/// <param name="End">Word after the last.</param>
/// <param name="Noun">The noun phrase, if it is one.</param>
/// <param name="Verb">The verb group, if it is one.</param>
internal readonly record struct Node(NodeKind Kind, int First, int End, NounPhrase? Noun = null, VerbGroup? Verb = null);
