namespace Tidewaiter.Register.Bounds;

/// <summary>How a search ended.</summary>
internal enum SearchEnd
{
    /// <summary>An optimum was found.</summary>
    Optimal,

    /// <summary>No amounts satisfy every row.</summary>
    Infeasible,

    /// <summary>The objective has no least value.</summary>
    Unbounded,

    /// <summary>The search gave up: too many steps.</summary>
    GaveUp,
}

/// <summary>
/// The revised simplex method with bounded rows in floating point. It only proposes: whatever it finds is certified in exact fractions by <see cref="Certifier"/>.
/// Rows are A·y − s = 0 with s in [low, high]; the basis is kept as a dense inverse. Starts from the last basis, so that a second objective on the same system is cheap.
/// </summary>
internal sealed class FloatSimplex
{
    private const double Tiny = 1e-9;
    private const int PivotsBetweenRefactorings = 100;
    private readonly (int Row, double Coefficient)[][] _columns;
    private readonly double[] _low;
    private readonly double[] _high;
    private readonly int[] _basis;
    private readonly int[] _place;
    private readonly bool[] _atHigh;
    private readonly double[][] _inverse;
    private readonly double[] _basic;
    private readonly double[] _multipliers;
    private readonly double _feasible;
    private readonly double[] _rowScale;
    private readonly double[] _columnScale;
    private int _pricedFrom;
    private int _pivots;

