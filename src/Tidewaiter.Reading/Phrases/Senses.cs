using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Phrases;

/// <summary>Verbs of doubt and planning that by what stands behind them doubt and plan nothing: "appeared at the pier", "looked at the wreck", "committed to battle".</summary>
internal static class Senses
{
    // Words between "appears" and its "to be".
    private const int Further = 16;

    /// <summary>The classes of doubt or planning that a verb has not where it stands.</summary>
    /// <param name="words">The words.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="end">Word after the last of the sentence.</param>
    public static Classes Lost(ReadOnlySpan<Word> words, int verb, int end)
    {
        var next = verb + 1;
        while (next < end && words[next].Tag == Tag.Adv && words[next].Form.Text is "again" or "also" or "first" or "suddenly" or "recently" or "later" or "there") next++;
        return words[verb].Form.VerbLemma switch
        {
            "appear" => IsSeen(words, verb, next, end) ? Classes.Hedge : Classes.None,
            "look" => IsAtAThing(words, next, end) ? Classes.Hedge : Classes.None,
            "commit" => next + 1 < end && (IsCrime(words[next].Form.NounLemma) || (words[next].Form.Text == "to" && words[next + 1].Form.NounLemma is "battle" or "combat" or "action" or "fighting" or "front" or "fight")) ? Classes.Plan : Classes.None,
            // "arranged for the fuel to be sold", "had arranged the shipment": who did so shipped.
            "arrange" => words[verb].Form.Text == "arranged" ? Classes.Plan : Classes.None,
            // "the data examined by the group", "in every case examined,": what is told of a thing, and no inquiry that is open.
            "examine" => verb > 0 && words[verb].Form.Forms.Has(VerbForms.Participle) && words[verb - 1].Tag is Tag.Noun or Tag.Name && next < end && (words[next].Tag is Tag.Comma or Tag.Stop or Tag.Verb || words[next].Form.Text == "by") ? Classes.Hedge : Classes.None,
            // "are lined up along the taxiway", "were drawn up on the quay"
            "line up" or "draw up" => next < end && words[next].Tag == Tag.Prep && words[next].Form.Text is "along" or "alongside" or "beside" or "on" or "at" or "outside" or "opposite" or "behind" or "in" ? Classes.Plan : Classes.None,
            _ => Classes.None,
        };
    }

    // "appeared off Rajin", "appears in 53 of them", and not "appears to be", "it appears", "appeared as if".
    private static bool IsSeen(ReadOnlySpan<Word> words, int verb, int next, int end)
    {
        if (verb > 0 && words[verb - 1].Form.Text is "it" or "so" or "what" or "would") return false;
        if (IsToBe(words, next, end)) return false;
        if (next >= end || words[next].Tag is Tag.Stop or Tag.Break || words[next].Time >= 0) return true;
        return words[next].Tag is Tag.Prep or Tag.Conj && words[next].Form.Text is not ("as" or "like" or "as if" or "as though" or "to");
    }

    // "appears in the picture to be loading": what it seems to do may stand further on.
    private static bool IsToBe(ReadOnlySpan<Word> words, int next, int end)
    {
        for (var i = next; i + 1 < end && i < next + Further && words[i].Tag is not (Tag.Stop or Tag.Break); i++)
        {
            if (words[i].Tag == Tag.To && words[i + 1].Tag is Tag.Verb or Tag.Aux) return true;
        }

        return false;
    }

    // "looked at the wreck", "looked them over", and not "looks like", "are looking at sending".
    private static bool IsAtAThing(ReadOnlySpan<Word> words, int next, int end) => next + 1 < end && words[next].Tag is Tag.Prep or Tag.Pron && words[next].Form.Text is not ("like" or "as" or "to" or "it") && words[next + 1].Tag is not (Tag.Verb or Tag.Aux) && !IsToBe(words, next, end);

    private static bool IsCrime(string? noun) => noun is "atrocity" or "crime" or "violation" or "abuse" or "murder" or "massacre" or "war crime" or "offence" or "offense" or "suicide" or "act";
}
