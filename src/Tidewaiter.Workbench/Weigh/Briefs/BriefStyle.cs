using System.Text;
using Tidewaiter.Workbench.Weigh.Charts;

namespace Tidewaiter.Workbench.Weigh.Briefs;

/// <summary>The style of a brief: light and dark, laptop and phone, screen and paper. Every certainty differs by line as well as by colour.</summary>
internal static class BriefStyle
{
    /// <summary>The sheet for a marking, which stands on every printed page. Line ends are LF, because the page's content policy names its hash.</summary>
    public static string Sheet(string marking) => Base + "\n" + ChartStyle.Rules
        + "@media print{@page{size:A4;margin:20mm 17mm 20mm;@top-left{content:" + Quoted(marking) + ";font:700 8pt system-ui,sans-serif}@bottom-left{content:" + Quoted(marking)
        + ";font:700 8pt system-ui,sans-serif}@bottom-right{content:\"Page \" counter(page) \" of \" counter(pages);font:8pt system-ui,sans-serif}}}\n";

    private const string Base = """
        :root{color-scheme:light dark;--ground:#fff;--panel:#f6f8fa;--ink:#1b1f24;--faint:#57606a;--line:#d0d7de;--link:#0550ae;--band:#cfe3fb;--bound:#0b4f9e;--asserted:#116329;--reported:#1a7f37;--planned:#0550ae;--possible:#7d4e00;--speculated:#6e5400;--denied:#a40e26;--warn:#7d4e00}
        @media (prefers-color-scheme:dark){:root{--ground:#0d1117;--panel:#161b22;--ink:#e6edf3;--faint:#9da7b1;--line:#30363d;--link:#79c0ff;--band:#1f3a5c;--bound:#79c0ff;--asserted:#7ee787;--reported:#56d364;--planned:#79c0ff;--possible:#e3b341;--speculated:#d4b872;--denied:#ff9492;--warn:#e3b341}}
        *{box-sizing:border-box}
        html{scroll-padding-top:1rem}
        body{background:var(--ground);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"Segoe UI",sans-serif;max-width:60rem;margin:0 auto;padding:1rem 1.25rem 4rem;overflow-wrap:break-word}
        h1{font-size:1.7rem;line-height:1.25;margin:.75rem 0 1rem}
        h2{font-size:1.3rem;border-bottom:2px solid var(--line);margin:2.75rem 0 1rem;padding-bottom:.25rem}
        h3{font-size:1.1rem;margin:2rem 0 .5rem}h4{font-size:.8rem;letter-spacing:.04em;text-transform:uppercase;color:var(--faint);margin:1.1rem 0 .3rem}
        p{margin:.4rem 0}a{color:var(--link)}
        a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
        .skip{position:absolute;left:-999rem}.skip:focus{position:static;display:inline-block;padding:.5rem}
        .marking{font-weight:700;letter-spacing:.06em;border:2px solid var(--ink);display:inline-block;padding:.1rem .6rem;margin:0}
        .title dl{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.25rem 1rem;margin:0;padding:1rem;background:var(--panel);border:1px solid var(--line);border-radius:.5rem}
        dt{color:var(--faint)}dd{margin:0;overflow-wrap:anywhere}
        code{font:.85em ui-monospace,"DejaVu Sans Mono",Menlo,monospace;overflow-wrap:anywhere}
        pre{font:.8rem/1.5 ui-monospace,"DejaVu Sans Mono",Menlo,monospace;white-space:pre-wrap;overflow-wrap:anywhere;background:var(--panel);border:1px solid var(--line);border-radius:.5rem;padding:.75rem}
        nav ol{columns:2;padding-left:2rem;margin:0}
        .refs{font-size:.78rem;white-space:normal}.refs a{display:inline-block;border:1px solid var(--line);border-radius:.3rem;padding:0 .3rem;margin-right:.15rem;line-height:1.5;text-decoration:none}.refs a:hover{text-decoration:underline}
        ul.claims{list-style:none;padding:0;margin:.25rem 0}ul.claims>li{border-left:3px solid var(--line);padding:.1rem 0 .1rem .75rem;margin:.45rem 0}
        .c{font-size:.78rem;white-space:nowrap;margin-right:.35rem}
        .asserted{color:var(--asserted);font-weight:700;border-bottom:2px solid}.reported{color:var(--reported);border-bottom:2px solid}.planned{color:var(--planned);border-bottom:2px dashed}
        .possible{color:var(--possible);border-bottom:2px dotted}.speculated{color:var(--speculated);font-style:italic;border-bottom:2px dotted}.denied{color:var(--denied);text-decoration:line-through}
        .part{display:block;padding-left:1.2rem;font-weight:400}
        .warn{color:var(--warn);font-weight:700}.faint{color:var(--faint)}
        .card{border:1px solid var(--line);border-radius:.5rem;padding:.75rem 1rem;margin:1rem 0}.card>h3,.card>h4{margin-top:0}
        :target{outline:3px solid var(--link);outline-offset:3px}
        table{border-collapse:collapse;width:100%;font-size:.92rem}caption{text-align:left;color:var(--faint);padding:.25rem 0}
        th,td{border-bottom:1px solid var(--line);padding:.45rem .6rem;text-align:left;vertical-align:top;overflow-wrap:break-word}thead th{border-bottom:2px solid var(--line);white-space:nowrap}nav{margin:1.25rem 0}tbody th{font-weight:600}
        blockquote{margin:.25rem 0;padding-left:.75rem;border-left:3px solid var(--line);white-space:pre-wrap;overflow-wrap:anywhere}
        ol.quotes{list-style:none;padding:0;margin:.5rem 0 0}ol.quotes>li{margin:.6rem 0}
        figure{margin:1rem 0;overflow-x:auto}figure svg{display:block;width:100%;height:auto;min-width:34rem}
        @media (max-width:40rem){body{padding:.75rem .9rem 3rem}h1{font-size:1.4rem}nav ol{columns:1}.title dl{grid-template-columns:1fr;gap:0}.title dd{margin-bottom:.5rem}
        thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}table,tbody,tr,th,td,caption{display:block;width:100%}tbody tr{border:1px solid var(--line);border-radius:.5rem;padding:.5rem .75rem;margin:.75rem 0}tbody th,tbody td{border:0;padding:.15rem 0}td[data-label]::before,th[data-label]::before{content:attr(data-label) ": ";color:var(--faint);font-weight:400}}
        @media print{:root{color-scheme:light;--ground:#fff;--panel:#fff;--ink:#000;--faint:#333;--line:#999;--link:#000;--band:#ddd;--bound:#000;--asserted:#000;--reported:#000;--planned:#000;--possible:#000;--speculated:#000;--denied:#000;--warn:#000}
        body{max-width:none;padding:0;font-size:10pt}.skip{display:none}h2,h3,h4{break-after:avoid}tr,li,figure,blockquote,.title{break-inside:avoid}figure{overflow:visible}figure svg{min-width:0}thead{display:table-header-group}a{text-decoration:none}nav ol{columns:2}.annexes{break-before:page}}
        """;

    /// <summary>A string of CSS that can be nothing else, whatever is in it.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or ':' or '+' or '.' or ',' or '-') quoted.Append(rune);
            else quoted.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\{rune.Value:x} ");
        }

        return quoted.Append('"').ToString();
    }
}
