using System.Collections.Frozen;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Attributions;

/// <summary>The rows of data/lexicon/attributions.tsv, by every form of their headwords.</summary>
internal static class SpeechWords
{
    private const int LongestPhrase = 3;

    private static readonly FrozenDictionary<string, SpeechKind> Forms = Read();

    /// <summary>What a verb group is, with the word after its cue: particles and prepositions of "called for" are part of it.</summary>
    /// <param name="run">The run whose words they are.</param>
    /// <param name="verb">The verb group.</param>
    /// <param name="end">Word after the cue.</param>
    public static SpeechKind Of(LayerRun run, VerbGroup verb, out int end)
    {
        end = verb.End;
        var words = run.Words;
        var text = Lower(run, verb.Main);
        for (var length = LongestPhrase; length > 1; length--)
        {
            if (verb.End != verb.Main + 1 || verb.Main + length > words.Length || !Forms.TryGetValue(Phrase(run, verb.Main, length), out var phrase)) continue;
            end = verb.Main + length;
            return phrase;
        }

        if (Forms.TryGetValue(text, out var kind)) return kind;
        return verb.Classes.Has(Classes.Say) ? SpeechKind.Attitude : verb.Classes.Has(Classes.Show | Classes.Hedge | Classes.Deny) ? SpeechKind.Speech : SpeechKind.None;
    }

    /// <summary>True for an adjective of a source's mind: convinced, critical.</summary>
    public static bool IsAdjective(LayerRun run, int word) => Forms.TryGetValue(Lower(run, word), out var kind) && kind == SpeechKind.Adjective;

    private static string Phrase(LayerRun run, int first, int length)
    {
        var phrase = Lower(run, first);
        for (var i = 1; i < length; i++) phrase += " " + Lower(run, first + i);
        return phrase;
    }

    private static string Lower(LayerRun run, int word) => run.Layer.Text[run.Words[word].Start..run.Words[word].End].ToLowerInvariant();

    private static FrozenDictionary<string, SpeechKind> Read()
    {
        using var reader = new StringReader(Lexicon.Resource("attributions.tsv"));
        var forms = new Dictionary<string, SpeechKind>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            var kind = Enum.Parse<SpeechKind>(cells[1], ignoreCase: true);
            if (kind == SpeechKind.Adjective)
            {
                forms.TryAdd(cells[0], kind);
                continue;
            }

            foreach (var (form, _) in Inflection.OfVerb(cells[0], cells.Length > 2 ? cells[2] : null)) forms.TryAdd(form, kind);
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
