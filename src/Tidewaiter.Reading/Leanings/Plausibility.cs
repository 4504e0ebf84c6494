using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Leanings;

/// <summary>How plausible a claim is by all that is known of it: whether an annotator would have written it too.</summary>
internal sealed class Plausibility
{
    // A claim of less is withheld: natural logarithm of odds (docs/adr/0026-plausibility.md).
    private const float Least = 0.0f;

    // What the text itself doubts raises no lower bound when it is wrong, and is what an analyst looks for when it is right.
    private const float LeastDoubted = -0.5f;

    private readonly ClaimFeatures _known = new();
    private readonly List<ulong> _features = [];

    /// <summary>True for odds at which a claim of a certainty is told.</summary>
    public static bool IsEnough(float odds, Modality modality) => odds >= (modality is Modality.Possible or Modality.Speculated ? LeastDoubted : Least);

    /// <summary>Begins with a sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">First word of the sentence.</param>
    /// <param name="end">Word after its last.</param>
    public void Begin(string text, int first, int end) => _known.Begin(text, first, end);

    /// <summary>The odds that a claim of the sentence that was begun is right, as their natural logarithm.</summary>
    /// <param name="words">All words of the text.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="draft">What it was made of; null where it tells again what was told before.</param>
    /// <param name="beside">How many other claims the sentence makes.</param>
    /// <param name="same">How many of these are of its kind.</param>
    /// <param name="net">The most that the net tells of its kind at a word of its quote, and at any other.</param>
    /// <param name="names">Receives what is known of it by name, for who learns; null while reading.</param>
    public float Of(ReadOnlySpan<Word> words, Claim claim, Draft? draft, int beside, int same, (float Within, float Beyond) net, FeatureNames? names = null)
    {
        _features.Clear();
        _known.Add(words, claim, draft, beside, same, net, _features, names);
        return PlausibilityTable.Default.Sum(_features);
    }
}
