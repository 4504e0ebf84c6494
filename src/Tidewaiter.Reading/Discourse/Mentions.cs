using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Discourse;

/// <summary>Something that a text has spoken of.</summary>
/// <param name="Words">First and end word of its name: words and not their text, because most mentions are never asked for.</param>
/// <param name="Lemma">Headword of its noun.</param>
/// <param name="Plural">It is more than one.</param>
/// <param name="Paragraph">Where it stands.</param>
/// <param name="First">First word of the phrase.</param>
/// <param name="Named">It has a name.</param>
/// <param name="Classes">Kinds of thing that it is.</param>
internal readonly record struct Mention((int First, int End) Words, string Lemma, bool Plural, int Paragraph, int First, bool Named, Classes Classes = Classes.None);

/// <summary>What a text has spoken of so far, by type, most recent last.</summary>
internal sealed class Mentions
{
    public List<Mention> Carriers { get; } = [];

    public List<Mention> Items { get; } = [];

    public List<Mention> People { get; } = [];

    public List<Mention> Countries { get; } = [];

    /// <summary>Bodies that are no state, by name: armed groups and firms.</summary>
    public List<Mention> Bodies { get; } = [];

    /// <summary>The soldiers or workers that the last sentence was about; null when it was about something else.</summary>
    public Mention? Topic { get; set; }

    /// <summary>The paragraph of the last sentence when that was about one ship or aircraft, or -2.</summary>
    public int ShipParagraph { get; set; } = -2;

    /// <summary>First word of the last plural that "they" may stand for and that is neither soldiers nor workers, or -1.</summary>
    public int LastOthers { get; set; } = -1;

    /// <summary>Forgets all: another text begins.</summary>
    public void Clear()
    {
        Carriers.Clear();
        Items.Clear();
        People.Clear();
        Countries.Clear();
        Bodies.Clear();
        (Topic, LastOthers, ShipParagraph) = (null, -1, -2);
    }
}
