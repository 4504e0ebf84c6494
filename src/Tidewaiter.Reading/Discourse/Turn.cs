namespace Tidewaiter.Reading.Discourse;

/// <summary>What a sentence is in a conversation.</summary>
internal enum TurnKind : byte
{
    /// <summary>The text speaks.</summary>
    None,

    /// <summary>Somebody asks: nothing is told.</summary>
    Question,

    /// <summary>Somebody answers: what is told is his.</summary>
    Answer,
}

/// <summary>Who has the word in a sentence.</summary>
/// <param name="Kind">Whether it asks or answers.</param>
/// <param name="Speaker">Who answers, as written; null when the text does not name him.</param>
/// <param name="Cue">First and end word of what opened the turn: "A:", "MR. KIRBY:", the question mark before.</param>
/// <param name="First">First word behind the label that opens the sentence; -1 when none does.</param>
internal readonly record struct Turn(TurnKind Kind, string? Speaker, (int First, int End) Cue, int First);
