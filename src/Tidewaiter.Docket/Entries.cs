using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Tidewaiter.Docket.Log;

namespace Tidewaiter.Docket;

/// <summary>What is known of an exhibit when it is captured.</summary>
/// <param name="Hash">SHA-256 of its bytes.</param>
/// <param name="Length">Number of bytes.</param>
/// <param name="Name">Name of the file or of the page.</param>
/// <param name="Kind">What it is, in the workbench's words: "html", "pdf", "text".</param>
public sealed record CapturedExhibit(ContentHash Hash, long Length, string Name, string Kind)
{
    /// <summary>Who published it, when that is known.</summary>
    public string? Source { get; init; }

    /// <summary>Day of publication, when it is known.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where it was taken from.</summary>
    public string? Url { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }
}

/// <summary>A run of a tool that made an artefact.</summary>
/// <param name="Tool">Name of the tool.</param>
/// <param name="Version">Its version.</param>
/// <param name="Options">What it was told, in one canonical text; empty if nothing.</param>
public sealed record DerivationRun(string Tool, string Version, string Options = "");

/// <summary>The shapes of entries, so that nobody writes their JSON by hand. They are described in docs/formats/docket.md.</summary>
public static class Entries
{
    /// <summary>Bytes were taken in. They are put into the exhibits first.</summary>
    public static EntryDraft Captured(string actor, Marking marking, CapturedExhibit exhibit)
    {
        ArgumentNullException.ThrowIfNull(exhibit);
        return new EntryDraft(actor, EntryKind.Captured, exhibit.Hash.ToString(), EntryBody.Write(writer =>
        {
            writer.WriteString("sha256", exhibit.Hash.ToString());
            writer.WriteString("name", exhibit.Name);
            writer.WriteNumber("length", exhibit.Length);
            writer.WriteString("kind", exhibit.Kind);
            Optional(writer, "source", exhibit.Source);
            Optional(writer, "published", exhibit.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Optional(writer, "url", exhibit.Url);
            Optional(writer, "title", exhibit.Title);
        }), marking);
    }

    /// <summary>The text layer of an exhibit was made: the artefact is the canonical text in UTF-8, so its hash is the layer's.</summary>
    public static EntryDraft TextLayer(string actor, Marking marking, ContentHash exhibit, ContentHash layer, DerivationRun run)
        => Derived(actor, marking, "text-layer", [exhibit], layer, run, writer => writer.WriteString("exhibit", exhibit.ToString()));

    /// <summary>A text layer was read: the artefact is the array of <see cref="ClaimJson.WriteAll"/>.</summary>
    public static EntryDraft Reading(string actor, Marking marking, ContentHash exhibit, ContentHash layer, ContentHash reading, DerivationRun run)
        => Derived(actor, marking, "reading", [exhibit, layer], reading, run, writer =>
        {
            writer.WriteString("exhibit", exhibit.ToString());
            writer.WriteString("layer", layer.ToString());
        });

    /// <summary>A tool made any other artefact from exhibits or artefacts of the docket.</summary>
    public static EntryDraft Derived(string actor, Marking marking, string what, ImmutableArray<ContentHash> inputs, ContentHash output, DerivationRun run)
        => what is "text-layer" or "reading"
            ? throw new ArgumentException($"A {what} has a shape of its own.", nameof(what))
            : Derived(actor, marking, what, inputs, output, run, _ => { });

    /// <summary>A person accepted or rejected a claim.</summary>
    public static EntryDraft Judged(string actor, Marking marking, string claimId, bool accept, string because)
        => Judged(actor, marking, claimId, accept ? Verdict.Accept : Verdict.Reject, because, exhibit: null, statement: null);

    /// <summary>A person put another claim in the place of one: the old one stays, superseded.</summary>
    /// <param name="actor">Who decides.</param>
    /// <param name="marking">Who may read it; raised to the marking of the old claim.</param>
    /// <param name="claimId">The old claim.</param>
    /// <param name="exhibit">The exhibit that both rest on.</param>
    /// <param name="replacement">The new claim; its rule is "person".</param>
    /// <param name="because">The reason.</param>
    public static EntryDraft Edited(string actor, Marking marking, string claimId, ContentHash exhibit, Claim replacement, string because)
        => Judged(actor, marking, claimId, Verdict.Edit, because, exhibit, replacement);

    /// <summary>A person marked a claim that no reading found.</summary>
    public static EntryDraft Marked(string actor, Marking marking, ContentHash exhibit, Claim claim, string because)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Judged(actor, marking, claim.Id.Text, Verdict.Mark, because, exhibit, claim);
    }

