namespace Tidewaiter.Register.Bounds;

/// <summary>The rows of a large system that a search has not been given yet, in floating point. Which of them it needs, it learns from its own answers.</summary>
internal sealed class RowSupply
{
    /// <summary>A system of so many rows at most is searched whole.</summary>
    public const int FewRows = 60;

    private const int MostAtOnce = 40;

    // Below this part of the largest end a row is not broken but rounded.
    private const double Tiny = 1e-9;

    private readonly LinearSystem _system;
    private readonly int[][] _amounts;
    private readonly double[][] _coefficients;
    private readonly double[] _low;
    private readonly double[] _high;
    private readonly double[] _size;
    private readonly bool[] _given;

    /// <summary>Looks at every row once.</summary>
    public RowSupply(LinearSystem system)
    {
        _system = system;
        _amounts = [.. system.Rows.Select(row => row.Terms.Select(term => term.Amount).ToArray())];
        _coefficients = [.. system.Rows.Select(row => row.Terms.Select(term => term.Coefficient.ToDouble()).ToArray())];
        _low = [.. system.Rows.Select(row => row.Low?.ToDouble() ?? double.NegativeInfinity)];
        _high = [.. system.Rows.Select(row => row.High?.ToDouble() ?? double.PositiveInfinity)];
        _size = [.. system.Rows.Select((_, i) => Math.Max(1, Math.Max(double.IsFinite(_low[i]) ? Math.Abs(_low[i]) : 0, double.IsFinite(_high[i]) ? Math.Abs(_high[i]) : 0)))];
        _given = new bool[system.Rows.Count];
    }

    /// <summary>Rows that the amounts break, the worst first and not all at once: many are mended by the same amounts.</summary>
    public List<LinearSystem.Row> Broken(double[] amounts)
    {
        var broken = new List<(double By, int Row)>();
        for (var i = 0; i < _given.Length; i++)
        {
            if (_given[i]) continue;
            var sum = Sum(i, amounts);
            var by = Math.Max(_low[i] - sum, sum - _high[i]) / _size[i];
            if (by > Tiny) broken.Add((by, i));
        }

        return Give(broken.OrderByDescending(one => one.By).ThenBy(one => one.Row).Select(one => one.Row));
    }

    /// <summary>Rows whose high ends the amounts meet when they grow along the ray, the first met first. None: they grow without end.</summary>
    public List<LinearSystem.Row> Met(double[] amounts, double[] ray)
    {
        var met = new List<(double After, int Row)>();
        for (var i = 0; i < _given.Length; i++)
        {
            if (_given[i]) continue;
            var slope = Sum(i, ray);
            if (slope > Tiny && double.IsFinite(_high[i])) met.Add(((_high[i] - Sum(i, amounts)) / slope, i));
            if (slope < -Tiny && double.IsFinite(_low[i])) met.Add(((_low[i] - Sum(i, amounts)) / slope, i));
        }

        return Give(met.OrderBy(one => one.After).ThenBy(one => one.Row).Select(one => one.Row));
    }

    private List<LinearSystem.Row> Give(IEnumerable<int> rows)
    {
        var given = rows.Distinct().Take(MostAtOnce).ToList();
        foreach (var row in given) _given[row] = true;
        return given.ConvertAll(row => _system.Rows[row]);
    }

    private double Sum(int row, double[] amounts)
    {
        var sum = 0.0;
        var (places, coefficients) = (_amounts[row], _coefficients[row]);
        for (var k = 0; k < places.Length; k++) sum += coefficients[k] * amounts[places[k]];
        return sum;
    }
}
