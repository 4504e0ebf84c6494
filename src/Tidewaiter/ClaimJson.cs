using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tidewaiter;

/// <summary>
/// The claim as JSON: the public contract of <c>tidewaiter read --json</c> and of a reading kept as an artefact. Described in docs/formats/claims.md.
/// Every property is always present; null says that the text does not say.
/// </summary>
public static class ClaimJson
{
    /// <summary>Writes one claim as an object.</summary>
    public static void Write(Utf8JsonWriter writer, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(claim);
        writer.WriteStartObject();
        WriteProperties(writer, claim);
        writer.WriteEndObject();
    }

    /// <summary>Writes the properties of a claim into an object that the caller has begun and will end, so that a listing can add its own.</summary>
    public static void WriteProperties(Utf8JsonWriter writer, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(claim);
        writer.WriteString("quote", claim.Quote);
        writer.WriteNumber("start", claim.Span.Start);
        writer.WriteNumber("end", claim.Span.End);
        writer.WriteString("kind", claim.Kind.Word());
        writer.WriteString("modality", claim.Modality.Word());
        writer.WriteStartArray("sources");
        foreach (var source in claim.Sources.Sources) writer.WriteStringValue(source);
        writer.WriteEndArray();
        writer.WriteString("supplier", claim.Supplier);
        writer.WriteString("recipient", claim.Recipient);
        writer.WriteString("carrier", claim.Carrier);
        writer.WriteString("item", claim.Item);
        WriteQuantity(writer, claim.Quantity);
        WriteTime(writer, claim.Time);
        writer.WriteString("from_place", claim.FromPlace);
        writer.WriteString("to_place", claim.ToPlace);
        writer.WriteString("via", claim.Via);
        writer.WriteString("operator", claim.Operator);
        writer.WriteStartArray("cues");
        foreach (var cue in claim.Cues)
        {
            writer.WriteStartObject();
            writer.WriteString("text", cue.Text);
            writer.WriteNumber("start", cue.Span.Start);
            writer.WriteNumber("end", cue.Span.End);
            writer.WriteString("ceiling", cue.Ceiling.Word());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("rule", claim.Rule);
    }

    /// <summary>Writes claims as one array, in UTF-8, indented for reading when asked.</summary>
    public static byte[] WriteAll(IEnumerable<Claim> claims, bool indented)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var buffer = new ArrayBufferWriter<byte>();
        // Quotes are shown to people and never put into a page by this writer, so only what JSON itself asks for is escaped.
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            foreach (var claim in claims) Write(writer, claim);
            writer.WriteEndArray();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads one claim object of a text layer.</summary>
    /// <exception cref="FormatException">A property is missing or is not what the contract says.</exception>
    public static Claim Read(JsonElement element, ContentHash layer)
    {
        try
        {
            return new Claim
            {
                Quote = element.GetProperty("quote").GetString() ?? throw new FormatException("A claim has a quote."),
                Span = ReadSpan(element, layer),
                Kind = ClaimKinds.TryParse(Text(element, "kind"), out var kind) ? kind : throw new FormatException($"'{Text(element, "kind")}' is no kind of claim."),
                Modality = Modalities.TryParse(Text(element, "modality"), out var modality) ? modality : throw new FormatException($"'{Text(element, "modality")}' is no modality."),
                Sources = new SourceChain(element.GetProperty("sources").EnumerateArray().Select(source => source.GetString() ?? "")),
                Supplier = Text(element, "supplier"),
                Recipient = Text(element, "recipient"),
                Carrier = Text(element, "carrier"),
                Item = Text(element, "item"),
                Quantity = ReadQuantity(element),
                Time = ReadTime(element),
                FromPlace = Text(element, "from_place"),
                ToPlace = Text(element, "to_place"),
                Via = Text(element, "via"),
                Operator = Text(element, "operator"),
                Cues = [.. Items(element, "cues").Select(cue => ReadCue(cue, layer))],
                Rule = Text(element, "rule") ?? "",
            };
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException("Not a claim: " + exception.Message, exception);
        }
    }

    private static void WriteQuantity(Utf8JsonWriter writer, Quantity? quantity)
    {
        if (quantity is null)
        {
            writer.WriteNull("quantity");
            return;
        }

        writer.WriteStartObject("quantity");
        WriteNumber(writer, "min", quantity.Min);
        WriteNumber(writer, "max", quantity.Max);
        writer.WriteBoolean("approx", quantity.Approximate);
        writer.WriteString("unit", quantity.Unit);
        if (quantity.Meaning != QuantityMeaning.Cumulative) writer.WriteString("meaning", quantity.Meaning == QuantityMeaning.Stock ? "stock" : "increment");
        writer.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter writer, EventTime? time)
    {
        if (time is null)
        {
            writer.WriteNull("time");
            return;
        }

        writer.WriteStartObject("time");
        writer.WriteString("from", Day(time.Period.From));
        writer.WriteString("to", Day(time.Period.To));
        writer.WriteString("text", time.Text);
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number) writer.WriteNumber(name, number);
        else writer.WriteNull(name);
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Span ReadSpan(JsonElement element, ContentHash layer) => new(layer, element.GetProperty("start").GetInt32(), element.GetProperty("end").GetInt32());

    private static Cue ReadCue(JsonElement cue, ContentHash layer) => new(
        Text(cue, "text") ?? "",
        ReadSpan(cue, layer),
        Modalities.TryParse(Text(cue, "ceiling"), out var ceiling) ? ceiling : throw new FormatException("A cue has a ceiling."));

    private static Quantity? ReadQuantity(JsonElement element)
    {
        if (!element.TryGetProperty("quantity", out var quantity) || quantity.ValueKind == JsonValueKind.Null) return null;
        var meaning = Text(quantity, "meaning") switch { "stock" => QuantityMeaning.Stock, "increment" => QuantityMeaning.Increment, _ => QuantityMeaning.Cumulative };
        return new Quantity(Number(quantity, "min"), Number(quantity, "max"), quantity.GetProperty("approx").GetBoolean(), Text(quantity, "unit") ?? "", meaning);
    }

    private static EventTime? ReadTime(JsonElement element)
    {
        if (!element.TryGetProperty("time", out var time) || time.ValueKind == JsonValueKind.Null) return null;
        return new EventTime(new Period(ReadDay(time, "from"), ReadDay(time, "to")), Text(time, "text") ?? "");
    }

    private static DateOnly? ReadDay(JsonElement element, string name) => Text(element, name) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static decimal? Number(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
}
