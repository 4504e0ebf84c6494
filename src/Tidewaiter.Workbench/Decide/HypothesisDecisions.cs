using Tidewaiter.Docket;
using Tidewaiter.Register.Hypotheses;

namespace Tidewaiter.Workbench.Decide;

/// <summary>What named people state about competing hypotheses: questions, answers, evidence and how the one stands to the other. Every statement is an entry with a reason.</summary>
public sealed class HypothesisDecisions
{
    private readonly Docket.Docket _docket;
    private readonly DocketView _view;
    private readonly string _person;

    /// <summary>Statements by a person, about what the viewer can read.</summary>
    public HypothesisDecisions(Docket.Docket docket, DocketView view, string person)
    {
        ArgumentNullException.ThrowIfNull(docket);
        ArgumentNullException.ThrowIfNull(view);
        if (string.IsNullOrWhiteSpace(person)) throw new DocketException("A statement has a name on it: say who makes it with --as PERSON.");
        (_docket, _view, _person) = (docket, view, person);
    }

    /// <summary>Asks a question under a name. Asked again, the later wording stands.</summary>
    /// <returns>The number of the entry.</returns>
    public long Ask(string matrix, string question, string because) => Append([(_docket.Settings.DefaultMarking, matrix, MatrixStatement.Asks, question)], because);

    /// <summary>Adds an answer to a question.</summary>
    /// <returns>The number of the entry.</returns>
    public long AddHypothesis(HypothesisMatrix matrix, string text, string because)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        if (matrix.Hypotheses.Any(one => one.Text == text)) throw new DocketException($"'{text}' is a hypothesis of {matrix.Name} already.");
        return Append([(MarkingOf(matrix), matrix.Name, MatrixStatement.HasHypothesis, text)], because);
    }

    /// <summary>Adds a piece of evidence. It is marked as strictly as whatever it rests on.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="text">What it says.</param>
    /// <param name="claims">The claims that it rests on.</param>
    /// <param name="exhibits">The exhibits that it rests on.</param>
    /// <param name="because">The reason.</param>
    /// <returns>The number of the entry.</returns>
    public long AddEvidence(HypothesisMatrix matrix, string text, IReadOnlyList<DocketClaim> claims, IReadOnlyList<Exhibit> exhibits, string because)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(exhibits);
        if (matrix.Evidence.Any(one => one.Text == text)) throw new DocketException($"'{text}' is evidence in {matrix.Name} already.");
        var marking = claims.Select(claim => claim.Marking).Concat(claims.Select(claim => _view.Exhibit(claim.Exhibit)).OfType<Exhibit>().Concat(exhibits).Select(exhibit => exhibit.Marking))
            .Aggregate(MarkingOf(matrix), (one, other) => one.Join(other));
        var id = MatrixStatement.EvidenceId(matrix.Name, text);
        var rests = claims.Select(claim => claim.Claim.Id.Text).Concat(exhibits.Select(exhibit => exhibit.Hash.ToString()));
        return Append([(marking, matrix.Name, MatrixStatement.HasEvidence, text), .. rests.Select(on => (marking, id, MatrixStatement.RestsOn, on))], because);
    }

    /// <summary>Marks how a piece of evidence stands to a hypothesis, as this person sees it. A later mark of the same person takes the place of an earlier one; the earlier stays in the log.</summary>
    /// <returns>The number of the entry.</returns>
    public long Mark(HypothesisMatrix matrix, Evidence evidence, Hypothesis hypothesis, Consistency consistency, string because)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(hypothesis);
        var marking = MarkingOf(matrix, MatrixStatement.HasEvidence, evidence.Text).Join(MarkingOf(matrix, MatrixStatement.HasHypothesis, hypothesis.Text));
        return Append([(marking, evidence.Id, MatrixStatement.RelationOf(consistency), hypothesis.Id)], because);
    }

    private Marking MarkingOf(HypothesisMatrix matrix, string relation = MatrixStatement.Asks, string? words = null) =>
        _view.Links().Where(link => link.From == matrix.Name && link.Relation == relation && (words is null || link.To == words)).Select(link => link.Marking)
            .Aggregate(_docket.Settings.DefaultMarking, (one, other) => one.Join(other));

    private long Append(IEnumerable<(Marking Marking, string From, string Relation, string To)> statements, string because)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new DocketException("A statement has a reason: say it with --because TEXT.");
        var drafts = statements.Select(one => string.IsNullOrWhiteSpace(one.From) || string.IsNullOrWhiteSpace(one.To)
            ? throw new DocketException("A statement has words: the name or the text is empty.")
            : Entries.Linked(_person, one.Marking, one.From, one.Relation, one.To, because)).ToList();
        return _docket.Append(drafts)[0].Seq;
    }
}
