namespace Tidewaiter.Reading.Attributions;

/// <summary>What a verb needs behind it to give a source; the words of the second column of data/lexicon/attributions.tsv.</summary>
internal enum SpeechKind : byte
{
    /// <summary>It gives none.</summary>
    None,

    /// <summary>A clause, a question or quoted words.</summary>
    Speech,

    /// <summary>Anything: praised the plan, wants to go.</summary>
    Attitude,

    /// <summary>Its subject is no source: seems, appears.</summary>
    Raising,

    /// <summary>An adjective behind a form of be: convinced, critical.</summary>
    Adjective,
}
