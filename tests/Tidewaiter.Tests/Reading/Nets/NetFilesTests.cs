using System.Globalization;
using Tidewaiter.Reading.Nets;

namespace Tidewaiter.Tests.Reading.Nets;

/// <summary>The files of the net: what is wrong with one is said with its line.</summary>
public sealed class NetFilesTests
{
    private static readonly string Row = Convert.ToBase64String(new byte[NetWeights.Width * 2]);
    private static readonly string Vector = Convert.ToBase64String([.. Enumerable.Repeat((byte)0x81, WordVectors.Dimensions)]);

    [Fact]
    public void CellsAreHalfPrecisionNumbers()
    {
        var bytes = new byte[NetWeights.Width * 2];
        BitConverter.GetBytes((Half)(-1.5)).CopyTo(bytes, 2);
        var cells = NetWeights.Read($"# a note\nvector 0\t{Convert.ToBase64String(bytes)}\n");
        Assert.Equal(NetWeights.Width, cells.Length);
        Assert.Equal(-1.5f, cells[1]);
    }

    [Theory]
    [InlineData("vector 0", "line 1")]
    [InlineData("vector 0\t!!", "line 1")]
    [InlineData("vector 0\tAAAA", "line 1")]
    public void ABadRowOfTheNetIsNamed(string table, string where) => Assert.Contains(where, Assert.Throws<FormatException>(() => NetWeights.Read(table)).Message, StringComparison.Ordinal);

    [Fact]
    public void ANetOfTooFewOrTooManyRowsIsRefused()
    {
        var rows = string.Concat(Enumerable.Range(0, NetWeights.Rows + 1).Select(static row => string.Create(CultureInfo.InvariantCulture, $"row {row}\t{Row}\n")));
        Assert.Throws<FormatException>(() => NetWeights.Read(rows));
        Assert.Throws<FormatException>(() => new NetWeights(NetWeights.Read($"row\t{Row}\n")));
    }

    [Fact]
    public void AVectorIsFoundByItsWordOrTheHeadword()
    {
        var vectors = new WordVectors($"ship\t{Vector}\n");
        Assert.Equal((1, 0, 0, -1), (vectors.Count, vectors.Find("ship", "ship"), vectors.Find("ships", "ship"), vectors.Find("boat", "boat")));
        var cells = new float[WordVectors.Dimensions];
        vectors.Read(0, cells);
        Assert.All(cells, static cell => Assert.Equal(-1f, cell));
    }

    [Fact]
    public void ABadVectorIsNamed()
    {
        Assert.Contains("line 2", Assert.Throws<FormatException>(() => new WordVectors($"ship\t{Vector}\nship\t{Vector}\n")).Message, StringComparison.Ordinal);
        Assert.Contains("line 1", Assert.Throws<FormatException>(() => new WordVectors("ship\tAAAA\n")).Message, StringComparison.Ordinal);
        Assert.Contains("line 1", Assert.Throws<FormatException>(() => new WordVectors($"\t{Vector}\n")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatShipsIsWhole()
    {
        Assert.True(WordVectors.Default.Count > 25_000);
        Assert.Contains(NetWeights.Default.Row(NetWeights.ToldAt).ToArray(), static cell => cell != 0);
        Assert.Contains(NetWeights.Default.Vector(WordVectors.Default.Find("ship", "ship")).ToArray(), static cell => cell != 0);
    }
}
