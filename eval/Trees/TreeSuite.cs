using System.Runtime.InteropServices;
using Tidewaiter.Reading;
using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Words;
using Word = Tidewaiter.Reading.Words.Word;

namespace Tidewaiter.Eval.Trees;

/// <summary>
/// Scores the clauses of the reader against sentences that somebody tied to trees (CoNLL-U files): which words are verbs, what their subjects and objects are, and what their prepositions govern.
/// </summary>
internal static class TreeSuite
{
    private static readonly string[] Rows = ["tags", "verbs", "subjects", "objects", "prepositions"];

    /// <summary>Runs the suite.</summary>
    public static int Run(ReadOnlySpan<string> words, TextWriter output)
    {
        var arguments = new Arguments(words, ["trees", "show"], []);
        var folder = arguments["trees"] ?? throw new UsageException("trees needs --trees FOLDER: a folder of CoNLL-U files.");
        var show = (arguments["show"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var (scores, sentences) = (Rows.ToDictionary(row => row, _ => new Counts()), 0);
        foreach (var path in Directory.EnumerateFiles(folder, "*.conllu").Order(StringComparer.Ordinal))
        {
            foreach (var tree in Tree.Load(path))
            {
                sentences++;
                Score(tree, scores, (what, word) => List(tree, what, word, show, output));
            }
        }

        output.WriteLine($"{sentences,-16} {"written",8} {"read",8} {"P",6} {"R",6} {"F1",6}");
        foreach (var row in Rows) output.WriteLine($"{row,-16} {scores[row].Written,8} {scores[row].Read,8} {scores[row]}");
        return 0;
    }

    private static void Score(Tree tree, Dictionary<string, Counts> scores, Action<string, TreeWord?> list)
    {
        var (layer, workspace, read) = (TextLayer.From(tree.Text), Workspace.Rent(), new List<(string Row, int Verb, int Word)>());
        new Cascade(layer, new ReadingOptions(), workspace)
        {
            Observer = (_, clauses, _) =>
            {
                var words = CollectionsMarshal.AsSpan(workspace.Words);
                foreach (var clause in clauses) Add(words, tree, clause, read);
            },
        }.Run(CancellationToken.None);
        foreach (var word in workspace.Words)
        {
            if (word.Tag == Tag.Verb && At(tree, word) is { Class: not "AUX" } verb) read.Add(("tags", verb.Number, 0));
        }

        Workspace.Return(workspace);
        var written = Written(tree).ToHashSet();
        foreach (var row in Rows)
        {
            var (theirs, ours) = (written.Where(link => link.Row == row).ToHashSet(), read.Where(link => link.Row == row).ToHashSet());
            // What hangs on a verb that is not found is counted once, as the verb.
            if (!IsOfWords(row)) theirs.RemoveWhere(link => !read.Contains(("verbs", link.Verb, 0)));
            if (!IsOfWords(row)) ours.RemoveWhere(link => !written.Contains(("verbs", link.Verb, 0)));
            scores[row].Add(theirs.Count, ours.Count, theirs.Count(ours.Contains));
            foreach (var link in theirs.Where(link => !ours.Contains(link))) list($"missed-{row}", tree.Words[(IsOfWords(row) ? link.Verb : link.Word) - 1]);
            foreach (var link in ours.Where(link => !theirs.Contains(link))) list($"wrong-{row}", tree.Words[(IsOfWords(row) ? link.Verb : link.Word) - 1]);
        }
    }

    private static IEnumerable<(string Row, int Verb, int Word)> Written(Tree tree)
    {
        foreach (var word in tree.Words)
        {
            if (word.Class == "VERB" && word.Relation is not ("amod" or "compound" or "case" or "mark" or "fixed" or "flat")) yield return ("tags", word.Number, 0);
            if (IsVerb(tree, word)) yield return ("verbs", word.Number, 0);
            foreach (var (head, relation) in word.Links)
            {
                if (head == 0 || !IsVerb(tree, tree.Words[head - 1])) continue;
                if (relation.StartsWith("nsubj", StringComparison.Ordinal) && !relation.Contains("xsubj", StringComparison.Ordinal) && word.Class != "PRON") yield return ("subjects", head, word.Number);
                if ((relation == "obj" || relation.StartsWith("obj:", StringComparison.Ordinal)) && word.Class != "PRON") yield return ("objects", head, word.Number);
                if (relation.StartsWith("obl:", StringComparison.Ordinal) && word.Class is "NOUN" or "PROPN" && tree.Words.Any(other => other.Head == word.Number && other.Relation == "case")) yield return ("prepositions", head, word.Number);
            }
        }
    }

    private static bool IsOfWords(string row) => row is "tags" or "verbs";

    private static bool IsVerb(Tree tree, TreeWord word) => word.Class == "VERB" && word.Relation is not ("amod" or "compound" or "case" or "mark" or "fixed" or "flat");

    private static void Add(Span<Word> words, Tree tree, Clause clause, List<(string, int, int)> read)
    {
        if (clause.Verb is not { } verb || At(tree, words[verb.Main]) is not { } main || (main.Class is "AUX" && main.Relation is "cop" or "aux")) return;
        if (verb.IsBe) return;
        read.Add(("verbs", main.Number, 0));
        // A participle or an infinitive has a subject here that no tree ties to it.
        if (Array.Exists(tree.Words, word => Array.Exists(word.Links, link => link.Head == main.Number && link.Relation.StartsWith("nsubj", StringComparison.Ordinal))))
        {
            for (var member = clause.Subject; member is not null; member = member.Next)
            {
                if (!member.IsPronoun && At(tree, words[member.Head]) is { Class: not "PRON" } who) read.Add(("subjects", main.Number, who.Number));
            }
        }

        foreach (var thing in clause.Objects)
        {
            for (var member = thing; member is not null; member = member.Next)
            {
                if (!member.IsPronoun && At(tree, words[member.Head]) is { } what) read.Add(("objects", main.Number, what.Number));
            }
        }

        foreach (var complement in clause.Preps)
        {
            for (var member = complement.Noun; member is not null; member = member.Next)
            {
                if (!member.IsPronoun && At(tree, words[member.Head]) is { Class: "NOUN" or "PROPN" } what) read.Add(("prepositions", main.Number, what.Number));
            }
        }
    }

    // The word of the tree in ours: of several (a name, "North Korea") the one that the others hang on.
    private static TreeWord? At(Tree tree, Word word)
    {
        TreeWord? top = null;
        foreach (var one in tree.Words)
        {
            if (one.Start >= word.End || one.End <= word.Start || one.Class == "PUNCT") continue;
            if (top is null || (one.Class != "AUX" && (tree.Words[top.Number - 1].Head == one.Number || top.Class == "AUX"))) top = one;
        }

        // A name hangs on its first word there, and has its last for a head here.
        while (top is { Relation: "flat" or "compound" or "fixed" or "goeswith" or "nmod:desc" or "appos" or "nummod" or "amod" } && top.Class is "PROPN" or "NUM" && tree.Words[top.Head - 1].Class == "PROPN") top = tree.Words[top.Head - 1];
        return top;
    }

    private static void List(Tree tree, string what, TreeWord? word, string[] show, TextWriter output)
    {
        if (word is null || !show.Contains(what)) return;
        var around = tree.Text[..word.Start] + "[" + tree.Text[word.Start..word.End] + "]" + tree.Text[word.End..];
        output.WriteLine($"{what} {tree.Id}: {around}");
    }

    private sealed class Counts
    {
        public int Written { get; private set; }

        public int Read { get; private set; }

        private int Hits { get; set; }

        public void Add(int written, int read, int hits) => (Written, Read, Hits) = (Written + written, Read + read, Hits + hits);

        public override string ToString() => FormattableString.Invariant($"{(double)Hits / Math.Max(1, Read),6:0.000} {(double)Hits / Math.Max(1, Written),6:0.000} {2.0 * Hits / Math.Max(1, Written + Read),6:0.000}");
    }
}
