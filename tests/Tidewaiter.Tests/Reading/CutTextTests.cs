namespace Tidewaiter.Tests.Reading;

/// <summary>Outside text is cut anywhere: by a page, a subtitle, a bad download. Reading it never throws, and every quote stays an exact span.</summary>
public class CutTextTests
{
    private const int Window = 6;

    [Fact]
    public void A_text_may_begin_at_any_word_and_end_at_any_word()
    {
        var thrown = new List<string>();
        foreach (var words in Sentences())
        {
            for (var at = 0; at < words.Length; at++)
            {
                Try(string.Join(' ', words[at..]), thrown);
                Try(string.Join(' ', words[at..Math.Min(words.Length, at + Window)]), thrown);
                Try(string.Join(' ', words[..at]), thrown);
            }

            if (thrown.Count > 20) break;
        }

        thrown.ShouldBeEmpty();
    }

    [Fact]
    public void A_text_may_begin_with_any_word_of_the_lexicon()
    {
        var thrown = new List<string>();
        foreach (var word in Lexicon())
        {
            foreach (var rest in (string[])["", " at Rajin with 3 ships.", " of the missiles by Iran", ", he said.", " “to Russia”"])
            {
                Try(word + rest, thrown);
                Try(char.ToUpperInvariant(word[0]) + word[1..] + rest, thrown);
            }
        }

        thrown.ShouldBeEmpty();
    }

    private static void Try(string text, List<string> thrown)
    {
        try
        {
            var layer = TextLayer.From(text);
            foreach (var claim in ReadText.Of(text).Claims) layer.Slice(claim.Span).ToString().ShouldBe(claim.Quote, text);
        }
        catch (Exception error) when (error is not ShouldAssertException)
        {
            thrown.Add($"{error.GetType().Name} on: {text}");
        }
    }

    // The sentences of every table, whole tables thinned to keep the test short.
    private static IEnumerable<string[]> Sentences() =>
        Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tests", "cases", "reading"), "*.tsv").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where((line, index) => !line.StartsWith('#') && index % 5 == 0)
            .Select(line => line.Split('\t').MaxBy(cell => cell.Length)!.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length is > 1 and < 60);

    private static IEnumerable<string> Lexicon() =>
        ((string[])["verbs.tsv", "nouns.tsv", "modifiers.tsv", "closed.tsv"])
            .SelectMany(file => File.ReadLines(Path.Combine(Checkout.Root, "data", "lexicon", file)))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split('\t')[0])
            .SelectMany(word => (string[])[word, word + "ing", word.TrimEnd('e') + "ing", word + "s", word.TrimEnd('e') + "ed"])
            .Where(word => word.Length > 1);
}
