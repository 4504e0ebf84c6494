using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tidewaiter.Reading.SecondReader;

/// <summary>Request and answer of a chat completions endpoint, as far as a second reader needs them.</summary>
public static class ChatCompletion
{
    /// <summary>Longest answer in bytes that is taken.</summary>
    public const int MaxAnswerBytes = 4 * 1024 * 1024;

    private const int MaxDepth = 32;

    internal static JsonDocumentOptions Strict => new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>The body of a request, in UTF-8.</summary>
    public static byte[] Request(string model, ModelQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("model", model);
            writer.WriteNumber("temperature", 0);
            writer.WriteBoolean("stream", false);
            writer.WriteStartArray("messages");
            Message(writer, "system", question.System);
            Message(writer, "user", question.User);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The text of the first choice. An answer that is too long, cut off, no JSON, or has a name twice is a fault.</summary>
    public static ModelReply Read(ReadOnlyMemory<byte> body)
    {
        if (body.Length > MaxAnswerBytes) return ModelReply.Failed($"The answer has more than {MaxAnswerBytes:#,0} bytes.");
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("choices", out var choices) || choices.ValueKind != JsonValueKind.Array || choices.GetArrayLength() == 0)
            {
                return ModelReply.Failed("The answer has no choices, so it is none of a chat completions endpoint.");
            }

            var choice = choices[0];
            if (choice.ValueKind != JsonValueKind.Object || !choice.TryGetProperty("message", out var message) || message.ValueKind != JsonValueKind.Object) return ModelReply.Failed("The answer's first choice has no message.");
            if (choice.TryGetProperty("finish_reason", out var reason) && reason.ValueKind == JsonValueKind.String && reason.ValueEquals("length")) return ModelReply.Failed("The model's answer was cut off at its own limit of length.");
            if (!message.TryGetProperty("content", out var content) || content.ValueKind != JsonValueKind.String) return ModelReply.Failed("The answer's message has no text.");
            return ModelReply.Of(content.GetString()!);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return ModelReply.Failed("The answer is no JSON that can be taken: " + exception.Message);
        }
    }

    private static void Message(Utf8JsonWriter writer, string role, string content)
    {
        writer.WriteStartObject();
        writer.WriteString("role", role);
        writer.WriteString("content", content);
        writer.WriteEndObject();
    }
}
