using System.Globalization;
using Tidewaiter.Docket;
using Tidewaiter.Register;
using Tidewaiter.Register.Bounds;
using Tidewaiter.Register.Movements;
using Tidewaiter.Workbench.Weigh.Charts;

namespace Tidewaiter.Workbench.Weigh.Briefs;

/// <summary>The annexes.</summary>
public sealed partial class BriefPage
{
    private void WriteAnnexes()
    {
        Section("annex-vessels", "Annex A: vessels", () => Carriers("vessel", "No claim here names a vessel."));
        Section("annex-flights", "Annex B: flights and aircraft", () =>
        {
            Carriers("aircraft", "No claim here names an aircraft.");
            if (!_brief.Carriers.Any(carrier => carrier.Kind == "other")) return;
            _page.Append("<h3>Other carriers</h3>\n");
            Carriers("other", "");
        });
        Section("annex-claims", "Annex C: claims", ClaimTable);
        Section("annex-aside", "Annex D: claims set aside, and why", AsideTable);
        Section("annex-choices", "Annex E: admission and assumptions", Choices);
        Section("annex-exhibits", "Annex F: exhibits", ExhibitList);
    }

    private void Carriers(string kind, string none)
    {
        var carriers = _brief.Carriers.Where(carrier => carrier.Kind == kind).SelectMany(carrier => carrier.Mentions.Select(mention => (Carrier: carrier, mention.Claim, mention.Cite))).ToList();
        if (carriers.Count == 0)
        {
            Nothing(none);
            return;
        }

        Table(["Name", "What", "From and to", "Days", "Certainty", "Exhibit"], carriers, row =>
        {
            var claim = row.Claim.Claim;
            Cell("Name", () =>
            {
                Linked(row.Carrier.Name);
                if (row.Carrier is not { Identity: { } identity, IdentityCite: { } cite }) return;
                Linked(", " + identity);
                References([cite]);
            }, heading: true);
            Cell("What", row.Claim.Movement is { } movement ? Moved(movement) : $"{claim.Kind.Word()}{(claim.Item is { } item ? ": " + item : "")}{(claim.Operator is { } by ? ", run by " + by : "")}");
            Cell("From and to", $"{claim.FromPlace ?? "?"} → {claim.ToPlace ?? "?"}{(claim.Via is { } via ? " via " + via : "")}");
            Cell("Days", Days(claim.Time));
            Cell("Certainty", () => Certainty(claim.Modality));
            Cell("Exhibit", () => References([row.Cite]));
        });
    }

    // What was aboard is somebody's word; nobody saw it by seeing the carrier.
    private static string Moved(ObservedMovement movement)
    {
        var basis = movement.Basis switch { MovementBasis.Observed => "observed by", MovementBasis.Inferred => "in part inferred by", _ => "asserted by" };
        return $"movement, {basis} {movement.Root}{(movement.Cargo is { } cargo and not "unknown" ? $"; cargo as stated, not seen: {cargo}" : "")}";
    }

    // That there is nothing is a statement, too: it rests on the state of the docket.
    private void Nothing(string words) => Paragraphs([new Sentence("nothing", words, certainty: null, Annexes.Checkpoint)]);

    private void ClaimTable() => Table(["Claim", "Who, what, whom", "Amount", "Days", "Whose word", "Counted", "Exhibit"], _brief.Claims, row =>
    {
        var claim = row.Claim.Claim;
        Cell("Claim", () =>
        {
            _page.Append("<code>").Append(claim.Id.Text).Append("</code> ").Append(claim.Kind.Word()).Append(' ');
            Certainty(claim.Modality);
        }, heading: true);
        Cell("Who, what, whom", $"{claim.Supplier ?? "?"} → {claim.Recipient ?? "?"}: {claim.Item ?? "?"}");
        Cell("Amount", Amount(claim.Quantity));
        Cell("Days", Days(claim.Time));
        Cell("Whose word", string.Join(" → ", claim.Sources.Sources.Prepend(row.Claim.SourceName)) + (row.Claim.Grade is { } grade ? $" ({grade})" : "") + Decision(row.Claim.Standing.Latest));
        Cell("Counted", row.Aside is null ? "in a row" : "no: annex D");
        Cell("Exhibit", () => References([row.Cite]));
    }, row => row.Claim.Claim.Id.Text);

