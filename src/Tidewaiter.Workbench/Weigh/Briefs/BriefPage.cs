using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tidewaiter.Register;
using Tidewaiter.Workbench.Weigh.Charts;

namespace Tidewaiter.Workbench.Weigh.Briefs;

/// <summary>
/// A brief as a page that stands alone: no script, nothing fetched, its only style named by hash in its content policy. The same brief gives the same bytes. What exhibits and people say can do nothing but be read.
/// </summary>
public sealed partial class BriefPage
{
    private readonly StringBuilder _page = new();
    private readonly Brief _brief;
    private readonly HashSet<string> _ids;
    private readonly Dictionary<string, string> _places;

    private BriefPage(Brief brief)
    {
        _brief = brief;
        _places = brief.Claims.ToDictionary(claim => claim.Claim.Claim.Id.Text, claim => claim.Cite.Anchor, StringComparer.Ordinal);
        _ids = [.. brief.Claims.Select(claim => claim.Claim.Claim.Id.Text), .. brief.Summary.Select(row => row.Row.Id)];
    }

    /// <summary>The page, in characters that are meant for UTF-8.</summary>
    public static string Write(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return new BriefPage(brief).Write();
    }

    private string Write()
    {
        Head();
        Title();
        Contents();
        _page.Append("<main>\n");
        Summary();
        Section("standard", "Standard of evidence", () => Paragraphs(_brief.Standard, _brief.StandardTitle));
        Section("findings", "Findings, flow by flow", Flows);
        Section("contradictions", "What cannot all be true, or only under an assumption", Contradictions);
        if (!_brief.Differences.IsEmpty) Section("differences", "Where sources differ", () => Paragraphs(_brief.Differences));
        if (!_brief.Movements.IsEmpty) Section("movements", "Claims beside the movements that are known", () => Paragraphs(_brief.Movements));
        Section("hedged", "Said, and never counted", () => Claims(_brief.Hedged));
        Section("replies", "Replies", () => Paragraphs(_brief.Replies));
        Section("recommendations", "Recommendations", () => Paragraphs(_brief.Recommendations));
        _page.Append("<div class=\"annexes\">\n");
        WriteAnnexes();
        _page.Append("</div>\n</main>\n<footer><p class=\"marking\">").Append(Escaped.Text(_brief.Audience)).Append("</p></footer>\n");
        _page.Append("<script type=\"application/json\" id=\"brief-data\">").Append(BriefDraft.Of(_brief).Json()).Append("</script>\n</body>\n</html>\n");
        return _page.ToString();
    }

    private void Head()
    {
        var style = BriefStyle.Sheet(_brief.Audience).ReplaceLineEndings("\n");
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        _page.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-").Append(hash).Append("'; base-uri 'none'; form-action 'none'\">\n")
            .Append("<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
            .Append(Escaped.Text($"{_brief.Title} · {_brief.Register.Window} · {_brief.Audience}")).Append("</title>\n<style>").Append(style).Append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#summary\">To the summary</a>\n");
    }

    private void Title()
    {
        var checkpoint = _brief.Checkpoint.Split('\n');
        _page.Append("<header class=\"title\">\n<p class=\"marking\">").Append(Escaped.Text(_brief.Audience)).Append("</p>\n<h1>").Append(Escaped.Text(_brief.Title)).Append("</h1>\n<dl>\n");
        Pair("Window", _brief.Register.Window is { From: { } from, To: { } to } ? $"{from:yyyy-MM-dd} to {to:yyyy-MM-dd}" : Wording.Window(_brief.Register.Window));
        Pair("Audience", _brief.Audience);
        Pair("Marking of its content", _brief.Marking.ToString());
        if (_brief.Owner is { } owner) Pair("Made from the docket of", owner);
        if (_brief.AsOf is { } time) Pair("Last entry", time.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture));
        Pair("Docket", $"{checkpoint[0]}, {(checkpoint.Length > 1 ? checkpoint[1] : "?")} entries");
        Pair("Admitted", string.Join(", ", _brief.Register.Admitted.Select(modality => modality.Word())));
        _page.Append("<dt>Root of the log</dt><dd><code>").Append(Escaped.Text(checkpoint.Length > 2 ? checkpoint[2] : "?")).Append("</code> ");
        References([Annexes.Checkpoint]);
        _page.Append("</dd>\n</dl>\n</header>\n");
    }

