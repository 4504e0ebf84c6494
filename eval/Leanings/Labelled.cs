using Tidewaiter.Eval.Claims;

namespace Tidewaiter.Eval.Leanings;

/// <summary>The sentences that the leanings are learnt from: all of our own words, all in this repository.</summary>
internal static class Labelled
{
    /// <summary>The annotated reports but the unseen, and what is labelled apart from reports.</summary>
    public static IEnumerable<LabelledSentence> All() => Reports.Load(Path.Combine(Checkout.Root, "tests", "cases", "reports")).Where(static report => !report.IsUnseen).SelectMany(LabelledSentence.Of).Concat(Apart());

    /// <summary>The labelled articles beside this file, and the sentences of the reading tables.</summary>
    public static IEnumerable<LabelledSentence> Apart()
    {
        var cases = Path.Combine(Checkout.Root, "tests", "cases");
        foreach (var (kinds, text) in Articles()) yield return LabelledSentence.Of(text, kinds);

        foreach (var table in (string[])["sentences.tsv", "people.tsv", "carriage.tsv", "listings.tsv", "speech.tsv", "transfers.tsv", "background.tsv"])
        {
            foreach (var line in File.ReadLines(Path.Combine(cases, "reading", table)))
            {
                var cells = line.Split('\t');
                if (line.StartsWith('#') || line.Length == 0) continue;
                var kinds = (cells.Length > 1 ? cells[1] : "").Split(";;", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(claim => claim.Split(' ')[0]).Where(kind => kind != "body");
                yield return LabelledSentence.Of(cells[0], Bits(kinds));
            }
        }
    }

    /// <summary>The sentences of the labelled articles beside this file, with the kinds of their claims, one bit each.</summary>
    public static IEnumerable<(int Kinds, string Text)> Articles() =>
        Directory.EnumerateFiles(Path.Combine(Checkout.Root, "eval", "Leanings"), "*.tsv").Order(StringComparer.Ordinal).SelectMany(Rows);

    /// <summary>Rows of "kinds, tab, sentence"; "-" for none. Lines that begin with # and empty ones are no rows.</summary>
    /// <exception cref="FormatException">A row has no tab or names no kind.</exception>
    public static IEnumerable<(int Kinds, string Text)> Rows(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 1) throw new FormatException($"{file}, line {number}: kinds, a tab and a sentence expected.");
            yield return (line[..tab] == "-" ? 0 : Bits(line[..tab].Split(',').Select(static label => label.Split(':')[0])), line[(tab + 1)..]);
        }
    }

    private static int Bits(IEnumerable<string> kinds) => kinds.Aggregate(0, static (bits, kind) => bits | (1 << (int)Enum.Parse<ClaimKind>(kind.Trim(), ignoreCase: true)));
}
