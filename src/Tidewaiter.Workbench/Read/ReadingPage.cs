using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Tidewaiter.Reading;
using Tidewaiter.Reading.SecondReader;

namespace Tidewaiter.Workbench.Read;

/// <summary>
/// A reading as a page that stands alone: no script, nothing fetched, its only style named by hash in its content policy. Each claim is linked to its
/// words and back; modality is told by style and by word; what a document says can do nothing but be read.
/// </summary>
public sealed class ReadingPage
{
    private readonly StringBuilder _page = new();

    /// <summary>What the page is called: the file's name.</summary>
    public required string Title { get; init; }

    /// <summary>The text.</summary>
    public required TextLayer Layer { get; init; }

    /// <summary>The claims that are marked.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    /// <summary>What became of each sentence; empty when only a second reader was asked.</summary>
    public ImmutableArray<SentenceOutcome> Sentences { get; init; } = [];

    /// <summary>Who read: "reader/0.2", with a model's name when there was one.</summary>
    public required string ReadBy { get; init; }

    /// <summary>Day of publication; null when it is unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>What a second reader came to; null when none was asked.</summary>
    public SecondReading? Second { get; init; }

    /// <summary>Both readers side by side; empty when only one was asked.</summary>
    public ImmutableArray<ReaderPair> Pairs { get; init; } = [];

    /// <summary>The page, in characters that are meant for UTF-8.</summary>
    public string Write()
    {
        _page.Clear();
        Head();
        Text();
        ClaimCards();
        if (Pairs.Length > 0) PairTable();
        if (Second is { } second) SecondReport(second);
        Outcomes();
        _page.Append("</main>\n</body>\n</html>\n");
        return _page.ToString();
    }

