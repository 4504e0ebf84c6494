using System.Text.Json;
using Tidewaiter.Register.Hypotheses;

namespace Tidewaiter.Cli;

/// <summary>Matrices of hypotheses and evidence as JSON; described in docs/formats/hypotheses.md.</summary>
internal static class MatrixJson
{
    public static void Print(Terminal terminal, IEnumerable<HypothesisMatrix> matrices) => JsonOutput.Print(terminal, writer =>
    {
        writer.WriteStartArray();
        foreach (var matrix in matrices) Write(writer, matrix);
        writer.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter writer, HypothesisMatrix matrix)
    {
        var scores = matrix.Scores().ToDictionary(score => score.Hypothesis.Id, StringComparer.Ordinal);
        writer.WriteStartObject();
        writer.WriteString("name", matrix.Name);
        writer.WriteString("question", matrix.Question);
        writer.WriteStartArray("hypotheses");
        foreach (var hypothesis in matrix.Hypotheses)
        {
            writer.WriteStartObject();
            writer.WriteString("id", hypothesis.Id);
            writer.WriteString("text", hypothesis.Text);
            writer.WriteNumber("against_least", scores[hypothesis.Id].Least);
            writer.WriteNumber("against_greatest", scores[hypothesis.Id].Greatest);
            writer.WriteNumber("unmarked", scores[hypothesis.Id].Unmarked);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("evidence");
        foreach (var evidence in matrix.Evidence) Write(writer, matrix, evidence);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, HypothesisMatrix matrix, Evidence evidence)
    {
        writer.WriteStartObject();
        writer.WriteString("id", evidence.Id);
        writer.WriteString("text", evidence.Text);
        WriteStrings(writer, "rests_on", evidence.RestsOn);
        WriteStrings(writer, "roots", evidence.Roots);
        writer.WriteString("diagnosticity", matrix.DiagnosticityOf(evidence).ToString().ToLowerInvariant());
        writer.WriteStartArray("marks");
        foreach (var mark in matrix.Hypotheses.SelectMany(hypothesis => matrix.Cell(evidence, hypothesis)))
        {
            writer.WriteStartObject();
            writer.WriteString("hypothesis", mark.Hypothesis);
            writer.WriteString("mark", mark.Consistency.Mark());
            writer.WriteString("by", mark.By);
            writer.WriteString("because", mark.Because);
            writer.WriteNumber("entry", mark.Seq);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
