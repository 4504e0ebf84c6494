using Tidewaiter.Reading.Phrases;

namespace Tidewaiter.Reading.Scopes;

/// <summary>The fold over the scopes that a claim stands in: the weakest commitment, the cues that made it so, and who says so, innermost first.</summary>
/// <param name="lists">Empty lists that are the fold's own until its sentence is done.</param>
internal sealed class Commitment(FoldLists lists)
{
    private readonly List<int> _passed = lists.Passed;

    /// <summary>The weakest commitment so far.</summary>
    public Modality Modality { get; private set; } = Modality.Asserted;

    /// <summary>Cues that fired: words and what they leave.</summary>
    public List<(int First, int End, Modality Ceiling)> Cues { get; } = lists.Cues;

    /// <summary>Sources, innermost first, with the word after the source's phrase.</summary>
    public List<NounPhrase> Sources { get; } = lists.Sources;

    /// <summary>The clause speaks of what the law allows, of what things can do or of what words mean, and not of what happened: there is no claim.</summary>
    public bool Legal { get; set; }

    /// <summary>The clause asks: there is no claim.</summary>
    public bool Asked { get; set; }

    /// <summary>The event is told as done: what is planned around it does not make a plan of it.</summary>
    public bool Done { get; set; }

    /// <summary>The event is taken for granted ("the drones that Iran sent"): what is doubted or planned above the clause that tells it leaves it standing.</summary>
    public bool Known { get; set; }

    /// <summary>An event noun that what is planned about it takes for granted ("wants to punish Iran's deliveries").</summary>
    public bool Granted { get; set; }

    /// <summary>A clause that takes its event for granted: phrases of doubt and comparisons of the sentence are about something else.</summary>
    public bool Taken { get; set; }

    /// <summary>The modal of what can be seen ("two tankers could be seen at the pier") and so is there, or -1.</summary>
    public int InView { get; set; } = -1;

    /// <summary>Somebody says the whole sentence, and is in no doubt.</summary>
    public bool Attributed { get; set; }

    /// <summary>A word of doubt that stands beside the claim and not over it.</summary>
    public void Pass(int word) => _passed.Add(word);

    /// <summary>Adds a cue. The commitment never rises.</summary>
    public void Add(int first, int end, Modality ceiling)
    {
        if (_passed.Contains(first)) return;
        if ((Done || Known) && ceiling == Modality.Planned) return;
        if (Known && ceiling == Modality.Possible) return;
        Lower(first, end, ceiling);
    }

    /// <summary>Adds a cue of the deed itself, which holds whatever is taken for granted around it.</summary>
    public void Insist(int first, int end, Modality ceiling)
    {
        if (!_passed.Contains(first)) Lower(first, end, ceiling);
    }

    private void Lower(int first, int end, Modality ceiling)
    {
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
        // "Officials believe the plane, which left on Monday, carried arms": what a doubter tells beside his doubt is as doubtful.
        if (source is null || !Known) Add(first, end, ceiling);
        else Lower(first, end, ceiling == Modality.Planned ? Modality.Reported : ceiling);
        if (source is not null && !Sources.Contains(source)) Sources.Add(source);
    }
}
