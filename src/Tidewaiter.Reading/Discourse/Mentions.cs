namespace Tidewaiter.Reading.Discourse;

/// <summary>Something that a text has spoken of.</summary>
/// <param name="Words">First and end word of its name: words and not their text, because most mentions are never asked for.</param>
/// <param name="Lemma">Headword of its noun.</param>
/// <param name="Plural">It is more than one.</param>
/// <param name="Paragraph">Where it stands.</param>
/// <param name="First">First word of the phrase.</param>
/// <param name="Named">It has a name.</param>
internal readonly record struct Mention((int First, int End) Words, string Lemma, bool Plural, int Paragraph, int First, bool Named);

/// <summary>What a text has spoken of so far, by type, most recent last.</summary>
internal sealed class Mentions
{
    public List<Mention> Carriers { get; } = [];

    public List<Mention> Items { get; } = [];

    public List<Mention> People { get; } = [];

    public List<Mention> Countries { get; } = [];

    /// <summary>Forgets all: another text begins.</summary>
    public void Clear()
    {
        Carriers.Clear();
        Items.Clear();
        People.Clear();
        Countries.Clear();
    }
}
