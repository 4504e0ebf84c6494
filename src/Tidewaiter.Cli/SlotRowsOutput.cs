using System.Text.Json;
using Tidewaiter.Reading.Names;

namespace Tidewaiter.Cli;

/// <summary>The rows of data that the slots of a claim name, as the property "rows" beside the claim contract.</summary>
internal static class SlotRowsOutput
{
    /// <summary>A claim as an object, with its rows.</summary>
    public static void WriteClaim(Utf8JsonWriter writer, Claim claim)
    {
        writer.WriteStartObject();
        ClaimJson.WriteProperties(writer, claim);
        Write(writer, claim);
        writer.WriteEndObject();
    }

    /// <summary>Writes the property: an object with a list of rows for each slot that names one.</summary>
    public static void Write(Utf8JsonWriter writer, Claim claim)
    {
        writer.WriteStartObject("rows");
        foreach (var slot in SlotRows.Of(claim).GroupBy(static found => found.Slot))
        {
            writer.WriteStartArray(slot.Key);
            foreach (var found in slot) writer.WriteStringValue(found.Row);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
