namespace Tidewaiter.Eval.Leanings;

/// <summary>
/// Learns for one kind how strongly each feature speaks for it: logistic regression by stochastic gradient steps (AdaGrad: Duchi, Hazan and Singer, JMLR 12, 2011)
/// with a pull to zero. The order of the steps comes from a fixed seed: the same sentences always give the same weights.
/// </summary>
internal static class LeaningTrainer
{
    private const int Rounds = 10;
    private const double Step = 0.1;
    private const double Pull = 0.0005;

    /// <summary>The weight of each feature and of none.</summary>
    public static (double Bias, Dictionary<string, double> Weights) Learn(IReadOnlyList<LabelledSentence> sentences, ClaimKind kind)
    {
        var weights = new Dictionary<string, double>();
        var squares = new Dictionary<string, double>();
        var bias = 0.0;
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new Random(17);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                var sentence = sentences[index];
                var score = bias;
                foreach (var feature in sentence.Features) score += weights.GetValueOrDefault(feature);
                var error = (1 / (1 + Math.Exp(-score))) - ((sentence.Kinds >> (int)kind) & 1);
                if (Math.Abs(error) < 0.01) continue;
                bias -= Step / 2 * error;
                foreach (var feature in sentence.Features)
                {
                    var weight = weights.GetValueOrDefault(feature);
                    var gradient = error + (Pull * weight);
                    var square = squares.GetValueOrDefault(feature, 0.01) + (gradient * gradient);
                    squares[feature] = square;
                    weights[feature] = weight - (Step * gradient / Math.Sqrt(square));
                }
            }
        }

        return (bias, weights);
    }
}
