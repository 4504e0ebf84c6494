using Tidewaiter.Reading.Names;
using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <summary>Finds names: rows of data/ that a text names, and runs of words that the tagger took for names, states, and designations.</summary>
internal sealed class NameLayer
{
    private readonly LayerRun _run;
    private readonly List<NameLink> _links;
    private int _next;

    public NameLayer(LayerRun run)
    {
        _run = run;
        _links = NameChoice.Of(run, NameTable.Default);
    }

    /// <summary>Adds the names of a sentence; sentences are given in order.</summary>
    public void Add(Sentence sentence, List<NameItem> items)
    {
        var words = _run.Words;
        for (var i = sentence.First; i < sentence.End;)
        {
            while (_next < _links.Count && _links[_next].EndToken <= words[i].FirstToken) _next++;
            if (_next < _links.Count && _links[_next].FirstToken < words[i].EndToken)
            {
                i = Linked(_links[_next++], i, sentence.End, items);
                continue;
            }

            if (!IsName(words[i]))
            {
                i++;
                continue;
            }

            var end = i + 1;
            var limit = _next < _links.Count ? _links[_next].FirstToken : int.MaxValue;
            while (end < sentence.End && words[end].FirstToken < limit && IsName(words[end]) && !words[i].IsAdjectiveOfCountry) end++;
            // "MV" before the name of a ship is no name of its own.
            if (end > i + 1 || words[i].Tag == Tag.Name && !words[i].Form.NounClasses.Has(Classes.Carrier) || words[end - 1].EndToken < limit) items.Add(Item(words, i, end));
            i = end;
        }
    }

    // The whole words that the name touches: a name may end inside a compound ("Fokino-based").
    private int Linked(NameLink link, int first, int limit, List<NameItem> items)
    {
        var end = first + 1;
        while (end < limit && _run.Words[end].FirstToken < link.EndToken) end++;
        var span = _run.Layer.SpanOf(_run.Tokens[link.FirstToken].Start, _run.Tokens[link.EndToken - 1].End);
        var kind = link.Row?.Kind ?? (link.Candidates.All(row => row.Kind == link.Candidates[0].Kind) ? link.Candidates[0].Kind : "name");
        items.Add(new NameItem(span, kind, link.Row?.Id) { Candidates = [.. link.Candidates.Select(static row => row.Id)] });
        return end;
    }

    private static bool IsName(in Word word) => word.Tag == Tag.Name || word.Country is not null || (word.IsDesignation && word.Tag is Tag.Noun or Tag.Adj);

    private ReadOnlySpan<char> Text(in Word word) => _run.Layer.Text.AsSpan(word.Start, word.End - word.Start);

    private NameItem Item(ReadOnlySpan<Word> words, int first, int end)
    {
        var span = _run.SpanOf(first, end);
        if (end == first + 1 && words[first].Country is { } country) return new NameItem(span, words[first].IsAdjectiveOfCountry && words[first].Tag == Tag.Adj ? "nationality" : "country", "countries/" + country.Code);
        if (Imo.TryParse(Text(words[end - 1]), out var imo) && end > first + 1) return new NameItem(span, "carrier", NameTable.Default.ByImo.TryGetValue(imo, out var ship) ? ship.Id : $"imo/{imo.Value}");
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
