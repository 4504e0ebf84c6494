using System.Text.Json;
using Tidewaiter.Workbench.Weigh;

namespace Tidewaiter.Cli;

/// <summary>A claim of a docket as JSON: its id, the claim contract, then where it stands.</summary>
internal static class ClaimOutput
{
    public static void Write(Utf8JsonWriter writer, ClaimRow row)
    {
        writer.WriteStartObject();
        writer.WriteString("id", row.Claim.Id.Text);
        ClaimJson.WriteProperties(writer, row.Claim);
        SlotRowsOutput.Write(writer, row.Claim);
        writer.WriteString("exhibit", row.Exhibit.Hash.ToString());
        writer.WriteString("source", row.SourceName);
        writer.WriteString("published", row.Published?.ToString("yyyy-MM-dd"));
        if (row.TableRow is { } line) writer.WriteNumber("line", line.Line);
        else writer.WriteNull("line");
        writer.WriteString("grade", row.Grade?.ToString());
        writer.WriteBoolean("current", row.Standing.IsCurrent);
        if (row.Standing.Latest is { } judgement)
        {
            writer.WriteStartObject("judgement");
            writer.WriteString("verdict", judgement.Verdict.ToString().ToLowerInvariant());
            writer.WriteString("by", judgement.By);
            writer.WriteString("because", judgement.Because);
            writer.WriteString("replacement", judgement.ReplacementId);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("judgement");
        }

        writer.WriteString("marking", row.Standing.Marking.ToString());
        writer.WriteEndObject();
    }
}
