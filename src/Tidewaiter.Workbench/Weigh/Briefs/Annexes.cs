using System.Collections.Immutable;
using System.Globalization;
using Tidewaiter.Docket;
using Tidewaiter.Register.Measures;
using Tidewaiter.Register.Tables;

namespace Tidewaiter.Workbench.Weigh.Briefs;

/// <summary>A quote in the annex of exhibits.</summary>
/// <param name="Cite">Where it stands.</param>
/// <param name="Text">The words, exactly.</param>
/// <param name="Place">Where they are in the exhibit's text: page, line and characters, as far as they are known.</param>
/// <param name="Claims">The claims that rest on it.</param>
public sealed record AnnexQuote(Cite Cite, string Text, string Place, ImmutableArray<ClaimId> Claims);

/// <summary>An exhibit in the annex, with the quotes that are taken from it.</summary>
/// <param name="Cite">Where it stands.</param>
/// <param name="Exhibit">The exhibit.</param>
/// <param name="Quotes">The quotes, in the order in which the brief takes them.</param>
public sealed record AnnexExhibit(Cite Cite, Exhibit Exhibit, ImmutableArray<AnnexQuote> Quotes);

/// <summary>An entry of the log in the annex.</summary>
/// <param name="Cite">Where it stands.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Commitment">Its commitment in the log: the SHA-256 by which it can be proved.</param>
public sealed record AnnexEntry(Cite Cite, Entry Entry, ContentHash? Commitment);

/// <summary>A measure in the annex.</summary>
/// <param name="Cite">Where it stands.</param>
/// <param name="Citation">The paragraph and its status.</param>
public sealed record AnnexMeasure(Cite Cite, Citation Citation);

/// <summary>A table of the program, or of the team, in the annex.</summary>
/// <param name="Cite">Where it stands.</param>
/// <param name="Table">The table.</param>
/// <param name="What">What the brief takes from it.</param>
public sealed record AnnexTable(Cite Cite, DataTable Table, string What);

/// <summary>Collects what sentences cite, and numbers it in the order in which it is first cited.</summary>
internal sealed class Annexes(DocketView view)
{
    private readonly List<(Exhibit Exhibit, List<(Span Span, string Text, string Place, List<ClaimId> Claims)> Quotes)> _exhibits = [];
    private readonly Dictionary<ContentHash, int> _exhibitNumbers = [];
    private readonly Dictionary<(ContentHash Exhibit, Span Span), int> _quoteNumbers = [];
    private readonly Dictionary<ContentHash, LocatedText> _layers = [];
    private readonly List<AnnexEntry> _entries = [];
    private readonly List<AnnexMeasure> _measures = [];
    private readonly List<AnnexTable> _tables = [];

    /// <summary>The signed state of the log.</summary>
    public static Cite Checkpoint { get; } = new("K", "checkpoint");

    public ImmutableArray<AnnexExhibit> Exhibits => [.. _exhibits.Select((exhibit, number) => new AnnexExhibit(
        ExhibitCite(number), exhibit.Exhibit, [.. exhibit.Quotes.Select((quote, index) => new AnnexQuote(QuoteCite(number, index), quote.Text, quote.Place, [.. quote.Claims]))]))];

    public ImmutableArray<AnnexEntry> Entries => [.. _entries.OrderBy(entry => entry.Entry.Seq)];

    public ImmutableArray<AnnexMeasure> Measures => [.. _measures];

    public ImmutableArray<AnnexTable> Tables => [.. _tables];

    /// <summary>The words that a claim rests on.</summary>
    public Cite Quote(ClaimRow row)
    {
        var (cite, claims) = Quoted(row.Exhibit, row.Claim.Span, row.Claim.Rule == ClaimTable.Rule);
        if (!claims.Contains(row.Claim.Id)) claims.Add(row.Claim.Id);
        return cite;
    }

    /// <summary>Words of a text that are no claim.</summary>
    public Cite Quote(Exhibit exhibit, Span span) => Quoted(exhibit, span, isRow: false).Cite;

