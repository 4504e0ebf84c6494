using Tidewaiter.Reading.Nets;

namespace Tidewaiter.Tests.Reading.Nets;

/// <summary>The sums of products against the plainest way to work them out.</summary>
public sealed class LanesTests
{
    private const int Width = NetWeights.Width;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 48)]
    [InlineData(2, 7)]
    [InlineData(5, 48)]
    [InlineData(8, 100)]
    public void SumsAreThoseOfTheProducts(int rows, int count)
    {
        var random = new Random(rows + count);
        var (inputs, matrix, sums) = (Cells(random, rows * count), Cells(random, count * Width), Cells(random, rows * Width));
        var expected = (float[])sums.Clone();
        for (var row = 0; row < rows; row++)
        {
            for (var i = 0; i < count; i++)
            {
                for (var cell = 0; cell < Width; cell++) expected[(row * Width) + cell] += inputs[(row * count) + i] * matrix[(i * Width) + cell];
            }
        }

        Lanes.AddProducts(inputs, count, matrix, Width, sums);
        for (var i = 0; i < sums.Length; i++) Assert.Equal(expected[i], sums[i], 1e-4f);
    }

    [Fact]
    public void ARowIsTheSameWhateverStandsBesideIt()
    {
        var random = new Random(3);
        var (inputs, matrix) = (Cells(random, 3 * Width), Cells(random, Width * Width));
        var (together, alone) = (new float[3 * Width], new float[Width]);
        Lanes.AddProducts(inputs, Width, matrix, Width, together);
        Lanes.AddProducts(inputs.AsSpan(Width, Width), Width, matrix, Width, alone);
        Assert.Equal(alone, together[Width..(2 * Width)]);
    }

    [Fact]
    public void TooFewCellsAreRefused() => Assert.Throws<ArgumentException>(() => Lanes.AddProducts(new float[4], 2, new float[Width], Width, new float[2 * Width]));

    [Fact]
    public void AtTheEndOfASentenceAMissingNeighbourIsNothing()
    {
        var random = new Random(4);
        var (here, shares, alone, zero) = (Cells(random, Width), Cells(random, 4 * Width), new float[Width], new float[Width]);
        Lanes.Mix([], here, [], shares, alone);
        Lanes.Mix(new float[Width], here, new float[Width], shares, zero);
        Assert.Equal(zero, alone);
        Assert.All(alone, static cell => Assert.True(cell >= 0));
        Assert.Contains(alone, static cell => cell > 0);
    }

    private static float[] Cells(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
}
