using System.Text.Json;

namespace Tidewaiter.Reading.Documents.Html;

/// <summary>The article of a page as its JSON-LD describes it (schema.org). Broken blocks are passed over: half of the web's are.</summary>
internal sealed class JsonLinkedData
{
    private const int MaxLength = 1024 * 1024;
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 };

    public string? Published { get; private set; }

    public string? Headline { get; private set; }

    /// <summary>The text of the article, where the page gives it to machines.</summary>
    public string? Body { get; private set; }

    public string? Publisher { get; private set; }

    public string? Url { get; private set; }

    public void Add(string json)
    {
        if (json.Length > MaxLength) return;
        try
        {
            using var document = JsonDocument.Parse(json.Trim(), Options);
            Visit(document.RootElement);
        }
        catch (JsonException)
        {
            // The page's own text is read in any case; the meta elements carry the same facts.
        }
    }

    private void Visit(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Visit(item);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (IsArticle(element)) Take(element);
            foreach (var property in element.EnumerateObject())
            {
                if (property.Name is "@graph" or "mainEntity" or "mainEntityOfPage" or "itemListElement") Visit(property.Value);
            }
        }
    }

    private void Take(JsonElement article)
    {
        if (Published is not null) return;
        Published = Text(article, "datePublished") ?? Text(article, "dateCreated");
        Headline ??= Text(article, "headline");
        Body ??= Text(article, "articleBody");
        Url ??= Text(article, "url");
        if (article.TryGetProperty("publisher", out var publisher)) Publisher ??= publisher.ValueKind == JsonValueKind.Object ? Text(publisher, "name") : null;
    }

    private static bool IsArticle(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type)) return false;
        if (type.ValueKind == JsonValueKind.Array) return type.EnumerateArray().Any(IsArticleType);
        return IsArticleType(type);
    }

    private static bool IsArticleType(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && type.GetString() is { } name
        && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name is "Report" or "WebPage" or "CreativeWork" or "PressRelease");

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
