using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tidewaiter.Register.Measures;

namespace Tidewaiter.Register;

/// <summary>The register as JSON: the public contract of <c>tidewaiter register --json</c>, described in docs/formats/register.md. One register has one form, byte for byte.</summary>
public static class RegisterJson
{
    /// <summary>Writes the register as one object, in UTF-8, indented for reading when asked.</summary>
    public static byte[] Write(TransferRegister register, bool indented)
    {
        ArgumentNullException.ThrowIfNull(register);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(writer, register);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the register as one object.</summary>
    public static void Write(Utf8JsonWriter writer, TransferRegister register) => Write(writer, register, _ => { });

    /// <summary>Writes the register as one object with more properties at its end.</summary>
    public static void Write(Utf8JsonWriter writer, TransferRegister register, Action<Utf8JsonWriter> more)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(more);
        writer.WriteStartObject();
        WritePeriod(writer, "window", register.Window);
        WriteStrings(writer, "admitted", register.Admitted.Select(modality => modality.Word()));
        WriteChoices(writer, register.Options);
        writer.WriteStartArray("rows");
        foreach (var row in register.Rows) WriteRow(writer, row);
        writer.WriteEndArray();
        writer.WriteStartArray("contradictions");
        foreach (var contradiction in register.Contradictions)
        {
            writer.WriteStartObject();
            WriteStrings(writer, "claims", contradiction.Claims.Select(claim => claim.Text));
            writer.WriteString("verdict", contradiction.Verdict == Compatibility.Contradictory ? "contradictory" : "needs assumption");
            writer.WriteString("text", contradiction.Text);
            WriteStrings(writer, "ways_out", contradiction.WaysOut);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("set_aside");
        foreach (var aside in register.SetAside)
        {
            writer.WriteStartObject();
            writer.WriteString("claim", aside.Claim.Text);
            writer.WriteString("cause", Word(aside.Cause.ToString()));
            writer.WriteString("reason", aside.Reason);
            writer.WriteString("row", aside.Row);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WritePropertyName("echoes");
        RegisterEvents.WriteEchoes(writer, register.Echoes);
        writer.WritePropertyName("movement_findings");
        RegisterEvents.WriteFindings(writer, register.MovementFindings);
        writer.WritePropertyName("carriage");
        RegisterEvents.WriteCarriages(writer, register.Carriages);
        writer.WritePropertyName("carriage_findings");
        RegisterEvents.WriteFindings(writer, register.CarriageFindings);
        writer.WritePropertyName("differences");
        RegisterEvents.WriteDifferences(writer, register.Differences);
        more(writer);
        writer.WriteEndObject();
    }

    /// <summary>Writes the property "sensitivity": for each row what it would say without each claim and each root that it rests on.</summary>
    public static void WriteSensitivity(Utf8JsonWriter writer, IEnumerable<RowSensitivity> rows)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(rows);
        writer.WriteStartArray("sensitivity");
        foreach (var row in rows)
        {
            writer.WriteStartObject();
            writer.WriteString("row", row.Row.Id);
            writer.WriteStartArray("claims");
            foreach (var claim in row.Claims) WriteInfluence(writer, "claim", claim.Claim.Text, claim.Lower, claim.Upper, claim.Moved);
            writer.WriteEndArray();
            writer.WriteStartArray("voices");
            foreach (var voice in row.Voices) WriteInfluence(writer, "root", voice.Root, voice.Lower, voice.Upper, voice.Moved);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteInfluence(Utf8JsonWriter writer, string name, string of, decimal? lower, decimal? upper, decimal? moved)
    {
        writer.WriteStartObject();
        writer.WriteString(name, of);
        WriteNumber(writer, "lower", lower);
        WriteNumber(writer, "upper", upper);
        WriteNumber(writer, "moved", moved);
        writer.WriteEndObject();
    }

    private static void WriteChoices(Utf8JsonWriter writer, RegisterOptions options)
    {
        WriteStrings(writer, "without", options.Without);
        writer.WriteString("worst_reliability", options.WorstReliability?.ToString());
        writer.WriteString("known_at", Day(options.KnownAt));
        writer.WriteNumber("tolerance", options.Tolerance);
        WriteStrings(writer, "assumed", options.Assumed);
    }

    private static void WriteRow(Utf8JsonWriter writer, RegisterRow row)
    {
        writer.WriteStartObject();
        writer.WriteString("id", row.Id);
        writer.WriteString("kind", Word(row.Kind.ToString()));
        writer.WriteString("supplier", row.Flow.Supplier);
        writer.WriteString("recipient", row.Flow.Recipient);
        writer.WriteString("item", row.Flow.Item);
        writer.WriteString("unit", row.Unit);
        writer.WriteString("counting", Word(row.Counting.ToString()));
        WriteNumber(writer, "lower", row.Lower);
        WriteNumber(writer, "upper", row.Upper);
        writer.WriteBoolean("approximate", row.Approximate);
        writer.WriteBoolean("confirmed", row.Confirmed);
        writer.WriteBoolean("contradicted", row.Contradicted);
        WriteStrings(writer, "lower_claims", row.LowerClaims.Select(claim => claim.Text));
        WriteStrings(writer, "upper_claims", row.UpperClaims.Select(claim => claim.Text));
        WriteProof(writer, "lower_proof", row.LowerProof);
        WriteProof(writer, "upper_proof", row.UpperProof);
        WriteStrings(writer, "assumptions", row.Assumptions);
        WriteStrings(writer, "roots", row.Roots);
        writer.WriteNumber("independent_roots", row.IndependentRoots);
        writer.WriteBoolean("echo_doubtful", row.EchoDoubtful);
        WriteStrings(writer, "measures", row.Measures);
        WriteCitations(writer, row.Citations);
        WritePeriod(writer, "occurred", row.Occurred);
        writer.WriteString("marking", row.Marking.ToString());
        writer.WriteEndObject();
    }

    private static void WriteProof(Utf8JsonWriter writer, string name, IEnumerable<ProofLine> proof)
    {
        writer.WriteStartArray(name);
        foreach (var line in proof)
        {
            writer.WriteStartObject();
            writer.WriteString("of", line.Of);
            writer.WriteString("multiplier", line.Multiplier);
            WriteNumber(writer, "figure", line.Figure);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCitations(Utf8JsonWriter writer, IEnumerable<Citation> citations)
    {
        writer.WriteStartArray("citations");
        foreach (var (measure, status) in citations)
        {
            writer.WriteStartObject();
            writer.WriteString("measure", measure.Id);
            writer.WriteString("regime", measure.Regime);
            writer.WriteString("citation", measure.Citation);
            writer.WriteString("status", Word(status.ToString()));
            writer.WriteBoolean("paragraph_seen", measure.ParagraphSeen);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WritePeriod(Utf8JsonWriter writer, string name, Period period)
    {
        writer.WriteStartObject(name);
        writer.WriteString("from", Day(period.From));
        writer.WriteString("to", Day(period.To));
        writer.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    // 9000000 and 9000000.00 are one number and are written as one.
    private static void WriteNumber(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is not { } number) writer.WriteNull(name);
        else writer.WriteNumber(name, decimal.Parse(number.ToString("0.############################", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"NotBinding" as "not binding".</summary>
    private static string Word(string name) => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString()));
}
