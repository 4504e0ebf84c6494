using Tidewaiter.Reading.Nets;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Eval.Nets;

/// <summary>Checks the lessons of the net: their slopes against the error's own differences, and what they compute against what the reader does.</summary>
internal static class NetChecks
{
    // How far a weight is moved either way, and how far apart the two ways to get a slope may be: sums of single precision.
    private const float Moved = 0.01f;
    private const double Apart = 0.02;

    private static readonly NetSentence Sentence = new(
        [.. Enumerable.Range(0, 13).Select(static i => new NetWord((i * 97) - 1, (Tag)(i % 19), (NetSort)(i % 4), (Classes)(i % 3 == 0 ? 5L << i : 0), (Classes)(i % 4 == 1 ? 1L << i : 0)))],
        [new NetBag(0, 1, 6, null), new NetBag(2, 4, 13, null)]);

    /// <summary>The checks.</summary>
    public static IEnumerable<(string Name, bool Holds)> All()
    {
        var weights = Weights();
        yield return ("the slopes of a net's lesson are those of its error", Rows().All(row => Slope(weights, row) is var (told, measured) && Math.Abs(told - measured) <= Apart * (1 + Math.Abs(measured))));
        yield return ("and not all of them are nothing", Rows().Count(row => Math.Abs(Slope(weights, row).Told) > Apart) > 4);
        yield return ("the reader's net says what its teacher's does", Furthest(weights) < 1e-3);
    }

    private static int[] Rows() => [0, 55, NetWeights.TagsAt, NetWeights.SortsAt + 1, NetWeights.VerbsAt, NetWeights.NounsAt + 1, NetWeights.BlocksAt, NetWeights.BlocksAt + 1, NetWeights.BlocksAt + 2, NetWeights.BlocksAt + 3, NetWeights.BlocksAt + 9, NetWeights.BlocksAt + (3 * NetWeights.BlockRows) + 2, NetWeights.BlocksAt + (2 * NetWeights.BlockRows) + 30, NetWeights.ToldAt, NetWeights.ToldAt + 2, NetWeights.BeginsAt];

    // What the lesson says of one cell of the row, and what moving it shows.
    private static (double Told, double Measured) Slope(float[] weights, int row)
    {
        var cell = (row * NetWeights.Width) + (row % 3 == 0 ? 0 : 2);
        var gradient = new NetGradient(weights);
        gradient.Take(Sentence, null);
        var (more, less) = ((float[])weights.Clone(), (float[])weights.Clone());
        more[cell] += Moved;
        less[cell] -= Moved;
        return (gradient.Slopes[cell], (Error(more) - Error(less)) / (2 * Moved));
    }

    private static double Error(float[] weights)
    {
        var gradient = new NetGradient(weights);
        gradient.Take(Sentence, null);
        return gradient.Error;
    }

    private static double Furthest(float[] weights)
    {
        var (told, net) = (new NetGradient(weights).Tell(Sentence), new SentenceNet { Weights = new NetWeights(weights) });
        net.Show(Sentence.Words);
        return Enumerable.Range(0, told.Length).Max(i => Math.Abs(told[i] - net.Of(i / NetWeights.Told)[i % NetWeights.Told]));
    }

    private static float[] Weights()
    {
        var random = new Random(11);
        return [.. Enumerable.Range(0, NetWeights.Rows * NetWeights.Width).Select(_ => (random.NextSingle() - 0.5f) * 0.4f)];
    }
}
