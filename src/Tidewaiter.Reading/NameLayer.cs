using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <summary>Finds names: runs of words that the tagger took for names, states, and designations.</summary>
internal static class NameLayer
{
    /// <summary>Adds the names of a sentence.</summary>
    public static void Add(LayerRun run, Sentence sentence, List<NameItem> items)
    {
        var words = run.Words;
        for (var i = sentence.First; i < sentence.End;)
        {
            if (!IsName(words[i]))
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < sentence.End && IsName(words[end]) && !words[i].IsAdjectiveOfCountry) end++;
            if (IsShipNumber(run, words, end - 1, sentence.End)) end++;
            items.Add(Item(run, words, i, end));
            i = end;
        }
    }

    private static bool IsName(in Word word) => word.Tag == Tag.Name || word.Country is not null || (word.IsDesignation && word.Tag is Tag.Noun or Tag.Adj);

    // "IMO 9179842": the number belongs to the name.
    private static bool IsShipNumber(LayerRun run, ReadOnlySpan<Word> words, int imo, int end) =>
        imo + 1 < end && run.Layer.Text.AsSpan(words[imo].Start, words[imo].End - words[imo].Start).SequenceEqual("IMO") && Imo.TryParse(run.Layer.Text.AsSpan(words[imo + 1].Start, words[imo + 1].End - words[imo + 1].Start), out _);

    private static NameItem Item(LayerRun run, ReadOnlySpan<Word> words, int first, int end)
    {
        var span = run.SpanOf(first, end);
        if (end == first + 1 && words[first].Country is { } country) return new NameItem(span, words[first].IsAdjectiveOfCountry && words[first].Tag == Tag.Adj ? "nationality" : "country", "countries/" + country.Code);
        var number = run.Layer.Text.AsSpan(words[end - 1].Start, words[end - 1].End - words[end - 1].Start);
        if (Imo.TryParse(number, out var imo) && end > first + 1) return new NameItem(span, "carrier", $"imo/{imo.Value}");
        var classes = words[end - 1].Form.NounClasses;
        var kind = classes.Has(Classes.Source | Classes.Party) ? "body"
            : classes.Has(Classes.Person) || words[first].Form.NounClasses.Has(Classes.Person) ? "person"
            : classes.Has(Classes.Place) ? "place"
            : classes.Has(Classes.Carrier) ? "carrier"
            : words[end - 1].IsDesignation ? "designation"
            : "name";
        return new NameItem(span, kind, null);
    }
}
