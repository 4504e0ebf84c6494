using Tidewaiter.Reading.Phrases;

namespace Tidewaiter.Reading.Scopes;

/// <summary>The fold over the scopes that a claim stands in: the weakest commitment, the cues that made it so, and who says so, innermost first.</summary>
internal sealed class Commitment
{
    /// <summary>The weakest commitment so far.</summary>
    public Modality Modality { get; private set; } = Modality.Asserted;

    /// <summary>Cues that fired: words and what they leave.</summary>
    public List<(int First, int End, Modality Ceiling)> Cues { get; } = [];

    /// <summary>Sources, innermost first, with the word after the source's phrase.</summary>
    public List<NounPhrase> Sources { get; } = [];

    /// <summary>The clause speaks of what the law allows and not of what happened: there is no claim.</summary>
    public bool Legal { get; set; }

    /// <summary>The clause asks: there is no claim.</summary>
    public bool Asked { get; set; }

    /// <summary>The event is told as done: what is planned around it does not make a plan of it.</summary>
    public bool Done { get; set; }

    /// <summary>Adds a cue. The commitment never rises.</summary>
    public void Add(int first, int end, Modality ceiling)
    {
        if (Done && ceiling == Modality.Planned) return;
        Modality = Modalities.Weakest(Modality, ceiling);
        foreach (var cue in Cues)
        {
            if (cue.First == first && cue.Ceiling == ceiling) return;
        }

        Cues.Add((first, end, ceiling));
    }

    /// <summary>Adds who says so.</summary>
    public void Say(NounPhrase? source, int first, int end, Modality ceiling)
    {
        Add(first, end, ceiling);
        if (source is not null && !Sources.Contains(source)) Sources.Add(source);
    }
}
