using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <summary>What a word leaves of a commitment by itself, wherever it stands: the floor under the clause tree.</summary>
internal static class CueWords
{
    /// <summary>The commitment that the word leaves at most to what it bears on; null when it is no cue.</summary>
    public static Modality? Ceiling(in Word word) => word.Tag switch
    {
        Tag.Neg => Modality.Denied,
        Tag.Modal or Tag.Aux => OfPart(word.Form, Parts.Modal | Parts.Aux),
        Tag.Verb => word.Form.Ceiling(Parts.Verb, Classes.Hedge | Classes.Deny | Classes.Plan) ?? OfVerb(word.Form.VerbClasses),
        Tag.Adj or Tag.Adv => word.Form.Ceiling(Parts.Adj | Parts.Adv, Classes.Cue | Classes.Neg),
        Tag.Noun => word.Form.Ceiling(Parts.Noun, Classes.Cue),
        Tag.Det or Tag.Pron => word.Form.Text is "no" or "none" or "neither" or "nobody" or "nothing" ? Modality.Denied : null,
        Tag.Sub => word.Form.Text is "if" or "unless" or "whether" ? Modality.Possible : null,
        _ => null,
    };

    private static Modality? OfVerb(Classes classes) => classes.Has(Classes.Deny) ? Modality.Denied : classes.Has(Classes.Hedge) ? Modality.Possible : classes.Has(Classes.Plan) && !classes.Has(Classes.Support) ? Modality.Planned : null;

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
