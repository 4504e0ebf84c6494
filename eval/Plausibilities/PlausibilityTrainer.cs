namespace Tidewaiter.Eval.Plausibilities;

/// <summary>
/// Logistic regression with a pull to zero (Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 2009, §4.4), by gradient steps with momentum (Nesterov, Soviet Mathematics Doklady 27, 1983) over all claims at once: no chance, the same claims
/// always give the same weights.
/// </summary>
internal sealed class PlausibilityTrainer
{
    // How much a claim counts against the pull.
    private const double Trust = 0.05;
    private const int Rounds = 400;

    // A feature seen less often teaches little.
    private const int LeastSeen = 4;

    private readonly Dictionary<string, int> _numbers;
    private readonly double[] _weights;

    /// <summary>Learns from claims.</summary>
    public PlausibilityTrainer(IReadOnlyList<JudgedClaim> claims)
    {
        var seen = new Dictionary<string, int>();
        foreach (var name in claims.SelectMany(static claim => claim.Known)) seen[name] = seen.GetValueOrDefault(name) + 1;
        _numbers = seen.Where(static pair => pair.Value >= LeastSeen).Select(static (pair, number) => (pair.Key, number)).ToDictionary(static pair => pair.Key, static pair => pair.number);
        var rows = claims.Select(claim => Numbers(claim.Known)).ToArray();
        _weights = new double[_numbers.Count];
        None = Math.Log((claims.Count(static claim => claim.Right) + 1.0) / (claims.Count(static claim => !claim.Right) + 1.0));
        Learn(rows, [.. claims.Select(static claim => claim.Right)]);
    }

    /// <summary>What a claim begins with.</summary>
    public double None { get; private set; }

    /// <summary>The weight of each feature.</summary>
    public IEnumerable<(string Key, double Weight)> Weights => _numbers.Select(pair => (pair.Key, _weights[pair.Value]));

    /// <summary>The odds of a claim, as their natural logarithm.</summary>
    public double Odds(JudgedClaim claim) => None + Numbers(claim.Known).Sum(number => _weights[number]);

    private void Learn(int[][] rows, bool[] right)
    {
        // The steepest that the sum of all claims can be, a quarter of their trusted lengths, and the pull.
        var step = 1 / (1 + (0.25 * Trust * rows.Sum(static row => row.Length + 1.0)));
        var (ahead, gradient, before) = ((double[])_weights.Clone(), new double[_weights.Length], (double[])_weights.Clone());
        var (noneAhead, noneBefore) = (None, None);
        for (var round = 1; round <= Rounds; round++)
        {
            Array.Copy(ahead, gradient, ahead.Length);
            var noneGradient = 0.0;
            for (var i = 0; i < rows.Length; i++)
            {
                var sum = noneAhead;
                foreach (var number in rows[i]) sum += ahead[number];
                var error = Trust * ((1 / (1 + Math.Exp(-sum))) - (right[i] ? 1 : 0));
                noneGradient += error;
                foreach (var number in rows[i]) gradient[number] += error;
            }

            var momentum = round / (round + 3.0);
            for (var number = 0; number < _weights.Length; number++)
            {
                _weights[number] = ahead[number] - (step * gradient[number]);
                ahead[number] = _weights[number] + (momentum * (_weights[number] - before[number]));
                before[number] = _weights[number];
            }

            None = noneAhead - (step * noneGradient);
            noneAhead = None + (momentum * (None - noneBefore));
            noneBefore = None;
        }
    }

    private int[] Numbers(string[] names) => [.. names.Select(name => _numbers.GetValueOrDefault(name, -1)).Where(static number => number >= 0)];
}
