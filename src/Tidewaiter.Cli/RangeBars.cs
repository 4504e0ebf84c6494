using Tidewaiter.Register;

namespace Tidewaiter.Cli;

/// <summary>
/// Bounds drawn as bars: every row of one unit on one scale, so that lengths can be compared. A bar covers what the amount may be; an end that nothing bounds is
/// drawn open, with an arrow.
/// </summary>
internal sealed class RangeBars
{
    /// <summary>Cells of a bar.</summary>
    public const int Cells = 18;

    // Beyond the largest figure there is room for an arrow.
    private const int LastFigure = Cells - 4;

    // Where the smallest and the largest figure of a unit lie further apart than this, a linear scale would hide the small ones.
    private const decimal WidestLinear = 50;

    private readonly Dictionary<string, Scale> _scales;
    private readonly bool _plain;

    /// <summary>Finds the scale of each unit.</summary>
    /// <param name="rows">The rows that stand under one another.</param>
    /// <param name="plain">True to draw with ASCII only.</param>
    public RangeBars(IEnumerable<RegisterRow> rows, bool plain)
    {
        _plain = plain;
        _scales = rows.GroupBy(row => row.Unit, StringComparer.Ordinal)
            .Select(unit => (Unit: unit.Key, Ends: unit.SelectMany(row => new[] { row.Lower, row.Upper }).OfType<decimal>().Where(end => end > 0).ToList()))
            .Where(unit => unit.Ends.Count > 0)
            .ToDictionary(unit => unit.Unit, unit => Scale.Of(unit.Ends), StringComparer.Ordinal);
    }

    /// <summary>True where only ASCII can be relied on: a terminal that calls itself dumb, or a locale that names another character set than UTF-8.</summary>
    /// <param name="variable">Reads a variable of the environment.</param>
    public static bool IsPlain(Func<string, string?> variable)
    {
        if (variable("TERM") == "dumb") return true;
        string[] names = ["LC_ALL", "LC_CTYPE", "LANG"];
        var locale = names.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return locale is not null && !locale.Contains("UTF-8", StringComparison.OrdinalIgnoreCase) && !locale.Contains("utf8", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The bar of a row; null when nothing bounds it or its unit has no scale.</summary>
    public string? Of(RegisterRow row)
    {
        if ((row.Lower is null && row.Upper is null) || !_scales.TryGetValue(row.Unit, out var scale)) return null;
        var bar = new char[Cells];
        Array.Fill(bar, Sign('·', '.'));
        var (first, last) = (scale.Cell(row.Lower ?? 0), scale.Cell(row.Upper ?? 0));
        if (row.Upper is null)
        {
            Array.Fill(bar, Sign('░', '-'), first, Cells - first);
            (bar[first], bar[^1]) = (Sign('█', '#'), Sign('▶', '>'));
        }
        else if (row.Lower is null)
        {
            Array.Fill(bar, Sign('░', '-'), 0, last);
            (bar[last], bar[0]) = (Sign('█', '#'), Sign('◀', '<'));
        }
        else
        {
            Array.Fill(bar, Sign('█', '#'), first, last - first + 1);
        }

        return new string(bar);
    }

    /// <summary>One line that says how the bars are to be read; null when there is none.</summary>
    public string? Legend()
    {
        if (_scales.Count == 0) return null;
        var scales = _scales.OrderBy(scale => scale.Key, StringComparer.Ordinal).Select(scale => $"{scale.Key} {scale.Value.Text}");
        return $"Bars: {Sign('█', '#')} from at least to at most, {Sign('░', '-')}{Sign('▶', '>')} nothing bounds it from above, {Sign('◀', '<')}{Sign('░', '-')} nothing from below; one scale a unit: {string.Join("; ", scales)}.";
    }

    private char Sign(char drawn, char ascii) => _plain ? ascii : drawn;

    private readonly record struct Scale(decimal Least, decimal Most, bool Logarithmic)
    {
        public static Scale Of(List<decimal> ends)
        {
            var (least, most) = (ends.Min(), ends.Max());
            return least * WidestLinear < most ? new Scale(Decade(least), most, Logarithmic: true) : new Scale(0, most, Logarithmic: false);
        }

        public string Text => Logarithmic ? $"{Show.Number(Least)} to {Show.Number(Most)} logarithmic" : $"0 to {Show.Number(Most)} linear";

        public int Cell(decimal value)
        {
            if (value <= Least) return 0;
            var part = Logarithmic ? Math.Log((double)(value / Least)) / Math.Log((double)(Most / Least)) : (double)(value / Most);
            return Math.Clamp((int)Math.Round(part * LastFigure), 0, LastFigure);
        }

        // The power of ten at or below.
        private static decimal Decade(decimal value)
        {
            var power = 1m;
            while (power * 10 <= value) power *= 10;
            while (power > value) power /= 10;
            return power;
        }
    }
}