    private static string Decision(Judgement? judgement) => judgement is null ? "" : $"; {judgement.Verdict.Word()} by {judgement.By}: {judgement.Because}";

    private void AsideTable()
    {
        var asides = _brief.Claims.Where(claim => claim.Aside is not null).OrderBy(claim => claim.Aside!.Cause).ToList();
        if (asides.Count == 0) Nothing("No claim is set aside.");
        else Table(["Claim", "Reason", "Row", "Exhibit"], asides, row =>
        {
            Cell("Claim", row.Claim.Claim.Id.Text, heading: true);
            Cell("Reason", row.Aside!.Reason);
            Cell("Row", row.Aside.Row ?? "–");
            Cell("Exhibit", () => References([row.Cite]));
        });
    }

    private void Choices()
    {
        Table(["Choice", "Value"], Chosen(_brief.Register), row =>
        {
            Cell("Choice", row.Name, heading: true);
            Cell("Value", row.Value);
        });
        _page.Append("<h3>Assumptions</h3>\n");
        var options = _brief.Register.Options;
        Table(["Assumption", "What it says", "Made"], Assumption.All.Concat(Conversion.All.Select(conversion => conversion.Assumption)), assumption =>
        {
            Cell("Assumption", assumption.Name, heading: true);
            Cell("What it says", assumption.Text);
            Cell("Made", options.Makes(assumption) ? "yes" : "no");
        });
    }

    /// <summary>The choices of the author, by name.</summary>
    internal static IEnumerable<(string Name, string Value)> Chosen(TransferRegister register)
    {
        var options = register.Options;
        yield return ("Window", register.Window == Period.Always ? "all time" : register.Window.ToString());
        yield return ("Admitted", string.Join(", ", register.Admitted.Select(modality => modality.Word())));
        yield return ("Without", options.Without.Count == 0 ? "nobody is left out" : string.Join(", ", options.Without));
        yield return ("Worst reliability", options.WorstReliability?.ToString() ?? "any");
        yield return ("Known at", options.KnownAt is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "whenever it was published");
        yield return ("Tolerance of “about”", options.Tolerance == 0 ? "none: the figure that was said" : $"{options.Tolerance * 100:0.##} %");
        yield return ("Assumed", options.Assumed is { IsEmpty: false } assumed ? string.Join(", ", assumed) : "nothing");
    }

    private void ExhibitList()
    {
        foreach (var exhibit in _brief.Exhibits) Exhibit(exhibit);
        foreach (var measure in _brief.Measures)
        {
            var cited = measure.Citation.Measure;
            _page.Append("<article class=\"card\" id=\"").Append(measure.Cite.Anchor).Append("\">\n<h3>").Append(measure.Cite.Label).Append(" · ").Append(Escaped.Text(cited.Citation))
                .Append(cited.ParagraphSeen ? "" : " <span class=\"warn\">(?) paragraph number from memory, not confirmed</span>").Append("</h3>\n<p>").Append(Escaped.Text($"{cited.Regime}: {cited.Content}."))
                .Append("</p>\n<p class=\"faint\">data/measures.tsv, SHA-256 <code>").Append(_brief.Tables.First(table => table.Table.Name == "data/measures.tsv").Table.Hash.ToString()).Append("</code></p>\n</article>\n");
        }

        foreach (var table in _brief.Tables)
        {
            _page.Append("<article class=\"card\" id=\"").Append(table.Cite.Anchor).Append("\">\n<h3>").Append(table.Cite.Label).Append(" · ").Append(Escaped.Text(table.Table.Name)).Append("</h3>\n<p>").Append(Escaped.Text(table.What))
                .Append("; SHA-256 <code>").Append(table.Table.Hash.ToString()).Append("</code></p>\n</article>\n");
        }

        foreach (var entry in _brief.Entries)
        {
            _page.Append(CultureInfo.InvariantCulture, $"<article class=\"card\" id=\"{entry.Cite.Anchor}\">\n<h3>{entry.Cite.Label} · entry {entry.Entry.Seq} of the docket</h3>\n<p>{Escaped.Text(entry.Entry.Kind.Word())} by {Escaped.Text(entry.Entry.Actor)} at {entry.Entry.Time:yyyy-MM-dd HH:mm:ss} UTC; commitment, SHA-256 <code>{entry.Commitment}</code></p>\n</article>\n");
        }

        var root = _brief.Checkpoint.Split('\n') is [_, _, var text, ..] ? text : "";
        Span<byte> bytes = stackalloc byte[ContentHash.Size];
        var hexadecimal = Convert.TryFromBase64String(root, bytes, out var length) && length == ContentHash.Size ? Convert.ToHexStringLower(bytes) : "unknown";
        _page.Append("<article class=\"card\" id=\"").Append(Annexes.Checkpoint.Anchor).Append("\">\n<h3>K · checkpoint of the docket</h3>\n<p>The state of the log that this brief is made from; root, SHA-256 <code>").Append(hexadecimal)
            .Append("</code></p>\n<pre>").Append(Escaped.Text(_brief.Checkpoint)).Append("</pre>\n</article>\n");
    }

