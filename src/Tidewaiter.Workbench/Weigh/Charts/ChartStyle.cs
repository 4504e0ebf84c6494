namespace Tidewaiter.Workbench.Weigh.Charts;

/// <summary>How charts look: every certainty has a shape and a line of its own beside its colour, so that a printed page tells them apart.</summary>
internal static class ChartStyle
{
    /// <summary>The colours, light and dark, for a picture that stands alone; a page has its own of the same names.</summary>
    public const string Colours =
        "svg{color-scheme:light dark;--ground:#fff;--ink:#1b1f24;--faint:#57606a;--line:#d0d7de;--band:#cfe3fb;--bound:#0b4f9e;--asserted:#116329;--reported:#1a7f37;--planned:#0550ae;--possible:#7d4e00;--speculated:#6e5400;--denied:#a40e26}\n"
        + "@media (prefers-color-scheme:dark){svg{--ground:#0d1117;--ink:#e6edf3;--faint:#9da7b1;--line:#30363d;--band:#1f3a5c;--bound:#79c0ff;--asserted:#7ee787;--reported:#56d364;--planned:#79c0ff;--possible:#e3b341;--speculated:#d4b872;--denied:#ff9492}}\n"
        + "@media print{svg{--ground:#fff;--ink:#000;--faint:#333;--line:#999;--band:#ddd;--bound:#000;--asserted:#000;--reported:#000;--planned:#000;--possible:#000;--speculated:#000;--denied:#000}}\n";

    /// <summary>The rules, for pictures and pages.</summary>
    public const string Rules =
        ".chart{font:12px system-ui,-apple-system,\"Segoe UI\",sans-serif}.chart text{fill:var(--ink)}.chart .ground{fill:var(--ground)}.chart .name{font-size:17px;font-weight:700}.chart .small{font-size:11px;fill:var(--faint)}\n"
        + ".chart .grid{stroke:var(--line);stroke-width:1}.chart .axis{stroke:var(--faint);stroke-width:1}.chart .tick{font-size:11px;fill:var(--faint)}.chart .band{fill:var(--band)}.chart .open stop{stop-color:var(--band)}\n"
        + ".chart .lower,.chart .upper{fill:none;stroke:var(--bound);stroke-width:2.5}.chart .upper{stroke-dasharray:7 3}.chart .end{font-size:12px;font-weight:700;fill:var(--bound)}\n"
        + ".chart .mark{fill:none;stroke-width:2}.chart .mark .days{stroke-width:1;opacity:.65}.chart .mark.aside{opacity:.55}.chart .mark:focus{outline:2px solid var(--bound)}.chart .mark text{stroke:none}\n"
        + ".chart .m-asserted{stroke:var(--asserted)}.chart .m-asserted .shape{fill:var(--asserted)}.chart .m-reported{stroke:var(--reported)}.chart .m-reported .shape{fill:var(--ground)}\n"
        + ".chart .m-planned{stroke:var(--planned)}.chart .m-planned .shape{stroke-dasharray:4 2}.chart .m-possible{stroke:var(--possible)}.chart .m-possible .shape{stroke-dasharray:2 2}\n"
        + ".chart .m-speculated{stroke:var(--speculated)}.chart .m-speculated .shape{stroke-dasharray:1 2}.chart .m-denied{stroke:var(--denied)}\n";
}
