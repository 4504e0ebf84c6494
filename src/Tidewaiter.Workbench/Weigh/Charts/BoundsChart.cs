using System.Globalization;
using System.Text;
using Tidewaiter.Register;

namespace Tidewaiter.Workbench.Weigh.Charts;

/// <summary>
/// The bounds of a row over time as a picture: what was at least and at most delivered by each day, with the claims as marks. It stands alone, holds its own light and dark colours, prints, and is
/// the same for the same data, byte for byte.
/// </summary>
public sealed class BoundsChart
{
    private const double Width = 960, Left = 96, Right = 936, Top = 76, Bottom = 400;
    private const int LineLength = 150;
    private static readonly int[] MonthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 600, 12_000];

    private readonly StringBuilder _svg = new();
    private readonly BoundsOverTime _data;
    private readonly ChartScale _scale;
    private readonly bool _alone;
    private readonly Func<ClaimRow, string?>? _place;

    private BoundsChart(BoundsOverTime data, Func<ClaimRow, string?>? place)
    {
        _data = data;
        _place = place;
        _alone = place is null;
        _scale = new ChartScale(data.Bounds.SelectMany(on => new[] { on.Lower, on.Upper })
            .Concat(data.Marks.SelectMany(mark => new[] { mark.Claim.Claim.Quantity?.Min, mark.Claim.Claim.Quantity?.Max })).OfType<decimal>());
    }

    /// <summary>The picture as a file of its own.</summary>
    public static string Write(BoundsOverTime data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new BoundsChart(data, place: null).Write();
    }

    /// <summary>The picture as a part of a page that has the styles; each mark leads to the place of its claim in the page.</summary>
    internal static string Inline(BoundsOverTime data, Func<ClaimRow, string?> place) => new BoundsChart(data, place).Write();

    private string Write()
    {
        var notes = Notes().SelectMany(Wrap).ToList();
        var legend = Bottom + 62;
        var height = legend + 30 + (notes.Count * 16) + 8;
        var row = _data.Row;
        var name = $"{row.Flow.Supplier} → {row.Flow.Recipient}: {row.Flow.Item}";
        _svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width:0.##} {height:0.##}\"{(_alone ? $" width=\"{Width:0.##}\" height=\"{height:0.##}\"" : "")} class=\"chart\" role=\"group\" aria-label=\"{Escaped.Text(name)}\">\n");
        if (_alone) _svg.Append("<title>").Append(Escaped.Text(name)).Append("</title>\n<style>").Append(ChartStyle.Colours).Append(ChartStyle.Rules).Append("</style>\n");
        _svg.Append(CultureInfo.InvariantCulture, $"<defs><linearGradient id=\"open-{row.Id}\" class=\"open\" x1=\"0\" y1=\"1\" x2=\"0\" y2=\"0\"><stop offset=\"0\" stop-opacity=\".9\"/><stop offset=\"1\" stop-opacity=\".15\"/></linearGradient></defs>\n");
        if (_alone) _svg.Append("<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n");
        Text(24, 30, "name", name);
        Text(24, 52, "small", $"{(row.Counting == QuantityMeaning.Stock ? "Present" : "Cumulative")} {row.Unit}, at least and at most, by day; {(_scale.IsLogarithmic ? "logarithmic" : "linear")} scale. {row.Id}");
        Grid();
        Band();
        Marks();
        Legend(legend);
        for (var i = 0; i < notes.Count; i++) Text(24, legend + 30 + (i * 16), "small", notes[i]);
        return _svg.Append("</svg>\n").ToString();
    }

    private void Grid()
    {
        foreach (var tick in _scale.Ticks)
        {
            var y = Y((decimal)tick);
            Line(Left, y, Right, y, "grid");
            Text(Left - 8, y + 4, "tick", ChartScale.Label(tick), "end");
        }

        foreach (var day in Dates())
        {
            var x = X(day);
            Line(x, Bottom, x, Bottom + 6, "axis");
            Text(x, Bottom + 22, "tick", day.ToString(_data.Days.Last.DayNumber - _data.Days.First.DayNumber > 70 ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture), "middle");
        }

        Line(Left, Bottom, Right, Bottom, "axis");
        Text(Left, Bottom + 42, "small", _data.Days.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Text(Right, Bottom + 42, "small", _data.Days.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "end");
    }

    // The first days of months, so many apart that their names do not touch; of weeks when the chart is short.
    private IEnumerable<DateOnly> Dates()
    {
        var (first, last) = _data.Days;
        var length = last.DayNumber - first.DayNumber;
        if (length <= 70)
        {
            for (var number = first.DayNumber; number <= last.DayNumber; number += Math.Max(1, length / 6)) yield return DateOnly.FromDayNumber(number);
            yield break;
        }

        var step = MonthSteps.First(months => length / 30.4 / months <= 11 || months == MonthSteps[^1]);
        for (var months = (first.Year * 12) + first.Month; months <= (last.Year * 12) + last.Month - 1; months++)
        {
            if (months % step == 0) yield return new DateOnly(months / 12, (months % 12) + 1, 1);
        }
    }

    private void Band()
    {
        var bounds = _data.Bounds;
        for (var i = 0; i < bounds.Length; i++)
        {
            if (bounds[i] is { Lower: null, Upper: null }) continue;
            var (x, next) = (X(bounds[i].Day), i + 1 < bounds.Length ? X(bounds[i + 1].Day) : Right);
            var (low, high) = (Y(bounds[i].Lower ?? 0), bounds[i].Upper is { } upper ? Y(upper) : Top);
            _svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.##}\" y=\"{high:0.##}\" width=\"{next - x:0.##}\" height=\"{low - high:0.##}\" {(bounds[i].Upper is null ? $"fill=\"url(#open-{_data.Row.Id})\"" : "class=\"band\"")}/>\n");
        }

        Steps("lower", on => on.Lower);
        Steps("upper", on => on.Upper);
        var last = bounds[^1];
        if (last.Lower is { } lower) Text(Right, Y(lower) - 7, "end", "at least " + Number(lower), "end");
        if (last.Upper is { } most) Text(Right, Y(most) - 7, "end", "at most " + Number(most), "end");
        else Text(Right, Top - 6, "end", "nothing bounds it from above ↑", "end");
    }

    private void Steps(string name, Func<BoundsOnDay, decimal?> end)
    {
        var path = new StringBuilder();
        var drawn = false;
        foreach (var on in _data.Bounds)
        {
            if (end(on) is not { } value)
            {
                if (drawn) path.Append($"H{F(X(on.Day))}");
                drawn = false;
                continue;
            }

            path.Append(drawn ? $"H{F(X(on.Day))}V{F(Y(value))}" : $"M{F(X(on.Day))} {F(Y(value))}");
            drawn = true;
        }

        if (drawn) path.Append($"H{F(Right + 6)}");
        if (path.Length > 0) _svg.Append("<path class=\"").Append(name).Append("\" d=\"").Append(path).Append("\"/>\n");
    }

    private void Marks()
    {
        var taken = new HashSet<(int, int)>();
        foreach (var mark in _data.Marks)
        {
            var claim = mark.Claim.Claim;
            var y = Y(claim.Quantity?.Min ?? claim.Quantity?.Max ?? 0);
            var x = X(mark.To);
            // Marks of one day and figure stand side by side.
            while (!taken.Add(((int)(x / 9), (int)(y / 9))) && x > Left) x -= 9;
            var place = _place?.Invoke(mark.Claim);
            if (place is not null) _svg.Append("<a href=\"#").Append(place).Append("\">");
            _svg.Append(CultureInfo.InvariantCulture, $"<g class=\"mark m-{claim.Modality.Word()}{(mark.Aside is null ? "" : " aside")}\"{(place is null ? " tabindex=\"0\"" : "")}><title>").Append(Escaped.Text(Title(mark))).Append("</title>");
            if (mark.From < mark.To) Line(X(mark.From), y, x - 6, y, "days");
            if (claim.Quantity is { } quantity) Reach(quantity, x);
            Shape(claim.Modality, x, y);
            _svg.Append(place is null ? "</g>\n" : "</g></a>\n");
        }
    }

    // From the least to the most that the claim says; an open end has an arrow.
    private void Reach(Quantity quantity, double x)
    {
        var low = quantity.Min is { } min ? Y(min) : Math.Min(Bottom, Y(quantity.Max ?? 0) + 16);
        var high = quantity.Max is { } max ? Y(max) : Y(quantity.Min ?? 0) - 16;
        if (low - high > 1) Line(x, low, x, high, "days");
        if (quantity.Max is null) Path($"M{F(x - 4)} {F(high + 5)}L{F(x)} {F(high)}L{F(x + 4)} {F(high + 5)}", "arrow");
        if (quantity.Min is null) Path($"M{F(x - 4)} {F(low - 5)}L{F(x)} {F(low)}L{F(x + 4)} {F(low - 5)}", "arrow");
    }

    private void Shape(Modality modality, double x, double y)
    {
        switch (modality)
        {
            case Modality.Asserted or Modality.Reported:
                _svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"shape\" cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"4.5\"/>");
                break;
            case Modality.Planned:
                Path($"M{F(x - 5)} {F(y - 5)}h10v10h-10z", "shape");
                break;
            case Modality.Possible:
                Path($"M{F(x)} {F(y - 6)}l6 6l-6 6l-6 -6z", "shape");
                break;
            case Modality.Speculated:
                Path($"M{F(x)} {F(y - 6)}l6 11h-12z", "shape");
                break;
            default:
                Path($"M{F(x - 5)} {F(y - 5)}l10 10m0 -10l-10 10", "shape");
                break;
        }
    }

    private void Legend(double y)
    {
        var x = Left;
        foreach (var modality in _data.Marks.Select(mark => mark.Claim.Claim.Modality).Distinct().OrderDescending())
        {
            _svg.Append("<g class=\"mark m-").Append(modality.Word()).Append("\">");
            Shape(modality, x, y - 4);
            _svg.Append("</g>");
            Text(x + 12, y, "small", modality.Word());
            x += 100;
        }

        if (_data.Marks.Any(mark => mark.Aside is not null)) Text(x, y, "small", "faint: not counted in this row");
    }

    private static string Title(ClaimMark mark)
    {
        var claim = mark.Claim.Claim;
        var counted = mark.Aside is null ? "The row rests on it." : $"Not counted: {mark.Aside.Reason}.";
        return $"“{claim.Quote}”\n{mark.Claim.SourceName}{(claim.Sources.Root is { } root ? ", on the word of " + root : "")}; {claim.Modality.Word()}; {mark.From:yyyy-MM-dd} to {mark.To:yyyy-MM-dd}; {claim.Id}\n{counted}";
    }

    private IEnumerable<string> Notes()
    {
        var options = _data.Register.Options;
        var without = options.Without.Count == 0 ? "" : $"; without {string.Join(", ", options.Without)}";
        var known = options.KnownAt is { } day ? $"; as known on {day:yyyy-MM-dd}" : "";
        var grade = options.WorstReliability is { } worst ? $"; reliability {worst} or better" : "";
        var tolerance = options.Tolerance == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; “about” within {options.Tolerance * 100:0.##} %");
        yield return $"Window {_data.Register.Window}; admitted: {string.Join(", ", _data.Register.Admitted.Select(modality => modality.Word()))}{without}{known}{grade}{tolerance}; marking of the row: {_data.Row.Marking}.";
        yield return $"Assumed: {(options.Assumed.IsEmpty ? "nothing" : string.Join(", ", options.Assumed))}.";
        yield return $"Whose word: {(_data.Row.Roots.IsEmpty ? "–" : string.Join("; ", _data.Row.Roots))}.";
        if (_data.Row.Contradicted) yield return "The claims cannot all be true: the ends are the widest over the ways out.";
        if (_data.DaysLeftOut > 0) yield return $"{_data.DaysLeftOut} days on which claims end are not drawn, because there are too many.";
    }

    private static IEnumerable<string> Wrap(string note)
    {
        var rest = note;
        while (rest.Length > LineLength)
        {
            var cut = rest.LastIndexOf(' ', LineLength);
            if (cut <= 0) cut = LineLength;
            yield return rest[..cut];
            rest = rest[cut..].TrimStart();
        }

        yield return rest;
    }

    private double X(DateOnly day) => Left + ((Right - Left) * (day.DayNumber - _data.Days.First.DayNumber) / Math.Max(1, _data.Days.Last.DayNumber - _data.Days.First.DayNumber));

    private double Y(decimal amount) => Bottom - ((Bottom - Top - 24) * _scale.At(amount));

    private void Text(double x, double y, string name, string text, string anchor = "start") =>
        _svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{name}\" x=\"{x:0.##}\" y=\"{y:0.##}\"{(anchor == "start" ? "" : $" text-anchor=\"{anchor}\"")}>").Append(Escaped.Text(text)).Append("</text>\n");

    private void Line(double x, double y, double toX, double toY, string name) => _svg.Append(CultureInfo.InvariantCulture, $"<line class=\"{name}\" x1=\"{x:0.##}\" y1=\"{y:0.##}\" x2=\"{toX:0.##}\" y2=\"{toY:0.##}\"/>\n");

    private void Path(string path, string name) => _svg.Append("<path class=\"").Append(name).Append("\" d=\"").Append(path).Append("\"/>");

    private static string F(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