    /// <summary>A person graded a source.</summary>
    public static EntryDraft Graded(string actor, Marking marking, string source, Grade grade, string because) => new(actor, EntryKind.Graded, source, EntryBody.Write(writer =>
    {
        writer.WriteString("source", source);
        writer.WriteString("grade", grade.ToString());
        writer.WriteString("because", because);
    }), marking);

    /// <summary>A person said that two things belong together: hashes, claim ids or names.</summary>
    public static EntryDraft Linked(string actor, Marking marking, string from, string relation, string to, string because) => new(actor, EntryKind.Linked, from, EntryBody.Write(writer =>
    {
        writer.WriteString("from", from);
        writer.WriteString("relation", relation);
        writer.WriteString("to", to);
        writer.WriteString("because", because);
    }), marking);

    /// <summary>A key signs from the next checkpoint on. Everybody may read it, since everybody may check a checkpoint.</summary>
    internal static EntryDraft Key(string actor, VerifyingKey key) => new(actor, EntryKind.Key, key.Name, EntryBody.Write(writer =>
    {
        writer.WriteString("algorithm", VerifyingKey.Algorithm);
        writer.WriteString("name", key.Name);
        writer.WriteString("publicKey", Convert.ToBase64String(key.PublicKey.Span));
    }), Marking.Clear);

    /// <summary>A backup was brought back, over a log that had come further when its checkpoint was known.</summary>
    internal static EntryDraft Restored(string actor, Marking marking, Checkpoint restored, Checkpoint? replaced, string because) => new(actor, EntryKind.CaseStep, "docket", EntryBody.Write(writer =>
    {
        writer.WriteString("step", "restored");
        writer.WriteNumber("size", restored.Size);
        writer.WriteString("root", restored.Root.ToString());
        if (replaced is not null)
        {
            writer.WriteNumber("replacedSize", replaced.Size);
            writer.WriteString("replacedRoot", replaced.Root.ToString());
        }

        writer.WriteString("because", because);
    }), marking);

    /// <summary>The body of an entry was destroyed.</summary>
    internal static EntryDraft Expunged(string actor, Marking marking, long seq, string because) => new(actor, EntryKind.Expunged, seq.ToString(CultureInfo.InvariantCulture), EntryBody.Write(writer =>
    {
        writer.WriteNumber("seq", seq);
        writer.WriteString("because", because);
    }), marking);

    private static EntryDraft Derived(
        string actor, Marking marking, string what, ImmutableArray<ContentHash> inputs, ContentHash output, DerivationRun run, Action<Utf8JsonWriter> more)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new EntryDraft(actor, EntryKind.Derived, output.ToString(), EntryBody.Write(writer =>
        {
            writer.WriteString("what", what);
            writer.WriteStartArray("inputs");
            foreach (var input in inputs) writer.WriteStringValue(input.ToString());
            writer.WriteEndArray();
            writer.WriteString("tool", run.Tool);
            writer.WriteString("version", run.Version);
            writer.WriteString("options", run.Options);
            writer.WriteString("output", output.ToString());
            more(writer);
        }), marking);
    }

    private static EntryDraft Judged(string actor, Marking marking, string claimId, Verdict verdict, string because, ContentHash? exhibit, Claim? statement)
        => new(actor, EntryKind.Judged, claimId, EntryBody.Write(writer =>
        {
            writer.WriteString("claim", claimId);
            writer.WriteString("verdict", verdict.Word());
            writer.WriteString("because", because);
            if (statement is null) return;
            writer.WriteStartObject("statement");
            writer.WriteString("exhibit", exhibit.ToString());
            writer.WriteString("layer", statement.Span.Layer.ToString());
            writer.WritePropertyName("claim");
            ClaimJson.Write(writer, statement);
            writer.WriteEndObject();
        }), marking);

    private static void Optional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null) writer.WriteString(name, value);
    }
}
