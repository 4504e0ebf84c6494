using System.Runtime.InteropServices;
using Tidewaiter.Reading;
using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
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
                Score(tree, scores, show, output);
            }
        }

        output.WriteLine($"{sentences,-16} {"written",8} {"read",8} {"P",6} {"R",6} {"F1",6}");
        foreach (var row in Rows) output.WriteLine($"{row,-16} {scores[row].Written,8} {scores[row].Read,8} {scores[row]}");
        return 0;
    }

    private static void Score(Tree tree, Dictionary<string, Counts> scores, string[] show, TextWriter output)
    {
        var (layer, workspace, read) = (TextLayer.From(tree.Text), Workspace.Rent(), new List<(string Row, int Verb, int Word)>());
        new Cascade(layer, new ReadingOptions(), workspace)
        {
            Observer = (_, clauses, _) =>
            {
                var words = CollectionsMarshal.AsSpan(workspace.Words);
                foreach (var clause in clauses) Add(words, tree, clause, read);
                if (show.Contains("clauses")) Dump(layer.Text, words, clauses, output);
                foreach (var attribution in workspace.Clauses.Attributions) Add(words, tree, attribution, read);
            },
        }.Run(CancellationToken.None);
        foreach (var word in workspace.Words)
        {
            if (word.Tag == Tag.Verb && At(tree, word) is { Class: not "AUX" } verb) read.Add(("tags", verb.Number, 0));
        }

        Workspace.Return(workspace);
        var written = Written(tree).ToHashSet();
        var beside = Beside(tree).ToHashSet();
        foreach (var row in Rows)
        {
            var (theirs, ours) = (written.Where(link => link.Row == row).ToHashSet(), read.Where(link => link.Row == row).Select(link => Whole(tree, link, written)).ToHashSet());
            ours.RemoveWhere(link => beside.Contains(Whole(tree, link, beside)));
            // What hangs on a verb that is not found is counted once, as the verb.
            if (!IsOfWords(row)) theirs.RemoveWhere(link => !read.Contains(("verbs", link.Verb, 0)));
            if (!IsOfWords(row)) ours.RemoveWhere(link => !written.Contains(("verbs", link.Verb, 0)));
            scores[row].Add(theirs.Count, ours.Count, theirs.Count(ours.Contains));
            foreach (var link in theirs.Where(link => !ours.Contains(link))) List(tree, $"missed-{row}", (link.Verb, link.Word), show, output);
            foreach (var link in ours.Where(link => !theirs.Contains(link))) List(tree, $"wrong-{row}", (link.Verb, link.Word), show, output);
        }
    }

    private static IEnumerable<(string Row, int Verb, int Word)> Written(Tree tree)
    {
        foreach (var word in tree.Words)
        {
            if (IsVerb(word)) yield return ("tags", word.Number, 0);
            if (IsVerb(word)) yield return ("verbs", word.Number, 0);
            foreach (var (head, relation) in word.Links)
            {
                if (head == 0 || !IsVerb(tree.Words[head - 1])) continue;
                if (relation.StartsWith("nsubj", StringComparison.Ordinal) && !IsControlled(relation) && word.Class != "PRON") yield return ("subjects", head, word.Number);
                // "gave the crew orders": both are objects here.
                if (relation is "obj" or "iobj" && word.Class != "PRON") yield return ("objects", head, word.Number);
                if (relation.StartsWith("obl:", StringComparison.Ordinal) && word.Class is "NOUN" or "PROPN" && CaseOf(tree, word) is not null) yield return ("prepositions", head, word.Number);
            }
        }
    }

    // What the reader is neither to find nor to be blamed for: the trees have it by another name, or leave it out.
    private static IEnumerable<(string Row, int Verb, int Word)> Beside(Tree tree)
    {
        foreach (var word in tree.Words)
        {
            // "the shells it sent": no word stands for the shells in the clause.
            if (word.Relation == "acl:relcl")
            {
                foreach (var row in (string[])["subjects", "objects"])
                {
                    if (!Array.Exists(tree.Words[word.Head - 1].Links, link => link.Head == word.Number)) yield return (row, word.Number, word.Head);
                }
            }

            foreach (var (head, relation) in word.Links)
            {
                // "agreed to send": who sends.
                if (IsControlled(relation)) yield return ("subjects", head, word.Number);
                // "became a port", "was called a pirate": what is told of the subject has no place of its own here.
                if (relation == "xcomp" && word.Class is not "VERB") yield return ("objects", head, word.Number);
            }
        }
    }

    // "hundreds of shells", "most of the ships": the trees hang the shells on what counts them, the reader counts the shells.
    private static (string Row, int Verb, int Word) Whole(Tree tree, (string Row, int Verb, int Word) link, HashSet<(string Row, int Verb, int Word)> written)
    {
        if (link.Word == 0 || written.Contains(link)) return link;
        var word = tree.Words[link.Word - 1];
        var counted = link with { Word = word.Head };
        return word.Relation.StartsWith("nmod", StringComparison.Ordinal) && CaseOf(tree, word) is { Lemma: "of" } && written.Contains(counted) ? counted : link;
    }

    private static bool IsControlled(string relation) => relation.Contains("xsubj", StringComparison.Ordinal);

    private static TreeWord? CaseOf(Tree tree, TreeWord word) => Array.Find(tree.Words, other => other.Head == word.Number && other.Relation == "case");

    private static bool IsOfWords(string row) => row is "tags" or "verbs";

    // "there are": as little a verb with objects as the copula.
    private static bool IsVerb(TreeWord word) => word is { Class: "VERB", Lemma: not "be" } && word.Relation is not ("amod" or "compound" or "case" or "mark" or "fixed" or "flat");

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
                if (!member.IsPronoun && At(tree, words, member) is { Class: not "PRON" } who) read.Add(("subjects", main.Number, who.Number));
            }
        }

        foreach (var thing in clause.Objects)
        {
            for (var member = thing; member is not null; member = member.Next)
            {
                if (member.IsPronoun || At(tree, words, member) is not { } what) continue;
                // "called for talks": the preposition is a part of the verb here.
                var inner = CaseOf(tree, what) is { } prep && prep.Start > main.Start && prep.End <= words[verb.Main].End;
                read.Add((inner ? "prepositions" : "objects", main.Number, what.Number));
            }
        }

        foreach (var complement in clause.Preps)
        {
            for (var member = complement.Noun; member is not null; member = member.Next)
            {
                if (!member.IsPronoun && At(tree, words, member) is { Class: "NOUN" or "PROPN" } what) read.Add(("prepositions", main.Number, what.Number));
            }
        }
    }

    // ", the ministry said": no clause here, but who says it is known.
    private static void Add(Span<Word> words, Tree tree, Attribution attribution, List<(string, int, int)> read)
    {
        if (At(tree, words[attribution.Cue]) is not { } cue || !IsVerb(cue)) return;
        read.Add(("verbs", cue.Number, 0));
        for (var member = attribution.Relay ? null : attribution.Source; member is not null; member = member.Next)
        {
            if (!member.IsPronoun && At(tree, words, member) is { Class: not "PRON" } who) read.Add(("subjects", cue.Number, who.Number));
        }
    }

    // "the emperor Caracalla": of the words of our phrase the one that the others hang on.
    private static TreeWord? At(Tree tree, Span<Word> words, NounPhrase noun)
    {
        var top = At(tree, words[noun.Head]);
        var (start, end) = (words[noun.CoreFirst].Start, words[Math.Max(noun.Head, noun.CoreEnd - 1)].End);
        while (top is { Head: > 0 } && top.Relation is not "conj" && tree.Words[top.Head - 1] is { Class: "NOUN" or "PROPN" or "NUM" or "SYM" } above && above.Start >= start && above.End <= end) top = above;
        return top;
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

    // "The {sent} [shells]": the verb stands in braces, what hangs on it in brackets.
    private static void List(Tree tree, string what, (int Verb, int Word) link, string[] show, TextWriter output)
    {
        if (!show.Contains(what)) return;
        var text = tree.Text;
        foreach (var (number, open, close) in ((int, string, string)[])[.. new[] { (link.Verb, "{", "}"), (link.Word, "[", "]") }.OrderByDescending(static mark => mark.Item1)])
        {
            if (number > 0 && tree.Words[number - 1] is var word) text = $"{text[..word.Start]}{open}{text[word.Start..word.End]}{close}{text[word.End..]}";
        }

        output.WriteLine($"{what} {tree.Id}: {text}");
    }

    // What the reader makes of a sentence: each clause with its subject, verb and objects.
    private static void Dump(string text, Span<Word> words, IReadOnlyList<Clause> clauses, TextWriter output)
    {
        output.WriteLine(text);
        foreach (var clause in clauses)
        {
            var (verb, subject, objects) = (clause.Verb is { } group ? text[words[group.First].Start..words[group.End - 1].End] : "-", Of(clause.Subject, words, text), new List<string>());
            foreach (var thing in clause.Objects) objects.Add(Of(thing, words, text));
            foreach (var complement in clause.Preps) objects.Add($"{text[words[complement.Prep].Start..words[complement.Prep].End]}: {Of(complement.Noun, words, text)}");
            output.WriteLine($"  {clause.Relation} [{subject}] {{{verb}}} {string.Join(" | ", objects)}");
        }
    }

    private static string Of(NounPhrase? noun, Span<Word> words, string text) => noun is null ? "" : text[words[noun.First].Start..words[noun.End - 1].End];

    private sealed class Counts
    {
        public int Written { get; private set; }

        public int Read { get; private set; }

        private int Hits { get; set; }

        public void Add(int written, int read, int hits) => (Written, Read, Hits) = (Written + written, Read + read, Hits + hits);

        public override string ToString() => FormattableString.Invariant($"{(double)Hits / Math.Max(1, Read),6:0.000} {(double)Hits / Math.Max(1, Written),6:0.000} {2.0 * Hits / Math.Max(1, Written + Read),6:0.000}");
    }
}
