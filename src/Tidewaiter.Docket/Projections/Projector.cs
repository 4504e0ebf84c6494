using System.Text.Json;
using Tidewaiter.Docket.Exhibits;
using Tidewaiter.Docket.Log;

namespace Tidewaiter.Docket.Projections;

/// <summary>Turns one entry into its rows. A function of the entry and of the artefacts that it names, so that a replay of the log gives the same tables.</summary>
internal sealed class Projector(ContentStore artefacts)
{
    /// <summary>Most claims that one reading may hold.</summary>
    public const int MaximumClaims = 1_000_000;

    /// <summary>The rows of the entry, in a fixed order.</summary>
    /// <exception cref="DocketException">The body is not what the kind asks for, or an artefact that it names is missing, changed or unreadable.</exception>
    public IReadOnlyList<ProjectionRow> Project(Entry entry)
    {
        try
        {
            return entry.Kind switch
            {
                EntryKind.Captured => Captured(entry),
                EntryKind.Derived => Derived(entry),
                EntryKind.Judged => Judged(entry),
                EntryKind.Graded => [Graded(entry)],
                EntryKind.Linked => [Linked(entry)],
                EntryKind.Key => [Row(ProjectionTable.SigningKey, Text(entry.Body, "name"), Text(entry.Body, "algorithm"), Text(entry.Body, "publicKey"))],
                _ => [],
            };
        }
        catch (Exception exception) when (exception is FormatException or KeyNotFoundException or InvalidOperationException or JsonException)
        {
            throw new DocketException($"Entry {entry.Seq} ({entry.Kind.Word()}, '{entry.Subject}') is not of the shape that its kind asks for: {exception.Message}", exception);
        }
    }

    private static List<ProjectionRow> Captured(Entry entry)
    {
        var body = entry.Body;
        var hash = Hash(body, "sha256");
        return
        [
            Row(ProjectionTable.Exhibit, hash, Text(body, "name"), Text(body, "kind"), body.GetProperty("length").GetInt64(), Optional(body, "source"), Optional(body, "published"),
                Optional(body, "url"), Optional(body, "title"), entry.Actor, EntryJson.Format(entry.Time)),
            Row(ProjectionTable.Content, "exhibit", hash),
        ];
    }

    private List<ProjectionRow> Derived(Entry entry)
    {
        var body = entry.Body;
        var output = Hash(body, "output");
        var rows = new List<ProjectionRow> { Row(ProjectionTable.Content, "artefact", output) };
        switch (Text(body, "what"))
        {
            case "text-layer":
                rows.Add(Row(ProjectionTable.Layer, Hash(body, "exhibit"), output));
                break;
            case "reading":
                rows.Add(Row(ProjectionTable.Reading, Hash(body, "exhibit"), Hash(body, "layer"), output, Text(body, "tool"), Text(body, "version")));
                AddClaims(rows, body, output);
                break;
            default:
                break;
        }

        return rows;
    }

    private void AddClaims(List<ProjectionRow> rows, JsonElement body, ContentHash output)
    {
        var layer = Hash(body, "layer");
        using var document = CanonicalJson.Parse(artefacts.Read(output));
        if (document.RootElement.GetArrayLength() > MaximumClaims) throw new FormatException($"the reading holds more than {MaximumClaims} claims");
        var exhibit = Hash(body, "exhibit").ToString();
        long n = 0;
        foreach (var claim in document.RootElement.EnumerateArray())
        {
            var id = ClaimJson.Read(claim, layer).Id;
            rows.Add(new ProjectionRow(ProjectionTable.Claim, n++, [id.Text, exhibit, layer.ToString(), claim.GetRawText()]));
        }
    }

    private static List<ProjectionRow> Judged(Entry entry)
    {
        var body = entry.Body;
        var rows = new List<ProjectionRow>();
        string? replacement = null;
        if (body.TryGetProperty("statement", out var statement))
        {
            var layer = Hash(statement, "layer");
            replacement = ClaimJson.Read(statement.GetProperty("claim"), layer).Id.Text;
            rows.Add(Row(ProjectionTable.Claim, replacement, Hash(statement, "exhibit"), layer, statement.GetProperty("claim").GetRawText()));
        }

        var verdict = Text(body, "verdict");
        if (!Verdicts.TryParse(verdict, out var parsed)) throw new FormatException($"'{verdict}' is no verdict");
        if ((parsed is Verdict.Edit or Verdict.Mark) != (replacement is not null)) throw new FormatException("only an edit and a mark carry a statement, and they must");
        rows.Add(Row(ProjectionTable.Judgement, Text(body, "claim"), verdict, entry.Actor, entry.OnBehalfOf, Text(body, "because"), EntryJson.Format(entry.Time), replacement));
        return rows;
    }

    private static ProjectionRow Graded(Entry entry)
    {
        var grade = Text(entry.Body, "grade");
        if (!Grade.TryParse(grade, out _)) throw new FormatException($"'{grade}' is no grade");
        return Row(ProjectionTable.Grade, Text(entry.Body, "source"), grade, entry.Actor, Text(entry.Body, "because"), EntryJson.Format(entry.Time));
    }

    private static ProjectionRow Linked(Entry entry) => Row(
        ProjectionTable.Link, Text(entry.Body, "from"), Text(entry.Body, "relation"), Text(entry.Body, "to"), entry.Actor, Text(entry.Body, "because"), EntryJson.Format(entry.Time));

    private static ProjectionRow Row(ProjectionTable table, params object?[] values) => new(table, 0, [.. values.Select(value => value is ContentHash hash ? hash.ToString() : value)]);

    private static string Text(JsonElement body, string name) => body.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null");

    private static string? Optional(JsonElement body, string name) => body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // Hashes are compared as text in the tables, so only their one spelling passes.
    private static ContentHash Hash(JsonElement body, string name)
    {
        var text = Text(body, name);
        return ContentHash.TryParse(text, out var hash) && hash.ToString() == text ? hash : throw new FormatException($"'{name}' is no SHA-256 in lower-case hexadecimal digits");
    }
}