    /// <summary>An entry of the log.</summary>
    public Cite Entry(Entry entry)
    {
        var cite = new Cite(Numbered("L", entry.Seq), Numbered("l", entry.Seq));
        if (_entries.TrueForAll(known => known.Entry.Seq != entry.Seq)) _entries.Add(new AnnexEntry(cite, entry, view.Log.Commitment(entry.Seq)));
        return cite;
    }

    /// <summary>A measure with its status.</summary>
    public Cite Measure(Citation citation)
    {
        if (_measures.Find(known => known.Citation == citation) is { } measure) return measure.Cite;
        var cite = new Cite(Numbered("M", _measures.Count + 1), Numbered("m", _measures.Count + 1));
        _measures.Add(new AnnexMeasure(cite, citation));
        return cite;
    }

    /// <summary>A table of data.</summary>
    public Cite Table(DataTable table, string what)
    {
        if (_tables.Find(known => known.Table.Hash == table.Hash) is { } known) return known.Cite;
        var cite = new Cite(Numbered("D", _tables.Count + 1), Numbered("d", _tables.Count + 1));
        _tables.Add(new AnnexTable(cite, table, what));
        return cite;
    }

    private (Cite Cite, List<ClaimId> Claims) Quoted(Exhibit exhibit, Span span, bool isRow)
    {
        if (!_exhibitNumbers.TryGetValue(exhibit.Hash, out var number))
        {
            _exhibitNumbers[exhibit.Hash] = number = _exhibits.Count;
            _exhibits.Add((exhibit, []));
        }

        var quotes = _exhibits[number].Quotes;
        if (!_quoteNumbers.TryGetValue((exhibit.Hash, span), out var index))
        {
            _quoteNumbers[(exhibit.Hash, span)] = index = quotes.Count;
            var layer = Layer(span.Layer);
            quotes.Add((span, layer.Layer.Slice(span), Place(layer, span, isRow), []));
        }

        return (QuoteCite(number, index), quotes[index].Claims);
    }

    private static Cite ExhibitCite(int number) => new(Numbered("E", number + 1), Numbered("e", number + 1));

    private static Cite QuoteCite(int number, int index) =>
        new(string.Create(CultureInfo.InvariantCulture, $"E{number + 1}.{index + 1}"), string.Create(CultureInfo.InvariantCulture, $"e{number + 1}-{index + 1}"));

    private static string Numbered(string letter, long number) => string.Create(CultureInfo.InvariantCulture, $"{letter}{number}");

    private LocatedText Layer(ContentHash hash)
    {
        if (!_layers.TryGetValue(hash, out var layer)) _layers[hash] = layer = new LocatedText(view.TextLayer(hash));
        return layer;
    }

    private static string Place(LocatedText text, Span span, bool isRow)
    {
        var start = text.Layer.ToIndex(span.Start);
        var page = text.Page(start) is { } number ? string.Create(CultureInfo.InvariantCulture, $"page {number}, ") : "";
        var unit = isRow ? "row at line" : "line";
        return string.Create(CultureInfo.InvariantCulture, $"{page}{unit} {text.Line(start)}, characters {span.Start} to {span.End} of the text layer {span.Layer.ToString()[..12]}");
    }

    /// <summary>A text with the places where its lines and pages end, so that many quotes are located without reading it again.</summary>
    private sealed class LocatedText(TextLayer layer)
    {
        private readonly int[] _lines = Ends(layer.Text, '\n');
        private readonly int[] _pages = Ends(layer.Text, '\f');

        public TextLayer Layer => layer;

        public int Line(int index) => Before(_lines, index) + 1;

        /// <summary>The page, from 1; null when the text does not tell pages.</summary>
        public int? Page(int index) => _pages.Length == 0 ? null : Before(_pages, index) + 1;

        private static int Before(int[] ends, int index) => Array.BinarySearch(ends, index) is var found && found >= 0 ? found : ~found;

        private static int[] Ends(string text, char end)
        {
            var ends = new List<int>();
            for (var i = text.IndexOf(end, StringComparison.Ordinal); i >= 0; i = text.IndexOf(end, i + 1)) ends.Add(i);
            return [.. ends];
        }
    }
}
