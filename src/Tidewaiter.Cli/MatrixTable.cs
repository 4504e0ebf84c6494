using System.Collections.Immutable;
using Spectre.Console;
using Tidewaiter.Docket;
using Tidewaiter.Register.Hypotheses;

namespace Tidewaiter.Cli;

/// <summary>A matrix of hypotheses and evidence on a screen. Numbers (H1, E1) are those of the viewer's own matrix; ids stay.</summary>
internal static class MatrixTable
{
    /// <summary>Finds by number ("E2") or by a unique beginning of the id.</summary>
    public static T Find<T>(ImmutableArray<T> all, Func<T, string> id, char letter, string word, string matrix)
    {
        if (word.Length > 1 && char.ToUpperInvariant(word[0]) == letter && int.TryParse(word[1..], out var number) && number >= 1 && number <= all.Length) return all[number - 1];
        var found = all.Where(one => id(one).StartsWith(word, StringComparison.Ordinal)).ToList();
        return found.Count == 1 ? found[0] : throw new DocketException($"'{word}' is none of {matrix}: there are {letter}1 to {letter}{all.Length}. 'tidewaiter hypotheses show {matrix}' lists them.");
    }

    public static void Print(Terminal terminal, HypothesisMatrix matrix)
    {
        terminal.Line($"[bold underline]{Show.Plain(matrix.Name)}[/]  [bold]{Show.Plain(matrix.Question)}[/]\n");
        for (var i = 0; i < matrix.Hypotheses.Length; i++) terminal.Line($"  [bold]H{i + 1}[/] {Show.Plain(matrix.Hypotheses[i].Text)} [dim]{matrix.Hypotheses[i].Id}[/]");
        if (matrix.Evidence.Length > 0 && matrix.Hypotheses.Length > 0) terminal.Console.Write(Cells(matrix));
        PrintScores(terminal, matrix);
        foreach (var (root, evidence) in matrix.SharedRoots())
        {
            terminal.Line($"  [yellow]one root:[/] {string.Join(", ", evidence.Select(one => "E" + (matrix.Evidence.IndexOf(one) + 1)))} rest on {Show.Plain(root)}; together they weigh no more than one.");
        }

        foreach (var mark in Disagreements(matrix)) terminal.Line($"  {mark}");
        terminal.Line("  [dim]Marks: CC very consistent, C consistent, N neutral, I inconsistent, II very inconsistent. Against: I counts 1, II counts 2. It orders hypotheses; it is no likelihood.[/]\n");
    }

    private static Table Cells(HypothesisMatrix matrix)
    {
        var table = new Table { Border = TableBorder.Minimal };
        table.AddColumn("Evidence");
        for (var i = 0; i < matrix.Hypotheses.Length; i++) table.AddColumn(new TableColumn($"H{i + 1}").NoWrap().Centered());
        table.AddColumn(new TableColumn("Tells apart").NoWrap());
        foreach (var (evidence, number) in matrix.Evidence.Select((one, index) => (one, index + 1)))
        {
            var rests = evidence.RestsOn.Length == 0 ? "[yellow]rests on nothing in the docket[/]" : $"[dim]{string.Join(", ", evidence.RestsOn.Select(Show.Short))}{(evidence.Roots.Length == 0 ? "" : "; root " + Show.Plain(string.Join(", ", evidence.Roots)))}[/]";
            table.AddRow([$"E{number} {Show.Plain(evidence.Text)}\n{rests}", .. matrix.Hypotheses.Select(hypothesis => Cell(matrix, evidence, hypothesis)), Words(matrix.DiagnosticityOf(evidence))]);
        }

        return table;
    }

    private static string Cell(HypothesisMatrix matrix, Evidence evidence, Hypothesis hypothesis)
    {
        var marks = matrix.Cell(evidence, hypothesis).Select(mark => mark.Consistency).Distinct().OrderDescending().ToList();
        return marks.Count == 0 ? "[dim]–[/]" : string.Join("/", marks.Select(mark => $"[{(mark < Consistency.Neutral ? "red" : mark > Consistency.Neutral ? "green" : "dim")}]{mark.Mark()}[/]"));
    }

    private static string Words(Diagnosticity diagnosticity) => diagnosticity switch
    {
        Diagnosticity.None => "[yellow]nothing[/]",
        Diagnosticity.Some => "somewhat",
        Diagnosticity.High => "[bold]well[/]",
        _ => "[dim]not marked everywhere[/]",
    };

    private static void PrintScores(Terminal terminal, HypothesisMatrix matrix)
    {
        foreach (var score in matrix.Scores())
        {
            var against = score.Least == score.Greatest ? $"{score.Least}" : $"{score.Least} to {score.Greatest}, as people disagree";
            terminal.Line($"  against [bold]H{matrix.Hypotheses.IndexOf(score.Hypothesis) + 1}[/]: {against}{(score.Unmarked == 0 ? "" : $" [yellow]({score.Unmarked} not marked)[/]")}  {Show.Plain(score.Hypothesis.Text)}");
        }
    }

    private static IEnumerable<string> Disagreements(HypothesisMatrix matrix) =>
        from evidence in matrix.Evidence
        from hypothesis in matrix.Hypotheses
        let marks = matrix.Cell(evidence, hypothesis)
        where marks.Select(mark => mark.Consistency).Distinct().Count() > 1
        select $"[yellow]they disagree:[/] E{matrix.Evidence.IndexOf(evidence) + 1} under H{matrix.Hypotheses.IndexOf(hypothesis) + 1}: {string.Join("; ", marks.Select(mark => $"{mark.Consistency.Mark()} {Show.Plain(mark.By)}, because {Show.Plain(mark.Because)} [dim](entry {mark.Seq})[/]"))}";
}
