using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Tidewaiter.Register;

namespace Tidewaiter.Workbench.Weigh.Briefs;

/// <summary>A row as a draft has it.</summary>
/// <param name="Id">Its id, the same in every draft.</param>
/// <param name="Flow">"North Korea → Russia: heavy artillery".</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Lower">At least; null is unknown.</param>
/// <param name="Upper">At most; null is unknown.</param>
/// <param name="Approximate">True when a binding figure was said with "about".</param>
/// <param name="Contradicted">True when its claims cannot all be true.</param>
/// <param name="Claims">The claims that it rests on.</param>
public sealed record DraftRow(string Id, string Flow, string Unit, decimal? Lower, decimal? Upper, bool Approximate, bool Contradicted, ImmutableArray<string> Claims);

/// <summary>A sentence as a draft has it.</summary>
/// <param name="Key">What it is about, the same in every draft.</param>
/// <param name="Text">The words.</param>
/// <param name="Claims">The claims that it rests on.</param>
public sealed record DraftSentence(string Key, string Text, ImmutableArray<string> Claims);

/// <summary>A claim as a draft has it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Modality">Its certainty, as a word.</param>
/// <param name="Exhibit">Name of the exhibit.</param>
/// <param name="Aside">Why it is in no row; null when it is in one.</param>
public sealed record DraftClaim(string Id, string Modality, string Exhibit, string? Aside);

/// <summary>A brief as data: what a page carries within it, so that two drafts can be compared. The shape is described in docs/formats/brief.md.</summary>
public sealed record BriefDraft
{
    /// <summary>Name and version of the shape.</summary>
    public const string Format = "tidewaiter-brief/1";

    private const string Opening = "<script type=\"application/json\" id=\"brief-data\">";

    /// <summary>For whom it is.</summary>
    public required string Audience { get; init; }

    /// <summary>The first three lines of the checkpoint: origin, number of entries, root.</summary>
    public required ImmutableArray<string> Checkpoint { get; init; }

    /// <summary>The choices of its author, by name.</summary>
    public required ImmutableArray<(string Name, string Value)> Choices { get; init; }

    /// <summary>The rows.</summary>
    public required ImmutableArray<DraftRow> Rows { get; init; }

    /// <summary>The sentences.</summary>
    public required ImmutableArray<DraftSentence> Sentences { get; init; }

    /// <summary>The claims.</summary>
    public required ImmutableArray<DraftClaim> Claims { get; init; }

    /// <summary>The data of a brief.</summary>
    public static BriefDraft Of(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var quotes = brief.Exhibits.SelectMany(exhibit => exhibit.Quotes).ToDictionary(quote => quote.Cite.Anchor, quote => quote.Claims, StringComparer.Ordinal);
        return new BriefDraft
        {
            Audience = brief.Audience,
            Checkpoint = [.. brief.Checkpoint.Split('\n').Take(3)],
            Choices = [.. BriefPage.Chosen(brief.Register)],
            Rows = [.. brief.Register.Rows.Select(Row)],
            Sentences = [.. brief.Sentences.Select(sentence => new DraftSentence(sentence.Key, sentence.Text,
                [.. sentence.Cites.Where(cite => quotes.ContainsKey(cite.Anchor)).SelectMany(cite => quotes[cite.Anchor]).Select(claim => claim.Text).Distinct()]))],
            Claims = [.. brief.Claims.Select(claim => new DraftClaim(claim.Claim.Claim.Id.Text, claim.Claim.Claim.Modality.Word(), claim.Claim.Exhibit.Name, claim.Aside?.Reason))],
        };
    }

