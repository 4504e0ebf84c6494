using System.IO.Compression;
using Tidewaiter.Reading.Documents.Encodings;

namespace Tidewaiter.Reading.Documents;

/// <summary>What the first bytes say. <see cref="DocumentKind.Text"/> stands for "some kind of text".</summary>
internal readonly record struct KindGuess(DocumentKind Kind, string Reason = "", string Remedy = "");

/// <summary>Tells what a file is: by its signature, then by the look of its text, and by its name only where text leaves a choice.</summary>
internal static class KindDetection
{
    private const string KeepAndConvert = "It stays as an exhibit; to have it read, convert it to PDF, DOCX or text and add that as well.";

    private static readonly (byte[] Signature, string Name)[] Known =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ("II*\0"u8.ToArray(), "a TIFF image"),
        ("MM\0*"u8.ToArray(), "a TIFF image"),
        ("RIFF"u8.ToArray(), "an image, sound or video (RIFF)"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document or an Outlook message (OLE)"),
        ("{\\rtf"u8.ToArray(), "a rich text file (RTF)"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7-Zip archive"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program (ELF)"),
        ("SQLite format 3\0"u8.ToArray(), "an SQLite database"),
        ([0x1A, 0x45, 0xDF, 0xA3], "a Matroska video"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "an XZ archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
    ];

    /// <summary>What the bytes alone say.</summary>
    public static KindGuess ByContent(ReadOnlySpan<byte> content)
    {
        // A PDF may have up to 1024 bytes of something else before its header, and a page may quote "%PDF-": only the bare header counts beyond the start.
        var head = content[..Math.Min(content.Length, 1024)];
        if (head.StartsWith("%PDF-"u8) || (head.IndexOf("\n%PDF-1."u8) >= 0 && head.IndexOf((byte)'<') < 0)) return new KindGuess(DocumentKind.Pdf);
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8)) return ZipKind.Of(content);
        if (head.StartsWith("WARC/"u8)) return new KindGuess(DocumentKind.Warc);
        if (head.Length > 2 && head[0] == 0x1F && head[1] == 0x8B) return GzipKind(content);
        foreach (var (signature, name) in Known)
        {
            if (head.StartsWith(signature)) return new KindGuess(DocumentKind.Unknown, $"This is {name}, not a document that is read.", KeepAndConvert);
        }

        return Decoding.LooksBinary(content)
            ? new KindGuess(DocumentKind.Unknown, "This is binary data of no known format.", KeepAndConvert)
            : new KindGuess(DocumentKind.Text);
    }

    /// <summary>Which kind of text it is.</summary>
    public static DocumentKind OfText(ReadOnlySpan<byte> content, string fileName)
    {
        // Markup and header names are ASCII in every encoding but UTF-16, where each letter has a zero beside it.
        Span<byte> head = stackalloc byte[2048];
        var length = 0;
        foreach (var b in content[..Math.Min(content.Length, 4096)])
        {
            if (b != 0 && length < head.Length) head[length++] = b;
        }

        head = head[..length];
        if (LooksLikeHtml(head, EndsIn(fileName, ".html") || EndsIn(fileName, ".htm") || EndsIn(fileName, ".xhtml"))) return DocumentKind.Html;
        if (LooksLikeMail(head, EndsIn(fileName, ".eml") || EndsIn(fileName, ".mht") || EndsIn(fileName, ".mhtml"))) return DocumentKind.Email;
        return EndsIn(fileName, ".md") || EndsIn(fileName, ".markdown") ? DocumentKind.Markdown : DocumentKind.Text;
    }

    private static bool EndsIn(string fileName, string ending) => fileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static bool LooksLikeHtml(ReadOnlySpan<byte> head, bool named)
    {
        var start = head;
        while (true)
        {
            start = start.TrimStart((ReadOnlySpan<byte>)[0x20, 0x09, 0x0D, 0x0A, 0x0C, 0xEF, 0xBB, 0xBF, 0xFF, 0xFE]);
            if (start.StartsWith("<!--"u8) && start.IndexOf("-->"u8) is > 0 and var end) start = start[(end + 3)..];
            else if (start.StartsWith("<?xml"u8) && start.IndexOf("?>"u8) is > 0 and var close) start = start[(close + 2)..];
            else break;
        }

        foreach (var opening in (ReadOnlySpan<string>)["<!doctype html", "<html", "<head>", "<head ", "<body>", "<body "])
        {
            if (Ascii.StartsWith(start, opening)) return true;
        }

        // A fragment needs the name to vouch for it: plain text and Markdown may hold tags as well.
        return named && start.IndexOf((byte)'<') >= 0;
    }

    private static bool LooksLikeMail(ReadOnlySpan<byte> head, bool named)
    {
        var known = 0;
        var rest = head;
        while (rest.Length > 0)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = (end < 0 ? rest : rest[..end]).TrimEnd((byte)'\r');
            if (line.IsEmpty) break;
            if (line[0] is not ((byte)' ' or (byte)'\t'))
            {
                var colon = line.IndexOf((byte)':');
                if (colon <= 0 || line[..colon].ContainsAny((byte)' ', (byte)'\t')) return line.StartsWith("From "u8) && known == 0 && end > 0 && LooksLikeMail(rest[(end + 1)..], named);
                foreach (var name in (ReadOnlySpan<string>)["From", "To", "Date", "Subject", "MIME-Version", "Message-ID", "Received", "Return-Path", "Delivered-To", "Content-Type"])
                {
                    if (colon == name.Length && Ascii.StartsWith(line, name)) known++;
                }
            }

            if (end < 0) break;
            rest = rest[(end + 1)..];
        }

        // A press release also begins with "Date: … Subject: …"; three header fields without a blank between name and colon make a message.
        return known >= (named ? 1 : 3);
    }

    private static KindGuess GzipKind(ReadOnlySpan<byte> content)
    {
        try
        {
            using var source = new MemoryStream(content[..Math.Min(content.Length, 4096)].ToArray());
            using var gzip = new GZipStream(source, CompressionMode.Decompress);
            var head = new byte[5];
            if (gzip.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.AsSpan().SequenceEqual("WARC/"u8)) return new KindGuess(DocumentKind.Warc);
        }
        catch (InvalidDataException)
        {
            return new KindGuess(DocumentKind.Unknown, "This is a broken gzip file.", "Check that it was copied completely.");
        }

        return new KindGuess(DocumentKind.Unknown, "This is a gzip file that holds no web archive.", "Unpack it and add what is in it.");
    }
}
