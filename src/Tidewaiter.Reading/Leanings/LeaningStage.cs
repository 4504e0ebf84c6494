using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Leanings;

/// <summary>
/// What all words of a sentence together say of its kind, beside the rules. A claim of a rule against which the whole sentence speaks is not made; a sentence of which no
/// rule makes anything, and whose words clearly speak for one kind, is told to <see cref="LeaningFrames"/>.
/// </summary>
internal sealed class LeaningStage
{
    // Chosen on reports that the rules were written by (docs/adr/0023-leanings.md): natural logarithms of odds.
    private const float Against = -5.0f;
    private const float For = 0.6f;

    // A sentence of more words is no sentence of a report.
    private const int MostWords = 400;

    private readonly List<ulong> _features = [];
    private readonly float[] _sums = new float[LeaningTable.Kinds.Length];

    /// <summary>Weighs a sentence.</summary>
    public void Weigh(string text, ReadOnlySpan<Word> words)
    {
        _features.Clear();
        if (words.Length <= MostWords) SentenceFeatures.Add(text, words, _features);
        LeaningTable.Default.Sum(_features, _sums);
    }

    /// <summary>True if the sentence that was weighed last speaks against a kind.</summary>
    public bool IsAgainst(ClaimKind kind) => kind != ClaimKind.Body && _features.Count > 0 && _sums[Array.IndexOf(LeaningTable.Kinds, kind)] < Against;

    /// <summary>The kind that the sentence that was weighed last clearly speaks for, most of all; null when it speaks for none.</summary>
    public ClaimKind? Kind()
    {
        var best = 0;
        for (var i = 1; i < _sums.Length; i++)
        {
            if (_sums[i] > _sums[best]) best = i;
        }

        return _features.Count > 0 && _sums[best] > For ? LeaningTable.Kinds[best] : null;
    }

    /// <summary>The three names that spoke loudest for a kind in the sentence that was weighed last, loudest first.</summary>
    public static string Reasons(string text, ReadOnlySpan<Word> words, ClaimKind kind)
    {
        var names = new List<string>();
        SentenceFeatures.Add(text, words, [], names);
        return string.Join(", ", names.Distinct().OrderByDescending(name => LeaningTable.Default.Weight(name, kind)).ThenBy(static name => name, StringComparer.Ordinal).Take(3));
    }

    /// <summary>False for what tells of nothing that was done: a question, what can be done, what must or should be.</summary>
    public static bool Tells(string text, ReadOnlySpan<Word> words)
    {
        foreach (ref readonly var word in words)
        {
            if (word.Tag == Tag.Modal && word.Form.Text is "can" or "must" or "should" or "shall" or "ought") return false;
            if (word.End - word.Start == 1 && text[word.Start] == '?') return false;
        }

        return true;
    }

    /// <summary>
    /// The firmest that a claim told by no rule may be, and the word that makes it so (-1 for none): possible where one doubts, planned where one wishes, plans or looks
    /// ahead, reported where somebody is heard or something shows it, asserted otherwise. The weakest word counts, wherever it stands.
    /// </summary>
    public static (Modality Modality, int Word) Ceiling(ReadOnlySpan<Word> words)
    {
        var (ceiling, at) = (Modality.Asserted, -1);
        for (var i = 0; i < words.Length; i++)
        {
            var left = Left(words, i);
            if (left < ceiling) (ceiling, at) = (left, i);
        }

        return (ceiling, at);
    }

    private static Modality Left(ReadOnlySpan<Word> words, int i)
    {
        ref readonly var word = ref words[i];
        if (word.Tag == Tag.Modal) return word.Form.Text is "will" or "would" or "shall" or "'ll" ? Modality.Planned : Modality.Possible;
        if (word.Tag == Tag.Neg || word.Form.Text is "if" or "whether" or "unless" or "no" or "none" or "neither" or "nor" or "without") return Modality.Possible;
        // "avoided being listed", "risks being searched"
        if (word.Form.Text == "being" && i > 0 && words[i - 1].Tag == Tag.Verb) return Modality.Possible;
        var left = Modality.Asserted;
        // "to send", "to be sent", "to have sent"
        if (word.Tag == Tag.To && i + 1 < words.Length && (words[i + 1].Tag == Tag.Aux || (words[i + 1].Tag == Tag.Verb && words[i + 1].Form.VerbClasses.Has(Classes.Frames)))) left = Modality.Planned;
        foreach (var term in word.Form.Terms)
        {
            if (term.Ceiling is { } own) left = Modalities.Weakest(left, own);
            if (term.Classes.Has(Classes.Deny | Classes.Hedge | Classes.Neg)) left = Modalities.Weakest(left, Modality.Possible);
            else if (term.Classes.Has(Classes.Plan | Classes.Ban)) left = Modalities.Weakest(left, Modality.Planned);
            else if (term.Classes.Has(Classes.Say | Classes.Show)) left = Modalities.Weakest(left, Modality.Reported);
        }

        return left;
    }
}