    private void Pair(string name, string value) => _page.Append("<dt>").Append(Escaped.Text(name)).Append("</dt><dd>").Append(Escaped.Text(value)).Append("</dd>\n");

    private void Contents()
    {
        (string Anchor, string Name)[] places =
        [
            ("summary", "Summary"), ("standard", "Standard of evidence"), ("findings", "Findings, flow by flow"), ("contradictions", "Contradictions"), .. _brief.Differences.IsEmpty ? Array.Empty<(string, string)>() : [("differences", "Where sources differ")], ("hedged", "Said, and never counted"),
            ("replies", "Replies"), ("recommendations", "Recommendations"), ("annex-vessels", "Annex A: vessels"), ("annex-flights", "Annex B: flights"), ("annex-claims", "Annex C: claims"),
            ("annex-aside", "Annex D: claims set aside"), ("annex-choices", "Annex E: admission and assumptions"), ("annex-exhibits", "Annex F: exhibits"),
        ];
        _page.Append("<nav aria-label=\"Contents\">\n<ol>\n");
        foreach (var (anchor, name) in places) _page.Append("<li><a href=\"#").Append(anchor).Append("\">").Append(name).Append("</a></li>\n");
        _page.Append("</ol>\n</nav>\n");
    }

    private void Section(string id, string heading, Action write)
    {
        _page.Append("<section aria-labelledby=\"").Append(id).Append("\">\n<h2 id=\"").Append(id).Append("\" tabindex=\"-1\">").Append(heading).Append("</h2>\n");
        write();
        _page.Append("</section>\n");
    }

    private void Summary() => Section("summary", "Summary", () =>
    {
        if (_brief.NoFlow is { } none)
        {
            Paragraphs([none]);
            return;
        }

        Table(["From and to", "Amount", "Certainty", "Whose word", "Exhibits"], _brief.Summary, row =>
        {
            // A part stands below its whole, whose amount it is in already.
            var whole = row.Depth == 0;
            Cell("From and to", () => _page.Append(whole ? "" : "<span class=\"part\">").Append("<a href=\"#").Append(row.Row.Id).Append("\">")
                .Append(Escaped.Text(whole ? $"{row.Row.Flow.Supplier} → {row.Row.Flow.Recipient}" : $"{string.Concat(Enumerable.Repeat("of which ", row.Depth))}{row.Row.Flow.Item}")).Append("</a>").Append(whole ? "" : "</span>"), heading: true);
            Cell("Amount", () => _page.Append(Escaped.Text(row.Amount)).Append(row.Row.Counting == QuantityMeaning.Stock ? " (present)" : "").Append(row.Row.Contradicted ? " <a class=\"warn\" href=\"#contradictions\">contradicted</a>" : ""));
            Cell("Certainty", () => Certainty(row.Certainty));
            Cell("Whose word", () => _page.Append(Escaped.Text(Wording.List(row.Row.Roots))));
            Cell("Exhibits", () => References(row.Cites));
        });
    });

    private void Flows()
    {
        if (_brief.NoFlow is { } none) Paragraphs([none]);
        foreach (var flow in _brief.Flows)
        {
            _page.Append("<section class=\"card\">\n<h3>").Append(Escaped.Text($"{flow.Flow.Supplier} → {flow.Flow.Recipient}: {flow.Flow.Item}")).Append("</h3>\n");
            foreach (var amount in flow.Amounts)
            {
                _page.Append("<div id=\"").Append(amount.Row.Id).Append("\">\n");
                Paragraphs(amount.Statement);
                if (amount.Chart is { } chart) _page.Append("<figure tabindex=\"0\">\n").Append(BoundsChart.Inline(chart, claim => _places.GetValueOrDefault(claim.Claim.Id.Text))).Append("</figure>\n");
                _page.Append("<h4>").Append(amount.Row.Lower is null && amount.Row.Upper is null ? "It rests on" : "The bounds rest on").Append("</h4>\n");
                Claims(amount.Binding);
                if (amount.Others.Length > 0)
                {
                    _page.Append("<h4>Also said, and not counted again</h4>\n");
                    Claims(amount.Others);
                }

                if (amount.Measures.Length > 0)
                {
                    _page.Append("<h4>Measures</h4>\n");
                    Claims(amount.Measures, labelled: false);
                }

                _page.Append("</div>\n");
            }

            _page.Append("</section>\n");
        }
    }

