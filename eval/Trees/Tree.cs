using System.Globalization;

namespace Tidewaiter.Eval.Trees;

/// <summary>A word of a tree.</summary>
/// <param name="Number">Its number in the sentence, from 1.</param>
/// <param name="Start">UTF-16 index in the sentence.</param>
/// <param name="End">UTF-16 index after its last unit.</param>
/// <param name="Lemma">Its headword.</param>
/// <param name="Class">Universal part of speech.</param>
/// <param name="Relation">How it hangs on its head in the basic tree.</param>
/// <param name="Head">Number of its head; 0 for the root.</param>
/// <param name="Links">All heads it has once shared and left-out words are added (column DEPS), with their relations.</param>
internal sealed record TreeWord(int Number, int Start, int End, string Lemma, string Class, string Relation, int Head, (int Head, string Relation)[] Links);

/// <summary>A sentence whose words somebody tied to a tree, in CoNLL-U (universaldependencies.org/format.html).</summary>
/// <param name="Id">Its name in the file.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Words">Its words, in order.</param>
internal sealed record Tree(string Id, string Text, TreeWord[] Words)
{
    /// <summary>The sentences of a file. One whose words are not found in its text is left out.</summary>
    public static IEnumerable<Tree> Load(string path)
    {
        var (id, text, rows) = ("", "", new List<string[]>());
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# sent_id = ", StringComparison.Ordinal)) id = line[12..];
            else if (line.StartsWith("# text = ", StringComparison.Ordinal)) text = line[9..];
            else if (line.Length > 0 && line[0] != '#') rows.Add(line.Split('\t'));
            else if (line.Length == 0)
            {
                if (Of(id, text, rows) is { } tree) yield return tree;
                rows.Clear();
            }
        }
    }

    // Words of one token ("don't") stand in rows behind a row with both numbers ("2-3"), and have the token's place.
    private static Tree? Of(string id, string text, List<string[]> rows)
    {
        var words = new List<TreeWord>();
        var (at, shared, start, end) = (0, 0, 0, 0);
        foreach (var row in rows)
        {
            if (row.Length < 10) return null;
            if (row[0].Contains('.', StringComparison.Ordinal)) continue;
            var several = row[0].IndexOf('-', StringComparison.Ordinal);
            var number = several < 0 ? Number(row[0]) : 0;
            if (several >= 0 || number > shared)
            {
                start = text.IndexOf(row[1], at, StringComparison.Ordinal);
                if (start < 0) return null;
                at = end = start + row[1].Length;
                if (several >= 0) shared = Number(row[0][(several + 1)..]);
            }

            if (several < 0) words.Add(new TreeWord(number, start, end, row[2], row[3], row[7], Number(row[6]), [.. Links(row[8])]));
        }

        return words.Count == 0 ? null : new Tree(id, text, [.. words]);
    }

    private static IEnumerable<(int, string)> Links(string column)
    {
        foreach (var link in column.Split('|'))
        {
            var colon = link.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && int.TryParse(link.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var head)) yield return (head, link[(colon + 1)..]);
        }
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
