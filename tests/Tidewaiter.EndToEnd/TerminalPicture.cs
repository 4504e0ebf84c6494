using System.Globalization;
using System.Net;
using System.Text;

namespace Tidewaiter.EndToEnd;

/// <summary>Draws what a terminal would show, with its colours, as an SVG: the README's picture is the program's own output and not a drawing of it.</summary>
internal static class TerminalPicture
{
    private const double CellWidth = 8.4;
    private const int CellHeight = 18;
    private const int Padding = 14;

    // The sixteen colours of a terminal with a dark ground; the text stays readable on it (contrast above 4.5).
    private static readonly string[] Palette =
    [
        "#3b4252", "#e06c75", "#8fce8a", "#e5c07b", "#7aa9f7", "#c792ea", "#6fc7c7", "#d8dee9",
        "#7d879c", "#ff8b94", "#a9e5a3", "#ffd88f", "#9cc1ff", "#dcb3f5", "#93e0e0", "#ffffff",
    ];

    /// <summary>Draws lines of text with SGR sequences (ECMA-48 8.3.117); other escape sequences are left out.</summary>
    public static string Draw(string ansi, string title)
    {
        var lines = ansi.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var columns = lines.Max(line => Cells(line).Count());
        var width = (int)Math.Ceiling(columns * CellWidth) + 2 * Padding;
        var height = lines.Length * CellHeight + 2 * Padding;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\">\n<title>{WebUtility.HtmlEncode(title)}</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"#1b2028\"/>\n<g font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"14\" xml:space=\"preserve\">\n");
        for (var row = 0; row < lines.Length; row++) DrawLine(svg, lines[row], Padding + row * CellHeight + 13);
        return svg.Append("</g>\n</svg>\n").ToString();
    }

    private static void DrawLine(StringBuilder svg, string line, int y)
    {
        var column = 0;
        foreach (var run in Runs(line))
        {
            if (!string.IsNullOrWhiteSpace(run.Text))
            {
                // Every run is stretched to its cells, so that columns stand in line whatever font is at hand.
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Padding + column * CellWidth:0.#}\" y=\"{y}\" textLength=\"{run.Text.Length * CellWidth:0.#}\" fill=\"{run.Style.Colour}\"");
                if (run.Style.Bold) svg.Append(" font-weight=\"700\"");
                if (run.Style.Dim) svg.Append(" opacity=\"0.7\"");
                if (run.Style.Struck) svg.Append(" text-decoration=\"line-through\"");
                svg.Append('>').Append(WebUtility.HtmlEncode(run.Text)).Append("</text>\n");
            }

            column += run.Text.Length;
        }
    }

    private static IEnumerable<(string Text, Style Style)> Runs(string line)
    {
        var text = new StringBuilder();
        var style = Style.Plain;
        foreach (var (cell, cellStyle) in Cells(line))
        {
            if (cellStyle != style && text.Length > 0)
            {
                yield return (text.ToString(), style);
                text.Clear();
            }

            style = cellStyle;
            text.Append(cell);
        }

        if (text.Length > 0) yield return (text.ToString(), style);
    }

    private static IEnumerable<(char Cell, Style Style)> Cells(string line)
    {
        var style = Style.Plain;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '\u001b')
            {
                yield return (line[i], style);
                continue;
            }

            var end = line.AsSpan(i).IndexOfAnyInRange('@', 'Z') is var capital && line.AsSpan(i).IndexOf('m') is var m && m >= 0 && (capital < 0 || m < capital) ? i + m : i + Math.Max(capital, 0);
            if (end > i && line[end] == 'm') style = style.With(line.AsSpan(i + 2, end - i - 2));
            i = end;
        }
    }

    private readonly record struct Style(string Colour, bool Bold, bool Dim, bool Struck)
    {
        public static Style Plain => new("#d8dee9", Bold: false, Dim: false, Struck: false);

        public Style With(ReadOnlySpan<char> codes)
        {
            var style = this;
            var numbers = codes.ToString().Split(';').Select(code => int.TryParse(code, out var number) ? number : 0).ToArray();
            for (var i = 0; i < numbers.Length; i++)
            {
                if (numbers[i] == 38 && i + 2 < numbers.Length && numbers[i + 1] == 5)
                {
                    style = style with { Colour = Palette[Math.Min(numbers[i + 2], 15)] };
                    i += 2;
                    continue;
                }

                style = style.With(numbers[i]);
            }

            return style;
        }

        private Style With(int code) => code switch
        {
            0 => Plain,
            1 => this with { Bold = true },
            2 => this with { Dim = true },
            9 => this with { Struck = true },
            22 => this with { Bold = false, Dim = false },
            29 => this with { Struck = false },
            39 => this with { Colour = Plain.Colour },
            >= 30 and <= 37 => this with { Colour = Palette[code - 30] },
            >= 90 and <= 97 => this with { Colour = Palette[code - 82] },
            _ => this,
        };
    }
}
