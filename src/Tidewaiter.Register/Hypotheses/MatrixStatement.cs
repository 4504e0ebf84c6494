using System.Collections.Immutable;
using System.Text;

namespace Tidewaiter.Register.Hypotheses;

/// <summary>One statement that people make about matrices, as a link between two names: this is the form in which a docket keeps them.</summary>
/// <param name="From">Name of the matrix, or id of a piece of evidence.</param>
/// <param name="Relation">What is stated; one of the words below.</param>
/// <param name="To">Words, or an id.</param>
/// <param name="By">Who stated it.</param>
/// <param name="Because">The reason given.</param>
/// <param name="Seq">Its place among all statements.</param>
public sealed record MatrixStatement(string From, string Relation, string To, string By, string Because, long Seq)
{
    /// <summary>Relation of a matrix to its question.</summary>
    public const string Asks = "asks";

    /// <summary>Relation of a matrix to the words of a hypothesis.</summary>
    public const string HasHypothesis = "has hypothesis";

    /// <summary>Relation of a matrix to the words of a piece of evidence.</summary>
    public const string HasEvidence = "has evidence";

    /// <summary>Relation of a piece of evidence to a claim or an exhibit.</summary>
    public const string RestsOn = "rests on";

    private const string Consistent = "consistency ";

    /// <summary>Relation of a piece of evidence to a hypothesis: "consistency CC".</summary>
    public static string RelationOf(Consistency consistency) => Consistent + consistency.Mark();

    /// <summary>Id of a hypothesis: it says nothing of how many there are.</summary>
    public static string HypothesisId(string matrix, string text) => Id("h", matrix, text);

    /// <summary>Id of a piece of evidence.</summary>
    public static string EvidenceId(string matrix, string text) => Id("v", matrix, text);

    /// <summary>The matrices that these statements make, by name. A statement about what is not there (because the viewer may not see it) is left out.</summary>
    /// <param name="statements">In their order.</param>
    /// <param name="rootsOf">The roots of a claim or exhibit by its id; empty when nobody knows.</param>
    public static ImmutableArray<HypothesisMatrix> Matrices(IReadOnlyCollection<MatrixStatement> statements, Func<string, ImmutableArray<string>> rootsOf)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var restsOn = statements.Where(statement => statement.Relation == RestsOn).ToLookup(statement => statement.From, statement => statement.To, StringComparer.Ordinal);
        var marks = statements.Select(Mark).OfType<ConsistencyMark>().ToList();
        return
        [
            .. statements.Where(statement => statement.Relation == Asks).GroupBy(statement => statement.From, StringComparer.Ordinal).OrderBy(name => name.Key, StringComparer.Ordinal)
                .Select(asked => new HypothesisMatrix(
                    asked.Key,
                    asked.Last().To,
                    statements.Where(statement => statement.From == asked.Key && statement.Relation == HasHypothesis).Select(statement => new Hypothesis(HypothesisId(asked.Key, statement.To), statement.To)),
                    statements.Where(statement => statement.From == asked.Key && statement.Relation == HasEvidence).Select(statement => Piece(asked.Key, statement.To, restsOn, rootsOf)),
                    marks)),
        ];
    }

    private static Evidence Piece(string matrix, string text, ILookup<string, string> restsOn, Func<string, ImmutableArray<string>> rootsOf)
    {
        var id = EvidenceId(matrix, text);
        return new Evidence(id, text, [.. restsOn[id].Distinct(StringComparer.Ordinal)], [.. restsOn[id].SelectMany(reference => rootsOf(reference)).Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    private static ConsistencyMark? Mark(MatrixStatement statement) =>
        statement.Relation.StartsWith(Consistent, StringComparison.Ordinal) && Consistencies.TryParse(statement.Relation[Consistent.Length..], out var consistency)
            ? new ConsistencyMark(statement.From, statement.To, consistency, statement.By, statement.Because, statement.Seq)
            : null;

    private static string Id(string letter, string matrix, string text) =>
        $"{letter}-{ContentHash.Of(Encoding.UTF8.GetBytes(string.Join('\u001F', "hypotheses/1", letter, matrix, text))).ToString()[..10]}";
}
