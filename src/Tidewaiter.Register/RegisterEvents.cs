using System.Text.Json;
using Tidewaiter.Register.Accounts;
using Tidewaiter.Register.Changes;
using Tidewaiter.Register.Echoes;
using Tidewaiter.Register.Movements;

namespace Tidewaiter.Register;

/// <summary>What stands beside the rows of a register as JSON: links between claims, what movements say about claims, and what changed. Described in docs/formats/register.md.</summary>
public static class RegisterEvents
{
    /// <summary>Writes an array of links.</summary>
    public static void WriteEchoes(Utf8JsonWriter writer, IEnumerable<EchoLink> links)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(links);
        writer.WriteStartArray();
        foreach (var link in links)
        {
            writer.WriteStartObject();
            writer.WriteString("id", link.Id);
            writer.WriteString("copy", link.Copy.Text);
            writer.WriteString("original", link.Original.Text);
            writer.WriteString("decision", link.Decision switch { EchoDecision.Confirmed => "confirmed", EchoDecision.Cut => "cut", _ => null });
            writer.WriteBoolean("used", link.Used);
            writer.WriteStartArray("reasons");
            foreach (var reason in link.Reasons) writer.WriteStringValue(reason.Text);
            writer.WriteEndArray();
            Strings(writer, "differences", link.Differences.Select(difference => difference.Text));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes an array of findings.</summary>
    public static void WriteFindings(Utf8JsonWriter writer, IEnumerable<MovementFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(findings);
        writer.WriteStartArray();
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("claim", finding.Claim.Text);
            writer.WriteString("verdict", finding.Verdict.Word());
            writer.WriteString("text", finding.Text);
            Strings(writer, "movements", finding.Movements.Select(movement => movement.Text));
            Strings(writer, "assumptions", finding.Assumptions);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes an array of comparisons.</summary>
    public static void WriteDifferences(Utf8JsonWriter writer, IEnumerable<Difference> differences)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(differences);
        writer.WriteStartArray();
        foreach (var difference in differences)
        {
            writer.WriteStartObject();
            writer.WriteString("id", difference.Id);
            writer.WriteString("kind", difference.Kind.Word());
            writer.WriteString("subject", difference.Subject);
            writer.WriteString("row", difference.Row);
            writer.WriteString("verdict", difference.Differs ? "differ" : "agree");
            writer.WriteStartArray("accounts");
            foreach (var account in difference.Accounts) WriteAccount(writer, account);
            writer.WriteEndArray();
            writer.WriteString("text", difference.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteAccount(Utf8JsonWriter writer, Account account)
    {
        writer.WriteStartObject();
        writer.WriteString("value", account.Value);
        writer.WriteNumber("roots", account.Roots);
        writer.WriteNumber("independent_roots", account.IndependentRoots);
        writer.WriteStartArray("voices");
        foreach (var voice in account.Voices)
        {
            writer.WriteStartObject();
            writer.WriteString("who", voice.Who);
            writer.WriteString("by", voice.By);
            writer.WriteString("published", voice.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            writer.WriteString("claim", voice.Claim?.Text);
            if (voice.Mention is { } mention)
            {
                writer.WriteStartObject("mention");
                writer.WriteString("words", mention.Named.Words);
                writer.WriteString("layer", mention.Named.Span.Layer.ToString());
                writer.WriteNumber("start", mention.Named.Span.Start);
                writer.WriteNumber("end", mention.Named.Span.End);
                writer.WriteEndObject();
            }
            else
            {
                writer.WriteNull("mention");
            }

            writer.WriteString("reference", voice.Reference);
            writer.WriteBoolean("own_word", voice.IsOwnWord);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Writes an array of what observed carriers could hold.</summary>
    public static void WriteCarriages(Utf8JsonWriter writer, IEnumerable<Carriage> carriages)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(carriages);
        writer.WriteStartArray();
        foreach (var carriage in carriages)
        {
            writer.WriteStartObject();
            writer.WriteString("from", carriage.From);
            writer.WriteString("to", carriage.To);
            writer.WriteString("mode", carriage.Mode.Word());
            writer.WriteString("unit", carriage.Unit);
            writer.WriteNumber("trips", carriage.Trips);
            Number(writer, "least", carriage.Least);
            Number(writer, "most", carriage.Most);
            Strings(writer, "movements", carriage.Movements.Select(movement => movement.Text));
            Strings(writer, "assumptions", carriage.Assumptions);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes what changed as one object.</summary>
    public static void WriteChanges(Utf8JsonWriter writer, RegisterChanges changes)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(changes);
        writer.WriteStartObject();
        Strings(writer, "choices", changes.Choices);
        writer.WriteStartArray("rows");
        foreach (var change in changes.Rows)
        {
            writer.WriteStartObject();
            writer.WriteString("row", change.Row.Id);
            writer.WriteString("change", change.Kind switch { RowChangeKind.Added => "added", RowChangeKind.Removed => "removed", RowChangeKind.Moved => "moved", _ => "rests on others" });
            Ends(writer, "before", change.Before);
            Ends(writer, "after", change.After);
            Strings(writer, "why", change.Why);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Strings(writer, "new_contradictions", changes.NewContradictions.Select(one => one.Text));
        Strings(writer, "settled_contradictions", changes.SettledContradictions.Select(one => one.Text));
        Strings(writer, "new_claims", changes.NewClaims.Select(claim => claim.Text));
        Strings(writer, "gone_claims", changes.GoneClaims.Select(claim => claim.Text));
        Strings(writer, "decided_echoes", changes.DecidedEchoes.Select(link => link.Id));
        writer.WriteEndObject();
    }

    private static void Ends(Utf8JsonWriter writer, string name, RegisterRow? row)
    {
        if (row is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        Number(writer, "lower", row.Lower);
        Number(writer, "upper", row.Upper);
        writer.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number) writer.WriteNumber(name, number);
        else writer.WriteNull(name);
    }

    private static void Strings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
