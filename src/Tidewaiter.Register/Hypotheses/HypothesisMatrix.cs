using System.Collections.Immutable;

namespace Tidewaiter.Register.Hypotheses;

/// <summary>One of the answers that compete.</summary>
/// <param name="Id">Depends on the matrix and on its words only.</param>
/// <param name="Text">The answer.</param>
public sealed record Hypothesis(string Id, string Text);

/// <summary>A piece of evidence.</summary>
/// <param name="Id">Depends on the matrix and on its words only.</param>
/// <param name="Text">What it says.</param>
/// <param name="RestsOn">The claims and exhibits that it rests on: ids and hashes.</param>
/// <param name="Roots">Whose word those are in the end; empty when nobody knows.</param>
public sealed record Evidence(string Id, string Text, ImmutableArray<string> RestsOn, ImmutableArray<string> Roots);

/// <summary>How a named person sees one piece of evidence under one hypothesis.</summary>
/// <param name="Evidence">Id of the evidence.</param>
/// <param name="Hypothesis">Id of the hypothesis.</param>
/// <param name="Consistency">The mark.</param>
/// <param name="By">Who marked.</param>
/// <param name="Because">The reason given.</param>
/// <param name="Seq">The entry: of several marks of one person on one cell the last stands.</param>
public sealed record ConsistencyMark(string Evidence, string Hypothesis, Consistency Consistency, string By, string Because, long Seq);

/// <summary>What speaks against a hypothesis: I counts 1 and II counts 2, over all evidence. It orders hypotheses and is no probability.</summary>
/// <param name="Hypothesis">The hypothesis.</param>
/// <param name="Least">The sum with the mildest mark of each cell.</param>
/// <param name="Greatest">The sum with the hardest mark of each cell; above <paramref name="Least"/> where people disagree.</param>
/// <param name="Unmarked">How many pieces of evidence nobody has marked under it.</param>
public sealed record Inconsistency(Hypothesis Hypothesis, int Least, int Greatest, int Unmarked);

/// <summary>How well a piece of evidence tells hypotheses apart.</summary>
public enum Diagnosticity
{
    /// <summary>Some cell has no mark, so it cannot be said.</summary>
    Unknown,

    /// <summary>It is as consistent with one as with all others: it tells nothing apart, however sure it is.</summary>
    None,

    /// <summary>It leans, by one or two steps between the extremes.</summary>
    Some,

    /// <summary>It is three or four steps from one hypothesis to another.</summary>
    High,
}

/// <summary>Competing hypotheses against the evidence (analysis of competing hypotheses, after R. Heuer): evidence refutes, and what is consistent with everything says nothing.</summary>
public sealed class HypothesisMatrix
{
    private readonly Dictionary<(string Evidence, string Hypothesis), ImmutableArray<ConsistencyMark>> _cells;

    /// <summary>Makes a matrix. Marks on evidence or hypotheses that are not in it are left out.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="hypotheses">The answers, in the order in which they are shown.</param>
    /// <param name="evidence">The evidence, likewise.</param>
    /// <param name="marks">All marks ever made.</param>
    public HypothesisMatrix(string name, string question, IEnumerable<Hypothesis> hypotheses, IEnumerable<Evidence> evidence, IEnumerable<ConsistencyMark> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        (Name, Question) = (name, question);
        Hypotheses = [.. hypotheses.DistinctBy(one => one.Id)];
        Evidence = [.. evidence.DistinctBy(one => one.Id)];
        var known = Hypotheses.Select(one => one.Id).Concat(Evidence.Select(one => one.Id)).ToHashSet(StringComparer.Ordinal);
        _cells = marks.Where(mark => known.Contains(mark.Evidence) && known.Contains(mark.Hypothesis))
            .GroupBy(mark => (mark.Evidence, mark.Hypothesis))
            .ToDictionary(cell => cell.Key, cell => cell.GroupBy(mark => mark.By, StringComparer.OrdinalIgnoreCase).Select(own => own.MaxBy(mark => mark.Seq)!).OrderBy(mark => mark.Seq).ToImmutableArray());
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What is asked.</summary>
    public string Question { get; }

    /// <summary>The answers.</summary>
    public ImmutableArray<Hypothesis> Hypotheses { get; }

    /// <summary>The evidence.</summary>
    public ImmutableArray<Evidence> Evidence { get; }

    /// <summary>The marks of a cell as they stand: the last of each person, by entry. More than one differ or agree; nobody's is dropped.</summary>
    public ImmutableArray<ConsistencyMark> Cell(Evidence evidence, Hypothesis hypothesis)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(hypothesis);
        return _cells.GetValueOrDefault((evidence.Id, hypothesis.Id), []);
    }

    /// <summary>What speaks against each hypothesis, the least first; those that are equal keep their order.</summary>
    public ImmutableArray<Inconsistency> Scores() => [.. Hypotheses.Select(Score).OrderBy(score => score.Greatest).ThenBy(score => score.Least)];

    /// <summary>How well a piece of evidence tells the hypotheses apart. Where people disagree in a cell the mildest reading counts: the least spread that all marks allow.</summary>
    public Diagnosticity DiagnosticityOf(Evidence evidence)
    {
        var cells = Hypotheses.Select(hypothesis => Cell(evidence, hypothesis)).ToList();
        if (cells.Count < 2 || cells.Exists(cell => cell.IsEmpty)) return Diagnosticity.Unknown;
        // The smallest spread over one mark of each cell: the highest of the lower ends against the lowest of the upper ends.
        var spread = Math.Max(0, cells.Max(cell => cell.Min(mark => (int)mark.Consistency)) - cells.Min(cell => cell.Max(mark => (int)mark.Consistency)));
        return spread switch { 0 => Diagnosticity.None, <= 2 => Diagnosticity.Some, _ => Diagnosticity.High };
    }

    /// <summary>Pieces of evidence that rest on one and the same root, by root: together they weigh no more than one.</summary>
    public ImmutableArray<(string Root, ImmutableArray<Evidence> Evidence)> SharedRoots() =>
        [.. Evidence.SelectMany(one => one.Roots.Distinct(StringComparer.OrdinalIgnoreCase), (one, root) => (Root: root, One: one)).GroupBy(pair => pair.Root, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Select(pair => pair.One).ToImmutableArray()))];

    private Inconsistency Score(Hypothesis hypothesis)
    {
        var (least, greatest, unmarked) = (0, 0, 0);
        foreach (var cell in Evidence.Select(evidence => Cell(evidence, hypothesis)))
        {
            if (cell.IsEmpty)
            {
                unmarked++;
                continue;
            }

            least += Math.Max(0, -cell.Max(mark => (int)mark.Consistency));
            greatest += Math.Max(0, -cell.Min(mark => (int)mark.Consistency));
        }

        return new Inconsistency(hypothesis, least, greatest, unmarked);
    }
}
