using System.IO.Compression;
using System.Text;

namespace Tidewaiter.Tests.Reading.Documents;

/// <summary>Builds packed documents in memory.</summary>
internal static class PackedDocuments
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return memory.ToArray();
    }

    public static byte[] Docx(string body, params (string Name, string Xml)[] parts) =>
        Zip([("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", Part("document", $"<w:body>{body}</w:body>")), .. parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Xml)))]);

    public static byte[] Part(string root, string content) => Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:{root} xmlns:w=\"{Word}\">{content}</w:{root}>");

    public static byte[] Gzip(byte[] content)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(content);
        return memory.ToArray();
    }

    public static byte[] WarcRecord(string type, string url, byte[] block, string contentType = "application/http; msgtype=response") =>
        [.. Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {url}\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];

    public static byte[] Response(string html, string fields = "", byte[]? body = null) =>
        [.. Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{fields}\r\n"), .. body ?? Encoding.UTF8.GetBytes(html)];
}
