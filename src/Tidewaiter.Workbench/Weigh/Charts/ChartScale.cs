using System.Globalization;

namespace Tidewaiter.Workbench.Weigh.Charts;

/// <summary>A scale of amounts from the bottom of a chart to its top: from 0 in equal steps or, where the figures lie too far apart to be seen so, by powers of ten.</summary>
internal sealed class ChartScale
{
    private const decimal WidestLinear = 50;

    private readonly double _least;
    private readonly double _most;

    /// <summary>Finds the scale on which all these amounts can be seen.</summary>
    public ChartScale(IEnumerable<decimal> amounts)
    {
        var seen = amounts.Where(amount => amount > 0).ToList();
        var (least, most) = seen.Count == 0 ? (1m, 1m) : (seen.Min(), seen.Max());
        IsLogarithmic = least * WidestLinear < most;
        _least = IsLogarithmic ? Math.Pow(10, Math.Floor(Math.Log10((double)least))) : 0;
        var step = Step((double)most);
        _most = IsLogarithmic ? Math.Pow(10, Math.Ceiling(Math.Log10((double)most * 1.02))) : Math.Ceiling((double)most * 1.02 / step) * step;
        Ticks = [.. IsLogarithmic ? Decades() : Steps(step)];
    }

    /// <summary>True when equal lengths are equal ratios.</summary>
    public bool IsLogarithmic { get; }

    /// <summary>The amounts that have a line.</summary>
    public double[] Ticks { get; }

    /// <summary>The part of the height at which an amount stands, 0 to 1.</summary>
    public double At(decimal amount) => Math.Clamp(
        IsLogarithmic ? amount <= 0 ? 0 : Math.Log10((double)amount / _least) / Math.Log10(_most / _least) : (double)amount / _most, 0, 1);

    /// <summary>"9,000,000", "0.5".</summary>
    public static string Label(double tick) => tick.ToString(tick >= 1 ? "#,0.##" : "0.####", CultureInfo.InvariantCulture);

    private IEnumerable<double> Decades()
    {
        for (var tick = _least; tick <= _most * 1.0001; tick *= 10) yield return tick;
    }

    private IEnumerable<double> Steps(double step)
    {
        for (var i = 0; i * step <= _most * 1.0001; i++) yield return i * step;
    }

    // 1, 2 or 5 times a power of ten, so that four to eight lines are drawn.
    private static double Step(double most)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(most / 5)));
        return (most / 5 / power) switch { <= 1 => power, <= 2 => 2 * power, <= 5 => 5 * power, _ => 10 * power };
    }
}