    /// <summary>Starts with all amounts at 0, or where the search of a system with fewer of the rows stands: its rows are the first of this one's.</summary>
    public FloatSimplex(LinearSystem system, FloatSimplex? from = null)
    {
        (Rows, Amounts) = (system.Rows.Count, system.Amounts);
        // Rows and columns are brought to a largest coefficient of 1: rounds and containers differ by a factor of hundreds.
        _rowScale = [.. system.Rows.Select(row => 1 / row.Terms.Select(term => Math.Abs(term.Coefficient.ToDouble())).DefaultIfEmpty(1).Max())];
        _columnScale = new double[Amounts];
        _columns = new (int, double)[Amounts][];
        for (var j = 0; j < Amounts; j++)
        {
            var column = system.Column(j).Select(term => (term.Row, Coefficient: term.Coefficient.ToDouble() * _rowScale[term.Row])).ToArray();
            _columnScale[j] = 1 / column.Select(term => Math.Abs(term.Coefficient)).DefaultIfEmpty(1).Max();
            _columns[j] = [.. column.Select(term => (term.Row, term.Coefficient * _columnScale[j]))];
        }

        _low = [.. system.Rows.Select((row, i) => row.Low?.ToDouble() * _rowScale[i] ?? double.NegativeInfinity)];
        _high = [.. system.Rows.Select((row, i) => row.High?.ToDouble() * _rowScale[i] ?? double.PositiveInfinity)];
        _feasible = Tiny * Math.Max(1, _low.Concat(_high).Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max());
        _basis = [.. Enumerable.Range(Amounts, Rows)];
        _place = [.. Enumerable.Repeat(-1, Amounts), .. Enumerable.Range(0, Rows)];
        _atHigh = new bool[Rows];
        _inverse = new double[Rows][];
        for (var i = 0; i < Rows; i++)
        {
            _inverse[i] = new double[Rows];
            _inverse[i][i] = -1;
        }

        _basic = new double[Rows];
        _multipliers = new double[Rows];
        if (from is not null) StartFrom(from);
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of amounts.</summary>
    public int Amounts { get; }

    /// <summary>One multiplier for each row: of the optimum, or of the proof that there is no solution.</summary>
    public double[] Multipliers => [.. _multipliers.Select((multiplier, i) => multiplier * _rowScale[i])];

    /// <summary>When the last search found no least value: how the amounts grow without end.</summary>
    public double[]? Ray { get; private set; }

    /// <summary>The amounts of the last solution.</summary>
    public double[] Solution()
    {
        var solution = new double[Amounts];
        for (var i = 0; i < Rows; i++)
        {
            if (_basis[i] < Amounts) solution[_basis[i]] = Math.Max(0, _basic[i]) * _columnScale[_basis[i]];
        }

        return solution;
    }

    /// <summary>The amounts in the basis, and the rows that stand at an end with the end they stand at: as many of the one as of the other.</summary>
    public (List<int> Amounts, List<(int Row, bool AtHigh)> Tight) Basis()
    {
        var amounts = _basis.Where(variable => variable < Amounts).Order().ToList();
        var tight = Enumerable.Range(0, Rows).Where(i => _place[Amounts + i] < 0).Select(i => (i, _atHigh[i])).ToList();
        return (amounts, tight);
    }

    /// <summary>Seeks amounts that satisfy every row.</summary>
    public SearchEnd SeekFeasible(CancellationToken cancellation) => Seek(null, cancellation);

    /// <summary>Seeks the least value of Σ cost × amount, from a feasible basis.</summary>
    public SearchEnd Minimise(double[] cost, CancellationToken cancellation) => Seek([.. cost.Select((value, j) => value * _columnScale[j])], cancellation);

    private SearchEnd Seek(double[]? cost, CancellationToken cancellation)
    {
        var limit = 2_000 + (20 * Rows);
        var direction = new double[Rows];
        var stalled = 0;
        for (var step = 0; step < limit; step++)
        {
            if ((step & 63) == 63) cancellation.ThrowIfCancellationRequested();
            if (_pivots >= PivotsBetweenRefactorings && !Refactor()) return SearchEnd.GaveUp;
            var infeasible = Price(cost);
            if (cost is null && !infeasible) return SearchEnd.Optimal;
            var entering = Entering(cost, byIndex: stalled > 30);
            if (entering < 0) return cost is null ? SearchEnd.Infeasible : SearchEnd.Optimal;
            Direction(entering, direction);
            var sign = entering >= Amounts && _atHigh[entering - Amounts] ? -1 : 1;
            var (length, leaving, leavesAtHigh) = Ratio(direction, sign, cost is null, byIndex: stalled > 30);
            var flip = entering >= Amounts ? _high[entering - Amounts] - _low[entering - Amounts] : double.PositiveInfinity;
            if (double.IsPositiveInfinity(Math.Min(length, flip)))
            {
                Ray = RayOf(entering, sign, direction);
                return cost is null ? SearchEnd.GaveUp : SearchEnd.Unbounded;
            }

            stalled = Math.Min(length, flip) > _feasible ? 0 : stalled + 1;
            if (flip <= length) Flip(entering, flip * sign, direction);
            else Pivot(entering, length * sign, leaving, leavesAtHigh, direction);
        }

        return SearchEnd.GaveUp;
    }

    // Multipliers π = c_B B⁻¹. Without a cost the cost is the distance of each basic variable from its interval.
    private bool Price(double[]? cost)
    {
        Array.Clear(_multipliers);
        var infeasible = false;
        for (var i = 0; i < Rows; i++)
        {
            var (low, high) = Ends(_basis[i]);
            double weight;
            if (cost is not null) weight = _basis[i] < Amounts ? cost[_basis[i]] : 0;
            else weight = _basic[i] < low - _feasible ? -1 : _basic[i] > high + _feasible ? 1 : 0;
            if (weight == 0) continue;
            infeasible = true;
            var row = _inverse[i];
            for (var k = 0; k < Rows; k++) _multipliers[k] += weight * row[k];
        }

        return infeasible;
    }

    // The steepest of a block of amounts, then the rows; with byIndex the first of all (Bland's rule, which cannot cycle).
    private int Entering(double[]? cost, bool byIndex)
    {
        var block = Math.Max(64, Amounts / 8);
        var (best, steepest) = (-1, -Tiny);
        for (var scanned = 0; scanned < Amounts; scanned++)
        {
            if (best >= 0 && (byIndex || scanned % block == 0)) break;
            var j = byIndex ? scanned : (_pricedFrom + scanned) % Amounts;
            if (_place[j] >= 0) continue;
            var reduced = cost?[j] ?? 0;
            foreach (var (row, coefficient) in _columns[j]) reduced -= _multipliers[row] * coefficient;
            if (reduced < steepest) (best, steepest) = (j, reduced);
        }

        if (best >= 0)
        {
            if (!byIndex) _pricedFrom = best;
            return best;
        }

        for (var i = 0; i < Rows; i++)
        {
            if (_place[Amounts + i] >= 0 || _low[i] == _high[i]) continue;
            var reduced = _atHigh[i] ? -_multipliers[i] : _multipliers[i];
            if (reduced >= steepest) continue;
            (best, steepest) = (Amounts + i, reduced);
            if (byIndex) break;
        }

        return best;
    }

    private void Direction(int entering, double[] direction)
    {
        Array.Clear(direction);
        ReadOnlySpan<(int Row, double Coefficient)> column = entering < Amounts ? _columns[entering] : [(entering - Amounts, -1)];
        for (var i = 0; i < Rows; i++)
        {
            var sum = 0.0;
            var row = _inverse[i];
            foreach (var (k, coefficient) in column) sum += row[k] * coefficient;
            direction[i] = Math.Abs(sum) < 1e-12 ? 0 : sum;
        }
    }

    // How far the entering variable can go until a basic one meets an end of its interval.
    private (double Length, int Leaving, bool AtHigh) Ratio(double[] direction, int sign, bool seekingFeasible, bool byIndex)
    {
        var (length, leaving, leavesAtHigh, size) = (double.PositiveInfinity, -1, false, 0.0);
        for (var i = 0; i < Rows; i++)
        {
            var slope = -sign * direction[i];
            if (Math.Abs(slope) < Tiny) continue;
            var (low, high) = Ends(_basis[i]);
            double end;
            bool atHigh;
            if (slope > 0) (end, atHigh) = seekingFeasible && _basic[i] < low - _feasible ? (low, false) : (high, true);
            else (end, atHigh) = seekingFeasible && _basic[i] > high + _feasible ? (high, true) : (low, false);
            if (double.IsInfinity(end)) continue;
            var outside = seekingFeasible && (slope > 0 ? _basic[i] > high + _feasible : _basic[i] < low - _feasible);
            if (outside) continue;
            var reach = Math.Max(0, (end - _basic[i]) / slope);
            var better = reach < length - Tiny
                || (reach <= length + Tiny && (byIndex ? leaving >= 0 && _basis[i] < _basis[leaving] : Math.Abs(slope) > size));
            if (better) (length, leaving, leavesAtHigh, size) = (reach, i, atHigh, Math.Abs(slope));
        }

        return (length, leaving, leavesAtHigh);
    }

    private double[] RayOf(int entering, int sign, double[] direction)
    {
        var ray = new double[Amounts];
        if (entering < Amounts) ray[entering] = _columnScale[entering];
        for (var i = 0; i < Rows; i++)
        {
            if (_basis[i] < Amounts) ray[_basis[i]] = -sign * direction[i] * _columnScale[_basis[i]];
        }

        return ray;
    }

    private void Flip(int entering, double by, double[] direction)
    {
        for (var i = 0; i < Rows; i++) _basic[i] -= by * direction[i];
        _atHigh[entering - Amounts] = !_atHigh[entering - Amounts];
    }

    private void Pivot(int entering, double by, int leaving, bool leavesAtHigh, double[] direction)
    {
        for (var i = 0; i < Rows; i++) _basic[i] -= by * direction[i];
        var start = entering < Amounts ? 0 : _atHigh[entering - Amounts] ? _high[entering - Amounts] : _low[entering - Amounts];
        _basic[leaving] = start + by;
        var out_ = _basis[leaving];
        _place[out_] = -1;
        if (out_ >= Amounts) _atHigh[out_ - Amounts] = leavesAtHigh;
        _basis[leaving] = entering;
        _place[entering] = leaving;

        _pivots++;
        Eliminate(_inverse, leaving, direction);
    }

    private void Eliminate(double[][] rows, int leaving, double[] direction)
    {
        var pivotRow = rows[leaving];
        var pivot = direction[leaving];
        for (var k = 0; k < Rows; k++) pivotRow[k] /= pivot;
        for (var i = 0; i < Rows; i++)
        {
            if (i == leaving || direction[i] == 0) continue;
            var row = rows[i];
            var factor = direction[i];
            for (var k = 0; k < Rows; k++) row[k] -= factor * pivotRow[k];
        }
    }

    // The same amounts are basic and the same rows stand at their ends; the slacks of the new rows are basic.
    private void StartFrom(FloatSimplex from)
    {
        for (var i = 0; i < from.Rows; i++)
        {
            _atHigh[i] = from._atHigh[i];
            _place[Amounts + i] = from._place[Amounts + i] < 0 ? -1 : i;
        }

        var amounts = from._basis.Where(variable => variable < Amounts).Order().ToList();
        var free = Enumerable.Range(0, Rows).Where(i => _place[Amounts + i] < 0).ToList();
        for (var k = 0; k < free.Count; k++) (_basis[free[k]], _place[amounts[k]]) = (amounts[k], free[k]);
        if (Refactor()) return;
        // Singular to working precision: from the beginning.
        for (var j = 0; j < Amounts; j++) _place[j] = -1;
        for (var i = 0; i < Rows; i++)
        {
            Array.Clear(_inverse[i]);
            (_inverse[i][i], _basis[i], _place[Amounts + i], _atHigh[i], _basic[i]) = (-1, Amounts + i, i, false, 0);
        }
    }

    // Rebuilds the inverse from the basis, because every pivot adds a rounding error: B⁻¹ grows from −I by bringing in the basic amounts one by one. False when the basis is singular to working precision.
    private bool Refactor()
    {
        _pivots = 0;
        var amounts = _basis.Where(variable => variable < Amounts).Order().ToList();
        var free = new bool[Rows];
        for (var i = 0; i < Rows; i++)
        {
            Array.Clear(_inverse[i]);
            _inverse[i][i] = -1;
            free[i] = _place[Amounts + i] < 0;
            _basis[i] = Amounts + i;
        }

        var direction = new double[Rows];
        foreach (var amount in amounts)
        {
            Direction(amount, direction);
            var row = -1;
            for (var i = 0; i < Rows; i++)
            {
                if (free[i] && (row < 0 || Math.Abs(direction[i]) > Math.Abs(direction[row]))) row = i;
            }

            if (row < 0 || Math.Abs(direction[row]) < Tiny) return false;
            free[row] = false;
            (_basis[row], _place[amount]) = (amount, row);
            Eliminate(_inverse, row, direction);
        }

        for (var i = 0; i < Rows; i++)
        {
            if (_basis[i] >= Amounts) _place[_basis[i]] = i;
        }

        Recompute();
        return true;
    }

    // Basic values from the rows that stand at an end: x_B = B⁻¹ s_N, since A·y − s = 0.
    private void Recompute()
    {
        for (var i = 0; i < Rows; i++)
        {
            var sum = 0.0;
            for (var k = 0; k < Rows; k++)
            {
                if (_place[Amounts + k] < 0) sum += _inverse[i][k] * (_atHigh[k] ? _high[k] : _low[k]);
            }

            _basic[i] = sum;
        }
    }

    private (double Low, double High) Ends(int variable) => variable < Amounts ? (0, double.PositiveInfinity) : (_low[variable - Amounts], _high[variable - Amounts]);
}