    private void Head()
    {
        var style = ReadingStyle.Sheet;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        _page.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-").Append(hash).Append("'; base-uri 'none'; form-action 'none'\">\n")
            .Append("<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
            .Append(Words(Title)).Append(" · claims</title>\n<style>").Append(style).Append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#claims\">To the claims</a>\n<header>\n<h1>").Append(Words(Title)).Append("</h1>\n<p>")
            .Append(Count(Claims.Length, "claim", "claims")).Append(" · published ").Append(Published is { } day ? Day(day) : "on an unknown day").Append(" · read by ").Append(Words(ReadBy))
            .Append(" · text <code>").Append(Layer.Hash.ToString()).Append("</code></p>\n<p>Commitment:");
        foreach (var modality in Enum.GetValues<Modality>().Reverse()) _page.Append(" <span class=\"").Append(modality.Word()).Append("\">").Append(modality.Word()).Append("</span>");
        _page.Append(" <u>cue</u></p>\n</header>\n<main>\n");
    }

    private void Text()
    {
        _page.Append("<section aria-labelledby=\"text\">\n<h2 id=\"text\">Text</h2>\n<div class=\"text\">");
        foreach (var part in MarkedText.Cut(Layer, Claims))
        {
            foreach (var number in part.Begins) Reference(number);
            Part(part);
        }

        _page.Append("</div>\n</section>\n");
    }

    private void Reference(int number) => _page.Append(CultureInfo.InvariantCulture, $"<a class=\"ref\" id=\"q{number + 1}\" href=\"#c{number + 1}\">{number + 1} {Claims[number].Modality.Word()}</a> ");

    private void Part(MarkedPart part)
    {
        if (part.Weakest is { } modality) _page.Append("<mark class=\"").Append(modality.Word()).Append("\">");
        if (part.IsCue) _page.Append("<u>");
        _page.Append(Words(part.Text));
        if (part.IsCue) _page.Append("</u>");
        if (part.Weakest is not null) _page.Append("</mark>");
    }

    private void ClaimCards()
    {
        _page.Append("<section aria-labelledby=\"claims\">\n<h2 id=\"claims\" tabindex=\"-1\">Claims</h2>\n");
        if (Claims.Length == 0) _page.Append("<p>None.</p>\n");
        for (var i = 0; i < Claims.Length; i++) Card(i + 1, Claims[i]);
        _page.Append("</section>\n");
    }

    private void Card(int number, Claim claim)
    {
        var word = claim.Modality.Word();
        _page.Append(CultureInfo.InvariantCulture, $"<article id=\"c{number}\" class=\"card\" aria-labelledby=\"h{number}\">\n<h3 id=\"h{number}\">{number} · <span class=\"{word}\">{word}</span> · {claim.Kind.Word()} <a href=\"#q{number}\">its words<span class=\"hidden\"> of claim {number}</span></a></h3>\n<blockquote>");
        foreach (var part in MarkedText.Cut(Layer, claim.Span, [claim])) Part(part);
        _page.Append("</blockquote>\n<dl>\n");
        foreach (var (name, value) in ClaimSlots.Of(claim)) _page.Append("<div><dt>").Append(name).Append("</dt><dd>").Append(Words(value)).Append("</dd></div>\n");
        _page.Append("<div><dt>rule</dt><dd><code>").Append(Words(claim.Rule)).Append("</code></dd></div>\n<div><dt>id</dt><dd><code>").Append(claim.Id.Text).Append("</code></dd></div>\n</dl>\n");
        if (claim.Cues.Length > 0)
        {
            _page.Append("<p>Cues: ").AppendJoin("; ", claim.Cues.Select(static cue => $"<u>{Words(cue.Text)}</u> leaves at most <span class=\"{cue.Ceiling.Word()}\">{cue.Ceiling.Word()}</span>")).Append("</p>\n");
        }

        if (Second is { } second)
        {
            foreach (var correction in second.Corrections.Where(correction => correction.Claim == claim.Id)) _page.Append("<p>").Append(Words(correction.Reason)).Append("</p>\n");
        }

        _page.Append("</article>\n");
    }

    private void PairTable()
    {
        _page.Append("<section aria-labelledby=\"readers\">\n<h2 id=\"readers\">Two readers</h2>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"readers\">\n<table>\n<thead><tr><th scope=\"col\">Verdict</th><th scope=\"col\">Grammar</th><th scope=\"col\">Second reader</th></tr></thead>\n<tbody>\n");
        foreach (var pair in Pairs)
        {
            _page.Append("<tr><th scope=\"row\">").Append(pair.Verdict).Append(pair.Differences.Length == 0 ? "" : ": " + Words(string.Join(", ", pair.Differences))).Append("</th><td>");
            Short(pair.Grammar);
            _page.Append("</td><td>");
            Short(pair.Second);
            _page.Append("</td></tr>\n");
        }

        _page.Append("</tbody>\n</table>\n</div>\n</section>\n");
    }

    private void Short(Claim? claim)
    {
        if (claim is null)
        {
            _page.Append('–');
            return;
        }

        _page.Append(CultureInfo.InvariantCulture, $"<span class=\"{claim.Modality.Word()}\">{claim.Modality.Word()}</span> {claim.Kind.Word()}: “{Words(claim.Quote)}”");
        foreach (var (name, value) in ClaimSlots.Of(claim)) _page.Append("<br>").Append(name).Append(": ").Append(Words(value));
    }

    private void SecondReport(SecondReading second)
    {
        if (second.Rejections.Length + second.Failures.Length == 0) return;
        _page.Append("<section aria-labelledby=\"refused\">\n<h2 id=\"refused\">Refused from the second reader</h2>\n<ul>\n");
        foreach (var failure in second.Failures) _page.Append(CultureInfo.InvariantCulture, $"<li>Characters {failure.Piece.Start} to {failure.Piece.End}: {Words(failure.Reason)}</li>\n");
        foreach (var rejection in second.Rejections) _page.Append("<li>“").Append(Words(rejection.Quote)).Append("”: ").Append(Words(rejection.Reason)).Append("</li>\n");
        _page.Append("</ul>\n</section>\n");
    }

    private void Outcomes()
    {
        var rest = Sentences.Where(static sentence => sentence.Kind != OutcomeKind.Claim).ToList();
        if (rest.Count == 0) return;
        _page.Append("<section aria-labelledby=\"rest\">\n<h2 id=\"rest\">").Append(Count(rest.Count, "sentence", "sentences")).Append(" without a claim</h2>\n<details>\n<summary>Show them</summary>\n<ul>\n");
        foreach (var sentence in rest) _page.Append("<li><strong>").Append(Outcome(sentence)).Append("</strong> ").Append(Words(Layer.Slice(sentence.Span))).Append("</li>\n");
        _page.Append("</ul>\n</details>\n</section>\n");
    }

    private static string Outcome(SentenceOutcome sentence) => sentence.Kind switch
    {
        OutcomeKind.NoTrigger => "no trigger:",
        OutcomeKind.Incomplete => Words($"incomplete ({sentence.Missing}):"),
        OutcomeKind.Withheld => Words($"withheld ({sentence.Missing}):"),
        _ => "of the page:",
    };

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Characters that a page obeys are escaped; those that a screen obeys (control characters, overrides of the writing direction) are shown as a point.
    private static string Words(string text)
    {
        var cleaned = string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = IsObeyed(source[i]) ? '·' : source[i];
        });
        return WebUtility.HtmlEncode(cleaned);
    }

    private static bool IsObeyed(char c) => (char.IsControl(c) && c != '\n' && c != '\t') || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' or '\uFFFE' or '\uFFFF';
}
