using System.Text;
using System.Text.Json;

namespace Tidewaiter.Reading.Documents.WebArchive;

/// <summary>A zipped web archive (WACZ 1.1): the archives under archive/, and the page list pages/pages.jsonl, whose first page is the main one.</summary>
internal static class WaczArchive
{
    public static Extraction Read(ReadOnlyMemory<byte> content, Intake intake)
    {
        using var zip = SafeZip.Open(content, intake);
        if (zip is null) return new Extraction(DocumentKind.Wacz, null);
        var pages = new List<DocumentText>();
        foreach (var entry in zip.Entries)
        {
            if (!entry.FullName.StartsWith("archive/", StringComparison.Ordinal) || pages.Count >= intake.Options.MaxPages) continue;
            if (zip.Read(entry) is { } archive && WarcArchive.Unpacked(archive, intake) is { } records) ArchivedPages.Collect(records, pages, intake);
        }

        return ArchivedPages.Main(DocumentKind.Wacz, pages, zip.Read("pages/pages.jsonl") is { } list ? FirstPage(list) : null, intake);
    }

    // The first line describes the list itself and has no url.
    private static string? FirstPage(byte[] list)
    {
        foreach (var line in Encoding.UTF8.GetString(list).Split('\n').Take(100))
        {
            try
            {
                using var page = JsonDocument.Parse(line);
                if (page.RootElement.ValueKind == JsonValueKind.Object && page.RootElement.TryGetProperty("url", out var url) && url.ValueKind == JsonValueKind.String) return url.GetString();
            }
            catch (JsonException)
            {
                // A broken line costs the choice of the main page only; every page is read in any case.
            }
        }

        return null;
    }
}
