namespace Tidewaiter.Tests.Reading.Documents;

/// <summary>Precision and recall of a text's words against those of an expected text, as bags of words in lower case.</summary>
internal static class TokenOverlap
{
    public static (double Precision, double Recall) Of(string text, string expected)
    {
        var (got, wanted) = (Bag(text), Bag(expected));
        var shared = got.Sum(pair => Math.Min(pair.Value, wanted.GetValueOrDefault(pair.Key)));
        return ((double)shared / Math.Max(1, got.Values.Sum()), (double)shared / Math.Max(1, wanted.Values.Sum()));
    }

    private static Dictionary<string, int> Bag(string text)
    {
        var bag = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                if (start < 0) start = i;
                continue;
            }

            if (start >= 0) bag[text[start..i]] = bag.GetValueOrDefault(text[start..i]) + 1;
            start = -1;
        }

        return bag;
    }
}
