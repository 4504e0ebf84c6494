using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Tidewaiter.Reading;
using Tidewaiter.Reading.SecondReader;
using Tidewaiter.Workbench.Read;

namespace Tidewaiter.Cli;

/// <summary>What one run of `read` has to show.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Loose">The file and the grammar's reading.</param>
/// <param name="Choice">Whose claims are wanted.</param>
internal sealed record ReadView(string Name, LooseReading Loose, ReaderChoice Choice)
{
    /// <summary>What a second reader came to; null when none was asked.</summary>
    public SecondReading? Second { get; init; }

    /// <summary>The grammar's claims.</summary>
    public ImmutableArray<Claim> Grammar => Loose.Reading?.Claims ?? [];

    /// <summary>The claims that are marked in the text: the second reader's when it alone was asked.</summary>
    public ImmutableArray<Claim> Claims => Choice == ReaderChoice.Llm ? Second?.Claims ?? [] : Grammar;

    /// <summary>Both readers side by side; empty when only one was asked.</summary>
    public ImmutableArray<ReaderPair> Pairs => Choice == ReaderChoice.Both && Second is { } second ? ReaderComparison.Compare(Grammar, second.Claims) : [];

    /// <summary>Says on the error stream what of a second reader was refused or could not be had.</summary>
    public void Complain(Terminal terminal)
    {
        if (Second is not { } second) return;
        foreach (var failure in second.Failures) terminal.Complain($"{Name}, characters {failure.Piece.Start} to {failure.Piece.End}: {Show.Harmless(failure.Reason)}");
        foreach (var rejection in second.Rejections) terminal.Complain($"refused “{Show.Harmless(Show.Clip(rejection.Quote, 120))}”: {Show.Harmless(rejection.Reason)}");
    }

    /// <summary>An array of claims; for both readers an object with both arrays, the pairs, and what was refused.</summary>
    public void PrintJson(Terminal terminal)
    {
        if (Choice != ReaderChoice.Both)
        {
            JsonOutput.Print(terminal, writer =>
            {
                writer.WriteStartArray();
                foreach (var claim in Claims) SlotRowsOutput.WriteClaim(writer, claim);
                writer.WriteEndArray();
            });
            return;
        }

        JsonOutput.Print(terminal, writer =>
        {
            writer.WriteStartObject();
            List(writer, "grammar", Grammar, SlotRowsOutput.WriteClaim);
            List(writer, "second_reader", Second?.Claims ?? [], SlotRowsOutput.WriteClaim);
            List(writer, "pairs", Pairs, Write);
            List(writer, "rejected", Second?.Rejections ?? [], static (json, rejection) => Object(json, ("quote", rejection.Quote), ("reason", rejection.Reason)));
            List(writer, "corrected", Second?.Corrections ?? [], static (json, correction) => Object(json, ("claim", correction.Claim.Text), ("reason", correction.Reason)));
            List(writer, "failed", Second?.Failures ?? [], static (json, failure) => Object(json, ("start", failure.Piece.Start), ("end", failure.Piece.End), ("reason", failure.Reason)));
            writer.WriteEndObject();
        });
    }

    /// <summary>The page of this reading.</summary>
    /// <exception cref="IOException">There is no text to show.</exception>
    public ReadingPage Page() => new()
    {
        Title = Name,
        Layer = Loose.Document.Layer ?? throw new IOException($"{Name} has no text, so there is no page to write."),
        Claims = Claims,
        Sentences = Choice == ReaderChoice.Llm ? [] : Loose.Reading?.Sentences ?? [],
        ReadBy = Choice switch { ReaderChoice.Grammar => Reader.Version, _ when Second?.Claims is [var first, ..] => $"{Reader.Version}, {first.Rule}", _ => $"{Reader.Version}, second reader" },
        Published = Loose.Published,
        Second = Second,
        Pairs = Pairs,
    };

    private static void Write(Utf8JsonWriter writer, ReaderPair pair)
    {
        writer.WriteStartObject();
        writer.WriteString("verdict", pair.Verdict);
        writer.WriteString("grammar", pair.Grammar?.Id.Text);
        writer.WriteString("second_reader", pair.Second?.Id.Text);
        writer.WriteStartArray("differences");
        foreach (var difference in pair.Differences) writer.WriteStringValue(difference);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter writer, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items) write(writer, item);
        writer.WriteEndArray();
    }

    private static void Object(Utf8JsonWriter writer, params ReadOnlySpan<(string Name, object Value)> properties)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in properties)
        {
            if (value is int number) writer.WriteNumber(name, number);
            else writer.WriteString(name, (string)value);
        }

        writer.WriteEndObject();
    }
}