    private void Contradictions()
    {
        if (_brief.NoContradiction is { } none) Paragraphs([none]);
        var number = 0;
        foreach (var one in _brief.Contradictions)
        {
            var verdict = one.Verdict == Compatibility.Contradictory ? "cannot all be true" : "only under an assumption";
            _page.Append(CultureInfo.InvariantCulture, $"<section class=\"card\">\n<h3>{++number} · {verdict}</h3>\n<h4>What is claimed</h4>\n");
            Claims(one.Claims);
            _page.Append("<h4>Why</h4>\n");
            Paragraphs(one.Reasons.Take(1));
            if (one.Reasons.Length > 1)
            {
                _page.Append("<h4>Ways out</h4>\n");
                Claims(one.Reasons.Skip(1), labelled: false);
            }

            _page.Append("</section>\n");
        }
    }

    private void Paragraphs(IEnumerable<Sentence> sentences, string? heading = null)
    {
        if (heading is not null) _page.Append("<h3>").Append(Escaped.Text(heading)).Append("</h3>\n");
        foreach (var sentence in sentences)
        {
            _page.Append("<p class=\"s\">");
            Said(sentence);
            _page.Append("</p>\n");
        }
    }

    private void Claims(IEnumerable<Sentence> sentences, bool labelled = true)
    {
        _page.Append("<ul class=\"claims\">\n");
        foreach (var sentence in sentences)
        {
            _page.Append("<li class=\"s\">");
            if (labelled && sentence.Certainty is { } certainty) Certainty(certainty);
            Said(sentence);
            _page.Append("</li>\n");
        }

        _page.Append("</ul>\n");
    }

    private void Said(Sentence sentence)
    {
        Linked(sentence.Text);
        _page.Append(' ');
        References(sentence.Cites);
    }

    private void Certainty(Modality modality) => _page.Append("<span class=\"c ").Append(modality.Word()).Append("\">").Append(modality.Word()).Append("</span> ");

    private void References(IEnumerable<Cite> cites)
    {
        _page.Append("<span class=\"refs\">");
        foreach (var cite in cites) _page.Append("<a href=\"#").Append(cite.Anchor).Append("\">").Append(cite.Label).Append("</a>");
        _page.Append("</span>");
    }

    // The ids of claims and rows that stand in the words of the register lead to their places.
    private void Linked(string text)
    {
        var start = 0;
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i + 1] != '-' || text[i] is not ('c' or 'r')) continue;
            var end = i + 2;
            while (end < text.Length && char.IsAsciiHexDigitLower(text[end])) end++;
            if (!_ids.Contains(text[i..end])) continue;
            _page.Append(Escaped.Text(text[start..i])).Append("<a href=\"#").Append(text, i, end - i).Append("\">").Append(text, i, end - i).Append("</a>");
            start = end;
            i = end - 1;
        }

        _page.Append(Escaped.Text(text[start..]));
    }

    private void Table<T>(string[] columns, IEnumerable<T> rows, Action<T> cells, Func<T, string?>? id = null)
    {
        _page.Append("<table>\n<thead><tr>");
        foreach (var column in columns) _page.Append("<th scope=\"col\">").Append(column).Append("</th>");
        _page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            _page.Append(id?.Invoke(row) is { } anchor ? $"<tr id=\"{anchor}\">" : "<tr>");
            cells(row);
            _page.Append("</tr>\n");
        }

        _page.Append("</tbody>\n</table>\n");
    }

    private void Cell(string label, Action write, bool heading = false)
    {
        _page.Append(heading ? "<th scope=\"row\"" : "<td").Append(" data-label=\"").Append(label).Append("\">");
        write();
        _page.Append(heading ? "</th>" : "</td>");
    }

    private void Cell(string label, string text, bool heading = false) => Cell(label, () => Linked(text), heading);
}
