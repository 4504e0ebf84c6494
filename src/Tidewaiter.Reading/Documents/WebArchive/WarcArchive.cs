namespace Tidewaiter.Reading.Documents.WebArchive;

internal static class WarcArchive
{
    public static Extraction Read(ReadOnlyMemory<byte> content, Intake intake) => new(DocumentKind.Warc, null);
}

internal static class WaczArchive
{
    public static Extraction Read(ReadOnlyMemory<byte> content, Intake intake) => new(DocumentKind.Wacz, null);
}