    /// <summary>Reads the data that a page carries.</summary>
    /// <exception cref="FormatException">The page carries none, or it is not of this shape.</exception>
    public static BriefDraft Read(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var start = page.LastIndexOf(Opening, StringComparison.Ordinal);
        var end = start < 0 ? -1 : page.IndexOf("</script>", start, StringComparison.Ordinal);
        if (end < 0) throw new FormatException("this page carries no data of a brief; give a page that 'tidewaiter brief' wrote.");
        try
        {
            using var json = JsonDocument.Parse(page.AsMemory(start + Opening.Length, end - start - Opening.Length), new JsonDocumentOptions { MaxDepth = 16 });
            return Read(json.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"the data that this page carries cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>The data as JSON that may stand inside a page: no character in it ends an element.</summary>
    public string Json()
    {
        var buffer = new ArrayBufferWriter<byte>();
        // The default encoder writes <, > and & as escapes.
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("format", Format);
            writer.WriteString("audience", Audience);
            Strings(writer, "checkpoint", Checkpoint);
            Objects(writer, "choices", Choices, choice =>
            {
                writer.WriteString("name", choice.Name);
                writer.WriteString("value", choice.Value);
            });
            Objects(writer, "rows", Rows, row => Write(writer, row));
            Objects(writer, "sentences", Sentences, sentence =>
            {
                writer.WriteString("key", sentence.Key);
                writer.WriteString("text", sentence.Text);
                Strings(writer, "claims", sentence.Claims);
            });
            Objects(writer, "claims", Claims, claim =>
            {
                writer.WriteString("id", claim.Id);
                writer.WriteString("modality", claim.Modality);
                writer.WriteString("exhibit", claim.Exhibit);
                writer.WriteString("aside", claim.Aside);
            });
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static DraftRow Row(RegisterRow row) => new(row.Id, $"{row.Flow.Supplier} → {row.Flow.Recipient}: {row.Flow.Item}", row.Unit, row.Lower, row.Upper, row.Approximate, row.Contradicted,
        [.. row.LowerClaims.Concat(row.UpperClaims).Distinct().Select(claim => claim.Text)]);

    private static BriefDraft Read(JsonElement root)
    {
        var format = Text(root, "format");
        if (format != Format) throw new FormatException($"this page is of format '{format}', and {Format} is read here.");
        return new BriefDraft
        {
            Audience = Text(root, "audience"),
            Checkpoint = Texts(root, "checkpoint"),
            Choices = [.. root.GetProperty("choices").EnumerateArray().Select(choice => (Text(choice, "name"), Text(choice, "value")))],
            Rows = [.. root.GetProperty("rows").EnumerateArray().Select(row => new DraftRow(
                Text(row, "id"), Text(row, "flow"), Text(row, "unit"), Number(row, "lower"), Number(row, "upper"), row.GetProperty("approximate").GetBoolean(), row.GetProperty("contradicted").GetBoolean(), Texts(row, "claims")))],
            Sentences = [.. root.GetProperty("sentences").EnumerateArray().Select(sentence => new DraftSentence(Text(sentence, "key"), Text(sentence, "text"), Texts(sentence, "claims")))],
            Claims = [.. root.GetProperty("claims").EnumerateArray().Select(claim => new DraftClaim(Text(claim, "id"), Text(claim, "modality"), Text(claim, "exhibit"), claim.GetProperty("aside").GetString()))],
        };
    }

    private static void Write(Utf8JsonWriter writer, DraftRow row)
    {
        writer.WriteString("id", row.Id);
        writer.WriteString("flow", row.Flow);
        writer.WriteString("unit", row.Unit);
        Number(writer, "lower", row.Lower);
        Number(writer, "upper", row.Upper);
        writer.WriteBoolean("approximate", row.Approximate);
        writer.WriteBoolean("contradicted", row.Contradicted);
        Strings(writer, "claims", row.Claims);
    }

    private static void Number(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number) writer.WriteNumber(name, number);
        else writer.WriteNull(name);
    }

    private static void Strings(Utf8JsonWriter writer, string name, ImmutableArray<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static void Objects<T>(Utf8JsonWriter writer, string name, IEnumerable<T> values, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStartObject();
            write(value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null.");

    private static ImmutableArray<string> Texts(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(value => value.GetString() ?? "")];

    private static decimal? Number(JsonElement element, string name) => element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;
}
