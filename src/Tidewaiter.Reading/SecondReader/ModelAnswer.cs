using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Tidewaiter.Reading.SecondReader;

/// <summary>The claims that a model's text proposes.</summary>
/// <param name="Claims">The proposals.</param>
/// <param name="Rejections">Proposals that are no claims at all.</param>
/// <param name="Fault">Why nothing of the text can be used, as a sentence; null when it can.</param>
internal sealed record ModelAnswer(ImmutableArray<ProposedClaim> Claims, ImmutableArray<Rejection> Rejections, string? Fault)
{
    /// <summary>Claims that are taken from one answer.</summary>
    public const int MostClaims = 200;

    /// <summary>Longest string in UTF-16 units that a claim may have.</summary>
    public const int LongestString = 2_000;

    private const int MostSources = 8;

    /// <summary>Reads the first JSON value of the text: an object with "claims", or the list itself. Words around it are passed over; a second value is not looked at.</summary>
    public static ModelAnswer Read(string content)
    {
        var start = content.AsSpan().IndexOfAny('{', '[');
        if (start < 0) return Failed("The model's text holds no JSON.");
        var bytes = Encoding.UTF8.GetBytes(content[start..]);
        try
        {
            using var document = JsonDocument.Parse(First(bytes), ChatCompletion.Strict);
            var list = document.RootElement;
            if (list.ValueKind == JsonValueKind.Object && !list.TryGetProperty("claims", out list)) return Failed("The model's JSON has no list of claims.");
            return list.ValueKind == JsonValueKind.Array ? List(list) : Failed("The model's claims are no list.");
        }
        catch (JsonException exception)
        {
            return Failed("The model's JSON cannot be taken: " + exception.Message);
        }
    }

    private static ModelAnswer Failed(string fault) => new([], [], fault);

    // The bytes of the first value and no more.
    private static ReadOnlyMemory<byte> First(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = ChatCompletion.Strict.MaxDepth, AllowMultipleValues = true });
        reader.Read();
        reader.Skip();
        return bytes.AsMemory(0, (int)reader.BytesConsumed);
    }

    private static ModelAnswer List(JsonElement list)
    {
        var claims = ImmutableArray.CreateBuilder<ProposedClaim>();
        var rejections = ImmutableArray.CreateBuilder<Rejection>();
        foreach (var element in list.EnumerateArray())
        {
            if (claims.Count + rejections.Count == MostClaims)
            {
                rejections.Add(new Rejection("", $"The answer has {list.GetArrayLength()} claims; the first {MostClaims} were looked at."));
                break;
            }

            try
            {
                claims.Add(One(element));
            }
            catch (FormatException exception)
            {
                rejections.Add(new Rejection(QuoteOf(element), exception.Message));
            }
        }

        return new ModelAnswer(claims.ToImmutable(), rejections.ToImmutable(), null);
    }

    private static ProposedClaim One(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object) throw new FormatException("It is no object.");
        var slots = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (slot, _) in WordSlots.All)
        {
            if (Text(element, slot) is { Length: > 0 } value) slots.Add(slot, value);
        }

        var claim = new ProposedClaim { Quote = Text(element, "quote"), Kind = Text(element, "kind"), Modality = Text(element, "modality"), Sources = Sources(element), Slots = slots.ToImmutable() };
        if (Object(element, "quantity") is { } quantity) claim = claim with { HasQuantity = true, Min = Number(quantity, "min"), Max = Number(quantity, "max"), Unit = Text(quantity, "unit") };
        if (Object(element, "time") is { } time) claim = claim with { TimeText = Text(time, "text"), TimeFrom = Text(time, "from"), TimeTo = Text(time, "to") };
        return claim;
    }

    private static ImmutableArray<string> Sources(JsonElement element)
    {
        if (!element.TryGetProperty("sources", out var sources) || sources.ValueKind == JsonValueKind.Null) return [];
        if (sources.ValueKind != JsonValueKind.Array) throw new FormatException("Its sources are no list.");
        if (sources.GetArrayLength() > MostSources) throw new FormatException($"It has more than {MostSources} sources.");
        return [.. sources.EnumerateArray().Select(source => source.ValueKind == JsonValueKind.String ? String(source, "sources") : throw new FormatException("A source of it is no text.")).Where(static source => source.Length > 0)];
    }

    private static JsonElement? Object(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.Object ? value : throw new FormatException($"Its {name} is no object.");
    }

    private static decimal? Number(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : throw new FormatException($"The {name} of its quantity is no number.");
    }

    private static string? Text(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.String ? String(value, name) : throw new FormatException($"Its {name} is no text.");
    }

    private static string String(JsonElement value, string name)
    {
        string text;
        try
        {
            text = value.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new FormatException($"Its {name} is no valid text.", exception);
        }

        return text.Length <= LongestString ? text.Trim() : throw new FormatException($"Its {name} has more than {LongestString} characters.");
    }

    private static string QuoteOf(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object ? Text(element, "quote") ?? "" : "";
        }
        catch (FormatException)
        {
            return "";
        }
    }
}
