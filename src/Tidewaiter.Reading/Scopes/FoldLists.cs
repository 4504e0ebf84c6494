using Tidewaiter.Reading.Phrases;

namespace Tidewaiter.Reading.Scopes;

/// <summary>What a <see cref="Commitment"/> collects. The fold itself is made anew for every draft, so that nothing of one can be left in the next; its lists are used again.</summary>
internal sealed class FoldLists : IErasable
{
    /// <summary>Cues that fired.</summary>
    public List<(int First, int End, Modality Ceiling)> Cues { get; } = [];

    /// <summary>Who says so.</summary>
    public List<NounPhrase> Sources { get; } = [];

    /// <summary>Words of doubt that stand beside the claim.</summary>
    public List<int> Passed { get; } = [];

    /// <inheritdoc />
    public void Erase()
    {
        Cues.Clear();
        Sources.Clear();
        Passed.Clear();
    }
}
