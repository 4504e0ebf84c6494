using System.Text.Json;
using Tidewaiter.Docket.Log;

namespace Tidewaiter.Docket;

/// <summary>The first two entries of every docket: the key that signs it (for everyone to read), and what it was made with.</summary>
internal static class OpeningEntry
{
    /// <summary>How many entries a docket begins with.</summary>
    public const int Count = 2;

    private const string Program = "tidewaiter";

    /// <summary>The two drafts.</summary>
    public static IReadOnlyList<EntryDraft> Drafts(DocketSettings settings, VerifyingKey key) =>
    [
        Entries.Key(Program, key),
        new EntryDraft(Program, EntryKind.CaseStep, "docket", EntryBody.Write(writer =>
        {
            writer.WriteString("step", "opened");
            writer.WriteString("owner", settings.Owner);
            writer.WriteStartArray("participants");
            foreach (var party in settings.Participants) writer.WriteStringValue(party);
            writer.WriteEndArray();
            writer.WritePropertyName("defaultMarking");
            writer.WriteRawValue(MarkingJson.Write(settings.DefaultMarking));
        }), settings.DefaultMarking),
    ];

    /// <summary>Name of the log, from the first entry.</summary>
    public static string Origin(Entry first) => first.Kind == EntryKind.Key && first.Body.GetProperty("name").GetString() is { } name
        ? name
        : throw new FormatException("the first entry names no key");

    /// <summary>What the docket was made with, from the second entry.</summary>
    public static DocketSettings Settings(Entry second, string origin) => new()
    {
        Owner = second.Body.GetProperty("owner").GetString() ?? "",
        Participants = [.. second.Body.GetProperty("participants").EnumerateArray().Select(party => party.GetString() ?? "")],
        DefaultMarking = MarkingJson.Read(second.Body.GetProperty("defaultMarking")),
        Origin = origin,
    };
}
