using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>So many of what was spoken of, told by a count alone.</content>
internal static partial class VerbFrames
{
    /// <summary>"about 200 were handed over", "some had been delivered", "sold it a limited number": a count or a share of things that were named before.</summary>
    public static bool IsSome(ReadOnlySpan<Word> words, NounPhrase? noun)
    {
        if (noun is not { Of: null, Next: null, Measured: false, Money: false }) return false;
        if (noun.IsPronoun) return words[noun.Head].Form.Text is "some" or "any" or "many" or "several" or "few" or "a few" or "none";
        return noun.CountOnly || (noun is { Country: null, Possessor: null, Determiner: >= 0 and var article } && words[article].Form.Text is "a" && words[noun.Head].Form.NounLemma is "number" or "quantity");
    }
}
