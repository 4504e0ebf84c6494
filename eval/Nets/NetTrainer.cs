using Tidewaiter.Reading.Nets;

namespace Tidewaiter.Eval.Nets;

/// <summary>
/// Learns a net from sentences, some at a time (Adam with a pull to zero beside it: Kingma and Ba, ICLR 2015; Loshchilov and Hutter, ICLR 2019), in steps that grow shorter. The order and what is left out come from a fixed seed: the same sentences
/// always give the same net on one machine.
/// </summary>
internal static class NetTrainer
{
    private const int Rounds = 10;
    private const int Lesson = 16;
    private const double Longest = 0.004;
    private const double Pull = 0.01;
    private const double Remember = 0.9, RememberSquares = 0.999;

    // Few claims are told of a word: what the sums begin with.
    private const float Begins = -4;

    /// <summary>The net's rows.</summary>
    public static float[] Learn(IReadOnlyList<NetSentence> sentences)
    {
        var random = new Random(23);
        var weights = First(random);
        var gradient = new NetGradient(weights);
        var (mean, squares) = (new float[weights.Length], new float[weights.Length]);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var (step, steps) = (0, Rounds * ((sentences.Count + Lesson - 1) / Lesson));
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var lesson in order.Chunk(Lesson))
            {
                Array.Clear(gradient.Slopes);
                foreach (var sentence in lesson) gradient.Take(sentences[sentence], random);
                Step(weights, gradient.Slopes, mean, squares, ++step, Longest * Math.Min(1, step / 300.0) * (1 - ((step - 1.0) / steps)));
            }
        }

        return weights;
    }

    private static void Step(float[] weights, float[] slopes, float[] mean, float[] squares, int step, double length)
    {
        var (of, ofSquares) = ((float)(1 / (1 - Math.Pow(Remember, step))), (float)(1 / (1 - Math.Pow(RememberSquares, step))));
        var (far, pull) = ((float)length, (float)(length * Pull));
        for (var i = 0; i < weights.Length; i++)
        {
            var slope = slopes[i] / Lesson;
            mean[i] += (float)(1 - Remember) * (slope - mean[i]);
            squares[i] += (float)(1 - RememberSquares) * ((slope * slope) - squares[i]);
            weights[i] -= (far * mean[i] * of / (MathF.Sqrt(squares[i] * ofSquares) + 1e-8f)) + (pull * weights[i]);
        }
    }

    private static float[] First(Random random)
    {
        var weights = new float[NetWeights.Rows * NetWeights.Width];
        for (var i = 0; i < weights.Length; i++)
        {
            var row = i / NetWeights.Width;
            var ofBlock = row - NetWeights.BlocksAt;
            var size = row < NetWeights.TagsAt ? 0.3 : row < NetWeights.BlocksAt ? 0.2 : row >= NetWeights.ToldAt ? 0.15 : ofBlock % NetWeights.BlockRows < NetWeights.Taps ? 0.5 : 0.1;
            weights[i] = (float)(((random.NextDouble() * 2) - 1) * size);
        }

        for (var i = NetWeights.BeginsAt * NetWeights.Width; i < weights.Length; i++) weights[i] = Begins;
        weights[(NetWeights.BeginsAt * NetWeights.Width) + NetWeights.Soft] = 0;
        return weights;
    }
}
