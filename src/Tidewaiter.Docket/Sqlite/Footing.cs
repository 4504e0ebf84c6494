using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tidewaiter.Docket.Log;

namespace Tidewaiter.Docket.Sqlite;

/// <summary>
/// What a new entry rests on, and so the marking that it has at least. Since the join is readable only by those who can read both parts, whoever can read an entry can
/// read what it rests on, and a view needs no more than the marking of each row.
/// </summary>
internal sealed class Footing(SqliteConnection connection)
{
    /// <summary>The draft's marking, raised by what it rests on. Material that was taken in more than once may be rested on under any of its markings: the draft's own
    /// choice is kept if it is already as strict as one of them; else the first is joined.</summary>
    /// <exception cref="DocketException">The draft rests on something that the docket does not hold.</exception>
    public Marking Raise(EntryDraft draft, JsonElement body)
    {
        var marking = draft.Marking;
        foreach (var name in Names(draft.Kind, body))
        {
            var bases = Markings(name);
            if (bases.Count == 0)
            {
                if (draft.Kind == EntryKind.Linked) continue;
                throw new DocketException($"The entry about '{draft.Subject}' rests on {name}, which this docket does not hold.");
            }

            if (!bases.Exists(other => marking.Join(other).Equals(marking))) marking = marking.Join(bases[0]);
        }

        return marking;
    }

    private static IEnumerable<string> Names(EntryKind kind, JsonElement body) => kind switch
    {
        EntryKind.Derived when body.TryGetProperty("inputs", out var inputs) && inputs.ValueKind == JsonValueKind.Array => inputs.EnumerateArray().Select(Text),
        EntryKind.Judged when body.TryGetProperty("statement", out var statement) && Text(body, "verdict") == Verdict.Mark.Word() => [Text(statement, "exhibit"), Text(statement, "layer")],
        EntryKind.Judged => [Text(body, "claim")],
        EntryKind.Linked => [Text(body, "from"), Text(body, "to")],
        EntryKind.CaseStep => CaseStep.List(body, "cites"),
        _ => [],
    };

    private static string Text(JsonElement body, string name) => body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value) ? Text(value) : "";

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private List<Marking> Markings(string name)
    {
        using var command = connection.Prepare(
            "SELECT marking FROM (SELECT seq, marking FROM content WHERE hash = $name UNION ALL SELECT seq, marking FROM claim WHERE id = $name) GROUP BY marking ORDER BY min(seq)",
            ("$name", name));
        using var reader = command.ExecuteReader();
        var markings = new List<Marking>();
        while (reader.Read()) markings.Add(MarkingJson.Read(reader.GetString(0)));
        return markings;
    }
}
