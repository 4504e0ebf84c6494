using Tidewaiter.Docket;

namespace Tidewaiter.Workbench.Weigh;

/// <summary>The grades that people gave to sources, as they bear on a claim.</summary>
internal sealed class SourceGrades(IEnumerable<SourceGrade> grades)
{
    private readonly Dictionary<string, Grade> _grades = grades.GroupBy(grade => grade.Source, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.MaxBy(grade => grade.Seq)!.Grade, StringComparer.OrdinalIgnoreCase);

    /// <summary>The worst reliability among the publisher and the chain, with its credibility; null when none of them is graded. A chain is as good as its worst link.</summary>
    public Grade? Of(string publisher, SourceChain chain)
    {
        Grade? worst = null;
        foreach (var name in chain.Sources.Prepend(publisher))
        {
            if (_grades.TryGetValue(name, out var grade) && (worst is null || Rank(grade) > Rank(worst.Value))) worst = grade;
        }

        return worst;
    }

    // F is "cannot be judged" and stands last in the letters; without a letter a grade says nothing of reliability.
    private static int Rank(Grade grade) => grade.Reliability is { } letter ? letter : 0;
}
