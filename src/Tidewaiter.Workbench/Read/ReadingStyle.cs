namespace Tidewaiter.Workbench.Read;

/// <summary>The style of a reading's page: light and dark, screen and paper. Every modality differs by line as well as by colour.</summary>
internal static class ReadingStyle
{
    /// <summary>The sheet; line ends are LF, because the page's content policy names its hash.</summary>
    public const string Sheet = """
        :root{color-scheme:light dark;--ground:#fff;--ink:#1b1f24;--faint:#57606a;--line:#d0d7de;--link:#0550ae;--asserted:#116329;--reported:#1a7f37;--planned:#0550ae;--possible:#7d4e00;--speculated:#6e5400;--denied:#a40e26}
        @media (prefers-color-scheme:dark){:root{--ground:#0d1117;--ink:#e6edf3;--faint:#9da7b1;--line:#30363d;--link:#79c0ff;--asserted:#7ee787;--reported:#56d364;--planned:#79c0ff;--possible:#e3b341;--speculated:#d4b872;--denied:#ff9492}}
        body{background:var(--ground);color:var(--ink);font:16px/1.6 system-ui,sans-serif;max-width:72ch;margin:0 auto;padding:1rem}
        h1{font-size:1.4rem;overflow-wrap:anywhere}h2{font-size:1.15rem;border-bottom:1px solid var(--line);margin-top:2rem}h3{font-size:1rem;margin:0}
        header p{color:var(--faint);overflow-wrap:anywhere}
        a{color:var(--link)}a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
        .skip{position:absolute;left:-999rem}.skip:focus{position:static}
        .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .text{white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:isolate}
        mark{background:none}
        u{text-decoration:underline wavy;text-underline-offset:.2em}
        .ref{font-size:.75rem;border:1px solid;border-radius:.3rem;padding:0 .25rem;text-decoration:none;white-space:nowrap}
        .asserted{color:var(--asserted);font-weight:700;border-bottom:2px solid}.reported{color:var(--reported);border-bottom:2px solid}.planned{color:var(--planned);border-bottom:2px dashed}
        .possible{color:var(--possible);border-bottom:2px dotted}.speculated{color:var(--speculated);font-style:italic;border-bottom:2px dotted}.denied{color:var(--denied);text-decoration:line-through}
        .card{border:1px solid var(--line);border-radius:.5rem;padding:.75rem;margin:.75rem 0}.card:target,.ref:target{outline:3px solid var(--link)}
        blockquote{margin:.5rem 0;padding-left:.75rem;border-left:3px solid var(--line);overflow-wrap:anywhere}
        dl{margin:0}dl div{display:grid;grid-template-columns:6rem 1fr;gap:.5rem}dt{color:var(--faint)}dd{margin:0;overflow-wrap:anywhere}
        .wide{overflow-x:auto}table{border-collapse:collapse}th,td{border:1px solid var(--line);padding:.4rem;text-align:left;vertical-align:top}
        @media print{:root{--ground:#fff;--ink:#000;--faint:#333;--line:#999;--link:#000;--asserted:#000;--reported:#000;--planned:#000;--possible:#000;--speculated:#000;--denied:#000}body{max-width:none}.skip{display:none}.card,tr{break-inside:avoid}details{display:none}}
        """;
}
