using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <summary>What a word leaves of a commitment by itself, wherever it stands: the floor under the clause tree.</summary>
internal static class CueWords
{
    /// <summary>The commitment that the word leaves at most to what it bears on; null when it is no cue.</summary>
    public static Modality? Ceiling(ReadOnlySpan<Word> words, int at) => words[at].Tag switch
    {
        Tag.Neg => Modality.Denied,
        Tag.Modal or Tag.Aux => OfPart(words[at].Form, Parts.Modal | Parts.Aux),
        Tag.Verb => OfVerb(words[at].Form),
        Tag.Adj or Tag.Adv => words[at].Form.Ceiling(Parts.Adj | Parts.Adv, Classes.Cue | Classes.Neg),
        // "what looks like a drone": behind such a word no noun stands alone.
        Tag.Noun when at > 0 && words[at].Form.Forms.Has(VerbForms.Third | VerbForms.Past) && (words[at - 1].Tag is Tag.Wh or Tag.Pron || words[at - 1].Form.Text == "what") => OfVerb(words[at].Form),
        Tag.Noun => words[at].Form.Ceiling(Parts.Noun, Classes.Cue),
        Tag.Det or Tag.Pron => words[at].Form.Text is "no" or "none" or "neither" or "nobody" or "nothing" ? Modality.Denied : null,
        Tag.Sub => words[at].Form.Text is "if" or "unless" or "whether" ? Modality.Possible : null,
        _ => null,
    };

    private static Modality? OfVerb(WordForm form) => form.Ceiling(Parts.Verb, Classes.Hedge | Classes.Deny | Classes.Plan) ?? OfClasses(form.VerbClasses);

    private static Modality? OfClasses(Classes classes) => classes.Has(Classes.Deny) ? Modality.Denied : classes.Has(Classes.Hedge) ? Modality.Possible : classes.Has(Classes.Plan) && !classes.Has(Classes.Support) ? Modality.Planned : null;

    // A modal's row carries no class beside its ceiling.
    private static Modality? OfPart(WordForm form, Parts part)
    {
        Modality? lowest = null;
        foreach (var term in form.Terms)
        {
            if (term.Part.Has(part) && term.Ceiling is { } ceiling) lowest = lowest is { } other ? Modalities.Weakest(other, ceiling) : ceiling;
        }

        return lowest;
    }
}
