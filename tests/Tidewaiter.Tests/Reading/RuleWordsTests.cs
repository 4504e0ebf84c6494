using System.Text.RegularExpressions;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Tests.Reading;

/// <summary>
/// The rules compare headwords with words that they name. A word that no table of data/lexicon holds has no headword, so that such a comparison never holds,
/// and what the word is in its sentence is guessed.
/// </summary>
public sealed partial class RuleWordsTests
{
    // Of text before words, and of others' tables: no headwords.
    private static readonly string[] Others = ["Documents", "Measures", "SecondReader"];

    [Fact]
    public void Every_headword_that_a_rule_names_stands_in_the_lexicon()
    {
        var named = Sources().SelectMany(static path => Named(File.ReadAllText(path)).Select(word => $"{Path.GetFileName(path)}: {word}")).ToList();
        named.Count.ShouldBeGreaterThan(1000);
        named.Where(static row => Lexicon.Default.Find(row.AsSpan(row.IndexOf(' ', StringComparison.Ordinal) + 1)) is null).Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Headwords_are_found_as_rules_write_them() =>
        Named("""if (verb.Form.VerbLemma is not ("send" or "hand over") || words[i].Form.NounLemma == "shell" || (noun is { Form.VerbLemma: "load" or "ship" }) || Text is "x")""").ShouldBe(["send", "shell", "load", "ship"]);

    private static IEnumerable<string> Sources()
    {
        var room = Path.Combine(Checkout.Root, "src", "Tidewaiter.Reading");
        return Directory.EnumerateFiles(room, "*.cs", SearchOption.AllDirectories).Where(path => !Others.Append("obj").Append("bin").Contains(Path.GetRelativePath(room, path).Split(Path.DirectorySeparatorChar)[0]));
    }

    // Single words: a phrase may be told by its parts.
    private static IEnumerable<string> Named(string source) =>
        Comparison().Matches(source).SelectMany(static comparison => comparison.Groups["word"].Captures).Select(static capture => capture.Value).Where(static word => word.Length > 0 && word.All(static c => char.IsLower(c) || c == '-'));

    [GeneratedRegex("""\b(VerbLemma|NounLemma)\)?\s*(is not|is|==|!=|:)\s*(not\s*)?\(?\s*"(?<word>[^"\\]*)"(\s*or\s*"(?<word>[^"\\]*)")*""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Comparison();
}