    private void Exhibit(AnnexExhibit annex)
    {
        var exhibit = annex.Exhibit;
        _page.Append("<article class=\"card\" id=\"").Append(annex.Cite.Anchor).Append("\">\n<h3>").Append(annex.Cite.Label).Append(" · ").Append(Escaped.Text(exhibit.Name)).Append("</h3>\n<dl>\n");
        if (exhibit.Source is { } source) Pair("Published by", source);
        if (exhibit.Published is { } day) Pair("Published", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        // The title of a table would be one of its rows.
        if (exhibit.Title is { } title && exhibit.Kind is not (Tidewaiter.Register.Tables.ClaimTable.ExhibitKind or MovementTable.ExhibitKind)) Pair("Title", title);
        if (exhibit.Url is { } url) Pair("Taken from", url);
        Pair("Taken in", string.Create(CultureInfo.InvariantCulture, $"by {exhibit.CapturedBy} at {exhibit.Captured:yyyy-MM-dd HH:mm:ss} UTC, entry {exhibit.Seq}; {exhibit.Kind}, {exhibit.Length:#,0} bytes; {exhibit.Marking}"));
        _page.Append("<dt>SHA-256</dt><dd><code>").Append(exhibit.Hash.ToString()).Append("</code></dd>\n</dl>\n<ol class=\"quotes\">\n");
        foreach (var quote in annex.Quotes)
        {
            _page.Append("<li id=\"").Append(quote.Cite.Anchor).Append("\"><strong>").Append(quote.Cite.Label).Append("</strong> <span class=\"faint\">").Append(Escaped.Text(quote.Place)).Append("; ");
            for (var i = 0; i < quote.Claims.Length; i++) _page.Append(i == 0 ? "" : ", ").Append("<a href=\"#").Append(quote.Claims[i].Text).Append("\">").Append(quote.Claims[i].Text).Append("</a>");
            _page.Append("</span><blockquote>").Append(Escaped.Text(quote.Text)).Append("</blockquote></li>\n");
        }

        _page.Append("</ol>\n</article>\n");
    }

    private static string Days(EventTime? time) => time is null ? "–" : (time.Period.From, time.Period.To) switch
    {
        (null, null) => $"“{time.Text}”",
        ({ } from, null) => $"since {from:yyyy-MM-dd}",
        (null, { } to) => $"up to {to:yyyy-MM-dd}",
        ({ } from, { } to) => from == to ? $"{from:yyyy-MM-dd}" : $"{from:yyyy-MM-dd} to {to:yyyy-MM-dd}",
    };

    private static string Amount(Quantity? quantity)
    {
        if (quantity is null) return "–";
        var about = quantity.Approximate ? "about " : "";
        var range = (quantity.Min, quantity.Max) switch
        {
            ({ } min, null) => "at least " + about + Wording.Number(min),
            (null, { } max) => "at most " + about + Wording.Number(max),
            ({ } min, { } max) when min == max => about + Wording.Number(min),
            var (min, max) => $"{about}{Wording.Number(min ?? 0)} to {Wording.Number(max ?? 0)}",
        };
        return $"{range} {Tidewaiter.Register.Items.Units.Beside(quantity.Max ?? quantity.Min ?? 0, quantity.Unit)}{(quantity.Meaning == QuantityMeaning.Cumulative ? "" : $" ({quantity.Meaning.ToString().ToLowerInvariant()})")}";
    }
}
