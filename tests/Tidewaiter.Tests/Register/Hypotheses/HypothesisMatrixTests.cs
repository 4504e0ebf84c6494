using System.Collections.Immutable;
using Tidewaiter.Register.Hypotheses;

namespace Tidewaiter.Tests.Register.Hypotheses;

/// <summary>Evidence refutes; what fits everything tells nothing; nothing becomes a probability.</summary>
public sealed class HypothesisMatrixTests
{
    private static readonly Hypothesis[] Two = [new("h1", "missiles"), new("h2", "nothing")];

    [Theory]
    [InlineData("C", "C", Diagnosticity.None)]
    [InlineData("CC", "CC", Diagnosticity.None)]
    [InlineData("I", "I", Diagnosticity.None)]
    [InlineData("C", "N", Diagnosticity.Some)]
    [InlineData("C", "I", Diagnosticity.Some)]
    [InlineData("CC", "I", Diagnosticity.High)]
    [InlineData("CC", "II", Diagnosticity.High)]
    [InlineData("C", "", Diagnosticity.Unknown)]
    public void Evidence_that_fits_all_hypotheses_alike_is_not_diagnostic(string first, string second, Diagnosticity expected)
    {
        var matrix = Matrix(Marks(("h1", first, "kim"), ("h2", second, "kim")));
        matrix.DiagnosticityOf(matrix.Evidence[0]).ShouldBe(expected);
    }

    [Fact]
    public void Where_people_disagree_both_marks_stand_and_the_score_is_a_range()
    {
        var matrix = Matrix(Marks(("h1", "C", "kim"), ("h1", "II", "lee"), ("h2", "I", "kim")));
        matrix.Cell(matrix.Evidence[0], Two[0]).Select(mark => mark.By).ShouldBe(["kim", "lee"]);
        matrix.Scores().Select(score => (score.Hypothesis.Id, score.Least, score.Greatest)).ShouldBe([("h2", 1, 1), ("h1", 0, 2)]);
        matrix.DiagnosticityOf(matrix.Evidence[0]).ShouldBe(Diagnosticity.None, "lee's reading may make both alike");
    }

    [Fact]
    public void The_last_mark_of_a_person_stands()
    {
        var matrix = Matrix(Marks(("h1", "II", "kim"), ("h1", "C", "Kim"), ("h2", "N", "kim")));
        matrix.Scores()[0].ShouldBe(new Inconsistency(Two[0], 0, 0, 0));
    }

    [Fact]
    public void What_nobody_marked_is_counted_as_unmarked_and_not_as_consistent()
    {
        var score = Matrix([]).Scores()[0];
        (score.Greatest, score.Unmarked).ShouldBe((0, 1));
    }

    [Fact]
    public void Evidence_of_one_root_is_named_together()
    {
        var matrix = new HypothesisMatrix("m", "?", Two, [new("v1", "a", [], ["NK Pro"]), new("v2", "b", [], ["nk pro", "X"]), new("v3", "c", [], [])], []);
        var shared = matrix.SharedRoots().ShouldHaveSingleItem();
        shared.Evidence.Select(one => one.Id).ShouldBe(["v1", "v2"]);
    }

    [Fact]
    public void Statements_make_matrices_and_what_points_nowhere_is_left_out()
    {
        var (h, v) = (MatrixStatement.HypothesisId("an-124", "missiles"), MatrixStatement.EvidenceId("an-124", "it flew"));
        MatrixStatement[] statements =
        [
            new("an-124", MatrixStatement.Asks, "What was in it?", "kim", "x", 1), new("an-124", MatrixStatement.HasHypothesis, "missiles", "kim", "x", 2),
            new("an-124", MatrixStatement.HasEvidence, "it flew", "kim", "x", 3), new(v, MatrixStatement.RestsOn, "c-1", "kim", "x", 4),
            new(v, MatrixStatement.RelationOf(Consistency.VeryConsistent), h, "kim", "it could carry them", 5), new("v-gone", MatrixStatement.RelationOf(Consistency.Inconsistent), h, "kim", "x", 6),
            new("other", MatrixStatement.HasHypothesis, "no question was asked", "kim", "x", 7), new("a", "belongs to", "b", "kim", "x", 8),
        ];
        var matrix = MatrixStatement.Matrices(statements, id => id == "c-1" ? ["NK Pro"] : []).ShouldHaveSingleItem();
        (matrix.Question, matrix.Evidence[0].Roots.Single(), matrix.Cell(matrix.Evidence[0], matrix.Hypotheses[0]).Single().Consistency).ShouldBe(("What was in it?", "NK Pro", Consistency.VeryConsistent));
        matrix.Scores().Single().Greatest.ShouldBe(0);
    }

    [Theory]
    [InlineData("ICD 203", 37, "ICD 203: unlikely / improbable (20–45 %)")]
    [InlineData("PHIA", 37, "PHIA: 37 % lies in the gap between unlikely (25–35 %) and realistic possibility (40–50 %): the scale has no word for it")]
    [InlineData("PHIA", 52.5, "PHIA: 52.5 % lies in the gap between realistic possibility (40–50 %) and likely / probable (55–75 %): the scale has no word for it")]
    [InlineData("PHIA", 35, "PHIA: unlikely (25–35 %)")]
    [InlineData("ICD 203", 45, "ICD 203: 45 % is where bands meet: unlikely / improbable (20–45 %) or roughly even chance / roughly even odds (45–55 %)")]
    [InlineData("ICD 203", 100, "ICD 203: 100 % lies beyond the scale, next to almost certain / nearly certain (95–99 %)")]
    [InlineData("ICD 203", 0, "ICD 203: 0 % lies beyond the scale, next to almost no chance / remote (1–5 %)")]
    public void A_number_has_its_word_or_is_shown_to_lie_in_a_gap(string scale, double percent, string expected) =>
        LikelihoodScale.All.Single(one => one.Name == scale).Describe((decimal)percent).ShouldBe(expected);

    [Theory]
    [InlineData("cc", true, Consistency.VeryConsistent)]
    [InlineData("II", true, Consistency.VeryInconsistent)]
    [InlineData("X", false, Consistency.Neutral)]
    [InlineData(null, false, Consistency.Neutral)]
    public void Marks_are_read_and_nothing_else(string? word, bool read, Consistency expected)
    {
        Consistencies.TryParse(word, out var consistency).ShouldBe(read);
        consistency.ShouldBe(expected);
    }

    private static HypothesisMatrix Matrix(IEnumerable<ConsistencyMark> marks) => new("m", "?", Two, [new Evidence("v1", "it flew", [], [])], marks);

    private static IEnumerable<ConsistencyMark> Marks(params (string Hypothesis, string Mark, string By)[] marks) =>
        marks.Where(mark => mark.Mark.Length > 0).Select((mark, index) => new ConsistencyMark("v1", mark.Hypothesis, Consistencies.TryParse(mark.Mark, out var consistency) ? consistency : default, mark.By, "because", index));
}
