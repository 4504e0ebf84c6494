namespace Tidewaiter.Eval.Leanings;

/// <summary>
/// Learns for one kind how strongly each feature speaks for it: logistic regression by stochastic gradient steps (AdaGrad: Duchi, Hazan and Singer, JMLR 12, 2011) with a
/// pull to zero. A sentence makes a claim if any of its triggers does; which one is not known where only the sentence is labelled, so that the triggers share its
/// label by their soft maximum (learning from bags: Dietterich, Lathrop and Lozano-Pérez, Artificial Intelligence 89, 1997). The order of the steps comes from a fixed seed: the same
/// sentences always give the same weights.
/// </summary>
internal sealed class LeaningTrainer
{
    private const int Rounds = 10;
    private const double Step = 0.03;
    private const double Pull = 0.0005;

    // And a pull of one strength to nothing at all: what tells little then weighs nothing and need not stand in the table, which is read faster the smaller it is.
    private const double Drag = 0.003;

    // A feature seen less often teaches little.
    private const int LeastSeen = 4;

    private readonly Dictionary<string, int> _numbers;
    private readonly Bag[] _bags;
    private readonly int[] _kinds;

    /// <summary>Numbers the features of the sentences.</summary>
    public LeaningTrainer(IReadOnlyList<LabelledSentence> sentences)
    {
        var seen = new Dictionary<string, int>();
        foreach (var sentence in sentences)
        {
            foreach (var name in sentence.Triggers.SelectMany(static trigger => trigger.Features).Concat(sentence.Features).Distinct()) seen[name] = seen.GetValueOrDefault(name) + 1;
        }

        _numbers = seen.Where(static pair => pair.Value >= LeastSeen).Select(static (pair, number) => (pair.Key, number)).ToDictionary(static pair => pair.Key, static pair => pair.number);
        _bags = [.. sentences.Select(sentence => new Bag(Numbers(sentence.Features), [.. sentence.Triggers.Select(trigger => Numbers(trigger.Features))], [.. sentence.Triggers.Select(static trigger => trigger.Kinds)]))];
        _kinds = [.. sentences.Select(static sentence => sentence.Kinds)];
    }

    /// <summary>The weight of none of the features, and of each.</summary>
    public LeaningModel Learn(ClaimKind kind)
    {
        var step = new Steps(_numbers.Count);
        var order = Enumerable.Range(0, _bags.Length).ToArray();
        var random = new Random(17);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var index in order) step.Take(_bags[index], ((_kinds[index] >> (int)kind) & 1) == 1, (int)kind);
        }

        return new LeaningModel(step.Bias, _numbers, step.Weights);
    }

    private int[] Numbers(string[] names) => [.. names.Select(name => _numbers.GetValueOrDefault(name, -1)).Where(static number => number >= 0)];

    private sealed record Bag(int[] Own, int[][] Triggers, int[] Kinds);

    private sealed class Steps(int features)
    {
        private readonly double[] _squares = [.. Enumerable.Repeat(0.01, features)];
        private double[] _scores = [];

        public double Bias { get; private set; }

        public double[] Weights { get; } = new double[features];

        public void Take(Bag bag, bool told, int kind)
        {
            var own = Bias + Sum(bag.Own);
            if (_scores.Length < bag.Triggers.Length) _scores = new double[bag.Triggers.Length];
            for (var i = 0; i < bag.Triggers.Length; i++) _scores[i] = Sum(bag.Triggers[i]);
            // Where the quotes are known, what stands outside of them tells nothing of the kind.
            var quoted = told && bag.Kinds.Any(kinds => ((kinds >> kind) & 1) == 1);
            bool Shares(int i) => !quoted || ((bag.Kinds[i] >> kind) & 1) == 1;
            var most = Enumerable.Range(0, bag.Triggers.Length).Where(Shares).Select(i => _scores[i]).DefaultIfEmpty(0).Max();
            var total = 0.0;
            for (var i = 0; i < bag.Triggers.Length; i++) total += Shares(i) ? Math.Exp(_scores[i] - most) : 0;
            var error = Odds(own + (total > 0 ? most + Math.Log(total) : 0)) - (told ? 1 : 0);
            if (Math.Abs(error) >= 0.01)
            {
                Bias -= Step / 2 * error;
                Move(bag.Own, error);
            }

            for (var i = 0; i < bag.Triggers.Length; i++)
            {
                var share = Shares(i) ? error * Math.Exp(_scores[i] - most) / total : Odds(own + _scores[i]);
                if (Math.Abs(share) >= 0.005) Move(bag.Triggers[i], share);
            }
        }

        private static double Odds(double score) => 1 / (1 + Math.Exp(-score));

        private double Sum(int[] features)
        {
            var sum = 0.0;
            foreach (var feature in features) sum += Weights[feature];
            return sum;
        }

        private void Move(int[] features, double error)
        {
            foreach (var feature in features)
            {
                var gradient = error + (Pull * Weights[feature]) + (Drag * Math.Sign(Weights[feature]));
                _squares[feature] += gradient * gradient;
                Weights[feature] -= Step * gradient / Math.Sqrt(_squares[feature]);
            }
        }
    }
}

/// <summary>What was learnt for one kind.</summary>
/// <param name="Bias">What a sentence begins with.</param>
/// <param name="Numbers">The features by their names.</param>
/// <param name="Weights">Their weights.</param>
internal sealed record LeaningModel(double Bias, IReadOnlyDictionary<string, int> Numbers, double[] Weights)
{
    /// <summary>How strongly a sentence speaks for the kind: its own features and those of its strongest trigger.</summary>
    public double Score(LabelledSentence sentence) => Bias + Sum(sentence.Features) + sentence.Triggers.Select(trigger => Sum(trigger.Features)).DefaultIfEmpty(0).Max();

    private double Sum(string[] names) => names.Sum(name => Numbers.TryGetValue(name, out var number) ? Weights[number] : 0);
}
